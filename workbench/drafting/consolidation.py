"""Consolidation: every live proposal put in its place on the words of a version, as the rolling text."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from workbench.domain.amendment import PENDING, Amendment, AmendmentStatus, Fate, Operation, Relation, sponsors_of
from workbench.domain.decision import PARTS, Part, Settlement
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.additions import proposed_additions
from workbench.drafting.citation import citations
from workbench.drafting.contests import WholeText, segments
from workbench.drafting.derivation import amendment_order
from workbench.drafting.kinds import Removal
from workbench.drafting.moves import moved_copies
from workbench.drafting.places import Place, place_of
from workbench.drafting.rolling import Contest, RollingProvision, RollingText, Segment
from workbench.drafting.vocabulary import place_words
from workbench.drafting.wordings import Proposal
from workbench.text.variants import Cut


def roll(
    base: Version,
    amendments: Iterable[Amendment],
    shown: Collection[str] | None = None,
    *,
    language: str = "en",
    cut: Cut = Cut.PHRASE,
    settlements: Iterable[Settlement] = (),
) -> RollingText:
    """The rolling text of ``base`` with its live ``amendments``, in whatever order they come; cited in ``language``.

    Amendments that the room has adopted since, and ``settlements`` of spans that stand, show in place with the
    amendments that they answer. Satisfied amendments are in the text already, and orphaned ones have no place in it;
    both are left out. With ``shown`` (ids) only those provisions and what is proposed beside them, at the cost of
    that part: the amendments that it needs are those that :func:`needed` names.
    """
    known = {one.act: one for one in settlements if not one.undone and one.version == base.name}
    standing = sorted(known.values(), key=lambda one: (one.start, one.end, one.act))
    answered = {id for one in standing for id in one.answers}
    each = {amendment.id: amendment for amendment in amendments}  # handed in twice it is one all the same
    taken = sorted((a for a in each.values() if in_play(a, answered)), key=amendment_order)
    wanted = base.by_id.keys() if shown is None else shown
    room = _Room(base, taken, standing, wanted, language, cut)
    return RollingText(base.name, tuple(room.in_order(wanted)))


def belongs_to(provision: RollingProvision) -> str:
    """The provision of the base to which one of the rolling text belongs: itself, or its place where it is proposed."""
    return provision.place if provision.proposed else provision.id


def needed(base: Version, shown: Collection[str]) -> tuple[set[str], set[str]]:
    """What the rolling text of the provisions ``shown`` needs: amendments on the first ones, or anchored at the second.

    The amendments on what those anchored here would move here are needed as well.
    """
    above = {provision.id for id in shown for provision in base.ancestors(id)}
    return {*shown, *above}, {*shown, *above, *(beside for id in shown for beside in _next(base, id))}


class Said(NamedTuple):
    """As much of something said of a provision as tells where it shows: an amendment, or a decision on its words."""

    at: str
    operation: Operation
    relation: Relation | None = None
    anchor: str | None = None


def touched(base: Version, said: Said, moves: Iterable[Amendment] = ()) -> set[str]:
    """The provisions whose part of the rolling text may change with it; ``moves`` are those of ``said.at`` or above."""
    if said.at not in base.by_id:
        return set()
    found = {said.at}
    if said.operation in (Operation.SUP, Operation.MOVE):
        found |= {provision.id for provision in base.subtree(said.at)}
    places = (place_of(base, said), *(place_of(base, move) for move in moves))
    return found | {place.anchor for place in places if place is not None}


def _next(base: Version, id: str) -> Iterator[str]:
    """The provision that follows among those with the same parent: what stands before it stands after ``id``."""
    siblings = base.children[base.by_id[id].parent]
    place = next(index for index, sibling in enumerate(siblings) if sibling.id == id)
    yield from (sibling.id for sibling in siblings[place + 1 : place + 2])


def in_play(amendment: Amendment, answered: Container[str]) -> bool:
    """Whether an amendment has a place in the rolling text."""
    if amendment.fate in (Fate.SATISFIED, Fate.ORPHANED) or amendment.incorporated is not None:
        return False
    return amendment.status in PENDING and (
        amendment.status is not AmendmentStatus.ANSWERED or amendment.id in answered
    )


def order_of(base: Version, provision: RollingProvision) -> tuple[int, ...]:
    """Where a provision stands: before, at, or after all of the one to which it belongs."""
    id = belongs_to(provision)
    if not provision.proposed:
        return base.position[id], 1, 0, 0
    if provision.relation is Relation.BEFORE:
        return base.position[id], 0, 0, 0
    last = base.position[base.subtree(id)[-1].id]
    return last, 2, -base.depth[id], int(provision.relation is Relation.AFTER)


class _Room:
    """What is proposed on a version, sorted to the provisions that it touches."""

    def __init__(
        self,
        base: Version,
        amendments: Sequence[Amendment],
        settled: Sequence[Settlement],
        shown: Container[str],
        language: str,
        cut: Cut,
    ) -> None:
        self._base = base
        self._cut = cut
        self._language = language
        self._citations = citations(base, language)
        self._by_target: dict[str, list[Amendment]] = {}
        self._settled: dict[tuple[str, Part], list[Settlement]] = {}
        self._gone: dict[tuple[str, Part], list[Removal]] = {}
        for one in settled:
            self._settled.setdefault((one.at, one.part), []).append(one)
        for amendment in amendments:
            self._by_target.setdefault(amendment.at, []).append(amendment)
            self._take_out(amendment)
        proposed = [
            *proposed_additions(base, amendments, shown, self._goes, self._citations, language),
            *moved_copies(base, amendments, shown, self._by_target, self._citations),
        ]
        proposed.sort(key=lambda found: amendment_order(found[0]))
        self._proposed: dict[str, list[RollingProvision]] = {}
        for _, provision in proposed:
            self._proposed.setdefault(provision.place, []).append(provision)

    def in_order(self, shown: Iterable[str]) -> list[RollingProvision]:
        found = []
        for id in sorted((id for id in shown if id in self._base.by_id), key=self._base.position.__getitem__):
            found.append(self._rolled(self._base.by_id[id]))
            found += self._proposed.get(id, ())
        return sorted(found, key=lambda provision: order_of(self._base, provision))

    def _take_out(self, amendment: Amendment) -> None:
        if amendment.at not in self._base.by_id:
            return
        if amendment.operation is Operation.SUP:
            removal = Removal(amendment, Contest.DELETION)
        elif amendment.operation is Operation.MOVE:
            place = place_of(self._base, amendment)
            to = place_words(place.relation, self._citations[place.anchor], self._language) if place else ""
            removal = Removal(amendment, Contest.MOVE, to)
        else:
            return
        for provision in self._base.subtree(amendment.at):
            for part in (Part.HEADING, Part.TEXT):
                self._gone.setdefault((provision.id, part), []).append(removal)
                removal = replace(removal, above=removal.above or bool(part.of(provision).strip()))

    def _goes(self, place: Place) -> bool:
        """Whether somebody would delete what holds a place."""
        holder = place.anchor if place.relation is Relation.UNDER else self._base.by_id[place.anchor].parent
        gone = self._gone.get((holder, Part.TEXT), ()) if holder else ()
        return any(removal.contest is Contest.DELETION for removal in gone)

    def _rolled(self, provision: Provision) -> RollingProvision:
        group = self._by_target.get(provision.id, ())
        # whoever would keep words that have changed since does not ask for those that stand there now
        keep = sponsors_of(a for a in group if a.operation is Operation.NOC and a.fate is not Fate.CONFLICTING)

        def rolled(part: Part) -> tuple[Segment, ...]:
            proposals = [Proposal(a, a.wording) for a in group if PARTS.get(a.operation) is part]
            settled = self._settled.get((provision.id, part), ())
            gone = self._gone.get((provision.id, part), ())
            if part is Part.NOTES and not proposals and not settled:
                return ()
            said = WholeText(proposals, gone, keep, settled, part is Part.HEADING)
            return segments(part.of(provision), said, self._cut)

        return RollingProvision(
            id=provision.id,
            parent=provision.parent,
            kind=provision.kind,
            label=provision.label,
            citation=self._citations[provision.id],
            segments=rolled(Part.TEXT),
            heading=rolled(Part.HEADING),
            keep=keep,
            table=provision.table,
            marks=provision.marks,
            heading_marks=provision.heading_marks,
            notes=rolled(Part.NOTES),
        )
