"""Acts of others: whatever comes in whatever order, files that hold the same acts show the same to the byte."""

from __future__ import annotations

import random
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.parties import exchanged, invited, joined
from tests.record.chains import Speaker, enrolment, signed_anew
from workbench.domain.amendment import Operation, Stance, name_of
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused, WrongReference
from workbench.record.acts import Act, ActKind
from workbench.record.journal import Missing
from workbench.record.signing import SigningKey, fingerprint
from workbench.record.tables import AMENDMENTS
from workbench.session import Session
from workbench.storage import taking_in
from workbench.storage.conference_file import ConferenceFile

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"


@pytest.fixture
def secretariat(tmp_path: Path) -> Iterator[ConferenceFile]:
    with opened(tmp_path) as file:
        yield file


def opened(folder: Path) -> ConferenceFile:
    source = folder / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
    return ConferenceFile.open(folder / "c.treaty")


def content(file: ConferenceFile) -> list[str]:
    """Everything that the file holds."""
    return list(file._db.conn.iterdump())


def sound(*files: ConferenceFile) -> str:
    """The digest that all of the files have, which is that of the state built anew."""
    for file in files:
        assert not file.check()
        assert file.state.digest() == file.replayed()
    (digest,) = {file.state.digest() for file in files}
    return digest


def test_a_delegation_s_acts_join_the_secretariat_s_record(tmp_path: Path, secretariat: ConferenceFile) -> None:
    with joined(tmp_path, "FRA") as fra:
        own = Session(fra).table(["FRA"], "1.1", Operation.MOD, "The Parties should protect civilians.")
        taken = secretariat.take_in(list(fra.acts()))
        assert [act.kind for act in taken.new] == ["seat.enrolled", "amendment.tabled"]
        assert taken.known == 3 and not taken.aside and not taken.refused
        assert Session(secretariat).amendment(own.amendments[0]).sponsors == ("FRA",)
        assert secretariat.take_in(list(fra.acts())).new == ()
        sound(secretariat, fra)


def test_gaps_are_kept_aside_until_the_missing_act_comes(tmp_path: Path, secretariat: ConferenceFile) -> None:
    with joined(tmp_path, "FRA") as fra:
        session = Session(fra)
        for word in ("should", "may", "must"):
            session.table(["FRA"], "1.1", Operation.MOD, f"The Parties {word} protect civilians.")
        enrolled, first, *rest = [act for act in fra.acts() if act.seat == fra.seat.id]
        taken = secretariat.take_in(rest, "two.treatypack")
        assert not taken.new
        assert [one.missing for one in taken.aside] == [Missing(fra.seat.id, 2), Missing(fra.seat.id, 3)]
        assert [(one.act.number, one.package) for one in secretariat.record.aside()] == [
            (3, "two.treatypack"),
            (4, "two.treatypack"),
        ]
        before = secretariat.state.digest()
        assert secretariat.take_in([first]).aside and secretariat.state.digest() == before
        assert len(secretariat.take_in([enrolled]).new) == 4
        assert secretariat.record.aside() == []
        sound(secretariat, fra)


def test_a_seat_whose_invitation_has_not_come_waits_for_it(tmp_path: Path, secretariat: ConferenceFile) -> None:
    with joined(tmp_path, "KEN") as ken, joined(tmp_path, "FRA") as fra:
        acts = [act for act in fra.acts() if act.seat == fra.seat.id]
        taken = ken.take_in(acts)
        assert taken.aside[0].missing == Missing(invitation=str(acts[0].payload["invitation"]))
        assert len(ken.take_in(list(secretariat.acts())).new) == 2
        assert fra.seat.id in ken.trust.seats


def test_a_late_act_against_an_old_version_has_the_place_of_its_clock(
    tmp_path: Path, secretariat: ConferenceFile
) -> None:
    with joined(tmp_path, "FRA") as fra:
        tabled_late = Session(fra).table(["FRA"], "1.1", Operation.MOD, "The Parties should protect civilians.")
        session = Session(secretariat)
        for _ in range(3):
            session.table(["KEN"], "1.2", Operation.MOD, f"No Party shall attack {_} times.")
        session.decide("1", Outcome.ADOPTED)
        session.circulate("Draft 2")
        secretariat.take_in(list(fra.acts()))
        late = session.amendment(tabled_late.amendments[0])
        assert (late.against, late.fate and late.fate.value) == ("Draft 1", "clean")
        fra.take_in(list(secretariat.acts()))
        sound(secretariat, fra)


