"""A passage: words with their marks, which can be cut without losing or doubling either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from workbench.domain.provision import Mark, MarkKind

_SMALL = regex.compile(r"(?!\p{Georgian})\p{Ll}")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and its marks, offsets in code points. White space at the ends of a cut is dropped."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text) or any(mark.kind is MarkKind.FOOTNOTE for mark in self.marks)

    def split(self, at: int) -> tuple[Passage, Passage]:
        """The words before and after ``at``; a footnote that hangs at ``at`` stays with the words before it."""
        return self._part(0, at), self._part(at, len(self.text))

    def cut(self, places: Sequence[int]) -> list[Passage]:
        """The pieces between ``places``, which rise; pieces without words or footnotes are left out."""
        if not self.marks:
            ends = [*places, len(self.text)]
            pieces = [Passage(self.text[start:end].strip()) for start, end in zip([0, *places], ends, strict=True)]
            return [piece for piece in pieces if piece]
        rest, pieces = self, []
        for place in reversed(places):
            rest, piece = rest.split(place)
            pieces.append(piece)
        return [piece for piece in (rest, *reversed(pieces)) if piece]

    def drop(self, end: int) -> Passage:
        """What follows the first ``end`` characters; footnotes on those hang before the rest."""
        return self._part(end, len(self.text), keep_notes=True)

    def strip(self) -> Passage:
        """The passage without white space around it."""
        return self._part(0, len(self.text))

    def all(self, *kinds: MarkKind) -> bool:
        """Whether one mark of these kinds covers all the words."""
        return bool(self.text) and any(
            mark.kind in kinds and mark.end - mark.start >= len(self.text.strip("[]() ")) for mark in self.marks
        )

    def _part(self, start: int, end: int, keep_notes: bool = False) -> Passage:
        text = self.text[start:end]
        begin = start + len(text) - len(text.lstrip())
        finish = max(begin, start + len(text.rstrip()))
        if not self.marks:
            return Passage(self.text[begin:finish])
        marks = []
        for mark in self.marks:
            if mark.kind is MarkKind.FOOTNOTE:
                after = start < mark.start or start == 0 or keep_notes
                if after and mark.start <= end:
                    place = min(max(mark.start, begin), finish) - begin
                    marks.append(replace(mark, start=place, end=place))
            elif mark.start < finish and mark.end > begin:
                marks.append(replace(mark, start=max(mark.start, begin) - begin, end=min(mark.end, finish) - begin))
        return Passage(self.text[begin:finish], tuple(marks))


def begins_small(text: str) -> bool:
    """Whether a text goes on with a small letter, in a script that has capitals (Georgian writes without)."""
    return _SMALL.match(text) is not None


def joined(passages: Iterable[Passage], between: str = "\n") -> Passage:
    """Passages one after the other with ``between`` in the gaps."""
    text = ""
    marks: list[Mark] = []
    for passage in passages:
        if text and passage.text:
            text += between
        marks += [replace(mark, start=mark.start + len(text), end=mark.end + len(text)) for mark in passage.marks]
        text += passage.text
    return Passage(text, tuple(marks))
