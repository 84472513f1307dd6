"""The JSON documents of the chair's questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from workbench.cli.contract import position_json
from workbench.domain.amendment import Amendment, sponsors_of
from workbench.domain.decision import Decision, Settlement
from workbench.drafting.stances import Stand

if TYPE_CHECKING:
    from workbench.session import Session
    from workbench.session.questions import (
        AgreedProvision,
        Alike,
        BracketCount,
        BracketTable,
        Cell,
        Course,
        Dispute,
        Positions,
        Since,
        Step,
        Tally,
    )


def contested_json(version: str, found: Iterable[Dispute]) -> dict[str, Any]:
    """What is contested, a passage each."""
    return {"version": version, "contested": [_dispute(dispute) for dispute in found]}


def alike_json(version: str, citations: Mapping[str, str], found: Iterable[Alike]) -> dict[str, Any]:
    """Amendments that ask for the same, group by group."""
    return {
        "version": version,
        "alike": [
            {
                "id": group.at,
                "citation": citations.get(group.at, ""),
                "operation": group.operation.value,
                "identical": group.identical,
                "wordings": [
                    {
                        "text": wording.text,
                        "amendments": [_named(own) for own in wording.amendments],
                        "parties": list(sponsors_of(wording.amendments)),
                        "differs": [kind.value for kind in wording.differs],
                    }
                    for wording in group.wordings
                ],
            }
            for group in found
        ],
    }


def since_json(session: Session, found: Since) -> dict[str, Any]:
    """What has happened since a moment."""
    from workbench.session.questions import Did

    return {
        "since": found.moment,
        "base": found.comparison.old,
        "version": found.comparison.new,
        "versions": list(found.versions),
        "text": {
            "summary": found.comparison.summary,
            "changes": [
                {
                    "id": change.id,
                    "citation": change.citation,
                    "old_citation": change.old_citation,
                    "changes": sorted(kind.value for kind in change.changes),
                }
                for change in found.comparison.changes
            ],
        },
        "amendments": {did.value: [_step(step) for step in found.amendments(did)] for did in Did},
        "settled": [_settlement(session, one) for one in found.settled],
        "reopened": [_settlement(session, one) for one in found.reopened],
        "positions": [
            {"time": one.time, "amendment": one.position.amendment, **position_json(one.position)}
            for one in found.positions
        ],
        "statuses": [
            {
                "id": change.at,
                "citation": session.last_citation(change.at)[0],
                "before": change.before.value,
                "after": change.after.value,
                "time": change.time,
                "meeting": change.meeting,
            }
            for change in found.statuses
        ],
    }


def brackets_json(table: BracketTable) -> dict[str, Any]:
    """How many brackets are open, by article and version."""
    return {
        "versions": list(table.versions),
        "rows": [
            {
                "id": row.id,
                "citation": row.citation,
                "heading": row.heading,
                "counts": [count and _count(count) for count in row.counts],
            }
            for row in table.rows
        ],
        "total": [_count(count) for count in table.total],
    }


def fared_json(by: str, found: Iterable[Course]) -> dict[str, Any]:
    """How the proposals of a party fared."""
    return {
        "by": by,
        "amendments": [
            {
                **_named(course.amendment),
                "citation": course.citation,
                "at": course.amendment.at,
                "operation": course.amendment.operation.value,
                "status": course.amendment.status.value,
                "fate": course.amendment.fate.value if course.amendment.fate else None,
                "text": course.amendment.text,
                "carried": course.carried or None,
                "incorporated": course.amendment.incorporated,
                "sponsors": list(course.by),
                "beside": list(course.beside),
                "positions": [position_json(position) for position in course.positions],
                "decision": _decision(course.decision) if course.decision else None,
                "settled": [_settled(one) for one in course.settlements],
            }
            for course in found
        ],
    }


def agreed_json(version: str, found: Iterable[AgreedProvision]) -> dict[str, Any]:
    """The provisions with only agreed words."""
    return {
        "version": version,
        "agreed": [
            {
                "id": one.provision.id,
                "citation": one.citation,
                "kind": one.provision.kind.value,
                "label": one.provision.label,
                "heading": one.provision.heading,
                "status": one.status.value,
            }
            for one in found
        ],
    }


def positions_json(found: Positions, *, by_article: bool) -> dict[str, Any]:
    """The matrix of parties by amendments or by articles; a party without a cell has said nothing."""
    columns: dict[str, Any] = {"articles": [{"id": id, "citation": found.citations[id]} for id in found.articles]}
    if not by_article:
        columns = {
            "amendments": [
                {
                    **_named(own),
                    "citation": found.citations[own.at],
                    "article": found.article_of[own.id],
                    "operation": own.operation.value,
                    "sponsors": list(own.sponsors),
                    "status": own.status.value,
                }
                for own in found.amendments
            ]
        }
    cells: Mapping[str, dict[str, Any]] = (
        {party: {id: _tally(tally) for id, tally in row.items()} for party, row in found.tallies.items()}
        if by_article
        else {party: {id: _cell(cell) for id, cell in row.items()} for party, row in found.cells.items()}
    )
    parties = [{"party": p.code, "kind": p.kind.value, "cells": cells[p.code]} for p in found.parties]
    return {"version": found.version, **columns, "parties": parties}


def _dispute(dispute: Dispute) -> dict[str, Any]:
    return {
        "id": dispute.at,
        "citation": dispute.citation,
        "part": dispute.part.value if dispute.part else "provision",
        "span": dispute.number or None,
        "class": dispute.contest.value,
        "since": {
            "time": dispute.opened.time,
            "version": dispute.opened.version,
            "amendment": dispute.opened.amendment.id,
        },
        "parties": list(dispute.parties),
        "sole": dispute.sole,
        "amendments": [_named(tabled.amendment) for tabled in dispute.tabled],
        "provisions": list(dispute.ids),
        "settled": {"text": settled.text, "meeting": settled.meeting} if (settled := dispute.settled) else None,
        "variants": [
            {
                "text": variant.text,
                "parties": list(variant.parties),
                "amendments": list(variant.amendments),
                "together": list(variant.together),
                "base": variant.base,
                "whole": variant.whole,
            }
            for variant in dispute.variants
        ],
    }


def _named(amendment: Amendment) -> dict[str, Any]:
    return {"id": amendment.id, "number": amendment.number, "revision": amendment.revision, "on": amendment.on}


def _step(step: Step) -> dict[str, Any]:
    return {
        **_named(step.amendment),
        "time": step.time,
        "parties": list(step.parties),
        "outcome": step.outcome.value if step.outcome else None,
        "meeting": step.meeting,
        "status": step.amendment.status.value,
    }


def _settlement(session: Session, one: Settlement) -> dict[str, Any]:
    return {"id": one.at, "citation": session.last_citation(one.at)[0], "part": one.part.value, **_settled(one)}


def _settled(one: Settlement) -> dict[str, Any]:
    return {
        "act": one.act,
        "time": one.time,
        "version": one.version,
        "before": one.before,
        "after": one.words,
        "manner": one.manner.value,
        "taken": list(one.taken),
        "answers": list(one.answers),
        "meeting": one.meeting,
        "undone": one.undone or None,
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "act": decision.act,
        "time": decision.time,
        "amendment": decision.amendment,
        "outcome": decision.outcome.value,
        "meeting": decision.meeting,
    }


def _count(count: BracketCount) -> dict[str, int]:
    return {"open": count.open, "placeholders": count.placeholders}


def _cell(cell: Cell) -> dict[str, Any]:
    said = zip(cell.via, cell.said, strict=True) if cell.said else ()
    return {
        "stance": cell.stand.value,
        "via": list(cell.via),
        "divided": {group: stand.value for group, stand in said},
        "note": cell.note,
    }


def _tally(tally: Tally) -> dict[str, Any]:
    counts = {stand.value: tally.counts[stand] for stand in Stand if stand in tally.counts}
    return {"net": tally.net.value, **counts}
