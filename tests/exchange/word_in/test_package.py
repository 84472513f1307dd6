"""Whatever the bytes, a file is read or refused with one line that says what to do."""

from __future__ import annotations

import io
import os
import random
import re
import struct
import sys
import zipfile
from pathlib import Path

import pytest

from tests.exchange.word_files import HEAD, SPACES, definition, field, item, level, num, p, part, parts, r, table, write
from workbench.domain.errors import UnreadableSource
from workbench.exchange.word_in.source import read_word

DOCUMENT = "word/document.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableSource) as refused:
        read_word(path)
    said = str(refused.value)
    assert "\n" not in said
    assert "Traceback" not in said
    return said


def holding(folder: Path, content: bytes) -> Path:
    path = folder / "given.docx"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"PK", "damaged or no Word file"),
        (b"Article 1. The Parties", "damaged or no Word file"),
        (OLE, "old .doc format: open it in Word and save it as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "remove the password"),
        (b"{\\rtf1 Article 1}", "rich-text"),
        (b"<?xml version='1.0'?><a/>", "an XML file"),
        (b"%PDF-1.7", "a PDF file"),
        (b"PK\x05\x06" + bytes(18), "no Word document in it"),
        (b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 9, 9, 2**31, 0, 0), "far more parts"),
        (
            b"PK\x06\x06"
            + bytes(36)
            + struct.pack("<QQ", 2**40, 0)
            + b"PK\x05\x06"
            + struct.pack("<HHHHIIH", 0, 0, 9, 9, 2**32 - 1, 2**32 - 1, 0),
            "far more parts",
        ),
    ],
)
def test_what_is_no_word_file_is_refused_by_its_kind(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in refusal(holding(tmp_path, content))


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "nowhere.docx")
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among files there")
def test_what_never_ends_is_not_begun(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    assert "a device or a pipe" in refusal(tmp_path / "pipe.docx")


def test_a_zip_without_a_document_is_refused(tmp_path: Path) -> None:
    assert "no Word document in it" in refusal(write(tmp_path / "a.docx", {"mimetype": "application/epub+zip"}))


def test_a_part_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    assert "no Word text in it" in refusal(write(tmp_path / "a.docx", {DOCUMENT: "<html/>"}))


def test_a_package_that_names_no_document_is_read_by_the_usual_name(tmp_path: Path) -> None:
    made = parts(p(r("Article 1")))
    del made["_rels/.rels"]
    assert read_word(write(tmp_path / "a.docx", made)).blocks[0].text == "Article 1"


def test_part_names_are_compared_without_case_and_may_be_absolute(tmp_path: Path) -> None:
    made = parts(item("one"), numbering=definition(level(0, "decimal", "%1.")) + num())
    made["Word/Document.xml"] = made.pop(DOCUMENT)
    links = made["word/_rels/document.xml.rels"].replace('"numbering.xml"', '"/word/Numbering.xml"')
    made["word/_rels/document.xml.rels"] = links
    assert read_word(write(tmp_path / "a.docx", made)).blocks[0].label == "1."


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not XML",
        f"{HEAD}<w:document {SPACES}><w:body>",
        f"{HEAD}<w:document {SPACES}><w:body>{p(r('a'))}</w:document>",
        f"{HEAD}<w:document {SPACES}><w:body>{p(r('a'))}</w:body></w:document>trailing",
        f"{HEAD}<w:document {SPACES}><w:body>{p(r('&unknown;'))}</w:body></w:document>",
        f"{HEAD}<w:document {SPACES}><w:body>{'<w:sdt><w:sdtContent>' * 300}</w:body></w:document>",
    ],
)
def test_damaged_xml_is_refused(tmp_path: Path, content: str) -> None:
    refusal(write(tmp_path / "a.docx", {DOCUMENT: content}))


@pytest.mark.parametrize("damaged", ["word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "_rels/.rels"])
def test_damage_in_any_part_is_refused(tmp_path: Path, damaged: str) -> None:
    made = parts(p(r("a")), styles="", numbering="", footnotes="")
    made[damaged] = made[damaged][:-5]
    assert "damaged" in refusal(write(tmp_path / "a.docx", made))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE w:document>",
        f'<!DOCTYPE w:document [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE w:document [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w:document SYSTEM "http://localhost:9/x.dtd">',
        '<!DOCTYPE w:document [<!ENTITY % l SYSTEM "http://localhost:9/x.dtd"> %l;]>',
    ],
)
@pytest.mark.parametrize("name", [DOCUMENT, "word/styles.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"])
def test_a_document_type_is_refused_in_every_part(tmp_path: Path, name: str, declared: str) -> None:
    made = parts(p(r("a")), styles="", footnotes=f'<w:footnote w:id="2">{p(r("a"))}</w:footnote>')
    made[name] = made[name].replace(HEAD, HEAD + declared).replace(">a<", ">&l9;<" if "ENTITY l" in declared else ">a<")
    refusal(write(tmp_path / "a.docx", made))


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    bomb = f"{HEAD}<w:document {SPACES}><w:body>{'<w:p/>' * 3_000_000}</w:body></w:document>"
    assert "far more than a Word document holds" in refusal(write(tmp_path / "a.docx", {DOCUMENT: bomb}))


