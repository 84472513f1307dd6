"""Tables of an instrument as Word tables (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.runs import (
    Change,
    Element,
    Paragraph,
    Piece,
    SubElement,
    cuts,
    starts_right_to_left,
)

if TYPE_CHECKING:
    from workbench.exchange.word_out.document import WordDocument

Cell = list[Piece]

TEXT_WIDTH = 9070  # A4 less its margins, in twentieths of a point
CHARACTER, PADDING = 105, 190  # the width of a character in a table and of the space beside it, in those units
LONGEST_WORD, WIDEST = 20, 48  # characters that a column asks room for, for its words and for its text
MOST_COLUMNS = 63  # Word opens no table that has more; the cells after it share the last one
_SEPARATOR = re.compile("([\t\n])")


def write_table(
    document: WordDocument,
    parent: Element,
    pieces: Iterable[Piece],
    style: str,
    header: bool,
    anchor: str | None = None,
) -> None:
    """Writes a table: rows are lines, cells separated by tabs; the last cell of a short row takes the rest of it.

    ``style`` is the paragraph style of the cells; a ``header`` row is repeated on every page. ``anchor`` is the name of
    a bookmark in the first cell.
    """
    rows = list(rows_of(pieces))
    words = [["".join(piece.text for piece in cell) for cell in row] for row in rows]

    def write(paragraph: Paragraph, row: int, cell: int) -> None:
        paragraph.bookmark(anchor if (row, cell) == (0, 0) else None).pieces(rows[row][cell])

    write_rows(document, parent, words, style, header, write)
    document.paragraph_in(parent, "TreatySpacer")


def write_rows(
    document: WordDocument,
    parent: Element,
    words: Sequence[Sequence[str]],
    style: str,
    header: bool,
    write: Callable[[Paragraph, int, int], object],
    changes: Sequence[tuple[Change, ...]] = (),
) -> None:
    """Writes rows of cells, whose ``words`` give the widths; ``write`` writes the paragraph of a cell (row, place).

    ``changes`` are those of whole rows, on top of the document's.
    """
    columns = max(map(len, words))
    widths = column_widths(words, columns)
    if len(parent) and parent[-1].tag == W + "tbl":  # Word joins two tables that touch
        document.paragraph_in(parent, "TreatySpacer")
    table = SubElement(parent, W + "tbl")
    properties = SubElement(table, W + "tblPr")
    SubElement(properties, W + "tblStyle", {VAL: "ProvisionGrid"})
    if starts_right_to_left(" ".join(map(" ".join, words)), document.about.right_to_left):
        SubElement(properties, W + "bidiVisual")
    SubElement(properties, W + "tblW", {W + "w": "5000", W + "type": "pct"})
    grid = SubElement(table, W + "tblGrid")
    for width in widths:
        SubElement(grid, W + "gridCol", {W + "w": str(width)})
    whole = document.changes
    for number, texts in enumerate(words):
        document.changes = (*whole, *changes[number]) if changes else whole
        line = SubElement(table, W + "tr")
        about = SubElement(line, W + "trPr")
        SubElement(about, W + "cantSplit")
        if header and number == 0 and len(words) > 1:
            SubElement(about, W + "tblHeader")
        for kind in ("ins", "del"):
            found = [change for change in document.changes if change.kind == kind]
            if found:
                found[0].within(about, document.notes.new_id())
                break
        for place, text in enumerate(texts):
            span = columns - place if place == len(texts) - 1 else 1
            box = SubElement(line, W + "tc")
            shape = SubElement(box, W + "tcPr")
            SubElement(shape, W + "tcW", {W + "w": str(sum(widths[place : place + span])), W + "type": "dxa"})
            if span > 1:
                SubElement(shape, W + "gridSpan", {VAL: str(span)})
            write(document.paragraph_in(box, style, text), number, place)
    document.changes = whole


def rows_of(pieces: Iterable[Piece]) -> Iterable[list[Cell]]:
    """The rows of cells that tabs and new lines make of some words."""
    row: list[Cell] = [[]]
    for piece in pieces:
        for start, end, active in cuts(len(piece.text), piece.marks):
            if start == end:  # a footnote
                row[-1].append(Piece("", "", (replace(active[0], start=0, end=0),)))
            for part in _SEPARATOR.split(piece.text[start:end]):
                if part == "\n":
                    yield row
                    row = [[]]
                elif part == "\t" and len(row) < MOST_COLUMNS:
                    row.append([])
                elif part:
                    marks = tuple(replace(mark, start=0, end=len(part)) for mark in active)
                    row[-1].append(Piece(part, piece.style, marks))
    yield row


def column_widths(rows: Sequence[Sequence[str]], columns: int) -> list[int]:
    """The widths of columns: each has room for its longest word, and the rest goes by the amount of text."""
    words, squares, filled = [4] * columns, [0] * columns, [1] * columns
    for row in rows:
        whole = len(row) == columns
        for place, text in enumerate(row if whole else row[:-1]):  # a cell that spans says nothing of its first column
            if text:
                words[place] = max(words[place], min(max(map(len, text.split()), default=0), LONGEST_WORD))
                squares[place] += len(text) ** 2
                filled[place] += 1
    least = [word * CHARACTER + PADDING for word in words]
    texts = [min(math.isqrt(square // count), WIDEST) + 1 for square, count in zip(squares, filled, strict=True)]
    left = TEXT_WIDTH - sum(least)
    if left < 0:  # more columns than the page has room for: each gives way alike
        return [TEXT_WIDTH * width // sum(least) for width in least]
    return [width + left * text // sum(texts) for width, text in zip(least, texts, strict=True)]
