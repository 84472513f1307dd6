"""Brackets that the text itself holds, such as "[X] days" or "[shall] [should]": open, but without rivals.

The one rule by which they are numbered, counted and settled. Those that stand in others count for themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.decision import Manner
from workbench.domain.errors import Refused
from workbench.drafting.brackets import article_above, standing_words
from workbench.drafting.rolling import RollingProvision, RollingText
from workbench.drafting.settling import Extent, Ruling, cut, overlap, spaced
from workbench.text.tokens import is_word, tokens

_EMPTY = {"", "…", "...", ". . ."}


@dataclass(frozen=True, slots=True)
class LiteralBracket:
    """A bracket in a text: tokens ``start`` to ``end`` with both signs, and the words between these."""

    start: int
    end: int
    words: str

    @property
    def extent(self) -> Extent:
        """The tokens of the whole bracket."""
        return self.start, self.end

    @property
    def empty(self) -> bool:
        """Whether there are no words in it that could stay."""
        return self.words.strip() in _EMPTY


def literal_brackets(words: Sequence[str]) -> tuple[LiteralBracket, ...]:
    """The brackets of a text (as tokens) in the order in which they open; a sign without its other half is none."""
    opened: list[int] = []
    found: list[LiteralBracket] = []
    for place, word in enumerate(words):
        if word == "[":
            opened.append(place)
        elif word == "]" and opened:
            start = opened.pop()
            found.append(LiteralBracket(start, place + 1, "".join(words[start + 1 : place])))
    return tuple(sorted(found, key=lambda bracket: bracket.start))


def placeholders(rolling: RollingText) -> int:
    """How many such brackets there are in the words that stand: the current ones, or what the room has settled."""
    return sum(placeholders_by_article(rolling).values())


def placeholders_by_article(rolling: RollingText) -> Counter[str]:
    """How many of these are in each article, preamble or annex (by id) that has any."""
    by_id = {provision.id: provision for provision in rolling.provisions}
    found: Counter[str] = Counter()
    for provision in rolling.provisions:
        if count := placeholders_in(provision):
            found[article_above(provision.id, by_id)] += count
    return found


def placeholders_in(provision: RollingProvision) -> int:
    """How many of these are in a provision; none in one that is proposed."""
    parts = () if provision.proposed else (provision.heading, provision.segments)
    said = (standing_words(part) for part in parts)
    return sum(len(literal_brackets(tokens(words))) for words in said if "[" in words)


def lift(words: Sequence[str], bracket: LiteralBracket) -> tuple[Ruling, Ruling]:
    """Both signs go and the words stay, so that what is proposed inside, or bracketed there, can still be decided."""
    if bracket.empty:
        raise Refused("this bracket holds no words that could stay: give words with --compromise, or --delete-words")
    first, last = bracket.start, bracket.end - 1
    parted = not first or words[first - 1].isspace()
    opening = first + 1 + (parted and words[first + 1].isspace())
    closing = last - (words[last - 1].isspace() and last - 1 >= opening and not _before_word(words, bracket.end))
    return Ruling(first, opening, "", Manner.LIFTED), Ruling(closing, bracket.end, "", Manner.LIFTED)


def delete(words: Sequence[str], bracket: LiteralBracket, others: Iterable[Extent] = ()) -> Ruling:
    """The bracket goes with its words, and one of two spaces that would come to stand side by side."""
    beside = (other.extent for other in literal_brackets(words) if not overlap(other.extent, bracket.extent))
    start, end, left = cut(words, bracket.extent, (*others, *beside))
    return Ruling(start, end, left, Manner.DELETED)


def filled(manner: Manner | None, before: str) -> bool:
    """Whether words were settled by filling a bracket of the text itself, which stood there before."""
    stood = before.strip()
    return manner is Manner.COMPROMISE and stood.startswith("[") and stood.endswith("]")


def fill(bracket: LiteralBracket, words: str) -> Ruling:
    """Other words in the place of the bracket: "30" for "[X]"."""
    return Ruling(bracket.start, bracket.end, spaced(words, ""), Manner.COMPROMISE)


def _before_word(words: Sequence[str], place: int) -> bool:
    return place < len(words) and is_word(words[place])
