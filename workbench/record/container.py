"""The lines of a package as bytes: canonical JSON, compressed, and never more of it than a laptop can bear.

Whatever is read here may come from anybody. It is unpacked piece by piece (RFC 1952, RFC 1951) and counted before it is
taken apart, and only the one spelling that we write ourselves is accepted, so that nothing can be hidden beside what is
signed.
"""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, NoReturn

from workbench.domain.errors import Line, Refused, UnreadableSource
from workbench.record.acts import canonical

LARGEST = 256 * 2**20
"""Bytes of a package when it is unpacked."""
LONGEST = 32 * 2**20
"""Bytes of one of its lines; the whole text of a treaty is one act."""
DEEPEST = 64
"""Lists and objects inside each other."""
MOST_VALUES = 5_000_000
"""Values in all its lines, each of which costs far more than its bytes once it is read."""
MOST = 2**53
"""The largest number; every program that reads JSON still tells it from the next one."""

_HEAD = bytes.fromhex("1f8b08000000000000ff")
"""Of the compressed file: no name, no time, no flags, no operating system."""
_PIECE = 2**20
_NOT_OURS = {
    b"PK\x03\x04": Line(
        "a Word or zip file: read a marked-up document with `treaty return`, or a text with `treaty import`"
    ),
    b"SQLite format 3\x00": Line("a conference file: ask for a package, made from it with `treaty pack`"),
    b"%PDF": Line("a PDF file: ask for the package that was made with `treaty pack`"),
}
_OPENING = b'{"acts":'
_SIGNS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[{]|[\]}]', re.DOTALL)
_INSIDE = {b"[": 1, b"{": 1, b"]": -1, b"}": -1}


def pack_lines(lines: Iterable[bytes]) -> bytes:
    """Lines without their ends as a compressed file."""
    deflate, crc, size = zlib.compressobj(wbits=-zlib.MAX_WBITS), 0, 0
    parts = [_HEAD]
    for line in lines:
        ended = line + b"\n"
        crc, size = zlib.crc32(ended, crc), size + len(ended)
        parts.append(deflate.compress(ended))
    return b"".join((*parts, deflate.flush(), struct.pack("<II", crc, size & 0xFFFFFFFF)))


def unpack_lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """The lines, without their ends, of a package that is compressed or was unpacked.

    ``UnreadableSource`` as soon as something is not as :func:`pack_lines` writes it, or larger than a package may be.
    """
    rest = b""
    for piece in _pieces(stream, name):
        *ended, rest = (rest + piece).split(b"\n") if b"\n" in piece else (rest + piece,)
        for line in ended:
            if len(line) > LONGEST:
                _too_large(name)
            yield line
        if len(rest) > LONGEST:
            _too_large(name)
    if rest:
        _damaged(name, "its end is missing")


def parse_line(line: bytes, name: str) -> dict[str, Any]:
    """The object of a line, which must be canonical JSON to the byte; ``UnreadableSource`` if it is not."""
    if line.count(b"[") + line.count(b"{") > DEEPEST and _depth(line) > DEEPEST:
        _damaged(name, "it holds lists in lists without end")
    try:
        data = _DECODER.decode(line.decode())
        same = isinstance(data, dict) and canonical(data) == line
    except (ValueError, RecursionError, Refused):
        same = False
    if not same:
        _damaged(name, "a line of it is not as the program writes one")
    found: dict[str, Any] = data
    return found


def values(line: bytes) -> int:
    """How many values a line holds at most."""
    return line.count(b",") + line.count(b"[") + line.count(b"{") + 1


def _pieces(stream: BinaryIO, name: str) -> Iterator[bytes]:
    beginning = stream.read(len(_HEAD))
    if beginning.startswith(_OPENING):
        beginning += stream.read(_PIECE)
        size = 0
        while beginning:
            size += len(beginning)
            if size > LARGEST:
                _too_large(name)
            yield beginning
            beginning = stream.read(_PIECE)
        return
    if beginning != _HEAD:
        _no_package(beginning + stream.read(16), name)
    try:
        yield from _inflated(stream, name)
    except zlib.error:
        _damaged(name, "it cannot be unpacked")


def _inflated(stream: BinaryIO, name: str) -> Iterator[bytes]:
    inflate, crc, size = zlib.decompressobj(wbits=-zlib.MAX_WBITS), 0, 0
    while not inflate.eof:
        packed = inflate.unconsumed_tail or stream.read(_PIECE)
        piece = inflate.decompress(packed, _PIECE)
        if not packed and not piece and not inflate.eof:
            _damaged(name, "its end is missing")
        crc, size = zlib.crc32(piece, crc), size + len(piece)
        if size > LARGEST:
            _too_large(name)
        if piece:
            yield piece
    if inflate.unused_data + stream.read(_PIECE) != struct.pack("<II", crc, size & 0xFFFFFFFF):
        _damaged(name, "its end is not that of what it holds")


def _depth(line: bytes) -> int:
    """How many lists and objects are open at once at most; words in quotation marks do not count."""
    depth = deepest = 0
    for found in _SIGNS.finditer(line):
        depth += _INSIDE.get(found[0], 0)
        deepest = max(deepest, depth)
    return deepest


def _whole(digits: str) -> int:
    if len(digits) > 17 or not -MOST <= (number := int(digits)) <= MOST:
        raise ValueError(digits)
    return number


def _no_number(digits: str) -> NoReturn:
    raise ValueError(digits)


_DECODER = json.JSONDecoder(parse_int=_whole, parse_float=_no_number, parse_constant=_no_number)


def _no_package(beginning: bytes, name: str) -> NoReturn:
    for sign, what in _NOT_OURS.items():
        if beginning.startswith(sign):
            raise UnreadableSource("{file} is no package but {what}", file=name, what=what)
    if not beginning:
        raise UnreadableSource("{file} is empty: ask its sender for it again", file=name)
    if beginning.startswith(_HEAD[:3]):
        _damaged(name, "its beginning is not as the program writes one")
    raise UnreadableSource("{file} is no package: ask its sender for one, made with `treaty pack`", file=name)


def _damaged(name: str, why: str) -> NoReturn:
    raise UnreadableSource(
        "{file} was damaged or changed on its way ({why}): nothing of it was taken in; ask its sender for it again",
        file=name,
        why=why,
    )


def _too_large(name: str) -> NoReturn:
    raise UnreadableSource(
        "{file} is larger than any honest package: nothing of it was taken in; ask its sender why", file=name
    )
