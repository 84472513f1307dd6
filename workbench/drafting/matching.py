"""Which provision is which in two versions that do not share identity.

From the top down: the children of two matched provisions are paired by equal content in order,
then by equal content anywhere, then by likeness (label, heading, place and common words), best
pair first. What finds no partner among its siblings is sought in the whole instrument: articles and
what holds them first, so that equal boilerplate in two articles is paired by its article.

Equal subtrees cost nothing, and likeness is measured only for candidates found through labels and
rare words, so that the work grows with the length of the text and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from itertools import count

from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.likeness import Likeness, Rank, Side, likeness
from workbench.text.alignment import shared, signs

_RARE = 16  # a word of more provisions than this says little about which one is meant
_FEW = 36  # so many pairs are all measured
_VOTES = 40  # rare words that are asked for candidates
_CANDIDATES = 8
_IN_PLACE_SHARE = 0.2  # what stands alone between the same neighbours may have been rewritten to this point
_MOVED_WITHIN_SHARE = 0.5  # what went elsewhere in its article must be this alike
_MOVED_SHARE = 0.7  # what went to another article must be this alike,
_MOVED_WORDS = 5  # and this long


def match(old: Version, new: Version) -> dict[str, str]:
    """The ids of ``new`` with those of the same provisions in ``old``; what is new is not in it."""
    found = _Matching(old, new).run()
    return {new.provisions[b].id: old.provisions[a].id for b, a in sorted(found.items())}


def carry_identity(
    old: Version, new: Version, *, fresh: Callable[[int], str], gone: Iterable[Provision] = ()
) -> Version:
    """``new`` with the ids of ``old`` on the provisions that both have.

    A provision that was ``gone`` (in an earlier version, not in ``old``) and comes back with its label and words takes
    its id again. The others get ``fresh(0)``, ``fresh(1)``, … in document order, ids that are taken being passed over.
    """
    ids = match(old, new)
    known = {provision.id: provision for provision in gone if provision.id not in old.by_id}
    by_content = _single({id: _content(provision) for id, provision in known.items()})
    returned = _single({p.id: _content(p) for p in new.provisions if p.id not in ids})
    ids.update({id: by_content[content] for content, id in returned.items() if content in by_content})
    numbers = count()
    for provision in new.provisions:
        while provision.id not in ids:
            id = fresh(next(numbers))
            if id not in old.by_id and id not in known:
                ids[provision.id] = id
    renamed = (replace(p, id=ids[p.id], parent=None if p.parent is None else ids[p.parent]) for p in new.provisions)
    return Version(new.name, tuple(renamed))


def _content(provision: Provision) -> tuple[str, ...]:
    return (provision.kind, provision.label, provision.heading, provision.text)


def _single(contents: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Ids by content, for contents with words that only one of them has."""
    counted = Counter(contents.values())
    return {content: id for id, content in contents.items() if counted[content] == 1 and (content[2] or content[3])}


