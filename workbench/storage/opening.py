"""Opening and creating the SQLite file: what is refused, and how it is set up."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from sqlite_utils import Database

from workbench import __version__
from workbench.domain.errors import FileProblem, Line
from workbench.storage.faults import WAY_OUT, intact, told
from workbench.storage.rollback import journal_of, page_size, why_foreign
from workbench.storage.schema import APPLICATION_ID, FORMAT, STAMP
from workbench.storage.shape import of_newer_program, strange

_HEADER = b"SQLite format 3\x00"
WAIT = 5.0
"""Seconds to wait for another process to finish writing before saying so."""
LARGEST = 16 * 2**30
"""Bytes of a file that is still taken for a conference file."""
_LIMITS = {
    # As SQLite's advice on files from strangers has it, as wide as our own largest row and statement are.
    # https://www.sqlite.org/security.html
    sqlite3.SQLITE_LIMIT_LENGTH: 256 * 2**20,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 50_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 1,  # VACUUM needs one
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 1000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}


def connect(path: Path, wait: float = WAIT) -> tuple[Database, bool]:
    """The database of an existing conference file, and whether it can be written.

    Raises :class:`FileProblem` for a missing file, a file of another kind, a damaged one, one written by a newer
    program, and one with SQL of its own, of which nothing is run.
    """
    check_header(path)
    # where the file lies, and not the link that leads there: that is where SQLite puts its journal
    place = path.resolve()
    writable = os.access(place, os.W_OK) and os.access(place.parent, os.W_OK)
    with intact(path):
        connection = sqlite3.connect(
            f"{place.as_uri()}?mode={'rw' if writable else 'ro'}", uri=True, timeout=wait, isolation_level=None
        )
        try:
            _set_up(connection)
            found = strange(connection)
            newer = found is not None and of_newer_program(connection)
        except BaseException:
            connection.close()
            raise
    if newer:
        connection.close()
        raise FileProblem(
            "{path} was written by a newer Treaty Workbench than this one, {this}: update the program to"
            " its latest version",
            path=path,
            this=__version__,
        )
    if found:
        connection.close()
        raise FileProblem(
            "{path} is no sound conference file (it {found}); nothing in it was run: {way_out}",
            path=path,
            found=found,
            way_out=WAY_OUT,
        )
    return Database(connection, execute_plugins=False), writable


def connect_new(path: Path) -> Database:
    """A new, empty database at ``path``, marked as a conference file; ``path`` must not exist.

    It is on the disk only once :func:`put_in_place` has seen to that: what nobody was told of need not be waited for.
    """
    with told(path):
        path.open("xb").close()
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {STAMP}")
        _set_up(connection)
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
    return Database(connection, execute_plugins=False)


def put_in_place(aside: Path, path: Path) -> None:
    """Sees to it that the finished file is on the disk and gives it its name, without ever replacing another file."""
    with told(path):
        sync(aside, os.O_RDWR)
    try:
        os.link(aside, path)
    except FileExistsError as error:
        raise FileProblem("{path} exists already: choose another name, or open it", path=path) from error
    except OSError:
        # file systems without hard links (FAT on a memory stick): the check above is all there is
        if path.exists():
            raise FileProblem("{path} exists already: choose another name, or open it", path=path) from None
        aside.rename(path)
    with suppress(OSError):  # some shares cannot be asked for it
        sync(path.parent, os.O_RDONLY)


def sync(path: Path, how: int) -> None:
    """Waits until a file or folder, opened as ``how`` says (a flag of ``os.open``), is on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # a folder cannot be opened there
    place = os.open(path, how)
    try:
        os.fsync(place)
    finally:
        os.close(place)


def limit(connection: sqlite3.Connection) -> None:
    """Bounds what a file can make SQLite do."""
    for kind, most in _LIMITS.items():
        connection.setlimit(kind, most)


