"""Acts that are signed, chained and sealed as they should be, by seats that mean ill: what they say is only words."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.parties import joined
from tests.record.chains import signed_anew
from workbench.domain.amendment import Operation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Status
from workbench.record.acts import FIRST, Act, ActKind, act_to_json, canonical, make_act
from workbench.record.authority import fresh_amendment_id, may_not
from workbench.record.package import write_package
from workbench.session import Session

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"
JUNK: tuple[Any, ...] = (
    *(None, True, 0, 1, -1, 2**53, -(2**53), 10**6, "", "x", "\x00", "\u202e\x1b[2J", "A" * 20_000, "p" * 300),
    *([], [[]], [1, "a", None], [["x", 1, 2]], [[0, 10**9, ["a"]]], {}, {"": []}, {"id": {"id": {}}}),
    *("1.1", "Draft 1", "FRA", "SEC", "DEU", "MOD", "ADD", "SUP", "MOVE", "after", "under", ["FRA"], ["FRA", "FRA"]),
)


def mutant(payload: dict[str, Any], random: Random, ids: list[str]) -> dict[str, Any]:
    """A payload with something else somewhere in it."""
    changed: dict[str, Any] = json.loads(json.dumps(payload))
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        place: Any = changed
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = random.choice(keys)
            if isinstance(place[key], dict | list) and place[key] and random.random() < 0.6:
                place = place[key]
                continue
            match random.random():
                case low if low < 0.15:
                    del place[key]
                case low if low < 0.25 and isinstance(place, list):
                    place.insert(key, place[key])
                case low if low < 0.4:
                    place[key] = random.choice(ids)
                case _:
                    place[key] = deepcopy(random.choice(JUNK))
            break
    return changed


def honest(session: Session, own: str, party: str) -> list[tuple[str, dict[str, Any]]]:
    """What a seat of the party might say."""
    version = session.version()
    at = version.provisions[-2].id
    said = {"id": fresh_amendment_id(own), "number": None, "sponsors": [party], "reason": "because"}
    text = "The Parties shall always protect all civilians."
    change = session._proposal(version, at, Operation.MOD, text, None, None)
    listed = [one.id for one in session.amendments()] or ["a1"]
    ones: list[tuple[str, dict[str, Any]]] = [
        (ActKind.AMENDMENT_TABLED, {**change, **said}),
        (ActKind.AMENDMENT_REVISED, {**change, "amendment": listed[0], "party": party, "reason": ""}),
        (ActKind.AMENDMENT_JOINED, {"amendment": listed[-1], "party": party}),
        (ActKind.AMENDMENT_WITHDRAWN, {"amendment": listed[0], "party": party}),
        (ActKind.POSITION_TAKEN, {"amendment": listed[0], "party": party, "stance": "support", "note": ""}),
        ("sketch.drawn", {"party": party, "lines": [[1, 2], [3, 4]]}),
    ]
    return ones


def ruling(session: Session, others: list[Act]) -> list[tuple[str, dict[str, Any]]]:
    """What a seat of the secretariat might say: what it said already, of whatever kind."""
    return [(act.kind, dict(act.payload)) for act in others if act.kind != ActKind.CONFERENCE_OPENED]


@pytest.mark.parametrize(("party", "seed"), [("FRA", 1), ("FRA", 2), ("SEC", 3), ("SEC", 4)])
def test_no_act_of_an_enrolled_seat_can_harm_a_file(tmp_path: Path, party: str, seed: int) -> None:
    random = Random(seed)
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["DEU"], "1.1", Operation.MOD, "The Parties shall protect and respect civilians.")
        session.take_position("L.1", "KEN", Stance.OPPOSE)
        if party == "SEC":
            session.set_status("1.2", Status.AGREED)
            session.decide("L.1", Outcome.ADOPTED)
            session.circulate("Draft 2")
            session.table(["IND"], "1.2", Operation.SUP, "")
    with joined(tmp_path, party, name="evil") as evil, Session.open(tmp_path / "c.treaty") as session:
        key, seat, said = evil._signing_key(), evil.seat.id, list(evil.acts())
        header = Session(evil)._header(None, {})
        chain = [act for act in said if act.seat == seat]
        for turn in range(60):
            ids = [one.id for one in session.amendments()] + [p.id for p in session.version().provisions] + [seat]
            kinds = honest(session, seat, party) if party != "SEC" else ruling(session, said)
            kind, payload = random.choice(kinds)
            payload = mutant(payload, random, ids)
            if may_not(party, seat, kind, payload) is not None:
                continue
            act = make_act(
                ActKind.POSITION_TAKEN,
                payload,
                key=key,
                conference=evil.seat.conference,
                seat=seat,
                number=len(chain) + 1,
                clock=chain[-1].clock + random.choice((1, 1, 2, 40)),
                time=random.choice(("2026-01-01T00:00:00+00:00", "", "\x1b[2J", "tomorrow")),
                previous=chain[-1].hash if chain else FIRST,
            )
            act = _of_kind(act, kind, key)
            package = tmp_path / f"{turn}.treatypack"
            package.write_bytes(write_package(header, [*chain, act], key.sign))
            found = session.receive([package])
            assert not found.waits, found.waits
            if not found.refused:
                chain.append(act)
            _look(session)
        assert len(chain) > 10
        assert session.verify().sound


def _of_kind(act: Act, kind: str, key: Any) -> Act:
    assert canonical(act_to_json(act))
    return signed_anew(act, key, kind=str(kind))


def _look(session: Session) -> None:
    """Asks for all that a window or a command shows; what is refused is one line."""
    asked = (
        session.amendments,
        session.rolling,
        session.log,
        session.ledger,
        session.statuses,
        session.parties,
        session.seats,
        session.invitations,
        session.waiting,
        session.still_open,
        session.awaiting,
    )
    for ask in asked:
        ask()
    for own in session.amendments():
        session.positions(own.id)
        try:
            session.text_as(own.sponsors[0])
        except TreatyError as problem:
            assert "\n" not in str(problem)
