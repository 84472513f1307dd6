"""Acts of others taken into a file: what is found right joins the record, all of a package or none of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.record.acts import Act, ActKind, act_to_json, canonical
from workbench.record.intake import Intake, Refusal, Waiting
from workbench.record.journal import Fault
from workbench.record.trust import Trust
from workbench.storage.record import Record

MOST_ASIDE = 50_000
"""Acts that may stand aside: more than a conference has, and no more than a file can bear."""
MOST_ASIDE_TEXT = 256 * 2**20
"""The characters that they may be."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of the acts of a package.

    ``new`` joined the record, those that were set aside earlier among them; ``known`` were in it. ``aside`` wait for
    what is missing. ``idle`` are of the new ones those without effect, as their seat was revoked before them or its
    invitation is closed; ``passed`` were left out for the same reason, since the file has others in their place.
    ``refused`` are wrong; unless the package was taken in partly nothing of it was then. ``dropped`` were set aside
    earlier and turned out wrong.
    """

    new: tuple[Act, ...] = ()
    known: int = 0
    aside: tuple[Waiting, ...] = ()
    idle: tuple[Fault, ...] = ()
    passed: tuple[Act, ...] = ()
    refused: tuple[Fault, ...] = ()
    dropped: tuple[Fault, ...] = ()


def take_in(record: Record, trust: Trust, acts: Sequence[Act], package: str, *, partly: bool) -> TakenIn:
    """Puts in the record what of ``acts`` joins it, with what waited for that, and sets aside what must wait.

    ``trust`` grows by what joined. The state is for the caller to bring up to date.
    """
    given = {(act.hash, act.signature) for act in acts}
    intake = Intake(record, trust)
    fresh = intake.offer(acts)
    while fresh and (again := record.aside(_waited_for(fresh))):
        fresh = intake.offer((one.act for one in again), again=True)
    found = intake.done()
    refused = [one for one in found.refused if _key(one.act) in given]
    if refused and not partly:
        return TakenIn(refused=tuple(map(_fault, refused)))
    waiting = tuple(one for one in found.waiting if _key(one.act) in given)
    count, size = record.aside_size()
    if waiting and (count + len(waiting) > MOST_ASIDE or size + sum(map(_length, waiting)) > MOST_ASIDE_TEXT):
        full = f"waits for acts that have not come, as {count} others do: receive the packages that hold those first"
        return TakenIn(refused=(_fault(Refusal(waiting[0].act, full)),))
    record.add(found.new)
    record.drop_aside((*found.new, *found.known, *found.passed, *(one.act for one in found.refused)))
    record.set_aside(found.waiting, package)
    gone = [one for one in found.refused if _key(one.act) not in given]
    return TakenIn(
        new=tuple(sorted(found.new, key=lambda act: act.order)),
        known=sum(1 for act in found.known if _key(act) in given),
        aside=waiting,
        idle=tuple(Fault(act.id, act.seat, act.number, why) for act in found.new if (why := trust.why_not(act))),
        passed=found.passed,
        refused=tuple(map(_fault, refused)),
        dropped=tuple(map(_fault, gone)),
    )


def _waited_for(fresh: Sequence[Act]) -> set[str]:
    """What acts set aside may have waited for, now that ``fresh`` have joined; "" is for any others."""
    invitations = {str(act.payload.get("invitation")) for act in fresh if act.kind == ActKind.PARTY_INVITED}
    return {"", *(act.seat for act in fresh), *invitations}


def _key(act: Act) -> tuple[str, str]:
    return act.hash, act.signature


def _length(waiting: Waiting) -> int:
    return len(canonical(act_to_json(waiting.act)))


def _fault(refusal: Refusal) -> Fault:
    act = refusal.act
    return Fault(act.id, act.seat, act.number, refusal.why)
