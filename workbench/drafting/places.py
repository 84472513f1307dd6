"""Places between provisions: one place has one name, however an amendment names it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple, Protocol

from workbench.domain.amendment import Relation
from workbench.domain.version import Version


class Place(NamedTuple):
    """A place beside or under a provision (``anchor``, an id)."""

    relation: Relation
    anchor: str


class Placing(Protocol):
    """What names a place: an amendment, or as much of one as does."""

    @property
    def at(self) -> str:
        """The provision it is on."""
        ...

    @property
    def relation(self) -> Relation | None:
        """The side of the anchor."""
        ...

    @property
    def anchor(self) -> str | None:
        """The anchor where it is not the provision itself."""
        ...


def place_of(base: Version, amendment: Placing) -> Place | None:
    """Where an amendment would put a provision, ``None`` for one that puts none or whose anchor is not in ``base``.

    Before a provision is after the one that precedes it, and under one is after the last that it has, so that rivals
    for one place are seen as such.
    """
    relation, anchor = amendment.relation, amendment.anchor or amendment.at
    if relation is None or anchor not in base.by_id:
        return None
    moved = amendment.at if amendment.at != anchor else None
    if relation is Relation.UNDER:
        last = next((child.id for child in reversed(base.children.get(anchor, ())) if child.id != moved), None)
        return Place(Relation.UNDER, anchor) if last is None else Place(Relation.AFTER, last)
    if relation is Relation.BEFORE:
        siblings = base.children[base.by_id[anchor].parent]
        index = bisect_left(siblings, base.position[anchor], key=lambda sibling: base.position[sibling.id])
        earlier = (siblings[place].id for place in range(index - 1, -1, -1))
        before = next((id for id in earlier if id != moved), None)
        return Place(Relation.BEFORE, anchor) if before is None else Place(Relation.AFTER, before)
    return Place(Relation.AFTER, anchor)
