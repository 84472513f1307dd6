"""Parts that only some documents have: comments, and the properties by which a document is known again.

Comments: ECMA-376 part 1, 17.13.4; custom properties: 22.3; how parts hang together: part 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.runs import Element, Paragraph, SubElement, legal

if TYPE_CHECKING:
    from workbench.exchange.word_out.document import WordDocument

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_TYPES = "[Content_Types].xml"
_PROPERTIES = f"{{{_OFFICE}custom-properties}}"
_VALUE = f"{{{_OFFICE}docPropsVTypes}}lpwstr"
_OWN = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the format id of all properties that are not Word's
_FIRST = 2  # 0 and 1 are reserved
_LONGEST_INITIALS = 9  # characters that Word takes


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said beside some words; ``date`` is ISO 8601 with a time, in UTC."""

    author: str
    date: str
    initials: str
    paragraphs: tuple[str, ...]


class Comments:
    """The comments of a document, numbered as they begin."""

    def __init__(self) -> None:
        self.listed: list[Comment] = []

    def begin(self, paragraph: Element, comment: Comment) -> str:
        """Begins what a comment is about at the end of a paragraph; gives its number."""
        self.listed.append(comment)
        id = str(len(self.listed) - 1)
        SubElement(paragraph, W + "commentRangeStart", {W + "id": id})
        return id

    def end(self, paragraph: Paragraph, id: str) -> None:
        """Ends that at the end of a paragraph; its sign is part of the changes that go on there."""
        SubElement(paragraph.element, W + "commentRangeEnd", {W + "id": id})
        run = paragraph.run()
        SubElement(SubElement(run, W + "rPr"), W + "rStyle", {VAL: "AnnotationReference"})
        SubElement(run, W + "commentReference", {W + "id": id})


def with_comments(parts: dict[str, bytes], comments: Comments, document: WordDocument) -> None:
    """Adds the comments of ``document`` to its parts, if there are any."""
    if not comments.listed:
        return
    root = etree.Element(W + "comments", nsmap={"w": W[1:-1]})
    for number, one in enumerate(comments.listed):
        about = {
            "id": str(number),
            "author": one.author,
            "date": one.date,
            "initials": one.initials[:_LONGEST_INITIALS],
        }
        comment = SubElement(root, W + "comment", {W + name: value for name, value in about.items()})
        for place, words in enumerate(one.paragraphs):
            paragraph = document.paragraph_in(comment, "AnnotationText", words)
            if place == 0:
                run = paragraph.run()
                SubElement(SubElement(run, W + "rPr"), W + "rStyle", {VAL: "AnnotationReference"})
                SubElement(run, W + "annotationRef")
            paragraph.words(words)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    _add(parts, "word/comments.xml", kind, _written(root))
    _relate(parts, "word/_rels/document.xml.rels", "rIdComments", f"{_OFFICE}relationships/comments", "comments.xml")


def with_properties(parts: dict[str, bytes], values: Mapping[str, str]) -> None:
    """Adds custom properties, texts by name, to the parts of a document."""
    spaces = {"own": _PROPERTIES[1:-1], "vt": _VALUE[1:].partition("}")[0]}
    root = etree.Element(f"{_PROPERTIES}Properties", nsmap=spaces)
    for number, (name, value) in enumerate(values.items(), _FIRST):
        about = {"fmtid": _OWN, "pid": str(number), "name": name}
        SubElement(SubElement(root, f"{_PROPERTIES}property", about), _VALUE).text = legal(value)
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    _add(parts, "docProps/custom.xml", kind, _written(root))
    relation = f"{_OFFICE}relationships/custom-properties"
    _relate(parts, "_rels/.rels", "rIdProperties", relation, "docProps/custom.xml")


def _add(parts: dict[str, bytes], name: str, kind: str, xml: bytes) -> None:
    parts[name] = xml
    types = etree.fromstring(parts[_TYPES])
    space = types.tag.rpartition("}")[0]
    SubElement(types, f"{space}}}Override", {"PartName": f"/{name}", "ContentType": kind})
    parts[_TYPES] = _written(types)


def _relate(parts: dict[str, bytes], name: str, id: str, kind: str, target: str) -> None:
    relations = etree.fromstring(parts[name])
    SubElement(relations, relations[0].tag, {"Id": id, "Type": kind, "Target": target})
    parts[name] = _written(relations)


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
