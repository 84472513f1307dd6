"""A marked-up document in its readings: what each group of its changes asks for, apart from all the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.amendment import Operation
from workbench.domain.version import Version
from workbench.drafting.departures import Departure, departures
from workbench.drafting.sameness import asked
from workbench.exchange.word_in.revisions import Kind
from workbench.text.merge import merge

if TYPE_CHECKING:
    from workbench.drafting.arrangement import Unsaid
    from workbench.exchange.marked_up import Marked, MarkedUp

_PARTS = {Operation.MOD: "text", Operation.RETITLE: "heading"}
_MOVES = (Kind.MOVE_FROM, Kind.MOVE_TO)


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
        if with_untracked or not (self.untracked.said or self.untracked.unsaid):
            return Read(marked, found.said, found.unsaid)
        said = (self._apart(one) for one in found.said)
        unsaid = tuple(one for one in found.unsaid if one not in self.untracked.unsaid)
        return Read(marked, tuple(one for one in said if one is not None), unsaid)

    def apart(self, groups: Sequence[Collection[int]], operations: Sequence[Operation]) -> list[Read]:
        """Each of ``groups`` on its own, where each is one amendment (of ``operations``).

        Those that stand on different provisions are read together, which is what makes a document with thousands of
        them readable; where that does not tell them apart each is read alone.
        """
        found: dict[int, Read] = {}
        for layer in self._layers(groups):
            read = self.of([index for number in layer for index in groups[number]])
            places = {number: read.places(groups[number]) for number in layer}
            claims = [{number for number in layer if one.touches & places[number]} for one in read.said]
            for number in layer:
                said = [one for one, claim in zip(read.said, claims, strict=True) if number in claim]
                alone = all(claim == {number} for claim in claims if number in claim)
                if alone and len(said) == 1 and said[0].operation is operations[number]:
                    unsaid = tuple(one for one in read.unsaid if one.at in places[number])
                    found[number] = replace(read, said=tuple(said), unsaid=unsaid)
        return [found.get(number) or self.of(group) for number, group in enumerate(groups)]

    def _layers(self, groups: Sequence[Collection[int]]) -> list[list[int]]:
        """The numbers of the groups, those together that stand on different provisions."""
        layers: list[list[int]] = []
        next_layer: dict[str, int] = {}
        for number, group in enumerate(groups):
            places = self.untracked.places(group)
            layer = max((next_layer.get(id, 0) for id in places), default=0)
            next_layer.update(dict.fromkeys(places, layer + 1))
            while len(layers) <= layer:
                layers.append([])
            layers[layer].append(number)
        return layers

    def _apart(self, own: Departure) -> Departure | None:
        """A departure without what was changed untracked; ``None`` if nothing is left of it."""
        if self._asked(own) in self._besides:
            return None
        if part := _PARTS.get(own.operation):
            before, besides = self._base.by_id[own.at], self.untracked.marked.version.by_id.get(own.at)
            if besides is not None:
                # from the words as they stood untracked back to those of the base; where both changed the same words
                # they cannot be told apart
                merged = merge(getattr(besides, part), getattr(before, part), own.text)
                return replace(own, text=own.text if merged.conflicts else merged.text)
        return own

    def _asked(self, own: Departure) -> object:
        return asked(self._base, own.amendment("", None, self._base))
