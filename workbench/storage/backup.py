"""Dated copies of a conference file, kept beside it before something large is done to it."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from workbench.domain.errors import FileProblem, Line
from workbench.storage.faults import told
from workbench.storage.opening import sync

KEPT = 10
"""Backups of one file; the oldest make room for new ones."""
_MARGIN = 2**20
_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d\.\d{3}Z before [\w -]+\.treaty")


def folder_of(path: Path) -> Path:
    """Where the backups of the file at ``path`` lie: ``Oceans backups`` beside ``Oceans.treaty``."""
    place = path.resolve()
    return place.with_name(f"{place.stem if place.suffix == '.treaty' else place.name} backups")


def backups(path: Path) -> list[Path]:
    """The backups of the file at ``path``, oldest first; whatever else lies in their folder is not among them."""
    try:
        return sorted(one for one in folder_of(path).iterdir() if _NAME.fullmatch(one.name) and one.is_file())
    except OSError:
        return []


def backup(db: Database, path: Path, why: str) -> Path:
    """A copy of the open file ``db`` at ``path``, whole or absent, named by the time (UTC) and ``why`` it was made.

    ``why`` goes on from "before", such as "receiving". Of :data:`KEPT` backups the oldest is removed. Raises
    :class:`FileProblem` where it cannot be made; then nothing should be done that it was to guard against. To be called
    outside of a transaction, whose half-done changes it would hold.
    """
    if db.conn.in_transaction:
        raise RuntimeError("a backup is made before a transaction, not in it")
    folder = folder_of(path)
    aside = folder / f".treaty-{secrets.token_hex(6)}.tmp"
    time = datetime.now(UTC).isoformat(timespec="milliseconds")[:-6].replace(":", ".")
    target = folder / f"{time}Z before {why}.treaty"
    try:
        with told(path):
            folder.mkdir(exist_ok=True)
            needed, free = path.stat().st_size + _MARGIN, shutil.disk_usage(folder).free
            if free < needed:
                raise FileProblem(
                    _no_backup(
                        path,
                        why,
                        Line("it needs {needed} MB, and {free} MB are free", needed=needed >> 20, free=free >> 20),
                    )
                )
            _copy(db, aside)
            aside.chmod(path.stat().st_mode & 0o777)  # what only the owner could read stays so
            aside.replace(target)
            sync(folder, os.O_RDONLY)
    except FileProblem as problem:
        if problem.__cause__ is None:
            raise
        raise FileProblem(_no_backup(path, why, _short(problem.__cause__))) from problem.__cause__
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    for old in backups(path)[:-KEPT]:
        with suppress(OSError):  # one that cannot be removed is no reason to stop
            old.unlink(missing_ok=True)
    return target


def _copy(db: Database, target: Path) -> None:
    target.touch(0o600, exist_ok=False)
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # a copy that fails is removed
        db.conn.backup(copy)
    sync(target, os.O_RDWR)


def _no_backup(path: Path, why: str, reason: str) -> Line:
    return Line(
        "no backup of {path} could be kept before {why} ({reason}), so nothing was changed: make room, or see that you"
        ' may write in the folder "{folder}"',
        path=path,
        why=why,
        reason=reason,
        folder=folder_of(path).name,
    )


def _short(error: BaseException) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    return " ".join(reason.split())[:100]
