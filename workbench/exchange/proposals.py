"""Proposals and texts as documents print them: words marked against those they would change, who stands where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.domain.amendment import Amendment, Operation
from workbench.domain.decision import Position
from workbench.domain.provision import Mark
from workbench.domain.version import Version
from workbench.drafting.rolling import Difference, RollingText
from workbench.text.carry import carry_marks
from workbench.text.diff import Op, Segment, diff


@dataclass(frozen=True, slots=True)
class Marked:
    """A provision marked: its label where the proposal brings one, its heading and its text; ``new`` if it is.

    ``notes`` are its footnotes where they are changed. ``marks`` are those of the text as proposed, ``old_marks`` those
    of the text that it would change.
    """

    label: str = ""
    new: bool = False
    heading: tuple[Segment, ...] = ()
    text: tuple[Segment, ...] = ()
    table: bool = False
    marks: tuple[Mark, ...] = ()
    old_marks: tuple[Mark, ...] = ()
    notes: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal with all that a document says of it.

    ``what`` and ``place`` are the citations of its provision and of the one beside which it would put words, ``marked``
    its words against those of the text; against those of ``parent`` (a name) for an amendment to an amendment. Where
    that text is not the one printed, ``against`` names it. ``like`` is the name of the first proposal with nearly the
    same words, and ``differs`` says in what they differ: in nothing where they are the same.
    """

    amendment: Amendment
    name: str
    what: str
    place: str = ""
    marked: tuple[Marked, ...] = ()
    parent: str = ""
    against: str = ""
    like: str = ""
    differs: tuple[Difference, ...] = ()
    positions: tuple[Position, ...] = ()
    under: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A text of the comparison: its ``title``, the text, and a citation for each of its provisions (by id).

    ``rivals`` are proposals, by provision id, of one party that cannot stand together: they are not in the text.
    ``asked`` are those by provision id that the text has and that bring no words (MOVE, NOC); ``None`` for a version.
    ``settled`` makes it the column of compromises, which holds only these provisions, by id; the value says whether
    something in there is still open. ``left_out`` are the names of live proposals that have no place in the text.
    """

    title: str
    version: Version
    citations: Mapping[str, str]
    rivals: Mapping[str, Sequence[Proposal]] = field(default_factory=dict)
    asked: Mapping[str, Sequence[Proposal]] | None = None
    settled: Mapping[str, bool] | None = None
    left_out: Sequence[str] = ()


def marked(own: Amendment, version: Version, words: str, parent: Amendment | None = None) -> tuple[Marked, ...]:
    """The ``words`` of a proposal against ``version``, or against those of the amendment (``parent``) it would amend.

    A proposal that brings no words of its own (SUP, MOVE, NOC) has none.
    """
    provision = version.by_id.get(own.at)
    if own.operation is Operation.MOD:
        old = parent.wording if parent else provision.text if provision else ""
        marks = provision.marks if provision and not parent else ()
        table = provision is not None and provision.table
        return (Marked(text=diff(old, words), table=table, marks=carry_marks(old, marks, words), old_marks=marks),)
    if own.operation is Operation.RETITLE:
        old = parent.wording if parent else provision.heading if provision else ""
        return (Marked(heading=diff(old, words)),)
    if own.operation is Operation.NOTES:
        return (Marked(notes=diff(parent.wording if parent else provision.note_lines if provision else "", words)),)
    if own.operation is not Operation.ADD:
        return ()
    before = {p.id: p for p in parent.provisions} if parent else {}
    olds = [before.get(provision.id) for provision in own.provisions]
    return tuple(
        Marked(
            new.label,
            old is None,
            diff(old.heading if old else "", new.heading),
            diff(old.text if old else "", new.text),
            new.table,
            new.marks,
            old.marks if old else (),
        )
        for old, new in zip(olds, own.provisions, strict=True)
    )


def count(proposals: Iterable[Proposal]) -> int:
    """How many proposals there are, those to amend others included."""
    return sum(1 + count(proposal.under) for proposal in proposals)


def untold(rolling: RollingText, amendments: Iterable[Amendment]) -> list[Amendment]:
    """Those of ``amendments`` that a whole rolling text shows nowhere: they have no place or no words in it."""
    variants = (one for own in rolling.provisions for span in own.spans for one in span.variants)
    told = {id for variant in variants for id in variant.witnesses}
    keep = {own.id: own.keep for own in rolling.provisions if not own.proposed}

    def is_told(own: Amendment) -> bool:
        kept = own.operation is Operation.NOC and not set(own.sponsors).isdisjoint(keep.get(own.at, ()))
        return kept or own.id in told

    return [own for own in amendments if not is_told(own)]


def changed(segments: Iterable[Segment]) -> bool:
    """Whether any words differ."""
    return any(segment.op is not Op.EQUAL for segment in segments)
