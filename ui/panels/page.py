"""A page of treaty text: read only, set in a column of readable width, filled bit by bit when it is long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.sheet import PROVISION, Sheet
from ui.theme import SPACE, Theme

Composer = Callable[[Sheet], Iterator[None]]
"""Writes on a sheet and yields after each provision."""

_AT_ONCE = 60
_SLICE = 8
_MARGIN = 14
_COLUMN = 62
"""The widest column, in widths of the letter n doubled: about 70 characters a line, as in a printed treaty."""


class Page(QTextEdit):
    """Shows what a composer writes; ``provision_chosen`` says on which provision the user clicked."""

    provision_chosen = Signal(str)
    filled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._rest: Iterator[None] = iter(())
        self._sheet: Sheet | None = None
        self._lit = ""
        self._lit_blocks: list[QTextBlock] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def fill(self, compose: Composer, lit: str = "") -> None:
        """Sets a new text; the provision ``lit`` is brought into view and highlighted."""
        self._timer.stop()
        self._lit_blocks = []
        self.clear()
        self._fit()
        self._lit = lit
        self._sheet = Sheet(self.document(), self._theme)
        self.document().setDocumentMargin(_MARGIN)
        self._rest = compose(self._sheet)
        self._write(islice(self._rest, _AT_ONCE))
        self.light(lit)
        self._timer.start()

    def light(self, id: str) -> bool:
        """Highlights the blocks of a provision and shows them; whether the page has it."""
        self._lit = id
        blocks = [block for block in self._blocks() if id and block.blockFormat().property(PROVISION) == id]
        self._lit_blocks = blocks
        self.viewport().update()
        if blocks:
            self.setTextCursor(QTextCursor(blocks[0]))
            self._bring_up(blocks[0])
        return bool(blocks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lays a ground under the blocks of the chosen provision, and a bar before them."""
        if self._lit_blocks:
            layout = self.document().documentLayout()
            box = layout.blockBoundingRect(self._lit_blocks[0])
            for block in self._lit_blocks[1:]:
                box = box.united(layout.blockBoundingRect(block))
            top = box.top() - self.verticalScrollBar().value()
            ground = QRectF(0, top - 2, self.viewport().width(), box.height() + 4)
            c = self._theme.colours
            painter = QPainter(self.viewport())
            painter.fillRect(ground, QColor(c.accent_soft))
            from_right = self._lit_blocks[0].textDirection() is Qt.LayoutDirection.RightToLeft
            edge = ground.right() - 3 if from_right else 0
            painter.fillRect(QRectF(edge, ground.top(), 3, ground.height()), QColor(c.accent))
            painter.end()
        super().paintEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection chooses the provision under it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            id = self.cursorForPosition(event.position().toPoint()).blockFormat().property(PROVISION)
            if id:
                self.provision_chosen.emit(id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column at a readable width."""
        super().resizeEvent(event)
        self._fit()

    def _bring_up(self, block: QTextBlock) -> None:
        """Shows a block with what stands around it: a quarter down the page, unless it is well in view already."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = self.document().documentLayout().blockBoundingRect(block).top()
        if not 0 <= top - bar.value() <= height * 0.7:
            bar.setValue(int(top - height / 4))

    def _fit(self) -> None:
        column = self.fontMetrics().horizontalAdvance("n") * _COLUMN * 1.6 * self._theme.zoom
        side = max(SPACE, int((self.width() - column) / 2) - _MARGIN)
        self.setViewportMargins(side, 0, side, 0)
        # Not the width of the viewport: QTextEdit learns of it too late when the margins change within a resize.
        self.setLineWrapColumnOrWidth(max(1, self.width() - 2 * side - self.verticalScrollBar().sizeHint().width()))

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _write(self, steps: Iterator[None]) -> bool:
        """Takes steps for one slice of time; whether there are any left."""
        clock = QElapsedTimer()
        clock.start()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        more = True
        while more and clock.elapsed() < _SLICE:
            more = next(steps, steps) is not steps
        cursor.endEditBlock()
        return more

    def _go_on(self) -> None:
        if self._write(self._rest):
            return
        self._timer.stop()
        if self._lit and not self._lit_blocks:
            self.light(self._lit)
        self.filled.emit()
