"""The matrix as Qt's table model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ui.models.outline import NOWHERE, Index
from ui.positions import sayings
from ui.positions.matrix import Choice, Matrix
from ui.positions.rows import Arrangement
from workbench.session.questions import Positions, Stated, Together

ENTRY = Qt.ItemDataRole.UserRole + 1
"""What stands in a cell, or in a header the row or the column's id."""


class PositionsModel(QAbstractTableModel):
    """Parties by amendments or articles; ``stated`` (a bound method) says when positions on an amendment were taken.

    Cells hold no words to display: a delegate paints them, ``ENTRY`` is what stands there, and what it says is the
    accessible text.
    """

    def __init__(self, stated: Callable[[str], Sequence[Stated]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: Matrix | None = None
        self._stated = stated

    def show(self, matrix: Matrix) -> None:
        """Shows other positions."""
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def compare(self, together: Together) -> None:
        """Takes over who is like whom."""
        if self.matrix is not None:
            self.matrix.together = together
            if self.matrix.choice.by is Arrangement.LIKENESS:
                self.choose(self.matrix.choice)

    def choose(self, choice: Choice) -> None:
        """Shows what the user chose."""
        if self.matrix is not None:
            self.beginResetModel()
            self.matrix.choose(choice)
            self.endResetModel()

    def take(self, parts: Mapping[str, Positions]) -> bool:
        """Takes over what is said now in some articles (ids); whether they still have the same amendments."""
        if self.matrix is None:
            return False
        for article, part in parts.items():
            changed = self.matrix.take(article, part)
            if changed is None:
                return False
            places = [place for place, column in enumerate(self.matrix.columns) if column in changed]
            if places and self.matrix.rows:
                last = self.index(len(self.matrix.rows) - 1, places[-1])
                self.dataChanged.emit(self.index(0, places[0]), last)
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, places[0], places[-1])
        return True

    def place_of(self, code: str, column: str) -> tuple[int, int]:
        """Row and column of a party and an amendment or article, -1 for what is not shown."""
        if self.matrix is None:
            return -1, -1
        rows = [number for number, row in enumerate(self.matrix.rows) if code and row.code == code]
        return (rows[-1] if rows else -1), (self.matrix.columns.index(column) if column in self.matrix.columns else -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many amendments or articles there are."""
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell (``ENTRY``), what it says, or its tooltip."""
        if not index.isValid() or self.matrix is None:
            return None
        row, column = self.matrix.rows[index.row()], self.matrix.columns[index.column()]
        if role == ENTRY:
            return self.matrix.entry(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sayings.line(self.matrix, row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            stated = () if self.matrix.choice.articles or row.heading else self._stated(column)
            return sayings.tip(self.matrix, row, column, stated)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a row or a column, its tooltip, or (``ENTRY``) the row or the column's id."""
        matrix = self.matrix
        across = orientation is Qt.Orientation.Horizontal
        if matrix is None or not 0 <= section < len(matrix.columns if across else matrix.rows):
            return None
        if across:
            column = matrix.columns[section]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return sayings.object_(matrix, column)
            if role == Qt.ItemDataRole.ToolTipRole:
                return sayings.column_tip(matrix, column)
            return column if role == ENTRY else None
        row = matrix.rows[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return sayings.subject(matrix, row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return sayings.row_tip(matrix, row)
        return row if role == ENTRY else None
