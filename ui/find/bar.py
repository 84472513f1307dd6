"""The bar over the text in which one types what to find there, and what to put in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.fitting import type_scale
from ui.flow import Flow
from ui.icons import icon
from ui.theme import SPACE, Theme
from ui.words import figure

_PAUSE = 120
"""Milliseconds without a key after which the text is searched."""


class FindBar(QFrame):
    """``opened`` says that it is shown, ``sought`` that something else is to be found, ``stepped`` carries 1 or -1,
    ``replacing_asked`` says that the words are to be replaced, ``closed`` that the bar was put away."""

    opened = Signal()
    sought = Signal()
    stepped = Signal(int)
    replacing_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, next_: QAction, previous: QAction) -> None:
        super().__init__(objectName="bar")
        self._theme = theme
        self.words = QLineEdit(placeholderText=self.tr("Find in the text"), clearButtonEnabled=True)
        self.words.setAccessibleName(self.tr("Find in the text"))
        self.told = QLabel(objectName="muted")
        self.told.setAccessibleName(self.tr("How many were found"))
        self.case = self._switch("Aa", self.tr("Match capitals and accents"))
        self.whole = self._switch("\u201cab\u201d", self.tr("Whole words only"))
        self.back, self.on = self._button(previous, "previous"), self._button(next_, "next")
        self.away = QToolButton(toolTip=self.tr("Close (Esc)"))
        self.away.setAccessibleName(self.tr("Close the find bar"))
        self.other = QLineEdit(placeholderText=self.tr("Replace with"), clearButtonEnabled=True)
        self.other.setAccessibleName(self.tr("Replace with"))
        self.replace = QPushButton(self.tr("Preview as drafts\u2026"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self.words.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.sought)
        for switch in (self.case, self.whole):
            switch.toggled.connect(self.sought)
        self.away.clicked.connect(self.put_away)
        self.replace.clicked.connect(self.replacing_asked)
        self.other.returnPressed.connect(self.replacing_asked)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def open(self, words: str, *, replacing: bool) -> None:
        """Shows the bar; ``words``, if any, are what is sought."""
        self._second.setVisible(replacing)
        self.opened.emit()
        self.show()
        if words:
            self.words.setText(words)
        (self.other if replacing and self.words.text() else self.words).setFocus()
        self.words.selectAll()
        self._pause.stop()
        self.sought.emit()

    def put_away(self) -> None:
        """Hides the bar."""
        self._pause.stop()
        self.hide()
        self.closed.emit()

    def tell(self, number: int, of: int) -> None:
        """Says which occurrence of how many is shown."""
        if not self.words.text().strip():
            self.told.setText("")
        else:
            self.told.setText(self.tr("{0} of {1}").format(figure(number), figure(of)) if of else self.tr("Not found"))
        self.told.setObjectName("muted" if of or not self.words.text().strip() else "fault")
        self.told.style().polish(self.told)
        self.replace.setEnabled(bool(of))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next occurrence, with Shift to the one before; Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.words.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if self._pause.isActive():
                self._pause.stop()
                self.sought.emit()
            else:
                self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _switch(self, sign: str, name: str) -> QToolButton:
        switch = QToolButton(text=sign, checkable=True, toolTip=name)
        switch.setAccessibleName(name)
        return switch

    def _button(self, action: QAction, drawing: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setProperty("drawing", drawing)
        return button

    def _lay_out(self) -> None:
        first, row, steps = QHBoxLayout(), Flow(), QWidget()
        first.setSpacing(SPACE // 2)
        row.setSpacing(SPACE // 2)
        first.addLayout(row, 1)
        first.addWidget(self.away, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words)
        row.addWidget(self.told)
        row.addWidget(steps)
        beside = QHBoxLayout(steps)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SPACE // 2)
        for button in (self.back, self.on, self.case, self.whole):
            beside.addWidget(button)
        for button in (self.back, self.on, self.case, self.whole, self.away):
            button.setIconSize(QSize(16, 16) * type_scale())
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self.other, 1)
        second.addWidget(self.replace)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(first)
        column.addWidget(self._second)

    def _dress(self) -> None:
        c = self._theme.colours
        made: QIcon = icon("close", c.muted, c.line)
        self.away.setIcon(made)
