"""Packages, invitations and attacks, through the command."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import TREATY
from tests.parties import joined
from tests.record.chains import signed_anew
from workbench.domain.amendment import Operation, Stance
from workbench.record.acts import Act, ActKind, Payload, make_act
from workbench.record.package import Sender, write_package
from workbench.record.signing import SigningKey, fingerprint
from workbench.record.trust import proof_of
from workbench.session import Session
from workbench.storage.conference_file import ConferenceFile

Ok = Callable[..., str]
Data = Callable[..., Any]
WORDS = "The Parties shall always protect civilians."


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conference whose secretariat has invited, but not heard of two delegations; each has an amendment."""
    folder = tmp_path_factory.mktemp("parties")
    source = folder / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
    for party, name in (("FRA", "laptop 1"), ("DEU", "")):
        file = joined(folder, party, name=name)
        Session(file).table([party], "1.1", Operation.MOD, WORDS)
        file.close()
    return folder


@pytest.fixture
def file(built: Path, tmp_path: Path) -> Path:
    """The secretariat's file."""
    return Path(shutil.copy(built / "c.treaty", tmp_path))


@pytest.fixture
def fra(built: Path, tmp_path: Path) -> Path:
    """France's file."""
    return Path(shutil.copy(built / "laptop 1.treaty", tmp_path / "fra.treaty"))


@pytest.fixture
def deu(built: Path, tmp_path: Path) -> Path:
    """Germany's file."""
    return Path(shutil.copy(built / "deu.treaty", tmp_path))


def enrolled(file: Path, path: Path, party: str, data: Data, name: str = "") -> Path:
    """The file of another seat, by way of an invitation and its code, with an amendment."""
    invitation = path.with_suffix(".treatypack")
    code = data("invite", file, "--party", party, "-o", invitation)["code"]
    data("accept", invitation, "-o", path, "--code", code, "--name", name)
    data("table", path, "--by", party, "--at", "1.1", "--replace", WORDS)
    return path


def packed(file: Path, *arguments: str) -> Path:
    out = file.with_name(f"from {file.stem}.treatypack")
    with Session.open(file) as session:
        session.pack(out, *arguments)
    return out


def digest(file: Path) -> str:
    with Session.open(file) as session:
        found = session.verify()
        assert found.sound
        return found.digest


def state(file: Path) -> tuple[str, int]:
    with ConferenceFile.open(file) as opened:
        return opened.state.digest(), opened.record.size()


# --- what is there for honest people


def test_a_round_trip_between_the_secretariat_and_two_laptops_of_a_delegation(
    file: Path, fra: Path, tmp_path: Path, ok: Ok, data: Data
) -> None:
    second = enrolled(file, tmp_path / "fra2.treaty", "FRA", data, "laptop 2")
    said = ok("receive", file, packed(fra), packed(second))
    assert "numbered: L.1, L.2" in said
    assert f"if that is not theirs, treaty revoke {file}" in said and '"laptop 2", and has 2 now' in said
    back = tmp_path / "back.treatypack"
    assert f"{back}: " in ok("pack", file, "-o", back, "--for", "France")
    for one in (fra, second):
        assert "from SEC" in ok("receive", one, back)
    assert digest(file) == digest(fra) == digest(second)
    assert [own["number"] for own in data("amendments", fra)["amendments"]] == [1, 2]
    assert "nothing new" in ok("receive", fra, back)


def test_a_second_seat_of_the_secretariat_goes_on_when_the_first_is_lost(
    file: Path, fra: Path, tmp_path: Path, ok: Ok, data: Data
) -> None:
    assert f"treaty invite {file} --party SEC" in ok("seats", file)
    assert "--party SEC" not in ok("seats", fra)
    second, invitation = tmp_path / "second.treaty", tmp_path / "second.treatypack"
    code = data("invite", file, "--party", "SEC", "-o", invitation)["code"]
    data("accept", invitation, "-o", second, "--code", code)
    assert "--party SEC" not in ok("seats", second)
    file.unlink()
    assert "numbered: L.1" in ok("receive", second, packed(fra))
    ken = enrolled(second, tmp_path / "ken.treaty", "KEN", data)
    assert "numbered: L.2" in ok("receive", second, packed(ken))
    ok("decide", second, "L.1", "--outcome", "adopted")
    ok("revoke", second, next(seat["seat"] for seat in data("seats", second)["seats"] if seat["party"] == "FRA"))
    assert "from SEC" in ok("receive", fra, packed(second))
    assert digest(fra) == digest(second)


