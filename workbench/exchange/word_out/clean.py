"""The clean text of a version as a Word document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbench.domain.decision import Part
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.exchange.front import Front
from workbench.exchange.identity import Anchor
from workbench.exchange.word_out.document import PLAIN, Shape, WordDocument
from workbench.exchange.word_out.layout import HEADED, Layout
from workbench.exchange.word_out.runs import Paragraph, Piece

LONGEST_BARE = 5  # characters of a number without a word, such as "XVIII"
LONGEST_CENTRED = 300  # characters; longer front matter is set as text
KEEP = Shape(keep_next=True)
NEW_PAGE = Shape(new_page=True)


class Ink:
    """How the words of a provision are written: as they are."""

    def listed(self, provision: Provision) -> bool:
        """Whether its heading stands in the table of contents."""
        return True

    def has(self, provision: Provision, part: Part) -> bool:
        """Whether there is anything to write."""
        return bool(part.of(provision))

    def write(self, paragraph: Paragraph, provision: Provision, part: Part, style: str = "") -> None:
        """Writes a part of a provision at the end of a paragraph; ``style`` is the id of a character style."""
        marks = provision.marks if part is Part.TEXT else provision.heading_marks
        paragraph.words(part.of(provision), marks, style)

    def name(self, paragraph: Paragraph, provision: Provision, part: Part) -> None:
        """Says where a part that it has not would stand."""

    def apart(self, document: WordDocument, provision: Provision, part: Part, make: Callable[[], Paragraph]) -> None:
        """Writes a part that stands in a paragraph of its own, which ``make`` makes."""
        self.write(make(), provision, part)

    def above(self, document: WordDocument, provision: Provision, paragraph: Paragraph) -> Paragraph:
        """Gives the paragraph for the words of a provision that has no heading: the one that holds its label."""
        return paragraph

    def table(self, document: WordDocument, provision: Provision) -> None:
        """Writes a provision that is a table."""
        document.table([Piece(provision.text, "", provision.marks)])


class Anchored(Ink):
    """As they are, each part behind a bookmark that says which provision it belongs to."""

    def write(self, paragraph: Paragraph, provision: Provision, part: Part, style: str = "") -> None:
        """Writes the bookmark and the words."""
        self.name(paragraph, provision, part)
        super().write(paragraph, provision, part, style)

    def name(self, paragraph: Paragraph, provision: Provision, part: Part) -> None:
        """Writes the bookmark."""
        paragraph.bookmark(Anchor(provision.id, part).name())

    def table(self, document: WordDocument, provision: Provision) -> None:
        """Writes a table with the bookmark in its first cell."""
        document.table([Piece(provision.text, "", provision.marks)], anchor=Anchor(provision.id, Part.TEXT).name())


PLAIN_INK = Ink()


def write_clean(version: Version, front: Front, out: Path) -> None:
    """Writes the words of ``version`` as a document without brackets other than its own.

    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    document = WordDocument(front)
    document.title_page(front.version)
    document.begin_text()
    layout = Layout(version.provisions)
    title = title_among({id: version.by_id[id].text for id in layout.front}, front.title)
    ink = Anchored()
    for provision in version.provisions:
        write_provision(document, provision, layout, title, ink)
    document.save(out)


def write_provision(
    document: WordDocument, provision: Provision, layout: Layout, title: str, ink: Ink = PLAIN_INK
) -> None:
    """Writes one provision in its place; ``title`` is the id of the instrument's title."""
    shape = KEEP if provision.id in layout.parents else PLAIN
    if provision.table:
        ink.table(document, provision)
    elif provision.kind in HEADED:
        _headed(document, provision, layout, ink)
    elif provision.kind is Kind.PREAMBULAR_PARAGRAPH and not provision.label:
        ink.write(document.paragraph("ProvisionPreamble", provision.text, shape), provision, Part.TEXT)
    elif provision.id in layout.front:
        style = front_style(provision.text, provision.id == title)
        ink.write(document.paragraph(style, provision.text), provision, Part.TEXT)
    else:
        _numbered(document, provision, layout, ink)


def title_among(texts: dict[str, str], title: str) -> str:
    """The id of the text that is the instrument's title: the one that says so, else the first; "" if there is none."""
    wanted = " ".join(title.split()).casefold()
    same = (id for id, text in texts.items() if " ".join(text.split()).casefold() == wanted)
    short = (id for id, text in texts.items() if len(text) <= LONGEST_CENTRED)
    return next(same, next(short, ""))


def heading_text(label: str, heading: str) -> str:
    """A heading in one line, as contents list it: "Article 5. Use of terms" comes from its number and its words."""
    return " — ".join(" ".join(part.split()) for part in (label, heading) if part)


def label_before(label: str, heading: object) -> str:
    """A label as it stands before a heading: on a line of its own; a bare number ("I.") in the heading's line."""
    if not heading or not label:
        return label
    return f"{label} " if " " not in label and len(label) <= LONGEST_BARE else f"{label}\n"


def _headed(document: WordDocument, provision: Provision, layout: Layout, ink: Ink) -> None:
    """Number and heading on two lines of one paragraph (Word's contents join them), then the provision's own words."""
    label, heading, body = provision.label, provision.heading, ink.has(provision, Part.TEXT)

    def titled() -> Paragraph:
        shape = NEW_PAGE if provision.kind is Kind.ANNEX else PLAIN
        level, words = layout.headings[provision.kind], heading_text(label, heading)
        return document.heading(level, words, shape, listed=ink.listed(provision))

    if label or heading:
        paragraph = titled().words(label_before(label, heading))
        if ink.has(provision, Part.HEADING):
            ink.write(paragraph, provision, Part.HEADING)
        elif body:
            ink.name(paragraph, provision, Part.HEADING)
        else:
            ink.write(paragraph, provision, Part.TEXT)
    elif ink.has(provision, Part.HEADING):
        ink.apart(document, provision, Part.HEADING, titled)
    if body:
        shape = KEEP if provision.id in layout.parents else PLAIN
        ink.apart(document, provision, Part.TEXT, lambda: document.provision(0, "", provision.text, shape))


def front_style(text: str, title: bool) -> str:
    """The style of front matter: the title, a short line, or a text."""
    return "Title" if title else "ProvisionFront" if len(text) <= LONGEST_CENTRED else "ProvisionText"


def _numbered(document: WordDocument, provision: Provision, layout: Layout, ink: Ink) -> None:
    """A paragraph at its level; a heading of its own stands in the line of the number, above the words."""
    level = layout.levels[provision.id]
    shape = KEEP if provision.id in layout.parents else PLAIN
    label, heading, text = provision.label, provision.heading, provision.text
    if heading:
        titled = document.provision(level, label, heading, KEEP if text else shape)
        ink.write(titled, provision, Part.HEADING, "ProvisionHeading")
        if ink.has(provision, Part.TEXT):
            ink.apart(document, provision, Part.TEXT, lambda: document.provision(level, "", text, shape))
        return
    paragraph = document.provision(level, label, text, shape)
    ink.write(ink.above(document, provision, paragraph), provision, Part.TEXT)
