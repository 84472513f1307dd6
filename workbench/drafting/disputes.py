"""What is contested in a rolling text, passage by passage, by whom and since when.

There is one dispute for each open bracket that :mod:`workbench.drafting.brackets` counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Operation
from workbench.domain.decision import Part
from workbench.drafting.brackets import current, current_words, has_words, numbered, open_spans, rivals
from workbench.drafting.rolling import Agreed, Contest, Contested, RollingProvision, RollingText, Settled, Variant


@dataclass(frozen=True, slots=True)
class Tabled:
    """An amendment, when it was tabled (ISO 8601, UTC), and the version on which the room worked at that time."""

    amendment: Amendment
    time: str
    version: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """One contested passage.

    ``at`` is its provision, for a proposed one the provision beside which it would stand; ``ids`` are all the
    provisions that would go, move or be new. ``part`` is ``None`` where provisions are in dispute as a whole.
    ``number`` counts the passages of a part of the provision from 1, and is 0 for a whole. ``variants`` are the
    current words and those of the rivals that the room has not answered; who would delete or move the provision is a
    party to the dispute on the whole, not to those inside. ``opened`` is the earliest of ``tabled``, the amendments
    at issue. ``settled`` are words that the room has put in place of the current ones without answering all rivals.
    """

    at: str
    citation: str
    part: Part | None
    number: int
    contest: Contest
    variants: tuple[Variant, ...]
    ids: tuple[str, ...]
    tabled: tuple[Tabled, ...]
    settled: Settled | None = None

    @property
    def opened(self) -> Tabled:
        """The amendment by which the passage came into dispute."""
        return min(self.tabled, key=lambda tabled: tabled.time)

    @property
    def parties(self) -> tuple[str, ...]:
        """Those who want other words than the current ones, each once: the sponsors of the amendments at issue."""
        return tuple(dict.fromkeys(code for tabled in self.tabled for code in tabled.amendment.sponsors))

    @property
    def sole(self) -> bool:
        """Whether one party alone wants other words; a group is one party."""
        return len(self.parties) == 1


def disputes(rolling: RollingText, tabled: Mapping[str, Tabled]) -> tuple[Dispute, ...]:
    """Everything that is open, in document order; ``tabled`` are the amendments in the text, by id."""
    found = [dispute for provision in rolling.provisions for dispute in _passages(provision, tabled)]
    found += _wholes(rolling, tabled)
    place = {provision.id: index for index, provision in enumerate(rolling.provisions)}
    return tuple(sorted(found, key=lambda dispute: (place[dispute.ids[0]], dispute.part is not None)))


def at_issue(rolling: RollingText) -> set[str]:
    """The amendments (ids) that have words in a rolling text."""
    spans = (s for p in rolling.provisions for s in (*p.heading, *p.segments) if isinstance(s, Contested))
    return {id for span in spans for variant in span.variants for id in amendments_of(variant)}


def _passages(provision: RollingProvision, tabled: Mapping[str, Tabled]) -> Iterator[Dispute]:
    """The contested words of a provision of the text."""
    if provision.proposed:
        return
    left = {id(span): variants for span, variants in open_spans(provision)}
    for part, segments in ((Part.HEADING, provision.heading), (Part.TEXT, provision.segments)):
        for number, span in numbered(segments):
            wanted = [variant for variant in left.get(id(span), ()) if not variant.whole]
            if isinstance(span, Contested) and wanted and has_words(span):
                ids = dict.fromkeys(id for variant in wanted for id in amendments_of(variant))
                yield Dispute(
                    provision.id,
                    provision.citation,
                    part,
                    number or 0,
                    span.contest,
                    (current(span), *wanted),
                    (provision.id,),
                    tuple(tabled[id] for id in ids),
                    span.settled,
                )


def _wholes(rolling: RollingText, tabled: Mapping[str, Tabled]) -> Iterator[Dispute]:
    """The provisions that would go, move or be new, those together that the same amendments touch."""
    taken: dict[str, list[RollingProvision]] = {}
    added: dict[tuple[str, ...], list[RollingProvision]] = {}
    contests: dict[str, Contest] = {}
    for provision in rolling.provisions:
        for span, left in open_spans(provision):
            if provision.proposed:
                _append(added.setdefault(left[0].amendments, []), provision)
                contests.setdefault(left[0].amendments[0], span.contest)
                continue
            for id in (id for variant in left if variant.whole for id in variant.amendments):
                _append(taken.setdefault(id, []), provision)
                contests.setdefault(id, span.contest)
    together: dict[tuple[str, ...], list[str]] = {}
    for id, group in taken.items():
        together.setdefault(tuple(provision.id for provision in group), []).append(id)
    for amendments in together.values():
        group = taken[amendments[0]]
        own = " ".join(filter(None, (current_words(group[0].heading), current_words(group[0].segments))))
        yield _whole(group[0].id, group, own, "", contests[amendments[0]], [tabled[id] for id in amendments])
    for ids, group in added.items():
        if taken.keys().isdisjoint(ids):
            words = "\n".join(filter(None, map(_proposed_words, group)))
            yield _whole(group[0].place, group, "", words, contests[ids[0]], [tabled[id] for id in ids])


def _whole(
    at: str, group: Sequence[RollingProvision], own: str, words: str, contest: Contest, by: Sequence[Tabled]
) -> Dispute:
    parties = tuple(dict.fromkeys(code for tabled in by for code in tabled.amendment.sponsors))
    ids = tuple(tabled.amendment.id for tabled in by)
    whole, moves = not words, all(tabled.amendment.operation is Operation.MOVE for tabled in by)
    variants = (Variant(own, group[0].keep, base=True), Variant(words, parties, ids, whole=whole, moves=moves))
    return Dispute(at, group[0].citation, None, 0, contest, variants, tuple(p.id for p in group), tuple(by))


def _append(group: list[RollingProvision], provision: RollingProvision) -> None:
    """Once, although a provision has a heading and a text."""
    if not group or group[-1] is not provision:
        group.append(provision)


def amendments_of(variant: Variant) -> tuple[str, ...]:
    """The amendments (ids) whose words a variant holds."""
    return (*variant.amendments, *variant.together)


def _proposed_words(provision: RollingProvision) -> str:
    heading, text = (
        "".join(
            segment.text if isinstance(segment, Agreed) else "".join(variant.text for variant in rivals(segment))
            for segment in segments
        )
        for segments in (provision.heading, provision.segments)
    )
    return " ".join(filter(None, (provision.label, heading, text)))