def test_the_secretariat_numbers_what_it_receives_in_act_order(tmp_path: Path, secretariat: ConferenceFile) -> None:
    session = Session(secretariat)
    session.table(["BRA"], "1.1", Operation.MOD, "The Parties may protect civilians.")
    with joined(tmp_path, "FRA") as fra, joined(tmp_path, "KEN") as ken:
        for file, word in ((ken, "must"), (fra, "should"), (ken, "will")):
            Session(file).table([file.seat.party], "1.1", Operation.MOD, f"The Parties {word} protect civilians.")
        unnumbered = Session(fra).amendments()[-1]
        assert unnumbered.number is None
        for file in (fra, ken):
            secretariat.take_in(list(file.acts()))
        change = session.number_received()
        assert len(change.amendments) == 3
        assert session.number_received().acts == ()
        order = {row["id"]: row["act"] for row in secretariat.state.select(AMENDMENTS)}
        acts = [act.id for act in secretariat.acts(ActKind.AMENDMENT_TABLED)]
        numbered = sorted(session.amendments(), key=lambda own: own.number or 0)
        assert [own.number for own in numbered] == [1, 2, 3, 4]
        assert [order[own.id] for own in numbered] == acts
        exchanged(secretariat, fra, ken)
        assert Session(fra).amendment(unnumbered.id).number is not None
        sound(secretariat, fra, ken)


def test_two_seats_of_the_secretariat_that_give_one_number_give_another(
    tmp_path: Path, secretariat: ConferenceFile
) -> None:
    with joined(tmp_path, "SEC", name="second") as second:
        Session(secretariat).table(["FRA"], "1.1", Operation.MOD, "The Parties should protect civilians.")
        Session(second).table(["KEN"], "1.1", Operation.MOD, "The Parties must protect civilians.")
        exchanged(secretariat, second)
        numbers = {own.sponsors[0]: own.number for own in Session(secretariat).amendments()}
        assert set(numbers.values()) == {1, None}
        assert len(Session(second).number_received().acts) == 1
        exchanged(secretariat, second)
        assert {own.number for own in Session(secretariat).amendments()} == {1, 2}
        sound(secretariat, second)


def test_a_revocation_takes_effect_on_what_came_before_it(tmp_path: Path, secretariat: ConferenceFile) -> None:
    with joined(tmp_path, "FRA") as fra:
        for word in ("should", "may"):
            Session(fra).table(["FRA"], "1.1", Operation.MOD, f"The Parties {word} protect civilians.")
        secretariat.take_in(list(fra.acts()))
        last = [act for act in fra.acts() if act.seat == fra.seat.id][1]
        secretariat.say(ActKind.SEAT_REVOKED, {"seat": fra.seat.id, "last": 2, "hash": last.hash})
        assert len(Session(secretariat).amendments()) == 1
        fra.take_in(list(secretariat.acts()))
        sound(secretariat, fra)
        with pytest.raises(Refused, match="revoked after its act 2"):
            Session(fra).table(["FRA"], "1.2", Operation.SUP)


def test_what_a_revoked_seat_says_has_no_effect_and_does_not_keep_others_from_being_heard(
    tmp_path: Path, secretariat: ConferenceFile
) -> None:
    """The thief of a laptop says one thing here and another there; whoever heard it brings what they hold."""
    with joined(tmp_path, "FRA") as fra, joined(tmp_path, "KEN") as ken:
        copy = fra.path.with_name("copy.treaty")
        copy.write_bytes(fra.path.read_bytes())
        with ConferenceFile.open(copy) as stolen:
            Session(fra).table(["FRA"], "1.1", Operation.MOD, "The Parties should protect civilians.")
            Session(stolen).table(["FRA"], "1.1", Operation.SUP)
            Session(stolen).table(["FRA"], "1.2", Operation.SUP)
            ken.take_in(list(stolen.acts()))
            Session(ken).table(["KEN"], "1.2", Operation.MOD, "No Party shall ever attack.")
            secretariat.take_in(list(fra.acts()))
            before = content(secretariat)
            taken = secretariat.take_in(list(ken.acts()))
            assert "copied and used twice" in taken.refused[0].why
            assert content(secretariat) == before
            secretariat.say(ActKind.SEAT_REVOKED, {"seat": fra.seat.id, "last": 1, "hash": ""})
            taken = secretariat.take_in(list(ken.acts()))
            assert not taken.refused and len(taken.passed) == 2
            assert [own.sponsors for own in Session(secretariat).amendments()] == [("KEN",)]
            ken.take_in(list(secretariat.acts()))
            assert [own.sponsors for own in Session(ken).amendments()] == [("KEN",)]
            assert not ken.check() and ken.state.digest() == ken.replayed()