def test_a_package_for_a_party_holds_what_it_lacks(file: Path, tmp_path: Path, ok: Ok, data: Data) -> None:
    ken, out = enrolled(file, tmp_path / "ken.treaty", "KEN", data), tmp_path / "x.treatypack"
    first = data("pack", ken, "-o", out, "--for", "SEC")
    assert first == {"package": str(out), "for": "SEC", "acts": 2, "bytes": out.stat().st_size}
    ok("receive", file, out)
    assert data("pack", file, "-o", out, "--for", "KEN")["acts"] == 1  # the number
    assert data("pack", file, "-o", out)["acts"] == 8
    ok("receive", ken, out)
    assert data("pack", ken, "-o", out, "--for", "SEC")["package"] is None
    assert "SEC lacks nothing" in ok("pack", ken, "-o", tmp_path / "none.treatypack", "--for", "SEC")
    assert not (tmp_path / "none.treatypack").exists()
    assert data("pack", file, "-o", out, "--for", "DEU")["acts"] == 8  # of whom nothing was heard


def test_what_is_missing_is_said_and_comes_later(
    file: Path, fra: Path, tmp_path: Path, ok: Ok, data: Data, treaty: Callable[..., Any]
) -> None:
    early = shutil.copy(packed(fra), tmp_path / "early.treatypack")
    for stance in ("support", "oppose"):
        own = data("amendments", fra)["amendments"][0]["id"]
        data("position", fra, own, "--by", "FRA", "--stance", stance)
    acts = acts_of(fra)
    gap = forge(fra, acts[-1:], tmp_path / "gap.treatypack")
    said = ok("receive", file, gap)
    assert "1 act of seat" in said and "waits for act 3 of that seat, which has not come" in said
    assert data("seats", file)["waits"][0]["missing"] == [3]
    later = ok("receive", file, early)
    assert "2 new acts of FRA" in later and "waits for act 3" in later
    full = data("receive", file, packed(fra))
    assert full["new"] == {"FRA": 2} and full["waits"] == []


def test_what_came_and_has_no_effect_is_said(file: Path, fra: Path, tmp_path: Path, ok: Ok, data: Data) -> None:
    second = enrolled(file, tmp_path / "fra2.treaty", "FRA", data, "laptop 2")
    ok("receive", file, packed(fra), packed(second))
    back = packed(file)
    for laptop in (fra, second):
        ok("receive", laptop, back)
        data("withdraw", laptop, "L.1", "--by", "FRA")
    said = ok("receive", file, packed(fra), packed(second))
    assert "of FRA has no effect: " in said and said.count("no effect") == 1


def test_a_trial_says_as_well_what_has_no_effect(file: Path, fra: Path, deu: Path, tmp_path: Path, ok: Ok) -> None:
    act = said_by(fra, ActKind.POSITION_TAKEN, position("FRA") | {"note": 5})
    package = forge(fra, [*acts_of(fra), act], tmp_path / "p.treatypack")
    for one in (file, deu):
        before = state(one)
        line = 'act 3 of seat "laptop 1" of FRA has no effect: the amendment is not in this file'
        assert line in ok("receive", one, package, "--dry-run")
        assert state(one) == before
        assert line in ok("receive", one, package)


def test_a_trial_changes_nothing(file: Path, fra: Path, ok: Ok, data: Data) -> None:
    package, before = packed(fra), state(file)
    said = data("receive", file, package, "--dry-run")
    assert (said["new"], said["dry_run"], said["backup"], len(said["numbered"])) == ({"FRA": 2}, True, None, 1)
    assert "nothing was changed" in ok("receive", file, package, "--dry-run")
    assert state(file) == before
    assert Path(data("receive", file, package)["backup"]).is_file()


