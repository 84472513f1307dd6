"""Many wordings of one table in one sequence of rows: cell by cell where a row stays, whole rows else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate

from workbench.domain.amendment import Amendment
from workbench.domain.provision import Mark
from workbench.drafting.interleaving import Stretch, interleaved, sliced
from workbench.text.carry import carry_marks


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, and which amendments (ids) put it in and take it out, as in a :class:`Stretch`."""

    cells: tuple[tuple[Stretch, ...], ...]
    put_in: tuple[str, ...] = ()
    taken_out: tuple[str, ...] = ()


def interleaved_rows(
    text: str, marks: Sequence[Mark], amendments: Sequence[Amendment], authors: Mapping[str, str]
) -> tuple[Row, ...]:
    """The rows of a table (lines of cells with tabs between them) with the wordings of all ``amendments`` in it."""
    base = _Rows(text, marks)
    old = base.lines
    changed: dict[int, list[Amendment]] = {}
    gone: dict[int, list[str]] = {}
    new: dict[int, list[Row]] = {}
    for own in amendments:
        worded = _Rows(own.wording, carry_marks(text, marks, own.wording))
        lines = worded.lines
        for tag, start, end, first, last in SequenceMatcher(None, old, lines, autojunk=False).get_opcodes():
            if tag == "equal":
                continue
            if end - start == last - first and all(map(_alike, old[start:end], lines[first:last])):
                for place, line in zip(range(start, end), lines[first:last], strict=True):
                    changed.setdefault(place, []).append(replace(own, text=line, carried=None, edits=()))
                continue
            for place in range(start, end):
                gone.setdefault(place, []).append(own.id)
            new.setdefault(end, []).extend(Row(worded.cells(number), (own.id,)) for number in range(first, last))
    found: list[Row] = []
    for place in range(len(old) + 1):
        found.extend(new.get(place, ()))
        if place < len(old):
            cells = _cells(base.cells(place), changed.get(place, ()), authors)
            found.append(Row(tuple(cells), (), tuple(gone.get(place, ()))))
    return tuple(found)


def _alike(one: str, other: str) -> bool:
    return one.count("\t") == other.count("\t")


class _Rows:
    """The rows of a table as ``lines``, and the marks that touch each."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.lines = text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self._marks: dict[int, list[Mark]] = {}
        for mark in marks:
            first, last = (bisect_right(self._starts, at) - 1 for at in (mark.start, mark.end))
            for number in range(first, last + 1):
                self._marks.setdefault(number, []).append(mark)

    def cells(self, number: int) -> tuple[tuple[Stretch, ...], ...]:
        """A row, each of its cells one stretch; a note may stand before all words of its cell."""
        start, marks, cells = self._starts[number], self._marks.get(number, ()), []
        for cell in self.lines[number].split("\t"):
            ahead = tuple(replace(mark, start=0, end=0) for mark in marks if mark.start == mark.end == start)
            cells.append((Stretch(cell, ahead + sliced(marks, start, start + len(cell))),))
            start += len(cell) + 1
        return tuple(cells)


def _cells(
    row: Sequence[tuple[Stretch, ...]], amendments: Sequence[Amendment], authors: Mapping[str, str]
) -> Iterator[tuple[Stretch, ...]]:
    for place, (cell,) in enumerate(row):
        wordings = [replace(own, text=own.text.split("\t")[place]) for own in amendments]
        differ = [own for own in wordings if own.text != cell.text]
        yield interleaved(cell.text, cell.marks, differ, authors) if differ else (cell,)
