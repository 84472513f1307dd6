"""What the room decides word by word: contested spans, and brackets that the text itself holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import AmendmentStatus
from workbench.domain.decision import Manner, Outcome, Part
from workbench.domain.errors import Refused, WrongReference
from workbench.domain.provision import Provision
from workbench.drafting import literal, settling
from workbench.drafting.brackets import numbered
from workbench.drafting.literal import LiteralBracket, literal_brackets
from workbench.drafting.rolling import Contested
from workbench.drafting.settling import Ruling, Stretch, brief, overlap, within, witnesses
from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.session.changes import Change
from workbench.session.deciding import Deciding
from workbench.session.ledger import Ledger, LedgerEntry
from workbench.session.proposing import legible
from workbench.session.reading import name_of
from workbench.text.tokens import tokens

_DECIDABLE = (AmendmentStatus.TABLED, AmendmentStatus.ADOPTED, AmendmentStatus.ANSWERED)


@dataclass(frozen=True, slots=True)
class _Passage:
    """The words of a provision's text or heading, and what is contested in them by number."""

    provision: Provision
    part: Part
    where: str
    tokens: Sequence[str]
    spans: Sequence[Contested]

    def others(self, span: Contested | None = None) -> list[Stretch]:
        """The stretches of the other spans."""
        return [(other.start, other.end) for other in self.spans if other is not span]


