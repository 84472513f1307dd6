from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import Refused
from workbench.record.acts import (
    FIRST,
    Act,
    ActKind,
    act_from_json,
    act_hash,
    act_to_json,
    canonical,
    hash_of_text,
    make_act,
)
from workbench.record.signing import SigningKey

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
    ),
    max_leaves=8,
)


def act(**said: object) -> Act:
    more = {"conference": "conf", "seat": "seat", "number": 1, "clock": 1, "previous": FIRST, "time": "2026-01-01"}
    payload = {"amendment": "a", "party": "FRA"}
    return make_act(ActKind.AMENDMENT_JOINED, payload, key=SigningKey(bytes(32)), **{**more, **said})


@given(values)
def test_canonical_json_is_one_form_of_the_same_data(data: object) -> None:
    assert json.loads(canonical(data)) == data
    assert canonical(json.loads(canonical(data))) == canonical(data)


def test_keys_are_sorted_and_nothing_is_escaped_that_need_not_be() -> None:
    assert canonical({"b": 1, "a": "État", "c": [True, None]}) == '{"a":"État","b":1,"c":[true,null]}'.encode()


def test_a_broken_character_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="broken character"):
        canonical({"text": "half \ud800"})


@given(st.sampled_from(["kind", "time", "clock", "number", "seat", "conference", "previous", "payload", "format"]))
def test_the_hash_is_of_everything_that_is_said(name: str) -> None:
    said = act()
    value = {"payload": {"amendment": "b"}, "clock": 9, "number": 9, "format": 1}.get(name, "other")
    assert act_hash(replace(said, **{name: value})) != said.hash


@given(st.dictionaries(st.sampled_from(["hash", "signature", "x", ',"hash":"']), values), st.text('\\",:hash'))
def test_the_hash_follows_from_the_canonical_json_without_parsing_it(payload: dict[str, object], words: str) -> None:
    nested = {**payload, "p": {"hash": words, "signature": words}}
    one = make_act(
        ActKind.POSITION_TAKEN,
        nested,
        key=SigningKey(bytes(32)),
        **{"conference": words, "seat": words, "number": 1, "clock": 1, "previous": FIRST, "time": words},
    )
    text = canonical(act_to_json(one)).decode()
    assert hash_of_text(text) == one.hash
    assert hash_of_text(text.replace('"clock":1', '"clock":2')) != one.hash
    for junk in (words, "", '{"hash":"', ',"hash":",', text[:-9], text.replace(one.hash, "")):
        assert hash_of_text(junk) != one.hash


def test_the_signature_is_no_part_of_the_hash() -> None:
    assert act_hash(replace(act(), signature="")) == act().hash


def test_an_act_can_be_read_without_this_program() -> None:
    one = act()
    said = json.loads(canonical(act_to_json(one)))
    assert said["kind"] == "amendment.joined"
    assert said["payload"] == {"amendment": "a", "party": "FRA"}
    assert act_from_json(said) == one


@pytest.mark.parametrize(
    "change",
    [
        {"number": "1"},
        {"clock": True},
        {"payload": []},
        {"format": 3},
        {"format": 0},
        {"hash": None},
        {"more": 1},
        {"signature": 1},
        {"clock": 1.0},
    ],
)
def test_what_is_no_act_is_refused_in_words(change: dict[str, object]) -> None:
    with pytest.raises(Refused):
        act_from_json({**act_to_json(act()), **change})
    with pytest.raises(Refused):
        act_from_json([])
