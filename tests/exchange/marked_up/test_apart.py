"""Pieces read by themselves, and tables row by row, give what the whole text gives in one go."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from lxml import etree

from tests.exchange.word_files import item, p, part, r
from workbench.exchange.blocks import Block
from workbench.exchange.marked_up.apart import ReadApart, resolved
from workbench.exchange.marked_up.pieces import cut_up
from workbench.exchange.marked_up.tagging import tag
from workbench.exchange.word_in.body import Blocks
from workbench.exchange.word_in.numbering import Counters
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_in.styles import Styles

NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
STYLES = Styles(None, etree.fromstring(part("numbering", NUMBERING).encode()))
WHO = 'w:id="5" w:author="France" w:date="2027-04-01T10:00:00Z"'
INS, DEL = f"<w:ins {WHO}/>", f"<w:del {WHO}/>"
NEW, GONE = f"<w:rPr>{INS}</w:rPr>", f"<w:rPr>{DEL}</w:rPr>"


def new(text: str) -> str:
    return f"<w:ins {WHO}>{r(text)}</w:ins>"


def gone(text: str) -> str:
    return f"<w:del {WHO}>{r(text).replace('w:t', 'w:delText')}</w:del>"


def row(*cells: str, mark: str = "") -> str:
    return f"<w:tr><w:trPr>{mark}</w:trPr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


ONE_NEW = table(row(p(r("a")), p(r("b"))), row(p(new("c"), NEW), p(new("d"), NEW), mark=INS), row(p(r("e")), p("")))
ALL_GO = table(row(p(gone("a"), GONE), mark=DEL), row(p(gone("b"), GONE), mark=DEL))
ALL_COME = table(row(p(new("a"), NEW), mark=INS), row(p(new("b"), NEW), mark=INS))
TEXTS = {
    "a row that comes": p(r("one")) + ONE_NEW + p(r("two")),
    "a new paragraph before a table": p(r("one")) + p(new("x"), NEW) + ONE_NEW + p(r("two")),
    "a paragraph that goes before a table": p(r("one")) + p(gone("x"), GONE) + ONE_NEW + p(r("two")),
    "a paragraph that keeps words before a table": p(r("one") + gone("x"), GONE) + ONE_NEW + p(r("two")),
    "a table that goes": p(r("one"), GONE) + ALL_GO + p(r("two")),
    "a table that comes": p(r("one"), NEW) + ALL_COME + p(r("two")),
    "a table that goes before one that stays": ALL_GO + ONE_NEW,
    "words in a cell": p(r("one")) + table(row(p(r("a") + new("b"))), row(p(gone("c"), GONE) + p(r("d")))),
    "an only cell": p(r("one")) + table(row(p(r("a"))), row(p(new("b"), NEW), mark=INS)) + p(r("two")),
    "a frame that goes": p(r("one"), GONE) + table(row(p(gone("a")), mark=DEL)) + p(r("two")) + p(r("three")),
    "a paragraph that somebody wraps": p(r("one"), NEW) + f"<w:ins {WHO}>{p(r('a'))}</w:ins>" + p(r("two")),
    "numbers in a table": item("one") + table(row(item("a")), row(item("b")), row(p(new("c")))) + item("two"),
    "marks behind a table": ONE_NEW + '<w:bookmarkStart w:id="7" w:name="_tw_t_x"/>' + p(r("two") + new("x")),
    "nothing before a table": '<w:bookmarkStart w:id="7" w:name="_tw_t_x"/>' + ONE_NEW + p(new("x"), NEW),
    "rows that somebody wraps": table(row(p(r("a"))), f"<w:ins {WHO}>{row(p(r('b')))}</w:ins>", row(p(r("c")))),
    "merged cells": table(row(p(r("a"))), f"<w:tr><w:tc><w:tcPr><w:cellIns {WHO}/></w:tcPr>{p(r('b'))}</w:tc></w:tr>"),
}


def whole(content: bytes, accepted: frozenset[int]) -> list[Block]:
    blocks = Blocks(Reading(STYLES), Counters(STYLES.numbering))
    for body in resolved(content, accepted):
        blocks.read(body)
    return [replace(block, where="") for block in blocks.finish()]


def in_turn(text: ReadApart, accepted: frozenset[int]) -> list[Block]:
    reading = Reading(STYLES)
    blocks = Blocks(reading, Counters(STYLES.numbering))
    for turn in text.turns(accepted, reading):
        if turn.apart is not None and blocks.is_settled:
            blocks.adopt(turn.apart)
        else:
            for element in turn.elements():
                blocks.read_one(element)
    return [replace(block, where="") for block in blocks.finish()]


@pytest.mark.parametrize("body", TEXTS.values(), ids=TEXTS)
def test_every_reading_is_that_of_the_whole(body: str) -> None:
    root = etree.fromstring(part("document", f"<w:body>{body}<w:sectPr/></w:body>").encode())
    tags = tag(root, "word/document.xml")
    content = etree.tostring(root)
    text = ReadApart(cut_up(root, tags.revisions, {}))
    for many in range(4 if len(tags.revisions) < 8 else 3):
        for accepted in map(frozenset, combinations(range(len(tags.revisions)), many)):
            assert in_turn(text, accepted) == whole(content, accepted), accepted
