"""How many brackets are open in each article, and were in the versions before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.version import Version
from workbench.drafting.brackets import ARTICLES, open_by_article
from workbench.drafting.literal import placeholders_by_article
from workbench.drafting.rolling import RollingText
from workbench.session.reading import Reading


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


def counted(rolling: RollingText) -> Counts:
    """What is open in each article (by id) that has any of it."""
    open, places = open_by_article(rolling), placeholders_by_article(rolling)
    return {id: BracketCount(open[id], places[id]) for id in {*open, *places}}


def bracket_table(reading: Reading, counts: Mapping[str, Counts], within: str | None) -> BracketTable:
    """The table from the ``counts`` by version, oldest first, of the whole text or of the provision ``within`` (id)."""
    shown = {name: _rows_of(reading.version(name), counts[name], within) for name in counts}
    rows = tuple(_row(reading, id, shown, counts) for id in _in_order(list(shown.values())))
    return BracketTable(tuple(counts), rows, tuple(sum(found.values(), BracketCount()) for found in counts.values()))


def _rows_of(version: Version, counts: Counts, within: str | None) -> dict[str, BracketCount]:
    """What counts for itself in a version, in its order: articles and their like, and all else that has brackets."""
    inside = version.subtree(within) if within in version.by_id else () if within else version.provisions
    return {
        p.id: counts.get(p.id, BracketCount()) for p in inside if p.kind in ARTICLES or p.id in counts or p.id == within
    }


def _row(
    reading: Reading, id: str, shown: Mapping[str, Mapping[str, BracketCount]], counts: Mapping[str, Counts]
) -> BracketRow:
    latest = [name for name, found in shown.items() if id in found][-1]
    heading = reading.version(latest).by_id[id].heading
    found = tuple(
        counts[name].get(id, BracketCount()) if id in reading.version(name).by_id else None for name in counts
    )
    return BracketRow(id, reading.citations(latest)[id], heading, found)


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