def test_acts_of_a_newer_program_are_kept_and_named(file: Path, fra: Path, tmp_path: Path, ok: Ok, data: Data) -> None:
    newer = said_by(fra, "sketch.drawn", {"party": "FRA", "lines": [1, 2]})
    package = forge(fra, [*acts_of(fra), newer], tmp_path / "newer.treatypack")
    assert "1 act of kinds that only a newer program knows: kept" in ok("receive", file, package)
    assert "an act of a newer program (sketch.drawn)" in ok("log", file)
    assert data("verify", file)["sound"]
    assert newer in acts_of(file)


def test_a_seat_is_revoked_from_an_act_a_moment_or_now(file: Path, fra: Path, ok: Ok, data: Data) -> None:
    ok("receive", file, packed(fra))
    assert "0 acts" not in ok("seats", file)
    assert "counts up to its act 2" in ok("revoke", file, "laptop 1")
    assert data("amendments", file)["amendments"][0]["status"] == "tabled"
    gone = data("revoke", file, data("seats", file)["seats"][1]["seat"][:8], "--after", "1")
    assert (gone["revoked"], gone["acts"], gone["party"]) == (1, 2, "FRA")
    assert data("amendments", file)["amendments"] == []
    assert data("verify", file)["sound"]


def test_what_a_revoked_seat_said_later_is_named_by_package_and_act(
    file: Path, fra: Path, deu: Path, tmp_path: Path, ok: Ok, data: Data, refused: Ok
) -> None:
    ok("receive", file, packed(fra))
    data("table", fra, "--by", "FRA", "--at", "1.2", "--delete")
    late = shutil.copy(packed(fra), tmp_path / "late.treatypack")
    ok("revoke", file, "laptop 1", "--after", "2")
    said = 'act 3 of seat "laptop 1" of FRA'
    assert f"late.treatypack: {said} counts no longer" in refused("receive", file, late)
    ok("receive", deu, packed(fra))
    assert f"relayed.treatypack: {said} has no effect" in ok(
        "receive", file, shutil.copy(packed(deu), tmp_path / "relayed.treatypack")
    )


def test_a_seat_is_revoked_since_a_moment(file: Path, fra: Path, data: Data, refused: Ok) -> None:
    data("receive", file, packed(fra))
    assert "is no time" in refused("revoke", file, "laptop 1", "--since", "Friday")
    assert data("revoke", file, "laptop 1", "--since", "2999-01-01")["revoked"] == 2
    assert data("revoke", file, "laptop 1", "--since", "2001-01-01T10:00+02:00")["revoked"] == 1
    assert "has no act '77'" in refused("revoke", file, "laptop 1", "--after", "77")
    assert "there is no seat" in refused("revoke", file, "laptop 9")
    assert "cannot be revoked" in refused("revoke", file, data("seats", file)["seats"][0]["seat"])


def test_an_invitation_is_closed_and_those_it_enrolled_stay(
    file: Path, tmp_path: Path, ok: Ok, data: Data, refused: Ok
) -> None:
    code = data("invite", file, "--party", "KEN", "-o", tmp_path / "i.treatypack")["code"]
    for name in ("one", "two"):
        ok("accept", tmp_path / "i.treatypack", "-o", tmp_path / f"{name}.treaty", "--code", code, "--name", name)
    ok("receive", file, packed(tmp_path / "one.treaty"))
    id = next(one["id"] for one in data("seats", file)["invitations"] if one["party"] == "KEN")
    assert "is closed; its seats stay" in ok("revoke", file, "--invitation", id[:8])
    line = refused("receive", file, packed(tmp_path / "two.treaty"))
    assert 'act 1 of seat "two" of KEN counts no longer' in line and "invitation that the secretariat closed" in line
    assert [seat["revoked"] for seat in data("seats", file)["seats"]] == [None, None]
    assert "is closed already" in refused("revoke", file, "--invitation", id)


