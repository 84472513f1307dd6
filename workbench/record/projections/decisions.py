"""What the room decides, as changes in the tables."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.amendment import AmendmentStatus
from workbench.domain.decision import Outcome
from workbench.domain.provision import Status
from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.projections.state import State, Unapplied, Write, amendment_row, text


def amendment_decided(act: Act, state: State) -> Iterator[Write]:
    """The room adopts or rejects an amendment that no version has taken in."""
    row, outcome = amendment_row(act, state), Outcome(act.payload["outcome"])
    if row["status"] == AmendmentStatus.WITHDRAWN:
        raise Unapplied("the amendment was withdrawn")
    if row["incorporated"] is not None:
        raise Unapplied(f"the amendment already stands in the version {row['incorporated']}")
    yield tables.AMENDMENTS, {**row, "status": outcome.value}
    yield (
        tables.DECISIONS,
        {
            "act": act.id,
            "place": act.clock,
            "time": act.time,
            "amendment": row["id"],
            "outcome": outcome.value,
            "version": state.current_version() or "",
            "meeting": text(act.payload.get("meeting", "")),
        },
    )


def status_set(act: Act, state: State) -> Iterator[Write]:
    """How far the room has come with a provision of the current version."""
    at, current = text(act.payload["at"]), state.current_version()
    if current is None or at not in state.version(current).by_id:
        raise Unapplied("the provision is not in the current version")
    yield (
        tables.STATUSES,
        {
            "act": act.id,
            "place": act.clock,
            "time": act.time,
            "at": at,
            "status": Status(act.payload["status"]).value,
            "meeting": text(act.payload.get("meeting", "")),
        },
    )
