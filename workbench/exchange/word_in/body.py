"""Paragraphs and tables of a Word file, turned into blocks in document order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from lxml import etree

from workbench.domain.errors import Line
from workbench.exchange.blocks import Block, Remark
from workbench.exchange.word_in.grid import Grid, Step
from workbench.exchange.word_in.numbering import LEVELS, Counters
from workbench.exchange.word_in.paragraph import Paragraph, paragraph_properties
from workbench.exchange.word_in.story import Reading, Story, alternative
from workbench.exchange.word_in.styles import ParagraphStyle
from workbench.exchange.word_names import MC, M, W, value
from workbench.exchange.wrapping import WRAPPING_STYLES

_HALF_INCH = 720  # twips


@dataclass(frozen=True, slots=True)
class Apart:
    """What was read by itself and is the same wherever it stands.

    The block number ``taking`` has the bookmarks that wait before it; with ``passing`` they wait on, and before those
    that are ``left``.
    """

    blocks: tuple[Block, ...]
    taking: int | None
    passing: bool
    left: tuple[str, ...]
    paragraphs: int
    tables: int


class Blocks:
    """Reads one flow of block-level content; ``place`` is a fixed name for where it stands."""

    def __init__(self, reading: Reading, counters: Counters, place: str = "") -> None:
        self.blocks: list[Block] = []
        self._reading = reading
        self._counters = counters
        self._boxed = Counters(reading.styles.numbering)
        self._place = place
        self._story = Story(reading, place)
        self._left: list[str] = []
        self._waiting: Paragraph | None = None
        self._generated: list[Block] = []
        self._paragraphs = 0
        self._tables = 0
        self._table: Grid | None = None

    def read(self, element: etree._Element) -> None:
        """Read all block-level content inside an element."""
        for child in element.iterchildren(etree.Element):
            self.read_one(child)

    def read_one(self, element: etree._Element) -> None:
        """Read one paragraph, table or wrapper of such."""
        _HANDLERS.get(str(element.tag), Blocks.read)(self, element)

    def adopt(self, apart: Apart) -> None:
        """Take up what was read by itself, as if it were read here."""
        first = len(self.blocks)
        self.blocks.extend(apart.blocks)
        if apart.taking is not None and (left := self.left):
            block = apart.blocks[apart.taking]
            self.blocks[first + apart.taking] = replace(
                block, bookmarks=(*((0, name) for name in left), *block.bookmarks)
            )
        if not apart.passing:
            self._forget_bookmarks()
        self.wait_for_words(apart.left)
        self._paragraphs += apart.paragraphs
        self._tables += apart.tables

    def read_row(self, row: etree._Element) -> None:
        """Read a row of a table whose own element follows when it is complete (for tables too long to hold)."""
        table = self._open_table()
        table.add(table.steps(row))

    def row(self, element: etree._Element) -> tuple[Step, ...]:
        """What is in a row of a table, for :meth:`add_row`: the same wherever the row stands."""
        return tuple(self._open_table().steps(element))

    def add_row(self, steps: Iterable[Step]) -> None:
        """Take up a row that was read before."""
        self._open_table().add(steps)

    def end_table(self) -> None:
        """Take up the table whose rows were read one by one."""
        table, self._table = self._table, None
        if table is not None:
            blocks = table.finish()
            if blocks and self.left:
                waiting = tuple((0, name) for name in self.left)
                blocks[0] = replace(blocks[0], bookmarks=(*waiting, *blocks[0].bookmarks))
                self._forget_bookmarks()
            self.wait_for_words(table.left)
            (self._generated if self._story.in_generated else self.blocks).extend(blocks)

    def _open_table(self) -> Grid:
        if self._table is None:
            self._finish_waiting()
            self._tables += 1
            place = self._place or f"table {self._tables}"
            self._table = Grid(place, lambda cell: Blocks(self._reading, self._counters, place).of_cell(cell))
        return self._table

    def of(self, element: etree._Element) -> list[Block]:
        """The blocks of all that is inside an element, at once."""
        self.read(element)
        return self.finish()

    def of_cell(self, element: etree._Element) -> tuple[list[Block], list[str]]:
        """The blocks of a cell, and the bookmarks in it that stand in none."""
        return self.of(element), self.left

    @property
    def left(self) -> list[str]:
        """The bookmarks that no block was found for as yet."""
        return [*self._left, *(name for _, name in self._story.line.bookmarks)]

    @property
    def is_waiting(self) -> bool:
        """Whether there are any."""
        return bool(self._left or self._story.line.bookmarks)

    @property
    def is_settled(self) -> bool:
        """Whether what follows does not depend on what was read: no field is open, and no paragraph goes on."""
        return self._waiting is None and not self._story.in_field

    @property
    def counted(self) -> tuple[int, int]:
        """How many paragraphs and tables were read."""
        return self._paragraphs, self._tables

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
        if self.blocks and self.left:
            last = self.blocks[-1]
            left = tuple((len(last.text), name) for name in self.left)
            self.blocks[-1] = replace(last, bookmarks=(*last.bookmarks, *left))
            self._forget_bookmarks()
        return self.blocks

    def _read_paragraph(self, element: etree._Element) -> None:
        self._read_line(element, paragraph_properties(element), Story.read)

    def _read_inline(self, element: etree._Element) -> None:
        """Runs and equations that stand between paragraphs."""
        self._read_line(element, Paragraph(), Story.read_one)

    def _read_line(
        self, element: etree._Element, paragraph: Paragraph, read: Callable[[Story, etree._Element], None]
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
        self._forget_bookmarks()
        if text:
            self._generated.append(Block(text=text, where=self._story.place))

    def _finish_waiting(self) -> None:
        """A paragraph whose mark is deleted, with no paragraph after it to join."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._add(waiting, only_with_words=True)

    def _add(self, paragraph: Paragraph, *, only_with_words: bool = False) -> None:
        style = self._reading.styles.paragraph(paragraph.style_id)
        text, marks, bookmarks = self._story.take_line()
        if style.name in WRAPPING_STYLES:
            if text:
                self._left = []
                why = Line("lines of a title page or legend are no text of the instrument")
                self._reading.findings.left_out[why] += 1
            else:  # what joins an empty line at the end of the text is of the text
                self.wait_for_words(name for _, name in bookmarks)
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
                    bookmarks=(*((0, name) for name in self._left), *bookmarks),
                )
            )
            self._left = []
        elif self._story.in_generated:
            self._left = []
        else:
            self.wait_for_words(name for _, name in bookmarks)
        self._add_boxes()

    def wait_for_words(self, bookmarks: Iterable[str]) -> None:
        """Give bookmarks to the next block."""
        self._left.extend(bookmarks)

    def _forget_bookmarks(self) -> None:
        self._left = []
        self._story.line.bookmarks = []

    def _number(self, paragraph: Paragraph, style: ParagraphStyle) -> tuple[str, int | None, int | None]:
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
                self.blocks.extend(inner.of(box))
                self.wait_for_words(inner.left)

    def _read_table(self, element: etree._Element) -> None:
        for row in element.iterchildren(etree.Element):
            self.read_row(row)
        self.end_table()

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

    def _read_bookmark(self, element: etree._Element) -> None:
        self._story.bookmark(element)

    def _embedded(self, element: etree._Element) -> None:
        why = Line("another document is embedded here and was not read; insert its text in Word")
        where = self._place or f"after paragraph {self._paragraphs}"
        self._reading.findings.remarks.append(Remark(where, "", why))

    def _skip(self, element: etree._Element) -> None:
        """Not text: deleted content, properties of the section."""


_HANDLERS: dict[str, Callable[[Blocks, etree._Element], None]] = {
    W + "p": Blocks._read_paragraph,
    W + "tbl": Blocks._read_table,
    W + "sdt": Blocks._read_control,
    W + "r": Blocks._read_inline,
    W + "hyperlink": Blocks._read_inline,
    W + "bookmarkStart": Blocks._read_bookmark,
    M + "oMath": Blocks._read_inline,
    M + "oMathPara": Blocks._read_inline,
    MC + "AlternateContent": Blocks._read_alternate,
    W + "altChunk": Blocks._embedded,
    W + "subDoc": Blocks._embedded,
    **{W + name: Blocks._skip for name in ("del", "moveFrom", "sectPr", "tcPr", "pPr", "sdtPr")},
}
