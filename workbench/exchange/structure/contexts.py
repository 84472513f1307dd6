"""Tells which announced headings are headings, and to which text they belong.

Looks along the sequence of headings: a number that comes next, a table of contents, a quoted
article of another treaty, an annex that counts from 1 again, a translation after the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.domain.errors import Line
from workbench.exchange.structure import vocabulary
from workbench.exchange.structure.headings import NUMBERED, Heading, heading_like, title_and_body
from workbench.exchange.structure.numerals import Number
from workbench.exchange.structure.passage import begins_small
from workbench.exchange.structure.units import Unit

ANNEXES = frozenset({"annex", "protocol", "appendix"})
_FURTHEST_QUOTE = 60
_FURTHEST_GAP = 5
_QUOTES = {"“": "”", "«": "»", "„": "”"}


@dataclass(slots=True)
class _Numbering:
    """The numbers that one text has reached, and the words it counts with, by division."""

    last: dict[str, Number] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    turned: bool = False  # a part or chapter began since the last article

    def reach(self, heading: Heading) -> None:
        self.turned = heading.division != "article"
        if heading.number is not None:
            self.last[heading.division] = heading.number
            self.labels[heading.division] = heading.label
        if heading.word not in vocabulary.RULES:
            self.words[heading.division] = heading.word

    def follows(self, heading: Heading) -> bool:
        last, number = self.last.get(heading.division), heading.number
        return last is not None and number is not None and number.follows(last)

    def near(self, heading: Heading) -> bool:
        """Whether the number may come now: the next one, the first of all, or one after a small gap."""
        last, number = self.last.get(heading.division), heading.number
        if last is None or number is None or number.follows(last):
            return True
        if self.turned and heading.division == "article":
            return number.parts > last.parts or number.first
        return number.parts[:-1] == last.parts[:-1] and 0 < number.parts[-1] - last.parts[-1] <= _FURTHEST_GAP


class Contexts:
    """What the sequence of headings in ``units`` says; all sets hold places in ``units``.

    ``mentions`` are no headings; ``inner`` are annexes after which the text around them goes on;
    ``back`` are the headings with which it goes on; ``titles`` begin another instrument, such as a
    translation. ``doubts`` say, by place, what the reader was not sure of.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.mentions = _contents(units)
        self.mentions |= _quoted(units, self.mentions)
        self.inner: set[int] = set()
        self.back: set[int] = set()
        self.titles: set[int] = set()
        self.doubts: dict[int, str] = {}
        self._main = _Numbering()
        self._annex: _Numbering | None = None
        self._annexes: list[int] = []
        self._latest = -1  # the heading before this one
        self._row = 0  # the first of the headings that stand above this one without words between
        self._before_row = -1
        for place, unit in enumerate(units):
            if unit.heading is not None and place not in self.mentions:
                self._place(place, unit.heading)

    def heading(self, place: int) -> Heading | None:
        """The heading at ``place``, ``None`` where there is none or only a mention."""
        if place >= len(self.units) or place in self.mentions:
            return None
        return self.units[place].heading

    def next_heading(self, place: int) -> int:
        """The place of the first heading from ``place`` on, or the end."""
        while place < len(self.units) and self.heading(place) is None:
            place += 1
        return place

    def _place(self, place: int, heading: Heading) -> None:
        if any(not self.units[between].titled for between in range(self._latest + 1, place)):
            self._row, self._before_row = place, self._latest
        if heading.division == NUMBERED:
            self._latest = place
            return
        current = self._annex or self._main
        if self._is_mention(place, heading):
            self.mentions.add(place)
            return
        if (title := self._translation(place, heading)) is not None:
            self.titles.add(title)
            self._main, self._annex, self._annexes = _Numbering(), None, []
        elif heading.division in ANNEXES:
            if heading.division != "appendix" or self._annex is None:
                self._annex = _Numbering()
            self._annexes.append(place)
            self._latest = place
            return
        elif self._annex is not None and self._goes_back(heading):
            self.inner.update(self._annexes)
            self.back.add(place)
            self._annex, self._annexes = None, []
        current = self._annex or self._main
        last = current.last.get(heading.division)
        gap = last is not None and heading.number is not None and not heading.number.follows(last)
        if gap and heading.division == "article" and heading.number and not heading.number.first:
            what = Line("its number does not follow the one before")
            self.doubts[place] = Line("{what}: {before}", what=what, before=current.labels[heading.division])
        current.reach(heading)
        self._latest = place

    def _is_mention(self, place: int, heading: Heading) -> bool:
        unit = self.units[place]
        if heading.division == "protocol" and not self._main.last:
            return True  # the title of the instrument itself
        if unit.styled:
            return False
        if heading.separated:
            return heading.bare and not self._comes_next(heading) and self._mid_sentence(place)
        if heading.division == "article":
            near = (self._annex or self._main).near(heading) or self._comes_next(heading)
            if not near and not (heading_like(heading.rest.text) and self._has_body(place)):
                self.doubts[place] = Line(
                    "it was read as a mention of the article, because the number does not come next"
                )
                return True
            return False
        return not title_and_body(heading.rest)[0]

    def _comes_next(self, heading: Heading) -> bool:
        return self._main.follows(heading) or (self._annex is not None and self._annex.follows(heading))

    def _has_body(self, place: int) -> bool:
        """Whether a paragraph comes next, so that a short line above it is a heading."""
        after = self.units[place + 1] if place + 1 < len(self.units) else None
        return after is not None and after.heading is None and not begins_small(after.passage.text)

    def _mid_sentence(self, place: int) -> bool:
        before = self.units[place - 1].passage.text if place else ""
        after = self.units[place + 1].passage.text if place + 1 < len(self.units) else ""
        return begins_small(after) and bool(before) and before[-1] not in '.;:,!?”"' and not heading_like(before)

    def _goes_back(self, heading: Heading) -> bool:
        """Whether a heading after an annex goes on with the text around the annex, and not with the annex."""
        if self._annex is None or heading.number is None:
            return False
        if self._main.words.get(heading.division) != heading.word:
            return False
        if not self._main.follows(heading) or self._annex.follows(heading):
            return False
        begins_annex = heading.number.first and heading.division not in self._annex.last
        return not begins_annex or len(heading.number.parts) > 1

    def _translation(self, place: int, heading: Heading) -> int | None:
        """The place of the title of another instrument that begins before this heading."""
        if heading.number is None or not heading.number.first or "article" not in self._main.last:
            return None
        if heading.division in ANNEXES or heading.word in vocabulary.RULES:
            return None
        word = self._main.words.get(heading.division)
        other_language = word is not None and word != heading.word
        last = self._main.last.get(heading.division)
        starts_over = heading.division == "article" and self._annex is None and last is not None and last.parts[-1] > 1
        if not other_language and not (starts_over and self._latest_is_article):
            return None
        after = self._before_row + 1  # may be the last heading's own title
        own = [between for between in range(after + 1, self._row) if self.units[between].titled]
        if own:
            return own[0] if other_language else own[-1]
        return self._row if other_language else None

    @property
    def _latest_is_article(self) -> bool:
        latest = self.units[self._latest].heading if self._latest >= 0 else None
        return latest is not None and latest.division == "article"


