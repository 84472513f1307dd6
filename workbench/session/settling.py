"""What the room decides word by word: contested spans, and decisions that it takes back."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import dropwhile

from workbench.domain.amendment import PENDING, AmendmentStatus, Operation, name_of
from workbench.domain.decision import Manner, Outcome, Part, Settlement
from workbench.domain.errors import Line, Refused, WrongReference
from workbench.drafting import settling
from workbench.drafting.rolling import Contested
from workbench.drafting.settling import Ruling, brief, overlap, witnesses
from workbench.record import tables
from workbench.record.acts import ActKind
from workbench.session.bracketing import Bracketing
from workbench.session.changes import Change, joined
from workbench.session.ledger import Ledger, LedgerEntry
from workbench.session.passages import Passage, words_for

_WHERE = Line("`treaty rolling FILE --contested --spans` shows where words are")


class Settling(Ledger, Bracketing):
    """The verbs of the room on contested words; see :class:`workbench.session.Session`.

    ``at`` is a reference, ``heading`` says that the heading is meant and not the text. Spans and their variants are
    numbered from 1 as the rolling text lists them; ``fine`` numbers the smallest spans.
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
        self._secretariat_only(Line("records decisions"))
        passage = self._passage(at, heading=heading, fine=fine)
        own = self._span(passage, span)
        match manner:
            case Manner.VARIANT:
                if not isinstance(wording, int):
                    raise Refused(
                        "say which wording, by its number: {choices}", choices=settling.choices(own, self._name)
                    )
                ruling = settling.take(own, wording, self._name)
            case Manner.LIFTED:
                ruling = settling.lift(own, self._name)
            case Manner.DELETED:
                ruling = settling.delete(own, passage.tokens, passage.others(own))
            case Manner.COMPROMISE:
                ruling = settling.compromise(own, words_for(passage, str(wording)))
        dealt = self._dealt(own, answers, ruling)
        return self._settled(passage, [ruling], dealt, meeting)

    def with_compromise(self, at: str, span: int, words: str, *, heading: bool = False, fine: bool = False) -> str:
        """The words of a text or heading as they would read with a compromise in one of its spans.

        Nothing is recorded: this is what a room can be shown while the words are typed. Without words the span is left
        out.
        """
        passage = self._passage(at, heading=heading, fine=fine)
        own = self._span(passage, span)
        said = settling.compromise(own, words_for(passage, words)).words if words.strip() else ""
        return "".join((*passage.tokens[: own.start], said, *passage.tokens[own.end :]))

    def reopen(self, at: str, span: int, *, meeting: str = "", heading: bool = False, fine: bool = False) -> Change:
        """The room takes back what it settled in a span; the amendments that it answered are live again."""
        self._secretariat_only(Line("records decisions"))
        passage = self._passage(at, heading=heading, fine=fine)
        own = self._span(passage, span)
        if own.settled is None:
            raise Refused(
                "span {span} of {where} is not settled: there is nothing to reopen", span=span, where=passage.where
            )
        if not own.settled.acts:
            adopted = ", ".join(map(self._name, own.settled.taken))
            raise Refused(
                "span {span} of {where} stands because {adopted} was adopted: reopen that amendment",
                span=span,
                where=passage.where,
                adopted=adopted,
            )
        return self._reopened(passage, (own.start, own.end), meeting)

    def settle_again(self, acts: Iterable[str], meeting: str = "") -> Change:
        """The room settles words anew as they stood before they were reopened, by the acts (ids) that had settled them.

        ``Refused`` where that is no longer the same: on another version, where something else was settled, or where an
        amendment that it answered was revised or is no longer live.
        """
        self._secretariat_only(Line("records decisions"))
        kind = ActKind.SPAN_SETTLED.value
        found = self._file.state.read(tables.settlement_of, tables.DECISIONS, act=list(acts), kind=kind)
        current, changes = self.version().name, list[Change]()
        with self._file.writing():
            for one in found:
                self._again(one, current)
            for at, part in dict.fromkeys((one.at, one.part) for one in found):
                there = [one for one in found if (one.at, one.part) == (at, part)]
                rulings = [Ruling(one.start, one.end, one.words, one.manner, one.taken) for one in there]
                passage = self._passage(at, heading=part is Part.HEADING)
                changes.append(self._settled(passage, rulings, [id for one in there for id in one.answers], meeting))
        return joined(changes)

    def _again(self, own: Settlement, current: str) -> None:
        """``Refused`` where a settlement cannot be taken anew as it was."""
        if own.version != current:
            raise Refused(
                "this was decided on {version}, which gave way to another: table an amendment", version=own.version
            )
        extent = own.start, own.end
        there = [one for one in self.settlements([own.at]) if one.part is own.part]
        dealt = {*own.taken, *own.answers}
        live = all(self.amendment(id).live for id in dealt)
        if any(overlap((one.start, one.end), extent) for one in there) or not live or dealt & self._revised_since(own):
            raise Refused("what was settled there has changed since: look at it again, then decide")

    def _revised_since(self, own: Settlement) -> set[str]:
        """The amendments (ids) of which a sponsor changed the words since a settlement."""
        said = self._file.acts(ActKind.SPAN_SETTLED, ActKind.AMENDMENT_REVISED)
        later = dropwhile(lambda act: act.id != own.act, said)
        return {str(act.payload["amendment"]) for act in later if act.kind == ActKind.AMENDMENT_REVISED}

    def undo(self, act: str, meeting: str = "") -> Change:
        """The room takes back a decision that stands, by its act as the ledger names it."""
        self._secretariat_only(Line("records decisions"))
        entry = self._decision(act)
        if entry.undone:
            raise Refused(
                "this decision was undone already, by {act}: `treaty ledger FILE` tells what stands", act=entry.undone
            )
        if entry.kind == "amendment":
            return self.decide(entry.amendment, Outcome.REOPENED, meeting)
        if entry.kind == "status":
            raise Refused("a status is undone by another one: use `treaty status FILE --at … --set …`")
        if entry.decision == Outcome.REOPENED:
            raise Refused("a reopening is undone by settling the words anew: use `treaty decide FILE --at … --span …`")
        if entry.version != self.version().name:
            raise Refused(
                "this was decided on {version}, which gave way to another: table an amendment", version=entry.version
            )
        rows = [row for id in entry.acts for row in self._file.state.select(tables.DECISIONS, act=id)]
        passage = self._passage(entry.at, heading=entry.part == Part.HEADING)
        return self._reopened(passage, (rows[0]["start"], rows[-1]["end"]), meeting)

    def _decision(self, act: str) -> LedgerEntry:
        wanted = act.strip().lower()
        found = self.decided_by(wanted) if wanted else []
        if len(found) != 1:
            which = Line("several decisions") if found else Line("no decision")
            raise WrongReference(
                "{which} with the act {act}: `treaty ledger FILE` lists them", which=which, act=repr(act[:40])
            )
        return found[0]

    def _span(self, passage: Passage, number: int) -> Contested:
        spans = passage.spans
        if not spans:
            whole = ", ".join(self._wholes(passage))
            hint = Line("{amendments} would be decided as a whole", amendments=whole) if whole else _WHERE
            raise Refused("no words are contested in {where}; {hint}", where=passage.where, hint=hint)
        if not 1 <= number <= len(spans):
            listed = "; ".join(f"{n} {self._listed(span)}" for n, span in enumerate(spans, 1))
            raise Refused(
                "there is no span {number} in {where}; it has {listed}",
                number=number,
                where=passage.where,
                listed=listed,
            )
        return spans[number - 1]

    def _listed(self, span: Contested) -> str:
        return " / ".join(brief(variant.text) for variant in span.variants)

    def _wholes(self, passage: Passage) -> list[str]:
        """The amendments on the provision, and those that would delete or move one above it with all that it has."""
        cited = self.citations()
        above = {provision.id for provision in self.version().ancestors(passage.provision.id)}
        live = self.amendments(status=AmendmentStatus.TABLED)
        taking = [own for own in live if own.at in above and own.operation in (Operation.SUP, Operation.MOVE)]
        own = [name_of(amendment) for amendment in live if amendment.at == passage.provision.id]
        return [*own, *(f"{name_of(amendment)} (on {cited[amendment.at]})" for amendment in taking)]

    def _dealt(self, span: Contested, answers: Iterable[str] | None, ruling: Ruling) -> list[str]:
        """The amendments (ids) that a decision on a span answers."""
        there = witnesses(span)
        if answers is None:
            return list(there)
        named = [self.amendment(name) for name in answers]
        for own in named:
            if own.id not in there:
                have = ", ".join(map(self._name, there)) or "none"
                raise Refused(
                    "{amendment} has no words in this span; the amendments that have: {have}",
                    amendment=name_of(own),
                    have=have,
                )
            if own.status not in PENDING:
                raise Refused(
                    "{amendment} is {status}: only a live amendment can be answered; leave it out",
                    amendment=name_of(own),
                    status=own.status,
                )
        return [*ruling.taken, *(own.id for own in named)]
