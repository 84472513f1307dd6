"""The text of a marked-up document, read again and again with other changes accepted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from workbench.exchange.blocks import Block
from workbench.exchange.marked_up.tagging import NUMBER, Point, Tags, number_revisions, point, tag
from workbench.exchange.word_in.body import Blocks
from workbench.exchange.word_in.findings import Findings
from workbench.exchange.word_in.nesting import outer_insertions
from workbench.exchange.word_in.numbering import Counters
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.resolving import resolve
from workbench.exchange.word_in.revisions import Revision
from workbench.exchange.word_in.source import diagram_words
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_in.styles import Styles
from workbench.exchange.word_names import W

NOTES = ("footnote", "endnote")
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass
class ResolvedText:
    """The text and the notes of a Word file with points in them, held as bytes: a tree takes eleven times as much.

    ``tags`` are those of the text; ``notes`` say by the index of a change the note it stands in ("footnote 3");
    ``parts`` are the names of what was read.
    """

    tags: Tags
    notes: dict[int, str]
    parts: tuple[str, ...]
    _text: bytes
    _note_parts: dict[str, bytes]
    _styles: Styles
    _targets: Mapping[str, str]
    _diagrams: Mapping[str, list[str]]
    _read: dict[frozenset[int], tuple[Block, ...]] = field(default_factory=dict)

    def blocks(self, accepted: Collection[int]) -> tuple[Block, ...]:
        """The blocks when the changes ``accepted`` are and all others rejected, with points as bookmarks."""
        wanted = frozenset(accepted)
        if wanted not in self._read:
            original = self._read.get(frozenset())
            self._read = {} if original is None else {frozenset(): original}  # the one that all others are held against
            self._read[wanted] = self._blocks(wanted)
        return self._read[wanted]

    def _blocks(self, accepted: frozenset[int]) -> tuple[Block, ...]:
        reading = Reading(self._styles, self._targets, findings=Findings())
        diagrams = dict(self._diagrams)
        reading.diagrams = lambda relation: diagrams.pop(relation, [])
        for kind, content in self._note_parts.items():
            root = _resolved(content, accepted)
            for note in root.iter(W + kind):
                if note.get(W + "type") not in _SEPARATORS:
                    name = note.get(W + "id", "")
                    reading.notes[kind, name] = "\n".join(paragraphs_of(note, reading, f"{kind} {name}"))
        blocks = Blocks(reading, Counters(self._styles.numbering))
        for body in _resolved(self._text, accepted).iterchildren(W + "body"):
            blocks.read(body)
        return tuple(_all_with_points(blocks.finish()))


def _all_with_points(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those that come from a drawing with a point after that of the paragraph before them."""
    last, further = "", 0
    for block in blocks:
        names = [met.name for _, name in block.bookmarks if (met := point(name)) and met.kind == "p"]
        last, further = (names[-1], 0) if names else (last, further + 1)
        if names:
            yield block
        else:
            yield replace(block, bookmarks=((0, str(Point("p", f"{last}.{further}"))), *block.bookmarks))


def _resolved(content: bytes, accepted: frozenset[int]) -> etree._Element:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    resolve(root, lambda one: int(one.element.get(NUMBER, "-1")) in accepted)
    return root


def paragraphs_of(element: etree._Element, reading: Reading, place: str) -> list[str]:
    """The words of a note or a comment, its paragraphs one by one."""
    blocks = Blocks(reading, Counters(reading.styles.numbering), place).of(element)
    return [f"{block.label} {block.text}".strip() for block in blocks]


def open_text(package: WordPackage) -> tuple[ResolvedText, list[Revision]]:
    """The text of a package, and its changes without their XML: those of the text, then those of its notes."""
    document = package.document()
    links = package.links(document)
    parts = {kind: target for _, kind, target in reversed(links)}
    root = package.tree(document)
    tags = tag(etree.Element(W + "document") if root is None else root, document)
    found = without_xml(tags.revisions)
    tags.revisions = []
    text = b"" if root is None else etree.tostring(root)
    del root
    notes: dict[int, str] = {}
    note_parts: dict[str, bytes] = {}
    for kind in NOTES:
        inner = package.tree(parts.get(f"{kind}s", ""))
        if inner is not None:
            own = number_revisions(inner, parts[f"{kind}s"], len(found))
            for index, one in enumerate(own, len(found)):
                holder = next(one.element.iterancestors(W + kind), None)
                notes[index] = "" if holder is None else f"{kind} {holder.get(W + 'id', '')}"
            tags.within.update(outer_among(own, len(found)))
            found.extend(without_xml(own))
            note_parts[kind] = etree.tostring(inner)
    styles = Styles(package.tree(parts.get("styles", "")), package.tree(parts.get("numbering", "")))
    targets = {name: target for name, kind, target in links if kind == "hyperlink"}
    diagrams = {name: diagram_words(package, target) for name, kind, target in links if kind == "diagramData"}
    read = (document, *(parts[f"{kind}s"] for kind in note_parts))
    return ResolvedText(tags, notes, read, text, note_parts, styles, targets, diagrams), found


def outer_among(found: Sequence[Revision], first: int) -> dict[int, int]:
    """By the index of a change that of the insertion of somebody else around it, in a part counted from ``first``."""
    return {inner + first: outer + first for inner, outer in outer_insertions(found).items()}


_NO_XML = etree.Element("none")


def without_xml(found: Iterable[Revision]) -> list[Revision]:
    """Changes that hold no XML, and so no whole tree."""
    return [replace(one, element=_NO_XML) for one in found]
