"""Labels in series: what comes after "Article 4", "2.", "(b)", "Annex II", and what stands between two.

Inserted provisions keep their neighbours' numbers (UN Editorial Manual): Article 4 *bis*, *ter*,
*quater* … A label is literal text once it is given; nothing here renumbers anything.
"""

from __future__ import annotations

import re

_UNITS = "un duo ter quater quin sex sept octo novo".split()
SUFFIXES = (
    *"bis ter quater quinquies sexies septies octies nonies decies".split(),
    *(f"{unit}decies" for unit in _UNITS),
    "vicies",
    *(f"{unit}vicies" for unit in _UNITS),
    "tricies",
)

_ROMAN = re.compile(r"(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def roman(value: int) -> str:
    """A number from 1 to 3999 as a small roman numeral."""
    found = ""
    for worth, letters in _VALUES:
        count, value = divmod(value, worth)
        found += letters * count
    return found


def roman_value(letters: str) -> int | None:
    """The value of a well-formed roman numeral in either case, ``None`` if it is none."""
    folded = letters.casefold()
    if not letters.isascii() or not _ROMAN.fullmatch(folded):
        return None
    value, place = 0, 0
    for worth, numeral in _VALUES:
        while folded.startswith(numeral, place):
            value += worth
            place += len(numeral)
    return value
