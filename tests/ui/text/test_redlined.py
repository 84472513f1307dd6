"""The core of typing a redline, over any words and any sequence of changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.text.redlined import (
    Role,
    Run,
    Shown,
    base_of,
    edited,
    mend,
    offset_of,
    position_of,
    redlined,
    resting_place,
    text_of,
    words_of,
)
from workbench.domain.provision import Mark, MarkKind
from workbench.text.diff import diff

WORDS = st.lists(st.sampled_from(["shall", "should", "a", "a ", " ", ".", ", ", "é", "𝕏", "条約", "\n"]), max_size=12)
TEXT = WORDS.map("".join)
CHANGES = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 20), TEXT), max_size=8)


@st.composite
def clauses(draw: st.DrawFn) -> tuple[str, str, tuple[Mark, ...], tuple[tuple[int, str], ...]]:
    """Base words, a label, emphasis and the signs of footnotes."""
    base = draw(TEXT)
    places = st.integers(0, len(base))
    pairs = draw(st.lists(st.tuples(places, places), max_size=2))
    marks = tuple(Mark(min(pair), max(pair), MarkKind.ITALIC) for pair in pairs if pair[0] != pair[1])
    signs = tuple((place, "7") for place in draw(st.lists(places, max_size=2)))
    return base, draw(st.sampled_from(["", "1.\t"])), marks, signs


@given(clauses(), CHANGES)
def test_any_changes_make_the_words_of_a_plain_editor(clause, changes) -> None:
    base, label, marks, signs = clause
    shown = redlined(diff(base, base), label, marks, signs)
    plain = base
    for at, most, inserted in changes:
        place = at % (len(text_of(shown)) + 1)
        removed = min(most, len(text_of(shown)) - place)
        start, end = offset_of(shown, place), offset_of(shown, place + removed)
        plain = plain[:start] + inserted + plain[end:]
        words, caret = edited(shown, place, removed, inserted)
        new = redlined(diff(base, words), label, marks, signs)
        assert words == plain == words_of(new)
        assert base_of(new) == base, "the base's words are never lost"
        assert offset_of(new, position_of(new, caret)) == offset_of(new, position_of(new, caret, after=True)) == caret
        assert mended(shown, new) == characters(new)
        shown = new


@given(clauses(), TEXT)
def test_labels_signs_and_emphasis_stay_where_they_stood(clause, words: str) -> None:
    base, label, marks, signs = clause
    shown = redlined(diff(base, words), label, marks, signs)
    assert text_of(shown).startswith(label)
    assert sum(run.role is Role.SIGN for run in shown) == bool(label) + len(signs)
    looks = [run.look for run in shown if run.role in (Role.KEPT, Role.GONE) for _ in run.text]
    assert looks == [tuple(m for m in marks if m.start <= place < m.end) for place in range(len(base))]


@given(clauses(), TEXT, st.integers(0, 100), st.booleans())
def test_the_caret_rests_on_the_same_words_and_outside_what_is_struck(clause, words: str, place: int, forward) -> None:
    base, label, marks, signs = clause
    shown = redlined(diff(base, words), label, marks, signs)
    place %= len(text_of(shown)) + 1
    rest = resting_place(shown, place, forward=forward)
    assert offset_of(shown, rest) == offset_of(shown, place)
    assert rest >= len(label)
    assert resting_place(shown, rest, forward=forward) == rest


@given(clauses(), TEXT, TEXT)
def test_a_mend_is_as_small_as_can_be(clause, one: str, other: str) -> None:
    base, label, marks, signs = clause
    old, new = redlined(diff(base, one), label, marks, signs), redlined(diff(base, other), label, marks, signs)
    start, end, runs = mend(old, new)
    put, before = characters(runs), characters(old)[start:end]
    if old == new:
        assert (start, put) == (end, [])
    if put and before:
        assert put[0] != before[0]
        assert put[-1] != before[-1]


def mended(old: Shown, new: Shown) -> list[Run]:
    start, end, runs = mend(old, new)
    return characters(old)[:start] + characters(runs) + characters(old)[end:]


def characters(shown: Shown) -> list[Run]:
    return [Run(character, run.role, run.look) for run in shown for character in run.text]
