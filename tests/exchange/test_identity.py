from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.decision import Part
from workbench.exchange.identity import LONGEST_NAME, Anchor, Identity, anchor, identity_of

IDS = st.from_regex(r"[a-z][a-z0-9]{0,24}", fullmatch=True)


@given(IDS, st.sampled_from([Part.HEADING, Part.TEXT]), st.integers(0, 99))
def test_a_bookmark_says_what_begins_there(id: str, part: Part, copy: int) -> None:
    name = Anchor(id, part, copy).name()
    assert name is not None
    assert len(name) <= LONGEST_NAME
    assert anchor(name) == Anchor(id, part, copy)


@pytest.mark.parametrize("id", ["", "a b", "x" * 40, "p1@a2", "é"])
def test_an_id_that_no_bookmark_could_bear_has_no_name(id: str) -> None:
    assert Anchor(id, Part.TEXT).name() is None


def test_the_name_that_libreoffice_gives_a_pasted_bookmark_is_a_copy() -> None:
    assert anchor("_tw_t_p2_Copy_1") == Anchor("p2", Part.TEXT, 1)
    assert anchor("_tw_t_p2_Copy_x") == Anchor("p2_Copy_x", Part.TEXT)


@pytest.mark.parametrize("length", range(27, 34))
def test_and_so_is_one_that_it_cut_to_what_word_bears(length: int) -> None:
    id = "p" + "0" * (length - 1)
    assert anchor(f"_tw_t_{id}_Copy_1"[:LONGEST_NAME]) == Anchor(id, Part.TEXT, 1)
    assert anchor(f"_tw_t_{id}") == Anchor(id, Part.TEXT)


@pytest.mark.parametrize("name", ["_Toc00000001", "_GoBack", "tw_t_p1", "_tw_x_p1", "_tw_t_", ""])
def test_bookmarks_of_others_say_nothing(name: str) -> None:
    assert anchor(name) is None


def test_a_document_says_what_it_shows() -> None:
    shown = Identity("c1", "Draft 1", "ab12", "tracked")
    assert identity_of(shown.properties()) == shown


def test_a_document_of_others_shows_nothing_of_ours() -> None:
    assert identity_of({"Company": "x"}) is None
    assert identity_of({**Identity("c1", "v", "h", "clean").properties(), "Treaty version": ""}) is None
