"""The footnotes of a provision given other words: as lines, one for each that is there, then those that are new.

An empty line is a footnote that goes. New footnotes hang at the end of the provision's text, or of its heading where it
has no text: a place among words would be lost when others change these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from workbench.domain.provision import Mark, MarkKind, Provision, note_line
from workbench.text.carry import carry_marks


def lines_of(provision: Provision, words: str) -> tuple[list[str], list[str]]:
    """``words`` cut into lines for the footnotes that a provision has ("" for those that go), and the new ones."""
    lines = words.split("\n") if words else []
    count = len(provision.footnotes)
    lines += [""] * (count - len(lines))
    return lines[:count], [line for line in lines[count:] if line.strip()]


def renoted(provision: Provision, words: str) -> Provision:
    """``provision`` with other words for the footnotes that it has; those that are left without words are gone."""
    if words == provision.note_lines:
        return provision
    said = iter(lines_of(provision, words)[0])
    return replace(
        provision,
        heading_marks=tuple(_reworded(provision.heading_marks, said)),
        marks=tuple(_reworded(provision.marks, said)),
    )


def with_new_notes(provision: Provision, new: Sequence[str]) -> Provision:
    """``provision`` with further footnotes behind all that it has."""
    if not new:
        return provision
    if hang_on_heading(provision):
        at = len(provision.heading)
        return replace(provision, heading_marks=_with(provision.heading_marks, at, new))
    return replace(provision, marks=_with(provision.marks, len(provision.text), new))


def hang_on_heading(provision: Provision) -> bool:
    """Whether new footnotes hang at the end of a provision's heading, as it has no text."""
    return bool(provision.heading) and not provision.text


def notes_as_typed(words: str, provision: Provision) -> str:
    """Lines as a person types them for the footnotes of a provision, without spaces around them or empty new ones."""
    typed = words.rstrip() if provision.footnotes else words.strip()
    lines = [line.strip() for line in typed.split("\n")]
    known, new = lines_of(provision, "\n".join(lines))
    return "\n".join([*known, *new])


_ALIKE = 60.0
"""From which likeness on, in percent, a footnote that hangs elsewhere is the same in other words."""


@dataclass(frozen=True, slots=True)
class Renoting:
    """The lines by which the footnotes of a provision changed, and those of the new ones that stand among words."""

    words: str
    displaced: tuple[str, ...]


def renoting(before: Provision, now: Provision) -> Renoting:
    """By which lines the footnotes of ``now`` follow from those of ``before``, whose words may have changed as well.

    Footnotes are told by where they hang, and by their words where other footnotes hang there or they hang elsewhere.
    One that goes with the words on which it hangs keeps its line.
    """
    lines = [note_line(note) for note in before.footnotes]
    old, new = _carried(before, now), list(_hanging(now.heading_marks, now.marks))
    ends = {(True, len(now.heading))} if hang_on_heading(now) else {(False, len(now.text))}
    known = _same(old, new, ends)
    for one in old:
        if one.number not in known.values():
            lines[one.number] = ""
    added, displaced = [], []
    for one in new:
        if one.number in known:
            if note_line(one.words) != lines[known[one.number]]:
                lines[known[one.number]] = note_line(one.words) if one.words.strip() else ""
        elif one.words.strip():
            added.append(note_line(one.words))
            last = not any(other.number in known for other in new[one.number :])
            if not last or (one.on_heading, one.at) not in ends:
                displaced.append(one.words)
    return Renoting("\n".join([*lines, *added]), tuple(displaced))


class _Note(NamedTuple):
    """A footnote by its number in its provision, where it hangs, and its words."""

    number: int
    on_heading: bool
    at: int
    words: str


def _hanging(heading_marks: Iterable[Mark], marks: Iterable[Mark]) -> Iterator[_Note]:
    number = 0
    for on_heading, some in ((True, heading_marks), (False, marks)):
        for mark in some:
            if mark.kind is MarkKind.FOOTNOTE:
                yield _Note(number, on_heading, mark.start, mark.value)
                number += 1


def _carried(before: Provision, now: Provision) -> list[_Note]:
    """The footnotes of ``before`` that stay where its words become those of ``now``, at their places there."""
    numbers = iter(range(len(before.footnotes)))
    both = []
    for old, marks, new in (
        (before.heading, before.heading_marks, now.heading),
        (before.text, before.marks, now.text),
    ):
        notes = [replace(mark, value=str(next(numbers))) for mark in marks if mark.kind is MarkKind.FOOTNOTE]
        both.append(carry_marks(old, notes, new))
    words = before.footnotes
    return [_Note(int(note.words), note.on_heading, note.at, words[int(note.words)]) for note in _hanging(*both)]


def _same(old: Sequence[_Note], new: Sequence[_Note], ends: Container[tuple[bool, int]]) -> dict[int, int]:
    """By the number of each new footnote that is an old one the number of that; those at ``ends`` come from nowhere."""
    gone, come = list(old), list(new)
    found: dict[int, int] = {}

    def pair(is_same: Callable[[_Note, _Note], bool]) -> None:
        for one in tuple(come):
            other = next((other for other in gone if is_same(one, other)), None)
            if other is not None:
                found[one.number] = other.number
                come.remove(one)
                gone.remove(other)

    counts = [Counter((one.on_heading, one.at) for one in notes) for notes in (old, new)]
    whole = {place for place, count in counts[0].items() if counts[1][place] == count}
    pair(lambda one, other: _beside(one, other) and (one.on_heading, one.at) in whole)
    pair(lambda one, other: _may_be(one, other, ends) and note_line(one.words) == note_line(other.words))
    pair(lambda one, other: _may_be(one, other, ends) and ratio(one.words, other.words) >= _ALIKE)
    pair(_beside)
    return found


def _may_be(one: _Note, other: _Note, ends: Container[tuple[bool, int]]) -> bool:
    return _beside(one, other) or (one.on_heading, one.at) not in ends


def _beside(one: _Note, other: _Note) -> bool:
    return (one.on_heading, one.at) == (other.on_heading, other.at)


def _reworded(marks: Iterable[Mark], lines: Iterator[str]) -> Iterator[Mark]:
    for mark in marks:
        if mark.kind is not MarkKind.FOOTNOTE:
            yield mark
            continue
        line = next(lines)
        if line == note_line(mark.value):
            yield mark
        elif line.strip():
            yield replace(mark, value=line.replace("\u2028", "\n"))


def _with(marks: Iterable[Mark], at: int, new: Iterable[str]) -> tuple[Mark, ...]:
    """Marks with footnotes behind all others at their place; those are told apart by order where words are the same."""
    added = (Mark(at, at, MarkKind.FOOTNOTE, line.replace("\u2028", "\n")) for line in new)
    return (*marks, *added)
