"""What the structure reader makes of blocks, and from where in them it took each provision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter

import regex

from workbench.domain.decision import Part
from workbench.domain.provision import Mark, MarkKind, Provision
from workbench.exchange.blocks import Block, Source
from workbench.exchange.structure import read_structure

_SIGN = "¤block "
_SIGNS = regex.compile(r"[^\p{L}\p{N}]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of a block that are words of a provision; its label has no ``part``."""

    block: int
    start: int
    end: int
    part: Part | None


@dataclass(slots=True)
class Found:
    """A provision as the structure reader has it, and its stretches in the order of the source."""

    provision: Provision
    stretches: list[Stretch] = field(default_factory=list)


def squashed(text: str) -> str:
    """Letters and digits alone; the text itself where it has none."""
    return _SIGNS.sub("", text.casefold()) or "".join(text.split())


@dataclass(frozen=True)
class Structure:
    """Blocks, and their provisions as :func:`structured` has them, looked for when they are first asked for."""

    blocks: Sequence[Block]

    @cached_property
    def found(self) -> list[Found]:
        """The provisions in document order."""
        return structured(self.blocks)


def structured(blocks: Sequence[Block]) -> list[Found]:
    """The provisions of blocks in document order, each with where it stood.

    The reader says nothing of where it took words from, but it keeps the marks on them: so a link is put on all
    the words of a block, and taken off what comes back. Labels are then found in what is left between the words.
    """
    signed = [_signed(number, block) for number, block in enumerate(blocks)]
    cursors: dict[int, int] = {}
    found = [_found(provision, blocks, cursors) for provision in read_structure(Source(tuple(signed))).provisions]
    _find_labels(found, blocks)
    return found


def restricted(found: Found, taken: Callable[[int], bool]) -> Found:
    """A provision with those of its words and its label that stand in the blocks ``taken``."""
    here = [stretch for stretch in found.stretches if taken(stretch.block)]
    if len(here) == len(found.stretches):
        return found
    one, parts = found.provision, {stretch.part for stretch in here}
    headed, worded = Part.HEADING in parts, Part.TEXT in parts
    provision = replace(
        one,
        label=one.label if None in parts else "",
        heading=one.heading if headed else "",
        heading_marks=one.heading_marks if headed else (),
        text=one.text if worded else "",
        marks=one.marks if worded else (),
    )
    return Found(provision, here)


def _signed(number: int, block: Block) -> Block:
    if not block.text.strip() and not block.marks:
        return block
    kind = MarkKind.LINK if block.text.strip() else MarkKind.FOOTNOTE  # no words, but a note hangs there
    return replace(block, marks=(*block.marks, Mark(0, len(block.text), kind, f"{_SIGN}{number}")))


def _found(provision: Provision, blocks: Sequence[Block], cursors: dict[int, int]) -> Found:
    stretches: list[Stretch] = []
    for part, text, marks in (
        (Part.HEADING, provision.heading, provision.heading_marks),
        (Part.TEXT, provision.text, provision.marks),
    ):
        signs = [mark for mark in marks if _is_sign(mark)]
        for mark in sorted(signs, key=attrgetter("place")) if len(signs) > 1 else signs:
            number = int(mark.value[len(_SIGN) :])
            words = text[mark.start : mark.end]
            start = blocks[number].text.find(words, cursors.get(number, 0))
            if start >= 0:
                cursors[number] = start + len(words)
                stretches.append(Stretch(number, start, start + len(words), part))
    clean = replace(
        provision,
        marks=tuple(mark for mark in provision.marks if not _is_sign(mark)),
        heading_marks=tuple(mark for mark in provision.heading_marks if not _is_sign(mark)),
    )
    return Found(clean, stretches)


def _is_sign(mark: Mark) -> bool:
    return mark.value.startswith(_SIGN)


def _find_labels(found: Iterable[Found], blocks: Sequence[Block]) -> None:
    """Adds where each label stands: between the words before it and its own, or in a block of its own."""
    waiting: list[Found] = []
    block, at = 0, 0
    for one in found:
        waiting.append(one)
        if one.stretches:
            first = one.stretches[0]
            _place_labels(waiting, blocks, (block, at), (first.block, first.start))
            last = max(one.stretches, key=lambda stretch: (stretch.block, stretch.end))
            block, at = max((block, at), (last.block, last.end))
            waiting = []
    _place_labels(waiting, blocks, (block, at), (len(blocks), 0))


def _place_labels(
    waiting: Iterable[Found], blocks: Sequence[Block], begin: tuple[int, int], end: tuple[int, int]
) -> None:
    """Labels of provisions in order, sought from ``begin`` to ``end`` (block, offset), each behind the one before."""
    number, at = begin
    for one in waiting:
        label = one.provision.label
        if not label:
            continue
        while number < min(end[0] + 1, len(blocks)):
            limit = end[1] if number == end[0] else len(blocks[number].text)
            place = _label_in(blocks[number], at, limit, label)
            if place is not None:
                one.stretches.insert(0, Stretch(number, at, place, None))
                at = place
                break
            number, at = number + 1, 0


def _label_in(block: Block, at: int, limit: int, label: str) -> int | None:
    """Where ``label`` ends if it is what stands in a block from ``at`` on, ``None`` if it is not."""
    if block.label and at == 0 and squashed(block.label) == squashed(label):
        return 0
    gap = block.text[at:limit]
    wanted = squashed(label)
    if not squashed(gap).startswith(wanted):
        return None
    if squashed(gap) == wanted:
        return limit
    taken = 0
    for offset, sign in enumerate(gap, at):
        taken += bool(_SIGNS.sub("", sign.casefold()))
        if taken >= len(wanted):
            closing = regex.match(r"[^\p{L}\p{N}\s(\[]*\s*", block.text, pos=offset + 1)
            return min(limit, closing.end() if closing else offset + 1)
    return limit
