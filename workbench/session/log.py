"""The acts in words, for those who ask who said what, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.storage.state import StoredState


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One act: when, by which seat, of what kind, what it says, and why it could not be applied ("" if it was)."""

    id: str
    time: str
    seat: str
    number: int
    kind: str
    says: str
    unapplied: str = ""


def entries(acts: Iterable[Act], state: StoredState) -> list[LogEntry]:
    """The acts as entries, in the given order."""
    refused = {row["act"]: row["why"] for row in state.select(tables.UNAPPLIED)}
    numbers = {row["id"]: row["number"] for row in state.select(tables.AMENDMENTS)}
    return [
        LogEntry(act.id, act.time, act.seat, act.number, act.kind, _says(act, numbers), refused.get(act.id, ""))
        for act in acts
    ]


def _says(act: Act, numbers: dict[str, int | None]) -> str:
    payload = act.payload
    number = numbers.get(str(payload.get("amendment") or payload.get("id")))
    amendment = f"amendment L.{number}" if number else "an amendment"

    def parts() -> Iterator[str]:
        match act.kind:
            case ActKind.CONFERENCE_OPENED:
                yield f"opened the conference {payload.get('title')}"
            case ActKind.PARTY_ADDED:
                yield f"added the party {payload.get('code')}"
            case ActKind.VERSION_CIRCULATED:
                yield f"circulated {payload.get('name')}, {len(payload.get('provisions', []))} provisions"
                if payload.get("source"):
                    yield f"from {payload['source']}"
            case ActKind.AMENDMENT_TABLED:
                yield f"{', '.join(payload.get('sponsors', []))} tabled {amendment} ({payload.get('operation')})"
            case ActKind.AMENDMENT_REVISED:
                yield f"{payload.get('party')} revised {amendment}"
            case ActKind.AMENDMENT_JOINED:
                yield f"{payload.get('party')} joined {amendment}"
            case ActKind.AMENDMENT_WITHDRAWN:
                yield f"{payload.get('party')} withdrew from {amendment}"
            case ActKind.POSITION_TAKEN:
                yield f"{payload.get('party')} on {amendment}: {payload.get('stance')}"
            case ActKind.AMENDMENT_DECIDED:
                yield f"{amendment} {payload.get('outcome')}"
            case ActKind.STATUS_SET:
                yield f"status {payload.get('status')} for a provision"
            case _:
                yield f"an act of a newer program ({act.kind})"
        if payload.get("meeting"):
            yield f"at {payload['meeting']}"

    return ", ".join(parts())
