"""Numbers as treaties write them: 4 bis, IV, III-12, Two, 十一.

A number is literal text; what is computed here is only its place in a sequence, so that the
reader can tell Article 60 from a mention of it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

SUFFIXES = (
    *("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"),
    *("undecies", "duodecies", "terdecies", "quaterdecies"),
)
_OTHERS = {"quat": 4, "quinquiens": 5, "бис": 2, "тер": 3, "кватер": 4, "квинквиес": 5} | dict.fromkeys(
    ("مكررا", "مكرر", "مکرر"), 2
)
_WRITTEN = {suffix: place for place, suffix in enumerate(SUFFIXES, 2)} | _OTHERS
SUFFIX = r"(?:(?:" + "|".join(sorted(_WRITTEN, key=len, reverse=True)) + r")(?:ً|\b)|之[一二三四五六七八九十]+)"

_NUMBER_WORDS = (
    "one first single sole premier première unique un une primero primera primer único única eerste enig enige "
    "первая первый الأول الأولى",
    "two second deux deuxième seconde dos segundo segunda twee tweede вторая второй الثاني الثانية",
    "three third trois troisième tres tercero tercera tercer drie derde третья третий الثالث الثالثة",
    "four fourth quatre quatrième cuatro cuarto cuarta vier vierde четвертая четвёртая الرابع الرابعة",
    "five fifth cinq cinquième cinco quinto quinta vijf vijfde пятая пятый الخامس الخامسة",
    "six sixth sixième seis sexto sexta zes zesde шестая шестой السادس السادسة",
    "seven seventh sept septième siete séptimo séptima zeven zevende седьмая седьмой السابع السابعة",
    "eight eighth huit huitième ocho octavo octava acht achtste восьмая восьмой الثامن الثامنة",
    "nine ninth neuf neuvième nueve noveno novena negen negende девятая девятый التاسع التاسعة",
    "ten tenth dix dixième diez décimo décima tien tiende десятая десятый العاشر العاشرة",
    "eleven eleventh onze undécimo elf",
    "twelve twelfth douze duodécimo twaalf",
    "thirteen thirteenth treize",
    "fourteen fourteenth quatorze",
    "fifteen fifteenth quinze",
    "sixteen sixteenth seize",
    "seventeen seventeenth",
    "eighteen eighteenth",
    "nineteen nineteenth",
    "twenty twentieth vingt",
)
_DIGITS = 9  # of a number that counts provisions
_ENDING = regex.compile(rf"(?i)[\s-]*({SUFFIX})\s*$")
_WORDS = {word: value for value, line in enumerate(_NUMBER_WORDS, 1) for word in line.split()}
_ARABIC_TEENS = {"الحادي عشر": 11, "الحادية عشرة": 11} | {
    f"{unit} {ten}": value + 10
    for value, line in enumerate(_NUMBER_WORDS[:9], 1)
    for unit in line.split()
    if unit.startswith("ال")
    for ten in ("عشر", "عشرة")
}
_PERSIAN_WORDS = (
    "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم "
    "شانزدهم هفدهم هیجدهم نوزدهم بیستم"
)
_PERSIAN = _PERSIAN_WORDS.split()
_WORDS |= {word: value for value, word in enumerate(_PERSIAN, 1)} | {"هجدهم": 18, "سی‌ام": 30}
_COMPOUND = _ARABIC_TEENS | {f"بیست و {word}": 20 + value for value, word in enumerate(["یکم", *_PERSIAN[1:9]], 1)}
_TENS = r"(?:twenty|thirty)[ -](?:" + "|".join(line.split()[0] for line in _NUMBER_WORDS[:9]) + ")"
NUMBER_WORD = (
    r"(?:" + _TENS + "|" + "|".join(sorted((*_COMPOUND, *_WORDS), key=lambda word: -len(word))) + r")(?![\p{L}\p{M}])"
)
_BETWEEN_PARTS = regex.compile(r"[.:–/-]")
_LETTERED = regex.compile(r"(.*\d)[\s-]?([A-Za-z])")
_TENS_AND_ONES = regex.compile(r"(twenty|thirty)[ -](\w+)")
_HAN_NUMBER = regex.compile(r"[〇零一二两三四五六七八九十百]+")
_ROMAN = regex.compile(r"(?=.)(?:l?x{0,3}|xl|xc|c)(?:ix|iv|v?i{0,3})", regex.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HAN = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


@dataclass(frozen=True, slots=True)
class Number:
    """The place of a label in its sequence: ``parts`` (III-12 is 3, 12) and ``suffix`` (0, bis 2, ter 3 …)."""

    parts: tuple[int, ...]
    suffix: int = 0

    def follows(self, other: Number) -> bool:
        """Whether a drafter counting on from ``other`` would write this number next."""
        if self.parts == other.parts:
            return self.suffix > other.suffix
        depth = len(self.parts) - 1
        if self.parts[:-1] == other.parts[:depth] and depth < len(other.parts):
            return self.parts[-1] == other.parts[depth] + 1
        return self.parts[0] in (other.parts[0], other.parts[0] + 1) and self.first

    @property
    def first(self) -> bool:
        """Whether a sequence may begin here."""
        return self.parts[-1] in (0, 1)


def number(written: str) -> Number | None:
    """The number that stands after a word like "Article", "Part" or "Annex"; ``None`` if it is no number."""
    found = _ENDING.search(written)
    suffix = suffix_value(found[1] if found else None)
    core = (written[: found.start()] if found else written).strip()
    whole = value(core)
    if whole is not None:
        return Number((whole,), suffix)
    parts = [value(part) for part in _BETWEEN_PARTS.split(core)]
    if parts and all(part is not None for part in parts):
        return Number(tuple(part for part in parts if part is not None), suffix)
    lettered = _LETTERED.fullmatch(core)
    if lettered and (before := number(lettered[1])):
        if lettered[2] == "l":  # a scanner's 4l is a 41
            return Number((*before.parts[:-1], before.parts[-1] * 10 + 1), suffix)
        return Number(before.parts, before.suffix + ord(lettered[2].upper()) - ord("A") + 1)
    return None


def value(written: str) -> int | None:
    """One counting word, numeral or letter as an integer, whatever its script; ``None`` if it is none."""
    folded = written.casefold()
    if folded.isdecimal():
        return int(folded) if len(folded) <= _DIGITS else None
    if folded in _WORDS or folded in _COMPOUND:
        return _WORDS.get(folded) or _COMPOUND[folded]
    if _ROMAN.fullmatch(folded) and folded not in ("c", "l"):  # Annex C follows Annex B
        return roman(folded)
    if (tens := _TENS_AND_ONES.fullmatch(folded)) and tens[2] in _WORDS:
        return {"twenty": 20, "thirty": 30}[tens[1]] + _WORDS[tens[2]]
    if len(folded) == 1 and "a" <= folded <= "z":
        return ord(folded) - ord("a") + 1
    return han_value(written) or _additive(written) or None


def roman(written: str) -> int | None:
    """A roman numeral up to 100 in either case; ``None`` if it is none."""
    if not _ROMAN.fullmatch(written):
        return None
    digits = [_ROMAN_VALUES[letter] for letter in written.casefold()]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))


def suffix_value(written: str | None) -> int:
    """The place of "bis" and its like in their series, 0 without one."""
    if not written:
        return 0
    folded = written.casefold().rstrip("ً")
    return _WRITTEN.get(folded) or han_value(folded[1:]) or 1


def han_value(written: str) -> int | None:
    """The value of 十一 and the like, ``None`` if it is none."""
    if not _HAN_NUMBER.fullmatch(written):
        return None
    total, digit = 0, 0
    for character in written:
        if character in _HAN:
            digit = _HAN[character]
        else:
            total += (digit or 1) * {"十": 10, "百": 100}[character]
            digit = 0
    return total + digit


def _additive(written: str) -> int | None:
    """Numerals that add up, as the Ethiopic ፲፩ for 11."""
    total = 0.0
    for character in written:
        worth = unicodedata.numeric(character, None)
        if worth is None or unicodedata.category(character) != "No":
            return None
        total += worth
    return int(total)
