"""Open brackets by article over the versions: a heat map with its numbers, and whether each article converges."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from ui.positions.picture import Picture, ink_on, mixed
from ui.theme import Colours, Theme
from ui.words import counted, told
from workbench.session.questions import BracketCount, BracketRow, BracketTable

translate = QCoreApplication.translate
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DARKEST = 0.85
"""How far the ground of the largest count goes towards the full colour."""


class BracketPicture(Picture):
    """Only articles that have or had brackets or placeholders have a row; the others are counted in the last line."""

    def __init__(self, theme: Theme, table: BracketTable, conference: str, date: str) -> None:
        super().__init__(theme)
        self._table = table
        self._rows = [row for row in table.rows if any(count and _all(count) for count in row.counts)]
        self._clear = len(table.rows) - len(self._rows)
        self._most = max((count.open for row in self._rows for count in row.counts if count), default=0) or 1
        now = table.versions[-1]
        self.title = translate("Convergence", "Open brackets by article")
        self.line = f"{conference} \u00b7 {now} \u00b7 {date}"
        most = max(self._rows, key=lambda row: row.counts[-1].open if row.counts[-1] else 0, default=None)
        self.summary = told(now, counted(table.total[-1].open, "open bracket"))
        if most is not None and most.counts[-1]:
            said = translate("Convergence", "most in {article} ({count})")
            self.summary += ", " + said.format(article=most.citation, count=most.counts[-1].open)
        em = self.em
        bold, plain = self.metrics(12, bold=True), self.metrics(12)
        wide = (bold.horizontalAdvance(row.citation) + plain.horizontalAdvance(f" {row.heading}") for row in self._rows)
        self._names = min(max([140 * em, *(width + 14 * em for width in wide)]), 420 * em)
        self._cell = max([64 * em, *(self.width_of(name, 12, bold=True) + 16 * em for name in table.versions)])
        self._cell = min(self._cell, 130 * em)
        self._row = 24 * em
        self._first = self.top + 84 * em
        self._left = self.margin + self._names + 8 * em

    @property
    def size(self) -> QSizeF:
        """As wide as its names and versions, as high as its rows."""
        wide = self._left + self._cell * len(self._table.versions) + 70 * self.em + self.margin
        high = self._first + self._row * len(self._rows) + 74 * self.em
        return QSizeF(max(wide, self.head_width, 560 * self.em), high)

    def paint(self, painter: QPainter, c: Colours) -> None:
        """Paints totals, rows and the legend; of the rows only those that are seen, where the painter shows a part."""
        self.head(painter, c)
        self._paint_totals(painter, c)
        seen = painter.clipBoundingRect() if painter.hasClipping() else QRectF(QPointF(), self.size)
        first = max(0, int((seen.top() - self._first) // self._row))
        last = int((seen.bottom() - self._first) // self._row) + 1
        for number, row in enumerate(self._rows[first : max(first, last)], first):
            self._paint_row(painter, c, row, self._first + number * self._row)
        self._paint_legend(painter, c, self._first + len(self._rows) * self._row + 14 * self.em)

    def tip(self, at: QPointF) -> str:
        """The article with its counts in every version."""
        row = self._at(at)
        if row is None:
            return ""
        said = [f"{row.citation} {row.heading}".strip()]
        for name, count in zip(self._table.versions, row.counts, strict=True):
            words = translate("Convergence", "not in it")
            if count is not None:
                words = f"{counted(count.open, 'open bracket')}, {counted(count.placeholders, 'placeholder')}"
            said.append(told(name, words))
        return "\n".join(said)

    def place(self, at: QPointF) -> str:
        """The article of a row."""
        row = self._at(at)
        return row.id if row else ""

    def _at(self, at: QPointF) -> BracketRow | None:
        number = int((at.y() - self._first) // self._row)
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _paint_totals(self, painter: QPainter, c: Colours) -> None:
        em, totals = self.em, self._table.total
        highest = max(total.open for total in totals) or 1
        base, reach = self._first - 26 * em, 36 * em
        painter.setFont(self.font(12))
        painter.setPen(QColor(c.muted))
        name = QRectF(self.margin, base - 20 * em, self._names, 20 * em)
        painter.drawText(name, _LEFT, translate("Convergence", "All"))
        for number, (version, total) in enumerate(zip(self._table.versions, totals, strict=True)):
            left = self._left + number * self._cell
            high = reach * total.open / highest
            painter.fillRect(QRectF(left + 10 * em, base - high, self._cell - 20 * em, high), QColor(c.contest))
            painter.setPen(QColor(c.text))
            painter.setFont(self.font(12, bold=True))
            painter.drawText(QRectF(left, base - high - 17 * em, self._cell, 16 * em), _CENTRE, str(total.open))
            named = painter.fontMetrics().elidedText(version, Qt.TextElideMode.ElideRight, int(self._cell - 4 * em))
            painter.drawText(QRectF(left, base + 2 * em, self._cell, 20 * em), _CENTRE, named)
        painter.setPen(QColor(c.line))
        painter.drawLine(QPointF(self._left, base), QPointF(self._left + self._cell * len(totals), base))

    def _paint_row(self, painter: QPainter, c: Colours, row: BracketRow, top: float) -> None:
        em = self.em
        painter.setFont(self.font(12, bold=True))
        painter.setPen(QColor(c.text))
        cited = self.width_of(row.citation, 12, bold=True) + 8 * em
        painter.drawText(QRectF(self.margin, top, cited, self._row), _LEFT, row.citation)
        painter.setFont(self.font(12))
        painter.setPen(QColor(c.muted))
        room = self._names - cited
        words = painter.fontMetrics().elidedText(row.heading, Qt.TextElideMode.ElideRight, int(max(0, room)))
        painter.drawText(QRectF(self.margin + cited, top, room, self._row), _LEFT, words)
        for number, count in enumerate(row.counts):
            box = QRectF(self._left + number * self._cell, top, self._cell, self._row).adjusted(1, 1, -1, -1)
            self._paint_count(painter, c, box, count)
        self._paint_trend(painter, c, row, QPointF(self._left + len(row.counts) * self._cell + 16 * em, top))

    def _paint_count(self, painter: QPainter, c: Colours, box: QRectF, count: BracketCount | None) -> None:
        if count is None:
            painter.setPen(QColor(c.line))
            painter.drawLine(box.center() - QPointF(5 * self.em, 0), box.center() + QPointF(5 * self.em, 0))
            return
        ground = mixed(c.contest_soft, c.contest, _DARKEST * count.open / self._most)
        painter.fillRect(box, ground if count.open else QColor(c.sunken))
        painter.setPen(ink_on(ground, c) if count.open else QColor(c.muted))
        painter.setFont(self.font(12, bold=bool(count.open)))
        words = str(count.open)
        painter.drawText(box, _CENTRE, words)
        if count.placeholders:
            painter.setFont(self.font(10))
            aside = box.adjusted(0, 0, -4 * self.em, 0)
            painter.drawText(aside, _RIGHT, f"\u2026{count.placeholders}")

    def _paint_trend(self, painter: QPainter, c: Colours, row: BracketRow, at: QPointF) -> None:
        """A triangle down and how many fewer since the version before, or up and how many more."""
        known = [count.open for count in row.counts if count is not None]
        by = known[-1] - known[-2] if len(known) > 1 and row.counts[-1] is not None else 0
        if not by:
            return
        em = self.em
        sign = -1 if by > 0 else 1
        middle = at + QPointF(0, self._row / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.delete if by > 0 else c.accent))
        corners = [QPointF(-5 * em, -3 * em * sign), QPointF(5 * em, -3 * em * sign), QPointF(0, 5 * em * sign)]
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        painter.setPen(QColor(c.text))
        painter.setFont(self.font(12))
        painter.drawText(QRectF(at.x() + 10 * em, at.y(), 40 * em, self._row), _LEFT, str(abs(by)))

    def _paint_legend(self, painter: QPainter, c: Colours, top: float) -> None:
        em, left = self.em, self.margin
        painter.setFont(self.font(11))
        for number in range(5):
            box = QRectF(left + number * 22 * em, top, 22 * em, 12 * em)
            painter.fillRect(box, mixed(c.contest_soft, c.contest, _DARKEST * number / 4))
        painter.setPen(QColor(c.muted))
        words = translate("Convergence", "1 to %d open brackets") % self._most
        words += "   \u2026n  " + translate("Convergence", "placeholders such as [X]")
        words += "   \u2013  " + translate("Convergence", "not in that version")
        painter.drawText(QPointF(left + 118 * em, top + 10 * em), words)
        words = translate("Convergence", "\u25bc fewer, \u25b2 more than in the version before.")
        if self._clear:
            words += " " + translate("Convergence", "Without brackets throughout: %d others.") % self._clear
        painter.drawText(QPointF(left, top + 34 * em), words)


def has_any(table: BracketTable) -> bool:
    """Whether any version has brackets or placeholders."""
    return any(_all(count) for row in table.rows for count in row.counts if count)


def _all(count: BracketCount) -> int:
    return count.open + count.placeholders
