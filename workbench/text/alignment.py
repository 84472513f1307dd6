"""Which tokens two texts share, in order: the raw ground on which differences are marked.

Spaces are not aligned for their own sake, only beside the words that they separate: otherwise
every rewritten sentence would share its spaces with the old one. The longest common subsequence
is RapidFuzz's bit-parallel one; texts too long for its table are first cut where a run of words
stands once in both (the idea of patience diff), so that neither time nor memory is quadratic.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress, count
from math import isqrt
from operator import eq, lt, ne
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


@dataclass(frozen=True, slots=True)
class Ground:
    """Two lists of tokens made ready to be aligned: what they share at their ends, and the rest without its spaces.

    ``a`` and ``b`` are the tokens that count, each as one character; they stand at ``old_places`` and ``new_places``.
    """

    old: Sequence[str]
    new: Sequence[str]
    head: int
    tail: int
    old_places: list[int]
    new_places: list[int]
    a: str
    b: str


def ground(old: Sequence[str], new: Sequence[str]) -> Ground:
    """Two lists of tokens, made ready once for all the ways to align them."""
    head, tail = _common_ends(old, new, 0, len(old), 0, len(new))
    known = _Signs()
    a, b = ([known[token] for token in text[head : len(text) - tail]] for text in (old, new))
    old_places = list(compress(range(head, len(old) - tail), a))
    new_places = list(compress(range(head, len(new) - tail), b))
    return Ground(old, new, head, tail, old_places, new_places, "".join(a), "".join(b))


class _Signs(dict[Hashable, str]):
    """A character for each thing that can be aligned, equal things the same one; none for a space within a line."""

    def __init__(self) -> None:
        self._fresh = map(chr, chain(range(0xD800), range(0xE000, 0x110000)))

    def __missing__(self, thing: Hashable) -> str:
        space = isinstance(thing, str) and thing.isspace() and thing[0] not in HARD_BREAKS
        self[thing] = sign = "" if space else next(self._fresh)
        return sign


def signs(one: Iterable[Hashable], other: Iterable[Hashable]) -> tuple[str, str]:
    """Two lists as strings, which align fastest: an item a character, and equal items the same one."""
    known = _Signs()
    return "".join(map(known.__getitem__, one)), "".join(map(known.__getitem__, other))


def aligned(on: Ground, runs: tuple[int, ...] = SENTENCES) -> list[Gap]:
    """Where two lists of tokens differ, in order; between two gaps the tokens are equal.

    ``runs`` are the lengths of what is kept together before all else, the longest first.
    """
    old, new, old_places, new_places = on.old, on.new, on.old_places, on.new_places
    found: list[Gap] = []
    last_old = last_new = on.head

    def upto(i: int, j: int) -> None:
        if old[last_old:i] != new[last_new:j]:
            head, tail = _common_ends(old, new, last_old, i, last_new, j)
            found.append(Gap(last_old + head, i - tail, last_new + head, j - tail))

    for first, second, length in shared(on.a, on.b, runs):
        i, j = old_places[first], new_places[second]
        upto(i, j)
        i_end, j_end = old_places[first + length - 1] + 1, new_places[second + length - 1] + 1
        if old[i:i_end] != new[j:j_end]:  # not the same spaces between the same words
            last_old, last_new = i + 1, j + 1
            for k in range(1, length):
                i, j = old_places[first + k], new_places[second + k]
                upto(i, j)
                last_old, last_new = i + 1, j + 1
        last_old, last_new = i_end, j_end
    upto(len(old) - on.tail, len(new) - on.tail)
    return found


def _common_ends(old: Sequence[str], new: Sequence[str], i: int, i_end: int, j: int, j_end: int) -> tuple[int, int]:
    """How many tokens two slices share at their start, and then at their end."""
    most = min(i_end - i, j_end - j)
    head = next(compress(count(), map(ne, old[i : i + most], new[j : j + most])), most)
    rest = most - head
    ends = map(ne, old[i_end - rest : i_end][::-1], new[j_end - rest : j_end][::-1])
    return head, next(compress(count(), ends), rest)


def shared(a: str, b: str, runs: tuple[int, ...] = SENTENCES, whole: bool = True) -> Iterator[tuple[int, int, int]]:
    """Blocks (place in ``a``, place in ``b``, length) of what two strings share, in order.

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
        corners = longest_rise([(place, second[run]) for run, place in first.items() if run in second])
    else:  # nothing stands once in both: cut in proportion, exact and bounded if not minimal
        pieces = 1 + max(len(a), len(b)) // isqrt(TABLE_CELLS)
        corners = [(len(a) * k // pieces, len(b) * k // pieces) for k in range(1, pieces)]
    start = begin = i = j = 0  # the run that ends at i, j
    for x, y in (*corners, (len(a), len(b))):
        if x == i and y == j and size and x < len(a):
            i, j = i + 1, j + 1
            continue
        if start < i and size:
            yield start, begin, i - start
        if i < x and j < y:
            for m, n, length in shared(a[i:x], b[j:y], runs[1:], whole=False):
                yield i + m, j + n, length
        start, begin, i, j = x, y, x + size, y + size


def _once(text: str, length: int) -> dict[str, int]:
    """Runs of ``length`` that stand exactly once, with their place, in order."""
    runs = [text[k : k + length] for k in range(len(text) - length + 1)]
    places = dict(zip(runs, count(), strict=False))  # of those that stand often, the last
    if len(places) == len(runs):
        return places
    first = dict(zip(reversed(runs), range(len(runs) - 1, -1, -1), strict=True))
    return dict(compress(places.items(), map(eq, places.values(), map(first.__getitem__, places))))


def longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs, rising in the first place, that rises in both (patience sorting)."""
    seconds = [place for _, place in pairs]
    if all(map(lt, seconds, seconds[1:])):
        return pairs
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
