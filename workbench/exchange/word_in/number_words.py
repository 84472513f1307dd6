"""Numbers in words, as Word's "First", "Two", "3rd" lists show them: English, French, Spanish, German, Russian.

Numbers from 1000 on are written in decimal: no list of a treaty is that long in words.
Other languages get English words, as Word gives where it has no rules for a language.
"""

# ruff: noqa: SIM905 - a row of words reads as a row
from __future__ import annotations

from collections.abc import Callable

_EN_ONES = (
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen"
).split("|")
_EN_TENS = "||twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety".split("|")
_EN_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_FR_ONES = (
    "|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf"
).split("|")
_FR_TENS = "||vingt|trente|quarante|cinquante|soixante|soixante|quatre-vingt|quatre-vingt".split("|")
_ES_ONES = (
    "|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|"
    "dieciocho|diecinueve|veinte|veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|"
    "veintiocho|veintinueve"
).split("|")
_ES_TENS = "|||treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa".split("|")
_ES_HUNDREDS = (
    "|ciento|doscientos|trescientos|cuatrocientos|quinientos|seiscientos|setecientos|ochocientos|novecientos"
).split("|")
_ES_NTH = (
    "|primero|segundo|tercero|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo|undécimo|duodécimo|decimotercero|"
    "decimocuarto|decimoquinto|decimosexto|decimoséptimo|decimoctavo|decimonoveno"
).split("|")
_ES_NTH_TENS = ("||vigésimo|trigésimo|cuadragésimo|quincuagésimo|sexagésimo|septuagésimo|octogésimo|nonagésimo").split(
    "|"
)
_ES_NTH_HUNDREDS = (
    "|centésimo|ducentésimo|tricentésimo|cuadringentésimo|quingentésimo|sexcentésimo|septingentésimo|"
    "octingentésimo|noningentésimo"
).split("|")
_DE_ONES = (
    "|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|"
    "achtzehn|neunzehn"
).split("|")
_DE_TENS = "||zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig".split("|")
_DE_NTH = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
_RU_ONES = (
    "|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|тринадцать|четырнадцать|"
    "пятнадцать|шестнадцать|семнадцать|восемнадцать|девятнадцать"
).split("|")
_RU_TENS = "||двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто".split("|")
_RU_HUNDREDS = "|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот".split("|")
_RU_NTH = (
    "|первый|второй|третий|четвёртый|пятый|шестой|седьмой|восьмой|девятый|десятый|одиннадцатый|двенадцатый|"
    "тринадцатый|четырнадцатый|пятнадцатый|шестнадцатый|семнадцатый|восемнадцатый|девятнадцатый"
).split("|")
_RU_NTH_TENS = ("||двадцатый|тридцатый|сороковой|пятидесятый|шестидесятый|семидесятый|восьмидесятый|девяностый").split(
    "|"
)
_RU_NTH_HUNDREDS = (
    "|сотый|двухсотый|трёхсотый|четырёхсотый|пятисотый|шестисотый|семисотый|восьмисотый|девятисотый"
).split("|")


def ordinal(n: int, language: str) -> str:
    """ "3rd", "3e", "3º", "3.", "3-й": the short ordinal of the language."""
    primary = _primary(language)
    if primary == "fr":
        return f"{n}er" if n == 1 else f"{n}e"
    if primary in ("es", "pt", "it"):
        return f"{n}º"
    if primary == "ru":
        return f"{n}-й"
    if primary in ("de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "hr", "sr", "sl", "et", "lv", "tr"):
        return f"{n}."
    if n % 100 in (11, 12, 13):
        return f"{n}th"
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th') }"


def cardinal_text(n: int, language: str) -> str:
    """ "Twenty-one": the number in words, its first letter a capital."""
    return _capital(_CARDINALS.get(_primary(language), _english)(n)) if n < 1000 else str(n)


def ordinal_text(n: int, language: str) -> str:
    """ "Twenty-first": the ordinal in words, its first letter a capital."""
    return _capital(_ORDINALS.get(_primary(language), _english_nth)(n)) if n < 1000 else str(n)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


def _english(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    low = _EN_ONES[rest] if rest < 20 else "-".join(word for word in (_EN_TENS[tens], _EN_ONES[ones]) if word)
    return _joined(f"{_EN_ONES[hundreds]} hundred" if hundreds else "", low)


def _english_nth(n: int) -> str:
    words = _english(n)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    return words[:cut] + _EN_ORDINALS.get(last, last[:-1] + "ieth" if last.endswith("y") else last + "th")


def _french(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    if rest < 20:
        low = _FR_ONES[rest]
    else:
        if tens in (7, 9):
            ones += 10
        joint = " et " if ones in (1, 11) and tens < 8 else "-"
        low = _FR_TENS[tens] + (joint + _FR_ONES[ones] if ones else "s" if tens == 8 else "")
    cent = _joined(_FR_ONES[hundreds] if hundreds > 1 else "", "cent") if hundreds else ""
    return _joined(cent + ("s" if hundreds > 1 and not rest else ""), low)


def _french_nth(n: int) -> str:
    if n == 1:
        return "premier"
    words = _french(n)
    if words.endswith(("cents", "vingts")):
        words = words[:-1]
    if words.endswith("cinq"):
        words += "u"
    if words.endswith("neuf"):
        words = words[:-1] + "v"
    return words.removesuffix("e") + "ième"


def _spanish(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    low = _ES_ONES[rest] if rest < 30 else " y ".join(word for word in (_ES_TENS[tens], _ES_ONES[ones]) if word)
    return "cien" if n == 100 else _joined(_ES_HUNDREDS[hundreds], low)


def _spanish_nth(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    low = _ES_NTH[rest] if rest < 20 else _joined(_ES_NTH_TENS[tens], _ES_NTH[ones])
    return _joined(_ES_NTH_HUNDREDS[hundreds], low)


def _german_stem(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    low = _DE_ONES[rest] if rest < 20 else (_DE_ONES[ones] + "und" if ones else "") + _DE_TENS[tens]
    return (f"{_DE_ONES[hundreds] if hundreds > 1 else 'ein'}hundert" if hundreds else "") + low


def _german(n: int) -> str:
    return _german_stem(n) + ("s" if n % 100 == 1 else "")


def _german_nth(n: int) -> str:
    rest = n % 100
    if rest in _DE_NTH:
        return _german_stem(n - rest) + _DE_NTH[rest] if n > rest else _DE_NTH[rest]
    return _german_stem(n) + ("te" if 0 < rest < 20 else "ste")


def _russian(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    low = _RU_ONES[rest] if rest < 20 else _joined(_RU_TENS[tens], _RU_ONES[ones])
    return _joined(_RU_HUNDREDS[hundreds], low)


def _russian_nth(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    if not rest:
        return _RU_NTH_HUNDREDS[hundreds]
    last = _RU_NTH[rest] if rest < 20 else _RU_NTH[ones] if ones else _RU_NTH_TENS[tens]
    return _joined(_RU_HUNDREDS[hundreds], _RU_TENS[tens] if rest > 20 and ones else "", last)


_CARDINALS: dict[str, Callable[[int], str]] = {"fr": _french, "es": _spanish, "de": _german, "ru": _russian}
_ORDINALS: dict[str, Callable[[int], str]] = {
    "fr": _french_nth,
    "es": _spanish_nth,
    "de": _german_nth,
    "ru": _russian_nth,
}
