"""A comparison as rows: every provision, or what changed under what stands above it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from workbench.domain.provision import Provision
from workbench.session import ChangeKind, Pair, SideBySide

SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "\u2212",
    ChangeKind.MODIFIED: "\u2260",
    ChangeKind.MOVED: "\u21c5",
    ChangeKind.RELABELLED: "#",
}
"""The sign of each kind of change, the one that says most first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A provision in both texts; ``number`` counts the changes from 0, -1 where it is the same in both."""

    pair: Pair
    number: int = -1

    @property
    def provision(self) -> Provision:
        """As it is in the newer text, in the older one where it was removed."""
        return self.pair.new or self.pair.old  # type: ignore[return-value]

    @property
    def id(self) -> str:
        """The provision's id."""
        return self.provision.id

    @property
    def sign(self) -> str:
        """The sign of what became of it, "" for nothing."""
        change = self.pair.change
        return next((sign for kind, sign in SIGNS.items() if change and kind in change.changes), "")


def rows_of(sides: SideBySide) -> list[Row]:
    """All rows, in order, their changes counted."""
    found, count = [], 0
    for pair in sides.pairs:
        found.append(Row(pair, count if pair.change else -1))
        count += pair.change is not None
    return found


def only_changed(rows: Iterable[Row]) -> list[Row]:
    """The changed provisions under those in which they stand."""
    listed = list(rows)
    by_id = {row.id: row for row in listed}
    wanted: set[str] = set()
    for row in listed:
        if row.number >= 0:
            at: str | None = row.id
            while at is not None and at not in wanted:
                wanted.add(at)
                at = by_id[at].provision.parent if at in by_id else None
    return [row for row in listed if row.id in wanted]


def named(kind: ChangeKind) -> str:
    """What is said of a provision with a change of this kind."""
    return {
        ChangeKind.MODIFIED: QCoreApplication.translate("Compare", "modified"),
        ChangeKind.ADDED: QCoreApplication.translate("Compare", "added"),
        ChangeKind.REMOVED: QCoreApplication.translate("Compare", "removed"),
        ChangeKind.MOVED: QCoreApplication.translate("Compare", "moved"),
        ChangeKind.RELABELLED: QCoreApplication.translate("Compare", "relabelled"),
    }[kind]


def summary(sides: SideBySide) -> list[tuple[str, str, int]]:
    """How many provisions changed in each way, and how many did not: sign, word and number."""
    counts = sides.comparison.summary
    changed = [(SIGNS[kind], named(kind), counts[kind.value]) for kind in ChangeKind]
    return [*changed, ("=", QCoreApplication.translate("Compare", "unchanged"), sides.comparison.unchanged)]


def told(row: Row) -> str:
    """What became of a provision, in words; "" for nothing."""
    change = row.pair.change
    return ", ".join(named(kind) for kind in ChangeKind if change and kind in change.changes)


def citation(row: Row) -> str:
    """How it is cited in the newer text, in the older one where it was removed."""
    change = row.pair.change
    return row.pair.citation or (change.old_citation if change else "")
