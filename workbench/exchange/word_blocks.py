"""Paragraphs and tables of a Word file, turned into blocks in document order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from workbench.domain.provision import Mark
from workbench.exchange.blocks import Block, Remark
from workbench.exchange.word_names import MC, VAL, M, W, is_on, number, value
from workbench.exchange.word_numbering import LEVELS, Counters
from workbench.exchange.word_story import Reading, Story, alternative
from workbench.exchange.word_styles import ParagraphStyle, left
from workbench.exchange.wrapping import WRAPPING_STYLES

IN_CELL = "\u2028"
_HALF_INCH = 720  # twips
_MOST_COLUMNS = 63  # of a table in Word
_PROPERTIES = (W + "pStyle", W + "numPr", W + "outlineLvl", W + "ind", W + "jc", W + "rPr", W + "framePr")
_GONE_MARKS = (W + "del", W + "moveFrom")


@dataclass(slots=True)
class _Paragraph:
    """What a paragraph is, beside its words."""

    style_id: str = ""
    num_id: str | None = None
    depth: int | None = None
    outline: int | None = None
    indent: int | None = None
    centred: bool | None = None
    joins_next: bool = False
    is_hidden: bool = False


class Blocks:
    """Reads one flow of block-level content; ``place`` is a fixed name for where it stands."""

    def __init__(self, reading: Reading, counters: Counters, place: str = "") -> None:
        self.blocks: list[Block] = []
        self._reading = reading
        self._counters = counters
        self._boxed = Counters(reading.styles.numbering)
        self._place = place
        self._story = Story(reading, place)
        self._waiting: _Paragraph | None = None
        self._generated: list[Block] = []
        self._paragraphs = 0
        self._tables = 0
        self._table: _Table | None = None

    def read(self, element: etree._Element) -> None:
        """Read all block-level content inside an element."""
        for child in element.iterchildren(etree.Element):
            self.read_one(child)

    def read_one(self, element: etree._Element) -> None:
        """Read one paragraph, table or wrapper of such."""
        _HANDLERS.get(str(element.tag), Blocks.read)(self, element)

    def read_row(self, row: etree._Element) -> None:
        """Read a row of a table whose own element follows when it is complete (for tables too long to hold)."""
        if self._table is None:
            self._finish_waiting()
            self._tables += 1
            self._table = _Table(self._reading, self._counters, self._place or f"table {self._tables}")
        self._table.read(row)

    def finish(self) -> list[Block]:
        """The blocks, after what was still waiting for its end."""
        self._finish_waiting()
        if self._story.in_generated:  # a table of contents that never ends hides nothing
            self.blocks.extend(self._generated)
        else:
            self._reading.findings.generated.extend(block.text for block in self._generated)
        self._generated = []
        self._reading.findings.generated.extend(self._story.skipped)
        self._story.skipped = []
        return self.blocks

    def _read_paragraph(self, element: etree._Element) -> None:
        self._read_line(element, _properties(element), Story.read)

    def _read_inline(self, element: etree._Element) -> None:
        """Runs and equations that stand between paragraphs."""
        self._read_line(element, _Paragraph(), Story.read_one)

    def _read_line(
        self, element: etree._Element, paragraph: _Paragraph, read: Callable[[Story, etree._Element], None]
    ) -> None:
        self._paragraphs += 1
        self._story.place = self._place or f"paragraph {self._paragraphs}"
        self._story.style = paragraph.style_id
        was_generated = self._story.in_generated
        read(self._story, element)
        self._story.end_paragraph()
        if paragraph.joins_next:
            self._waiting = paragraph
            return
        self._waiting = None
        if was_generated and self._story.in_generated:
            self._set_aside()
        else:
            self._add(paragraph, only_with_words=paragraph.is_hidden)

    def _set_aside(self) -> None:
        """Keep a whole paragraph of a generated table until it is known that the table ends."""
        text = "".join(self._story.skipped).strip()
        self._story.skipped = []
        if text:
            self._generated.append(Block(text=text, where=self._story.place))

    def _finish_waiting(self) -> None:
        """A paragraph whose mark is deleted, with no paragraph after it to join."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._add(waiting, only_with_words=True)

    def _add(self, paragraph: _Paragraph, *, only_with_words: bool = False) -> None:
        style = self._reading.styles.paragraph(paragraph.style_id)
        text, marks = self._story.take_line()
        if style.name in WRAPPING_STYLES:
            if text:
                self._reading.findings.left_out["lines of a title page or legend are no text of the instrument"] += 1
            self._add_boxes()
            return
        label, depth, indent = "", None, style.indent
        if text or not only_with_words:
            label, depth, indent = self._number(paragraph, style)
        if text or marks or any(sign.isalnum() for sign in label):
            outline = paragraph.outline
            indent = paragraph.indent if paragraph.indent is not None else indent
            self.blocks.append(
                Block(
                    text=text,
                    marks=marks,
                    label=label,
                    level=depth,
                    heading=style.heading if outline is None else outline + 1 if 0 <= outline < 9 else None,
                    style=style.name,
                    indent=max(0, round((indent or 0) / _HALF_INCH)),
                    centred=style.centred if paragraph.centred is None else paragraph.centred,
                    where=self._story.place,
                )
            )
        self._add_boxes()

    def _number(self, paragraph: _Paragraph, style: ParagraphStyle) -> tuple[str, int | None, int | None]:
        """The label, the depth in its list and the indent of a paragraph."""
        num_id = style.num_id if paragraph.num_id is None else paragraph.num_id
        depth = style.depth if paragraph.depth is None else paragraph.depth
        numbering = self._reading.styles.numbering
        level = numbering.level(num_id, depth) if num_id and 0 <= depth < LEVELS else None
        if level is None:
            return "", None, style.indent
        own = style.indent if paragraph.num_id is None else None
        return self._counters.label(num_id, depth), depth, level.indent if own is None else own

    def _add_boxes(self) -> None:
        boxes, self._story.boxes = self._story.boxes, []
        place = self._place or f"text box in {self._story.place}"
        for box in boxes:
            if isinstance(box, list):
                self.blocks.extend(Block(text=text.strip(), where=place) for text in box if text.strip())
            else:
                inner = Blocks(self._reading, self._boxed, place)
                inner.read(box)
                self.blocks.extend(inner.finish())

    def _read_table(self, element: etree._Element) -> None:
        for row in element.iterchildren(etree.Element):
            self.read_row(row)
        table, self._table = self._table, None
        if table is not None:
            blocks = table.finish()
            (self._generated if self._story.in_generated else self.blocks).extend(blocks)

    def _read_control(self, element: etree._Element) -> None:
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        content = element.find(W + "sdtContent")
        if content is None:
            return
        if value(gallery) == "Table of Contents":
            self._reading.findings.generated.extend(str(text.text or "") for text in content.iter(W + "t"))
        else:
            self.read(content)

    def _read_alternate(self, element: etree._Element) -> None:
        chosen = alternative(element)
        if chosen is not None:
            self.read(chosen)

    def _embedded(self, element: etree._Element) -> None:
        why = "another document is embedded here and was not read; insert its text in Word"
        where = self._place or f"after paragraph {self._paragraphs}"
        self._reading.findings.remarks.append(Remark(where, "", why))

    def _skip(self, element: etree._Element) -> None:
        """Not text: deleted content, properties of the section."""


