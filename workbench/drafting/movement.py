"""Which provisions moved: stand elsewhere, seen from the provisions around them that stayed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from workbench.domain.provision import Kind
from workbench.domain.version import Version
from workbench.text.alignment import longest_rise

_HOLDERS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION})


def moved(old: Version, new: Version, before: Iterable[str], after: Iterable[str]) -> set[str]:
    """The ids, out of those that both versions have, that moved.

    ``before`` and ``after`` are the same ids in the order of either version. A provision has moved where
    the nearest provision above it that both versions have is another one, or where it left the order
    of its fellows there. Parts, chapters and sections put around or taken from articles in their
    old order move none of them.
    """
    fellows: dict[str | None, list[str]] = defaultdict(list)
    left: list[str] = []
    for id in after:
        above = _above(new, id, old)
        if above == _above(old, id, new):
            fellows[above].append(id)
        else:
            left.append(id)
    place = {id: index for index, id in enumerate(before)}
    found = {id for group in fellows.values() for id in _out_of_order(group, place)}
    regrouped = {id for id in left if _held_anew(new, id, old) or _held_anew(old, id, new)}
    kinds = {new.by_id[id].kind for id in regrouped}
    for kind in kinds:
        found |= regrouped & _out_of_order(
            [p.id for p in new.provisions if p.kind is kind and p.id in old.by_id], old.position
        )
    return found | (set(left) - regrouped)


def _above(version: Version, id: str, other: Version) -> str | None:
    """The nearest provision above ``id`` that the other version has too."""
    return next((provision.id for provision in version.ancestors(id) if provision.id in other.by_id), None)


def _held_anew(version: Version, id: str, other: Version) -> bool:
    """Whether ``id`` stands directly in a part, chapter or section that the other version has not."""
    parent = version.by_id[id].parent
    return parent is not None and parent not in other.by_id and version.by_id[parent].kind in _HOLDERS


def _out_of_order(ids: list[str], place: Mapping[str, int]) -> set[str]:
    """The fewest of ``ids`` without which the others stand in the order of ``place``."""
    rise = longest_rise([(index, place[id]) for index, id in enumerate(ids)])
    return set(ids) - {ids[index] for index, _ in rise}
