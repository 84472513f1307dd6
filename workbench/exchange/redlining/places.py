"""Where in the new file something of the old one is put: between two elements that may stand at different depths."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from workbench.exchange.redlining.line import Element, Line, bare
from workbench.exchange.word_names import W


def place(root: Element, before: Element | None, after: Element | None, fresh: Element) -> None:
    """Put ``fresh`` between two elements below ``root``, outside of whatever holds only one of them."""
    if after is not None:
        climbed(root, before, after).addprevious(fresh)
        return
    if before is not None:
        while before.getparent() is not root:
            above = before.getparent()
            assert above is not None, "it stands below the root"  # noqa: S101
            before = above
        before.addnext(fresh)
        return
    last = root.find(W + "sectPr")
    if last is None:
        root.append(fresh)
    else:
        last.addprevious(fresh)


def climbed(root: Element, before: Element | None, after: Element) -> Element:
    """The highest element that holds ``after``, and not ``before``, below ``root``."""
    around = {root} if before is None else {root, *before.iterancestors()}
    parent = after.getparent()
    while parent is not None and parent not in around:
        after, parent = parent, parent.getparent()
    return after


class Cursor:
    """A place that moves along the line of a paragraph, which has been cut where it stops."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._paragraph = line.element
        self._pieces: list[tuple[int, list[Element]]] = []
        for span in line.spans:
            if not self._pieces or self._pieces[-1][1][0] is not span.elements[0]:
                self._pieces.append((span.start, span.elements))
        self._at = 0
        self._before: Element | None = None

    def passed(self, end: int) -> list[list[Element]]:
        """The elements from here to a place, where the cursor then stands."""
        found: list[list[Element]] = []
        while self._at < len(self._pieces) and self._pieces[self._at][0] < end:
            found.append(self._pieces[self._at][1])
            self._at += 1
        if found:
            self._before = found[-1][-1]
        return found

    def put(self, make: Callable[[bool], list[Element]]) -> None:
        """Put what ``make`` gives here; it is told whether links may stand here."""
        after = self._after()
        links = after is None or next(after.iterancestors(W + "hyperlink", W + "p")).tag == W + "p"
        for fresh in make(links):
            if after is None:
                self._paragraph.append(fresh)
            else:
                after.addprevious(fresh)

    def part(self, fresh: Element) -> None:
        """Move what stands before the cursor into another paragraph, and that before this one."""
        mark = self._after()
        self._paragraph.addprevious(fresh)
        if mark is not None:
            mark = self._opened(mark)
        for child in list(self._paragraph.iterchildren(etree.Element)):
            if child is mark:
                break
            if child.tag != W + "pPr":
                fresh.append(child)
        self._before = None

    def _after(self) -> Element | None:
        """The element before which the cursor stands, as far outside as can be; ``None`` at the end."""
        if self._at == len(self._pieces):
            return None
        return climbed(self._paragraph, self._before, self._pieces[self._at][1][0])

    def _opened(self, mark: Element) -> Element:
        """What holds elements on both sides of the cursor made two."""
        above = mark.getparent()
        while above is not None and above is not self._paragraph:
            first = bare(above)
            first.extend(list(reversed(list(mark.itersiblings(preceding=True)))))
            above.addprevious(first)
            mark, above = above, above.getparent()
        return mark
