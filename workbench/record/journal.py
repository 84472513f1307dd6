"""The journal: the chains of signed acts of every seat, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.domain.party import SECRETARIAT
from workbench.record.acts import FIRST, FORMAT, Act, ActKind, act_hash
from workbench.record.authority import may_not
from workbench.record.signing import names, verify
from workbench.record.trust import Trust, opens, proven

MOST = 2**53
"""No honest clock or number comes near it, and every program that reads JSON still tells the next one from it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An act that does not stand in its seat's chain as it should; ``why`` goes on from "act 3 of seat …"."""

    act: str
    seat: str
    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What an act waits for: another act of a seat, an invitation, or (with neither) others that it was said after."""

    seat: str = ""
    number: int = 0
    invitation: str = ""


def made_otherwise(conference: str, act: Act) -> str | None:
    """What is wrong with an act taken by itself: changed, of another conference, numbers that nobody counts."""
    if not 1 <= act.format <= FORMAT:
        return f"is of format {act.format}, which a newer Treaty Workbench makes: update the program"
    if act.conference != conference:
        return "belongs to another conference"
    if not (1 <= act.number <= MOST and 1 <= act.clock <= MOST):
        return "bears a number or a clock that nobody counts to"
    if act_hash(act) != act.hash:
        return "was changed after it was made: its words do not give its hash"
    return None


def follows(act: Act, before: Act | None) -> str | None:
    """What is wrong with an act after the one before it in its seat's chain."""
    if act.previous != (FIRST if before is None else before.hash):
        return "does not follow from the act before it"
    if before is not None and act.clock <= before.clock:
        return "bears a clock that is not after that of the act before it"
    if before is not None and act.format < before.format:
        return f"is of format {act.format}, though the act before it is of format {before.format}"
    return None


def signed(act: Act, trust: Trust) -> bool:
    """Whether an act is what a seat that is enrolled signed for this conference, be it right or wrong."""
    enrolment = trust.enrolment(act.seat)
    if enrolment is None or act.conference != trust.conference or act_hash(act) != act.hash:
        return False
    return verify(enrolment.key, act.signature, bytes.fromhex(act.hash))


def vouched(act: Act, trust: Trust) -> str | Missing | None:
    """What is wrong with an act's seat, signature or authority, given those before it; or what must come first."""
    enrolment = trust.enrolment(act.seat)
    if act.number == 1 and enrolment is None:
        found = _first(act, trust)
        if found is not None:
            return found
        key, party = _keys(act, trust)
    elif enrolment is None:
        return "comes from a seat that is not enrolled in this conference"
    else:
        key, party = enrolment.key, enrolment.party
    if not verify(key, act.signature, bytes.fromhex(act.hash)):
        return "is not signed by the key of its seat"
    if why := may_not(party, act.seat, act.kind, act.payload):
        return f"is not for its seat, which is one of {party}, to say: {why}"
    payload = act.payload
    if act.kind == ActKind.PARTY_INVITED and not names(str(payload.get("invitation")), payload.get("key")):
        return "is an invitation that is not called by its key"
    if act.kind == ActKind.SEAT_ENROLLED and act.number > 1 and payload.get("key") != key:
        return "enrols its seat a second time, with another key"
    return None


def _first(act: Act, trust: Trust) -> str | Missing | None:
    """What is wrong with the first act of a seat, which opens the conference or enrols the seat."""
    if act.kind == ActKind.CONFERENCE_OPENED:
        return "opens a conference that is open" if trust.founder_seat else opens(trust, act)
    if act.kind != ActKind.SEAT_ENROLLED:
        return "comes from a seat that is not enrolled in this conference"
    if act.format == 1:
        return "enrols a seat by an act of format 1, which had no seats to enrol"
    name = str(act.payload.get("invitation"))
    invited = trust.invited(name)
    if invited is None:
        return Missing(invitation=name)
    by, party, key = invited
    if not names(act.seat, act.payload.get("key")):
        return "comes from a seat that is not called by its key"
    if act.payload.get("party") != party:
        return f"enrols a seat for {str(act.payload.get('party'))[:40]} by an invitation of {party}"
    if act.clock <= by.clock:
        return "bears a clock that is not after that of its invitation"
    return None if proven(trust, act, key) else "enrols a seat without the proof that it was invited"


def _keys(act: Act, trust: Trust) -> tuple[str, str]:
    if act.kind == ActKind.CONFERENCE_OPENED:
        return trust.founder, SECRETARIAT
    return str(act.payload.get("key")), str(act.payload.get("party"))


def check_chains(conference: str, founder: str, acts: Iterable[Act]) -> tuple[Fault, ...]:
    """The faults of a set of acts: changed, unsigned, not for their seat to say; gaps and forks of chains.

    An empty result means that every seat's acts are numbered 1, 2, 3 … without a gap, each names the hash of the
    one before, bears the hash of what it says and the signature of its seat, and every seat was invited and enrolled
    by those whom the key ``founder`` vouches for.
    """
    faults: list[Fault] = []
    trust, heads = Trust(conference, founder), dict[str, Act]()
    for act in sorted(acts, key=lambda act: (act.clock, act.seat, act.number, act.hash)):
        head = heads.get(act.seat)
        faults.extend(Fault(act.id, act.seat, act.number, why) for why in _faults(act, head, trust))
        if head is None or act.number > head.number:
            heads[act.seat] = act
            trust.add(act)
    return tuple(faults)


def _faults(act: Act, head: Act | None, trust: Trust) -> Iterable[str]:
    made = made_otherwise(trust.conference, act)
    if made is not None:
        yield made
    expected = 1 if head is None else head.number + 1
    if head is not None and act.number == head.number:
        yield "is a second act with the same number"
    elif act.number != expected:
        yield f"stands after a gap: act {expected} is missing"
    elif why := follows(act, head):
        yield why
    found = vouched(act, trust) if made is None else None
    if found is not None:
        yield found if isinstance(found, str) else "enrols a seat by an invitation that is missing"
