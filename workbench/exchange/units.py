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
from workbench.exchange.headings import Heading, article_inside, heading, heading_like, numbered_heading
from workbench.exchange.numerals import Label, label
from workbench.exchange.passage import Passage
from workbench.exchange.preamble import without_testimonium

_CONTENTS_LINE = regex.compile(r"(?:\.{3,}|…|\t|(?:\s\.){3,})\s*\d{1,4}\s*$")
_NEXT_NUMBER = regex.compile(r"(?<=[.;:][”\"’)\]]?)\s+(?=\(?(?P<number>\d{1,3})(?P<form>[.)])\s+[\p{Lu}“\"(\[])")
_NEXT_FORMS = {"x.": ".", "(x)": ")"}
_HEADING_STYLE = regex.compile(r"(?i)heading|title|überschrift|titre|kop\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of block number ``block``: what it announces or is labelled, and the words after that.

    ``styled`` says that the source shows it as a heading, ``titled`` that it is one without a label.
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

    @property
    def plain(self) -> bool:
        """Whether it has neither label nor heading."""
        return not (self.heading or self.label or self.mark or self.table)


def units_of(number: int, block: Block) -> Iterator[Unit]:
    """The units of one block. A block of nothing but white space has none, unless it has a label."""
    passage = Passage(block.text, block.marks).strip()
    if block.table:
        yield Unit(number, Passage(block.text, block.marks), mark=block.label, table=True)
        return
    emphasised = len(block.text) < 300 and passage.all(MarkKind.BOLD, MarkKind.UNDERLINE)
    styled = block.heading is not None or block.centred or emphasised or bool(_HEADING_STYLE.search(block.style))
    contents = block.style.casefold().startswith(("toc", "contents")) or _CONTENTS_LINE.search(block.text)
    if block.label:
        yield from _labelled(number, block, passage, styled)
    elif contents:
        yield Unit(number, passage)
    elif (found := heading(passage, styled)) is not None:
        inside = article_inside(found.rest) if found.division != "article" else None
        if inside is None:
            yield Unit(number, passage, heading=found, styled=styled, outline=block.heading)
        else:
            title, article = found.rest.split(inside)
            yield Unit(number, passage, heading=replace(found, rest=title), styled=True, outline=block.heading)
            yield from units_of(number, replace(block, text=article.text, marks=article.marks, heading=None))
    elif block.heading is not None and (found := numbered_heading(passage)) is not None:
        yield Unit(number, passage, heading=found, styled=True, outline=block.heading)
    else:
        for piece in without_testimonium(passage):
            titled = styled and (block.heading is not None or heading_like(piece.text))
            yield from body(number, piece, styled, titled, block.indent, block.heading)


def body(
    block: int,
    passage: Passage,
    styled: bool = False,
    titled: bool = False,
    indent: int = 0,
    outline: int | None = None,
) -> Iterator[Unit]:
    """The units of words that carry no article heading: their leading labels, then numbered paragraphs inside them."""
    if titled and label(passage.text) is None:
        yield Unit(block, passage, styled=styled, titled=True, indent=indent, outline=outline)
        return
    for piece in _numbered_inside(passage):
        yield from _leading_labels(block, piece, None, indent)


def _labelled(number: int, block: Block, passage: Passage, styled: bool) -> Iterator[Unit]:
    """A block whose label the source keeps apart from its words, as Word's automatic numbers are."""
    announced = heading(Passage(block.label), styled=True)
    if announced is not None and block.label.strip(".:-–— ") and len(block.label.split()) > 1:
        whole = Heading(announced.division, announced.word, announced.label, announced.number, passage, separated=True)
        yield Unit(number, passage, heading=whole, styled=True, outline=block.heading)
        return
    counted = label(block.label.strip())
    if counted is None or counted.end < len(block.label.strip()):
        yield Unit(number, passage, mark=block.label.strip(), indent=block.indent, level=block.level)
        return
    first, *inner = _numbered_inside(passage) or [passage]
    within = list(_leading_labels(number, first, block.level, block.indent)) if label(first.text) else []
    if within:
        yield Unit(number, Passage(""), label=counted, level=block.level, indent=block.indent)
        yield from within
    else:
        yield Unit(number, first, label=counted, level=block.level, indent=block.indent)
    for piece in inner:
        yield from _leading_labels(number, piece, block.level, block.indent)


def _leading_labels(number: int, passage: Passage, level: int | None, indent: int) -> Iterator[Unit]:
    """ "1. (a) Words" as two units, the first without words."""
    found = label(passage.text)
    if found is None:
        if passage:
            yield Unit(number, passage, indent=indent, level=level)
        return
    rest = passage.drop(found.end)
    if label(rest.text) and found.form[0] not in "–—•-·▪‣●○":
        yield Unit(number, Passage(""), label=found, level=level, indent=indent)
        yield from _leading_labels(number, rest, None, indent)
    else:
        yield Unit(number, rest, label=found, level=level, indent=indent)


def _numbered_inside(passage: Passage) -> list[Passage]:
    """A passage cut before each number that counts on from the one before it, after the end of a sentence."""
    opening = label(passage.text)
    form = opening.form if opening else "x."
    expected = {value + 1 for system, value in opening.readings if system == "1"} if opening else {1}
    places = []
    for found in _NEXT_NUMBER.finditer(passage.text) if form in _NEXT_FORMS else ():
        if found["form"] == _NEXT_FORMS[form] and int(found["number"]) in expected:
            places.append(found.end())
            expected = {int(found["number"]) + 1}
    if opening is None and len(places) < 2:
        places = []  # a lone "1." in the midst of words may be anything
    pieces = []
    for place in reversed(places):
        passage, piece = passage.split(place)
        pieces.append(piece)
    return [piece for piece in (passage, *reversed(pieces)) if piece]
