"""Where the words of a compromise are written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from ui.panels.wording import Wording
from ui.theme import SPACE, Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 3


class CompromiseField(Wording):
    """A field with an undo of its own, in which Enter says that the words are settled."""

    entered = Signal()

    def event(self, event: QEvent) -> bool:
        """Keeps undo, and Enter with Ctrl, from the actions of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return QTextEdit.event(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter settles; with Shift it begins a new line."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Compromise(QWidget):
    """``settled`` carries the words when they stand, ``typed`` as they are typed; ``given_up`` says that none are
    wanted."""

    settled = Signal(str)
    typed = Signal(str)
    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = CompromiseField(theme)
        self.field.setAccessibleName(self.tr("The words of the compromise"))
        self.field.setUndoRedoEnabled(True)
        self.seen = QLabel(self.tr("The room sees what you type."), objectName="private")
        self.go, back = QPushButton(self.tr("Settle with these words")), QPushButton(self.tr("Back"))
        self.go.setProperty("primary", True)
        self.go.setToolTip(self.tr("Put these words in the place of all variants (Enter)"))
        for button in (self.go, back):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.go)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.seen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.field)
        layout.addLayout(row)
        self.field.textChanged.connect(self._write)
        self.field.entered.connect(self._settle)
        self.go.clicked.connect(self._settle)
        back.clicked.connect(self.given_up)
        self.tell_seen(seen=False)

    def begin(self, words: str) -> None:
        """Starts from ``words``."""
        self.field.setFixedHeight(round(self.field.fontMetrics().height() * 1.9 * _LINES))
        self.field.set_words(words)
        self.field.selectAll()
        self.field.document().clearUndoRedoStacks()
        self._write()

    def tell_seen(self, *, seen: bool) -> None:
        """Says whether the room sees what is typed."""
        self.seen.setVisible(seen)

    def _write(self) -> None:
        words = self.field.words()
        self.go.setEnabled(bool(words.strip()))
        self.typed.emit(words)

    def _settle(self) -> None:
        if self.field.words().strip():
            self.settled.emit(self.field.words())