def test_a_closed_invitation_enrols_nobody_further(tmp_path: Path, secretariat: ConferenceFile) -> None:
    invitation = invited(secretariat, "FRA")
    acts = list(secretariat.acts())
    with (
        ConferenceFile.join(tmp_path / "one.treaty", invitation, acts) as one,
        ConferenceFile.join(tmp_path / "two.treaty", invitation, acts) as two,
    ):
        for file in (one, two):
            Session(file).table(["FRA"], "1.1", Operation.SUP)
            secretariat.take_in(list(file.acts()))
        secretariat.say(ActKind.INVITATION_CLOSED, {"invitation": invitation.id, "seats": [one.seat.id]})
        assert [own.id[1:17] for own in Session(secretariat).amendments()] == [one.seat.id[:16]]
        late = ConferenceFile.join(tmp_path / "three.treaty", invitation, acts)
        taken = secretariat.take_in(list(late.acts()))
        assert "closed" in taken.idle[0].why
        exchanged(secretariat, one, two, late)
        sound(secretariat, one, two, late)
        late.close()


# --- attacks ---


@pytest.fixture
def fra(tmp_path: Path, secretariat: ConferenceFile) -> Iterator[ConferenceFile]:
    """France, whose seat the secretariat knows, and what it tabled since, which the secretariat does not."""
    with joined(tmp_path, "FRA") as file:
        secretariat.take_in(list(file.acts()))
        for word in ("should", "may"):
            Session(file).table(["FRA"], "1.1", Operation.MOD, f"The Parties {word} protect civilians.")
        yield file


def key_of(file: ConferenceFile) -> SigningKey:
    return SigningKey(bytes.fromhex(file._db.execute("SELECT key FROM seat").fetchone()[0]))


def refused(file: ConferenceFile, acts: list[Act], why: str) -> None:
    before = content(file)
    taken = file.take_in(acts, "bad.treatypack")
    assert taken.refused and why in taken.refused[0].why, taken
    assert "\n" not in taken.refused[0].why
    assert not taken.new and not taken.aside
    assert content(file) == before


@pytest.mark.parametrize(
    "name", ["time", "payload", "clock", "previous", "kind", "number", "conference", "hash", "seat"]
)
def test_a_changed_act_is_refused(secretariat: ConferenceFile, fra: ConferenceFile, name: str) -> None:
    *_, act, last = fra.acts()
    value = {"payload": {**act.payload, "text": "x"}, "clock": 999, "number": 9}.get(name, "f" * 64)
    refused(
        secretariat, [replace(act, **{name: value}), last], "another conference" if name == "conference" else "chang"
    )


def test_a_wrong_signature_is_refused(secretariat: ConferenceFile, fra: ConferenceFile) -> None:
    *_, act, last = fra.acts()
    for signature in ("", "0" * 128, last.signature, SigningKey.generate().sign(bytes.fromhex(act.hash))):
        refused(secretariat, [replace(act, signature=signature), last], "not signed by the key of its seat")


def test_an_unknown_seat_is_refused(secretariat: ConferenceFile) -> None:
    stranger = Speaker(secretariat.seat.conference, "FRA")
    refused(secretariat, [stranger.supports(clock=9)], "not enrolled")


