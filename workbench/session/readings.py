"""A marked-up document in its readings: what each group of its changes asks for, apart from all the others."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import PARTS
from workbench.domain.version import Version
from workbench.drafting.departures import Departure, Departures, departures
from workbench.drafting.sameness import asked
from workbench.exchange.word_in.revisions import Kind
from workbench.text.merge import merge

if TYPE_CHECKING:
    from workbench.drafting.arrangement import Unsaid
    from workbench.exchange.marked_up import Marked, MarkedUp

_MOVES = (Kind.MOVE_FROM, Kind.MOVE_TO)
_NEW = (Operation.ADD, Operation.MOVE)
_LEAVING = (Operation.SUP, Operation.MOVE)
_WHOLE = (*_LEAVING, Operation.ADD)


@dataclass(frozen=True, slots=True)
class Read:
    """One reading: what it says against the base, what of it no amendment says, and where its changes stand."""

    marked: Marked
    said: tuple[Departure, ...]
    unsaid: tuple[Unsaid, ...]

    def places(self, indexes: Iterable[int]) -> set[str]:
        """The provisions (ids) on whose words the changes ``indexes`` stand in this reading."""
        return {id for index in indexes for id in self.marked.places.get(index, ())}


class Readings:
    """The readings of a document against ``base``; what was changed without being tracked is in ``untracked``."""

    def __init__(self, document: MarkedUp, base: Version) -> None:
        self._document = document
        self._base = base
        plain = document.on(base, ())
        found = departures(base, plain.version)
        self.untracked = Read(plain, found.said, found.unsaid)
        self._besides = {self._asked(one) for one in found.said}

    def of(self, indexes: Collection[int], *, with_untracked: bool = False) -> Read:
        """What the changes ``indexes`` ask for, without what was changed untracked, or with it."""
        marked = self._document.on(self._base, indexes)
        moves = (index for index in indexes if self._document.revisions[index].kind in _MOVES)
        carried = {id for index in moves for id in marked.places.get(index, ())}
        found = departures(self._base, marked.version, carried=carried)
        return Read(marked, found.said, found.unsaid) if with_untracked else self._besides_untracked(marked, found)

    def _besides_untracked(self, marked: Marked, found: Departures) -> Read:
        """A reading without what was changed untracked."""
        if not (self.untracked.said or self.untracked.unsaid):
            return Read(marked, found.said, found.unsaid)
        said = (self._apart(one) for one in found.said)
        unsaid = tuple(one for one in found.unsaid if one not in self.untracked.unsaid)
        return Read(marked, tuple(one for one in said if one is not None), unsaid)

    def apart(self, groups: Sequence[Collection[int]], operations: Sequence[Operation]) -> list[Read]:
        """Each of ``groups`` on its own, where each is one amendment (of ``operations``).

        Those that stand on different provisions are read together, which is what makes a document with thousands of
        them readable; where that does not tell them apart for sure each is read alone.
        """
        found = {n: near for n, group in enumerate(groups) if (near := self._near(group)) is not None}
        rest = [number for number in range(len(groups)) if number not in found]
        for layer in self._layers(rest, groups, operations):
            read = self.of([index for number in layer for index in groups[number]])
            for number, own in _told_apart(self._base, read, {number: groups[number] for number in layer}):
                if own.operation is operations[number]:
                    found[number] = replace(read, said=(own,), unsaid=())
        return [found.get(number) or self.of(group) for number, group in enumerate(groups)]

    def _near(self, group: Collection[int]) -> Read | None:
        """What a few changes ask for where that is read without the text around them, else ``None``."""
        if any(self._document.revisions[index].kind in _MOVES for index in group):
            return None
        near = self._document.near(self._base, group)
        if near is None:
            return None
        before, marked = near
        return self._besides_untracked(marked, departures(before, marked.version))

    def _layers(
        self, numbers: Sequence[int], groups: Sequence[Collection[int]], operations: Sequence[Operation]
    ) -> list[list[int]]:
        """The groups ``numbers``, those together that stand on different provisions and between different ones."""
        put_in = [n for n, one in enumerate(self._document.revisions) if one.kind in (Kind.INSERTION, *_MOVES)]
        there = self.of(put_in) if numbers else self.untracked
        layers: dict[tuple[bool, int], list[int]] = {}
        met: dict[Hashable, set[tuple[bool, int]]] = {}
        for number in numbers:
            group, operation = groups[number], operations[number]
            # how new paragraphs are read depends on the words around them, so these are left as they are
            keys = self._places(group, there, whole=operation in _WHOLE)
            taken: set[tuple[bool, int]] = set().union(*(met.get(key, ()) for key in keys))
            alike = ((operation in _NEW, depth) for depth in count())
            layer = next(free for free in alike if free not in taken)
            for key in keys:
                met.setdefault(key, set()).add(layer)
            layers.setdefault(layer, []).append(number)
        return list(layers.values())

    def _places(self, group: Collection[int], there: Read, *, whole: bool) -> set[Hashable]:
        """Where a group stands: provisions, and the places between them that whole provisions leave or come to.

        ``there`` is the reading with all that is put in, and nothing gone; ``whole`` says that it is no rewording.
        """
        base, version = self._base, there.marked.version
        places = self.untracked.places(group) | there.places(group)
        between: set[Hashable] = set()
        for id in places:
            if id in version.position and (whole or id not in base.by_id):
                between |= {(_before(version, id, base),), (id,)}
            if id in base.by_id and whole:
                between |= {(_before(base, id, base),), (id,)}
        return places | between

    def _apart(self, own: Departure) -> Departure | None:
        """A departure without what was changed untracked; ``None`` if nothing is left of it."""
        if self._asked(own) in self._besides:
            return None
        if part := PARTS.get(own.operation):
            before, besides = self._base.by_id[own.at], self.untracked.marked.version.by_id.get(own.at)
            if besides is not None:
                # from the words as they stood untracked back to those of the base; where both changed the same words
                # they cannot be told apart
                merged = merge(part.of(besides), part.of(before), own.text)
                return replace(own, text=own.text if merged.conflicts else merged.text)
        return own

    def _asked(self, own: Departure) -> object:
        return asked(self._base, own.amendment("", None, self._base))


def _before(version: Version, id: str, base: Version) -> str:
    """The nearest provision of the base before one, in the order of ``version``; "" at its beginning."""
    order = version.provisions
    earlier = (order[place].id for place in range(version.position[id] - 1, -1, -1))
    return next((other for other in earlier if other in base.by_id), "")


def _told_apart(base: Version, read: Read, layer: Mapping[int, Collection[int]]) -> Iterator[tuple[int, Departure]]:
    """The groups of which a reading of several says for sure what each says alone: one thing, and nobody else's."""
    claims: list[list[int]] = [[] for _ in read.said]
    touching: dict[str, list[int]] = {}
    for place, one in enumerate(read.said):
        for id in one.touches:
            touching.setdefault(id, []).append(place)
    unsure = {one.at for one in read.unsaid}
    own: dict[int, set[int]] = {}
    for number, group in layer.items():
        places = read.places(group)
        own[number] = {place for id in places for place in touching.get(id, ())}
        for place in own[number]:
            claims[place].append(number)
        if places & unsure:
            own[number] = set()
    stray = _near_strays(read, [place for place, several in enumerate(claims) if not several], touching)
    gone: dict[str, int] = {}
    for place, one in enumerate(read.said):
        if one.operation in _LEAVING:
            gone.update(dict.fromkeys(one.touches, place))
    for number, found in own.items():
        if len(found) == 1:
            (place,) = found
            if (
                claims[place] == [number]
                and place not in stray
                and all(gone.get(id, place) == place for id in _beside(base, read.said[place]))
            ):
                yield number, read.said[place]


def _near_strays(read: Read, strays: Sequence[int], touching: Mapping[str, Sequence[int]]) -> set[int]:
    """What something is said of beside that nobody's changes stand on, such as what comes to stand below what moves.

    Where it is beside nothing of the kind it may be anybody's.
    """
    found: set[int] = set()
    for stray in strays:
        near = [place for place in touching.get(read.said[stray].anchor or "", ()) if place != stray]
        found.update(near or range(len(read.said)))
    return found


def _beside(base: Version, own: Departure) -> list[str]:
    """The provisions of the base by which another place would be named if they went or moved as well."""
    if own.anchor is None:
        return []
    if own.relation is Relation.UNDER:
        return [child.id for child in base.children.get(own.anchor, ())]
    siblings = [p.id for p in base.children[base.by_id[own.anchor].parent] if p.id == own.anchor or p.id != own.at]
    index = siblings.index(own.anchor)
    return siblings[index + 1 : index + 2] if own.relation is Relation.AFTER else siblings[:index]
