"""The tables that hold the state which follows from the acts, and how rows become domain values.

They are projections: written only by :mod:`workbench.record.projections`, in the same
transaction as the act, and rebuilt from the acts at any time to the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.domain.amendment import Amendment, AmendmentStatus, Edit, Fate, Operation, Relation, Stance
from workbench.domain.decision import Decision, Manner, Outcome, Part, Position, Settlement, StatusDecision
from workbench.domain.party import Party, PartyKind
from workbench.domain.provision import Provision, Status
from workbench.domain.version import provision_from_json, provision_to_json

PROJECTION = 8
"""Raised when the tables change, or what acts make of them: an older file is rebuilt from its acts when opened."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A table by name: its columns with ``str`` or ``int``, its key, and the columns searched by."""

    name: str
    columns: Mapping[str, type]
    key: tuple[str, ...]
    indexes: tuple[tuple[str, ...], ...] = ()


CONFERENCE = Table("conference", {"id": str, "title": str, "language": str, "symbol": str, "act": str}, ("id",))
PARTIES = Table("parties", {"code": str, "kind": str, "names": str, "members": str, "act": str}, ("code",))
VERSIONS = Table(
    "versions",
    {"name": str, "place": int, "base": str, "source": str, "time": str, "act": str},
    ("name",),
)
PROVISIONS = Table(
    "provisions",
    {"version": str, "place": int, "id": str, "content": str},
    ("version", "place"),
)
AMENDMENTS = Table(
    "amendments",
    {
        "id": str,
        "number": int,
        "sponsors": str,
        "at": str,
        "operation": str,
        "against": str,
        "text": str,
        "edits": str,
        "relation": str,
        "anchor": str,
        "provisions": str,
        "reason": str,
        "status": str,
        "fate": str,
        "carried": str,
        "revision": int,
        "worded": str,
        "incorporated": str,
        "on": str,
        "amends": str,
        "basis": str,
        "left": str,
        "time": str,
        "act": str,
    },
    ("id",),
    (("at", "status"), ("anchor", "status"), ("number",), ("on",)),
)
WORDED = (
    "at",
    "operation",
    "relation",
    "anchor",
    "against",
    "text",
    "edits",
    "provisions",
    "reason",
    "amends",
    "revision",
)
"""The columns of an amendment that an act gives which tables or revises it; ``worded`` is that act."""
WORDINGS = Table("wordings", {"act": str, "amendment": str, "said": str}, ("act",), (("amendment",),))
"""The words of an amendment by the act that gave them: ``said`` has the columns ``WORDED``."""
POSITIONS = Table(
    "positions",
    {"amendment": str, "party": str, "stance": str, "note": str, "time": str, "act": str},
    ("amendment", "party"),
)
DECISIONS = Table(
    "decisions",
    {
        "act": str,
        "place": int,
        "time": str,
        "kind": str,
        "at": str,
        "part": str,
        "version": str,
        "amendment": str,
        "decision": str,
        "start": int,
        "end": int,
        "before": str,
        "words": str,
        "taken": str,
        "answers": str,
        "lapsed": str,
        "meeting": str,
        "undone": str,
        "incorporated": str,
    },
    ("place", "act"),
    (("act",), ("amendment",), ("at", "kind"), ("kind", "version")),
)
"""Every decision of the room, whatever its ``kind`` (that of its act): the ledger.

``decision`` is the outcome, the manner of settling or the status; ``before`` and ``words`` are the words that stood
and those that stand from then on (proposed, for an amendment). ``undone`` is the act that undid it, ``incorporated``
the version that took in a settlement, "" for none. ``lapsed`` are those of ``answers`` that were revised since.
"""
ANSWERS = Table("answers", {"amendment": str, "act": str, "undone": str}, ("amendment", "act"))
"""Which amendments fall with another that was adopted, and by which act."""
SEATS = Table(
    "seats",
    {
        **{"id": str, "party": str, "key": str, "name": str},
        **{"invitation": str, "revoked": int, "time": str, "act": str},
    },
    ("id",),
    (("party",),),
)
"""Who may speak: each seat that is enrolled, and its last act that counts if it is ``revoked``."""
INVITATIONS = Table(
    "invitations",
    {"id": str, "party": str, "key": str, "closed": str, "time": str, "act": str},
    ("id",),
)
"""What the secretariat invited parties by; ``closed`` is the act that closed it, "" for none."""
UNAPPLIED = Table("unapplied", {"act": str, "why": str}, ("act",))

