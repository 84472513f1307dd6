"""The footnotes of a provision with all that is proposed for them in place, as its words are in a tracked text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment
from workbench.domain.provision import Mark, MarkKind, Provision, note_line
from workbench.drafting.interleaved_rows import Row
from workbench.drafting.interleaving import Stretch, interleaved, sliced
from workbench.drafting.notes import lines_of
from workbench.drafting.wordings import parents_of

Words = tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A provision whose footnotes bear as ``value`` their place among ``words``, which has those of each.

    ``gone`` are by that value the amendments (ids) that delete a footnote, ``new`` are footnotes behind all words.
    """

    provision: Provision
    words: tuple[Words, ...] = ()
    gone: Mapping[str, tuple[str, ...]] | None = None
    new: Words = ()

    def apart(self, stretches: Words) -> Words:
        """Stretches with the footnotes that somebody deletes in some of their own."""
        return tuple(piece for stretch in stretches for piece in _apart(stretch, self.gone or {}))

    def closed(self, stretches: Words) -> Words:
        """The last stretches of a provision, with its new footnotes behind them."""
        return (*self.apart(stretches), *self.new)

    def closed_rows(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The same for the rows of a table."""
        found = [replace(row, cells=tuple(map(self.apart, row.cells))) for row in rows]
        if self.new and found:
            *cells, last = found[-1].cells
            found[-1] = replace(found[-1], cells=(*cells, (*last, *self.new)))
        return tuple(found)


def noted(provision: Provision, amendments: Sequence[Amendment], authors: Mapping[str, str]) -> Noted:
    """``provision`` with what ``amendments`` to its footnotes (in their order) make of these."""
    if not amendments:
        return Noted(provision)
    said = {own.id: lines_of(provision, own.wording) for own in amendments}
    words: list[Words] = []
    gone: dict[str, tuple[str, ...]] = {}
    for number, note in enumerate(provision.footnotes):
        line = note_line(note)
        lines = {own.id: said[own.id][0][number] for own in amendments}
        without = tuple(id for id, words_ in lines.items() if line.strip() and not words_.strip())
        worded = [replace(own, text=lines[own.id], carried=None, edits=()) for own in amendments]
        words.append(interleaved(line, (), [own for own in worded if own.id not in without], authors))
        if without:
            gone[str(number)] = without
    new: list[Stretch] = []
    for own in amendments:
        instead = tuple(other.id for other in amendments if own in parents_of([other], {o.id: o for o in amendments}))
        for line in said[own.id][1]:
            new.append(Stretch("", (Mark(0, 0, MarkKind.FOOTNOTE, str(len(words))),), (own.id,), instead))
            words.append((Stretch(line),))
    count = len([mark for mark in provision.heading_marks if mark.kind is MarkKind.FOOTNOTE])
    keyed = replace(
        provision,
        heading_marks=tuple(_keyed(provision.heading_marks, 0)),
        marks=tuple(_keyed(provision.marks, count)),
    )
    return Noted(keyed, tuple(words), gone, tuple(new))


def _keyed(marks: Iterable[Mark], first: int) -> Iterator[Mark]:
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE:
            yield replace(mark, value=str(first))
            first += 1
        else:
            yield mark


def _apart(stretch: Stretch, gone: Mapping[str, tuple[str, ...]]) -> Iterator[Stretch]:
    notes = [mark for mark in stretch.marks if mark.kind is MarkKind.FOOTNOTE]
    if not any(mark.value in gone for mark in notes):
        yield stretch
        return
    others = [mark for mark in stretch.marks if mark.kind is not MarkKind.FOOTNOTE]
    done = 0
    for mark in notes:
        if done < mark.start:
            yield replace(stretch, text=stretch.text[done : mark.start], marks=sliced(others, done, mark.start))
            done = mark.start
        out = (*stretch.taken_out, *(id for id in gone.get(mark.value, ()) if id not in stretch.taken_out))
        yield replace(stretch, text="", marks=(replace(mark, start=0, end=0),), taken_out=out)
    if done < len(stretch.text):
        yield replace(stretch, text=stretch.text[done:], marks=sliced(others, done, len(stretch.text)))
