"""What is told before something is sent, received, revoked or said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parties import joined
from workbench.domain.amendment import Operation, Stance
from workbench.domain.errors import FileProblem, TreatyError
from workbench.session import Session, damage, handed, latest_backup

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect all civilians.\n\n2. No Party shall attack.\n"


@pytest.fixture
def secretariat(tmp_path: Path):
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, "utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
        yield session


@pytest.fixture
def france(secretariat: Session, tmp_path: Path):
    joined(tmp_path, "FRA", name="laptop 1").close()
    with Session.open(tmp_path / "laptop 1.treaty") as session:
        secretariat.refresh()
        yield session


def to(session: Session, other: Session, package: Path) -> object:
    session.pack(package)
    return other.receive([package])


def test_what_would_go_is_what_goes(secretariat: Session, france: Session, tmp_path: Path) -> None:
    france.table(["FRA"], "1.1", Operation.MOD, "The Parties may protect.")
    said = france.outgoing()
    assert said.acts == france.pack(tmp_path / "all.treatypack").acts
    assert said.kinds["amendment.tabled"] == said.kinds["seat.enrolled"] == 1
    assert said.parties == {"SEC": said.acts - 2, "FRA": 2}
    assert said.since <= said.until
    to(secretariat, france, tmp_path / "sec.treatypack")
    own = france.outgoing("SEC")
    assert (own.acts, dict(own.kinds)) == (2, {"seat.enrolled": 1, "amendment.tabled": 1})
    france.pack(tmp_path / "own.treatypack", "SEC")
    secretariat.receive([tmp_path / "own.treatypack"])
    assert secretariat.outgoing("France").kinds == {"amendment.numbered": 1}


def test_received_amendments_are_named_in_the_order_of_the_room(
    secretariat: Session, france: Session, tmp_path: Path
) -> None:
    for words in ("may", "should"):
        france.table(["FRA"], "1.1", Operation.MOD, f"The Parties {words} protect.")
    received = to(france, secretariat, tmp_path / "p.treatypack")
    found = secretariat.tabled_by(received.change)
    assert [own.number for own in found] == [1, 2]
    assert not secretariat.tabled_by(secretariat.take_position("1", "DEU", Stance.OPPOSE))


def test_a_package_and_an_invitation_say_what_they_are(secretariat: Session, tmp_path: Path) -> None:
    secretariat.pack(tmp_path / "p.treatypack")
    secretariat.invite("FRA", tmp_path / "i.treatypack")
    package, invitation = handed(tmp_path / "p.treatypack"), handed(tmp_path / "i.treatypack")
    assert (package.invitation, package.reader, package.title) == (False, "", "A convention")
    assert (invitation.invitation, invitation.reader, invitation.sender.party) == (True, "FRA", "SEC")
    assert invitation.reader_name == "France"
    assert package.conference == invitation.conference == secretariat.conference_id
    for other in (tmp_path, tmp_path / "draft.txt", tmp_path / "none.treatypack"):
        with pytest.raises(TreatyError):
            handed(other)


def test_several_are_invited_at_once_or_none(secretariat: Session, tmp_path: Path) -> None:
    folder = tmp_path / "invitations"
    folder.mkdir()
    found = secretariat.invite_all(["FRA", "Kenya"], folder)
    assert [one.party for one in found] == ["FRA", "KEN"]
    assert len({one.code for one in found}) == 2
    with Session.accept(found[1].path, tmp_path / "k.treaty", found[1].code) as kenya:
        assert kenya.seat_party == "KEN"
    with pytest.raises(FileProblem, match="exists already"):
        secretariat.invite_all(["DEU", "FRA"], folder)
    assert sorted(one.name for one in folder.iterdir()) == ["Invitation FRA.treatypack", "Invitation KEN.treatypack"]
    assert [one.party for one in secretariat.invitations()] == ["FRA", "KEN"]


def test_why_a_file_is_mute_is_said(secretariat: Session, france: Session, tmp_path: Path) -> None:
    assert not secretariat.mute
    assert not france.mute
    to(france, secretariat, tmp_path / "f.treatypack")
    seat = next(one for one in secretariat.seats() if one.holder.party == "FRA").holder.seat
    assert [entry.kind for entry in secretariat.said_by(seat)] == ["seat.enrolled"]
    secretariat.revoke(seat)
    to(secretariat, france, tmp_path / "s.treatypack")
    assert "revoked" in france.mute
    assert "invitation" in france.mute


def test_how_far_a_seat_counts_by_time(secretariat: Session, france: Session, tmp_path: Path) -> None:
    france.table(["FRA"], "1.1", Operation.MOD, "The Parties may protect.")
    to(france, secretariat, tmp_path / "f.treatypack")
    seat = next(one for one in secretariat.seats() if one.holder.party == "FRA").holder.seat
    said = secretariat.said_by(seat)
    assert [entry.number for entry in said] == [1, 2]
    assert secretariat.counts_up_to(seat, said[1].time) == 1
    assert secretariat.last_said()[seat] == said[1].time
    assert secretariat.counts_up_to(seat, "2999-01-01") == 2


@pytest.mark.parametrize("at", [0, 100])
def test_damage_is_told_from_other_errors(tmp_path: Path, at: int) -> None:
    path = tmp_path / "c.treaty"
    Session.create(path, "A convention").close()
    data = bytearray(path.read_bytes())
    data[at : at + 300] = bytes(300)
    path.write_bytes(data)
    with pytest.raises(FileProblem) as raised:
        Session.open(path)
    said = damage(raised.value)
    assert said.startswith(str(path))
    assert "`" not in said
    assert not damage(FileProblem(f"{path} is not there"))


def test_the_latest_backup_is_named(secretariat: Session, france: Session, tmp_path: Path) -> None:
    assert latest_backup(secretariat.path) is None
    received = to(france, secretariat, tmp_path / "f.treatypack")
    found = latest_backup(secretariat.path)
    assert found is not None
    assert found[0] == received.backup
    assert found[1].year >= 2026
