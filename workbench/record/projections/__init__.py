"""From acts to state: what each act changes in the tables, given the state before it.

The state is a pure function of the set of acts: they are applied in the one order of
``Act.order``, and each application reads nothing but the act and the state so far. An act that
cannot be applied changes nothing; it is kept, and the reason stands in the table ``unapplied``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.record.projections import decisions, proposals, seats, settling, versions
from workbench.record.projections.state import State, Unapplied, Write
from workbench.record.trust import Trust

__all__ = ["State", "Write", "project"]


def project(act: Act, state: State, trust: Trust) -> list[Write]:
    """The rows that ``act`` writes, if it counts by the ``trust`` that follows from all acts, later ones too.

    Never raises: whatever a payload holds, the act is kept and the reason said.
    """
    if why := trust.why_not(act):
        return [_unapplied(act, why)]
    try:
        return list(_PROJECTIONS[ActKind(act.kind)](act, state))
    except Unapplied as problem:
        return [_unapplied(act, str(problem))]
    except (KeyError, ValueError, TypeError, AttributeError):
        return [_unapplied(act, f"this program cannot read an act of the kind {act.kind!r} in this form")]


def _unapplied(act: Act, why: str) -> Write:
    return tables.UNAPPLIED, {"act": act.id, "why": why}


_PROJECTIONS: dict[ActKind, Callable[[Act, State], Iterator[Write]]] = {
    ActKind.CONFERENCE_OPENED: versions.conference_opened,
    ActKind.PARTY_ADDED: versions.party_added,
    ActKind.VERSION_CIRCULATED: versions.version_circulated,
    ActKind.AMENDMENT_TABLED: proposals.amendment_tabled,
    ActKind.AMENDMENT_REVISED: proposals.amendment_revised,
    ActKind.AMENDMENT_JOINED: proposals.amendment_joined,
    ActKind.AMENDMENT_WITHDRAWN: proposals.amendment_withdrawn,
    ActKind.POSITION_TAKEN: proposals.position_taken,
    ActKind.AMENDMENT_DECIDED: decisions.amendment_decided,
    ActKind.STATUS_SET: decisions.status_set,
    ActKind.SPAN_SETTLED: settling.span_settled,
    ActKind.SPAN_REOPENED: settling.span_reopened,
    ActKind.AMENDMENT_NUMBERED: proposals.amendment_numbered,
    ActKind.PARTY_INVITED: seats.party_invited,
    ActKind.SEAT_ENROLLED: seats.seat_enrolled,
    ActKind.INVITATION_CLOSED: seats.invitation_closed,
    ActKind.SEAT_REVOKED: seats.seat_revoked,
}
