"""Automatic numbering: what Word computes before a paragraph, turned into the literal label.

A paragraph points to a ``num``, that to an ``abstractNum`` with nine levels (ECMA-376, 17.9). All
``num`` of one ``abstractNum`` count on together, unless a ``num`` overrides a start.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from workbench.exchange.word_in.numerals import numeral
from workbench.exchange.word_in.symbols import bullet
from workbench.exchange.word_names import MC, VAL, W, is_on, number, twips, value

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LEGAL_ALREADY = ("none", "bullet", "decimalZero")  # "Section 1.01" under "Article I."
_MOST_LABEL = 255  # characters; Word holds a number's text to far fewer
_MOST_LINKS = 8  # from a list to the style that defines it and on; a circle ends


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list, as its definition says."""

    start: int = 0
    form: str = "decimal"
    pattern: str = ""
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str = ""
    indent: int | None = None
    font: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A ``num``: the definition it counts in, its nine levels, and the starts it overrides."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists that a document defines."""

    def __init__(self, root: etree._Element | None, list_styles: Mapping[str, str], language: str = "") -> None:
        self._language = language
        self._list_styles = list_styles  # numbering style: the num that it stands for
        self._definitions: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        self._lists: dict[str, _List | None] = {}
        for element in () if root is None else root.iterchildren(W + "abstractNum", W + "num"):
            if element.tag == W + "num":
                self._nums.setdefault(element.get(W + "numId", ""), element)
            else:
                self._definitions.setdefault(element.get(W + "abstractNumId", ""), element)

    def list(self, num_id: str) -> _List | None:
        """The list a ``w:numId`` stands for; ``None`` for "0" and for what is not defined."""
        if num_id not in self._lists:
            self._lists[num_id] = self._read_list(num_id)
        return self._lists[num_id]

    def level(self, num_id: str, depth: int) -> Level | None:
        """One level of a list, from 0."""
        found = self.list(num_id)
        return None if found is None else found.levels.get(depth)

    def depth_of(self, num_id: str, style: str) -> int | None:
        """The level that a list gives to a paragraph style (``w:pStyle``)."""
        found = self.list(num_id)
        levels = {} if found is None else found.levels
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def _read_list(self, num_id: str) -> _List | None:
        num = self._nums.get(num_id)
        if num is None or num_id == "0":
            return None
        name, definition = self._definition(num)
        if definition is None:
            return None
        levels = dict(self._levels(definition))
        starts: dict[int, int] = {}
        for override in num.iterchildren(W + "lvlOverride"):
            depth = number(override.get(W + "ilvl"))
            start = number(value(override.find(W + "startOverride")))
            if depth is None:
                continue
            levels.update(dict(self._levels(override)))
            if start is not None:
                starts[depth] = start
        return _List(name, levels, starts)

    def _definition(self, num: etree._Element) -> tuple[str, etree._Element | None]:
        """The definition of a num, past ``numStyleLink``: a style that stands for another num's list."""
        name = value(num.find(W + "abstractNumId"))
        for _ in range(_MOST_LINKS):
            definition = self._definitions.get(name)
            link = None if definition is None else definition.find(W + "numStyleLink")
            linked = self._nums.get(self._list_styles.get(value(link), "")) if link is not None else None
            if linked is None:
                break
            name = value(linked.find(W + "abstractNumId"))
        return name, self._definitions.get(name)

    def _levels(self, parent: etree._Element) -> Iterable[tuple[int, Level]]:
        for element in parent.iterchildren(W + "lvl"):
            depth = number(element.get(W + "ilvl"))
            if depth is not None and 0 <= depth < LEVELS:
                yield depth, self._read_level(element)

    def _read_level(self, element: etree._Element) -> Level:
        form = _form(element)
        legal = element.find(W + "isLgl")
        fonts = element.find(f"{W}rPr/{W}rFonts")
        indent = element.find(f"{W}pPr/{W}ind")
        text = element.find(W + "lvlText")
        return Level(
            start=number(value(element.find(W + "start"))) or 0,
            form="decimal" if form is None else form.get(VAL, "decimal"),
            pattern="" if form is None else form.get(W + "format", "")[:_MOST_LABEL],
            text=""
            if text is None or text.get(W + "null", "0") in ("1", "true", "on")
            else text.get(VAL, "")[:_MOST_LABEL],
            legal=legal is not None and is_on(legal),
            restart=number(value(element.find(W + "lvlRestart"))),
            style=value(element.find(W + "pStyle")),
            indent=None if indent is None else twips(indent.get(W + "left", indent.get(W + "start"))),
            font="" if fonts is None else fonts.get(W + "ascii", fonts.get(W + "hAnsi", "")),
            language=_language(element) or self._language,
        )


@dataclass(slots=True)
class Counters:
    """How far each list has counted in one story (the body, one note, the text boxes)."""

    numbering: Numbering
    _values: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def label(self, num_id: str, depth: int) -> str:
        """Count one more paragraph at a level of a list, and say what Word shows before it."""
        found = self.numbering.list(num_id)
        if found is None or depth not in found.levels:
            return ""
        level = found.levels[depth]
        values = self._values.setdefault(found.definition, [None] * LEVELS)
        before = values[depth]
        if depth in found.starts and (num_id, depth) not in self._started:
            before = None
        self._started.add((num_id, depth))
        values[depth] = found.starts.get(depth, level.start) if before is None else before + 1
        for deeper in range(depth + 1, LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or depth < restart:
                values[deeper] = None
        for higher in range(depth):  # a level that was skipped counts as begun
            if values[higher] is None and higher in found.levels:
                values[higher] = found.starts.get(higher, found.levels[higher].start)
        if level.form == "bullet":
            return bullet(level.text.strip(), level.font)
        label = _PLACE.sub(lambda place: self._shown(found, values, depth, int(place[1]) - 1), level.text)
        return label.strip()[:_MOST_LABEL]

    def _shown(self, found: _List, values: list[int | None], depth: int, place: int) -> str:
        other, now = found.levels.get(place), values[place]
        if other is None or now is None or place > depth:
            return ""
        form = "decimal" if found.levels[depth].legal and other.form not in _LEGAL_ALREADY else other.form
        return "" if form == "bullet" else numeral(now, form, other.language, other.pattern)


def _form(level: etree._Element) -> etree._Element | None:
    """``w:numFmt``; Word writes a custom one beside a plain one for older programs."""
    custom = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    plain = level.find(W + "numFmt")
    return custom if custom is not None else plain


def _language(level: etree._Element) -> str:
    return value(level.find(f"{W}rPr/{W}lang"))
