"""Boxes to choose from that are as wide as what is chosen in them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

_LETTERS = 8
_GAP = 4
"""Between sign and words, as Qt leaves it."""


class ShortBox(QComboBox):
    """As wide as its current words and not as the longest that could be chosen; with less room they end with an
    ellipsis, and stand whole in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self._take)

    def sizeHint(self) -> QSize:
        """Room for the words that are chosen."""
        least = super().sizeHint()
        metrics = self.fontMetrics()
        more = metrics.horizontalAdvance(self.currentText()) - _LETTERS * metrics.horizontalAdvance("X")
        signed = self.count() and not self.itemIcon(self.currentIndex()).isNull()
        unused = 0 if signed else self.iconSize().width() + _GAP  # Qt counts on a sign
        return QSize(least.width() + max(0, more) - unused, least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt cuts words off in the middle of a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _GAP
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _take(self, words: str) -> None:
        self.setToolTip(words)
        self.updateGeometry()
