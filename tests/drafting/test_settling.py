from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.decision import Manner
from workbench.domain.errors import Refused
from workbench.drafting.literal import delete as delete_bracket
from workbench.drafting.literal import fill, literal_brackets
from workbench.drafting.literal import lift as lift_bracket
from workbench.drafting.rolling import Contest, Contested, Variant
from workbench.drafting.settling import Ruling, compromise, cut, delete, lift, overlap, take, within, witnesses
from workbench.text.tokens import tokens, words

WORD = st.sampled_from(["States", "shall", "not", "attack", "平", "cyber-security"])
SENTENCE = st.lists(WORD, min_size=1, max_size=8).map(lambda found: f"{' '.join(found)}.")
STRETCH = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda ends: (min(ends), max(ends)))


def span(*variants: Variant, start: int = 2, end: int = 3) -> Contested:
    return Contested(Contest.ALTERNATIVES, variants, start, end)


SHALL = Variant("shall", base=True)
SHOULD = Variant("should", ("FRA",), ("a1",))
MAY = Variant("may", ("DEU",), ("a2",))
GONE = Variant("", ("RUS",), ("a3",))
WHOLE = Variant("", ("BRA",), ("a4",), whole=True)


def applied(text: str, *rulings: Ruling) -> str:
    found, done = tokens(text), 0
    parts: list[str] = []
    for ruling in sorted(rulings, key=lambda one: (one.start, one.end)):
        parts += [*found[done : ruling.start], ruling.words]
        done = ruling.end
    return "".join([*parts, *found[done:]])


@given(STRETCH, STRETCH)
def test_stretches_overlap_both_ways(one: tuple[int, int], other: tuple[int, int]) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert overlap(one, one)
    if within(one, other):
        assert overlap(one, other)


def test_an_insertion_at_the_edge_stands_beside() -> None:
    assert not overlap((4, 4), (4, 6))
    assert not overlap((6, 6), (4, 6))
    assert overlap((5, 5), (4, 6))
    assert not within((4, 4), (4, 6))


def test_a_variant_is_taken_by_its_number() -> None:
    assert take(span(SHALL, SHOULD, MAY), 3, str) == Ruling(2, 3, "may", Manner.VARIANT, ("a2",))
    assert take(span(SHALL, SHOULD, MAY), 1, str) == Ruling(2, 3, "shall", Manner.VARIANT)
    for number in (0, 4, -1):
        with pytest.raises(Refused, match=r"it has 1 “shall” \(current\); 2 “should” \(FRA, a1\); 3 “may” \(DEU, a2\)"):
            take(span(SHALL, SHOULD, MAY), number, str)


def test_lifting_keeps_the_words_in_the_bracket() -> None:
    assert lift(span(SHALL, SHOULD), str).words == "should"
    assert lift(span(SHALL, GONE, WHOLE), str) == Ruling(2, 3, "shall", Manner.LIFTED)
    assert lift(span(Variant("", base=True), SHOULD), str).taken == ("a1",)
    with pytest.raises(Refused, match="--variant"):
        lift(span(SHALL, SHOULD, GONE), str)


def test_the_combined_words_of_a_party_are_its_one_wording() -> None:
    own, other = Variant("should", (), ("a1",)), Variant("shall always", (), ("a2",))
    both = Variant("should always", ("FRA",), together=("a1", "a2"))
    contested = span(SHALL, own, other, both)
    assert lift(contested, str) == Ruling(2, 3, "should always", Manner.LIFTED, ("a1", "a2"))
    assert witnesses(contested) == ("a1", "a2")


def test_a_proposal_on_the_whole_is_no_witness_of_the_words() -> None:
    assert witnesses(span(SHALL, SHOULD, GONE, WHOLE)) == ("a1", "a3")
    with pytest.raises(Refused, match="decide a4 instead"):
        take(span(SHALL, SHOULD, WHOLE), 3, str)


def test_deleting_takes_the_deletion_that_was_proposed() -> None:
    assert delete(span(SHALL, SHOULD, GONE), tokens("Parties shall attack")).taken == ("a3",)


