"""Taking in the acts of others: which of them join the record, which must wait, and which are refused.

The record only ever grows by acts whose seat, signature, chain and authority are proven, and an act joins it only
after all that it follows from. So what a file holds is sound by itself, whoever brought it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from workbench.record.acts import FIRST, Act
from workbench.record.journal import Missing, follows, made_otherwise, signed, vouched
from workbench.record.trust import Trust

_AHEAD = 10_000
"""How far a clock may be ahead of twice the acts in the record. An honest clock is at most one ahead of their number:
what is further ahead was said after acts that have not come, or by somebody who would run all clocks to their end."""
_FURTHEST = 1_000_000
"""How far it may be ahead at all, to be kept until those acts come: nobody lacks a million acts."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An act set aside, and what it waits for."""

    act: Act
    missing: Missing


@dataclass(frozen=True, slots=True)
class Refusal:
    """An act that is refused, and why.

    ``own`` says that its seat has signed it and is at fault, whoever brings it; of any other act that is who brings it,
    as no program passes on what it has not proven.
    """

    act: Act
    why: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """What became of acts that were offered.

    ``new`` join the record, in the order in which they may; ``known`` were in it; ``waiting`` are set aside;
    ``passed`` rival an act that is in the record but are beyond the revocation of their seat, so that neither has any
    effect; ``refused`` are wrong. Acts that follow a refused one are in none of these.
    """

    new: tuple[Act, ...]
    known: tuple[Act, ...]
    waiting: tuple[Waiting, ...]
    passed: tuple[Act, ...]
    refused: tuple[Refusal, ...]


class Held(Protocol):
    """What must be asked of a record before it grows."""

    def at(self, seat: str, number: int) -> Act | None:
        """The act of a seat with that number."""
        ...

    def number(self, seat: str, hash: str) -> int | None:
        """The number of the act of a seat with that hash."""
        ...

    def size(self) -> int:
        """How many acts there are."""
        ...


class Intake:
    """Sorts out the acts that it is offered; ``trust`` grows by those that would join the record."""

    def __init__(self, held: Held, trust: Trust) -> None:
        self._held = held
        self._trust = trust
        self._size = held.size()
        self._new: dict[tuple[str, int], Act] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._known: list[Act] = []
        self._waiting: dict[tuple[str, str], Waiting] = {}
        self._refused: list[Refusal] = []
        self._rivals: list[tuple[Refusal, list[Act]]] = []
        self._wrong: dict[tuple[str, int], list[Act]] = {}  # and the acts that follow
        self._again = False

    def offer(self, acts: Iterable[Act], *, again: bool = False) -> list[Act]:
        """Goes through ``acts``; gives back those that would join.

        In act order everything comes after what it follows from, so that one pass is enough for what is offered at
        once. What was set aside is offered ``again`` when something came for which it waits.
        """
        before, self._again = len(self._new), again
        for act in sorted(acts, key=lambda act: act.order):
            self._offer(act)
        # what comes after its own cause in no order waits for nothing: its clock is wrong, and is refused for it
        for one in sorted(self._waiting.values(), key=lambda one: (one.act.seat, one.act.number)):
            if self._has_come(one.missing):
                self._offer(one.act)
        return list(self._new.values())[before:]

    def done(self) -> Offered:
        """What became of all that was offered."""
        passed, refused = list[Act](), list(self._refused)
        for rival, followers in self._rivals:
            limit = self._trust.limit(rival.act.seat)
            if limit is not None and rival.act.number > limit.last:
                passed.extend((rival.act, *followers))
            else:
                refused.append(rival)
        new, waiting = tuple(self._new.values()), tuple(self._waiting.values())
        return Offered(new, tuple(self._known), waiting, tuple(passed), tuple(refused))

    def _offer(self, act: Act) -> None:
        self._waiting.pop((act.hash, act.signature), None)
        if why := made_otherwise(self._trust.conference, act) or self._nowhere(act):
            self._refuse(act, why)
            return
        there = self._at(act.seat, act.number)
        before = self._at(act.seat, act.number - 1) if act.number > 1 else None
        if there is not None and there.hash == act.hash:
            self._known.append(act)
        elif (wrong := self._wrong.get((act.seat, act.number - 1))) is not None and (
            before is None or before.hash != act.previous
        ):
            self._wrong[act.seat, act.number] = wrong  # said once, of the act that it follows
            wrong.append(act)
        elif act.number > 1 and before is None:
            found = vouched(act, self._trust) if self._trust.enrolment(act.seat) else None
            if isinstance(found, str):
                self._refuse(act, found)
            else:
                self._wait(act, Missing(act.seat, act.number - 1))
        elif there is not None:
            self._rival(act, _fork(act.number))
        elif why := follows(act, before):
            self._rival(act, why)
        else:
            self._fit(act)

    def _has_come(self, missing: Missing) -> bool:
        there = (missing.seat, missing.number)
        come = there in self._new or there in self._wrong
        return come or (missing.invitation != "" and self._trust.invited(missing.invitation) is not None)

    def _nowhere(self, act: Act) -> str | None:
        """Why an act has no place that it could ever take, whatever comes."""
        if act.clock < act.number:
            return "bears a clock that is behind its number, as no act's is"
        if act.clock > 2 * self._size + _FURTHEST:
            return f"bears a clock more than {_FURTHEST} ahead of this file: it was made by no honest program"
        if act.number == 1 or self._at(act.seat, act.number - 1) is not None:
            return None
        if act.previous == FIRST:
            return "names no act before it, though it is not the first of its seat"
        number = self._numbers.get((act.seat, act.previous)) or self._held.number(act.seat, act.previous)
        return f"says that it follows act {number} of its seat, and not act {act.number - 1}" if number else None

    def _rival(self, act: Act, why: str) -> None:
        """Another course of a seat's chain than that of the record: its own signature tells a copy from a forgery."""
        found = vouched(act, self._trust)
        if isinstance(found, str):
            self._refuse(act, found)
        else:
            followers: list[Act] = []
            if not self._again:
                self._wrong[act.seat, act.number] = followers
            self._rivals.append((Refusal(act, why, own=True), followers))

    def _fit(self, act: Act) -> None:
        found = vouched(act, self._trust)
        if isinstance(found, str):
            self._refuse(act, found)
        elif found is not None:
            self._wait(act, found)
        elif act.clock > 2 * self._size + _AHEAD:
            self._wait(act, Missing())
        else:
            self._new[act.seat, act.number] = act
            self._numbers[act.seat, act.hash] = act.number
            self._size += 1
            self._trust.add(act)

    def _at(self, seat: str, number: int) -> Act | None:
        return self._new.get((seat, number)) or self._held.at(seat, number)

    def _refuse(self, act: Act, why: str) -> None:
        if not self._again:  # a forgery that was set aside is no reason to refuse what follows the right act
            self._wrong[act.seat, act.number] = []
        self._refused.append(Refusal(act, why, own=signed(act, self._trust)))

    def _wait(self, act: Act, missing: Missing) -> None:
        self._waiting[act.hash, act.signature] = Waiting(act, missing)


def _fork(number: int) -> str:
    return (
        "is another act than the one with this number in this file: the seat's file was copied and used twice, or"
        f" somebody else has its key; let the secretariat revoke the seat after its act {number - 1}, receive its next"
        " package, and open an invitation on each laptop"
    )
