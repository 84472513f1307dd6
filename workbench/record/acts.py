"""Acts: what has been said to others, immutable and chained by hashes.

An act is canonical JSON, readable without this program: objects with sorted keys, no spaces,
UTF-8, and only strings, integers, booleans, null, lists and objects (the part of RFC 8785 on
which all implementations agree). Its hash is SHA-256 over that JSON without ``hash``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from workbench.domain.errors import Refused

FORMAT = 1
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

    @property
    def id(self) -> str:
        """A short name for the act, from its hash."""
        return self.hash[:20]

    @property
    def order(self) -> tuple[int, str, int, str]:
        """The key of the one order in which every holder of the same acts applies them."""
        return (self.clock, self.seat, self.number, self.hash)


def make_act(
    kind: ActKind, payload: Payload, *, conference: str, seat: str, number: int, clock: int, time: str, previous: str
) -> Act:
    """A new act with its hash; ``Refused`` if the payload holds what canonical JSON cannot."""
    act = Act(conference, seat, number, clock, time, kind.value, payload, previous, hash="")
    return Act(conference, seat, number, clock, time, kind.value, payload, previous, hash=act_hash(act))


def act_hash(act: Act) -> str:
    """The hash that the act should bear, from everything it says."""
    said = act_to_json(act)
    del said["hash"]
    return sha256(canonical(said)).hexdigest()


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
    }


def canonical(data: object) -> bytes:
    """``data`` as canonical JSON; ``Refused`` for numbers with a fraction and for broken characters."""
    try:
        _check(data)
        return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except UnicodeEncodeError as error:
        raise Refused("the text holds a broken character (half of a pair); paste it again as plain text") from error


def _check(data: object) -> None:
    if isinstance(data, Mapping):
        for value in data.values():
            _check(value)
    elif isinstance(data, list | tuple):
        for value in data:
            _check(value)
    elif not (data is None or isinstance(data, str | int)):
        raise TypeError(f"an act cannot hold {type(data).__name__}")
