"""Two versions side by side as rows: every provision, or only those that changed."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, Qt

from ui.models.outline import NOWHERE, Index
from workbench.session import ChangeKind, Pair, SideBySide

CHANGE_WORDS = {
    ChangeKind.MODIFIED: "changed",
    ChangeKind.ADDED: "new",
    ChangeKind.REMOVED: "deleted",
    ChangeKind.MOVED: "moved",
    ChangeKind.RELABELLED: "renumbered",
}


class PairRole(IntEnum):
    """What can be asked of a row."""

    PAIR = Qt.ItemDataRole.UserRole + 1
    CHANGES = Qt.ItemDataRole.UserRole + 2


class ComparisonModel(QAbstractListModel):
    """The rows of a comparison, none until one is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Pair, ...] = ()
        self._shown: list[Pair] = []
        self._only_changes = True

    def show(self, sides: SideBySide) -> None:
        """Shows another comparison."""
        self._all = sides.pairs
        self._choose()

    def show_only_changes(self, only: bool) -> None:
        """Shows the changed provisions alone, or all."""
        self._only_changes = only
        self._choose()

    def change_after(self, row: int, step: int) -> int:
        """The next changed row from ``row`` (-1 for none yet) going by ``step`` 1 or -1; -1 if there is none."""
        row = row + step if row >= 0 else (0 if step > 0 else len(self._shown) - 1)
        while 0 <= row < len(self._shown):
            if self._shown[row].change is not None:
                return row
            row += step
        return -1

    def row_of(self, id: str) -> int:
        """The row of a provision, -1 if it is not shown."""
        found = (
            row for row, pair in enumerate(self._shown) if id in {pair.old and pair.old.id, pair.new and pair.new.id}
        )
        return next(found, -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What ``PairRole`` names; words for the screen reader."""
        if not index.isValid():
            return None
        pair = self._shown[index.row()]
        if role == PairRole.PAIR:
            return pair
        changes = ", ".join(CHANGE_WORDS[kind] for kind in ChangeKind if pair.change and kind in pair.change.changes)
        if role == PairRole.CHANGES:
            return changes
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{pair.citation}: {changes or 'unchanged'}"
        return None

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = [pair for pair in self._all if pair.change is not None or not self._only_changes]
        self.endResetModel()
