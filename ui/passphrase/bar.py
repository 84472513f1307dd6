"""The line over everything that says that the desk is locked, with the field that unlocks it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from ui.theme import SPACE


class UnlockBar(QFrame):
    """Hidden while the desk is open; ``given`` carries the passphrase that was typed."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__(objectName="notice")
        self.words = QLabel(wordWrap=True)
        self.field = QLineEdit(echoMode=QLineEdit.EchoMode.Password, placeholderText=self.tr("Passphrase"))
        self.field.setAccessibleName(self.tr("Passphrase of the desk"))
        self.go = QPushButton(self.tr("Unlock"))
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, SPACE, SPACE, SPACE)
        row.addWidget(self.words, 3)
        row.addWidget(self.field, 1)
        row.addWidget(self.go)
        self.field.returnPressed.connect(self._give)
        self.field.textChanged.connect(self._check)
        self.go.clicked.connect(self._give)
        self.hide()

    def show_locked(self, *, locked: bool) -> None:
        """Says that the desk is locked, or goes."""
        if locked and not self.isVisibleTo(self.parentWidget()):
            self.tell(self.tr("Your desk is locked. The text and all that was said in public can be read."))
        if not locked:
            self.field.clear()
        self.setVisible(locked)

    def tell(self, line: str, *, trying: bool = False) -> None:
        """Shows another line; while a passphrase is being tried nothing can be typed."""
        self.words.setText(line)
        self.field.setEnabled(not trying)
        self._check()

    def _check(self) -> None:
        self.go.setEnabled(bool(self.field.text()) and self.field.isEnabled())

    def _give(self) -> None:
        if self.go.isEnabled():
            self.given.emit(self.field.text())