def test_a_bomb_in_a_part_that_is_not_read_is_refused_too(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", parts(p(r("a"))))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/media/x.bin", "w") as media:
        for _ in range(40):
            media.write(bytes(2**20))
    assert "far more than a Word document holds" in refusal(path)


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    made = {**parts(p(r("a"))), **{f"x/{n}": "" for n in range(10_001)}}
    assert "far more than a Word document holds" in refusal(write(tmp_path / "a.docx", made))


def test_a_small_part_of_great_size_is_refused(tmp_path: Path) -> None:
    noise = random.Random(1)
    made = parts(p(r("a")), styles="".join(f"<!--{noise.getrandbits(4000):x}-->" for _ in range(17_000)))
    assert "too large" in (said := refusal(write(tmp_path / "a.docx", made)))
    assert "split it" in said


def test_a_zip_with_a_password_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", parts(p(r("a"))))
    content = bytearray(path.read_bytes())
    for sign, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        for found in re.finditer(re.escape(sign), bytes(content)):
            content[found.start() + at] |= 1
    assert "password" in refusal(holding(tmp_path, bytes(content)))


def test_a_wrong_checksum_is_refused(tmp_path: Path) -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as package:
        package.writestr(DOCUMENT, part("document", f"<w:body>{p(r('the Parties'))}</w:body>"))
    assert "damaged" in refusal(holding(tmp_path, stored.getvalue().replace(b"the Parties", b"the Porties")))


DEEP = {
    "content controls": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120),
    "tables": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80),
    "text boxes": ("<w:p><w:txbxContent>", "</w:txbxContent></w:p>", 120),
    "insertions": ("<w:p><w:ins>", "</w:ins></w:p>", 120),
    "fractions": ("<m:oMath><m:f><m:num>", "</m:num></m:f></m:oMath>", 80),
    "custom XML": ("<w:customXml>", "</w:customXml>", 245),
    "row wrappers": ("<w:tbl><w:customXml>", "</w:customXml></w:tbl>", 120),
}


@pytest.mark.parametrize("nest", DEEP)
def test_the_deepest_nesting_that_xml_may_have_is_read(tmp_path: Path, nest: str) -> None:
    opened, closed, times = DEEP[nest]
    made = parts(opened * times + p(r("deep")) + closed * times + p(r("after")))
    assert read_word(write(tmp_path / "a.docx", made)).blocks[-1].text == "after"


def test_nesting_beyond_the_stack_is_refused(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.docx", parts("<w:p><w:txbxContent>" * 120 + p(r("deep")) + "</w:txbxContent></w:p>" * 120)
    )

    def from_afar(calls: int) -> str:
        return from_afar(calls - 1) if calls else refusal(path)

    assert "nested deeper" in from_afar(600)


@pytest.mark.parametrize(
    "body",
    [
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000 + r("a")),
        p(field("REF a", r("x")) * 5_000),
        p(
            ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("x"))
            * 10_000
        ),
        p('<w:hyperlink w:anchor="a">' + r("x") + "</w:hyperlink>" + r("y", "<w:b/>") * 10_000),
        p('<w:ins w:id="1" w:author="A">' + r("x") + "</w:ins>" + "<w:br/>" * 50_000) * 2,
        "".join(p(r("x"), '<w:rPr><w:del w:id="1"/></w:rPr>') for _ in range(10_000)),
        table(*([['<w:tcPr><w:gridSpan w:val="63"/></w:tcPr>' + p("")] * 100] * 100)),
    ],
)
def test_hostile_repetition_costs_no_more_than_its_length(tmp_path: Path, body: str) -> None:
    """Each would take minutes if the work grew with the square of it."""
    read_word(write(tmp_path / "a.docx", parts(body)))


def changed(content: bytes, noise: random.Random) -> bytes:
    """Some bytes flipped, cut out, doubled or put in."""
    bent = bytearray(content)
    for _ in range(noise.choice([1, 2, 5, 20])):
        at = noise.randrange(len(bent))
        kind = noise.randrange(4)
        if kind == 0:
            bent[at] = noise.randrange(256)
        elif kind == 1:
            del bent[at : at + noise.randrange(1, 30)]
        elif kind == 2:
            bent[at:at] = bent[at : at + noise.randrange(1, 200)]
        else:
            bent[at:at] = noise.choice([b"<", b"&#0;", b'"', b"9" * 30, b"-1", b"</w:p>", b"<w:p>", b"</w:r>", b"\xff"])
        if not bent:
            return b""
    return bytes(bent)


RICH = parts(
    item("one") + item("two", 1) + table([p(r("a", "<w:b/>")), p(r("b"))]) + p(field("REF x", r("3"))) + p(r("x")),
    numbering=definition(level(0, "decimal", "%1."), level(1, "lowerRoman", "(%2)")) + num(),
    styles='<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="A"/></w:style>',
    footnotes=f'<w:footnote w:id="2">{p(r("a"))}</w:footnote>',
    header=p(r("head")),
)


@pytest.mark.parametrize("seed", range(8))
def test_changed_bytes_are_read_or_refused(tmp_path: Path, seed: int) -> None:
    noise = random.Random(seed)
    whole = write(tmp_path / "whole.docx", RICH).read_bytes()
    for _ in range(60):
        name = noise.choice(sorted(RICH))
        bent = {**RICH, name: changed(RICH[name].encode(), noise)}
        for path in (write(tmp_path / "bent.docx", bent), holding(tmp_path, changed(whole, noise))):
            try:
                read_word(path)
            except UnreadableSource as refused:
                assert "\n" not in str(refused)
