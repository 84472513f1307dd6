"""From blocks to provisions: finds the articles, paragraphs and annexes of a treaty in a flat list of blocks.

The rule above all: the words of the provisions, in order, are the words of the source. What the
reader cannot place with confidence stays where it stood, and is remarked.

The work is done in four steps, each linear in the length of the source: blocks are cut into units
(:mod:`units`, :mod:`runs`), headings are told from mentions (:mod:`contexts`), each unit is put in
its place (:mod:`assembly`), and the tree becomes provisions (:mod:`outline`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.errors import Line
from workbench.domain.provision import Provision
from workbench.exchange.blocks import Remark, Source
from workbench.exchange.structure.assembly import Assembly
from workbench.exchange.structure.surroundings import NOWHERE, Surroundings
from workbench.exchange.structure.units import Unit, first_label, units_of

_SHOWN = 5  # remarks of one kind before they are summed up
_LONGEST = 80  # characters of a paragraph that a remark quotes


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader made of a source: provisional ids "p1", "p2", … in document order.

    ``understood`` counts the blocks placed with confidence; the others have a remark.
    """

    provisions: tuple[Provision, ...]
    understood: int
    remarks: tuple[Remark, ...]


def read_structure(source: Source, surroundings: Surroundings = NOWHERE) -> Reading:
    """The provisions of a document, from its blocks; linear in its length.

    ``surroundings`` are those of words that are no document, but shall stand in one.
    """
    blocks = source.blocks
    following = [*map(first_label, blocks[1:]), None]
    units = [
        unit
        for number, (block, label) in enumerate(zip(blocks, following, strict=False))
        for unit in units_of(number, block, label)
    ]
    assembly = Assembly(units, surroundings)
    remarks = [
        Remark(blocks[units[place].block].where, _beginning(units[place]), why)
        for place, why in sorted(assembly.doubts.items())
    ]
    doubtful = {units[place].block for place in assembly.doubts}
    return Reading(
        provisions=assembly.outline.provisions(),
        understood=len(blocks) - len(doubtful),
        remarks=(*source.remarks, *_summed_up(remarks)),
    )


def _beginning(unit: Unit) -> str:
    label = unit.mark or (unit.label.written if unit.label else "")
    text = f"{label} {unit.passage.text}".strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + " …"


def _summed_up(remarks: Sequence[Remark]) -> list[Remark]:
    """Remarks of one kind beyond the first few become one that says how many more there are."""
    shown: list[Remark] = []
    counts: Counter[str] = Counter()
    for remark in remarks:
        kind = _kind(remark.why)
        counts[kind] += 1
        if counts[kind] <= _SHOWN:
            shown.append(remark)
    more = [
        Remark("", Line("{count} more places", count=count - _SHOWN), kind)
        for kind, count in counts.items()
        if count > _SHOWN
    ]
    return [*shown, *more]


def _kind(why: str) -> str:
    """What a doubt is, without which number it is about."""
    what = why.values.get("what") if isinstance(why, Line) else None
    return what if isinstance(what, str) else why
