"""The rolling text: the base with every live proposal in place, and the names of those who want it.

The state of the art calls this a variant graph, with the amendments as its witnesses. These are its
parts; :mod:`workbench.drafting.consolidation` computes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.amendment import Relation
from workbench.domain.decision import Manner, Part
from workbench.domain.provision import Kind, Mark


class Contest(StrEnum):
    """Why a span is contested: the kinds of disagreement a room can have over words and places."""

    PROPOSAL = "proposal"
    ALTERNATIVES = "alternatives"
    RIVAL_INSERTIONS = "rival_insertions"
    DELETION_AGAINST_EDIT = "deletion_against_edit"
    MOVE_AGAINST_EDIT = "move_against_edit"
    EDIT_IN_DELETED = "edit_in_deleted"
    ADDITION = "addition"
    DELETION = "deletion"
    MOVE = "move"
    RETITLE = "retitle"
    RIVAL_MOVES = "rival_moves"
    RIVAL_PROVISIONS = "rival_provisions"


class Difference(StrEnum):
    """In what two near-identical wordings differ."""

    SPACING = "spacing"
    CASE = "case"
    PUNCTUATION = "punctuation"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Near:
    """The words are nearly those of the amendments ``to`` (ids), or the current ones without; in what they differ."""

    to: tuple[str, ...]
    differs: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a contested span and who wants it; ``text`` is "" where its parties want no words.

    ``base`` marks the wording of the current version; its ``parties`` are those who asked to keep it (NOC).
    ``parties`` are those in whose reading of the text these words stand. A variant without ``amendments`` that is not
    the base is what several amendments of its parties make ``together`` (ids); their own variants then name only
    other parties, or none. ``whole`` marks the "" of those who would delete the provision with all its words, or who
    would have it stand elsewhere (``moves``, to the place that ``to`` cites). With ``above`` they would so with a whole
    of which this text is not the first: its brackets name them only where the whole begins. The words of a provision
    that would be moved here bear in ``source`` the citation of what moves.
    A sub-amendment's variant names in ``on`` the amendment that it would amend, and that one's variant holds its
    words in ``nested`` segments. ``through`` are the parties that stand here only through a sub-amendment.
    Where one party rewrites a passage of which another would change a word, the base has the changed words ``nested``,
    and the variant that holds them is ``inside`` it.
    """

    text: str
    parties: tuple[str, ...] = ()
    amendments: tuple[str, ...] = ()
    base: bool = False
    near: Near | None = None
    together: tuple[str, ...] = ()
    whole: bool = False
    moves: bool = False
    on: str | None = None
    through: tuple[str, ...] = ()
    nested: tuple[Segment, ...] = ()
    inside: bool = False
    to: str = ""
    above: bool = False
    source: str = ""

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The amendments (ids) whose words it has, by themselves or together."""
        return (*self.amendments, *self.together)


@dataclass(frozen=True, slots=True)
class Agreed:
    """Words that nobody would change and on which nothing was decided."""

    text: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What the room decided for a span: the words that stand there from now on, and by which acts.

    ``manner`` is ``None`` where amendments were adopted as a whole. ``taken`` are the amendments whose words these are
    and ``answers`` those dealt with. ``open`` are the live amendments (ids) on the span that no decision answered:
    while there are any the span is contested, now against the settled words.
    """

    text: str
    acts: tuple[str, ...]
    manner: Manner | None
    meeting: str = ""
    taken: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contested:
    """A span with its variants, the base first, then in the order of the amendments' numbers.

    It covers the tokens ``start`` to ``end`` of the base's text or heading (both 0 in a proposed provision).
    ``settled`` is what the room has decided for it since the version was circulated.
    """

    contest: Contest
    variants: tuple[Variant, ...]
    start: int = 0
    end: int = 0
    settled: Settled | None = None

    @property
    def open(self) -> bool:
        """Whether the room still has to deal with it."""
        return self.settled is None or bool(self.settled.open)


Segment = Agreed | Contested


@dataclass(frozen=True, slots=True)
class RollingProvision:
    """A provision as the room sees it: of the base, or (``proposed``) one that an amendment would add or move here.

    ``segments`` cover the text and ``heading`` the heading; ``notes`` cover the footnotes, a line for each, where
    anybody would change these, and are empty else. ``keep`` are the parties of NOC proposals on it.
    ``place`` is the provision of the base beside which a proposed one would stand, on the side ``relation``. ``marks``
    and ``heading_marks`` stand on the words of the base (or of the proposed provision), at offsets in that text.
    """

    id: str
    parent: str | None
    kind: Kind
    label: str
    citation: str
    segments: tuple[Segment, ...]
    heading: tuple[Segment, ...] = ()
    keep: tuple[str, ...] = ()
    proposed: bool = False
    place: str = ""
    table: bool = False
    marks: tuple[Mark, ...] = ()
    heading_marks: tuple[Mark, ...] = ()
    relation: Relation | None = None
    notes: tuple[Segment, ...] = ()

    @property
    def parts(self) -> tuple[tuple[Part, tuple[Segment, ...]], ...]:
        """Its words, part by part as they stand."""
        return (Part.HEADING, self.heading), (Part.TEXT, self.segments), (Part.NOTES, self.notes)

    @property
    def spans(self) -> tuple[Contested, ...]:
        """What is contested in it, the heading first, the footnotes last."""
        return tuple(segment for _, part in self.parts for segment in part if isinstance(segment, Contested))


@dataclass(frozen=True, slots=True)
class RollingText:
    """The rolling text of a version, provisions in document order, proposed ones in their place."""

    version: str
    provisions: tuple[RollingProvision, ...]
