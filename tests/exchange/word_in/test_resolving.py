"""Accepting and rejecting tracked changes, one rule after the other, on XML that says exactly what it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exchange.word_files import SPACES, p, r, word_file
from workbench.exchange.blocks import TrackedChanges
from workbench.exchange.word_in.resolved import resolved_copy
from workbench.exchange.word_in.resolving import resolve
from workbench.exchange.word_in.revisions import Revision, revisions
from workbench.exchange.word_in.source import read_word
from workbench.exchange.word_names import M, W

WHO = 'w:author="France" w:date="2026-03-01T10:00:00Z"'
AND = 'w:author="Ghana" w:date="2026-03-02T10:00:00Z"'


def ins(inner: str, who: str = WHO) -> str:
    return f'<w:ins w:id="1" {who}>{inner}</w:ins>'


def gone(text: str, who: str = WHO) -> str:
    return f'<w:del w:id="2" {who}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def mark(*names: str, who: str = WHO) -> str:
    marks = [f'<w:{name} w:id="3" {who}/>' for name in names]
    return f"<w:rPr>{''.join(marks)}</w:rPr>"


def body(inner: str) -> etree._Element:
    return etree.fromstring(f"<w:document {SPACES}><w:body>{inner}</w:body></w:document>")


def texts(root: etree._Element) -> list[str]:
    return ["".join(str(t.text) for t in one.iter(W + "t", M + "t")) for one in root.iter(W + "p")]


def after(inner: str, accept: bool | Callable[[Revision], bool]) -> etree._Element:
    root = body(inner)
    resolve(root, accept if callable(accept) else lambda revision: accept)
    assert list(revisions(root)) == []
    assert [e.tag for e in root.iter(etree.Element) if e.get(W + "author")] == []
    return root


def both(inner: str) -> tuple[list[str], list[str]]:
    """The paragraphs when all is accepted, and when all is rejected."""
    return texts(after(inner, True)), texts(after(inner, False))


ROW = "<w:tr>{properties}<w:tc><w:tcPr>{cell}</w:tcPr>" + p(r("a")) + "</w:tc><w:tc>" + p(r("b")) + "</w:tc></w:tr>"
LAST = p(r("end"))


CASES = [
    (p(r("one ") + ins(r("two ")) + gone("three ") + r("four")), ["one two four"], ["one three four"]),
    # Nested: what one inserted another deleted.
    (p(r("a") + ins(r("b") + gone("c", AND))), ["ab"], ["a"]),
    # Marks: the following paragraph takes up the words.
    (p(r("a"), mark("del")) + p(r("b")), ["ab"], ["a", "b"]),
    (p(r("a"), mark("ins")) + p(r("b")), ["a", "b"], ["ab"]),
    (p(r("a"), mark("ins", "del")) + p(r("b")), ["ab"], ["ab"]),
    (p(r("a"), mark("del")) * 3 + p(r("b")), ["aaab"], ["a", "a", "a", "b"]),
    # A paragraph that came or went whole, also as the last one.
    (p(ins(r("new")), mark("ins")) + LAST, ["new", "end"], ["end"]),
    (LAST + p(ins(r("new")), mark("ins")), ["end", "new"], ["end"]),
    (p(gone("old"), mark("del")) + LAST, ["end"], ["old", "end"]),
    # A mark before a table joins nothing: the paragraph goes if it is empty, and else stays.
    (p(gone("old"), mark("del")) + "<w:tbl><w:tr><w:tc>" + LAST + "</w:tc></w:tr></w:tbl>" + LAST,
     ["end", "end"], ["old", "end", "end"]),
    (p(r("a"), mark("del")) + "<w:tbl><w:tr><w:tc>" + LAST + "</w:tc></w:tr></w:tbl>" + LAST,
     ["a", "end", "end"], ["a", "end", "end"]),
    # A content control that holds nothing any more goes too.
    (f"<w:sdt><w:sdtContent>{p(gone('a'), mark('del'))}</w:sdtContent></w:sdt>" + LAST, ["end"], ["a", "end"]),
    # Marks of ranges between the two, and a content control around one of them.
    (p(r("a"), mark("del")) + '<w:bookmarkStart w:id="9" w:name="x"/><w:bookmarkEnd w:id="9"/>' + p(r("b")),
     ["ab"], ["a", "b"]),
    (p(r("a"), mark("del")) + f"<w:sdt><w:sdtContent>{p(r('b'))}</w:sdtContent></w:sdt>", ["ab"], ["a", "b"]),
    (f"<w:sdt><w:sdtContent>{p(r('a'), mark('del'))}</w:sdtContent></w:sdt>" + p(r("b")), ["ab"], ["a", "b"]),
    # Rows, cells, whole tables.
    ("<w:tbl>" + ROW.format(properties=f"<w:trPr><w:del {WHO}/></w:trPr>", cell="")
     + ROW.format(properties="", cell="") + "</w:tbl>", ["a", "b"], ["a", "b", "a", "b"]),
    ("<w:tbl>" + ROW.format(properties=f"<w:trPr><w:ins {WHO}/></w:trPr>", cell="") + "</w:tbl>" + LAST,
     ["a", "b", "end"], ["end"]),
    ("<w:tbl>" + ROW.format(properties="", cell=f"<w:cellIns {WHO}/>") + "</w:tbl>", ["a", "b"], ["b"]),
    ("<w:tbl>" + ROW.format(properties="", cell=f"<w:cellDel {WHO}/>") + "</w:tbl>", ["b"], ["a", "b"]),
    # An equation: a run that came, and the sign of a fraction that went.
    (p(f"<m:oMath><m:r><w:ins {WHO}><m:t>x</m:t></w:ins></m:r><m:r><m:t>y</m:t></m:r></m:oMath>"), ["xy"], ["y"]),
    # Deleted words without a deletion around them.
    (p("<w:r><w:delText>lost</w:delText></w:r>" + r("kept")), ["kept"], ["lostkept"]),
    # A mark where the standard knows none costs no words.
    (p(r("a") + r("b", f"<w:ins {WHO}/>")), ["ab"], ["ab"]),
]  # fmt: skip


@pytest.mark.parametrize(("inner", "accepted", "rejected"), CASES)
def test_all_accepted_and_all_rejected(inner: str, accepted: list[str], rejected: list[str]) -> None:
    assert both(inner) == (accepted, rejected)


@pytest.mark.parametrize("inner", [inner for inner, _, _ in CASES])
@pytest.mark.parametrize("way", list(TrackedChanges))
def test_a_reader_of_the_tracked_file_sees_what_is_left(inner: str, way: TrackedChanges, tmp_path: Path) -> None:
    tracked = word_file(tmp_path, inner)
    resolved_copy(tracked, tmp_path / "out.docx", lambda one: way is TrackedChanges.ACCEPTED)
    one, other = (
        [replace(block, where="") for block in source.blocks]
        for source in (read_word(tracked, way), read_word(tmp_path / "out.docx"))
    )
    assert one == other


Layers = list[tuple[str, str]]
AUTHORS = ("France", "Ghana", "Japan")
layers = st.lists(st.tuples(st.sampled_from(["ins", "del"]), st.sampled_from(AUTHORS)), max_size=3)
mark_layers = st.lists(st.tuples(st.sampled_from(["ins", "del"]), st.sampled_from(AUTHORS)), max_size=2)


def wrapped(text: str, around: Layers) -> str:
    inner = r(text)
    for name, author in around:
        inner = f'<w:{name} w:author="{author}">{inner}</w:{name}>'
    deleted = any(name == "del" for name, _ in around)
    return inner.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ") if deleted else inner


@given(
    st.lists(st.tuples(st.lists(st.tuples(st.text("abc ", min_size=1), layers), max_size=4), mark_layers), max_size=6),
    st.sets(st.sampled_from(AUTHORS)),
)
def test_what_is_left_follows_from_what_each_author_did(
    paragraphs: list[tuple[list[tuple[str, Layers]], Layers]], accepted: set[str]
) -> None:
    """Against the plainest reading: signs and marks in a row, each there or gone by all that was done to it."""

    def stays(around: Layers) -> bool:
        return all((name == "ins") == (author in accepted) for name, author in around)

    left = [""]
    for words, around in paragraphs:
        left[-1] += "".join(text for text, layers in words if stays(layers))
        left.extend([""] if stays(around) else [])
    left[-1] += "end"
    inner = "".join(
        p(
            "".join(wrapped(text, layers) for text, layers in words),
            "<w:rPr>" + "".join(f'<w:{name} w:author="{author}"/>' for name, author in around) + "</w:rPr>",
        )
        for words, around in paragraphs
    )
    assert texts(after(inner + LAST, lambda one: one.author in accepted)) == left


@pytest.mark.parametrize(("author", "left"), [("France", "abcde"), ("Ghana", "a"), ("Nobody", "ae")])
def test_each_author_can_be_accepted_alone(author: str, left: str) -> None:
    inner = p(r("a") + ins(r("b") + gone("c", AND) + r("d")) + gone("e", AND))
    assert texts(after(inner, lambda one: one.author == author)) == [left]


def move(half: str, name: str, inner: str, number: int) -> str:
    start = f'<w:{half}RangeStart w:id="{number}" w:name="{name}" {WHO}/>'
    words = f'<w:{half} w:id="{number + 1}" {WHO}>{inner}</w:{half}>'
    return p(f'{start}{words}<w:{half}RangeEnd w:id="{number}"/>', mark(half))


def test_both_halves_of_a_move_share_one_answer() -> None:
    inner = move("moveFrom", "m1", r("moved"), 10) + LAST + move("moveTo", "m1", r("moved"), 20) + LAST
    assert both(inner) == (["end", "moved", "end"], ["moved", "end", "end"])
    asked = iter([True, False])
    root = body(inner)
    found = resolve(root, lambda one: next(asked) if one.move and one.unit == "words" else True)
    assert {one.move for one in found if one.unit == "words"} == {"m1"}
    assert texts(root) == ["end", "moved", "end"]


def test_a_row_is_moved_when_every_paragraph_of_it_is() -> None:
    rows = [
        f"<w:tr><w:tc>{move(half, 'm1', r('a'), 10)}</w:tc><w:tc>{move(half, 'm2', r('b'), 20)}</w:tc></w:tr>"
        for half in ("moveFrom", "moveTo")
    ]
    inner = f"<w:tbl>{rows[0]}<w:tr><w:tc>{LAST}</w:tc></w:tr>{rows[1]}</w:tbl>"
    assert both(inner) == (["end", "a", "b"], ["a", "b", "end"])
    cell = f"<w:tr><w:tc>{move('moveFrom', 'm1', r('a'), 10)}</w:tc><w:tc>{LAST}</w:tc></w:tr>"
    assert both(f"<w:tbl>{cell}</w:tbl>") == (["", "end"], ["a", "end"])


def test_old_form_comes_back_and_keeps_what_is_no_form() -> None:
    old = f'<w:pPrChange w:id="5" {WHO}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>'
    inner = p(r("a"), f'<w:jc w:val="center"/><w:rPr><w:b/></w:rPr><w:sectPr/>{old}')
    for accept, side in ((True, "center"), (False, "left")):
        properties = after(inner, accept).find(f".//{W}pPr")
        assert properties is not None
        assert [etree.QName(child).localname for child in properties] == ["jc", "rPr", "sectPr"]
        assert properties[0].get(W + "val") == side


def test_old_form_of_a_run_a_section_and_a_grid_comes_back() -> None:
    inner = (
        p(r("a", f"<w:b/><w:rPrChange {WHO}><w:rPr><w:i/></w:rPr></w:rPrChange>"))
        + f'<w:tbl><w:tblGrid><w:gridCol w:w="1"/><w:tblGridChange w:id="1"><w:tblGrid><w:gridCol w:w="2"/></w:tblGrid>'
        f'</w:tblGridChange></w:tblGrid></w:tbl><w:sectPr><w:headerReference r:id="h"/><w:pgSz w:w="1"/>'
        f'<w:sectPrChange {WHO}><w:sectPr><w:pgSz w:w="2"/></w:sectPr></w:sectPrChange></w:sectPr>'
    )
    for accept, run, size in ((True, "b", "1"), (False, "i", "2")):
        root = after(inner, accept)
        names = [etree.QName(child).localname for child in root.find(f".//{W}r/{W}rPr")]  # type: ignore[union-attr]
        section = root.find(f".//{W}sectPr")
        assert names == [run]
        assert section is not None
        assert [etree.QName(child).localname for child in section] == ["headerReference", "pgSz"]
        assert {column.get(W + "w") for column in root.iter(W + "gridCol", W + "pgSz")} == {size}


def test_numbering_that_came_goes_and_a_merge_is_undone() -> None:
    numbered = p(r("a"), f'<w:numPr><w:numId w:val="1"/><w:ins {WHO}/></w:numPr>')
    assert after(numbered, True).find(f".//{W}numId") is not None
    assert after(numbered, False).find(f".//{W}numPr") is None
    merged = ROW.format(properties="", cell=f'<w:cellMerge {WHO} w:vMerge="cont" w:vMergeOrig="rest"/>')
    for accept, said in ((True, "continue"), (False, "restart")):
        merge = after(f"<w:tbl>{merged}</w:tbl>", accept).find(f".//{W}vMerge")
        assert merge is not None
        assert merge.get(W + "val") == said


def test_a_content_control_that_came_leaves_its_words_behind() -> None:
    start, end = f'<w:customXmlInsRangeStart w:id="7" {WHO}/>', '<w:customXmlInsRangeEnd w:id="7"/>'
    inner = p(f"{start}<w:sdt><w:sdtPr/><w:sdtContent>{end}{r('kept')}</w:sdtContent></w:sdt>")
    assert both(inner) == (["kept"], ["kept"])
    assert after(inner, True).find(f".//{W}sdt") is not None
    assert after(inner, False).find(f".//{W}sdt") is None


def test_marks_of_ranges_outlive_the_words() -> None:
    ranges = '<w:commentRangeStart w:id="4"/>' + r("b") + '<w:commentRangeEnd w:id="4"/>'
    root = after(p(r("a") + ins(ranges)), False)
    assert texts(root) == ["a"]
    assert [etree.QName(e).localname for e in root.iter(W + "commentRangeStart", W + "commentRangeEnd")] == [
        "commentRangeStart",
        "commentRangeEnd",
    ]


def test_a_cell_whose_paragraphs_are_gone_still_ends_with_one() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{ins(p(r('a')))}</w:tc></w:tr></w:tbl>"
    cell = after(inner, False).find(f".//{W}tc")
    assert cell is not None
    assert [child.tag for child in cell] == [W + "p"]


def test_deleted_instructions_are_instructions_again() -> None:
    inner = p(f"<w:del {WHO}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>")
    assert [e.text for e in after(inner, False).iter(W + "instrText")] == ["PAGE"]


def test_a_change_of_an_unknown_kind_is_listed_and_left() -> None:
    root = body(p(f"<w:wonder {WHO}>{r('a')}</w:wonder>"))
    assert [(one.kind.value, one.author) for one in resolve(root, lambda one: True)] == [("unknown change", "France")]
    assert texts(root) == ["a"]
