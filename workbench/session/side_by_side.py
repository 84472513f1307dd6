"""Two versions side by side: every provision of either, in one order, with what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.comparison import Change, Comparison


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision in the old and in the new version (``None`` where it is not), and its change if it has one."""

    old: Provision | None
    new: Provision | None
    citation: str
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The pairs in the order of the new version; removed provisions stand where they stood in the old one."""

    comparison: Comparison
    pairs: tuple[Pair, ...]
    old: Version
    new: Version


def side_by_side(old: Version, new: Version, comparison: Comparison, citations: dict[str, str]) -> SideBySide:
    """Pairs by identity. A removed provision follows the one it followed in ``old``, or stands at the beginning."""
    changes = {change.id: change for change in comparison.changes}
    removed: dict[str | None, list[Provision]] = {}
    last: str | None = None
    for provision in old.provisions:
        if provision.id in new.by_id:
            last = provision.id
        else:
            removed.setdefault(last, []).append(provision)

    def gone(after: str | None) -> list[Pair]:
        found = removed.get(after, [])
        return [Pair(p, None, changes[p.id].old_citation if p.id in changes else "", changes.get(p.id)) for p in found]

    pairs = gone(None)
    for provision in new.provisions:
        id = provision.id
        pairs.append(Pair(old.by_id.get(id), provision, citations.get(id, ""), changes.get(id)))
        pairs += gone(id)
    return SideBySide(comparison, tuple(pairs), old, new)
