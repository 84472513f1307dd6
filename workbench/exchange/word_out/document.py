"""A Word document on our template: title page, contents, headings, numbered paragraphs, tables, notes.

The template (``resources/template.docx``, made with python-docx) brings the package, the styles, the page
and its edges. The body is written straight as XML: a paragraph through python-docx costs a search
of the style sheet, and a treaty has thousands. Order of elements: ECMA-376 part 1, 17.3.1 and 17.6.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from lxml import etree

from workbench.exchange.front import Front
from workbench.exchange.phrases import phrases
from workbench.exchange.whole_file import write_whole
from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.parts import Comments, with_comments, with_properties
from workbench.exchange.word_out.runs import (
    PUT_IN,
    Change,
    Element,
    Notes,
    Paragraph,
    Piece,
    SubElement,
    legal,
    starts_right_to_left,
)

STEP = 720  # one level of indentation in twentieths of a point, as in the template
LEVELS = 8  # "Provision Level" styles in the template
DEEPEST_HEADING = 6
PAGE = ("11906", "16838")  # A4 upright, in twentieths of a point, as in the template
EDGE, LANDSCAPE_EDGE = 9070, 14002  # where the lines of the page end, upright and across
EAST_ASIAN_FONTS = {"ja": "MS Mincho", "ko": "Batang"}
RULED = ("TreatyProposal", "TreatyProposalText", "TreatyProposalNote")
RULE = {VAL: "single", W + "sz": "12", W + "space": "8", W + "color": "7F7F7F"}  # at their side, as in the template
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
DC, TERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph departs from its style; lengths in twentieths of a point, ``shade`` an RGB colour.

    A ``tight`` one stands close to the next.
    """

    keep_next: bool = False
    new_page: bool = False
    shade: str = ""
    tabs: tuple[int, ...] = ()
    left: int | None = None
    hanging: int = 0
    tight: bool = False


