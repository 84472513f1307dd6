"""Where a provision would stand if it were moved: its place among its fellows, and how a move asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.amendment import Relation
from workbench.domain.errors import Refused
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version

_DEPTH = {
    kind: depth
    for depth, kind in enumerate(
        (Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.ITEM)
    )
}
_NAMES = {Kind.PREAMBULAR_PARAGRAPH: "preambular paragraph"}


class Step(StrEnum):
    """One step of a move: before the one above, after the one below, out of what it stands in, under the one above."""

    UP = "up"
    DOWN = "down"
    OUT = "out"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in ``parent`` (an id, ``None`` for the instrument) with ``before`` fellows before it, itself left out."""

    parent: str | None
    before: int


def place_of(version: Version, at: str, relation: Relation | None = None, anchor: str | None = None) -> Place:
    """Where a provision stands, or where a move to ``anchor`` (an id) puts it."""
    if relation is None or anchor not in version.by_id:
        own = version.by_id[at]
        return Place(own.parent, version.children[own.parent].index(own))
    if relation is Relation.UNDER:
        return Place(anchor, len(_fellows(version, anchor, at)))
    parent = version.by_id[anchor].parent
    fellows = [one.id for one in _fellows(version, parent, at)]
    beside = fellows.index(anchor) if anchor in fellows else 0
    return Place(parent, beside + (relation is Relation.AFTER))


def stepped(version: Version, at: str, place: Place, step: Step) -> Place:
    """The place one step from ``place``; ``Refused`` says why there is none, or why it cannot stand there."""
    fellows = _fellows(version, place.parent, at)
    match step:
        case Step.UP if place.before:
            found = Place(place.parent, place.before - 1)
        case Step.DOWN if place.before < len(fellows):
            found = Place(place.parent, place.before + 1)
        case Step.OUT if place.parent is not None:
            above = version.by_id[place.parent]
            fellows = _fellows(version, above.parent, at)
            found = Place(above.parent, fellows.index(above) + 1)
        case Step.UNDER if place.before:
            under = fellows[place.before - 1]
            found = Place(under.id, len(_fellows(version, under.id, at)))
        case Step.UP | Step.UNDER:
            raise Refused("there is nothing before it here")
        case Step.DOWN:
            raise Refused("there is nothing after it here")
        case _:
            raise Refused("it stands in nothing out of which it could be moved")
    check_place(version, at, found)
    return found


def check_place(version: Version, at: str, place: Place) -> None:
    """``Refused`` if a provision cannot stand there: in itself, or in what is below its own kind."""
    if place.parent is None:
        return
    if place.parent in {provision.id for provision in version.subtree(at)}:
        raise Refused("a provision cannot be moved into itself: choose a place outside it")
    own, above = version.by_id[at], version.by_id[place.parent]
    if own.parent is not None and version.by_id[own.parent].kind is above.kind:
        return
    preambular = (own.kind is Kind.PREAMBULAR_PARAGRAPH) != (above.kind is Kind.PREAMBLE) and own.kind is not Kind.TEXT
    too_deep = own.kind in _DEPTH and _DEPTH[own.kind] <= _DEPTH.get(above.kind, -1)
    if preambular or too_deep or above.table:
        raise Refused(
            "{provision} cannot stand in {place}: choose another place", provision=_called(own), place=_called(above)
        )


def asked_for(version: Version, at: str, place: Place) -> tuple[Relation, str] | None:
    """How a move asks for a place; ``None`` where the provision stands there already."""
    if place == place_of(version, at):
        return None
    fellows = _fellows(version, place.parent, at)
    if place.before:
        return Relation.AFTER, fellows[min(place.before, len(fellows)) - 1].id
    if fellows:
        return Relation.BEFORE, fellows[0].id
    return Relation.UNDER, place.parent or ""


def _fellows(version: Version, parent: str | None, at: str) -> list[Provision]:
    return [one for one in version.children.get(parent, ()) if one.id != at]


def _called(provision: Provision) -> str:
    if provision.table:
        return "a table"
    name = _NAMES.get(provision.kind, provision.kind.value)
    return f"{'an' if name[0] in 'aei' else 'a'} {name}"
