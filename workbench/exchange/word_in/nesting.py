"""Which tracked changes stand inside the insertion of somebody else: they change what is itself only proposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from workbench.exchange.word_in.revisions import Kind, Revision, Unit
from workbench.exchange.word_names import W

_ADDED = (Kind.INSERTION, Kind.MOVE_TO)
_WRAPPERS = (W + "ins", W + "moveTo")


def outer_insertions(revisions: Sequence[Revision]) -> dict[int, int]:
    """By the index of a change that of the insertion, of another author or date, in which it stands.

    An insertion holds what its element holds, what stands in a row or in a paragraph that is new as a whole, and
    words put between two runs of it. ``revisions`` are those of whole parts, and hold their XML.
    """
    index = {one.element: number for number, one in enumerate(revisions)}
    found: dict[int, int] = {}
    for number, one in enumerate(revisions):
        for element in _around(one):
            outer = index.get(element)
            if outer is not None and revisions[outer].kind in _ADDED and _signed(revisions[outer]) != _signed(one):
                found[number] = outer
                break
        else:
            between = _between(one, index, revisions)
            if between is not None:
                found[number] = between
    return found


def _signed(revision: Revision) -> tuple[str, str]:
    return revision.author, revision.date


def _around(revision: Revision) -> Iterator[etree._Element]:
    """The elements that would make what holds a change an insertion, innermost first."""
    for above in revision.element.iterancestors():
        if above.tag in _WRAPPERS:
            yield above
        elif above.tag == W + "p" and _is_all_new(above, revision.element):
            yield from _marks(above, "pPr", "rPr")
        elif above.tag == W + "tr":
            yield from _marks(above, "trPr")


def _marks(holder: etree._Element, *path: str) -> Iterator[etree._Element]:
    found: etree._Element | None = holder
    for name in path:
        found = None if found is None else found.find(W + name)
    if found is not None:
        yield from (child for child in found if child.tag in _WRAPPERS)


def _is_all_new(paragraph: etree._Element, besides: etree._Element) -> bool:
    """Whether no words stood in a paragraph before: those of one change apart, all of them are insertions."""
    for run in paragraph.iter(W + "r"):
        above = [run, *run.iterancestors()]
        inside = above[: above.index(paragraph)]
        worded = any(child.tag in (W + "t", W + "delText") for child in run)
        if worded and besides not in inside and not any(element.tag in _WRAPPERS for element in inside):
            return False
    return True


def _between(revision: Revision, index: Mapping[etree._Element, int], revisions: Sequence[Revision]) -> int | None:
    """The insertion of somebody else that goes on right before and right after words that were put in."""
    if revision.kind is not Kind.INSERTION or revision.unit is not Unit.WORDS:
        return None
    before, after = (index.get(_beside(revision.element, back=back)) for back in (True, False))
    if before is None or after is None:
        return None
    one, other = revisions[before], revisions[after]
    same = _signed(one) == _signed(other) != _signed(revision)
    return before if same and one.kind in _ADDED and other.kind in _ADDED else None


def _beside(element: etree._Element, *, back: bool) -> etree._Element:
    """The next element with words on one side; the element itself where there is none."""
    for other in element.itersiblings(etree.Element, preceding=back):
        if any(True for _ in other.iter(W + "t", W + "delText")):
            return other
    return element
