"""Contested words in brackets, with the names of those who want them.

The forms: ``[shall] [FRA, DEU: should]`` for rivals, the current words first; ``[FRA: new words]``;
``[RUS: delete: as appropriate]``; without attribution ``[shall] [should]``, ``[new words]``, ``[as appropriate]``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.provision import Mark, MarkKind
from workbench.drafting.bracketing import Plain, Space, in_brackets
from workbench.drafting.brackets import current, rivals
from workbench.drafting.rolling import Agreed, Contest, Contested, RollingProvision, Segment
from workbench.exchange.phrases import Phrases
from workbench.exchange.word_out.runs import Piece

LONG = 12  # words; rivals of a whole text of at least so many stand below it as alternatives


@dataclass(frozen=True, slots=True)
class Speech:
    """How brackets speak: the language's words, and how parties are named, if they are."""

    words: Phrases
    names: Callable[[Iterable[str]], str]
    attribution: bool = True

    def bracket(self, text: Sequence[Piece], parties: Iterable[str] = (), verb: str = "") -> list[Piece]:
        """Words in a bracket: whose they are, what they would do with them, the words."""
        named = self.names(parties) if self.attribution else ""
        parts = [Piece("[", "Bracket")]
        if named:
            parts += [Piece(named, "BracketParty"), Piece(self.words.colon, "BracketParty")]
        if verb and (named or not text or verb != self.words.delete):  # unnamed, [as appropriate] says enough
            parts.append(Piece(verb, "BracketWord"))
            if text:
                parts.append(Piece(self.words.colon, "BracketWord"))
        return [*parts, *text, Piece("]", "Bracket")]


def is_moved(provision: RollingProvision) -> bool:
    """Whether a proposed provision is one of the text that would stand here instead."""
    spans = (*provision.segments, *provision.heading)
    return any(isinstance(span, Contested) and span.contest is Contest.MOVE for span in spans)


def whole_rivals(segments: Sequence[Segment]) -> Contested | None:
    """The span, where a whole text of some length is in dispute and somebody wants other words instead."""
    if len(segments) != 1 or not isinstance(segments[0], Contested):
        return None
    base, others = current(segments[0]), rivals(segments[0])
    longest = max((len(variant.text.split()) for variant in others), default=0)
    return segments[0] if len(base.text.split()) >= LONG and longest >= LONG else None


def bracketed(segments: Iterable[Segment], speech: Speech, marks: Sequence[Mark] = ()) -> list[Piece]:
    """A text with its contested spans in brackets; ``marks`` are those of its current words."""
    pieces: list[Piece] = []
    for read in in_brackets(segments):
        if isinstance(read, Space):
            pieces.append(Piece(" "))
        elif isinstance(read, Plain):
            pieces.append(_current(read.words, read.place, marks))
        else:
            words = Piece(read.words) if read.place is None else _current(read.words, read.place, marks)
            verb = speech.words.delete if read.deletes else speech.words.move if read.moves else ""
            pieces += speech.bracket([words] if read.words else [], read.variant.parties, verb)
    return pieces


def party_codes(provision: RollingProvision) -> list[str]:
    """The parties of a provision's variants and of those who would keep it, each once."""
    spans = (segment for segment in (*provision.heading, *provision.segments) if isinstance(segment, Contested))
    named = (code for span in spans for variant in span.variants for code in variant.parties)
    return list(dict.fromkeys((*named, *provision.keep)))


def proposed_words(segments: Iterable[Segment]) -> str:
    """The words of a proposed provision, as its sponsors want them."""
    return "".join(
        segment.text if isinstance(segment, Agreed) else "".join(variant.text for variant in rivals(segment))
        for segment in segments
    )


def trimmed(text: str, place: int, marks: Sequence[Mark]) -> Piece:
    """Current words as :func:`_current` gives them, without the spaces around them."""
    return _current(text.strip(), place + len(text) - len(text.lstrip()), marks)


def _current(text: str, place: int, marks: Sequence[Mark]) -> Piece:
    """Words of the current version that begin at ``place``, with the marks on them."""
    end = place + len(text)
    inside = []
    for mark in marks:
        note = mark.kind is MarkKind.FOOTNOTE
        if (place < mark.end <= end or mark.end == end == 0) if note else (mark.start < end and mark.end > place):
            start = mark.end if note else max(mark.start, place)
            inside.append(replace(mark, start=start - place, end=min(mark.end, end) - place))
    return Piece(text, "", tuple(inside))
