"""The JSON documents that scripts rely on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from workbench.domain.amendment import Amendment, Fate
from workbench.domain.decision import Position
from workbench.domain.provision import Provision, Status
from workbench.domain.version import Version

if TYPE_CHECKING:
    from workbench.drafting.comparison import Comparison
    from workbench.drafting.rolling import Contested, RollingProvision, RollingText, Segment, Settled, Variant
    from workbench.exchange.blocks import Remark
    from workbench.session import Circulated, HandedIn, Imported, LedgerEntry, Returned, Session, Taken
    from workbench.text.diff import Segment as DiffSegment


def print_json(document: object) -> None:
    """One document on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def provisions_json(
    version: Version, shown: Iterable[Provision], citations: dict[str, str], statuses: dict[str, Status]
) -> dict[str, Any]:
    """The outline and the text: provisions in document order."""
    return {
        "version": version.name,
        "provisions": [
            {
                "id": provision.id,
                "parent": provision.parent,
                "kind": provision.kind.value,
                "label": provision.label,
                "heading": provision.heading,
                "citation": citations[provision.id],
                "text": provision.text,
                "depth": version.depth[provision.id],
                "status": statuses.get(provision.id, Status.OPEN).value,
                "footnotes": list(provision.footnotes),
                "table": provision.table,
            }
            for provision in shown
        ],
    }


def amendments_json(session: Session, amendments: Iterable[Amendment]) -> dict[str, Any]:
    """The list of amendments; ``handed_in`` only where the fields of its own say what became of that on a version."""
    listed = list(amendments)
    handed_in = session.handed_in(listed)
    return {"amendments": [amendment_json(session, own) | _handed_in(handed_in, own) for own in listed]}


def _handed_in(said: Mapping[str, HandedIn], own: Amendment) -> dict[str, Any]:
    return {"handed_in": handed_in_json(said.get(own.id))}


def amendment_json(session: Session, amendment: Amendment) -> dict[str, Any]:
    """An amendment as it stands."""
    return {
        "id": amendment.id,
        "number": amendment.number,
        "revision": amendment.revision,
        "sponsors": list(amendment.sponsors),
        "at": amendment.at,
        "citation": session.last_citation(amendment.at)[0],
        "operation": amendment.operation.value,
        "text": amendment.text,
        "relation": amendment.relation.value if amendment.relation else None,
        "anchor": amendment.anchor,
        "status": amendment.status.value,
        "reason": amendment.reason,
        "against": amendment.against,
        "rebase": amendment.fate.value if amendment.fate else None,
        "carried": amendment.carried,
        "incorporated": amendment.incorporated,
        "on": amendment.on,
    }


def imported_json(imported: Imported) -> dict[str, Any]:
    """A source read as a version, and how the live amendments fared on it."""
    return {
        "version": imported.version.name,
        **remarks_json(imported.understood, imported.remarks),
        "amendments": fates_json(imported.fates),
        "dropped": [amendment.id for amendment in imported.dropped],
        "unsaid": [settlement.act for settlement in imported.unsaid],
    }


def returned_json(session: Session, found: Returned) -> dict[str, Any]:
    """What a marked-up document was read as; amendments have neither id nor number where nothing was recorded."""
    recorded = bool(found.change.acts)
    count = found.count
    return {
        "amendments": [_taken(session, taken, recorded=recorded) for taken in found.amendments],
        **remarks_json(count.understood, found.not_understood),
        "known": [_taken(session, taken, recorded=True) for taken in found.known],
        "ignored": count.ignored,
        "reported": count.reported,
        "lost": count.lost,
        "revisions": count.revisions,
        "authors": [
            {"name": author.name, "party": author.party or None, "changes": author.changes, "why": author.why}
            for author in found.authors
        ],
        "against": found.against,
        "untracked": found.untracked,
        "notes": list(found.notes),
    }


def _taken(session: Session, taken: Taken, *, recorded: bool) -> dict[str, Any]:
    said = amendment_json(session, taken.amendment) | {"notes": list(taken.notes)}
    return said if recorded else said | {"id": None, "number": None}


def handed_in_json(said: HandedIn | None) -> dict[str, str | None] | None:
    """What sponsors handed in."""
    if said is None:
        return None
    return {
        "against": said.against,
        "at": said.at,
        "operation": said.operation.value,
        "text": said.text,
        "relation": said.relation.value if said.relation else None,
    }


def fates_json(fates: Iterable[tuple[Amendment, Fate]]) -> list[dict[str, str]]:
    """How live amendments fared on a new version."""
    return [{"id": amendment.id, "fate": fate.value} for amendment, fate in fates]


