"""On which provisions the points of a reading stand: those of changes, comments and notes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.exchange.blocks import Block
from workbench.exchange.marked_up.additions import New
from workbench.exchange.marked_up.segments import Cut
from workbench.exchange.marked_up.tagging import point


@dataclass(slots=True)
class Owners:
    """By the name of a revision, of a comment, of a note the ids of the provisions on which they stand, in order."""

    revisions: dict[str, list[str]] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    paragraphs: dict[str, str] = field(default_factory=dict)


def owners(
    blocks: Sequence[Block],
    cuts: Iterable[Cut],
    news: Mapping[int, Sequence[tuple[int, str]]],
    asked: Container[str] | None = None,
) -> Owners:
    """Goes through the points of all blocks; ``news`` are the new provisions of a block by offset, in order.

    With ``asked`` only the revisions of these names are followed: in a busy paragraph stand hundreds of others.
    """
    found = Owners()
    open_: dict[str, list[str]] = {}
    others = {"c": found.comments, "n": found.notes, "p": found.paragraphs}
    for cut, block in zip(cuts, blocks, strict=True):
        begun = _begun(cut, block, news.get(cut.block, ()))
        current: tuple[str, ...] = begun[0][1] if begun else ()
        following = 0
        for order, (_, name) in enumerate(block.bookmarks):
            changed = order == 0
            while following < len(begun) and begun[following][0] <= order:
                current = begun[following][1]
                following += 1
                changed = True
            if changed:
                for ids in open_.values():
                    _extend(ids, current)
            met = point(name)
            if met is None:
                continue
            if met.kind == "r" and asked is not None and met.name not in asked:
                continue
            if met.kind == "r" and met.end == "[":
                ids = found.revisions.setdefault(met.name, [])
                _extend(ids, current)
                open_[met.name] = ids
            elif met.kind == "r":
                open_.pop(met.name, None)
            elif current:
                others[met.kind].setdefault(met.name, current[0])
    return found


def _extend(ids: list[str], more: Iterable[str]) -> None:
    for id in more:
        if id and id not in ids:
            ids.append(id)


def _begun(cut: Cut, block: Block, news: Sequence[tuple[int, str]]) -> list[tuple[int, tuple[str, ...]]]:
    """From which bookmark of a block on which provisions own it, in order."""
    begun: list[tuple[int, tuple[str, ...]]] = []
    if cut.kept or not news:
        begun.extend(
            (one.order, (one.id,) if one.keeper in (one.id, "") else (one.keeper, one.id)) for one in cut.segments
        )
        return sorted(begun)
    order = 0
    for start, id in news:
        while order < len(block.bookmarks) and block.bookmarks[order][0] < start:
            order += 1
        begun.append((order, (id,)))
    starts = {one.order for one in cut.segments}
    for one in cut.segments:  # gone ones, whose words are deleted here, up to the next paragraph
        begun.append((one.order, (one.id,)))
        following = range(one.order + 1, len(block.bookmarks))
        after = next((n for n in following if n in starts or block.bookmarks[n][1].startswith("¤p")), None)
        if after is not None and after not in starts:
            begun.append((after, tuple([id for start, id in news if start <= block.bookmarks[after][0]][-1:])))
    return sorted(begun)


def of_new(news: Iterable[tuple[str, New]]) -> dict[int, list[tuple[int, str]]]:
    """New provisions by block, as :func:`owners` takes them."""
    found: dict[int, list[tuple[int, str]]] = {}
    for id, new in news:
        for number, start in new.places:
            found.setdefault(number, []).append((start, id))
    return {number: sorted(places, key=lambda place: place[0]) for number, places in found.items()}
