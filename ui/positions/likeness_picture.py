"""Who stands with whom: the agreement of every two voices, those that are alike beside one another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.positions.picture import Picture, mixed
from ui.positions.rows import leader
from ui.theme import Colours, Theme
from ui.words import counted, told
from workbench.domain.party import Party
from workbench.session.questions import Together, Voice

translate = QCoreApplication.translate
_STEPS = 8
"""Steps of agreement that are told apart by size and colour."""
_HALF = 0.5
_NAMES = 190.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LikenessPicture(Picture):
    """Agreement is a full blue square that grows with it, disagreement a hollow red one, half of either a dot."""

    def __init__(
        self, theme: Theme, read: Together, parties: Mapping[str, Party], language: str, conference: str, date: str
    ) -> None:
        super().__init__(theme)
        self._likeness = found = read.likeness
        self._parties = parties
        self._language = language
        self.title = translate("Convergence", "Who stands with whom")
        self.line = f"{conference} \u00b7 {read.version} \u00b7 {date}"
        together = [bloc for bloc in found.blocs if len(bloc) > 1]
        self.summary = f"{counted(len(found.voices), 'voice')}, {counted(len(together), 'bloc')}"
        self._cell = min(26.0, max(13.0, 760 / max(1, len(found.voices)))) * self.em
        self._names = [self._name(voice) for voice in found.voices]
        self._left = self.margin + _NAMES * self.em
        self._first = self.top + 76 * self.em
        self._shapes = self._laid_out()

    @property
    def size(self) -> QSizeF:
        """Square, with names to the left and codes above."""
        side = self._cell * len(self._names)
        wide = self._left + side + self.margin
        return QSizeF(max(wide, self.head_width, 620 * self.em), self._first + side + 84 * self.em)

    def paint(self, painter: QPainter, c: Colours) -> None:
        """Paints names, squares, blocs and the legend."""
        self.head(painter, c)
        side = self._cell * len(self._names)
        painter.fillRect(QRectF(self._left, self._first, side, side), QColor(c.sunken))
        self._paint_names(painter, c)
        self._paint_squares(painter, c)
        pen = QPen(QColor(c.text), 1.6 * self.em)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for bloc in self._likeness.blocs:
            if len(bloc) > 1:
                start, length = bloc[0] * self._cell, len(bloc) * self._cell
                painter.drawRect(QRectF(self._left + start, self._first + start, length, length))
        self._paint_legend(painter, c, self._first + side + 18 * self.em)

    def tip(self, at: QPointF) -> str:
        """Two voices and how far they agree, or who is one voice."""
        row, column = self._place(at.y() - self._first), self._place(at.x() - self._left)
        if row is None:
            return ""
        voices = self._likeness.voices
        if column is None or row == column:
            return self._all_names(voices[row])
        cell = self._likeness.agreement[row][column]
        both = f"{self._names[row]} \u2013 {self._names[column]}"
        if cell.index is None:
            return translate("Convergence", "{parties}: never on the same amendment").format(parties=both)
        return told(both, f"{round(100 * cell.index)} %, {counted(cell.common, 'amendment')}")

    def _place(self, distance: float) -> int | None:
        number = int(distance // self._cell)
        return number if 0 <= number < len(self._names) else None

    def _name(self, voice: Voice) -> str:
        lead = leader([self._parties[code] for code in voice.parties])
        more = f" +{len(voice.parties) - 1}" if len(voice.parties) > 1 else ""
        return f"{lead.name(self._language)}{more}"

    def _all_names(self, voice: Voice) -> str:
        names = ", ".join(self._parties[code].name(self._language) for code in voice.parties)
        return told(names, counted(voice.spoken.bit_count(), "amendment"))

    def _laid_out(self) -> dict[int, list[QRectF]]:
        """Squares by step of agreement, from none to full."""
        found: dict[int, list[QRectF]] = {step: [] for step in range(_STEPS + 1)}
        for row, line in enumerate(self._likeness.agreement):
            for column, cell in enumerate(line):
                if cell.index is not None and row != column:
                    step = round(cell.index * _STEPS)
                    centre = QPointF(self._left + (column + 0.5) * self._cell, self._first + (row + 0.5) * self._cell)
                    found[step].append(_square(centre, step, self._cell))
        return found

    def _paint_names(self, painter: QPainter, c: Colours) -> None:
        size = min(12.0, self._cell / self.em * 0.9)
        painter.setFont(self.font(size))
        painter.setPen(QColor(c.text))
        room = _NAMES * self.em - 8 * self.em
        for number, name in enumerate(self._names):
            top = self._first + number * self._cell
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(self.margin, top, room, self._cell), _RIGHT, words)
        for number, voice in enumerate(self._likeness.voices):
            code = leader([self._parties[code] for code in voice.parties]).code
            painter.save()
            painter.translate(self._left + (number + 0.5) * self._cell, self._first - 5 * self.em)
            painter.rotate(-90)
            words = painter.fontMetrics().elidedText(code, Qt.TextElideMode.ElideRight, int(74 * self.em))
            box = QRectF(0, -self._cell / 2, 78 * self.em, self._cell)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            painter.restore()

    def _paint_squares(self, painter: QPainter, c: Colours) -> None:
        for step, squares in self._shapes.items():
            self._dress(painter, c, step)
            painter.drawRects(squares)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.line))
        for number in range(len(self._names)):
            box = QRectF(self._left + number * self._cell, self._first + number * self._cell, self._cell, self._cell)
            painter.drawRect(box)

    def _dress(self, painter: QPainter, c: Colours, step: int) -> None:
        share = (step / _STEPS - _HALF) / _HALF
        if share < 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(mixed(c.muted, c.delete, min(1.0, 0.4 - share)), 1.5 * self.em))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(c.muted, c.accent, min(1.0, 0.4 + share)) if share else QColor(c.muted))

    def _paint_legend(self, painter: QPainter, c: Colours, top: float) -> None:
        em, left = self.em, self.margin
        painter.setFont(self.font(11))
        for words, step in (
            (translate("Convergence", "agree on all"), _STEPS),
            (translate("Convergence", "on most"), 6),
            (translate("Convergence", "on half"), _STEPS // 2),
            (translate("Convergence", "on few"), 2),
            (translate("Convergence", "on none"), 0),
        ):
            self._dress(painter, c, step)
            painter.drawRects([_square(QPointF(left + 9 * em, top + 6 * em), step, 18 * em)])
            painter.setPen(QColor(c.muted))
            painter.drawText(QPointF(left + 22 * em, top + 10 * em), words)
            left += 22 * em + self.width_of(words, 11) + 14 * em
        words = translate("Convergence", "empty: never spoke on the same amendment; frame: a bloc, two thirds agreed")
        painter.drawText(QPointF(self.margin, top + 32 * em), words)
        words = translate("Convergence", "Agreement: share of the same side, half where one is in between (Lijphart)")
        painter.drawText(QPointF(self.margin, top + 50 * em), words)


def _square(centre: QPointF, step: int, cell: float) -> QRectF:
    """The square of a step of agreement, the larger the further that is from half."""
    half = cell * (0.08 + 0.34 * abs(step / _STEPS - _HALF) / _HALF)
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
