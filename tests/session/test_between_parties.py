"""Whatever is said by whom, and however packages come, late, twice or never: equal acts are equal states."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.parties import joined
from workbench.domain.amendment import Operation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused, TreatyError
from workbench.domain.provision import Status
from workbench.session import Session
from workbench.session.changes import silent
from workbench.storage.conference_file import ConferenceFile

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect all civilians.\n\n2. No Party shall attack.\n"
FILES = ("c", "sec2", "fra", "fra2", "deu", "ken", "ind")
PARTIES = {"c": "SEC", "sec2": "SEC", "fra": "FRA", "fra2": "FRA", "deu": "DEU", "ken": "KEN", "ind": "IND"}
WORDS = ("should protect", "may protect", "shall always protect", "shall respect and protect")


def build(folder: Path) -> None:
    """The files of a conference whose parties have not heard of each other yet."""
    source = folder / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
    for name in FILES[1:]:
        joined(folder, PARTIES[name], name=name).close()
    with Session.open(folder / "fra2.treaty") as second, Session.open(folder / "c.treaty") as session:
        for words in WORDS[:2]:
            second.table(["FRA"], "1.1", Operation.MOD, f"The Parties {words} all civilians.")
        second.pack(folder / "first.treatypack")
        session.receive([folder / "first.treatypack"])


@pytest.fixture(scope="module")
def conference() -> Iterator[Path]:
    # where there is a disk in memory the many small writes cost nothing
    place = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
    with tempfile.TemporaryDirectory(dir=place) as folder:
        build(Path(folder))
        yield Path(folder)


class Parties(RuleBasedStateMachine):
    """Secretariat and delegations, some with two laptops, and packages between them."""

    start: Path

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=self.start))
        self.sessions = {
            name: Session(ConferenceFile.open(Path(shutil.copy(self.start / f"{name}.treaty", self.folder))))
            for name in FILES
        }
        self.packages: list[Path] = []
        self.stolen = False
        self.shut_out: set[str] = set()
        self.versions = 1

    def teardown(self) -> None:
        try:
            gone = set()
            for name in self.shut_out | ({"fra2"} if self.stolen else set()):
                with self.sessions.pop(name) as session:  # what it goes on saying, others need not have heard
                    gone.add(session._file.seat.id)
            self.exchange_all()
            digests = {session.verify().replayed for session in self.sessions.values()}
            assert len(digests) == 1
            assert all(session.verify().sound for session in self.sessions.values())
            waiting = {waits.holder.seat for session in self.sessions.values() for waits in session.waiting()}
            assert waiting <= gone
            assert not [own for own in self.sessions["c"].amendments() if own.number is None]
        finally:
            for session in self.sessions.values():
                session.close()
            shutil.rmtree(self.folder)

    @rule(name=st.sampled_from(FILES[2:]), words=st.sampled_from(WORDS))
    def tables(self, name: str, words: str) -> None:
        text = f"The Parties {words} all civilians."
        with self.trying(name):
            self.sessions[name].table([PARTIES[name]], "1.1", Operation.MOD, text)

    @rule(name=st.sampled_from(FILES[2:]), pick=st.integers(0, 20), stance=st.sampled_from(list(Stance)))
    def responds(self, name: str, pick: int, stance: Stance) -> None:
        session, party = self.sessions[name], PARTIES[name]
        if own := session.amendments():
            with self.trying(name):
                session.take_position(own[pick % len(own)].id, party, stance)

    @rule(
        name=st.sampled_from(FILES[2:]), pick=st.integers(0, 20), what=st.sampled_from(("join", "withdraw", "revise"))
    )
    def changes(self, name: str, pick: int, what: str) -> None:
        session, party = self.sessions[name], PARTIES[name]
        listed = [one for one in session.amendments() if one.live and (party in one.sponsors) == (what != "join")]
        if what == "revise":  # the words are for the first sponsor to give
            listed = [one for one in listed if one.sponsors[0] == party]
        if not listed:
            return
        own = listed[pick % len(listed)].id
        with self.trying(name):
            match what:
                case "join":
                    session.join(own, party)
                case "withdraw":
                    session.withdraw(own, party)
                case _:
                    session.revise(own, party, f"The Parties {WORDS[pick % 4]} all civilians at all times.")

    @rule(name=st.sampled_from(FILES[:2]), pick=st.integers(0, 20), outcome=st.sampled_from(("adopted", "rejected")))
    def decides(self, name: str, pick: int, outcome: str) -> None:
        session = self.sessions[name]
        if listed := [one for one in session.amendments() if one.live]:
            with suppress(TreatyError):  # such as one that rivals another that was adopted
                session.decide(listed[pick % len(listed)].id, Outcome(outcome))

    @rule(name=st.sampled_from(FILES[:2]), status=st.sampled_from(list(Status)))
    def sets_status(self, name: str, status: Status) -> None:
        with self.trying(name):
            self.sessions[name].set_status("1.2", status)

    @precondition(lambda self: self.versions < 3)
    @rule()
    def circulates(self) -> None:
        self.versions += 1
        self.sessions["c"].circulate(f"Draft {self.versions}")

    @precondition(lambda self: len(self.packages) < 30)
    @rule(name=st.sampled_from(FILES), to=st.sampled_from((None, "SEC", "FRA", "DEU", "KEN", "IND")))
    def packs(self, name: str, to: str | None) -> None:
        path = self.folder / f"{len(self.packages)}.treatypack"
        if self.sessions[name].pack(path, to).path:
            self.packages.append(path)

    @precondition(lambda self: len(self.packages) < 30)
    @rule(name=st.sampled_from(FILES), without=st.integers(1, 5))
    def packs_the_end(self, name: str, without: int) -> None:
        """A package to a reader of whom too much is believed: what it holds follows from what is not there."""
        session, path = self.sessions[name], self.folder / f"{len(self.packages)}.treatypack"
        holds = session._file.record.holds()
        known = {seat: min(last - 1, without) for seat, last in holds.items()}
        session._write(path, known, session._header(None, holds), silent)
        self.packages.append(path)

    @precondition(lambda self: self.packages)
    @rule(name=st.sampled_from(FILES), picks=st.lists(st.integers(0, 29), min_size=1, max_size=4))
    def receives(self, name: str, picks: list[int]) -> None:
        """Any packages, old or new, again or for the first time, for whomever they were made."""
        found = [self.packages[pick % len(self.packages)] for pick in picks]
        for line in self.sessions[name].receive(found).refused:
            revoked = 'seat "fra2" of FRA counts no longer: its seat was revoked' in line
            assert revoked or (self.shut_out and "by an invitation that the secretariat closed" in line), line
        self.follows(self.sessions[name])

    @rule(name=st.sampled_from(FILES), to=st.sampled_from(FILES))
    def hands_over(self, name: str, to: str) -> None:
        """A package for the party that receives it at once brings all that its sender holds."""
        if PARTIES[name] == PARTIES[to]:
            return
        sender, reader, path = self.sessions[name], self.sessions[to], self.folder / "handed over.treatypack"
        knows = {seat.holder.seat for seat in sender.seats()}
        own = reader._file.seat.id
        if sender.pack(path, PARTIES[to]).path and reader.receive([path]).refused:
            return
        if own in knows:  # of a laptop that it has not heard of it cannot know what that lacks
            has, held = reader._file.record.holds(), sender._file.record.holds()
            assert all(has.get(seat, 0) >= last for seat, last in held.items())

    @precondition(lambda self: not self.stolen)
    @rule(after=st.integers(1, 3))
    def revokes(self, after: int) -> None:
        """France's second laptop is in other hands, and goes on speaking."""
        seat = next(one.holder.seat for one in self.sessions["c"].seats() if one.holder.name == "fra2")
        self.sessions["c"].revoke(seat, after=str(after))
        self.stolen = True
        self.follows(self.sessions["c"])

    @precondition(lambda self: len(self.shut_out) < 2)
    @rule(name=st.sampled_from(FILES[1:]))
    def closes(self, name: str) -> None:
        """Whoever opened the invitation stays if the secretariat has heard of them, and has no say if it has not."""
        session, file = self.sessions["c"], self.sessions[name]._file
        own = file.trust.seats[file.seat.id]
        if any(one.id == own.invitation and one.closed for one in session.invitations()):
            return
        session.close_invitation(own.invitation)
        if own.seat not in {one.holder.seat for one in session.seats()}:
            self.shut_out.add(name)
        self.follows(session)

    def follows(self, session: Session) -> None:
        """The state is what the acts make of it when they are all applied anew."""
        assert session._file.state.digest() == session._file.replayed()

    @contextmanager
    def trying(self, name: str) -> Iterator[None]:
        """What a seat without a say would say is refused as soon as its own file knows of it."""
        try:
            yield
        except Refused as problem:
            revoked = self.stolen and name == "fra2" and "its seat was revoked" in str(problem)
            assert revoked or (name in self.shut_out and "that the secretariat closed" in str(problem)), problem

    @invariant()
    def equal_acts_are_equal_states(self) -> None:
        states: dict[frozenset[str], str] = {}
        for session in getattr(self, "sessions", {}).values():
            acts = frozenset(act.hash for act in session._file.acts())
            digest = session._file.state.digest()
            assert states.setdefault(acts, digest) == digest
            assert all(waits.missing or waits.invitation for waits in session.waiting())

    def exchange_all(self) -> None:
        for turn in range(3):  # the secretariat's numbers need a second round, and a third for two of its laptops
            packages = []
            for name, session in self.sessions.items():
                path = self.folder / f"last {turn} {name}.treatypack"
                session.pack(path)
                packages.append(path)
            for session in self.sessions.values():
                assert not session.receive(packages).refused


