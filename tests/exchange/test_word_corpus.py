"""Every real Word file of the corpus, against an own plain walk over its XML: no word lost, none invented.

The walk knows nothing of styles, numbers or marks. Numbers are taken out of the files for it, because it
cannot compute them; ``test_word_numbering`` and the labels below look at those.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.corpus import corpus
from tests.exchange.word_files import write
from workbench.domain.provision import MarkKind
from workbench.exchange.blocks import Source
from workbench.exchange.word_in.source import read_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
GONE = (W + "del", W + "moveFrom", W + "rPr", W + "pPr", W + "delText", W + "instrText", W + "sdtPr", W + "tblPr")
LARGE = 1_200_000  # bytes of XML; larger files are read in the benchmarks


class Walk:
    """The letters and digits that a body shows, in order, and those of the notes it refers to."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self.package = package
        self.shown: list[str] = []
        self.notes: list[str] = []
        self.fields: list[list[str]] = []
        self.boxes: list[ET.Element] = []

    def strict_root(self, name: str) -> ET.Element | None:
        if name not in self.package.namelist():
            return None
        content = self.package.read(name).decode("utf-8-sig")
        for family, rest in (("wordprocessingml", "main"), ("officeDocument", "math"), ("drawingml", "main")):
            content = content.replace(
                f"http://purl.oclc.org/ooxml/{family}/{rest}", f"http://schemas.openxmlformats.org/{family}/2006/{rest}"
            )
        return ET.fromstring(content)  # noqa: S314 - files of the corpus, looked at before

    def note(self, kind: str, name: str) -> str:
        root = self.strict_root(f"word/{kind}s.xml")
        inner = Walk(self.package)
        for note in root if root is not None else ():
            if note.get(W + "id") == name:
                inner.walk(note)
        return "".join(inner.shown)

    def is_silent(self) -> bool:
        """Inside an instruction, or in a table of contents."""
        return any(state != "result" or text.split()[:1] in (["TOC"], ["INDEX"]) for state, text in self.fields)

    def put(self, text: str | None) -> None:
        if text and not self.is_silent():
            self.shown.append(text)

    def walk(self, element: ET.Element) -> None:  # noqa: PLR0912 - one branch for each kind of thing
        for child in element:
            tag = child.tag
            if tag in GONE or hides(child):
                continue
            if tag == MC + "AlternateContent":
                self.walk(next((c for c in child if c.tag == MC + "Choice"), child))
            elif tag in (W + "t", M + "t", A + "t"):
                self.put(child.text)
            elif tag == W + "noBreakHyphen":
                self.put("\u2011")
            elif tag == W + "fldChar":
                self.field(child.get(W + "fldCharType", ""))
            elif tag == W + "txbxContent":
                self.boxes.append(child)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self.notes.append(self.note(tag[len(W) : -len("Reference")], child.get(W + "id", "")))
            elif tag == W + "ruby":
                self.walk(child.find(W + "rubyBase"))  # type: ignore[arg-type]
                self.walk(child.find(W + "rt"))  # type: ignore[arg-type]
            else:
                if tag == W + "r":
                    for code in child.iter(W + "instrText"):
                        if self.fields and self.fields[-1][0] == "instruction":
                            self.fields[-1][1] += code.text or ""
                self.walk(child)
            if tag == W + "p":
                self.fields = [field for field in self.fields if field[0] == "result"]
                boxes, self.boxes = self.boxes, []
                for box in boxes:  # after the paragraph that holds them
                    self.walk(box)

    def field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(["instruction", ""])
        elif kind == "separate" and self.fields:
            self.fields[-1][0] = "result"
        elif kind == "end" and self.fields:
            self.fields.pop()


def hides(element: ET.Element) -> bool:
    """A deleted row or cell, a hidden run, a gallery of contents."""
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    hidden = element.find(f"{W}rPr/{W}vanish")
    return (
        element.find(f"{W}trPr/{W}del") is not None
        or element.find(f"{W}tcPr/{W}cellDel") is not None
        or (hidden is not None and hidden.get(W + "val", "1") not in ("0", "false"))
        or (gallery is not None and gallery.get(W + "val") == "Table of Contents")
    )


def letters(texts: Iterator[str] | list[str]) -> str:
    """Only what a reader calls a letter or a digit; what Word draws from signs of its own is left to other tests."""
    return "".join(sign for text in texts for sign in text if sign.isalnum() and not "\ue000" <= sign <= "\uf8ff")


def files() -> list[Path]:
    try:
        root = corpus()
    except pytest.skip.Exception:
        return []
    return sorted(path for folder in ("docx_plain", "docx_tracked") for path in (root / folder).rglob("*.docx"))


def groups() -> list[str]:
    return sorted({f"{path.parent.parent.name}/{path.parent.name}" for path in files()})


