"""What a proposal would change, as a redline against the text it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.draft import Draft
from workbench.domain.version import Version
from workbench.text.diff import Op, Segment, diff


@dataclass(frozen=True, slots=True)
class Redline:
    """A proposal as a reader sees it: its words marked against the current ones.

    ``segments`` cover the text or, with ``of_heading``, the heading, or for a NOTES the footnotes, a
    line for each; for a MOVE, a SUP and a NOC they are the words of the provision as they stand or go. ``place`` is the
    citation beside which words would be new or moved to, "" for others, and ``relation`` says on which side of it.
    """

    segments: tuple[Segment, ...]
    of_heading: bool = False
    relation: Relation | None = None
    place: str = ""


def redline_of(proposal: Amendment | Draft, version: Version, citations: dict[str, str]) -> Redline:
    """``proposal`` as a redline against ``version``, in its own words where that is the version it was drafted on.

    All its words are new where its provision is not in there.
    """
    provision = version.by_id.get(proposal.at)
    words = proposal.text
    if isinstance(proposal, Amendment) and version.name != proposal.against:
        words = proposal.wording
    place = citations.get(proposal.anchor or proposal.at, "")
    match proposal.operation:
        case Operation.MOD:
            return Redline(diff(provision.text if provision else "", words))
        case Operation.RETITLE:
            return Redline(diff(provision.heading if provision else "", words), of_heading=True)
        case Operation.NOTES:
            return Redline(diff(provision.note_lines if provision else "", words))
        case Operation.ADD:
            return Redline(_all(Op.INSERT, words), relation=proposal.relation, place=place)
        case Operation.SUP:
            return Redline(_all(Op.DELETE, provision.words if provision else ""))
        case Operation.MOVE:
            own = _all(Op.EQUAL, provision.words if provision else "")
            return Redline(own, relation=proposal.relation or Relation.AFTER, place=place)
        case _:
            return Redline(_all(Op.EQUAL, provision.words if provision else ""))


def _all(op: Op, words: str) -> tuple[Segment, ...]:
    return (Segment(op, words),) if words else ()
