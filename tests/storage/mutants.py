"""Conference files that went wrong: mutants of a sound one, as failing disks and ill will make them."""

# ruff: noqa: S608 - the names are those of our own tables

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

PAGE = 4096
_VALUES: tuple[object, ...] = (
    *(
        None,
        "",
        0,
        -1,
        2**62,
        -(2**63),
        1e308,
        b"\x00\xff",
        "x" * 100_000,
        "\ud7ff\u202e\x00",
        "null",
        "[]",
        "{}",
        '"a"',
    ),
    *("[[1]]", "[" * 500, '{"a":' * 300, "9" * 400, "NaN", "1e999", "true", "0123456789abcdef", "SEC", "../../x"),
)


def _flips(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 3, 20, 200))):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _header(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 2, 5))):
        data[random.randrange(16, 100)] = random.choice((0, 1, 2, 4, 255, random.randrange(256)))


def _cut(data: bytearray, random: Random) -> None:
    del data[random.randrange(len(data)) :]


def _lengthened(data: bytearray, random: Random) -> None:
    data.extend(random.choice((bytes(PAGE * 3), random.randbytes(5000))))


def _pages(data: bytearray, random: Random) -> None:
    count = len(data) // PAGE
    for _ in range(random.choice((1, 2, 8))):
        here, there = random.randrange(count) * PAGE, random.randrange(count) * PAGE
        data[here : here + PAGE] = random.choice((data[there : there + PAGE], bytes(PAGE), random.randbytes(PAGE)))


def _structure(data: bytearray, random: Random) -> None:
    """Numbers where pages keep them: kinds, counts, pointers, the beginnings of cells."""
    for _ in range(random.choice((1, 2, 6))):
        start = random.randrange(len(data) // PAGE) * PAGE + random.choice((0, 100))
        at = min(start + random.randrange(60), len(data) - 4)
        width = random.choice((1, 2, 4))
        data[at : at + width] = random.choice((0, 1, 2, 255, 2**31 - 1, random.randrange(2**32))).to_bytes(4)[-width:]


BYTES: dict[str, Callable[[bytearray, Random], None]] = {
    **{"flipped bits": _flips, "header": _header, "cut": _cut, "lengthened": _lengthened},
    **{"pages": _pages, "structure": _structure},
}


def _columns(connection: sqlite3.Connection, random: Random) -> tuple[str, str]:
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    table = random.choice(tables)
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    return table, random.choice(columns)


def _values(connection: sqlite3.Connection, random: Random) -> None:
    for _ in range(random.choice((1, 1, 4))):
        table, column = _columns(connection, random)
        connection.execute(
            f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE random() % ? = 0',
            [random.choice(_VALUES), random.choice((1, 3))],
        )


def _inner(connection: sqlite3.Connection, random: Random) -> None:
    """Values inside the JSON of a column, at any depth."""
    table, column = _columns(connection, random)
    for id, body in connection.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall():
        try:
            data = json.loads(body)
        except (TypeError, ValueError):
            continue
        if isinstance(data, dict | list) and data:
            changed = json.dumps(bent(data, random))
            connection.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE rowid = ?', [changed, id])


def bent(data: object, random: Random) -> object:
    """JSON with one value in it changed, at any depth."""
    if isinstance(data, dict) and data and random.random() < 0.9:
        key = random.choice(list(data))
        if random.random() < 0.15:
            return {name: value for name, value in data.items() if name != key}
        return {**data, key: bent(data[key], random)}
    if isinstance(data, list) and data and random.random() < 0.9:
        place = random.randrange(len(data))
        return [*data[:place], bent(data[place], random), *data[place + random.choice((0, 1)) :]]
    return random.choice(
        (None, "", 0, -1, 10**30, 1.5, True, [], {}, [[]], {"a": 1}, "x" * 5000, "\u202e\x00", "Draft 9")
    )


def _rows(connection: sqlite3.Connection, random: Random) -> None:
    table, _ = _columns(connection, random)
    if random.random() < 0.5:
        connection.execute(f'DELETE FROM "{table}" WHERE random() % ? = 0', [random.choice((1, 2, 5))])
    else:
        connection.execute(f'INSERT OR IGNORE INTO "{table}" SELECT * FROM "{table}" ORDER BY random() LIMIT 3')


def _schema(connection: sqlite3.Connection, random: Random) -> None:
    connection.execute("PRAGMA writable_schema = ON")
    table, _ = _columns(connection, random)
    sql = random.choice(
        (
            "UPDATE sqlite_master SET rootpage = abs(random()) % 60 WHERE name = ?",
            "UPDATE sqlite_master SET sql = replace(sql, 'TEXT', 'BLOB') WHERE name = ?",
            "UPDATE sqlite_master SET name = 'x' || name WHERE name = ?",
            "UPDATE sqlite_master SET type = 'view' WHERE name = ?",
            "DELETE FROM sqlite_master WHERE name = ?",
        )
    )
    connection.execute(sql, [table])


SQL: dict[str, Callable[[sqlite3.Connection, Random], None]] = {
    "values": _values,
    "values inside": _inner,
    "rows": _rows,
    "schema": _schema,
}


def mutate(path: Path, random: Random) -> str:
    """Makes a mutant of the sound file at ``path``, in its place; what was done to it."""
    done = []
    if random.random() < 0.6:
        name, change = random.choice(list(SQL.items()))
        done.append(name)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            try:
                change(connection, random)
            except sqlite3.Error:
                done.append("(not possible)")
            if name != "schema" and random.random() < 0.5:
                connection.execute("PRAGMA ignore_check_constraints = ON")
                connection.execute("UPDATE seat SET projection = 0")
    if not done or random.random() < 0.2:
        name, spoil = random.choice(list(BYTES.items()))
        done.append(name)
        data = bytearray(path.read_bytes())
        spoil(data, random)
        path.write_bytes(data)
    return " + ".join(done)
