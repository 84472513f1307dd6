"""What came in packages: the amendments that are new, each of which leads to its place in the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QHeaderView, QLabel, QTableView, QWidget

from ui.conference import Conference
from ui.models.amendments import number_of
from ui.models.outline import NOWHERE, Index
from ui.panels.dialogs import Form
from ui.theme import SPACE
from ui.words import OPERATION
from workbench.domain.amendment import Amendment

AMENDMENT = Qt.ItemDataRole.UserRole + 1
_SPONSORS = 3


class NewsModel(QAbstractTableModel):
    """A row for each new amendment: its number, who tabled it, what it does, and where."""

    def __init__(self, conference: Conference, amendments: Sequence[Amendment]) -> None:
        super().__init__()
        self._conference = conference
        self._amendments = amendments
        self._cited = conference.session.citations()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many amendments there are."""
        return 0 if parent.isValid() else len(self._amendments)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: four."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the words of a cell, or the id of the amendment."""
        if not index.isValid():
            return None
        own = self._amendments[index.row()]
        if role == AMENDMENT:
            return own.id
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        column = index.column()
        if column == 0:
            return number_of(own)
        if column == 1:
            return self._conference.first_names(own.sponsors, _SPONSORS)
        if column == 2:
            return OPERATION[own.operation]
        return self._cited.get(own.at) or self.tr("a provision that is gone")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Amendment"), self.tr("Tabled by"), self.tr("What"), self.tr("Where"))[section]
        return None


class News(Form):
    """Stays beside the text while one goes through what is new; ``chosen`` carries the id of an amendment."""

    chosen = Signal(str)

    def __init__(
        self, conference: Conference, line: str, amendments: Sequence[Amendment], lines: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__("", line, parent)
        title = self.tr("What is new")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.explained.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines = QLabel("\n".join(lines), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.lines.setVisible(bool(lines))
        self.table = QTableView(objectName="card")
        self.table.setAccessibleName(self.tr("New amendments"))
        self._model = NewsModel(conference, amendments)
        self._model.setParent(self)
        self.table.setModel(self._model)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 130), (1, 160), (2, 120)):
            self.table.setColumnWidth(column, width)
        self.table.activated.connect(self._choose)
        self.table.clicked.connect(self._choose)
        self.table.setVisible(bool(amendments))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.table, 1)
        self.body.addSpacing(SPACE)
        self.body.addWidget(buttons)
        self.resize(620, 420 if amendments else 220)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(AMENDMENT))
