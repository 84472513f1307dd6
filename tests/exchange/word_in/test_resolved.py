"""Tracked changes of whole Word files: every one listed, every one resolved, as independent programs resolve them.

The walk below counts changes without the rules of the program: what has an author and is no comment, and the
names of the standard that have none.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.corpus import corpus
from tests.exchange import libreoffice
from tests.exchange.word_files import SPACES, p, part, parts, r, table, word_file, write
from workbench.domain.errors import FileProblem, UnreadableSource
from workbench.exchange.blocks import TrackedChanges
from workbench.exchange.word_in.resolved import resolved_copy, revisions_of
from workbench.exchange.word_in.source import read_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WAYS = tuple(TrackedChanges)
LARGE = 25_000  # bytes; larger files are left to a run by hand
NO_CHANGE = {"comment", "moveFromRangeStart", "moveToRangeStart"}
NAMELESS = re.compile(r"tblGridChange|(customXml)?(Ins|Del|Move(From|To)|moveFrom|moveTo)RangeEnd|delText|delInstrText")


def resolved(source: Path, out: Path, way: TrackedChanges) -> Path:
    resolved_copy(source, out, lambda revision: way is TrackedChanges.ACCEPTED)
    return out


def roots(path: Path) -> Iterator[etree._Element]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                yield etree.fromstring(package.read(name).replace(b"purl.oclc.org/ooxml/wordprocessingml/", b"x/"))


def markup(path: Path) -> tuple[list[etree._Element], list[etree._Element]]:
    """The changes of a file that have to be listed, and what else belongs to changes and must go."""
    listed, others = [], []
    for root in roots(path):
        for element in root.iter(etree.Element):
            name = etree.QName(element).localname
            old = any(etree.QName(above).localname.endswith("Change") for above in element.iterancestors())
            if (element.get(W + "author") is not None or name == "tblGridChange") and name not in NO_CHANGE:
                (others if old else listed).append(element)
            elif NAMELESS.fullmatch(name) or name in NO_CHANGE - {"comment"}:
                others.append(element)
    return listed, others


def tracked() -> list[Path]:
    try:
        root = corpus("docx_tracked")
    except pytest.skip.Exception:
        return []
    return sorted(path for path in root.rglob("*.docx") if path.stat().st_size < LARGE)


def groups() -> list[str]:
    return sorted({path.parent.name for path in tracked()})


@pytest.mark.parametrize("group", groups() or ["clippit_RP"])
def test_every_change_is_listed_and_none_is_left(group: str, tmp_path: Path) -> None:
    folder = corpus("docx_tracked", group)
    for path in [one for one in tracked() if one.parent == folder]:
        found = revisions_of(path)
        listed, _ = markup(path)
        assert (path.name, len(found)) == (path.name, len(listed))
        assert "unknown change" not in {one.kind for one in found}
        for way in WAYS if found else ():
            out = resolved(path, tmp_path / f"{way}.docx", way)
            assert (path.name, markup(out)) == (path.name, ([], []))
            ours, read = ([replace(one, where="") for one in source.blocks] for source in (
                read_word(out), read_word(path, way)
            ))  # fmt: skip
            assert (path.name, ours) == (path.name, read)


def test_the_count_finds_a_change_that_no_rule_knows(tmp_path: Path) -> None:
    planted = word_file(tmp_path, p(f'<w:wonder w:id="1" w:author="France">{r("a")}</w:wonder>'))
    assert [(one.kind, one.author, one.place) for one in revisions_of(planted)] == [
        ("unknown change", "France", "paragraph 1")
    ]
    out = resolved(planted, tmp_path / "out.docx", TrackedChanges.ACCEPTED)
    assert [element.get(W + "author") for element in markup(out)[0]] == ["France"]


def paragraphs(path: Path) -> list[str]:
    """Each paragraph with its own words, empty ones too."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    texts = []
    for one in root.iter(W + "p"):
        own = [t for t in one.iter("{*}t") if next(t.iterancestors(W + "p")) is one]
        texts.append("".join(str(t.text or "") for t in own))
    return texts


def test_paragraph_by_paragraph_as_an_independent_program_resolved_them(tmp_path: Path) -> None:
    twins = sorted(corpus("docx_tracked", "clippit_RP").glob("*-Accepted.docx"))
    assert len(twins) > 20
    for accepted in twins:
        source = accepted.with_name(accepted.name.replace("-Accepted", ""))
        rejected = accepted.with_name(accepted.name.replace("-Accepted", "-Rejected"))
        for way, twin in zip(WAYS, (accepted, rejected), strict=True):
            out = resolved(source, tmp_path / f"{way}.docx", way)
            assert (twin.name, paragraphs(out)) == (twin.name, paragraphs(twin))


