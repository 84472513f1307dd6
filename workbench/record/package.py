"""Packages: acts on their way from one party's file to another's, sealed by the seat that sends them.

A package is lines of canonical JSON, compressed by gzip: a header, the acts in act order, and the seal. Any program
that unpacks and any editor shows it. The seal is the signature of the sending seat over SHA-256 of all lines before it;
no act can be taken for a package, as a package has line ends and an act has none. ``resources/manual/en/formats.md``
specifies it for other programs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, BinaryIO

from workbench import __version__
from workbench.domain.errors import Refused, UnreadableSource
from workbench.record.acts import Act, act_from_json, act_to_json, canonical
from workbench.record.container import MOST, MOST_VALUES, pack_lines, parse_line, unpack_lines, values
from workbench.record.signing import verify

FORMAT = 1
"""Of packages; one with a higher number is refused."""
NEEDS = "0.1"
"""The oldest program that can read what is written here; a program that is older still says so."""
SUFFIX = ".treatypack"
MOST_ACTS = 1_000_000
MOST_SEATS = 10_000
"""Seats of which a header may say how much its sender holds."""


@dataclass(frozen=True, slots=True)
class Sender:
    """The seat that sealed a package, its public key, and how it is called."""

    seat: str
    party: str
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Header:
    """What a package says of itself.

    ``reader`` is the party that it was made for, ``None`` for anybody; ``made`` the sender's time, ISO 8601 UTC;
    ``holds`` the number of the last act of each seat that the sender's file had. ``invitation`` is there if the package
    invites a party (:mod:`workbench.record.invitation`).
    """

    conference: str
    title: str
    sender: Sender
    reader: str | None
    made: str
    holds: Mapping[str, int]
    invitation: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Package:
    """A package that was read, with a seal that holds; whose seat it is that sealed it is for the record to say."""

    header: Header
    acts: tuple[Act, ...]


def write_package(header: Header, acts: Sequence[Act], sign: Callable[[bytes], str]) -> bytes:
    """The package as bytes; ``acts`` are in act order, and ``sign`` signs for the header's sender."""
    lines = [canonical(_header_to_json(header, len(acts)))]
    lines.extend(canonical(act_to_json(act)) for act in acts)
    digest = sha256()
    for line in lines:
        digest.update(line + b"\n")
    seal = {"seal": {"seat": header.sender.seat, "signature": sign(digest.digest())}}
    return pack_lines((*lines, canonical(seal)))


def read_package(stream: BinaryIO, name: str) -> Package:
    """The package in a file; ``name`` is what messages call it.

    ``UnreadableSource`` for anything but the very bytes that its sender wrote: damaged, changed, longer or shorter,
    too large, of a newer program, no package at all.
    """
    try:
        return _read(unpack_lines(stream, name), name)
    except MemoryError:
        raise UnreadableSource(
            "{file} is too large for the memory of this computer: ask its sender why", file=name
        ) from None


def read_header(stream: BinaryIO, name: str) -> Header:
    """What a package says of itself, read without the rest of it, so that nothing proves it; errors as above."""
    return _header_from_json(parse_line(next(unpack_lines(stream, name), b""), name), name)[0]


def _read(lines: Iterator[bytes], name: str) -> Package:
    digest, room = sha256(), MOST_VALUES

    def following() -> tuple[bytes, dict[str, Any]]:
        nonlocal room
        line = next(lines, None)
        if line is None:
            raise _changed(name, "lines of it are missing")
        room -= values(line)
        if room < 0:
            raise UnreadableSource("{file} is larger than any honest package: ask its sender why", file=name)
        return line + b"\n", parse_line(line, name)

    line, said = following()
    digest.update(line)
    header, count = _header_from_json(said, name)
    acts: list[Act] = []
    for place in range(1, count + 1):
        line, said = following()
        digest.update(line)
        acts.append(_act(said, place, name))
        if place > 1 and acts[-1].order <= acts[-2].order:
            raise _changed(name, "its acts are not in order")
    _, said = following()
    _check_seal(said, header.sender, digest.digest(), name)
    if next(lines, None) is not None:
        raise _changed(name, "something stands behind its seal")
    return Package(header, tuple(acts))


