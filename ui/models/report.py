"""A table of words, for the reports that follow long work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt

from ui.models.outline import NOWHERE, Index


class ReportModel(QAbstractTableModel):
    """Rows of cells under a heading each; ``search`` leaves those that have some words."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._headings = headings
        self._all = rows
        self._rows = rows
        self._searched: list[str] = []

    def search(self, words: str) -> None:
        """Leaves the rows that have every one of ``words``; all for none."""
        if not self._searched:
            self._searched = [" ".join(row).casefold() for row in self._all]
        wanted = words.casefold().split()
        self.beginResetModel()
        self._rows = [
            row for row, said in zip(self._all, self._searched, strict=True) if all(word in said for word in wanted)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._rows[index.row()][index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