class Settling(Ledger, Deciding):
    """The verbs of the room on words; see :class:`workbench.session.Session`.

    ``at`` is a reference, ``heading`` says that the heading is meant and not the text. Spans, their variants and the
    brackets of the text are numbered from 1 as the rolling text lists them; ``fine`` numbers the smallest spans.
    """

    def settle(
        self,
        at: str,
        span: int,
        manner: Manner,
        wording: int | str = "",
        *,
        meeting: str = "",
        heading: bool = False,
        fine: bool = False,
        answers: Iterable[str] | None = None,
    ) -> Change:
        """The room settles a contested span; ``wording`` is the number of a variant, or the words of a compromise.

        ``answers`` are the amendments that are dealt with, all those with a wording in the span unless said otherwise.
        Settling again undoes what was settled before.
        """
        self._secretariat_only("records decisions")
        passage = self._passage(at, heading=heading, fine=fine)
        own = self._span(passage, span)
        match manner:
            case Manner.VARIANT:
                if not isinstance(wording, int):
                    raise Refused(f"say which wording, by its number: {settling.choices(own, self._name)}")
                ruling = settling.take(own, wording, self._name)
            case Manner.LIFTED:
                ruling = settling.lift(own, self._name)
            case Manner.DELETED:
                ruling = settling.delete(own, passage.tokens, passage.others(own))
            case Manner.COMPROMISE:
                ruling = settling.compromise(own, _words(str(wording), passage.part))
        dealt = self._dealt(own, answers, ruling)
        return self._settled(passage, [ruling], dealt, meeting)

    def reopen(self, at: str, span: int, *, meeting: str = "", heading: bool = False, fine: bool = False) -> Change:
        """The room takes back what it settled in a span; the amendments that it answered are live again."""
        self._secretariat_only("records decisions")
        passage = self._passage(at, heading=heading, fine=fine)
        own = self._span(passage, span)
        if own.settled is None:
            raise Refused(f"span {span} of {passage.where} is not settled: there is nothing to reopen")
        if own.settled.manner is None:
            adopted = ", ".join(map(self._name, own.settled.taken))
            raise Refused(f"span {span} of {passage.where} stands because {adopted} was adopted: reopen that amendment")
        return self._reopened(passage, (own.start, own.end), meeting)

    def settle_bracket(
        self, at: str, bracket: int, manner: Manner, *, words: str = "", meeting: str = "", heading: bool = False
    ) -> Change:
        """The room settles a bracket of the text itself: lifts it, deletes it, or puts ``words`` in its place."""
        self._secretariat_only("records decisions")
        passage = self._passage(at, heading=heading)
        own = _bracket(passage, bracket)
        whole = manner is not Manner.LIFTED
        if manner is Manner.LIFTED:
            rulings = list(literal.lift(passage.tokens, own))
        elif manner is Manner.DELETED:
            rulings = [literal.delete(passage.tokens, own, passage.others())]
        elif manner is Manner.COMPROMISE:
            rulings = [literal.fill(own, _words(words, passage.part))]
        else:
            raise Refused("a bracket of the text has no variants: lift it, delete its words, or give others")
        inside = [span for span in passage.spans if whole and within((span.start, span.end), own.stretch)]
        for number, span in enumerate(passage.spans, 1):
            if span not in inside and any(overlap((r.start, r.end), (span.start, span.end)) for r in rulings):
                raise Refused(
                    f"bracket {bracket} of {passage.where} stands in span {number}, on which there are proposals:"
                    f" settle that with --span {number}"
                )
        return self._settled(passage, rulings, [id for span in inside for id in witnesses(span)], meeting)

    def reopen_bracket(self, at: str, bracket: int, *, meeting: str = "", heading: bool = False) -> Change:
        """The room takes back what it settled on a bracket of the text."""
        self._secretariat_only("records decisions")
        passage = self._passage(at, heading=heading)
        own = _bracket(passage, bracket)
        return self._reopened(passage, own.stretch, meeting)

    def undo(self, act: str, meeting: str = "") -> Change:
        """The room takes back a decision that stands, by its act as the ledger names it."""
        self._secretariat_only("records decisions")
        entry = self._decision(act)
        if entry.undone:
            raise Refused(f"this decision was undone already, by {entry.undone}")
        if entry.kind == "amendment":
            return self.decide(entry.amendment, Outcome.REOPENED, meeting)
        if entry.kind == "status":
            raise Refused("a status is undone by another one: use `treaty status FILE --at … --set …`")
        if entry.decision == Outcome.REOPENED:
            raise Refused("a reopening is undone by settling the words anew: use `treaty decide FILE --at … --span …`")
        if entry.version != self.version().name:
            raise Refused(f"this was decided on {entry.version}, which gave way to another: table an amendment")
        rows = [row for id in entry.acts for row in self._file.state.select(tables.DECISIONS, act=id)]
        passage = self._passage(entry.at, heading=entry.part == Part.HEADING)
        return self._reopened(passage, (rows[0]["start"], rows[-1]["end"]), meeting)

    def _decision(self, act: str) -> LedgerEntry:
        wanted = act.strip().lower()
        found = [entry for entry in self.ledger() if any(id.startswith(wanted) for id in entry.acts)]
        if len(found) != 1 or not wanted:
            which = "several decisions" if len(found) > 1 and wanted else "no decision"
            raise WrongReference(f"{which} with the act {act[:40]!r}: `treaty ledger FILE` lists them")
        return found[0]

    def _passage(self, at: str, *, heading: bool = False, fine: bool = False) -> _Passage:
        provision = self.find(at)
        rolled = next(p for p in self.rolling(provision.id, fine=fine).provisions if p.id == provision.id)
        segments = rolled.heading if heading else rolled.segments
        return _Passage(
            provision,
            Part.HEADING if heading else Part.TEXT,
            f"{'the heading of ' if heading else ''}{rolled.citation}",
            tokens(provision.heading if heading else provision.text),
            [span for number, span in numbered(segments) if number is not None and isinstance(span, Contested)],
        )

    def _span(self, passage: _Passage, number: int) -> Contested:
        spans = passage.spans
        if not spans:
            hint = f"; {', '.join(whole)} would be decided as a whole" if (whole := self._wholes(passage)) else ""
            raise Refused(f"no words are contested in {passage.where}{hint}")
        if not 1 <= number <= len(spans):
            listed = "; ".join(f"{n} {self._listed(span)}" for n, span in enumerate(spans, 1))
            raise Refused(f"there is no span {number} in {passage.where}; it has {listed}")
        return spans[number - 1]

    def _listed(self, span: Contested) -> str:
        return " / ".join(brief(variant.text) for variant in span.variants)

    def _wholes(self, passage: _Passage) -> list[str]:
        live = self.amendments(at=passage.provision.id, status=AmendmentStatus.TABLED)
        return [name_of(amendment) for amendment in live if amendment.at == passage.provision.id]

    def _dealt(self, span: Contested, answers: Iterable[str] | None, ruling: Ruling) -> list[str]:
        """The amendments (ids) that a decision on a span answers."""
        there = witnesses(span)
        if answers is None:
            return list(there)
        named = [self.amendment(name) for name in answers]
        for own in named:
            if own.id not in there:
                have = ", ".join(map(self._name, there)) or "none"
                raise Refused(f"{name_of(own)} has no words in this span; the amendments that have: {have}")
            if own.status not in _DECIDABLE:
                raise Refused(f"{name_of(own)} is {own.status.value}: only a live amendment can be answered")
        return [*ruling.taken, *(own.id for own in named)]

    def _settled(self, passage: _Passage, rulings: Iterable[Ruling], answers: Iterable[str], meeting: str) -> Change:
        listed = list(dict.fromkeys(answers))
        with self._file.writing():
            acts = [self._ruled(passage, ruling, listed, meeting) for ruling in rulings]
        change = Change(tuple(act.id for act in acts), frozenset({passage.provision.id}))
        return self._with(change, listed)

    def _ruled(self, passage: _Passage, ruling: Ruling, answers: Sequence[str], meeting: str) -> Act:
        said = {
            "before": "".join(passage.tokens[ruling.start : ruling.end]),
            "words": ruling.words,
            "manner": ruling.manner.value,
            "taken": sorted(ruling.taken),
            "answers": sorted(answers),
        }
        place = self._place_of(passage, (ruling.start, ruling.end), meeting)
        return self._say(ActKind.SPAN_SETTLED, {**place, **said})

    def _reopened(self, passage: _Passage, stretch: Stretch, meeting: str) -> Change:
        answered = {id for one in self.settlements([passage.provision.id]) for id in one.answers}
        act = self._say(ActKind.SPAN_REOPENED, self._place_of(passage, stretch, meeting))
        return self._with(Change((act.id,), frozenset({passage.provision.id})), sorted(answered))

    def _place_of(self, passage: _Passage, stretch: Stretch, meeting: str) -> dict[str, object]:
        return {
            "at": passage.provision.id,
            "part": passage.part.value,
            "version": self.version().name,
            "start": stretch[0],
            "end": stretch[1],
            "meeting": meeting.strip(),
        }

    def _name(self, id: str) -> str:
        return name_of(self.amendment(id))


def _bracket(passage: _Passage, number: int) -> LiteralBracket:
    found = literal_brackets(passage.tokens)
    if not found:
        raise Refused(f"the current words of {passage.where} hold no brackets; proposals on it are settled with --span")
    if not 1 <= number <= len(found):
        listed = "; ".join(f"{n} {brief(f'[{bracket.words}]')}" for n, bracket in enumerate(found, 1))
        raise Refused(f"there is no bracket {number} in {passage.where}; it has {listed}")
    return found[number - 1]


def _words(words: str, part: Part) -> str:
    words = legible(words).strip()
    return " ".join(words.split()) if part is Part.HEADING else words
