"""A document of any known kind is read by what it is, and one of another kind is refused in one line."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.corpus import corpus
from tests.exchange.treaty_truth import article_numbers, articles_found, marked_up, score
from workbench.domain.errors import UnreadableSource
from workbench.exchange.reading import read_source

TEXT = "Article 1\n\nScope\n\n1. This Convention applies to ships.\n\n2. It does not apply to warships.\n"


def labels(path: Path) -> list[tuple[str, str]]:
    return [(provision.label, provision.heading) for provision in read_source(path).provisions]


@pytest.mark.parametrize("name", ["treaty.txt", "TREATY.TXT", "treaty", "treaty.md", "treaty.markdown"])
def test_text_and_markdown(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    assert labels(path) == [("Article 1", "Scope"), ("1.", ""), ("2.", "")]


@pytest.mark.parametrize("name", ["treaty.docx", "treaty.txt"])
def test_a_word_file_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    document = docx.Document()
    for paragraph in TEXT.split("\n\n"):
        document.add_paragraph(paragraph.strip())
    path = tmp_path / name
    document.save(str(path))
    assert labels(path) == [("Article 1", "Scope"), ("1.", ""), ("2.", "")]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("treaty.pdf", b"%PDF-1.7 ...", "PDF"),
        ("treaty.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old .doc format"),
        ("treaty.rtf", rb"{\rtf1 words}", "rich-text"),
        ("treaty.docx", b"PK\x03\x04 broken", "treaty.docx"),
        ("treaty.docx", b"no zip at all", "treaty.docx"),
        ("treaty.txt", b"", "empty"),
        ("treaty.html", b"<!DOCTYPE html>\n<html><body><p>Article 1</p></body></html>", "web page"),
        ("treaty.txt", b"\xef\xbb\xbf \n<html lang='en'><p>Article 1</p></html>", "web page"),
        ("treaty.xml", b"<?xml version='1.0'?><treaty><article/></treaty>", "XML"),
    ],
)
def test_other_files_are_refused_in_one_line(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableSource, match=words) as refusal:
        read_source(path)
    assert "\n" not in str(refusal.value)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.txt"):
        with pytest.raises(UnreadableSource):
            read_source(path)


@pytest.mark.parametrize("style", ["plain", "headings"])
def test_a_marked_up_agreement_as_a_word_file_has_its_articles(tmp_path: Path, style: str) -> None:
    lines = marked_up(corpus("treaties", "tota", "xml", "pta_163.xml"))
    document = docx.Document()
    for line in lines:
        level = 1 if line.kind.startswith("chapter") else 2
        named = f"Heading {level}" if style == "headings" and line.kind != "text" else "Normal"
        document.add_paragraph(line.text, style=named)
    path = tmp_path / "treaty.docx"
    document.save(str(path))
    result = score(article_numbers(lines), articles_found(read_source(path)))
    assert (result.missed, result.extra) == ((), ())
