"""What a reader meets in a rolling text: words, brackets, spaces, and words that the room has settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from workbench.domain.provision import Mark, MarkKind
from workbench.drafting.brackets import named
from workbench.drafting.rolling import Contested, Difference, Settled, Variant

OPENING, CLOSING, TAKEN_OUT = "\u2039", "\u203a", "\u2013"
"""The signs of what is settled: ``‹words›``, and ``‹–›`` where words were taken out."""

NEARLY = "\u2248"
"""The sign of words that are nearly those before them."""

_BRIEF = 6


@dataclass(frozen=True, slots=True)
class Plain:
    """Words as they stand; they begin at the character ``place`` of the current text if they are part of it."""

    words: str
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """Words that the room has settled, without the spaces around them; "" where it wants none.

    ``before`` are the current words, or those that were proposed where there are none. ``by`` are the parties whose
    words it took. ``place`` is where the words begin in the current text, ``None`` where they are other words.
    """

    words: str
    before: str
    settled: Settled
    by: tuple[str, ...] = ()
    place: int | None = None

    @property
    def shown(self) -> str:
        """The words between their signs, shortened, for a line that tells of them: ``‹should›``, ``‹– as needed›``."""
        listed = (self.words or f"{TAKEN_OUT} {self.before}").split()
        kept = listed if len(listed) <= _BRIEF else [*listed[: _BRIEF - 2], "\u2026", listed[-1]]
        return f"{OPENING}{' '.join(kept)}{CLOSING}"


@dataclass(frozen=True, slots=True)
class Space:
    """A space between a bracket and its neighbours."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bracket: what stands in it, without spaces around, and the variant that it shows.

    With ``deletes`` or ``moves`` the parties would take out or move what stands in it; nothing does where the current
    words stand in a bracket beside it. With ``arrives`` they would move it here. A bracket ``below`` stands on
    a part of what they would delete or move, and the first of these parts says where to or where from. ``near`` says in
    what alone the words differ from those before the bracket. ``span`` is what it is a bracket of, ``None`` around
    the whole text.
    """

    inner: tuple[Read, ...]
    variant: Variant
    deletes: bool = False
    moves: bool = False
    arrives: bool = False
    near: tuple[Difference, ...] = ()
    below: bool = False
    span: Contested | None = field(default=None, compare=False, repr=False)

    @property
    def parties(self) -> tuple[str, ...]:
        """Whom the bracket names."""
        return named(self.variant)


Read = Plain | Decided | Bracket | Space


def decisions(read: Iterable[Read]) -> list[list[Decided]]:
    """What the room has settled in what is read, in order, together what one decision has settled."""
    found: dict[object, list[Decided]] = {}
    for one in _decided(read):
        found.setdefault(decision_of(one.settled), []).append(one)
    return list(found.values())


def _decided(read: Iterable[Read]) -> Iterator[Decided]:
    for one in read:
        if isinstance(one, Decided):
            yield one
        elif isinstance(one, Bracket):
            yield from _decided(one.inner)


def decision_of(settled: Settled) -> object:
    """What is the same in all that one decision has settled."""
    return settled.manner, settled.acts, settled.taken, settled.meeting


def marks_on(words: Plain | Decided, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks of the current text that stand on words of it, at offsets in these words."""
    if words.place is None:
        return ()
    start, end = words.place, words.place + len(words.words)
    found = []
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE:
            if start < mark.end <= end or mark.end == end == 0:
                found.append(replace(mark, start=mark.end - start, end=mark.end - start))
        elif mark.start < end and mark.end > start:
            found.append(replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start))
    return tuple(found)
