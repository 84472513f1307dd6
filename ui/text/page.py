"""A page of treaty text: the whole of it in one scroll, in a column of readable width, filled bit by bit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.sheet import PROVISION
from ui.text.layout import LongLayout
from ui.text.sheet import PLACE, PageSheet, owner_of
from ui.theme import SPACE, Theme

Composer = Callable[[PageSheet], Iterator[str]]
"""Writes on a sheet, and after each provision yields its id ("" for what is none)."""

_AT_ONCE = 40
_MARGIN = 14
_COLUMN = 62
"""The widest column, in widths of the letter n doubled: about 70 characters a line, as in a printed treaty."""


class Page(QTextEdit):
    """Shows what a composer writes; ``provision_chosen`` says on which provision the user clicked, ``seen`` which one
    stands at the top after scrolling."""

    provision_chosen = Signal(str)
    seen = Signal(str)
    filled = Signal()
    sheet_type = PageSheet
    layout_type = LongLayout
    bar_width = 3
    slice = 8
    """So many milliseconds it works at a time while it is written and laid out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocument(QTextDocument(self))  # with the one that a QTextEdit makes itself its layout would stay behind
        self.setObjectName("page")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.hand = ("", "")  # the colour, and its ground, of what the user writes
        self._theme = theme
        self._rest: Iterator[str] | None = None
        self.sheet = self.sheet_type(self.document(), theme)
        self._layout = self.layout_type(self.document(), _MARGIN)
        self._lit = ""
        self._lit_blocks: list[QTextBlock] = []
        self._by_id: dict[str, list[int]] | None = None
        self._count = 0
        self._working = QTimer(self, interval=0)
        self._working.timeout.connect(self._go_on)
        self._looking = QTimer(self, singleShot=True, interval=120)
        self._looking.timeout.connect(self._tell_seen)
        self.verticalScrollBar().valueChanged.connect(self._looking.start)

    def fill(self, compose: Composer, lit: str = "") -> None:
        """Sets a new text; it is written as far as the provision ``lit``, which is shown, and the rest bit by bit."""
        self._working.stop()
        self._lit_blocks = []
        self._forget_index()
        self.clear()
        self._fit()
        self._lit = lit
        self._layout.line_colour = QColor(self._theme.colours.line)
        self.sheet = self.sheet_type(self.document(), self._theme)
        self.sheet.hand = self.hand
        self._rest = compose(self.sheet)
        self._write(lit)
        self.light(lit)
        self._working.start()

    @property
    def at_work(self) -> bool:
        """Whether anything is still to be written or laid out."""
        return self._working.isActive()

    def finish(self) -> None:
        """Writes all that is still to be written."""
        if self._rest is not None:
            self._write(None)

    def light(self, id: str) -> bool:
        """Highlights the blocks of a provision and shows them; whether the page has it."""
        self._lit = id
        self._lit_blocks = blocks = self._blocks_of(id) if id else []
        self.viewport().update()
        if blocks and self.textCursor().block() not in blocks:
            self.setTextCursor(QTextCursor(blocks[0]))
            self._bring_up(blocks[0])
        return bool(blocks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lays a ground under the blocks of the chosen provision, and a bar before them."""
        self._lay_out_seen()
        if self._lit_blocks:
            layout = self._layout
            box = layout.blockBoundingRect(self._lit_blocks[0])
            for block in self._lit_blocks[1:]:
                box = box.united(layout.blockBoundingRect(block))
            top = box.top() - self.verticalScrollBar().value()
            ground = QRectF(0, top - 2, self.viewport().width(), box.height() + 4)
            c = self._theme.colours
            painter = QPainter(self.viewport())
            painter.fillRect(ground, QColor(c.accent_soft))
            from_right = self._lit_blocks[0].textDirection() is Qt.LayoutDirection.RightToLeft
            edge = ground.right() - self.bar_width if from_right else 0
            painter.fillRect(QRectF(edge, ground.top(), self.bar_width, ground.height()), QColor(c.accent))
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
        """Keeps the column at a readable width, and what stands at the top there."""
        super().resizeEvent(event)
        self._fit()

    def _bring_up(self, block: QTextBlock) -> None:
        """Shows a block with what stands around it: a quarter down the page, unless it is well in view already."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._layout.lay_out(max(0, block.blockNumber() - 30), block.blockNumber() + 30)
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
        top = self._layout.blockBoundingRect(block).top()
        if not 0 <= top - bar.value() <= height * 0.7:
            bar.setValue(int(top - height / 4))

    def column_width(self) -> float:
        """How wide the column of text is in pixels, if there is room for it."""
        return self.fontMetrics().horizontalAdvance("n") * _COLUMN * 1.6 * self._theme.zoom

    def _fit(self) -> None:
        side = max(SPACE, int((self.width() - self.column_width()) / 2) - _MARGIN)
        anchor = self._anchor()
        self.setViewportMargins(side, 0, side, 0)
        # Not the width of the viewport: QTextEdit learns of it too late when the margins change within a resize.
        width = max(1, self.width() - 2 * side - self.verticalScrollBar().sizeHint().width())
        self.setLineWrapColumnOrWidth(width)
        self._layout.set_width(width)
        self._keep(anchor)
        self._working.start()

    def _anchor(self) -> tuple[int, float]:
        """Which block stands at the top, and how much of it is above."""
        value = self.verticalScrollBar().value()
        number = self._layout.at(value)
        return number, value - self._layout.top_of(number)

    def _keep(self, anchor: tuple[int, float]) -> None:
        """Scrolls so that the same block stands at the top."""
        if anchor != self._anchor():
            self.verticalScrollBar().setValue(round(self._layout.top_of(anchor[0]) + anchor[1]))

    def _lay_out_seen(self) -> None:
        layout, bar, changed = self._layout, self.verticalScrollBar(), False
        for _ in range(4):
            top = bar.value()
            if not layout.lay_out(layout.at(top), layout.at(top + self.viewport().height())):
                break
            changed = True
        if changed:
            layout.documentSizeChanged.emit(layout.documentSize())

    def _blocks_of(self, id: str) -> list[QTextBlock]:
        """The blocks of a provision, which a click on them chooses."""
        blocks = map(self.document().findBlockByNumber, self._numbers(id))
        return [block for block in blocks if block.blockFormat().property(PROVISION) == id]

    def _numbers(self, id: str) -> list[int]:
        """The numbers of the blocks that belong to a provision, a draft, or the footnotes of a unit."""
        if self._by_id is None or self._count != self.document().blockCount():
            self._by_id, self._count = {}, self.document().blockCount()
            block, number = self.document().begin(), 0
            while block.isValid():
                form = block.blockFormat()
                own = owner_of(form.property(PLACE)) or form.property(PROVISION)
                if own:
                    self._by_id.setdefault(own, []).append(number)
                block, number = block.next(), number + 1
        return self._by_id.get(id, [])

    def _forget_index(self) -> None:
        """Blocks came or went."""
        self._by_id = None

    def _write(self, until: str | None) -> None:
        """Takes steps for one slice of time, or till the provision ``until`` is there; ``None`` is till the end."""
        if self._rest is None:
            return
        clock = QElapsedTimer()
        clock.start()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        waited = 0
        for steps, id in enumerate(self._rest):
            waited += bool(waited or id == until)
            there = not until or waited > _AT_ONCE
            if until is not None and there and (until or steps > _AT_ONCE) and clock.elapsed() >= self.slice:
                break
        else:
            self._rest = None
        cursor.endEditBlock()

    def _go_on(self) -> None:
        """Writes what is still to be written, then lays out what nobody has looked at yet."""
        if self._rest is not None:
            self._write("")
            if self._rest is None:
                if self._lit and not self._lit_blocks:
                    self.light(self._lit)
                self.filled.emit()
            return
        clock, anchor, changed = QElapsedTimer(), self._anchor(), False
        clock.start()
        while self._layout.unlaid and clock.elapsed() < self.slice:
            changed |= self._layout.lay_out_more(8)
        if changed:
            self._layout.documentSizeChanged.emit(self._layout.documentSize())
            self._keep(anchor)
        if not self._layout.unlaid:
            self._working.stop()

    def _tell_seen(self) -> None:
        block = self.document().findBlockByNumber(self._layout.at(self.verticalScrollBar().value() + 2))
        while block.isValid() and not block.blockFormat().property(PROVISION):
            block = block.next()
        if block.isValid():
            self.seen.emit(block.blockFormat().property(PROVISION))
