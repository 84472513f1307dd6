"""The parties as a list that can be searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, Qt

from ui.models.outline import NOWHERE, Index
from workbench.domain.party import Party, PartyKind

CODE = Qt.ItemDataRole.UserRole + 1
SEARCHED = Qt.ItemDataRole.UserRole + 2
_KIND = {
    PartyKind.STATE: "",
    PartyKind.GROUP: "group",
    PartyKind.OBSERVER: "observer",
    PartyKind.SECRETARIAT: "secretariat",
}


class PartiesModel(QAbstractListModel):
    """Parties in the order given; found by name in any language, or by code."""

    def __init__(self, parties: Sequence[Party], language: str, *, without: Collection[str] = ()) -> None:
        super().__init__()
        self._parties = [party for party in parties if party.code not in without]
        self._language = language

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many parties there are."""
        return 0 if parent.isValid() else len(self._parties)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, ``CODE``, or all that it can be found by."""
        if not index.isValid():
            return None
        party = self._parties[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            kind = _KIND[party.kind]
            return f"{party.name(self._language)}{f' ({kind})' if kind else ''}"
        if role == CODE:
            return party.code
        if role == SEARCHED:
            return " ".join([party.code, *party.names.values()])
        return None
