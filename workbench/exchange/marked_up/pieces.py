"""A text cut where no change joins what stands on both sides, so that each piece is read again only where it changes.

A reading of thousands of paragraphs in which a few changes are accepted differs from that with all rejected in a few
pieces; one of a table of thousands of rows in a few rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from lxml import etree

from workbench.exchange.word_in.resolving import GONE_IF_ACCEPTED
from workbench.exchange.word_in.revisions import CONTROLS, Kind, Revision, Unit
from workbench.exchange.word_names import W

_CUT = "treaty-cut"
_ROW = "treaty-row"
_BESIDE = (b"txbxContent", b"relIds")  # what is set beside the text: boxes count for themselves, diagrams come once
_COMING = (Kind.INSERTION, Kind.MOVE_TO)
_REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that is a piece, between its ``head`` and its ``tail``.

    ``by_change`` gives by the index of a change the rows that depend on it; ``firm`` are the rows that are there as
    long as no change in them is accepted, ``solid`` says that there is one in every reading.
    """

    head: bytes
    rows: tuple[bytes, ...]
    tail: bytes
    by_change: Mapping[int, Collection[int]]
    firm: frozenset[int]
    solid: bool

    def changed(self, accepted: Iterable[int]) -> set[int]:
        """The rows that changes touch."""
        return {row for index in accepted for row in self.by_change.get(index, ())}

    def stand(self, accepted: Iterable[int]) -> bool:
        """Whether something of the table is left for sure in a reading, so that nothing joins over it."""
        return self.solid or len(self.firm) > len(self.firm & self.changed(accepted))


@dataclass(frozen=True, slots=True)
class Piece:
    """The XML of one paragraph or table; ``marks`` are the changes (indexes) of marks of paragraphs in it.

    Each says whether it takes the mark away when it is accepted, or when it is rejected. Of a table that is cut into
    ``rows`` the XML is that of these. What is ``frail`` may go as a whole, so that what stands before it may join what
    follows.
    """

    own: bytes
    marks: tuple[tuple[int, bool], ...]
    rows: Rows | None = None
    frail: bool = False

    @property
    def content(self) -> bytes:
        """All of its XML."""
        return self.own if self.rows is None else b"".join((self.rows.head, *self.rows.rows, self.rows.tail))

    def joins_next(self, accepted: Set[int]) -> bool:
        """Whether a mark in it goes, or it may itself, when the changes ``accepted`` are and all others rejected."""
        if self.rows is not None:
            return not self.rows.stand(accepted)
        return self.frail or any((index in accepted) == goes for index, goes in self.marks)


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
                while start and self._joins_next(start - 1, accepted):  # over a table that goes with all its rows
                    start = self.home(start - 1).start
                if start < found[-1].stop:
                    start = found.pop().start
                while stop < len(self.pieces) and self._joins_next(stop - 1, accepted):
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
        return bool(self.pieces) and self._joins_next(len(self.pieces) - 1, accepted)

    def meets_table(self, span: range, accepted: Set[int]) -> bool:
        """Whether joined pieces would join a table that follows them: nothing joins that, but what is empty goes."""
        return span.stop < len(self.pieces) and self.pieces[span.stop - 1].joins_next(accepted)

    def _joins_next(self, number: int, accepted: Set[int]) -> bool:
        if not self.pieces[number].joins_next(accepted):
            return False
        after = self.pieces[number + 1].rows if number + 1 < len(self.pieces) else None
        return after is None or not after.stand(accepted)

    def _joined(self, accepted: Set[int], within: range) -> Iterator[range]:
        before, start = range(within.start, within.start), within.start
        for number in within:
            if not self._joins_next(number, accepted):
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
    body = bodies[0]
    numbers = _numbered(body, (W + "p", W + "tbl"))
    tables = {number: table for table, number in numbers.items() if _is_cut(table)}
    in_tables = {table: _numbered(table, (W + "tr",)) for table in tables.values()}
    marks: dict[int, list[tuple[int, bool]]] = {}
    by_change: dict[int, tuple[int, ...]] = {}
    rows: dict[int, dict[int, set[int]]] = {number: {} for number in tables}
    frail: dict[int, dict[int, bool]] = {}

    def depends(index: int, element: etree._Element) -> tuple[int, int]:
        """Says that the piece, and the row, in which something stands depends on a change."""
        number = numbers.get(_top(element, body), -1)
        before = by_change.setdefault(index, ())
        if number < 0:
            return -1, -1
        if number not in before:
            by_change[index] = (*before, number)
        table = tables.get(number)
        row = -1 if table is None else in_tables[table].get(_top(element, table), -1)
        if row >= 0:
            rows[number].setdefault(index, set()).add(row)
        return number, row

    for index, one in enumerate(found):
        number, row = depends(index, one.element)
        if one.unit is Unit.PARAGRAPH_MARK:
            marks.setdefault(number, []).append((index, one.kind in GONE_IF_ACCEPTED))
        if _is_of_whole(one):
            places = frail.setdefault(number, {})
            places[row] = places.get(row, False) or one.kind in _COMING
    for reference in body.iter(*_REFERENCES):
        note = f"{_REFERENCES[str(reference.tag)]} {reference.get(W + 'id', '')}"
        for index in in_notes.get(note, ()):
            depends(index, reference)
    contents = _contents(root, body, numbers, in_tables)
    pieces: list[Piece] = []
    for number, content in enumerate(contents[1:-1]):
        own = tuple(marks.get(number, ()))
        if number in tables and not is_beside(content):
            head, *inner, tail = content.split(_said(_ROW))
            places = frail.get(number, {})
            firm = frozenset(row for row in range(len(inner)) if not places.get(row))
            solid = not places.keys() >= set(range(len(inner)))
            pieces.append(Piece(b"", own, Rows(head, tuple(inner), tail, rows[number], firm, solid)))
        else:
            pieces.append(Piece(content.replace(_said(_ROW), b""), own, None, number in frail))
    return Pieces(contents[0], tuple(pieces), contents[-1], by_change)


