"""Tracked changes of a Word file, one by one: what was changed, by whom, when and where (ECMA-376 part 1, 17.13.5).

Every element of a part that records a change is listed once, text boxes and both forms of an
``mc:AlternateContent`` included. One that no rule here knows is listed as ``Kind.UNKNOWN``, so that a
count over the list can miss nothing that has an author.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree

from workbench.exchange.word_names import MC, M, W

NOTES = (W + "footnote", W + "endnote", W + "comment")


class Kind(StrEnum):
    """What was done."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE_FROM = "move from"
    MOVE_TO = "move to"
    MERGE = "merge"
    FORM = "change of form"
    NUMBER = "change of number"
    UNKNOWN = "unknown change"


class Unit(StrEnum):
    """What it was done to."""

    WORDS = "words"
    PARAGRAPH_MARK = "paragraph mark"
    ROW = "table row"
    CELL = "table cell"
    CONTROL = "content control"
    EQUATION = "shape of an equation"
    NUMBERING = "numbering"
    PROPERTIES = "properties"


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change.

    ``date`` is ISO 8601 as the file has it, "" where it says none; ``part`` the name of the part; ``place`` where it
    stands ("paragraph 12", "table 2, row 3", "footnote 4"); ``words`` what was inserted, deleted or moved, without
    the words of other changes inside it, or what stands in the row, cell or run. ``move`` is the name that both halves
    of a move share. ``in_fallback`` marks what repeats, for older programs, a change listed before. ``element`` is the
    XML, as long as nobody has resolved it.
    """

    kind: Kind
    unit: Unit
    author: str
    date: str
    part: str
    place: str
    words: str
    move: str = ""
    in_fallback: bool = False
    element: etree._Element = field(repr=False, compare=False, default_factory=lambda: etree.Element("none"))


WRAPPERS = {
    W + "ins": Kind.INSERTION,
    W + "del": Kind.DELETION,
    W + "moveFrom": Kind.MOVE_FROM,
    W + "moveTo": Kind.MOVE_TO,
}
CELLS = {
    W + "cellIns": Kind.INSERTION,
    W + "cellDel": Kind.DELETION,
    W + "cellMerge": Kind.MERGE,
}
FORMS = {
    W + name: Kind.FORM
    for name in (
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblPrExChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
    )
}
NUMBERS = {W + "numberingChange": Kind.NUMBER}
CONTROLS = {
    W + "customXmlInsRangeStart": Kind.INSERTION,
    W + "customXmlDelRangeStart": Kind.DELETION,
    W + "customXmlMoveFromRangeStart": Kind.MOVE_FROM,
    W + "customXmlMoveToRangeStart": Kind.MOVE_TO,
}
MOVES = {W + "moveFromRangeStart": Kind.MOVE_FROM, W + "moveToRangeStart": Kind.MOVE_TO}
ENDS = tuple(name.replace("Start", "End") for name in (*CONTROLS, *MOVES))
DELETED = {W + "delText": W + "t", W + "delInstrText": W + "instrText"}
_UNITS = {
    W + "trPr": Unit.ROW,
    W + "numPr": Unit.NUMBERING,
    M + "ctrlPr": Unit.EQUATION,
}
_HOLDERS = {
    Unit.WORDS: (W + "r", M + "r"),
    Unit.PROPERTIES: (W + "r", M + "r"),
    Unit.ROW: (W + "tr",),
    Unit.CELL: (W + "tc",),
}
_AUTHOR = W + "author"
_KNOWN = (*WRAPPERS, *CELLS, *FORMS, *NUMBERS, *CONTROLS, *DELETED)
_SIGNED = (W + "comment", *MOVES)  # these have an author and are no change by themselves
_SPOKEN = (W + "t", W + "delText", M + "t")
_SPACES = (W + "tab", W + "br", W + "cr", W + "ptab", W + "p")
_BOXED = (W + "tbl", W + "txbxContent")
_INNER = (*_BOXED, *WRAPPERS)


def revisions(root: etree._Element, part: str = "") -> Iterator[Revision]:
    """The tracked changes in a part (in the Transitional names), in document order."""
    place = Place(part)
    moves = _Moves()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = str(element.tag)
        if event == "end":
            place.leave(tag)
            continue
        place.enter(element, tag)
        moves.see(element, tag)
        found = _kind(element, tag)
        if found is None:
            continue
        kind, unit = found
        yield Revision(
            kind,
            unit,
            element.get(_AUTHOR, ""),
            element.get(W + "date", ""),
            part,
            place.said(),
            words_of(changed(element, unit)),
            moves.name(kind),
            place.fallbacks > 0,
            element,
        )
        if unit is Unit.PROPERTIES:  # holds the old ones, marks of that time among them
            walk.skip_subtree()


def bare_revisions(root: etree._Element) -> Iterator[Revision]:
    """The same changes without author, place, words and names of moves, and without those of an unknown kind."""
    walk = etree.iterwalk(root, events=("start",), tag=_KNOWN)
    for _, element in walk:
        if (found := _kind(element, str(element.tag))) is not None and found[0] is not Kind.UNKNOWN:
            yield Revision(*found, "", "", "", "", "", element=element)
            if found[1] is Unit.PROPERTIES:
                walk.skip_subtree()


def _kind(element: etree._Element, tag: str) -> tuple[Kind, Unit] | None:
    if tag in WRAPPERS:
        parent = element.getparent()
        above = "" if parent is None else str(parent.tag)
        if above == W + "rPr":
            holder = parent.getparent() if parent is not None else None
            if holder is not None and holder.tag == W + "pPr":
                return WRAPPERS[tag], Unit.PARAGRAPH_MARK
            return Kind.UNKNOWN, Unit.WORDS  # the standard has no such mark for a run or a style
        return WRAPPERS[tag], _UNITS.get(above, Unit.WORDS)
    if tag in CELLS:
        return CELLS[tag], Unit.CELL
    if tag in FORMS:
        return Kind.FORM, Unit.PROPERTIES
    if tag in NUMBERS:
        return Kind.NUMBER, Unit.NUMBERING
    if tag in CONTROLS:
        return CONTROLS[tag], Unit.CONTROL
    if tag in DELETED:
        return None if _is_in_deletion(element) else (Kind.DELETION, Unit.WORDS)
    if element.get(_AUTHOR) is not None and tag not in _SIGNED:
        return Kind.UNKNOWN, Unit.WORDS
    return None


def _is_in_deletion(element: etree._Element) -> bool:
    gone = (Kind.DELETION, Kind.MOVE_FROM)
    return any(WRAPPERS.get(str(above.tag)) in gone for above in element.iterancestors())


def changed(element: etree._Element, unit: Unit) -> etree._Element | None:
    """What a change of this unit is about: the words, the run, the row or the cell; for a paragraph mark nothing."""
    parent = element.getparent()
    holder = None if parent is None else parent.getparent()
    if unit is Unit.WORDS and (parent is None or parent.tag != W + "rPr"):
        return element
    return holder if holder is not None and holder.tag in _HOLDERS.get(unit, ()) else None


def words_of(element: etree._Element | None) -> str:
    """The words in an element, deleted ones too, but for those of changes, tables and text boxes inside it."""
    said: list[str] = []
    waiting = [] if element is None else [element]
    is_place = element is not None and element.tag not in WRAPPERS
    while waiting:
        node = waiting.pop()
        tag = str(node.tag)
        if tag in _SPOKEN:
            said.append(str(node.text or ""))
        elif node is element or tag not in (_BOXED if is_place else _INNER):
            if tag in _SPACES and node is not element and said:
                said.append(" ")
            waiting.extend(node.iterchildren(etree.Element, reversed=True))
    return "".join(said)


class Place:
    """Where the walk stands, as a person would say it: paragraphs are those outside tables and text boxes."""

    def __init__(self, part: str) -> None:
        self.fallbacks = 0
        self._part = "" if part.endswith("document.xml") else part.rpartition("/")[2].removesuffix(".xml")
        self._note = ""
        self._paragraphs = 0
        self._tables = 0
        self._rows = 0
        self._in_tables = 0
        self._in_boxes = 0

    def enter(self, element: etree._Element, tag: str) -> None:
        """The walk meets an element."""
        if tag == W + "p":
            self._paragraphs += not (self._in_tables or self._in_boxes)
        elif tag == W + "tbl":
            if not (self._in_tables or self._in_boxes):
                self._tables, self._rows = self._tables + 1, 0
            self._in_tables += 1
        elif tag == W + "tr":
            self._rows += self._in_tables == 1 and not self._in_boxes
        elif tag == W + "txbxContent":
            self._in_boxes += 1
        elif tag == MC + "Fallback":
            self.fallbacks += 1
        elif tag in NOTES:
            self._note = f"{tag[len(W) :]} {element.get(W + 'id', '')}".strip()

    def leave(self, tag: str) -> None:
        """The walk has seen all of an element."""
        if tag == W + "tbl":
            self._in_tables -= 1
        elif tag == W + "txbxContent":
            self._in_boxes -= 1
        elif tag == MC + "Fallback":
            self.fallbacks -= 1
        elif tag in NOTES:
            self._note = ""

    def said(self) -> str:
        """ "paragraph 3", "table 1, row 2", "text box in paragraph 3", "footnote 4", "header1"."""
        if self._note or self._part:
            return self._note or self._part
        if self._in_tables and not self._in_boxes:
            return f"table {self._tables}, row {self._rows}"
        return f"{'text box in ' if self._in_boxes else ''}paragraph {self._paragraphs}"


class _Moves:
    """The names of the moves that are open where the walk stands."""

    def __init__(self) -> None:
        self._open: dict[Kind, dict[str, str]] = {kind: {} for kind in MOVES.values()}

    def see(self, element: etree._Element, tag: str) -> None:
        if tag in MOVES:
            self._open[MOVES[tag]][element.get(W + "id", "")] = element.get(W + "name", "")
        elif tag in ENDS and tag.replace("End", "Start") in MOVES:
            self._open[MOVES[tag.replace("End", "Start")]].pop(element.get(W + "id", ""), None)

    def name(self, kind: Kind) -> str:
        """The name of the innermost open move of that kind."""
        return next(reversed(self._open.get(kind, {}).values()), "")
