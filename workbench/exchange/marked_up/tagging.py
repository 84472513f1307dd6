"""Gives every paragraph, change, note and comment of a text a point that outlives whatever is decided on the changes.

A point is the start of a bookmark without an end, which :func:`~workbench.exchange.word_in.resolving.resolve` keeps
where the words around it go. The document's own bookmarks are taken out, but for those of our exports.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from lxml import etree

from workbench.exchange.identity import anchor
from workbench.exchange.word_in.nesting import outer_insertions
from workbench.exchange.word_in.revisions import WRAPPERS, Kind, Place, Revision, Unit, revisions
from workbench.exchange.word_names import W

NUMBER = "treaty-revision"
"""The attribute by which a change in a tagged part is known."""

_SIGN = "¤"
_POINT = W + "bookmarkStart"
_SPOKEN = (W + "t", W + "delText")
_HOLDERS = {Unit.ROW: W + "tr", Unit.CELL: W + "tc"}
_NOTE_REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
COMMENTS = {W + "commentRangeStart": "[", W + "commentRangeEnd": "]", W + "commentReference": "@"}
"""The marks of a comment in a text, with what they are the ends of, as :class:`Point` says it."""


@dataclass(frozen=True, slots=True)
class Point:
    """What a bookmark's name says: of what ``kind`` ("p" paragraph, "r" revision, "n" note, "c" comment), which, where.

    ``end`` is "[" where it begins, "]" where it ends, "@" where it is referred to, "" for what has no extent.
    """

    kind: str
    name: str
    end: str = ""

    def __str__(self) -> str:
        return f"{_SIGN}{self.kind}{self.end}{self.name}"


@lru_cache(maxsize=2**16)
def point(name: str) -> Point | None:
    """What a bookmark of that name says, ``None`` for one that is no point."""
    if not name.startswith(_SIGN):
        return None
    end = name[2] if name[2:3] in ("[", "]", "@") else ""
    return Point(name[1], name[2 + len(end) :], end)


@dataclass(slots=True)
class Tags:
    """What was met while a text was given its points.

    ``places`` says by the number of a paragraph where a person finds it; ``comments`` the same by a comment's id,
    and ``covers`` the revisions in the range of that comment or touching it. ``moves`` say by the number of a
    paragraph that was moved the number of the one it came from. ``within`` says by the index of a change that of the
    insertion of somebody else in which it stands.
    """

    revisions: list[Revision]
    places: list[str] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)
    covers: dict[str, tuple[int, ...]] = field(default_factory=dict)
    moves: dict[str, str] = field(default_factory=dict)
    within: dict[int, int] = field(default_factory=dict)


def number_revisions(root: etree._Element, part: str, first: int) -> list[Revision]:
    """The changes of a part, each element with its number from ``first``."""
    found = list(revisions(root, part))
    for index, one in enumerate(found, first):
        one.element.set(NUMBER, str(index))
    return found


def tag(root: etree._Element, part: str) -> Tags:
    """Puts the points into a text (Transitional names), in place."""
    for bookmark in list(root.iter(_POINT)):
        if anchor(bookmark.get(W + "name", "")) is None:
            _remove(bookmark)
    _name_apart(root.iter(_POINT))
    found = number_revisions(root, part, 0)
    within = outer_insertions(found)
    starts: dict[etree._Element, etree._Element] = {}
    for index, paragraph in enumerate(root.iter(W + "p")):
        starts[paragraph] = _begin(paragraph, Point("p", str(index)))
    for index, one in enumerate(found):
        if one.kind is not Kind.FORM:
            _mark_out(one, Point("r", str(index), "["), Point("r", str(index), "]"), starts)
    for reference in list(root.iter(*_NOTE_REFERENCES)):
        _before_run(reference, Point("n", f"{_NOTE_REFERENCES[str(reference.tag)]} {reference.get(W + 'id', '')}"))
    for mark in list(root.iter(*COMMENTS)):
        _before_run(mark, Point("c", mark.get(W + "id", ""), COMMENTS[str(mark.tag)]))
    moves = _moves(found, {paragraph: str(index) for index, paragraph in enumerate(starts)})
    tags = Tags(found, moves=moves, within=within)
    _survey(root, part, tags)
    return tags


def _moves(found: Iterable[Revision], numbers: Mapping[etree._Element, str]) -> dict[str, str]:
    """The paragraphs of each move of Word's, those at its end with those at its beginning, one by one."""
    halves: dict[tuple[str, Kind], dict[str, None]] = {}
    for one in found:
        if one.move:
            paragraph = next(one.element.iterancestors(W + "p"), None)
            if paragraph is not None:
                halves.setdefault((one.move, one.kind), {})[numbers[paragraph]] = None
    moves: dict[str, str] = {}
    for (name, kind), targets in halves.items():
        sources = halves.get((name, Kind.MOVE_FROM), {})
        if kind is Kind.MOVE_TO and len(sources) == len(targets):
            moves.update(zip(targets, sources, strict=True))
    return moves


