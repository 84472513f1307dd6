"""Two wordings drafted against the same text, brought together where they touch different words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Edit
from workbench.text.diff import fine_edits
from workbench.text.reading import Weighed
from workbench.text.variants import composed, united, weigh, witness


@dataclass(frozen=True, slots=True)
class Conflict:
    """Tokens ``start`` to ``end`` of the base, which both sides changed, and what each makes of them."""

    start: int
    end: int
    base: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The base with the changes of both sides; where they conflict, ``text`` has what settles them."""

    text: str
    conflicts: tuple[Conflict, ...] = ()


def _base_words(conflict: Conflict) -> str:
    return conflict.base


def merge(base: str, ours: str, theirs: str) -> Merged:
    """``base`` with what ``ours`` and ``theirs`` change in it (a three-way merge on tokens).

    Changes to different words compose, also where they touch; the same change on both sides is
    made once. Changes that overlap, and different insertions at one point, are conflicts, where the words of the
    base stand in the merged text.
    """
    weighed = weigh(base)
    return merge_edits(weighed, fine_edits(base, ours), fine_edits(base, theirs))


def merge_edits(
    base: Weighed, ours: Sequence[Edit], theirs: Sequence[Edit], *, settle: Callable[[Conflict], str] = _base_words
) -> Merged:
    """The same for two wordings known by their fine edits of the base; ``settle`` gives the words for a conflict."""
    sides = witness(base, ours), witness(base, theirs)
    parts: list[str] = []
    conflicts: list[Conflict] = []
    last = 0
    for cluster in united({thought for side in sides for thought in side.thoughts}):
        start, end = cluster.start, cluster.end
        mine, yours = (side.within(cluster) for side in sides)
        both = composed(base, start, end, [*mine, *yours]) if _together(mine, yours) else None
        if both is None:
            own, other = composed(base, start, end, mine), composed(base, start, end, yours)
            conflicts.append(Conflict(start, end, "".join(base.tokens[start:end]), own or "", other or ""))
            both = settle(conflicts[-1])
        parts += [*base.tokens[last:start], both]
        last = end
    return Merged("".join([*parts, *base.tokens[last:]]), tuple(conflicts))


def _together(mine: Sequence[Edit], yours: Sequence[Edit]) -> bool:
    """Whether thoughts that meet can be had together: one side makes all the edits of the other there."""
    return set(mine).issubset(yours) or set(yours).issubset(mine)
