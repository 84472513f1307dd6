"""Of what a story is made: paragraphs and tables, rows and cells, those in content controls too."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from workbench.exchange.redlining.line import Element
from workbench.exchange.word_names import W

_AROUND = (W + "sdt", W + "sdtContent", W + "customXml")


def blocks(story: Element) -> Iterator[Element]:
    """The paragraphs and tables of a story, in order."""
    return _inner(story, (W + "p", W + "tbl"))


def rows(table: Element) -> Iterator[Element]:
    """The rows of a table."""
    return _inner(table, (W + "tr",))


def cells(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    return _inner(row, (W + "tc",))


def _inner(element: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    for child in element.iterchildren(etree.Element):
        if child.tag in tags:
            yield child
        elif child.tag in _AROUND:
            yield from _inner(child, tags)
