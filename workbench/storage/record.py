"""The record as it stands in the file: the acts, those set aside, and what other seats are known to hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from workbench.domain.errors import FileProblem, Refused
from workbench.record.acts import FIRST, Act, ActKind, act_from_json, act_to_json, canonical, hash_of_text
from workbench.record.intake import Waiting
from workbench.storage.faults import WAY_OUT, intact

_IN_ORDER = "ORDER BY clock, seat, number, hash"


@dataclass(frozen=True, slots=True)
class Aside:
    """An act set aside, with what it waits for, the package that brought it, and since when (ISO 8601 UTC).

    ``waits`` is the seat of which the act before it is missing, or the invitation that is, or "" for acts that it was
    said after.
    """

    act: Act
    waits: str
    package: str
    since: str


class Record:
    """Reads and writes the tables of the record; implements ``workbench.record.intake.Held``."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path

    def acts(self, *kinds: ActKind) -> Iterator[Act]:
        """The acts in the order in which they are applied, only those of ``kinds`` where any are named."""
        condition = f"WHERE kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
        sql = f"SELECT hash FROM acts {condition} {_IN_ORDER}"  # noqa: S608
        with intact(self._path):
            for (hash,) in self._db.execute(sql, [kind.value for kind in kinds]).fetchall():
                yield _act(self._text(hash))

    def at(self, seat: str, number: int) -> Act | None:
        """The act of a seat with that number."""
        rows = self._rows("SELECT body FROM acts WHERE seat = ? AND number = ?", seat, number)
        with intact(self._path):
            return _act(rows[0][0]) if rows else None

    def number(self, seat: str, hash: str) -> int | None:
        """The number of the act of a seat with that hash."""
        rows = self._rows("SELECT number FROM acts WHERE hash = ? AND seat = ?", hash, seat)
        return rows[0][0] if rows else None

    def head(self, seat: str) -> tuple[int, str]:
        """The number and hash of the last act of a seat, those before its first one if it has none."""
        rows = self._rows("SELECT number, hash FROM acts WHERE seat = ? ORDER BY number DESC LIMIT 1", seat)
        number, hash = rows[0] if rows else (0, FIRST)
        return number, hash

    def size(self) -> int:
        """How many acts there are."""
        found: int = self._rows("SELECT count(*) FROM acts")[0][0]
        return found

    def latest(self) -> tuple[int, str, int, str]:
        """The ``Act.order`` of the act that is last in order, one before all others if there is none."""
        order = "clock DESC, seat DESC, number DESC, hash DESC"
        rows = self._rows(f"SELECT clock, seat, number, hash FROM acts ORDER BY {order} LIMIT 1")  # noqa: S608
        clock, seat, number, hash = rows[0] if rows else (0, "", 0, "")
        return clock, seat, number, hash

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """The ids of acts, in the order in which these are applied; ids of no act are left out."""
        wanted = set(ids)
        rows = self._rows(f"SELECT substr(hash, 1, 20) FROM acts {_IN_ORDER}") if wanted else []  # noqa: S608
        return [id for (id,) in rows if id in wanted]

    def holds(self) -> dict[str, int]:
        """The number of the last act of each seat."""
        return dict(self._rows("SELECT seat, max(number) FROM acts GROUP BY seat"))

    def beyond(self, holds: Mapping[str, int]) -> Iterator[Act]:
        """The acts, in order, that one lacks who holds the acts of each seat up to that number."""
        with intact(self._path):
            rows = self._db.execute(f"SELECT hash, seat, number FROM acts {_IN_ORDER}").fetchall()  # noqa: S608
            for hash, seat, number in rows:
                if number > holds.get(seat, 0):
                    yield _act(self._proven(hash, seat, number))

    def check_words(self) -> Iterator[None]:
        """Looks at one act after the other; ``FileProblem`` at the first that does not say what it was made to say."""
        with intact(self._path):
            for row in self._db.execute(f"SELECT hash, seat, number FROM acts {_IN_ORDER}").fetchall():  # noqa: S608
                self._proven(*row)
                yield

    def check_ground(self, seat: str) -> None:
        """``FileProblem`` if what an act of a seat would stand on was changed: its last act, the first and the last."""
        rows = self._rows("SELECT hash, seat, number FROM acts WHERE seat = ? ORDER BY number DESC LIMIT 1", seat)
        for way in ("", "DESC"):
            rows += self._rows(f"SELECT hash, seat, number FROM acts ORDER BY clock {way} LIMIT 1")  # noqa: S608
        with intact(self._path):
            for row in set(rows):
                self._proven(*row)

    def _proven(self, hash: str, seat: str, number: int) -> str:
        body = self._text(hash)
        if hash_of_text(body) != hash:
            raise FileProblem(
                "{path} is damaged (act {number} of {seat} was changed after it was made): {way_out}",
                path=self._path,
                number=number,
                seat=seat[:8],
                way_out=WAY_OUT,
            )
        return body

    def _text(self, hash: str) -> str:
        # all rows, though there is one: SQLite lets go of its copy of the words then
        ((body,),) = self._db.execute("SELECT body FROM acts WHERE hash = ?", [hash]).fetchall()
        if not isinstance(body, str):
            raise TypeError("no text")
        return body

    def add(self, acts: Iterable[Act]) -> None:
        """Puts acts in the record; none of them may be in it."""
        rows = ((act.hash, act.seat, act.number, act.clock, act.kind, _body(act)) for act in acts)
        self._db.conn.executemany("INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?)", rows)

    def aside(self, waits: Iterable[str] | None = None) -> list[Aside]:
        """The acts set aside, by seat and number: all, or those that wait for one of ``waits``."""
        wanted = "1" if waits is None else "waits IN (SELECT value FROM json_each(?))"
        values = () if waits is None else (json.dumps(sorted(waits)),)
        sql = f"SELECT body, waits, package, since FROM aside WHERE {wanted} ORDER BY seat, number, hash"  # noqa: S608
        rows = self._rows(sql, *values)
        with intact(self._path):
            return [Aside(_act(body), *rest) for body, *rest in rows]

    def aside_sizes(self) -> list[tuple[str, int, int]]:
        """Of each seat how many of its acts are set aside, and how many characters they are."""
        return self._rows("SELECT seat, count(*), sum(length(body)) FROM aside GROUP BY seat")

    def stands_aside(self, act: Act) -> bool:
        """Whether an act is set aside already."""
        return bool(self._rows("SELECT 1 FROM aside WHERE hash = ? AND signature = ?", act.hash, act.signature))

    def set_aside(self, waiting: Iterable[Waiting], package: str) -> None:
        """Keeps acts that cannot join the record yet; one that is there already stays, waiting for what it now does."""
        now = _now()
        for one in waiting:
            act, waits = one.act, one.missing.seat or one.missing.invitation
            values = [act.hash, act.signature, act.seat, act.number, waits, _body(act), package, now]
            self._db.execute(
                "INSERT INTO aside VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET waits = excluded.waits",
                values,
            )

    def drop_aside(self, acts: Iterable[Act]) -> None:
        """Acts that have joined the record, or never will, wait no longer."""
        gone = ((act.hash, act.signature) for act in acts)
        self._db.conn.executemany("DELETE FROM aside WHERE hash = ? AND signature = ?", gone)

    def hear(self, seat: str, party: str, holds: Mapping[str, int]) -> None:
        """Remembers what a seat says it holds: the last number of each seat."""
        said = json.dumps(dict(holds), sort_keys=True)
        self._db.execute("INSERT OR REPLACE INTO heard VALUES (?, ?, ?, ?)", [seat, party, said, _now()])

    def heard(self, party: str | None = None) -> dict[str, dict[str, int]]:
        """What seats, of one party or all, last said that they hold."""
        rows = self._rows("SELECT seat, party, holds FROM heard ORDER BY seat")
        with intact(self._path):
            return {seat: json.loads(holds) for seat, own, holds in rows if party in (None, own)}

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with intact(self._path):
            return self._db.execute(sql, values).fetchall()


def _act(body: str) -> Act:
    """The act that a row holds; ``ValueError`` if it is none."""
    try:
        return act_from_json(json.loads(body))
    except Refused as error:
        raise ValueError(str(error)) from error


def _body(act: Act) -> str:
    return canonical(act_to_json(act)).decode()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