# Where LibreOffice 7.4 is wrong: what it leaves or loses, of what Word and the twins in the corpus do not.
BEYOND_LIBREOFFICE = {
    "RP004-Deleted-Text-in-CC": "keeps words that were deleted in a content control",
    "RP018-MoveFrom-MoveTo-CC": "keeps both halves of a moved content control",
    "RP021-Inserted-Numbering-Properties": "keeps a number that was inserted",
    "RP023-NumberingChange": "keeps the new sign of a list",
}


def lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def test_libreoffice_resolves_them_alike(soffice: Path, tmp_path: Path) -> None:
    python = libreoffice.python_with_uno()
    if python is None:
        pytest.skip("no Python here has LibreOffice's uno module (Debian: python3-uno)")
    tasks: list[tuple[Path, str]] = []
    for path in sorted(corpus("docx_tracked", "clippit_RP").glob("RP0[0-2]*.docx")):
        if path.stem not in BEYOND_LIBREOFFICE and revisions_of(path):
            for way, task in zip(WAYS, ("accept", "reject"), strict=True):
                tasks.append((path, task))
                tasks.append((resolved(path, tmp_path / f"{path.stem}.{way}.docx", way), "as it is"))
    texts = libreoffice.texts(python, soffice, tasks)
    assert len(tasks) > 20
    for (path, task), theirs, ours in zip(tasks[::2], texts[::2], texts[1::2], strict=True):
        assert (path.name, task, lines(ours)) == (path.name, task, lines(theirs))


def faults(validator: Path, path: Path) -> set[str]:
    done = subprocess.run([validator, path], capture_output=True, text=True, check=False)
    return {error["description"] for error in json.loads(done.stdout)["errors"]}


@pytest.mark.parametrize("name", ["RP009-Deleted-Table-Row", "RP018-MoveFrom-MoveTo-CC", "RP035-Inserted-Cells"])
def test_the_sdk_finds_no_new_fault(name: str, ooxml_validator: Path, tmp_path: Path) -> None:
    source = corpus("docx_tracked", "clippit_RP", f"{name}.docx")
    before = faults(ooxml_validator, source)
    for way in WAYS:
        assert faults(ooxml_validator, resolved(source, tmp_path / f"{way}.docx", way)) <= before


WHO = 'w:author="France" w:date="2026-03-01T10:00:00Z"'
IN = f"<w:ins {WHO}>{r('in')}</w:ins>"
OUT = f"<w:del {WHO}><w:r><w:delText>out</w:delText></w:r></w:del>"
EVERYWHERE = parts(
    p(IN + OUT) + table([p(IN)], [p(OUT)]) + p(f"<w:r><w:pict><w:txbxContent>{p(IN)}</w:txbxContent></w:pict></w:r>"),
    footnotes=f'<w:footnote w:id="2">{p(OUT)}</w:footnote>',
    header=p(IN),
    styles='<w:style w:styleId="A"><w:name w:val="A"/></w:style>',
)


def test_each_change_says_who_when_where_and_what(tmp_path: Path) -> None:
    found = revisions_of(write(tmp_path / "a.docx", EVERYWHERE))
    assert {(one.author, one.date) for one in found} == {("France", "2026-03-01T10:00:00Z")}
    assert [(one.kind, one.unit, one.place, one.words) for one in found] == [
        ("insertion", "words", "paragraph 1", "in"),
        ("deletion", "words", "paragraph 1", "out"),
        ("insertion", "words", "table 1, row 1", "in"),
        ("deletion", "words", "table 1, row 2", "out"),
        ("insertion", "words", "text box in paragraph 2", "in"),
        ("deletion", "words", "footnote 2", "out"),
        ("insertion", "words", "header", "in"),
    ]


def test_parts_without_changes_stay_the_same_to_the_byte(tmp_path: Path) -> None:
    source = write(tmp_path / "a.docx", EVERYWHERE)
    out = resolved(source, tmp_path / "out.docx", TrackedChanges.ACCEPTED)
    with zipfile.ZipFile(source) as one, zipfile.ZipFile(out) as other:
        assert one.namelist() == other.namelist()
        same = {name for name in one.namelist() if one.read(name) == other.read(name)}
    assert set(EVERYWHERE) - same == {"word/document.xml", "word/footnotes.xml", "word/header.xml"}


def test_strict_names_stay_strict(tmp_path: Path) -> None:
    name = "word/document.xml"
    strict = {
        key: value.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                           "http://purl.oclc.org/ooxml/wordprocessingml/main")
        for key, value in EVERYWHERE.items()
    }  # fmt: skip
    source = write(tmp_path / "a.docx", strict)
    assert len(revisions_of(source)) == 7
    out = resolved(source, tmp_path / "out.docx", TrackedChanges.ORIGINAL)
    with zipfile.ZipFile(out) as package:
        written = package.read(name)
    assert b"wordprocessingml/2006" not in written
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in written
    assert read_word(out).blocks == read_word(source, TrackedChanges.ORIGINAL).blocks


