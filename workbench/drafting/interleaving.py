"""Many wordings of one text in one sequence of stretches, so that accepting one of them, or none, reads as it says.

Each stretch names the amendments that put it in and those that take it out: it stands where all the first are accepted
and none of the second. A word processor that tracks changes can hold no more than this.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from workbench.domain.amendment import Amendment, Edit
from workbench.domain.provision import Mark, MarkKind
from workbench.drafting.wordings import Proposal, edits_of, parents_of, without_amended
from workbench.text.carry import carry_marks
from workbench.text.reading import Weighed
from workbench.text.variants import Witness, compatible, composed, weigh, witness


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with their marks; ``put_in`` and ``taken_out`` are amendments (ids). Words of the base are put in by none.

    Offsets of ``marks`` count from the stretch's beginning. One without words holds a footnote.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    put_in: tuple[str, ...] = ()
    taken_out: tuple[str, ...] = ()

    def stands(self, accepted: Collection[str]) -> bool:
        """Whether it is part of the text in which these amendments are accepted and all others rejected."""
        return all(id in accepted for id in self.put_in) and not any(id in accepted for id in self.taken_out)


def interleaved(
    text: str, marks: Sequence[Mark], amendments: Sequence[Amendment], authors: Mapping[str, str]
) -> tuple[Stretch, ...]:
    """``text`` with the wordings of all ``amendments`` (in their order) in it; ``authors`` are by amendment (id).

    With none accepted it reads as ``text``, with one as that one's wording, and with all of an author as these have it
    together, where they do not rival each other.
    """
    if not amendments:
        return (Stretch(text, tuple(marks)),) if text or marks else ()
    base = weigh(text)
    woven = _Woven(base, text, marks, list(accumulate(map(len, base.tokens), initial=0)))
    for author in dict.fromkeys(authors[own.id] for own in amendments):
        woven.weave([own for own in amendments if authors[own.id] == author])
    return woven.stretches([own.id for own in amendments])


def sliced(marks: Iterable[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The marks on the characters ``start`` to ``end``, counted from there; a footnote is where its word ends."""
    found = []
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        note = mark.kind is MarkKind.FOOTNOTE
        if (note and start < mark.end <= end) or (not note and first < last):
            found.append(replace(mark, start=(last if note else first) - start, end=last - start))
    return tuple(found)


class _Woven:
    """The base with what is put in at each of its points, and taken out of each of its tokens."""

    def __init__(self, base: Weighed, text: str, marks: Sequence[Mark], at: list[int]) -> None:
        self._base, self._text, self._marks, self._at = base, text, tuple(marks), at
        self._gone: dict[int, list[str]] = {}
        self._back: dict[int, list[tuple[str, str]]] = {}
        self._new: dict[int, list[tuple[bool, Stretch]]] = {}

    def weave(self, own: Sequence[Amendment]) -> None:
        """Puts in the wordings of one author."""
        fine = {
            one.id: witness(self._base, edits_of(Proposal(one, one.wording), self._base, self._text)) for one in own
        }
        kept = {one.id for one in without_amended(own)}
        edits = self._sized(fine, kept)
        instead = {one.id: tuple(id for id in kept if one.id in _parents(id, own)) for one in own}
        first: dict[Edit, str] = {}
        lasting = {edit for id in kept for edit in edits[id]}
        lost = {place for id in kept for edit in edits[id] for place in range(edit.start, edit.end)}
        for one in own:
            words = _marked(self._marks, self._text, one.wording)
            for edit, start in _starts(edits[one.id], self._at):
                stays = one.id in kept or edit in lasting
                out = (first[edit],) if edit in first else () if stays else instead[one.id]
                if stays:
                    first.setdefault(edit, one.id)
                self._put(edit, Stretch(edit.words, sliced(words, start, start + len(edit.words)), (one.id,), out))
                for place in range(edit.start, edit.end):
                    self._gone.setdefault(place, []).append(one.id)
                    if one.id not in kept and place not in lost:
                        lost.add(place)
                        self._back.setdefault(place, []).append((instead[one.id][0], one.id))

    def stretches(self, order: Sequence[str]) -> tuple[Stretch, ...]:
        """All of it in order: what replaces words stands behind them, before what is only put in there."""
        rank = {id: place for place, id in enumerate(order)}
        found = [Stretch("", notes)] if (notes := tuple(mark for mark in self._marks if mark.end == 0)) else []
        cuts = sorted({0, len(self._base.tokens), *self._new, *self._edges()})
        for start, end in [*pairwise(cuts), (cuts[-1], cuts[-1])]:
            new = sorted(self._new.get(start, ()), key=lambda item: (item[0], rank[item[1].put_in[0]]))
            found.extend(stretch for _, stretch in new)
            if start < end:
                words, inside = "".join(self._base.tokens[start:end]), (self._at[start], self._at[end])
                here = sliced(self._marks, *inside)
                out = tuple(sorted(self._gone.get(start, ()), key=rank.__getitem__))
                found.append(Stretch(words, here, (), out))
                found.extend(Stretch(words, here, both) for both in self._back.get(start, ()))
        return tuple(found)

    def _edges(self) -> Iterator[int]:
        """Where those who take words out change."""
        for place in {*self._gone, *(place + 1 for place in self._gone)}:
            now, before = ((self._gone.get(at, ()), self._back.get(at, ())) for at in (place, place - 1))
            if now != before and place <= len(self._base.tokens):
                yield place

    def _put(self, edit: Edit, stretch: Stretch) -> None:
        if stretch.text:
            self._new.setdefault(edit.end, []).append((edit.start == edit.end, stretch))

    def _sized(self, fine: Mapping[str, Witness], kept: Collection[str]) -> dict[str, tuple[Edit, ...]]:
        """Edits as a person would mark them; as small as can be where only these stand beside the author's others."""
        phrases = {id: self._phrases(own) for id, own in fine.items()}
        several = [fine[id] for id in fine if id in kept]
        if len(several) < 2 or not compatible(several):
            return phrases
        wanted = self._made(edit for own in several for edit in own.edits)
        same = self._made(edit for id in kept for edit in phrases[id]) == wanted
        return phrases if same else {id: own.edits for id, own in fine.items()}

    def _made(self, edits: Iterable[Edit]) -> str | None:
        return composed(self._base, 0, len(self._base.tokens), edits)

    def _phrases(self, own: Witness) -> tuple[Edit, ...]:
        return tuple(
            Edit(each.start, each.end, composed(self._base, each.start, each.end, own.within(each)) or "")
            for each in own.phrases
        )


def _parents(id: str, own: Sequence[Amendment]) -> set[str]:
    """The amendments among ``own`` that one of them (by id) would amend, in one step or more."""
    known = {one.id: one for one in own}
    return {parent.id for parent in parents_of([known[id]], known)}


def _marked(marks: tuple[Mark, ...], text: str, wording: str) -> tuple[Mark, ...]:
    return carry_marks(text, marks, wording) if marks else ()


def _starts(edits: Sequence[Edit], at: Sequence[int]) -> Iterator[tuple[Edit, int]]:
    """Edits, each with the place of its first character in the wording that they make."""
    longer = 0
    for edit in edits:
        yield edit, at[edit.start] + longer
        longer += len(edit.words) - (at[edit.end] - at[edit.start])
