"""What of a comparison is alike in all its texts and stands together in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from workbench.domain.version import Version


def lines_of(
    order: Sequence[str], versions: Sequence[Version], differs: Callable[[str], bool]
) -> list[tuple[bool, tuple[str, ...]]]:
    """The provisions (ids) of a comparison, ``order``, line by line, each with whether all its texts are alike there.

    What ``differs`` has a line of its own, and so has all that it stands in. What follows each other between these is
    one line.
    """
    shown: set[str | None] = set()
    for id in filter(differs, order):
        above: str | None = id
        while above is not None and above not in shown:
            shown.add(above)
            above = _parent(above, versions)
    lines: list[tuple[bool, tuple[str, ...]]] = []
    for alike, group in groupby(order, key=lambda id: id not in shown):
        ids = tuple(group)
        lines += [(True, ids)] if alike else [(False, (id,)) for id in ids]
    return lines


def ends(ids: Sequence[str], versions: Sequence[Version]) -> tuple[str, str]:
    """The first and the last provision of a line by which it is cited: the last is the highest that ends with it."""
    last, inside = ids[-1], set(ids)
    while (above := _parent(last, versions)) in inside and above is not None:
        last = above
    return ids[0], last


def _parent(id: str, versions: Iterable[Version]) -> str | None:
    return next(version.by_id[id].parent for version in versions if id in version.by_id)