class _Matching:
    """The pairs found so far, by place in the new version and in the old one."""

    def __init__(self, old: Version, new: Version) -> None:
        numbers: dict[Hashable, int] = {}
        self.old, self.new = Side(old, numbers), Side(new, numbers)
        self.pairs: dict[int, int] = {-1: -1}
        self.taken: set[int] = {-1}

    def run(self) -> dict[int, int]:
        self._descend([(-1, -1)])
        olds, news = self._left(above=True)
        self._equal_anywhere(olds, news)
        self._descend(self._alike(olds, news, _same))
        for olds, news in self._left_by_article():
            self._equal_anywhere(olds, news)
            self._descend(self._alike(olds, news, _moved_within))
        olds, news = self._left(above=False)
        self._equal_anywhere(olds, news, _MOVED_WORDS)
        self._descend(self._alike(olds, news, _moved))
        del self.pairs[-1]
        return self.pairs

    def _left(self, above: bool) -> tuple[list[int], list[int]]:
        """The provisions without a partner: those above paragraphs, or the paragraphs."""
        olds = [a for a in range(len(self.old.tree)) if a not in self.taken]
        news = [b for b in range(len(self.new.tree)) if b not in self.pairs]
        return (
            [a for a in olds if (self.old.rank(a) is not Rank.PARAGRAPH) is above],
            [b for b in news if (self.new.rank(b) is not Rank.PARAGRAPH) is above],
        )

    def _left_by_article(self) -> list[tuple[list[int], list[int]]]:
        """The paragraphs without a partner, by the article or what else holds them in both versions."""
        olds, news = self._left(above=False)
        found: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for a in olds:
            found[self.old.holder(a)][0].append(a)
        for b in news:
            found[self.pairs.get(self.new.holder(b), -2)][1].append(b)
        return [pair for pair in found.values() if all(pair)]

    def _descend(self, waiting: list[tuple[int, int]]) -> None:
        """Pairs the children of each pair, and so on down."""
        while waiting:
            a, b = waiting.pop()
            for numbers in ("tree", "body"):
                self._equal_in_order(*self._children(a, b), numbers)
            self._equal_anywhere(*self._children(a, b))
            waiting.extend(self._alike(*self._children(a, b), _same))
            waiting.extend(self._alone_in_place(a, b))

    def _children(self, a: int, b: int) -> tuple[list[int], list[int]]:
        return (
            [child for child in self.old.children[a] if child not in self.taken],
            [child for child in self.new.children[b] if child not in self.pairs],
        )

    def _pair(self, a: int, b: int) -> bool:
        if a in self.taken or b in self.pairs:
            return False
        self.pairs[b] = a
        self.taken.add(a)
        return True

    def _pair_trees(self, a: int, b: int) -> None:
        """Pairs two provisions of equal content, and all below them one by one."""
        for step in range(self.old.end[a] - a):
            self._pair(a + step, b + step)

    def _equal_in_order(self, olds: list[int], news: list[int], numbers: str) -> None:
        left, right = getattr(self.old, numbers), getattr(self.new, numbers)
        a, b = [left[place] for place in olds], [right[place] for place in news]
        for i, j, length in shared(*signs(a, b)):
            for step in range(length):
                self._pair_trees(olds[i + step], news[j + step])

    def _equal_anywhere(self, olds: list[int], news: list[int], words: int = 1) -> None:
        """Pairs equal bodies of at least so many words that stand equally often in both lists."""
        places: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for side, members, which in ((self.old, olds, 0), (self.new, news, 1)):
            for place in members:
                places[side.body[place]][which].append(place)
        for left, right in places.values():
            if len(left) == len(right) and self.old.bag(left[0]).total() >= words:
                for a, b in zip(left, right, strict=True):
                    if a not in self.taken and b not in self.pairs:
                        self._pair_trees(a, b)

    def _alike(self, olds: list[int], news: list[int], accepted: Callable[[Likeness], bool]) -> list[tuple[int, int]]:
        """Pairs the most alike first; gives back the pairs made."""
        scored = []
        for i, j in self._candidates(olds, news):
            parents = self.pairs.get(self.new.parent[news[j]]) == self.old.parent[olds[i]]
            near = (parents + 1 / (1 + abs(i - j))) / 2
            found = likeness(self.old, olds[i], self.new, news[j], near)
            if accepted(found):
                scored.append((-found.score, j, i))
        return [(olds[i], news[j]) for _, j, i in sorted(scored) if self._pair(olds[i], news[j])]

    def _alone_in_place(self, a: int, b: int) -> list[tuple[int, int]]:
        """Pairs children that are the only ones without a partner between the same neighbours."""
        found = []
        news = self.new.children[b]
        olds = self.old.children[a]
        index = {place: i for i, place in enumerate(olds)}
        for j, place in enumerate(news):
            if place in self.pairs or (j > 0 and news[j - 1] not in self.pairs):
                continue
            before = index.get(self.pairs[news[j - 1]]) if j else -1
            after = index.get(self.pairs.get(news[j + 1], -2)) if j + 1 < len(news) else len(olds)
            if before is None or after != before + 2 or olds[before + 1] in self.taken:
                continue
            found_here = likeness(self.old, olds[before + 1], self.new, place)
            if found_here.share >= _IN_PLACE_SHARE and self._pair(olds[before + 1], place):
                found.append((olds[before + 1], place))
        return found

    def _candidates(self, olds: list[int], news: list[int]) -> Iterable[tuple[int, int]]:
        """Pairs worth measuring, as places in the two lists: of one rank, with label, heading or rare words alike."""
        if len(olds) * len(news) <= _FEW:
            ranks = [self.new.rank(b) for b in news]
            for i, a in enumerate(olds):
                rank = self.old.rank(a)
                yield from ((i, j) for j, other in enumerate(ranks) if rank is other)
            return
        index: tuple[dict[str, list[int]], ...] = tuple({} for _ in Rank)
        for i, a in enumerate(olds):
            known = index[self.old.rank(a)]
            for handle in _handles(self.old, a):
                known.setdefault(handle, []).append(i)
        for j, b in enumerate(news):
            known = index[self.new.rank(b)]
            found = [known[handle] for handle in _handles(self.new, b) if handle in known]
            votes: Counter[int] = Counter()
            for holders in sorted(found, key=len)[:_VOTES]:
                if len(holders) <= _RARE:
                    votes.update(holders)
            yield from ((i, j) for i, _ in votes.most_common(_CANDIDATES))


def _handles(side: Side, place: int) -> Iterable[str]:
    """By what a provision can be found: its words, its label, its heading."""
    found = list(side.bag(place))
    if label := side.label(place):
        found.append(f"label {label}")
    if heading := side.heading(place):
        found.append(f"heading {heading}")
    return found


def _same(found: Likeness) -> bool:
    return found.same


def _moved_within(found: Likeness) -> bool:
    return found.share >= _MOVED_WITHIN_SHARE


def _moved(found: Likeness) -> bool:
    return found.share >= _MOVED_SHARE and found.words >= _MOVED_WORDS
