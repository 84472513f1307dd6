"""Which amendments the room has answered: those all whose words it settled, and those that fell with another one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from workbench.domain.amendment import UNDECIDED, Amendment, AmendmentStatus, Edit
from workbench.domain.decision import PARTS, Part, Settlement
from workbench.drafting.nearness import differences
from workbench.drafting.wordings import side_by_side, unanswered
from workbench.record import tables
from workbench.record.acts import ActKind
from workbench.record.projections.state import State, Write
from workbench.record.tables import Row, amendment_of, pack, settlement_of
from workbench.text.diff import fine_edits


def standing(state: State, version: str, at: str, part: Part) -> list[Row]:
    """The settlements that stand on a part of a provision of ``version``."""
    settled = state.select(
        tables.DECISIONS, kind=ActKind.SPAN_SETTLED.value, at=at, part=part.value, version=version, undone=""
    )
    return list(settled)


def settled_whole(amendment: Amendment, words: str, settlements: Iterable[Settlement]) -> bool:
    """Whether every word that ``amendment`` would change in ``words`` stands in a settlement that answers it."""
    own = [settlement for settlement in settlements if amendment.id in settlement.answers]
    changes = bool(own) and amendment.wording != words
    return changes and unanswered(words, amendment.id, amendment.wording, own) == words


def settled_otherwise(state: State, row: Row) -> list[Settlement]:
    """The settlements that put other words in place of all that an amendment would change in the current version.

    None where some of its words would be taken: because they were not settled, or settled as it, or an amendment to it,
    has them but for spelling, case, spacing and punctuation.
    """
    own = amendment_of(row)
    part, current = PARTS.get(own.operation), state.current_version()
    provision = state.version(current).by_id.get(own.at) if current else None
    if part is None or current is None or provision is None:
        return []
    words = part.of(provision)
    settled = [settlement_of(one) for one in standing(state, current, own.at, part)]
    if not settled_whole(own, words, settled):
        return []
    kin = {own.id, *_below(state, own.id)}
    found = []
    for one in settled:
        sides = side_by_side(words, own.wording, one) if own.id in one.answers else None
        if sides is not None:
            if kin & {*one.taken} or differences(*sides) is not None:
                return []
            found.append(one)
    return found


def _below(state: State, id: str) -> Iterator[str]:
    """The amendments (ids) to an amendment, and to those in turn."""
    for row in state.select(tables.AMENDMENTS, on=id):
        yield row["id"]
        yield from _below(state, row["id"])


def restated(state: State, ids: Iterable[str]) -> Iterator[Write]:
    """The amendments ``ids`` whose status is no longer that of their row, with the one that they have in ``state``.

    Only those on which the room has not decided as a whole, and that no version has overtaken.
    """
    for id in sorted(set(ids)):
        row = state.find(tables.AMENDMENTS, id)
        if row is None or row["status"] not in UNDECIDED or row["incorporated"] is not None:
            continue
        status = AmendmentStatus.ANSWERED if answered(state, row) else AmendmentStatus.TABLED
        if row["status"] != status:
            yield tables.AMENDMENTS, {**row, "status": status.value}


def answered(state: State, row: Row) -> bool:
    """Whether the amendment fell with another one, or with the spans settled in the current version."""
    return bool(fallen(state, row["id"])) or _settled(state, amendment_of(row))


def fallen(state: State, id: str) -> list[str]:
    """The standing decisions on other amendments (acts) with which this one fell."""
    return [link["act"] for link in state.select(tables.ANSWERS, amendment=id, undone="")]


def lapsed(state: State, before: Row, after: Row) -> Iterator[Write]:
    """What a revision changes in what was settled: where it asks for other words, it is no longer answered there."""
    own, revised = amendment_of(before), amendment_of(after)
    part, current = PARTS.get(own.operation), state.current_version()
    provision = state.version(current).by_id.get(own.at) if current else None
    if part is None or current is None or provision is None:
        return
    words = part.of(provision)
    for row in standing(state, current, own.at, part):
        if own.id in settlement_of(row).answers:
            asked = _asked(words, revised.wording, row)
            if asked and asked != _asked(words, own.wording, row):
                yield tables.DECISIONS, {**row, "lapsed": pack(sorted([*json.loads(row["lapsed"]), own.id]))}


def _asked(words: str, wording: str, settled: Row) -> list[Edit]:
    """What a wording would change in the words that a row settled."""
    start, end = settled["start"], settled["end"]
    return [edit for edit in fine_edits(words, wording) if start <= edit.start and edit.end <= end]


def _settled(state: State, amendment: Amendment) -> bool:
    part, current = PARTS.get(amendment.operation), state.current_version()
    provision = state.version(current).by_id.get(amendment.at) if current else None
    if part is None or current is None or provision is None:
        return False
    settlements = map(settlement_of, standing(state, current, amendment.at, part))
    return settled_whole(amendment, part.of(provision), settlements)
