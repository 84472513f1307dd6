"""Tables of an instrument as Word tables (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_runs import Element, SubElement, starts_right_to_left

if TYPE_CHECKING:
    from workbench.exchange.word_document import WordDocument

TEXT_WIDTH = 9070  # A4 less its margins, in twentieths of a point
NARROWEST, WIDEST = 6, 48  # characters that a column asks room for, at the least and at the most
MOST_COLUMNS = 63  # Word opens no table that has more


def write_table(
    document: WordDocument, parent: Element, text: str, marks: Sequence[Mark], style: str = "ProvisionTable"
) -> None:
    """Writes a table: rows are lines, cells separated by tabs; the last cell of a short row takes the rest of it."""
    rows = [row.split("\t", MOST_COLUMNS - 1) for row in text.split("\n")]
    columns = max(map(len, rows))
    if len(parent) and parent[-1].tag == W + "tbl":  # Word joins two tables that touch
        document.paragraph_in(parent, "TreatySpacer")
    table = SubElement(parent, W + "tbl")
    properties = SubElement(table, W + "tblPr")
    SubElement(properties, W + "tblStyle", {VAL: "ProvisionGrid"})
    if starts_right_to_left(text, document.about.right_to_left):
        SubElement(properties, W + "bidiVisual")
    SubElement(properties, W + "tblW", {W + "w": "5000", W + "type": "pct"})
    widths = column_widths(rows, columns)
    grid = SubElement(table, W + "tblGrid")
    for width in widths:
        SubElement(grid, W + "gridCol", {W + "w": str(width)})
    cell_marks = _by_cell(rows, marks)
    number = 0
    for index, row in enumerate(rows):
        line = SubElement(table, W + "tr")
        about = SubElement(line, W + "trPr")
        SubElement(about, W + "cantSplit")
        if index == 0 and len(rows) > 1:
            SubElement(about, W + "tblHeader")
        for place, words in enumerate(row):
            span = columns - place if place == len(row) - 1 else 1
            cell = SubElement(line, W + "tc")
            shape = SubElement(cell, W + "tcPr")
            SubElement(shape, W + "tcW", {W + "w": str(sum(widths[place : place + span])), W + "type": "dxa"})
            if span > 1:
                SubElement(shape, W + "gridSpan", {VAL: str(span)})
            document.paragraph_in(cell, style, words).words(words, cell_marks.get(number, ()))
            number += 1
    document.paragraph_in(parent, "TreatySpacer")


def column_widths(rows: Sequence[Sequence[str]], columns: int) -> list[int]:
    """The widths of columns by what stands in them: every column gets room for its words, none takes all."""
    wanted = [NARROWEST] * columns
    for row in rows:
        for place, words in enumerate(row):
            if place < len(row) - 1 or len(row) == columns:  # a cell that spans says nothing of its first column
                wanted[place] = max(wanted[place], min(len(words), WIDEST))
    total = sum(wanted)
    return [TEXT_WIDTH * share // total for share in wanted]


def _by_cell(rows: Sequence[Sequence[str]], marks: Sequence[Mark]) -> dict[int, list[Mark]]:
    """The marks of each cell that has any, by its number in reading order, counted from its own first character."""
    starts: list[int] = []
    position = 0
    cells = [words for row in rows for words in row]
    for words in cells:
        starts.append(position)
        position += len(words) + 1
    found: dict[int, list[Mark]] = {}
    for mark in (replace(m, start=m.end) if m.kind is MarkKind.FOOTNOTE else m for m in marks):
        number = max(bisect_right(starts, mark.start) - 1, 0)
        while number < len(cells) and (starts[number] < mark.end or mark.start == mark.end):
            start, end = mark.start - starts[number], mark.end - starts[number]
            inside = replace(mark, start=max(start, 0), end=min(end, len(cells[number])))
            found.setdefault(number, []).append(inside)
            if mark.start == mark.end:
                break
            number += 1
    return found
