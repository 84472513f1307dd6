"""Contested words as the room reads them: which brackets stand side by side, and the spaces around them.

The one rule for terminal, window and Word: the current words first, in a bracket of their own
unless all that is asked is to delete them; then each rival with its parties; spaces outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from workbench.drafting.brackets import current, has_words, rivals
from workbench.drafting.rolling import Agreed, Contest, Contested, Segment, Variant

_PARTED = re.compile(r"(?![\u2e80-\u9fff])[\w\]).,;:]$")


@dataclass(frozen=True, slots=True)
class Plain:
    """Words outside brackets, which begin at the character ``place`` of the current text."""

    words: str
    place: int


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bracket: its words without the spaces around them, and the variant that it shows.

    With ``deletes`` or ``moves`` the parties would take out or move ``words``, which are "" where the current
    words stand in a bracket beside it. ``place`` is where current words begin in the current text, else ``None``.
    """

    words: str
    variant: Variant
    place: int | None = None
    deletes: bool = False
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """A space between a bracket and its neighbours."""


Read = Plain | Bracket | Space


def in_brackets(segments: Iterable[Segment]) -> list[Read]:
    """A text as it is read: words, brackets and the spaces between them; no space stands twice."""
    read: list[Read] = []
    place = 0
    for segment in segments:
        own = segment.text if isinstance(segment, Agreed) else current(segment).text
        if isinstance(segment, Agreed) or not has_words(segment):
            read.append(Plain(own, place))
        else:
            spaced = any(variant.text[:1].isspace() for variant in segment.variants)
            if read and (spaced or _PARTED.search(_end(read[-1]))):
                read.append(Space())
            for number, bracket in enumerate(_brackets(segment, place)):
                read += [Space(), bracket] if number else [bracket]
            if any(variant.text[-1:].isspace() for variant in segment.variants):
                read.append(Space())
        place += len(own)
    return list(_single_spaces(read))


def _brackets(span: Contested, place: int) -> Iterator[Bracket]:
    own, others = current(span), rivals(span)
    words = own.text.strip()
    place += len(own.text) - len(own.text.lstrip())
    moves = span.contest in (Contest.MOVE, Contest.MOVE_AGAINST_EDIT)
    if words and len(others) == 1 and not others[0].text.strip() and not own.parties:
        yield Bracket(words, others[0], place, deletes=not moves, moves=moves)
        return
    if words:
        yield Bracket(words, own, place)
    for variant in others:
        if variant.text.strip():
            yield Bracket(variant.text.strip(), variant)
        elif words:
            yield Bracket("", variant, deletes=not moves, moves=moves)


def _end(read: Read) -> str:
    return read.words if isinstance(read, Plain) else "]" if isinstance(read, Bracket) else " "


def _single_spaces(read: list[Read]) -> Iterator[Read]:
    """Without a space beside another that brackets brought together, and without one at either end."""
    spaced = True
    for one, following in zip_longest(read, read[1:], fillvalue=Space()):
        before_space = isinstance(following, Space) or (isinstance(following, Plain) and following.words[:1].isspace())
        if isinstance(one, Space):
            if spaced or before_space:
                continue
            spaced = True
        elif isinstance(one, Bracket):
            spaced = False
        elif one.words:
            spaced = one.words[-1:].isspace()
        yield one
