"""The contested spans of one text: what every proposal makes of it, and what the room has settled in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment, AmendmentStatus, Edit, sponsors_of
from workbench.domain.decision import Settlement
from workbench.drafting.kinds import Removal, contest_of, contest_of_whole, whole_variants, with_near
from workbench.drafting.rolling import Agreed, Contest, Contested, Segment, Settled, Variant
from workbench.drafting.wordings import Proposal, answered, edits_of, parents_of, without_amended
from workbench.text.reading import Weighed
from workbench.text.variants import Cut, Stretch, Witness, collate, compatible, composed, reach, weigh, witness

_PASSAGE = 6.0
"""The weight of a passage of some words that say something."""


@dataclass(frozen=True, slots=True)
class WholeText:
    """All that was said of one text, proposals in the order of amendments; ``keep`` are those who want no change."""

    proposals: Sequence[Proposal] = ()
    removals: Sequence[Removal] = ()
    keep: tuple[str, ...] = ()
    settlements: Sequence[Settlement] = ()
    heading: bool = False


def segments(text: str, said: WholeText, cut: Cut = Cut.PHRASE) -> tuple[Segment, ...]:
    """The text cut into agreed words and contested spans.

    Joined with the variant that carries an amendment in each span (the base's where none does) they give that
    amendment's wording exactly, as the module :mod:`workbench.drafting.rolling` says.
    """
    if not said.proposals and not said.removals and not said.settlements:
        return (Agreed(text),) if text else ()
    return tuple(_Text(text, said, cut).segments())


class _Text:
    """One text with its witnesses."""

    def __init__(self, text: str, said: WholeText, cut: Cut) -> None:
        self._said = said
        self._cut = cut
        self._base = weigh(text)
        self._amendments = [proposal.amendment for proposal in said.proposals]
        self._witnesses = [self._witness(proposal, text) for proposal in said.proposals]
        self._room = [(one, reach(one.start, one.end)) for one in said.settlements]
        self._stood_for = self._amended_by_their_sponsors()
        self._whole = whole_variants(said.removals)
        self._away = sponsors_of(removal.amendment for removal in said.removals if removal.contest is Contest.MOVE)

    def segments(self) -> Iterable[Segment]:
        settled = [witness(self._base, (Edit(s.start, s.end, s.words),)) for s in self._said.settlements]
        done = 0
        for stretch in collate(self._base, [*self._witnesses, *settled], self._cut):
            yield from self._untouched(done, stretch.start)
            yield self._contested(stretch)
            done = stretch.end
        yield from self._untouched(done, len(self._base.tokens))

    def _amended_by_their_sponsors(self) -> dict[str, set[int]]:
        """By party, its amendments (by place) that a sub-amendment of its own stands for, also where that restores."""
        found: dict[str, set[int]] = {}
        for party in sponsors_of(amendment for amendment in self._amendments if amendment.on):
            own = [amendment for amendment in self._amendments if party in amendment.sponsors]
            taken = {amendment.id for amendment in without_amended(own)}
            found[party] = {
                number
                for number, amendment in enumerate(self._amendments)
                if party in amendment.sponsors and amendment.id not in taken
            }
        return found

    def _witness(self, proposal: Proposal, text: str) -> Witness:
        return witness(self._base, edits_of(proposal, self._base, text))

    def _untouched(self, start: int, end: int) -> Iterable[Segment]:
        """Words that no proposal changes; where the whole text is to go they are contested all the same."""
        if start == end:
            return
        words = "".join(self._base.tokens[start:end])
        if not self._whole:
            yield Agreed(words)
            return
        own = Variant(words, self._kept({party for one in self._whole for party in one.parties}), base=True)
        yield Contested(contest_of_whole(self._whole), (own, *self._whole), start, end, self._gone([]))

    def _kept(self, named: set[str]) -> tuple[str, ...]:
        """Who wants no change, without those who want one here as well."""
        return tuple(party for party in self._said.keep if party not in named)

    def _contested(self, stretch: Stretch) -> Contested:
        words = "".join(self._base.tokens[stretch.start : stretch.end])
        readings = {number: text for number, text in stretch.readings.items() if number < len(self._witnesses)}
        variants, nested = self._inside(words, stretch, readings, self._variants(words, stretch, readings))
        named = {party for variant in (*variants, *self._whole) for party in variant.parties}
        own = Variant(words, self._kept(named), base=True, nested=nested)
        return Contested(
            contest_of(words, variants, self._whole, self._said.heading),
            (own, *with_near(words, variants), *self._whole),
            stretch.start,
            stretch.end,
            self._settled(stretch, readings),
        )

    def _variants(self, words: str, stretch: Stretch, readings: Mapping[int, str]) -> list[Variant]:
        """The wordings other than the base's, each once, with the parties in whose reading of the text it stands."""
        by_text: dict[str, list[Amendment]] = {}
        for number, text in readings.items():
            by_text.setdefault(text, []).append(self._amendments[number])
        named, together = self._readers(stretch, readings)
        found = []
        for text, amendments in by_text.items():
            ids = tuple(amendment.id for amendment in amendments)
            sponsors = sponsors_of(amendments)
            parties = [party for party in sponsors if text in named.get(party, ())]
            joined = together.pop(text, None)
            if joined:
                parties += [party for party in joined if party not in parties]
            own = {*sponsors_of(a for a in amendments if a.on is None or a.on not in ids), *(joined or ())}
            through = tuple(party for party in parties if party not in own)
            on = next((a.on for a in amendments if a.on), None) if all(a.on for a in amendments) else None
            found.append(Variant(text, tuple(parties), ids, on=on, through=through))
        for text, joined in together.items():
            ids = tuple(dict.fromkeys(id for made in joined.values() for id in made))
            found.append(Variant(text, tuple(joined), together=ids))
        return self._nested(found, words)

    def _readers(
        self, stretch: Stretch, readings: Mapping[int, str]
    ) -> tuple[dict[str, set[str]], dict[str, dict[str, tuple[str, ...]]]]:
        """Which of the wordings stand in each party's reading, and those that several amendments of it make together.

        The latter by their words, then by party: the amendments (ids) that make them.
        """
        by_party: dict[str, list[int]] = {}
        for number in readings:
            for party in self._amendments[number].sponsors:
                if party not in self._away and number not in self._stood_for.get(party, ()):
                    by_party.setdefault(party, []).append(number)
        named: dict[str, set[str]] = {}
        together: dict[str, dict[str, tuple[str, ...]]] = {}
        for party, numbers in by_party.items():
            texts = {readings[number] for number in numbers}
            joint = self._joint(stretch, numbers) if len(texts) > 1 else None
            if joint is None or joint in texts:
                named[party] = texts if joint is None else {joint}
            else:
                together.setdefault(joint, {})[party] = tuple(self._amendments[number].id for number in numbers)
        return named, together

    def _joint(self, stretch: Stretch, numbers: Sequence[int]) -> str | None:
        """The words of a stretch with several amendments taken together, ``None`` where they are rivals there."""
        witnesses = [self._witnesses[number] for number in numbers]
        if not compatible(witnesses):
            return None
        edits = [edit for one in witnesses for edit in one.within(stretch.reach)]
        words = composed(self._base, stretch.reach.start, stretch.reach.end, edits)
        return None if words is None else stretch.cut_down(self._base, words)

    def _nested(self, variants: list[Variant], own: str) -> list[Variant]:
        """The variants, those with sub-amendments holding their own words as contested by these."""
        by_id = {amendment.id: amendment for amendment in self._amendments}
        if not any(amendment.on for amendment in self._amendments):
            return variants
        texts = dict.fromkeys(by_id, own) | {id: variant.text for variant in variants for id in variant.amendments}

        def amended(variant: Variant) -> Variant:
            below = [
                id
                for id in texts
                if by_id[id].live and _amends(by_id, id, variant.amendments) and texts[id] != variant.text
            ]
            if not below:
                return variant
            proposals = [Proposal(by_id[id], texts[id]) for id in below]
            return replace(variant, nested=segments(variant.text, WholeText(proposals), self._cut))

        return [amended(variant) for variant in variants]

    def _inside(
        self, words: str, stretch: Stretch, readings: Mapping[int, str], variants: list[Variant]
    ) -> tuple[list[Variant], tuple[Segment, ...]]:
        """Changes of a word or two set into the base, where others rewrite all of the passage around them.

        Side by side with whole rewritings nobody would see what they change.
        """
        weight = self._base.weight(stretch.start, stretch.end)
        if self._cut is Cut.FINE or len(readings) < 2 or weight < _PASSAGE:
            return variants, ()
        small = {
            self._amendments[number].id: number
            for number in readings
            if _covered(self._base, self._witnesses[number], stretch) < weight / 2
        }
        if not small or len(small) == len(readings):
            return variants, ()
        proposals = [Proposal(self._amendments[number], readings[number]) for number in small.values()]
        inside = [
            replace(variant, inside=True) if small.keys() >= {*variant.witnesses} else variant for variant in variants
        ]
        return inside, segments(words, WholeText(proposals), self._cut)

    def _settled(self, stretch: Stretch, readings: Mapping[int, str]) -> Settled | None:
        gone = [number for number, removal in enumerate(self._said.removals) if _adopted(removal.amendment)]
        if gone:
            return self._gone([self._amendments[number] for number in readings])
        decided = [one for one, where in self._room if stretch.reach.holds(where)]
        adopted = [number for number in self._adopted(readings) if self._left(number, stretch, decided)]
        text = self._words_of_the_room(stretch, decided, adopted)
        aside: list[int] = []
        if text is None and decided:
            adopted, aside = [], adopted  # they are rivals of what was settled, and stay open
            text = self._words_of_the_room(stretch, decided, adopted)
        if text is None or not (decided or adopted):
            return None  # nothing was decided, or what cannot stand together: still contested
        answers = tuple(dict.fromkeys(id for one in decided for id in one.answers))
        amended = {own.id for own in self._parents(adopted)}
        taken = dict.fromkeys([id for one in decided for id in one.taken])
        taken.update(dict.fromkeys(self._amendments[number].id for number in adopted))
        still = [
            self._amendments[number].id
            for number, wanted in readings.items()
            if (self._amendments[number].live or number in aside)
            and self._amendments[number].id not in (*answers, *amended)
            and wanted != text
        ]
        return Settled(
            text,
            tuple(one.act for one in decided),
            decided[0].manner if len(decided) == 1 and not adopted else None,
            ", ".join(dict.fromkeys(one.meeting for one in decided if one.meeting)),
            tuple(taken),
            answers,
            tuple(still),
        )

    def _parents(self, numbers: Iterable[int]) -> Iterable[Amendment]:
        return parents_of((self._amendments[n] for n in numbers), {own.id: own for own in self._amendments})

    def _adopted(self, readings: Iterable[int]) -> list[int]:
        """Of the amendments (by place) those that the room adopted, without those that an adopted one amends."""
        adopted = [number for number in readings if _adopted(self._amendments[number])]
        taken = without_amended([self._amendments[number] for number in adopted])
        return [number for number in adopted if self._amendments[number] in taken]

    def _left(self, number: int, stretch: Stretch, decided: Sequence[Settlement]) -> list[Edit]:
        """What an amendment (by place) asks for in a stretch beside what was decided there."""
        own = self._amendments[number].id
        return [edit for edit in self._witnesses[number].within(stretch.reach) if not answered(edit, own, decided)]

    def _words_of_the_room(self, stretch: Stretch, decided: Sequence[Settlement], adopted: Sequence[int]) -> str | None:
        """A stretch with all that was decided in it, ``None`` where that cannot stand together."""
        edits = [Edit(one.start, one.end, one.words) for one in decided]
        edits += [edit for number in adopted for edit in self._left(number, stretch, decided)]
        words = composed(self._base, stretch.reach.start, stretch.reach.end, edits)
        return None if words is None else stretch.cut_down(self._base, words)

    def _gone(self, wanting: Iterable[Amendment]) -> Settled | None:
        """What is settled for a stretch of a text that the room took away; ``wanting`` are the amendments on it."""
        taken = tuple(r.amendment.id for r in self._said.removals if _adopted(r.amendment))
        live = tuple(amendment.id for amendment in wanting if amendment.live)
        return Settled("", (), None, taken=taken, open=live) if taken else None


def _amends(by_id: Mapping[str, Amendment], id: str, amended: Sequence[str]) -> bool:
    """Whether an amendment would amend one of ``amended``, or one that would."""
    return id not in amended and (
        by_id[id].on in amended or any(parent.on in amended for parent in parents_of([by_id[id]], by_id))
    )


def _covered(base: Weighed, witness: Witness, stretch: Stretch) -> float:
    """The weight of what a wording touches of a stretch."""
    return sum(base.weight(each.start, each.end) for each in witness.phrases if stretch.reach.holds(each))


def _adopted(amendment: Amendment) -> bool:
    return amendment.status is AmendmentStatus.ADOPTED