@pytest.mark.parametrize("seed", range(2))
def test_a_seat_that_says_one_thing_here_and_another_there_cuts_off_nobody(conference: Path, seed: int) -> None:
    """Who heard one of two copies goes on, and is heard by all, before and after the seat is revoked."""
    rng, folder = random.Random(seed), Path(tempfile.mkdtemp(dir=conference))
    files = [Path(shutil.copy(conference / f"{name}.treaty", folder)) for name in ("c", "deu", "ken", "ind", "fra")]
    copy = Path(shutil.copy(files[-1], folder / "copy.treaty"))
    package = folder / "p.treatypack"
    with ExitStack() as opened:
        *honest, fra, other = (opened.enter_context(Session.open(path)) for path in (*files, copy))
        for session in rng.sample(honest, len(honest)):
            fra.pack(package)
            session.receive([package])  # whose enrolment all know
        for liar, words in ((fra, WORDS[0]), (other, WORDS[1]), (other, WORDS[2])):
            liar.table(["FRA"], "1.1", Operation.MOD, f"The Parties {words} all civilians.")
        for session in honest:
            rng.choice((fra, other)).pack(package)
            session.receive([package])
            party = "KEN" if session.seat_party == "SEC" else session.seat_party
            session.take_position(session.amendments()[-1].id, party, Stance.SUPPORT)
        for turn in range(2):
            for sender, reader in (
                *rng.sample([*permutations(honest, 2)], 12),
                *((honest[0], one) for one in honest[1:]),
            ):
                sender.pack(package)
                assert not reader.receive([package]).refused
            if turn == 0:
                assert all(_of(session, honest) == _of(honest[0], honest) for session in honest)
                honest[0].revoke(
                    next(one.holder.seat for one in honest[0].seats() if one.holder.name == "fra"), after="1"
                )
        assert len({str(session.amendments()) for session in honest}) == 1
        assert all(_of(session, honest) == _of(honest[0], honest) for session in honest)
        assert all(session.verify().sound and not session.waiting() for session in honest)


def _of(session: Session, honest: list[Session]) -> set[str]:
    """What a file holds of the acts of honest seats."""
    seats = {one._file.seat.id for one in honest}
    return {act.id for act in session._file.acts() if act.seat in seats}


def test_parties_that_hold_the_same_acts_hold_the_same_state(conference: Path) -> None:
    class Here(Parties):
        start = conference

    few = settings(max_examples=7, stateful_step_count=22, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Here, settings=few)
