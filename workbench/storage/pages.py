"""The rows that stand in the pages of a damaged SQLite file, read without SQLite.

Nothing is taken from the schema, the tree of pages or the list of free ones, any of which may be what is damaged. A
page that is a leaf of a table tells where its rows begin; where it does not, or where it lost that list, a row that
begins with a hash (an act) is known by the header of its record. The rest of a long row is followed through its
overflow pages. What is found is only a claim: who asks must see whether it proves itself.

Format: https://www.sqlite.org/fileformat2.html, sections 1.6 (pages, cells, overflow) and 2.1 (records).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.storage.rollback import page_size

Value = str | bytes | int | float | None
OURS = 4096
"""The size of a page where the first page does not tell: that of every file SQLite makes unless told otherwise."""

_TABLE_LEAF, _INDEX_LEAF = 0x0D, 0x0A
_LONGEST = 256 * 2**20
_MOST_COLUMNS = 100
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Bytes of the values of the serial types 0 to 9."""
_HASHED = re.compile(rb"[\x05-\x20]\x81\x0d")
"""How the record of an act begins: the length of its header, and a first column of 64 characters."""


class Record(NamedTuple):
    """A row that is claimed to stand on ``page`` (from 1), of a table unless it is the ``entry`` of an index."""

    page: int
    entry: bool
    values: tuple[Value, ...]


class Pages:
    """The pages of the file whose bytes are ``data``."""

    def __init__(self, data: Sequence[int] | bytes | memoryview) -> None:
        self._data = memoryview(data)  # type: ignore[arg-type]
        told = page_size(bytes(self._data[:100]))
        self.size = told if 512 <= told <= 65536 and not told & (told - 1) else OURS
        self.count = -(-len(self._data) // self.size)
        # rows that overlap, of which only a hostile file has many, would otherwise be read for ever
        self._budget = 8 * len(self._data) + _LONGEST

    def records(self) -> Iterator[Record]:
        """Every row that can be made out, in the order of the pages; the same one perhaps more than once."""
        for number in range(1, self.count + 1):
            page = self._page(number)
            head = 100 if number == 1 else 0
            kind = page[head] if len(page) > head + 8 else 0
            starts = set()
            if kind in (_TABLE_LEAF, _INDEX_LEAF):
                starts = set(_cells(page, head, entry=kind == _INDEX_LEAF))
            if kind != _INDEX_LEAF:
                starts |= {found.start() for found in _HASHED.finditer(page)}
            for start in sorted(starts):
                if (values := self._values(number, page, start, entry=kind == _INDEX_LEAF)) is not None:
                    yield Record(number, kind == _INDEX_LEAF, values)

    def _page(self, number: int) -> bytes:
        return bytes(self._data[(number - 1) * self.size : number * self.size])

    def _values(self, number: int, page: bytes, start: int, *, entry: bool) -> tuple[Value, ...] | None:
        types = _types(page, start)
        if types is None:
            return None
        head, serials = types
        length = head + sum(map(_size, serials))
        if not serials or length > min(_LONGEST, self._budget):
            return None
        payload = self._payload(page, start, length, entry=entry)
        if payload is None:
            return None
        values, at = [], head
        for serial in serials:
            end = at + _size(serial)
            values.append(_value(serial, payload[at:end]))
            at = end
        return tuple(values)

    def _payload(self, page: bytes, start: int, length: int, *, entry: bool) -> bytes | None:
        """The bytes of a record of ``length``, what did not find room on its page from the overflow pages."""
        size = self.size
        most = (size - 12) * 64 // 255 - 23 if entry else size - 35
        local = length
        if length > most:
            least = (size - 12) * 32 // 255 - 23
            local = least + (length - least) % (size - 4)
            local = least if local > most else local
        found = page[start : start + local]
        if len(found) < local:
            return None
        if local == length:
            return found
        parts, left, seen = [found], length - local, set[int]()
        following = int.from_bytes(page[start + local : start + local + 4])
        while left > 0:
            if not 1 < following <= self.count or following in seen:
                return None
            seen.add(following)
            over = self._page(following)
            self._budget -= size
            parts.append(over[4 : 4 + min(left, size - 4)])
            left -= size - 4
            following = int.from_bytes(over[:4])
        whole = b"".join(parts)
        return whole if len(whole) == length else None


def _cells(page: bytes, head: int, *, entry: bool) -> Iterator[int]:
    """Where the records of a leaf begin, by its list of cells."""
    count = int.from_bytes(page[head + 3 : head + 5])
    for place in range(min(count, len(page) // 4)):
        start = int.from_bytes(page[head + 8 + 2 * place : head + 10 + 2 * place])
        for _ in range(1 if entry else 2):  # the length of the record, and for a table the row's number
            start = _varint(page, start)[1]
        if head < start < len(page):
            yield start


def _types(page: bytes, start: int) -> tuple[int, list[int]] | None:
    """The length of a record's header and the types of its values."""
    head, at = _varint(page, start)
    end = start + head
    if not at < end <= len(page):
        return None
    serials = []
    while at < end:
        serial, at = _varint(page, at)
        serials.append(serial)
        if serial in (10, 11) or len(serials) > _MOST_COLUMNS:
            return None
    return (head, serials) if at == end else None


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for place, byte in enumerate(page[at : at + 9]):
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return 0, len(page)


def _size(serial: int) -> int:
    return _SIZES[serial] if serial < len(_SIZES) else (serial - 12) // 2


def _value(serial: int, data: bytes) -> Value:
    if serial >= 12:
        return data if serial % 2 == 0 else data.decode("utf-8", "replace")
    if serial in (8, 9):
        return serial - 8
    # 7, a real number, is in no table of ours
    return None if serial in (0, 7) else int.from_bytes(data, signed=True)
