"""The text of a marked-up document, read again and again with other changes accepted."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from workbench.domain.errors import UnreadableSource
from workbench.exchange.blocks import Block
from workbench.exchange.marked_up.apart import ReadApart, resolved
from workbench.exchange.marked_up.pieces import cut_up
from workbench.exchange.marked_up.tagging import COMMENTS, Point, Tags, number_revisions, tag
from workbench.exchange.marked_up.wording import without_filler
from workbench.exchange.word_in.body import Blocks
from workbench.exchange.word_in.findings import Findings
from workbench.exchange.word_in.nesting import outer_insertions
from workbench.exchange.word_in.numbering import Counters
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.revisions import CELLS, FORMS, NUMBERS, WRAPPERS, Revision
from workbench.exchange.word_in.source import diagram_words
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_in.styles import Styles
from workbench.exchange.word_names import W

NOTES = ("footnote", "endnote")
_MOST = 60_000  # paragraphs, changes and comments together, which take about 0.4 ms and 6 KB each
_CHANGES = (*WRAPPERS, *CELLS, *FORMS, *NUMBERS)
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass
class ResolvedText:
    """The text and the notes of a Word file with points in them.

    ``tags`` are those of the text; ``notes`` say by the index of a change the note it stands in ("footnote 3");
    ``parts`` are the names of what was read.
    """

    tags: Tags
    notes: dict[int, str]
    parts: tuple[str, ...]
    _apart: ReadApart
    _note_parts: dict[str, bytes]
    _styles: Styles
    _targets: Mapping[str, str]
    _diagrams: Mapping[str, list[str]]
    _moves: Mapping[int, int]
    _read: dict[frozenset[int], tuple[Block, ...]] = field(default_factory=dict)
    _begun: dict[int, int] = field(default_factory=dict)
    _noted: dict[frozenset[int], dict[tuple[str, str], str]] = field(default_factory=dict)

    def blocks(self, accepted: Collection[int]) -> tuple[Block, ...]:
        """The blocks when the changes ``accepted`` are and all others rejected, with points as bookmarks.

        A block that is not touched by those is the same object in every reading.
        """
        wanted = self._answered(accepted)
        if wanted not in self._read:
            _keep_first(self._read)
            self._read[wanted] = self._blocks(wanted)
        return self._read[wanted]

    def _answered(self, accepted: Collection[int]) -> frozenset[int]:
        """The changes that are accepted, all of a move where its first one is."""
        wanted = frozenset(accepted)
        moved = {index for index, first in self._moves.items() if first in wanted}
        return wanted.difference(self._moves) | moved

    def _blocks(self, accepted: frozenset[int]) -> tuple[Block, ...]:
        reading = self._reading(accepted)
        blocks = Blocks(reading, Counters(self._styles.numbering))
        begun: dict[int, int] = {}
        for turn in self._apart.turns(accepted, reading):
            if blocks.is_settled and not blocks.is_waiting:
                begun[turn.span.start] = len(blocks.blocks)
            if turn.apart is not None and blocks.is_settled:
                blocks.adopt(turn.apart)
                continue
            for element in turn.elements():
                blocks.read_one(element)
        if blocks.is_settled and not blocks.is_waiting:
            begun[len(self._apart.pieces.pieces)] = len(blocks.blocks)
        if not accepted:
            self._begun = begun
        return tuple(_all_with_points(blocks.finish()))

    def near(self, accepted: Collection[int]) -> list[tuple[range, Sequence[Block]]] | None:
        """Where a reading differs from that with all changes rejected: blocks of that by number, and what they become.

        ``None`` where that cannot be told by themselves.
        """
        wanted = self._answered(accepted)
        self.blocks(())
        if not wanted.isdisjoint(self.notes) or self._apart.pieces.ends_open(wanted):
            return None
        found: list[tuple[range, Sequence[Block]]] = []
        regions = deque(self._with_what_waits(self._apart.pieces.regions(wanted)))
        stop = 0
        while regions:
            start, before = regions[0].start, stop
            stop, blocks = self._read_region(regions, wanted)
            first, after = self._begun.get(start), self._begun.get(stop)
            if blocks is None or first is None or after is None or start < before:
                return None
            found.append((range(first, after), blocks))
        return found

    def _with_what_waits(self, regions: Iterable[range]) -> list[range]:
        """Regions with the pieces before them that have no words, whose points wait for those behind."""
        found: list[range] = []
        for region in regions:
            start = region.start
            while start and start not in self._begun:
                start = self._apart.pieces.home(start - 1).start
            if found and start < found[-1].stop:
                start = found.pop().start
            found.append(range(start, region.stop))
        return found

    def _read_region(self, regions: deque[range], accepted: frozenset[int]) -> tuple[int, list[Block] | None]:
        """The blocks of the first of some regions, with what follows it as far as something waits for words there."""
        reading = self._reading(accepted)
        blocks = Blocks(reading, Counters(self._styles.numbering))
        region = regions.popleft()
        while True:
            for turn in self._apart.turns(accepted, reading, region):
                if turn.apart is None:
                    return region.stop, None
                blocks.adopt(turn.apart)
            if not blocks.is_waiting:
                return region.stop, blocks.blocks
            if region.stop == len(self._apart.pieces.pieces):
                return region.stop, None
            meets = regions and regions[0].start <= region.stop
            following = regions.popleft() if meets else self._apart.pieces.home(region.stop)
            region = range(region.stop, max(region.stop, following.stop))

    def _reading(self, accepted: frozenset[int]) -> Reading:
        reading = Reading(self._styles, self._targets, findings=Findings())
        diagrams = dict(self._diagrams)
        reading.diagrams = lambda relation: diagrams.pop(relation, [])
        reading.notes = self._notes(accepted.intersection(self.notes))
        return reading

    def _notes(self, accepted: frozenset[int]) -> dict[tuple[str, str], str]:
        """The words of the notes."""
        if accepted not in self._noted:
            _keep_first(self._noted)
            reading = Reading(self._styles, self._targets, findings=Findings())
            for kind, content in self._note_parts.items():
                root = resolved(content, accepted)
                for note in root.iter(W + kind):
                    if note.get(W + "type") not in _SEPARATORS:
                        name = note.get(W + "id", "")
                        reading.notes[kind, name] = "\n".join(paragraphs_of(note, reading, f"{kind} {name}"))
            self._noted[accepted] = reading.notes
        return self._noted[accepted]


def _keep_first(read: dict[frozenset[int], Any]) -> None:
    """Forgets all readings but that with all changes rejected, against which the others are held."""
    for accepted in [accepted for accepted in read if accepted]:
        del read[accepted]


def _all_with_points(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, those that come from a drawing with a point after that of the paragraph before them."""
    last, further = "", 0
    for number, block in enumerate(blocks):
        if any(name.startswith("¤p") for _, name in block.bookmarks):
            further = 0
            yield block
        else:
            if not further:
                names = [name for _, name in blocks[number - 1].bookmarks if name.startswith("¤p")] if number else []
                last = names[-1][2:] if names else ""
            further += 1
            yield replace(block, bookmarks=((0, str(Point("p", f"{last}.{further}"))), *block.bookmarks))


