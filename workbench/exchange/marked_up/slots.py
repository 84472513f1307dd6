"""Where the words of each provision begin in the paragraphs of a document, said so that it holds in every reading.

A slot is a place so many characters after a point. The text between two points is whole or gone, never altered; so
the slot is found in each reading where its point is, and never beyond the next point. Documents of ours have the
slots in their bookmarks. For others, and where bookmarks were lost, the text with all changes rejected is read by its
structure and matched with the base.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain.decision import Part
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.matching import match
from workbench.exchange.blocks import Block
from workbench.exchange.identity import Anchor, anchor
from workbench.exchange.marked_up.structured import Found, Structure, restricted, squashed
from workbench.exchange.marked_up.tagging import point

_DOUBLED = "#"


@dataclass(frozen=True, slots=True)
class Slot:
    """Words of the provision ``id`` begin ``ahead`` characters after the point ``after``; a label has no ``part``.

    Slots of one ``group`` shared a paragraph before the changes, so that they are no joined paragraphs where they
    share one still. ``implied`` says that what stands before it in its paragraph is the label; ``copy`` counts the
    places to which the provision would move.
    """

    id: str
    part: Part | None
    after: str
    ahead: int
    group: str
    implied: bool = False
    copy: int = 0


Slots = dict[str, list[Slot]]
"""Slots by the name of their point, each list from the nearest on."""


def slots_of(structure: Structure, base: Version) -> Slots:
    """The slots of a document, from the structure that it has with all changes rejected."""
    blocks = structure.blocks
    found: Slots = defaultdict(list)
    known: set[tuple[str, Part]] = set()
    served: set[int] = set()
    anchored = list(_anchored(blocks, base))
    if any(place.id in base.by_id for _, _, place in anchored):
        for name, number, place in anchored:
            group = f"provision {place.id} {place.copy}"
            found[name].append(Slot(place.id, place.part, name, 0, group, implied=True, copy=place.copy))
            if place.id in base.by_id and not place.copy:
                known.add((place.id, place.part))
                served.add(number)
                if blocks[number].table:  # the row in which it is named may go, and the table stay
                    for other in _paragraphs(blocks[number]):
                        found[other].append(Slot(place.id, place.part, other, 0, group))
        for slot in _label_lines(blocks, base, {number: place.id for _, number, place in reversed(anchored)}, served):
            found[slot.after].append(slot)
    for _ in range(1 if known else 2):  # what the structure reader cut otherwise is then matched by its words alone
        if len(served) < len(blocks):
            for number, slot in list(_by_structure(structure, base, known, served)):
                found[slot.after].append(slot)
                served.add(number)
                known.update([(slot.id, slot.part)] if slot.part is not None else [])
    return dict(found)


def _paragraphs(block: Block) -> Iterator[str]:
    """The points at which the paragraphs inside a block begin; at its ends may wait those of others, gone here."""
    inside = (name for at, name in block.bookmarks if 0 < at < len(block.text))
    return (name for name in inside if (met := point(name)) is not None and met.kind == "p")


def _anchored(blocks: Sequence[Block], base: Version) -> Iterator[tuple[str, int, Anchor]]:
    """The bookmarks of our documents, each place once: of doubled ones that before the words of the base."""
    claims: dict[Anchor, list[tuple[bool, str, int]]] = {}
    same = _same_elsewhere(blocks, base)
    for number, block in enumerate(blocks):
        for at, name in block.bookmarks:
            place = anchor(name.partition(_DOUBLED)[0])
            if place is None:
                continue
            place = replace(place, id=same.get(place.id, place.id))
            provision = base.by_id.get(place.id)
            words = "" if provision is None else squashed(place.part.of(provision))
            exact = provision is not None and squashed(block.text[at:]) == words
            claims.setdefault(place, []).append((not exact, name, number))
    for place, names in claims.items():
        _, first, number = min(names, key=lambda claim: claim[0])
        if place.id in base.by_id and _has_words(blocks[number], first):
            yield first, number, place
        for _, name, number in names:  # where words would come to stand
            if not _has_words(blocks[number], name):
                yield name, number, place


def _same_elsewhere(blocks: Sequence[Block], base: Version) -> dict[str, str]:
    """By the ids in a document of another file those of the same provisions in ``base``: by place, label and words."""
    own: dict[str, Provision] = {}
    for block in blocks:
        met = [(at, place) for at, name in block.bookmarks if (place := anchor(name)) is not None and not place.copy]
        for index, (at, place) in enumerate(met):
            end = met[index + 1][0] if index + 1 < len(met) else len(block.text)
            words, part = block.text[at:end].strip(), place.part
            if words:
                known = own.get(place.id) or Provision(place.id, None, Kind.TEXT, block.text[:at].strip())
                headed, table = part is Part.HEADING, known.table or block.table
                heading, text = (words, known.text) if headed else (known.heading, words)
                own[place.id] = replace(known, heading=heading, text=text, table=table)
    if not own or any(id in base.by_id for id in own):
        return {}
    flat = (replace(one, parent=None, kind=Kind.TEXT) for one in base.provisions)
    return match(Version(base.name, tuple(flat)), Version(base.name, tuple(own.values())))


def _has_words(block: Block, name: str) -> bool:
    """Whether a bookmark has words behind it before the next bookmark of ours or the next paragraph."""
    index = next(index for index, (_, other) in enumerate(block.bookmarks) if other == name)
    start = block.bookmarks[index][0]
    for at, other in block.bookmarks[index + 1 :]:
        met = point(other)
        if anchor(other.partition(_DOUBLED)[0]) is not None or (met is not None and met.kind == "p"):
            return bool(block.text[start:at].strip())
    return bool(block.text[start:].strip())


def _label_lines(blocks: Sequence[Block], base: Version, firsts: dict[int, str], served: set[int]) -> Iterator[Slot]:
    """A line that has only the label of the provision whose words follow; it is served from then on."""
    following = ""
    for number in range(len(blocks) - 1, -1, -1):
        if number in served:
            following = firsts.get(number, following)
        elif (below := base.by_id.get(following)) and below.label:
            if squashed(blocks[number].text) == squashed(below.label):
                served.add(number)
                yield Slot(following, None, *_point_before(blocks[number], 0), f"block {number}")
            following = ""


def _by_structure(
    structure: Structure, base: Version, known: Collection[tuple[str, Part]], served: Container[int]
) -> Iterator[tuple[int, Slot]]:
    """Slots in the blocks that have none, for the provisions that have none; each with its block."""
    missing = [one for p in base.provisions if (one := _unknown(p, known)).words or one.footnotes]
    if not missing:
        return
    found = structure.found
    if known:
        found = [here for one in found if (here := restricted(one, lambda block: block not in served)).stretches]
        old = Version(base.name, tuple(replace(p, parent=None, kind=Kind.TEXT) for p in missing))
        new = Version(base.name, tuple(replace(one.provision, parent=None, kind=Kind.TEXT) for one in found))
    else:
        old, new = base, Version(base.name, tuple(one.provision for one in found))
    ids = match(old, new)
    yield from _slots(
        structure.blocks, [(ids[one.provision.id], one) for one in found if one.provision.id in ids], known
    )


def _unknown(provision: Provision, known: Collection[tuple[str, Part]]) -> Provision:
    """What a provision has for which no bookmark is left; its label goes with whatever has one."""
    headed, worded = ((provision.id, part) in known for part in (Part.HEADING, Part.TEXT))
    return replace(
        provision,
        label="" if headed or worded else provision.label,
        heading="" if headed else provision.heading,
        heading_marks=() if headed else provision.heading_marks,
        text="" if worded else provision.text,
        marks=() if worded else provision.marks,
    )


def _slots(
    blocks: Sequence[Block], pairs: Iterable[tuple[str, Found]], known: Collection[tuple[str, Part]]
) -> Iterator[tuple[int, Slot]]:
    ends: dict[int, list[tuple[int, str, Part | None]]] = defaultdict(list)
    for id, one in pairs:
        for stretch in one.stretches:
            if stretch.part is not None and (id, stretch.part) in known:
                continue
            ends[stretch.block].append((stretch.start, id, stretch.part))
    for number, places in sorted(ends.items()):
        for start, id, part in places:  # in document order; a label and its words may begin at one offset
            after, ahead = _point_before(blocks[number], start)
            yield number, Slot(id, part, after, ahead, f"block {number}")


def _point_before(block: Block, offset: int) -> tuple[str, int]:
    """The point to which an offset holds: that of its paragraph at the start of one, else the last before it."""
    if offset == 0:
        first = [name for at, name in block.bookmarks if at == 0 and (met := point(name)) and met.kind == "p"]
        return (first[-1], 0) if first else ("", 0)
    before = [(at, name) for at, name in block.bookmarks if at < offset]
    return (before[-1][1], offset - before[-1][0]) if before else ("", offset)
