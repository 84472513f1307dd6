"""What the ledger tells: the decisions in order, and where the words of the present text come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from workbench.domain.amendment import Operation
from workbench.domain.decision import Part
from workbench.drafting.comparison import compare
from workbench.exchange.accounts import Contribution, Decided, Origin
from workbench.session.ledger import Ledger, LedgerEntry


def decided(session: Ledger) -> list[Decided]:
    """Every decision, numbered from the oldest."""
    entries = session.ledger()
    numbers = {act: number for number, entry in enumerate(entries, 1) for act in entry.acts}
    undoes = {entry.undone: numbers[entry.acts[0]] for entry in entries if entry.undone}
    return [_told(session, number, entry, numbers, undoes) for number, entry in enumerate(entries, 1)]


def _told(
    session: Ledger, number: int, entry: LedgerEntry, numbers: Mapping[str, int], undoes: Mapping[str, int]
) -> Decided:
    own = session.amendment(entry.amendment) if entry.amendment else None
    known = session.citations(entry.version) if entry.version else {}
    return Decided(
        number,
        entry.time[:10],
        entry.meeting,
        entry.citation or session.last_citation(entry.at)[0],
        entry.version,
        "status" if entry.kind == "status" else entry.decision,
        entry.before,
        entry.after,
        heading=entry.part == Part.HEADING or (own is not None and own.operation is Operation.RETITLE),
        name=entry.name,
        by=entry.parties,
        proposed=entry.proposed,
        amendment=own,
        place=known.get(own.anchor or own.at, "") if own else "",
        answered=session.names(entry.answers),
        undone=numbers.get(entry.undone, 0),
        undoes=next((undoes[act] for act in entry.acts if act in undoes), 0),
        taken_in=entry.incorporated,
    )


def origins(session: Ledger) -> list[Origin]:
    """The provisions that are not as they were in the first version, with those whose words were taken."""
    names = session.version_names()
    if not names:
        return []
    contributions: dict[str, list[Contribution]] = {}
    for entry in session.ledger():
        if entry.incorporated and not entry.undone and entry.kind != "status":
            for id in _reached(session, entry):
                contributions.setdefault(id, []).append(_contribution(session, entry))
    came: dict[str, str] = {}
    for old, new in pairwise(names):
        came |= {change.id: new for change in session.compare(old, new).changes}
    comparison = compare(session.version(names[0]), session.version(), language=session.language)
    return [
        Origin(change, tuple(contributions.get(change.id, ())), came.get(change.id, names[-1]))
        for change in comparison.changes
    ]


def _reached(session: Ledger, entry: LedgerEntry) -> Iterator[str]:
    """The provisions (ids) whose words or place a decision changed."""
    own = session.amendment(entry.amendment) if entry.amendment else None
    if own is not None and own.operation is Operation.ADD:
        yield from (provision.id for provision in own.provisions)
    elif own is not None and own.operation is Operation.SUP:
        version = session.version(entry.version)
        yield from (provision.id for provision in version.subtree(entry.at) if entry.at in version.by_id)
    elif own is None or own.operation is not Operation.NOC:
        yield entry.at


def _contribution(session: Ledger, entry: LedgerEntry) -> Contribution:
    own = session.amendment(entry.amendment) if entry.amendment else None
    names = entry.name or session.names(entry.taken)
    how = "revised" if own is not None and own.revision else entry.decision
    others = [id for id in entry.answers if id not in entry.taken]
    meant = [own] if own is not None else map(session.amendment, entry.taken)
    reasons = dict.fromkeys(reason for one in meant if (reason := one.reason.strip()))
    return Contribution(names, entry.parties, how, entry.meeting, session.names(others), tuple(reasons))
