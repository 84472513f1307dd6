"""What the application of an act may ask of the state before it, and how it says that it cannot be applied."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Protocol

from workbench.domain.amendment import AmendmentStatus
from workbench.domain.party import SECRETARIAT
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


_NO_SIGN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class After:
    """The state as it will be when ``writes`` are carried out on ``state``."""

    def __init__(self, state: State, writes: Iterable[Write]) -> None:
        self._state = state
        self._rows: dict[str, dict[tuple[Any, ...], Row]] = {}
        for table, row in writes:
            self._rows.setdefault(table.name, {})[_key(table, row)] = row

    def find(self, table: Table, *key: object) -> Row | None:
        """The row with that key."""
        return self._rows.get(table.name, {}).get(key) or self._state.find(table, *key)

    def select(self, table: Table, **where: object) -> Iterable[Row]:
        """The rows with those values (one each), in the order of the table's key."""
        found = {_key(table, row): row for row in self._state.select(table, **where)}
        for key, row in self._rows.get(table.name, {}).items():
            found.pop(key, None)
            if all(row[column] == value for column, value in where.items()):
                found[key] = row
        return [found[key] for key in sorted(found)]

    def version(self, name: str) -> Version:
        """A version that exists, by name."""
        return self._state.version(name)

    def current_version(self) -> str | None:
        """The name of the version circulated last."""
        return self._state.current_version()


class Unapplied(Exception):
    """An act cannot be applied in this state; the message is what the table ``unapplied`` says."""


def amendment_row(act: Act, state: State) -> Row:
    """The row of the amendment that the act names; :class:`Unapplied` if there is none."""
    row = state.find(tables.AMENDMENTS, text(act.payload["amendment"]))
    if row is None:
        raise Unapplied("the amendment is not in this file")
    return row


def spoken_for(act: Act, state: State) -> str:
    """The party whose seat said an act; files of the first format held acts of the secretariat alone."""
    seat = state.find(tables.SEATS, act.seat)
    return SECRETARIAT if seat is None else seat["party"]


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


def words(value: object) -> str:
    """Words from a payload; each sign that no document can show becomes U+FFFD, so that offsets into them hold."""
    return _NO_SIGN.sub("\ufffd", text(value))


def texts(values: object) -> list[str]:
    """A list of strings from a payload; ``TypeError`` for anything else."""
    if not isinstance(values, list | tuple):
        raise TypeError("a list expected")
    return [text(value) for value in values]


def _key(table: Table, row: Row) -> tuple[Any, ...]:
    return tuple(row[column] for column in table.key)
