"""Receiving the packages of 193 delegations, and what it costs when they say ten times as much.

Each package is that of a delegation of which the secretariat hears for the first time: the act that enrols it, its
amendments on a text of 1,000 provisions, and where it stands on what others proposed. ``treaty receive`` runs in a
fresh process: it unpacks and reads them, checks seal, hash, chain, signature and authority of every act, keeps a
backup, writes the acts, brings the state up to date, and numbers each amendment by an act of its own, signed as well.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measure import TREATY, machine, megabytes, run, seconds, table, times
from benchmarks.negotiation import build
from workbench.domain.amendment import Operation, Stance
from workbench.domain.party import PartyKind
from workbench.record.acts import FIRST, Act, ActKind, Payload, make_act
from workbench.record.authority import fresh_amendment_id
from workbench.record.package import Header, Sender, write_package
from workbench.record.signing import SigningKey, fingerprint
from workbench.record.trust import proof_of
from workbench.session import Session
from workbench.storage.conference_file import Invitation

SIZES = (2_000, 20_000)
_PROVISIONS, _AMENDMENTS = 1_000, 200
_TIME = "2026-01-01T00:00:00.000+00:00"


@dataclass
class _Speaker:
    """A seat that speaks without a file, which would take an hour for all of them."""

    conference: str
    party: str
    clock: int
    key: SigningKey = field(default_factory=SigningKey.generate)
    acts: list[Act] = field(default_factory=list)

    @property
    def seat(self) -> str:
        return fingerprint(self.key.public)

    def says(self, kind: ActKind, payload: Payload) -> None:
        self.clock += 1
        previous = self.acts[-1].hash if self.acts else FIRST
        said = {"conference": self.conference, "seat": self.seat, "number": len(self.acts) + 1, "clock": self.clock}
        self.acts.append(make_act(kind, payload, key=self.key, time=_TIME, previous=previous, **said))


def made(folder: Path, acts: int) -> Path:
    """A folder with the secretariat's file and the packages of all States, ``acts`` acts in all."""
    place = folder / str(acts)
    if place.exists():
        return place
    place.mkdir(parents=True)
    build(place / "c.treaty", _PROVISIONS, _AMENDMENTS)
    rng = random.Random(1949)
    with Session.open(place / "c.treaty") as session:
        states = [party.code for party in session.parties() if party.kind is PartyKind.STATE]
        invitations = _invited(session, states)
        known = [own.id for own in session.amendments()]
        payloads = _payloads(session, rng, 100)
        latest, title, holds = session._file.record.latest()[0], session.title, session._file.record.holds()
    for place_of, state in enumerate(states):
        count = acts * (place_of + 1) // len(states) - acts * place_of // len(states)
        seat = _seat(invitations[state], latest)
        while len(seat.acts) < count:
            _speak(seat, rng, payloads, known)
        sender = Sender(seat.seat, state, "", seat.key.public)
        header = Header(seat.conference, title, sender, "SEC", _TIME, {**holds, seat.seat: count})
        (place / f"{state}.treatypack").write_bytes(write_package(header, seat.acts, seat.key.sign))
    return place


def _invited(session: Session, states: list[str]) -> dict[str, Invitation]:
    own = session._file.seat
    found = {}
    with session.together():
        for state in states:
            invitation = found[state] = Invitation(own.conference, own.founder, state, SigningKey.generate())
            said = {"invitation": invitation.id, "party": state, "key": invitation.key.public}
            session._file.say(ActKind.PARTY_INVITED, said)
    return found


def _payloads(session: Session, rng: random.Random, count: int) -> list[Payload]:
    """What amendments propose, each on another paragraph."""
    version = session.version()
    worded = [p for p in version.provisions if len(p.text.split()) > 5]
    found = []
    for provision in rng.sample(worded, min(count, len(worded))):
        words = provision.text.split(" ")
        words[rng.randrange(len(words))] += " and, as appropriate,"
        found.append(session._proposal(version, provision.id, Operation.MOD, " ".join(words), None, None))
    return found


def _seat(invitation: Invitation, clock: int) -> _Speaker:
    seat = _Speaker(invitation.conference, invitation.party, clock)
    proof = invitation.key.sign(proof_of(seat.conference, seat.seat, seat.key.public, seat.party))
    said = {"party": seat.party, "key": seat.key.public, "invitation": invitation.id, "name": "", "proof": proof}
    seat.says(ActKind.SEAT_ENROLLED, said)
    return seat


def _speak(seat: _Speaker, rng: random.Random, payloads: list[Payload], known: list[str]) -> None:
    if rng.random() < 0.5:
        said = {"id": fresh_amendment_id(seat.seat), "number": None, "sponsors": [seat.party], "reason": ""}
        seat.says(ActKind.AMENDMENT_TABLED, {**rng.choice(payloads), **said})
    else:
        stance = rng.choice(list(Stance)).value
        said = {"amendment": rng.choice(known), "party": seat.party, "stance": stance, "note": ""}
        seat.says(ActKind.POSITION_TAKEN, said)


def _fresh(place: Path) -> tuple[Path, list[Path]]:
    shutil.rmtree(place / "c backups", ignore_errors=True)
    return Path(shutil.copy(place / "c.treaty", place / "received.treaty")), sorted(place.glob("*.treatypack"))


def _figures(places: dict[int, Path], count: int) -> None:
    runs = {acts: [] for acts in places}
    for turn in range(count + 1):
        for acts, place in places.items():
            file, packages = _fresh(place)
            found = run([TREATY, "receive", file, *packages, "--json"])
            assert sum(json.loads(found.output)["new"].values()) == acts
            if turn or not count:
                runs[acts].append(found)
    rows = []
    for acts, found in runs.items():
        best = sorted(found, key=lambda one: one.processor)[len(found) // 2]
        bytes_ = sum(path.stat().st_size for path in places[acts].glob("*.treatypack"))
        rows.append(
            [
                f"{acts:,} acts",
                megabytes(bytes_),
                seconds(best.wall),
                seconds(best.processor),
                megabytes(max(one.memory for one in found)),
                f"{1e3 * best.processor / acts:.2f} ms",
            ]
        )
    table("193 packages received", ["", "packed", "time", "processor", "peak memory", "per act"], rows)
    few, many = (sorted(one.processor for one in found)[len(found) // 2] for found in runs.values())
    print(f"\nGrowth at ten times the acts: {times(many / few)} the processor's time")


def _late(places: dict[int, Path]) -> None:
    """One more package when all others are there: acts of it come before others, and the state is built anew."""
    rows = []
    for acts, place in places.items():
        file, packages = _fresh(place)
        run([TREATY, "receive", file, *packages[:-1], "--json"])
        found = run([TREATY, "receive", file, packages[-1], "--json"])
        again = run([TREATY, "receive", file, *packages, "--json"])
        rows.append([f"{acts:,} acts", *(seconds(one.processor) for one in (found, again))])
    table("A late package, and all of them a second time (processor)", ["", "one late", "all again"], rows)


def _profile(place: Path) -> None:
    file, packages = _fresh(place)
    profiler = cProfile.Profile()
    with Session.open(file) as session:
        profiler.runcall(session.receive, packages)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(45)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--times", type=int, default=3, help="runs per figure")
    asked.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    asked.add_argument("--profile", type=int, metavar="ACTS", help="show where the time goes")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        if given.profile:
            _profile(made(folder, given.profile))
            return
        print(machine())
        places = {acts: made(folder, acts) for acts in SIZES}
        _figures(places, given.times)
        _late(places)


if __name__ == "__main__":
    main()
