"""One flow of runs: the words that a paragraph of a Word file shows, with their emphasis.

What is not known is passed through to the runs inside it: a wrapper that some later Word
invents must not cost a word. What is deleted, hidden or computed is named here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from sys import intern

from lxml import etree

from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.blocks import Remark
from workbench.exchange.word_in.fields import Field
from workbench.exchange.word_in.findings import Findings
from workbench.exchange.word_in.line import Line
from workbench.exchange.word_in.math import put_equation
from workbench.exchange.word_in.styles import Look, Styles
from workbench.exchange.word_in.symbols import has_symbols, shown, symbol
from workbench.exchange.word_names import DIAGRAM, MC, VML, A, M, R, W, value

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_UNDERSTOOD = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")
_PICTURES = "picture, chart or embedded object: words in it are not read"
_SPACES = str.maketrans("\t\r\n", "   ")


@dataclass(slots=True)
class Reading:
    """What all flows of one document share."""

    styles: Styles
    targets: Mapping[str, str] = field(default_factory=dict)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    noted: set[tuple[str, str]] = field(default_factory=set)
    diagrams: Callable[[str], list[str]] = lambda relation: []
    findings: Findings = field(default_factory=Findings)


class Story:
    """Runs read in order into a line; fields that are open stay open from paragraph to paragraph."""

    def __init__(self, reading: Reading, place: str = "") -> None:
        self.reading = reading
        self.place = place
        self.style = ""
        self.line = Line()
        self.boxes: list[etree._Element | list[str]] = []
        self.skipped: list[str] = []
        self._fields: list[Field] = []
        self._instructions = 0  # of the open fields, how many have not reached their result
        self._generated = 0  # and how many are generated
        self._look = Look()

    @property
    def in_generated(self) -> bool:
        """Whether the text here belongs to a table of contents or an index."""
        return self._generated > 0

    @property
    def in_field(self) -> bool:
        """Whether a field that was begun has not ended."""
        return bool(self._fields)

    def read(self, element: etree._Element) -> None:
        """Read all that is inside an element."""
        for child in element.iterchildren(etree.Element):
            _HANDLERS.get(str(child.tag), Story.read)(self, child)

    def read_one(self, element: etree._Element) -> None:
        """Read one element itself."""
        _HANDLERS.get(str(element.tag), Story.read)(self, element)

    def end_paragraph(self) -> None:
        """Forget fields that were begun and have no result yet: an instruction does not outlive its paragraph.

        A damaged file may never end one, and would hide all text that follows.
        """
        if self._instructions:
            self._fields = [field for field in self._fields if field.in_result]
            self._instructions = 0

    def take_line(self) -> tuple[str, tuple[Mark, ...], list[tuple[int, str]]]:
        """The text and marks read since the last time, and the bookmarks in it."""
        line, self.line = self.line, Line()
        return *line.finish(), line.bookmarks

    def bookmark(self, element: etree._Element) -> None:
        """Note where a bookmark begins."""
        self.line.bookmark(intern(element.get(W + "name", "")))  # many readings of one text have the same

    def put(self, text: str, emphasis: frozenset[MarkKind] | None = None) -> None:
        """Take up visible text, unless it is hidden or belongs to a field's instruction or to a generated table."""
        if not text or self._instructions:
            return
        if self._look.hidden:
            self.reading.findings.hidden.append(text)
        elif self.in_generated:
            self.skipped.append(text)
        else:
            self.line.add(text, self._look.emphasis if emphasis is None else emphasis)
            if self._look.language:
                self.reading.findings.languages[self._look.language] += len(text)

    def _run(self, run: etree._Element) -> None:
        properties = run[0] if len(run) and run[0].tag == W + "rPr" else run.find(W + "rPr")
        before, self._look = self._look, self.reading.styles.look(self.style, properties)
        self.read(run)
        self._look = before

    def _text(self, element: etree._Element) -> None:
        text = (element.text or "").translate(_SPACES)
        self.put(shown(text, self._look.font) if has_symbols(text) else text)

    def _symbol(self, element: etree._Element) -> None:
        try:
            code = int(element.get(W + "char", ""), 16)
        except ValueError:
            return
        self.put(symbol(code, element.get(W + "font", "")))

    def _hyperlink(self, element: etree._Element) -> None:
        target = self.reading.targets.get(element.get(R + "id", ""), "")
        anchor = element.get(W + "anchor")
        self.line.open_link(target + (f"#{anchor}" if anchor else ""))
        self.read(element)
        self.line.close_link()

    def _ruby(self, element: etree._Element) -> None:
        for part, before, after in ((W + "rubyBase", "", ""), (W + "rt", "(", ")")):
            found = element.find(part)
            if found is not None:
                self.put(before)
                self.read(found)
                self.put(after)

    def _control(self, element: etree._Element) -> None:
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        content = element.find(W + "sdtContent")
        if content is None:
            return
        if value(gallery) == "Table of Contents":
            self.skipped.extend(str(text.text or "") for text in content.iter(W + "t"))
        else:
            self.read(content)

    def _alternate(self, element: etree._Element) -> None:
        chosen = alternative(element)
        if chosen is not None:
            self.read(chosen)

    def _note(self, element: etree._Element) -> None:
        kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
        name = (kind, element.get(W + "id", ""))
        words = self.reading.notes.get(name)
        if self._look.hidden or self.in_generated:
            return
        self.reading.noted.add(name)
        if words is None:
            self.reading.findings.remarks.append(Remark(self.place, "", f"a {kind} is referred to that is not there"))
        else:
            self.line.note(words)

    def _equation(self, element: etree._Element) -> None:
        put_equation(element, self.put)

    def _box(self, element: etree._Element) -> None:
        if not self._look.hidden:
            self.boxes.append(element)

    def _diagram(self, element: etree._Element) -> None:
        self.boxes.append(self.reading.diagrams(element.get(R + "dm", "")))

    def _drawn_words(self, element: etree._Element) -> None:
        """Words of a shape that are not WordprocessingML: WordArt, a locked canvas."""
        if element.tag == VML + "textpath":
            self.boxes.append([element.get("string", "")])
        else:
            self.boxes.append(["".join(str(text.text or "") for text in element.iter(A + "t"))])

    def _picture(self, element: etree._Element) -> None:
        self.reading.findings.left_out[_PICTURES] += 1

    def _inserted_document(self, element: etree._Element) -> None:
        self.reading.findings.remarks.append(
            Remark(self.place, "", "another document is embedded here and was not read; insert its text in Word")
        )

    def _simple_field(self, element: etree._Element) -> None:
        self._begin(Field([element.get(W + "instr", "")]))
        self._reach_result()
        self.read(element)
        self._end()

    def _field_mark(self, element: etree._Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._begin(Field(form=element.find(W + "ffData")))
        elif kind == "separate" and self._fields and not self._fields[-1].in_result:
            self._reach_result()
        elif kind == "end" and self._fields:
            self._end()

    def _begin(self, begun: Field) -> None:
        self._fields.append(begun)
        self._instructions += 1

    def _reach_result(self) -> None:
        current = self._fields[-1]
        current.reach_result()
        self._instructions -= 1
        self._generated += current.is_generated
        if current.target:
            current.is_link = True
            self.line.open_link(current.target)

    def _end(self) -> None:
        ended = self._fields.pop()
        self._generated -= ended.is_generated
        if ended.is_link:
            self.line.close_link()
        elif ended.in_result:
            self.put(ended.shown if ended.form is not None else "")
        else:
            self._instructions -= 1
            self.put(ended.shown)
            if ended.is_unread and not self._instructions:
                why = "Word computes something here that the file does not hold; type it in Word if it is text"
                self.reading.findings.remarks.append(Remark(self.place, "".join(ended.instruction).strip(), why))

    def _instruction(self, element: etree._Element) -> None:
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].instruction.append(element.text or "")

    def _skip(self, element: etree._Element) -> None:
        """Not text: properties, deleted words, marks of ranges."""


