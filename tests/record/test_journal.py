from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.chains import Conference, Speaker, enrolment, signed_anew, tabled
from workbench.record.acts import Act, ActKind
from workbench.record.journal import check_chains
from workbench.record.signing import SigningKey


def negotiated() -> Conference:
    conference = Conference()
    for party in ("FRA", "KEN"):
        seat = conference.enrols(party)
        for _ in range(3):
            seat.supports()
    return conference


CONFERENCE = negotiated()
FRA = CONFERENCE.seats[1]


def faults(acts: list[Act], conference: Conference = CONFERENCE) -> list[str]:
    found = check_chains(conference.id, conference.founder.key.public, acts)
    assert all("\n" not in fault.why for fault in found)
    return [fault.why for fault in found]


def instead(act: Act, other: Act) -> list[Act]:
    return [other if one is act else one for one in CONFERENCE.acts]


def test_a_sound_record_has_no_faults() -> None:
    assert faults(CONFERENCE.acts) == []


@given(
    st.sampled_from(CONFERENCE.acts),
    st.sampled_from(["kind", "time", "clock", "number", "seat", "conference", "previous", "payload", "hash", "format"]),
)
def test_a_change_anywhere_in_an_act_is_found(act: Act, name: str) -> None:
    value = {"payload": {"amendment": "b"}, "clock": 99, "number": 99, "format": 1}.get(name, "other")
    changed = replace(act, **{name: value})
    found = check_chains(CONFERENCE.id, CONFERENCE.founder.key.public, instead(act, changed))
    assert any(fault.act == changed.id for fault in found)


@given(st.sampled_from(CONFERENCE.acts), st.sampled_from(["", "0" * 128, "zz", "other"]))
def test_another_signature_is_found(act: Act, signature: str) -> None:
    other = SigningKey.generate().sign(bytes.fromhex(act.hash)) if signature == "other" else signature
    assert faults(instead(act, replace(act, signature=other))) == ["is not signed by the key of its seat"]


def test_a_gap_a_fork_and_a_stranger_are_named() -> None:
    act = FRA.acts[2]
    assert "gap: act 3 is missing" in faults([one for one in CONFERENCE.acts if one is not act])[0]
    fork = signed_anew(act, FRA.key, payload={**act.payload, "stance": "oppose"})
    assert any("same number" in why for why in faults([*CONFERENCE.acts, fork]))
    found = check_chains("elsewhere", CONFERENCE.founder.key.public, CONFERENCE.acts)
    assert {fault.why for fault in found} == {"belongs to another conference"}
    stranger = Speaker(CONFERENCE.id, "FRA")
    assert "not enrolled" in faults([*CONFERENCE.acts, stranger.supports(clock=50)])[0]


def test_a_chain_must_follow_and_its_clock_go_on() -> None:
    act = FRA.acts[-1]
    assert faults(instead(act, signed_anew(act, FRA.key, previous="0" * 64))) == [
        "does not follow from the act before it"
    ]
    late = FRA.acts[-2]
    assert faults(instead(late, signed_anew(late, FRA.key, clock=late.clock + 5)))
    same = signed_anew(act, FRA.key, clock=late.clock)
    assert faults(instead(act, same)) == ["bears a clock that is not after that of the act before it"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"clock": 0}, "nobody counts"),
        ({"clock": 2**53 + 1}, "nobody counts"),
        ({"number": 0}, "nobody counts"),
        ({"number": -1}, "nobody counts"),
        ({"format": 3}, "newer"),
        ({"payload": {"amendment": "a", "party": "KEN"}}, "it would speak for KEN"),
        ({"kind": "amendment.decided"}, "only the secretariat records decisions"),
        ({"kind": "party.invited"}, "only the secretariat invites"),
        ({"kind": "seat.revoked"}, "only the secretariat revokes"),
        ({"kind": "conference.opened"}, "only the secretariat opens"),
        ({"kind": "seat.enrolled", "payload": {"party": "FRA", "key": "00" * 32}}, "a second time, with another key"),
    ],
)
def test_what_a_seat_cannot_say_is_found(change: dict[str, object], why: str) -> None:
    act = FRA.acts[-1]
    found = faults(instead(act, signed_anew(act, FRA.key, **change)))
    assert any(why in one for one in found), found


def test_an_amendment_under_the_id_of_another_seat_is_found() -> None:
    conference = Conference()
    fra, ken = conference.enrols("FRA"), conference.enrols("KEN")
    own = tabled(ken)
    ken.says(ActKind.AMENDMENT_TABLED, own)
    assert faults(conference.acts, conference) == []
    fra.says(ActKind.AMENDMENT_TABLED, tabled(fra, id=own["id"]))
    assert "under an id that is not one of its seat's" in faults(conference.acts, conference)[0]


def enrolled(conference: Conference, seat: Speaker, **changes: object) -> list[str]:
    seat.says(ActKind.SEAT_ENROLLED, {**seat_said(conference, seat), **changes}, conference.next_clock())
    return faults([*conference.acts, *seat.acts], conference)


def seat_said(conference: Conference, seat: Speaker) -> dict[str, str]:
    return enrolment(seat, conference.invites(seat.party))


def test_an_enrolment_must_be_proven() -> None:
    conference = Conference()
    assert enrolled(conference, Speaker(conference.id, "FRA")) == []
    assert "without the proof" in enrolled(conference, Speaker(conference.id, "FRA"), proof="0" * 128)[0]
    assert "without the proof" in enrolled(conference, Speaker(conference.id, "FRA"), proof=None)[0]
    assert "by an invitation of FRA" in enrolled(conference, Speaker(conference.id, "FRA"), party="KEN")[0]
    assert "missing" in enrolled(conference, Speaker(conference.id, "FRA"), invitation="nothing")[0]
    other = SigningKey.generate().public
    assert "not called by its key" in enrolled(conference, Speaker(conference.id, "FRA"), key=other)[0]


def test_a_proof_is_for_one_seat() -> None:
    conference = Conference()
    invitation = conference.invites("FRA")
    honest, thief = Speaker(conference.id, "FRA"), Speaker(conference.id, "FRA")
    copied = {**enrolment(honest, invitation), "key": thief.key.public}
    thief.says(ActKind.SEAT_ENROLLED, copied, conference.next_clock())
    assert "without the proof" in faults([*conference.acts, *thief.acts], conference)[0]


def test_an_invitation_is_called_by_its_key() -> None:
    conference = Conference()
    said = {"invitation": "0" * 32, "party": "FRA", "key": SigningKey.generate().public}
    conference.founder.says(ActKind.PARTY_INVITED, said)
    assert "not called by its key" in faults(conference.acts, conference)[0]


def test_another_founder_is_found() -> None:
    theirs = Conference()
    found = check_chains(CONFERENCE.id, theirs.founder.key.public, CONFERENCE.acts)
    assert "its key is another" in found[0].why
    opened = signed_anew(theirs.opened, theirs.founder.key, conference=CONFERENCE.id)
    assert any("its key is another" in why for why in faults([opened]))
    assert any("opens a conference that is open" in why for why in faults([*CONFERENCE.acts, opened]))
    unproven = {name: value for name, value in CONFERENCE.opened.payload.items() if name != "key"}
    again = signed_anew(CONFERENCE.opened, theirs.founder.key, payload=unproven, format=1)
    assert "is not signed by the key of its seat" in faults([again])
