"""One number in the forms of Word's lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange.word_in.numerals import numeral

FORMS = {
    "decimal": {1: "1", 1000: "1000"},
    "lowerLetter": {1: "a", 26: "z", 27: "aa", 28: "bb", 53: "aaa"},
    "upperLetter": {2: "B", 780: "Z" * 30, 781: "781"},
    "lowerRoman": {4: "iv", 9: "ix", 40: "xl", 1994: "mcmxciv"},
    "upperRoman": {14: "XIV"},
    "decimalZero": {1: "01", 10: "10", 100: "100"},
    "none": {3: ""},
    "hex": {255: "FF"},
    "numberInDash": {2: "- 2 -"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "21"},
    "decimalFullWidth": {10: "１０"},
    "chicago": {1: "*", 4: "§", 5: "**"},
    "ideographTraditional": {1: "甲", 10: "癸", 11: "11"},
    "ideographZodiac": {12: "亥", 13: "13"},
    "ideographZodiacTraditional": {1: "甲子", 11: "甲戌", 60: "癸亥", 61: "61"},
    "ideographDigital": {10: "一〇"},
    "japaneseCounting": {10: "十", 11: "十一", 111: "百十一", 10_000: "一万"},
    "japaneseLegal": {11: "壱拾壱", 300: "参百"},
    "chineseCounting": {10: "十", 21: "二十一", 100: "一○○"},
    "chineseCountingThousand": {10: "十", 100: "一百", 101: "一百〇一", 110: "一百一十", 1001: "一千〇一"},
    "taiwaneseCountingThousand": {15: "十五", 101: "一百零一"},
    "ideographLegalTraditional": {10: "壹拾", 21: "貳拾壹"},
    "chineseLegalSimplified": {2: "贰"},
    "koreanCounting": {11: "십일"},
    "koreanLegal": {1: "하나", 21: "스물하나", 100: "100"},
    "koreanDigital": {10: "일영"},
    "ganada": {2: "나", 15: "가가"},
    "chosung": {1: "ㄱ"},
    "aiueo": {1: "ｱ"},
    "aiueoFullWidth": {46: "ン"},
    "iroha": {2: "ﾛ"},
    "irohaFullWidth": {3: "ハ"},
    "russianLower": {1: "а", 10: "к", 29: "я", 30: "аа"},
    "russianUpper": {2: "Б"},
    "hebrew1": {1: "א", 15: "טו", 16: "טז", 115: "קטו"},
    "hebrew2": {22: "ת", 23: "תא"},
    "arabicAlpha": {1: "أ", 2: "ب", 3: "ت"},
    "arabicAbjad": {3: "ج"},
    "thaiNumbers": {10: "๑๐"},
    "thaiLetters": {1: "ก"},
    "hindiNumbers": {12: "१२"},
    "a form of tomorrow": {3: "3"},
}

WORDS = {
    ("ordinal", "en-GB"): {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 112: "112th", 121: "121st"},
    ("ordinal", "fr-FR"): {1: "1er", 2: "2e"},
    ("ordinal", "es"): {3: "3º"},
    ("ordinal", "ru-RU"): {1: "1-й"},
    ("ordinal", "de"): {3: "3."},
    ("cardinalText", "en-US"): {1: "One", 21: "Twenty-one", 100: "One hundred", 101: "One hundred one", 1000: "1000"},
    ("cardinalText", "fr-FR"): {
        21: "Vingt et un",
        71: "Soixante et onze",
        80: "Quatre-vingts",
        99: "Quatre-vingt-dix-neuf",
    },
    ("cardinalText", "es-ES"): {16: "Dieciséis", 31: "Treinta y uno", 100: "Cien", 101: "Ciento uno"},
    ("cardinalText", "de-DE"): {1: "Eins", 21: "Einundzwanzig"},
    ("cardinalText", "ru-RU"): {21: "Двадцать один"},
    ("ordinalText", "en"): {1: "First", 12: "Twelfth", 20: "Twentieth", 21: "Twenty-first"},
    ("ordinalText", "fr"): {1: "Premier", 5: "Cinquième", 9: "Neuvième", 21: "Vingt et unième", 80: "Quatre-vingtième"},
    ("ordinalText", "es"): {1: "Primero", 13: "Decimotercero", 21: "Vigésimo primero"},
    ("ordinalText", "de"): {1: "Erste", 3: "Dritte", 20: "Zwanzigste", 107: "Einhundertsiebte"},
    ("ordinalText", "ru"): {1: "Первый", 20: "Двадцатый", 21: "Двадцать первый", 100: "Сотый", 101: "Сто первый"},
    ("ordinalText", "xx"): {2: "Second"},
}


@pytest.mark.parametrize("form", FORMS)
def test_forms_write_numbers_as_word_does(form: str) -> None:
    assert {n: numeral(n, form) for n in FORMS[form]} == FORMS[form]


@pytest.mark.parametrize(("form", "language"), WORDS)
def test_numbers_in_words_follow_the_language(form: str, language: str) -> None:
    assert {n: numeral(n, form, language) for n in WORDS[form, language]} == WORDS[form, language]


def test_a_custom_form_fills_with_zeros() -> None:
    assert [numeral(n, "custom", "", "001, 002, 003, ...") for n in (1, 12, 1234)] == ["001", "012", "1234"]


@given(st.sampled_from(sorted(FORMS)), st.integers(-(2**40), 2**40))
def test_no_number_is_beyond_a_form(form: str, n: int) -> None:
    """Whatever a file says, a label stays short."""
    assert len(numeral(n, form)) <= 60


@given(st.sampled_from(["lowerRoman", "lowerLetter", "hebrew1", "japaneseLegal", "arabicAbjad"]), st.integers(1, 400))
def test_two_numbers_never_look_the_same(form: str, n: int) -> None:
    assert numeral(n, form) not in {numeral(other, form) for other in range(1, n)}


@given(st.sampled_from(["en", "fr", "es", "de", "ru"]), st.integers(1, 999))
def test_numbers_in_words_are_told_apart(language: str, n: int) -> None:
    for form in ("cardinalText", "ordinalText"):
        assert numeral(n, form, language) != numeral(n % 999 + 1, form, language)
        assert not any(sign.isdigit() for sign in numeral(n, form, language))
