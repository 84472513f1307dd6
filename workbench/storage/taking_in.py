"""Acts of others taken into a file: what is found right joins the record, all of a package or none of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.party import SECRETARIAT
from workbench.record.acts import Act, ActKind, act_to_json, canonical
from workbench.record.intake import Intake, Refusal, Waiting
from workbench.record.journal import Fault
from workbench.record.trust import Trust
from workbench.storage.record import Record


@dataclass(frozen=True, slots=True)
class Room:
    """How many acts of somebody may stand aside, and how many characters they may be."""

    acts: int
    text: int


ROOM = Room(2_000, 8 * 2**20)
"""For each party, with all its seats. Only what bears the signature of a seat counts in its party's room, so that
nobody takes up that of another."""
SECRETARIAT_S_ROOM = Room(50_000, 256 * 2**20)
"""For the secretariat, whose acts are the most, and whom all trust."""
STRANGERS_ROOM = Room(2_000, 4 * 2**20)
"""For all seats together that are not enrolled yet: anybody may make those up. Nobody needs it who has received the
secretariat's package first."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of the acts of a package.

    ``new`` joined the record, those that were set aside earlier among them; ``known`` were in it. ``aside`` wait for
    what is missing. ``idle`` are of the new ones those without effect, as their seat was revoked before them or its
    invitation is closed; ``passed`` were left out for the same reason, since the file has others in their place.
    ``refused`` are wrong, and nothing of the package was taken in for them. ``left_out`` are wrong as well, but the
    others went in: their seat has signed them and is at fault, and not the sender, or the package was taken in partly.
    Acts that follow one left out are left out with it. ``dropped`` were set aside earlier and turned out wrong.
    """

    new: tuple[Act, ...] = ()
    known: int = 0
    aside: tuple[Waiting, ...] = ()
    idle: tuple[Fault, ...] = ()
    passed: tuple[Act, ...] = ()
    refused: tuple[Fault, ...] = ()
    left_out: tuple[Fault, ...] = ()
    dropped: tuple[Fault, ...] = ()


def take_in(
    record: Record, trust: Trust, acts: Sequence[Act], package: str, *, sender: str | None, partly: bool
) -> TakenIn:
    """Puts in the record what of ``acts`` joins it, with what waited for that, and sets aside what must wait.

    ``sender`` is the seat that passes on the acts of others, ``None`` where all of them are to be right. ``trust``
    grows by what joined. The state is for the caller to bring up to date.
    """
    given = {(act.hash, act.signature) for act in acts}
    intake = Intake(record, trust)
    fresh = intake.offer(acts)
    while fresh and (again := record.aside(_waited_for(fresh))):
        fresh = intake.offer((one.act for one in again), again=True)
    found = intake.done()
    wrong = [one for one in found.refused if _key(one.act) in given]
    without_room = _without_room(record, trust, found.waiting)
    wrong += without_room.values()
    refused = [one for one in wrong if not (one.own and sender not in (None, one.act.seat))]
    if refused and not partly:
        return TakenIn(refused=tuple(map(_fault, refused)))
    waiting = [one for one in found.waiting if _key(one.act) not in without_room]
    record.add(found.new)
    record.drop_aside((*found.new, *found.known, *found.passed, *(one.act for one in found.refused)))
    record.set_aside(waiting, package)
    gone = [one for one in found.refused if _key(one.act) not in given]
    return TakenIn(
        new=tuple(sorted(found.new, key=lambda act: act.order)),
        known=sum(1 for act in found.known if _key(act) in given),
        aside=tuple(one for one in waiting if _key(one.act) in given),
        idle=tuple(Fault(act.id, act.seat, act.number, why) for act in found.new if (why := trust.why_not(act))),
        passed=found.passed,
        left_out=tuple(map(_fault, wrong)),
        dropped=tuple(map(_fault, gone)),
    )


def _waited_for(fresh: Sequence[Act]) -> set[str]:
    """What acts set aside may have waited for, now that ``fresh`` have joined; "" is for any others."""
    invitations = {str(act.payload.get("invitation")) for act in fresh if act.kind == ActKind.PARTY_INVITED}
    return {"", *(act.seat for act in fresh), *invitations}


def _without_room(record: Record, trust: Trust, waiting: Sequence[Waiting]) -> dict[tuple[str, str], Refusal]:
    """Those of ``waiting`` for which there is no room aside; what stands there has its own."""
    found = dict[tuple[str, str], Refusal]()
    fresh = [one.act for one in waiting if not record.stands_aside(one.act)]
    acts, text = Counter[str](), Counter[str]()
    for seat, count, size in record.aside_sizes() if fresh else ():
        acts[_room_of(trust, seat)] += count
        text[_room_of(trust, seat)] += size
    for act in fresh:
        party = _room_of(trust, act.seat)
        room = {"": STRANGERS_ROOM, SECRETARIAT: SECRETARIAT_S_ROOM}.get(party, ROOM)
        size = len(canonical(act_to_json(act)))
        if acts[party] < room.acts and text[party] + size <= room.text:
            acts[party] += 1
            text[party] += size
            continue
        others = f"{acts[party]} others of {party or 'unknown seats'}"
        first = "the packages that hold those" if party else "a package of the secretariat"
        why = f"waits for acts that have not come, as {others} do: receive {first} first"
        found[_key(act)] = Refusal(act, why, own=True)  # whoever filled that room, it was not who passes this on
    return found


def _room_of(trust: Trust, seat: str) -> str:
    """The party of a seat, "" while it is not enrolled."""
    found = trust.enrolment(seat)
    return found.party if found else ""


def _key(act: Act) -> tuple[str, str]:
    return act.hash, act.signature


def _fault(refusal: Refusal) -> Fault:
    act = refusal.act
    return Fault(act.id, act.seat, act.number, refusal.why)