def _is_of_whole(one: Revision) -> bool:
    """Whether a row, a cell or a paragraph may come or go with a change, and not only words or a mark."""
    if one.unit is Unit.PARAGRAPH_MARK:
        return (
            one.kind in (Kind.MOVE_FROM, Kind.MOVE_TO) and next(one.element.iterancestors(W + "tr"), None) is not None
        )
    return one.unit in (Unit.ROW, Unit.CELL) or (one.unit is Unit.WORDS and _holds(one.element, W + "p", W + "tc"))


def is_beside(content: bytes) -> bool:
    """Whether something is set beside the text there, which is read where it stands."""
    return any(sign in content for sign in _BESIDE)


def _top(element: etree._Element, body: etree._Element) -> etree._Element:
    """The child of ``body`` in which an element stands, another for one that stands in none."""
    while (above := element.getparent()) is not None and above is not body:
        element = above
    return element


def _holds(element: etree._Element, *tags: str) -> bool:
    return next(element.iter(*tags), None) is not None


def _is_cut(element: etree._Element) -> bool:
    """Whether it is a table with rows, and nothing stands before it in its piece."""
    if element.tag != W + "tbl" or not _holds(element, W + "tr"):
        return False
    before = element.getprevious()
    return before is None or any(_holds(one, W + "p", W + "tbl") for one in element.itersiblings(preceding=True))


def _numbered(above: etree._Element, begins: tuple[str, ...]) -> dict[etree._Element, int]:
    """The children of an element by the numbers of their pieces; what holds nothing that ``begins`` goes with that
    before it.
    """
    numbers: dict[etree._Element, int] = {}
    number, begun = 0, False
    for child in above.iterchildren(etree.Element):
        holds = _holds(child, *begins)
        number, begun = number + (holds and begun), begun or holds
        numbers[child] = number
    return numbers


def _said(sign: str) -> bytes:
    return etree.tostring(etree.ProcessingInstruction(sign))


def _contents(
    root: etree._Element,
    body: etree._Element,
    numbers: Mapping[etree._Element, int],
    in_tables: Mapping[etree._Element, Mapping[etree._Element, int]],
) -> list[bytes]:
    """The XML before a body's children, of each piece, and after them; together they are the whole.

    The tables have signs between their rows.
    """
    for table, rows in in_tables.items():
        _sign(table, rows, _ROW)
    _sign(body, numbers, _CUT)
    return etree.tostring(root).split(_said(_CUT))


def _sign(above: etree._Element, numbers: Mapping[etree._Element, int], sign: str) -> None:
    """Sets a sign before each piece of an element, and one at its end."""
    last = -1
    for child, number in numbers.items():
        if number != last:
            child.addprevious(etree.ProcessingInstruction(sign))
            last = number
    above.append(etree.ProcessingInstruction(sign))
