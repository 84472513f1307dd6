"""Redlines of Word files: accepted they say what the newer one says, rejected what the older one says."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.corpus import corpus
from tests.exchange import libreoffice
from tests.exchange.redlining.bending import bent
from tests.exchange.redlining.judge import W, exact, pairs, resolved, said, sides
from tests.exchange.word_files import SPACES, links, p, part, parts, r, table, write
from workbench.domain.errors import FileProblem, UnreadableSource
from workbench.exchange.redlining.redline import write_redline
from workbench.exchange.word_in.resolved import revisions_of
from workbench.exchange.word_in.revisions import Kind
from workbench.exchange.word_in.source import read_word

TOO_LARGE = 16_000  # bytes; larger real files are left to the benchmark


def redline(folder: Path, old: dict[str, str | bytes], new: dict[str, str | bytes]) -> Path:
    """The redline of two files given by their parts, both sides of which have been looked at."""
    one, other = write(folder / "old.docx", old), write(folder / "new.docx", new)
    out = folder / "redline.docx"
    write_redline(one, other, out, author="France")
    for name, given_, wanted in sides(out, one, other, folder):
        assert (name, given_) == (name, wanted)
    return out


def bodies(folder: Path, old: str, new: str) -> Path:
    return redline(folder, dict(parts(old)), dict(parts(new)))


def tree(path: Path, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(name))


def changes(path: Path) -> list[str]:
    """Each change of words in short: "+words" or "-words"."""
    signs = {Kind.INSERTION: "+", Kind.DELETION: "-"}
    return [signs[one.kind] + one.words for one in revisions_of(path) if one.words]


WORDS = st.text("ab cé.", max_size=8)
PARAGRAPH = st.lists(WORDS, max_size=3).map(lambda said: p("".join(r(text) for text in said)))
CELLS = st.lists(st.lists(PARAGRAPH, min_size=1, max_size=2).map("".join), min_size=1, max_size=3)
TABLE = st.lists(CELLS, min_size=1, max_size=3).map(lambda rows: table(*rows))
CONTROL = st.lists(PARAGRAPH, min_size=1, max_size=2).map(
    lambda inner: f"<w:sdt><w:sdtContent>{''.join(inner)}</w:sdtContent></w:sdt>"
)
BODY = st.lists(PARAGRAPH | TABLE | CONTROL, max_size=6).map(lambda blocks: "".join(blocks) + p(r("end")))


@given(BODY, BODY)
def test_any_two_texts(tmp_path_factory: pytest.TempPathFactory, old: str, new: str) -> None:
    bodies(tmp_path_factory.mktemp("any"), old, new)


@settings(max_examples=15)
@given(BODY)
def test_nothing_changed_is_no_change(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    assert revisions_of(bodies(tmp_path_factory.mktemp("same"), body, body)) == ()


def test_pairs_made_by_others(tmp_path: Path) -> None:
    found = list(pairs(corpus()))[::2]  # benchmarks/redlines.py takes them all
    assert len(found) > 35
    for name, old, new, expected in found:
        out = tmp_path / "redline.docx"
        write_redline(old, new, out)
        assert (name, exact(out, old, new, tmp_path)) == (name, True)
        seen = [one.kind for one in revisions_of(out)]
        assert expected is None or bool(seen) == bool(expected), name
        assert Kind.UNKNOWN not in seen


def real() -> list[Path]:
    try:
        root = corpus("docx_plain")
    except pytest.skip.Exception:
        return []
    return [path for path in sorted(root.rglob("*.docx")) if path.stat().st_size < TOO_LARGE]


@pytest.mark.parametrize("share", range(4))
def test_real_files_edited_at_random(share: int, tmp_path: Path) -> None:
    corpus("docx_plain")
    done = 0
    for seed, source in enumerate(real()[share::8]):
        try:
            edited = bent(source, tmp_path / "edited.docx", seed, 6)
            if edited is None:
                continue
            old, new = (source, edited) if seed % 2 else (edited, source)
            write_redline(old, new, tmp_path / "redline.docx")
        except UnreadableSource:
            continue
        for name, given_, wanted in sides(tmp_path / "redline.docx", old, new, tmp_path):
            assert (source.name, seed, name, given_) == (source.name, seed, name, wanted)
        done += 1
    assert done > 5


def test_whole_words_in_the_form_of_each_file(tmp_path: Path) -> None:
    out = bodies(
        tmp_path,
        p(r("The Parties ", "<w:b/>") + r("shall meet.")),
        p(r("The Par") + r("ties should", "<w:i/>") + r(" meet.")),
    )
    assert changes(out) == ["-shall", "+should"]
    root = tree(out)
    assert root.find(f".//{W}del/{W}r/{W}rPr/{W}b") is None
    assert root.find(f".//{W}ins/{W}r/{W}rPr/{W}i") is not None
    marks = list(root.iter(W + "ins", W + "del"))
    assert {one.get(W + "author") for one in marks} == {"France"}
    ids = [one.get(W + "id") for one in marks]
    assert len(ids) == len(set(ids))


def test_last_paragraph_of_a_text_and_before_a_table(tmp_path: Path) -> None:
    """Its mark cannot go: the mark before it goes instead, and no empty paragraph is left in other programs."""
    first, grid = p(r("First")), table([p(r("a"))])
    for old, new in ((first, first + p(r("Second"))), (first + grid + first, first + p(r("Second")) + grid + first)):
        for before, after in ((old, new), (new, old)):
            root = tree(bodies(tmp_path, before, after))
            marked = [
                one for one in root.iter(W + "p") if one.find(f"{W}pPr/{W}rPr/{W}ins") is not None
                or one.find(f"{W}pPr/{W}rPr/{W}del") is not None
            ]  # fmt: skip
            assert ["".join(one.itertext()) for one in marked] == ["First"]


def test_a_long_paragraph_that_stands_elsewhere_is_moved(tmp_path: Path) -> None:
    one, two, three = (
        p(r(f"Paragraph {word} says what every Party shall do about {word} and when.")) for word in ("a", "bc", "def")
    )
    out = bodies(tmp_path, one + two + three, two + three.replace("shall", "may") + one + p(r("end")))
    found = sorted((one.kind, one.unit, one.move) for one in revisions_of(out) if one.move)
    assert found == [
        ("move from", "paragraph mark", "move1"),
        ("move from", "words", "move1"),
        ("move to", "paragraph mark", "move1"),
        ("move to", "words", "move1"),
    ]


def test_rows_of_tables_one_by_one(tmp_path: Path) -> None:
    old = table([p(r("a")), p(r("b"))], [p(r("c")), p(r("d"))]) + p("")
    new = table([p(r("a")), p(r("b"))], [p(r("n")), p(r("m"))], [p(r("c")), p(r("x"))]) + p("")
    out = bodies(tmp_path, old, new)
    assert [(one.kind, one.unit, one.words) for one in revisions_of(out) if one.unit == "table row"] == [
        ("insertion", "table row", "n m")
    ]
    assert changes(out)[-2:] == ["-d", "+x"]


def test_a_column_more_makes_other_rows(tmp_path: Path) -> None:
    out = bodies(tmp_path, table([p(r("a"))]) + p(""), table([p(r("a")), p(r("b"))]) + p(""))
    assert sum(one.unit == "table row" for one in revisions_of(out)) == 2


NOTE = '<w:footnote w:id="{}">{}</w:footnote>'
SIGN = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def test_words_of_notes(tmp_path: Path) -> None:
    kept, gone = p(r("Text") + SIGN.format(2)), p(r("Other") + SIGN.format(3))
    old = parts(
        kept + gone,
        footnotes=NOTE.format(2, p(r("an old note on the text of this paragraph"))) + NOTE.format(3, p(r("lost"))),
    )
    new = parts(kept, footnotes=NOTE.format(2, p(r("a new note on the text of this paragraph"))))
    out = redline(tmp_path, dict(old), dict(new))
    assert [(one.words, one.place) for one in revisions_of(out) if one.part.endswith("footnotes.xml")] == [
        ("an old", "footnote 2"), ("a new", "footnote 2"), ("lost", "footnote 3")
    ]  # fmt: skip
    redline(tmp_path, dict(new), dict(old))


def test_notes_where_the_newer_file_has_none(tmp_path: Path) -> None:
    old = parts(p(r("Text") + SIGN.format(2)), footnotes=NOTE.format(2, p(r("lost"))))
    out = redline(tmp_path, dict(old), dict(parts(p(r("Text")))))
    assert said(resolved(out, tmp_path / "x.docx", accept=False))[-1] == "footnote lost"


PICTURE = (
    '<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="{}"/></a:graphicData></a:graphic></w:drawing></w:r>'
)


def pictured(body: str, content: bytes) -> dict[str, str | bytes]:
    made: dict[str, str | bytes] = dict(parts(body))
    made["word/_rels/document.xml.rels"] = links(("i1", "image", "media/p.png"), ("l1", "hyperlink", "https://x.org/"))
    made["word/media/p.png"] = content
    return made


def test_a_picture_that_went_comes_along(tmp_path: Path) -> None:
    body = p(r("See ") + PICTURE.format("i1"))
    out = redline(tmp_path, pictured(body, b"one"), pictured(body, b"other"))
    with zipfile.ZipFile(resolved(out, tmp_path / "x.docx", accept=False)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
        ids = [value for one in root.iter("{*}blip") for value in one.attrib.values()]
        targets = {one.get("Id"): one.get("Target", "") for one in etree.fromstring(
            package.read("word/_rels/document.xml.rels"))}  # fmt: skip
        assert [package.read(f"word/{targets[id].removeprefix('/word/')}") for id in ids] == [b"one"]
    assert revisions_of(redline(tmp_path, pictured(body, b"one"), pictured(body, b"one"))) == ()


def test_links_stay_links(tmp_path: Path) -> None:
    link = p(
        r("What else there is to know is on ")
        + f'<w:hyperlink r:id="l1">{r("the site of the depositary")}</w:hyperlink>'
    )
    bare = p(r("What else there is to know is on "))
    for old, new in ((link, bare), (bare, link), (link, link.replace("depositary", "Secretariat"))):
        root = tree(redline(tmp_path, pictured(old, b""), pictured(new, b"")))
        inside = [one for one in root.iter(W + "ins", W + "del") if one.getparent().tag == W + "hyperlink"]
        assert len(inside) == len(list(root.iter(W + "ins", W + "del")))


def field(code: str, shown: str) -> str:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{middle}{r(shown)}{end}"


def test_a_field_changes_whole(tmp_path: Path) -> None:
    one, other, simple = (
        field("REF a", "4"),
        field("REF b", "5"),
        f'<w:fldSimple w:instr="REF c">{r("6")}</w:fldSimple>',
    )
    for old, new in ((one, other), (one, simple), (simple, one)):
        root = tree(bodies(tmp_path, p(r("Article ") + old), p(r("Article ") + new)))
        for mark in (W + "ins", W + "del"):
            inside = [sign for one in root.iter(mark) for sign in one.iter(W + "fldChar")]
            assert len(inside) == 3
    same = bodies(tmp_path, p(field("PAGEREF _Toc1", "4")), p(field("PAGEREF _Toc2", "4")))
    assert revisions_of(same) == ()


def test_words_in_a_text_box(tmp_path: Path) -> None:
    box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    out = bodies(tmp_path, p(r("x") + box.format(p(r("in a box")))), p(r("x") + box.format(p(r("in the box")))))
    assert changes(out) == ["-a", "+the"]


def test_styles_by_name_and_lists_that_count_alike(tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="Clause"/></w:style>'
    lists = (
        '<w:abstractNum w:abstractNumId="{0}"><w:lvl w:ilvl="0"><w:numFmt w:val="{1}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="{0}"><w:abstractNumId w:val="{0}"/></w:num>'
    )
    numbered = '<w:pStyle w:val="{}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = p(r("Gone"), numbered.format("A")) + p(r("Unknown"), '<w:pStyle w:val="Z"/>')
    old = parts(gone + p(r("end")), styles=styles.format("A"), numbering=lists.format(1, "lowerRoman"))
    new = parts(p(r("end")), styles=styles.format("B"), numbering=lists.format(1, "decimal"))
    root = tree(redline(tmp_path, dict(old), dict(new)))
    first, second, _ = root.iter(W + "p")
    assert first.find(f"{W}pPr/{W}pStyle").get(W + "val") == "B"  # type: ignore[union-attr]
    assert first.find(f"{W}pPr/{W}numPr/{W}numId").get(W + "val") == "2"  # type: ignore[union-attr]
    assert second.find(f"{W}pPr/{W}pStyle") is None


def lists(*forms: str) -> str:
    """Lists "1", "2" ... that count each in one way."""
    patterns = (
        f'<w:abstractNum w:abstractNumId="{id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        for id, form in enumerate(forms, 1)
    )
    ids = range(1, len(forms) + 1)
    return "".join((*patterns, *(f'<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>' for id in ids)))


def item(words: str, list_: int, style: str = "") -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return p(r(words), f'{styled}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_}"/></w:numPr>')


def numbers(path: Path) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in read_word(path).blocks]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("".join(item(word, 1) for word in ("one", "two", "three")), item("one", 2) + item("three", 2)),
        ("".join(item(word, 1) for word in ("one", "two", "three")), p(r("one")) + item("two", 3) + item("three", 3)),
        (p(r("one")) + p(r("two"), '<w:pStyle w:val="P"/>'), item("one", 2) + p(r("two"), '<w:pStyle w:val="N"/>')),
        (p(r("one"), '<w:pStyle w:val="N"/>') + item("two", 2), p(r("one")) + p(r("two"))),
        (item("one", 1) + item("two", 1) + item("uno", 2), item("one", 1) + item("two", 2) + item("uno", 2)),
        (item("one", 1) + item("uno", 2) + item("due", 2), item("one", 2) + item("uno", 2) + item("due", 2)),
    ],
    ids=["an item went", "other signs and none", "numbers that are new", "by a style", "regrouped", "two became one"],
)
def test_numbers_that_word_counts_are_those_of_each_file(old: str, new: str, tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="N"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/></w:style>'
    )
    numbering = lists("decimal", "decimal", "lowerRoman")
    sides_ = [dict(parts(body + p(r("end")), styles=styles, numbering=numbering)) for body in (old, new)]
    out = redline(tmp_path, *sides_)
    for accept, name in ((True, "new"), (False, "old")):
        assert numbers(resolved(out, tmp_path / "resolved.docx", accept=accept)) == numbers(tmp_path / f"{name}.docx")


def test_numbers_where_the_newer_file_has_no_lists(tmp_path: Path) -> None:
    old = parts(item("one", 1) + item("two", 1) + p(r("end")), numbering=lists("upperLetter"))
    out = redline(tmp_path, dict(old), dict(parts(p(r("one")) + p(r("end")))))
    assert numbers(resolved(out, tmp_path / "resolved.docx", accept=False))[:2] == [("A.", "one"), ("B.", "two")]


def test_comments_and_bookmarks_are_those_of_the_newer_file(tmp_path: Path) -> None:
    marks = '<w:bookmarkStart w:id="1" w:name="{}"/>{}<w:bookmarkEnd w:id="1"/>'
    root = tree(bodies(tmp_path, p(marks.format("old", r("a b"))), p(marks.format("new", r("a c")))))
    assert [one.get(W + "name") for one in root.iter(W + "bookmarkStart")] == ["new"]


def test_changes_that_a_file_holds_are_accepted_first(tmp_path: Path) -> None:
    who = 'w:id="1" w:author="Chair"'
    tracked = p(f"<w:ins {who}>{r('in')}</w:ins><w:del {who}><w:r><w:delText>out</w:delText></w:r></w:del>")
    out = bodies(tmp_path, tracked, p(r("in")))
    assert revisions_of(out) == ()
    assert {one.author for one in revisions_of(bodies(tmp_path, p(r("a")), tracked))} == {"France"}


def test_strict_names_stay_strict(tmp_path: Path) -> None:
    plain = parts(p(r("a b")))
    strict = {
        name: text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                           "http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, text in parts(p(r("a c"))).items()
    }  # fmt: skip
    with zipfile.ZipFile(redline(tmp_path, dict(plain), dict(strict))) as package:
        assert b"wordprocessingml/2006" not in package.read("word/document.xml")


def test_the_secretariat_at_the_time_the_file_was_saved_and_the_same_bytes(tmp_path: Path) -> None:
    made = dict(parts(p(r("b")), styles='<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr>'
                      "</w:rPrDefault></w:docDefaults>"))  # fmt: skip
    made["_rels/.rels"] = made["_rels/.rels"].replace(
        "</Relationships>",
        '<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>',
    )
    made["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="x" xmlns:t="http://purl.org/dc/terms/"><t:modified>2026-03-01T10:00:00Z'
        "</t:modified></cp:coreProperties>"
    )
    old, new = write(tmp_path / "a.docx", parts(p(r("a")))), write(tmp_path / "b.docx", made)
    for name in ("x.docx", "y.docx"):
        assert write_redline(old, new, tmp_path / name) == 2
    assert {(one.author, one.date) for one in revisions_of(tmp_path / "x.docx")} == {
        ("Secrétariat", "2026-03-01T10:00:00Z")
    }
    assert (tmp_path / "x.docx").read_bytes() == (tmp_path / "y.docx").read_bytes()


def test_what_cannot_be_read_or_written_leaves_what_was_there(tmp_path: Path) -> None:
    good, out = write(tmp_path / "a.docx", parts(p(r("a")))), tmp_path / "out.docx"
    out.write_bytes(b"before")
    evil = f'<!DOCTYPE d [<!ENTITY e "x">]><w:document {SPACES}><w:body>{p("&e;")}</w:body></w:document>'
    for content in ("<w:document", evil, part("document", "")):
        bad = write(tmp_path / "bad.docx", {**parts(""), "word/document.xml": content})
        for old, new in ((good, bad), (bad, good)):
            with pytest.raises(UnreadableSource) as refused:
                write_redline(old, new, out)
            assert "\n" not in str(refused.value)
    with pytest.raises(FileProblem):
        write_redline(good, good, tmp_path / "no" / "out.docx")
    assert out.read_bytes() == b"before"


JUDGED = ("WC-1390", "WC-1470", "WC-2010", "RP049-Deleted-Para-Before-Table")
VALIDATED = ("WC-1440", "WC-2010")


def test_libreoffice_resolves_them_alike(soffice: Path, tmp_path: Path) -> None:
    python = libreoffice.python_with_uno()
    if python is None:
        pytest.skip("no Python here has LibreOffice's uno module (Debian: python3-uno)")
    tasks: list[tuple[Path, str]] = []
    for name, old, new, _ in pairs(corpus()):
        if name in JUDGED:
            write_redline(old, new, tmp_path / f"{name}.docx")
            for task, source in (("accept", new), ("reject", old)):
                plain = resolved(source, tmp_path / f"{name}.{task}.docx", accept=True)
                tasks += [(tmp_path / f"{name}.docx", task), (plain, "as it is")]
    texts = [[line.strip() for line in (text or "").splitlines() if line.strip()]
             for text in libreoffice.texts(python, soffice, tasks)]  # fmt: skip
    assert len(texts) == 4 * len(JUDGED)
    for (path, task), given_, wanted in zip(tasks[::2], texts[::2], texts[1::2], strict=True):
        assert (path.name, task, given_) == (path.name, task, wanted)


def faults(validator: Path, path: Path) -> list[str]:
    done = subprocess.run([validator, path], capture_output=True, text=True, check=False)
    return sorted(error["description"] for error in json.loads(done.stdout)["errors"])


def test_the_sdk_finds_no_new_fault(ooxml_validator: Path, tmp_path: Path) -> None:
    for name, old, new, _ in pairs(corpus()):
        if name in VALIDATED:
            write_redline(old, new, tmp_path / "redline.docx")
            assert (name, faults(ooxml_validator, tmp_path / "redline.docx")) == (name, faults(ooxml_validator, new))
