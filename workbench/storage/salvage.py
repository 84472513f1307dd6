"""What can still be read in a damaged conference file: by SQLite as far as it goes, and from the pages themselves.

The file is only read, all at once, and never handed to SQLite where it lies. Nothing that is found is believed here
but what is kept in one place only (the seat, the desk); an act proves itself by its hash.
"""

from __future__ import annotations

import json
import re
import sqlite3
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import Any

from workbench.domain.errors import FileProblem, TreatyError
from workbench.record.acts import Act, act_from_json, act_hash
from workbench.storage.faults import told
from workbench.storage.opening import limit
from workbench.storage.pages import Pages, Value
from workbench.storage.rollback import journal_of, rolled_back, why_foreign
from workbench.storage.shape import strange

MOST = 2 * 2**30
"""Bytes of a file that is read all at once."""
TABLES = {
    "seat": ("id", "party", "conference", "projection", "key", "founder"),
    "desk_drafts": ("id", "changed", "body"),
    "heard": ("seat", "party", "holds", "time"),
    "vault": ("id", "kdf", "salt", "sealed"),
}
"""What a file holds beside acts and the state, which follows from them: the columns as migrations made them."""
_BEFORE_KEYS = 4
"""Columns of a seat in the first format."""

_NAME = re.compile(r"[0-9a-f]{16}([0-9a-f]{16})?")
_DRAFT = re.compile(r"d[0-9a-f]{12}|\w+:[\w-]+")
_CHANGED = re.compile(r"(20\d\d-[\d:.T+-]+)?")
_SEALED = "sealed:"
Row = Mapping[str, Any]


@dataclass(slots=True)
class Salvage:
    """What was found: rows by table and key, acts by hash, and the numbers that acts of each seat are known to have.

    ``drafts`` are the ids of all drafts that are known of, whether or not they could be read.
    """

    rows: dict[str, dict[object, Row]] = field(default_factory=lambda: {name: {} for name in TABLES})
    acts: dict[str, Act] = field(default_factory=dict)
    numbers: dict[str, set[int]] = field(default_factory=dict)
    drafts: set[str] = field(default_factory=set)

    @property
    def seat(self) -> Row | None:
        """The seat of the file, if it was found."""
        found = list(self.rows["seat"].values())
        # of two that are left of one row, the one that has its key
        return max(found, key=lambda row: (bool(row.get("key")), row["projection"]), default=None)


def salvage(path: Path) -> Salvage:
    """Everything that can be read in the file at ``path``; ``FileProblem`` if it is no file that can be read."""
    data, found = _content(path), Salvage()
    by_sqlite = _by_sqlite(data, found)
    desk = set(found.rows["desk_drafts"])
    for record in Pages(data).records():
        (_note if record.entry else _take)(found, record.values)
    if not found.rows["vault"]:
        _without_the_lock(found)
    if by_sqlite:  # then what else the pages hold of the desk is what was thrown away
        found.rows["desk_drafts"] = {id: row for id, row in found.rows["desk_drafts"].items() if id in desk}
        found.drafts &= desk
    return found


def _without_the_lock(found: Salvage) -> None:
    """What is sealed is lost where the lock is, without which no passphrase opens it."""
    sealed = {table: "key" if table == "seat" else "body" for table in ("seat", "desk_drafts")}
    for table, column in sealed.items():
        for key, row in list(found.rows[table].items()):
            if str(row.get(column, "")).startswith(_SEALED):
                found.rows[table].pop(key)
                if table == "seat":
                    found.rows[table][key] = {**row, column: ""}


def _content(path: Path) -> bytes:
    with told(path):
        try:
            status = path.stat()
        except FileNotFoundError:
            raise FileProblem("there is no file {path}: check the name", path=path) from None
        if not S_ISREG(status.st_mode):
            raise FileProblem("{path} is no file that could be rescued: name a .treaty file", path=path)
        if status.st_size > MOST:
            raise FileProblem(
                "{path} is too large to be rescued ({size} GB): name a .treaty file",
                path=path,
                size=status.st_size >> 30,
            )
        data, place = path.read_bytes(), path.resolve()
        journal = journal_of(place)
        if why_foreign(place, data[:100].ljust(100, b"\0")) is None and journal.exists():
            return rolled_back(data, journal.read_bytes())
    return data