@pytest.mark.parametrize(
    ("kind", "payload", "why"),
    [
        (ActKind.POSITION_TAKEN, {"amendment": "a", "party": "KEN", "stance": "support"}, "speak for KEN"),
        (ActKind.AMENDMENT_WITHDRAWN, {"amendment": "a", "party": "KEN"}, "speak for KEN"),
        (ActKind.AMENDMENT_DECIDED, {"amendment": "a", "outcome": "adopted"}, "only the secretariat records decisions"),
        (ActKind.VERSION_CIRCULATED, {"name": "X", "provisions": []}, "only the secretariat circulates"),
        (ActKind.SEAT_REVOKED, {"seat": "s", "last": 1, "hash": ""}, "only the secretariat revokes"),
        (ActKind.AMENDMENT_NUMBERED, {"amendment": "a", "number": 1}, "only the secretariat numbers"),
    ],
)
def test_what_is_not_for_a_seat_to_say_is_refused(
    secretariat: ConferenceFile, fra: ConferenceFile, kind: ActKind, payload: dict[str, object], why: str
) -> None:
    last = list(fra.acts())[-1]
    forged = signed_anew(
        last, key_of(fra), kind=kind.value, payload=payload, number=last.number + 1, previous=last.hash
    )
    forged = signed_anew(forged, key_of(fra), clock=last.clock + 1)
    refused(secretariat, [*fra.acts(), forged], why)


def test_an_amendment_in_the_name_of_another_is_refused(secretariat: ConferenceFile, fra: ConferenceFile) -> None:
    last = list(fra.acts())[-1]
    said = {**last.payload, "sponsors": ["KEN"]}
    refused(secretariat, [*list(fra.acts())[:-1], signed_anew(last, key_of(fra), payload=said)], "for KEN")


def test_a_broken_chain_is_refused(secretariat: ConferenceFile, fra: ConferenceFile) -> None:
    last = list(fra.acts())[-1]
    broken = signed_anew(last, key_of(fra), previous="0" * 64)
    refused(secretariat, [*list(fra.acts())[:-1], broken], "does not follow from the act before it")
    back = signed_anew(last, key_of(fra), clock=1)
    refused(secretariat, [*list(fra.acts())[:-1], back], "clock")


def test_a_replay_into_another_conference_is_refused(
    tmp_path: Path, secretariat: ConferenceFile, fra: ConferenceFile
) -> None:
    (tmp_path / "other").mkdir()
    with opened(tmp_path / "other") as other:
        refused(other, list(fra.acts()), "belongs to another conference")
        moved = [signed_anew(act, key_of(fra), conference=other.seat.conference) for act in fra.acts()]
        refused(other, moved, "")


def test_a_forged_act_of_the_founder_is_refused(secretariat: ConferenceFile, fra: ConferenceFile) -> None:
    last = [act for act in secretariat.acts() if act.seat == secretariat.seat.id][-1]
    said = {"amendment": str(list(fra.acts())[-1].payload["id"]), "outcome": "adopted", "meeting": ""}
    forged = signed_anew(
        last, key_of(fra), number=last.number + 1, previous=last.hash, clock=50, kind="amendment.decided", payload=said
    )
    refused(fra, [forged], "not signed by the key of its seat")


def test_a_forged_enrolment_is_refused(tmp_path: Path, secretariat: ConferenceFile, fra: ConferenceFile) -> None:
    enrolled = next(act for act in fra.acts() if act.seat == fra.seat.id)
    thief = Speaker(secretariat.seat.conference, "FRA")
    copied = {**enrolled.payload, "key": thief.key.public}
    refused(secretariat, [thief.says(ActKind.SEAT_ENROLLED, copied, 20)], "without the proof")
    other = Speaker(secretariat.seat.conference, "FRA")
    refused(secretariat, [other.says(ActKind.SEAT_ENROLLED, dict(enrolled.payload), 20)], "not called by its key")
    invitation = invited(secretariat, "KEN")
    third = Speaker(secretariat.seat.conference, "FRA")
    refused(secretariat, [third.says(ActKind.SEAT_ENROLLED, enrolment(third, invitation.key), 20)], "invitation of KEN")
    early, invited_at = Speaker(secretariat.seat.conference, "KEN"), secretariat.record.latest()[0]
    before = early.says(ActKind.SEAT_ENROLLED, enrolment(early, invitation.key), invited_at - 1)
    refused(secretariat, [before], "not after that of its invitation")


@pytest.mark.parametrize(
    "change", [{"clock": 2**53 + 1}, {"clock": -1}, {"number": 0}, {"number": 2**60}, {"clock": 2**70}]
)
def test_absurd_numbers_are_refused(secretariat: ConferenceFile, fra: ConferenceFile, change: dict[str, int]) -> None:
    *acts, last = fra.acts()
    refused(secretariat, [*acts, signed_anew(last, key_of(fra), **change)], "nobody counts")


