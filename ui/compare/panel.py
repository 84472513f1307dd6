"""The view that compares two texts: the bar, the texts beside each other or in one, and the list of what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout

from ui.compare.bar import CompareBar
from ui.compare.changes import ChangeList, ChangesModel
from ui.compare.nothing import Nothing
from ui.compare.page import Beside, ComparedPage
from ui.compare.rows import Row, only_changed, rows_of, summary
from ui.compare.setting import Cited, Numbers, Setting, Side
from ui.compare.texts import shown
from ui.conference import Conference
from ui.fitting import room_scale, type_scale
from ui.text.clauses import note_numbers
from ui.theme import Theme
from ui.words import figure
from ui.work import Works, line_of, on_file
from workbench.domain.errors import TreatyError
from workbench.session import Change, Progress, Rivals, Session, SideBySide

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a comparison of ``pair``: the texts beside each other, or why that cannot be."""

    pair: Pair
    sides: SideBySide | None = None
    rows: tuple[Row, ...] = ()
    cited: Cited = ({}, {})
    numbers: Numbers = ({}, {})
    fault: str = ""
    party: str = ""
    rivals: tuple[Rivals, ...] = ()


class ComparePanel(QFrame):
    """It compares when it is shown, and again when what it shows has changed.

    ``provision_chosen`` carries the id of a provision on which the user clicked, ``amendment_asked`` that of an
    amendment to be read, ``chosen`` the names of the texts that are compared.
    """

    provision_chosen = Signal(str)
    amendment_asked = Signal(str)
    chosen = Signal(str, str)

    def __init__(self, theme: Theme, conference: Conference, works: Works, actions: Mapping[str, QAction]) -> None:
        super().__init__(objectName="reading")
        self._conference, self._works = conference, works
        self._inline, self._changed = actions["compare_inline"], actions["compare_changed"]
        self._found: Found | None = None
        self._asked: Pair | None = None
        self._rows: list[Row] = []
        self._at = ""
        self._set: set[object] = set()
        self.bar = CompareBar(conference, actions)
        self.beside, self.inline = Beside(theme), ComparedPage(theme)
        self.inline.setAccessibleName(self.tr("Both texts in one"))
        self.model = ChangesModel()
        self.model.setParent(self)
        self.list = ChangeList(theme, self.model)
        self.nothing = Nothing()
        self._pages, self._middle = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self.bar.chosen.connect(self._ask)
        self.list.change_chosen.connect(self._go_to)
        self.nothing.amendment_asked.connect(self.amendment_asked)
        for shows in (self.beside, self.inline):
            shows.provision_chosen.connect(self._click)
        theme.changed.connect(self._set_anew)
        conference.changed.connect(self._refresh)
        conference.reloaded.connect(self._forget)

    @property
    def is_inline(self) -> bool:
        """Whether both texts are shown in one."""
        return self._inline.isChecked()

    def showEvent(self, event: QShowEvent) -> None:
        """Compares, if it is not known what changed."""
        super().showEvent(event)
        self.bar.refresh()
        if self._found is None or self._found.pair != self.bar.pair:
            self._ask()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the keyboard to the text."""
        super().focusInEvent(event)
        (self.inline if self.is_inline else self.beside.new).setFocus()

    def swap(self) -> None:
        """Compares the other way round."""
        self.bar.swap()

    def switch(self) -> None:
        """Shows the texts beside each other or in one, as the action says."""
        self._show_texts()

    def filter(self) -> None:
        """Shows all or what changed, as the action says."""
        self._set.clear()
        self._show_texts()

    def step(self, by: int) -> None:
        """Goes to the next change (1) or the one before (-1), as seen from where one is."""
        places = {row.id: place for place, row in enumerate(self._rows)}
        at = places.get(self._at, -1 if by > 0 else len(self._rows))
        order = range(at + 1, len(self._rows)) if by > 0 else range(at - 1, -1, -1)
        found = next((self._rows[place].id for place in order if self._rows[place].number >= 0), None)
        if found is not None:
            self._go_to(found)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.beside)
        self._pages.addWidget(self.inline)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.addWidget(self._pages)
        self._columns.addWidget(self.list)
        self._columns.setStretchFactor(0, 1)
        self._columns.setCollapsible(0, False)
        self.list.setMinimumWidth(int(140 * min(2.0, type_scale())))
        self._columns.setSizes([700, int(210 * room_scale())])
        self._columns.splitterMoved.connect(self._remember)
        state = QSettings().value("compare/columns")
        if state is not None:
            self._columns.restoreState(state)
        self._middle.addWidget(self._columns)
        self._middle.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._middle, 1)

    def _remember(self) -> None:
        QSettings().setValue("compare/columns", self._columns.saveState())

    # -- what is compared

    def _ask(self) -> None:
        """Compares what is chosen, off the thread that draws."""
        old, new = pair = self.bar.pair
        if self._asked == pair:
            return
        self._found = None
        if not old or old == new:
            self._asked = None
            said = self.tr("These are the same text.\n\nChoose another one to compare it with.")
            alone = self.tr(
                "There is only one text so far.\n\nCirculate the next version, or let a party table something,"
                " and compare the two here."
            )
            self._show_nothing(said if self.bar.new.count() > 1 else alone)
            return
        self._asked = pair
        self.chosen.emit(old, new)
        self._show_nothing(self.tr("Comparing\u2026"))

        def compared(session: Session, _: Progress) -> Found:
            return _compared(session, pair)

        name = self.tr("Comparing {old} with {new}").format(old=self._called(old), new=self._called(new))
        work = self._works.start(name, on_file(self._conference.session, compared), self._take, leaves=False)
        work.cancelled.connect(self._cancelled)

    def _take(self, found: Found) -> None:
        if found.pair != self._asked:
            return  # others were chosen meanwhile
        self._asked, self._found = None, found
        if found.sides is None:
            self._explain(found)
            return
        counts = [(f"{sign}\u00a0{figure(count)}", word) for sign, word, count in summary(found.sides) if count]
        whole = "    ".join(f"{count}\u00a0{word}" for count, word in counts)
        self.bar.summary.setText(whole, short="  ".join(count for count, _ in counts))
        every = list(found.rows)
        self.model.show(every)
        if not found.sides.comparison.changes:
            self.nothing.tell(self.tr("The two texts are the same, word for word."))
            self._middle.setCurrentWidget(self.nothing)
            self._rows = every
            self.bar.tell_place(-1, 0)
            return
        if not any(row.id == self._at and row.number >= 0 for row in every):
            self._at = next(row.id for row in every if row.number >= 0)
        self._set.clear()
        self._middle.setCurrentWidget(self._columns)
        self._show_texts()

    def _cancelled(self) -> None:
        if self._asked is not None:
            self._asked = None
            self._show_nothing(self.tr("The comparison was called off.\n\nChoose the texts again to compare them."))

    def _explain(self, found: Found) -> None:
        """Says why there is nothing to show, and what to do."""
        if not found.rivals:
            self._show_nothing(found.fault)
            return
        name = self._conference.name(found.party)
        self._show_nothing("")
        self.nothing.tell_rivals(name, found.rivals)

    def _show_nothing(self, words: str) -> None:
        self._rows = []
        self.model.show([])
        self.bar.summary.setText("")
        self.bar.tell_place(-1, 0)
        self.nothing.tell(words)
        self._middle.setCurrentWidget(self.nothing)

    def _refresh(self, change: Change) -> None:
        """What a party would have changes with its amendments."""
        if not change.acts and not change.version:
            return
        versions = self._conference.session.version_names()
        of_party = any(name not in versions for name in self.bar.pair)
        if change.version or of_party:
            self._forget()
        elif self.isVisible():
            self.bar.refresh()

    def _forget(self) -> None:
        """Anything may be another now."""
        self._found = self._asked = None
        if self.isVisible():
            self.bar.refresh()
            self._ask()

    # -- how it is shown

    def _show_texts(self) -> None:
        """Sets what is to be seen, if it is not set yet."""
        if self._found is None or self._found.sides is None or not self._found.sides.comparison.changes:
            return
        sides, every = self._found.sides, list(self._found.rows)
        self._rows = only_changed(every) if self._changed.isChecked() else every
        old, new = map(self._called, self._found.pair)
        cited, numbers = self._found.cited, self._found.numbers
        self._pages.setCurrentWidget(self.inline if self.is_inline else self.beside)
        if self.is_inline not in self._set:
            self._set.add(self.is_inline)
            if self.is_inline:
                head = self.tr("{old} and what {new} makes of it").format(old=old, new=new)
                self.inline.show_rows(self._rows, Setting(sides, Side.BOTH, old, new, cited, numbers), head, self._at)
            else:
                for page, side, name in zip(self.beside.pages, (Side.OLD, Side.NEW), (old, new), strict=True):
                    page.setAccessibleName(name)
                    page.show_rows(self._rows, Setting(sides, side, old, new, cited, numbers), name, self._at)
        self._go_to(self._at)

    def _set_anew(self) -> None:
        """In other colours, or larger."""
        self._set.clear()
        self._show_texts()

    def _go_to(self, id: str) -> None:
        """Shows a provision in the texts and in the list."""
        self._at = id
        (self.inline if self.is_inline else self.beside).show_row(id)
        self.list.show_change(id)
        number = next((row.number for row in self._rows if row.id == id), -1)
        self.bar.tell_place(number, self.model.rowCount())

    def _click(self, id: str) -> None:
        self._go_to(id)
        version = self._conference.version
        if version is not None and id in version.by_id:
            self.provision_chosen.emit(id)

    def _called(self, name: str) -> str:
        return shown(self._conference, name)


def _compared(session: Session, pair: Pair) -> Found:
    """In a thread of its own: the comparison, or what stands against it."""
    try:
        sides = session.side_by_side(*pair)
        old, new = sides.old, sides.new
        cited = (session.citations_of(old), session.citations_of(new))
        return Found(pair, sides, tuple(rows_of(sides)), cited, (note_numbers(old), note_numbers(new)))
    except TreatyError as error:
        fault = line_of(error)
    try:
        for name in pair:
            if rivals := session.rivals(name):
                return Found(pair, party=name, rivals=rivals)
    except TreatyError as error:
        fault = line_of(error)
    return Found(pair, fault=fault)
