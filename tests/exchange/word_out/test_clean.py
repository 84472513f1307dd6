from __future__ import annotations

import json
import re
import subprocess
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conventions import FRONT, RESERVED, TEXT, TITLE, paragraphs, part, words
from workbench.domain.errors import FileProblem
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version, in_document_order
from workbench.exchange.front import Front
from workbench.exchange.reading import read_source
from workbench.exchange.word_names import R, W
from workbench.exchange.word_out.clean import write_clean


def outline(provisions: tuple[Provision, ...]) -> list[tuple[object, ...]]:
    depth = Version("", provisions).depth
    return [(depth[p.id], p.kind, p.label, p.heading, p.text, p.marks, p.table) for p in provisions]


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    out = tmp_path / "clean.docx"
    write_clean(TEXT, FRONT, out)
    return out


def test_our_reader_finds_the_same_text_again(clean: Path) -> None:
    assert outline(read_source(clean).provisions) == outline(TEXT.provisions)


def test_the_page_looks_as_treaties_do(clean: Path) -> None:
    text = [line for line in paragraphs(clean) if not line[0].startswith("Treaty")]
    assert text[:7] == [
        ("Title", TITLE),
        ("Heading1", "Preamble"),
        ("ProvisionText", "The States Parties to this Convention,"),
        ("ProvisionPreamble", "Recalling the Charter,"),
        ("ProvisionText", "Have agreed as follows:"),
        ("Heading1", "PART I\nGENERAL PROVISIONS"),
        ("Heading2", "Article 1\nUse of terms"),
    ]
    assert ("ProvisionLevel2", "(a)\t“passage” means:") in text
    assert ("ProvisionLevel3", "(ii)\tentry;") in text
    assert ("ProvisionLevel1", "2.\tIt shall inform the others.") in text


def test_title_page_and_contents_stand_before_the_text(clean: Path) -> None:
    lines = paragraphs(clean)
    assert lines[:4] == [
        ("TreatySymbol", "A/CONF.999/L.1"),
        ("TreatyCoverTitle", TITLE),
        ("TreatyCoverLine", "Draft 1"),
        ("TreatyCoverLine", "1 March 2027"),
    ]
    contents = [(style, text.partition("\t")[0]) for style, text in lines if style[:-1] == "TreatyContents"]
    assert contents[:3] == [
        ("TreatyContents1", "Preamble"),
        ("TreatyContents1", "PART I — GENERAL PROVISIONS"),
        ("TreatyContents2", "Article 1 — Use of terms"),
    ]


def test_contents_point_to_their_headings(clean: Path) -> None:
    body = part(clean)
    anchors = [link.get(W + "anchor") for link in body.iter(W + "hyperlink")]
    bookmarks = [mark.get(W + "name", "") for mark in body.iter(W + "bookmarkStart")]
    assert anchors == [name for name in bookmarks if name.startswith("_Toc")]
    codes = [str(code.text).split() for code in body.iter(W + "instrText")]
    assert [tuple(code[:2]) for code in codes] == [("PAGEREF", name) for name in anchors]
    assert part(clean, "word/settings.xml").find(W + "updateFields") is not None


def test_notes_and_links_stand_in_their_parts(tmp_path: Path) -> None:
    link = Mark(4, 12, MarkKind.LINK, "https://un.org/x y")
    text = Version("v", (*TEXT.provisions, Provision("z", None, Kind.TEXT, text="See the site.", marks=(link,))))
    write_clean(text, FRONT, tmp_path / "x.docx")
    notes = part(tmp_path / "x.docx", "word/footnotes.xml")
    assert [words(note).strip() for note in notes if note.get(W + "type") is None] == [RESERVED]
    [shown] = [link for link in part(tmp_path / "x.docx").iter(W + "hyperlink") if link.get(R + "id")]
    rels = part(tmp_path / "x.docx", "word/_rels/document.xml.rels")
    [target] = [rel.get("Target") for rel in rels if rel.get("Id") == shown.get(R + "id")]
    assert (words(shown), target) == ("the site", "https://un.org/x%20y")


def test_table_has_a_header_row_and_rows_that_do_not_break(clean: Path) -> None:
    [table] = part(clean).iter(W + "tbl")
    assert [words(cell) for cell in next(table.iter(W + "tr")).iter(W + "tc")] == ["Port", "State"]
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(W + "tr")] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(W + "tr"))


