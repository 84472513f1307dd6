"""What SQLite and the operating system report, as one line that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.domain.errors import FileProblem

_LINES = {
    "SQLITE_FULL": "the disk is full: nothing was recorded in {name}; make room and do it again",
    "SQLITE_BUSY": "another program is writing to {name}: nothing was recorded; wait until it is done and try again",
    "SQLITE_LOCKED": "another program is writing to {name}: nothing was recorded; wait until it is done and try again",
    "SQLITE_READONLY": "{name} or its folder is read-only: copy the file to a folder where you may write",
    "SQLITE_CANTOPEN": "{name} cannot be opened: check that the folder exists and that you may write in it",
    "SQLITE_IOERR": "the disk reports an error on {name}: nothing was recorded; check the disk and that it is not full",
    "SQLITE_CORRUPT": "{name} is damaged: go back to a backup or ask another party for a copy",
    "SQLITE_NOTADB": "{name} is damaged: go back to a backup or ask another party for a copy",
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
                raise FileProblem(line.format(name=path)) from error
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.ProgrammingError):
            raise FileProblem(f"{path} cannot be read as a conference file ({error}): go back to a backup") from error
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
