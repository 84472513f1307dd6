from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exchange.conventions import words
from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.word_names import R, W
from workbench.exchange.word_out.runs import Notes, Paragraph, cuts, legal, safe_address, starts_right_to_left

texts = st.text(st.characters() | st.sampled_from("\n\t\r\x00\u2028אبج中文aZ1. "), max_size=60)
marks = st.lists(
    st.builds(
        lambda start, length, kind: Mark(start, start + length, kind, "https://un.org/x"),
        st.integers(0, 70),
        st.integers(0, 30),
        st.sampled_from(list(MarkKind)),
    ),
    max_size=6,
)


def written(text: str, on: list[Mark], rtl: bool = False) -> tuple[etree._Element, Notes]:
    notes = Notes()
    element = etree.Element(W + "p")
    Paragraph(element, notes, rtl).words(text, on)
    return element, notes


@given(texts, marks, st.booleans())
def test_no_word_is_lost_whatever_the_marks(text: str, on: list[Mark], rtl: bool) -> None:
    element, notes = written(text, on, rtl)
    assert words(etree.fromstring(etree.tostring(element))) == legal(text).replace("\u2028", "\n")
    assert len(notes.footnotes) == sum(mark.kind is MarkKind.FOOTNOTE for mark in on)


@given(st.integers(0, 40), marks)
def test_cuts_cover_the_text_in_order(length: int, on: list[Mark]) -> None:
    found = [(start, end) for start, end, _ in cuts(length, on) if end > start]
    assert [place for start, end in found for place in range(start, end)] == list(range(length))


def test_illegal_characters_go_and_old_breaks_become_lines() -> None:
    assert legal("a\x00b\ud800c\r\nd\x0be\ufffff") == "abc\nd\nef"


def test_emphasis_stands_on_its_words_and_a_note_at_its_place() -> None:
    on = [Mark(5, 10, MarkKind.ITALIC), Mark(10, 10, MarkKind.FOOTNOTE, "why")]
    element, notes = written("each State Party", on)
    runs = [(words(run), run.find(f"{W}rPr/{W}i") is not None) for run in element.iter(W + "r")]
    assert runs == [("each ", False), ("State", True), ("", False), (" Party", False)]
    assert notes.footnotes == [(("why", ()),)]


def test_latin_words_in_a_right_to_left_paragraph_are_runs_of_their_own() -> None:
    element, _ = written("(أ) عملية (cyber operation) 12", [], rtl=True)
    runs = [(words(run), run.find(f"{W}rPr/{W}rtl") is not None) for run in element.iter(W + "r")]
    assert runs == [("(أ) عملية (", True), ("cyber operation", False), (") 12", True)]


def test_a_number_in_a_series_is_not_torn_apart_in_a_right_to_left_paragraph() -> None:
    element, _ = written("انظر L.12/Rev.1.", [], rtl=True)
    runs = [(words(run), run.find(f"{W}rPr/{W}rtl") is not None) for run in element.iter(W + "r")]
    assert runs == [("انظر ", True), ("L.12/Rev.1", False), (".", True)]


def test_right_to_left_words_in_a_left_to_right_paragraph() -> None:
    element, _ = written("the word שלום עולם here", [])
    runs = [(words(run), run.find(f"{W}rPr/{W}rtl") is not None) for run in element.iter(W + "r")]
    assert runs == [("the word ", False), ("שלום עולם", True), (" here", False)]


def test_han_words_ask_for_an_east_asian_face() -> None:
    element, _ = written("第一条“主权”", [])
    assert element.find(f"{W}r/{W}rPr/{W}rFonts").get(W + "hint") == "eastAsia"


@pytest.mark.parametrize(
    ("text", "otherwise", "expected"),
    [("المادة 1", False, True), ("1. المادة", False, True), ("Article", True, False), ("12 – 13", True, True)],
)
def test_direction_of_a_paragraph(text: str, otherwise: bool, expected: bool) -> None:
    assert starts_right_to_left(text, otherwise) is expected


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://www.un.org/a?b=1&c=ü x", "https://www.un.org/a?b=1&c=%C3%BC%20x"),
        ("mailto:x@un.org", "mailto:x@un.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http://a b/", ""),
        ("http://[x", ""),
        ("http://un.org:99999/", ""),
        ("#note1", ""),
        ("", ""),
    ],
)
def test_only_addresses_that_word_opens_become_links(target: str, address: str) -> None:
    assert safe_address(target) == address


def test_one_address_is_one_relationship() -> None:
    on = [Mark(0, 3, MarkKind.LINK, "https://un.org"), Mark(4, 7, MarkKind.LINK, "https://un.org")]
    element, notes = written("one two", on)
    assert [link.get(R + "id") for link in element.iter(W + "hyperlink")] == ["rIdLink1", "rIdLink1"]
    assert notes.links == {"https://un.org": "rIdLink1"}
