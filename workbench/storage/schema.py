"""The tables of a conference file, and how a file made by an older program is brought up to date.

Record and desk are tables of their own that only migrations change. The projections
(:mod:`workbench.record.tables`) follow from the record and are dropped and built anew instead.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from workbench.record.tables import TABLES
from workbench.storage.first_format import sign_first_format

APPLICATION_ID = 0x54525459
"""``TRTY`` in ASCII, in the SQLite header: tells a conference file from any other database."""

FORMAT = 2
"""The file format; a file with a higher one is refused."""
READ_SINCE = (0, 1, 0)
"""The first release of this program that reads files of this format, told to those who have an older one."""
STAMP = int.from_bytes(bytes((*READ_SINCE, FORMAT)))
"""What stands in SQLite's ``user_version``: that release in three bytes and the format in the last one."""

migrations = Migrations("conference_file")


@migrations()
def m001_record_and_desk(db: Database) -> None:
    """The record (acts), the desk (drafts), and what the file knows of itself (seat)."""
    db.create_table(
        "acts",
        {"hash": str, "seat": str, "number": int, "clock": int, "kind": str, "body": str},
        pk="hash",
        not_null={"seat", "number", "clock", "kind", "body"},
        strict=True,
    )
    db.table("acts").create_index(["seat", "number"], unique=True)
    db.table("acts").create_index(["clock", "seat", "number"])
    db.create_table(
        "desk_drafts",
        {"id": str, "changed": str, "body": str},
        pk="id",
        not_null={"changed", "body"},
        strict=True,
    )
    db.create_table(
        "seat",
        {"id": str, "party": str, "conference": str, "projection": int},
        pk="id",
        not_null={"party", "conference", "projection"},
        strict=True,
    )


@migrations()
def m002_signatures(db: Database) -> None:
    """Keys and signatures, what waits for other acts, what other seats hold, and the passphrase.

    A file of the first format holds the acts of one seat, its own: it gets a key, which signs them all and is from then
    on that of the founder, and says so in an act.
    """
    for column in ("key", "founder"):
        db.execute(f"ALTER TABLE seat ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    db.table("acts").create_index(["kind"])
    db.create_table(
        "aside",
        {
            **{"hash": str, "signature": str, "seat": str, "number": int},
            **{"waits": str, "body": str, "package": str, "since": str},
        },
        pk=("hash", "signature"),
        not_null={"seat", "number", "waits", "body", "package", "since"},
        strict=True,
    )
    db.table("aside").create_index(["waits"])
    db.create_table(
        "heard",
        {"seat": str, "party": str, "holds": str, "time": str},
        pk="seat",
        not_null={"party", "holds", "time"},
        strict=True,
    )
    db.create_table(
        "vault",
        {"id": int, "kdf": str, "salt": str, "sealed": str},
        pk="id",
        not_null={"kdf", "salt", "sealed"},
        strict=True,
    )
    sign_first_format(db)
    db.execute(f"PRAGMA user_version = {STAMP}")


def create_projections(db: Database) -> None:
    """Drops the tables of the state and creates them empty."""
    for table in TABLES:
        db.execute(f'DROP TABLE IF EXISTS "{table.name}"')
        db.create_table(table.name, dict(table.columns), pk=table.key, strict=True)
        for columns in table.indexes:
            db.table(table.name).create_index(list(columns))
