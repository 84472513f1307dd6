"""The provisions that an act would add: a tree of their own under ids of their own, whatever the act says."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from workbench.domain.amendment import Relation
from workbench.domain.party import SECRETARIAT
from workbench.domain.provision import Mark, Provision
from workbench.domain.version import Version, in_document_order, provision_from_json, provision_to_json
from workbench.drafting.subamendment import Provisions, renamed
from workbench.record import tables
from workbench.record.acts import Act
from workbench.record.authority import provision_ids
from workbench.record.projections.standing import parent_row
from workbench.record.projections.state import State, Unapplied, spoken_for, words
from workbench.record.tables import Row, pack

_DEEPEST = 16
"""Levels of new provisions: a part of a convention with all below it has nine."""


def added(act: Act, state: State, row: Row, drafted_on: Version) -> tuple[Provisions, str | None]:
    """The provisions that an ADD would add to ``drafted_on``, and the column ``amends`` of an ADD to another one."""
    payload = act.payload
    provisions = _provisions(payload.get("provisions", []))
    if not provisions or not row["relation"]:
        raise Unapplied("it adds a provision but does not say which words or where")
    parent = parent_amended(payload, state, row)
    amended = _provisions(payload["amends"]["provisions"]) if parent else ()
    if parent and not amended:
        raise Unapplied("it does not say which provisions it would amend")
    names = _names(act, state, row, parent, [one.id for one in (*provisions, *amended)])
    at = drafted_on.by_id[row["at"]]
    own = renamed(provisions, names, at.id if row["relation"] == Relation.UNDER else at.parent)
    if not parent:
        return own, None
    before = renamed(amended, names, amended[0].parent)
    return own, pack({"provisions": list(map(provision_to_json, before)), "own": list(map(provision_to_json, own))})


def parent_amended(payload: Any, state: State, row: Row) -> Row | None:
    """The amendment whose words a sub-amendment says that it would amend.

    ``None`` for one on the text, and for words that are drafted on those of a version: it has taken in the parent.
    """
    parent = parent_row(state, row)
    if row["on"] is not None and parent is None:
        raise Unapplied("the amendment that it would amend is not in this file")
    if parent is None or "amends" not in payload:
        return None
    if any(row[column] != parent[column] for column in ("at", "operation", "relation", "anchor")):
        raise Unapplied("it is not of the same kind, or not at the same place, as the amendment that it would amend")
    return parent


def _provisions(data: Any) -> Provisions:
    """New provisions as an act has them: the first on top, the others below it in document order."""
    found = tuple(_legible(provision_from_json(one)) for one in data)
    if not found:
        return found
    tree = (replace(found[0], parent=None), *found[1:])
    ids = {provision.id for provision in tree if provision.id and (provision is tree[0] or provision.parent)}
    if len(ids) != len(tree) or in_document_order(tree) != tree or max(Version("", tree).depth.values()) > _DEEPEST:
        raise Unapplied("the provisions that it adds do not stand one below the other")
    return found


def _names(act: Act, state: State, row: Row, parent: Row | None, ids: Iterable[str]) -> dict[str, str]:
    """What to call those of ``ids`` that are not for the act's seat to give: otherwise, and after their amendment.

    A delegation gives ids that name one of its seats (:func:`provision_ids`); it keeps those that its amendment has,
    or the amendment ``parent`` on which that is. So no act, whatever its clock, takes the place of words of others.
    """
    party = spoken_for(act, state)
    if party == SECRETARIAT:
        return {}
    own = tuple(provision_ids(seat["id"]) for seat in state.select(tables.SEATS, party=party))
    packed = [one["provisions"] for one in (row, parent) if one is not None and "provisions" in one]
    known = {provision["id"] for provisions in packed for provision in json.loads(provisions)}
    return {id: f"{id}@{row['id']}" for id in ids if id not in known and not id.startswith(own)}


def _legible(provision: Provision) -> Provision:
    return replace(
        provision,
        label=words(provision.label),
        heading=words(provision.heading),
        text=words(provision.text),
        marks=_within(provision.marks, provision.text),
        heading_marks=_within(provision.heading_marks, provision.heading),
    )


def _within(marks: Iterable[Mark], text: str) -> tuple[Mark, ...]:
    found = tuple(replace(mark, value=words(mark.value)) for mark in marks)
    if any(not 0 <= mark.start <= mark.end <= len(text) for mark in found):
        raise Unapplied("it marks words that its provisions do not have")
    return found
