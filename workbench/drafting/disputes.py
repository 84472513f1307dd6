"""What is contested in a rolling text, passage by passage, by whom and since when.

There is one dispute for each open bracket that :mod:`workbench.drafting.brackets` counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment, sponsors_of
from workbench.domain.decision import Part
from workbench.drafting.brackets import (
    Whole,
    current,
    current_words,
    has_words,
    numbered,
    open_spans,
    open_wholes,
    proposed_words,
    rivals,
)
from workbench.drafting.rolling import Contest, Contested, Near, RollingProvision, RollingText, Settled, Variant


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
        return sponsors_of(tabled.amendment for tabled in self.tabled)

    @property
    def sole(self) -> bool:
        """Whether one party alone wants other words; a group is one party."""
        return len(self.parties) == 1


def disputes(rolling: RollingText, tabled: Mapping[str, Tabled]) -> tuple[Dispute, ...]:
    """Everything that is open, in document order; ``tabled`` are the amendments in the text, by id."""
    found = [dispute for provision in rolling.provisions for dispute in _passages(provision, tabled)]
    found += [_of_whole(whole, tabled) for whole in open_wholes(rolling)]
    place = {provision.id: index for index, provision in enumerate(rolling.provisions)}
    return tuple(sorted(found, key=lambda dispute: (place[dispute.ids[0]], dispute.part is not None)))


def at_issue(rolling: RollingText) -> set[str]:
    """The amendments (ids) that have words in a rolling text."""
    spans = (span for provision in rolling.provisions for span in provision.spans)
    return {id for span in spans for variant in span.variants for id in variant.witnesses}


def _passages(provision: RollingProvision, tabled: Mapping[str, Tabled]) -> Iterator[Dispute]:
    """The contested words of a provision of the text."""
    if provision.proposed:
        return
    left = {id(span): variants for span, variants in open_spans(provision)}
    for part, segments in provision.parts:
        for number, span in numbered(segments):
            wanted = [variant for variant in left.get(id(span), ()) if not variant.whole]
            if isinstance(span, Contested) and wanted and has_words(span):
                ids = dict.fromkeys(id for variant in wanted for id in variant.witnesses)
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


def _of_whole(whole: Whole, tabled: Mapping[str, Tabled]) -> Dispute:
    """The dispute over provisions that would go, move or be new."""
    first = whole.provisions[0]
    own = "" if whole.new else " ".join(filter(None, map(current_words, (first.heading, first.segments))))
    wanted = list((_added if whole.new else _taken)(whole, tabled))
    ids = dict.fromkeys(id for variant in wanted for id in variant.amendments)
    return Dispute(
        whole.at,
        first.citation,
        None,
        0,
        whole.contest,
        (Variant(own, first.keep, base=True), *wanted),
        tuple(provision.id for provision in whole.provisions),
        tuple(tabled[id] for id in ids),
    )


def _taken(whole: Whole, tabled: Mapping[str, Tabled]) -> Iterator[Variant]:
    """What those want who would delete provisions or move them, each place once."""
    found = {v.amendments: v for span in whole.provisions[0].spans for v in rivals(span) if v.whole}
    for variant in found.values():
        if ids := tuple(id for id in variant.amendments if id in whole.amendments):
            yield replace(variant, amendments=ids, parties=sponsors_of(tabled[id].amendment for id in ids))


def _added(whole: Whole, tabled: Mapping[str, Tabled]) -> Iterator[Variant]:
    """New provisions in the words of their sponsors, then of each amendment to them the words that it would change."""
    variants = [variant for provision in whole.provisions for span in provision.spans for variant in rivals(span)]
    near = [variant.near for variant in variants if variant.on is None and variant.text.strip()]
    words = "\n".join(filter(None, map(_proposed_words, whole.provisions)))
    parties = sponsors_of(tabled[id].amendment for id in whole.amendments)
    differs = tuple(dict.fromkeys(kind for one in near if one for kind in one.differs))
    alike = Near(near[0].to, differs) if near and near[0] and all(near) else None
    yield Variant(words, parties, whole.amendments, near=alike)
    nested = [s for v in variants for s in v.nested if isinstance(s, Contested)]
    amending = {v.amendments: v for v in variants if v.on is not None}
    for ids, variant in amending.items():
        changed = [v.text.strip() for span in nested for v in rivals(span) if not set(ids).isdisjoint(v.amendments)]
        yield replace(variant, text=" … ".join(changed) if changed else variant.text)


def _proposed_words(provision: RollingProvision) -> str:
    words = map(proposed_words, (provision.heading, provision.segments))
    return " ".join(filter(None, (provision.label, *words)))
