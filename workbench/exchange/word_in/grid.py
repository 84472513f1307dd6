"""A table of a Word file as lines of cells, row by row, so that a long one need not be held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from lxml import etree

from workbench.domain.provision import Mark
from workbench.exchange.blocks import Block
from workbench.exchange.word_names import W, number, value

IN_CELL = "\u2028"
_MOST_COLUMNS = 63  # of a table in Word
_GONE = (W + "del", W + "moveFrom")
_Cell = tuple[list[Block], list[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is wherever it stands: its line, with the places of marks and bookmarks in that.

    What waits in front of it stands at its beginning, then those ``before``; in a row without ``cells`` they wait on.
    ``frame`` are the paragraphs of an only cell.
    """

    text: str
    marks: tuple[Mark, ...]
    before: tuple[str, ...]
    bookmarks: tuple[tuple[int, str], ...]
    cells: int
    frame: tuple[Block, ...] = ()


Step = Row | str
"""What is in a table from the top down: a row, or a bookmark between rows by its name."""


class Grid:
    """Rows as they come, one line each; a table of one cell is a frame around its paragraphs."""

    def __init__(self, place: str, read_cell: Callable[[etree._Element], tuple[list[Block], list[str]]]) -> None:
        self._place = place
        self._read_cell = read_cell
        self._frame: list[Block] | None = None
        self._texts: list[str] = []
        self._marks: list[Mark] = []
        self._length = 0
        self._bookmarks: list[tuple[int, str]] = []
        self.left: list[str] = []

    def steps(self, element: etree._Element) -> Iterator[Step]:
        """What a row has, or what wraps rows."""
        if element.tag == W + "tr":
            if element.find(f"{W}trPr/{W}del") is None and not is_moved_whole(element, W + "moveFrom"):
                yield self._row(element)
        elif element.tag == W + "bookmarkStart":
            yield element.get(W + "name", "")
        elif element.tag == W + "sdt":
            content = element.find(W + "sdtContent")
            for row in () if content is None else content.iterchildren(etree.Element):
                yield from self.steps(row)
        elif element.tag not in _GONE:
            for row in element.iterchildren(etree.Element):
                yield from self.steps(row)

    def add(self, steps: Iterable[Step]) -> None:
        """Take up what follows in the table."""
        for step in steps:
            if isinstance(step, str):
                self.left.append(step)
            else:
                self._add_row(step)

    def finish(self) -> list[Block]:
        """The table as one block; no block if it has no words. Then, the bookmarks ``left`` stand in none."""
        if self._frame is not None:
            return self._frame
        text = "\n".join(self._texts)
        if not text.strip() and not self._marks:
            self.left = [*(name for _, name in self._bookmarks), *self.left]
            return []
        marks = tuple(sorted(self._marks, key=attrgetter("place")))
        bookmarks = (*self._bookmarks, *((len(text), name) for name in self.left))
        self.left = []
        return [Block(text=text, marks=marks, table=True, where=self._place, bookmarks=bookmarks)]

    def _row(self, element: etree._Element) -> Row:
        cells: list[_Cell] = [([], []) for _ in range(_span(element.find(f"{W}trPr/{W}gridBefore"), 0))]
        before: list[str] = []
        self._read_cells(element, cells, before)
        cells.extend(([], []) for _ in range(_span(element.find(f"{W}trPr/{W}gridAfter"), 0)))
        start = 0
        texts: list[str] = []
        marks: list[Mark] = []
        bookmarks: list[tuple[int, str]] = []
        for place, (blocks, left) in enumerate(cells):
            start += 1 if place else 0
            text, inner, named = _joined(blocks)
            marks.extend(Mark(start + m.start, start + m.end, m.kind, m.value) for m in inner)
            if place:
                bookmarks.extend((start, name) for name in left)
            else:
                before.extend(left)
            bookmarks.extend((start + at, name) for at, name in named)
            texts.append(text)
            start += len(text)
        frame = tuple(cells[0][0]) if len(cells) == 1 else ()
        return Row("\t".join(texts), tuple(marks), tuple(before), tuple(bookmarks), len(cells), frame)

    def _add_row(self, row: Row) -> None:
        start = self._length + (1 if self._texts else 0)
        self._frame = list(row.frame) if not self._texts and row.cells == 1 else None
        waiting = [*self.left, *row.before]
        self.left = waiting if not row.cells or (self._frame is not None and not self._frame) else []
        if self._frame:
            first = self._frame[0]
            self._frame[0] = replace(first, bookmarks=(*((0, name) for name in waiting), *first.bookmarks))
        if row.cells:
            self._bookmarks.extend((start, name) for name in waiting)
        self._bookmarks.extend((start + at, name) for at, name in row.bookmarks)
        self._marks.extend(Mark(start + m.start, start + m.end, m.kind, m.value) for m in row.marks)
        self._length = start + len(row.text)
        self._texts.append(row.text)

    def _read_cells(self, element: etree._Element, cells: list[_Cell], before: list[str]) -> None:
        for child in element.iterchildren(etree.Element):
            if child.tag == W + "tc":
                properties = child.find(W + "tcPr")
                if properties is not None and properties.find(W + "cellDel") is not None:
                    continue
                cells.append(self._read_cell(child))
                span = 1 if properties is None else _span(properties.find(W + "gridSpan"), 1)
                cells.extend(([], []) for _ in range(min(span - 1, _MOST_COLUMNS - len(cells))))
            elif child.tag == W + "bookmarkStart":
                before.append(child.get(W + "name", ""))
            elif child.tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._read_cells(content, cells, before)
            elif child.tag not in (W + "trPr", W + "tblPrEx", *_GONE):
                self._read_cells(child, cells, before)


def is_moved_whole(row: etree._Element, half: str) -> bool:
    """Whether a row was moved as such: Word marks no row as moved, but then every paragraph of it (``half``)."""
    moved = None
    for moved in row.iter(W + "p"):
        if moved.find(f"{W}pPr/{W}rPr/{half}") is None:
            return False
    return moved is not None


def _joined(blocks: list[Block]) -> tuple[str, list[Mark], list[tuple[int, str]]]:
    """The text of a cell: its paragraphs one below the other, labels in front, with their marks and bookmarks."""
    texts: list[str] = []
    marks: list[Mark] = []
    bookmarks: list[tuple[int, str]] = []
    start = 0
    for block in blocks:
        label = f"{block.label} " if block.label and block.text else block.label
        start += len(label)
        marks.extend(Mark(start + m.start, start + m.end, m.kind, m.value) for m in block.marks)
        bookmarks.extend((start + at, name) for at, name in block.bookmarks)
        texts.append(label + block.text)
        start += len(block.text) + 1
    return IN_CELL.join(texts).replace("\n", IN_CELL).replace("\t", " "), marks, bookmarks


def _span(element: etree._Element | None, default: int) -> int:
    found = number(value(element))
    return default if found is None else min(max(found, default), _MOST_COLUMNS)
