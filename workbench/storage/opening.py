"""Opening and creating the SQLite file: what is refused, and how it is set up."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from workbench.domain.errors import FileProblem
from workbench.storage.faults import intact, told
from workbench.storage.schema import APPLICATION_ID, FORMAT

_HEADER = b"SQLite format 3\x00"
WAIT = 5.0
"""Seconds to wait for another process to finish writing before saying so."""


def connect(path: Path, wait: float = WAIT) -> tuple[Database, bool]:
    """The database of an existing conference file, and whether it can be written.

    Raises :class:`FileProblem` for a missing file, a file of another kind, a damaged one, and one
    written by a newer program.
    """
    _check_header(path)
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    mode = "rw" if writable else "ro"
    with intact(path):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=wait, isolation_level=None
        )
        try:
            _set_up(connection)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
    return Database(connection, execute_plugins=False), writable


def connect_new(path: Path) -> Database:
    """A new, empty database at ``path``, marked as a conference file; ``path`` must not exist."""
    with told(path):
        path.open("xb").close()
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        _set_up(connection)
    return Database(connection, execute_plugins=False)


def _set_up(connection: sqlite3.Connection) -> None:
    # One file at rest, without a -wal beside it, so that people can copy and mail it; EXTRA syncs the folder
    # too, so that an act reported as done is on the disk.
    for pragma in (
        "journal_mode = DELETE",
        "synchronous = EXTRA",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _check_header(path: Path) -> None:
    """Reads SQLite's 100-byte header (its file format, section 1.3) before SQLite touches the file."""
    if not path.exists():
        raise FileProblem(f"there is no file {path}: check the name, or make it with `treaty new`")
    if path.is_dir():
        raise FileProblem(f"{path} is a folder: name the conference file in it")
    with told(path):
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    if not header.startswith(_HEADER):
        raise FileProblem(
            f"{path} is not a conference file: name a .treaty file, or import a document with `treaty import`"
        )
    application, user_version = int.from_bytes(header[68:72]), int.from_bytes(header[60:64])
    if application != APPLICATION_ID:
        raise FileProblem(f"{path} is a database of another program, not a conference file: name a .treaty file")
    if user_version > FORMAT:
        raise FileProblem(
            f"{path} was written by a newer Treaty Workbench (file format {user_version}, this program knows {FORMAT}):"
            " update the program"
        )
    if path.with_name(f"{path.name}-journal").exists():
        return  # a killed process left off in the middle of a write; SQLite puts the file right when it opens it
    page = int.from_bytes(header[16:18])
    if size < (65536 if page == 1 else page) * max(1, int.from_bytes(header[28:32])):
        raise FileProblem(
            f"{path} is damaged (its end is missing): go back to a backup or ask another party for a copy"
        )
