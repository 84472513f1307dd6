"""What came of receiving packages, told to whoever shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench.record.acts import Act, ActKind
from workbench.record.journal import Fault
from workbench.record.trust import Trust
from workbench.session.changes import Change
from workbench.storage.record import Aside
from workbench.storage.taking_in import TakenIn

_KNOWN = frozenset(kind.value for kind in ActKind)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Holder:
    """A seat in words: its id, its party's code ("" if that is not known yet) and the name that it gave itself."""

    seat: str
    party: str
    name: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one package.

    ``refused`` says in one line why nothing of it was taken in, "" if it was. ``left_out`` are lines on single acts:
    wrong ones that were left out, as another seat than the sender's is at fault for them, or as the package was taken
    in partly. ``new`` counts acts by party, those that had waited among
    them; ``known`` acts were in the file; ``aside`` acts wait for others.
    """

    path: Path
    sender: Holder | None = None
    made: str = ""
    new: Mapping[str, int] = field(default_factory=dict)
    known: int = 0
    aside: int = 0
    left_out: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Waits:
    """Acts of a seat that are set aside: how many, and the numbers of those of the seat that are missing.

    With none missing they wait for the seat's ``invitation``, or for acts of others that they were said after.
    """

    holder: Holder
    acts: int
    missing: tuple[int, ...]
    invitation: bool


@dataclass(frozen=True, slots=True)
class Received:
    """What came of receiving packages together.

    ``receipts`` stand in the order in which the packages were given. ``enrolled`` are new seats, each with the count of
    seats that its party has now. ``numbered`` are the amendments that the secretariat gave a number: id and number.
    ``waits`` is all that is set aside in the file, from earlier packages as well. ``idle`` are lines on acts without
    effect, and ``unknown`` counts new acts of kinds that only a newer program knows. ``backup`` is the copy of the file
    as it was.
    """

    receipts: tuple[Receipt, ...]
    enrolled: tuple[tuple[Holder, int], ...]
    numbered: tuple[tuple[str, int], ...]
    waits: tuple[Waits, ...]
    idle: tuple[str, ...]
    unknown: int
    backup: Path | None
    change: Change

    @property
    def new(self) -> Mapping[str, int]:
        """How many new acts there are of each party."""
        found = Counter[str]()
        for one in self.receipts:
            found.update(one.new)
        return dict(sorted(found.items()))

    @property
    def refused(self) -> tuple[str, ...]:
        """A line for each package that was refused."""
        return tuple(one.refused for one in self.receipts if one.refused)


def holder(trust: Trust, seat: str) -> Holder:
    """A seat as the record knows it."""
    found = trust.enrolment(seat)
    return named(seat, found.party, found.name) if found else named(seat, "", "")


def named(seat: str, party: object, name: object) -> Holder:
    """A seat as somebody calls it, in so far as that can be shown: others chose these words."""
    said = (str(words)[:_LONGEST] for words in (seat, party, name))
    return Holder(*("".join(sign if sign.isprintable() else " " for sign in words) for words in said))


def called(holder: Holder) -> str:
    """A seat in a sentence: ``seat "laptop 2" of FRA``."""
    name = f'"{holder.name[:40]}"' if holder.name else holder.seat[:8]
    return f"seat {name} of {holder.party}" if holder.party else f"seat {name[:10]}"


def line(trust: Trust, fault: Fault) -> str:
    """A fault in one line."""
    return f"act {fault.number} of {called(holder(trust, fault.seat))} {fault.why}"


def no_effect(trust: Trust, seat: str, numbers: Sequence[int], why: str) -> str:
    """In one line which acts of a seat have no effect for the same reason."""
    shown = ", ".join(map(str, sorted(numbers)[:10])) + (" …" if len(numbers) > 10 else "")
    has, s = ("has", "") if len(numbers) == 1 else ("have", "s")
    return f"act{s} {shown} of {called(holder(trust, seat))} {has} no effect: {why[:200]}"


def counted(trust: Trust, acts: Iterable[Act]) -> dict[str, int]:
    """How many acts there are of each party."""
    return dict(sorted(Counter(holder(trust, act.seat).party for act in acts).items()))


def enrolled_by(trust: Trust, acts: Iterable[Act]) -> tuple[tuple[Holder, int], ...]:
    """The seats that ``acts`` enrol, each with how many its party has that are believed."""
    seats = [act.seat for act in acts if act.kind == ActKind.SEAT_ENROLLED and act.number == 1]
    count = Counter(one.party for one in trust.seats.values() if not trust.limit(one.seat))
    believed = [holder(trust, seat) for seat in seats if not trust.limit(seat)]
    return tuple((one, count[one.party]) for one in believed)


def unknown_in(acts: Iterable[Act]) -> int:
    """How many acts are of a kind that only a newer program knows."""
    return sum(1 for act in acts if act.kind not in _KNOWN)


def waiting(trust: Trust, aside: Iterable[Aside], holds: Mapping[str, int]) -> tuple[Waits, ...]:
    """What is set aside in a file, by seat."""
    by_seat: dict[str, list[Aside]] = {}
    for one in aside:
        by_seat.setdefault(one.act.seat, []).append(one)
    return tuple(_waits(trust, seat, those, holds.get(seat, 0)) for seat, those in sorted(by_seat.items()))


def _waits(trust: Trust, seat: str, those: list[Aside], last: int) -> Waits:
    there = {one.act.number for one in those}
    missing = sorted({n - 1 for n in there if n > last + 1} - there)
    first = min(those, key=lambda one: one.act.number).act
    said = _said(first) if trust.enrolment(seat) is None else None
    invitation = said is not None and not missing
    return Waits(said or holder(trust, seat), len(those), tuple(missing), invitation)


def _said(first: Act) -> Holder | None:
    """Who a seat that is not enrolled yet says it is."""
    if first.kind != ActKind.SEAT_ENROLLED:
        return None
    return named(first.seat, first.payload.get("party", ""), first.payload.get("name", ""))


def left_out(trust: Trust, faults: Iterable[Fault], sender: Holder) -> list[str]:
    """The lines on wrong acts that were left out of a package of ``sender``, and on whose fault that is."""
    return [
        line(trust, fault)
        + (f"; this is the doing of that seat, and not of {called(sender)}" if fault.seat != sender.seat else "")
        for fault in faults
    ]


def lines_of(trust: Trust, taken: TakenIn) -> tuple[str, ...]:
    """The lines on acts of a package that joined the record or could not, and have no effect."""
    gone = (f"{line(trust, fault)}; it had been set aside, and waits no longer" for fault in taken.dropped)
    passed = (f"act {act.number} of {called(holder(trust, act.seat))} has another in its place" for act in taken.passed)
    idle = (f"act {f.number} of {called(holder(trust, f.seat))} has no effect: {f.why}" for f in taken.idle)
    return (*idle, *passed, *gone)
