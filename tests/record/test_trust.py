"""Whose acts count, as a function of the set of acts."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.chains import Conference
from workbench.record.acts import ActKind
from workbench.record.trust import Trust


@pytest.fixture
def conference() -> Conference:
    return Conference()


def test_what_enrolled_seats_say_counts(conference: Conference) -> None:
    fra = conference.enrols("FRA")
    act = fra.supports()
    assert conference.trust.why_not(act) is None
    assert conference.trust.seats[fra.seat].party == "FRA"


def test_acts_after_a_revocation_do_not_count_and_those_before_do(conference: Conference) -> None:
    fra = conference.enrols("FRA")
    early, late = fra.supports(), fra.supports()
    conference.revokes(fra, 2)
    assert conference.trust.why_not(early) is None
    assert "revoked after its act 2" in str(conference.trust.why_not(late))


def test_of_two_revocations_the_earlier_moment_counts(conference: Conference) -> None:
    fra = conference.enrols("FRA")
    acts = [fra.supports() for _ in range(3)]
    conference.revokes(fra, 3)
    conference.revokes(fra, 2)
    conference.revokes(fra, 4)
    assert [conference.trust.why_not(act) is None for act in acts] == [True, False, False]


def test_a_revocation_that_names_another_act_as_the_last_counts_against_this_one(conference: Conference) -> None:
    fra = conference.enrols("FRA")
    act = fra.supports()
    conference.revokes(fra, 2, hash="0" * 64)
    assert conference.trust.why_not(act)
    conference.seats[0].acts.pop()
    conference.revokes(fra, 2, hash=act.hash)
    assert conference.trust.why_not(act) is None


def test_a_closed_invitation_leaves_the_seats_that_it_names(conference: Conference) -> None:
    key = conference.invites("FRA")
    first, second = conference.enrols("FRA", key), conference.enrols("FRA", key)
    acts = first.supports(), second.supports()
    conference.closes(key, first)
    assert [conference.trust.why_not(act) is None for act in acts] == [True, False]


def test_a_second_seat_of_the_secretariat_records_like_the_first(conference: Conference) -> None:
    second = conference.enrols("SEC")
    fra = conference.enrols("FRA", conference.invites("FRA", by=second))
    late = fra.supports()
    assert conference.trust.why_not(late) is None
    conference.revokes(fra, 1, by=second)
    assert conference.trust.why_not(late)


def test_what_a_revoked_seat_of_the_secretariat_revoked_or_invited_stands_again(conference: Conference) -> None:
    second, fra = conference.enrols("SEC"), conference.enrols("FRA")
    ken = conference.enrols("KEN", conference.invites("KEN", by=second))
    said, other = fra.supports(), ken.supports()
    conference.revokes(fra, 1, by=second)
    assert conference.trust.why_not(said)
    conference.revokes(second, 1)
    assert conference.trust.why_not(said) is None
    assert "does not hold" in str(conference.trust.why_not(other))


def test_the_secretariat_s_seats_are_the_founder_s_alone(conference: Conference) -> None:
    second, third = conference.enrols("SEC"), conference.enrols("SEC")
    key = conference.invites("SEC", by=second)
    fourth = conference.enrols("SEC", key)
    conference.revokes(third, 1, by=second)
    conference.revokes(conference.founder, 1, by=second)
    acts = third.says(ActKind.STATUS_SET, {}), fourth.says(ActKind.STATUS_SET, {})
    trust = conference.trust
    assert trust.why_not(acts[0]) is None
    assert trust.why_not(acts[1])
    assert trust.why_not(conference.founder.acts[-1]) is None
    assert all(trust.why_not(act) for act in second.acts[1:])


def test_seats_that_would_invite_and_revoke_each_other_do_not_hang(conference: Conference) -> None:
    one, two = conference.enrols("SEC"), conference.enrols("SEC")
    for seat, other in ((one, two), (two, one)):
        conference.revokes(other, 1, by=seat)
        conference.closes(conference.invites("SEC", by=seat), by=other)
    assert all(limit is None for limit in conference.trust.limits().values())


def test_the_founder_is_not_revoked(conference: Conference) -> None:
    act = conference.revokes(conference.founder, 1)
    assert "cannot be revoked" in str(conference.trust.why_not(act))
    assert conference.trust.limit(conference.founder.seat) is None


@pytest.mark.parametrize("last", [0, -1, True, "2", None, 1.0])
def test_a_revocation_that_names_no_act_revokes_nothing(conference: Conference, last: object) -> None:
    fra = conference.enrols("FRA")
    said = {"seat": fra.seat, "last": last, "hash": ""} if last != 1.0 else {"seat": fra.seat}
    conference.founder.says(ActKind.SEAT_REVOKED, said)
    assert conference.trust.limit(fra.seat) is None


@given(st.randoms(use_true_random=False))
def test_trust_does_not_depend_on_the_order_in_which_acts_come(chance: random.Random) -> None:
    conference = Conference()
    keys = [conference.invites(party) for party in ("SEC", "FRA", "FRA", "KEN")]
    for _ in range(chance.randrange(3, 12)):
        secretariat = chance.choice([seat for seat in conference.seats if seat.party == "SEC"])
        match chance.randrange(4):
            case 0:
                at = chance.randrange(4)
                conference.enrols(("SEC", "FRA", "FRA", "KEN")[at], keys[at])
            case 1:
                conference.revokes(chance.choice(conference.seats), chance.randrange(1, 4), by=secretariat)
            case 2:
                conference.closes(chance.choice(keys), *chance.sample(conference.seats, 1), by=secretariat)
            case _:
                chance.choice(conference.seats[1:] or conference.seats).supports(clock=conference.next_clock())
    acts = conference.acts
    expected = [conference.trust.why_not(act) for act in acts]
    shuffled = chance.sample(acts, len(acts))
    trust = Trust(conference.id, conference.founder.key.public)
    for act in shuffled:
        trust.add(act)
        if chance.random() < 0.3:
            trust = trust.copy()
            trust.limits()
    assert [trust.why_not(act) for act in acts] == expected