PLAIN = Shape()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table of contents."""

    level: int
    bookmark: str
    text: str


class WordDocument:
    """A document being written: its front, then (after :meth:`begin_text`) the text; the contents stand between.

    New paragraphs, their marks too, are part of ``changes``. Where it is ``tracked``, Word records what is done to it.
    """

    def __init__(self, front: Front, *, landscape: bool = False) -> None:
        self.about = front
        self.landscape = landscape
        self.phrases = phrases(front.primary)
        self.notes = Notes()
        self.comments = Comments()
        self.changes: tuple[Change, ...] = ()
        self.tracked = False
        # Elements are made where they will stand: libxml2 is slow at moving them from one tree to another.
        self._root = etree.fromstring(_template()["word/document.xml"])
        self.body = self._root[0]
        self._section = self.body[0]
        self.body.remove(self._section)
        if landscape:
            size = self._section.find(W + "pgSz")
            assert size is not None, "the template has a page size"  # noqa: S101
            size.attrib.update({W + "w": PAGE[1], W + "h": PAGE[0], W + "orient": "landscape"})
        self._front_end: Element | None = None
        self._entries: list[Entry] = []

    def title_page(self, *lines: str) -> None:
        """The title page: symbol, title, then ``lines`` (what document this is, of which version) and the date."""
        if self.about.symbol:
            self.paragraph("TreatySymbol").words(self.about.symbol)
        self.paragraph("TreatyCoverTitle", self.about.title).words(self.about.title)
        for line in (*lines, self.about.long_date):
            if line:
                self.paragraph("TreatyCoverLine", line).words(line)

    def begin_text(self) -> None:
        """Ends the front: from here on paragraphs belong to the text, after the table of contents, on a new page."""
        self._front_end = self.paragraph("TreatyFrontEnd").element
        self._front_end[0].append(_section(self._section, self.about.right_to_left, first=True))

    @contextmanager
    def in_front(self) -> Iterator[None]:
        """What is written meanwhile stands at the end of the front, before the contents: for a legend of the text."""
        assert self._front_end is not None, "the text has begun"  # noqa: S101
        last = self.body[-1]
        yield
        while (element := last.getnext()) is not None:  # not by number: that would count them all each time
            self._front_end.addprevious(element)

    def paragraph(self, style: str, sample: str = "", shape: Shape = PLAIN) -> Paragraph:
        """A new paragraph in ``style`` (an id); ``sample`` are words that tell its direction."""
        return self.paragraph_in(self.body, style, sample, shape)

    def paragraph_in(self, parent: Element, style: str, sample: str = "", shape: Shape = PLAIN) -> Paragraph:
        """A new paragraph inside another element, such as a cell."""
        element = SubElement(parent, W + "p")
        properties = SubElement(element, W + "pPr")
        SubElement(properties, W + "pStyle", {VAL: style})
        rtl = starts_right_to_left(sample, self.about.right_to_left)
        if shape is not PLAIN or rtl:
            _shape(properties, shape, rtl, ruled=style in RULED)
        paragraph = Paragraph(element, self.notes, rtl)
        if self.changes:
            paragraph.changes = self.changes
            _mark(properties, self.changes, self.notes)
        return paragraph

    def split(self, paragraph: Paragraph, changes: tuple[Change, ...]) -> Paragraph:
        """Ends a paragraph of the body with a mark that is part of ``changes``; gives a new one of the same form."""
        properties = paragraph.element[0]
        for mark in properties.findall(W + "rPr"):
            properties.remove(mark)
        rest = SubElement(self.body, W + "p")
        rest.append(deepcopy(properties))
        _mark(properties, changes, self.notes)
        found = Paragraph(rest, self.notes, paragraph.rtl)
        if self.changes:
            found.changes = self.changes
            _mark(rest[0], self.changes, self.notes)
        return found

    def provision(self, level: int, label: str, sample: str, shape: Shape = PLAIN) -> Paragraph:
        """A paragraph of the instrument at ``level`` with its literal number hanging, or flush where it has none."""
        level = min(level, LEVELS)
        if level == 0:
            paragraph = self.paragraph("ProvisionText", sample or label, shape)
            return paragraph.words(f"{label} ") if label else paragraph
        if not label and shape.left is None:
            shape = Shape(shape.keep_next, shape.new_page, shape.shade, shape.tabs, level * STEP)
        paragraph = self.paragraph(f"ProvisionLevel{level}", sample or label, shape)
        return paragraph.words(f"{label}\t") if label else paragraph

    def heading(self, level: int, text: str, shape: Shape = PLAIN, *, listed: bool = True) -> Paragraph:
        """A heading, ``listed`` in the table of contents as ``text``; the caller writes its words."""
        level = min(level, DEEPEST_HEADING)
        paragraph = self.paragraph(f"Heading{level}", text, shape)
        if listed:
            name = f"_Toc{len(self._entries) + 1:08d}"
            self._entries.append(Entry(level, name, text))
            paragraph.bookmark(name)
        return paragraph

    def proposed_heading(self, level: int, text: str, shape: Shape = PLAIN) -> Paragraph:
        """A heading of what is only proposed, which no table of contents lists; the caller writes its words."""
        return self.paragraph(f"ProvisionProposed{min(level, DEEPEST_HEADING)}", text, shape)

    def table(
        self, pieces: Iterable[Piece], style: str = "ProvisionTable", header: bool = True, anchor: str | None = None
    ) -> None:
        """A table: rows are lines, cells are separated by tabs; a header row is repeated on each page.

        ``anchor`` is the name of a bookmark in its first cell.
        """
        from workbench.exchange.word_out.tables import write_table

        write_table(self, self.body, pieces, style, header, anchor)

    def save(self, out: Path) -> None:
        """Writes the document to ``out``, whole or not at all; the same content gives the same bytes.

        Raises :class:`FileProblem` when it cannot be written.
        """
        parts = dict(_template())
        self._contents()
        self.body.append(_section(self._section, self.about.right_to_left, first=False))
        parts["word/document.xml"] = _bytes(self._root)
        parts["word/footnotes.xml"] = self._footnotes(parts["word/footnotes.xml"])
        parts["word/_rels/document.xml.rels"] = self._links(parts["word/_rels/document.xml.rels"])
        parts["word/header1.xml"] = self._header(parts["word/header1.xml"])
        parts["word/footer1.xml"] = self._footer(parts["word/footer1.xml"])
        parts["word/styles.xml"] = self._language(parts["word/styles.xml"])
        parts["docProps/core.xml"] = self._properties(parts["docProps/core.xml"])
        parts["word/settings.xml"] = self._settings(parts["word/settings.xml"])
        with_comments(parts, self.comments, self)
        if self.about.identity is not None:
            with_properties(parts, self.about.identity.properties())
        write_whole(out, _archive(parts))

    def _contents(self) -> None:
        """The table of contents, filled in; its page numbers are fields, for Word to compute on opening.

        It is no TOC field: of such a one LibreOffice shows what is written there, and so no page number. Nor does it
        stand in a content control, into which LibreOffice would take the text behind it.
        """
        if not self._entries or self._front_end is None:
            return
        with self.in_front():
            self.paragraph("TreatyContents").words(self.phrases.contents)
            for entry in self._entries:
                self._contents_line(entry)

    def _contents_line(self, entry: Entry) -> None:
        line = self.paragraph(f"TreatyContents{entry.level}", entry.text)
        link = SubElement(line.element, W + "hyperlink", {W + "anchor": entry.bookmark, W + "history": "1"})
        Paragraph(link, self.notes, line.rtl).words(entry.text)
        line.words("\t")
        _field_begin(line.element, f"PAGEREF {entry.bookmark} \\h")
        line.words("…")
        _field_mark(line.element, "end")

    def _footnotes(self, xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        for number, pieces in enumerate(self.notes.footnotes, 1):
            words = "".join(text for text, _ in pieces)
            note = SubElement(root, W + "footnote", {W + "id": str(number)})
            paragraph = self.paragraph_in(note, "FootnoteText", words)
            run = SubElement(paragraph.element, W + "r")
            SubElement(SubElement(run, W + "rPr"), W + "rStyle", {VAL: "FootnoteReference"})
            SubElement(run, W + "footnoteRef")
            before = " "
            for text, changes in pieces:
                if before and changes:
                    paragraph.words(before)
                    before = ""
                paragraph.changes = changes
                paragraph.words(f"{before}{text}")
                paragraph.changes, before = (), ""
        return _bytes(root)

    def _links(self, xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        for target, id in self.notes.links.items():
            link = SubElement(root, root[0].tag, {"Id": id, "Type": HYPERLINK})
            link.attrib.update({"Target": target, "TargetMode": "External"})
        return _bytes(root)

    def _header(self, xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        left = self.about.version or ("" if self.about.symbol else self.about.title)
        paragraph = self._edge(root)
        paragraph.words(f"{left}\t{self.about.symbol}" if self.about.symbol else left)
        return _bytes(root)

    def _footer(self, xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        paragraph = self._edge(root)
        before, _, rest = self.phrases.page.partition("{page}")
        between, _, after = rest.partition("{pages}")
        for words, code in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            paragraph.words(words)
            if code:
                paragraph.field(code, "1")
        return _bytes(root)

    def _edge(self, root: Element) -> Paragraph:
        """The paragraph that the template keeps for the words of a header or footer."""
        if self.landscape:  # what stands at the right goes out to the edge of the wider page
            tabs = SubElement(root[0][0], W + "tabs")
            SubElement(tabs, W + "tab", {VAL: "clear", W + "pos": str(EDGE)})
            SubElement(tabs, W + "tab", {VAL: "right", W + "pos": str(LANDSCAPE_EDGE)})
        if self.about.right_to_left:
            SubElement(root[0][0], W + "bidi")
        return Paragraph(root[0], self.notes, self.about.right_to_left)

    def _language(self, xml: bytes) -> bytes:
        """The style sheet with the document's language as the language of all words, fitted to the page."""
        root = etree.fromstring(xml)
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        assert defaults is not None, "the template has document defaults"  # noqa: S101
        language = defaults.find(W + "lang")
        fonts = defaults.find(W + "rFonts")
        if language is not None:
            primary = self.about.primary
            kind = "bidi" if self.about.right_to_left else "eastAsia" if primary in ("zh", "ja", "ko") else "val"
            language.set(W + kind, self.about.tag)
        if fonts is not None and self.about.primary in EAST_ASIAN_FONTS:
            fonts.set(W + "eastAsia", EAST_ASIAN_FONTS[self.about.primary])
        if self.landscape:  # page numbers of the contents stand at the edge of the wider page
            for tab in root.iter(W + "tab"):
                if tab.get(W + "pos") == str(EDGE) and tab.get(W + "leader"):
                    tab.set(W + "pos", str(LANDSCAPE_EDGE))
        return _bytes(root)

    def _settings(self, xml: bytes) -> bytes:
        """The settings; the order of their elements is that of the schema. Narrow columns have their words divided."""
        root = etree.fromstring(xml)
        stop = root.find(W + "defaultTabStop")
        assert stop is not None, "the template has a tab stop"  # noqa: S101
        if self.tracked:
            stop.addprevious(etree.Element(W + "trackRevisions"))
        if self.landscape:
            stop.addnext(etree.Element(W + "autoHyphenation"))
        return _bytes(root)

    def _properties(self, xml: bytes) -> bytes:
        """Document properties (ECMA-376 part 2, 11): no user's name, no time of day."""
        root = etree.fromstring(xml)
        values = (("title", self.about.title), ("subject", self.about.symbol))
        for name, words in (*values, ("creator", self.phrases.secretariat), ("language", self.about.tag)):
            if words:
                SubElement(root, DC + name).text = legal(words)
        if day := self.about.day:
            for name in ("created", "modified"):
                SubElement(root, TERMS + name, {XSI_TYPE: "dcterms:W3CDTF"}).text = f"{day.isoformat()}T00:00:00Z"
        return _bytes(root)


