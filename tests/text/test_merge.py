import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.text.merge import Conflict, Merged, merge

WORDS = ("the ", "of ", "Parties ", "shall ", "may ", "not ", ", ", "measures")
TEXT = st.lists(st.sampled_from(WORDS), max_size=15).map("".join)


@given(TEXT, TEXT)
@example("the , ", ", the the , ")
def test_one_side_alone_has_its_way(base, ours):
    assert merge(base, ours, base) == Merged(ours)
    assert merge(base, base, ours) == Merged(ours)
    assert merge(base, ours, ours) == Merged(ours)


@given(TEXT, TEXT, TEXT)
def test_the_sides_are_equals(base, ours, theirs):
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert one.text == other.text
    assert [(c.start, c.end, c.ours, c.theirs) for c in one.conflicts] == [
        (c.start, c.end, c.theirs, c.ours) for c in other.conflicts
    ]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        (
            "The Parties may act at once.",
            "The Parties shall act at once.",
            "The Parties may act.",
            "The Parties shall act.",
        ),
        ("alpha beta", "alpha gamma", "delta beta", "delta gamma"),
        ("alpha beta.", "alpha new beta.", "alpha other.", "alpha new other."),
    ],
)
def test_changes_to_different_words_compose(base, ours, theirs, expected):
    assert merge(base, ours, theirs) == Merged(expected)


def test_rival_wordings_conflict_and_the_rest_is_merged():
    merged = merge(
        "All Parties may act here now.", "All Parties shall act here now.", "All Parties should act there now."
    )
    assert merged == Merged("All Parties may act there now.", (Conflict(4, 5, "may", "shall", "should"),))


def test_rival_insertions_at_one_point_conflict():
    merged = merge("Parties act.", "Parties shall act.", "Parties may act.")
    assert merged.text == "Parties act."
    assert [(c.start, c.end, c.base, c.ours, c.theirs) for c in merged.conflicts] == [(2, 2, "", "shall ", "may ")]


def test_a_deletion_against_an_edit_within_it_conflicts():
    merged = merge("One two three four five.", "One five.", "One two third four five.")
    assert len(merged.conflicts) == 1
    assert merged.conflicts[0].base == "two three four "
    assert (merged.conflicts[0].ours, merged.conflicts[0].theirs) == ("", "two third four ")
