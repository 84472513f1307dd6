"""The labels of paragraphs as treaties write them: 2., (aa), § 1, 3.12, 4 bis., (ea), б), （二）.

A label is literal text; what is computed here is only what it may count, so that the reader can
tell the letter (i) from the roman numeral (i).
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from workbench.exchange.structure.numerals import SUFFIX, han_value, roman, suffix_value

_ABJAD = "ابجدهوزحطيكلمنسعفصقرشت"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"


@dataclass(frozen=True, slots=True)
class Label:
    """A paragraph's label: as written, where it ends in the text, and what it may count.

    ``readings`` are (system, value) pairs: the label (i) is the first roman numeral and the ninth
    letter. ``form`` is its punctuation: "(x)" and "x)" count in lists of their own, and "x" has none.
    """

    written: str
    end: int
    form: str
    readings: tuple[tuple[str, int], ...]
    suffix: int = 0

    @property
    def within(self) -> int | None:
        """The paragraph a decimal label names as its own: 3 in 3.1."""
        return int(self.written.strip("[").split(".")[-2]) if self.form == "1.1" else None


@dataclass(frozen=True, slots=True)
class InsertedLabel(Label):
    """The label of what is put between others, 3a or 1 ter; ``certain`` if words that begin so can hardly be others."""

    certain: bool = False


_TOKEN = (
    r"(?P<token>\d{1,3}|[ivxl]+|[IVXL]+|(?P<letter>[a-zA-Z])(?P=letter){0,2}|[а-я]|[\u0621-\u064a]ـ?)"
    rf"(?P<suffix>[\s-]?{SUFFIX})?"
)
_BEFORE_TEXT = r"(?=\s|$|[\p{Lu}\p{Lo}“\"‘„«'(\[*…])"
_LABELS = tuple(
    (form, regex.compile(pattern))
    for form, pattern in (
        ("(x)", rf"\[*\({_TOKEN}\)(?P<after>\s?{SUFFIX})?\.?"),
        ("§", rf"\[*§\s?{_TOKEN}\.?(?=\s|$)"),
        (
            "1.1",
            rf"\[*(?P<token>\d{{1,3}}(?:\.\d{{1,3}})+)(?P<suffix>\s?{SUFFIX})?(?:[.:](?!\d))?(?=\s+[\p{{Lu}}\p{{Lo}}“\"‘„«(\[])",
        ),
        ("x.", rf"\[*(?=\d){_TOKEN}\.(?!\d){_BEFORE_TEXT}"),
        ("x.", rf"\[*{_TOKEN}\.(?=\s|$)"),
        ("x)", rf"\[*{_TOKEN}\)\.?"),
        ("x-", rf"(?:[-–]\s?(?=\d))?{_TOKEN}(?:\s?[-–])?(?=\s+\p{{Arabic}})"),
        ("（x）", r"（(?P<token>[一二三四五六七八九十]+)）"),
        ("x、", r"(?P<token>[一二三四五六七八九十]+|\d{1,3})、"),
        ("•", r"(?P<token>[–—•·▪‣●○]|-(?=\s))"),
    )
)
_LETTERED_NUMBER = r"(?P<token>\d{1,3}|[ivxl]+|[a-z])(?P<gap>\s?)(?P<letter>[a-z]|(?<=\d)[A-Z])"
_INSERTED_LABELS = tuple(
    (form, regex.compile(pattern))
    for form, pattern in (
        ("(x)", rf"\[*\({_LETTERED_NUMBER}\)\.?(?=\s|$)"),
        ("x.", rf"\[*(?=\d){_LETTERED_NUMBER}\.(?=\s|$)(?!(?<=[ap]\.)\s?m\.)"),  # 2 a. m. is an hour
        ("x)", rf"\[*{_LETTERED_NUMBER}\)\.?(?=\s|$)"),
        ("x", rf"\[*(?P<token>\d{{1,3}})(?P<gap>\s?)(?P<suffix>{SUFFIX})(?=\s+[\p{{Lu}}“\"‘„«(\[])"),
    )
)
_MAYBE_LABEL = regex.compile(r"\[*[(§（•·▪‣●○–—-]|\[*\S{1,14}?(?:\s" + SUFFIX + r")?[.)、]|[\d\u0621-\u064a]")
_CLINGS = regex.compile(r"[\p{M}\p{Cf}_]")  # belongs to the character before it
_INITIALS = regex.compile(r"\s*\p{Lu}\.")  # A. R. Surname


def label(text: str, start: int = 0) -> Label | None:
    """The paragraph label that ``text`` has at ``start``; ``None`` if it has none."""
    if not _MAYBE_LABEL.match(text, start):
        return None
    for form, pattern in _LABELS:
        found = pattern.match(text, start)
        if not found:
            continue
        token = found["token"]
        readings = _readings(token)
        if (
            not readings
            or _CLINGS.match(text, found.end())
            or (form == "x." and token.isupper() and _INITIALS.match(text, found.end()))
        ):
            continue
        groups = found.groupdict()
        suffix = suffix_value((groups.get("suffix") or groups.get("after") or "").strip(" -"))
        return Label(found[0], found.end(), token if form == "•" else form, readings, suffix)
    return None


def inserted_label(text: str) -> InsertedLabel | None:
    """The label of a provision put between others that ``text`` has: 3a., (2 a), (ea), da), 1 ter; ``None`` if none.

    Ordinary words may begin so, "(or) words", "3 m. deep": its place must tell whether it is one.
    """
    if label(text) is not None:
        return None
    for form, pattern in _INSERTED_LABELS:
        found = pattern.match(text)
        counted = found is not None and found["token"].isdecimal()
        readings = tuple(r for r in _readings(found["token"]) if counted or r[0] != "1") if found else ()
        if not found or not readings or _CLINGS.match(text, found.end()):
            continue
        groups = found.groupdict()
        letter = groups.get("letter")
        suffix = ord(letter.casefold()) - ord("a") + 1 if letter else suffix_value(groups["suffix"])
        certain = counted and (form != "x." or not found["gap"])
        return InsertedLabel(found[0], found.end(), form, readings, suffix, certain)
    return None


def bare_label(written: str) -> Label:
    """The label of a paragraph over which its number stands alone, with or without a full stop."""
    return Label(written, len(written), "x", _readings(written.strip(".")[-3:]) or ((written, 1),))


def _readings(token: str) -> tuple[tuple[str, int], ...]:
    folded = token.casefold()
    if token.isdecimal():
        return (("1", int(token)),)
    if "." in token:
        return (("1.1", int(token.rpartition(".")[2])),)
    if folded[0] in "–—•·▪‣●○-":
        return (("•", 0),)
    case = "A" if token.isupper() else "a"
    readings = []
    if folded not in ("c", "l") and (numeral := roman(folded)) is not None:
        readings.append(("I" if case == "A" else "i", numeral))
    if len(folded) == 1 and "a" <= folded <= "z":
        readings.append((case, ord(folded) - 96))
    elif len(set(folded)) == 1 and "a" <= folded[0] <= "z" and len(folded) > 1:
        readings += [(case * len(folded), ord(folded[0]) - 96), (case, 26 * (len(folded) - 1) + ord(folded[0]) - 96)]
    if folded in ("l", "i"):  # a scanner's l. is a 1.
        readings.append(("1", 1))
    if folded[0] in _CYRILLIC:
        readings.append(("а", _CYRILLIC.index(folded[0]) + 1))
    arabic = folded[0].translate(str.maketrans("أإآ", "ااا"))
    if arabic in _ABJAD:
        readings.append(("أ", _ABJAD.index(arabic) + 1))
    if (han := han_value(token)) is not None:
        readings.append(("一", han))
    return tuple(readings)
