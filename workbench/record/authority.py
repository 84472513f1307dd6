"""Who may say what: the secretariat records for the whole room, a delegation speaks for itself."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable

from workbench.domain.errors import Line
from workbench.domain.party import SECRETARIAT
from workbench.record.acts import ActKind, Payload


def fresh_amendment_id(seat: str) -> str:
    """An id for a new amendment of a seat, after all that the seat made before.

    It names the seat, so that nobody tables words under an id of another's.
    """
    return f"{_own_ids(seat)}{time.time_ns() // 1000:013x}{secrets.token_hex(3)}"


def provision_ids(seat: str) -> str:
    """What the ids of the new provisions of a seat begin with."""
    return f"p{seat[:16]}"


def _own_ids(seat: str) -> str:
    # 64 bits of the fingerprint of the seat's key
    return f"a{seat[:16]}"


def may_not(party: str, seat: str, kind: str, payload: Payload) -> str | None:
    """Why a seat of ``party`` may not say this; ``None`` if it may.

    The secretariat's seats may say everything: they record what is handed in on paper as well. What a newer program
    says is nobody's business here, as it has no effect.
    """
    if party == SECRETARIAT or kind not in _KINDS:
        return None
    rule = _OWN.get(ActKind(kind))
    return rule(party, seat, payload) if rule else Line("only the secretariat {does}", does=_DOES[ActKind(kind)])


def _tabled(party: str, seat: str, payload: Payload) -> str | None:
    sponsors = payload.get("sponsors")
    if sponsors != [party]:
        others = [other for other in sponsors if other != party] if isinstance(sponsors, list) else []
        named = ", ".join(map(str, others))[:80] or Line("nobody")
        return Line("it would table an amendment for {parties}; others join it themselves", parties=named)
    if payload.get("number") is not None:
        return Line("only the secretariat {does}", does=_DOES[ActKind.AMENDMENT_NUMBERED])
    if not str(payload.get("id")).startswith(_own_ids(seat)):
        return Line("it would table an amendment under an id that is not one of its seat's")
    return None


def _for_itself(party: str, seat: str, payload: Payload) -> str | None:
    said = payload.get("party")
    if said == party:
        return None
    if isinstance(said, str) and said:
        return Line("it would speak for {party}", party=said[:40])
    return Line("it names no party that speaks")


_KINDS = frozenset(kind.value for kind in ActKind)

_OWN: dict[ActKind, Callable[[str, str, Payload], str | None]] = {
    ActKind.AMENDMENT_TABLED: _tabled,
    ActKind.AMENDMENT_REVISED: _for_itself,
    ActKind.AMENDMENT_JOINED: _for_itself,
    ActKind.AMENDMENT_WITHDRAWN: _for_itself,
    ActKind.POSITION_TAKEN: _for_itself,
    ActKind.SEAT_ENROLLED: _for_itself,
}
"""What a delegation's seat may say, and of whom."""

_DOES = {
    ActKind.CONFERENCE_OPENED: Line("opens a conference"),
    ActKind.PARTY_ADDED: Line("adds parties"),
    ActKind.VERSION_CIRCULATED: Line("circulates a version"),
    ActKind.AMENDMENT_DECIDED: Line("records decisions"),
    ActKind.STATUS_SET: Line("records the status"),
    ActKind.SPAN_SETTLED: Line("records what the room settled"),
    ActKind.SPAN_REOPENED: Line("records what the room reopened"),
    ActKind.AMENDMENT_NUMBERED: Line("numbers amendments"),
    ActKind.PARTY_INVITED: Line("invites a party"),
    ActKind.INVITATION_CLOSED: Line("closes an invitation"),
    ActKind.SEAT_REVOKED: Line("revokes a seat"),
}