@pytest.mark.parametrize(
    ("typed", "current", "stands"),
    [
        ("must", "shall", "must"),
        ("  must ", "shall ", "must "),
        ("must", " shall ", " must "),
        (", where possible", " as needed", ", where possible"),
    ],
)
def test_a_compromise_has_the_spaces_of_the_words_it_replaces(typed: str, current: str, stands: str) -> None:
    assert compromise(span(Variant(current, base=True), GONE), typed).words == stands


def test_a_compromise_in_place_of_an_insertion_has_its_spaces() -> None:
    assert compromise(span(Variant("", base=True), Variant(" always", ("FRA",), ("a1",))), "ever").words == " ever"


@given(SENTENCE, st.data())
def test_deleted_words_leave_no_double_space_and_take_no_other_word(text: str, data: st.DataObject) -> None:
    found = tokens(text)
    place = data.draw(st.sampled_from([n for n, token in enumerate(found) if words(token)]))
    start, end, left = cut(found, (place, place + 1))
    kept = "".join([*found[:start], left, *found[end:]])
    assert "  " not in kept
    assert " ." not in kept
    assert words(kept) == [*words("".join(found[:place])), *words("".join(found[place + 1 :]))]


@given(st.lists(WORD, min_size=3, max_size=9).map(lambda found: f"{' '.join(found)}."), st.data())
def test_words_side_by_side_are_deleted_in_any_order(text: str, data: st.DataObject) -> None:
    found = tokens(text)
    places = [n for n, token in enumerate(found) if words(token)]
    gone = data.draw(st.lists(st.sampled_from(places), unique=True, min_size=1, max_size=len(places) - 1))
    stretches = [(place, place + 1) for place in gone]
    cuts = [cut(found, stretch, [other for other in stretches if other != stretch])[:2] for stretch in stretches]
    assert not any(overlap(one, other) for one in cuts for other in cuts if one is not other)
    left = applied(text, *(Ruling(start, end, "", Manner.DELETED) for start, end in cuts))
    assert words(left) == [found[place] for place in places if place not in gone]
    assert "  " not in left


def test_deleting_leaves_the_spaces_that_others_touch() -> None:
    found = tokens("Parties shall attack")
    assert cut(found, (2, 3)) == (1, 3, "")
    assert cut(found, (2, 3), [(2, 2)]) == (2, 4, "")
    assert cut(found, (2, 3), [(2, 2), (3, 3)]) == (2, 3, "")


def test_brackets_are_found_in_the_order_in_which_they_open() -> None:
    found = literal_brackets(tokens("a] [b [c] d] [… [e"))
    assert [bracket.words for bracket in found] == ["b [c] d", "c"]
    assert [bracket.words for bracket in literal_brackets(tokens("[X] [ ] [...]"))] == ["X", " ", "..."]


@given(st.lists(st.sampled_from(["[", "]", " ", "may", "X", "…", ","]), max_size=14).map("".join))
def test_a_bracket_of_any_text_is_lifted_deleted_or_filled(text: str) -> None:
    found = tokens(text)
    for bracket in literal_brackets(found):
        outside = "".join([*found[: bracket.start], *found[bracket.end :]])
        gone = applied(text, delete_bracket(found, bracket))
        assert gone.replace(" ", "") == outside.replace(" ", "")
        assert "30" in applied(text, fill(bracket, "30"))
        if bracket.empty:
            with pytest.raises(Refused, match="no words that could stay"):
                lift_bracket(found, bracket)
            continue
        lifted = applied(text, *lift_bracket(found, bracket))
        inside = "".join([*found[: bracket.start], bracket.words, *found[bracket.end :]])
        assert lifted.replace(" ", "") == inside.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lifted"),
    [
        ("States [shall] act.", "States shall act."),
        ("States [ shall ] act.", "States shall act."),
        ("States act[, as needed].", "States act, as needed."),
        ("[Article 5]", "Article 5"),
    ],
)
def test_lifting_a_bracket_of_the_text_leaves_single_spaces(text: str, lifted: str) -> None:
    found = tokens(text)
    assert applied(text, *lift_bracket(found, literal_brackets(found)[0])) == lifted