def paragraphs_of(element: etree._Element, reading: Reading, place: str) -> list[str]:
    """The words of a note or a comment, its paragraphs one by one."""
    blocks = Blocks(reading, Counters(reading.styles.numbering), place).of(element)
    return [f"{block.label} {block.text}".strip() for block in blocks]


def open_text(package: WordPackage) -> tuple[ResolvedText, list[Revision]]:
    """The text of a package, and its changes without their XML: those of the text, then those of its notes.

    Raises ``UnreadableSource`` for more paragraphs, changes and comments than any treaty has.
    """
    document = package.document()
    links = package.links(document)
    parts = {kind: target for _, kind, target in reversed(links)}
    root = package.tree(document)
    if root is not None:
        _refuse_too_many(package, root)
    tags = tag(etree.Element(W + "document") if root is None else root, document)
    marked = tags.revisions
    found = without_xml(marked)
    tags.revisions = []
    moves = _shared_answers(marked, 0)
    notes: dict[int, str] = {}
    note_parts: dict[str, bytes] = {}
    for kind in NOTES:
        inner = package.tree(parts.get(f"{kind}s", ""))
        if inner is not None:
            _refuse_too_many(package, inner)
            own = number_revisions(inner, parts[f"{kind}s"], len(found))
            for index, one in enumerate(own, len(found)):
                holder = next(one.element.iterancestors(W + kind), None)
                notes[index] = "" if holder is None else f"{kind} {holder.get(W + 'id', '')}"
            moves |= _shared_answers(own, len(found))
            tags.within.update(outer_among(own, len(found)))
            found.extend(without_xml(own))
            note_parts[kind] = etree.tostring(inner)
    in_notes: dict[str, set[int]] = {}
    for index, note in notes.items():
        in_notes.setdefault(note, set()).add(index)
    pieces = cut_up(etree.Element(W + "document") if root is None else root, marked, in_notes)
    del root, marked
    styles = Styles(package.tree(parts.get("styles", "")), package.tree(parts.get("numbering", "")))
    targets = {name: target for name, kind, target in links if kind == "hyperlink"}
    diagrams = {name: diagram_words(package, target) for name, kind, target in links if kind == "diagramData"}
    read = (document, *(parts[f"{kind}s"] for kind in note_parts))
    return ResolvedText(tags, notes, read, ReadApart(pieces), note_parts, styles, targets, diagrams, moves), found


def _refuse_too_many(package: WordPackage, root: etree._Element) -> None:
    def many(*tags: str) -> int:
        return sum(1 for _ in root.iter(*tags))

    paragraphs = max(many(W + "p"), many(W + "tc"))
    changes, comments = many(*_CHANGES), max(map(many, COMMENTS))
    if paragraphs + changes + comments > _MOST:
        raise UnreadableSource(
            "{file} has {paragraphs} paragraphs, {changes} tracked changes and {comments} comments, and at most {most}"
            " together are read back; accept what is settled in it, or split it and give each piece",
            **{"file": package.path.name, "paragraphs": paragraphs, "changes": changes, "comments": comments},
            most=_MOST,
        )


def _shared_answers(found: Sequence[Revision], first: int) -> dict[int, int]:
    """By the index of each change of a move the first one of it, in a part counted from ``first``."""
    firsts: dict[str, int] = {}
    return {index: firsts.setdefault(one.move, index) for index, one in enumerate(found, first) if one.move}


def outer_among(found: Sequence[Revision], first: int) -> dict[int, int]:
    """By the index of a change that of the insertion of somebody else around it, in a part counted from ``first``."""
    return {inner + first: outer + first for inner, outer in outer_insertions(found).items()}


_NO_XML = etree.Element("none")


def without_xml(found: Iterable[Revision]) -> list[Revision]:
    """Changes that hold no XML, and so no whole tree, and of words only those that somebody wrote."""
    return [replace(one, element=_NO_XML, words=without_filler(one.words)) for one in found]
