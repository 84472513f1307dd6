"""The one window that a fault of the program shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from ui.panels.dialogs import Form
from ui.theme import SPACE


class FaultDialog(Form):
    """Says what happened, where the file is, and lets one go on (accepted) or close the program (rejected)."""

    def __init__(self, details: str, files: Sequence[Path], log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Something went wrong in the program")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.explained.setText(
            self.tr(
                "It is a fault of the program, not of yours, and what you did last may not have happened."
                " Nothing that the window acknowledged is lost: what was tabled and decided is in your file,"
                " and so are your drafts, but for the last second of typing."
            )
        )
        for file in files:
            self._line(self.tr("Your file: {0}").format(file))
        if log is not None:
            self._line(self.tr("Kept in the log: {0}").format(log))
        self.details = QPlainTextEdit(details, readOnly=True)
        self.details.setAccessibleName(self.tr("Details"))
        self.body.addWidget(self.details, 1)
        self._told = QLabel(
            self.tr("The details hold none of your words. Nothing is sent anywhere."), objectName="muted"
        )
        self._told.setWordWrap(True)
        self.body.addWidget(self._told)
        self.copy = QPushButton(self.tr("&Copy details"), autoDefault=False)
        self.leave = QPushButton(self.tr("Close the &program"), autoDefault=False)
        self.go_on = QPushButton(self.tr("&Go on"), default=True)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.go_on)
        self.body.addLayout(foot)
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.done_with)
        self.go_on.clicked.connect(self.accept)
        self.closes = False
        self.resize(680, 460)
        self.go_on.setFocus()

    def done_with(self) -> None:
        """The program is to be closed."""
        self.closes = True
        self.reject()

    def _line(self, words: str) -> None:
        label = QLabel(words, wordWrap=True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(label)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self._told.setText(self.tr("Copied."))
