"""Acts of seats that a test makes up: a founder, and whoever it invites."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workbench.record.acts import FIRST, Act, ActKind, Payload, act_hash, make_act, sign_hash
from workbench.record.authority import fresh_amendment_id
from workbench.record.signing import SigningKey, fingerprint
from workbench.record.trust import Trust, proof_of

NONCE = "00" * 16


@dataclass
class Speaker:
    """A seat with its key and its chain."""

    conference: str
    party: str
    key: SigningKey = field(default_factory=SigningKey.generate)
    acts: list[Act] = field(default_factory=list)

    @property
    def seat(self) -> str:
        return fingerprint(self.key.public)

    def says(self, kind: ActKind, payload: Payload, clock: int = 0, **more: object) -> Act:
        last = self.acts[-1] if self.acts else None
        said = {
            "conference": self.conference,
            "seat": self.seat,
            "number": len(self.acts) + 1,
            "clock": clock or (last.clock + 1 if last else 1),
            "time": "2026-01-01T00:00:00.000+00:00",
            "previous": last.hash if last else FIRST,
        }
        self.acts.append(make_act(kind, payload, key=self.key, **{**said, **more}))
        return self.acts[-1]

    def supports(self, amendment: str = "a1", clock: int = 0) -> Act:
        said = {"amendment": amendment, "party": self.party, "stance": "support", "note": ""}
        return self.says(ActKind.POSITION_TAKEN, said, clock)


def signed_anew(act: Act, key: SigningKey, **changes: object) -> Act:
    """The act with other fields, hashed and signed as if it had been said so."""
    changed = replace(act, **changes)
    return replace(changed, hash=(hash := act_hash(changed)), signature=sign_hash(key, hash))


class Conference:
    """A founder, the invitations it makes, and the seats that come by them."""

    def __init__(self) -> None:
        key = SigningKey.generate()
        self.id = fingerprint(key.public, NONCE)
        self.founder = Speaker(self.id, "SEC", key)
        said = {"title": "T", "language": "en", "symbol": "", "key": key.public, "nonce": NONCE}
        self.opened = self.founder.says(ActKind.CONFERENCE_OPENED, said)
        self.seats = [self.founder]

    @property
    def acts(self) -> list[Act]:
        return sorted((act for seat in self.seats for act in seat.acts), key=lambda act: act.order)

    @property
    def trust(self) -> Trust:
        return Trust.of(self.id, self.founder.key.public, self.acts)

    def invites(self, party: str, by: Speaker | None = None) -> SigningKey:
        key = SigningKey.generate()
        said = {"invitation": fingerprint(key.public), "party": party, "key": key.public}
        (by or self.founder).says(ActKind.PARTY_INVITED, said, self.next_clock())
        return key

    def enrols(self, party: str, invitation: SigningKey | None = None, name: str = "") -> Speaker:
        invitation = invitation or self.invites(party)
        seat = Speaker(self.id, party)
        seat.says(ActKind.SEAT_ENROLLED, enrolment(seat, invitation, name), self.next_clock())
        self.seats.append(seat)
        return seat

    def revokes(self, seat: Speaker, last: int, by: Speaker | None = None, hash: str = "") -> Act:
        said = {"seat": seat.seat, "last": last, "hash": hash}
        return (by or self.founder).says(ActKind.SEAT_REVOKED, said, self.next_clock())

    def closes(self, invitation: SigningKey, *stay: Speaker, by: Speaker | None = None) -> Act:
        said = {"invitation": fingerprint(invitation.public), "seats": [seat.seat for seat in stay]}
        return (by or self.founder).says(ActKind.INVITATION_CLOSED, said, self.next_clock())

    def next_clock(self) -> int:
        return max(act.clock for act in self.acts) + 1


def enrolment(seat: Speaker, invitation: SigningKey, name: str = "") -> dict[str, str]:
    proof = invitation.sign(proof_of(seat.conference, seat.seat, seat.key.public, seat.party))
    said = {"party": seat.party, "key": seat.key.public, "name": name, "proof": proof}
    return {**said, "invitation": fingerprint(invitation.public)}


def tabled(seat: Speaker, **more: object) -> dict[str, object]:
    said = {"id": fresh_amendment_id(seat.seat), "number": None, "sponsors": [seat.party]}
    return {**said, "at": "p1", "operation": "SUP", "against": "Draft 1", "text": "", "reason": "", **more}