def test_accepting_wants_the_code_and_an_invitation(
    file: Path, tmp_path: Path, ok: Ok, data: Data, refused: Ok, treaty: Callable[..., Any]
) -> None:
    out, new = tmp_path / "i.treatypack", tmp_path / "new.treaty"
    said = ok("invite", file, "--party", "germany", "-o", out)
    code = said.split("code: ")[1].split()[0]
    assert "DEU" in said and code.replace("-", "") not in out.read_bytes().decode("latin-1")
    assert "does not open this invitation" in refused("accept", out, "-o", new, "--code", "2222-" * 5)
    assert "20 letters and digits" in refused("accept", out, "-o", new, "--code", "0")
    assert "no invitation" in refused("accept", packed(file), "-o", new, "--code", code)
    assert "can be shown" in refused("accept", out, "-o", new, "--code", code, "--name", "x" * 61)
    assert not new.exists()
    assert "It speaks for Germany (DEU)" in ok("accept", out, "-o", new, "--code", code)
    assert "exists already" in refused("accept", out, "-o", new, "--code", code)
    assert "only the secretariat" in refused("invite", new, "--party", "KEN", "-o", out)
    assert "only the secretariat" in refused("revoke", new, "abcdef")
    assert treaty("revoke", file)[0] == 2


# --- what is handed in wrongly


@pytest.mark.parametrize(
    ("name", "beginning", "what"),
    [
        ("a.docx", b"PK\x03\x04....", "treaty return"),
        ("b.treaty", None, "is no package but a conference file"),
        ("c.txt", b"Article 1", "is no package"),
        ("none.treatypack", None, "No such file"),
    ],
)
def test_what_is_no_package_is_named(
    file: Path, tmp_path: Path, name: str, beginning: bytes | None, what: str, refused: Ok
) -> None:
    other = file if name == "b.treaty" else tmp_path / name
    if beginning:
        other.write_bytes(beginning)
    before = state(file)
    assert what in refused("receive", file, other)
    assert state(file) == before


def test_a_package_handed_to_other_commands_is_named(file: Path, fra: Path, refused: Ok) -> None:
    package = packed(fra)
    assert "treaty receive" in refused("import", file, package)
    assert "treaty receive" in refused("outline", package)


def test_a_package_is_written_whole_and_over_no_other_file(file: Path, tmp_path: Path, refused: Ok) -> None:
    before = file.read_bytes()
    assert "is no package: choose another name" in refused("pack", file, "-o", file)
    assert "is no package: choose another name" in refused("invite", file, "--party", "FRA", "-o", file)
    assert "cannot be written" in refused("pack", file, "-o", tmp_path / "no folder" / "x.treatypack")
    assert "no party" in refused("pack", file, "-o", tmp_path / "x.treatypack", "--for", "Atlantis")
    assert file.read_bytes() == before and not list(tmp_path.glob("*.treatypack"))


def test_a_package_may_have_any_name(file: Path, fra: Path, tmp_path: Path, ok: Ok) -> None:
    (tmp_path / "PACKAGE").touch()  # as mktemp does
    for _ in range(2):  # and over an older one
        ok("pack", fra, "-o", tmp_path / "PACKAGE")
    assert "2 new acts of FRA" in ok("receive", file, tmp_path / "PACKAGE")
    ok("invite", file, "--party", "KEN", "-o", tmp_path / "for Kenya.gz")


def test_a_read_only_file_receives_nothing_and_says_so(
    file: Path, fra: Path, monkeypatch: pytest.MonkeyPatch, refused: Ok
) -> None:
    import os

    package = packed(fra)
    allowed = os.access
    monkeypatch.setattr("os.access", lambda path, mode: mode != os.W_OK and allowed(path, mode))
    assert "read-only" in refused("receive", file, package)


# --- attacks: each is refused with one line that names package and act, and the honest packages beside it go in

Attack = Callable[[Path, Path, Path], Path]
ATTACKS: dict[str, tuple[Attack, tuple[str, ...]]] = {}


