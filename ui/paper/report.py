"""What a document was read as: its lines under a tab for each kind, and beside them the place of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSplitter,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.paper.lines import LINE, Line, LinesModel
from ui.theme import SPACE
from ui.words import figure


class LinesTable(QWidget):
    """Tabs over a table of lines; ``chosen`` carries the current :class:`Line`, ``None`` if there is none."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.tabs = QTabBar(drawBase=False, expanding=False, objectName="kinds")
        self.tabs.setAccessibleName(self.tr("Which lines"))
        self.table = QTableView()
        self.table.setAccessibleName(name)
        self._model = LinesModel(("", "", ""))
        self._model.setParent(self)
        self.table.setModel(self._model)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 3 * SPACE)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        wide = min(200, 20 * self.fontMetrics().averageCharWidth())  # large type leaves room for the words, too
        for column in (0, 1):
            self.table.setColumnWidth(column, wide)
        self._sets: list[tuple[Sequence[Line], Sequence[str]]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self.tabs)
        layout.addWidget(self.table, 1)
        self.tabs.currentChanged.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def show_sets(self, sets: Sequence[tuple[str, Sequence[Line], Sequence[str]]]) -> None:
        """Shows sets of lines: the words of the tab, the lines, and the headings of their columns."""
        current = max(0, self.tabs.currentIndex())
        self._sets = [(lines, headings) for _, lines, headings in sets]
        while self.tabs.count() > len(sets):
            self.tabs.removeTab(self.tabs.count() - 1)
        for place, (name, lines, _) in enumerate(sets):
            if place >= self.tabs.count():
                self.tabs.addTab("")
            self.tabs.setTabText(place, f"{name} ({figure(len(lines))})")
        if not self._sets[current][0]:
            current = next((place for place, (lines, _) in enumerate(self._sets) if lines), 0)
        self.tabs.setCurrentIndex(current)
        self._show()

    def _show(self) -> None:
        if not self._sets:
            return
        lines, headings = self._sets[max(0, self.tabs.currentIndex())]
        self._model.show(lines, headings)
        if lines:
            self.table.setCurrentIndex(self._model.index(0, 0))
        else:
            self.chosen.emit(None)

    def _choose(self, current: QModelIndex) -> None:
        self.chosen.emit(current.data(LINE) if current.isValid() else None)


def beside(left: QWidget, right: QWidget) -> QSplitter:
    """Lines and their place, the user parts the room between them."""
    columns = QSplitter(Qt.Orientation.Horizontal)
    columns.setChildrenCollapsible(False)
    columns.setHandleWidth(2 * SPACE)
    columns.setStyleSheet("QSplitter::handle { background: transparent; }")
    for widget in (left, right):
        columns.addWidget(widget)
    columns.setSizes([600, 460])
    return columns
