"""What has happened since a moment, from the acts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.amendment import Amendment, AmendmentStatus, Stance
from workbench.domain.decision import Outcome, Position, Settlement, StatusDecision
from workbench.domain.provision import Status
from workbench.drafting.comparison import Comparison
from workbench.record.acts import Act, ActKind
from workbench.record.projections.state import words


class Did(StrEnum):
    """What can happen to an amendment; a sponsor leaves an amendment that others go on to sponsor."""

    TABLED = "tabled"
    REVISED = "revised"
    JOINED = "joined"
    LEFT = "left"
    WITHDRAWN = "withdrawn"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to an amendment, which is given as it stands now; ``outcome`` is that of a decision."""

    time: str
    did: Did
    amendment: Amendment
    parties: tuple[str, ...] = ()
    outcome: Outcome | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """A position that was taken, and when; a later one of the same party may have replaced it."""

    time: str
    position: Position


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A provision (id) whose status the room set: as it was said before, and as it is said now."""

    at: str
    before: Status
    after: Status
    time: str
    meeting: str


@dataclass(frozen=True, slots=True)
class Since:
    """What happened after ``moment`` (ISO 8601, UTC), oldest first.

    ``comparison`` is of the text that was current then with the one that is now; ``versions`` were circulated since.
    ``settled`` are spans that the room settled since, ``reopened`` those settled before or since that no longer stand.
    """

    moment: str
    comparison: Comparison
    versions: tuple[str, ...]
    steps: tuple[Step, ...]
    settled: tuple[Settlement, ...]
    reopened: tuple[Settlement, ...]
    positions: tuple[Stated, ...]
    statuses: tuple[StatusChange, ...]

    def amendments(self, did: Did) -> tuple[Step, ...]:
        """The steps of one kind."""
        return tuple(step for step in self.steps if step.did is did)


def steps(acts: Iterable[Act], amendments: Mapping[str, Amendment]) -> tuple[Step, ...]:
    """What ``acts`` did to ``amendments`` (by id), in their order."""
    found: list[Step] = []
    for act in acts:
        own = amendments.get(str(act.payload.get("amendment") or act.payload.get("id")))
        did = _DID.get(act.kind)
        if own is None or did is None:
            continue
        party = act.payload.get("party")
        if did is Did.WITHDRAWN and not (own.status is AmendmentStatus.WITHDRAWN and own.sponsors == (party,)):
            did = Did.LEFT
        parties = tuple(act.payload["sponsors"]) if did is Did.TABLED else (str(party),) if party else ()
        outcome = Outcome(act.payload["outcome"]) if did is Did.DECIDED else None
        found.append(Step(act.time, did, own, parties, outcome, str(act.payload.get("meeting", ""))))
    return tuple(found)


def stated(acts: Iterable[Act]) -> tuple[Stated, ...]:
    """The positions that ``acts`` took."""
    return tuple(
        Stated(
            act.time,
            Position(
                act.payload["amendment"],
                act.payload["party"],
                Stance(act.payload["stance"]),
                words(str(act.payload.get("note", ""))),
            ),
        )
        for act in acts
        if act.kind == ActKind.POSITION_TAKEN
    )


def status_changes(decisions: Iterable[StatusDecision], since: Set[str]) -> tuple[StatusChange, ...]:
    """The provisions that the acts ``since`` (ids) gave another status, in the order in which that happened last."""
    before: dict[str, Status] = {}
    latest: dict[str, StatusDecision] = {}
    for decision in decisions:
        if decision.act in since:
            latest.pop(decision.at, None)
            latest[decision.at] = decision
        else:
            before[decision.at] = decision.status
    changes = (
        StatusChange(at, before.get(at, Status.OPEN), one.status, one.time, one.meeting) for at, one in latest.items()
    )
    return tuple(change for change in changes if change.before is not change.after)


_DID: dict[str, Did] = {
    ActKind.AMENDMENT_TABLED: Did.TABLED,
    ActKind.AMENDMENT_REVISED: Did.REVISED,
    ActKind.AMENDMENT_JOINED: Did.JOINED,
    ActKind.AMENDMENT_WITHDRAWN: Did.WITHDRAWN,
    ActKind.AMENDMENT_DECIDED: Did.DECIDED,
}
