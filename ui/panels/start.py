"""The first thing one sees: open, begin, try the sample, or go on with a file used lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.icons import pixmap
from ui.theme import SPACE, Theme

_WIDTH = 760


class StartPage(QFrame):
    """Three things to do and the recent files; ``file_chosen`` carries the path of one."""

    file_chosen = Signal(object)

    def __init__(self, theme: Theme, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("start")
        self._theme = theme
        self._links: list[tuple[QPushButton, QAction]] = []
        self.recent = QListWidget()
        self.recent.setObjectName("recent")
        self.recent.setAccessibleName("Recent conferences")
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)
        self.none = QLabel("Conferences you open will be listed here.", wordWrap=True)
        self.none.setObjectName("muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        self._mark = QLabel()
        title = QLabel("Treaty Workbench")
        title.setFont(theme.treaty_font(2.1))
        line = QLabel("Draft, table, compare and decide on treaty text. Nothing is lost; no network is needed.")
        line.setObjectName("muted")
        line.setWordWrap(True)
        column.addStretch(2)
        column.addWidget(self._mark)
        column.addWidget(title)
        column.addWidget(line)
        column.addSpacing(3 * SPACE)
        column.addLayout(self._columns(actions), 5)
        column.addStretch(2)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        column.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(middle, 100)
        layout.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Lists files, the last one used first."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(path.stem, self.recent)
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(str(path))
        self._stack.setCurrentWidget(self.recent if paths else self.none)

    def _columns(self, actions: Sequence[QAction]) -> QHBoxLayout:
        begin = QVBoxLayout()
        begin.setSpacing(SPACE / 2)
        begin.addWidget(QLabel("Begin", objectName="caps"))
        for action in actions:
            self._links.append((_link(action), action))
            begin.addWidget(self._links[-1][0])
        begin.addStretch(1)
        lately = QVBoxLayout()
        lately.setSpacing(SPACE / 2)
        lately.addWidget(QLabel("Recent", objectName="caps"))
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.recent)
        self._stack.addWidget(self.none)
        lately.addWidget(holder, 1)
        columns = QHBoxLayout()
        columns.setSpacing(6 * SPACE)
        columns.addLayout(begin, 1)
        columns.addLayout(lately, 1)
        return columns

    def _choose(self, item: QListWidgetItem) -> None:
        self.file_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _dress(self) -> None:
        for link, action in self._links:
            link.setIcon(action.icon())
        self._mark.setPixmap(pixmap("workbench", self._theme.colours.accent, 64, 2))


def _link(action: QAction) -> QPushButton:
    button = QPushButton(action.icon(), action.text().replace("\u2026", ""))
    button.setProperty("link", True)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    return button
