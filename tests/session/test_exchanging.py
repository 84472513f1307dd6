"""What a session does with packages: what it knows of others, what it says, and what stands in its way."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.parties import joined
from workbench.domain.amendment import Operation, Stance
from workbench.domain.errors import FileProblem, Refused
from workbench.session import Session
from workbench.storage.backup import backups
from workbench.storage.conference_file import ConferenceFile

FIXTURES = Path(__file__).parent.parent / "fixtures"
TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parties")
    source = folder / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
    for party in ("FRA", "DEU"):
        with joined(folder, party) as file:
            session = Session(file)
            session.table([party], "1.1", Operation.MOD, f"The Parties shall protect civilians, says {party}.")
            session.pack(folder / f"{party}.treatypack")
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "parties"))


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    """The secretariat's."""
    with Session.open(folder / "c.treaty") as session:
        yield session
        assert session.verify().sound


def test_a_change_names_what_is_to_be_shown_anew(session: Session, folder: Path) -> None:
    found = session.receive([folder / "FRA.treatypack"])
    own = session.amendments()[0]
    assert own.id in found.change.amendments and own.at in found.change.provisions
    assert found.change.version == "Draft 1"  # a seat was enrolled: anything may count that did not
    assert len(found.change.acts) == 3
    with Session.open(folder / "fra.treaty") as fra:
        fra.take_position(own.id, "FRA", Stance.OPPOSE)
        fra.pack(folder / "again.treatypack")
    found = session.receive([folder / "again.treatypack"])
    assert (found.change.version, len(found.change.acts), found.change.amendments) == ("", 1, (own.id,))


def test_what_a_party_holds_is_what_all_its_seats_said(session: Session, folder: Path) -> None:
    out = folder / "out.treatypack"
    session.receive([folder / "FRA.treatypack"])
    first = session.pack(out, "FRA").acts
    joined(folder, "FRA", name="second").close()
    assert session.refresh()
    with Session.open(folder / "second.treaty") as second:
        second.pack(folder / "second.treatypack")
    session.receive([folder / "second.treatypack"])
    assert session.pack(out, "FRA").acts > first  # the second laptop holds less
    session.revoke("second")
    assert session.pack(out, "FRA").acts == first + 3  # invited, enrolled, revoked


def test_a_late_package_takes_back_nothing_of_what_was_heard(session: Session, folder: Path) -> None:
    with Session.open(folder / "fra.treaty") as fra:
        session.receive([folder / "FRA.treatypack"])
        session.pack(folder / "to.treatypack", "FRA")
        fra.receive([folder / "to.treatypack"])
        fra.take_position("L.1", "FRA", Stance.SUPPORT)
        fra.pack(folder / "new.treatypack")
        session.receive([folder / "new.treatypack"])
        session.receive([folder / "FRA.treatypack"])
        assert session.pack(folder / "to.treatypack", "FRA").path is None


def test_a_locked_secretariat_receives_and_numbers_later(folder: Path) -> None:
    path = folder / "c.treaty"
    with Session.open(path) as session:
        session.set_passphrase("correct horse")
    with Session.open(path) as session:
        found = session.receive([folder / "FRA.treatypack"])
        assert (found.new, found.numbered) == ({"FRA": 2}, ())
        assert session.amendments()[0].number is None
        with pytest.raises(Refused, match="locked"):
            session.pack(folder / "x.treatypack")
    with Session.open(path) as session:
        session.unlock("correct horse")
        assert [number for _, number in session.receive([folder / "FRA.treatypack"]).numbered] == [1]
        assert session.pack(folder / "x.treatypack").acts


def test_a_backup_is_kept_before_anything_new_and_only_then(session: Session, folder: Path) -> None:
    found = session.receive([folder / "FRA.treatypack"])
    assert found.backup is not None and backups(session.path) == [found.backup]
    with Session.open(found.backup) as before:
        assert before.amendments() == []
    session.receive([folder / "FRA.treatypack"])
    session.receive([folder / "draft.txt"])
    assert backups(session.path) == [found.backup]


def test_a_full_disk_leaves_the_file_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    path = folder / "c.treaty"
    with Session.open(folder / "fra.treaty") as fra:
        for _ in range(30):
            fra.table(["FRA"], "1.2", Operation.MOD, "No Party shall attack. " * 40)
        fra.pack(folder / "large.treatypack")
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Session.open(path) as session:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 4096, hard))
        try:
            with pytest.raises(FileProblem, match="disk"):
                session.receive([folder / "large.treatypack"])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert session.amendments() == []
        assert session.receive([folder / "large.treatypack"]).new == {"FRA": 32}
        assert session.verify().sound


def test_who_cannot_write_is_told_so(session: Session, folder: Path) -> None:
    other = Session(ConferenceFile.open(session.path, wait=0.05))
    with other, session.together(), pytest.raises(FileProblem, match="another program is writing"):
        other.receive([folder / "FRA.treatypack"])


def test_two_programs_that_receive_at_once_both_do(folder: Path) -> None:
    command = [sys.executable, "-c", "from workbench.cli import main; main()", "receive", str(folder / "c.treaty")]
    programs = [
        subprocess.Popen([*command, str(folder / f"{party}.treatypack")], stdout=subprocess.PIPE, text=True)
        for party in ("FRA", "DEU")
    ]
    said = [program.communicate()[0] for program in programs]
    assert [program.returncode for program in programs] == [0, 0], said
    with Session.open(folder / "c.treaty") as session:
        assert sorted(own.number or 0 for own in session.amendments()) == [1, 2]
        assert session.verify().sound


def test_packages_of_the_first_format_are_read_for_ever(tmp_path: Path) -> None:
    with Session.accept(
        FIXTURES / "invitation-1.treatypack", tmp_path / "fra.treaty", "9QN5 QDA8 UYEX JHBY V8Z7", "laptop 2"
    ) as session:
        assert (session.title, session.symbol, session.seat_party) == (
            "Convention on the oceans",
            "A/CONF.1/L.1",
            "FRA",
        )
        assert [(own.number, own.sponsors) for own in session.amendments()] == [(1, ("KEN", "GHA"))]
        found = session.receive([FIXTURES / "package-1.treatypack"])
        assert (found.refused, found.new, found.enrolled[0][0].name) == ((), {"FRA": 4}, "laptop 1")
        first, second = session.amendments()
        assert (first.number, first.sponsors) == (1, ("KEN", "GHA", "FRA"))
        assert (second.number, second.text) == (None, "No Party shall spoil or sell them « à tout prix ».")
        assert session.verify().sound
        session.table(["FRA"], "1.1", Operation.MOD, "The Parties shall protect all oceans.")
