"""The headers of the matrix, which stay while it scrolls: names to the left, articles and amendments above."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.positions.matrix import Matrix
from ui.positions.model import PositionsModel
from ui.positions.rows import Row
from ui.theme import SPACE, Theme

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Header(QHeaderView):
    """A header that paints all that is visible itself."""

    def __init__(self, across: Qt.Orientation, theme: Theme, model: PositionsModel, view: QTableView) -> None:
        super().__init__(across, view)
        self._theme = theme
        self._model = model
        self.current = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the sections that are in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.colours.sunken))
        if self._model.matrix is not None:
            self._paint(painter, self._model.matrix)
        painter.end()

    def _paint(self, painter: QPainter, matrix: Matrix) -> None:
        raise NotImplementedError

    def _visible(self, length: int, extent: int) -> range:
        first = self.visualIndexAt(0)
        last = self.visualIndexAt(extent - 1)
        return range(first, (last if last >= 0 else length - 1) + 1) if first >= 0 else range(0)


class ColumnHeader(_Header):
    """Above: the article over its amendments, then each with its number, then the voices for and against it."""

    def sizeHint(self) -> QSize:
        """High enough for its lines."""
        return QSize(super().sizeHint().width(), self._band() * (2 if self._by_article() else 3) + 6)

    def widths(self) -> int:
        """How wide a column is."""
        metrics, matrix = QFontMetrics(self._theme.chrome_font(0.85)), self._model.matrix
        if matrix is None or not matrix.columns:
            return 34
        if not matrix.choice.articles:
            longest = max((_number(matrix, column) for column in matrix.columns), key=len)
            return max(34, metrics.horizontalAdvance(longest) + 7)
        cited = [metrics.horizontalAdvance(matrix.found.citations[id]) for id in matrix.columns]
        return min(max([72, *(width + 12 for width in cited)]), 96)

    def _by_article(self) -> bool:
        return self._model.matrix is not None and self._model.matrix.choice.articles

    def _band(self) -> int:
        return QFontMetrics(self._theme.chrome_font(0.85)).height() + 5

    def _paint(self, painter: QPainter, matrix: Matrix) -> None:
        c, band = self._theme.colours, self._band()
        shown = self._visible(len(matrix.columns), self.viewport().width())
        painter.setFont(self._theme.chrome_font(0.85))
        top = 2 if matrix.choice.articles else 2 + band
        for place in shown:
            self._paint_column(painter, matrix, place, top, band)
        if not matrix.choice.articles:
            painter.setFont(self._theme.chrome_font(0.85, bold=True))
            for article, run in groupby(shown, lambda place: matrix.article_of(matrix.columns[place])):
                places = list(run)
                left = max(0, self.sectionViewportPosition(places[0]))
                right = self.sectionViewportPosition(places[-1]) + self.sectionSize(places[-1])
                words = painter.fontMetrics().elidedText(
                    matrix.found.citations[article], Qt.TextElideMode.ElideRight, right - left - 8
                )
                painter.setPen(QColor(c.text))
                painter.drawText(QRect(left + 5, 2, right - left - 6, band), _LEFT, words)
                painter.fillRect(right - 1, 0, 1, self.height(), QColor(c.line))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(c.line))

    def _paint_column(self, painter: QPainter, matrix: Matrix, place: int, top: int, band: int) -> None:
        c, column = self._theme.colours, matrix.columns[place]
        box = QRect(self.sectionViewportPosition(place), top, self.sectionSize(place), band)
        if place == self.current:
            painter.fillRect(box.adjusted(1, 0, -2, band), QColor(c.accent_soft))
        name = _number(matrix, column)
        painter.setPen(QColor(c.text))
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width() - 2)
        painter.drawText(box, _CENTRE, name)
        pro, con = matrix.sides_of(column)
        under = QRectF(box.translated(0, band))
        if pro and con:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.contest_soft))
            painter.drawRoundedRect(under.adjusted(2, 1, -2, -1), 4, 4)
        half = under.width() / 2 if pro and con else 0
        for number, sign, colour, part in (
            (pro, "+", c.accent, under.adjusted(0, 0, -half, 0)),
            (con, "\u2212", c.delete, under.adjusted(half, 0, 0, 0)),
        ):
            if number:
                painter.setPen(QColor(colour))
                painter.drawText(part, _CENTRE, f"{sign}{number}")


class RowHeader(_Header):
    """To the left: names, and how often each speaks for and against; a bar marks the ``speaker``'s.

    ``toggled`` carries the row of a heading.
    """

    toggled = Signal(int)
    speaker = ""

    def sizeHint(self) -> QSize:
        """Wide enough for most names, and no more than what leaves room for what they say."""
        wide = QFontMetrics(self._theme.chrome_font()).averageCharWidth() * 30 + 2 * SPACE
        return QSize(min(wide, max(160, int(self.parentWidget().width() * 0.4))), 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens or closes a group."""
        place = self.logicalIndexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        matrix = self._model.matrix
        if matrix is not None and 0 <= place < len(matrix.rows) and matrix.rows[place].heading:
            self.toggled.emit(place)

    def _paint(self, painter: QPainter, matrix: Matrix) -> None:
        c = self._theme.colours
        for place in self._visible(len(matrix.rows), self.viewport().height()):
            box = QRect(0, self.sectionViewportPosition(place), self.width(), self.sectionSize(place))
            row = matrix.rows[place]
            ground = c.accent_soft if place == self.current else c.sunken if row.heading else c.surface
            painter.fillRect(box, QColor(ground))
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(c.line))
            if row.code and row.code == self.speaker:
                painter.fillRect(0, box.top(), 4, box.height() - 1, QColor(c.accent))
            left = SPACE
            if row.heading:
                self._paint_chevron(painter, QPoint(SPACE + 5, box.center().y()), row.title in matrix.choice.closed)
            if matrix.sections[row.section].title:
                left += 18
            self._paint_name(painter, matrix, row, box.adjusted(left, 0, -SPACE, -1))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(c.line))

    def _paint_name(self, painter: QPainter, matrix: Matrix, row: Row, box: QRect) -> None:
        c = self._theme.colours
        pro, con = matrix.spoken_by(row)
        painter.setFont(self._theme.chrome_font(0.8))
        for number, sign, colour in ((con, "\u2212", c.delete), (pro, "+", c.accent)):
            words = f"{sign}{number}" if number else ""
            painter.setPen(QColor(colour))
            painter.drawText(box, _RIGHT, words)
            metrics = painter.fontMetrics()
            wide = max(metrics.horizontalAdvance("+88"), metrics.horizontalAdvance(words))
            box = box.adjusted(0, 0, -wide - 3, 0)
        name = row.title or matrix.name(row.code)
        painter.setFont(self._theme.chrome_font(bold=row.heading))
        painter.setPen(QColor(c.text))
        if row.heading:
            name = f"{name} ({len(row.members)})"
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width() - 4)
        painter.drawText(box, _LEFT, words)

    def _paint_chevron(self, painter: QPainter, centre: QPoint, closed: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.muted), 1.6))
        across = ((-2, -4), (2, 0), (-2, 4)) if closed else ((-4, -2), (0, 2), (4, -2))
        painter.drawPolyline([centre + QPoint(x, y) for x, y in across])
        painter.restore()


def _number(matrix: Matrix, column: str) -> str:
    """What stands above a column: an article's citation, an amendment's number in the series if it has one."""
    own = matrix.amendment(column)
    return matrix.found.citations[column] if own is None else f"L.{own.number}" if own.number else "\u2013"
