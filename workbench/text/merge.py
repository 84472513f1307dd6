"""Two wordings drafted against the same text, brought together where they touch different words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.domain.amendment import Edit
from workbench.text.diff import edits
from workbench.text.tokens import tokens


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


def merge(base: str, ours: str, theirs: str, *, settle: Callable[[Conflict], str] = _base_words) -> Merged:
    """``base`` with what ``ours`` and ``theirs`` change in it (a three-way merge on tokens).

    Changes to different words compose, also where they touch; the same change on both sides is
    made once. Changes that overlap, and different insertions at one point, are conflicts; ``settle`` gives
    the words that stand in the merged text for each, those of the base unless said otherwise.
    """
    base_tokens = tokens(base)
    parts: list[str] = []
    conflicts: list[Conflict] = []
    last = 0
    for start, end, mine, yours in _clusters(edits(base, ours), edits(base, theirs)):
        parts.extend(base_tokens[last:start])
        stretch = base_tokens[start:end]
        if not mine or not yours or mine == yours:
            parts.append(_carried_out(stretch, start, mine or yours))
        else:
            wordings = _carried_out(stretch, start, mine), _carried_out(stretch, start, yours)
            conflicts.append(Conflict(start, end, "".join(stretch), *wordings))
            parts.append(settle(conflicts[-1]))
        last = end
    return Merged("".join([*parts, *base_tokens[last:]]), tuple(conflicts))


def _clusters(ours: tuple[Edit, ...], theirs: tuple[Edit, ...]) -> list[tuple[int, int, list[Edit], list[Edit]]]:
    """Edits of both sides in order, those that overlap together: start, end, ours, theirs."""
    found: list[tuple[int, int, list[Edit], list[Edit]]] = []
    both = [(edit, 0) for edit in ours] + [(edit, 1) for edit in theirs]
    for edit, side in sorted(both, key=lambda item: (item[0].start, item[0].end)):
        if not found or not _meet(found[-1], edit):
            found.append((edit.start, edit.end, [], []))
        start, end, *sides = found[-1]
        sides[side].append(edit)
        found[-1] = (start, max(end, edit.end), sides[0], sides[1])
    return found


def _meet(cluster: tuple[int, int, list[Edit], list[Edit]], edit: Edit) -> bool:
    """Whether an edit shares words, or the point of an insertion, with the edits before it."""
    start, end = cluster[:2]
    return edit.start < end or (edit.start == edit.end == start == end)


def _carried_out(stretch: list[str], offset: int, edits: list[Edit]) -> str:
    parts: list[str] = []
    last = 0
    for edit in edits:
        parts.extend(stretch[last : edit.start - offset])
        parts.append(edit.words)
        last = edit.end - offset
    return "".join([*parts, *stretch[last:]])
