"""What the application of an act may ask of the state before it, and how it says that it cannot be applied."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from workbench.domain.amendment import AmendmentStatus
from workbench.domain.version import Version
from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.tables import Row, Table

Write = tuple[Table, Row]
"""A row to put in place of the one with the same key, or to add."""


class State(Protocol):
    """What an act's application may ask of the state before it."""

    def find(self, table: Table, *key: object) -> Row | None:
        """The row with that key."""
        ...

    def select(self, table: Table, **where: object) -> Iterable[Row]:
        """The rows with those values, in the order of the table's key."""
        ...

    def version(self, name: str) -> Version:
        """A version that exists, by name."""
        ...

    def current_version(self) -> str | None:
        """The name of the version circulated last."""
        ...


class Unapplied(Exception):
    """An act cannot be applied in this state; the message is what the table ``unapplied`` says."""


def amendment_row(act: Act, state: State) -> Row:
    """The row of the amendment that the act names; :class:`Unapplied` if there is none."""
    row = state.find(tables.AMENDMENTS, text(act.payload["amendment"]))
    if row is None:
        raise Unapplied("the amendment is not in this file")
    return row


def live_row(act: Act, state: State) -> Row:
    """The row of the live amendment that the act names; :class:`Unapplied` if it is not live."""
    row = amendment_row(act, state)
    if row["status"] != AmendmentStatus.TABLED:
        raise Unapplied(f"the amendment is {row['status']}")
    return row


def text(value: object) -> str:
    """A string from a payload; ``TypeError`` for anything else."""
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value