def test_a_copy_that_cannot_be_made_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    out.write_bytes(b"before")
    broken = write(tmp_path / "a.docx", {**EVERYWHERE, "word/header.xml": "<w:hdr"})
    with pytest.raises(UnreadableSource):
        resolved(broken, out, TrackedChanges.ACCEPTED)
    assert out.read_bytes() == b"before"
    with pytest.raises(FileProblem):
        resolved(write(tmp_path / "b.docx", EVERYWHERE), tmp_path / "no" / "out.docx", TrackedChanges.ACCEPTED)


def survives(path: Path, out: Path) -> bool:
    """Whether a file is resolved both ways with nothing left; if not, it is refused in one line."""
    try:
        for way in WAYS:
            resolved(path, out, way)
            assert {one.kind.value for one in revisions_of(out)} <= {"unknown change"}
            read_word(path, way)
    except UnreadableSource as refused:
        assert "\n" not in str(refused)
        return False
    return True


@pytest.mark.parametrize("depth", [100, 10_000])
def test_changes_inside_changes_without_end(tmp_path: Path, depth: int) -> None:
    inner = f"<w:ins {WHO}><w:del {WHO}>" * (depth // 2) + r("deep") + "</w:del></w:ins>" * (depth // 2)
    assert survives(word_file(tmp_path, p(inner)), tmp_path / "out.docx") == (depth < 250)


def test_nothing_is_fetched_or_unfolded(tmp_path: Path) -> None:
    outside = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    evil = f"{outside}<w:document {SPACES}><w:body>{p('&e;')}</w:body></w:document>"
    assert not survives(write(tmp_path / "a.docx", {**EVERYWHERE, "word/document.xml": evil}), tmp_path / "out.docx")


def bent(content: bytes, noise: random.Random) -> bytes:
    """A part with some elements doubled, dropped or put into each other, or with some bytes changed."""
    if noise.random() < 0.3:
        at = noise.randrange(len(content))
        sign = noise.choice([b"<", b"w:ins", b"", b"&#0;", b'"', b"w:del ", b"</w:p>"])
        return content[:at] + sign + content[at + len(sign) :]
    root = etree.fromstring(content)
    for _ in range(noise.choice([1, 3, 10, 30])):
        one, other = (noise.choice(list(root.iter(etree.Element))) for _ in range(2))
        parent, kind = one.getparent(), noise.randrange(4)
        if parent is None:
            continue
        if kind == 0:
            parent.remove(one)
        elif kind == 1 and len(list(one.iter())) < 200:
            one.addnext(etree.fromstring(etree.tostring(one, with_tail=False)))
        elif kind == 2 and one not in other.iterancestors() and one is not other:
            other.append(one)
        else:
            one.tag = W + noise.choice(["ins", "del", "p", "moveFrom", "moveTo", "rPrChange", "cellDel", "tc", "sdt"])
    return etree.tostring(root)


RICH = {
    **EVERYWHERE,
    "word/document.xml": part(
        "document",
        "<w:body>"
        + p(IN + OUT, f"<w:rPr><w:del {WHO}/></w:rPr>")
        + p(f'<w:moveFromRangeStart w:id="1" w:name="m" {WHO}/><w:moveFrom {WHO}>{r("m")}</w:moveFrom>')
        + p(
            r("a", f"<w:rPrChange {WHO}><w:rPr><w:b/></w:rPr></w:rPrChange>"),
            f"<w:pPrChange {WHO}><w:pPr/></w:pPrChange>",
        )
        + f"<w:sdt><w:sdtContent>{p(OUT + IN, f'<w:rPr><w:ins {WHO}/></w:rPr>')}</w:sdtContent></w:sdt>"
        + table([p(IN), p(OUT)])
        + f"<w:tbl><w:tr><w:trPr><w:del {WHO}/></w:trPr><w:tc><w:tcPr><w:cellIns {WHO}/></w:tcPr>{p(IN)}"
        + "</w:tc></w:tr></w:tbl>"
        + p(OUT)
        + "</w:body>",
    ),
}


@pytest.mark.parametrize("seed", range(4))
def test_bent_files_are_resolved_or_refused(seed: int, tmp_path: Path) -> None:
    noise = random.Random(seed)
    good = 0
    for _ in range(100):
        name = noise.choice([key for key in RICH if key.startswith("word/") and key.endswith(".xml")])
        made: dict[str, str | bytes] = {**RICH, name: bent(RICH[name].encode(), noise)}
        if noise.random() < 0.1:
            del made[noise.choice(sorted(RICH))]
        good += survives(write(tmp_path / "bent.docx", made), tmp_path / "out.docx")
    assert 0 < good < 100
