"""Many wordings of one text laid against it: where they part from it, and what each makes of that stretch.

The field of textual scholarship calls this collation, and the wordings witnesses. A witness is known by its
fine edits of the base, and so by three sizes of change that nest in one another: *fine* (nothing in it can
stay), *thoughts* (nothing but confetti of the base stays in it; the measure of what can be taken together),
and *phrases* (what a person would put in one bracket).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise
from typing import NamedTuple

from workbench.domain.amendment import Edit
from workbench.text.reading import Changed, Groups, Weighed, phrases, thoughts
from workbench.text.reading import weigh as weigh_tokens
from workbench.text.tokens import is_word, tokens

_JOINERS = ("-", "/", "\u2010", "\u2011")


class Cut(StrEnum):
    """How contested spans are cut: as small as can be, or as a person would bracket them."""

    FINE = "fine"
    PHRASE = "phrase"


class Reach(NamedTuple):
    """From where to where a change reaches, both included.

    Places count tokens and the points between them: token ``i`` is place ``2 * i + 1``, the point before it ``2 * i``.
    So an insertion has a reach, and words that change do not reach an insertion at their edge.
    """

    first: int
    last: int

    @property
    def start(self) -> int:
        """The first token."""
        return self.first // 2

    @property
    def end(self) -> int:
        """The token after the last."""
        return (self.last + 1) // 2

    def meets(self, other: Reach) -> bool:
        """Whether two changes share a word or a point."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: Reach) -> bool:
        """Whether another change stands in it."""
        return self.first <= other.first and other.last <= self.last


def reach(start: int, end: int) -> Reach:
    """The reach of an edit of the tokens ``start`` to ``end``."""
    return Reach(2 * start, 2 * end) if start == end else Reach(2 * start + 1, 2 * end - 1)


