"""A version with all proposals on it in place, so that accepting those of one party reads as that party's text.

Every provision stands where the base has it, where an amendment would put it as new, and where one would move it to;
each says which amendments put it there and which take it away, and so do its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypedDict

from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.decision import PARTS, Part
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.arrivals import Arrival, arrivals
from workbench.drafting.interleaved_rows import Row, interleaved_rows
from workbench.drafting.interleaving import Stretch, interleaved
from workbench.drafting.notes import hang_on_heading
from workbench.drafting.places import Place
from workbench.drafting.tracked_notes import Noted, noted


@dataclass(frozen=True, slots=True)
class Standing:
    """A provision where it stands or would stand.

    ``provision`` is as the base or its amendment has it, under an id of its own in this text; ``of`` is its real id,
    ``copy`` 0 where it stands, 1, 2, … elsewhere. ``rows`` are those of a table. ``notes`` are the words of its
    footnotes where somebody would change these: as ``value`` these bear their place among them then. The whole of it
    is put in and taken out by amendments (ids) as a :class:`Stretch` is; its stretches say only what comes on top of
    that.
    """

    provision: Provision
    of: str
    copy: int = 0
    heading: tuple[Stretch, ...] = ()
    text: tuple[Stretch, ...] = ()
    rows: tuple[Row, ...] = ()
    put_in: tuple[str, ...] = ()
    taken_out: tuple[str, ...] = ()
    notes: tuple[tuple[Stretch, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Tracked:
    """A version with proposals in place.

    ``moves`` are the amendments (ids) whose two ends can be shown as one move; other moves are a deletion and an
    addition. ``placed`` are those that have a place in it; one that leaves all as it is (NOC) has its provision.
    """

    base: Version
    standings: tuple[Standing, ...]
    moves: frozenset[str]
    placed: tuple[Amendment, ...]


def track(
    base: Version, amendments: Sequence[Amendment], authors: Mapping[str, str], *, known: Iterable[Amendment] = ()
) -> Tracked:
    """``base`` with ``amendments`` (in their order) in it; ``authors`` are by amendment (id).

    Amendments on provisions that ``base`` has not, or beside such, are left out. ``known`` are amendments that some of
    these are on, and that are not in it themselves.
    """
    found = arrivals(base, amendments, authors, known)
    arriving = {id for group in found.values() for one in group for id in one.put_in}
    placed = tuple(
        own
        for own in amendments
        if own.at in base.by_id and (own.id in arriving or own.operation not in (Operation.ADD, Operation.MOVE))
    )
    laying = _Laying(base, authors, found)
    for own in placed:
        laying.on.setdefault(own.at, []).append(own)
    standings = tuple(laying.below(None, _Within()))
    return Tracked(base, standings, frozenset(_whole_moves(base, placed, found)), placed)


@dataclass(frozen=True, slots=True)
class _Within:
    """Where the laying stands: in what is put in and taken out, ``by`` whom alone, in which
    provision that was ``moved`` there, under which provision."""

    put_in: tuple[str, ...] = ()
    taken_out: tuple[str, ...] = ()
    by: str | None = None
    moved: str | None = None
    under: str | None = None


class _Parts(TypedDict, total=False):
    """The parts of a :class:`Standing`."""

    heading: tuple[Stretch, ...]
    text: tuple[Stretch, ...]
    rows: tuple[Row, ...]


@dataclass(slots=True)
class _Laying:
    """The text as it is laid out, depth first."""

    base: Version
    authors: Mapping[str, str]
    arrivals: Mapping[Place, Sequence[Arrival]]
    on: dict[str, list[Amendment]] = field(default_factory=dict)
    copies: dict[str, int] = field(default_factory=dict)

    def below(self, id: str | None, within: _Within) -> Iterator[Standing]:
        """What stands under a provision of the base, and what would."""
        children = self.base.children.get(id, ())
        if id is not None and not children:
            yield from self._arriving(Place(Relation.UNDER, id), within)
        for number, child in enumerate(children):
            if number == 0:
                yield from self._arriving(Place(Relation.BEFORE, child.id), within)
            yield from self._provision(child, within)
            yield from self._arriving(Place(Relation.AFTER, child.id), within)

    def _provision(self, provision: Provision, within: _Within) -> Iterator[Standing]:
        own = [one for one in self.on.get(provision.id, ()) if within.by in (None, self.authors[one.id])]
        # where an amendment moved it to, another that asks for the same takes it away no more
        leaving = (Operation.SUP,) if provision.id == within.moved else (Operation.SUP, Operation.MOVE)
        out = [one.id for one in own if one.operation in leaving]
        here = replace(within, taken_out=(*within.taken_out, *out))
        worded = {part: [one for one in own if PARTS.get(one.operation) is part] for part in Part}
        copy = self._copy(provision.id) if within.by is not None else 0
        key = f"{provision.id}@{copy}" if copy else provision.id
        notes = noted(provision, worded[Part.NOTES], self.authors)
        yield Standing(
            replace(provision, id=key, parent=within.under),
            provision.id,
            copy,
            put_in=here.put_in,
            taken_out=here.taken_out,
            notes=notes.words,
            **self._parts(notes, worded),
        )
        yield from self.below(provision.id, replace(here, under=key))

    def _parts(self, notes: Noted, worded: Mapping[Part, Sequence[Amendment]]) -> _Parts:
        provision = notes.provision
        heading = interleaved(provision.heading, provision.heading_marks, worded[Part.HEADING], self.authors)
        if provision.table:
            rows = interleaved_rows(provision.text, provision.marks, worded[Part.TEXT], self.authors)
            return {"heading": notes.apart(heading), "rows": notes.closed_rows(rows)}
        text = interleaved(provision.text, provision.marks, worded[Part.TEXT], self.authors)
        if hang_on_heading(provision):
            return {"heading": notes.closed(heading), "text": notes.apart(text)}
        return {"heading": notes.apart(heading), "text": notes.closed(text)}

    def _arriving(self, place: Place, within: _Within) -> Iterator[Standing]:
        for one in self.arrivals.get(place, ()):
            if within.by not in (None, one.author) or set(one.put_in) & set(within.put_in):
                continue
            inside = replace(
                within, put_in=(*within.put_in, *one.put_in), taken_out=(*one.taken_out, *within.taken_out)
            )
            if one.moved is not None:
                yield from self._provision(self.base.by_id[one.moved], replace(inside, by=one.author, moved=one.moved))
            else:
                yield from self._added(one.provisions, inside)

    def _added(self, provisions: Sequence[Provision], within: _Within) -> Iterator[Standing]:
        keys: dict[str | None, str | None] = {}
        for number, provision in enumerate(provisions):
            copy = self._copy(provision.id, first=0)
            keys[provision.id] = f"{provision.id}@{copy}" if copy else provision.id
            parent = keys.get(provision.parent, within.under) if number else within.under
            yield Standing(
                replace(provision, id=str(keys[provision.id]), parent=parent),
                provision.id,
                copy,
                (Stretch(provision.heading, provision.heading_marks),) if provision.heading else (),
                (Stretch(provision.text, provision.marks),) if provision.text and not provision.table else (),
                interleaved_rows(provision.text, provision.marks, (), self.authors) if provision.table else (),
                within.put_in,
                within.taken_out,
            )

    def _copy(self, id: str, first: int = 1) -> int:
        self.copies[id] = self.copies.get(id, first - 1) + 1
        return self.copies[id]


def _whole_moves(base: Version, placed: Sequence[Amendment], found: Mapping[Place, Sequence[Arrival]]) -> Iterator[str]:
    """The moves that have nothing to do with any other: a word processor can pair the ends of these alone."""
    moves = [own for own in placed if own.operation is Operation.MOVE]
    spans = {own.id: {provision.id for provision in base.subtree(own.at)} for own in moves}
    places = {id: place for place, group in found.items() for one in group for id in one.put_in}
    for own in moves:
        others = [other for other in moves if other is not own]
        apart = all(
            spans[own.id].isdisjoint(spans[other.id])
            and places[own.id].anchor not in spans[other.id]
            and places[other.id].anchor not in spans[own.id]
            for other in others
        )
        if apart and not any(base.by_id[id].table for id in spans[own.id]):
            yield own.id
