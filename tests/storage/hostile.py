"""Conference files as somebody would make them who means ill, each from a sound one; ``HOSTILE`` names them all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from workbench.storage.rollback import journal_of


def _sql(*statements: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return make


def _bytes(at: int, data: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[at : at + len(data)] = data
        path.write_bytes(content)

    return make


def _sparse(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(2**43)


def _in_another_encoding(path: Path) -> None:
    path.unlink()
    _sql("PRAGMA encoding = 'UTF-16'", "PRAGMA application_id = 0x54525459", "CREATE TABLE acts (hash TEXT)")(path)


def _with_a_journal_that_deletes(path: Path) -> None:
    """A journal that names a super-journal: SQLite plays it back and removes the file of that name."""
    data = path.read_bytes()
    victim = str(path.with_name("precious.txt")).encode()
    magic = bytes.fromhex("d9d505f920a163d7")
    header = magic + b"".join(n.to_bytes(4) for n in (1, 0, len(data) // 4096, 512, 4096))
    page = data[:4096]
    checksum = sum(page[len(page) - 200 : 0 : -200]) % 2**32
    record = (1).to_bytes(4) + page + checksum.to_bytes(4)
    lock_page = (2**30 // 4096 + 1).to_bytes(4)
    end = lock_page + victim + len(victim).to_bytes(4) + sum(victim).to_bytes(4) + magic
    journal_of(path).write_bytes(header.ljust(512, b"\0") + record + end)


def _with_the_journal_of_another(path: Path) -> None:
    """What is left where a file was put in the place of one whose last write was cut off."""
    other = path.with_name("other.treaty")
    other.write_bytes(path.read_bytes())
    _sql("CREATE TABLE more (x)", "DROP TABLE more", *(f"PRAGMA user_version = {n % 2}" for n in range(40)))(other)
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE acts SET body = body || hex(randomblob(20000))")
        journal_of(path).write_bytes(journal_of(other).read_bytes())
        connection.execute("ROLLBACK")
    other.unlink()


_STEAL = "BEGIN DELETE FROM desk_drafts; END"
HOSTILE: dict[str, Callable[[Path], None]] = {
    "trigger": _sql(f"CREATE TRIGGER t AFTER INSERT ON acts {_STEAL}"),
    "trigger on a table of the state": _sql(f"CREATE TRIGGER t AFTER DELETE ON amendments {_STEAL}"),
    "trigger of an older state": _sql(
        f"CREATE TRIGGER t AFTER DELETE ON amendments {_STEAL}", "UPDATE seat SET projection = 0"
    ),
    "view": _sql("CREATE VIEW w AS SELECT hex(randomblob(1000000000))"),
    "view for a table": _sql(
        "DROP TABLE seat", "CREATE VIEW seat AS SELECT 'a' AS id, 'SEC' AS party, 0 AS projection"
    ),
    "view for a table of the state": _sql(
        "UPDATE seat SET projection = 0", "DROP TABLE parties", "CREATE VIEW parties AS SELECT hex(randomblob(1e9))"
    ),
    "virtual table": _sql("CREATE VIRTUAL TABLE v USING fts5(words)"),
    "virtual table for one of the state": _sql(
        "UPDATE seat SET projection = 0", "DROP TABLE parties", "CREATE VIRTUAL TABLE parties USING fts5(code)"
    ),
    "unknown table": _sql("CREATE TABLE more (x)"),
    "a column more": _sql("ALTER TABLE acts ADD COLUMN extra TEXT DEFAULT 'x'"),
    "generated column": _sql("ALTER TABLE desk_drafts ADD COLUMN g TEXT AS (hex(zeroblob(1000000000)))"),
    "check in a table of an older state": _sql(
        "UPDATE seat SET projection = 0",
        "DROP TABLE unapplied",
        'CREATE TABLE "unapplied" ("act" TEXT PRIMARY KEY, "why" TEXT CHECK (hex(randomblob(1000)) > \'\')) STRICT',
    ),
    "index on an expression": _sql("CREATE INDEX i ON acts (hex(body))"),
    "partial index": _sql("CREATE INDEX i ON acts (kind) WHERE length(hex(body)) > 3"),
    "a table less": _sql("DROP TABLE desk_drafts"),
    "an index less": _sql("DROP INDEX idx_acts_seat_number"),
    "statistics": _sql("ANALYZE"),
    "a schema of thousands": _sql("BEGIN", *(f"CREATE TABLE t{n} (x)" for n in range(1500)), "COMMIT"),
    "a name of a megabyte": _sql(f'CREATE TABLE "{"x" * 2**20}" (y)'),
    "schema that is no SQL": _sql(
        "PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = 'CREATE nonsense' WHERE name = 'acts'"
    ),
    "two roots on one page": _sql(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'acts')"
        " WHERE type = 'table'",
    ),
    "pages without a size": _bytes(16, b"\0\0"),
    "odd pages": _bytes(16, b"\x12\x34"),
    "changes in a wal": _bytes(18, b"\x02\x02"),
    "reserved room": _bytes(20, b"\xff"),
    "another encoding": _in_another_encoding,
    "encoding 9": _bytes(56, b"\0\0\0\x09"),
    "schema of format 9": _bytes(44, b"\0\0\0\x09"),
    "pages that move": _bytes(52, b"\0\0\0\x07"),
    "more pages than there are": _bytes(28, b"\x7f\xff\xff\xff"),
    "8 TB of nothing": _sparse,
    "journal that deletes": _with_a_journal_that_deletes,
    "journal of another file": _with_the_journal_of_another,
}
