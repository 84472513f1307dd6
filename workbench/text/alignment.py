"""Which tokens two texts share, in order: the raw ground on which differences are marked.

Spaces are not aligned for their own sake, only beside the words that they separate: otherwise
every rewritten sentence would share its spaces with the old one. The longest common subsequence
is RapidFuzz's bit-parallel one; texts too long for its table are first cut where a run of words
stands once in both (the idea of patience diff), so that neither time nor memory is quadratic.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from math import isqrt
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

HARD_BREAKS = "\n\r\t\u2028\u2029"  # ends of lines and of cells: structure, not spaces
TABLE_CELLS = 2**28  # one bit each: 32 MiB
SENTENCES = (8, 2, 1)  # lengths of the runs that are looked for in turn: sentences first,
PHRASES = (4, 2, 1)  # or phrases first


class Gap(NamedTuple):
    """Tokens ``old_start`` to ``old_end`` give way to the other text's ``new_start`` to ``new_end``."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def gaps(old: Sequence[str], new: Sequence[str], runs: tuple[int, ...] = SENTENCES) -> list[Gap]:
    """Where two lists of tokens differ, in order; between two gaps the tokens are equal.

    ``runs`` are the lengths of what is kept together before all else, the longest first.
    """
    start, end = _common_ends(old, new, 0, len(old), 0, len(new))
    old_places = [i for i in range(start, len(old) - end) if _counts(old[i])]
    new_places = [j for j in range(start, len(new) - end) if _counts(new[j])]
    numbers: dict[str, int] = {}
    a = [numbers.setdefault(old[i], len(numbers)) for i in old_places]
    b = [numbers.setdefault(new[j], len(numbers)) for j in new_places]
    found: list[Gap] = []
    last_old = last_new = start
    for first, second, length in (*shared(a, b, runs), (len(a), len(b), 1)):
        for k in range(length):
            at_end = first + k >= len(a) and second + k >= len(b)
            i = len(old) - end if at_end else old_places[first + k]
            j = len(new) - end if at_end else new_places[second + k]
            if old[last_old:i] != new[last_new:j]:
                head, tail = _common_ends(old, new, last_old, i, last_new, j)
                found.append(Gap(last_old + head, i - tail, last_new + head, j - tail))
            last_old, last_new = i + 1, j + 1
    return found


def _counts(token: str) -> bool:
    return not token.isspace() or token[0] in HARD_BREAKS


def _common_ends(old: Sequence[str], new: Sequence[str], i: int, i_end: int, j: int, j_end: int) -> tuple[int, int]:
    """How many tokens two slices share at their start, and then at their end."""
    most = min(i_end - i, j_end - j)
    head = 0
    while head < most and old[i + head] == new[j + head]:
        head += 1
    tail = 0
    while tail < most - head and old[i_end - 1 - tail] == new[j_end - 1 - tail]:
        tail += 1
    return head, tail


def shared(
    a: list[int], b: list[int], runs: tuple[int, ...] = SENTENCES, whole: bool = True
) -> Iterator[tuple[int, int, int]]:
    """Blocks (place in ``a``, place in ``b``, length) of what two lists of numbers share, in order.

    Long runs that stand once in both go first: a person sees the sentence that stayed, and not the
    greatest number of words that happen to follow one another. ``whole`` is false for what is left between them.
    """
    fits = len(a) * len(b) <= TABLE_CELLS
    if fits and (not whole or min(len(a), len(b)) <= runs[0]):
        for block in LCSseq.editops(a, b).as_matching_blocks():
            if block.size:
                yield block.a, block.b, block.size
        return
    size = 1 if runs else 0
    if runs:
        first, second = _once(a, runs[0]), _once(b, runs[0])
        corners = longest_rise(sorted((place, second[run]) for run, place in first.items() if run in second))
    else:  # nothing stands once in both: cut in proportion, exact and bounded if not minimal
        pieces = 1 + max(len(a), len(b)) // isqrt(TABLE_CELLS)
        corners = [(len(a) * k // pieces, len(b) * k // pieces) for k in range(1, pieces)]
    i = j = 0
    for x, y in (*corners, (len(a), len(b))):
        if i < x and j < y:
            for m, n, length in shared(a[i:x], b[j:y], runs[1:], whole=False):
                yield i + m, j + n, length
        if size and x < len(a):
            yield x, y, 1
        i, j = x + size, y + size


def _once(numbers: list[int], length: int) -> dict[tuple[int, ...], int]:
    """Runs of ``length`` that stand exactly once, with their place."""
    runs = list(zip(*(numbers[k:] for k in range(length)), strict=False))
    counts = Counter(runs)
    return {run: place for place, run in enumerate(runs) if counts[run] == 1}


def longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs that rises in both places (patience sorting)."""
    tops: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        tops[pile : pile + 1] = [place]
        chain[pile : pile + 1] = [index]
        before.append(chain[pile - 1] if pile else -1)
    rise = []
    at = chain[-1] if chain else -1
    while at >= 0:
        rise.append(pairs[at])
        at = before[at]
    return rise[::-1]
