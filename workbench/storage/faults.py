"""What SQLite and the operating system report, as one line that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from workbench.domain.errors import FileProblem, Line

WAY_OUT = Line("take out what can be read with `treaty rescue`, go back to a backup or ask another party for a copy")
"""What to do about a damaged file."""
_BUSY = Line("another program is writing to {name}: nothing was recorded; wait until it is done and try again")
_NO_LOCKS = Line(
    "{name} lies on a share that cannot lock files, so that two programs could write to it at once: nothing was"
    " recorded; copy the file to a disk of this computer"
)
_DAMAGED = Line("{name} is damaged: {way_out}")
_LINES = {
    "SQLITE_FULL": Line("the disk is full: nothing was recorded in {name}; make room and do it again"),
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_READONLY": Line("{name} or its folder is read-only: copy the file to a folder where you may write"),
    "SQLITE_CANTOPEN": Line("{name} cannot be opened: check that the folder exists and that you may write in it"),
    "SQLITE_IOERR_LOCK": _NO_LOCKS,
    "SQLITE_IOERR_RDLOCK": _NO_LOCKS,
    "SQLITE_IOERR_CHECKRESERVEDLOCK": _NO_LOCKS,
    "SQLITE_PERM": _NO_LOCKS,
    "SQLITE_PROTOCOL": _NO_LOCKS,
    "SQLITE_IOERR": Line(
        "the disk reports an error on {name}: nothing was recorded; check the disk and that it is not full"
    ),
    "SQLITE_TOOBIG": Line(
        "{name} holds or was given more words than a conference file can hold at one place: shorten them"
    ),
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite and the operating system raise about ``path`` into a :class:`FileProblem`."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        for prefix, line in _LINES.items():
            if name.startswith(prefix):
                unlocked = line is _BUSY and not _can_lock(path)
                raise FileProblem(_NO_LOCKS if unlocked else line, name=path, way_out=WAY_OUT) from error
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.ProgrammingError):
            what = " ".join(str(error).split())[:200]
            raise FileProblem(
                "{path} cannot be read as a conference file ({what}): {way_out}", path=path, what=what, way_out=WAY_OUT
            ) from error
        raise
    except OSError as error:
        raise FileProblem(
            "{path}: {why}; choose another file or folder", path=path, why=error.strerror or error
        ) from error


@contextmanager
def intact(path: Path) -> Iterator[None]:
    """As :func:`told`, for reading: what is no text, no JSON, or not what a table should hold is damage, too."""
    try:
        with told(path):
            yield
    except (ValueError, KeyError, TypeError) as error:
        raise FileProblem(_DAMAGED, name=path, way_out=WAY_OUT) from error


def _can_lock(path: Path) -> bool:
    """Whether files beside ``path`` can be locked at all: some shares refuse it, which SQLite takes for another writer.

    Asked of a file of our own, as closing the conference file a second time would let go the locks that are held on it.
    """
    try:
        import fcntl
    except ImportError:  # Windows, whose shares lock
        return True
    try:
        with TemporaryFile(dir=path.resolve().parent) as probe:
            fcntl.lockf(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL)
    return True