class _Table:
    """Rows as they come, one line each; a table of one cell is a frame around its paragraphs."""

    def __init__(self, reading: Reading, counters: Counters, place: str) -> None:
        self._reading = reading
        self._counters = counters
        self._place = place
        self._frame: list[Block] | None = None
        self._texts: list[str] = []
        self._marks: list[Mark] = []
        self._length = 0

    def read(self, element: etree._Element) -> None:
        """Read a row, or what wraps rows."""
        if element.tag == W + "tr":
            if element.find(f"{W}trPr/{W}del") is None:
                self._read_row(element)
        elif element.tag == W + "sdt":
            content = element.find(W + "sdtContent")
            for row in () if content is None else content.iterchildren(etree.Element):
                self.read(row)
        elif element.tag not in _GONE_MARKS:
            for row in element.iterchildren(etree.Element):
                self.read(row)

    def finish(self) -> list[Block]:
        """The table as one block; no block if it has no words."""
        if self._frame is not None:
            return self._frame
        text = "\n".join(self._texts)
        if not text.strip() and not self._marks:
            return []
        return [Block(text=text, marks=tuple(sorted(self._marks)), table=True, where=self._place)]

    def _read_row(self, row: etree._Element) -> None:
        cells: list[list[Block]] = [[] for _ in range(_span(row.find(f"{W}trPr/{W}gridBefore"), 0))]
        self._read_cells(row, cells)
        cells.extend([] for _ in range(_span(row.find(f"{W}trPr/{W}gridAfter"), 0)))
        self._frame = cells[0] if not self._texts and len(cells) == 1 else None
        texts = []
        start = self._length + (1 if self._texts else 0)
        for place, cell in enumerate(cells):
            start += 1 if place else 0
            text, marks = _joined(cell)
            self._marks.extend(Mark(start + m.start, start + m.end, m.kind, m.value) for m in marks)
            texts.append(text)
            start += len(text)
        self._length = start
        self._texts.append("\t".join(texts))

    def _read_cells(self, element: etree._Element, cells: list[list[Block]]) -> None:
        for child in element.iterchildren(etree.Element):
            if child.tag == W + "tc":
                properties = child.find(W + "tcPr")
                if properties is not None and properties.find(W + "cellDel") is not None:
                    continue
                inner = Blocks(self._reading, self._counters, self._place)
                inner.read(child)
                cells.append(inner.finish())
                span = 1 if properties is None else _span(properties.find(W + "gridSpan"), 1)
                cells.extend([] for _ in range(span - 1))
            elif child.tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._read_cells(content, cells)
            elif child.tag not in (W + "trPr", W + "tblPrEx", *_GONE_MARKS):
                self._read_cells(child, cells)


