"""From acts to state: what each act changes in the tables, given the state before it.

The state is a pure function of the set of acts: they are applied in the one order of
``Act.order``, and each application reads nothing but the act and the state so far. An act that
cannot be applied changes nothing; it is kept, and the reason stands in the table ``unapplied``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from workbench.domain.amendment import AmendmentStatus, Operation, Relation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.party import PartyKind
from workbench.domain.provision import Status
from workbench.domain.version import Version, provision_from_json
from workbench.drafting.rebase import Rebase
from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.record.tables import Row, Table, pack

Write = tuple[Table, Row]
"""A row to put in place of the one with the same key, or to add."""


class State(Protocol):
    """What an act's application may ask of the state before it."""

    def find(self, table: Table, *key: object) -> Row | None:
        """The row with that key."""
        ...

    def select(self, table: Table, **where: object) -> Iterable[Row]:
        """The rows with those values, in the order of the table's key."""
        ...

    def version(self, name: str) -> Version:
        """A version that exists, by name."""
        ...

    def current_version(self) -> str | None:
        """The name of the version circulated last."""
        ...


class Unapplied(Exception):
    """An act cannot be applied in this state; the message is what the table ``unapplied`` says."""


def project(act: Act, state: State) -> list[Write]:
    """The rows that ``act`` writes. Never raises: whatever a payload holds, the act is kept and the reason said."""
    try:
        return list(_PROJECTIONS[ActKind(act.kind)](act, state))
    except Unapplied as problem:
        return [_unapplied(act, str(problem))]
    except (KeyError, ValueError, TypeError, AttributeError):
        return [_unapplied(act, f"this program cannot read an act of the kind {act.kind!r} in this form")]


def _unapplied(act: Act, why: str) -> Write:
    return tables.UNAPPLIED, {"act": act.id, "why": why}


def _conference_opened(act: Act, state: State) -> Iterator[Write]:
    if any(True for _ in state.select(tables.CONFERENCE)):
        raise Unapplied("the conference is already open")
    payload = act.payload
    row = {name: _text(payload[name]) for name in ("title", "language")}
    yield tables.CONFERENCE, {"id": act.conference, "symbol": _text(payload.get("symbol", "")), "act": act.id, **row}


def _party_added(act: Act, state: State) -> Iterator[Write]:
    payload = act.payload
    yield (
        tables.PARTIES,
        {
            "code": _text(payload["code"]),
            "kind": PartyKind(payload["kind"]).value,
            "names": pack({_text(language): _text(name) for language, name in payload["names"].items()}),
            "members": pack([_text(member) for member in payload.get("members", [])]),
            "act": act.id,
        },
    )


def _version_circulated(act: Act, state: State) -> Iterator[Write]:
    payload = act.payload
    name = _text(payload["name"])
    if state.find(tables.VERSIONS, name):
        raise Unapplied(f"there is already a version called {name}")
    version = Version(name, tuple(provision_from_json(data) for data in payload["provisions"]))
    incorporated = {_text(id) for id in payload.get("incorporates", [])}
    yield (
        tables.VERSIONS,
        {
            "name": name,
            "place": sum(1 for _ in state.select(tables.VERSIONS)),
            "base": _text(payload.get("base", "")),
            "source": _text(payload.get("source", "")),
            "time": act.time,
            "act": act.id,
        },
    )
    for place, provision in enumerate(version.provisions):
        yield tables.PROVISIONS, tables.provision_row(name, place, provision)
    yield from _carry_all(state, version, incorporated)


def _carry_all(state: State, version: Version, incorporated: set[str]) -> Iterator[Write]:
    """Every amendment that is not yet in the text, carried onto the new version."""
    carriers: dict[str, Rebase] = {}
    for status in (AmendmentStatus.TABLED, AmendmentStatus.ADOPTED):
        for row in state.select(tables.AMENDMENTS, status=status.value):
            if row["incorporated"] is None:
                against = row["against"]
                if against not in carriers:
                    carriers[against] = Rebase(state.version(against), version)
                taken = version.name if row["id"] in incorporated else None
                yield tables.AMENDMENTS, {**row, **_carried(row, carriers[against]), "incorporated": taken}


def _carried(row: Row, carrier: Rebase) -> dict[str, object]:
    rebased = carrier.carry(tables.amendment_of(row))
    return {"fate": rebased.fate.value, "carried": rebased.text}


def _amendment_tabled(act: Act, state: State) -> Iterator[Write]:
    payload = act.payload
    id, number = _text(payload["id"]), payload.get("number")
    if state.find(tables.AMENDMENTS, id):
        raise Unapplied("an amendment with that id was tabled before")
    if number is not None and (not isinstance(number, int) or any(state.select(tables.AMENDMENTS, number=number))):
        number = None
    sponsors = [_text(sponsor) for sponsor in payload["sponsors"]]
    if not sponsors:
        raise Unapplied("the amendment has no sponsor")
    row = {
        "id": id,
        "number": number,
        "sponsors": pack(sponsors),
        "at": _text(payload["at"]),
        "operation": Operation(payload["operation"]).value,
        "relation": Relation(payload["relation"]).value if payload.get("relation") else None,
        "anchor": _text(payload["anchor"]) if payload.get("anchor") else None,
        "status": AmendmentStatus.TABLED.value,
        "revision": 0,
        "incorporated": None,
        "time": act.time,
        "act": act.id,
    }
    yield tables.AMENDMENTS, {**row, **_proposal(payload, state, row)}