def attack(*expected: str) -> Callable[[Attack], Attack]:
    def keep(make: Attack) -> Attack:
        ATTACKS[make.__name__] = make, expected
        return make

    return keep


def acts_of(file: Path) -> list[Act]:
    with ConferenceFile.open(file) as opened:
        return list(opened.acts())


def key_of(file: Path) -> SigningKey:
    with ConferenceFile.open(file) as opened:
        return opened._signing_key()


def said_by(file: Path, kind: str, payload: Payload, key: SigningKey | None = None, **more: object) -> Act:
    """The next act of a file's seat, without it being said there."""
    with ConferenceFile.open(file) as opened:
        seat, (number, previous) = opened.seat, opened.record.head(opened.seat.id)
        said = {
            **{"conference": seat.conference, "seat": seat.id, "number": number + 1, "previous": previous},
            **{"clock": opened.record.latest()[0] + 1, "time": "2026-01-01T00:00:00.000+00:00"},
        }
        act = make_act(ActKind.POSITION_TAKEN, payload, key=key or opened._signing_key(), **{**said, **more})
    return signed_anew(act, key or key_of(file), kind=kind)


def forge(file: Path, acts: Sequence[Act], out: Path, key: SigningKey | None = None, **header: object) -> Path:
    """A package of any acts, sealed by the seat of ``file`` or another key."""
    with Session.open(file) as session:
        said = session._header(None, session._file.record.holds())
    acts = sorted(acts, key=lambda act: act.order)
    out.write_bytes(write_package(replace(said, **header), acts, (key or key_of(file)).sign))
    return out


def position(party: str) -> dict[str, str]:
    return {"amendment": "a1", "party": party, "stance": Stance.SUPPORT.value, "note": ""}


@attack("act 3 of seat", "it would speak for DEU")
def in_another_s_name(file: Path, fra: Path, out: Path) -> Path:
    return forge(fra, [*acts_of(fra), said_by(fra, ActKind.POSITION_TAKEN, position("DEU"))], out)


@attack("act 3 of seat", "only the secretariat records decisions")
def a_decision_by_a_delegation(file: Path, fra: Path, out: Path) -> Path:
    act = said_by(fra, ActKind.AMENDMENT_DECIDED, {"amendment": "a1", "outcome": "adopted"})
    return forge(fra, [*acts_of(fra), act], out)


@attack("act 1 of seat", "not enrolled in this conference")
def an_unknown_seat(file: Path, fra: Path, out: Path) -> Path:
    key = SigningKey.generate()
    seat = fingerprint(key.public)
    act = said_by(fra, ActKind.POSITION_TAKEN, position("FRA"), key, seat=seat, number=1, previous="")
    return forge(fra, [act], out, key, sender=Sender(seat, "FRA", "laptop 1", key.public))


@attack("is sealed by a seat that is not enrolled in this conference")
def a_package_of_a_stranger(file: Path, fra: Path, out: Path) -> Path:
    key = SigningKey.generate()
    return forge(fra, acts_of(fra), out, key, sender=Sender(fingerprint(key.public), "FRA", "laptop 1", key.public))


@attack("is not sealed by the key of")
def sealed_by_another_key(file: Path, fra: Path, out: Path) -> Path:
    key = SigningKey.generate()
    with ConferenceFile.open(fra) as opened:
        seat = opened.seat.id
    return forge(fra, acts_of(fra), out, key, sender=Sender(seat, "FRA", "laptop 1", key.public))


@attack("says that it is from DEU, but its seat is of FRA")
def from_another_party(file: Path, fra: Path, out: Path) -> Path:
    with ConferenceFile.open(fra) as opened:
        seat = opened.seat.id
    return forge(fra, acts_of(fra), out, sender=Sender(seat, "DEU", "", key_of(fra).public))


