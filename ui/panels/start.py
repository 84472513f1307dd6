"""The first thing one sees: open, begin, try the sample, or go on with a file used lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence
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

from ui.fitting import type_scale
from ui.icons import SIZE, pixmap
from ui.theme import SPACE, Theme

_WIDTH = 760
_THERE = Qt.ItemDataRole.UserRole + 1


class StartPage(QFrame):
    """Three things to do and the recent files; ``file_chosen`` carries the path of one, ``file_removed`` of one that is
    to be listed no longer."""

    file_chosen = Signal(object)
    file_removed = Signal(object)

    def __init__(self, theme: Theme, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("start")
        self._theme = theme
        self._links: list[tuple[QPushButton, QAction]] = []
        self.recent = QListWidget()
        self.recent.setObjectName("recent")
        self.recent.setAccessibleName(self.tr("Recent conferences"))
        self.recent.setWordWrap(True)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._remove = QAction(self.tr("&Remove from the list"), self.recent, shortcut=QKeySequence.StandardKey.Delete)
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._remove.triggered.connect(self._remove_current)
        self.recent.addAction(self._remove)
        self.told = QLabel(objectName="muted", wordWrap=True)
        self.told.hide()
        self.none = QLabel(self.tr("Conferences you open will be listed here."), wordWrap=True)
        self.none.setObjectName("muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        self._mark = QLabel()
        title = QLabel("Treaty Workbench")
        title.setFont(theme.treaty_font(1.2 + 0.9 / type_scale()))
        line = QLabel(
            self.tr("Draft, table, compare and decide on treaty text. Nothing is lost; no network is needed.")
        )
        line.setObjectName("muted")
        line.setWordWrap(True)
        column.addStretch(2)
        column.addWidget(self._mark)
        column.addWidget(title)
        column.addWidget(line)
        column.addWidget(self.told)
        column.addSpacing(3 * SPACE)
        column.addLayout(self._columns(actions), 5)
        column.addStretch(2)
        middle = QWidget()
        middle.setMaximumWidth(int(_WIDTH * type_scale()))
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
            there = path.exists()
            item = QListWidgetItem(path.stem if there else self.tr("{0} (not found)").format(path.stem), self.recent)
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setData(_THERE, there)
            item.setToolTip(str(path))
        self._tint()
        self._stack.setCurrentWidget(self.recent if paths else self.none)

    def tell(self, words: str) -> None:
        """Says something that is good to know before one goes on."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _remove_current(self) -> None:
        item = self.recent.currentItem()
        if item is not None:
            self.file_removed.emit(item.data(Qt.ItemDataRole.UserRole))

    def _tint(self) -> None:
        """Files that are not there are grey, and say so."""
        c = self._theme.colours
        for row in range(self.recent.count()):
            item = self.recent.item(row)
            item.setForeground(QColor(c.accent if item.data(_THERE) else c.muted))

    def _columns(self, actions: Sequence[QAction]) -> QHBoxLayout:
        begin = QVBoxLayout()
        begin.setSpacing(SPACE / 2)
        begin.addWidget(QLabel(self.tr("Begin"), objectName="caps"))
        for action in actions:
            self._links.append((_link(action), action))
            begin.addWidget(self._links[-1][0])
        drop = QLabel(
            self.tr("Or drop a conference file, a package or a Word document here."), objectName="muted", wordWrap=True
        )
        drop.setContentsMargins(0, SPACE, 0, 0)
        begin.addWidget(drop)
        begin.addStretch(1)
        lately = QVBoxLayout()
        lately.setSpacing(SPACE / 2)
        lately.addWidget(QLabel(self.tr("Recent"), objectName="caps"))
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
            link.setIconSize(QSize(SIZE, SIZE) * type_scale())
        self._tint()
        self._mark.setPixmap(pixmap("workbench", self._theme.colours.accent, 64, 2))


def _link(action: QAction) -> QPushButton:
    button = QPushButton(action.icon(), action.text().replace("\u2026", ""))
    button.setProperty("link", True)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    return button
