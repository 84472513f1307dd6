"""By what a reference can grasp the provisions of a version, and which of them it means.

A provision has a key, the tokens of its label ("Article 4 bis": 4, bis), and words by which it may
be called. It matches a reference if it and the provisions above it can consume all the tokens,
innermost last; what is not quite as written costs, and the cheapest matches are what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.labels import roman, roman_value
from workbench.drafting.reference import LOWER_WORDS, label_key, readings

CONTAINERS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX, Kind.PREAMBLE})
LOWER = frozenset({Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.ITEM})
COUNTED = LOWER | {Kind.PREAMBULAR_PARAGRAPH}  # by their place, where none of them bears a number
_KIND_WORDS = {kind: kind.value for kind in Kind} | {Kind.PREAMBULAR_PARAGRAPH: "preambular"}
_DEEPEST = 16  # tokens; more are no citation but a text pasted by mistake

# What a match costs that is not quite as written.
_UNNAMED_ANNEX = 1000  # the main text is meant unless an annex is named
_UNNAMED_KIND = 10  # "5" is Article 5 before Part 5
_OTHER_WORD = 2  # "subparagraph 2" for what the text calls a paragraph, "Article 5" for Artikel 5
_LEFT_OUT = 1  # "Article 5 (a)" for an (a) in an unnumbered paragraph of Article 5
_OTHER_NUMERAL = 2  # "Article IV" for Article 4


@dataclass(frozen=True, slots=True)
class Handle:
    """By what a provision can be grasped: words, label key, and its place among its siblings of one kind, from 1.

    ``words`` are those of the label, or else ``word``, that of its kind.
    ``labelled`` says that the key is its label's; unlabelled paragraphs are counted, and so are texts
    before anything else.
    ``suffix`` is the key without the parent's ("5.2" under Article 5), to be used together with the parent's.
    """

    id: str
    kind: Kind
    parent: int | None
    words: frozenset[str]
    word: str
    key: tuple[str, ...]
    place: int
    labelled: bool
    suffix: tuple[str, ...] = ()


class Index:
    """The handles of a version, found by the last token of a reference."""

    def __init__(self, version: Version) -> None:
        """Read the labels of ``version``; some hundredths of a second for 5,000 provisions."""
        self.handles: list[Handle] = []
        siblings = _labelled_siblings(version)
        places: dict[tuple[str | None, Kind], int] = {}
        begun: set[str | None] = set()
        for provision in version.provisions:
            words, key = label_key(provision.label)
            word = role(version, provision) or _KIND_WORDS[provision.kind]
            group = (provision.parent, provision.kind)
            place = places[group] = places.get(group, 0) + 1
            parent = None if provision.parent is None else version.position[provision.parent]
            labelled = bool(key)
            if not key and provision.kind in COUNTED and group not in siblings:
                key = (str(place),)
            above = self.handles[parent].key if parent is not None else ()
            suffix = key[len(above) :] if above and key[: len(above)] == above else ()
            if provision.kind is not Kind.TEXT:
                begun.add(provision.parent)
            elif not key and provision.parent not in begun and word != "title":
                key = (str(place),)
            words = words or _only(word)
            handle = Handle(provision.id, provision.kind, parent, words, word, key, place, labelled, suffix)
            self.handles.append(handle)

    @cached_property
    def _by_token(self) -> dict[str, list[int]]:
        """The numbers of the handles by the last token with which they can be meant."""
        found: dict[str, list[int]] = {}
        for number, handle in enumerate(self.handles):
            names = {handle.key[-1]} if handle.key else {*handle.words, handle.word}
            if handle.key and handle.kind not in LOWER:
                names |= _other_numerals(handle.key[-1])
            if handle.kind in COUNTED or not handle.key:
                names.add(f"#{handle.place}")
            for name in names:
                found.setdefault(name, []).append(number)
        return found

    def matches(self, reference: str) -> list[str]:
        """The ids of the provisions that ``reference`` may mean, in document order; the best ones only."""
        return next((found for tokens in readings(reference) if (found := self._meant(tokens))), [])

    def nearest_above(self, reference: str) -> str | None:
        """The one provision that a part of the reference, from the outside, names; ``None`` if none does."""
        tokens = next(readings(reference), ())[:_DEEPEST]
        parts = (self._meant(tokens[:end]) for end in range(len(tokens) - 1, 0, -1))
        return next((found[0] for found in parts if len(found) == 1), None)

    def _meant(self, tokens: tuple[str, ...]) -> list[str]:
        costs: dict[int, int] = {}
        known: dict[tuple[int, int], int | None] = {}
        for number in dict.fromkeys(self._candidates(tokens)):
            cost = self._cost(number, tokens, len(tokens), known)
            if cost is not None:
                costs[number] = cost
        best = min(costs.values(), default=0)
        return [self.handles[number].id for number in sorted(costs) if costs[number] == best]

    def _candidates(self, tokens: tuple[str, ...]) -> Iterator[int]:
        last = tokens[-1]
        yield from self._by_token.get(last, ())
        if last.startswith("#"):
            yield from self._by_token.get(last[1:], ())

    def _cost(
        self, number: int, tokens: tuple[str, ...], end: int, known: dict[tuple[int, int], int | None]
    ) -> int | None:
        """The least cost at which this provision and those above it consume ``tokens[:end]``, if they can."""
        if (number, end) not in known:
            known[number, end] = min(self._costs(number, tokens, end, known), default=None)
        return known[number, end]

    def _costs(
        self, number: int, tokens: tuple[str, ...], end: int, known: dict[tuple[int, int], int | None]
    ) -> Iterator[int]:
        handle = self.handles[number]
        for start, own, needs_parent in _consumed(handle, tokens, end):
            if start == 0:
                if not needs_parent and (above := self._unnamed_above(number)) is not None:
                    unnamed = (
                        0 if tokens[0] in (*handle.words, handle.word) or handle.kind is Kind.ARTICLE else _UNNAMED_KIND
                    )
                    yield own + above + unnamed
                continue
            parent, skipped = handle.parent, 0
            while parent is not None:
                if (more := self._cost(parent, tokens, start, known)) is not None:
                    yield own + skipped + more
                left_out = None if needs_parent else _left_out(self.handles[parent], handle)
                if left_out is None:
                    break
                skipped += left_out
                parent = self.handles[parent].parent

    def _unnamed_above(self, number: int) -> int | None:
        """What it costs that nothing above is named; ``None`` where a reference must begin further up."""
        handle = self.handles[number]
        cost = 0
        parent = handle.parent
        while parent is not None:
            left_out = _left_out(self.handles[parent], handle)
            if left_out is None:
                return None
            cost += left_out
            parent = self.handles[parent].parent
        return cost


def _consumed(handle: Handle, tokens: tuple[str, ...], end: int) -> Iterator[tuple[int, int, bool]]:
    """(start, cost, needs parent) for each way in which ``handle`` alone consumes ``tokens[start:end]``."""
    for key, needs_parent in ((handle.key, False), (handle.suffix, True)):
        start = end - len(key)
        if not key or start < 0:
            continue
        costs = [_numeral_cost(own, said, handle.kind) for own, said in zip(key, tokens[start:end], strict=True)]
        if all(cost is not None for cost in costs):
            cost = sum(cost for cost in costs if cost)
            yield from ((*taken, needs_parent) for taken in _with_word(handle, tokens, start, cost))
    if tokens[end - 1] == f"#{handle.place}" and (handle.kind in COUNTED or not handle.key):
        yield from ((start, cost, False) for start, cost in _with_word(handle, tokens, end - 1, 0) if start < end - 1)
    if not handle.key and tokens[end - 1] in (*handle.words, handle.word):
        yield end - 1, 0 if tokens[end - 1] in handle.words else _OTHER_WORD, False


def _with_word(handle: Handle, tokens: tuple[str, ...], start: int, cost: int) -> Iterator[tuple[int, int]]:
    """The number with the word before it; a word that cannot be this provision's is left for those above."""
    before = tokens[start - 1] if start else ""
    if before in handle.words:
        yield start - 1, cost
    elif before == handle.word or (before in LOWER_WORDS and handle.kind in LOWER):
        yield start - 1, cost + _OTHER_WORD
    elif handle.kind is not Kind.TEXT:
        yield start, cost


