"""Emphasis and footnotes carried from a text to its next wording."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from workbench.domain.provision import Mark, MarkKind
from workbench.text.reading import readable_gaps
from workbench.text.tokens import tokens


class _Stretch(NamedTuple):
    """Characters of the old text and what stands for them in the new one."""

    start: int
    end: int
    new_start: int
    new_end: int
    equal: bool


def carry_marks(old: str, marks: Iterable[Mark], new: str) -> tuple[Mark, ...]:
    """The marks of ``old`` that survive its change into ``new``, with offsets into ``new``, sorted.

    Emphasis stays on the words that stay, spreads to words inserted inside it, and passes to the
    words that replace what it covered, as it does when a person types over it. A footnote stays
    after the word it hangs on, or after that word's replacement; it goes where the word is deleted.
    """
    marks = tuple(marks)
    if old == new or not marks:
        return marks
    stretches = list(_stretches(tokens(old), tokens(new)))
    found: list[Mark] = []
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE or mark.start == mark.end:
            place = _place(stretches, mark.start)
            if place is not None:
                found.append(Mark(place, place, mark.kind, mark.value))
        else:
            found.extend(Mark(start, end, mark.kind, mark.value) for start, end in _extents(stretches, mark))
    return tuple(sorted(found, key=attrgetter("place")))


def _stretches(old: list[str], new: list[str]) -> Iterator[_Stretch]:
    old_at = list(accumulate(map(len, old), initial=0))
    new_at = list(accumulate(map(len, new), initial=0))
    i = j = 0
    for gap in readable_gaps(old, new):
        if i < gap.old_start:
            yield _Stretch(old_at[i], old_at[gap.old_start], new_at[j], new_at[gap.new_start], True)
        yield _Stretch(old_at[gap.old_start], old_at[gap.old_end], new_at[gap.new_start], new_at[gap.new_end], False)
        i, j = gap.old_end, gap.new_end
    if i < len(old):
        yield _Stretch(old_at[i], old_at[-1], new_at[j], new_at[-1], True)


def _extents(stretches: list[_Stretch], mark: Mark) -> list[tuple[int, int]]:
    """Where emphasis stands in the new text: its pieces, joined where they touch."""
    found: list[tuple[int, int]] = []
    for stretch in stretches:
        start, end = max(stretch.start, mark.start), min(stretch.end, mark.end)
        if stretch.equal and start < end:
            piece = (stretch.new_start + start - stretch.start, stretch.new_start + end - stretch.start)
        elif not stretch.equal and _covers(mark, stretch):
            piece = (stretch.new_start, stretch.new_end)
        else:
            continue
        if found and found[-1][1] == piece[0]:
            found[-1] = (found[-1][0], piece[1])
        else:
            found.append(piece)
    return [piece for piece in found if piece[0] < piece[1]]


def _covers(mark: Mark, stretch: _Stretch) -> bool:
    if stretch.start == stretch.end:  # an insertion: inside, not at an end
        return mark.start < stretch.start < mark.end
    return mark.start <= stretch.start and stretch.end <= mark.end


def _place(stretches: list[_Stretch], at: int) -> int | None:
    """Where a footnote that hangs at ``at`` hangs now, ``None`` where its word is deleted."""
    if at == 0:
        return 0
    index = bisect_right(stretches, at - 1, key=lambda stretch: stretch.start) - 1
    while stretches[index].end < at:  # an insertion stands at the same point as what follows it
        index -= 1
    stretch = stretches[index]
    if stretch.equal:
        return stretch.new_start + at - stretch.start
    return stretch.new_end if stretch.new_start < stretch.new_end else None
