"""What the room can make of a contested span: take a wording, lift the bracket, delete the words, write others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.decision import Manner
from workbench.domain.errors import Refused
from workbench.drafting.brackets import current, named, rivals
from workbench.drafting.rolling import Contested, Variant

Extent = tuple[int, int]
"""Tokens from the first number to the second, or the point between two tokens where the numbers are equal."""

_CLOSING = tuple(".,;:!?)]}»”’…。，、；：")
_OPENING = tuple("([{«“‘")
_BRIEF = 40


@dataclass(frozen=True, slots=True)
class Ruling:
    """Tokens ``start`` to ``end`` give way to ``words``, which are those of the amendments ``taken`` (ids)."""

    start: int
    end: int
    words: str
    manner: Manner
    taken: tuple[str, ...] = ()


def overlap(one: Extent, other: Extent) -> bool:
    """Whether two extents of tokens share words, or are the same point of insertion."""
    return one == other or (one[0] < other[1] and other[0] < one[1])


def within(change: Extent, extent: Extent) -> bool:
    """Whether a change lies in an extent; an insertion at its edge stands beside it."""
    if change[0] == change[1]:
        return change == extent or extent[0] < change[0] < extent[1]
    return extent[0] <= change[0] and change[1] <= extent[1]


def witnesses(span: Contested) -> tuple[str, ...]:
    """The amendments (ids) that want words of their own in a span, not those that would delete or move the whole."""
    return tuple(dict.fromkeys(id for variant in _proposed(span) for id in variant.witnesses))


def take(span: Contested, number: int, name: Callable[[str], str]) -> Ruling:
    """The wording ``number`` of the span, as it is listed: 1 is the current one."""
    if not 1 <= number <= len(span.variants):
        raise Refused(
            "there is no variant {number} in this span; it has {choices}", number=number, choices=choices(span, name)
        )
    variant = span.variants[number - 1]
    if variant.whole:
        asked = ", ".join(map(name, variant.amendments))
        raise Refused(
            "variant {number} is that of a proposal on the whole provision: decide {asked} instead",
            number=number,
            asked=asked,
        )
    return Ruling(span.start, span.end, variant.text, Manner.VARIANT, variant.witnesses)


def lift(span: Contested, name: Callable[[str], str]) -> Ruling:
    """The words in the bracket stay: those of the one rival that has words, or the current ones that it would delete.

    ``Refused`` where several rivals stand there.
    """
    asked = [variant for variant in _proposed(span) if named(variant)]
    if len(asked) != 1:
        raise Refused(
            "several wordings stand in this span; say which one with --variant: {choices}", choices=choices(span, name)
        )
    rival = asked[0]
    if rival.text.strip():
        return Ruling(span.start, span.end, rival.text, Manner.LIFTED, rival.witnesses)
    return Ruling(span.start, span.end, current(span).text, Manner.LIFTED)


def delete(span: Contested, words: Sequence[str], others: Iterable[Extent] = ()) -> Ruling:
    """The words of the span go, as its deletion was proposed if it was; ``words`` are the tokens of the text.

    One of two spaces that come to stand side by side goes with them; ``others`` are the other spans (:func:`core`).
    """
    asked = [variant for variant in _proposed(span) if not variant.text.strip()]
    if asked:
        taken = tuple(dict.fromkeys(id for variant in asked for id in variant.witnesses))
        return Ruling(span.start, span.end, asked[0].text, Manner.DELETED, taken)
    start, end, left = cut(words, core(span, words), others)
    return Ruling(start, end, left, Manner.DELETED)


def compromise(span: Contested, words: str) -> Ruling:
    """Other words, with the spaces at their edges that the words of the span have."""
    model = next((v.text for v in (current(span), *span.variants) if v.text.strip()), "")
    return Ruling(span.start, span.end, spaced(words, model), Manner.COMPROMISE)


def spaced(words: str, model: str) -> str:
    """``words`` with the spaces at the edges of ``model``; none before words that open with a closing sign."""
    words = words.strip()
    if not words:
        raise Refused("a compromise needs words; to take the words out, use --delete-words")
    before = "" if words.startswith(_CLOSING) else model[: len(model) - len(model.lstrip())]
    return f"{before}{words}{model[len(model.rstrip()) :]}"


def cut(words: Sequence[str], extent: Extent, others: Iterable[Extent] = ()) -> tuple[int, int, str]:
    """The extent that goes when the words of ``extent`` go, and what stays of it: at most a space.

    A space beside it goes with it where two would meet. Of two extents with one space between them only one may take
    it, and which does not depend on what became of the ``others``: so words may be deleted in any order.
    """
    start, end = extent
    own = "".join(words[start:end])
    if start == end or own[:1].isspace() or own[-1:].isspace():
        return start, end, own[:1] if own[:1].isspace() and own[-1:].isspace() else ""
    before = words[start - 1] if start else ""
    after = words[end] if end < len(words) else ""
    space = _spaces(words, {extent, *others})[extent]
    if space is not None and space < start and (not after or after.isspace() or after.startswith(_CLOSING)):
        return space, end, ""
    if space == end and (not before or before.isspace() or before.endswith(_OPENING)):
        return start, end + 1, ""
    return start, end, ""


def core(span: Contested, words: Sequence[str]) -> Extent:
    """The tokens of a span without the spaces at its edges that none of its wordings touches.

    These came to it when it was settled, with words that were deleted.
    """
    start, end = span.start, span.end
    texts = [variant.text for variant in span.variants if not variant.whole]
    while start < end and words[start].isspace() and all(text.startswith(words[start]) for text in texts):
        texts = [text[len(words[start]) :] for text in texts]
        start += 1
    while start < end and words[end - 1].isspace() and all(text.endswith(words[end - 1]) for text in texts):
        texts = [text[: -len(words[end - 1])] for text in texts]
        end -= 1
    return start, end


def _spaces(words: Sequence[str], extents: Iterable[Extent]) -> dict[Extent, int | None]:
    """Which space beside it each extent may take: the one before it, or else the one after it."""
    ordered = sorted(extents)
    barred = {place for start, end in ordered for place in range(start, end)}
    points = {start for start, end in ordered if start == end}
    found: dict[Extent, int | None] = {}
    for start, end in ordered:
        beside = [(start - 1, start), (end, end)] if start < end else []
        free = [
            space
            for space, point in beside
            if 0 <= space < len(words) and words[space].isspace() and space not in barred and point not in points
        ]
        found[start, end] = free[0] if free else None
        barred.update(free[:1])
    return found


def choices(span: Contested, name: Callable[[str], str]) -> str:
    """The variants of a span by number, in a line."""
    listed = []
    for number, variant in enumerate(span.variants, 1):
        who = "current" if variant.base else ", ".join((*named(variant), *map(name, variant.witnesses)))
        listed.append(f"{number} {brief(variant.text)} ({who})")
    return "; ".join(listed)


def brief(words: str) -> str:
    """Words in quotation marks, shortened for a line."""
    words = " ".join(words.split())
    if not words:
        return "no words"
    return f"“{words}”" if len(words) <= _BRIEF else f"“{words[: _BRIEF - 1]}…”"


def _proposed(span: Contested) -> list[Variant]:
    """The rivals with words of their own for the span, or none; not those that would delete or move the whole."""
    return [variant for variant in rivals(span) if not variant.whole]
