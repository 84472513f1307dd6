"""What the opening of a conference, its parties and its versions change in the tables."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.amendment import PENDING
from workbench.domain.party import SECRETARIAT, PartyKind
from workbench.domain.version import Version, provision_from_json
from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.record.projections.dealing import Dealing
from workbench.record.projections.seats import seat_row
from workbench.record.projections.standing import Standing
from workbench.record.projections.state import State, Unapplied, Write, text, texts
from workbench.record.tables import Row, pack


def conference_opened(act: Act, state: State) -> Iterator[Write]:
    """The one conference of a file."""
    if any(True for _ in state.select(tables.CONFERENCE)):
        raise Unapplied("the conference is already open")
    payload = act.payload
    row = {name: text(payload[name]) for name in ("title", "language")}
    yield tables.CONFERENCE, {"id": act.conference, "symbol": text(payload.get("symbol", "")), "act": act.id, **row}
    yield tables.SEATS, seat_row(act, SECRETARIAT, text(payload.get("key", "")))


def party_added(act: Act, state: State) -> Iterator[Write]:
    """A party of this conference, new or changed."""
    payload = act.payload
    yield (
        tables.PARTIES,
        {
            "code": text(payload["code"]),
            "kind": PartyKind(payload["kind"]).value,
            "names": pack({text(language): text(name) for language, name in payload["names"].items()}),
            "members": pack([text(member) for member in payload.get("members", [])]),
            "act": act.id,
        },
    )


def version_circulated(act: Act, state: State) -> Iterator[Write]:
    """A version with its provisions, and every amendment not yet in the text, carried onto it."""
    payload = act.payload
    name = text(payload["name"])
    if state.find(tables.VERSIONS, name):
        raise Unapplied(f"there is already a version called {name}")
    version = Version(name, tuple(provision_from_json(data) for data in payload["provisions"]))
    incorporated = {text(id) for id in payload.get("incorporates", [])}
    yield (
        tables.VERSIONS,
        {
            "name": name,
            "place": sum(1 for _ in state.select(tables.VERSIONS)),
            "base": text(payload.get("base", "")),
            "source": text(payload.get("source", "")),
            "time": act.time,
            "act": act.id,
        },
    )
    for place, provision in enumerate(version.provisions):
        yield tables.PROVISIONS, tables.provision_row(name, place, provision)
    settled = _settled(state, texts(payload.get("settles", [])))
    for row in settled:
        yield tables.DECISIONS, {**row, "incorporated": name}
    yield from _carry_all(state, version, incorporated, settled)


def _settled(state: State, acts: list[str]) -> list[Row]:
    """The standing settlements of the version before that are among ``acts``."""
    kind, current = ActKind.SPAN_SETTLED.value, state.current_version()
    return [row for row in state.select(tables.DECISIONS, kind=kind, version=current, undone="") if row["act"] in acts]


def _carry_all(state: State, version: Version, incorporated: set[str], settled: list[Row]) -> Iterator[Write]:
    """Every amendment that is not yet dealt with for good, carried onto the new version."""
    dealing = Dealing(state, version.name, incorporated, settled)
    pending = [
        dealing.of(row)
        for status in PENDING
        for row in state.select(tables.AMENDMENTS, status=status.value)
        if row["incorporated"] is None
    ]
    for row in Standing(state, version).of_all(pending):
        yield tables.AMENDMENTS, dealing.fared(row, version)
