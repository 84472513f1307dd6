"""Cuts the blocks of a source into units: one heading, one labelled paragraph, one plain paragraph or a table each.

A source may run several of them together in one block ("Article 10 Bays 1. This article … 2. …").
They are cut apart where that is certain; the words and their order never change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from workbench.domain.provision import MarkKind
from workbench.exchange.blocks import Block
from workbench.exchange.structure.headings import (
    NUMBERED,
    Heading,
    article_inside,
    heading,
    heading_like,
    numbered_heading,
)
from workbench.exchange.structure.labels import InsertedLabel, Label, inserted_label, label
from workbench.exchange.structure.numerals import number as parse_number
from workbench.exchange.structure.passage import Passage
from workbench.exchange.structure.preamble import without_testimonium
from workbench.exchange.structure.runs import leading_labels, lists_apart

_CONTENTS_LINE = regex.compile(r"(?:\.{3,}|…|\t|(?:\s\.){3,})\s*\d{1,4}\s*$")
_HEADING_STYLE = regex.compile(r"(?i)heading|title|überschrift|titre|kop\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of block number ``block``: what it announces or is labelled, and the words after that.

    ``mark`` is a label that the source keeps apart and that is not, or not only, a counting one.
    ``styled`` says that the source shows it as a heading, ``titled`` that it is one without a label.
    ``whole`` is the passage with a label of which only its place can tell whether it is one.
    """

    block: int
    passage: Passage
    heading: Heading | None = None
    label: Label | None = None
    mark: str = ""
    styled: bool = False
    titled: bool = False
    table: bool = False
    level: int | None = None
    indent: int = 0
    outline: int | None = None
    whole: Passage | None = None

    @property
    def plain(self) -> bool:
        """Whether it has neither label nor heading."""
        return not (self.heading or self.label or self.mark or self.table)


def units_of(number: int, block: Block, following: Label | None = None) -> Iterator[Unit]:
    """The units of one block; ``following`` is the label of the next. White space without a label has none."""
    passage = Passage(block.text, block.marks).strip()
    if block.table:
        yield Unit(number, Passage(block.text, block.marks), mark=block.label, table=True)
        return
    emphasised = len(block.text) < 300 and passage.all(MarkKind.BOLD, MarkKind.UNDERLINE)
    styled = block.heading is not None or block.centred or emphasised or bool(_HEADING_STYLE.search(block.style))
    if block.label:
        yield from _labelled(number, block, passage, following)
    elif block.style.casefold().startswith(("toc", "contents")) or _CONTENTS_LINE.search(block.text[-80:]):
        yield Unit(number, passage)
    elif (found := heading(passage, styled)) is not None:
        yield from _announced(number, block, Unit(number, passage, found, styled=styled, outline=block.heading), found)
    elif block.heading is not None and (found := numbered_heading(passage)) is not None:
        yield Unit(number, passage, heading=found, styled=True, outline=block.heading)
    elif styled and passage and label(passage.text) is None and (block.heading is not None or heading_like(block.text)):
        yield Unit(number, passage, styled=True, titled=True, indent=block.indent, outline=block.heading)
    else:
        for piece in without_testimonium(passage):
            yield from body(number, piece, following, block.indent)


def first_label(block: Block) -> Label | None:
    """The label with which a block begins, whether the source keeps it apart or not."""
    return None if block.table else label(block.label.strip() or block.text.lstrip())


def body(number: int, passage: Passage, following: Label | None, indent: int = 0) -> Iterator[Unit]:
    """The units of words that carry no article heading: each labelled paragraph in them apart."""
    for piece in lists_apart(passage, following=following):
        yield from _leading_labels(number, piece, None, indent)


def _announced(number: int, block: Block, unit: Unit, found: Heading) -> Iterator[Unit]:
    """A division's heading, and the article whose heading runs on in it."""
    inside = article_inside(found.rest) if found.division != "article" else None
    if inside is None:
        yield unit
        return
    title, article = found.rest.split(inside)
    yield replace(unit, heading=replace(found, rest=title), styled=True)
    yield from units_of(number, replace(block, text=article.text, marks=article.marks, heading=None))


def _labelled(number: int, block: Block, passage: Passage, following: Label | None) -> Iterator[Unit]:
    """A block whose label the source keeps apart from its words, as Word's automatic numbers are."""
    written = block.label.strip()
    announced = heading(Passage(written), styled=True)
    if announced is not None and announced.number is not None and announced.bare:
        whole = replace(announced, rest=passage)
        yield Unit(number, passage, heading=whole, mark=written, styled=True, outline=block.heading)
        return
    if block.heading is not None and heading_like(passage.text):
        title = Heading(NUMBERED, "", written, parse_number(written.strip("().")), passage, separated=True)
        yield Unit(number, passage, heading=title, mark=written, styled=True, outline=block.heading)
        return
    counted = label(written)
    if counted is None or counted.end < len(written):
        yield Unit(number, passage, mark=written, indent=block.indent, level=block.level)
        return
    first, *others = lists_apart(passage, (counted,), following) or [passage]
    inner = list(_leading_labels(number, first, block.level, block.indent)) if label(first.text) else []
    yield Unit(number, Passage("") if inner else first, label=counted, level=block.level, indent=block.indent)
    yield from inner
    for piece in others:
        yield from _leading_labels(number, piece, block.level, block.indent)


def _leading_labels(number: int, passage: Passage, level: int | None, indent: int) -> Iterator[Unit]:
    """ "1. (a) Words" as two units, the first without words."""
    found = leading_labels(passage.text)
    if not found and (inserted := inserted_label(passage.text)) is not None:
        yield from _inserted(number, passage, inserted, level, indent)
    elif not found and passage:
        yield Unit(number, passage, indent=indent, level=level)
    start = 0
    for place, counted in enumerate(found, 1):
        words = passage.drop(counted.end) if place == len(found) else Passage("")
        own = replace(counted, end=counted.end - start)
        yield Unit(number, words, label=own, level=level if place == 1 else None, indent=indent)
        start = counted.end


def _inserted(number: int, passage: Passage, inserted: InsertedLabel, level: int | None, indent: int) -> Iterator[Unit]:
    """ "3a. Words" as one unit, "3a. (i) Words" as two."""
    rest = passage.drop(inserted.end)
    inner = list(_leading_labels(number, rest, None, indent)) if label(rest.text) else []
    whole = passage.split(inserted.end)[0] if inner else passage
    words = Passage("") if inner else rest
    yield Unit(number, words, label=inserted, level=level, indent=indent, whole=whole)
    yield from inner
