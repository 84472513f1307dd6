"""What a paragraph says of itself: its style, its place in a list, its alignment, whether its mark is gone."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from workbench.exchange.word_in.styles import left
from workbench.exchange.word_names import VAL, W, is_on, number, value

_PROPERTIES = (W + "pStyle", W + "numPr", W + "outlineLvl", W + "ind", W + "jc", W + "rPr", W + "framePr")
_GONE_MARKS = (W + "del", W + "moveFrom")


@dataclass(slots=True)
class Paragraph:
    """What a paragraph is, beside its words."""

    style_id: str = ""
    num_id: str | None = None
    depth: int | None = None
    outline: int | None = None
    indent: int | None = None
    centred: bool | None = None
    joins_next: bool = False
    is_hidden: bool = False


def paragraph_properties(element: etree._Element) -> Paragraph:
    """What the paragraph itself says; ``None`` where its style is to be asked."""
    read = Paragraph()
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