def _by_sqlite(data: bytes, found: Salvage) -> bool:
    """Takes what SQLite finds; whether it read all there is."""
    if len(data) < 100:
        return False
    # as a file in a -wal mode would look for the -wal
    sound = data[:18] + b"\x01\x01" + data[20:]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        limit(connection)
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        try:
            connection.deserialize(sound)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            if strange(connection):
                return False
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        except (sqlite3.Error, ValueError, MemoryError, OverflowError):
            return False
        whole = True
        for table in ("acts", "aside", *TABLES):
            if table not in there:
                continue
            try:
                # as they lie in the table, whatever became of its indexes
                for row in connection.execute(f"SELECT * FROM {table} NOT INDEXED"):  # noqa: S608
                    whole &= _take(found, row) in (table, "acts")
            except (sqlite3.Error, ValueError):
                whole = False
        return whole


def _take(found: Salvage, values: tuple[Value, ...]) -> str | None:
    """Takes a row, if it looks like one of a table that is known; the name of that."""
    table = _table_of(values)
    if table in TABLES:
        _keep(found, table, dict(zip(TABLES[table], values, strict=False)))
    elif table:
        _keep_act(found, str(next(value for value in values if _is_act(value))))
    return table


def _note(found: Salvage, entry: tuple[Value, ...]) -> None:
    """Takes note of what an entry of an index says there is."""
    match entry:
        case (str(seat), int(number), int()) if _NAME.fullmatch(seat) and number > 0:
            found.numbers.setdefault(seat, set()).add(number)
        case (str(draft), int()) if _DRAFT.fullmatch(draft):
            found.drafts.add(draft)


def _table_of(values: tuple[Value, ...]) -> str | None:
    match values:
        case (str(id), str(), str(conference), int(), *_) if len(values) in (_BEFORE_KEYS, len(TABLES["seat"])):
            if _NAME.fullmatch(id) and _NAME.fullmatch(conference):
                return "seat"
        case (str(), str(changed), str(body)) if _CHANGED.fullmatch(changed) and body.startswith(("{", _SEALED)):
            return "desk_drafts"
        case (str(seat), str(), str(holds), str()) if _NAME.fullmatch(seat) and holds.startswith("{"):
            return "heard"
        case (None | 1, str(kdf), str(), str()) if kdf.startswith("{"):
            return "vault"
    return "acts" if any(map(_is_act, values)) else None


def _is_act(value: Value) -> bool:
    return isinstance(value, str) and value.startswith('{"clock":')


def _keep(found: Salvage, table: str, row: Row) -> None:
    if table == "desk_drafts":
        there = found.rows[table].get(row["id"])
        if _legible(row["body"]) and (there is None or there["changed"] < row["changed"]):
            found.rows[table][row["id"]] = row
        found.drafts.add(str(row["id"]))
    elif table == "seat":
        found.rows[table].setdefault((row["id"], row["conference"], row.get("key", "")), row)
    elif table == "heard":
        if _legible(row["holds"]):
            found.rows[table].setdefault(row["seat"], row)
    else:
        found.rows[table].setdefault(1, {**row, "id": 1})


def _keep_act(found: Salvage, body: str) -> None:
    try:
        act = act_from_json({"signature": "", **json.loads(body)})  # which acts of the first format lack
        proven = act_hash(act) == act.hash
    except (ValueError, TypeError, TreatyError, RecursionError):
        return
    if act.number < 1:
        return
    found.numbers.setdefault(act.seat, set()).add(act.number)
    if proven:
        found.acts.setdefault(act.hash, act)


def _legible(body: str) -> bool:
    """Whether words that should be JSON, or sealed, are; what is sealed shows its damage only when it is unsealed."""
    try:
        if body.startswith(_SEALED):
            return bool(b64decode(body.removeprefix(_SEALED), validate=True))
        return isinstance(json.loads(body), dict)
    except (ValueError, RecursionError):
        return False


def ranges(numbers: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of numbers, each by its first and last: 1, 2, 5 are (1, 2) and (5, 5)."""
    for number in sorted(numbers):
        if number - 1 in numbers:
            continue
        last = number
        while last + 1 in numbers:
            last += 1
        yield number, last
