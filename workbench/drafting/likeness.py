"""How alike two provisions are, for versions that share no identity.

A version is seen as arrays in document order, so that a provision with all below it is one
stretch. Content is numbered: equal numbers are equal words, in one version or in two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from enum import IntEnum

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.text.reading import JOINING

# Cheaper than UAX 29 and enough to tell texts apart; scripts written without spaces give one character at a time.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|\w+")
_ASCII_WORD = re.compile(r"\w+")
_PUNCTUATION = re.compile(r"[\W_]+")


_LONG = 6  # words by which a text can be told from others


class Rank(IntEnum):
    """What may be matched with what."""

    CONTAINER = 0
    ARTICLE = 1
    PREAMBLE = 2
    PARAGRAPH = 3


_RANKS = {
    Kind.PART: Rank.CONTAINER,
    Kind.CHAPTER: Rank.CONTAINER,
    Kind.SECTION: Rank.CONTAINER,
    Kind.ANNEX: Rank.CONTAINER,
    Kind.ARTICLE: Rank.ARTICLE,
    Kind.PREAMBLE: Rank.PREAMBLE,
}


class Side:
    """One of two versions, its provisions known by their place (an index in document order).

    ``tree`` numbers the content of a provision with all below it, ``body`` the same without its own
    label; ``end`` is the place after its last descendant; place -1 is the instrument as a whole.
    """

    def __init__(self, version: Version, numbers: dict[Hashable, int]) -> None:
        self.provisions: tuple[Provision, ...] = version.provisions
        count = len(self.provisions)
        self.parent = [-1 if p.parent is None else version.position[p.parent] for p in self.provisions]
        self.children: list[list[int]] = [[] for _ in range(count + 1)]
        for place, parent in enumerate(self.parent):
            self.children[parent].append(place)
        self.end = [place + 1 for place in range(count)]
        self.tree = [0] * count
        self.body = [0] * count
        for place in range(count - 1, -1, -1):
            p, below = self.provisions[place], self.children[place]
            if below:
                self.end[place] = self.end[below[-1]]
            content = ("", p.heading, p.text, *(self.tree[child] for child in below))
            self.body[place] = numbers.setdefault(content, len(numbers))
            self.tree[place] = numbers.setdefault((p.label, self.body[place]), len(numbers))
        self._own: dict[int, list[str]] = {}
        self._bags: dict[int, Counter[str]] = {}

    def rank(self, place: int) -> Rank:
        """What the provision may be matched with."""
        return _RANKS.get(self.provisions[place].kind, Rank.PARAGRAPH)

    def holder(self, place: int) -> int:
        """The nearest article, or what stands above articles, over a paragraph; -1 for the instrument."""
        place = self.parent[place]
        while place >= 0 and self.rank(place) is Rank.PARAGRAPH:
            place = self.parent[place]
        return place

    def label(self, place: int) -> str:
        """The label without case, spaces and punctuation, "" if there is none."""
        return _PUNCTUATION.sub("", self.provisions[place].label.casefold())

    def heading(self, place: int) -> str:
        """The heading without case, spaces and punctuation."""
        return _PUNCTUATION.sub("", self.provisions[place].heading.casefold())

    def bag(self, place: int) -> Counter[str]:
        """The words of the provision and of all below it that are not shared by any two texts."""
        if place not in self._bags:
            found: Counter[str] = Counter()
            for at in range(place, self.end[place]):
                found.update(self._words(at))
            self._bags[place] = found
        return self._bags[place]

    def own(self, place: int) -> Counter[str]:
        """The same, of the provision without those below it."""
        return self.bag(place) if self.end[place] == place + 1 else Counter(self._words(place))

    def _words(self, place: int) -> list[str]:
        if place not in self._own:
            provision = self.provisions[place]
            text = f"{provision.heading} {provision.text}".casefold()
            words = (_ASCII_WORD if text.isascii() else _WORD).findall(text)
            self._own[place] = [word for word in words if word not in JOINING] or words
        return self._own[place]


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """What two provisions have in common. ``score`` ranks pairs; ``share`` is the share of common words, 0 to 1."""

    score: float
    share: float
    label: bool
    heading: bool
    words: int

    @property
    def same(self) -> bool:
        """Whether they may be one provision that was amended."""
        if self.label and self.heading:
            return True
        if self.share >= 0.4 or (self.heading and self.share >= 0.2):
            return True
        return self.label and (self.share >= 0.25 or self.words < _LONG)


def likeness(old: Side, a: int, new: Side, b: int, near: float = 0.0) -> Likeness:
    """How alike provision ``a`` of ``old`` and ``b`` of ``new`` are; ``near`` (0 to 1) tells how close they stand."""
    whole, own = (old.bag(a), new.bag(b)), (old.own(a), new.own(b))
    share = _share(*whole)
    if min(own[0].total(), own[1].total()) >= _LONG:  # a chapeau may keep its words and lose its items
        share = max(share, _share(*own))
    label = bool(old.label(a)) and old.label(a) == new.label(b)
    heading = bool(old.heading(a)) and old.heading(a) == new.heading(b)
    score = share + 0.15 * label + 0.15 * heading + 0.1 * near
    return Likeness(score, share, label, heading, max(whole[0].total(), whole[1].total()))


def _share(left: Counter[str], right: Counter[str]) -> float:
    """Common words of two bags, counted on both sides, out of all their words."""
    if len(right) < len(left):
        left, right = right, left
    common = sum(map(min, left.values(), map(right.__getitem__, left)))
    total = left.total() + right.total()
    return 2 * common / total if total else 0.0
