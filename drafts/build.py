"""Makes the Word and text forms of the draft and the chair's revision from the master: ``python -m drafts.build``.

The Word file is made as a secretariat's would be, of styles and mostly automatic numbers, so that
reading it is a real exercise: Parts I to V are numbered by Word, what follows is typed.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph
from lxml import etree

from drafts.master import HERE, Paragraph, levels, plain, read
from drafts.revision import chairs_revision

NAME = "digital-geneva-convention"
TYPED_FROM = "PART VI"
ABSTRACT = 900
_FORMS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
_INLINE = re.compile(r"\*([^*]+)\*|\[\^(\d+)\]|([^*\[]+|.)")
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_HEADING = {"preamble": 1, "part": 1, "annex": 1, "section": 2, "article": 3}


def build(folder: Path = HERE) -> None:
    """Writes every derived file into ``folder``."""
    paragraphs, notes = read()
    revised = chairs_revision(paragraphs)
    (folder / f"{NAME}.txt").write_text(plain(paragraphs), encoding="utf-8")
    (folder / "chairs-revision.txt").write_text(plain(revised), encoding="utf-8")
    word(paragraphs, notes).save(str(folder / f"{NAME}.docx"))


def word(paragraphs: list[Paragraph], notes: dict[str, str]) -> WordDocument:
    """The draft as a Word document."""
    document = Document()
    _set_styles(document)
    _add_abstract_number(document)
    typed = False
    number = None
    for paragraph, level in zip(paragraphs, levels(paragraphs), strict=True):
        typed = typed or paragraph.label == TYPED_FROM
        if paragraph.role in _HEADING:
            _add_heading(document, paragraph)
            number = None
            continue
        written = document.add_paragraph(style=_style(paragraph, level))
        if level is not None and typed:
            written.add_run(f"{paragraph.label}\t")
        elif level is not None:
            number = number or _new_number(document)
            _number(written, number, level)
        _add_inline(written, paragraph.text)
    _add_footnotes(document, notes)
    return document


def _style(paragraph: Paragraph, level: int | None) -> str:
    if paragraph.role in ("title", "subtitle"):
        return paragraph.role.title()
    return "Body Text" if level is None else ("Numbered", "Lettered", "Item")[level]


def _set_styles(document: WordDocument) -> None:
    """Plain black headings, and paragraph styles whose indents follow the depth of the number."""
    styles = document.styles
    styles["Normal"].font.name = "Times New Roman"
    styles["Normal"].font.size = Pt(12)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"):
        style = styles[name]
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.size = Pt(16 if name == "Title" else 12)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        style.paragraph_format.keep_with_next = True
    under = styles.add_style("Article Heading", WD_STYLE_TYPE.PARAGRAPH)
    under.base_style = styles["Normal"]
    under.font.bold = True
    under.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    under.paragraph_format.keep_with_next = True
    for depth, name in enumerate(("Numbered", "Lettered", "Item")):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.paragraph_format.left_indent = Pt(28 * max(depth, 1) if depth else 0)
        style.paragraph_format.space_after = Pt(6)
    properties = document.core_properties
    properties.author = properties.comments = ""
    properties.title = "Digital Geneva Convention (draft)"
    properties.created = properties.modified = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def _add_heading(document: WordDocument, paragraph: Paragraph) -> None:
    level = _HEADING[paragraph.role]
    document.add_heading(paragraph.label, level)
    if paragraph.role == "article":
        document.add_paragraph(paragraph.text, style="Article Heading")
    elif paragraph.text:
        document.add_heading(paragraph.text, level)


def _add_inline(written: WordParagraph, text: str) -> None:
    """Runs of a paragraph: emphasis in italics, references to notes."""
    for emphasis, note, words in _INLINE.findall(text):
        if emphasis:
            written.add_run(emphasis).italic = True
        elif note:
            run = written.add_run()
            run.font.superscript = True
            reference = OxmlElement("w:footnoteReference")
            reference.set(qn("w:id"), note)
            run._r.append(reference)
        else:
            written.add_run(words)


def _add_abstract_number(document: WordDocument) -> None:
    """A list of three depths; abstract lists stand before the lists made of them."""
    depths = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{567 * (depth + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
        for depth, (form, text) in enumerate(_FORMS)
    )
    element = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{ABSTRACT}"><w:multiLevelType w:val="multilevel"/>'
        f"{depths}</w:abstractNum>"
    )
    document.part.numbering_part.element.insert(0, element)


def _new_number(document: WordDocument) -> int:
    """A list that begins again at 1."""
    number = document.part.numbering_part.element.add_num(ABSTRACT)
    for depth in range(len(_FORMS)):
        number.add_lvlOverride(depth).add_startOverride(1)
    return int(number.numId)


def _number(written: WordParagraph, number: int, level: int) -> None:
    properties = written._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


def _add_footnotes(document: WordDocument, notes: dict[str, str]) -> None:
    """The part that holds the notes' words; Word wants two separators first."""
    root = parse_xml(
        f"<w:footnotes {nsdecls('w')}>"
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
        "</w:footnotes>"
    )
    for number, words in notes.items():
        note = parse_xml(
            f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            '<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p></w:footnote>'
        )
        text = OxmlElement("w:t")
        text.text = words
        run = OxmlElement("w:r")
        run.append(text)
        note[0].append(run)
        root.append(note)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


if __name__ == "__main__":
    build()