def _contents(units: Sequence[Unit]) -> set[int]:
    """Headings in a table of contents: many in a row without a word between them, and all announced again later."""
    last_place: dict[tuple[str, str], int] = {}
    for place, unit in enumerate(units):
        if unit.heading is not None:
            last_place[_key(unit.heading)] = place
    listed: set[int] = set()
    row: list[tuple[int, Heading]] = []
    for place, unit in enumerate(units):
        if unit.heading is not None and not title_and_body(unit.heading.rest, unit.styled)[1]:
            row.append((place, unit.heading))
        elif not (unit.plain and row and row[-1][0] == place - 1 and heading_like(unit.passage.text)):
            listed |= _repeated(row, last_place)
            row = []
    return listed | _repeated(row, last_place)


def _repeated(row: Sequence[tuple[int, Heading]], last_place: dict[tuple[str, str], int]) -> set[int]:
    """The headings of an unbroken row that are announced again after it, if they are most of it."""
    end = row[-1][0] if row else 0
    found = {place for place, heading in row if place < end <= last_place[_key(heading)]}
    return found if len(found) >= 4 and len(found) > len(row) // 2 else set()


def _key(heading: Heading) -> tuple[str, str]:
    return heading.division, heading.label.casefold()


def _quoted(units: Sequence[Unit], known: set[int]) -> set[int]:
    """Headings inside a quotation that opens at the start of a paragraph, as amending protocols quote new articles."""
    quoted: set[int] = set()
    end = -1
    for place, unit in enumerate(units):
        text = unit.passage.text
        closing = _QUOTES.get(text[:1])
        if place <= end or closing is None or text.count(closing) >= text.count(text[0]):
            continue
        for other in range(place + 1, min(place + _FURTHEST_QUOTE, len(units))):
            if units[other].passage.text.rstrip(" .;,").endswith(closing):
                end = other
                quoted.update(inner for inner in range(place, other + 1) if units[inner].heading is not None)
                break
    return quoted - known
