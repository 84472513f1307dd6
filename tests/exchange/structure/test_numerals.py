"""Numbers and labels in the ways treaties write them."""

from __future__ import annotations

import pytest

from workbench.exchange.structure.labels import inserted_label, label
from workbench.exchange.structure.numerals import Number, number, roman


@pytest.mark.parametrize(
    ("written", "parts", "suffix"),
    [
        ("4", (4,), 0),
        ("4 bis", (4,), 2),
        ("3quat", (3,), 4),
        ("4 бис", (4,), 2),
        ("4 тер", (4,), 3),
        ("4 مكررا", (4,), 2),
        ("۶ مکرر", (6,), 2),
        ("四之二", (4,), 2),
        ("9" * 10_000, (), 0),
        ("IV", (4,), 0),
        ("III-12", (3, 12), 0),
        ("10.5", (10, 5), 0),
        ("300-A", (300, 1), 0),
        ("4l", (41,), 0),
        ("C", (3,), 0),
        ("premier", (1,), 0),
        ("TWENTY ONE", (21,), 0),
        ("الحادي عشر", (11,), 0),
        ("十一", (11,), 0),
        ("፲፩", (11,), 0),
        ("۱۲", (12,), 0),
    ],
)
def test_numbers_after_the_word_of_a_division(written: str, parts: tuple[int, ...], suffix: int) -> None:
    assert number(written) == (Number(parts, suffix) if parts else None)


@pytest.mark.parametrize("written", ["of", "shall", "paragraph", ""])
def test_what_is_no_number(written: str) -> None:
    assert number(written) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("4", "5"),
        ("4", "4 bis"),
        ("4 bis", "4 ter"),
        ("4 ter", "5"),
        ("I-60", "II-1"),
        ("2-1", "3"),
        ("1.9", "1.10"),
        ("1.9", "2.1"),
    ],
)
def test_what_a_drafter_would_write_next(before: str, after: str) -> None:
    first, second = number(before), number(after)
    assert first is not None
    assert second is not None
    assert second.follows(first)
    assert not first.follows(second)


def test_roman_numerals_count_up_to_a_hundred() -> None:
    assert [roman(written) for written in ("i", "IV", "ix", "xl", "lxxxix", "xcix", "c")] == [1, 4, 9, 40, 89, 99, 100]
    assert [roman(written) for written in ("iiii", "vx", "abc", "")] == [None] * 4


@pytest.mark.parametrize(
    ("text", "written", "readings"),
    [
        ("1. Words", "1.", {("1", 1)}),
        ("(a) words", "(a)", {("a", 1)}),
        ("(i) words", "(i)", {("i", 1), ("a", 9), ("1", 1)}),
        ("(aa) words", "(aa)", {("aa", 1), ("a", 27)}),
        ("ii) words", "ii)", {("i", 2), ("aa", 9), ("a", 35)}),
        ("(1)Words", "(1)", {("1", 1)}),
        ("[2. Words]", "[2.", {("1", 2)}),
        ("§ 3 Words", "§ 3", {("1", 3)}),
        ("3.12 Words", "3.12", {("1.1", 12)}),
        ("1 bis. Words", "1 bis.", {("1", 1)}),
        ("– words", "–", {("•", 0)}),
        ("(أ) كلمات", "(أ)", {("أ", 1)}),
        ("б) слова", "б)", {("а", 2)}),
        ("（二）词", "（二）", {("一", 2)}),
    ],
)
def test_labels_and_what_they_may_count(text: str, written: str, readings: set[tuple[str, int]]) -> None:
    found = label(text)
    assert found is not None
    assert (found.written, set(found.readings)) == (written, readings)


@pytest.mark.parametrize(
    "text",
    [
        "Words",
        "1.5 per cent",
        "2015",
        "e.g. words",
        "A. R. Surname",
        "(new) words",
        "(of) words",
        "a.words",
        "No. 5",
        "1º",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert label(text) is None


@pytest.mark.parametrize(
    ("text", "written", "base", "suffix", "certain"),
    [
        ("3a. Words", "3a.", ("1", 3), 1, True),
        ("2 b. Words", "2 b.", ("1", 2), 2, False),
        ("(19c) Words", "(19c)", ("1", 19), 3, True),
        ("(6 a) Words", "(6 a)", ("1", 6), 1, True),
        ("(1A) Words", "(1A)", ("1", 1), 1, True),
        ("(ea) words", "(ea)", ("a", 5), 1, False),
        ("d a) words", "d a)", ("a", 4), 1, False),
        ("(iia) words", "(iia)", ("i", 2), 1, False),
        ("1 ter Words", "1 ter", ("1", 1), 3, True),
        ("(or) words", "(or)", ("a", 15), 18, False),
    ],
)
def test_labels_of_what_is_put_between_others(
    text: str, written: str, base: tuple[str, int], suffix: int, certain: bool
) -> None:
    found = inserted_label(text)
    assert found is not None
    assert (found.written, found.suffix, found.certain) == (written, suffix, certain)
    assert base in found.readings


@pytest.mark.parametrize(
    "text",
    [
        *("a country", "(e) a country", "e) a country", "2 a.m. is early", "2 p. m. is late", "3 ter zee", "3a words"),
        *(
            "(new) words",
            "(1st) words",
            "10th. words",
            "3 bis 5 Tage",
            "(ia)words",
            "aa) words",
            "(ii) words",
            "1. Words",
        ),
    ],
)
def test_what_is_no_label_put_between_others(text: str) -> None:
    assert inserted_label(text) is None