def test_annex_begins_a_page_and_headings_stay_with_their_text(clean: Path) -> None:
    headings = {words(p): p for p in part(clean).iter(W + "p")}
    assert headings["Annex I\nList of ports"].find(f"{W}pPr/{W}pageBreakBefore") is not None
    styles = {style.get(W + "styleId"): style for style in part(clean, "word/styles.xml").iter(W + "style")}
    assert all(styles[f"Heading{level}"].find(f"{W}pPr/{W}keepNext") is not None for level in range(1, 7))


def test_properties_name_no_person(clean: Path) -> None:
    core = {child.tag.partition("}")[2]: child.text for child in part(clean, "docProps/core.xml")}
    assert core == {
        "title": TITLE,
        "subject": "A/CONF.999/L.1",
        "creator": "Secretariat",
        "language": "en-GB",
        "created": "2027-03-01T00:00:00Z",
        "modified": "2027-03-01T00:00:00Z",
    }


def test_same_text_same_bytes(clean: Path, tmp_path: Path) -> None:
    write_clean(TEXT, FRONT, tmp_path / "again.docx")
    assert (tmp_path / "again.docx").read_bytes() == clean.read_bytes()


def test_right_to_left_document(tmp_path: Path) -> None:
    text = Version("المشروع", (Provision("a", None, Kind.ARTICLE, "المادة 1", "", "لأغراض هذه الاتفاقية ABC"),))
    write_clean(text, Front("اتفاقية", "ar", "A/1", "2027-03-01", "المشروع"), tmp_path / "x.docx")
    body = part(tmp_path / "x.docx")
    assert all(s.find(W + "bidi") is not None for s in body.iter(W + "sectPr"))
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in body.iter(W + "p") if words(p))
    language = part(tmp_path / "x.docx", "word/styles.xml").find(f".//{W}rPrDefault//{W}lang")
    assert language is not None
    assert language.get(W + "bidi") == "ar-SA"


def test_cannot_write_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        write_clean(TEXT, FRONT, tmp_path / "none" / "x.docx")


labels = st.sampled_from(["", "1.", "(a)", "(xviii)", "2 bis.", "–", "Article 1", "\x00"])
wild = st.text(max_size=30)


@st.composite
def versions(draw: st.DrawFn) -> Version:
    provisions: list[Provision] = []
    for number in range(draw(st.integers(0, 8))):
        above = draw(st.sampled_from([None, *(p.id for p in provisions)]))
        mark = draw(st.builds(Mark, st.integers(0, 9), st.integers(0, 40), st.sampled_from(MarkKind), wild))
        fields = (draw(labels), draw(wild), draw(wild), (mark,), (mark,), draw(st.booleans()))
        provisions.append(Provision(f"p{number}", above, draw(st.sampled_from(Kind)), *fields))
    return Version(draw(wild), in_document_order(provisions))


@given(versions(), wild, st.sampled_from(["en", "ar", "zh", "x y", ""]))
def test_any_text_gives_a_readable_document(version: Version, title: str, language: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "x.docx")
        write_clean(version, Front(title, language, title, title, version.name), out)
        with zipfile.ZipFile(out) as archive:
            assert archive.testzip() is None
        assert part(out) is not None


def test_valid_for_the_sdk(clean: Path, ooxml_validator: Path, tmp_path: Path) -> None:
    wide = "\n".join("\t".join(f"{r}.{c}" for c in range(70)) for r in range(3)) + "\nshort"
    text = Version("v", (*TEXT.provisions, Provision("z", None, Kind.TEXT, text=wide, table=True)))
    write_clean(text, replace(FRONT, language="ar"), tmp_path / "wide.docx")
    for path in (clean, tmp_path / "wide.docx"):
        done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, check=False)
        assert json.loads(done.stdout)["errors"] == []


def test_libreoffice_shows_every_word(clean: Path, soffice: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path, clean]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shown = re.sub(r"(?<=[a-z])\d", "", (tmp_path / "clean.txt").read_text("utf-8-sig"))  # the sign of the note
    for provision in TEXT.provisions:
        for line in provision.text.replace("\t", "\n").split("\n"):
            assert line in shown
