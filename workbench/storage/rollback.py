"""The ``-journal`` that a killed process leaves beside its file, looked at before SQLite plays it back.

SQLite takes any ``-journal`` of the right name for the file's own and copies its pages over the file. One that was
left by another file of that name would wreck this one, and one that names a super-journal has SQLite *delete* that
file, wherever it is. Ours never names one, since no transaction of ours spans two databases.

Format: https://www.sqlite.org/fileformat2.html#the_rollback_journal
"""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 28
_SECTORS = range(32, 65537)
_RECORDS = 100_000
"""Records that are looked through for the first page; a transaction of more than 400 MB is none of ours."""


def journal_of(path: Path) -> Path:
    """Where SQLite puts the journal of the file at ``path``."""
    return path.with_name(f"{path.name}-journal")


def why_foreign(path: Path, header: bytes) -> str | None:
    """Why the journal beside ``path`` is not that of this file, ``None`` if it is, or if there is nothing to play back.

    ``header`` are the first 100 bytes of the file.
    """
    journal = journal_of(path)
    try:
        if not S_ISREG(journal.lstat().st_mode):
            return "is no ordinary file"
    except FileNotFoundError:
        return None
    with journal.open("rb") as file:
        if _names_another(file):
            return "names a third file"
        file.seek(0)
        start = file.read(_HEADER)
        if not start.startswith(_MAGIC) or len(start) < _HEADER:
            return None  # never finished, or done with: SQLite plays nothing back
        records, pages, sector, size = (_number(start, at) for at in (8, 16, 20, 24))
        if sector not in _SECTORS or size != page_size(header):
            return "has pages of another size"
        if not records:
            return None
        first = _first_page(file, sector, size, min(records, _RECORDS))
    if first is None:
        # the first page was not written yet, so it tells how large the file was
        return None if pages == _number(header, 28) else "is of a file of another size"
    told, stands = _number(first, 24), _number(header, 24)
    if first[68:72] != header[68:72] or _number(first, 28) != pages or stands not in (told, told + 1):
        return "is of another file"
    return None


def page_size(header: bytes) -> int:
    """The size of a page, from the first bytes of a file."""
    size = int.from_bytes(header[16:18])
    return 65536 if size == 1 else size


def _first_page(file: BinaryIO, sector: int, size: int, records: int) -> bytes | None:
    file.seek(sector)
    for _ in range(records):
        record = file.read(size + 8)
        if len(record) < size + 8:
            return None
        if _number(record, 0) == 1:
            return record[4:104]
    return None


def _names_another(file: BinaryIO) -> bool:
    file.seek(0, 2)
    if file.tell() < 16:
        return False
    file.seek(-8, 2)
    return file.read(8) == _MAGIC


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4])


def rolled_back(data: bytes, journal: bytes) -> bytes:
    """What a file of the bytes ``data`` held before the write that its ``journal`` was left of.

    For reading alone, where SQLite cannot be let near the file. Pages whose checksum is wrong, which were on their way
    to the disk when all ended, are left as they are: by SQLite's order of writing, those in the file are older.
    """
    pages, at, size = bytearray(data), 0, 0
    first = None
    while journal[at : at + 8] == _MAGIC and len(journal) >= at + _HEADER:
        records, nonce, count, sector, size = (_number(journal, at + place) for place in (8, 12, 16, 20, 24))
        if sector not in _SECTORS or size < 512 or size > 65536:
            break
        first = count if first is None else first
        at += sector
        whole = (len(journal) - at) // (size + 8)
        for _ in range(min(records, whole)):
            number, page = _number(journal, at), journal[at + 4 : at + 4 + size]
            if not 1 <= number <= first or _number(journal, at + 4 + size) != _checksum(nonce, page):
                break
            end = number * size
            pages.extend(bytes(max(0, end - len(pages))))
            pages[end - size : end] = page
            at += size + 8
        at = -(-at // sector) * sector
    return bytes(pages if first is None else pages[: first * size])


def _checksum(nonce: int, page: bytes) -> int:
    return (nonce + sum(page[len(page) - 200 : 0 : -200])) % 2**32