def _act(said: object, place: int, name: str) -> Act:
    try:
        return act_from_json(said)
    except Refused as problem:
        raise UnreadableSource(
            "{file} cannot be taken in (line {line}{act}): {problem}",
            file=name,
            line=place + 1,
            act=_called(said),
            problem=problem,
        ) from None


def _called(said: object) -> str:
    """How an act that cannot be read is called, in so far as it says that."""
    seat, number = (said.get("seat"), said.get("number")) if isinstance(said, dict) else (None, None)
    named = isinstance(seat, str) and seat[:8].isalnum() and type(number) is int
    return f", act {number} of seat {str(seat)[:8]}" if named else ""


def _check_seal(said: Mapping[str, Any], sender: Sender, digest: bytes, name: str) -> None:
    seal = said.get("seal")
    if said.keys() != {"seal"} or not isinstance(seal, dict) or seal.keys() != {"seat", "signature"}:
        raise _changed(name, "it has no seal")
    if seal["seat"] != sender.seat:
        raise _changed(name, "it is sealed by another seat than the one that it says it is from")
    if not verify(sender.key, seal["signature"], digest):
        raise _changed(name, "its seal does not hold")


def _header_to_json(header: Header, count: int) -> dict[str, Any]:
    sender = header.sender
    said = {
        "package": FORMAT,
        "needs": NEEDS,
        "conference": header.conference,
        "title": header.title,
        "from": {"seat": sender.seat, "party": sender.party, "name": sender.name, "key": sender.key},
        "for": header.reader,
        "made": header.made,
        "holds": dict(header.holds),
        "acts": count,
    }
    return said if header.invitation is None else said | {"invitation": dict(header.invitation)}


def _header_from_json(said: Mapping[str, Any], name: str) -> tuple[Header, int]:
    """The header and the count of acts; ``package`` and ``needs`` stay what they are in all formats to come."""
    if type(version := said.get("package")) is int and version > FORMAT:
        needs = said.get("needs")
        needed = needs if isinstance(needs, str) and _RELEASE.fullmatch(needs) else "its latest version"
        raise UnreadableSource(
            "{file} was made by a newer Treaty Workbench (package format {version}, this program, {this},"
            " knows {known}): update the program to {needed}",
            file=name,
            version=version,
            this=__version__,
            known=FORMAT,
            needed=needed,
        )
    sender = said.get("from")
    right = (
        version == FORMAT
        and said.keys() - {"invitation"} == _FIELDS.keys()
        and all(type(said[field]) in of for field, of in _FIELDS.items())
        and isinstance(sender, dict)
        and sender.keys() == {"seat", "party", "name", "key"}
        and all(isinstance(value, str) for value in sender.values())
        and len(said["holds"]) <= MOST_SEATS
        and all(type(last) is int and 1 <= last <= MOST for last in said["holds"].values())
        and isinstance(said.get("invitation", {}), dict)
    )
    if not right or not isinstance(sender, dict):
        raise _changed(name, "its header is not as the program writes one")
    if not 0 <= said["acts"] <= MOST_ACTS:
        raise UnreadableSource(
            "{file} says that it holds {count} acts, which no honest package does", file=name, count=said["acts"]
        )
    names = {"conference": said["conference"], "title": said["title"], "reader": said["for"], "made": said["made"]}
    header = Header(**names, sender=Sender(**sender), holds=said["holds"], invitation=said.get("invitation"))
    return header, said["acts"]


_RELEASE = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}")

_FIELDS: dict[str, tuple[type, ...]] = {
    **{"package": (int,), "needs": (str,), "conference": (str,), "title": (str,), "from": (dict,)},
    **{"for": (str, type(None)), "made": (str,), "holds": (dict,), "acts": (int,)},
}


def _changed(name: str, why: str) -> UnreadableSource:
    return UnreadableSource(
        "{file} was damaged or changed on its way ({why}): nothing of it was taken in; ask its sender for it again",
        file=name,
        why=why,
    )
