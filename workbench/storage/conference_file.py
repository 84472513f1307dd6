"""The conference file: everything a party holds, record and desk, in one SQLite file."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from workbench.domain.errors import FileProblem, Refused
from workbench.record.acts import FIRST, Act, ActKind, Payload, act_to_json, canonical, make_act
from workbench.record.journal import Fault, check_chains
from workbench.record.projections import project
from workbench.record.tables import PROJECTION
from workbench.storage.desk import Desk
from workbench.storage.faults import intact, told
from workbench.storage.opening import WAIT, connect, connect_new
from workbench.storage.schema import create_projections, migrations
from workbench.storage.search import Search
from workbench.storage.state import StoredState


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's installation of one party: who speaks through this file."""

    id: str
    party: str
    conference: str


class ConferenceFile:
    """An open conference file.

    ``state`` is what follows from the record, ``desk`` what nobody else is told. Use it as a context
    manager or call :meth:`close`. Every method raises :class:`FileProblem` when the disk or another
    process stands in the way; then nothing was changed.
    """

    def __init__(self, path: Path, db: Database, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._db = db
        self.state = StoredState(db, path)
        self.desk = Desk(db, path, self.writing)
        self._search: Search | None = None
        self._data_version = self._seen()

    @classmethod
    def create(cls, path: Path, party: str) -> Self:
        """A new file for a seat of ``party``; ``FileProblem`` if ``path`` exists.

        The file is made aside and linked into place, so that a killed process leaves no half-made file.
        """
        if path.exists():
            raise FileProblem(f"{path} exists already: choose another name, or open it")
        if not path.parent.is_dir():
            raise FileProblem(f"there is no folder {path.parent}: make it first, or choose another")
        aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            with told(path):
                with connect_new(aside) as db:
                    migrations.apply(db)
                    create_projections(db)
                    seat = {"id": secrets.token_hex(8), "party": party, "conference": secrets.token_hex(8)}
                    db.table("seat").insert({**seat, "projection": PROJECTION})
                _put_in_place(aside, path)
        finally:
            aside.unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, wait: float = WAIT) -> Self:
        """The file at ``path``, brought up to this program's format; read-only where the disk says so.

        ``wait`` is how many seconds a verb waits for another process to finish writing.
        """
        db, writable = connect(path, wait)
        try:
            with intact(path):
                file = cls(path, db, writable=writable)
                file._bring_up_to_date()
            return file
        except BaseException:
            db.close()
            raise

    def close(self) -> None:
        """Ends the work on the file; afterwards it can be copied or removed."""
        if self._search is not None:
            self._search.close()
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def seat(self) -> Seat:
        """Who speaks through this file."""
        with told(self.path):
            return Seat(*self._db.execute("SELECT id, party, conference FROM seat").fetchone())

    @property
    def search(self) -> Search:
        """The index of all words, made when it is first asked for."""
        if self._search is None:
            self._search = Search(self._db, self.path, self.state, self.desk)
        return self._search

    def refresh(self) -> bool:
        """Whether another process changed the file since last asked; then what was read is forgotten."""
        with told(self.path):
            seen = self._seen()
        if seen == self._data_version:
            return False
        self._data_version = seen
        self.state.forget()
        return True

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction on the file, all or nothing; inside another one it is part of that."""
        if not self.writable:
            raise FileProblem(f"{self.path} or its folder is read-only: copy the file to a folder where you may write")
        if self._in_transaction():
            yield
            return
        with told(self.path):
            # IMMEDIATE: wait for the other writer before reading, or two writers would refuse each other
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._in_transaction():
                    self._db.execute("ROLLBACK")
                self._forget()
                raise

    def say(self, kind: ActKind, payload: Payload) -> Act:
        """Records an act of this seat and what follows from it; ``Refused`` with the reason if it cannot be applied."""
        with self.writing():
            seat = self.seat
            last = self._db.execute(
                "SELECT number, hash FROM acts WHERE seat = ? ORDER BY number DESC LIMIT 1", [seat.id]
            ).fetchone() or (0, FIRST)
            clock = self._db.execute("SELECT coalesce(max(clock), 0) FROM acts").fetchone()[0] + 1
            act = make_act(
                kind,
                payload,
                conference=seat.conference,
                seat=seat.id,
                number=last[0] + 1,
                clock=clock,
                time=datetime.now(UTC).isoformat(timespec="milliseconds"),
                previous=last[1],
            )
            self._insert(act)
            if reasons := self.state.write(project(act, self.state)):
                raise Refused("; ".join(reasons))
        return act

    def acts(self, *kinds: ActKind) -> Iterator[Act]:
        """The acts in the order in which they are applied, only those of ``kinds`` where any are named."""
        condition = f"WHERE kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
        sql = f"SELECT body FROM acts {condition} ORDER BY clock, seat, number, hash"  # noqa: S608
        with intact(self.path):
            for (body,) in self._db.execute(sql, [kind.value for kind in kinds]).fetchall():
                yield Act(**json.loads(body))

    def check(self) -> tuple[Fault, ...]:
        """The faults of the chains; ``FileProblem`` if SQLite itself finds the file damaged."""
        with told(self.path):
            found = self._db.execute("PRAGMA integrity_check").fetchone()[0]
            if found != "ok":
                what = " ".join(found.split())[:80]
                raise FileProblem(
                    f"{self.path} is damaged ({what}): go back to a backup or ask another party for a copy"
                )
        return check_chains(self.seat.conference, self.acts())

    def replayed(self) -> str:
        """The digest that the state has when built from the acts alone; the file is left as it is."""
        db = Database(memory=True, execute_plugins=False)
        try:
            create_projections(db)
            state = StoredState(db, self.path)
            for act in self.acts():
                state.write(project(act, state))
            return state.digest()
        finally:
            db.close()

    def rebuild(self) -> str:
        """Drops the state and builds it anew from the acts, in one transaction; returns its digest."""
        with self.writing():
            create_projections(self._db)
            self._forget()
            for act in list(self.acts()):
                self.state.write(project(act, self.state))
            self._db.execute("UPDATE seat SET projection = ?", [PROJECTION])
            return self.state.digest()

    def _forget(self) -> None:
        self.state.forget()
        if self._search is not None:
            self._search.forget()

    def _in_transaction(self) -> bool:
        return self._db.conn.in_transaction

    def _insert(self, act: Act) -> None:
        body = canonical(act_to_json(act)).decode()
        self._db.execute(
            "INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?)", [act.hash, act.seat, act.number, act.clock, act.kind, body]
        )

    def _bring_up_to_date(self) -> None:
        known = {migration.name for migration in migrations._migrations}
        unknown = [migration.name for migration in migrations.applied(self._db) if migration.name not in known]
        if unknown:
            raise FileProblem(f"{self.path} was written by a newer Treaty Workbench ({unknown[0]}): update the program")
        if migrations.pending(self._db):
            with self.writing():
                migrations.apply(self._db)
        row = self._db.execute("SELECT projection FROM seat").fetchone()
        if row is None:
            raise FileProblem(f"{self.path} is damaged (it names no seat): go back to a backup")
        if row[0] != PROJECTION:
            self.rebuild()

    def _seen(self) -> int:
        seen: int = self._db.execute("PRAGMA data_version").fetchone()[0]
        return seen


def _put_in_place(aside: Path, path: Path) -> None:
    """Gives the finished file its name without ever replacing another file."""
    try:
        os.link(aside, path)
    except FileExistsError as error:
        raise FileProblem(f"{path} exists already: choose another name, or open it") from error
    except OSError:
        # file systems without hard links (FAT on a memory stick): the check above is all there is
        if path.exists():
            raise FileProblem(f"{path} exists already: choose another name, or open it") from None
        aside.rename(path)