@cache
def _template() -> dict[str, bytes]:
    with (files("resources") / "template.docx").open("rb") as file, zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _shape(properties: Element, shape: Shape, rtl: bool, ruled: bool) -> None:
    if shape.keep_next:
        SubElement(properties, W + "keepNext")
    if shape.new_page:
        SubElement(properties, W + "pageBreakBefore")
    if ruled and rtl:  # borders know left and right, while indents know the side on which a line begins
        borders = SubElement(properties, W + "pBdr")
        SubElement(borders, W + "left", {VAL: "nil"})
        SubElement(borders, W + "right", RULE)
    if shape.shade:
        SubElement(properties, W + "shd", {VAL: "clear", W + "color": "auto", W + "fill": shape.shade})
    if shape.tabs:
        tabs = SubElement(properties, W + "tabs")
        for stop in shape.tabs:
            SubElement(tabs, W + "tab", {VAL: "left", W + "pos": str(stop)})
    if rtl:
        SubElement(properties, W + "bidi")
    if shape.tight:
        SubElement(properties, W + "spacing", {W + "after": "40"})
    if shape.left is not None:
        indent = ("hanging", shape.hanging) if shape.hanging else ("firstLine", 0)
        SubElement(properties, W + "ind", {W + "left": str(shape.left), W + indent[0]: str(indent[1])})


