"""What would be new at a place or moved to it, in the order in which derived texts have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Operation
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.derivation import amended, amendment_order
from workbench.drafting.places import Place, place_of
from workbench.drafting.wordings import parents_of


@dataclass(frozen=True, slots=True)
class Arrival:
    """New ``provisions`` at a place, or the provision ``moved`` (id) there, by the amendments ``put_in`` of one author.

    It stands where all these are accepted and none of ``taken_out``: other amendments of the author that say it too, or
    that say it in other words.
    """

    author: str
    put_in: tuple[str, ...]
    taken_out: tuple[str, ...] = ()
    provisions: tuple[Provision, ...] = ()
    moved: str | None = None


def arrivals(
    base: Version, amendments: Sequence[Amendment], authors: Mapping[str, str], beside: Iterable[Amendment] = ()
) -> dict[Place, list[Arrival]]:
    """By place what ``amendments`` would bring there, those first that are on the first amendments.

    ``beside`` are amendments that some of these are on.
    """
    known = {own.id: own for own in (*beside, *amendments)}
    found: dict[Place, list[tuple[tuple[object, ...], Arrival]]] = {}
    for author in dict.fromkeys(authors[own.id] for own in amendments):
        mine = [own for own in amendments if authors[own.id] == author]
        for own, place, arrival in (*_moved(base, mine, author), *_added(base, mine, author, known)):
            rank = (amendment_order(_root(own, known)), amendment_order(own))
            found.setdefault(place, []).append((rank, arrival))
    return {place: [one for _, one in sorted(group, key=lambda item: item[0])] for place, group in found.items()}


_Found = Iterator[tuple[Amendment, Place, Arrival]]


def _moved(base: Version, mine: Iterable[Amendment], author: str) -> _Found:
    first: dict[tuple[str, Place], str] = {}
    for own in mine:
        place = place_of(base, own) if own.operation is Operation.MOVE and own.at in base.by_id else None
        if place is None or place.anchor in {provision.id for provision in base.subtree(own.at)}:
            continue
        known = first.setdefault((own.at, place), own.id)
        yield own, place, Arrival(author, (own.id,), () if known == own.id else (known,), moved=own.at)


def _added(base: Version, mine: Sequence[Amendment], author: str, known: Mapping[str, Amendment]) -> _Found:
    """New provisions; of those that the author says twice one stands, and of those that it would amend, the amended."""
    own_adds = {one.id: one for one in mine if one.operation is Operation.ADD and place_of(base, one) is not None}
    above = {one.id: list(parents_of([one], known)) for one in own_adds.values()}
    instead: dict[str, list[str]] = {}
    for one in own_adds.values():
        for parent in above[one.id]:
            same = [o.id for o in own_adds.values() if o.on is None and _said(base, o) == _said(base, parent)]
            for id in dict.fromkeys((parent.id, *same)):
                instead.setdefault(id, []).append(one.id)
    families: dict[object, list[Amendment]] = {}
    for one in own_adds.values():
        if one.id not in instead:
            families.setdefault(_said(base, _root(one, known)), []).append(one)
    for one in own_adds.values():
        if one.id in instead:
            yield one, _place(base, one), Arrival(author, (one.id,), tuple(instead[one.id]), one.provisions)
    for family in families.values():
        yield from _family(base, family, author, known)


def _family(base: Version, family: Sequence[Amendment], author: str, known: Mapping[str, Amendment]) -> _Found:
    """What an author says of one addition: all the same, or several amendments to it that can be had together."""
    first, place = family[0], _place(base, family[0])
    said = {_said(base, one) for one in family}
    both = amended(known.get(first.on or ""), family) if len(said) > 1 else None
    for number, one in enumerate(family):
        others = tuple(other.id for other in family if other is not one)
        out = others if both else (first.id,) if number and len(said) == 1 else ()
        yield one, place, Arrival(author, (one.id,), out, one.provisions)
    if both:
        yield first, place, Arrival(author, tuple(one.id for one in family), (), both)


def _place(base: Version, own: Amendment) -> Place:
    found = place_of(base, own)
    assert found is not None, "only amendments with a place are laid out"  # noqa: S101
    return found


def _said(base: Version, own: Amendment) -> object:
    """What an addition asks for and where."""
    return place_of(base, own), tuple((provision.label, provision.words) for provision in own.provisions)


def _root(own: Amendment, known: Mapping[str, Amendment]) -> Amendment:
    """The amendment that one amends in the end: itself, if it is on no other."""
    return next(reversed(list(parents_of([own], known))), own)
