"""Finds lists that run on inside one paragraph: "shall apply: (a) to goods; (b) to services. 2. The …".

Scanned and pasted treaties lose their line breaks. A list is cut apart only where it is certain to
be one: it begins after a colon (numbers also after a sentence), each label counts on from the one
before it after the end of a clause, and there are two of them at least, or the next paragraph
goes on counting.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

import regex

from workbench.exchange.structure.labels import Label, label
from workbench.exchange.structure.passage import Passage

_CANDIDATE = regex.compile(r"(?<=\s)(?:\(\w{1,5}\)|\w{1,5}\)|\d{1,3}(?=\.))\.?(?=\s+\S)")
_WORTHWHILE = regex.compile(r"\)|\d\.")  # what every candidate has; most paragraphs have neither
_ANNOUNCED = regex.compile(r"(?:[:：]|:?\s?[—–])\s+$")
_CLAUSE_ENDED = regex.compile(
    r"[.;][”\"’)\]]*\s+(?:(?:and|or|and/or|et|ou|y|o|e|en|of|и|или)\s+)?$|[;,]\s+(?:and|or|et|ou|y|o|en|of)\s+$"
)
_SENTENCE_ENDED = regex.compile(r"[.;:][”\"’)\]]*\s+$")
_DEEPEST = 4  # labels one after the other
_LONGEST = 24  # characters of a label, white space included
_BACK = 16  # characters before a label that tell what it follows
_NUMBERED = frozenset({"x."})


@dataclass(slots=True)
class _List:
    """A list being counted: ``places`` are where its items begin; ``certain`` if it began the paragraph."""

    form: str
    system: str
    value: int
    certain: bool
    places: list[int] = field(default_factory=list)

    def continued_by(self, other: Label) -> bool:
        return other.form == self.form and (self.system, self.value + 1) in other.readings


@lru_cache(maxsize=8)  # asked for a paragraph's inner lists and again for the paragraph itself
def leading_labels(text: str) -> tuple[Label, ...]:
    """The labels at the very beginning of a paragraph, "5. (a) (i) …"; their ends count from its start."""
    found: list[Label] = []
    at = 0
    while len(found) < _DEEPEST and (leading := label(text[at : at + _LONGEST])) is not None:
        at += leading.end
        found.append(replace(leading, end=at))
        if leading.readings[0][0] == "•":
            break
        at += len(text[at : at + _LONGEST]) - len(text[at : at + _LONGEST].lstrip())
    return tuple(found)


def lists_apart(passage: Passage, opening: tuple[Label, ...] = (), following: Label | None = None) -> list[Passage]:
    """A passage cut before each item of the lists inside it.

    ``opening`` are labels that stand before the passage; ``following`` is the next paragraph's label.
    """
    return passage.cut(_places(passage.text, opening, following))


def _places(text: str, opening: tuple[Label, ...], following: Label | None) -> list[int]:
    lists = [_List(first.form, *first.readings[0], certain=True) for first in opening if first.form != "•"]
    finished: list[_List] = []
    at = 0
    for leading in leading_labels(text):
        lists.append(_List(leading.form, *leading.readings[0], certain=True))
        at = leading.end
    for found in _CANDIDATE.finditer(text, at) if _WORTHWHILE.search(text, at) else ():
        counted = label(text[found.start() : found.start() + _LONGEST])
        if counted is None:
            continue
        before = text[max(0, found.start() - _BACK) : found.start()]
        ended = _SENTENCE_ENDED if counted.form in _NUMBERED else _CLAUSE_ENDED
        home = next((depth for depth in range(len(lists) - 1, -1, -1) if lists[depth].continued_by(counted)), None)
        if home is not None and ended.search(before):
            finished += lists[home + 1 :]
            del lists[home + 1 :]
            lists[home].value += 1
            lists[home].places.append(found.start())
        elif (start := _start(counted, before)) is not None:
            again = (entry for entry in lists if (entry.form, entry.system) == (counted.form, start))
            if (over := next((entry for entry in again if not entry.certain), None)) is not None:
                finished += lists[lists.index(over) :]
                del lists[lists.index(over) :]
            lists.append(_List(counted.form, start, 1, certain=False, places=[found.start()]))
    going_on = [entry for entry in lists if following is not None and entry.continued_by(following)]
    kept = [entry for entry in (*finished, *lists) if entry.certain or len(entry.places) > 1 or entry in going_on]
    return sorted(place for entry in kept for place in entry.places)


def _start(counted: Label, before: str) -> str | None:
    """The system in which a new list may begin with this label; ``None`` if none begins here."""
    announced = _SENTENCE_ENDED if counted.form in _NUMBERED else _ANNOUNCED
    first = next((system for system, value in counted.readings if value == 1), None)
    return first if announced.search(before) else None
