"""The draft convention: it holds together, and its three forms say the same words."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from drafts import build as building
from drafts.master import HERE, Paragraph, bare, levels, read, renumbered
from drafts.revision import INSERTED, chairs_revision
from workbench.domain.provision import Kind, MarkKind
from workbench.exchange.reading import read_source

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def draft() -> list[Paragraph]:
    return read()[0]


def _places(paragraphs: list[Paragraph]) -> set[str]:
    """Every place of the body that can be cited: "12", "12.3", "12.3.a", "2.f", "IV", "I.1"."""
    places: set[str] = set()
    path: list[str] = []
    here = ""
    for paragraph, level in zip(paragraphs, levels(paragraphs), strict=True):
        if paragraph.role in ("article", "annex"):
            here, path = paragraph.label.split()[1], []
            places.add(here)
        elif level is not None:
            path = [*path[:level], *[""] * (level - len(path)), paragraph.label.strip("().")]
            places.add(".".join(filter(None, (here, *path))))
    return places


def _cited(paragraphs: list[Paragraph], notes: dict[str, str]) -> list[str]:
    """Every place that the words cite, in the notation of :func:`_places`."""
    found: list[str] = []
    here = ""
    for paragraph in [*paragraphs, *(Paragraph("body", note) for note in notes.values())]:
        if paragraph.role in ("article", "annex"):
            here = paragraph.label.split()[1]
        text = bare(paragraph.text)
        for article, number, letter in re.findall(
            r"Article (\d+)(?:, paragraph (\d+))?(?: \(([a-z])\))?(?! of the Charter|\d)", text
        ):
            found.append(".".join(filter(None, (article, number, letter))))
        for several in re.findall(r"Articles (\d+(?:(?:, | and | to )\d+)*)", text):
            found += re.findall(r"\d+", several)
        if here.isdigit():
            found += [f"{here}.{number}" for number in re.findall(r"(?<!, )[Pp]aragraph (\d+)", text)]
        found += re.findall(r"Annex ([IVX]+)", text)
    return found


def test_it_is_a_whole_treaty(draft: list[Paragraph]) -> None:
    roles = [paragraph.role for paragraph in draft]
    assert [roles.count(role) for role in ("part", "section", "article", "annex")] == [8, 13, 69, 4]
    start, end = roles.index("preamble"), roles.index("part")
    preamble = draft[start + 1 : end]
    assert preamble[0].text == "The States Parties to this Convention,"
    assert preamble[-1].text == "Have agreed as follows:"
    assert len(preamble[1:-1]) == 17
    assert all(re.fullmatch(r"\*[A-Z][a-z ]+\* .+,", paragraph.text) for paragraph in preamble[1:-1])
    words = sum(len(paragraph.text.split()) for paragraph in draft)
    assert 12_000 <= words <= 16_000


def test_articles_and_paragraphs_are_numbered_without_gaps(draft: list[Paragraph]) -> None:
    assert renumbered(draft) == draft


def test_numbers_letters_and_items_follow_each_other(draft: list[Paragraph]) -> None:
    following = ([str(n) for n in range(1, 30)], list("abcdefghijklmnopqrstuvwxyz"), ["i", "ii", "iii", "iv", "v"])
    before: list[str] = []
    for paragraph, level in zip(draft, levels(draft), strict=True):
        if paragraph.role in ("article", "annex"):
            before = []
        elif level is not None:
            count = following[level].index(before[level]) + 1 if len(before) > level else 0
            before = [*before[:level], *[""] * (level - len(before)), following[level][count]]
            assert paragraph.label.strip("().") == before[level], paragraph


def test_every_cross_reference_has_a_target(draft: list[Paragraph]) -> None:
    _, notes = read()
    cited = _cited(draft, notes)
    assert len(cited) > 60
    assert sorted(set(cited) - _places(draft)) == []


def test_every_defined_term_is_used(draft: list[Paragraph]) -> None:
    text = " ".join(bare(paragraph.text) for paragraph in draft)
    terms = re.findall(r"“([^”]+)” means", text)
    assert len(terms) >= 18
    for term in terms:
        plural = term.removesuffix("y") + "ies" if term.endswith("y") else term + "s"
        assert len(re.findall(rf"\b(?:{term}|{plural})\b", text)) > 1, term


def test_it_stands_for_the_six_commitments(draft: list[Paragraph]) -> None:
    headings = {paragraph.label: paragraph.text for paragraph in draft if paragraph.role == "article"}
    assert headings["Article 9"] == "Technology companies and the private sector"
    assert headings["Article 17"] == "Reporting of vulnerabilities"
    assert headings["Article 20"] == "Restraint in the development of cyber weapons"
    assert headings["Article 22"] == "Non-proliferation of cyber weapons"
    assert headings["Article 24"] == "Limits on offensive operations"
    assert headings["Article 26"] == "Assistance to private efforts"


def test_the_derived_files_are_those_the_master_gives(tmp_path: Path) -> None:
    building.build(tmp_path)
    for name in ("digital-geneva-convention.txt", "chairs-revision.txt"):
        assert (tmp_path / name).read_text("utf-8") == (HERE / name).read_text("utf-8")
    name = "digital-geneva-convention.docx"
    made, kept = Document(str(tmp_path / name)), Document(str(HERE / name))
    for part in ("document", "footnotes", "numbering", "styles"):
        assert _xml(made, part) == _xml(kept, part)


def test_word_and_text_hold_the_same_words(draft: list[Paragraph]) -> None:
    """Automatic numbers apart: reading them is the importer's work, and tested with it."""
    document = Document(str(HERE / "digital-geneva-convention.docx"))
    word = " ".join(paragraph.text for paragraph in document.paragraphs).split()
    numbered_by_word = draft[: next(n for n, p in enumerate(draft) if p.label == building.TYPED_FROM)]
    expected: list[str] = []
    for n, paragraph in enumerate(draft):
        automatic = n < len(numbered_by_word) and paragraph.role == "body"
        expected += ([] if automatic else paragraph.label.split()) + bare(paragraph.text).split()
    assert word == expected
    plain = (HERE / "digital-geneva-convention.txt").read_text("utf-8").split()
    assert plain == [word for p in draft for word in (*p.label.split(), *bare(p.text).split())]


