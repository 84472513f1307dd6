"""What parties do with amendments, as changes in the tables: tabled, revised, joined, withdrawn, positions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.domain.amendment import AmendmentStatus, Operation, Relation, Stance
from workbench.domain.version import provision_from_json, provision_to_json
from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.projections.answering import lapsed, restated
from workbench.record.projections.standing import befallen, pack_edits, parent_row, stood
from workbench.record.projections.state import After, State, Unapplied, Write, amendment_row, live_row, text
from workbench.record.tables import Row, pack
from workbench.text.diff import fine_edits


def amendment_tabled(act: Act, state: State) -> Iterator[Write]:
    """A new amendment, or with ``on`` an amendment to another one; a number that one bears is not given twice."""
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
        "on": text(payload["on"]) if payload.get("on") else None,
        "time": act.time,
        "act": act.id,
    }
    yield tables.AMENDMENTS, _proposal(payload, state, row)


def amendment_numbered(act: Act, state: State) -> Iterator[Write]:
    """A number for an amendment that has none; one that another bears is not given twice."""
    row, number = amendment_row(act, state), act.payload["number"]
    if type(number) is not int or number < 1:
        raise Unapplied("it gives no number")
    if row["number"] is not None:
        raise Unapplied(f"the amendment is L.{row['number']} already")
    if any(state.select(tables.AMENDMENTS, number=number)):
        raise Unapplied(f"another amendment is L.{number}")
    yield tables.AMENDMENTS, {**row, "number": number}


def amendment_revised(act: Act, state: State) -> Iterator[Write]:
    """New words in place of those of a live amendment; its sub-amendments are carried onto them."""
    row, party = live_row(act, state), text(act.payload["party"])
    if party not in tables.amendment_of(row).sponsors:
        raise Unapplied(f"{party} does not sponsor it")
    revised = _proposal(act.payload, state, {**row, "revision": row["revision"] + 1})
    writes: list[Write] = [(tables.AMENDMENTS, revised), *befallen(state, revised), *lapsed(state, row, revised)]
    yield from writes
    yield from restated(After(state, writes), [row["id"]])


def _proposal(payload: Any, state: State, row: Row) -> Row:
    """The row of a tabled or revised amendment with its words, and how they stand on the current version."""
    against = text(payload["against"])
    if not state.find(tables.VERSIONS, against):
        raise Unapplied(f"it was drafted against the version {against}, which is not in this file")
    drafted_on = state.version(against)
    if row["at"] not in drafted_on.by_id:
        raise Unapplied(f"the provision that it names is not in the version {against}")
    provisions = tuple(provision_from_json(data) for data in payload.get("provisions", []))
    if row["operation"] == Operation.ADD and not (provisions and row["relation"]):
        raise Unapplied("it adds a provision but does not say which words or where")
    words = text(payload.get("text", ""))
    # from the wording and not as the payload has them: readers of the row trust that the two agree
    changes = fine_edits(drafted_on.by_id[row["at"]].text, words) if row["operation"] == Operation.MOD else ()
    parent = parent_row(state, row)
    if row["on"] is not None and parent is None:
        raise Unapplied("the amendment that it would amend is not in this file")
    proposal: Row = {
        **row,
        "against": against,
        "text": words,
        "edits": pack_edits(changes),
        "provisions": tables.pack_provisions(provisions),
        "reason": text(payload.get("reason", "")),
        "amends": _amends(payload, row, parent) if parent else None,
        **dict.fromkeys(("fate", "carried", "basis", "left")),
    }
    return stood(state, proposal)


def _amends(payload: Any, row: Row, parent: Row) -> str | None:
    """The words of the parent that a sub-amendment would amend, as its drafter saw them, and what it would add.

    ``None`` for words that are drafted on those of a version: it has taken in the parent.
    """
    if "amends" not in payload:
        return None
    if any(row[column] != parent[column] for column in ("at", "operation", "relation", "anchor")):
        raise Unapplied("it is not of the same kind, or not at the same place, as the amendment that it would amend")
    amends = payload["amends"]
    if row["operation"] != Operation.ADD:
        return pack({"text": text(amends["text"])})
    return pack({"provisions": _packable(amends["provisions"]), "own": _packable(payload["provisions"])})


def _packable(provisions: Any) -> list[dict[str, object]]:
    return [provision_to_json(provision_from_json(data)) for data in provisions]


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
        withdrawn = {**row, "status": AmendmentStatus.WITHDRAWN.value}
        yield tables.AMENDMENTS, withdrawn
        yield from befallen(state, withdrawn)
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
