"""What parties do with amendments, as changes in the tables: tabled, revised, joined, withdrawn, positions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.domain.amendment import AmendmentStatus, Operation, Relation, Stance
from workbench.domain.version import provision_from_json
from workbench.drafting.rebase import Rebase
from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.projections.state import State, Unapplied, Write, amendment_row, live_row, text
from workbench.record.projections.versions import carried
from workbench.record.tables import Row, pack


def amendment_tabled(act: Act, state: State) -> Iterator[Write]:
    """A new amendment; a number that another one bears is not given twice."""
    payload = act.payload
    id, number = text(payload["id"]), payload.get("number")
    if state.find(tables.AMENDMENTS, id):
        raise Unapplied("an amendment with that id was tabled before")
    if number is not None and (not isinstance(number, int) or any(state.select(tables.AMENDMENTS, number=number))):
        number = None
    sponsors = [text(sponsor) for sponsor in payload["sponsors"]]
    if not sponsors:
        raise Unapplied("the amendment has no sponsor")
    row = {
        "id": id,
        "number": number,
        "sponsors": pack(sponsors),
        "at": text(payload["at"]),
        "operation": Operation(payload["operation"]).value,
        "relation": Relation(payload["relation"]).value if payload.get("relation") else None,
        "anchor": text(payload["anchor"]) if payload.get("anchor") else None,
        "status": AmendmentStatus.TABLED.value,
        "revision": 0,
        "incorporated": None,
        "time": act.time,
        "act": act.id,
    }
    yield tables.AMENDMENTS, {**row, **_proposal(payload, state, row)}


def _proposal(payload: Any, state: State, row: Row) -> dict[str, object]:
    """The words of a tabled or revised amendment, and how they stand on the current version."""
    against = text(payload["against"])
    if not state.find(tables.VERSIONS, against):
        raise Unapplied(f"it was drafted against the version {against}, which is not in this file")
    if row["at"] not in state.version(against).by_id:
        raise Unapplied(f"the provision that it names is not in the version {against}")
    provisions = tuple(provision_from_json(data) for data in payload.get("provisions", []))
    if row["operation"] == Operation.ADD and not (provisions and row["relation"]):
        raise Unapplied("it adds a provision but does not say which words or where")
    proposal: dict[str, object] = {
        "against": against,
        "text": text(payload.get("text", "")),
        "edits": pack([[int(start), int(end), text(words)] for start, end, words in payload.get("edits", [])]),
        "provisions": tables.pack_provisions(provisions),
        "reason": text(payload.get("reason", "")),
        "fate": None,
        "carried": None,
    }
    current = state.current_version()
    if current != against and current is not None:
        carrier = Rebase(state.version(against), state.version(current))
        proposal |= carried({**row, **proposal}, carrier)
    return proposal


def amendment_revised(act: Act, state: State) -> Iterator[Write]:
    """New words in place of those of a live amendment."""
    row = live_row(act, state)
    proposal = _proposal(act.payload, state, row)
    yield tables.AMENDMENTS, {**row, **proposal, "revision": row["revision"] + 1}


def amendment_joined(act: Act, state: State) -> Iterator[Write]:
    """One more sponsor."""
    row, party = live_row(act, state), text(act.payload["party"])
    sponsors = list(tables.amendment_of(row).sponsors)
    if party not in sponsors:
        yield tables.AMENDMENTS, {**row, "sponsors": pack([*sponsors, party])}


def amendment_withdrawn(act: Act, state: State) -> Iterator[Write]:
    """A sponsor leaves; with the last one the amendment is withdrawn, under the name of who withdrew it."""
    row, party = live_row(act, state), text(act.payload["party"])
    sponsors = tables.amendment_of(row).sponsors
    if party not in sponsors:
        raise Unapplied(f"{party} does not sponsor it")
    if len(sponsors) == 1:
        yield tables.AMENDMENTS, {**row, "status": AmendmentStatus.WITHDRAWN.value}
    else:
        yield tables.AMENDMENTS, {**row, "sponsors": pack([sponsor for sponsor in sponsors if sponsor != party])}


def position_taken(act: Act, state: State) -> Iterator[Write]:
    """Where a party stands on an amendment from now on."""
    payload, row = act.payload, amendment_row(act, state)
    yield (
        tables.POSITIONS,
        {
            "amendment": row["id"],
            "party": text(payload["party"]),
            "stance": Stance(payload["stance"]).value,
            "note": text(payload.get("note", "")),
            "time": act.time,
            "act": act.id,
        },
    )
