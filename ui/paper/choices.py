"""Boxes to choose from that scrolling past does not change, and the one of parties."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.conference import Conference


class Choice(QComboBox):
    """A box whose entries each stand for something; ``chosen`` is what."""

    def __init__(self, name: str, entries: Sequence[tuple[str, object]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        for words, meant in entries:
            self.addItem(words, meant)

    @property
    def chosen(self) -> str:
        """What the current entry stands for."""
        return str(self.currentData() or "")

    def choose(self, meant: str) -> None:
        """Makes the entry that stands for ``meant`` the current one, if there is one."""
        row = self.findData(meant)
        if row >= 0:
            self.setCurrentIndex(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to what the box stands in until the box is clicked."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def parties(conference: Conference) -> list[tuple[str, object]]:
    """The entries for all parties, in the order of the document's language."""
    return [(conference.name(code), code) for code in conference.parties]
