"""In what a text departs from the version it was made of, put as amendments: the inverse of deriving a text.

The amendments are few and each says one thing: words and headings where they stand, deletions at the top of what goes,
additions at the top of what is new, and moves of as few provisions as explain the order. What no amendment can say, a
new number or where among words a new footnote hangs, is a return value that names it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.amendment import Amendment, Edit, Operation, Relation
from workbench.domain.decision import Part
from workbench.domain.errors import Line
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.arrangement import Arrangement, Unsaid, arrangement
from workbench.drafting.derivation import derive, reworded
from workbench.drafting.movement import moved
from workbench.drafting.notes import renoting
from workbench.text.diff import fine_edits


@dataclass(frozen=True, slots=True)
class Departure:
    """One amendment's worth of a text: an operation on the provision ``at`` (an id of the version).

    ``text`` is the new wording or heading; ``relation`` and ``anchor`` place what is new or moved; ``provisions`` are
    those of an ADD, with the ids that they bear in the text. ``touches`` are the provisions (ids of either text) that
    are as they are because of it.
    """

    at: str
    operation: Operation
    touches: frozenset[str]
    text: str = ""
    relation: Relation | None = None
    anchor: str | None = None
    provisions: tuple[Provision, ...] = ()

    def amendment(self, id: str, number: int | None, base: Version, sponsors: tuple[str, ...] = ()) -> Amendment:
        """It as an amendment against ``base``."""
        edits = _edits(base.by_id[self.at].text, self.text) if self.operation is Operation.MOD else ()
        return Amendment(
            *(id, number, sponsors, self.at, self.operation, base.name, self.text, edits),
            *(self.relation, self.anchor, self.provisions),
        )


@lru_cache(maxsize=64)  # an amendment is asked for several times, and the words may be those of a long table
def _edits(before: str, after: str) -> tuple[Edit, ...]:
    return fine_edits(before, after)


@dataclass(frozen=True, slots=True)
class Departures:
    """The amendments by which a text departs from a version, in document order, and what none of them says."""

    said: tuple[Departure, ...]
    unsaid: tuple[Unsaid, ...]


def departures(base: Version, after: Version, *, carried: Collection[str] = ()) -> Departures:
    """In what ``after`` departs from ``base``; provisions that both have bear the same id.

    ``carried`` are provisions (ids) that are known to have been moved, where the order alone could mean others.
    Deriving ``base`` with the amendments gives the words, headings, order and nesting of ``after``, but for what is in
    ``unsaid``. The work grows with the length of the text.
    """
    arranged = arrangement(base, after)
    goal = arranged.version
    left = _moved(base, goal, carried)
    said = tuple(_in_order(base, arranged, left))
    unsaid = [*arranged.unsaid, *_of_form(base, after)]
    return Departures(said, (*unsaid, *_not_reached(base, goal, said, {one.at for one in unsaid})))


def _moved(base: Version, goal: Version, carried: Collection[str]) -> set[str]:
    """The fewest provisions that moved; ``carried`` ones where they explain the order."""
    before = [p.id for p in base.provisions if p.id in goal.by_id and p.id not in carried]
    after = [p.id for p in goal.provisions if p.id in base.by_id and p.id not in carried]
    found = moved(base, goal, before, after)
    rising: dict[str | None, list[int]] = {}
    for id in after:
        if id not in found:
            rising.setdefault(goal.by_id[id].parent, []).append(goal.position[id])
    for id in (p.id for p in goal.provisions if p.id in base.by_id and p.id in carried):
        parent = goal.by_id[id].parent
        fellows = rising.setdefault(parent, [])
        index = bisect_left(fellows, goal.position[id])
        beside = [base.position[goal.provisions[place].id] for place in fellows[max(index - 1, 0) : index + 1]]
        rises = [*beside[: index > 0], base.position[id], *beside[index > 0 :]]
        if base.by_id[id].parent == parent and rises == sorted(rises):
            fellows.insert(index, goal.position[id])
        else:
            found.add(id)
    return found


def _in_order(base: Version, arranged: Arrangement, left: set[str]) -> Iterator[Departure]:
    """The departures as a reader of the new text meets them, deletions where the words stood."""
    goal = arranged.version
    places = _Places(base, goal, left)
    gone = [p for p in base.provisions if p.id not in goal.by_id and (p.parent is None or p.parent in goal.by_id)]
    deletions = iter([*gone, None])
    deletion = next(deletions)
    for provision in goal.provisions:
        stays = provision.id in base.by_id and provision.id not in left
        while deletion is not None and stays and base.position[deletion.id] < base.position[provision.id]:
            yield _deleted(base, deletion)
            deletion = next(deletions)
        if provision.id in base.by_id:
            yield from _changed(base, provision, places if provision.id in left else None)
        elif provision.parent is None or provision.parent in base.by_id:
            relation, anchor = places.of(provision)
            below = goal.subtree(provision.id)
            touches = frozenset(arranged.copies.get(p.id, p.id) for p in below) | {p.id for p in below}
            yield Departure(anchor, Operation.ADD, touches, "", relation, anchor, below)
    while deletion is not None:
        yield _deleted(base, deletion)
        deletion = next(deletions)


def _deleted(base: Version, provision: Provision) -> Departure:
    return Departure(provision.id, Operation.SUP, frozenset(p.id for p in base.subtree(provision.id)))


def _changed(base: Version, now: Provision, places: _Places | None) -> Iterator[Departure]:
    before = base.by_id[now.id]
    own = frozenset({now.id})
    if places is not None:
        relation, anchor = places.of(now)
        subtree = frozenset(p.id for p in base.subtree(now.id))
        yield Departure(now.id, Operation.MOVE, subtree, "", relation, anchor)
    if now.heading != before.heading:
        yield Departure(now.id, Operation.RETITLE, own, now.heading)
    if now.text != before.text:
        yield Departure(now.id, Operation.MOD, own, now.text)
    if now.footnotes or before.footnotes:
        notes = renoting(before, now).words
        if notes != before.note_lines:
            yield Departure(now.id, Operation.NOTES, own, notes)


class _Places:
    """Where things stand, seen from what stays: after the nearest before it, else before the next, else under."""

    def __init__(self, base: Version, goal: Version, left: Collection[str]) -> None:
        self._base, self._goal, self._left = base, goal, left
        self._beside: dict[str, list[str | None]] = {}

    def of(self, provision: Provision) -> tuple[Relation, str]:
        """The relation and what it is to."""
        if provision.id not in self._beside:
            self._look_along(self._goal.children[provision.parent])
        before, behind = self._beside[provision.id]
        if before is not None:
            return Relation.AFTER, before
        if behind is not None:
            return Relation.BEFORE, behind
        if provision.parent is not None:
            return Relation.UNDER, provision.parent
        return Relation.AFTER, self._base.children[None][-1].id  # nothing at the top stays: where the last of it stood

    def _look_along(self, siblings: Sequence[Provision]) -> None:
        for row in (siblings, siblings[::-1]):
            nearest: str | None = None
            for one in row:
                self._beside.setdefault(one.id, []).append(nearest)
                if one.id in self._base.by_id and one.id not in self._left:
                    nearest = one.id


def _of_form(base: Version, after: Version) -> Iterator[Unsaid]:
    """What differs in provisions that both have and is no matter of words, headings or place."""
    for now in after.provisions:
        before = base.by_id.get(now.id)
        if before is None:
            continue
        if now.label != before.label:
            why = Line("no amendment changes a number: it is cited in the room until the text is renumbered")
            yield Unsaid(now.id, f"{before.label or 'no number'} → {now.label or 'no number'}", why)
        if not (before.footnotes or now.footnotes):
            continue
        notes = renoting(before, now)
        for words in notes.displaced:
            yield Unsaid(now.id, words, _DISPLACED)
        made = reworded(before, {Part.TEXT: now.text, Part.HEADING: now.heading, Part.NOTES: notes.words})
        if not notes.displaced and made.footnotes != tuple(filter(str.strip, now.footnotes)):
            yield Unsaid(now.id, " / ".join(now.footnotes), Line("the amendments do not give these footnotes"))


_DISPLACED = Line(
    "a new footnote hangs at the end of the words of its provision, not among them: that is where it is taken"
)


def _not_reached(base: Version, goal: Version, said: Sequence[Departure], told: Collection[str]) -> Iterator[Unsaid]:
    """Where the amendments do not give the text all the same: the judge of all that stands above."""
    amendments = [departure.amendment(f"d{number}", number, base) for number, departure in enumerate(said, 1)]
    made = derive(base, amendments, goal.name).version
    for provision in goal.provisions:
        found = made.by_id.get(provision.id)
        if found is None:
            yield Unsaid(provision.id, provision.words, Line("no amendment puts it here: it may stand here twice"))
        elif (found.parent, found.heading, found.text) != (provision.parent, provision.heading, provision.text):
            yield Unsaid(provision.id, provision.words, Line("the amendments together do not give these words"))
    common = [p.id for p in made.provisions if p.id in goal.by_id]
    wanted = [p.id for p in goal.provisions if p.id in made.by_id]
    for id, other in zip(common, wanted, strict=True):
        if id != other:
            yield Unsaid(other, goal.by_id[other].words, Line("the amendments together do not give this order"))
            break
    for provision in made.provisions:
        if provision.id not in goal.by_id:
            yield Unsaid(provision.id, provision.words, Line("no amendment says that it goes"))
