"""What stands in the place of the rolling text where no provision is as it was chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from ui.rolling.choice import Only
from ui.theme import SPACE


class NothingSo(QFrame):
    """Says that nothing is so, and leads back; ``whole_asked`` says that all is to be shown again."""

    whole_asked = Signal()

    def __init__(self) -> None:
        super().__init__(objectName="page")
        self.words = QLabel(objectName="muted", alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.whole = QPushButton(self.tr("Show the whole text"))
        self.whole.setProperty("link", True)
        self.whole.clicked.connect(self.whole_asked)
        self.setFocusProxy(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addWidget(self.whole, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def tell(self, only: Only) -> None:
        """Says of what there is nothing."""
        said = {
            Only.CONTESTED: self.tr("Nothing is contested: no words of the text stand in brackets."),
            Only.MINE: self.tr("Nothing in the text touches the party for which you speak."),
            Only.SINCE: self.tr("Nothing changed since then."),
        }
        self.words.setText(said.get(only, ""))
