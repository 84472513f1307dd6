"""What SQLite and the operating system report, as one line that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from workbench.domain.errors import FileProblem

WAY_OUT = "take out what can be read with `treaty rescue`, go back to a backup or ask another party for a copy"
"""What to do about a damaged file."""
_BUSY = "another program is writing to {name}: nothing was recorded; wait until it is done and try again"
_NO_LOCKS = (
    "{name} lies on a share that cannot lock files, so that two programs could write to it at once: nothing was"
    " recorded; copy the file to a disk of this computer"
)
_LINES = {
    "SQLITE_FULL": "the disk is full: nothing was recorded in {name}; make room and do it again",
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_READONLY": "{name} or its folder is read-only: copy the file to a folder where you may write",
    "SQLITE_CANTOPEN": "{name} cannot be opened: check that the folder exists and that you may write in it",
    "SQLITE_IOERR_LOCK": _NO_LOCKS,
    "SQLITE_IOERR_RDLOCK": _NO_LOCKS,
    "SQLITE_IOERR_CHECKRESERVEDLOCK": _NO_LOCKS,
    "SQLITE_PERM": _NO_LOCKS,
    "SQLITE_PROTOCOL": _NO_LOCKS,
    "SQLITE_IOERR": "the disk reports an error on {name}: nothing was recorded; check the disk and that it is not full",
    "SQLITE_TOOBIG": "{name} holds or was given more words than a conference file can hold at one place: shorten them",
    "SQLITE_CORRUPT": f"{{name}} is damaged: {WAY_OUT}",
    "SQLITE_NOTADB": f"{{name}} is damaged: {WAY_OUT}",
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
                raise FileProblem((_NO_LOCKS if unlocked else line).format(name=path)) from error
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.ProgrammingError):
            what = " ".join(str(error).split())[:200]
            raise FileProblem(f"{path} cannot be read as a conference file ({what}): {WAY_OUT}") from error
        raise
    except OSError as error:
        raise FileProblem(f"{path}: {error.strerror or error}; choose another file or folder") from error


@contextmanager
def intact(path: Path) -> Iterator[None]:
    """As :func:`told`, for reading: what is no text, no JSON, or not what a table should hold is damage, too."""
    try:
        with told(path):
            yield
    except (ValueError, KeyError, TypeError) as error:
        raise FileProblem(_LINES["SQLITE_CORRUPT"].format(name=path)) from error


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
