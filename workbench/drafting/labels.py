"""Labels in series: what comes after "Article 4", "2.", "(b)", "Annex II", and what stands between two.

Inserted provisions keep their neighbours' numbers (UN Editorial Manual): Article 4 *bis*, *ter*,
*quater* … Other houses write 4a, 4b and (ea), (eb); a series that does so goes on so. A label is literal
text once it is given; nothing here renumbers anything.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from workbench.domain.amendment import Relation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version

_UNITS = ("un", "duo", "ter", "quater", "quin", "sex", "sept", "octo", "novo")
SUFFIXES = (
    *("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"),
    *(f"{unit}decies" for unit in _UNITS),
    "vicies",
    *(f"{unit}vicies" for unit in _UNITS),
    "tricies",
)
"""The series from the second to the thirtieth, as the French tax code counts them."""
BEFORE_ALL = "ante"
"""Marks what is inserted before the first of a series; "bis" would say that it follows."""

_LETTERED = re.compile(r"(\d+)(\s?)([A-Za-z])(?![^\W_])|(?<![^\W_])([a-z])(\s?)([a-z])(?![^\W_])")
_LONGEST_LIST = 90
"""What a list of roman numerals does not come to: (ca) and (di) are letters."""
_RUN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = re.compile(r"(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя")
_CARDINALS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_FIRST = {
    Kind.PART: "Part I",
    Kind.CHAPTER: "Chapter I",
    Kind.SECTION: "Section 1",
    Kind.ARTICLE: "Article 1",
    Kind.ANNEX: "Annex I",
}
_BELOW = {
    Kind.PREAMBLE: Kind.PREAMBULAR_PARAGRAPH,
    Kind.PART: Kind.ARTICLE,
    Kind.CHAPTER: Kind.ARTICLE,
    Kind.SECTION: Kind.ARTICLE,
    Kind.ARTICLE: Kind.PARAGRAPH,
    Kind.ANNEX: Kind.PARAGRAPH,
    Kind.PARAGRAPH: Kind.SUBPARAGRAPH,
    Kind.PREAMBULAR_PARAGRAPH: Kind.SUBPARAGRAPH,
    Kind.SUBPARAGRAPH: Kind.ITEM,
    Kind.ITEM: Kind.ITEM,
}
_DIVISIONS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX})


def suggest_label(version: Version, at: str, relation: Relation, kind: Kind | None = None) -> str:
    """The label for a new provision after, before or under ``at`` (an id), in the style of its neighbours.

    "Article 60" after the last article, "Article 4 bis" between 4 and 5, "(c)" after a last (b); "" where
    its neighbours bear no labels. Without neighbours only articles, and what stands above them, are numbered.
    ``kind`` is the new provision's, by default that of ``at``, or of what stands under it. Articles count
    through the Parts of a text unless their numbers begin anew.
    Raises ``KeyError`` for an id that the version does not have.
    """
    anchor = version.by_id[at]
    kind = kind or kind_of_new(version, at, relation)
    parent = at if relation is Relation.UNDER else anchor.parent
    start = version.position[at]
    point = start if relation is Relation.BEFORE else start + len(version.subtree(at))
    series = _series(version, parent, kind)
    labelled = [provision for provision in series if _Label.read(provision.label)]
    if not labelled:
        return "" if series else _first_label(version, kind)
    before = [provision.label for provision in labelled if version.position[provision.id] < point]
    after = [provision.label for provision in labelled if version.position[provision.id] >= point]
    return label_between(before, after, division=kind in _DIVISIONS or kind is Kind.ARTICLE)


def label_between(before: list[str], after: list[str], *, division: bool = False) -> str:
    """The label of a provision inserted between two runs of one series, at least one of them not empty.

    The next number if nothing follows; else that of its neighbour before it with the next free of
    *bis*, *ter* …, or of a, b … after a neighbour with such a letter; *ante* at the very beginning.
    ``division`` says that the labels are those of articles, parts and the like, where a lone V is a number
    and not a letter.
    """
    taken = {squeezed(label) for label in (*before, *after)}
    if not before:
        return _free(after[0], (BEFORE_ALL, *(f"{BEFORE_ALL} {suffix}" for suffix in SUFFIXES)), taken)
    last = _Label.read(before[-1])
    if not after and last and (following := last.next(before, division)) and squeezed(following) not in taken:
        return following
    return _free(before[-1], last.further if last else (), taken)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label in its pieces: "2 bis." is head "", number "2", gap " ", suffix "bis", tail ".". (ea) has suffix "a"."""

    head: str
    number: str
    gap: str
    suffix: str
    tail: str

    @classmethod
    def read(cls, label: str) -> _Label | None:
        runs = list(_RUN.finditer(label))
        if not runs:
            return None
        if lettered := _lettered(label):
            return lettered
        suffixed = len(runs) > 1 and runs[-1][0].casefold() in (*SUFFIXES, BEFORE_ALL)
        number, end = runs[-2 if suffixed else -1], runs[-1].end()
        suffix = runs[-1][0].casefold() if suffixed else ""
        gap = label[number.end() : runs[-1].start()] if suffixed else ""
        return cls(label[: number.start()], number[0], gap, suffix, label[end:])

    def with_suffix(self, suffix: str) -> str:
        gap = self.gap if len(self.suffix) == 1 else self.gap or " "
        return f"{self.head}{self.number}{gap}{suffix}{self.tail}"

    @property
    def further(self) -> tuple[str, ...]:
        """The suffixes that come after this one."""
        if len(self.suffix) == 1:
            after = string.ascii_letters[string.ascii_letters.index(self.suffix) + 1 :]
            letters = tuple(letter for letter in after if letter.islower() == self.suffix.islower())
            return (*letters, *(f"{self.suffix} {suffix}" for suffix in SUFFIXES))
        return SUFFIXES[SUFFIXES.index(self.suffix) + 1 if self.suffix in SUFFIXES else 0 :]

    def next(self, before: list[str], division: bool) -> str:
        """The label that counts on from this one; "" if it bears no number. ``before`` shows the series."""
        if len(self.suffix) == 1 and squeezed(self.head + self.number) not in map(squeezed, before):
            return ""  # a series that begins with 12A
        first = _Label.read(before[0])
        following = _next_number(self.number, first.number if first else "", division)
        if not following and division and not self.head and self.number.isascii():
            return f"{self.number} II"  # one annex has no number until there is another
        return f"{self.head}{following}{self.gap.strip()}{self.tail}" if following else ""


