"""A line of good news over the text, with what one may want to do next; it goes away when closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from ui.icons import icon
from ui.theme import SPACE, Theme


class Notice(QFrame):
    """Hidden until told something; ``place_chosen`` carries what stands behind the button that was clicked."""

    place_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._theme = theme
        self._words = QLabel(wordWrap=True)
        self._buttons: list[QPushButton] = []
        self._close = close = QToolButton(toolTip=self.tr("Close"))
        close.setAccessibleName(self.tr("Close the notice"))
        close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3 * SPACE, SPACE, SPACE, SPACE)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(close)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def tell(self, words: str, places: Sequence[tuple[str, str]] = ()) -> None:
        """Shows words and a button for each of ``places`` (its name and what stands behind it)."""
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = []
        self._words.setText(words)
        for name, place in places:
            button = QPushButton(name)
            button.setProperty("link", True)
            button.setProperty("place", place)
            button.clicked.connect(self._choose)
            self._row.insertWidget(self._row.count() - 1, button)
            self._buttons.append(button)
        self.show()

    def _dress(self) -> None:
        self._close.setIcon(icon("close", self._theme.colours.muted, self._theme.colours.line))

    def _choose(self) -> None:
        self.place_chosen.emit(self.sender().property("place"))
