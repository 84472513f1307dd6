"""The pieces of a text read by themselves, many at a time, and those that no change touches once for all readings.

What depends on all that stands before it, a number that Word counts or a field that is open, is read in its turn every
time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from lxml import etree

from workbench.exchange.marked_up.pieces import Pieces
from workbench.exchange.marked_up.tagging import NUMBER
from workbench.exchange.word_in.body import Apart, Blocks
from workbench.exchange.word_in.numbering import Counters
from workbench.exchange.word_in.resolving import settle
from workbench.exchange.word_in.revisions import Kind, Revision, Unit, bare_revisions, changed
from workbench.exchange.word_in.story import Reading
from workbench.exchange.word_names import W

_AT_ONCE = 2**17  # bytes; a tree takes eleven times as much
_ELSEWHERE = (b"txbxContent", b"relIds")  # what is set beside the text: boxes count for themselves, diagrams come once
_WAITING = "¤waiting"
_NEXT = "treaty-next"
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

    def turns(self, accepted: Set[int], reading: Reading, within: range | None = None) -> Iterator[Turn]:
        """A reading in which the changes ``accepted`` are, span by span."""
        for several in self._several(accepted, within):
            fresh = [one for one in several if one[1] or one[0] not in self._plain]
            found = dict(zip((span for span, _ in fresh), self._settled(fresh), strict=True))
            for span, chosen in several:
                elements = found.get(span)
                yield self._turn(span, chosen, elements, reading)

    def _several(self, accepted: Set[int], within: range | None) -> Iterator[list[_Span]]:
        """The spans of a reading, as many together as are settled at once."""
        several: list[_Span] = []
        length = 0
        for span, chosen in self.pieces.spans(accepted, within):
            several.append((span, chosen))
            length += sum(len(self.pieces.pieces[number].content) for number in span)
            if length > _AT_ONCE:
                yield several
                several, length = [], 0
        if several:
            yield several

    def _settled(self, several: Sequence[_Span]) -> list[list[etree._Element]]:
        """The XML of some spans, each with the changes accepted in it and all others rejected."""
        if not several:
            return []
        contents = (b"".join(self.pieces.pieces[number].content for number in span) for span, _ in several)
        whole = b"".join((self.pieces.head, f"<?{_NEXT}?>".encode().join(contents), self.pieces.tail))
        groups: list[list[etree._Element]] = [[]]
        for body in resolved(whole, frozenset().union(*(chosen for _, chosen in several))).iterchildren(W + "body"):
            for child in body.iterchildren():
                if isinstance(child, etree._ProcessingInstruction):
                    groups.append([])
                else:
                    groups[-1].append(child)
        return groups

    def _turn(
        self, span: range, chosen: frozenset[int], found: Sequence[etree._Element] | None, reading: Reading
    ) -> Turn:
        def elements() -> Sequence[etree._Element]:
            return self._settled([(span, chosen)])[0] if found is None else found

        if not self._dependent.isdisjoint(span):
            return Turn(span, None, elements)
        apart = None if chosen else self._plain.get(span)
        if apart is None:
            apart = self._read(span, elements, reading)
            if apart is None:
                self._dependent.update(span)
            elif not chosen:
                self._plain[span] = apart
        return Turn(span, apart, elements)

    def _read(self, span: range, elements: Callable[[], Sequence[etree._Element]], reading: Reading) -> Apart | None:
        if any(sign in self.pieces.pieces[number].content for number in span for sign in _ELSEWHERE):
            return None
        counters = _Watched(reading.styles.numbering)
        blocks = Blocks(reading, counters)
        blocks.wait_for_words((_WAITING,))
        for element in elements():
            blocks.read_one(element)
        if counters.asked or not blocks.is_settled:
            return None
        found, left, (paragraphs, tables) = blocks.blocks, blocks.left, blocks.counted
        taking = next((place for place, block in enumerate(found) if (0, _WAITING) in block.bookmarks[:1]), None)
        if taking is not None:
            found[taking] = replace(found[taking], bookmarks=found[taking].bookmarks[1:])
        passing = _WAITING in left[:1]
        return Apart(tuple(found), taking, passing, tuple(left[1:] if passing else left), paragraphs, tables)


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