@dataclass(frozen=True, slots=True)
class Witness:
    """A wording as fine edits of the base, in order, with its thoughts and phrases."""

    edits: tuple[Edit, ...]
    thoughts: tuple[Reach, ...]
    phrases: tuple[Reach, ...]

    def within(self, stretch: Reach) -> list[Edit]:
        """Its edits of a stretch of the base."""
        return [edit for edit in self.edits if stretch.holds(reach(edit.start, edit.end))]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A contested stretch of the base, tokens ``start`` to ``end``, and its reach before ends that all share were cut.

    ``readings`` are the words of each witness that changes it, by the witness's place in the list.
    """

    start: int
    end: int
    reach: Reach
    readings: dict[int, str]

    def cut_down(self, base: Weighed, words: str) -> str | None:
        """Words for its whole reach as words for what is left of it; ``None`` if they lack the ends that all share."""
        head = "".join(base.tokens[self.reach.start : self.start])
        tail = "".join(base.tokens[self.end : self.reach.end])
        if len(words) < len(head) + len(tail) or not words.startswith(head) or not words.endswith(tail):
            return None
        return words[len(head) : len(words) - len(tail)]


def weigh(text: str) -> Weighed:
    """The base of a collation."""
    return weigh_tokens(tokens(text))


def witness(base: Weighed, edits: Sequence[Edit]) -> Witness:
    """A wording from its fine edits of the base."""
    reaches = [reach(edit.start, edit.end) for edit in edits]
    if len(edits) < 2:
        return Witness(tuple(edits), tuple(reaches), _compounds_whole(base, edits, reaches))
    sizes = [weigh_tokens(tokens(edit.words)).weights[-1] for edit in edits]
    changes = [Changed(e.start, e.end, size, not e.words) for e, size in zip(edits, sizes, strict=True)]

    def grouped(groups: Groups) -> tuple[Reach, ...]:
        return tuple(Reach(reaches[first].first, reaches[last - 1].last) for first, last in groups)

    read = grouped(phrases(base, changes))
    return Witness(tuple(edits), grouped(thoughts(base, changes)), _compounds_whole(base, edits, read))


def rival(one: Witness, other: Witness) -> bool:
    """Whether two wordings cannot be had together: thoughts meet, and neither makes all edits of the other there."""
    if one.edits == other.edits or not one.edits or not other.edits:
        return False
    if one.thoughts[0].first > other.thoughts[-1].last or other.thoughts[0].first > one.thoughts[-1].last:
        return False
    mine, theirs = set(one.edits), set(other.edits)
    return any(
        a.meets(b) and not mine.issuperset(other.within(b)) and not theirs.issuperset(one.within(a))
        for a in one.thoughts
        for b in other.thoughts
    )


def compatible(witnesses: Iterable[Witness]) -> bool:
    """Whether several wordings can all be had together: no two of them are rivals."""
    return not any(rival(one, other) for one, other in combinations(witnesses, 2))


def composed(base: Weighed, start: int, end: int, edits: Iterable[Edit]) -> str | None:
    """The words of a stretch with edits of several wordings in it made together; ``None`` where two of them meet."""
    made = sorted(set(edits), key=lambda edit: reach(edit.start, edit.end))
    if any(reach(a.start, a.end).meets(reach(b.start, b.end)) for a, b in pairwise(made)):
        return None
    parts: list[str] = []
    for edit in made:
        parts += [*base.tokens[start : edit.start], edit.words]
        start = edit.end
    return "".join([*parts, *base.tokens[start:end]])


def collate(base: Weighed, witnesses: Sequence[Witness], cut: Cut = Cut.PHRASE) -> list[Stretch]:
    """The stretches of the base that are contested, in order; the witnesses agree on all between them."""
    fine = cut is Cut.FINE
    reaches = united(
        {
            each
            for witness in witnesses
            for each in ([reach(edit.start, edit.end) for edit in witness.edits] if fine else witness.phrases)
        }
    )
    found: list[dict[int, list[Edit]]] = [{} for _ in reaches]
    for number, witness in enumerate(witnesses):
        for edit in witness.edits:
            place = bisect_right(reaches, reach(edit.start, edit.end).first, key=lambda each: each.first) - 1
            found[place].setdefault(number, []).append(edit)
    return [_stretch(base, each, inner, cut) for each, inner in zip(reaches, found, strict=True)]


def _stretch(base: Weighed, each: Reach, found: dict[int, list[Edit]], cut: Cut) -> Stretch:
    read: dict[tuple[Edit, ...], str] = {}
    for edits in map(tuple, found.values()):
        if edits not in read:
            read[edits] = composed(base, each.start, each.end, edits) or ""
    readings = {number: read[tuple(edits)] for number, edits in found.items()}
    return _trimmed(base, Stretch(each.start, each.end, each, readings), cut)


def united(reaches: Iterable[Reach]) -> list[Reach]:
    """Those that meet made one, in order."""
    found: list[Reach] = []
    for each in sorted(reaches):
        if found and each.first <= found[-1].last:
            found[-1] = Reach(found[-1].first, max(found[-1].last, each.last))
        else:
            found.append(each)
    return found


def _compounds_whole(base: Weighed, edits: Sequence[Edit], reaches: Iterable[Reach]) -> tuple[Reach, ...]:
    """Phrases that part no compound, such as co-operation or and/or: with a part of one they take all of it."""
    words, found = base.tokens, []
    reached = [reach(edit.start, edit.end) for edit in edits]
    firsts, lasts = [one.first for one in reached], [one.last for one in reached]
    for each in reaches:
        start, end = each.start, each.end
        own = edits[bisect_left(firsts, each.first) : bisect_right(lasts, each.last)]
        if own[0].words.startswith(_JOINERS) and start and is_word(words[start - 1]):
            start -= 1
        if own[-1].words.endswith(_JOINERS) and end < len(words) and is_word(words[end]):
            end += 1
        while start < end and _parts_compound(words, start):
            start -= 1
        while start < end and _parts_compound(words, end):
            end += 1
        wider = reach(start, end)
        found.append(Reach(min(each.first, wider.first), max(each.last, wider.last)))
    return tuple(united(found))


def _parts_compound(words: Sequence[str], place: int) -> bool:
    """Whether the token before or after a place is the hyphen between two words."""
    return any(
        0 < hyphen < len(words) - 1
        and words[hyphen] in _JOINERS
        and is_word(words[hyphen - 1])
        and is_word(words[hyphen + 1])
        for hyphen in (place - 1, place)
    )


def _trimmed(base: Weighed, stretch: Stretch, cut: Cut) -> Stretch:
    """A stretch without the tokens at its ends that every wording of it has."""
    start, end = stretch.start, stretch.end
    different = set(stretch.readings.values())
    if len(different) < 2:
        return stretch
    wordings = ["".join(base.tokens[start:end]), *different]
    if len({words[:1] for words in wordings}) > 1 and len({words[-1:] for words in wordings}) > 1:
        return stretch
    read = [tokens(wording) for wording in wordings]
    most = min(map(len, read))
    head = tail = 0
    while head < most and len({words[head] for words in read}) == 1:
        head += 1
    while tail < most - head and len({words[-1 - tail] for words in read}) == 1:
        tail += 1
    while head and cut is Cut.PHRASE and _parts_compound(base.tokens, start + head):
        head -= 1
    while tail and cut is Cut.PHRASE and _parts_compound(base.tokens, end - tail):
        tail -= 1
    left, right = sum(map(len, read[0][:head])), sum(map(len, read[0][len(read[0]) - tail :]))
    readings = {number: words[left : len(words) - right] for number, words in stretch.readings.items()}
    return Stretch(start + head, end - tail, stretch.reach, readings)
