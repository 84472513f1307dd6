"""The state as it stands in the file's projection tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from workbench.domain.amendment import Operation, Relation
from workbench.domain.errors import Line, WrongReference
from workbench.domain.version import Version
from workbench.drafting.consolidation import Said
from workbench.record import tables
from workbench.record.projections import Write
from workbench.record.tables import TABLES, Row, Table
from workbench.storage.faults import intact

T = TypeVar("T")


class StoredState:
    """Reads and writes the projection tables; implements ``workbench.record.projections.State``."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path
        self._versions: dict[str, Version] = {}
        self._touched: set[Said] | None = None
        self._inserts = {
            table.name: f'INSERT OR REPLACE INTO "{table.name}" VALUES ({", ".join("?" * len(table.columns))})'  # noqa: S608
            for table in TABLES
        }

    def find(self, table: Table, *key: object) -> Row | None:
        """The row with that key."""
        return next(iter(self.select(table, **dict(zip(table.key, key, strict=True)))), None)

    def select(self, table: Table, **where: object) -> Iterator[Row]:
        """The rows with those values, in the order of the table's key; a list of values means any of them."""
        condition = " AND ".join(_condition(column, value) for column, value in where.items()) or "1"
        order = ", ".join(f'"{column}"' for column in table.key)
        sql = f'SELECT * FROM "{table.name}" WHERE {condition} ORDER BY {order}'  # noqa: S608
        names = list(table.columns)
        return iter(
            [dict(zip(names, row, strict=True)) for row in self._rows(sql, [_bound(value) for value in where.values()])]
        )

    def read(self, of: Callable[[Row], T], table: Table, **where: object) -> list[T]:
        """The domain values of the rows with those values; ``FileProblem`` if a row is damaged."""
        rows = self.select(table, **where)
        with intact(self._path):
            return [of(row) for row in rows]

    def count(self, table: Table) -> int:
        """How many rows the table has."""
        found: int = self._rows(f'SELECT count(*) FROM "{table.name}"')[0][0]  # noqa: S608
        return found

    def largest(self, table: Table, column: str) -> int:
        """The largest number in a column, 0 if there is none."""
        found: int = self._rows(f'SELECT coalesce(max("{column}"), 0) FROM "{table.name}"')[0][0]  # noqa: S608
        return found

    def live_amendments(self) -> dict[str, int]:
        """How many live amendments each provision (by id) has that has any."""
        return dict(self._rows("SELECT at, count(*) FROM amendments WHERE status = 'tabled' GROUP BY at"))

    def live_sponsors(self) -> list[str]:
        """The sponsors (lists of codes as JSON) that live amendments have, each list once."""
        return [said for (said,) in self._rows("SELECT DISTINCT sponsors FROM amendments WHERE status = 'tabled'")]

    def amendment_ids(self, places: Sequence[str] | None = None) -> list[str]:
        """Ids of amendments by number, those without one last: all, or those on ``places`` (ids of provisions)."""
        wanted = "1" if places is None else "at IN (SELECT value FROM json_each(?))"
        sql = f"SELECT id FROM amendments WHERE {wanted} ORDER BY number IS NULL, number, id"  # noqa: S608
        values = [] if places is None else [json.dumps(list(places))]
        return [id for (id,) in self._rows(sql, values)]

    def version(self, name: str) -> Version:
        """A version by name, read once; ``WrongReference`` if the file has none of that name."""
        if name not in self._versions:
            provisions = tuple(self.read(tables.provision_of, tables.PROVISIONS, version=name))
            if not provisions and not self.find(tables.VERSIONS, name):
                names = [row["name"] for row in self.versions()]
                raise WrongReference(
                    "there is no version called {name}; the file has: {names}",
                    name=repr(name),
                    names=", ".join(names) or Line("none yet"),
                )
            self._versions[name] = Version(name, provisions)
        return self._versions[name]

    def versions(self) -> list[Row]:
        """The rows of the versions, oldest first."""
        return sorted(self.select(tables.VERSIONS), key=lambda row: int(row["place"]))

    def current_version(self) -> str | None:
        """The name of the version circulated last."""
        rows = self._rows("SELECT name FROM versions ORDER BY place DESC LIMIT 1")
        return rows[0][0] if rows else None

    @property
    def data_version(self) -> int:
        """A number that changes when another process writes to the file."""
        found: int = self._rows("PRAGMA data_version")[0][0]
        return found

    def touched(self) -> set[Said] | None:
        """What was said of provisions since last asked, ``None`` where that is not known and anything may differ."""
        found, self._touched = self._touched, set()
        return found

    def write(self, writes: Iterable[Write]) -> list[str]:
        """Puts rows in place; returns the reasons for which an act was not applied."""
        reasons: list[str] = []
        for table, row in writes:
            self._note(table, row)
            self._db.execute(self._inserts[table.name], [row[column] for column in table.columns])
            if table is tables.UNAPPLIED:
                reasons.append(row["why"])
        return reasons

    def forget(self) -> None:
        """Drops what was read, after somebody else changed the file."""
        self._versions.clear()
        self._touched = None

    def _note(self, table: Table, row: Row) -> None:
        if table is tables.VERSIONS:
            self._touched = None
        elif self._touched is None:
            pass
        elif table is tables.AMENDMENTS:
            relation = Relation(row["relation"]) if row["relation"] else None
            self._touched.add(Said(row["at"], Operation(row["operation"]), relation, row["anchor"]))
        elif table is tables.DECISIONS and row["at"]:
            self._touched.add(Said(row["at"], Operation.MOD))

    def digest(self) -> str:
        """SHA-256 over every row of every projection, in order: equal digests are equal states to the byte."""
        digest = sha256()
        for table in TABLES:
            rows: Iterable[Any] = self.select(table)
            digest.update(table.name.encode())
            for row in rows:
                digest.update(json.dumps(list(row.values()), ensure_ascii=False).encode())
        return digest.hexdigest()

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        with intact(self._path):
            return self._db.execute(sql, tuple(values)).fetchall()


def _condition(column: str, value: object) -> str:
    test = "IN (SELECT value FROM json_each(?))" if isinstance(value, list) else "IS ?"
    return f'"{column}" {test}'


def _bound(value: object) -> object:
    return json.dumps(value) if isinstance(value, list) else value
