from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import Refused
from workbench.record.acts import FIRST, Act, ActKind, act_hash, act_to_json, canonical, make_act
from workbench.record.journal import check_chains

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
    ),
    max_leaves=8,
)


def chain(count: int, seat: str = "seat") -> list[Act]:
    acts: list[Act] = []
    for number in range(1, count + 1):
        previous = acts[-1].hash if acts else FIRST
        said = {"conference": "conf", "seat": seat, "number": number, "clock": number, "previous": previous}
        acts.append(make_act(ActKind.AMENDMENT_JOINED, {"amendment": "a", "party": "FRA"}, time="2026-01-01", **said))
    return acts


@given(values)
def test_canonical_json_is_one_form_of_the_same_data(data: object) -> None:
    assert json.loads(canonical(data)) == data
    assert canonical(json.loads(canonical(data))) == canonical(data)


def test_keys_are_sorted_and_nothing_is_escaped_that_need_not_be() -> None:
    assert canonical({"b": 1, "a": "État", "c": [True, None]}) == '{"a":"État","b":1,"c":[true,null]}'.encode()


def test_a_broken_character_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="broken character"):
        canonical({"text": "half \ud800"})


def test_a_sound_chain_has_no_faults() -> None:
    assert check_chains("conf", [*chain(4), *chain(3, "other")]) == ()


@given(st.sampled_from(["kind", "time", "clock", "number", "seat", "conference", "previous", "payload"]))
def test_a_change_anywhere_in_an_act_is_found(name: str) -> None:
    acts = chain(3)
    value = {"payload": {"amendment": "b"}, "clock": 9, "number": 9}.get(name, "other")
    changed = replace(acts[1], **{name: value})
    assert act_hash(changed) != acts[1].hash
    faults = check_chains("conf", [acts[0], changed, acts[2]])
    assert any(fault.act == changed.id for fault in faults)


def test_a_gap_a_fork_and_a_stranger_are_named() -> None:
    acts = chain(3)
    assert "gap" in check_chains("conf", [acts[0], acts[2]])[0].why
    fork = make_act(
        ActKind.AMENDMENT_JOINED,
        {"amendment": "x", "party": "FRA"},
        conference="conf",
        seat="seat",
        number=2,
        clock=2,
        time="2026-01-01",
        previous=acts[0].hash,
    )
    assert any("same number" in fault.why for fault in check_chains("conf", [*acts, fork]))
    assert {fault.why for fault in check_chains("elsewhere", acts)} == {"belongs to another conference"}


def test_an_act_can_be_read_without_this_program() -> None:
    act = chain(1)[0]
    said = json.loads(canonical(act_to_json(act)))
    assert said["kind"] == "amendment.joined"
    assert said["payload"] == {"amendment": "a", "party": "FRA"}
    assert Act(**said) == act