def _joined(blocks: list[Block]) -> tuple[str, list[Mark]]:
    """The text of a cell: its paragraphs one below the other, labels in front, with their marks."""
    texts: list[str] = []
    marks: list[Mark] = []
    start = 0
    for block in blocks:
        label = f"{block.label} " if block.label and block.text else block.label
        start += len(label)
        marks.extend(Mark(start + m.start, start + m.end, m.kind, m.value) for m in block.marks)
        texts.append(label + block.text)
        start += len(block.text) + 1
    return IN_CELL.join(texts).replace("\n", IN_CELL).replace("\t", " "), marks


def _span(element: etree._Element | None, default: int) -> int:
    found = number(value(element))
    return default if found is None else min(max(found, default), _MOST_COLUMNS)


def _properties(element: etree._Element) -> _Paragraph:
    """What the paragraph itself says; ``None`` where its style is to be asked."""
    read = _Paragraph()
    properties = element.find(W + "pPr")
    for child in () if properties is None else properties.iterchildren(*_PROPERTIES):
        tag = child.tag
        if tag == W + "pStyle":
            read.style_id = child.get(VAL, "")
        elif tag == W + "numPr":
            num_id = child.find(W + "numId")
            read.num_id = None if num_id is None else value(num_id)
            read.depth = number(value(child.find(W + "ilvl")))
        elif tag == W + "outlineLvl":
            read.outline = number(value(child))
        elif tag == W + "ind":
            read.indent = left(child)
        elif tag == W + "jc":
            read.centred = value(child) == "center"
        elif tag == W + "framePr":
            read.joins_next = read.joins_next or child.get(W + "dropCap", "none") != "none"
        else:
            for mark in child.iterchildren(*_GONE_MARKS, W + "vanish"):
                if mark.tag == W + "vanish":
                    read.is_hidden = is_on(mark)
                else:
                    read.joins_next = True
    return read


_HANDLERS: dict[str, Callable[[Blocks, etree._Element], None]] = {
    W + "p": Blocks._read_paragraph,
    W + "tbl": Blocks._read_table,
    W + "sdt": Blocks._read_control,
    W + "r": Blocks._read_inline,
    W + "hyperlink": Blocks._read_inline,
    M + "oMath": Blocks._read_inline,
    M + "oMathPara": Blocks._read_inline,
    MC + "AlternateContent": Blocks._read_alternate,
    W + "altChunk": Blocks._embedded,
    W + "subDoc": Blocks._embedded,
    **{W + name: Blocks._skip for name in ("del", "moveFrom", "sectPr", "tcPr", "pPr", "sdtPr")},
}
