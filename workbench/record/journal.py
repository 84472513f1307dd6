"""The journal: the chains of acts of every seat, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.record.acts import FIRST, Act, act_hash


@dataclass(frozen=True, slots=True)
class Fault:
    """An act that does not stand in its seat's chain as it should."""

    act: str
    seat: str
    number: int
    why: str


def check_chains(conference: str, acts: Iterable[Act]) -> tuple[Fault, ...]:
    """The faults of a set of acts: changed acts, gaps, forks, acts of another conference.

    An empty result means that every seat's acts are numbered 1, 2, 3 … without a gap, each
    names the hash of the one before, and each bears the hash of what it says.
    """
    faults: list[Fault] = []
    heads: dict[str, Act] = {}
    for act in sorted(acts, key=lambda act: (act.seat, act.number, act.hash)):
        head = heads.get(act.seat)
        for why in _faults(conference, act, head):
            faults.append(Fault(act.id, act.seat, act.number, why))
        heads[act.seat] = act
    return tuple(faults)


def _faults(conference: str, act: Act, head: Act | None) -> Iterable[str]:
    if act_hash(act) != act.hash:
        yield "was changed after it was made: its words do not give its hash"
    if act.conference != conference:
        yield "belongs to another conference"
    expected = 1 if head is None else head.number + 1
    if head is not None and act.number == head.number:
        yield "is a second act with the same number"
    elif act.number != expected:
        yield f"stands after a gap: act {expected} is missing"
    elif act.previous != (FIRST if head is None else head.hash):
        yield "does not follow from the act before it"