def _mark(properties: Element, changes: Sequence[Change], notes: Notes) -> None:
    """The changes of a paragraph's mark, which can be part of one of each kind.

    A mark that one author puts in another does not delete: LibreOffice would then keep it when both are rejected.
    """
    by_kind = {change.kind: change for change in changes if change.kind in PUT_IN}
    authors = {change.author for change in by_kind.values()}
    for change in changes:
        if not authors or change.author in authors:
            by_kind.setdefault(change.kind, change)
    mark = SubElement(properties, W + "rPr")
    for kind in ("ins", "del", "moveFrom", "moveTo"):
        if kind in by_kind:
            by_kind[kind].within(mark, notes.new_id())


def _section(template: Element, rtl: bool, first: bool) -> Element:
    """The template's section; the first one has a title page without header and footer."""
    section = deepcopy(template)
    if first:
        SubElement(section, W + "titlePg")
    if rtl:
        SubElement(section, W + "bidi")
    return section


def _field_begin(parent: Element, code: str) -> None:
    _field_mark(parent, "begin")
    instruction = SubElement(SubElement(parent, W + "r"), W + "instrText")
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    instruction.text = f" {code} "
    _field_mark(parent, "separate")


def _field_mark(parent: Element, kind: str) -> None:
    SubElement(SubElement(parent, W + "r"), W + "fldChar", {W + "fldCharType": kind})


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _archive(parts: dict[str, bytes]) -> bytes:
    """The package; every member carries the same date, so that the same parts are the same bytes."""
    fresh = io.BytesIO()
    with zipfile.ZipFile(fresh, "w") as archive:
        for name, data in parts.items():
            member = zipfile.ZipInfo(name)
            member.create_system = 3
            archive.writestr(member, data, zipfile.ZIP_DEFLATED)
    return fresh.getvalue()
