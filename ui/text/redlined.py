"""A clause as it is shown while somebody changes it: a pure function of its base words and the draft's words.

A clause is shown as runs. What is kept and what is new are the draft's words, in order; what is kept and what is gone
are the base's; signs (a label, the number of a footnote) are neither. Positions are code points of what is shown,
offsets are code points of the draft's words. No Qt here, so that every rule can be tested over any words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from workbench.domain.provision import Mark, MarkKind
from workbench.session import Op, Segment


class Role(Enum):
    """What a run of a clause is."""

    KEPT = auto()
    NEW = auto()
    GONE = auto()
    SIGN = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of one role; ``look`` is the emphasis of the base's words, or what a sign is."""

    text: str
    role: Role
    look: tuple[Mark, ...] = ()


Shown = tuple[Run, ...]
_WORDS = (Role.KEPT, Role.NEW)
_BASE = (Role.KEPT, Role.GONE)
_ROLES = {Op.EQUAL: Role.KEPT, Op.INSERT: Role.NEW, Op.DELETE: Role.GONE}


def redlined(
    segments: Iterable[Segment],
    label: str = "",
    marks: Sequence[Mark] = (),
    signs: Sequence[tuple[int, str]] = (),
) -> Shown:
    """A redline as runs: ``label`` before it, ``signs`` after so many characters of the base, ``marks`` of the base."""
    runs = [Run(label, Role.SIGN)] if label else []
    cuts = sorted({cut for mark in marks for cut in (mark.start, mark.end)} | {place for place, _ in signs})
    runs += _signs(signs, 0)
    place = 0
    for segment in segments:
        if segment.op is Op.INSERT:
            runs.append(Run(segment.text, Role.NEW))
            continue
        end = place + len(segment.text)
        for cut in [*(cut for cut in cuts if place < cut < end), end]:
            text = segment.text[len(segment.text) - (end - place) : len(segment.text) - (end - cut)]
            look = tuple(mark for mark in marks if mark.start <= place and cut <= mark.end)
            runs.append(Run(text, _ROLES[segment.op], look))
            runs += _signs(signs, cut)
            place = cut
    return tuple(run for run in runs if run.text)


def text_of(shown: Shown) -> str:
    """All that is shown."""
    return "".join(run.text for run in shown)


def words_of(shown: Shown) -> str:
    """The draft's words."""
    return "".join(run.text for run in shown if run.role in _WORDS)


def base_of(shown: Shown) -> str:
    """The base's words."""
    return "".join(run.text for run in shown if run.role in _BASE)


def offset_of(shown: Shown, position: int) -> int:
    """How many characters of the draft's words stand before a position."""
    offset = 0
    for start, run in _placed(shown):
        if run.role in _WORDS:
            offset += min(max(0, position - start), len(run.text))
    return offset


def position_of(shown: Shown, offset: int, *, after: bool = False) -> int:
    """Where the draft's words have gone so far: right after their last character, or ``after`` what is struck there.

    Before their first character that is the end of the label.
    """
    if offset == 0 and not after:
        return _label(shown)
    passed = 0
    for start, run in _placed(shown):
        if run.role in _WORDS:
            if passed + len(run.text) >= offset + after:
                return start + offset - passed
            passed += len(run.text)
    return len(text_of(shown))


def edited(shown: Shown, position: int, removed: int, inserted: str) -> tuple[str, int]:
    """The draft's words after ``removed`` characters of what is shown gave way to ``inserted``, and the caret's offset.

    Of what was removed only the draft's own words count: struck words and signs come back.
    """
    words = words_of(shown)
    start, end = offset_of(shown, position), offset_of(shown, position + removed)
    return words[:start] + inserted + words[end:], start + len(inserted)


def resting_place(shown: Shown, position: int, *, forward: bool) -> int:
    """Where the caret comes to rest: never in a label, inside struck words or inside a sign."""
    if position < _label(shown):
        return _label(shown)
    for start, run in _placed(shown):
        if run.role not in _WORDS and start < position < start + len(run.text):
            return start + len(run.text) if forward else start
    return position


def mend(old: Shown, new: Shown) -> tuple[int, int, Shown]:
    """The characters ``start`` to ``end`` of what was shown and the runs to be put in their place, as few as can be."""
    one, other = list(old), list(new)
    start = _strip(one, other, at_end=False)
    back = _strip(one, other, at_end=True)
    return start, len(text_of(old)) - back, tuple(other)


def _strip(one: list[Run], other: list[Run], *, at_end: bool) -> int:
    """Takes off what both begin, or end, with; how many characters that is."""
    place = -1 if at_end else 0
    taken = 0
    while one and other:
        first, second = one[place], other[place]
        if (first.role, first.look) != (second.role, second.look):
            break
        same = _alike(first.text, second.text, at_end=at_end)
        taken += same
        for runs, run in ((one, first), (other, second)):
            if same == len(run.text):
                del runs[place]
            else:
                runs[place] = replace(run, text=run.text[: len(run.text) - same] if at_end else run.text[same:])
        if same < min(len(first.text), len(second.text)):
            break
    return taken


def _alike(one: str, other: str, *, at_end: bool) -> int:
    """How many characters two texts begin, or end, with alike; halving, since slices compare faster than letters."""
    same, most = 0, min(len(one), len(other))
    while same < most:
        tried = (same + most + 1) // 2
        alike = one[-tried:] == other[-tried:] if at_end else one[:tried] == other[:tried]
        same, most = (tried, most) if alike else (same, tried - 1)
    return same


def _signs(signs: Sequence[tuple[int, str]], place: int) -> list[Run]:
    return [Run(sign, Role.SIGN, (Mark(at, at, MarkKind.FOOTNOTE),)) for at, sign in signs if at == place]


def _placed(shown: Shown) -> Iterator[tuple[int, Run]]:
    start = 0
    for run in shown:
        yield start, run
        start += len(run.text)


def _label(shown: Shown) -> int:
    """How long the signs are that a clause begins with."""
    length = 0
    for run in shown:
        if run.role is not Role.SIGN:
            break
        length += len(run.text)
    return length
