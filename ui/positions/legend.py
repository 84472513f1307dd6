"""What the signs of the matrix mean, and its keys, in one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.positions.signs import paint_stand, word_of
from ui.theme import SPACE, Theme
from workbench.session.questions import Stand

_SIGN = 15


class Legend(QWidget):
    """The signs with their words, as far as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: list[tuple[Stand, bool, str]] = [(stand, True, word_of(stand)) for stand in Stand]
        self._items.append((Stand.SUPPORT, False, self.tr("Through a group")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))
        self.setToolTip(self.tr("In a group's row bars go up for those for and down for those against"))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as all of it."""
        metrics = QFontMetrics(self._theme.chrome_font(0.85))
        wide = sum(metrics.horizontalAdvance(words) + _SIGN + 5 + 2 * SPACE for _, _, words in self._items)
        return QSize(wide, max(_SIGN, metrics.height()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws sign after sign."""
        painter = QPainter(self)
        c, left = self._theme.colours, 0.0
        painter.setFont(self._theme.chrome_font(0.85))
        for stand, own, words in self._items:
            paint_stand(painter, QRectF(left, (self.height() - _SIGN) / 2, _SIGN, _SIGN), stand, c, own=own)
            painter.setPen(QColor(c.muted))
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QRectF(left + _SIGN + 5, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            left += _SIGN + 5 + wide + 2 * SPACE
        painter.end()
