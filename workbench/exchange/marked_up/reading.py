"""One reading of a marked-up document: the version that it has, and where its changes and comments stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.domain.errors import Line
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.exchange.blocks import Block, Remark
from workbench.exchange.marked_up.additions import New, named, new_provisions
from workbench.exchange.marked_up.growing import Entry, grown
from workbench.exchange.marked_up.moves import moved
from workbench.exchange.marked_up.owners import Owners, of_new, owners
from workbench.exchange.marked_up.segments import Content, Cut, contents, cut, label_lines
from workbench.exchange.marked_up.slots import Slots
from workbench.exchange.marked_up.structured import Found, Structure
from workbench.exchange.marked_up.wording import worded
from workbench.exchange.structure.passage import Passage
from workbench.text.alignment import longest_rise

_COUNTED = Line("Word counts these numbers anew; the labels stay as they are, and a new one is to be given by hand")
_SHOWN = 5  # labels before the others are summed up


@dataclass(frozen=True, slots=True)
class Original:
    """What all readings of a document on one base are held against: its slots, and its contents without any change."""

    base: Version
    slots: Slots
    contents: Mapping[str, Content]
    cuts: Mapping[int, Cut]
    """Its blocks as they were cut, by their identity: they are the same objects in every reading that leaves them."""


@dataclass(frozen=True, slots=True)
class Read:
    """The version of a reading, the provisions on which its points stand, and what must be known of it."""

    version: Version
    owners: Owners
    remarks: tuple[Remark, ...]


def read(structure: Structure, original: Original, moves: Mapping[str, str]) -> Read:
    """The version that blocks have; ``moves`` say by the number of a moved paragraph the one it came from."""
    base, blocks = original.base, structure.blocks
    cuts = cut(blocks, original.slots, base.by_id, original.cuts)
    known = contents(blocks, cuts, base.by_id)
    lines = label_lines(blocks, cuts, known, base.by_id)
    free = {each.block for each in cuts if not each.kept} - lines.keys()
    order = [id for id in known if id in base.by_id]
    told = {one.id for each in cuts for one in each.kept if one.copy}
    told -= {one.id for each in cuts for one in each.kept if not one.copy}
    at_home = [(place, base.position[id]) for place, id in enumerate(order) if id not in told]
    rise = longest_rise(at_home)
    in_order = {order[place] for place, _ in rise}
    found = structure.found if free or len(in_order) < len(order) or len(known) > len(order) else []
    news = list(named(new_provisions(blocks, free, found), base.by_id.keys() | known.keys()))
    renamed = _renamed(base, original, known, news, cuts, blocks, moves)
    news = [(renamed.get(id, id), new) for id, new in news]
    places = _places(cuts, news)
    in_document: dict[str, int] = {}
    for id, number, _ in places:
        in_document.setdefault(id, number)
    elsewhere = set(renamed.values())
    above = _Above(found, places)
    provisions = dict(_provisions(original, known, news, above.read_as))
    headings = {id: blocks[number].heading for number, id in lines.items()}
    entries = [
        Entry(
            provisions[id],
            moved=id in elsewhere or (id in known and id not in in_order),
            set_out=id in known and (id in told or id not in base.by_id),
            indent=blocks[number].indent if blocks[number].heading is None else 0,
            heading=headings.get(id) or blocks[number].heading,
        )
        for id, number in in_document.items()
    ]
    standing = owners(blocks, cuts, {**of_new(news), **{number: [(0, id)] for number, id in lines.items()}})
    return Read(grown(base, entries, above), standing, tuple(_counted_anew(original, known, in_document, blocks)))


def _counted_anew(
    original: Original, known: Mapping[str, Content], places: Mapping[str, int], blocks: Sequence[Block]
) -> Iterator[Remark]:
    """Says once that numbers which Word counts are others now: what bears them keeps the label that it has."""
    changed = [
        (id, before.label, content.label)
        for id, content in known.items()
        if content.counted
        and (before := original.contents.get(id))
        and before.counted
        and before.label != content.label
    ]
    if changed:
        said = [f"{old} → {new}" for _, old, new in changed]
        more = [f"{len(said) - _SHOWN} more"] if len(said) > _SHOWN else []
        yield Remark(blocks[places[changed[0][0]]].where, ", ".join([*said[:_SHOWN], *more]), _COUNTED)


def _places(cuts: Sequence[Cut], news: Sequence[tuple[str, New]]) -> list[tuple[str, int, int]]:
    """The places where words of a provision begin: id, block, offset; in the order of the document."""
    places = [(one.id, each.block, one.start) for each in cuts for one in each.kept]
    places.extend((id, new.block, new.start) for id, new in news)
    places.sort(key=lambda place: place[1:])
    return places


def _renamed(
    base: Version,
    original: Original,
    known: Mapping[str, Content],
    news: Sequence[tuple[str, New]],
    cuts: Sequence[Cut],
    blocks: Sequence[Block],
    moves: Mapping[str, str],
) -> dict[str, str]:
    """The new provisions that are known ones which stand elsewhere here."""
    gone = [one for one in base.provisions if one.id not in known and one.id in original.contents]
    if not gone or not news:
        return {}
    by_paragraph: dict[str, list[str]] = {}
    for each in cuts:
        marks = blocks[each.block].bookmarks
        for one in each.segments:
            names = [name[2:] for _, name in marks[: one.order + 1] if name.startswith("¤p")]
            ids = by_paragraph.setdefault(names[-1] if names else "", [])
            if one.id not in ids:
                ids.append(one.id)
    said: dict[str, str] = {}
    for id, new in news:
        if sources := by_paragraph.get(moves.get(new.paragraph, "none")):
            said[id] = sources.pop(0)
    return moved(gone, [replace(new.provision, id=id) for id, new in news], said)


def _provisions(
    original: Original,
    known: Mapping[str, Content],
    news: Sequence[tuple[str, New]],
    read_as: Mapping[str, Provision],
) -> Iterator[tuple[str, Provision]]:
    base = original.base
    for id, content in known.items():
        if id in base.by_id:
            yield id, worded(base.by_id[id], original.contents.get(id), content)
    for id, content in known.items():
        if id not in base.by_id:
            like = read_as.get(id)
            kind = Kind.TEXT if like is None else like.kind
            made = Provision(id, None, kind, content.label, content.heading.text, content.text.text, content.text.marks)
            yield id, replace(made, heading_marks=content.heading.marks, table=like is not None and like.table)
    for id, new in news:
        if id in base.by_id:
            one = new.provision
            content = Content(one.label, False, Passage(one.heading, one.heading_marks), Passage(one.text, one.marks))
            yield id, worded(base.by_id[id], original.contents.get(id), content)
        else:
            yield id, replace(new.provision, id=id)


class _Above:
    """What the structure reader has above a provision of the reading, which it knows by other ids."""

    def __init__(self, found: Sequence[Found], places: Sequence[tuple[str, int, int]]) -> None:
        self._found = {one.provision.id: one for one in found}
        by_block: dict[int, list[tuple[int, str]]] = {}
        for id, number, start in places:
            by_block.setdefault(number, []).append((start, id))
        self._named: dict[str, str] = {}
        self.read_as: dict[str, Provision] = {}
        for one in found:
            for stretch in one.stretches:
                here = by_block.get(stretch.block, ())
                id = next((id for start, id in reversed(here) if start <= stretch.start), here[0][1] if here else "")
                if id:
                    self._named.setdefault(one.provision.id, id)
                    self.read_as.setdefault(id, one.provision)

    def __call__(self, id: str) -> list[str | None]:
        one = self.read_as.get(id)
        above: list[str | None] = []
        if one is not None and self._named.get(one.id) != id:  # its heading is another provision here
            above.append(self._named[one.id])
        parent = None if one is None else one.parent
        while parent is not None:
            if parent in self._named:
                above.append(self._named[parent])
            parent = self._found[parent].provision.parent
        return [*above, None] if one is not None else []