def test_a_clock_far_ahead_waits_and_no_honest_clock_runs_after_it(
    secretariat: ConferenceFile, fra: ConferenceFile
) -> None:
    *acts, last = fra.acts()
    refused(secretariat, [*acts, signed_anew(last, key_of(fra), clock=2**53)], "more than 1000000 ahead")
    ahead = signed_anew(last, key_of(fra), clock=1_000_000)
    taken = secretariat.take_in([*acts, ahead])
    assert [one.missing for one in taken.aside] == [Missing()]
    Session(secretariat).table(["BRA"], "1.2", Operation.SUP)
    assert list(secretariat.acts())[-1].clock < 100


def test_partly_takes_what_is_sound_and_nothing_that_follows_what_is_not(
    tmp_path: Path, secretariat: ConferenceFile, fra: ConferenceFile
) -> None:
    with joined(tmp_path, "KEN") as ken:
        Session(ken).table(["KEN"], "1.2", Operation.SUP)
        *acts, act, last = fra.acts()
        batch = [*acts, replace(act, signature=""), last, *ken.acts()]
        refused(secretariat, batch, "not signed")
        taken = secretariat.take_in(batch, partly=True)
        assert [fault.number for fault in taken.left_out] == [act.number] and not taken.refused
        assert {one.seat for one in taken.new} == {ken.seat.id} and not taken.aside
        secretariat.take_in(list(fra.acts()))
        exchanged(secretariat, fra, ken)
        sound(secretariat, fra, ken)


def test_a_forgery_that_waits_does_not_keep_out_the_act_itself(tmp_path: Path, secretariat: ConferenceFile) -> None:
    """Before a seat is known its signatures cannot be judged."""
    with joined(tmp_path, "FRA") as fra:
        for _ in range(2):
            Session(fra).table(["FRA"], "1.1", Operation.SUP)
        enrolled, act, last = (one for one in fra.acts() if one.seat == fra.seat.id)
        assert secretariat.take_in([replace(act, signature="00" * 64), replace(last, signature="11" * 64)]).aside
        assert secretariat.take_in([last]).aside
        taken = secretariat.take_in([enrolled])
        assert [one.kind for one in taken.new] == ["seat.enrolled"]
        assert {fault.act for fault in taken.dropped} == {act.id, last.id}
        assert len(secretariat.take_in([act]).new) == 2
        assert [one.act.signature for one in secretariat.record.aside()] == []
        sound(secretariat, fra)


def test_a_party_has_room_for_so_many_acts_aside_and_takes_up_no_other_s(
    tmp_path: Path, secretariat: ConferenceFile, fra: ConferenceFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "ROOM", taking_in.Room(1, 10_000))
    *_, act, last = fra.acts()
    third = signed_anew(last, key_of(fra), number=last.number + 1, previous=last.hash, clock=last.clock + 1)
    with joined(tmp_path, "KEN") as ken:
        for stance in Stance:
            Session(ken).table(["KEN"], "1.1", Operation.MOD, f"The Parties, {stance}, protect civilians.")
        enrolled, _, *late = [one for one in ken.acts() if one.seat == ken.seat.id]
    secretariat.take_in([enrolled])
    assert secretariat.take_in([third]).aside
    assert secretariat.take_in([third]).aside  # it stands aside, and takes no more room
    refused(secretariat, [last], "as 1 others of FRA do: receive the packages that hold those first")
    assert secretariat.take_in(late[:1]).aside
    assert len(secretariat.take_in([act, last]).new) == 3


def test_strangers_share_little_room_aside_and_push_nobody_out(
    tmp_path: Path, secretariat: ConferenceFile, fra: ConferenceFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "STRANGERS_ROOM", taking_in.Room(2, 10_000))
    for _ in range(2):
        stranger = Speaker(secretariat.seat.conference, "KEN")
        stranger.supports(clock=9)
        assert secretariat.take_in([stranger.supports(clock=10)]).aside
    assert secretariat.take_in(list(fra.acts())[-1:]).aside
    with joined(tmp_path, "KEN") as ken:
        Session(ken).table(["KEN"], "1.1", Operation.SUP)
        enrolled, act = [one for one in ken.acts() if one.seat == ken.seat.id]
        refused(secretariat, [act], "as 2 others of unknown seats do: receive a package of the secretariat first")
        assert secretariat.take_in([act], partly=True).left_out
        assert len(secretariat.take_in([enrolled, act]).new) == 2


