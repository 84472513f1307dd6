"""What the room decides on a bracket, as a verb of the session and the act that takes it back, under one name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.conference import Conference
from ui.rolling.target import Target
from ui.words import STATUS
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused
from workbench.domain.provision import Status
from workbench.session import Change, Decided, LedgerEntry, joined

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision that can be taken: its ``name`` as it stands after "Undo", where it is taken, and how."""

    name: str
    at: str
    verb: Callable[[], Change]
    back: Callable[[Change], Change]


class Rulings:
    """The decisions that the room can take in the meeting that is named now."""

    def __init__(self, conference: Conference) -> None:
        self._conference = conference
        self._session = conference.session

    def adopt(self, target: Target) -> Ruling:
        """Takes the words of a bracket: of a span its variant, elsewhere the amendments."""
        if target.span:
            named = translate("Rolling", "adopting variant %d in %s") % (target.variant, target.provision.citation)
            return self._settle(named, target, Manner.VARIANT, target.variant)
        return self.amendments(target.at, target.amendments, Outcome.ADOPTED)

    def lift(self, target: Target) -> Ruling:
        """Lifts the only bracket of a span; where wordings stand beside each other the current words stay."""
        cited = target.provision.citation
        if target.alone:
            return self._settle(translate("Rolling", "lifting a bracket in %s") % cited, target, Manner.LIFTED)
        named = translate("Rolling", "keeping the current words in %s") % cited
        return self._settle(named, target, Manner.VARIANT, 1)

    def delete(self, target: Target) -> Ruling:
        """Takes the words of a span out."""
        named = translate("Rolling", "deleting words in %s") % target.provision.citation
        return self._settle(named, target, Manner.DELETED)

    def compromise(self, target: Target, words: str) -> Ruling:
        """Puts other words in the place of a span."""
        named = translate("Rolling", "a compromise in %s") % target.provision.citation
        return self._settle(named, target, Manner.COMPROMISE, words)

    def reject(self, target: Target) -> Ruling:
        """Rejects the amendments of a bracket, with all that they ask for."""
        return self.amendments(target.at, target.amendments, Outcome.REJECTED)

    def amendments(self, at: str, ids: Iterable[str], outcome: Outcome) -> Ruling:
        """Adopts, rejects or reopens amendments; of several that ask for the same the first is adopted."""
        session, meeting, listed = self._session, self._conference.meeting, list(ids)
        verb = {
            Outcome.ADOPTED: translate("Rolling", "adopting %s"),
            Outcome.REJECTED: translate("Rolling", "rejecting %s"),
            Outcome.REOPENED: translate("Rolling", "reopening %s"),
        }[outcome]

        def decide() -> Change:
            if outcome is Outcome.ADOPTED:
                others = [id for id in listed[1:] if session.amendment(id).live]
                return session.decide(listed[0], outcome, meeting, others)
            with session.together():
                return joined([session.decide(id, outcome, meeting) for id in listed])

        before = {id: session.decisions(id) for id in listed} if outcome is Outcome.REOPENED else {}

        def back(change: Change) -> Change:
            if outcome is not Outcome.REOPENED:
                return self._undone(change)
            with session.together():
                said = [(id, past[-1]) for id, past in before.items() if past]
                return joined([session.decide(id, one.outcome, meeting, one.answers) for id, one in said])

        return Ruling(verb % session.names(listed), at, decide, back)

    def reopen(self, target: Target) -> Ruling:
        """Takes back what settled words: each decision that did, or the amendments that were adopted."""
        session, meeting = self._session, self._conference.meeting
        settled = target.one.settled if isinstance(target.one, Decided) else None
        if settled is not None and not settled.acts:
            return self.amendments(target.at, settled.taken, Outcome.REOPENED)
        stand = list(settled.acts if settled else ())  # they are others once the words were settled again

        def reopen() -> Change:
            changes: list[Change] = []
            with session.together():
                for act in stand:
                    if not any(entry.undone for entry in session.recorded([act])):
                        changes.append(session.undo(act, meeting))
            return joined(changes)

        def again(_: Change) -> Change:
            with session.together():
                change = joined([self._again(entry) for entry in session.recorded(stand)])
            stand[:] = change.acts
            return change

        return Ruling(
            translate("Rolling", "reopening words in %s") % target.provision.citation, target.at, reopen, again
        )

    def _again(self, entry: LedgerEntry) -> Change:
        """Decides anew what was reopened."""
        session, meeting = self._session, self._conference.meeting
        if entry.kind == "span":
            return session.settle_again(entry.acts, meeting)
        return session.decide(entry.amendment, Outcome(entry.decision), meeting, entry.answers)

    def status(self, at: str, status: Status) -> Ruling:
        """Says how far the room has come with a provision (an id)."""
        session, conference = self._session, self._conference
        said = {one.at: one.status for one in session.status_decisions()}
        before = said.get(at, conference.statuses.get(at, Status.OPEN))
        cited = session.citations().get(at, "")
        return Ruling(
            translate("Rolling", "status \u201c%s\u201d of %s") % (STATUS[status], cited),
            at,
            lambda: session.set_status(at, status, conference.meeting),
            lambda _: session.set_status(at, before, conference.meeting),
        )

    def _settle(self, name: str, target: Target, manner: Manner, wording: int | str = "") -> Ruling:
        session, meeting = self._session, self._conference.meeting

        def settle() -> Change:
            self._check(target)
            where = {"heading": target.heading, "fine": target.fine}
            return session.settle(target.at, target.span, manner, wording, meeting=meeting, **where)

        return Ruling(name, target.at, settle, self._undone)

    def _check(self, target: Target) -> None:
        """Spans go by numbers: what was said meanwhile, perhaps in another window, may have given it another one."""
        rolled = self._session.rolling(target.at, fine=target.fine).provisions
        now = next(
            (Target.numbered(one, target.span, heading=target.heading) for one in rolled if not one.proposed), None
        )
        if now != target.contested:
            cited = target.provision.citation
            line = translate("Rolling", "what is proposed in %s has changed meanwhile: look at it again, then decide")
            raise Refused(line % cited)

    def _undone(self, change: Change) -> Change:
        """Takes back every decision that a change recorded."""
        session, meeting = self._session, self._conference.meeting
        with session.together():
            return joined([session.undo(entry.acts[0], meeting) for entry in session.recorded(change.acts)])
