"""A text cut where no change joins what stands on both sides, so that each piece is read again only where it changes.

A reading of thousands of paragraphs in which a few changes are accepted differs from that with all rejected in a few
pieces. What depends on all that stands before it, a number that Word counts or a field that is open, is read in its
turn every time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from lxml import etree

from workbench.exchange.marked_up.tagging import NUMBER
from workbench.exchange.word_in.body import Apart, Blocks
from workbench.exchange.word_in.numbering import Counters
from workbench.exchange.word_in.resolving import resolve
from workbench.exchange.word_in.revisions import CONTROLS, Revision, Unit
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_names import W

_CUT = "treaty-cut"
_REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_ELSEWHERE = (b"txbxContent", b"relIds")  # what is set beside the text: boxes count for themselves, diagrams come once
_WAITING = "¤waiting"


@dataclass(frozen=True, slots=True)
class Piece:
    """The XML of some paragraphs or tables, and the changes (indexes) on which it depends, those of its notes too."""

    content: bytes
    changes: frozenset[int]


@dataclass(slots=True)
class Pieces:
    """A text in pieces between its ``head`` and its ``tail``, held as bytes: a tree takes eleven times as much."""

    head: bytes
    pieces: tuple[Piece, ...]
    tail: bytes
    _plain: dict[int, Apart | None] = field(default_factory=dict)

    def apart(self, number: int, accepted: frozenset[int], reading: Reading) -> Apart | None:
        """A piece read by itself, where that does not depend on what stands before it.

        Without any change accepted it is read once: what it has then is the same object for all readings.
        """
        if accepted and self.apart(number, frozenset(), reading) is None:
            return None
        if not accepted and number in self._plain:
            return self._plain[number]
        found = self._read_apart(number, accepted, reading)
        if not accepted:
            self._plain[number] = found
        return found

    def _read_apart(self, number: int, accepted: frozenset[int], reading: Reading) -> Apart | None:
        if any(sign in self.pieces[number].content for sign in _ELSEWHERE):
            return None
        counters = _Watched(reading.styles.numbering)
        blocks = Blocks(reading, counters)
        blocks.wait_for_words((_WAITING,))
        self.read(number, accepted, blocks)
        if counters.asked or not blocks.is_settled:
            return None
        found, left, (paragraphs, tables) = blocks.blocks, blocks.left, blocks.counted
        taking = next((place for place, block in enumerate(found) if (0, _WAITING) in block.bookmarks[:1]), None)
        if taking is not None:
            found[taking] = replace(found[taking], bookmarks=found[taking].bookmarks[1:])
        passing = _WAITING in left[:1]
        return Apart(tuple(found), taking, passing, tuple(left[1:] if passing else left), paragraphs, tables)

    def read(self, number: int, accepted: frozenset[int], blocks: Blocks) -> None:
        """Reads a piece where it stands."""
        whole = b"".join((self.head, self.pieces[number].content, self.tail))
        for body in resolved(whole, accepted).iterchildren(W + "body"):
            blocks.read(body)


class _Watched(Counters):
    """Counts, and notes that it was asked to."""

    asked = False

    def label(self, num_id: str, depth: int) -> str:
        self.asked = True
        return super().label(num_id, depth)


def resolved(content: bytes, accepted: frozenset[int]) -> etree._Element:
    """The tree of a part or a piece, with the changes ``accepted`` (indexes) and all others rejected."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    resolve(root, lambda one: int(one.element.get(NUMBER, "-1")) in accepted)
    return root


def cut_up(root: etree._Element, found: Sequence[Revision], in_notes: Mapping[str, Set[int]]) -> Pieces:
    """Cuts a text; ``found`` are its changes by index, ``in_notes`` those of its notes by note ("footnote 3").

    The tree is of no use afterwards.
    """
    bodies = list(root.iterchildren(W + "body"))
    if len(bodies) != 1 or next(root.iter(*CONTROLS), None) is not None:  # a range of them may hold half the text
        every = frozenset(range(len(found))).union(*in_notes.values())
        return Pieces(b"", (Piece(etree.tostring(root), every),), b"")
    tops = {index: _top(one.element, bodies[0]) for index, one in enumerate(found)}
    joining = {tops[index] for index, one in enumerate(found) if one.unit is Unit.PARAGRAPH_MARK}
    starts = _starts(bodies[0], joining)
    changes: dict[etree._Element, set[int]] = {start: set() for start in starts.values()}
    for index, top in tops.items():
        if top is not None:
            changes[starts[top]].add(index)
    for reference in bodies[0].iter(*_REFERENCES):
        note = f"{_REFERENCES[str(reference.tag)]} {reference.get(W + 'id', '')}"
        top = _top(reference, bodies[0])
        if note in in_notes and top is not None:
            changes[starts[top]] |= in_notes[note]
    for start in changes:
        start.addprevious(etree.ProcessingInstruction(_CUT))
    bodies[0].append(etree.ProcessingInstruction(_CUT))
    head, *contents, tail = etree.tostring(root).split(etree.tostring(etree.ProcessingInstruction(_CUT)))
    pieces = (Piece(*pair) for pair in zip(contents, map(frozenset, changes.values()), strict=True))
    return Pieces(head, tuple(pieces), tail)


def _top(element: etree._Element, body: etree._Element) -> etree._Element | None:
    """The child of the body in which an element stands."""
    while (above := element.getparent()) is not None and above is not body:
        element = above
    return None if above is None else element


def _starts(body: etree._Element, joining: set[etree._Element | None]) -> dict[etree._Element, etree._Element]:
    """By each child of a body that with which its piece begins: where the mark of none before it can go."""
    starts: dict[etree._Element, etree._Element] = {}
    begun: list[etree._Element] = []
    is_open = True
    for child in body.iterchildren(etree.Element):
        holds = next(child.iter(W + "p", W + "tbl"), None) is not None
        if not begun or (holds and not is_open):
            begun.append(child)
        starts[child] = begun[-1]
        is_open = child in joining or (is_open and not holds)
    if is_open and len(begun) > 1:  # joins nothing: whether it may go depends on what stands before it
        starts = {child: begun[-2] if start is begun[-1] else start for child, start in starts.items()}
    return starts