def test_another_act_before_the_revocation_of_its_seat_is_refused(
    secretariat: ConferenceFile, fra: ConferenceFile
) -> None:
    *_, act, last = fra.acts()
    secretariat.take_in(list(fra.acts()))
    Session(secretariat).revoke(fra.seat.id)
    refused(secretariat, [signed_anew(act, key_of(fra), time="2027-01-01")], "revoke the seat after its act 1")
    refused(secretariat, [signed_anew(last, key_of(fra), time="2027-01-01")], "revoke the seat after its act 2")


def test_who_has_the_wrong_one_of_two_acts_comes_clean_by_the_revocation(
    tmp_path: Path, secretariat: ConferenceFile, fra: ConferenceFile
) -> None:
    *_, act, last = fra.acts()
    other = signed_anew(act, key_of(fra), time="2027-01-01")
    with joined(tmp_path, "KEN") as ken:
        secretariat.take_in(list(fra.acts()))
        assert ken.take_in([other]).new == (other,)
        refused(ken, [act, last], "revoke the seat after its act 1")
        Session(secretariat).revoke(fra.seat.id, after="1")
        taken = ken.take_in(list(secretariat.acts()))
        assert not taken.refused and act in taken.passed
        assert Session(ken).amendments() == Session(secretariat).amendments() == []
        assert not ken.check() and ken.state.digest() == ken.replayed()


def test_who_passes_on_a_fork_of_another_seat_is_heard_all_the_same(
    tmp_path: Path, secretariat: ConferenceFile, fra: ConferenceFile
) -> None:
    """Who bears the seat's signature twice is its fault; a forgery is the fault of who passes it on."""
    *_, act, last = fra.acts()
    course = [signed_anew(act, key_of(fra), time="2027-01-01")]
    for _ in range(3):
        one = course[-1]
        course.append(
            signed_anew(last, key_of(fra), number=one.number + 1, previous=one.hash, clock=one.clock + 1, time="2027")
        )
    with joined(tmp_path, "KEN") as ken:
        secretariat.take_in(list(fra.acts()))
        ken.take_in(course)
        Session(ken).join(str(course[0].payload["id"]), "KEN")
        Session(ken).table(["KEN"], "1.2", Operation.SUP)
        own = [one for one in ken.acts() if one.seat == ken.seat.id]
        refused(secretariat, list(ken.acts()), "let the secretariat revoke the seat after its act 1")
        forged = replace(last, number=9, signature=act.signature)
        assert secretariat.take_in([*ken.acts(), forged], sender=ken.seat.id).refused
        taken = secretariat.take_in(list(ken.acts()), sender=ken.seat.id)
        assert [(one.number, one.seat) for one in taken.left_out] == [(2, fra.seat.id)] and not taken.refused
        assert list(taken.new) == own and not taken.aside and not secretariat.record.aside()
        sound(secretariat)
        Session(secretariat).revoke(fra.seat.id, after="1")
        taken = secretariat.take_in(list(ken.acts()), sender=ken.seat.id)
        assert list(taken.passed) == course and not taken.left_out and not taken.refused
        taken = ken.take_in(list(secretariat.acts()), sender=secretariat.seat.id)
        assert not taken.left_out and not taken.refused and not ken.record.aside()
        assert Session(ken).amendments() == Session(secretariat).amendments()
        sound(secretariat)
        sound(ken)


def test_positions_that_cannot_be_are_refused_and_do_not_wait(secretariat: ConferenceFile, fra: ConferenceFile) -> None:
    *known, act, last = fra.acts()
    for change, why in (
        ({"number": 99, "clock": 99}, "follows act 2 of its seat, and not act 98"),
        ({"number": 99, "clock": 99, "previous": known[-1].hash}, "follows act 1 of its seat, and not act 98"),
        ({"number": 99, "clock": 99, "previous": ""}, "names no act before it"),
        ({"number": 99, "clock": 98, "previous": "0" * 64}, "behind its number"),
    ):
        refused(secretariat, [act, signed_anew(last, key_of(fra), **change)], why)


