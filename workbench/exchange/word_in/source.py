"""Reading a Word file (.docx) into blocks: every visible word of the body, in order, and no other.

Straight from the OOXML parts, since convenience layers read past tracked changes and content
controls. Tracked changes are read as accepted; for the original text they are turned round first.
The body is parsed while it is read and let go behind, so that memory does not grow with a
document's tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from workbench.domain.errors import Line, UnreadableSource
from workbench.exchange.blocks import Block, Remark, Source, TrackedChanges
from workbench.exchange.word_in.body import Blocks
from workbench.exchange.word_in.findings import Findings
from workbench.exchange.word_in.numbering import Counters
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_in.styles import Styles
from workbench.exchange.word_names import A, W, is_strict, normalise, strict

_BODY = (W + "body", strict(W + "body"))
_TABLE = (W + "tbl", strict(W + "tbl"))
_ROW = (W + "tr", strict(W + "tr"))
_DONE = "done"
_NOTES = ("footnote", "endnote")
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read_word(path: Path, reading: TrackedChanges = TrackedChanges.ACCEPTED) -> Source:
    """Read the Word file at ``path`` into blocks, its tracked changes as accepted or as if they had not been made.

    Paragraphs, tables and text boxes come as blocks with literal labels (a table of one cell is a
    frame: its paragraphs come as such); footnotes and endnotes as marks whose value is their words. A
    number inside a table stands in its text; a text box follows the paragraph that holds it.
    Left out and remarked: generated tables of contents, hidden text, comments, headers and footers,
    embedded documents. Raises ``UnreadableSource`` with one line for whatever is no readable Word file.
    """
    try:
        return _read(path, reading)
    except RecursionError as error:
        raise UnreadableSource(
            "{file} is nested deeper than any document; open it in Word, save it as .docx and try again", file=path.name
        ) from error


def _read(path: Path, changes: TrackedChanges) -> Source:
    with WordPackage(path) as package:
        document = package.document()
        links = package.links(document)
        parts = {kind: target for _, kind, target in reversed(links)}
        styles = Styles(package.tree(parts.get("styles", "")), package.tree(parts.get("numbering", "")))
        reading = Reading(styles, {name: target for name, kind, target in links if kind == "hyperlink"})
        reading.findings.reading = changes
        diagrams = {name: target for name, kind, target in links if kind == "diagramData"}
        reading.diagrams = lambda relation: diagram_words(package, diagrams.pop(relation, ""))
        for kind in _NOTES:
            _read_notes(package, parts.get(f"{kind}s", ""), kind, reading)
        blocks = _read_body(package, document, reading)
        _remark_on_lost_notes(reading)
        _remark_on_comments(package, parts.get("comments", ""), reading)
        _remark_on_margins(package, [target for _, kind, target in links if kind in ("header", "footer")], reading)
    findings = reading.findings
    return Source(tuple(blocks), findings.all(), findings.language(styles.language), path)


def _read_body(package: WordPackage, name: str, reading: Reading) -> list[Block]:
    """The blocks of the body, each child of it (and each row of its tables) let go when it has been read."""
    blocks = Blocks(reading, Counters(reading.styles.numbering))
    found = False
    for event, element in package.stream(name, W + "body", W + "p", W + "tbl", W + "tr", W + "sdt"):
        parent = element.getparent()
        if event == "start" or parent is None:
            found = found or element.tag in _BODY
        elif element.tag in _BODY:
            for child in _taken(element, None, reading):
                blocks.read_one(child)
        elif parent.tag in _BODY:
            for child in _taken(parent, element, reading):
                blocks.read_one(child)
        elif element.tag in _ROW and parent.tag in _TABLE and _is_in_body(parent):
            for row in _taken(parent, element, reading):
                blocks.read_row(row)
    if not found:
        raise UnreadableSource(
            "{file} has no Word text in it; save it from Word as .docx and try again", file=package.path.name
        )
    return blocks.finish()


def _is_in_body(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in _BODY


def _taken(parent: etree._Element, last: etree._Element | None, reading: Reading) -> Iterator[etree._Element]:
    """The children of an element up to ``last``, each removed when the next is asked for.

    ``last`` itself stays, emptied and renamed, because the parser may still stand on it.
    """
    while len(parent):
        child = parent[0]
        if child.tag != _DONE:
            if is_strict(child):
                normalise(child)
            reading.findings.meet(child)
            yield child
        if child is last:
            child.clear()
            child.tag = _DONE
            return
        parent.remove(child)


def _read_notes(package: WordPackage, part: str, kind: str, reading: Reading) -> None:
    if not part:
        return
    for event, element in package.stream(part, W + kind):
        if event == "start":
            continue
        if is_strict(element):
            normalise(element)
        if element.get(W + "type") not in _SEPARATORS:
            reading.findings.meet(element)
            words = _plain_words(element, reading, f"{kind} {element.get(W + 'id', '')}")
            reading.notes[kind, element.get(W + "id", "")] = words
        element.clear()


def _plain_words(element: etree._Element, reading: Reading, place: str) -> str:
    """The words of a note, header or footer, a line for each paragraph."""
    blocks = Blocks(reading, Counters(reading.styles.numbering), place).of(element)
    return "\n".join(f"{block.label} {block.text}".strip() for block in blocks)


def _remark_on_lost_notes(reading: Reading) -> None:
    for (kind, name), words in reading.notes.items():
        if words and (kind, name) not in reading.noted:
            reading.findings.remarks.append(
                Remark(f"{kind} {name}", words, Line("nothing in the text refers to this note, and it was left out"))
            )


def diagram_words(package: WordPackage, part: str) -> list[str]:
    """The words of a SmartArt diagram, which stand in a part of their own."""
    root = package.tree(part) if part else None
    paragraphs = [] if root is None else list(root.iter(A + "p"))
    return ["".join(str(text.text or "") for text in paragraph.iter(A + "t")) for paragraph in paragraphs]


def _remark_on_comments(package: WordPackage, part: str, reading: Reading) -> None:
    root = package.tree(part) if part else None
    authors = [] if root is None else [comment.get(W + "author", "") for comment in root.iterchildren(W + "comment")]
    if authors:
        names = ", ".join(sorted({author or "nobody named" for author in authors}))
        why = Line("comments are no text of the document and were left out")
        reading.findings.remarks.append(Remark("the document", f"{len(authors)} by {names}", why))


def _remark_on_margins(package: WordPackage, parts: list[str], reading: Reading) -> None:
    said: dict[str, None] = {}
    for part in parts:
        root = package.tree(part)
        if root is not None:
            Findings(reading=reading.findings.reading).meet(root)
            words = " ".join(_plain_words(root, replace(reading, findings=Findings()), part).split())
            if any(sign.isalpha() for sign in words):
                said[words] = None
    if said:
        why = Line("they are no text of the document and were left out")
        reading.findings.remarks.append(Remark("headers and footers", " / ".join(said), why))