def test_a_fork_is_named_with_its_seat_and_keeps_out_nobody_who_passes_it_on(
    file: Path, fra: Path, deu: Path, tmp_path: Path, ok: Ok, data: Data
) -> None:
    copy = shutil.copy(fra, tmp_path / "copy.treaty")
    for one, words in ((fra, "No Party shall ever attack."), (copy, "No Party may attack.")):
        data("table", one, "--by", "FRA", "--at", "1.2", "--replace", words)
    ok("receive", file, packed(fra))
    ok("receive", deu, packed(copy))
    data("table", deu, "--by", "DEU", "--at", "1.2", "--delete")
    said = ok("receive", file, packed(deu))
    assert "3 new acts of DEU" in said
    for part in ('left out: act 3 of seat "laptop 1" of FRA is another act', "revoke the seat after its act 2"):
        assert part in said
    assert "this is the doing of that seat, and not of seat" in said and "of DEU" in said
    ok("revoke", file, "laptop 1", "--after", "2")
    assert "left out" not in ok("receive", file, packed(deu))
    ok("receive", deu, packed(file))
    assert data("amendments", deu) == data("amendments", file)
    digest(file)


@attack("act 1 of seat", "not enrolled in this conference")
def an_unknown_seat_that_names_no_party(file: Path, fra: Path, out: Path) -> Path:
    key = SigningKey.generate()
    seat = fingerprint(key.public)
    act = said_by(fra, ActKind.AMENDMENT_WITHDRAWN, {}, key, seat=seat, number=1, previous="")
    return forge(fra, [act], out, key, sender=Sender(seat, "FRA", "laptop 1", key.public))


@attack("act 3 of seat", "it names no party that speaks")
def a_position_of_nobody(file: Path, fra: Path, out: Path) -> Path:
    return forge(fra, [*acts_of(fra), said_by(fra, ActKind.POSITION_TAKEN, {"party": ["FRA"]})], out)


@attack("act 3 of seat", "does not follow from the act before it")
def a_broken_chain(file: Path, fra: Path, out: Path) -> Path:
    act = said_by(fra, ActKind.POSITION_TAKEN, position("FRA"), previous="ab" * 32)
    return forge(fra, [*acts_of(fra), act], out)


@attack("act 2 of seat", "is another act than the one with this number", "file was copied and used twice", "revoke")
def a_fork(file: Path, fra: Path, out: Path) -> Path:
    """The honest one: a delegation's file was copied before it said anything, and used on two laptops."""
    first = acts_of(fra)[-2]
    other = said_by(fra, ActKind.POSITION_TAKEN, position("FRA"), number=2, previous=first.hash, clock=first.clock + 1)
    with Session.open(file) as session:
        session.receive([packed(fra)])
    return forge(fra, [*acts_of(fra)[:-1], other], out)


@attack("is for another conference")
def a_package_of_another_conference(file: Path, fra: Path, out: Path) -> Path:
    with Session.create(out.with_name("other.treaty"), "Another") as session:
        session.pack(out)
    return out


@attack("act 1 of seat", "belongs to another conference")
def a_replay_of_acts_of_another_conference(file: Path, fra: Path, out: Path) -> Path:
    Session.create(out.with_name("other.treaty"), "Another").close()
    return forge(fra, [*acts_of(fra), *acts_of(out.with_name("other.treaty"))], out)


@attack("was changed after it was made")
def a_changed_word(file: Path, fra: Path, out: Path) -> Path:
    acts = acts_of(fra)
    changed = replace(acts[-1], payload={**acts[-1].payload, "text": "The Parties shall attack civilians."})
    return forge(fra, [*acts[:-1], changed], out)


@attack("is not signed by the key of its seat")
def a_forged_act_of_the_founder(file: Path, fra: Path, out: Path) -> Path:
    key = key_of(fra)
    act = said_by(file, ActKind.PARTY_INVITED, {"invitation": fingerprint(key.public), "party": "SEC"}, key)
    return forge(fra, [*acts_of(fra), act], out)


@attack("enrols a seat without the proof that it was invited")
def a_forged_proof(file: Path, fra: Path, out: Path) -> Path:
    return _stolen(file, fra, out, lambda act, seat, key: key.sign(b"invited"))


