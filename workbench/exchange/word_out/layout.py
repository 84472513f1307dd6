"""Where provisions stand on the page: depth of headings, levels of numbers, what is front matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from workbench.domain.provision import Kind
from workbench.drafting.excerpt import HEADED

__all__ = ["HEADED", "LEAST_LEVEL", "Layout", "Placed"]

# (a) stands at the second level wherever it is, (i) at the third: the eye finds them again on the next page.
LEAST_LEVEL = {Kind.SUBPARAGRAPH: 2, Kind.ITEM: 3}


class Placed(Protocol):
    """What a layout needs to know of a provision, be it of a version or of a rolling text."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def parent(self) -> str | None: ...  # noqa: D102
    @property
    def kind(self) -> Kind: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def table(self) -> bool: ...  # noqa: D102


class Layout:
    """The layout of an instrument from its provisions in document order.

    ``headings`` gives the depth of a kind's headings from 1, the same wherever the kind stands and without
    gaps, so that an instrument without parts has its articles at the top. ``levels`` gives by id the level of
    a provision's text from 0, one level for each number to its left. ``front`` holds the ids of what stands before
    the first structured provision; ``parents`` those that have something below them.
    """

    def __init__(self, provisions: Sequence[Placed]) -> None:
        self.headings: dict[Kind, int] = {}
        self.levels: dict[str, int] = {}
        self.front: list[str] = []
        self.parents = {provision.parent for provision in provisions}
        depths: dict[str | None, int] = {}
        structured = False
        for provision in provisions:
            above, level = depths.get(provision.parent, 0), self.levels.get(provision.parent or "", 0)
            headed = provision.kind in HEADED
            depths[provision.id] = above + headed
            self.levels[provision.id] = 0 if headed else _level(provision, level)
            if headed:
                self.headings[provision.kind] = max(self.headings.get(provision.kind, 1), above + 1)
            structured = structured or provision.kind is not Kind.TEXT
            if not structured and not provision.table and not provision.label:
                self.front.append(provision.id)


def _level(provision: Placed, above: int) -> int:
    if not provision.label:
        return above
    return max(above + 1, LEAST_LEVEL.get(provision.kind, 1))
