"""A paragraph as one line of words and objects, which can be cut where something changed.

What is not words (a picture, an equation, a whole field, the sign of a note) is an object: it stands for one
character and is equal to another if it shows the same. Marks without width (bookmarks, comments, page breaks of the
last printing) are no part of the line and stay where they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from workbench.exchange.word_names import M, W
from workbench.text.tokens import tokens

Element = etree._Element
OBJECT = "\ufffc"
WRAPPERS = tuple(W + name for name in ("hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo"))
EQUATIONS = (M + "oMath", M + "oMathPara")
UNSEEN = tuple(
    W + name for name in ("rPr", "lastRenderedPageBreak", "commentReference", "annotationRef", "proofErr")
)  # in a run, without width
_FIELD_TYPE = W + "fldCharType"
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {W + "tab": "\t", W + "cr": "\n"}


@dataclass(slots=True)
class Span:
    """Words of one run, or an object: what stands from ``start`` on in the line.

    ``elements`` are those at the level of runs; ``child`` is what stands in the run, ``None`` for a larger object.
    """

    start: int
    text: str
    key: str
    elements: list[Element]
    child: Element | None


class Line:
    """The line of a paragraph; ``key_of`` says by what an object is known."""

    def __init__(self, paragraph: Element, key_of: Callable[[Element], str]) -> None:
        self.element = paragraph
        self.spans: list[Span] = []
        self.length = 0
        self._key_of = key_of
        _part_fields(paragraph)
        self._read(paragraph)

    @property
    def said(self) -> str:
        """All words and keys of the line: equal lines say the same."""
        return "".join(f"{OBJECT}{span.key}{OBJECT}" if span.key else span.text for span in self.spans)

    def objects(self, start: int, end: int) -> list[Span]:
        """The objects between two places."""
        return [span for span in self.spans if span.key and start <= span.start < end]

    def tokens(self) -> tuple[list[str], list[int]]:
        """The tokens of the line, an object being one, and where each begins; the end of the line comes last."""
        found: list[str] = []
        waiting: list[str] = []
        for span in self.spans:
            if span.key:
                found.extend(tokens("".join(waiting)))
                found.append(f"{OBJECT}{span.key}")
                waiting = []
            else:
                waiting.append(span.text)
        found.extend(tokens("".join(waiting)))
        starts = [0]
        for token in found:
            is_object = token[0] == OBJECT and len(token) > 1
            starts.append(starts[-1] + (1 if is_object else len(token)))
        return found, starts

    def cut(self, borders: set[int]) -> None:
        """Make a run begin at each of the borders."""
        starts = [span.start for span in self.spans]
        for border in sorted(borders, reverse=True):
            at = bisect_right(starts, border) - 1
            if not 0 < border < self.length or at < 0:
                continue
            span = self.spans[at]
            if span.start < border:
                span = self._halved(at, border)
                starts.insert(at + 1, border)
                at += 1
            self._part(at, span)

    def pieces(self, start: int, end: int) -> list[list[Element]]:
        """The elements at the level of runs between two places at which the line has been cut."""
        found: list[list[Element]] = []
        for span in self.spans:
            if start <= span.start < end and (not found or found[-1][0] is not span.elements[0]):
                found.append(span.elements)
        return found

    def _halved(self, at: int, border: int) -> Span:
        span = self.spans[at]
        assert span.child is not None, "an object is one character long"  # noqa: S101
        length = border - span.start
        half = deepcopy(span.child)
        half.tail = None
        for element, text in ((span.child, span.text[:length]), (half, span.text[length:])):
            element.text = text
            element.set(_PRESERVE, "preserve")
        span.child.addnext(half)
        fresh = Span(border, span.text[length:], "", list(span.elements), half)
        span.text = span.text[:length]
        self.spans.insert(at + 1, fresh)
        return fresh

    def _part(self, at: int, span: Span) -> None:
        run = span.elements[0]
        if span.child is None or not at or self.spans[at - 1].elements[0] is not run:
            return
        fresh = _part_run(run, span.child)
        for later in self.spans[at:]:
            if later.elements[0] is not run:
                break
            later.elements = [fresh]

    def _put(self, text: str, key: str, elements: list[Element], child: Element | None) -> None:
        if text:
            self.spans.append(Span(self.length, text, key, elements, child))
            self.length += len(text)

    def _read(self, parent: Element) -> None:
        until: Element | None = None
        for child in list(parent.iterchildren(etree.Element)):
            if until is not None:
                until = None if child is until else until
            elif child.tag == W + "r":
                whole = _whole_field(child)
                if whole:
                    until = whole[-1] if len(whole) > 1 else None
                    self._put(OBJECT, _field_key(whole), whole, None)
                else:
                    self._read_run(child)
            elif child.tag in WRAPPERS:
                self._read(child)
            elif child.tag in EQUATIONS:
                self._put(OBJECT, "equation " + _plainly(child), [child], None)
            elif child.tag == W + "fldSimple":
                self._put(OBJECT, _field_key([child]), [child], None)

    def _read_run(self, run: Element) -> None:
        for child in run.iterchildren(etree.Element):
            tag = str(child.tag)
            if tag == W + "t":
                self._put(str(child.text or ""), "", [run], child)
            elif tag in _SIGNS:
                self._put(_SIGNS[tag], "", [run], child)
            elif tag == W + "br" and child.get(W + "type", "textWrapping") == "textWrapping":
                self._put("\n", "", [run], child)
            elif tag not in UNSEEN:
                self._put(OBJECT, self._key_of(child), [run], child)


def bare(element: Element) -> Element:
    """A new element of the same name and attributes, with nothing in it."""
    made = etree.Element(element.tag)
    for name, value in element.items():
        made.set(name, value)
    return made


def _part_run(run: Element, child: Element) -> Element:
    """A new run after a run, with its form and what stands in it from a child on."""
    fresh = bare(run)
    form = run.find(W + "rPr")
    if form is not None:
        fresh.append(deepcopy(form))
    moved = [child, *child.itersiblings()]
    run.addnext(fresh)
    fresh.extend(moved)
    return fresh


def _part_fields(paragraph: Element) -> None:
    """Give each mark of a field a run of its own, so that a field is a number of whole runs."""
    for mark in list(paragraph.iter(W + "fldChar")):
        run = mark.getparent()
        if run is None or run.tag != W + "r":
            continue
        before = mark.getprevious()
        if before is not None and before.tag != W + "rPr":
            run = _part_run(run, mark)
        after = mark.getnext()
        if after is not None:
            _part_run(run, after)


def _whole_field(run: Element) -> list[Element]:
    """The siblings from a run that begins a field to the one that ends it; nothing if they are no siblings."""
    begin = run.find(W + "fldChar")
    if begin is None or begin.get(_FIELD_TYPE) != "begin":
        return []
    found: list[Element] = []
    depth = 0
    for element in (run, *run.itersiblings(etree.Element)):
        found.append(element)
        for mark in element.iter(W + "fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(_FIELD_TYPE, ""), 0)
        if depth == 0:
            return found
    return []


def _field_key(elements: list[Element]) -> str:
    """A field by what it does and shows; names of hidden bookmarks change whenever a program counts them anew."""
    code = [element.get(W + "instr", "") for element in elements]
    code += [str(text.text or "") for element in elements for text in element.iter(W + "instrText")]
    shown = [str(text.text or "") for element in elements for text in element.iter(W + "t")]
    said = " ".join(word for word in "".join(code).split() if not word.startswith("_"))
    return f"field {said} {''.join(shown)}"


def _plainly(element: Element) -> str:
    """An equation by its shape and its signs."""
    return "".join(_shape(element))


def _shape(element: Element) -> Iterator[str]:
    for node in element.iter(etree.Element):
        name = etree.QName(node).localname
        if str(node.tag).startswith(M) and not name.endswith("Pr"):
            yield f"<{name}>{node.text or ''}"
        elif node.tag.startswith(M) and node.get(M + "val"):
            yield f"={node.get(M + 'val')}"