def _lettered(label: str) -> _Label | None:
    """The pieces of 3a, (3 a) and (ea), in which a letter counts what was put after another; ``None`` for others."""
    found = next((found for found in _LETTERED.finditer(label) if found.end() >= len(label.rstrip(" .)]"))), None)
    if found is None:
        return None
    number, gap, letter = found.group(1, 2, 3) if found[1] else found.group(4, 5, 6)
    value = roman_value(number + letter)
    if number == letter or (value is not None and value < _LONGEST_LIST):
        return None
    return _Label(label[: found.start()], number, gap, letter, label[found.end() :])


def _free(label: str, suffixes: tuple[str, ...], taken: set[str]) -> str:
    read = _Label.read(label)
    if read is None:
        return ""
    found = (read.with_suffix(suffix) for suffix in suffixes)
    return next((label for label in found if squeezed(label) not in taken), "")


def _next_number(number: str, first: str, division: bool) -> str:
    """The number after ``number`` in a series that begins with ``first``; "" if it is none."""
    folded = number.casefold()
    if number.isdecimal():
        return str(int(number) + 1)
    if folded in _CARDINALS[:-1]:
        return _in_case_of(number, _CARDINALS[_CARDINALS.index(folded) + 1])
    if folded in ("premier", "première", "primero", "primera"):
        return "2"
    value = roman_value(number)
    if value and (first.casefold() == "i" or (division and (len(number) > 1 or folded in "vx"))):
        return _in_case_of(number, roman(value + 1))
    return _in_case_of(number, _next_letter(folded))


def _next_letter(letters: str) -> str:
    """b after a, aa after z, bb after aa; "" after what is no letter of a list."""
    for alphabet in _ALPHABETS:
        if letters[0] in alphabet and letters == letters[0] * len(letters):
            place = alphabet.index(letters[0]) + 1
            return alphabet[place] * len(letters) if place < len(alphabet) else alphabet[0] * (len(letters) + 1)
    return ""


def _in_case_of(model: str, text: str) -> str:
    if model.isupper():
        return text.upper()
    return text.capitalize() if model.istitle() else text


def kind_of_new(version: Version, at: str, relation: Relation) -> Kind:
    """What a new provision after, before or under ``at`` is, unless its words say otherwise: what stands there."""
    anchor = version.by_id[at]
    if relation is not Relation.UNDER:
        return anchor.kind
    kinds = [child.kind for child in version.children.get(anchor.id, ()) if child.kind is not Kind.TEXT]
    return kinds[-1] if kinds else _BELOW.get(anchor.kind, Kind.TEXT)


def unnumbered_kind(version: Version, at: str, relation: Relation) -> Kind:
    """What a new provision without a label is after, before or under ``at``: as one that an imported text has there."""
    anchor = version.by_id[at]
    if relation is not Relation.UNDER and not anchor.label:
        return anchor.kind
    parent = at if relation is Relation.UNDER else anchor.parent
    if parent is None:
        return Kind.TEXT
    siblings = version.children.get(parent, ())
    match version.by_id[parent].kind:
        case Kind.PREAMBLE:
            return Kind.PREAMBULAR_PARAGRAPH
        case Kind.ARTICLE | Kind.ANNEX if not any(sibling.label for sibling in siblings):
            return Kind.PARAGRAPH
    return Kind.TEXT


def _series(version: Version, parent: str | None, kind: Kind) -> list[Provision]:
    """The provisions among which a new one of ``kind`` under ``parent`` is counted, in order."""
    siblings = [provision for provision in version.children.get(parent, ()) if provision.kind is kind]
    if kind is not Kind.ARTICLE:
        return siblings
    scope = _annex(version, parent)
    articles = [one for one in version.provisions if one.kind is kind and _annex(version, one.id) == scope]
    labels = [squeezed(article.label) for article in articles]
    return articles if len(set(labels)) == len(labels) else siblings


def _annex(version: Version, id: str | None) -> str | None:
    if id is None or version.by_id[id].kind is Kind.ANNEX:
        return id
    return next((above.id for above in version.ancestors(id) if above.kind is Kind.ANNEX), None)


def _first_label(version: Version, kind: Kind) -> str:
    """The first of new articles or divisions, as other series of the text begin; else in the UN's form."""
    default = _FIRST.get(kind)
    if default is None:
        return ""
    wanted = squeezed(default)[-1:]
    firsts = (one.label for one in version.provisions if one.kind is kind and one.label)
    return next((label for label in firsts if squeezed(label).endswith(wanted) and _is_first(label)), default)


def _is_first(label: str) -> bool:
    read = _Label.read(label)
    return read is not None and not read.suffix and read.number.casefold() in ("1", "i", "a", "one")


def squeezed(label: str) -> str:
    """The letters and digits of a label, by which it is told from others: "3 a." and "(3a)" are one number."""
    return "".join(_RUN.findall(label.casefold()))


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
