"""How the cells of the matrix are painted: all that are in sight in one go.

A delegate, which Qt calls cell by cell through Python, takes several times as long on a large screen.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.positions.matrix import Matrix, RollUp
from ui.positions.signs import stand_pixmap
from ui.theme import Colours, Theme
from workbench.session.questions import AGAINST, FOR, Stand, Tally

_CENTRE = Qt.AlignmentFlag.AlignCenter
_NARROW, _ROOMY = 22, 2
"""Pixels for a count, and digits of two counts, up to which they stand beside one another in the small font."""
SIGN = 20
"""The width of a sign in pixels."""

Span = tuple[int, int, int]
"""A row or a column by its number: where it begins, and how long it is."""


class CellPainter:
    """Paints the cells where some rows and columns meet; ``current`` are the row and the column of the current cell."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.current = (-1, -1)
        self.dress()

    def dress(self) -> None:
        """Takes over the colours and fonts of the theme."""
        c = self._theme.colours
        self._colours: Colours = c
        self._line, self._head, self._cross = QColor(c.line), QColor(c.sunken), QColor(c.hover)
        self._contest = QColor(c.contest_soft)
        self._ring = QPen(QColor(c.accent), 2)
        self._least = self._theme.chrome_font(0.68)
        self._font, self._small = self._theme.chrome_font(0.85), self._theme.chrome_font(0.8)

    def paint(self, painter: QPainter, matrix: Matrix, rows: list[Span], columns: list[Span], scale: float) -> None:
        """Paints grounds, lines and signs; ``scale`` is the screen's device pixel ratio."""
        if not rows or not columns:
            return
        left, right = columns[0][1], columns[-1][1] + columns[-1][2]
        top, bottom = rows[0][1], rows[-1][1] + rows[-1][2]
        at_row, at_column = self.current
        for number, y, height in rows:
            if number == at_row or matrix.rows[number].heading:
                painter.fillRect(left, y, right - left, height, self._cross if number == at_row else self._head)
        for number, x, width in columns:
            if number == at_column:
                painter.fillRect(x, top, width, bottom - top, self._cross)
            article = matrix.article_of(matrix.columns[number])
            if number + 1 < len(matrix.columns) and matrix.article_of(matrix.columns[number + 1]) != article:
                painter.fillRect(x + width - 1, top, 1, bottom - top, self._line)
        for number, y, height in rows:
            painter.fillRect(left, y + height - 1, right - left, 1, self._line)
            self._paint_row(painter, matrix, (number, y, height), columns, scale)
        self._paint_ring(painter, rows, columns)

    def _paint_row(self, painter: QPainter, matrix: Matrix, span: Span, columns: list[Span], scale: float) -> None:
        number, y, height = span
        row = matrix.rows[number]
        if row.heading or matrix.choice.articles:
            for column, x, width in columns:
                id = matrix.columns[column]
                entry, box = matrix.entry(row, id), QRect(x, y, width, height)
                if isinstance(entry, RollUp):
                    self._paint_rolled(painter, box, entry, len(row.members), scale)
                elif isinstance(entry, Tally):
                    self._paint_tally(painter, box, entry, matrix.speaks(row.code, id), scale)
            return
        cells, ids = matrix.cells[row.code], matrix.columns
        top = y + (height - 1 - SIGN) // 2
        for column, x, width in columns:
            cell = cells.get(ids[column])
            if cell is not None:
                sign = stand_pixmap(cell.stand, not cell.via, bool(cell.note), SIGN, scale, self._colours)
                painter.drawPixmap(x + (width - SIGN) // 2, top, sign)

    def _paint_ring(self, painter: QPainter, rows: list[Span], columns: list[Span]) -> None:
        at_row, at_column = self.current
        for number, y, height in rows:
            for column, x, width in columns if number == at_row else ():
                if column == at_column:
                    painter.setPen(self._ring)
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(QRect(x, y, width, height).adjusted(1, 1, -2, -2))

    def _paint_sign(self, painter: QPainter, at: QPoint, stand: Stand, own: bool, scale: float) -> None:
        painter.drawPixmap(at, stand_pixmap(stand, own, False, SIGN, scale, self._colours))

    def _paint_tally(self, painter: QPainter, box: QRect, tally: Tally, own: bool, scale: float) -> None:
        """The sign of what it comes to, and how many for and against where these are more than one."""
        counts = tally.counts
        pro, con = sum(counts.get(s, 0) for s in FOR), sum(counts.get(s, 0) for s in AGAINST)
        several = pro + con > 1
        left = box.left() + 5 if several else box.left() + (box.width() - SIGN) // 2
        self._paint_sign(painter, QPoint(left, box.top() + (box.height() - 1 - SIGN) // 2), tally.net, own, scale)
        if several:
            painter.setFont(self._font)
            words = QRectF(box).adjusted(5 + SIGN + 4, 0, -4, -1)
            c = self._colours
            self._paint_counts(painter, words, [(pro, "+", c.accent), (con, "\u2212", c.delete)])

    def _paint_rolled(self, painter: QPainter, box: QRect, rolled: RollUp, size: int, scale: float) -> None:
        """How many are for, against or neither, over a bar of their shares in the group; or the sign of the group."""
        c = self._colours
        if rolled.own is not None:
            at = QPoint(box.left() + (box.width() - SIGN) // 2, box.top() + (box.height() - 1 - SIGN) // 2)
            sign = stand_pixmap(rolled.own.stand, not rolled.own.via, bool(rolled.own.note), SIGN, scale, c)
            painter.drawPixmap(at, sign)
            return
        if rolled.pro and rolled.con:
            painter.fillRect(box.adjusted(2, 2, -2, -6), self._contest)
        counts = [(rolled.pro, "+", c.accent), (rolled.con, "\u2212", c.delete), (rolled.between, "\u2016", c.contest)]
        painter.setFont(self._small)
        self._paint_counts(painter, QRectF(box).adjusted(0, 0, 0, -5), counts)
        left, room = box.left() + 3.0, box.width() - 7
        painter.fillRect(QRectF(left, box.bottom() - 4, room, 3), self._line)
        for count, _, colour in counts:
            share = room * count / size
            painter.fillRect(QRectF(left, box.bottom() - 4, share, 3), QColor(colour))
            left += share

    def _paint_counts(self, painter: QPainter, box: QRectF, counts: list[tuple[int, str, str]]) -> None:
        """The first two counts that there are, side by side."""
        shown = [(count, sign, colour) for count, sign, colour in counts if count][:2]
        wide = box.width() / max(1, len(shown))
        if wide < _NARROW and sum(len(str(count)) for count, _, _ in shown) > _ROOMY:
            painter.setFont(self._least)
        for place, (count, sign, colour) in enumerate(shown):
            painter.setPen(QColor(colour))
            part = QRectF(box.left() + place * wide, box.top(), wide, box.height())
            painter.drawText(part, _CENTRE, f"{sign}{count}")
