"""The merged stream: every word, paragraph mark and table of two texts in one order, each kept, dropped or added.

Read without what was added it is the old text, without what was dropped the new one. A paragraph is its words and then
its mark, as in Word; a mark that is dropped joins its paragraph with the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.exchange.redlining.line import Line
from workbench.exchange.redlining.pairing import Pair
from workbench.text.reading import readable_gaps


@dataclass(frozen=True, slots=True)
class Words:
    """Words from ``start`` to ``end`` of block ``old``, of block ``new``, or of both; ``move`` names their move."""

    old: int | None
    new: int | None
    old_start: int = 0
    old_end: int = 0
    new_start: int = 0
    new_end: int = 0
    move: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """The mark of paragraph ``old``, of paragraph ``new``, or of both; ``move`` names a move of the whole paragraph."""

    old: int | None
    new: int | None
    move: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Table ``old``, table ``new``, or both."""

    old: int | None
    new: int | None


_LONG = 40  # characters by which a paragraph is known again
Step = Words | End | Table
Block = Line | None
"""A paragraph, or ``None`` for a table."""


def merged(pairs: Iterable[Pair], old: Sequence[Block], new: Sequence[Block]) -> list[Step]:
    """The stream of two texts whose blocks have been paired."""
    found: list[Step] = []
    stretch: list[Step] = []
    for i, j in pairs:
        one = old[i] if i is not None else None
        other = new[j] if j is not None else None
        if one is None and other is None:
            found.extend(_ended(stretch))
            found.append(Table(i, j))
            stretch = []
        else:
            stretch.extend(_words(i, j, one, other))
            stretch.append(End(i, j))
    found.extend(_ended(stretch))
    return found


def _words(i: int | None, j: int | None, one: Line | None, other: Line | None) -> Iterator[Words]:
    if one is None or other is None:
        if one is not None and one.length:
            yield Words(i, None, 0, one.length)
        if other is not None and other.length:
            yield Words(None, j, 0, 0, 0, other.length)
        return
    if one.said == other.said:
        if one.length:
            yield Words(i, j, 0, one.length, 0, other.length)
        return
    (a, a_starts), (b, b_starts) = one.tokens(), other.tokens()
    last_a = last_b = 0
    for gap in (*readable_gaps(a, b), (len(a), len(a), len(b), len(b))):
        i_start, i_end, j_start, j_end = gap
        if last_a < i_start:
            yield Words(i, j, a_starts[last_a], a_starts[i_start], b_starts[last_b], b_starts[j_start])
        if i_start < i_end:
            yield Words(i, None, a_starts[i_start], a_starts[i_end])
        if j_start < j_end:
            yield Words(None, j, 0, 0, b_starts[j_start], b_starts[j_end])
        last_a, last_b = i_end, j_end


def _ended(stretch: list[Step]) -> list[Step]:
    """Paragraphs up to a table or the end of the text, so that the last mark of one is the last mark of the other.

    No program can join a paragraph with a table or with nothing, so such a mark may be neither dropped nor added.
    """
    last_old = next((k for k in range(len(stretch) - 1, -1, -1) if _has_mark(stretch[k], "old")), None)
    last_new = next((k for k in range(len(stretch) - 1, -1, -1) if _has_mark(stretch[k], "new")), None)
    if last_old is None or last_new is None or last_old == last_new:
        return stretch
    old_end, new_end = stretch[last_old], stretch[last_new]
    both = End(old_end.old, new_end.new)
    if last_old < last_new:
        stretch[last_new] = both
        earlier, rest = last_old, replace(old_end, old=None)
    else:
        stretch[last_old] = both
        earlier, rest = last_new, replace(new_end, new=None)
    if rest.old is None and rest.new is None:
        del stretch[earlier]
    else:
        stretch[earlier] = rest
    return stretch


def _has_mark(step: Step, side: str) -> bool:
    return isinstance(step, End) and getattr(step, side) is not None


def moved(steps: list[Step], old: Sequence[Block], new: Sequence[Block], names: Iterator[str]) -> list[Step]:
    """The stream with each long paragraph that was dropped here and added there, word for word, as a move."""
    halves: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
    for at in range(1, len(steps)):
        line = _gone_whole(steps[at - 1], steps[at], old, new)
        if line is not None and line.length >= _LONG:
            halves[steps[at].old is None].setdefault(line.said, []).append(at)
    found = list(steps)
    for said, places in halves[0].items():
        others = halves[1].get(said, [])
        if len(places) == len(others) == 1:
            name = next(names)
            for at in (places[0] - 1, places[0], others[0] - 1, others[0]):
                step = found[at]
                found[at] = step if isinstance(step, Table) else replace(step, move=name)
    return found


def _gone_whole(words: Step, end: Step, old: Sequence[Block], new: Sequence[Block]) -> Line | None:
    """The line of a paragraph that is dropped, or added, whole."""
    if not isinstance(words, Words) or not isinstance(end, End) or (words.old, words.new) != (end.old, end.new):
        return None
    if end.new is None and end.old is not None:
        line, span = old[end.old], (words.old_start, words.old_end)
    elif end.old is None and end.new is not None:
        line, span = new[end.new], (words.new_start, words.new_end)
    else:
        return None
    return line if line is not None and span == (0, line.length) else None