def test_no_chain_goes_back_to_the_first_format(secretariat: ConferenceFile, fra: ConferenceFile) -> None:
    *_, act, last = fra.acts()
    refused(secretariat, [act, signed_anew(last, key_of(fra), format=1)], "is of format 1, though the act before it")
    early = Speaker(secretariat.seat.conference, "KEN")
    enrolled = early.says(ActKind.SEAT_ENROLLED, enrolment(early, invited(secretariat, "KEN").key), 50)
    refused(secretariat, [signed_anew(enrolled, early.key, format=1)], "format 1, which had no seats to enrol")


def test_a_delegation_s_file_says_only_what_is_its_own(tmp_path: Path, secretariat: ConferenceFile) -> None:
    Session(secretariat).table(["KEN"], "1.2", Operation.SUP)
    with joined(tmp_path, "FRA") as file:
        session = Session(file)
        before = content(file)
        for act in (
            lambda: session.table(["KEN"], "1.1", Operation.SUP),
            lambda: session.table(["FRA", "KEN"], "1.1", Operation.SUP),
            lambda: session.join("1", "DEU"),
            lambda: session.withdraw("1", "KEN"),
            lambda: session.revise("1", "KEN", "x"),
            lambda: session.take_position("1", "KEN", Stance.SUPPORT),
        ):
            with pytest.raises(Refused, match="this file speaks for France only"):
                act()
        with pytest.raises(Refused, match="only the secretariat"):
            session.decide("1", Outcome.ADOPTED)
        with pytest.raises(Refused, match="only the secretariat"):
            session.number_received()
        assert content(file) == before
        session.join("1", "FRA")


# --- the same set of acts, the same state ---


@pytest.fixture(scope="module")
def negotiation(tmp_path_factory: pytest.TempPathFactory) -> tuple[ConferenceFile, list[Act]]:
    """A conference of five parties with late acts, two seats of one, a second secretariat, a revocation, a closing."""
    folder = tmp_path_factory.mktemp("negotiation")
    secretariat = opened(folder)
    chair = Session(secretariat)
    second = joined(folder, "SEC", name="second")
    parties = [joined(folder, party, name=f"{party}{seat}") for party, seat in (("FRA", 1), ("KEN", 1), ("BRA", 1))]
    invitation = invited(secretariat, "JPN")
    acts = list(secretariat.acts())
    parties += [ConferenceFile.join(folder / f"jpn{seat}.treaty", invitation, acts) for seat in (1, 2)]
    chance = random.Random(11)
    for turn in range(24):
        file = chance.choice(parties)
        session, party = Session(file), file.seat.party
        known = [own for own in session.amendments() if own.live]
        version = session.version()
        if known and chance.random() < 0.4:
            own = chance.choice(known)
            if party in own.sponsors and chance.random() < 0.5:
                session.withdraw(own.id, party)
            elif party not in own.sponsors:
                chance.choice([session.join, lambda id, by, s=session: s.take_position(id, by, Stance.OPPOSE)])(
                    own.id, party
                )
        else:
            place = chance.choice([one.id for one in version.provisions if one.text])
            session.table([party], session.citations()[place], Operation.MOD, f"Words {turn}.")
        if chance.random() < 0.4:
            exchanged(file, chance.choice([secretariat, second, *parties]))
        if turn == 12:
            secretariat.take_in(list(file.acts()))
            chair.number_received()
            live = [own for own in chair.amendments() if own.live]
            chair.decide(live[0].id, Outcome.ADOPTED)
            chair.circulate("Draft 2")
        if turn == 18:
            Session(second).number_received()
            secretariat.say(ActKind.SEAT_REVOKED, {"seat": parties[0].seat.id, "last": 2, "hash": ""})
            said = {"invitation": invitation.id, "seats": [parties[3].seat.id]}
            secretariat.say(ActKind.INVITATION_CLOSED, said)
    exchanged(secretariat, second, *parties)
    exchanged(secretariat, second, *parties)
    sound(secretariat, second, *parties)
    acts = list(secretariat.acts())
    for file in (second, *parties):
        file.close()
    return secretariat, acts


def empty(path: Path, like: ConferenceFile) -> ConferenceFile:
    seat, key = like.seat, SigningKey.generate()
    return ConferenceFile.make(path, "KEN", seat.conference, seat.founder, key, lambda file: None)