def _name_apart(bookmarks: Iterable[etree._Element]) -> None:
    """A name that a copied paragraph bears too is told from the first by a number behind it."""
    seen: dict[str, int] = {}
    for bookmark in bookmarks:
        name = bookmark.get(W + "name", "")
        seen[name] = seen.get(name, -1) + 1
        if seen[name]:
            bookmark.set(W + "name", f"{name}#{seen[name]}")


def _made(point: Point) -> etree._Element:
    return etree.Element(_POINT, {W + "name": str(point)})


def _begin(paragraph: etree._Element, point: Point) -> etree._Element:
    made = _made(point)
    has_properties = len(paragraph) > 0 and paragraph[0].tag == W + "pPr"
    paragraph.insert(1 if has_properties else 0, made)
    return made


def _mark_out(one: Revision, begin: Point, end: Point, starts: Mapping[etree._Element, etree._Element]) -> None:
    element, parent = one.element, one.element.getparent()
    if one.unit is Unit.PARAGRAPH_MARK:
        paragraph = next(element.iterancestors(W + "p"), None)
        if paragraph is not None:
            paragraph.extend((_made(begin), _made(end)))
    elif one.unit in _HOLDERS:
        holder = next(element.iterancestors(_HOLDERS[one.unit]), None)
        inside = [] if holder is None else [p for p in holder.iter(W + "p") if p in starts]
        if inside:
            starts[inside[0]].addnext(_made(begin))
            inside[-1].append(_made(end))
    elif element.tag in WRAPPERS and one.unit is Unit.WORDS and parent is not None and _takes_points(parent):
        element.addprevious(_made(begin))
        element.addnext(_made(end))
    elif (start := starts.get(next(element.iterancestors(W + "p"), element))) is not None:
        start.addnext(_made(end))
        start.addnext(_made(begin))
    elif parent is not None and _takes_points(parent):
        element.addprevious(_made(begin))
        element.addprevious(_made(end))


def _takes_points(parent: etree._Element) -> bool:
    return str(parent.tag).startswith(W) and parent.tag not in (W + "r", W + "rPr", W + "pPr")


def _before_run(element: etree._Element, point: Point) -> None:
    parent = element.getparent()
    before = parent if parent is not None and parent.tag == W + "r" else element
    above = before.getparent()
    if above is not None and _takes_points(above):
        before.addprevious(_made(point))


def _survey(root: etree._Element, part: str, tags: Tags) -> None:
    """Where paragraphs and comments stand, and which changes a comment touches, by characters of all readings."""
    place, at = Place(part), 0
    spans: dict[tuple[str, str], list[int]] = {}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = str(element.tag)
        if event == "end":
            place.leave(name)
            continue
        place.enter(element, name)
        if name in _SPOKEN:
            at += len(element.text or "")
        elif name == W + "p":
            tags.places.append(place.said())
            at += 1
        elif name == _POINT and (found := point(element.get(W + "name", ""))) is not None:
            if found.kind in "rc" and found.end != "@":
                spans.setdefault((found.kind, found.name), [at, at])[1] = at
            elif found.kind == "c":
                spans.setdefault((found.kind, found.name), [at, at])
            if found.kind == "c":
                tags.comments.setdefault(found.name, place.said())
    _cover(spans, tags)


def _cover(spans: Mapping[tuple[str, str], Sequence[int]], tags: Tags) -> None:
    changes = sorted((begin, end, int(name)) for (kind, name), (begin, end) in spans.items() if kind == "r")
    begins = [begin for begin, _, _ in changes]
    furthest = list(accumulate((end for _, end, _ in changes), max))
    for (kind, name), (begin, end) in spans.items():
        if kind != "c" or begin == end:
            continue
        covered, index = [], bisect_right(begins, end) - 1
        while index >= 0 and furthest[index] >= begin:
            if changes[index][1] >= begin:
                covered.append(changes[index][2])
            index -= 1
        tags.covers[name] = tuple(sorted(covered))


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
