"""Which paragraphs, tables or rows of two texts belong together: equal ones first, then the most alike between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from workbench.text.alignment import longest_rise, shared, signs
from workbench.text.reading import JOINING
from workbench.text.tokens import words

Pair = tuple[int | None, int | None]
_ALIKE = 0.5  # of the words
_MOST_PAIRS = 4_000  # compared one by one in a gap; larger gaps are cut first, where both have rare words in a row
_RUN = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A block or a row by what it says; only those of one ``kind`` are ever paired."""

    kind: str
    said: str


def paired(old: Sequence[Unit], new: Sequence[Unit], *, by_place: bool = False) -> list[Pair]:
    """All units of both, each with its like (indexes) or ``None``, in an order that keeps both; old ones go first.

    With ``by_place`` as many units of the same kinds in the same place are paired, however unlike they are.
    """
    found: list[Pair] = []
    i = j = 0
    a, b = signs(old, new)
    for first, second, length in (*shared(a, b), (len(old), len(new), 0)):
        found.extend(_alike(old, new, range(i, first), range(j, second), by_place))
        found.extend((first + k, second + k) for k in range(length))
        i, j = first + length, second + length
    return found


def _alike(old: Sequence[Unit], new: Sequence[Unit], left: range, right: range, by_place: bool) -> Iterator[Pair]:
    pairs: list[tuple[int, int]] = []
    if left and right:
        gap = _Gap(old, new)
        pairs = list(gap.pairs(left, right))
    i, j = left.start, right.start
    for first, second in (*pairs, (left.stop, right.stop)):
        kinds = [unit.kind for unit in old[i:first]], [unit.kind for unit in new[j:second]]
        if by_place and kinds[0] == kinds[1]:
            yield from zip(range(i, first), range(j, second), strict=True)
        else:
            yield from ((k, None) for k in range(i, first))
            yield from ((None, k) for k in range(j, second))
        if (first, second) != (left.stop, right.stop):
            yield first, second
        i, j = first + 1, second + 1


class _Gap:
    """Units that have no equal, with their words."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self._units = (old, new)
        self._words: tuple[dict[int, list[str]], dict[int, list[str]]] = ({}, {})

    def pairs(self, left: range, right: range) -> Iterator[tuple[int, int]]:
        """The pairs that are alike, in order: those that together share most words."""
        if len(left) * len(right) <= _MOST_PAIRS:
            yield from self._best(left, right)
            return
        corners = self._corners(left, right)
        ends = [(left.start - 1, right.start - 1), *corners, (left.stop, right.stop)]
        for (i, j), (i_end, j_end) in pairwise(ends):
            inner, outer = range(i + 1, i_end), range(j + 1, j_end)
            if len(inner) * len(outer) <= _MOST_PAIRS:
                yield from self._best(inner, outer)
            if i_end < left.stop:
                yield i_end, j_end

    def _said(self, side: int, index: int) -> list[str]:
        known = self._words[side]
        if index not in known:
            known[index] = [word.lower() for word in words(self._units[side][index].said)]
        return known[index]

    def _gain(self, i: int, j: int) -> float:
        """How much two units share beyond what makes them alike; nothing if they do not."""
        if self._units[0][i].kind != self._units[1][j].kind:
            return 0.0
        one, other = self._said(0, i), self._said(1, j)
        most = max(len(one), len(other))
        if not min(len(one), len(other)) or 2 * min(len(one), len(other)) < _ALIKE * (len(one) + len(other)):
            return 0.0
        common = LCSseq.similarity(*signs(one, other))
        alike = 2 * common / (len(one) + len(other))
        return (alike - _ALIKE + 0.01) * most if alike >= _ALIKE else 0.0

    def _best(self, left: range, right: range) -> Iterator[tuple[int, int]]:
        gains = [[self._gain(i, j) for j in right] for i in left]
        best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
        for i in range(len(left) - 1, -1, -1):
            for j in range(len(right) - 1, -1, -1):
                gain = gains[i][j]
                best[i][j] = max(best[i + 1][j], best[i][j + 1], gain + best[i + 1][j + 1] if gain else 0.0)
        i = j = 0
        while i < len(left) and j < len(right):
            if gains[i][j] and best[i][j] == gains[i][j] + best[i + 1][j + 1]:
                yield left[i], right[j]
                i, j = i + 1, j + 1
            elif best[i][j] == best[i + 1][j]:
                i += 1
            else:
                j += 1

    def _corners(self, left: range, right: range) -> list[tuple[int, int]]:
        """Pairs that share runs of words which stand once on each side: each unit with whom it shares most of them."""
        places: tuple[dict[tuple[str, ...], int], dict[tuple[str, ...], int]] = ({}, {})
        for side, span in enumerate((left, right)):
            often: set[tuple[str, ...]] = set()
            for index in span:
                said = self._said(side, index)
                for run in zip(*(said[k:] for k in range(_RUN)), strict=False):
                    if not JOINING.issuperset(run):
                        if run in places[side] and places[side][run] != index:
                            often.add(run)
                        places[side][run] = index
            for run in often:
                del places[side][run]
        counts = Counter((i, places[1][run]) for run, i in places[0].items() if run in places[1])
        partners: dict[int, tuple[int, int]] = {}
        for (i, j), count in counts.items():
            if count > partners.get(i, (0, 0))[0]:
                partners[i] = count, j
        rise = longest_rise(sorted((i, j) for i, (_, j) in partners.items() if self._gain(i, j)))
        return [pair for index, pair in enumerate(rise) if not index or pair[1] > rise[index - 1][1]]
