"""How the proposals of a party fared, and who sided with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TypeVar

from workbench.domain.amendment import Amendment
from workbench.domain.decision import Decision, Position, Settlement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Course:
    """The course of one proposal: where it stands, who sponsors it with the party, and what others said of it.

    ``by`` are those of the parties asked for that sponsor it, ``beside`` its other sponsors. ``decision`` is the one
    that stands on it, or on the amendment with which it fell; ``settlements`` stand and answer it, wholly or in part.
    """

    amendment: Amendment
    citation: str
    by: tuple[str, ...]
    beside: tuple[str, ...]
    positions: tuple[Position, ...] = ()
    decision: Decision | None = None
    settlements: tuple[Settlement, ...] = ()

    @property
    def carried(self) -> str:
        """Its words on the current version where these are not its own; "" for those that the room has dealt with."""
        own = self.amendment
        return own.wording if own.live and own.wording != own.text else ""


@dataclass(frozen=True, slots=True)
class History:
    """What was said and decided of amendments: positions, decisions and settlements, oldest first."""

    positions: Sequence[Position]
    decisions: Sequence[Decision]
    settlements: Sequence[Settlement]


def courses(
    amendments: Iterable[Amendment], parties: Set[str], citations: Mapping[str, str], said: History
) -> tuple[Course, ...]:
    """The proposals that any of ``parties`` (codes) sponsors, in the order given; cited as in ``citations``."""
    positions = _by_amendment((position.amendment, position) for position in said.positions)
    standing = [decision for decision in said.decisions if not decision.undone]
    decisions = {id: decision for decision in standing for id in (*decision.answers, decision.amendment)}
    settlements = _by_amendment((id, one) for one in said.settlements if not one.undone for id in one.answers)
    return tuple(
        Course(
            own,
            citations.get(own.at, ""),
            tuple(code for code in own.sponsors if code in parties),
            tuple(code for code in own.sponsors if code not in parties),
            tuple(positions.get(own.id, ())),
            decisions.get(own.id) if not own.live else None,
            tuple(settlements.get(own.id, ())),
        )
        for own in amendments
        if not parties.isdisjoint(own.sponsors)
    )


def _by_amendment(found: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    grouped: dict[str, list[T]] = {}
    for id, one in found:
        grouped.setdefault(id, []).append(one)
    return grouped