def alternative(element: etree._Element) -> etree._Element | None:
    """The one form of ``mc:AlternateContent`` that Word shows: the first choice it understands, or the fallback."""
    for choice in element.iterchildren(MC + "Choice"):
        spaces = [choice.nsmap.get(prefix) or "" for prefix in choice.get("Requires", "").split()]
        if all(space.startswith(_UNDERSTOOD) for space in spaces):
            return choice
    return element.find(MC + "Fallback")


def _fixed(text: str) -> Callable[[Story, etree._Element], None]:
    return lambda story, element: story.put(text)


_HANDLERS: dict[str, Callable[[Story, etree._Element], None]] = {
    W + "r": Story._run,
    W + "t": Story._text,
    W + "tab": _fixed("\t"),
    W + "ptab": _fixed("\t"),
    W + "br": _fixed("\n"),
    W + "cr": _fixed("\n"),
    W + "softHyphen": _fixed("\u00ad"),
    W + "noBreakHyphen": _fixed("\u2011"),
    W + "sym": Story._symbol,
    W + "hyperlink": Story._hyperlink,
    W + "ruby": Story._ruby,
    W + "sdt": Story._control,
    W + "fldSimple": Story._simple_field,
    W + "fldChar": Story._field_mark,
    W + "instrText": Story._instruction,
    W + "footnoteReference": Story._note,
    W + "endnoteReference": Story._note,
    W + "txbxContent": Story._box,
    W + "bookmarkStart": Story.bookmark,
    W + "altChunk": Story._inserted_document,
    W + "subDoc": Story._inserted_document,
    M + "oMath": Story._equation,
    MC + "AlternateContent": Story._alternate,
    DIAGRAM + "relIds": Story._diagram,
    VML + "textpath": Story._drawn_words,
    A + "p": Story._drawn_words,
    A + "blip": Story._picture,
    VML + "imagedata": Story._picture,
    CHART: Story._picture,
    _OLE: Story._picture,
    **{
        W + name: Story._skip
        for name in (
            "rPr", "pPr", "del", "moveFrom", "delText", "delInstrText", "proofErr", "bookmarkEnd",
            "lastRenderedPageBreak", "sectPr", "fldData", "commentReference", "smartTagPr", "customXmlPr",
        )
    },
}  # fmt: skip
