"""Acts: what has been said to others, immutable and chained by hashes.

An act is canonical JSON, readable without this program: objects with sorted keys, no spaces,
UTF-8, and only strings, integers, booleans, null, lists and objects (the part of RFC 8785 on
which all implementations agree). Its hash is SHA-256 over that JSON without ``hash``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import Any

from workbench.domain.errors import Refused
from workbench.record.signing import SigningKey

FORMAT = 2
"""Of the acts made from now on; 1 were acts without a signature, to which files of their time have added one."""
FIRST = ""
"""The ``previous`` of a seat's first act."""

Payload = Mapping[str, Any]


class ActKind(StrEnum):
    """Everything that can be said to others; the values stand in files and never change."""

    CONFERENCE_OPENED = "conference.opened"
    PARTY_ADDED = "party.added"
    VERSION_CIRCULATED = "version.circulated"
    AMENDMENT_TABLED = "amendment.tabled"
    AMENDMENT_REVISED = "amendment.revised"
    AMENDMENT_JOINED = "amendment.joined"
    AMENDMENT_WITHDRAWN = "amendment.withdrawn"
    POSITION_TAKEN = "position.taken"
    AMENDMENT_DECIDED = "amendment.decided"
    STATUS_SET = "status.set"
    SPAN_SETTLED = "span.settled"
    SPAN_REOPENED = "span.reopened"
    AMENDMENT_NUMBERED = "amendment.numbered"
    PARTY_INVITED = "party.invited"
    SEAT_ENROLLED = "seat.enrolled"
    INVITATION_CLOSED = "invitation.closed"
    SEAT_REVOKED = "seat.revoked"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing said by one seat.

    ``number`` counts the seat's own acts from 1, ``previous`` is the hash of the one before.
    ``clock`` is a Lamport clock: larger than that of every act the seat knew when it spoke, so that
    ordering by clock never puts an effect before its cause whatever the laptops' clocks say.
    ``time`` is the seat's own clock, ISO 8601 UTC, for people. ``kind`` is a string and not an
    :class:`ActKind`, so that an act of a newer program can be kept although it cannot be applied.
    """

    conference: str
    seat: str
    number: int
    clock: int
    time: str
    kind: str
    payload: Payload
    previous: str
    hash: str
    format: int = FORMAT
    signature: str = ""

    @property
    def id(self) -> str:
        """A short name for the act, from its hash."""
        return self.hash[:20]

    @property
    def order(self) -> tuple[int, str, int, str]:
        """The key of the one order in which every holder of the same acts applies them."""
        return (self.clock, self.seat, self.number, self.hash)


def make_act(  # noqa: PLR0913 - what an act says, each by name
    kind: ActKind,
    payload: Payload,
    *,
    key: SigningKey,
    conference: str,
    seat: str,
    number: int,
    clock: int,
    time: str,
    previous: str,
) -> Act:
    """A new act with its hash, signed; ``Refused`` if the payload holds what canonical JSON cannot."""
    act = Act(conference, seat, number, clock, time, kind.value, payload, previous, hash="")
    hash = act_hash(act)
    return replace(act, hash=hash, signature=sign_hash(key, hash))


def sign_hash(key: SigningKey, hash: str) -> str:
    """The signature of an act with that hash."""
    return key.sign(bytes.fromhex(hash))


def act_hash(act: Act) -> str:
    """The hash that the act should bear, from everything it says."""
    said = act_to_json(act)
    del said["hash"], said["signature"]
    return sha256(canonical(said)).hexdigest()


def hash_of_text(text: str) -> str:
    """The hash that an act bears, from its canonical JSON as it stands; "" where that is not the hash of its words.

    Nothing is parsed: in canonical JSON no string holds a bare quotation mark, so that the act's own ``hash`` is the
    first one there is and its own ``signature`` the last, and what is left without them is what the hash was made of.
    """
    said = text.encode("utf-8", "replace")
    found, place, bears = sha256(), 0, b""
    for at, name in ((said.find(_HASH), _HASH), (said.rfind(_SIGNATURE), _SIGNATURE)):
        end = said.find(b'"', at + len(name))
        if at < place or end < 0:
            return ""
        bears = bears or said[at + len(name) : end]
        found.update(memoryview(said)[place : at + 1])
        place = end + 2
    found.update(memoryview(said)[place:])
    made = found.hexdigest()
    return made if made.encode() == bears else ""


_HASH, _SIGNATURE = b',"hash":"', b',"signature":"'


def act_to_json(act: Act) -> dict[str, Any]:
    """The act as a JSON object."""
    return {
        "format": act.format,
        "conference": act.conference,
        "seat": act.seat,
        "number": act.number,
        "clock": act.clock,
        "time": act.time,
        "kind": act.kind,
        "payload": act.payload,
        "previous": act.previous,
        "hash": act.hash,
        "signature": act.signature,
    }


def act_from_json(data: object) -> Act:
    """The act that a JSON object of another file or program is; ``Refused`` for what is no act that we can keep."""
    if not isinstance(data, dict) or data.keys() != _TYPES.keys():
        raise Refused("this is no act: it does not have the fields of one")
    for name, of in _TYPES.items():
        if type(data[name]) is not of:
            raise Refused("this is no act: its {name} is not what it should be", name=name)
    if not 1 <= data["format"] <= FORMAT:
        raise Refused(
            "it is an act of format {format}, made by a newer Treaty Workbench: update the program",
            format=data["format"],
        )
    return Act(**data)


_TYPES = {
    **{"format": int, "conference": str, "seat": str, "number": int, "clock": int, "time": str, "kind": str},
    **{"payload": dict, "previous": str, "hash": str, "signature": str},
}


def canonical(data: object) -> bytes:
    """``data`` as canonical JSON; ``Refused`` for numbers with a fraction and for broken characters."""
    try:
        _check(data)
        return _ENCODER.encode(data).encode()
    except UnicodeEncodeError as error:
        raise Refused("the text holds a broken character (half of a pair); paste it again as plain text") from error


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_PLAIN = frozenset((str, int, bool, type(None)))


def _check(data: object) -> None:
    # the types themselves are asked first: this runs over every value that is hashed, read or written
    if type(data) in _PLAIN:
        return
    if isinstance(data, Mapping):
        data = data.values()
    elif not isinstance(data, list | tuple):
        if isinstance(data, str | int):
            return
        raise TypeError(f"an act cannot hold {type(data).__name__}")
    for value in data:
        if type(value) not in _PLAIN:
            _check(value)