def without_numbers(source: Path, folder: Path) -> Path:
    """The same file with no automatic numbering in it."""
    with zipfile.ZipFile(source) as package:
        kept = {name: package.read(name) for name in package.namelist() if not name.endswith(("numbering.xml", "/"))}
    return write(folder / source.name, kept)


def is_large(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        return sum(info.file_size for info in package.infolist() if info.filename.endswith(".xml")) > LARGE


def shown_in(source: Source) -> tuple[str, str]:
    notes = [mark.value for block in source.blocks for mark in block.marks if mark.kind is MarkKind.FOOTNOTE]
    return letters([block.text for block in source.blocks]), letters(notes)


# What the walk cannot know: hidden by a style, words that Word makes of a field, a drawing in another part.
BEYOND_THE_WALK = {
    "BITKOM_Self_regulation.docx",
    "stress019.docx",
    "WC014-SmartArt-After.docx",
    "WC014-SmartArt-Before.docx",
    "WC014-SmartArt-With-Image-After.docx",
    "WC014-SmartArt-With-Image-Before.docx",
}


@pytest.mark.parametrize("group", groups() or ["docx_plain"])
def test_no_word_is_lost_or_invented(group: str, tmp_path: Path) -> None:
    seen = 0
    for path in sorted(corpus(*group.split("/")).rglob("*.docx")):
        if path.name in BEYOND_THE_WALK or is_large(path):
            continue
        with zipfile.ZipFile(path) as package:
            walk = Walk(package)
            root = walk.strict_root("word/document.xml")
            assert root is not None
            walk.walk(root)
        text, notes = shown_in(read_word(without_numbers(path, tmp_path)))
        assert (path.name, text) == (path.name, letters(walk.shown))
        assert (path.name, notes) == (path.name, letters(walk.notes))
        seen += 1
    assert seen


def test_changes_are_read_as_an_independent_program_accepted_them() -> None:
    folder = corpus("docx_tracked", "clippit_RP")
    twins = sorted(folder.glob("*-Accepted.docx"))
    assert twins
    for accepted in twins:
        tracked = accepted.with_name(accepted.name.replace("-Accepted", ""))
        one, other = ([replace(block, where="") for block in read_word(path).blocks] for path in (accepted, tracked))
        assert one == other, tracked.name


LABELS = {
    "docx4j/article-section-isLgl.docx": ["Article I.", "Section 1.01", "(a)", "Article II.", "Section 2.01", "(a)"],
    "poi/ComplexNumberedLists.docx": ["1.", "2.", "a.", "b.", "c.", "3.", "4.", "1.", "2.", "3.", "10.", "11.", "12."],
    "poi/NumberingWOverrides.docx": ["1", "B", "C", "A", "B", "4"],
    "clippit/LIR006-fr-FR-ordinalText.docx": ["Premier|", "Deuxième|", "Troisième|"],
    "clippit/LIR007-ru-RU-ordinalText.docx": ["Первый|", "Второй|", "Третий|"],
    "clippit/LIR013-en-US-001.docx": ["001|", "002|", "003|"],
    "libreoffice/cjklist30.docx": ["甲.", "乙.", "丙."],
    "libreoffice/cjklist31.docx": ["子.", "丑.", "寅."],
    "libreoffice/cjklist34.docx": ["壹.", "貳.", "參."],
    "libreoffice/cjklist35.docx": ["一.", "二.", "三."],
    "libreoffice/arabic-zero4-numbering.docx": ["0001."],
    "libreoffice/numbering-circle.docx": ["①."],
    "libreoffice/tdf133000_numStyleFormatting.docx": ["1.", "2.", "a.", "b.", "3.", "a.", "i.", "5.", "1.", "a.", "i."],
    "pandoc/lists_continuing.docx": ["1.", "2.", "3.", "4."],
    "pandoc/lists_restarting.docx": ["2.", "3.", "4.", "1."],
    "pandoc/lists_level_override.docx": ["1.", "2.", "3.", "4.", "5.", "6."],
}


@pytest.mark.parametrize("name", LABELS)
def test_labels_are_those_that_word_shows(name: str) -> None:
    labels = [block.label for block in read_word(corpus("docx_plain", name)).blocks if block.label]
    assert labels[: len(LABELS[name])] == LABELS[name]


@pytest.mark.parametrize(
    "name", ["LIR003-en-US-upperLetter", "LIR014-en-US-01", "LIR016-en-US-decimal", "LIR019-en-US-lowerLetter"]
)
def test_each_paragraph_of_a_counted_list_says_its_own_number(name: str) -> None:
    """These files hold their number as text, so that a slip of one is seen."""
    blocks = read_word(corpus("docx_plain", "clippit", f"{name}.docx")).blocks
    assert [int(block.text) for block in blocks] == list(range(1, len(blocks) + 1))
    assert len({block.label for block in blocks}) == len(blocks)
