"""What is new in one reading: provisions in blocks that no known provision keeps, as the structure reader has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain.provision import Kind, Provision
from workbench.exchange.blocks import Block
from workbench.exchange.marked_up.structured import Found, Stretch, restricted, squashed
from workbench.exchange.marked_up.tagging import point


@dataclass(frozen=True, slots=True)
class New:
    """A new provision (its id is not final, its parent none) with where it begins: block and offset; ``found`` is
    its place in what the structure reader found, -1 for words that it did not place; ``places`` are all blocks and
    offsets at which words of it begin."""

    provision: Provision
    block: int
    start: int
    found: int
    paragraph: str
    places: tuple[tuple[int, int], ...]


def new_provisions(blocks: Sequence[Block], free: Container[int], found: Sequence[Found]) -> list[New]:
    """The provisions in the blocks ``free``, in the order of the document; every word of these is in one of them."""
    by_block: dict[int, list[tuple[int, Stretch]]] = defaultdict(list)
    for number, one in enumerate(found):
        for stretch in one.stretches:
            by_block[stretch.block].append((number, stretch))
    whole = {
        number for number in range(len(blocks)) if number in free and _covers(blocks[number], by_block[number], found)
    }
    made: list[New] = []
    taken: set[int] = set()
    for number, block in enumerate(blocks):
        if number not in free:
            continue
        if number not in whole:
            text = f"{block.label} {block.text}".strip()
            shift = len(text) - len(block.text)
            marks = tuple(replace(m, start=m.start + shift, end=m.end + shift) for m in block.marks)
            raw = Provision("", None, Kind.TEXT, text=text, marks=marks, table=block.table)
            made.append(New(raw, number, 0, -1, _paragraph(block, 0), ((number, 0),)))
            continue
        for index, stretch in by_block[number]:
            if index not in taken:
                taken.add(index)
                one = restricted(found[index], whole.__contains__)
                places = tuple((each.block, each.start) for each in one.stretches)
                paragraph = _paragraph(block, stretch.start)
                own = one.provision if one.provision.parent is None else replace(one.provision, parent=None)
                made.append(New(own, number, stretch.start, index, paragraph, places))
    return made


def _covers(block: Block, stretches: Sequence[tuple[int, Stretch]], found: Sequence[Found]) -> bool:
    """Whether labels and words that were found in a block are all of it."""
    said = [
        found[index].provision.label if stretch.part is None else block.text[stretch.start : stretch.end]
        for index, stretch in stretches
    ]
    here, there = "".join(said), block.label + block.text
    return bool(stretches) and (here == there or squashed(here) == squashed(there))


def _paragraph(block: Block, start: int) -> str:
    """The paragraph of the file in which an offset stands: its number, the same in every reading."""
    names = [found.name for at, name in block.bookmarks if at <= start and (found := point(name)) and found.kind == "p"]
    return names[-1] if names else "0"


def named(news: Sequence[New], taken: Container[str]) -> Iterator[tuple[str, New]]:
    """The new provisions with ids by the paragraph they stand in, so that all readings agree on them."""
    used: set[str] = set()
    numbers: dict[str, int] = {}
    for new in news:
        name = base = f"new{new.paragraph}"
        number = numbers.get(base, 1)
        while name in used or name in taken:
            number += 1
            name = f"{base}_{number}"
        numbers[base] = number
        used.add(name)
        yield name, new
