"""Labels that give way to their neighbours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class ElidedLabel(QLabel):
    """One line that gives way to its neighbours: cut with an ellipsis, whole in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = self._short = ""
        # Absolute, or Qt puts words that read from right to left at the other end.
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def setText(self, text: str, short: str = "") -> None:
        """Shows as much of ``text`` as there is room for; ``short`` is what to show in its place where there is not."""
        self._whole, self._short = text, short
        self.setToolTip(text)
        self.updateGeometry()
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts anew at another width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        fits = not self._short or metrics.horizontalAdvance(self._whole) <= self.width()
        words = self._whole if fits else self._short
        super().setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width()))
