"""Who changed something and when: the marks that say so (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from workbench.exchange.redlining.line import EQUATIONS, Element
from workbench.exchange.word_names import W

INSERTED, DELETED = W + "ins", W + "del"
MOVED = {INSERTED: W + "moveTo", DELETED: W + "moveFrom"}
MARKABLE = (W + "r", *EQUATIONS)
_IN_PROPERTIES = (W + "sectPr", W + "pPrChange")


class Hand:
    """The one author of all changes; keeps every mark it makes, so that :meth:`number` can tell them apart."""

    def __init__(self, author: str, date: str) -> None:
        self._said = {W + "id": "0", W + "author": author, **({W + "date": date} if date else {})}
        self._made: list[Element] = []
        self._ends: list[tuple[Element, Element]] = []

    def mark(self, tag: str) -> Element:
        """A new mark."""
        made = etree.Element(tag, self._said, {"w": W[1:-1]})
        self._made.append(made)
        return made

    def enclose(self, elements: Iterable[Element], tag: str = INSERTED) -> None:
        """Put runs and equations, and those inside other elements, into marks where they stand, neighbours into one."""
        mark: Element | None = None
        for element in _markable(elements):
            if mark is None or element.getprevious() is not mark:
                mark = self.mark(tag)
                element.addprevious(mark)
            mark.append(element)

    def end(self, paragraph: Element, tag: str) -> None:
        """Mark the end of a paragraph."""
        form = paragraph_form(paragraph)
        found = form.find(W + "rPr")
        if found is None:
            found = etree.Element(W + "rPr")
            last = next((child for child in form if child.tag in _IN_PROPERTIES), None)
            if last is None:
                form.append(found)
            else:
                last.addprevious(found)
        found.insert(0, self.mark(tag))

    def move(self, paragraph: Element, tag: str, name: str) -> None:
        """Say around a paragraph which move it is a half of."""
        start = self.mark(f"{MOVED[tag]}RangeStart")
        start.set(W + "name", name)
        end = etree.Element(f"{MOVED[tag]}RangeEnd")
        self._ends.append((start, end))
        paragraph.addprevious(start)
        paragraph.addnext(end)

    def row(self, row: Element, tag: str) -> None:
        """Mark a row of a table."""
        form = row.find(W + "trPr")
        if form is None:
            form = etree.Element(W + "trPr")
            exception = row.find(W + "tblPrEx")
            if exception is None:
                row.insert(0, form)
            else:
                exception.addnext(form)
        form.append(self.mark(tag))

    def number(self, roots: Iterable[Element]) -> int:
        """Give every mark an id that nothing else in the parts bears; the number of marks."""
        taken = (element.get(W + "id", "") for root in roots for element in root.iter(etree.Element))
        highest = max((int(id) for id in taken if id.isdecimal() and len(id) < 9), default=0)
        for id, mark in enumerate(self._made, highest + 1):
            mark.set(W + "id", str(id))
        for start, end in self._ends:
            end.set(W + "id", start.get(W + "id", ""))
        return len(self._made)


def paragraph_form(paragraph: Element) -> Element:
    """The properties of a paragraph, made if it has none."""
    form = paragraph.find(W + "pPr")
    if form is None:
        form = etree.Element(W + "pPr")
        paragraph.insert(0, form)
    return form


def as_runs(simple: Element) -> list[Element]:
    """A simple field as the runs of a complex one, which alone can be marked; takes its runs out of it."""
    form = simple.find(f"{W}r/{W}rPr")
    made: list[Element] = []
    for kind in ("begin", "", "separate", "result", "end"):
        if kind == "result":
            made.extend(_markable(simple))
            continue
        run = etree.Element(W + "r")
        if form is not None:
            run.append(etree.fromstring(etree.tostring(form)))
        if kind:
            etree.SubElement(run, W + "fldChar", {W + "fldCharType": kind})
        else:
            etree.SubElement(run, W + "instrText").text = simple.get(W + "instr", "")
        made.append(run)
    return made


def _markable(elements: Iterable[Element] | Sequence[Element]) -> Iterator[Element]:
    for element in list(elements):
        if element.tag in MARKABLE:
            yield element
        elif element.tag == W + "fldSimple":
            runs = as_runs(element)
            for run in runs:
                element.addprevious(run)
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            yield from runs
        elif isinstance(element.tag, str) and not element.tag.endswith("Pr"):
            yield from _markable(element)
