"""The acts in words, for those who ask who said what, and when."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from workbench.domain.amendment import name_without_revision
from workbench.drafting.settling import brief
from workbench.record import tables
from workbench.record.acts import Act, ActKind, Payload
from workbench.storage.state import StoredState


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One act: when, by which seat, of what kind, what it says, and why it could not be applied ("" if it was).

    ``party`` is the code of the seat's party and ``name`` what the seat calls itself ("" if nothing is known of it).
    ``facts`` are what ``says`` is made of, for those who say it in another language: values of the act's payload by
    their names, an ``amendment`` and what it is ``on`` as they are called, a ``seat`` by its name, how many
    ``provisions`` and ``answers`` there are. ``parties`` are the codes of those in whose name it speaks.
    """

    id: str
    time: str
    seat: str
    number: int
    kind: str
    says: str
    unapplied: str = ""
    party: str = ""
    name: str = ""
    parties: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


def entries(acts: Iterable[Act], state: StoredState) -> list[LogEntry]:
    """The acts as entries, in the given order."""
    refused = {row["act"]: row["why"] for row in state.select(tables.UNAPPLIED)}
    names = {
        row["id"]: name_without_revision(row["number"], json.loads(row["sponsors"]), row["id"])
        for row in state.select(tables.AMENDMENTS)
    }
    rows = {row["id"]: row for row in state.select(tables.SEATS)}
    seats = {id: row["name"] or id[:8] for id, row in rows.items()}
    entered = []
    for act in acts:
        says, why, seat = _says(act, names, seats), refused.get(act.id, ""), rows.get(act.seat)
        party, name = (str(seat["party"]), str(seat["name"])) if seat is not None else ("", "")
        said = _parties(act.payload), _facts(act.payload, names, seats)
        entered.append(LogEntry(act.id, act.time, act.seat, act.number, act.kind, says, why, party, name, *said))
    return entered


def _parties(payload: Payload) -> tuple[str, ...]:
    sponsors = payload.get("sponsors")
    named = sponsors if isinstance(sponsors, list) else [payload.get("party")]
    return tuple(code for code in named if isinstance(code, str))


def _facts(payload: Payload, names: Mapping[str, str], seats: Mapping[str, str]) -> dict[str, str]:
    """What an act says in single words; what is not as it should be is left out."""
    facts = {key: str(payload[key]) for key in _TOLD if isinstance(payload.get(key), str | int)}
    facts |= {key: brief(facts[key]) for key in ("before", "words") if key in facts}
    facts |= {key: str(len(payload[key])) for key in ("provisions", "answers") if isinstance(payload.get(key), list)}
    for key in ("amendment", "id", "on"):
        if isinstance(id := payload.get(key), str) and id in names:
            facts["on" if key == "on" else "amendment"] = names[id]
    if "seat" in facts:
        facts["seat"] = seats.get(facts["seat"], facts["seat"][:8])
    return facts


def _says(act: Act, names: dict[str, str], seats: dict[str, str]) -> str:
    try:
        return _sentence(act, names, seats)
    except (TypeError, ValueError, AttributeError, KeyError):  # a seat that means ill may sign what we would never say
        return f"an act that this program cannot read ({act.kind})"


def _sentence(act: Act, names: dict[str, str], seats: dict[str, str]) -> str:
    payload = act.payload
    called = names.get(str(payload.get("amendment") or payload.get("id")), "an amendment that is not in this file")
    sentence = _SENTENCES.get(act.kind)
    if sentence is None:
        return f"an act of a newer program ({act.kind})"
    seat = str(payload.get("seat"))
    said = sentence(payload, seats.get(seat, seat[:8]) if act.kind == ActKind.SEAT_REVOKED else called)
    if on := payload.get("on"):
        said += f", an amendment to {names.get(str(on), 'another')}"
    return f"{said}, {payload['meeting']}" if payload.get("meeting") else said


def _answered(payload: Payload) -> str:
    answers = payload.get("answers")
    count = len(answers) if isinstance(answers, list) else 0
    return f"{count} amendment{'' if count == 1 else 's'}"


_TOLD = (
    *("title", "code", "name", "source", "at", "operation", "stance", "outcome", "status", "part", "before", "words"),
    *("manner", "number", "seat", "last", "version", "meeting"),
)

_SENTENCES: dict[str, Callable[[Payload, str], str]] = {
    ActKind.CONFERENCE_OPENED: lambda p, _: f"opened the conference {p.get('title')}",
    ActKind.PARTY_ADDED: lambda p, _: f"added the party {p.get('code')}",
    ActKind.VERSION_CIRCULATED: lambda p, _: (
        f"circulated {p.get('name')}: {len(p.get('provisions', []))} provisions"
        + (f" from {p['source']}" if p.get("source") else "")
    ),
    ActKind.AMENDMENT_TABLED: lambda p, a: f"{', '.join(p.get('sponsors', []))} tabled {a} ({p.get('operation')})",
    ActKind.AMENDMENT_REVISED: lambda p, a: f"{p.get('party')} revised {a}",
    ActKind.AMENDMENT_JOINED: lambda p, a: f"{p.get('party')} joined {a}",
    ActKind.AMENDMENT_WITHDRAWN: lambda p, a: f"{p.get('party')} withdrew from {a}",
    ActKind.POSITION_TAKEN: lambda p, a: f"{p.get('party')} on {a}: {p.get('stance')}",
    ActKind.AMENDMENT_DECIDED: lambda p, a: (
        f"{a} {p.get('outcome')}" + (f", and {_answered(p)} with it" if p.get("answers") else "")
    ),
    ActKind.STATUS_SET: lambda p, _: f"status {p.get('status')}",
    ActKind.SPAN_SETTLED: lambda p, _: (
        f"settled {brief(str(p.get('before')))} as {brief(str(p.get('words')))} ({p.get('manner')})"
        + (f", {_answered(p)} answered" if p.get("answers") else "")
    ),
    ActKind.AMENDMENT_NUMBERED: lambda p, _: f"numbered an amendment L.{p.get('number')}",
    ActKind.PARTY_INVITED: lambda p, _: f"invited {p.get('party')}",
    ActKind.SEAT_ENROLLED: lambda p, _: (
        f"enrolled a seat of {p.get('party')}" + (f", {p['name']}" if p.get("name") else "")
    ),
    ActKind.INVITATION_CLOSED: lambda p, _: f"closed the invitation {str(p.get('invitation'))[:8]}",
    ActKind.SEAT_REVOKED: lambda p, seat: f"revoked the seat {seat} after its act {p.get('last')}",
    ActKind.SPAN_REOPENED: lambda p, _: f"reopened words in the {p.get('part')} of a provision of {p.get('version')}",
}
