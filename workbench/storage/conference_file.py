"""The conference file: everything a party holds, record and desk, in one SQLite file."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from workbench.domain.errors import FileProblem, Line, Refused
from workbench.domain.party import SECRETARIAT
from workbench.record.acts import Act, ActKind, Payload, make_act
from workbench.record.journal import Fault, check_chains
from workbench.record.signing import SigningKey, fingerprint
from workbench.record.tables import PROJECTION, UNAPPLIED
from workbench.record.trust import TRUSTED_KINDS, Limit, Trust, proof_of
from workbench.storage.backup import backup
from workbench.storage.desk import Desk
from workbench.storage.faults import WAY_OUT, intact, told
from workbench.storage.following import Order, follow, reaches_back, replayed
from workbench.storage.lock import DeskLock, place_of_key
from workbench.storage.opening import WAIT, connect, connect_new, put_in_place
from workbench.storage.record import Record
from workbench.storage.schema import create_projections, migrations
from workbench.storage.search import Search
from workbench.storage.state import StoredState
from workbench.storage.taking_in import TakenIn, take_in
from workbench.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's installation of one party: who speaks through this file, and whose key (public) it trusts."""

    id: str
    party: str
    conference: str
    founder: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a party's new seat is enrolled by; ``founder`` is the public key of the conference's first seat."""

    conference: str
    founder: str
    party: str
    key: SigningKey

    @property
    def id(self) -> str:
        """The invitation's name in the record."""
        return fingerprint(self.key.public)


@dataclass(slots=True)
class _Receiving:
    """Where the record stood before acts of others joined it, and those that did."""

    latest: Order
    limits: dict[str, Limit | None]
    new: list[Act] = field(default_factory=list)


def _nothing() -> None:
    """Nobody counts the steps."""


