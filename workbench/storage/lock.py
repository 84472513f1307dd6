"""The lock on what is private in a conference file: the desk, and the key by which its seat signs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from sqlite_utils import Database

from workbench.domain.errors import FileProblem, Refused, TreatyError
from workbench.storage.faults import intact
from workbench.storage.opening import connect
from workbench.storage.vault import Lock, Vault

Writing = Callable[[], AbstractContextManager[None]]


class Unsealed:
    """What stands in for a vault where there is no passphrase: everything is kept as it is said."""

    def seal(self, place: str, words: str) -> str:
        """The words themselves."""
        return words

    def unseal(self, place: str, sealed: str) -> str:
        """The words themselves."""
        return sealed


Safe = Vault | Unsealed


class DeskLock:
    """Whether what is private in an open file is sealed, and how it is sealed and opened.

    ``ask`` may be given: it is asked for the passphrase, once, when something needs it; ``None`` is no answer. The
    passphrase may be changed in another process; then what was unlocked here is locked.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path
        self.vault: Vault | None = None
        self.ask: Callable[[], str | None] | None = None

    @property
    def kept(self) -> Lock | None:
        """What the file keeps of the passphrase; ``None`` if there is none."""
        return _kept(self._db, self._path)

    @property
    def locked(self) -> bool:
        """Whether there is a passphrase that was not given."""
        kept = self.kept
        return kept is not None and (self.vault is None or self.vault.lock != kept)

    def unlock(self, passphrase: str) -> None:
        """Opens the desk until the file is closed; ``Refused`` if that is not the passphrase."""
        kept = self.kept
        if kept is not None:
            with intact(self._path):
                self.vault = Vault.open(kept, passphrase)

    def prove(self, passphrase: str) -> None:
        """``Refused`` unless that is the passphrase, unlocked or not."""
        if kept := self.kept:
            with intact(self._path):
                Vault.open(kept, passphrase)

    def asked(self) -> None:
        """Asks for the passphrase if it was not given, and there is somebody to ask who was not asked before."""
        ask, self.ask = (self.ask, None) if self.ask and self.locked else (None, self.ask)
        if ask and (passphrase := ask()):
            self.unlock(passphrase)

    def safe(self) -> Safe:
        """By what private words are sealed and opened; ``Refused`` while the desk is locked."""
        self.asked()
        if self.locked:
            (party,) = self._db.execute("SELECT party FROM seat").fetchone()
            raise Refused(
                "the desk of {party} is locked: unlock it with its passphrase first (a script gives it as"
                " TREATY_PASSPHRASE)",
                party=party,
            )
        return (self.vault if self.kept else None) or Unsealed()

    def change(self, new: Vault | None, writing: Writing) -> None:
        """Seals all that is private by another vault, or leaves it unsealed; and wipes from the file what it was."""
        with writing():
            _reseal(self._db, self._path, self.safe(), new)
        self.vault = new
        if new is not None:
            _wipe(self._db, self._path)


def change_copies(copies: Iterable[Path], old: Vault | None, new: Vault | None) -> list[Path]:
    """Seals copies of a file as the file itself is sealed now; returns those that could not be, which stay as they are.

    ``old`` is the vault that sealed the file before. A copy of the first format has no place for a vault.
    """
    left = []
    for path in copies:
        try:
            db, writable = connect(path)
        except TreatyError:
            left.append(path)
            continue
        try:
            kept = _kept(db, path)
            if not writable or kept != (old.lock if old else None):
                left.append(path)
                continue
            with intact(path):
                db.execute("BEGIN IMMEDIATE")
                _reseal(db, path, old or Unsealed(), new)
                db.execute("COMMIT")
            _wipe(db, path)
        except TreatyError:
            left.append(path)
        finally:
            db.close()
    return left


def _kept(db: Database, path: Path) -> Lock | None:
    with intact(path):
        row = db.execute("SELECT kdf, salt, sealed FROM vault").fetchone()
    return Lock(*row) if row else None


def _reseal(db: Database, path: Path, old: Safe, new: Vault | None) -> None:
    safe = new or Unsealed()
    with intact(path):
        for id, body in db.execute("SELECT id, body FROM desk_drafts").fetchall():
            words = old.unseal(place_on_desk(id), body)
            changed = "" if new else json.loads(words)["changed"]
            db.execute(
                "UPDATE desk_drafts SET body = ?, changed = ? WHERE id = ?",
                [safe.seal(place_on_desk(id), words), changed, id],
            )
        for id, key in db.execute("SELECT id, key FROM seat").fetchall():
            if key:
                words = old.unseal(place_of_key(id), key)
                db.execute("UPDATE seat SET key = ? WHERE id = ?", [safe.seal(place_of_key(id), words), id])
        db.execute("DELETE FROM vault")
        if new is not None:
            lock = new.lock
            db.execute("INSERT INTO vault VALUES (1, ?, ?, ?)", [lock.kdf, lock.salt, lock.sealed])


def _wipe(db: Database, path: Path) -> None:
    """Writes the file anew: what was deleted from it before may still stand between its rows."""
    try:
        with intact(path):
            db.execute("VACUUM")
    except FileProblem as problem:
        raise FileProblem(
            "the passphrase is set, but words that were deleted before may still stand in {path}, as it"
            " could not be written anew ({problem}); set the passphrase once more with `treaty lock FILE"
            " --change`",
            path=path,
            problem=problem,
        ) from problem


def place_on_desk(id: str) -> str:
    """Where a row of the desk is sealed."""
    return f"desk {id}"


def place_of_key(seat: str) -> str:
    """Where the private key of a seat is sealed."""
    return f"seat {seat}"