TABLES = (
    CONFERENCE,
    PARTIES,
    VERSIONS,
    PROVISIONS,
    AMENDMENTS,
    WORDINGS,
    POSITIONS,
    DECISIONS,
    ANSWERS,
    SEATS,
    INVITATIONS,
    UNAPPLIED,
)


def provision_row(version: str, place: int, provision: Provision) -> Row:
    """A provision of a version as a row."""
    return {"version": version, "place": place, "id": provision.id, "content": pack(provision_to_json(provision))}


def provision_of(row: Row) -> Provision:
    """The provision that a row holds."""
    return provision_from_json(json.loads(row["content"]))


def amendment_of(row: Row) -> Amendment:
    """The amendment that a row holds."""
    return Amendment(
        id=row["id"],
        number=row["number"],
        sponsors=tuple(json.loads(row["sponsors"])),
        at=row["at"],
        operation=Operation(row["operation"]),
        against=row["against"],
        text=row["text"],
        edits=tuple(Edit(*edit) for edit in _listed(row["edits"])),
        relation=Relation(row["relation"]) if row["relation"] else None,
        anchor=row["anchor"],
        provisions=tuple(provision_from_json(data) for data in _listed(row["provisions"])),
        reason=row["reason"],
        status=AmendmentStatus(row["status"]),
        fate=Fate(row["fate"]) if row["fate"] else None,
        carried=row["carried"],
        revision=row["revision"],
        incorporated=row["incorporated"],
        on=row["on"],
        basis=_basis_of(row),
    )


def _listed(packed: str) -> list[Any]:
    # most amendments have either edits or provisions
    found: list[Any] = [] if packed == "[]" else json.loads(packed)
    return found


def _basis_of(row: Row) -> tuple[str, str] | None:
    if row["basis"] is None:
        return None
    version, wording = json.loads(row["basis"])
    return version, wording


def party_of(row: Row) -> Party:
    """The party that a row holds."""
    return Party(row["code"], PartyKind(row["kind"]), json.loads(row["names"]), tuple(json.loads(row["members"])))


def position_of(row: Row) -> Position:
    """The position that a row holds."""
    return Position(row["amendment"], row["party"], Stance(row["stance"]), row["note"])


def decision_of(row: Row) -> Decision:
    """The decision on an amendment that a row holds."""
    outcome, answers = Outcome(row["decision"]), tuple(json.loads(row["answers"]))
    return Decision(
        row["act"], row["time"], row["amendment"], outcome, row["version"], row["meeting"], answers, row["undone"]
    )


def status_of(row: Row) -> StatusDecision:
    """The decision on a provision's status that a row holds."""
    return StatusDecision(row["act"], row["time"], row["at"], Status(row["decision"]), row["meeting"])


def settlement_of(row: Row) -> Settlement:
    """The settlement of a span that a row holds; amendments revised since are no longer among those answered."""
    lapsed = json.loads(row["lapsed"])
    return Settlement(
        act=row["act"],
        time=row["time"],
        at=row["at"],
        part=Part(row["part"]),
        version=row["version"],
        start=row["start"],
        end=row["end"],
        before=row["before"],
        words=row["words"],
        manner=Manner(row["decision"]),
        taken=tuple(id for id in json.loads(row["taken"]) if id not in lapsed),
        answers=tuple(id for id in json.loads(row["answers"]) if id not in lapsed),
        meeting=row["meeting"],
        undone=row["undone"],
    )


def pack(data: object) -> str:
    """JSON for a column: compact, keys sorted, so that equal values are equal bytes."""
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def pack_provisions(provisions: Iterable[Provision]) -> str:
    """Provisions for a column."""
    return pack([provision_to_json(provision) for provision in provisions])
