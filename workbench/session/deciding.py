"""What the room decides: on amendments and on how far it has come with a provision."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.amendment import UNDECIDED, Amendment, AmendmentStatus, name_of
from workbench.domain.decision import Outcome
from workbench.domain.errors import Line, Refused
from workbench.domain.provision import Status
from workbench.drafting.settling import brief
from workbench.record import tables
from workbench.record.acts import ActKind
from workbench.record.projections.answering import settled_otherwise
from workbench.session.acting import Acting
from workbench.session.changes import Change


class Deciding(Acting):
    """The verbs of the room, which the secretariat records; see :class:`workbench.session.Session`."""

    def decide(self, amendment: str, outcome: Outcome, meeting: str = "", answers: Iterable[str] = ()) -> Change:
        """The room adopts, rejects or reopens an amendment; until a version takes it in another decision undoes it.

        ``answers`` are amendments that fall with an adopted one, such as the rivals of a compromise; they are live
        again when it is decided anew.
        """
        self._secretariat_only(Line("records decisions"))
        own = self.amendment(amendment)
        if own.status is AmendmentStatus.WITHDRAWN:
            raise Refused(
                "{amendment} was withdrawn: table its words anew if the room wants them", amendment=name_of(own)
            )
        if outcome is Outcome.REOPENED:
            self._reopenable(own)
        if outcome is Outcome.ADOPTED:
            self._takeable(own)
        fallen = [self._answerable(own, outcome, other) for other in answers]
        payload: dict[str, object] = {"amendment": own.id, "outcome": outcome.value, "meeting": meeting.strip()}
        row = self._file.state.find(tables.AMENDMENTS, own.id)
        payload["wording"] = row["worded"] if row else ""
        if fallen:
            payload["answers"] = sorted({other.id for other in fallen})
        past = [id for decision in self.decisions(own.id) if not decision.undone for id in decision.answers]
        change = self._changed(self._say(ActKind.AMENDMENT_DECIDED, payload), own.id)
        return self._with(change, [*past, *(other.id for other in fallen)])

    def set_status(self, at: str, status: Status, meeting: str = "") -> Change:
        """The room says how far it has come with a provision (a reference)."""
        self._secretariat_only(Line("records the status"))
        version = self.version()
        id = self.find(at).id
        act = self._say(ActKind.STATUS_SET, {"at": id, "status": status.value, "meeting": meeting.strip()})
        touched = {provision.id for provision in (*version.subtree(id), *version.ancestors(id))}
        return Change((act.id,), provisions=frozenset(touched))

    def _with(self, change: Change, others: Iterable[str]) -> Change:
        """The change, with what it did to other amendments (ids)."""
        found = [self.amendment(id) for id in dict.fromkeys(others)]
        places = change.provisions | {amendment.at for amendment in found}
        ids = dict.fromkeys((*change.amendments, *(amendment.id for amendment in found)))
        return Change(change.acts, places, tuple(ids))

    def _reopenable(self, own: Amendment) -> None:
        if own.status is AmendmentStatus.ANSWERED and own.incorporated is None:
            raise Refused("{amendment} was not decided itself: {why}", amendment=name_of(own), why=self._answering(own))

    def _takeable(self, own: Amendment) -> None:
        rows = self._file.state.select(tables.AMENDMENTS, id=own.id, incorporated=None)
        settled = [one for row in rows for one in settled_otherwise(self._file.state, row)]
        if settled:
            words = ", ".join(f"{brief(one.words)}{f' at the {one.meeting}' if one.meeting else ''}" for one in settled)
            where = self.citations().get(own.at, own.at)
            raise Refused(
                "nothing of {amendment} would be taken: the room settled its words in {where} as {words};"
                " reopen the span first, or leave it",
                amendment=name_of(own),
                where=where,
                words=words,
            )

    def _answering(self, own: Amendment) -> Line:
        """By what an amendment was answered, and so what is to be reopened."""
        acts = [row["act"] for row in self._file.state.select(tables.ANSWERS, amendment=own.id, undone="")]
        if acts:
            with_it = self._file.state.read(tables.decision_of, tables.DECISIONS, act=acts)
            named = self._name_all(decision.amendment for decision in with_it)
            return Line("it fell with {amendments}; reopen that", amendments=named)
        where = self.citations().get(own.at, own.at)
        return Line(
            "its words were settled in {where}; reopen the span with `treaty decide FILE --at … --span N --reopen`",
            where=where,
        )

    def _answerable(self, own: Amendment, outcome: Outcome, name: str) -> Amendment:
        """An amendment that can fall with ``own``."""
        other = self.amendment(name)
        if outcome is not Outcome.ADOPTED:
            raise Refused(
                "amendments fall only with one that is adopted: decide {amendment} for itself", amendment=name_of(other)
            )
        if other.id == own.id:
            raise Refused(
                "{amendment} does not fall with itself: name other amendments with --answers", amendment=name_of(own)
            )
        if other.status not in UNDECIDED or other.incorporated is not None:
            state = Line("is {status}", status=other.status)
            if other.incorporated:
                state = Line("stands in {version}", version=other.incorporated)
            raise Refused(
                "{amendment} {state}: only a live amendment can fall with another",
                amendment=name_of(other),
                state=state,
            )
        return other
