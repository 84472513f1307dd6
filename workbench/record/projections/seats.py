"""What invitations, enrolments and revocations change in the tables.

Whether an act counts is not decided here but by :mod:`workbench.record.trust`, from all acts.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.projections.state import State, Unapplied, Write, text
from workbench.record.tables import Row


def seat_row(act: Act, party: str, key: str, *, name: str = "", invitation: str = "") -> Row:
    """The row of a seat that an act makes."""
    said = {"party": party, "key": key, "name": name, "invitation": invitation}
    return {"id": act.seat, **said, "revoked": None, "time": act.time, "act": act.id}


def party_invited(act: Act, state: State) -> Iterator[Write]:
    """An invitation, open until it is closed."""
    id = text(act.payload["invitation"])
    if state.find(tables.INVITATIONS, id):
        raise Unapplied("there is an invitation with that id")
    said = {"party": text(act.payload["party"]), "key": text(act.payload["key"])}
    yield tables.INVITATIONS, {"id": id, **said, "closed": "", "time": act.time, "act": act.id}


def seat_enrolled(act: Act, state: State) -> Iterator[Write]:
    """A new seat, or the key of the founder's in a conference of the first format."""
    payload = act.payload
    said = {name: text(payload[name]) for name in ("party", "key", "name", "invitation")}
    yield tables.SEATS, seat_row(act, **said)


def invitation_closed(act: Act, state: State) -> Iterator[Write]:
    """No further seat is enrolled by the invitation."""
    row = state.find(tables.INVITATIONS, text(act.payload["invitation"]))
    if row is None:
        raise Unapplied("the invitation is not in this file")
    yield tables.INVITATIONS, {**row, "closed": row["closed"] or act.id}


def seat_revoked(act: Act, state: State) -> Iterator[Write]:
    """A seat is believed no further than the act that is named; the earliest such act counts."""
    row, last = state.find(tables.SEATS, text(act.payload["seat"])), act.payload["last"]
    if row is None:
        raise Unapplied("the seat is not in this file")
    if type(last) is not int or last < 1:
        raise Unapplied("it does not say after which act")
    earlier = row["revoked"]
    yield tables.SEATS, {**row, "revoked": last if earlier is None else min(last, earlier)}
