"""Contested words in brackets, with the names of those who want them.

The forms: ``[shall] [FRA, DEU: should]`` for rivals, the current words first; ``[FRA: new words]``;
``[RUS: delete: as appropriate]``; without attribution ``[shall] [should]``, ``[new words]``, ``[as appropriate]``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain.provision import Mark, MarkKind
from workbench.drafting.rolling import Agreed, Contest, Contested, RollingProvision, Segment, Variant
from workbench.exchange.phrases import Phrases
from workbench.exchange.word_runs import Piece

_PARTED = re.compile(r"(?![\u2e80-\u9fff])[\w\]).,;:]$")
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


def rivals(span: Contested) -> tuple[Variant, list[Variant]]:
    """The current words of a span (empty where it has none) and the variants that differ from them."""
    base = next((variant for variant in span.variants if variant.base), Variant("", base=True))
    return base, [variant for variant in span.variants if not variant.base]


def is_open(segment: Segment) -> bool:
    """Whether a segment is a span in dispute that has words to show."""
    return isinstance(segment, Contested) and any(variant.text.strip() for variant in segment.variants)


def is_moved(provision: RollingProvision) -> bool:
    """Whether a proposed provision is one of the text that would stand here instead."""
    spans = (*provision.segments, *provision.heading)
    return any(isinstance(span, Contested) and span.contest is Contest.MOVE for span in spans)


def whole_rivals(segments: Sequence[Segment]) -> Contested | None:
    """The span, where a whole text of some length is in dispute and somebody wants other words instead."""
    if len(segments) != 1 or not isinstance(segments[0], Contested):
        return None
    base, others = rivals(segments[0])
    longest = max((len(variant.text.split()) for variant in others), default=0)
    return segments[0] if len(base.text.split()) >= LONG and longest >= LONG else None


def in_brackets(segments: Iterable[Segment], speech: Speech, marks: Sequence[Mark] = ()) -> list[Piece]:
    """A text with its contested spans in brackets; ``marks`` are those of its current words."""
    pieces: list[Piece] = []
    place = 0
    for segment in segments:
        if isinstance(segment, Agreed):
            pieces.append(_current(segment.text, place, marks))
            place += len(segment.text)
            continue
        base, _ = rivals(segment)
        if not is_open(segment):
            pieces.append(_current(base.text, place, marks))
        else:
            _space_before(pieces, any(variant.text[:1].isspace() for variant in segment.variants))
            pieces += _span(segment, speech, place, marks)
            if any(variant.text[-1:].isspace() for variant in segment.variants):
                pieces.append(Piece(" "))
        place += len(base.text)
    return list(_single_spaces(pieces))


def party_codes(provision: RollingProvision) -> list[str]:
    """The parties of a provision's variants and of those who would keep it, each once."""
    spans = (segment for segment in (*provision.heading, *provision.segments) if isinstance(segment, Contested))
    named = (code for span in spans for variant in span.variants for code in variant.parties)
    return list(dict.fromkeys((*named, *provision.keep)))


def proposed_words(segments: Iterable[Segment]) -> str:
    """The words of a proposed provision, as its sponsors want them."""
    return "".join(
        segment.text if isinstance(segment, Agreed) else "".join(variant.text for variant in rivals(segment)[1])
        for segment in segments
    )


def current_words(segments: Iterable[Segment]) -> str:
    """The words of the current version."""
    return "".join(segment.text if isinstance(segment, Agreed) else rivals(segment)[0].text for segment in segments)


def _span(span: Contested, speech: Speech, place: int, marks: Sequence[Mark]) -> list[Piece]:
    base, others = rivals(span)
    own = [trimmed(base.text, place, marks)] if base.text.strip() else []
    verb = speech.words.move if span.contest in (Contest.MOVE, Contest.MOVE_AGAINST_EDIT) else speech.words.delete
    if own and len(others) == 1 and not others[0].text.strip() and not base.parties:
        return speech.bracket(own, others[0].parties, verb)
    brackets = [speech.bracket(own, base.parties)] if own else []
    for variant in others:
        words = [Piece(variant.text.strip())] if variant.text.strip() else []
        if words or own:
            brackets.append(speech.bracket(words, variant.parties, "" if words else verb))
    return [piece for number, bracket in enumerate(brackets) for piece in ([Piece(" ")] if number else []) + bracket]


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


def _space_before(pieces: list[Piece], wanted: bool) -> None:
    """Parts a bracket from the word or the bracket before it, as in "Convention [FRA: , where appropriate]"."""
    if pieces and (wanted or _PARTED.search(pieces[-1].text)):
        pieces.append(Piece(" "))


def _single_spaces(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces without a space beside another that brackets brought together, and without one at either end."""
    spaced = True
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].text[:1] if number + 1 < len(pieces) else " "
        if piece.text == " " and not piece.style and (spaced or following.isspace()):
            continue
        spaced = piece.text[-1:].isspace() if piece.text else spaced
        yield piece
