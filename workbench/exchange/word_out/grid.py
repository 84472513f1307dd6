"""Tables that a document adds: cells of several paragraphs, a repeated header row (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.document import LANDSCAPE_EDGE, PLAIN, WordDocument
from workbench.exchange.word_out.runs import Element, Piece, SubElement

CHARACTER = 95  # the width of a character in a cell, in twentieths of a point
TALLEST = 18  # lines; a row of more may go over a page's end
HEADER_SHADE, HEADING_SHADE = "D9E2F3", "F2F2F2"

Line = Sequence[Piece]
Cell = Sequence[Line]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, each of them lines, or of one ``across`` all; a ``heading`` is shaded and kept with the next."""

    cells: Sequence[Cell]
    heading: bool = False
    across: bool = False


def write_grid(document: WordDocument, heads: Sequence[str], widths: Sequence[int], rows: Iterable[Row]) -> None:
    """Writes a table over the whole of a page across; ``widths`` are shares of it. ``heads`` stand on every page."""
    whole = [LANDSCAPE_EDGE * width // sum(widths) for width in widths]
    table = SubElement(document.body, W + "tbl")
    properties = SubElement(table, W + "tblPr")
    SubElement(properties, W + "tblStyle", {VAL: "ProvisionGrid"})
    if document.about.right_to_left:
        SubElement(properties, W + "bidiVisual")
    SubElement(properties, W + "tblW", {W + "w": str(sum(whole)), W + "type": "dxa"})
    SubElement(properties, W + "tblLayout", {W + "type": "fixed"})
    grid = SubElement(table, W + "tblGrid")
    for width in whole:
        SubElement(grid, W + "gridCol", {W + "w": str(width)})
    header = SubElement(table, W + "tr")
    about = SubElement(header, W + "trPr")
    SubElement(about, W + "cantSplit")
    SubElement(about, W + "tblHeader")
    for head, width in zip(heads, whole, strict=True):
        document.paragraph_in(_box(header, width, HEADER_SHADE), "TreatyCellHead", head).words(head)
    for row in rows:
        _write(document, table, row, whole)
    document.paragraph("TreatySpacer")


def _write(document: WordDocument, table: Element, row: Row, widths: Sequence[int]) -> None:
    line = SubElement(table, W + "tr")
    columns, widths = len(widths), [sum(widths)] if row.across else widths
    if max(map(_height, row.cells, widths)) <= TALLEST:
        SubElement(SubElement(line, W + "trPr"), W + "cantSplit")
    style = "TreatyCellHead" if row.heading else "TreatyCell"
    for cell, width in zip(row.cells, widths, strict=True):
        box = _box(line, width, HEADING_SHADE if row.heading else "", columns if row.across else 1)
        for found in cell or ((),):
            document.paragraph_in(box, style, _sample(found), PLAIN).pieces(found)


def _sample(line: Line) -> str:
    """The words that tell the direction of a line: those of the text, where any stand behind a remark on them."""
    own = "".join(piece.text for piece in line if piece.style != "ProposalRemark")
    return own if own.strip() else "".join(piece.text for piece in line)


def _box(line: Element, width: int, shade: str, span: int = 1) -> Element:
    box = SubElement(line, W + "tc")
    properties = SubElement(box, W + "tcPr")
    SubElement(properties, W + "tcW", {W + "w": str(width), W + "type": "dxa"})
    if span > 1:
        SubElement(properties, W + "gridSpan", {VAL: str(span)})
    if shade:
        SubElement(properties, W + "shd", {VAL: "clear", W + "color": "auto", W + "fill": shade})
    return box


def _height(cell: Cell, width: int) -> int:
    """How many lines a cell will have, about."""
    room = max(width // CHARACTER, 1)
    return sum(1 + sum(len(piece.text) for piece in line) // room for line in cell)
