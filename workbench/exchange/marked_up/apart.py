"""The pieces of a text read by themselves, many at a time, and those that no change touches once for all readings.

What depends on all that stands before it, a number that Word counts or a field that is open, is read in its turn every
time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from lxml import etree

from workbench.exchange.marked_up.pieces import Pieces, Rows, is_beside
from workbench.exchange.marked_up.tagging import NUMBER
from workbench.exchange.word_in.body import Apart, Blocks
from workbench.exchange.word_in.grid import Step
from workbench.exchange.word_in.numbering import Counters
from workbench.exchange.word_in.resolving import settle
from workbench.exchange.word_in.revisions import Kind, Revision, Unit, bare_revisions, changed
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_names import W

_AT_ONCE = 2**17  # bytes; a tree takes eleven times as much
_WAITING = "¤waiting"
_NEXT = b"<?treaty-next?>"
_ROW = f'<n:tr xmlns:n="{W[1:-1]}"><n:tc><n:p/></n:tc></n:tr>'.encode()
_TABLE = f'<n:tbl xmlns:n="{W[1:-1]}">{_ROW.decode()}</n:tbl>'.encode()
_Span = tuple[range, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Turn:
    """Joined pieces in a reading: what they are ``apart``, if that does not depend on what stands before them.

    ``elements`` gives their XML with all changes settled, to be read where it stands.
    """

    span: range
    apart: Apart | None
    elements: Callable[[], Sequence[etree._Element]]


@dataclass(slots=True)
class ReadApart:
    """The pieces of a text, and of those without an accepted change what was read of them.

    What they have then is the same object for all readings.
    """

    pieces: Pieces
    _plain: dict[range, Apart] = field(default_factory=dict)
    _dependent: set[int] = field(default_factory=set)
    _rows: dict[tuple[int, int], tuple[Step, ...]] = field(default_factory=dict)

    def turns(self, accepted: Set[int], reading: Reading, within: range | None = None) -> Iterator[Turn]:
        """A reading in which the changes ``accepted`` are, span by span."""
        for several in self._several(accepted, within):
            fresh = [one for one in several if (one[1] or one[0] not in self._plain) and self._table(*one) is None]
            found = dict(zip((span for span, _ in fresh), self._settled(fresh), strict=True))
            for span, chosen in several:
                yield self._turn(span, chosen, found.get(span), reading)

    def _several(self, accepted: Set[int], within: range | None) -> Iterator[list[_Span]]:
        """The spans of a reading, as many together as are settled at once."""
        several: list[_Span] = []
        length = 0
        for span, chosen in self.pieces.spans(accepted, within):
            several.append((span, chosen))
            length += sum(len(self.pieces.pieces[number].own) for number in span)
            if length > _AT_ONCE:
                yield several
                several, length = [], 0
        if several:
            yield several

    def _settled(self, several: Sequence[_Span]) -> list[list[etree._Element]]:
        """The XML of some spans, each with the changes accepted in it and all others rejected."""
        contents: list[bytes] = []
        firsts: list[int] = []
        for span, chosen in several:
            firsts.append(len(contents))
            contents.append(b"".join(self.pieces.pieces[number].content for number in span))
            if self.pieces.meets_table(span, chosen):
                contents.append(_TABLE)
        if not several:
            return []
        whole = b"".join((self.pieces.head, _NEXT.join(contents), self.pieces.tail))
        root = resolved(whole, frozenset().union(*(chosen for _, chosen in several)))
        groups = _parted(child for body in root.iterchildren(W + "body") for child in body.iterchildren())
        return [groups[first] for first in firsts]

    def _turn(
        self, span: range, chosen: frozenset[int], found: Sequence[etree._Element] | None, reading: Reading
    ) -> Turn:
        def elements() -> Sequence[etree._Element]:
            return self._settled([(span, chosen)])[0] if found is None else found

        if not self._dependent.isdisjoint(span):
            return Turn(span, None, elements)
        apart = None if chosen else self._plain.get(span)
        if apart is None:
            apart = self._read(span, chosen, elements, reading)
            if apart is None:
                self._dependent.update(span)
            elif not chosen:
                self._plain[span] = apart
        return Turn(span, apart, elements)

    def _read(
        self,
        span: range,
        chosen: frozenset[int],
        elements: Callable[[], Sequence[etree._Element]],
        reading: Reading,
    ) -> Apart | None:
        counters = _Watched(reading.styles.numbering)
        blocks = Blocks(reading, counters)
        blocks.wait_for_words((_WAITING,))
        rows = self._table(span, chosen)
        if rows is not None:
            self._read_rows(span.start, rows, chosen, blocks)
        elif not any(is_beside(self.pieces.pieces[number].content) for number in span):
            for element in elements():
                blocks.read_one(element)
        else:
            return None
        if counters.asked or not blocks.is_settled:
            return None
        found, left, (paragraphs, tables) = blocks.blocks, blocks.left, blocks.counted
        taking = next((place for place, block in enumerate(found) if (0, _WAITING) in block.bookmarks[:1]), None)
        if taking is not None:
            found[taking] = replace(found[taking], bookmarks=found[taking].bookmarks[1:])
        passing = _WAITING in left[:1]
        return Apart(tuple(found), taking, passing, tuple(left[1:] if passing else left), paragraphs, tables)

    def _table(self, span: range, chosen: frozenset[int]) -> Rows | None:
        """The rows of a table that can be read row by row in a reading; ``None`` for all else."""
        rows = self.pieces.pieces[span.start].rows if len(span) == 1 else None
        if rows is None or not rows.by_change.keys() >= chosen or not rows.stand(chosen):
            return None
        return None if self._dependent.issuperset(span) else rows

    def _read_rows(self, number: int, rows: Rows, chosen: frozenset[int], blocks: Blocks) -> None:
        """Reads a table, of which only the rows that a change touches are read again."""
        changed = rows.changed(chosen)
        fresh = (row for row in range(len(rows.rows)) if row in changed or (number, row) not in self._rows)
        read: dict[int, tuple[Step, ...]] = {}
        for several in _of_length(fresh, rows.rows):
            inner = (*(rows.rows[row] for row in several), _ROW)  # a table that loses all its rows goes
            whole = b"".join((self.pieces.head, rows.head, _NEXT.join(inner), rows.tail, self.pieces.tail))
            table = next(resolved(whole, chosen).iter(W + "tbl"))
            for row, elements in zip(several, _parted(table.iterchildren()), strict=False):
                read[row] = tuple(step for element in elements for step in blocks.row(element))
        self._rows.update(((number, row), steps) for row, steps in read.items() if row not in changed)
        for row in range(len(rows.rows)):
            blocks.add_row(read[row] if row in changed else self._rows[number, row])
        blocks.end_table()
        for element in self._behind(rows):
            blocks.read_one(element)

    def _behind(self, rows: Rows) -> Sequence[etree._Element]:
        """What stands behind a table in its piece: marks of ranges, and no change."""
        if rows.tail.endswith(b"tbl>"):
            return ()
        whole = b"".join((self.pieces.head, rows.head, _ROW, rows.tail, self.pieces.tail))
        return list(next(resolved(whole, frozenset()).iter(W + "tbl")).itersiblings())


def _parted(children: Iterable[etree._Element]) -> list[list[etree._Element]]:
    """Elements in the groups between which there is a sign."""
    groups: list[list[etree._Element]] = [[]]
    for child in children:
        if isinstance(child, etree._ProcessingInstruction):
            groups.append([])
        else:
            groups[-1].append(child)
    return groups


def _of_length(numbers: Iterable[int], contents: Sequence[bytes]) -> Iterator[list[int]]:
    """The numbers of some contents, as many together as are settled at once."""
    several: list[int] = []
    length = 0
    for number in numbers:
        several.append(number)
        length += len(contents[number])
        if length > _AT_ONCE:
            yield several
            several, length = [], 0
    if several:
        yield several


class _Watched(Counters):
    """Counts, and notes that it was asked to."""

    asked = False

    def label(self, num_id: str, depth: int) -> str:
        self.asked = True
        return super().label(num_id, depth)


def resolved(content: bytes, accepted: frozenset[int]) -> etree._Element:
    """The tree of a part or a piece, with the changes ``accepted`` (indexes) and all others rejected."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    found = list(bare_revisions(root))
    answers = {one.element: int(one.element.get(NUMBER, "-1")) in accepted for one in found}
    if accepted:
        answers.update((one.element, True) for one in found if _goes_for_another(one, answers))
    settle(root, found, answers)
    return root


def _goes_for_another(one: Revision, answers: Mapping[etree._Element, bool]) -> bool:
    """Whether a row that somebody takes out, and not in this reading, has no words left in it.

    A row bears one such mark: who else takes it out has only its words inside deletions.
    """
    if one.unit is not Unit.ROW or one.kind is not Kind.DELETION or answers[one.element]:
        return False
    row = changed(one.element, one.unit)
    words = () if row is None else tuple(row.iter(W + "t", W + "delText"))
    gone = (any(answers.get(above) and above.tag == W + "del" for above in each.iterancestors()) for each in words)
    return bool(words) and all(gone)
