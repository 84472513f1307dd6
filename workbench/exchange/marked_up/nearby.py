"""A reading of a few changes that do no more than change words, or take provisions out: of these provisions alone.

That is most of what delegations ask for, and a busy paragraph has hundreds of them. What comes in or moves needs the
whole text around it, and is read with that.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.exchange.blocks import Block
from workbench.exchange.marked_up.owners import Owners, owners
from workbench.exchange.marked_up.reading import Original
from workbench.exchange.marked_up.segments import Cut, contents, cut_one
from workbench.exchange.marked_up.wording import is_silent, worded

Region = tuple[range, Sequence[Block]]
"""Blocks of the reading with all changes rejected by number, and the blocks that stand there in another reading."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The reading with all changes rejected: its version and blocks, these as they were cut, and by provision where it
    stands; ``as_in_base`` says that no provision came, went or moved without being tracked.
    """

    version: Version
    blocks: Sequence[Block]
    cuts: Sequence[Cut]
    standing: Mapping[str, Collection[int]]
    as_in_base: bool


def plain_of(blocks: Sequence[Block], cuts: Sequence[Cut], version: Version, base: Version) -> Plain:
    """What all is held against."""
    standing: dict[str, list[int]] = {}
    for each in cuts:
        for one in each.kept:
            standing.setdefault(one.id, []).append(each.block)
    tree, own = ([(p.id, p.parent) for p in one.provisions] for one in (version, base))
    return Plain(version, blocks, cuts, standing, tree == own)


def read_nearby(
    regions: Iterable[Region], original: Original, plain: Plain, asked: Container[str]
) -> tuple[Version, Version, Owners] | None:
    """The base and the text there, each cut down to the provisions in ``regions`` and what is above them.

    The owners are those of the revisions ``asked`` for. ``None`` where more than words of provisions that stay and
    whole provisions that go are changed there.
    """
    base = original.base
    if not plain.as_in_base:
        return None
    here: list[tuple[int, Block, Cut]] = []
    met: dict[str, None] = {}
    left: set[str] = set()
    numbers: set[int] = set()
    for old, blocks in regions:
        before = [plain.cuts[number] for number in old]
        after = [cut_one(number, block, original.slots, base.by_id) for number, block in enumerate(blocks)]
        gone = _gone(before, after, base)
        if gone is None:
            return None
        met.update((one.id, None) for each in before for one in each.kept)
        left |= gone
        numbers.update(old)
        here.extend((old.start, block, each) for block, each in zip(blocks, after, strict=True))
    if not _goes_whole(left, base, lambda id: numbers.issuperset(plain.standing[id])):
        return None
    stays = [id for id in met if id not in left]
    besides = {number for id in stays for number in plain.standing[id]} - numbers
    here.extend((number, plain.blocks[number], plain.cuts[number]) for number in besides)
    here.sort(key=lambda place: place[0])
    blocks = [block for _, block, _ in here]
    cuts = [Cut(number, each.segments) for number, (_, _, each) in enumerate(here)]
    known = contents(blocks, cuts, base.by_id)
    changed = {id: worded(base.by_id[id], original.contents.get(id), known[id]) for id in stays}
    if any(_is_emptied(base.by_id[id], now) for id, now in changed.items()):
        return None
    needed = {*met, *(above.id for id in met for above in base.ancestors(id))}
    order = sorted(needed, key=base.position.__getitem__)
    after_ = tuple(changed.get(id, plain.version.by_id[id]) for id in order if id not in left)
    cut_down = Version(base.name, tuple(base.by_id[id] for id in order))
    return cut_down, Version(base.name, after_), owners(blocks, cuts, {}, asked)


def _gone(before: Sequence[Cut], after: Sequence[Cut], base: Version) -> set[str] | None:
    """The provisions that are in some blocks and not in what these become; ``None`` if others come or change places."""
    if not all(each.kept for each in (*before, *after)):
        return None
    olds, news = ([(one.id, one.part, one.copy) for each in cuts for one in each.kept] for cuts in (before, after))
    if any(id not in base.by_id or copy for id, _, copy in (*olds, *news)):
        return None
    gone = {id for id, _, _ in olds} - {id for id, _, _ in news}
    return gone if [one for one in olds if one[0] not in gone] == news else None


def _goes_whole(gone: Collection[str], base: Version, is_here: Callable[[str], bool]) -> bool:
    """Whether provisions go with all below them, and below nothing that has no words and so would go with them."""
    return all(
        is_here(id)
        and all(below.id in gone for below in base.subtree(id))
        and not any(is_silent(above) for above in base.ancestors(id))
        for id in gone
    )


def _is_emptied(before: Provision, now: Provision) -> bool:
    return bool(before.heading or before.text) and not now.heading and not now.text