def _set_up(connection: sqlite3.Connection) -> None:
    limit(connection)
    # One file at rest, without a -wal beside it, so that people can copy and mail it; EXTRA syncs the folder
    # too, so that an act reported as done is on the disk.
    for pragma in (
        "journal_mode = DELETE",
        "synchronous = EXTRA",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "temp_store = MEMORY",
        "secure_delete = ON",  # what was taken off the desk is nowhere in the file
    ):
        connection.execute(f"PRAGMA {pragma}")


def check_header(path: Path) -> None:
    """Reads SQLite's 100-byte header (its file format, section 1.3) and the journal before SQLite touches the file."""
    with told(path):
        try:
            status = path.stat()
        except FileNotFoundError:
            raise FileProblem(
                "there is no file {path}: check the name, or make it with `treaty new`", path=path
            ) from None
        if S_ISDIR(status.st_mode):
            raise FileProblem("{path} is a folder: name the conference file in it", path=path)
        if not S_ISREG(status.st_mode):  # a pipe would be waited for without end
            raise FileProblem("{path} is no ordinary file, but a device or a pipe: name a .treaty file", path=path)
        with path.open("rb") as file:
            header = file.read(100)
    if header.startswith((b"\x1f\x8b\x08", b'{"acts":')):
        raise FileProblem(
            "{path} is a package or another compressed file: open your conference file and take a package"
            " in with `treaty receive`, or begin with an invitation by `treaty accept`",
            path=path,
        )
    if not header.startswith(_HEADER):
        raise FileProblem(
            "{path} is not a conference file: name a .treaty file, or import a document with `treaty import`", path=path
        )
    application, (*since, format) = int.from_bytes(header[68:72]), header[60:64]
    if application != APPLICATION_ID:
        raise FileProblem(
            "{path} is a database of another program, not a conference file: name a .treaty file", path=path
        )
    if format > FORMAT:
        release = ".".join(map(str, since)) if any(since) else Line("its latest version")
        raise FileProblem(
            "{path} was written by a newer Treaty Workbench (file format {format}; this one, {this},"
            " reads up to {known}): update the program to {release}",
            path=path,
            format=format,
            this=__version__,
            known=FORMAT,
            release=release,
        )
    if why := _why_unfit(header):
        raise FileProblem(
            "{path} is damaged, or another program changed it ({why}): {way_out}", path=path, why=why, way_out=WAY_OUT
        )
    if status.st_size > LARGEST:
        raise FileProblem(
            "{path} is larger than any conference file ({size} GB): {way_out}",
            path=path,
            size=status.st_size >> 30,
            way_out=WAY_OUT,
        )
    place = path.resolve()
    with told(path):
        foreign = why_foreign(place, header)
    journal = journal_of(place)
    if foreign:
        raise FileProblem(
            "beside {path} lies {journal}, which is left of a write and {foreign}: move it to another"
            " folder and open the file again",
            path=path,
            journal=journal.name,
            foreign=foreign,
        )
    if journal.exists():
        return  # a killed process left off in the middle of a write; SQLite puts the file right when it opens it
    if status.st_size < page_size(header) * max(1, int.from_bytes(header[28:32])):
        raise FileProblem("{path} is damaged (its end is missing): {way_out}", path=path, way_out=WAY_OUT)


def _why_unfit(header: bytes) -> str | None:
    """What in the header no conference file has, although SQLite might take it."""
    size = page_size(header)
    if size < 512 or size & (size - 1):
        return "its pages have no size"
    if header[18:20] != b"\x01\x01":
        return "it keeps its last changes in another file"
    if header[20:24] != b"\x00\x40\x20\x20":
        return "its pages have room for something else"
    if int.from_bytes(header[44:48]) != 4 or int.from_bytes(header[56:60]) != 1:
        return "its words are in no encoding of ours"
    if any(header[52:56]) or any(header[64:68]) or any(header[72:92]):
        return "its header says what ours never does"
    return None
