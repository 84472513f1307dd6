"""Contested words in brackets, with the names of those who want them.

The forms: ``[shall] [FRA, DEU: should]`` for rivals, the current words first; ``[FRA: new words]``;
``[RUS: delete: as appropriate]``; without attribution ``[shall] [should]``, ``[new words]``, ``[as appropriate]``.
They nest. ``[≈ JPN: organize (spelling)]`` is nearly what stands before it; ``‹should›`` is settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.provision import Mark
from workbench.drafting.bracketing import in_brackets
from workbench.drafting.brackets import current, current_words, numbered, offered
from workbench.drafting.reads import (
    CLOSING,
    NEARLY,
    OPENING,
    TAKEN_OUT,
    Bracket,
    Decided,
    Plain,
    Read,
    Space,
    marks_on,
)
from workbench.drafting.rolling import Agreed, Contested, Difference, RollingProvision, Segment, Variant
from workbench.exchange.phrasing import Phrases
from workbench.exchange.word_out.runs import Piece

LONG = 12  # words; rivals of a whole text of at least so many stand below it as alternatives


@dataclass(frozen=True, slots=True)
class Speech:
    """How brackets speak: the language's words, and how parties are named, if they are."""

    words: Phrases
    names: Callable[[Iterable[str]], str]
    attribution: bool = True

    def bracket(
        self, text: Sequence[Piece], parties: Iterable[str] = (), verb: str = "", near: Sequence[Difference] = ()
    ) -> list[Piece]:
        """Words in a bracket: whose they are, what they would do with them, the words, to what they are near."""
        who = self.named(parties)
        parts = [Piece("[", "Bracket")]
        if near:
            parts.append(Piece(f"{NEARLY} ", "BracketParty"))
        if who:
            parts += [Piece(who, "BracketParty"), Piece(self.words.colon, "BracketParty")]
        if verb:
            parts.append(Piece(verb, "BracketWord"))
            if text:
                parts.append(Piece(self.words.colon, "BracketWord"))
        differs = [Piece(f" ({self.differing(near)})", "BracketWord")] if near else []
        return [*parts, *text, *differs, Piece("]", "Bracket")]

    def read(self, read: Iterable[Read], marks: Sequence[Mark] = ()) -> list[Piece]:
        """Words, brackets and settled words as runs; ``marks`` are those of the current words."""
        return [piece for one in read for piece in self._read(one, marks)]

    def differing(self, near: Iterable[Difference]) -> str:
        """In what two wordings differ, in words."""
        return ", ".join(self.words.differences[one] for one in near)

    def named(self, parties: Iterable[str]) -> str:
        """The names of parties, where they are to be told."""
        return self.names(parties) if self.attribution else ""

    def settling(self, group: Sequence[Decided]) -> str:
        """The line below a provision that tells how the room settled words."""
        return self.words.settled_line(group, self.named)

    def _read(self, one: Read, marks: Sequence[Mark]) -> list[Piece]:
        if isinstance(one, Space):
            return [Piece(" ")]
        if isinstance(one, Bracket):
            verb = self.words.verb(one, named=bool(self.named(one.parties)))
            return self.bracket(self.read(one.inner, marks), one.parties, verb, one.near)
        words = Piece(one.words, marks=marks_on(one, marks))
        if isinstance(one, Plain):
            return [words]
        inside = replace(words, style="WordsSettled") if one.words else Piece(TAKEN_OUT, "BracketSettled")
        return [Piece(OPENING, "BracketSettled"), inside, Piece(CLOSING, "BracketSettled")]


def whole_rivals(segments: Sequence[Segment]) -> Contested | None:
    """The whole text as one span, where all its words are in dispute together and somebody wants as many others.

    There are at least :data:`LONG` of them; the full stop at their end may be out of dispute.
    """
    found = [(place, one) for place, (number, one) in enumerate(numbered(segments)) if number]
    if len(found) != 1 or not isinstance(span := found[0][1], Contested) or span.settled:
        return None
    place = found[0][0]
    before, after = current_words(segments[:place]), current_words(segments[place + 1 :])
    longest = max((len(variant.text.split()) for variant in offered(span)), default=0)
    if min(longest, len(current(span).text.split())) < LONG or any(map(str.isalnum, before + after)):
        return None

    def entire(variant: Variant) -> Variant:
        nested = (Agreed(before), *variant.nested, Agreed(after)) if variant.nested else ()
        return replace(variant, text=before + variant.text + after, nested=nested) if variant.text else variant

    return replace(span, variants=tuple(map(entire, span.variants)))


def bracketed(segments: Iterable[Segment], speech: Speech, marks: Sequence[Mark] = ()) -> list[Piece]:
    """A text with its contested spans in brackets; ``marks`` are those of its current words."""
    return speech.read(in_brackets(segments), marks)


def party_codes(provision: RollingProvision) -> list[str]:
    """The parties of a provision's variants and of those who would keep it, each once."""
    codes = (code for span in provision.spans for variant in span.variants for code in variant.parties)
    return list(dict.fromkeys((*codes, *provision.keep)))