def test_the_negotiation_has_what_makes_it_hard(negotiation: tuple[ConferenceFile, list[Act]]) -> None:
    file, acts = negotiation
    assert len({act.seat for act in acts}) == 7
    assert any(file.trust.why_not(act) for act in acts)
    assert Session(file).version_names() == ["Draft 1", "Draft 2"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**9))
def test_in_whatever_parts_and_order_acts_come_the_state_is_the_same(
    negotiation: tuple[ConferenceFile, list[Act]], tmp_path: Path, seed: int
) -> None:
    whole, acts = negotiation
    chance = random.Random(seed)
    dealt = chance.sample(acts, len(acts)) + chance.sample(acts, chance.randrange(len(acts)))
    path = tmp_path / f"{secrets.token_hex(8)}.treaty"
    with empty(path, whole) as file:
        while dealt:
            count = chance.choice([1, 3, 20, len(dealt)])
            batch, dealt = dealt[:count], dealt[count:]
            assert not file.take_in(batch).refused
        assert file.record.aside() == []
        assert file.record.size() == len(acts)
        assert file.state.digest() == whole.state.digest()
        assert file.state.digest() == file.replayed()
        assert not file.check()


def test_a_batch_of_packages_is_taken_in_with_one_state_at_the_end(
    negotiation: tuple[ConferenceFile, list[Act]], tmp_path: Path
) -> None:
    whole, acts = negotiation
    with empty(tmp_path / "batch.treaty", whole) as file:
        with file.receiving():
            for start in range(0, len(acts), 7):
                file.take_in(acts[::-1][start : start + 7])
            forged = replace(acts[-1], time="x")
            assert file.take_in([forged]).refused
        assert file.state.digest() == whole.state.digest()
        assert fingerprint(whole.seat.founder) in file.trust.seats


# --- conferences of the first format, whose acts bore no signatures ---

FIRST_FORMAT = Path(__file__).parent.parent / "fixtures" / "format-1.treaty"


def test_a_conference_of_the_first_format_goes_on_between_parties(tmp_path: Path) -> None:
    shutil.copy(FIRST_FORMAT, tmp_path / "c.treaty")
    with ConferenceFile.open(tmp_path / "c.treaty") as secretariat, joined(tmp_path, "FRA") as fra:
        tabled = Session(fra).table(["FRA"], "Article 1", Operation.SUP).amendments[0]
        exchanged(secretariat, fra)
        Session(secretariat).number_received()
        exchanged(secretariat, fra)
        assert Session(fra).amendment(tabled).number == 5
        sound(secretariat, fra)


def test_a_copy_of_a_file_of_the_first_format_that_got_a_key_of_its_own_is_another_founder(tmp_path: Path) -> None:
    for name in ("c.treaty", "copy.treaty"):
        shutil.copy(FIRST_FORMAT, tmp_path / name)
    with (
        ConferenceFile.open(tmp_path / "c.treaty"),
        ConferenceFile.open(tmp_path / "copy.treaty") as copy,
        joined(tmp_path, "FRA") as fra,
    ):
        Session(copy).table(["KEN"], "Article 1", Operation.SUP)
        refused(fra, list(copy.acts()), "not signed by the key of its seat")


# --- amendments that have no number yet ---


def test_an_amendment_without_a_number_has_a_name_that_it_answers_to_for_good(
    tmp_path: Path, secretariat: ConferenceFile
) -> None:
    with joined(tmp_path, "FRA") as fra:
        session = Session(fra)
        change = session.table(["FRA"], "1.1", Operation.MOD, "The Parties should protect civilians.")
        own = session.amendment(change.amendments[0])
        name = name_of(own)
        assert name == f"FRA-{own.id[-4:]}"
        assert session.amendment(name) == session.amendment_at(name) == own
        session.table(["FRA"], name, Operation.MOD, "The Parties should always protect civilians.")
        assert f"FRA tabled {name} (MOD)" in [entry.says for entry in session.log()]
        secretariat.take_in(list(fra.acts()))
        Session(secretariat).number_received()
        assert name_of(Session(secretariat).amendment(name)) == "L.1"
        with pytest.raises(WrongReference):
            session.amendment("FRA-0000x")