def _stepped(acts: Iterable[Act], step: Callable[[], None]) -> Iterator[Act]:
    for act in acts:
        step()
        yield act


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
        self.record = Record(db, path)
        self.state = StoredState(db, path)
        self.lock = DeskLock(db, path)
        self.desk = Desk(db, path, self.writing, self.lock)
        self._search: Search | None = None
        self._data_version = self._seen()
        self._trust: tuple[int, Trust] | None = None
        self._receiving: _Receiving | None = None

    @classmethod
    def create(cls, path: Path, opening: Payload) -> Self:
        """A new conference, opened as ``opening`` says (title, language, symbol), by its first seat, the secretariat's.

        ``FileProblem`` if ``path`` exists.
        """
        key, nonce = SigningKey.generate(), secrets.token_hex(16)

        def fill(file: Self) -> None:
            file.say(ActKind.CONFERENCE_OPENED, {**opening, "key": key.public, "nonce": nonce})

        return cls.make(path, SECRETARIAT, fingerprint(key.public, nonce), key.public, key, fill)

    @classmethod
    def join(cls, path: Path, invitation: Invitation, acts: Sequence[Act], name: str = "") -> Self:
        """A file for a new seat of the party that was invited, with the record so far and keys of its own.

        ``name`` is for people, such as "France, laptop 2". ``FileProblem`` if ``path`` exists, ``Refused`` if
        the acts do not hold, or hold no such invitation.
        """
        key = SigningKey.generate()
        proof = proof_of(invitation.conference, fingerprint(key.public), key.public, invitation.party)
        said = {"party": invitation.party, "key": key.public, "invitation": invitation.id, "name": name}

        def fill(file: Self) -> None:
            taken = file.take_in(acts)
            if taken.refused:
                fault = taken.refused[0]
                raise Refused(
                    "the invitation does not hold: act {number} of seat {seat} {why}",
                    number=fault.number,
                    seat=fault.seat,
                    why=fault.why,
                )
            if taken.aside:
                raise Refused("the invitation is not whole: acts of the conference are missing; ask for another")
            file.say(ActKind.SEAT_ENROLLED, {**said, "proof": invitation.key.sign(proof)})

        return cls.make(path, invitation.party, invitation.conference, invitation.founder, key, fill)

    @classmethod
    def make(
        cls,
        path: Path,
        party: str,
        conference: str,
        founder: str,
        key: SigningKey,
        fill: Callable[[Self], None],
    ) -> Self:
        """A new file for the seat with that key, filled by ``fill``; ``FileProblem`` if ``path`` exists.

        The file is made aside and linked into place when it is whole, so that a killed process leaves no half of one.
        """
        if path.exists():
            raise FileProblem("{path} exists already: choose another name, or open it", path=path)
        if not path.parent.is_dir():
            raise FileProblem("there is no folder {folder}: make it first, or choose another", folder=path.parent)
        aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            with told(path):
                with connect_new(aside) as db:
                    migrations.apply(db)
                    create_projections(db)
                    seat = {"id": fingerprint(key.public), "party": party, "conference": conference}
                    db.table("seat").insert({**seat, "projection": PROJECTION, "key": key.private, "founder": founder})
                    file = cls(path, db, writable=True)
                    with file.writing():
                        fill(file)
                put_in_place(aside, path)
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
            return Seat(*self._db.execute("SELECT id, party, conference, founder FROM seat").fetchone())

    @property
    def trust(self) -> Trust:
        """Whose acts count, from all acts in the file; kept until somebody else writes to it."""
        seen = self._seen()
        if self._trust is None or self._trust[0] != seen:
            seat = self.seat
            self._trust = seen, Trust.of(seat.conference, seat.founder, self.acts(*TRUSTED_KINDS))
        return self._trust[1]

    @property
    def search(self) -> Search:
        """The index of all words, made when it is first asked for."""
        if self._search is None:
            self._search = Search(self._db, self.path, self.state, self.desk)
        return self._search

    def protect(self, vault: Vault | None) -> None:
        """Seals the desk and the seat's key by another vault, or leaves them open; ``Refused`` while it is locked."""
        self.lock.change(vault, self.writing)
        if self._search is not None:
            self._search.forget()  # it knows rows by their numbers, which are others in a file written anew

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
    def writing(self, *, key: bool = True) -> Iterator[None]:
        """One transaction on the file, all or nothing; inside another one it is part of that.

        If the ``key`` is needed for it a passphrase is asked for before, so that nobody waits for one who types.
        """
        if key and not self._in_transaction():
            self.lock.asked()
        with self._transaction():
            yield

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if not self.writable:
            raise FileProblem(
                "{path} or its folder is read-only: copy the file to a folder where you may write", path=self.path
            )
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
        return self.say_all(kind, [payload])[0]

    def say_all(self, kind: ActKind, payloads: Sequence[Payload]) -> list[Act]:
        """Records several acts of this seat, one after the other, as :meth:`say` does: all of them or none."""
        with self.writing():
            seat, trust = self.seat, self.trust
            if self.record.aside({seat.id}):
                raise Refused(
                    "acts of this seat itself are missing, and others of it wait for them: receive them from those who"
                    " hold them before anything is said, or two acts would have one number"
                )
            self.record.check_ground(seat.id)
            latest = self.record.latest()
            acts = self._made(kind, payloads, latest[0])
            grown = trust
            if kind in TRUSTED_KINDS:
                grown = trust.copy()
                for act in acts:
                    grown.add(act)
            if reasons := [why for act in acts if (why := grown.why_not(act))]:
                raise Refused(reasons[0])
            self.record.add(acts)
            self._trust = self._seen(), grown
            reasons = self._apply(acts, latest, trust.limits() if grown is not trust else {})
            if reasons:
                raise Refused("; ".join(reasons))
        return acts

    def _made(self, kind: ActKind, payloads: Sequence[Payload], clock: int) -> list[Act]:
        """The next acts of this seat, signed, after all acts up to ``clock``."""
        seat, key = self.seat, self._signing_key()
        (number, previous), acts = self.record.head(seat.id), list[Act]()
        for place, payload in enumerate(payloads, start=1):
            act = make_act(
                kind,
                payload,
                key=key,
                conference=seat.conference,
                seat=seat.id,
                number=number + place,
                clock=clock + place,
                time=datetime.now(UTC).isoformat(timespec="milliseconds"),
                previous=previous,
            )
            acts.append(act)
            previous = act.hash
        return acts

    @contextmanager
    def receiving(self) -> Iterator[None]:
        """One transaction for the acts of several packages; the state follows at its end, built once."""
        if self._receiving is not None:
            yield
            return
        with self._transaction():
            receiving = self._receiving = _Receiving(self.record.latest(), self.trust.limits())
            try:
                yield
            finally:
                self._receiving = None
            self._apply(receiving.new, receiving.latest, receiving.limits)

    def take_in(
        self, acts: Sequence[Act], package: str = "", *, sender: str | None = None, partly: bool = False
    ) -> TakenIn:
        """The union of the record and ``acts`` of other seats, brought by ``package`` (its name, for people).

        Acts that wait for others are set aside and taken in when these come. If any act is wrong nothing is changed
        and :attr:`TakenIn.refused` names it; with ``partly`` the others are taken in nevertheless, and so they are if
        a seat ``sender`` merely passes on what other seats are at fault for: :attr:`TakenIn.left_out` names these acts.
        """
        with self.receiving():
            trust = self.trust.copy()
            taken = take_in(self.record, trust, acts, package, sender=sender, partly=partly)
            if taken.new:
                self._trust = self._seen(), trust
            if self._receiving is not None:
                self._receiving.new.extend(taken.new)
            return taken

    def sign(self, data: bytes) -> str:
        """The signature of this seat under what is no act, such as a package; ``Refused`` while the desk is locked."""
        return self._signing_key().sign(data)

    def keep_backup(self, why: str) -> Path | None:
        """A dated copy in the folder ``<name> backups``, made before ``why`` (such as "receiving") and outside of it.

        ``FileProblem`` where none can be kept; ``None`` for a file that is read-only, to which nothing will be done.
        """
        return backup(self._db, self.path, why) if self.writable else None

    def acts(self, *kinds: ActKind) -> Iterator[Act]:
        """The acts in the order in which they are applied, only those of ``kinds`` where any are named."""
        return self.record.acts(*kinds)

    def check(self, step: Callable[[], None] = _nothing) -> tuple[Fault, ...]:
        """The faults of the chains; ``FileProblem`` if SQLite itself finds the file damaged. A ``step`` is an act."""
        self.check_pages()
        return check_chains(self.seat.conference, self.seat.founder, _stepped(self.acts(), step))

    def check_pages(self) -> None:
        """``FileProblem`` if SQLite itself finds the file damaged."""
        with told(self.path):
            found = self._db.execute("PRAGMA integrity_check").fetchone()[0]
            if found != "ok":
                what = " ".join(found.split())[:80]
                raise FileProblem("{path} is damaged ({what}): {way_out}", path=self.path, what=what, way_out=WAY_OUT)

    def check_words(self) -> Iterator[None]:
        """Looks at one act after the other; ``FileProblem`` at the first that does not say what it was made to say."""
        return self.record.check_words()

    def replayed(self, without: Collection[str] = (), step: Callable[[], None] = _nothing) -> str:
        """The digest that the state has when built from the acts alone, without some ids; the file is left as it is."""
        acts = _stepped(self.acts(), step)
        return replayed(self.path, (act for act in acts if act.id not in without), self.trust)

    def rebuild(self) -> str:
        """Drops the state and builds it anew from the acts, in one transaction; returns its digest."""
        with self._transaction():
            create_projections(self._db)
            self._forget()
            follow(self.state, self.acts(), self.trust)
            self._db.execute("UPDATE seat SET projection = ?", [PROJECTION])
            return self.state.digest()

    def _apply(self, acts: Sequence[Act], latest: Order, limits: Mapping[str, Limit | None]) -> list[str]:
        """Brings the state up to date with ``acts``, which have joined the record; the reasons for what has no effect.

        ``latest`` and ``limits`` are the last place and the limits of seats as they were before.
        """
        if reaches_back(self.record, self.trust, acts, latest, limits):
            self.rebuild()
            ids = [act.id for act in acts]
            return [row["why"] for row in self.state.select(UNAPPLIED, act=ids)]
        return follow(self.state, sorted(acts, key=lambda act: act.order), self.trust)

    def _signing_key(self) -> SigningKey:
        id, key = self._db.execute("SELECT id, key FROM seat").fetchone()
        if not key:
            raise Refused("this file has lost the key of its seat: it can be read and receive; ask for an invitation")
        with intact(self.path):
            return SigningKey(bytes.fromhex(self.lock.safe().unseal(place_of_key(id), key)))

    def _forget(self) -> None:
        self.state.forget()
        self._trust = None
        if self._search is not None:
            self._search.forget()

    def _in_transaction(self) -> bool:
        return self._db.conn.in_transaction

    def _bring_up_to_date(self) -> None:
        known = {migration.name for migration in migrations._migrations}
        unknown = [migration.name for migration in migrations.applied(self._db) if migration.name not in known]
        if unknown:
            raise FileProblem(
                "{path} was written by a newer Treaty Workbench ({what}): update the program",
                path=self.path,
                what=unknown[0],
            )
        if migrations.pending(self._db):
            self.keep_backup(Line("bringing it to a newer format"))
            with self.writing():
                migrations.apply(self._db)
        row = self._db.execute("SELECT projection FROM seat").fetchone()
        if row is None:
            raise FileProblem("{path} is damaged (it names no seat): {way_out}", path=self.path, way_out=WAY_OUT)
        if row[0] != PROJECTION:
            self.rebuild()

    def _seen(self) -> int:
        seen: int = self._db.execute("PRAGMA data_version").fetchone()[0]
        return seen
