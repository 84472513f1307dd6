from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.chains import Speaker, tabled
from workbench.record.acts import ActKind
from workbench.record.authority import fresh_amendment_id, may_not

FRA, KEN = Speaker("c", "FRA"), Speaker("c", "KEN")
OF_ITSELF = (
    ActKind.AMENDMENT_REVISED,
    ActKind.AMENDMENT_JOINED,
    ActKind.AMENDMENT_WITHDRAWN,
    ActKind.POSITION_TAKEN,
    ActKind.SEAT_ENROLLED,
)


def may(seat: Speaker, kind: str, payload: dict[str, object]) -> bool:
    return may_not(seat.party, seat.seat, kind, payload) is None


@pytest.mark.parametrize("kind", OF_ITSELF)
def test_a_delegation_speaks_for_itself_and_for_nobody_else(kind: ActKind) -> None:
    assert may(FRA, kind, {"party": "FRA"})
    for other in ("KEN", "", None, ["FRA"], "fra"):
        assert not may(FRA, kind, {"party": other})
    assert not may(FRA, kind, {})


def test_a_delegation_tables_for_itself_alone_without_a_number_under_its_own_id() -> None:
    assert may(FRA, ActKind.AMENDMENT_TABLED, tabled(FRA))
    for wrong in (
        {"sponsors": ["KEN"]},
        {"sponsors": ["FRA", "KEN"]},
        {"sponsors": []},
        {"sponsors": "FRA"},
        {"sponsors": None},
        {"number": 1},
        {"id": "a1"},
        {"id": fresh_amendment_id(KEN.seat)},
        {"id": None},
    ):
        assert not may(FRA, ActKind.AMENDMENT_TABLED, tabled(FRA, **wrong)), wrong


def test_everything_else_is_for_the_secretariat() -> None:
    secretariat = Speaker("c", "SEC")
    for kind in ActKind:
        assert may(secretariat, kind, {"party": "KEN"})
        if kind not in (*OF_ITSELF, ActKind.AMENDMENT_TABLED):
            why = may_not("FRA", FRA.seat, kind, {"party": "FRA"})
            assert why and why.startswith("only the secretariat ") and "\n" not in why


def test_what_a_newer_program_says_is_kept() -> None:
    assert may(FRA, "vote.cast", {"party": "KEN"})


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.sampled_from(ActKind), st.dictionaries(st.sampled_from(["party", "sponsors", "number", "id"]), json))
def test_no_payload_makes_it_fail(kind: ActKind, payload: dict[str, object]) -> None:
    why = may_not("FRA", FRA.seat, kind, payload)
    assert why is None or why
