"""The authors of a document, and for which party each of them wrote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui.conference import Conference
from ui.paper.choices import Choice, parties
from ui.words import counted, figure
from ui.work import line_of
from workbench.session import Author

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NOBODY, AS_FOUND = "-", "?"
"""What the box of parties stands for beside a party's code: nobody, and what the document says itself."""
CHANGES_COLUMN, PARTY_COLUMN = 1, 2


class AuthorsModel(QAbstractTableModel):
    """A row for each author: the name, how many changes, and the party; how that was found is its tooltip.

    ``told`` has what the user chose, by name: a party's code, "" for nobody. ``changed`` says that it differs now.
    """

    changed = Signal()

    def __init__(self, conference: Conference) -> None:
        super().__init__()
        self._conference = conference
        self._authors: Sequence[Author] = ()
        self.told: dict[str, str] = {}

    def show(self, authors: Sequence[Author]) -> None:
        """Shows who they are; the rows stay where these are the same people."""
        if [one.name for one in authors] == [one.name for one in self._authors]:
            self._authors = authors
            if authors:
                self.dataChanged.emit(self.index(0, 0), self.index(len(authors) - 1, PARTY_COLUMN))
            return
        self.beginResetModel()
        self._authors = authors
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many authors there are."""
        return 0 if parent.isValid() else len(self._authors)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: name, changes, party."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: the party can be chosen."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == PARTY_COLUMN else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the words of a cell; what is chosen in the box of parties."""
        if not index.isValid():
            return None
        author = self._authors[index.row()]
        name = author.name or self.tr("(no name)")
        party = self._conference.name(author.party) if author.party else self.tr("nobody")
        if role == Qt.ItemDataRole.EditRole:
            return self.told[author.name] or NOBODY if author.name in self.told else author.party or AS_FOUND
        if role == Qt.ItemDataRole.DisplayRole:
            return (name, figure(author.changes), party)[index.column()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = (name, counted(author.changes, "change"), party)[index.column()]
            return f"{said} ({line_of(author.why)})" if index.column() == PARTY_COLUMN and author.why else said
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == CHANGES_COLUMN:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's: takes the party that was chosen."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        name = self._authors[index.row()].name
        if value == AS_FOUND:
            self.told.pop(name, None)
        else:
            self.told[name] = "" if value == NOBODY else str(value)
        self.changed.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Author"), self.tr("Changes"), self.tr("For"))[section]
        return None


class _PartyBoxes(QStyledItemDelegate):
    """A box of parties in the cells that have one."""

    def __init__(self, conference: Conference, parent: QWidget) -> None:
        super().__init__(parent)
        self._conference = conference

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt's: the box."""
        name = index.siblingAtColumn(0).data()
        first = [(self.tr("As the name says"), AS_FOUND), (self.tr("Nobody: leave out"), NOBODY)]
        box = Choice(self.tr("Party of {}").format(name), [*first, *parties(self._conference)], parent)
        box.setProperty("cell", True)
        box.activated.connect(self._take)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt's: shows the party of the row."""
        if isinstance(editor, Choice):
            party = str(index.data(Qt.ItemDataRole.EditRole))
            open_ = self.tr("Choose a party\u2026") if party == AS_FOUND else self.tr("As the name says")
            editor.setItemText(0, open_)
            editor.choose(party)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt's: takes what was chosen."""
        if isinstance(editor, Choice):
            model.setData(index, editor.chosen)

    def _take(self) -> None:
        self.commitData.emit(self.sender())


class AuthorsTable(QTableView):
    """The authors, each with a box to choose the party in."""

    def __init__(self, conference: Conference, model: AuthorsModel) -> None:
        super().__init__()
        self.setModel(model)
        model.setParent(self)
        self.setAccessibleName(self.tr("Authors of the document and their parties"))
        self.setItemDelegateForColumn(PARTY_COLUMN, _PartyBoxes(conference, self))
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(36, 2 * self.fontMetrics().lineSpacing()))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in (0, PARTY_COLUMN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(CHANGES_COLUMN, QHeaderView.ResizeMode.ResizeToContents)
        model.modelReset.connect(self._open_boxes)

    def _open_boxes(self) -> None:
        model = self.model()
        for row in range(model.rowCount()):
            self.openPersistentEditor(model.index(row, PARTY_COLUMN))
