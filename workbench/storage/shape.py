"""The shape of a conference file: its tables and indexes, and nothing else.

A database can hold SQL of its own (views, triggers, virtual tables, generated columns, checks) that runs when it is
read or written. Whoever sends a file chooses that SQL. So what stands in ``sqlite_master`` is compared with what the
migrations make before any other table is asked; reading ``sqlite_master`` itself runs nothing.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from functools import cache

from sqlite_utils import Database

from workbench.record.tables import PROJECTION, TABLES
from workbench.storage.schema import create_projections, migrations

Key = tuple[str, str, str]
"""Type, name and table of an entry of a schema."""
Shape = Mapping[Key, str]
"""The SQL of each entry, in one spelling."""

_SEAT = ("table", "seat", "seat")
_MOST = 1000
"""Entries of a schema that are read; a conference file has some forty."""
_PLAIN_TABLE = re.compile(
    r'CREATE TABLE "(\w+)" \( (?:"\w+" (?:TEXT|INTEGER)(?: PRIMARY KEY)?(?:, | ))+'
    r'(?:PRIMARY KEY \((?:"\w+"(?:, )?)+\) )?\) STRICT'
)
_PLAIN_INDEX = re.compile(r'CREATE INDEX "(\w+)" ON "\w+" \((?:"\w+"(?:, )?)+\)')


def strange(connection: sqlite3.Connection) -> str | None:
    """What of the schema no Treaty Workbench of this or an older format put there or left out, ``None`` if nothing.

    It goes on from the file's name.

    Tables of the state may be those of an older program, which are dropped and built anew when the file is opened; they
    must be plain tables of the known names.
    """
    found = _shape(connection)
    state = {table.name for table in TABLES}
    kept = {key: sql for key, sql in found.items() if key[2] not in state}
    rest = {key: sql for key, sql in found.items() if key[2] in state}
    record, projections = _expected()
    if kept not in record:
        return _first(kept, min(record, key=lambda shape: len(shape.items() ^ kept.items())))
    if rest == projections:
        return None
    if connection.execute("SELECT projection FROM seat").fetchone() == (PROJECTION,):
        return _first(rest, projections)
    return next((_not_ours(key) for key, sql in rest.items() if not _plain(key, sql)), None)


def of_newer_program(connection: sqlite3.Connection) -> bool:
    """Whether the file says that its state was made by a newer program, which may have tables that this one lacks.

    It is asked only where its table ``seat`` is one of ours: a view of that name would run.
    """
    found = _shape(connection).get(_SEAT)
    if found is None or found not in {record.get(_SEAT) for record in _expected()[0]}:
        return False
    (projection,) = connection.execute("SELECT projection FROM seat").fetchone() or (0,)
    return isinstance(projection, int) and projection > PROJECTION


def _shape(connection: sqlite3.Connection) -> Shape:
    sql = "SELECT type, name, tbl_name, sql FROM sqlite_master LIMIT ?"
    rows = connection.execute(sql, [_MOST]).fetchall()
    return {(str(type), str(name), str(table)): _one_spelling(sql) for type, name, table, sql in rows}


@cache
def _expected() -> tuple[tuple[Shape, ...], Shape]:
    """Record and desk as each format had them, and the tables of the state as this program makes them."""
    names = [migration.name for migration in migrations._migrations]
    record = []
    for end in range(1, len(names) + 1):
        db = Database(memory=True, execute_plugins=False)
        migrations.apply(db, stop_before=names[end:])
        record.append(_shape(db.conn))
        db.close()
    db = Database(memory=True, execute_plugins=False)
    create_projections(db)
    state = _shape(db.conn)
    db.close()
    return tuple(record), state


def _first(found: Shape, wanted: Shape) -> str:
    strangers = sorted(key for key, sql in found.items() if wanted.get(key) != sql)
    return _not_ours(strangers[0]) if strangers else f"lacks {_named(min(wanted.keys() - found.keys()))}"


def _not_ours(key: Key) -> str:
    return f"has {_named(key)}, which this program did not make"


def _named(key: Key) -> str:
    return f"the {key[0][:20]} {key[1][:60]!r}"


def _plain(key: Key, sql: str) -> bool:
    kind, name, _ = key
    if kind == "index" and not sql:
        return name.startswith("sqlite_autoindex_")
    found = {"table": _PLAIN_TABLE, "index": _PLAIN_INDEX}.get(kind, re.compile("(?!)")).fullmatch(sql)
    return found is not None and found[1] == name


def _one_spelling(sql: str | None) -> str:
    """White space and quotes of names differ between releases of sqlite-utils; nothing else may."""
    return re.sub(r"\s+", " ", str(sql or "")).replace("[", '"').replace("]", '"').strip()