@attack("enrols a seat without the proof that it was invited")
def a_copied_proof(file: Path, fra: Path, out: Path) -> Path:
    return _stolen(file, fra, out, lambda act, seat, key: str(act.payload["proof"]))


@attack("enrols a seat for DEU by an invitation of FRA")
def an_enrolment_for_another_party(file: Path, fra: Path, out: Path) -> Path:
    return _stolen(
        file, fra, out, lambda act, seat, key: key.sign(proof_of(act.conference, seat, key.public, "DEU")), "DEU"
    )


def _stolen(file: Path, fra: Path, out: Path, proof: Callable[[Act, str, SigningKey], str], party: str = "FRA") -> Path:
    first = next(act for act in acts_of(fra) if act.kind == ActKind.SEAT_ENROLLED)
    key = SigningKey.generate()
    seat = fingerprint(key.public)
    payload = {**first.payload, "key": key.public, "party": party, "proof": proof(first, seat, key)}
    act = signed_anew(first, key, seat=seat, payload=payload)
    return forge(fra, [*acts_of(file), act], out, key, sender=Sender(seat, party, "laptop 1", key.public))


@attack("bears a number or a clock that nobody counts to")
def an_absurd_clock(file: Path, fra: Path, out: Path) -> Path:
    return _odd(fra, out, clock=-1)


@attack("bears a number or a clock that nobody counts to")
def an_act_numbered_nought(file: Path, fra: Path, out: Path) -> Path:
    return _odd(fra, out, number=0)


def _odd(fra: Path, out: Path, **odd: object) -> Path:
    return forge(fra, [*acts_of(fra), said_by(fra, ActKind.POSITION_TAKEN, position("FRA"), **odd)], out)


@attack("a line of it is not as the program writes one")
def a_clock_beyond_all_numbers(file: Path, fra: Path, out: Path) -> Path:
    return _odd(fra, out, clock=2**60)


@attack("a line of it is not as the program writes one")
def two_values_of_one_name(file: Path, fra: Path, out: Path) -> Path:
    lines = gzip.decompress(packed(fra).read_bytes())
    out.write_bytes(lines.replace(b'"kind":', b'"kind":"seat.revoked","kind":', 1))
    return out


@attack("was damaged or changed on its way")
def a_changed_byte(file: Path, fra: Path, out: Path) -> Path:
    data = bytearray(packed(fra).read_bytes())
    data[len(data) // 2] ^= 4
    out.write_bytes(data)
    return out


@attack("counts no longer: its seat was revoked after its act 1")
def a_revoked_seat(file: Path, fra: Path, out: Path) -> Path:
    with Session.open(file) as session:
        session.receive([packed(fra)])
        session.revoke("laptop 1", after="1")
    with Session.open(fra) as session:
        session.take_position(session.amendments()[0].id, "FRA", Stance.OPPOSE)
        session.pack(out)
    return out


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_and_the_honest_package_beside_it_goes_in(
    name: str, file: Path, fra: Path, deu: Path, tmp_path: Path, treaty: Callable[..., Any], refused: Ok
) -> None:
    make, expected = ATTACKS[name]
    package = make(file, fra, tmp_path / "attack.treatypack")
    before = state(file)
    line = refused("receive", file, package)
    assert all(part in line for part in ("attack.treatypack", *expected)), line
    assert state(file) == before
    code, out, err = treaty("receive", file, package, packed(deu), "--json")
    assert (code, err) == (1, line)
    said = json.loads(out)
    assert [bool(one["refused"]) for one in said["packages"]] == [True, False]
    assert said["new"] == {"DEU": 2}
    digest(file)


def test_of_a_package_in_which_something_is_wrong_the_sound_acts_can_be_taken(
    file: Path, fra: Path, tmp_path: Path, ok: Ok, data: Data, refused: Ok
) -> None:
    package = in_another_s_name(file, fra, tmp_path / "x.treatypack")
    assert "nothing of it was taken in" in refused("receive", file, package)
    said = ok("receive", file, package, "--partly")
    assert "2 new acts of FRA" in said and "left out: act 3 of seat" in said
    assert data("verify", file)["sound"]
