"""How cells of the matrix are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.positions.matrix import RollUp
from ui.positions.model import PositionsModel
from ui.positions.signs import stand_pixmap
from ui.theme import Colours, Theme
from workbench.session.questions import AGAINST, FOR, Cell, Stand, Tally

_CENTRE = Qt.AlignmentFlag.AlignCenter
SIGN = 20
"""The width of a sign in pixels."""


class CellDelegate(QStyledItemDelegate):
    """Paints a cell. It asks the model directly: through roles and variants a full screen would cost twice the time."""

    def __init__(self, theme: Theme, model: PositionsModel, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self._current = (-1, -1)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        c = self._theme.colours
        self._colours: Colours = c
        self._line, self._base, self._head, self._cross = (
            QColor(name) for name in (c.line, c.surface, c.sunken, c.hover)
        )
        self._ring = QPen(QColor(c.accent), 2)
        self._contest = QColor(c.contest_soft)
        self._font, self._small = self._theme.chrome_font(0.85), self._theme.chrome_font(0.8)

    def mark(self, row: int, column: int) -> None:
        """Notes which cell is current: its row and its column have a ground of their own."""
        self._current = (row, column)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one cell."""
        matrix = self._model.matrix
        if matrix is None:
            return
        row, column, box = index.row(), index.column(), option.rect
        shown = matrix.rows[row]
        at_row, at_column = self._current
        crossed = row == at_row or column == at_column
        painter.fillRect(box, self._cross if crossed else self._head if shown.heading else self._base)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._line)
        id = matrix.columns[column]
        if column + 1 < len(matrix.columns) and matrix.article_of(matrix.columns[column + 1]) != matrix.article_of(id):
            painter.fillRect(box.right(), box.top(), 1, box.height(), self._line)
        entry = matrix.entry(shown, id)
        if isinstance(entry, Cell):
            self._paint_cell(painter, box, entry)
        elif isinstance(entry, Tally):
            self._paint_tally(painter, box, entry, matrix.speaks(shown.code, id))
        elif isinstance(entry, RollUp):
            self._paint_rolled(painter, box, entry, len(shown.members))
        if row == at_row and column == at_column:
            painter.setPen(self._ring)
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        self._paint_sign(painter, box.center().x() - SIGN // 2 + 1, box, cell.stand, not cell.via, bool(cell.note))

    def _paint_sign(self, painter: QPainter, x: int, box: QRect, stand: Stand, own: bool, note: bool = False) -> None:
        scale = self._view.devicePixelRatioF()
        drawn = stand_pixmap(stand, own, note, SIGN, scale, self._colours)
        painter.drawPixmap(x, box.top() + (box.height() - 1 - SIGN) // 2, drawn)

    def _paint_tally(self, painter: QPainter, box: QRect, tally: Tally, own: bool) -> None:
        """The sign of what it comes to, and how many for and against where these are more than one."""
        counts = tally.counts
        pro, con = sum(counts.get(s, 0) for s in FOR), sum(counts.get(s, 0) for s in AGAINST)
        if pro + con < 2:
            self._paint_sign(painter, box.center().x() - SIGN // 2 + 1, box, tally.net, own)
            return
        self._paint_sign(painter, box.left() + 5, box, tally.net, own)
        painter.setFont(self._font)
        words = QRectF(box).adjusted(5 + SIGN + 4, 0, -4, 0)
        self._paint_counts(painter, words, pro, con)

    def _paint_counts(self, painter: QPainter, box: QRectF, pro: int, con: int) -> None:
        half = box.width() / 2
        for number, sign, colour, left in (
            (pro, "+", self._colours.accent, 0.0),
            (con, "\u2212", self._colours.delete, half),
        ):
            if number:
                painter.setPen(QColor(colour))
                part = QRectF(box.left() + left, box.top(), half, box.height() - 1)
                painter.drawText(part, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f"{sign}{number}")

    def _paint_rolled(self, painter: QPainter, box: QRect, rolled: RollUp, size: int) -> None:
        """How many are for, against or neither, over a bar of their shares in the group; or the sign of the group."""
        if rolled.own is not None:
            self._paint_cell(painter, box, rolled.own)
            return
        c = self._colours
        if rolled.pro and rolled.con:
            painter.fillRect(box.adjusted(2, 2, -2, -5), self._contest)
        counts = [(rolled.pro, "+", c.accent), (rolled.con, "\u2212", c.delete), (rolled.between, "\u2016", c.contest)]
        shown = [(count, sign, colour) for count, sign, colour in counts if count][:2]
        painter.setFont(self._small)
        left, wide = float(box.left()), box.width() / len(shown)
        for count, sign, colour in shown:
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(left, box.top(), wide, box.height() - 5), _CENTRE, f"{sign}{count}")
            left += wide
        left, room = box.left() + 3.0, box.width() - 7
        painter.fillRect(QRectF(left, box.bottom() - 4, room, 3), self._line)
        for count, _, colour in counts:
            share = room * count / size
            painter.fillRect(QRectF(left, box.bottom() - 4, share, 3), QColor(colour))
            left += share