def _proposal(payload: Any, state: State, row: Row) -> dict[str, object]:
    """The words of a tabled or revised amendment, and how they stand on the current version."""
    against = _text(payload["against"])
    if not state.find(tables.VERSIONS, against):
        raise Unapplied(f"it was drafted against the version {against}, which is not in this file")
    if row["at"] not in state.version(against).by_id:
        raise Unapplied(f"the provision that it names is not in the version {against}")
    provisions = tuple(provision_from_json(data) for data in payload.get("provisions", []))
    if row["operation"] == Operation.ADD and not (provisions and row["relation"]):
        raise Unapplied("it adds a provision but does not say which words or where")
    proposal: dict[str, object] = {
        "against": against,
        "text": _text(payload.get("text", "")),
        "edits": pack([[int(start), int(end), _text(words)] for start, end, words in payload.get("edits", [])]),
        "provisions": tables.pack_provisions(provisions),
        "reason": _text(payload.get("reason", "")),
        "fate": None,
        "carried": None,
    }
    current = state.current_version()
    if current != against and current is not None:
        carrier = Rebase(state.version(against), state.version(current))
        proposal |= _carried({**row, **proposal}, carrier)
    return proposal


def _amendment_revised(act: Act, state: State) -> Iterator[Write]:
    row = _live(act, state)
    proposal = _proposal(act.payload, state, row)
    yield tables.AMENDMENTS, {**row, **proposal, "revision": row["revision"] + 1}


def _amendment_joined(act: Act, state: State) -> Iterator[Write]:
    row, party = _live(act, state), _text(act.payload["party"])
    sponsors = list(tables.amendment_of(row).sponsors)
    if party not in sponsors:
        yield tables.AMENDMENTS, {**row, "sponsors": pack([*sponsors, party])}


def _amendment_withdrawn(act: Act, state: State) -> Iterator[Write]:
    """A sponsor leaves; with the last one the amendment is withdrawn, under the name of who withdrew it."""
    row, party = _live(act, state), _text(act.payload["party"])
    sponsors = tables.amendment_of(row).sponsors
    if party not in sponsors:
        raise Unapplied(f"{party} does not sponsor it")
    if len(sponsors) == 1:
        yield tables.AMENDMENTS, {**row, "status": AmendmentStatus.WITHDRAWN.value}
    else:
        yield tables.AMENDMENTS, {**row, "sponsors": pack([sponsor for sponsor in sponsors if sponsor != party])}


def _position_taken(act: Act, state: State) -> Iterator[Write]:
    payload, row = act.payload, _amendment(act, state)
    yield (
        tables.POSITIONS,
        {
            "amendment": row["id"],
            "party": _text(payload["party"]),
            "stance": Stance(payload["stance"]).value,
            "note": _text(payload.get("note", "")),
            "time": act.time,
            "act": act.id,
        },
    )


def _amendment_decided(act: Act, state: State) -> Iterator[Write]:
    row, outcome = _amendment(act, state), Outcome(act.payload["outcome"])
    if row["status"] == AmendmentStatus.WITHDRAWN:
        raise Unapplied("the amendment was withdrawn")
    if row["incorporated"] is not None:
        raise Unapplied(f"the amendment already stands in the version {row['incorporated']}")
    yield tables.AMENDMENTS, {**row, "status": outcome.value}
    yield (
        tables.DECISIONS,
        {
            "act": act.id,
            "place": act.clock,
            "time": act.time,
            "amendment": row["id"],
            "outcome": outcome.value,
            "version": state.current_version() or "",
            "meeting": _text(act.payload.get("meeting", "")),
        },
    )


def _status_set(act: Act, state: State) -> Iterator[Write]:
    at, current = _text(act.payload["at"]), state.current_version()
    if current is None or at not in state.version(current).by_id:
        raise Unapplied("the provision is not in the current version")
    yield (
        tables.STATUSES,
        {
            "act": act.id,
            "place": act.clock,
            "time": act.time,
            "at": at,
            "status": Status(act.payload["status"]).value,
            "meeting": _text(act.payload.get("meeting", "")),
        },
    )


def _amendment(act: Act, state: State) -> Row:
    row = state.find(tables.AMENDMENTS, _text(act.payload["amendment"]))
    if row is None:
        raise Unapplied("the amendment is not in this file")
    return row


def _live(act: Act, state: State) -> Row:
    row = _amendment(act, state)
    if row["status"] != AmendmentStatus.TABLED:
        raise Unapplied(f"the amendment is {row['status']}")
    return row


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


_PROJECTIONS: dict[ActKind, Callable[[Act, State], Iterator[Write]]] = {
    ActKind.CONFERENCE_OPENED: _conference_opened,
    ActKind.PARTY_ADDED: _party_added,
    ActKind.VERSION_CIRCULATED: _version_circulated,
    ActKind.AMENDMENT_TABLED: _amendment_tabled,
    ActKind.AMENDMENT_REVISED: _amendment_revised,
    ActKind.AMENDMENT_JOINED: _amendment_joined,
    ActKind.AMENDMENT_WITHDRAWN: _amendment_withdrawn,
    ActKind.POSITION_TAKEN: _position_taken,
    ActKind.AMENDMENT_DECIDED: _amendment_decided,
    ActKind.STATUS_SET: _status_set,
}
