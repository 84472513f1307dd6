"""Words found, marked on a page of treaty text: a ground under each, and the one that is shown as if selected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.sheet import PROVISION
from ui.theme import Theme
from workbench.session import literal

_SOON = 40
_AROUND = 12
"""How many blocks beyond what is in view are marked, so that a little scrolling shows nothing unmarked."""

_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Sought:
    """What is marked: any of ``words``, only in the provision ``within`` (an id) where that is not ""."""

    words: Sequence[str]
    case: bool = False
    whole: bool = False
    within: str = ""


_NOTHING = Sought(())


class Highlights(QObject):
    """Marks on the page that ``page`` names: a text edit whose blocks say which provision they show."""

    def __init__(self, theme: Theme, page: Callable[[], QTextEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = page
        self._known: list[QTextEdit] = []
        self._sought = _NOTHING
        self._at, self._nth = "", 0
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._mark)
        theme.changed.connect(self._soon.start)

    def show(self, sought: Sought, at: str = "", nth: int = 0) -> None:
        """Marks what is sought; the ``nth`` of it in the provision ``at`` as the one that is shown."""
        self._sought, self._at, self._nth = sought, at, nth
        self._mark()

    def refresh(self) -> None:
        """Marks the same on another page, or on one that was set anew."""
        self._look_again()

    def clear(self) -> None:
        """Takes all marks away."""
        self._sought = _NOTHING
        for page in self._known:
            page.setExtraSelections([])

    def bring(self) -> None:
        """Scrolls to the one that is shown, where its provision is too long to be in view whole."""
        page = self._page()
        cursor = self._shown(page)
        if cursor is not None:
            place = page.cursorRect(cursor)
            if not page.viewport().rect().contains(place):
                bar = page.verticalScrollBar()
                bar.setValue(bar.value() + place.top() - page.viewport().height() // 3)

    def _mark(self) -> None:
        page = self._page()
        if page not in self._known:
            self._known.append(page)
            page.verticalScrollBar().valueChanged.connect(self._look_again)
            page.document().contentsChanged.connect(self._look_again)
        if not self._sought.words:
            return
        usual, shown = self._forms()
        found = []
        for block in _in_view(page):
            for nth, (start, end) in enumerate(self._places(block)):
                own = block.blockFormat().property(PROVISION) == self._at and nth + self._before(block) == self._nth
                selection = QTextEdit.ExtraSelection()
                selection.cursor = _stretch(block, start, end)
                selection.format = shown if own else usual
                found.append(selection)
        page.setExtraSelections(found)

    def _look_again(self) -> None:
        if self._sought.words:
            self._soon.start()

    def _places(self, block: QTextBlock) -> list[tuple[int, int]]:
        """Where in a block of treaty text the words stand, in units of the document (UTF-16)."""
        id, sought = block.blockFormat().property(PROVISION), self._sought
        if not id or (sought.within and id != sought.within):
            return []
        text = block.text().replace("\u2028", "\n")
        places = [p for words in sought.words for p in literal(text, words, case=sought.case, whole=sought.whole)]
        after = _label(text)
        return [(_units(text, start), _units(text, end)) for start, end in sorted(set(places)) if start >= after]

    def _before(self, block: QTextBlock) -> int:
        """How many there are in the blocks of the same provision before this one."""
        count, other = 0, block.previous()
        while other.isValid() and other.blockFormat().property(PROVISION) == self._at:
            count += len(self._places(other))
            other = other.previous()
        return count

    def _shown(self, page: QTextEdit) -> QTextCursor | None:
        block, left = page.textCursor().block(), self._nth
        if (
            block.blockFormat().property(PROVISION) != self._at
            or block.previous().blockFormat().property(PROVISION) == self._at
        ):
            block = page.document().begin()
        while block.isValid():
            if block.blockFormat().property(PROVISION) == self._at:
                places = self._places(block)
                if left < len(places):
                    return _stretch(block, *places[left])
                left -= len(places)
            elif left < self._nth:
                break
            block = block.next()
        return None

    def _forms(self) -> tuple[QTextCharFormat, QTextCharFormat]:
        c = self._theme.colours
        usual, shown = QTextCharFormat(), QTextCharFormat()
        usual.setBackground(QColor(c.contest_soft))
        usual.setForeground(QColor(c.text))
        shown.setBackground(QColor(c.accent))
        shown.setForeground(QColor(c.on_accent))
        return usual, shown


def _label(text: str) -> int:
    """Where the words begin after the label that hangs before them or stands over them."""
    return max(text.find(gap, 0, _LONGEST_LABEL) for gap in ("\t", "\u2003")) + 1


def _in_view(page: QTextEdit) -> Iterator[QTextBlock]:
    """The blocks in view and some around them."""
    top = page.cursorForPosition(QPoint(1, 1)).block().blockNumber() - _AROUND
    last = page.cursorForPosition(QPoint(1, page.viewport().height() - 1)).block().blockNumber() + _AROUND
    block = page.document().findBlockByNumber(max(0, top))
    while block.isValid() and block.blockNumber() <= last:
        yield block
        block = block.next()


def _stretch(block: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _units(text: str, place: int) -> int:
    """A place in code points as Qt counts it: in UTF-16."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le")) // 2
