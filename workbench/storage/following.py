"""The state that follows from the acts: gone on with for acts that come last, built anew for others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sqlite_utils import Database

from workbench.record.acts import Act
from workbench.record.projections import project
from workbench.record.trust import Limit, Trust
from workbench.storage.record import Record
from workbench.storage.schema import create_projections
from workbench.storage.state import StoredState

Order = tuple[int, str, int, str]
"""A place among the acts, as ``Act.order`` says it."""


def follow(state: StoredState, acts: Iterable[Act], trust: Trust) -> list[str]:
    """Brings the state up to date with ``acts``, the next ones in order; the reasons for what has no effect."""
    return [why for act in acts for why in state.write(project(act, state, trust))]


def replayed(path: Path, acts: Iterable[Act], trust: Trust) -> str:
    """The digest of the state that follows from ``acts`` alone, built in memory; ``path`` is for messages."""
    db = Database(memory=True, execute_plugins=False)
    try:
        create_projections(db)
        state = StoredState(db, path)
        follow(state, acts, trust)
        return state.digest()
    finally:
        db.close()


def reaches_back(
    record: Record, trust: Trust, acts: Sequence[Act], latest: Order, before: Mapping[str, Limit | None]
) -> bool:
    """Whether ``acts``, which have joined the record, change what follows from those before them.

    They do if one of them comes before ``latest``, the last one there was, or if by the ``trust`` that there is now
    other acts count than by the limits of seats that there were ``before``.
    """
    if any(act.order < latest for act in acts):
        return True
    holds = record.holds() if before else {}
    for seat, was in before.items():
        now = trust.limit(seat)
        if now != was:
            first = min(limit.last for limit in (was, now) if limit)
            there = record.at(seat, first)
            named = {limit.hash for limit in (was, now) if limit and limit.last == first} - {""}
            if holds.get(seat, 0) > first or (there is not None and named - {there.hash}):
                return True
    return False
