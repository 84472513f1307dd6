"""Contested words as the room reads them: which brackets stand side by side or in each other, and the spaces around.

The one rule for terminal, window and Word: the current words first, in a bracket of their own unless all that is asked
is to delete them; then each rival with its parties, one that is nearly the same directly after what it is near to;
spaces outside. A proposal to delete or to move the whole is one bracket around all of it, a sub-amendment one inside
the wording that it would amend. Where it takes several provisions each has such a bracket, so that any of them can be
read alone; only the first says where they would go. What the room has settled stands without a bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from workbench.drafting.brackets import (
    answered,
    current,
    current_words,
    has_words,
    named,
    offered,
    rivals,
    standing_words,
)
from workbench.drafting.reads import Bracket, Decided, Plain, Read, Space, decision_of
from workbench.drafting.rolling import Agreed, Contest, Contested, Difference, RollingProvision, Segment, Variant

_WORD = re.compile(r"(?![\u2e80-\u9fff])\w")
_PARTED = re.compile(r"(?![\u2e80-\u9fff])[\w\]).,;:]$")


def in_brackets(segments: Iterable[Segment]) -> list[Read]:
    """A text as it is read: words, brackets and the spaces between them; no space stands twice."""
    return list(_single_spaces(_read(list(segments), 0)))


def alternatives(span: Contested, place: int | None = None, *, wholes: bool = False) -> Iterator[Bracket | Decided]:
    """The brackets of one span, side by side; ``place`` is where its words begin in the current text.

    With ``wholes`` those who would delete or move the whole text come last, as if they spoke of this span alone.
    """
    own, others = _standing(span, place), offered(span)
    inner: tuple[Read, ...] = (own,) if own else ()
    if current(span).nested and not span.settled:
        inner = _bare(_read(current(span).nested, place))
    alone = own and len(others) == 1 and not (current(span).parties or span.settled)
    if alone and not (others[0].text.strip() or others[0].nested):
        yield _taking(inner, others[0], span)
        return
    if isinstance(own, Decided) and not own.words:
        yield own
    elif own:
        kept = standing_words([span]) == current(span).text  # else to keep them is to ask for other words
        shown = current(span) if kept else Variant(standing_words([span]), base=True)
        yield Bracket(inner, shown, span=span)
    for variant in (*others, *(_wholes(span) if wholes else ())):
        if variant.text.strip() or variant.nested:  # one that deletes holds what another would put there instead
            yield _offer(variant, span, others)
        elif own:
            yield _taking((), variant, span)


def _read(segments: Sequence[Segment], place: int | None) -> list[Read]:
    read: list[Read] = []
    for _, group in groupby(segments, key=lambda segment: [v.amendments for v in _wholes(segment)]):
        run = list(group)
        inside = _in_line(run, place)
        wholes = _wholes(run[0]) if any(map(_stands, inside)) else ()
        if wholes:
            inside = _enclosed(inside, wholes)
        if wholes and read and _PARTED.search(_end(read[-1])):
            read.append(Space())
        read += inside
        place = _after(run, place)
    return read


def _stands(read: Read) -> bool:
    """Whether there is anything left to delete or to move."""
    return isinstance(read, Bracket) or (isinstance(read, Plain | Decided) and bool(read.words.strip()))


def _in_line(segments: Sequence[Segment], place: int | None) -> list[Read]:
    """Segments one after the other, without what is asked of them as a whole."""
    read: list[Read] = []
    for decision, group in groupby(segments, key=_closed_by):
        if decision:
            run = [segment for segment in group if isinstance(segment, Contested)]
            read += _settled(run, place)
            place = _after(run, place)
            continue
        for segment in group:
            read += _contested(segment, place, read[-1] if read else Space())
            place = _after((segment,), place)
    return read


def _contested(segment: Segment, place: int | None, before: Read) -> Iterator[Read]:
    own = current_words([segment])
    if isinstance(segment, Agreed) or not has_words(segment) or not (offered(segment) or segment.settled):
        yield Plain(own, place)
        return
    texts = [variant.text for variant in (*offered(segment), Variant(standing_words([segment])))]
    if any(text[:1].isspace() for text in texts) or _PARTED.search(_end(before)):
        yield Space()
    for number, bracket in enumerate(alternatives(segment, place)):
        if number:
            yield Space()
        yield bracket
    if any(text[-1:].isspace() for text in texts):
        yield Space()


def _settled(run: Sequence[Contested], place: int | None) -> Iterator[Read]:
    """What the same decisions have settled on end, with the spaces that parted it from its neighbours."""
    one = _decision(run, place)
    text = "".join(span.settled.text for span in run if span.settled) or one.before
    if text[:1].isspace():
        yield Space()
    yield replace(one, before=one.before.strip())
    if text[-1:].isspace():
        yield Space()


def _decision(run: Sequence[Contested], place: int | None) -> Decided:
    decisions = [span.settled for span in run if span.settled]
    text, before = "".join(settled.text for settled in decisions), current_words(run)
    declined = "" if text or before else next((v.text for span in run for v in rivals(span) if v.text.strip()), "")
    taken = {id for settled in decisions for id in settled.taken}
    by = (code for span in run for v in rivals(span) if not taken.isdisjoint(v.amendments) for code in v.parties)
    kept = place is not None and text == before
    place = place + len(text) - len(text.lstrip()) if kept and place is not None else None
    return Decided(text.strip(), before or declined, replace(decisions[0], text=text), tuple(dict.fromkeys(by)), place)


def _enclosed(inside: list[Read], wholes: Sequence[Variant]) -> list[Read]:
    """A text in the brackets of those who would delete or move all of it, outermost what begins above."""
    words = _bare(inside)
    outermost_first = sorted(wholes, key=lambda one: not one.above)
    for variant in outermost_first[::-1]:
        words = (_taking(words, variant),)
    ends = [one.words if isinstance(one, Plain) else "" for one in (inside[0], inside[-1])]
    return [*([Space()] if ends[0][:1].isspace() else []), *words, *([Space()] if ends[1][-1:].isspace() else [])]


def _wholes(segment: Segment) -> tuple[Variant, ...]:
    """Those who would delete or move the whole text, and were not answered."""
    if isinstance(segment, Agreed):
        return ()
    return tuple(v for v in rivals(segment) if v.whole and named(v) and not answered(v, segment))


def proposed(provision: RollingProvision) -> Bracket | None:
    """The bracket of a proposed provision, without its words; ``None`` where the room has settled it."""
    for span in provision.spans:
        if others := offered(span):
            return replace(_offer(others[0], span, others), inner=(), near=())
    return None


def _offer(variant: Variant, span: Contested, others: Sequence[Variant]) -> Bracket:
    """The bracket of words that stand beside others."""
    arrives = not current(span).text and span.contest in (Contest.MOVE, Contest.RIVAL_MOVES)
    near = _differs(variant, span, others)
    return Bracket(_words(variant), variant, arrives=arrives, near=near, below=variant.above, span=span)


def _taking(inner: tuple[Read, ...], variant: Variant, span: Contested | None = None) -> Bracket:
    """The bracket of those who would take words out of a span, or have them stand elsewhere; without, all words."""
    return Bracket(inner, variant, deletes=not variant.moves, moves=variant.moves, below=variant.above, span=span)


def _standing(span: Contested, place: int | None) -> Plain | Decided | None:
    """What stands in a span while it is open: its current words, or what the room has put in their place."""
    text = current(span).text
    if span.settled:
        one = _decision((span,), place)
        return replace(one, before=one.before.strip()) if one.words or text.strip() else None
    words = text.strip()
    start = None if place is None else place + len(text) - len(text.lstrip())
    return Plain(words, start) if words else None


def _words(variant: Variant) -> tuple[Read, ...]:
    return _bare(_read(variant.nested, None)) if variant.nested else (Plain(variant.text.strip()),)


def _differs(variant: Variant, span: Contested, others: Sequence[Variant]) -> tuple[Difference, ...]:
    """In what alone a variant differs from one that stands before it, or from the current words."""
    if variant.near is None:
        return ()
    if not variant.near.to:
        return variant.near.differs if standing_words([span]) == current(span).text else ()
    near = [other for other in span.variants if not set(variant.near.to).isdisjoint(other.amendments)]
    hidden = near and not any(other in others for other in near)  # near to what is proposed elsewhere it may well be
    return () if hidden else variant.near.differs


def _closed_by(segment: Segment) -> object:
    """The decision that settled a span with words, ``None`` where brackets of its own are left."""
    if isinstance(segment, Agreed) or not segment.settled or not has_words(segment) or offered(segment):
        return None
    return decision_of(segment.settled)


def _after(segments: Sequence[Segment], place: int | None) -> int | None:
    return None if place is None else place + len(current_words(segments))


def _end(read: Read) -> str:
    return read.words if isinstance(read, Plain) else " " if isinstance(read, Space) else "]"


def _bare(read: Sequence[Read]) -> tuple[Read, ...]:
    """What is read without the spaces around it."""
    found = list(_single_spaces(read))
    if found and isinstance(first := found[0], Plain):
        words = first.words.lstrip()
        place = None if first.place is None else first.place + len(first.words) - len(words)
        found[0] = Plain(words, place)
    if found and isinstance(last := found[-1], Plain):
        found[-1] = Plain(last.words.rstrip(), last.place)
    return tuple(one for one in found if not isinstance(one, Plain) or one.words)


def _single_spaces(read: Sequence[Read]) -> Iterator[Read]:
    """Spaces where brackets meet each other or words; none beside another, and none at either end."""
    spaced = True
    before: Read = Space()
    for one, following in zip_longest(read, read[1:], fillvalue=Space()):
        before_space = isinstance(following, Space) or (isinstance(following, Plain) and following.words[:1].isspace())
        if isinstance(one, Space):
            if spaced or before_space:
                continue
            spaced = True
        elif isinstance(one, Bracket | Decided):
            if isinstance(one, Decided) and isinstance(before, Bracket):
                yield Space()
            spaced = False
        elif one.words:
            spaced = one.words[-1:].isspace()
        before = one
        yield one
        if isinstance(one, Bracket) and isinstance(following, Plain) and _WORD.match(following.words):
            yield Space()
