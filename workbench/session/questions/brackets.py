"""How many brackets are open in each article, and were in the versions before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from workbench.domain.version import Version
from workbench.drafting.brackets import ARTICLES, open_by_article
from workbench.drafting.literal import placeholders_by_article
from workbench.drafting.rolling import RollingText


@dataclass(frozen=True, slots=True)
class BracketCount:
    """Open brackets, and placeholders such as "[X] days" in the text itself."""

    open: int = 0
    placeholders: int = 0

    def __add__(self, other: BracketCount) -> BracketCount:
        return BracketCount(self.open + other.open, self.placeholders + other.placeholders)


@dataclass(frozen=True, slots=True)
class BracketRow:
    """An article, preamble or annex, or what stands in none of these, with its count in each version.

    A count is ``None`` for a version that does not have the provision. ``citation`` and ``heading`` are those of the
    latest version that has it.
    """

    id: str
    citation: str
    heading: str
    counts: tuple[BracketCount | None, ...]


@dataclass(frozen=True, slots=True)
class BracketTable:
    """The counts by article (``rows``) and ``versions``, oldest first, and the ``total`` of each version.

    The current version is counted as it stands, an older one as it stood when the next was circulated.
    """

    versions: tuple[str, ...]
    rows: tuple[BracketRow, ...]
    total: tuple[BracketCount, ...]


Counts = Mapping[str, BracketCount]


@dataclass(frozen=True, slots=True)
class Column:
    """The counts of one version: of what counts for itself in it (an id), with its citation and heading, in its order.

    ``ids`` are all provisions of the version.
    """

    version: str
    ids: Set[str]
    rows: Mapping[str, tuple[str, str, BracketCount]]
    total: BracketCount


def counted(rolling: RollingText) -> Counts:
    """What is open in each article (by id) that has any of it."""
    open, places = open_by_article(rolling), placeholders_by_article(rolling)
    return {id: BracketCount(open[id], places[id]) for id in {*open, *places}}


def column_of(version: Version, citations: Mapping[str, str], counts: Counts, within: str | None = None) -> Column:
    """The column of a version: articles and their like, and all else that has brackets, or those in ``within`` (id)."""
    inside = version.subtree(within) if within in version.by_id else () if within else version.provisions
    rows = {
        p.id: (citations[p.id], p.heading, counts.get(p.id, BracketCount()))
        for p in inside
        if p.kind in ARTICLES or p.id in counts or p.id == within
    }
    return Column(version.name, frozenset(version.by_id), rows, sum(counts.values(), BracketCount()))


def bracket_table(columns: Sequence[Column]) -> BracketTable:
    """The table of some versions, oldest first."""
    ids = _in_order([column.rows for column in columns])
    total = tuple(column.total for column in columns)
    return BracketTable(tuple(column.version for column in columns), tuple(_row(id, columns) for id in ids), total)


def _row(id: str, columns: Sequence[Column]) -> BracketRow:
    citation, heading, _ = next(column.rows[id] for column in reversed(columns) if id in column.rows)
    counts = (column.rows[id][2] if id in column.rows else _nothing(id, column) for column in columns)
    return BracketRow(id, citation, heading, tuple(counts))


def _nothing(id: str, column: Column) -> BracketCount | None:
    """The count where nothing is open: none if the version does not have the provision."""
    return BracketCount() if id in column.ids else None


def _in_order(versions: Sequence[Iterable[str]]) -> list[str]:
    """The ids of all versions in the order of the last; one that it lacks stands after what it followed before."""
    order: list[str] = []
    for ids in reversed(versions):
        place = 0
        for id in ids:
            if id not in order:
                order.insert(place, id)
            place = order.index(id) + 1
    return order
