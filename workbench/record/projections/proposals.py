"""What parties do with amendments, as changes in the tables: tabled, revised, joined, withdrawn, positions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.domain.amendment import AmendmentStatus, Operation, Relation, Stance
from workbench.domain.party import SECRETARIAT
from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.projections.additions import added, parent_amended
from workbench.record.projections.answering import lapsed, restated
from workbench.record.projections.standing import befallen, pack_edits, stood
from workbench.record.projections.state import (
    After,
    State,
    Unapplied,
    Write,
    amendment_row,
    live_row,
    spoken_for,
    text,
    words,
)
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
        "worded": act.id,
        "incorporated": None,
        "on": text(payload["on"]) if payload.get("on") else None,
        "time": act.time,
        "act": act.id,
    }
    yield from _worded(act, state, row)


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
    """New words in place of those of a live amendment; its sub-amendments are carried onto them.

    They are for the first of its sponsors to give, or for the secretariat: whoever joins lends a name and takes none.
    """
    row, party = live_row(act, state), text(act.payload["party"])
    sponsors = tables.amendment_of(row).sponsors
    if party not in sponsors:
        raise Unapplied(f"{party} does not sponsor it")
    if party != sponsors[0] and spoken_for(act, state) != SECRETARIAT:
        raise Unapplied(f"its words are for {sponsors[0]} to revise, or for the secretariat")
    writes = list(_worded(act, state, {**row, "revision": row["revision"] + 1, "worded": act.id}))
    revised = writes[0][1]
    writes += [*befallen(state, revised), *lapsed(state, row, revised)]
    yield from writes
    yield from restated(After(state, writes), [row["id"]])


def _worded(act: Act, state: State, row: Row) -> Iterator[Write]:
    """The row of a tabled or revised amendment with its words as they stand on the current version, and these words."""
    proposal = _proposal(act, state, row)
    yield tables.AMENDMENTS, stood(state, proposal)
    said = {column: proposal[column] for column in tables.WORDED}
    yield tables.WORDINGS, {"act": act.id, "amendment": row["id"], "said": pack(said)}


def _proposal(act: Act, state: State, row: Row) -> Row:
    """The row with the words that were handed in."""
    payload = act.payload
    against = text(payload["against"])
    if not state.find(tables.VERSIONS, against):
        raise Unapplied(f"it was drafted against the version {against}, which is not in this file")
    drafted_on = state.version(against)
    if row["at"] not in drafted_on.by_id:
        raise Unapplied(f"the provision that it names is not in the version {against}")
    beside = {row["at"]: ()} if row["operation"] == Operation.ADD else drafted_on.by_id
    if row["anchor"] is not None and row["anchor"] not in beside:
        raise Unapplied(f"the provision beside which it would stand is not in the version {against}")
    if row["operation"] == Operation.MOVE and not (row["anchor"] and row["relation"]):
        raise Unapplied("it moves a provision but does not say where")
    wording = words(payload.get("text", ""))
    # from the wording and not as the payload has them: readers of the row trust that the two agree
    changes = fine_edits(drafted_on.by_id[row["at"]].text, wording) if row["operation"] == Operation.MOD else ()
    provisions, amends = (
        added(act, state, row, drafted_on) if row["operation"] == Operation.ADD else ((), _amends(payload, state, row))
    )
    return {
        **row,
        "against": against,
        "text": wording,
        "edits": pack_edits(changes),
        "provisions": tables.pack_provisions(provisions),
        "reason": words(payload.get("reason", "")),
        "amends": amends,
        **dict.fromkeys(("fate", "carried", "basis", "left")),
    }


def _amends(payload: Any, state: State, row: Row) -> str | None:
    """The words of the parent that a sub-amendment would amend, as its drafter saw them."""
    parent = parent_amended(payload, state, row)
    return None if parent is None else pack({"text": words(payload["amends"]["text"])})


def amendment_joined(act: Act, state: State) -> Iterator[Write]:
    """One more sponsor.

    Who joined without having heard that the last sponsor withdraws goes on with the amendment, whichever clock the
    withdrawal bears: what is withdrawn any member may reintroduce (rule 122, rules of procedure, General Assembly).
    """
    row, party = amendment_row(act, state), text(act.payload["party"])
    sponsors = list(tables.amendment_of(row).sponsors)
    if row["status"] != AmendmentStatus.WITHDRAWN or party in sponsors:
        live_row(act, state)
        if party not in sponsors:
            yield tables.AMENDMENTS, {**row, "sponsors": pack([*sponsors, party])}
        return
    reintroduced = {**row, "status": AmendmentStatus.TABLED.value, "sponsors": pack([party])}
    writes: list[Write] = [(tables.AMENDMENTS, stood(state, reintroduced))]
    writes += befallen(state, writes[0][1])
    yield from writes
    yield from restated(After(state, writes), [row["id"]])


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
            "note": words(payload.get("note", "")),
            "time": act.time,
            "act": act.id,
        },
    )
