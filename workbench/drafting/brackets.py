"""What a rolling text has in brackets, and how much of it is open: the one rule by which all our counts are made.

A contested span counts once until it is settled, in a text or a heading. A proposal to delete or to move whole
provisions counts once, however many provisions it takes with it, and so does a proposal of new ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from workbench.domain.provision import Kind
from workbench.drafting.rolling import Agreed, Contested, RollingProvision, RollingText, Segment, Variant

OWNERS = frozenset({Kind.ARTICLE, Kind.PREAMBLE, Kind.ANNEX})
"""The provisions by which a chair counts."""

_PLACEHOLDER = re.compile(r"\[[^\[\]]{0,200}\]")


def current(span: Contested) -> Variant:
    """The current words of a span; empty where it has none."""
    return next((variant for variant in span.variants if variant.base), Variant("", base=True))


def rivals(span: Contested) -> list[Variant]:
    """The variants of a span that differ from the current words."""
    return [variant for variant in span.variants if not variant.base]


def named(variant: Variant) -> tuple[str, ...]:
    """The parties that a variant names: those that stand there of their own, not through a sub-amendment."""
    return tuple(code for code in variant.parties if code not in variant.through)


def answered(variant: Variant, span: Contested) -> bool:
    """Whether the room has settled the span and the variant is of no amendment that it left open."""
    return span.settled is not None and set(span.settled.open).isdisjoint((*variant.amendments, *variant.together))


def has_words(segment: Segment) -> bool:
    """Whether a segment is a contested span with words to show."""
    return isinstance(segment, Contested) and any(variant.text.strip() for variant in segment.variants)


def current_words(segments: Iterable[Segment]) -> str:
    """The words of the current version."""
    return "".join(segment.text if isinstance(segment, Agreed) else current(segment).text for segment in segments)


def open_brackets(rolling: RollingText) -> int:
    """How many passages are still open."""
    return sum(open_by_owner(rolling).values())


def open_by_owner(rolling: RollingText) -> Counter[str]:
    """How many passages are still open in each article, preamble or annex (by id) that has any.

    What stands in none of these counts for itself. A proposal that takes several provisions counts in the first of
    them, a proposed provision where it would stand.
    """
    by_id = {provision.id: provision for provision in rolling.provisions}
    found: Counter[str] = Counter()
    taken: dict[str, list[str]] = {}
    added: dict[tuple[str, ...], str] = {}
    for provision in rolling.provisions:
        spans = list(open_spans(provision))
        if provision.proposed:
            for _, left in spans:
                added.setdefault(left[0].amendments, provision.place)
            continue
        for span, left in spans:
            found[_owner(provision.id, by_id)] += has_words(span) and not all(variant.whole for variant in left)
            for amendment in (id for variant in left if variant.whole for id in variant.amendments):
                if provision.id not in taken.setdefault(amendment, []):
                    taken[amendment].append(provision.id)
    found.update(_owner(first, by_id) for first, *_ in set(map(tuple, taken.values())))
    found.update(_owner(place, by_id) for group, place in added.items() if taken.keys().isdisjoint(group))
    return +found


def placeholders(rolling: RollingText) -> int:
    """How many brackets the current text itself holds, such as "[X] days": open, but without rivals."""
    texts = (current_words(part) for p in rolling.provisions if not p.proposed for part in (p.heading, p.segments))
    return sum(len(_PLACEHOLDER.findall(text)) for text in texts)


def open_spans(provision: RollingProvision) -> Iterator[tuple[Contested, list[Variant]]]:
    """The spans that the room has not settled, each with the rivals that it has not answered."""
    for span in (*provision.heading, *provision.segments):
        if isinstance(span, Contested) and span.open:
            left = [variant for variant in rivals(span) if not answered(variant, span)]
            if left:
                yield span, left


def _owner(id: str, by_id: dict[str, RollingProvision]) -> str:
    above: str | None = id
    while above in by_id:
        provision = by_id[above]
        if provision.kind in OWNERS:
            return above
        above = provision.parent
    return id