def _left_out(above: Handle, below: Handle) -> int | None:
    """What it costs to leave out ``above``: it groups, has no number, or the label below repeats it; else ``None``."""
    if above.kind is Kind.ANNEX:
        return _UNNAMED_ANNEX
    if above.kind in CONTAINERS:
        return 0
    if below.suffix and below.key[: len(above.key)] == above.key:
        return _LEFT_OUT
    return None if above.labelled or above.kind is Kind.ARTICLE else _LEFT_OUT


def _numeral_cost(own: str, said: str, kind: Kind) -> int | None:
    if own == said:
        return 0
    if said.startswith("#"):
        return 0 if kind not in LOWER and own == said[1:] else None
    if kind not in LOWER and own in _other_numerals(said):
        return _OTHER_NUMERAL
    return None


@lru_cache(maxsize=1024)
def _other_numerals(token: str) -> frozenset[str]:
    """The same number in roman or arabic numerals, if it can be one."""
    if token.isdecimal():
        return frozenset({roman(int(token))} if 0 < int(token) < 4000 else ())
    value = roman_value(token)
    return frozenset({str(value)} if value else ())


def role(version: Version, provision: Provision) -> str:
    """What a text without a label is: the "title", a "table", the "closing" words of what stands above it, or ""."""
    if provision.kind is not Kind.TEXT or label_key(provision.label)[1]:
        return ""
    if provision.table:
        return "table"
    siblings = version.children[provision.parent]
    if provision.parent is None:
        return "title" if siblings[0] is provision else ""
    parent = version.by_id[provision.parent]
    divides = parent.kind in CONTAINERS and parent.kind is not Kind.PREAMBLE
    last = siblings[-1] is provision and len(siblings) > 1 and siblings[-2].kind is not Kind.TEXT
    return "closing" if last and not divides else ""


@lru_cache(maxsize=64)
def _only(word: str) -> frozenset[str]:
    return frozenset((word,))


def _labelled_siblings(version: Version) -> set[tuple[str | None, Kind]]:
    """The (parent, kind) groups in which some provision bears a number: their other members are not counted."""
    return {
        (provision.parent, provision.kind)
        for provision in version.provisions
        if provision.label and label_key(provision.label)[1]
    }
