"""What stands in place of a comparison: why there is none, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.models.amendments import number_of
from ui.theme import SPACE
from ui.words import counted
from workbench.session import Rivals

_SHOWN = 6
_BESIDE = 5


class Nothing(QFrame):
    """A few lines in the middle; ``amendment_asked`` carries the id of an amendment that the user wants to read."""

    amendment_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel(objectName="muted", wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.words.setMaximumWidth(620)
        self._rivals: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        self._column.setSpacing(2 * SPACE)
        self._column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.words, 8)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(3)

    def tell(self, words: str) -> None:
        """Shows words alone."""
        self._drop()
        self.words.setText(words)

    def tell_rivals(self, party: str, rivals: Sequence[Rivals]) -> None:
        """Says that a party has no one reading, because of which amendments, and what to do."""
        self.tell(
            self.tr(
                "{party} has no one reading of the text: in {places} its own amendments rival each other,"
                " and none of them can be taken before the others.\n\nWithdraw or revise all but one of each"
                " (choose one to read it), or compare with another text."
            ).format(party=party, places=counted(len(rivals), "place"))
        )
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        for one in rivals[:_SHOWN]:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(QLabel(f"{one.citation}:"))
            for own in one.amendments[:_BESIDE]:
                button = QPushButton(number_of(own))
                button.setProperty("link", True)
                button.setProperty("amendment", own.id)
                button.setAccessibleName(self.tr("Read {amendment}").format(amendment=number_of(own)))
                button.clicked.connect(self._ask)
                row.addWidget(button)
            if len(one.amendments) > _BESIDE:
                row.addWidget(QLabel(self.tr("and {count} more").format(count=len(one.amendments) - _BESIDE)))
            row.addStretch(1)
            column.addLayout(row)
        if len(rivals) > _SHOWN:
            more = self.tr("and in {places} more").format(places=counted(len(rivals) - _SHOWN, "place"))
            column.addWidget(QLabel(more, objectName="muted", alignment=Qt.AlignmentFlag.AlignCenter))
        self._rivals = made
        self._column.insertWidget(2, made)

    def _ask(self) -> None:
        self.amendment_asked.emit(self.sender().property("amendment"))

    def _drop(self) -> None:
        if self._rivals is not None:
            self._column.removeWidget(self._rivals)
            self._rivals.deleteLater()
            self._rivals = None
