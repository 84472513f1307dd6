"""The rolling page with its brackets as things that one points at, with the mouse and with the caret.

While the mouse moves nothing is done but to look what is under it; what is told of a bracket is looked up when the
pointer rests.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QToolTip

from ui.conference import Conference
from ui.rolling.brackets import Extent, bracket_from, brackets_in, key_at, selected
from ui.rolling.page import AT_ONCE, RollingPage
from ui.rolling.target import Target
from ui.sheet import PROVISION
from ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Stand(NamedTuple):
    """Where somebody stands in the text: a provision (an id), a block, and how many open brackets are before."""

    at: str
    block: int
    before: int


class PointedPage(RollingPage):
    """``opened`` says that the user wants to know more of the bracket at the caret, ``target_changed`` that the caret
    is in another one. ``tell`` says what a tooltip tells of one."""

    opened = Signal()
    target_changed = Signal()

    def __init__(self, theme: Theme, conference: Conference) -> None:
        super().__init__(theme, conference)
        self.tell: Callable[[Target], str] = _nothing
        self._key = self._under = ""
        self._going = False
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._look)
        self.selectionChanged.connect(self._look)

    @property
    def target(self) -> Target | None:
        """The bracket, or the settled words, at the caret."""
        return self._writer.targets.get(key_at(self.textCursor()))

    def step(self, by: int, *, settled: bool = False) -> bool:
        """Goes to the next open bracket (``by`` 1) or the one before (-1), or to ``settled`` words; whether there is
        one."""
        wanted = self._settled if settled else self._open
        while (found := bracket_from(self.textCursor(), by, wanted)) is None and self._growing:
            self._grow(AT_ONCE)
        if found is not None:
            self.go_to(found)
        return found is not None

    def go_to(self, bracket: QTextCursor) -> None:
        """Selects a bracket and shows it."""
        self._going = True
        self.setTextCursor(bracket)
        self._going = False
        self._bring_up(bracket.block())
        place = self.box()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if place.top() < 0 or place.top() > height * 0.85:  # it stands far down in a long provision
            bar.setValue(bar.value() + place.top() - height // 4)
        if id := bracket.block().blockFormat().property(PROVISION):
            self._light_here(id)
            self.provision_chosen.emit(id)
        self._look()

    def go_beside(self, by: int) -> None:
        """Goes to the next bracket of the same span, or the one before."""
        block, extents = self.textCursor().block(), self.beside
        starts = [extent[0] for extent in extents]
        here = self.textCursor().selectionStart()
        if here in starts and len(starts) > 1:
            self.go_to(selected(block, extents[(starts.index(here) + by) % len(starts)]))

    @property
    def beside(self) -> list[Extent]:
        """Where the brackets of the same span stand."""
        target, targets = self.target, self._writer.targets
        found = brackets_in(self.textCursor().block()) if target is not None else []
        return [extent for key, extent in found if key in targets and targets[key].is_beside(target)]

    def box(self) -> QRect:
        """The lines on which what is selected stands, in the viewport."""
        cursor = self.textCursor()
        block = cursor.block()
        self._layout.lay_out(block.blockNumber(), block.blockNumber())
        start = max(0, cursor.selectionStart() - block.position())
        end = min(max(start + 1, cursor.selectionEnd() - block.position()), block.length())
        found, origin = QRect(), self._layout.blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            if line.textStart() < end and start < line.textStart() + line.textLength():
                ends = [max(start, line.textStart()), min(end, line.textStart() + line.textLength())]
                x = sorted(_x(line.cursorToX(place)) for place in ends)
                top = int(origin.y() + line.y() - self.verticalScrollBar().value())
                found = found.united(QRect(int(origin.x() + x[0]), top, int(x[1] - x[0]) + 1, int(line.height()) + 1))
        return found

    def stand(self) -> Stand:
        """Where one stands, to go on from there after a decision."""
        cursor, target = self.textCursor(), self.target
        id = str(cursor.blockFormat().property(PROVISION) or "")
        if target is None or target.provision.proposed:
            return Stand("", cursor.block().blockNumber(), 0)
        before = 0
        for key, extent in (one for block in self._blocks_of(id) for one in brackets_in(block)):
            other = self._writer.targets.get(key)
            if other is not None and other.open and not other.is_beside(target):
                before += extent[0] < cursor.selectionStart()
        return Stand(id, cursor.block().blockNumber(), before)

    def go_on(self, stand: Stand) -> bool:
        """Goes to the first open bracket that comes after where one stood; whether there is one."""
        blocks = self._blocks_of(stand.at) if stand.at else []
        here = [(block, extent) for block in blocks for key, extent in brackets_in(block) if self._open(key)]
        if stand.before < len(here):
            self.go_to(selected(*here[stand.before]))
            return True
        document = self.document()
        last = blocks[-1] if blocks else document.findBlockByNumber(max(0, min(stand.block, document.blockCount()) - 1))
        cursor = QTextCursor(last)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        return self.step(1)

    # -- what is done with the mouse and the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for more of the bracket at the caret."""
        if event.key() in _ENTER and self.target is not None:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows that a bracket can be clicked."""
        super().mouseMoveEvent(event)
        under = self._key_under(event.position().toPoint())
        if bool(under) != bool(self._under):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.IBeamCursor)
        self._under = under

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a bracket selects and opens it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            place = event.position().toPoint()
            key = self._key_under(place)
            block = self.cursorForPosition(place).block()
            extent = dict(brackets_in(block)).get(key)
            if extent is not None:
                self.setTextCursor(selected(block, extent))
                self.opened.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells of the bracket on which the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            target = self._writer.targets.get(self._key_under(event.pos()))
            if target is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.tell(target), self.viewport())
            return True
        return super().viewportEvent(event)

    def _key_under(self, place: QPoint) -> str:
        """The key of the bracket under a point of the viewport, "" if there is none."""
        at = QPointF(place.x(), place.y() + self.verticalScrollBar().value())
        found = self._layout.hitTest(at, Qt.HitTestAccuracy.ExactHit)
        if found < 0:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(found)
        edge = self.cursorRect(cursor)
        if abs(place.x() - edge.left()) > edge.height():  # beside the words of a line
            return ""
        if place.x() < edge.left() and not cursor.atBlockStart():
            cursor.setPosition(found - 1)
        key = key_at(cursor)
        return key if key in self._writer.targets else ""

    def _look(self) -> None:
        """Says so when the caret is in another bracket."""
        key = key_at(self.textCursor())
        if key != self._key and not self._going:
            self._key = key
            self.target_changed.emit()

    def _open(self, key: str) -> bool:
        return (target := self._writer.targets.get(key)) is not None and target.open

    def _settled(self, key: str) -> bool:
        return (target := self._writer.targets.get(key)) is not None and not target.open


def _nothing(_: Target) -> str:
    return ""


def _x(found: object) -> float:
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
