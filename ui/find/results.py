"""What a search found, as a tree: articles, and under each the places in which the words stand."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.words import figure
from workbench.domain.version import Version
from workbench.session import Found, Hit

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Role(IntEnum):
    """What can be asked of a row: the hit (``None`` for an article), the article's name, and how many there are."""

    HIT = Qt.ItemDataRole.UserRole + 1
    NAME = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3


class ResultsModel(QAbstractItemModel):
    """An index's internal id is 0 for an article, else the article's row and one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: list[tuple[str, int, list[Hit]]] = []

    def show(self, found: Found | None, version: Version | None, citations: Mapping[str, str]) -> None:
        """Shows what was found; ``None`` for nothing sought."""
        self.beginResetModel()
        self._articles = []
        for article, hits in groupby(found.hits if found else (), key=lambda hit: hit.article):
            provision = version.by_id.get(article) if version else None
            name = citations.get(article, self.tr("On provisions that are gone"))
            heading = f"\u2003{provision.heading}" if provision and provision.heading else ""
            self._articles.append((f"{name}{heading}", found.by_article[article] if found else 0, list(hits)))
        self.endResetModel()

    def first(self) -> QModelIndex:
        """The first hit."""
        return self.index(0, 0, self.index(0, 0))

    def like(self, hit: Hit | None) -> QModelIndex:
        """Where the same words stand that ``hit`` was, an invalid index if they do not any more."""
        for row, (_, _, hits) in enumerate(self._articles):
            for place, other in enumerate(hits):
                if hit is not None and _same(other, hit):
                    return self.index(place, 0, self.index(row, 0))
        return NOWHERE

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: an article is a heading over its hits, and the arrow keys pass it by."""
        return super().flags(index) if index.isValid() and index.internalId() else Qt.ItemFlag.NoItemFlags

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Qt's: where a row is."""
        if not self.hasIndex(row, column, parent):
            return NOWHERE
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Qt's: the article of a hit."""
        if not index.isValid() or index.internalId() == 0:
            return NOWHERE
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many articles, or hits in one."""
        if not parent.isValid():
            return len(self._articles)
        hits = parent.internalId() == 0 and parent.column() == 0
        return len(self._articles[parent.row()][2]) if hits else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: one."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: what is asked of a row."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            name, count, _ = self._articles[index.row()]
            told = f"{name} ({figure(count)})"
            return {Role.NAME: name, Role.COUNT: count}.get(role, told if role in _READ else None)
        hit = self._articles[index.internalId() - 1][2][index.row()]
        if role == Role.HIT:
            return hit
        return f"{hit.citation}: {hit.words}" if role in _READ else None


def _same(one: Hit, other: Hit) -> bool:
    ids = [hit.own.id if hit.own else "" for hit in (one, other)]
    return (one.where, one.at, one.party, ids[0]) == (other.where, other.at, other.party, ids[1])


_READ = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
