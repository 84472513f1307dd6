"""The clean text of a version as a Word document."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.exchange.front import Front
from workbench.exchange.word_out.document import PLAIN, Shape, WordDocument
from workbench.exchange.word_out.layout import HEADED, Layout
from workbench.exchange.word_out.runs import Piece

LONGEST_BARE = 5  # characters of a number without a word, such as "XVIII"
LONGEST_CENTRED = 200  # characters; longer front matter is set as text
KEEP = Shape(keep_next=True)
NEW_PAGE = Shape(new_page=True)


def write_clean(version: Version, front: Front, out: Path) -> None:
    """Writes the words of ``version`` as a document without brackets other than its own.

    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    document = WordDocument(front)
    document.title_page(front.version)
    document.begin_text()
    layout = Layout(version.provisions)
    title = title_among({id: version.by_id[id].text for id in layout.front}, front.title)
    for provision in version.provisions:
        write_provision(document, provision, layout, title)
    document.save(out)


def write_provision(document: WordDocument, provision: Provision, layout: Layout, title: str) -> None:
    """Writes one provision in its place; ``title`` is the id of the instrument's title."""
    if provision.table:
        document.table([Piece(provision.text, "", provision.marks)])
    elif provision.kind in HEADED:
        _headed(document, provision, layout)
    elif provision.kind is Kind.PREAMBULAR_PARAGRAPH and not provision.label:
        shape = KEEP if provision.id in layout.parents else PLAIN
        document.paragraph("ProvisionPreamble", provision.text, shape).words(provision.text, provision.marks)
    elif provision.id in layout.front:
        _front(document, provision, title)
    else:
        _numbered(document, provision, layout)


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


def _headed(document: WordDocument, provision: Provision, layout: Layout) -> None:
    """Number and heading on two lines of one paragraph (Word's contents join them), then the provision's own words."""
    label, heading = provision.label, provision.heading
    if label or heading:
        shape = NEW_PAGE if provision.kind is Kind.ANNEX else PLAIN
        paragraph = document.heading(layout.headings[provision.kind], heading_text(label, heading), shape)
        paragraph.words(label_before(label, heading)).words(heading, provision.heading_marks)
    if provision.text:
        shape = KEEP if provision.id in layout.parents else PLAIN
        document.provision(0, "", provision.text, shape).words(provision.text, provision.marks)


def front_style(text: str, title: bool) -> str:
    """The style of front matter: the title, a short line, or a text."""
    return "Title" if title else "ProvisionFront" if len(text) <= LONGEST_CENTRED else "ProvisionText"


def _front(document: WordDocument, provision: Provision, title: str) -> None:
    style = front_style(provision.text, provision.id == title)
    document.paragraph(style, provision.text).words(provision.text, provision.marks)


def _numbered(document: WordDocument, provision: Provision, layout: Layout) -> None:
    """A paragraph at its level; a heading of its own stands in the line of the number, above the words."""
    level = layout.levels[provision.id]
    shape = KEEP if provision.id in layout.parents else PLAIN
    label, heading, text = provision.label, provision.heading, provision.text
    if heading:
        titled = document.provision(level, label, heading, KEEP if text else shape)
        titled.words(heading, provision.heading_marks, "ProvisionHeading")
        if not text:
            return
        label = ""
    document.provision(level, label, text, shape).words(text, provision.marks)
