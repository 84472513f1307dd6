from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.conference import WORDS
from workbench.text.diff import apply_edits, fine_edits
from workbench.text.tokens import tokens
from workbench.text.variants import Cut, Stretch, Witness, collate, composed, reach, rival, weigh, witness

TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
CUTS = st.sampled_from(Cut)


def witnesses(base: str, wordings: list[str]) -> list[Witness]:
    return [witness(weigh(base), fine_edits(base, wording)) for wording in wordings]


def read(base: str, stretches: list[Stretch], number: int | None) -> str:
    words, parts, last = tokens(base), [], 0
    for stretch in stretches:
        own = "".join(words[stretch.start : stretch.end])
        parts += [*words[last : stretch.start], stretch.readings.get(-1 if number is None else number, own)]
        last = stretch.end
    return "".join([*parts, *words[last:]])


@given(TEXTS, st.lists(TEXTS, max_size=5), CUTS)
def test_base_and_every_wording_read_exactly(base: str, wordings: list[str], cut: Cut) -> None:
    stretches = collate(weigh(base), witnesses(base, wordings), cut)
    assert read(base, stretches, None) == base
    assert [read(base, stretches, number) for number in range(len(wordings))] == wordings


@given(TEXTS, st.lists(TEXTS, max_size=5))
def test_no_fine_stretch_can_be_made_smaller(base: str, wordings: list[str]) -> None:
    for stretch in collate(weigh(base), witnesses(base, wordings), Cut.FINE):
        own = tokens(base)[stretch.start : stretch.end]
        read = [own, *(tokens(words) for words in stretch.readings.values())]
        assert len({tuple(words[:1]) for words in read}) > 1
        assert len({tuple(words[-1:]) for words in read}) > 1


@given(TEXTS, st.lists(TEXTS, max_size=5))
def test_every_word_of_a_fine_stretch_is_one_that_somebody_would_change(base: str, wordings: list[str]) -> None:
    edits = [edit for wording in wordings for edit in fine_edits(base, wording)]
    for stretch in collate(weigh(base), witnesses(base, wordings), Cut.FINE):
        for place in range(stretch.start, stretch.end):
            assert any(edit.start <= place < edit.end for edit in edits)


@given(TEXTS, st.lists(TEXTS, max_size=5))
def test_what_is_contested_finely_is_contested_in_phrases(base: str, wordings: list[str]) -> None:
    fine, phrases = (collate(weigh(base), witnesses(base, wordings), cut) for cut in (Cut.FINE, Cut.PHRASE))
    for stretch in fine:
        assert any(other.reach.holds(stretch.reach) for other in phrases)


@given(TEXTS, TEXTS)
def test_the_sizes_of_change_nest(base: str, wording: str) -> None:
    own = witness(weigh(base), fine_edits(base, wording))
    assert apply_edits(base, own.edits) == wording
    for smaller, larger in (
        ([reach(edit.start, edit.end) for edit in own.edits], own.thoughts),
        (own.thoughts, own.phrases),
    ):
        assert all(any(whole.holds(part) for whole in larger) for part in smaller)


@given(TEXTS, st.lists(TEXTS, min_size=2, max_size=4))
def test_wordings_that_are_no_rivals_can_be_had_together(base: str, wordings: list[str]) -> None:
    weighed, found = weigh(base), witnesses(base, wordings)
    for one, other in combinations(found, 2):
        assert rival(one, other) == rival(other, one)
        if not rival(one, other):
            assert composed(weighed, 0, len(weighed.tokens), [*one.edits, *other.edits]) is not None


def test_an_insertion_beside_changed_words_is_no_rival() -> None:
    base = "The Parties shall act."
    before, after = witnesses(base, ["The Parties promptly shall act.", "The Parties may act."])
    assert not rival(before, after)
    assert [(stretch.start, stretch.end) for stretch in collate(weigh(base), [before, after])] == [(4, 4), (4, 5)]


def test_a_wording_that_makes_all_edits_of_another_is_no_rival_of_it() -> None:
    base = "The Parties shall act."
    less, more = witnesses(base, ["The Parties may act.", "The Parties may act at once, and together."])
    assert not rival(less, more)


def test_an_untouched_sentence_never_stands_in_a_bracket() -> None:
    base = "States act. It is so. Others wait."
    (own,) = witnesses(base, ["All countries do. It is so. Everybody rests."])
    assert [tokens(base)[s.start : s.end] for s in collate(weigh(base), [own])] == [
        ["States", " ", "act"],
        ["Others", " ", "wait"],
    ]


def test_words_that_say_nothing_by_themselves_do_not_part_a_bracket() -> None:
    base = "the protection of the civilians on the internet"
    (own,) = witnesses(base, ["the safety of the users on the internet"])
    phrase, fine = (collate(weigh(base), [own], cut) for cut in (Cut.PHRASE, Cut.FINE))
    assert [stretch.readings[0] for stretch in phrase] == ["safety of the users"]
    assert [stretch.readings[0] for stretch in fine] == ["safety", "users"]


def test_a_bracket_takes_all_of_a_compound() -> None:
    base = "on co-operation among Parties"
    (own,) = witnesses(base, ["on inter-operation among Parties"])
    phrase, fine = (collate(weigh(base), [own], cut)[0].readings[0] for cut in (Cut.PHRASE, Cut.FINE))
    assert (phrase, fine) == ("inter-operation", "inter")
    base = "the Body and the Committee"
    (own,) = witnesses(base, ["the Body and/or the Committee"])
    assert [stretch.readings[0] for stretch in collate(weigh(base), [own])] == ["and/or"]


def test_a_passage_broken_up_by_many_small_changes_is_one_bracket() -> None:
    base = "effective and enforceable rights including administrative and judicial redress for all of them"
    (own,) = witnesses(base, ["real and enforceable rights, including local and judicial means for all of them"])
    assert [stretch.readings[0] for stretch in collate(weigh(base), [own])] == [
        "real",
        ", including local and judicial means",
    ]
    assert len(collate(weigh(base), [own], Cut.FINE)) == 4


def test_signs_that_change_between_words_that_stay_are_so_many_brackets() -> None:
    base = "hospitals, schools, dams, dykes, grids"
    (own,) = witnesses(base, ["hospitals; schools; dams; dykes; grids"])
    assert [stretch.readings[0] for stretch in collate(weigh(base), [own])] == [";"] * 4


def test_a_bracket_stands_before_the_sign_that_ends_what_is_put_in() -> None:
    base = "for which data will be stored;"
    (own,) = witnesses(base, ["for which data will be stored and how long other data will be stored;"])
    assert [stretch.readings[0] for stretch in collate(weigh(base), [own])] == [
        " and how long other data will be stored"
    ]
    base = "the object of an attack."
    (own,) = witnesses(base, ["the object of an attack, except while they carry out an attack."])
    assert [stretch.readings[0] for stretch in collate(weigh(base), [own])] == [
        ", except while they carry out an attack"
    ]
