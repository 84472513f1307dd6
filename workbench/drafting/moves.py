"""Moved provisions in the rolling text: what would stand at the new place, in the words of those who move it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, sponsors_of
from workbench.domain.decision import PARTS, Part
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.places import Place, place_of
from workbench.drafting.rolling import Contest, Contested, RollingProvision, Segment, Settled, Variant
from workbench.drafting.wordings import Proposal, edits_of, without_amended
from workbench.text.variants import compatible, composed, weigh, witness


def moved_copies(
    base: Version,
    amendments: Iterable[Amendment],
    shown: Container[str],
    by_target: Mapping[str, Sequence[Amendment]],
    cited: Mapping[str, str],
) -> Iterator[tuple[Amendment, RollingProvision]]:
    """The provisions of ``base`` as they would stand where ``amendments`` move them; identical moves once.

    Only those beside the provisions ``shown`` (ids). Each comes with the first amendment to ask for it.

    ``by_target`` are all amendments by the provision that they are on. Who moves a provision and rewords it as well
    has its own words at the new place.
    """
    by_move: dict[tuple[str, Place], list[Amendment]] = {}
    for amendment in amendments:
        place = place_of(base, amendment) if amendment.operation is Operation.MOVE else None
        if place is not None and amendment.at in base.by_id:
            by_move.setdefault((amendment.at, place), []).append(amendment)
    for (at, place), group in by_move.items():
        if place.anchor not in shown:
            continue
        rivals = sum(1 for other, _ in by_move if other == at) > 1
        contest = Contest.RIVAL_MOVES if rivals else Contest.MOVE
        told = False
        for provision in base.subtree(at):
            on_it, said = by_target.get(provision.id, ()), []
            for part in (Part.HEADING, Part.TEXT):
                like = Variant("", above=True) if told else Variant("", source=cited[at])
                said.append(_words(provision, part, on_it, group, contest, like))
                told = told or bool(part.of(provision).strip())
            copy = RollingProvision(
                id=f"{provision.id}@{group[0].id}",
                parent=provision.parent,
                kind=provision.kind,
                label=provision.label,
                citation=f"{cited[provision.id]}, moved",
                segments=said[1],
                heading=said[0],
                proposed=True,
                place=place.anchor,
                table=provision.table,
                marks=provision.marks,
                heading_marks=provision.heading_marks,
                relation=place.relation,
            )
            yield group[0], copy


def _words(
    provision: Provision,
    part: Part,
    on_it: Iterable[Amendment],
    moves: Sequence[Amendment],
    contest: Contest,
    like: Variant,
) -> tuple[Segment, ...]:
    """A heading or text at its new place; ``like`` is a variant that says where it comes from."""
    text = part.of(provision)
    own = [amendment for amendment in on_it if PARTS.get(amendment.operation) is part]
    ids = tuple(move.id for move in moves)
    parties = sponsors_of(moves)
    reworded: dict[str, Variant] = {}
    for party in parties:
        mine = [amendment for amendment in own if party in amendment.sponsors]
        for words, taken in _readings(text, without_amended(mine)):
            known = reworded.get(words, replace(like, text=words))
            made = (*known.together, *(move.id for move in moves if party in move.sponsors), *taken)
            reworded[words] = replace(known, parties=(*known.parties, party), together=tuple(dict.fromkeys(made)))
    if part is Part.HEADING and not text and not reworded:
        return ()
    spoken_for = {party for variant in reworded.values() for party in variant.parties}
    left = tuple(party for party in parties if party not in spoken_for)
    plain = replace(like, text=text, parties=left, amendments=ids)
    adopted = tuple(move.id for move in moves if move.status is AmendmentStatus.ADOPTED)
    settled = Settled(text, (), None, taken=adopted) if adopted else None
    return (Contested(contest, (Variant("", base=True), plain, *reworded.values()), settled=settled),)


def _readings(text: str, amendments: Sequence[Amendment]) -> list[tuple[str, tuple[str, ...]]]:
    """The text with all of a party's amendments (ids), or with each where they rival each other."""
    base = weigh(text)
    witnesses = [witness(base, edits_of(Proposal(own, own.wording), base, text)) for own in amendments]
    edits = [edit for one in witnesses for edit in one.edits]
    together = composed(base, 0, len(base.tokens), edits) if compatible(witnesses) else None
    if together is None:
        return [(own.wording, (own.id,)) for own in amendments]
    return [(together, tuple(own.id for own in amendments))] if together != text else []