def test_every_form_is_read_as_the_same_provisions() -> None:
    names = [f"{building.NAME}.{suffix}" for suffix in ("txt", "md", "docx")]
    text, markdown, word = (read_source(HERE / name).provisions for name in names)
    for other in (markdown, word):
        assert [(p.kind, p.label, p.heading, p.text) for p in other] == [
            (p.kind, p.label, p.heading, p.text) for p in text
        ]
        assert [note for p in other for note in p.footnotes] == list(read()[1].values())
        emphasis = [p.text[m.start : m.end] for p in other for m in p.marks if m.kind is MarkKind.ITALIC]
        assert len(emphasis) == 17 and emphasis[2] == "Noting with concern"
    assert sum(p.kind is Kind.ARTICLE for p in text) == 69
    flush = [p.text for p in text if p.kind is Kind.TEXT and p.parent and p.text.islower()]
    assert len(flush) == 2


def test_the_word_file_is_a_secretariats(ooxml_validator: Path) -> None:
    path = HERE / "digital-geneva-convention.docx"
    done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout


def test_the_word_file_has_numbers_emphasis_and_notes() -> None:
    document = Document(str(HERE / "digital-geneva-convention.docx"))
    body = document.element.body
    assert len(list(body.iter(f"{W}numPr"))) > 150
    italic = [run.text for p in document.paragraphs for run in p.runs if run.italic]
    assert len(italic) == 17
    assert len(list(body.iter(f"{W}footnoteReference"))) == len(read()[1]) == 3


def test_the_chairs_revision_differs_as_it_should(draft: list[Paragraph]) -> None:
    revised = chairs_revision(draft)
    before = {p.text: p.label for p in draft if p.role == "article"}
    after = {p.text: p.label for p in revised if p.role == "article"}
    assert set(after) - set(before) == {INSERTED[0].text}
    assert after["Integrity of products and services"] == "Article 10" != before["Integrity of products and services"]
    assert list(after.values()) == [f"Article {n}" for n in range(1, 71)]
    assert renumbered(revised) == revised
    assert sorted(set(_cited(revised, {})) - _places(revised)) == []
    unchanged = {p.text for p in draft if p.role == "body"} & {p.text for p in revised if p.role == "body"}
    assert 0.8 < len(unchanged) / sum(p.role == "body" for p in draft) < 1


def test_references_follow_their_articles() -> None:
    kept = Paragraph("article", "Kept", "Article 1")
    body = Paragraph("body", "See Article 3, Articles 1 and 2, Articles 2 to 3 and Article 102 of the Charter.", "1.")
    third, second = Paragraph("article", "Third", "Article 3"), Paragraph("article", "Second", "Article 2")
    assert renumbered([kept, body, third, second])[1].text == (
        "See Article 2, Articles 1 and 3, Articles 2 to 3 and Article 102 of the Charter."
    )
    apart = [Paragraph("article", "New", "Article 9"), second, kept, third, Paragraph("body", "Articles 1 to 2")]
    assert renumbered(apart)[-1].text == "Articles 2 to 3"
    with pytest.raises(ValueError, match="no longer stand together"):
        renumbered([second, third, kept, Paragraph("body", "Articles 1 to 2")])


def _xml(document: object, part: str) -> str:
    found = [p for p in document.part.package.iter_parts() if str(p.partname) == f"/word/{part}.xml"]  # type: ignore[attr-defined]
    assert len(found) == 1
    return etree.tostring(etree.fromstring(found[0].blob), method="c14n").decode()
