"""What the keys of finding do: in the text with the bar, everywhere with the panel, and replacing at one's desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QTextEdit, QWidget

from ui.commands import Desk
from ui.conference import Conference
from ui.find.bar import FindBar
from ui.find.highlights import Highlights, Sought
from ui.find.panel import SearchPanel
from ui.find.replacing import ReplaceDialog, ReplaceInDrafts
from ui.theme import Theme
from workbench.domain.amendment import Amendment
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.session import Change, Hit, Occurrence

_INDEX_AFTER = 1500
_INDEX_EVERY = 15
"""Milliseconds: the index is made when a file has been open for a while, a step at a time with room for all else."""
_LONGEST = 200


class Finding(QObject):
    """Between the bar, the panel and the rest of the window.

    ``provision_chosen`` carries the id of the one to go to, ``amendment_chosen`` an amendment, ``draft_opened`` a draft
    on the desk; ``searching`` says whether the panel is wanted.
    """

    provision_chosen = Signal(str)
    amendment_chosen = Signal(object)
    draft_opened = Signal(object)
    searching = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        conference: Conference,
        desk: Desk,
        bar: FindBar,
        panel: SearchPanel,
        page: Callable[[], QTextEdit],
        speaker: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._conference = conference
        self._desk = desk
        self.bar, self.panel = bar, panel
        self._page = page
        self._speaker = speaker
        self._window = window
        self._at = ""
        self._found: list[Occurrence] = []
        self._current = -1
        self._steps: Iterator[None] = iter(())
        self.highlights = Highlights(theme, page, self)
        self._indexing = QTimer(self, interval=_INDEX_EVERY)
        self._indexing.timeout.connect(self._index)
        self._begin = QTimer(self, singleShot=True, interval=_INDEX_AFTER)
        self._begin.timeout.connect(self._start_indexing)
        self._begin.start()
        bar.sought.connect(self._seek)
        bar.stepped.connect(self._step)
        bar.replacing_asked.connect(self._replace)
        bar.closed.connect(self._put_away)
        panel.chosen.connect(self._choose)
        panel.opened.connect(self._open)
        panel.closed.connect(self._end_search)
        conference.changed.connect(self._refresh)
        conference.reloaded.connect(self._seek_again)

    def look_from(self, id: str) -> None:
        """The provision at which the user is."""
        self._at = id

    def in_text(self) -> None:
        """Lets the user type what to find in the text."""
        self.bar.open(self._selected(), replacing=False)

    def replace(self) -> None:
        """Lets the user type what to find, and what to put in its place."""
        self.bar.open(self._selected(), replacing=True)

    def next(self) -> None:
        """Goes to the next occurrence."""
        self._step(1)

    def previous(self) -> None:
        """Goes to the occurrence before."""
        self._step(-1)

    def everywhere(self) -> None:
        """Lets the user search all that the conference holds."""
        self.searching.emit(True)
        self.panel.take(self._selected() or (self.bar.words.text() if self.bar.isVisible() else ""))

    def mark_again(self) -> None:
        """Marks what was found on the page that is shown now."""
        self.highlights.refresh()

    def close(self) -> None:
        """Ends what is under way, before the file is closed."""
        self._begin.stop()
        self._indexing.stop()

    def _start_indexing(self) -> None:
        self._steps = self._conference.session.indexing()
        self._indexing.start()

    def _index(self) -> None:
        try:
            done = next(self._steps, self) is self
        except TreatyError:
            done = True  # whoever searches is told
        if done:
            self._indexing.stop()

    def _selected(self) -> str:
        words = self._page().textCursor().selectedText().strip()
        return words if len(words) <= _LONGEST and "\u2029" not in words else ""

    def _seek(self) -> None:
        """Finds what the bar says, and goes to the first from where the user is."""
        bar, version = self.bar, self._conference.version
        case, whole = bar.case.isChecked(), bar.whole.isChecked()
        self._found = self._conference.session.occurrences(bar.words.text(), case=case, whole=whole)
        place = version.position if version else {}
        here = place.get(self._at, 0)
        self._current = next((n for n, one in enumerate(self._found) if place[one.at] >= here), 0)
        self._go()

    def _seek_again(self) -> None:
        if self.bar.isVisible():
            self._seek()

    def _refresh(self, change: Change) -> None:
        if change.version:
            self._seek_again()
        if change.acts:
            self._begin.start()

    def _step(self, by: int) -> None:
        if not self.bar.isVisible():
            self.in_text()
        elif self._found:
            self._current = (self._current + by) % len(self._found)
            self._go()

    def _go(self) -> None:
        bar = self.bar
        bar.tell(self._current + 1, len(self._found))
        if not self._found:
            self.highlights.clear()
            return
        one = self._found[self._current]
        nth = sum(other.at == one.at for other in self._found[: self._current])
        self.provision_chosen.emit(one.at)
        sought = Sought((bar.words.text(),), bar.case.isChecked(), bar.whole.isChecked())
        self.highlights.show(sought, one.at, nth)
        self.highlights.bring()

    def _put_away(self) -> None:
        self._found = []
        self.highlights.clear()
        self._page().setFocus()

    def _choose(self, hit: Hit) -> None:
        self.provision_chosen.emit(hit.at)
        if isinstance(hit.own, Amendment):
            self.amendment_chosen.emit(hit.own)
        words = {hit.words[start:end] for start, end in hit.ranges}
        self.highlights.show(Sought(sorted(words, key=len), within=hit.at), hit.at)

    def _open(self, hit: Hit) -> None:
        self._choose(hit)
        if isinstance(hit.own, Draft):
            self.draft_opened.emit(hit.own)
        elif hit.own is None:
            self._page().setFocus()

    def _end_search(self) -> None:
        self.searching.emit(False)
        self.highlights.clear()
        self._page().setFocus()

    def _replace(self) -> None:
        """Shows the drafts that replacing would make, and keeps those that the user wants."""
        speaker = self._conference.speaker or self._speaker()
        if not speaker:
            return
        sought, words = self.bar.words.text(), self.bar.other.text()
        case, whole = self.bar.case.isChecked(), self.bar.whole.isChecked()
        session = self._conference.session
        found = session.replacing(sought, words, speaker, case=case, whole=whole) if sought.strip() else []
        if not found:
            self._conference.messages.tell(
                self.tr("Nothing to replace"), self.tr("Nothing would change: these words stand nowhere in the text.")
            )
            return
        dialog = ReplaceDialog(self._theme, self._conference, speaker, found, self._window)
        said = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen
        dialog.deleteLater()
        if said and chosen:
            name = self.tr("replacing \u201c{0}\u201d in {1} drafts").format(sought.strip(), len(chosen))
            self._desk.stack.push(ReplaceInDrafts(self._conference, chosen, name))
