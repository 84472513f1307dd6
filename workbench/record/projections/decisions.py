"""What the room decides on amendments and on the status of provisions, as changes in the tables.

A decision is undone only by a later one on the same matter: the same amendment, the same provision, the same words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from workbench.domain.amendment import AmendmentStatus, Operation, name_of
from workbench.domain.decision import PARTS, Outcome
from workbench.domain.provision import Provision, Status
from workbench.domain.version import Version
from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.record.projections.answering import lapsed, restated, settled_otherwise
from workbench.record.projections.standing import befallen, stood
from workbench.record.projections.state import After, State, Unapplied, Write, amendment_row, text, texts
from workbench.record.tables import Row, amendment_of, pack

_NOTHING: Row = {
    **dict.fromkeys(("part", "amendment", "before", "words", "undone", "incorporated"), ""),
    **dict.fromkeys(("taken", "answers", "lapsed"), pack([])),
    **dict.fromkeys(("start", "end"), 0),
}


def amendment_decided(act: Act, state: State) -> Iterator[Write]:
    """The room adopts, rejects or reopens an amendment that no version has taken in; others may fall with it.

    It decides on the words that it has before it (``wording``, the act that gave them). Where a sponsor revised or
    withdrew them before the decision, as the clocks have it, but the secretariat had not heard of it, the decision
    stands: nobody unmakes it by an act that comes late, or bears a clock that is set back.
    """
    heard, outcome = amendment_row(act, state), Outcome(act.payload["outcome"])
    answers = texts(act.payload.get("answers", []))
    row, unheard = _before_the_room(act, state, heard)
    _check(row, outcome, known="wording" not in act.payload)
    _check_answers(state, row["id"], outcome, answers)
    past = list(state.select(tables.DECISIONS, amendment=row["id"], undone=""))
    links = [link for decision in past for link in _links(state, decision)]
    status = AmendmentStatus.TABLED.value if outcome is Outcome.REOPENED else outcome.value
    decided = stood(state, {**row, "status": status})
    writes: list[Write] = [
        (tables.DECISIONS, _decided(act, state, row, outcome, answers)),
        *unheard,
        *undone(act, past),
        *((tables.ANSWERS, {**link, "undone": act.id}) for link in links),
        *((tables.ANSWERS, {"amendment": id, "act": act.id, "undone": ""}) for id in answers),
        (tables.AMENDMENTS, decided),
    ]
    yield from consequences(state, writes, [row["id"], *answers, *(link["amendment"] for link in links)])


def overtaken(act: Act, state: State, ids: Iterable[str]) -> tuple[list[Write], list[str]]:
    """The adoptions of ``ids`` of which nothing is left since the room settled all their words otherwise, as undone.

    With the amendments (ids) that fell with these and do no longer.
    """
    writes: list[Write] = []
    freed: list[str] = []
    for id in ids:
        row = state.find(tables.AMENDMENTS, id)
        if row is None or row["status"] != AmendmentStatus.ADOPTED or row["incorporated"] is not None:
            continue
        if settled_otherwise(state, row):
            past = list(state.select(tables.DECISIONS, amendment=id, undone=""))
            links = [link for decision in past for link in _links(state, decision)]
            freed += [link["amendment"] for link in links]
            writes += undone(act, past)
            writes += [(tables.ANSWERS, {**link, "undone": act.id}) for link in links]
            writes.append((tables.AMENDMENTS, stood(state, {**row, "status": AmendmentStatus.ANSWERED.value})))
    return writes, freed


def consequences(state: State, writes: list[Write], ids: Iterable[str]) -> Iterator[Write]:
    """``writes``, with what becomes of the amendments ``ids`` by them, and of those on the ones that changed."""
    writes = [*writes, *restated(After(state, writes), ids)]
    yield from writes
    for table, changed in writes:
        if table is tables.AMENDMENTS:
            yield from befallen(After(state, writes), changed)


def status_set(act: Act, state: State) -> Iterator[Write]:
    """How far the room has come with a provision of the current version."""
    at, version = place(act, state)
    status = Status(act.payload["status"]).value
    past = list(state.select(tables.DECISIONS, at=at, kind=ActKind.STATUS_SET.value, undone=""))
    before = past[-1]["decision"] if past else Status.OPEN.value
    yield tables.DECISIONS, decision_row(act, at, version.name, decision=status, before=before, words=status)
    yield from undone(act, past)


def decision_row(act: Act, at: str, version: str, **said: object) -> Row:
    """A decision as a row; what is not ``said`` is empty."""
    common = {"act": act.id, "place": act.clock, "time": act.time, "kind": act.kind, "at": at, "version": version}
    return {**_NOTHING, **common, "meeting": text(act.payload.get("meeting", "")), **said}


def undone(act: Act, past: Iterable[Row]) -> list[Write]:
    """The decisions ``past`` with the act that undid them."""
    return [(tables.DECISIONS, {**row, "undone": act.id}) for row in past]


def place(act: Act, state: State) -> tuple[str, Version]:
    """The provision that the act names, and the current version; :class:`Unapplied` if it is not in there."""
    at, current = text(act.payload["at"]), state.current_version()
    if current is None or at not in state.version(current).by_id:
        raise Unapplied("the provision is not in the current version")
    return at, state.version(current)


def _before_the_room(act: Act, state: State, row: Row) -> tuple[Row, list[Write]]:
    """The amendment in the words that the room decided on, and what becomes of those that it had not heard of."""
    wording = act.payload.get("wording", row["worded"])
    if wording == row["worded"] or row["incorporated"] is not None:
        return row, []
    found = state.find(tables.WORDINGS, text(wording))
    if found is None or found["amendment"] != row["id"]:
        raise Unapplied("the words that it was decided on are not in this file")
    said = json.loads(found["said"])
    decided_on = stood(state, {**row, **said, "worded": wording, **dict.fromkeys(("fate", "carried", "basis", "left"))})
    why = f"the room decided on {name_of(amendment_of(decided_on))} before it heard of this revision"
    later = (
        one["act"]
        for one in state.select(tables.WORDINGS, amendment=row["id"])
        if json.loads(one["said"])["revision"] > said["revision"]
    )
    unheard: list[Write] = [(tables.UNAPPLIED, {"act": id, "why": why}) for id in later]
    return decided_on, [*unheard, *lapsed(state, row, decided_on)]


def _check(row: Row, outcome: Outcome, *, known: bool) -> None:
    """``known`` is whether the secretariat must have heard of it if the amendment is withdrawn."""
    status, name = AmendmentStatus(row["status"]), name_of(amendment_of(row))
    if status is AmendmentStatus.WITHDRAWN and (known or outcome is Outcome.REOPENED):
        raise Unapplied(f"{name} was withdrawn: table its words anew if the room wants them")
    if row["incorporated"] is not None:
        dealt = "was answered by words that stand" if status is AmendmentStatus.ANSWERED else "already stands"
        raise Unapplied(f"{name} {dealt} in {row['incorporated']}: only a new amendment can change its words")
    if outcome is Outcome.REOPENED and status not in (AmendmentStatus.ADOPTED, AmendmentStatus.REJECTED):
        raise Unapplied(f"{name} is {status.value}: only an adopted or a rejected one can be reopened")


def _check_answers(state: State, id: str, outcome: Outcome, answers: Iterable[str]) -> None:
    for other in answers:
        if outcome is not Outcome.ADOPTED:
            raise Unapplied("amendments fall only with one that is adopted")
        if other == id:
            raise Unapplied("an amendment does not fall with itself")
        if state.find(tables.AMENDMENTS, other) is None:
            raise Unapplied("an amendment that would fall with it is not in this file")


def _links(state: State, decision: Row) -> Iterator[Row]:
    for id in json.loads(decision["answers"]):
        link = state.find(tables.ANSWERS, id, decision["act"])
        if link is not None:
            yield link


def _decided(act: Act, state: State, row: Row, outcome: Outcome, answers: list[str]) -> Row:
    """The decision on an amendment, with the words that it touches and those that it proposes for them."""
    own, current = amendment_of(row), state.current_version() or ""
    provision = state.version(current).by_id.get(own.at) if current else None
    before = _touched(own.operation, provision) if provision else ""
    words = before if own.operation in (Operation.NOC, Operation.MOVE) else own.wording
    said = {"amendment": own.id, "decision": outcome.value, "answers": pack(answers), "before": before, "words": words}
    return decision_row(act, own.at, current, **said)


def _touched(operation: Operation, provision: Provision) -> str:
    if operation is Operation.ADD:
        return ""
    part = PARTS.get(operation)
    return part.of(provision) if part else provision.words
