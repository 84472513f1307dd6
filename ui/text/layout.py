"""A layout for long texts: lays out what is looked at, and after a change only the blocks that changed.

Qt's own layout moves every block below a change by hand, which at five thousand provisions takes longer than a frame;
here a block knows its height and tops are running sums. Blocks not laid out yet stand in with an estimate. Cells of a
table are blocks beside each other: ``CELL`` holds the place of one in its row and how many there are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLayout,
    QTextOption,
)

CELL = QTextFormat.Property.UserProperty + 2
"""The block property of a cell of a table: its place in its row and the length of the row, as "0/3"."""

_PADDING = 5


class LongLayout(QAbstractTextDocumentLayout):
    """Sets the blocks of ``document`` below each other in a column of ``width`` pixels within ``margin``."""

    def __init__(self, document: QTextDocument, margin: float) -> None:
        super().__init__(document)
        self.line_colour = QColor()
        self._margin = margin
        self._width = 400.0
        self._heights: list[float] = [0.0]
        self._laid = bytearray(1)
        self._tops: list[float] | None = None
        self._letter = 0.0
        self._lays_out = self._told = False
        document.setDocumentLayout(self)
        self._lays_out = True

    @property
    def unlaid(self) -> int:
        """How many blocks stand in with an estimate."""
        return self._laid.count(0)

    def set_width(self, width: float) -> None:
        """Sets another width of the page, margins included; every block is to be laid out anew."""
        if width != self._width:
            self._width = width
            self._laid = bytearray(len(self._laid))
            self._letter = 0.0
            self._tell()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Tells how long the text is when all has changed that changes inside; to paint it is left to the caller."""
        self._lays_out, self._told = False, False
        try:
            yield
        finally:
            self._lays_out = True
            if self._told:
                self.documentSizeChanged.emit(self.documentSize())

    def top_of(self, number: int) -> float:
        """Where a block begins, the space above it included."""
        return self._starts()[number]

    def at(self, y: float) -> int:
        """The number of the block that is at ``y``; the first of a row of cells."""
        tops = self._starts()
        number = min(max(0, bisect_right(tops, y) - 1), len(self._heights) - 1)
        while number and tops[number - 1] == tops[number]:
            number -= 1
        return number

    def lay_out(self, first: int, last: int) -> bool:
        """Lays out the blocks ``first`` to ``last`` where that is still to be done; whether heights changed."""
        changed = False
        block = self.document().findBlockByNumber(first)
        while block.isValid() and block.blockNumber() <= last:
            changed |= self._lay(block, block.blockNumber())
            block = block.next()
        if changed:
            self._tops = None
        return changed

    def lay_out_more(self, most: int) -> bool:
        """Lays out the next ``most`` blocks that still stand in with an estimate; whether heights changed."""
        first = self._laid.find(0)
        return first >= 0 and self.lay_out(first, first + most)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draws what is within the clip."""
        tops, clip = self._starts(), context.clip
        block = self.document().findBlockByNumber(self.at(clip.top()))
        while block.isValid() and tops[block.blockNumber()] <= clip.bottom():
            self._draw(painter, context, block)
            block = block.next()

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:
        """The position nearest to ``point``; -1 beside the text if it is to be exact."""
        number = self.at(point.y())
        block = self.document().findBlockByNumber(number)
        while (place := _cell(block)) and place[0] + 1 < place[1]:
            if point.x() < self.blockBoundingRect(block).right():
                break
            block = block.next()
        box = self.blockBoundingRect(block)
        layout, within = block.layout(), point - box.topLeft()
        if accuracy is Qt.HitTestAccuracy.ExactHit and not layout.boundingRect().contains(within):
            return -1
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if within.y() < line.y() + line.height() or number + 1 == layout.lineCount():
                found = line.xToCursor(within.x())
                return block.position() + int(found[0] if isinstance(found, tuple) else found)
        return block.position()

    def pageCount(self) -> int:
        """One: the page is as long as the text."""
        return 1

    def documentSize(self) -> QSizeF:
        """The column's width, and the height of all, in so far as it is estimated."""
        return QSizeF(self._width, self._starts()[-1] + self._margin)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """The whole page; there are no other frames."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The box of a block's words, from which its lines are measured."""
        if not block.isValid():
            return QRectF()
        number = block.blockNumber()
        if not self._laid[number] and self.lay_out(number, number):
            self._tell()
        left, width = self._column(block)
        pad = _PADDING if _cell(block) else block.blockFormat().topMargin()
        return QRectF(left, self._starts()[number] + pad, width, _height(block.layout()))

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Lays out a changed block at once; blocks that came stand in with an estimate."""
        document = self.document()
        first = document.findBlock(start).blockNumber()
        end = document.findBlock(min(start + added, document.characterCount() - 1)).blockNumber()
        come = document.blockCount() - len(self._heights)
        if come:
            blocks = [document.findBlockByNumber(number) for number in range(first, end + 1)]
            gone = slice(first, max(first, end + 1 - come))
            self._heights[gone] = [self._estimate(block) for block in blocks]
            self._laid[gone] = bytes(len(blocks))
            self._heights[document.blockCount() :] = []
            self._laid[document.blockCount() :] = b""
            self._tops = None
            self._tell(first)
            return
        self._laid[first : end + 1] = bytes(end + 1 - first)
        if first != end or self.lay_out(first, first):
            self._tell()
        else:
            if not self._lays_out:
                self._told = True
                return
            box = self.blockBoundingRect(document.findBlockByNumber(first))
            self.update[QRectF].emit(QRectF(0, box.top() - 2, self._width, box.height() + 4))

    def _tell(self, first: int = 0) -> None:
        """Tells how long the text is, and that what stands from a block (its number) on may stand elsewhere."""
        self._told = True
        if not self._lays_out:
            return  # it is just being given to the document, whose view knows nothing of it yet; or it is held
        self.documentSizeChanged.emit(self.documentSize())
        top = self.top_of(first) - 4 if first else 0.0
        self.update[QRectF].emit(QRectF(0, top, 1e9, 1e9))  # without the type PySide crashes

    def _starts(self) -> list[float]:
        """The top of every block, and the end of the last."""
        if self._tops is None or len(self._tops) != len(self._heights) + 1:
            self._tops = list(accumulate(self._heights, initial=self._margin))
        return self._tops

    def _column(self, block: QTextBlock) -> tuple[float, float]:
        """Where a block's box begins and how wide it is."""
        width = max(40.0, self._width - 2 * self._margin)
        if (place := _cell(block)) is None:
            return self._margin, width
        each = width / place[1]
        from_right = block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
        column = place[1] - 1 - place[0] if from_right else place[0]
        return self._margin + each * column + _PADDING, each - 2 * _PADDING

    def _estimate(self, block: QTextBlock) -> float:
        form = block.blockFormat()
        if not self._letter:
            self._letter = QFontMetricsF(block.charFormat().font()).averageCharWidth() or 8.0
        lines = 1 + block.length() * self._letter // max(40.0, self._width - 2 * self._margin - form.leftMargin())
        place = _cell(block)
        return 0.0 if place and place[0] + 1 < place[1] else lines * self._letter * 3 + form.bottomMargin()

    def _lay(self, block: QTextBlock, number: int) -> bool:
        """Breaks a block into lines; whether its height, or that of its row, changed."""
        if self._laid[number]:
            return False
        _break(block, QTextOption(self.document().defaultTextOption()), self._column(block)[1])
        self._laid[number] = 1
        form = block.blockFormat()
        if (place := _cell(block)) is None:
            return self._set(number, form.topMargin() + _height(block.layout()) + form.bottomMargin())
        last = number - place[0] + place[1] - 1
        row = [self.document().findBlockByNumber(one) for one in range(number - place[0], last + 1)]
        below = row[-1].blockFormat().bottomMargin()
        height = max(_height(cell.layout()) for cell in row) + 2 * _PADDING + below
        return self._set(last, height) | (number < last and self._set(number, 0.0))

    def _set(self, number: int, height: float) -> bool:
        changed = abs(self._heights[number] - height) > 0.01
        self._heights[number] = height
        return changed

    def _draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext, block: QTextBlock) -> None:
        box = self.blockBoundingRect(block)
        layout, start, end = block.layout(), block.position(), block.position() + block.length()
        if place := _cell(block):
            number = block.blockNumber()
            last = number - place[0] + place[1] - 1
            below = self.document().findBlockByNumber(last).blockFormat().bottomMargin()
            painter.setPen(QPen(self.line_colour, 1))
            height = self._heights[last] - below
            painter.drawRect(QRectF(box.left() - _PADDING, self._starts()[number], box.width() + 2 * _PADDING, height))
        ranges = []
        for selection in context.selections:
            first = max(selection.cursor.selectionStart(), start)
            beyond = min(selection.cursor.selectionEnd(), end)
            if first < beyond:
                shown = QTextLayout.FormatRange()
                shown.start, shown.length, shown.format = first - start, beyond - first, selection.format
                ranges.append(shown)
        painter.setPen(context.palette.text().color())
        layout.draw(painter, box.topLeft(), ranges, context.clip)
        if start <= context.cursorPosition < end:
            layout.drawCursor(painter, box.topLeft(), context.cursorPosition - start, 2)


def _cell(block: QTextBlock) -> tuple[int, int] | None:
    said = block.blockFormat().property(CELL)
    if not said:
        return None
    place, _, count = str(said).partition("/")
    return int(place), int(count)


def _height(layout: QTextLayout) -> float:
    """How high the lines are with the space between them."""
    count = layout.lineCount()
    if not count:
        return 0.0
    last = layout.lineAt(count - 1)
    return last.y() + last.height()


def _break(block: QTextBlock, option: QTextOption, width: float) -> None:
    """Breaks the words into lines, the first with the block's own indent."""
    form, layout = block.blockFormat(), block.layout()
    from_right = block.textDirection() is Qt.LayoutDirection.RightToLeft
    option.setTextDirection(block.textDirection())
    option.setAlignment(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
    option.setTabs(form.tabPositions())
    layout.setTextOption(option)
    stretch = form.lineHeight() / 100 if form.lineHeight() else 1.0
    left, indent, y = form.leftMargin(), form.textIndent(), 0.0
    room = width - left - form.rightMargin()
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, room - indent))
        line.setPosition(QPointF(left if from_right else left + indent, y))
        y += line.height() * stretch
        indent = 0.0
    layout.endLayout()
