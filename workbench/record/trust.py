"""Whose acts count: the seats that the record enrols, and how far each may be believed.

The founder's key, which every file pins, is the root. The founder invites further seats of the secretariat, and alone
takes them back; any seat of the secretariat does that for the parties. So nobody's standing hangs on somebody whose
standing hangs on theirs, and all of it follows from the set of acts, in whatever order they came.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from workbench.domain.party import SECRETARIAT
from workbench.record.acts import Act, ActKind, canonical
from workbench.record.authority import may_not
from workbench.record.signing import names, verify

TRUSTED_KINDS = (
    ActKind.CONFERENCE_OPENED,
    ActKind.PARTY_INVITED,
    ActKind.SEAT_ENROLLED,
    ActKind.INVITATION_CLOSED,
    ActKind.SEAT_REVOKED,
)
"""The acts from which trust follows."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A seat as its enrolment says it."""

    seat: str
    party: str
    key: str
    name: str
    invitation: str


@dataclass(frozen=True, slots=True)
class Limit:
    """How far a seat may be believed: up to its act ``last`` (of ``hash``, if one is named), and why no further."""

    last: int
    hash: str
    why: str


@dataclass(frozen=True, slots=True)
class _Invitation:
    by: Act
    party: str
    key: str


class Trust:
    """What is known of seats, invitations and revocations; grows by :meth:`add`."""

    def __init__(self, conference: str, founder: str) -> None:
        self.conference = conference
        self.founder = founder
        self.founder_seat: str | None = None
        self._enrolments: dict[str, Enrolment] = {}
        self._invitations: dict[str, _Invitation] = {}
        self._closings: dict[str, list[Act]] = {}
        self._revocations: dict[str, list[Act]] = {}
        self._limits: dict[str, Limit | None] = {}

    @classmethod
    def of(cls, conference: str, founder: str, acts: Iterable[Act]) -> Self:
        """The trust that follows from ``acts``, in whatever order; ``founder`` is the pinned public key."""
        trust = cls(conference, founder)
        for act in acts:
            trust.add(act)
        return trust

    def copy(self) -> Trust:
        """The same, to be grown apart from this one."""
        twin = Trust(self.conference, self.founder)
        twin.founder_seat = self.founder_seat
        twin._enrolments, twin._invitations = dict(self._enrolments), dict(self._invitations)
        twin._closings = {name: list(acts) for name, acts in self._closings.items()}
        twin._revocations = {name: list(acts) for name, acts in self._revocations.items()}
        return twin

    def add(self, act: Act) -> None:
        """Takes note of an act that stands in its chain; one that is not about trust changes nothing."""
        payload = act.payload
        match act.kind:
            case ActKind.CONFERENCE_OPENED if act.number == 1 and self.founder_seat is None:
                self.founder_seat = act.seat
                self._enrolments[act.seat] = Enrolment(act.seat, SECRETARIAT, self.founder, "", "")
            case ActKind.PARTY_INVITED:
                name = _text(payload, "invitation")
                found = _Invitation(act, _text(payload, "party"), _text(payload, "key"))
                # an id that is given twice is that of the first, in act order
                if name not in self._invitations or act.order < self._invitations[name].by.order:
                    self._invitations[name] = found
            case ActKind.SEAT_ENROLLED if act.number == 1:
                said = {column: _text(payload, column) for column in ("party", "key", "name", "invitation")}
                self._enrolments[act.seat] = Enrolment(act.seat, **said)
            case ActKind.INVITATION_CLOSED:
                self._closings.setdefault(_text(payload, "invitation"), []).append(act)
            case ActKind.SEAT_REVOKED:
                self._revocations.setdefault(_text(payload, "seat"), []).append(act)
            case _:
                return
        self._limits.clear()

    def enrolment(self, seat: str) -> Enrolment | None:
        """A seat that is enrolled, whether or not it may still be believed."""
        return self._enrolments.get(seat)

    @property
    def seats(self) -> Mapping[str, Enrolment]:
        """All seats that are enrolled, by id."""
        return self._enrolments

    def invited(self, invitation: str) -> tuple[Act, str, str] | None:
        """The act by which an invitation was made, its party and its public key."""
        found = self._invitations.get(invitation)
        return (found.by, found.party, found.key) if found else None

    def limit(self, seat: str) -> Limit | None:
        """How far a seat may be believed, ``None`` for all that it says."""
        if seat not in self._limits:
            self._limits[seat] = self._limit(seat)
        return self._limits[seat]

    def limits(self) -> dict[str, Limit | None]:
        """The limits of all seats that are enrolled."""
        return {seat: self.limit(seat) for seat in self._enrolments}

    def why_not(self, act: Act) -> str | None:
        """Why an act has no effect although it is what its seat said; ``None`` if it counts."""
        found = self._enrolments.get(act.seat)
        if found is None:
            return "its seat is not enrolled in this conference"
        # first what only the founder may say: then no limit ever hangs on another one of the secretariat
        if why := may_not(found.party, act.seat, act.kind, act.payload) or self._beyond_the_founder(act):
            return why
        limit = self.limit(act.seat)
        if limit and (act.number > limit.last or (act.number == limit.last and limit.hash not in ("", act.hash))):
            return limit.why
        return None

    def _beyond_the_founder(self, act: Act) -> str | None:
        """Why an act on the seats of the secretariat has no effect: these are the founder's."""
        if act.kind == ActKind.SEAT_REVOKED and act.payload.get("seat") == self.founder_seat:
            return "the seat that opened the conference cannot be revoked"
        if act.seat == self.founder_seat:
            return None
        match act.kind:
            case ActKind.PARTY_INVITED:
                party: object = act.payload.get("party")
            case ActKind.INVITATION_CLOSED:
                invitation = self._invitations.get(_text(act.payload, "invitation"))
                party = invitation.party if invitation else ""
            case ActKind.SEAT_REVOKED:
                seat = self._enrolments.get(_text(act.payload, "seat"))
                party = seat.party if seat else ""
            case _:
                return None
        if party == SECRETARIAT:
            return "only the seat that opened the conference invites for the secretariat or revokes its seats"
        return None

    def _limit(self, seat: str) -> Limit | None:
        found = self._enrolments.get(seat)
        if found is None or seat == self.founder_seat:
            return None
        invitation = self._invitations.get(found.invitation)
        if invitation is None or self.why_not(invitation.by):
            return Limit(0, "", "its seat was enrolled by an invitation that does not hold")
        for closing in self._closings.get(found.invitation, ()):
            stay = closing.payload.get("seats")
            if not self.why_not(closing) and not (isinstance(stay, list) and seat in stay):
                return Limit(0, "", "its seat was enrolled by an invitation that the secretariat closed")
        revoked = [
            Limit(last, _text(act.payload, "hash"), f"its seat was revoked after its act {last}")
            for act in self._revocations.get(seat, ())
            if type(last := act.payload.get("last")) is int and last > 0 and not self.why_not(act)
        ]
        return min(revoked, key=lambda limit: (limit.last, limit.hash == "", limit.hash), default=None)


def proof_of(conference: str, seat: str, key: str, party: str) -> bytes:
    """What the key of an invitation signs, to prove that a seat was made with it."""
    return canonical({"conference": conference, "key": key, "party": party, "seat": seat})


def proven(trust: Trust, act: Act, invitation_key: str) -> bool:
    """Whether the proof of an enrolment holds."""
    payload = act.payload
    said = proof_of(trust.conference, act.seat, _text(payload, "key"), _text(payload, "party"))
    return verify(invitation_key, payload.get("proof"), said)


def opens(trust: Trust, act: Act) -> str | None:
    """Why an act is not the one by which the founder of this conference opened it; ``None`` if it is.

    Its key and nonce prove the conference's id; acts of the first format had neither, and only the pinned key counts.
    """
    key, nonce = act.payload.get("key"), act.payload.get("nonce", "")
    if key is None and act.format == 1:
        return None
    if key != trust.founder or not names(act.conference, key, nonce):
        return "is not the act by which this conference was opened: its key is another"
    return None if names(act.seat, key) else "comes from a seat that is not called by its key"


def _text(payload: Mapping[str, Any], name: str) -> str:
    value = payload.get(name)
    return value if isinstance(value, str) else ""
