"""A text cut where no change joins what stands on both sides, so that each piece is read again only where it changes.

A reading of thousands of paragraphs in which a few changes are accepted differs from that with all rejected in a few
pieces.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from lxml import etree

from workbench.exchange.word_in.resolving import GONE_IF_ACCEPTED
from workbench.exchange.word_in.revisions import CONTROLS, Revision, Unit
from workbench.exchange.word_names import W

_CUT = "treaty-cut"
_REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


@dataclass(frozen=True, slots=True)
class Piece:
    """The XML of one paragraph or table; ``marks`` are the changes (indexes) of marks of paragraphs in it.

    Each says whether it takes the mark away when it is accepted, or when it is rejected.
    """

    content: bytes
    marks: tuple[tuple[int, bool], ...]

    def joins_next(self, accepted: Set[int]) -> bool:
        """Whether a mark in it goes when the changes ``accepted`` are and all others rejected."""
        return any((index in accepted) == goes for index, goes in self.marks)


@dataclass(slots=True)
class Pieces:
    """A text in pieces between its ``head`` and its ``tail``, held as bytes: a tree takes eleven times as much.

    ``by_change`` gives by the index of a change the pieces that depend on it: that in which it stands, those that
    refer to the note in which it stands.
    """

    head: bytes
    pieces: tuple[Piece, ...]
    tail: bytes
    by_change: Mapping[int, Collection[int]]
    _home: list[range] = field(default_factory=list)

    def spans(self, accepted: Set[int], within: range | None = None) -> Iterator[tuple[range, frozenset[int]]]:
        """The pieces that are joined in a reading, each such run with the changes accepted in it."""
        touched: dict[int, list[int]] = {}
        for index in accepted:
            for number in self.by_change.get(index, ()):
                touched.setdefault(number, []).append(index)
        for span in self._joined(accepted, range(len(self.pieces)) if within is None else within):
            chosen = [index for number in span for index in touched.get(number, ())] if touched else []
            yield span, frozenset(chosen)

    def regions(self, accepted: Set[int]) -> list[range]:
        """The pieces that a reading changes, with those joined to them in it or while nothing is accepted."""
        found = [range(0)]
        for number in sorted({number for index in accepted for number in self.by_change.get(index, ())}):
            if number >= found[-1].stop:
                start, stop = self.home(number).start, self.home(number).stop
                if start < found[-1].stop:
                    start = found.pop().start
                while stop < len(self.pieces) and self.pieces[stop - 1].joins_next(accepted):
                    stop = self.home(stop).stop
                found.append(range(start, stop))
        return found[1:]

    def home(self, number: int) -> range:
        """The pieces to which one is joined while nothing is accepted."""
        if not self._home:
            self._home = [span for span, _ in self.spans(frozenset()) for _ in span]
        return self._home[number]

    def ends_open(self, accepted: Set[int]) -> bool:
        """Whether the last paragraph of a reading would join another."""
        return bool(self.pieces) and self.pieces[-1].joins_next(accepted)

    def _joined(self, accepted: Set[int], within: range) -> Iterator[range]:
        before, start = range(within.start, within.start), within.start
        for number in within:
            piece = self.pieces[number]
            if not (piece.marks and piece.joins_next(accepted)):
                if before:
                    yield before
                before, start = range(start, number + 1), number + 1
        # what would join nothing: whether it may go depends on what stands before it
        if last := range(before.start, within.stop):
            yield last


def cut_up(root: etree._Element, found: Sequence[Revision], in_notes: Mapping[str, Set[int]]) -> Pieces:
    """Cuts a text; ``found`` are its changes by index, ``in_notes`` those of its notes by note ("footnote 3").

    The tree is of no use afterwards.
    """
    bodies = list(root.iterchildren(W + "body"))
    if len(bodies) != 1 or next(root.iter(*CONTROLS), None) is not None:  # a range of them may hold half the text
        every = [*range(len(found)), *(index for indexes in in_notes.values() for index in indexes)]
        return Pieces(b"", (Piece(etree.tostring(root), ()),), b"", dict.fromkeys(every, (0,)))
    numbers = _numbered(bodies[0])
    marks: dict[int, list[tuple[int, bool]]] = {}
    by_change: dict[int, set[int]] = {}
    for index, one in enumerate(found):
        number = numbers.get(_top(one.element, bodies[0]), -1)
        by_change[index] = {number} - {-1}
        if one.unit is Unit.PARAGRAPH_MARK:
            marks.setdefault(number, []).append((index, one.kind in GONE_IF_ACCEPTED))
    for reference in bodies[0].iter(*_REFERENCES):
        note = f"{_REFERENCES[str(reference.tag)]} {reference.get(W + 'id', '')}"
        for index in in_notes.get(note, ()):
            by_change.setdefault(index, set()).add(numbers[_top(reference, bodies[0])])
    contents = _contents(root, bodies[0], numbers)
    pieces = (Piece(content, tuple(marks.get(number, ()))) for number, content in enumerate(contents[1:-1]))
    return Pieces(contents[0], tuple(pieces), contents[-1], by_change)


def _top(element: etree._Element, body: etree._Element) -> etree._Element:
    """The child of the body in which an element stands, another for one that stands in none."""
    while (above := element.getparent()) is not None and above is not body:
        element = above
    return element


def _numbered(body: etree._Element) -> dict[etree._Element, int]:
    """The children of a body by the numbers of their pieces; what holds no paragraph goes with that before it."""
    numbers: dict[etree._Element, int] = {}
    number, begun = 0, False
    for child in body.iterchildren(etree.Element):
        holds = next(child.iter(W + "p", W + "tbl"), None) is not None
        number, begun = number + (holds and begun), begun or holds
        numbers[child] = number
    return numbers


def _contents(root: etree._Element, body: etree._Element, numbers: Mapping[etree._Element, int]) -> list[bytes]:
    """The XML before a body's children, of each piece, and after them; together they are the whole."""
    last = -1
    for child, number in numbers.items():
        if number != last:
            child.addprevious(etree.ProcessingInstruction(_CUT))
            last = number
    body.append(etree.ProcessingInstruction(_CUT))
    return etree.tostring(root).split(etree.tostring(etree.ProcessingInstruction(_CUT)))
