"""The walk through raw pages finds what SQLite itself would, whatever the size of pages and rows."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from workbench.storage.pages import Pages, Value


def made(path: Path, size: int, rows: list[tuple[str, int, str]], *extra: str) -> bytes:
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA page_size = {size}")
        connection.execute("CREATE TABLE t (hash TEXT PRIMARY KEY, number INTEGER, body TEXT)")
        connection.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)
        for statement in extra:
            connection.execute(statement)
    connection.close()
    return path.read_bytes()


def some(random: Random, count: int, longest: int) -> list[tuple[str, int, str]]:
    return [
        (
            sha256(bytes([n % 256, n // 256])).hexdigest(),
            random.choice((0, 1, -1, 200, -40_000, 2**23, 2**31, -(2**40), 2**62)),
            "é" * random.randrange(longest) + str(n),
        )
        for n in range(count)
    ]


def rows_in(pages: Pages) -> set[tuple[Value, ...]]:
    return {record.values for record in pages.records() if not record.entry and len(record.values) == 3}


@pytest.mark.parametrize("size", [512, 1024, 4096, 65536])
@pytest.mark.parametrize("longest", [10, 3000, 90_000])
def test_all_rows_are_found_in_pages_of_any_size_and_with_rows_of_any_length(
    tmp_path: Path, size: int, longest: int
) -> None:
    rows = some(Random(size + longest), 60, longest)
    assert set(rows) <= rows_in(Pages(made(tmp_path / "a.db", size, rows)))


def test_rows_are_found_where_the_lists_of_cells_and_all_else_of_the_structure_is_gone(tmp_path: Path) -> None:
    rows = some(Random(1), 200, 2000)
    data = bytearray(made(tmp_path / "a.db", 4096, rows))
    for start in range(4096, len(data), 4096):
        if data[start] in (0x02, 0x05, 0x0A, 0x0D):
            data[start : start + 8] = bytes(8)  # a page of no kind
    data[:100] = bytes(100)
    assert set(rows) <= rows_in(Pages(bytes(data)))


def test_the_numbers_in_an_index_are_found(tmp_path: Path) -> None:
    rows = some(Random(2), 30, 40)
    data = made(tmp_path / "a.db", 4096, rows, "CREATE INDEX i ON t (hash, number)")
    entries = {record.values[:2] for record in Pages(data).records() if record.entry and len(record.values) == 3}
    assert {row[:2] for row in rows} <= entries


@pytest.mark.parametrize("seed", range(10))
def test_rows_that_no_damage_touched_are_found_and_no_damage_stops_the_walk(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    rows = some(random, 120, 6000)
    data = bytearray(made(tmp_path / "a.db", 1024, rows))
    lost = {random.randrange(1, len(data) // 1024) for _ in range(12)}
    for page in lost:
        data[page * 1024 : page * 1024 + 1024] = random.randbytes(1024)
    found = rows_in(Pages(bytes(data)))
    # a page that is gone takes what is on it and the rows that run over it, and no row more
    touched = {row for row in rows if row not in found}
    assert len(rows) - len(touched) >= len(rows) // 3
    assert len(found & set(rows)) + len(touched) == len(rows)


def test_a_chain_of_pages_that_runs_in_a_circle_ends(tmp_path: Path) -> None:
    data = bytearray(made(tmp_path / "a.db", 512, some(Random(3), 1, 30_000)))
    for start in range(512, len(data), 512):
        if data[start] not in (0x02, 0x05, 0x0A, 0x0D):
            data[start : start + 4] = (len(data) // 512 - 1).to_bytes(4)
    assert not any(len(str(value)) > 40_000 for row in rows_in(Pages(bytes(data))) for value in row)


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\x00", bytes(5000), b"\x0d" * 9000, b"\x10\x81\x0d" * 3000])
def test_what_is_no_database_has_no_rows(data: bytes) -> None:
    list(Pages(data).records())
