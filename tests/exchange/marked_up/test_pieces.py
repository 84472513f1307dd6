"""A text cut into pieces: what joins what, what each change touches, and that the pieces are the whole."""

from __future__ import annotations

from lxml import etree

from tests.exchange.word_files import p, part, r
from workbench.exchange.marked_up.pieces import Pieces, cut_up
from workbench.exchange.marked_up.tagging import tag

WHO = 'w:id="5" w:author="France" w:date="2027-04-01T10:00:00Z"'
INSERTED = f"<w:ins {WHO}>{r('new')}</w:ins>"
MARK_GONE, MARK_NEW = f"<w:rPr><w:del {WHO}/></w:rPr>", f"<w:rPr><w:ins {WHO}/></w:rPr>"
NOTE = '<w:r><w:footnoteReference w:id="3"/></w:r>'


def pieces_of(*paragraphs: str, in_notes: dict[str, set[int]] | None = None) -> tuple[bytes, Pieces]:
    root = etree.fromstring(part("document", f"<w:body>{''.join(paragraphs)}<w:sectPr/></w:body>").encode())
    tags = tag(root, "word/document.xml")
    return etree.tostring(root), cut_up(root, tags.revisions, in_notes or {})


def joined(pieces: Pieces, *accepted: int) -> list[list[int]]:
    return [list(span) for span, _ in pieces.spans(frozenset(accepted))]


def test_the_pieces_are_the_whole() -> None:
    whole, pieces = pieces_of(p(r("one") + INSERTED), "<w:bookmarkEnd w:id='7'/>", p(r("two")))
    assert b"".join([pieces.head, *(one.content for one in pieces.pieces), pieces.tail]) == whole
    assert len(pieces.pieces) == 2  # what holds no paragraph goes with that before it


def test_a_paragraph_whose_mark_goes_is_read_with_the_next() -> None:
    _, pieces = pieces_of(p(r("one"), MARK_GONE), p(r("two")), p(r("three"), MARK_NEW), p(r("four")))
    assert joined(pieces) == [[0], [1], [2, 3]]  # a mark that is new is none while it is rejected
    assert joined(pieces, 0, 1) == [[0, 1], [2], [3]]
    assert [list(one) for one in pieces.regions({0})] == [[0, 1]]
    assert [list(one) for one in pieces.regions({1})] == [[2, 3]]


def test_a_last_paragraph_whose_mark_goes_joins_nothing() -> None:
    _, pieces = pieces_of(p(r("one")), p(r("two"), MARK_GONE))
    assert joined(pieces, 0) == [[0, 1]]  # whether it may go depends on what stands before it
    assert (pieces.ends_open({0}), pieces.ends_open(set())) == (True, False)


def test_a_change_in_a_note_touches_what_refers_to_the_note() -> None:
    _, pieces = pieces_of(p(r("one")), p(r("two") + NOTE), p(INSERTED), in_notes={"footnote 3": {1}})
    assert {index: set(numbers) for index, numbers in pieces.by_change.items()} == {0: {2}, 1: {1}}


def test_a_range_over_half_the_text_keeps_it_in_one_piece() -> None:
    opened, closed = (f'<w:customXmlDelRange{end} w:id="8"{more}/>' for end, more in (("Start", WHO[8:]), ("End", "")))
    _, pieces = pieces_of(p(r("one")), opened, p(r("two")), closed, p(INSERTED))
    assert len(pieces.pieces) == 1
    assert all(set(numbers) == {0} for numbers in pieces.by_change.values())


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def test_a_table_is_cut_into_its_rows() -> None:
    rows = [cell(p(r("a"))), cell(p(r("b") + INSERTED)), cell(p(r("c") + NOTE))]
    whole, pieces = pieces_of(p(r("one")), table(*rows), in_notes={"footnote 3": {1}})
    assert b"".join([pieces.head, *(one.content for one in pieces.pieces), pieces.tail]) == whole
    cut = pieces.pieces[1].rows
    assert cut is not None
    assert len(cut.rows) == 3
    assert (cut.changed({0}), cut.changed({1}), cut.changed(())) == ({1}, {2}, set())


def test_nothing_joins_over_a_table_that_stays() -> None:
    new = f"<w:trPr><w:ins {WHO}/></w:trPr>" + cell(p(INSERTED, MARK_NEW))
    old = cell(p(r("a")))
    _, stays = pieces_of(p(r("one"), MARK_NEW), table(old, new), p(r("two")))
    assert joined(stays) == [[0], [1], [2]]
    assert stays.meets_table(range(0, 1), frozenset())  # its mark goes, and a table follows
    _, goes = pieces_of(p(r("one"), MARK_NEW), table(new, new), p(r("two")))
    assert joined(goes) == [[0, 1, 2]]
    assert [list(one) for one in goes.regions({1})] == [[0, 1, 2]]


def test_what_is_set_beside_the_text_keeps_a_table_whole() -> None:
    boxed = cell(p(f"<w:r><w:pict><w:txbxContent>{p(r('a'))}</w:txbxContent></w:pict></w:r>"))
    whole, pieces = pieces_of(table(boxed, boxed))
    assert pieces.pieces[0].rows is None
    assert b"".join([pieces.head, pieces.pieces[0].content, pieces.tail]) == whole
