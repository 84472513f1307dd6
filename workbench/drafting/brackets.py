"""What a rolling text has in brackets, and how much of it is open: the one rule by which all our counts are made.

A contested span counts once until it is settled, in a text or a heading. A proposal to delete or to move whole
provisions counts once, however many provisions it takes with it, and so does a proposal of new ones. Brackets that
the text itself holds are counted apart, in :mod:`workbench.drafting.literal`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from workbench.domain.provision import Kind, Provision
from workbench.drafting.rolling import Agreed, Contest, Contested, RollingProvision, RollingText, Segment, Variant

ARTICLES = frozenset({Kind.ARTICLE, Kind.PREAMBLE, Kind.ANNEX})
"""The kinds by which a chair counts: articles and their like."""

_OF_WHOLES = (Contest.EDIT_IN_DELETED, Contest.MOVE_AGAINST_EDIT, Contest.RIVAL_MOVES)
"""What a whole is contested over, the first of these that any of its words are."""


def current(span: Contested) -> Variant:
    """The current words of a span; empty where it has none."""
    first = span.variants[0]
    return first if first.base else Variant("", base=True)


def rivals(span: Contested) -> list[Variant]:
    """The variants of a span that differ from the current words."""
    return [variant for variant in span.variants if not variant.base]


def named(variant: Variant) -> tuple[str, ...]:
    """The parties that a variant names: those that stand there of their own, not through a sub-amendment."""
    return tuple(code for code in variant.parties if code not in variant.through)


def answered(variant: Variant, span: Contested) -> bool:
    """Whether the room has dealt with a variant where it settled the span.

    Who would delete or move the whole text is answered only by name: the room settled some words of it.
    """
    if span.settled is None:
        return False
    ids = set(variant.witnesses)
    if variant.whole:
        return ids.issubset((*span.settled.answers, *span.settled.taken))
    return ids.isdisjoint(span.settled.open)


def offered(span: Contested) -> list[Variant]:
    """The rivals that stand side by side in a span, near ones directly after what they are near to.

    Left out are those that the room has answered, those of whole deletions and moves, those that a wording beside them
    holds inside, and those whose parties are all spoken for elsewhere.
    """
    within = {id for variant in span.variants for id in _amended(variant.nested)}
    listed: list[Variant] = []
    near: list[Variant] = []
    for variant in rivals(span):
        inside = variant.inside and not span.settled
        held = inside or (variant.on and within.issuperset(variant.amendments))
        hidden = variant.whole or answered(variant, span) or held
        if not hidden and (named(variant) or variant.nested):
            (near if variant.near else listed).append(variant)
    for variant in reversed(near):
        to = variant.near.to if variant.near else ()
        before = [place for place, other in enumerate(listed, 1) if not set(to).isdisjoint(other.amendments)]
        listed.insert(before[0] if before else len(listed) if to else 0, variant)
    return listed


def numbered(segments: Iterable[Segment]) -> list[tuple[int | None, Segment]]:
    """The segments of a text; its contested spans are counted from 1, but for those only of a deletion or a move."""
    counter = count(1)
    return [(next(counter) if _of_its_own(segment) else None, segment) for segment in segments]


def has_words(segment: Segment) -> bool:
    """Whether a segment is a contested span with words to show."""
    return isinstance(segment, Contested) and any(variant.text.strip() for variant in segment.variants)


def current_words(segments: Iterable[Segment]) -> str:
    """The words of the current version."""
    return "".join(segment.text if isinstance(segment, Agreed) else current(segment).text for segment in segments)


def standing_words(segments: Iterable[Segment]) -> str:
    """The words of the current version, where the room has settled a span those that stand there since."""
    return "".join(
        segment.settled.text if isinstance(segment, Contested) and segment.settled else current_words([segment])
        for segment in segments
    )


def proposed_words(segments: Iterable[Segment]) -> str:
    """The words of a proposed provision: as its sponsors want them, or as the room has settled them."""
    parts = []
    for segment in segments:
        if isinstance(segment, Agreed):
            parts.append(segment.text)
        elif segment.settled:
            parts.append(segment.settled.text)
        else:
            parts += [variant.text for variant in offered(segment)[:1]]
    return "".join(parts)


def open_brackets(rolling: RollingText) -> int:
    """How many passages are still open."""
    return sum(open_by_article(rolling).values())


@dataclass(frozen=True, slots=True)
class Unsettled:
    """What is open in a provision: so many spans as count for themselves (``own``), and what takes part in wholes.

    ``taken`` are the amendments (ids) that would delete or move it, ``added`` those of each of its spans if it is
    proposed anew, both with what they are contested over; ``amending`` are the sub-amendments (ids) to a new one.
    """

    provision: RollingProvision
    own: int = 0
    taken: tuple[tuple[str, Contest], ...] = ()
    added: tuple[tuple[tuple[str, ...], Contest], ...] = ()
    amending: tuple[str, ...] = ()


def unsettled(provisions: Iterable[RollingProvision]) -> list[Unsettled]:
    """The provisions in which anything is open, or amended that is proposed anew; each is looked at by itself."""
    found = []
    for one in provisions:
        spans = list(open_spans(one))
        if one.proposed:
            subs = [variant for span in one.spans for variant in span.variants if variant.on]
            amending = tuple(id for variant in subs for id in variant.amendments)
            if spans or amending:
                added = tuple((left[0].amendments, span.contest) for span, left in spans)
                found.append(Unsettled(one, added=added, amending=amending))
        elif spans:
            own = sum(has_words(span) and not all(variant.whole for variant in left) for span, left in spans)
            whole = ((variant, span.contest) for span, left in spans for variant in left if variant.whole)
            taken = tuple(dict.fromkeys((id, contest) for variant, contest in whole for id in variant.amendments))
            found.append(Unsettled(one, own, taken))
    return found


def open_by_article(rolling: RollingText) -> Counter[str]:
    """How many passages are still open in each article, preamble or annex (by id) that has any.

    What stands in none of these counts for itself. A proposal that takes several provisions counts in the first of
    them, a proposed provision where it would stand.
    """
    by_id = {provision.id: provision for provision in rolling.provisions}
    return count_by_article(unsettled(rolling.provisions), by_id)


def count_by_article(open: Sequence[Unsettled], by_id: Mapping[str, RollingProvision | Provision]) -> Counter[str]:
    """The same of all that is open in a text with those provisions, in their order."""
    found: Counter[str] = Counter()
    for one in open:
        if one.own:
            found[article_above(one.provision.id, by_id)] += one.own
    found.update(article_above(whole.at, by_id) for whole in _wholes(open))
    return found


@dataclass(frozen=True, slots=True)
class Whole:
    """Provisions that ``amendments`` (ids) together would delete, move or (``new``) add, over what they are contested.

    ``at`` is the first of them, for new ones the provision (id) beside which they would stand.
    """

    at: str
    provisions: tuple[RollingProvision, ...]
    amendments: tuple[str, ...]
    contest: Contest
    new: bool = False


def open_wholes(rolling: RollingText) -> list[Whole]:
    """The provisions that are still in dispute as a whole, those together that the same amendments touch.

    A move is one dispute, at the old place while that is part of the rolling text; so is a new provision with the
    sub-amendments to it.
    """
    return _wholes(unsettled(rolling.provisions))


def _wholes(open: Sequence[Unsettled]) -> list[Whole]:
    taken: dict[str, list[tuple[RollingProvision, Contest]]] = {}
    added: dict[tuple[str, ...], list[tuple[RollingProvision, Contest]]] = {}
    amending = {id for one in open for id in one.amending}
    for one in open:
        for id, contest in one.taken:
            taken.setdefault(id, []).append((one.provision, contest))
        for ids, contest in one.added:
            own = tuple(id for id in ids if id not in amending) or ids
            added.setdefault(own, []).append((one.provision, contest))
    together: dict[tuple[str, ...], list[str]] = {}
    for id, touched in taken.items():
        together.setdefault(tuple(dict.fromkeys(provision.id for provision, _ in touched)), []).append(id)
    return [
        *(_whole(taken[amendments[0]], amendments) for amendments in together.values()),
        *(_whole(touched, ids, new=True) for ids, touched in added.items() if taken.keys().isdisjoint(ids)),
    ]


def _whole(
    touched: Sequence[tuple[RollingProvision, Contest]], amendments: Sequence[str], *, new: bool = False
) -> Whole:
    provisions = tuple({provision.id: provision for provision, _ in touched}.values())
    contests = [contest for _, contest in touched]
    contest = next((kind for kind in _OF_WHOLES if kind in contests), contests[0])
    return Whole(provisions[0].place if new else provisions[0].id, provisions, tuple(amendments), contest, new)


def open_spans(provision: RollingProvision) -> Iterator[tuple[Contested, list[Variant]]]:
    """The spans that are not settled in all, each with the rivals that the room has not answered."""
    for span in provision.spans:
        gone = span.settled is not None and not span.settled.text
        left = [v for v in rivals(span) if not answered(v, span) and not (gone and v.whole)]
        if left:
            yield span, left


def _amended(segments: Iterable[Segment]) -> Iterator[str]:
    """The amendments (ids) whose wordings stand in nested segments."""
    for segment in segments:
        if isinstance(segment, Contested):
            for variant in segment.variants:
                yield from variant.amendments
                yield from _amended(variant.nested)


def _of_its_own(segment: Segment) -> bool:
    """Whether a segment is contested by more than the deletion or the move of the whole."""
    return isinstance(segment, Contested) and not all(variant.whole for variant in rivals(segment))


def article_above(id: str, by_id: Mapping[str, RollingProvision | Provision]) -> str:
    """The article, preamble or annex (id) in which ``id`` stands, itself if it stands in none."""
    above: str | None = id
    while above is not None and above in by_id:
        provision = by_id[above]
        if provision.kind in ARTICLES:
            return above
        above = provision.parent
    return id
