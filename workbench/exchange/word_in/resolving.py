"""Accepting and rejecting tracked changes in the XML, as Word does (ECMA-376 part 1, 17.13.5).

Whatever is decided, no markup of a change is left. What is *gone* (an accepted deletion, a rejected
insertion) takes its words with it; a paragraph whose mark is gone joins the next one, which gives the
joined paragraph its properties. Marks of ranges (bookmarks, comments) outlive the words between them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from lxml import etree

from workbench.exchange.word_in.grid import is_moved_whole
from workbench.exchange.word_in.old_form import restore
from workbench.exchange.word_in.revisions import (
    CELLS,
    CONTROLS,
    DELETED,
    ENDS,
    FORMS,
    MOVES,
    NUMBERS,
    WRAPPERS,
    Kind,
    Revision,
    Unit,
    changed,
    revisions,
)
from workbench.exchange.word_names import VAL, M, W

Decide = Callable[[Revision], bool]
GONE_IF_ACCEPTED = (Kind.DELETION, Kind.MOVE_FROM)
_GONE_IF_REJECTED = (Kind.INSERTION, Kind.MOVE_TO)
_CONTROLLED = (W + "sdt", W + "customXml", W + "smartTag")
_CONTENT = {W + "sdt": W + "sdtContent"}
_OWN = (W + "customXmlPr", W + "smartTagPr")
_RANGES = tuple(
    W + name
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "proofErr",
    )
)
_STORIES = (W + "tc", W + "footnote", W + "endnote", W + "comment", W + "txbxContent", W + "hdr", W + "ftr")


def resolve(root: etree._Element, accept: Decide, part: str = "") -> tuple[Revision, ...]:
    """Accept or reject every tracked change in a part (Transitional names), in place; gives what was there.

    Both halves of a move share one answer, that for its first change. Changes of an unknown kind cost no words.
    """
    found = tuple(revisions(root, part))
    settle(root, found, _answers(found, accept))
    return found


def settle(root: etree._Element, found: Sequence[Revision], accepted: Mapping[etree._Element, bool]) -> None:
    """Does what was decided on the changes ``found`` in a part, in place; ``accepted`` says it for each element."""
    if not found:
        return
    gone = [one for one in found if one.kind in (GONE_IF_ACCEPTED if accepted[one.element] else _GONE_IF_REJECTED)]
    lost = {one.element for one in gone}
    _resolve_controls(root, lost)
    for one in reversed(found):
        if one.unit is Unit.PROPERTIES:
            restore(one.element, old=not accepted[one.element])
        elif one.unit is Unit.NUMBERING and one.element in lost:
            _drop(one.element.getparent())
        elif one.kind is Kind.MERGE:
            _merge(one.element, accepted=accepted[one.element])
    # A later change may stand inside an earlier one, so all that is asked of the XML is asked before it is altered.
    marks = [_paragraph_of(one) for one in gone if one.unit is Unit.PARAGRAPH_MARK]
    holders = [changed(one.element, one.unit) for one in gone if one.unit in (Unit.ROW, Unit.CELL, Unit.WORDS)]
    holders.extend(_moved_rows(marks))
    shapes = [one.element for one in gone if one.unit is Unit.EQUATION]
    for shape in reversed(shapes):
        _open_shape(shape)
    for holder in reversed(holders):
        _take_out(holder)
    _unwrap_the_rest(root)
    ahead: dict[etree._Element, etree._Element | None] = {}
    for paragraph in reversed(marks):
        if paragraph is not None:
            _join_next(paragraph, ahead)
    _close_stories(root)


def _answers(found: Iterable[Revision], accept: Decide) -> dict[etree._Element, bool]:
    moves: dict[str, bool] = {}
    answers: dict[etree._Element, bool] = {}
    for one in found:
        if one.move and one.move not in moves:
            moves[one.move] = accept(one)
        answers[one.element] = moves[one.move] if one.move else accept(one)
    return answers


def _resolve_controls(root: etree._Element, lost: Collection[etree._Element]) -> None:
    """Unwrap the content controls whose beginning lies in a range of a gone control, and drop the ranges."""
    open_: set[tuple[str, str]] = set()
    wrapped, marks = [], []
    for element in root.iter(*CONTROLS, *MOVES, *ENDS, *_CONTROLLED):
        tag = str(element.tag)
        name = (tag.replace("Start", "").replace("End", ""), element.get(W + "id", ""))
        if tag in _CONTROLLED:
            if open_:
                wrapped.append(element)
            continue
        marks.append(element)
        if tag in ENDS:
            open_.discard(name)
        elif element in lost:
            open_.add(name)
    for control in reversed(wrapped):
        content = control.find(_CONTENT[str(control.tag)]) if control.tag in _CONTENT else control
        for child in list(() if content is None else content):
            if child.tag not in _OWN:
                control.addprevious(child)
        _drop(control)
    for mark in marks:
        _drop(mark)


def _paragraph_of(mark: Revision) -> etree._Element | None:
    properties = mark.element.getparent()
    above = None if properties is None else properties.getparent()
    paragraph = None if above is None else above.getparent()
    return paragraph if paragraph is not None and paragraph.tag == W + "p" else None


def _moved_rows(gone: Iterable[etree._Element | None]) -> list[etree._Element]:
    """The rows all of whose paragraphs went with a move: Word marks no row itself as moved."""
    rows = (next(one.iterancestors(W + "tr"), None) for one in gone if one is not None)
    halves = (W + "moveFrom", W + "moveTo")
    kept = set(gone)
    return [
        row
        for row in dict.fromkeys(rows)
        if row is not None and any(is_moved_whole(row, half) for half in halves) and kept.issuperset(row.iter(W + "p"))
    ]


def _drop(element: etree._Element | None) -> None:
    parent = None if element is None else element.getparent()
    if element is not None and parent is not None:
        parent.remove(element)


def _take_out(element: etree._Element | None) -> None:
    """Remove an element and its words; the marks of ranges in it stay, where they can stand."""
    if element is None or element.getparent() is None:
        return
    for mark in list(element.iter(*_RANGES)):
        element.addprevious(mark)
    parent = element.getparent()
    _drop(element)
    if parent is not None and _is_spent(parent):
        _take_out(parent)


def _is_spent(parent: etree._Element) -> bool:
    """Whether a table, a row or a run of an equation has nothing left that it could hold."""
    if parent.tag == W + "tbl":
        return next(parent.iter(W + "tr"), None) is None
    if parent.tag == W + "tr":
        return next(parent.iter(W + "tc"), None) is None
    return parent.tag == M + "r" and next(parent.iterchildren(), None) is None


def _open_shape(mark: etree._Element) -> None:
    """A shape of an equation whose sign is gone leaves what it held: of a fraction, its two parts."""
    control = mark.getparent()
    properties = None if control is None else control.getparent()
    shape = None if properties is None else properties.getparent()
    if properties is None or shape is None or not str(properties.tag).endswith("Pr"):
        return
    for argument in list(shape):
        for child in list(() if argument is properties else argument):
            if not str(child.tag).endswith("Pr"):
                shape.addprevious(child)
    _drop(shape)


def _unwrap_the_rest(root: etree._Element) -> None:
    """All that is not gone is plain text now."""
    for element in list(root.iter(*WRAPPERS, *CELLS, *NUMBERS, *FORMS)):
        if element.tag in WRAPPERS and element is not root:
            for child in list(element):
                element.addprevious(child)
        _drop(element)
    for element in root.iter(*DELETED):
        element.tag = DELETED[str(element.tag)]


def _merge(mark: etree._Element, *, accepted: bool) -> None:
    properties = mark.getparent()
    if properties is None:
        return
    for old in properties.findall(W + "vMerge"):
        properties.remove(old)
    said = mark.get(W + ("vMerge" if accepted else "vMergeOrig"))
    if said:
        merge = etree.Element(W + "vMerge", {VAL: "restart" if said.startswith("rest") else "continue"})
        before = [child for child in properties if child.tag in (W + "tcW", W + "gridSpan", W + "hMerge")]
        if before:
            before[-1].addnext(merge)
        else:
            properties.insert(1 if len(properties) and properties[0].tag == W + "cnfStyle" else 0, merge)


def _join_next(paragraph: etree._Element, ahead: dict[etree._Element, etree._Element | None]) -> None:
    """Put the words of a paragraph whose mark is gone before those of the next one."""
    if paragraph.getparent() is None:
        return
    content = [child for child in paragraph if child.tag != W + "pPr"]
    following = _next_in_story(paragraph, ahead)
    if following is not None and following.tag == W + "p":
        first = next(following.iterchildren(), None)
        for child in reversed(content):
            if first is None or first.tag != W + "pPr":
                following.insert(0, child)
            else:
                first.addnext(child)
        _leave_out(paragraph)
    elif all(child.tag in _RANGES for child in content) and (following is not None or _follows_one(paragraph)):
        for child in content:
            paragraph.addprevious(child)
        _leave_out(paragraph)


def _leave_out(paragraph: etree._Element) -> None:
    """Remove a paragraph that was emptied, and the content controls that held nothing else."""
    left: etree._Element | None = paragraph
    while left is not None:
        above = left.getparent()
        _drop(left)
        spent = above is not None and above.tag in (*_CONTROLLED, W + "sdtContent")
        left = above if spent and above is not None and not _holds(above) else None


def _holds(control: etree._Element) -> bool:
    return (
        next(control.iter(W + "p", W + "tbl", W + "tr", W + "r", W + "bookmarkStart", W + "bookmarkEnd"), None)
        is not None
    )


def _next_in_story(
    paragraph: etree._Element, ahead: dict[etree._Element, etree._Element | None]
) -> etree._Element | None:
    """The paragraph or the table after this one, into and out of content controls; ``None`` at the end.

    ``ahead`` remembers what follows the elements passed on the way, of which a hostile file has thousands.
    """
    passed = []
    element: etree._Element | None = paragraph
    found: etree._Element | None = None
    while element is not None and found is None:
        if element in ahead:
            found = ahead[element]
            break
        passed.append(element)
        following = element.getnext()
        if following is None:
            element = element.getparent()
            if element is not None and element.tag not in (*_CONTROLLED, W + "sdtContent"):
                break
        elif following.tag == W + "sectPr":
            break
        else:
            element = following
            if following.tag in (W + "p", W + "tbl"):
                found = following
            elif following.tag in _CONTROLLED:
                found = next(following.iter(W + "p", W + "tbl"), None)
    ahead.update(dict.fromkeys(passed, found))
    return found


def _follows_one(paragraph: etree._Element) -> bool:
    before = paragraph.getprevious()
    while before is not None and before.tag in _RANGES:
        before = before.getprevious()
    return before is not None and before.tag == W + "p"


def _close_stories(root: etree._Element) -> None:
    """A cell, a note, a text box ends with a paragraph, or Word does not open the file."""
    for story in root.iter(*_STORIES):
        last = next((c for c in story.iterchildren(etree.Element, reversed=True) if c.tag not in _RANGES), None)
        if last is None or last.tag == W + "tbl" or next(last.iter(W + "p"), None) is None:
            etree.SubElement(story, W + "p")
