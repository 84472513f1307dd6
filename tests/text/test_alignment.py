import itertools

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.alignment import SENTENCES, aligned, ground, longest_rise, shared, signs
from workbench.text.tokens import tokens

TOKENS = st.lists(st.sampled_from(("the", "Parties", " ", "  ", "shall", ".", "\n", "\t", "act")), max_size=40)
NUMBERS = st.lists(st.integers(0, 5), max_size=60)


@given(TOKENS, TOKENS)
def test_outside_the_gaps_both_texts_are_equal(old, new):
    i = j = 0
    for gap in aligned(ground(old, new)):
        assert old[i : gap.old_start] == new[j : gap.new_start]
        assert gap.old_start < gap.old_end or gap.new_start < gap.new_end
        assert old[gap.old_start : gap.old_end] != new[gap.new_start : gap.new_end]
        i, j = gap.old_end, gap.new_end
    assert old[i:] == new[j:]


@given(NUMBERS, NUMBERS)
def test_shared_blocks_are_equal_and_in_order(a, b):
    last = (0, 0)
    for i, j, length in shared(*signs(a, b)):
        assert a[i : i + length] == b[j : j + length]
        assert (i >= last[0], j >= last[1]) == (True, True)
        last = (i + length, j + length)
    assert last[0] <= len(a)
    assert last[1] <= len(b)


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=20, unique_by=(lambda p: p[0], lambda p: p[1]))
)
def test_a_rise_rises_in_both_places(pairs):
    rise = longest_rise(sorted(pairs))
    assert all(x < u and y < v for (x, y), (u, v) in itertools.pairwise(rise))
    assert bool(rise) == bool(pairs)


def test_a_sentence_that_stayed_is_found_though_more_words_could_be_picked_up_elsewhere():
    """The longest common subsequence alone would take single words out of the sentences around it."""
    stayed = "before the elections of the year the Council shall by unanimity decide on seats"
    old = tokens(f"{stayed} and until the end of the term the members in office remain as they are now")
    new = tokens(f"until the end of the term and the year the members in office as they are now decide ; {stayed}")
    assert len(tokens(stayed)) > 2 * SENTENCES[0]
    (first, *_) = found = aligned(ground(old, new))
    assert first.old_start == first.old_end == 0
    assert "".join(new[found[0].new_end :]).startswith(stayed)