def circulated_json(done: Circulated, still_open: Mapping[str, int]) -> dict[str, Any]:
    """The next version: what it took in, how the others fared, and the brackets still open by provision."""
    return {
        "version": done.version.name,
        "amendments": fates_json(done.fates),
        "incorporated": [amendment.id for amendment in done.incorporated],
        "settled": [settlement.act for settlement in done.settled],
        "remarks": [{"where": r.where, "text": r.text, "why": r.why} for r in done.remarks],
        "open": [{"id": id, "brackets": count} for id, count in still_open.items()],
    }


def decision_json(entry: LedgerEntry) -> dict[str, Any]:
    """A decision of the room, as the ledger has it."""
    return {
        "acts": list(entry.acts),
        "time": entry.time,
        "meeting": entry.meeting,
        "kind": entry.kind,
        "decision": entry.decision,
        "at": entry.at,
        "citation": entry.citation,
        "part": entry.part or None,
        "version": entry.version,
        "amendment": entry.amendment or None,
        "name": entry.name or None,
        "before": entry.before,
        "after": entry.after,
        "proposed": entry.proposed,
        "parties": list(entry.parties),
        "taken": list(entry.taken),
        "answers": list(entry.answers),
        "moved": {"from": entry.moved[0], "to": entry.moved[1]} if entry.moved else None,
        "undone": entry.undone or None,
        "incorporated": entry.incorporated or None,
    }


def position_json(position: Position) -> dict[str, str]:
    """What a party says of an amendment."""
    return {"party": position.party, "stance": position.stance.value, "note": position.note}


def rolling_json(rolling: RollingText) -> dict[str, Any]:
    """The rolling text with its segments."""
    return {"version": rolling.version, "provisions": [_rolling_provision(p) for p in rolling.provisions]}


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """What changed, with the summary that counts the unchanged provisions."""
    from workbench.drafting.comparison import ChangeKind

    counts = {kind.value: sum(1 for c in comparison.changes if kind in c.changes) for kind in ChangeKind}
    return {
        "old": comparison.old,
        "new": comparison.new,
        "summary": {"unchanged": comparison.unchanged, **counts},
        "changes": [
            {
                "id": change.id,
                "citation": change.citation,
                "kind": change.kind.value,
                "changes": [kind.value for kind in ChangeKind if kind in change.changes],
                "old_citation": change.old_citation,
                "segments": diff_segments(change.segments),
                "heading": diff_segments(change.heading),
            }
            for change in comparison.changes
        ],
    }


def remarks_json(understood: int, remarks: Iterable[Remark]) -> dict[str, Any]:
    """What a reader understood and what it did not."""
    return {
        "understood": understood,
        "not_understood": [{"where": r.where, "text": r.text, "why": r.why} for r in remarks],
    }


def _rolling_provision(provision: RollingProvision) -> dict[str, Any]:
    return {
        "id": provision.id,
        "parent": provision.parent,
        "kind": provision.kind.value,
        "label": provision.label,
        "citation": provision.citation,
        "segments": _rolling_segments(provision.segments),
        "heading": _rolling_segments(provision.heading),
        "notes": _rolling_segments(provision.notes),
        "keep": list(provision.keep),
        "proposed": provision.proposed,
    }


def _rolling_segments(segments: Iterable[Segment]) -> list[dict[str, Any]]:
    from workbench.drafting.brackets import numbered

    return [_rolling_segment(number, segment) for number, segment in numbered(segments)]


def _rolling_segment(number: int | None, segment: Segment) -> dict[str, Any]:
    from workbench.drafting.rolling import Agreed

    return {"type": "agreed", "text": segment.text} if isinstance(segment, Agreed) else _contested(number, segment)


def _contested(number: int | None, span: Contested) -> dict[str, Any]:
    return {
        "type": "contested",
        "class": span.contest.value,
        "number": number,
        "start": span.start,
        "end": span.end,
        "settled": _settled(span.settled) if span.settled else None,
        "variants": [_variant(variant) for variant in span.variants],
    }


def _variant(variant: Variant) -> dict[str, Any]:
    near = variant.near
    return {
        "text": variant.text,
        "parties": list(variant.parties),
        "amendments": list(variant.amendments),
        "base": variant.base,
        "near": {"to": list(near.to), "differs": [one.value for one in near.differs]} if near else None,
        "together": list(variant.together),
        "whole": variant.whole,
        "moves": variant.moves,
        "on": variant.on,
        "through": list(variant.through),
        "nested": [_rolling_segment(None, segment) for segment in variant.nested],
        "inside": variant.inside,
    }


def _settled(settled: Settled) -> dict[str, Any]:
    return {
        "text": settled.text,
        "manner": settled.manner.value if settled.manner else None,
        "meeting": settled.meeting,
        "acts": list(settled.acts),
        "taken": list(settled.taken),
        "answers": list(settled.answers),
        "open": list(settled.open),
    }


def diff_segments(segments: Iterable[DiffSegment]) -> list[dict[str, str]]:
    """A redline: runs of words and what became of them."""
    return [{"op": segment.op.value, "text": segment.text} for segment in segments]
