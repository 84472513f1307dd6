from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.finding import Query, excerpt, fold, literal, ranges

LETTERS = st.text(st.sampled_from("aéÉßﬁ İıÖö\u0301 .,-'’\"“”*()Ёёأالدُّوَلَـ缔约国ข้อ½\u00ad\u00a0\n"), max_size=40)


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("Les États parties à la Convention", "etat conv", ["États", "Convention"]),
        ("States Parties and State Parties", '"states parties"', ["States Parties"]),
        ("States Parties and States", '"states par', ["States Parties"]),
        ("The Parties shall", "“the parties”", ["The Parties"]),
        ("缔约国应当保护平民", "约国", ["约国"]),
        ("تلتزم الدُّوَلُ الأطراف", "دول اطراف", ["الدُّوَلُ", "الأطراف"]),
        ("als Straße geltend", "STRASSE", ["Straße"]),
        ("Ёлка", "елка", ["Ёлка"]),
        ("มีสิทธิในชีวิต", "สิทธิ", ["สิทธิ"]),
        ("(a) hospitals; and all", "a", ["a"]),
        ("non-State actors", "non-state", ["non-State"]),
        ("cafe\u0301s", "cafés", ["cafe\u0301s"]),
    ],
)
def test_words_are_found_as_a_reader_looks_for_them(text: str, said: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in ranges(text, Query.of(said))] == found


@pytest.mark.parametrize("said", ["", "   ", '""', '* ( ) ^ - : + "', "…", "'"])
def test_what_has_no_letter_asks_for_nothing(said: str) -> None:
    assert not Query.of(said)


@given(LETTERS, LETTERS)
def test_ranges_are_in_order_and_within_the_text(text: str, said: str) -> None:
    last = 0
    for start, end in ranges(text, Query.of(said)):
        assert last <= start < end <= len(text)
        last = end


@given(LETTERS)
def test_a_word_taken_out_of_a_text_is_found_in_it(text: str) -> None:
    for start, end in ranges(text, Query.of(text)):
        assert ranges(text, Query.of(text[start:end]))


@given(LETTERS, LETTERS)
def test_literal_finds_every_place_that_folds_to_what_is_sought(text: str, sought: str) -> None:
    found = literal(text, sought)
    assert bool(found) == (bool(fold(sought).strip()) and fold(sought) in fold(text))
    for start, end in found:
        assert fold(sought) in fold(text[start:end])


@pytest.mark.parametrize(
    ("text", "sought", "case", "whole", "found"),
    [
        ("Çà et là", "CA E", False, False, ["Çà e"]),
        ("ﬁnal", "i", False, False, ["ﬁ"]),
        ("Party, parties, PARTY", "party", False, True, ["Party", "PARTY"]),
        ("Party, parties, PARTY", "PARTY", True, False, ["PARTY"]),
        ("缔约国", "约", False, True, ["约"]),
        ("State\u00a0Party", "state party", False, True, ["State\u00a0Party"]),
        ("e\u0301te\u0301", "ete", False, False, ["e\u0301te\u0301"]),
    ],
)
def test_literal_says_where_the_signs_stand(text: str, sought: str, case: bool, whole: bool, found: list[str]) -> None:
    assert [text[start:end] for start, end in literal(text, sought, case=case, whole=whole)] == found


@given(st.text(st.sampled_from("ab \n"), min_size=1, max_size=300), st.data())
def test_an_excerpt_is_short_and_shows_what_was_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 20)))
    line, places = excerpt(text, ((start, end),), 60)
    assert len(line) <= 64
    first, after = places[0]
    assert line[first:after] == text[start:end].replace("\n", " ")
