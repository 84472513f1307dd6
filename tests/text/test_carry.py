import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.provision import Mark, MarkKind
from workbench.text.carry import carry_marks

ITALIC, NOTE = MarkKind.ITALIC, MarkKind.FOOTNOTE
TEXT = st.lists(st.sampled_from(("the ", "of ", "Parties ", "shall ", "act", ". ")), max_size=12).map("".join)


@st.composite
def marked_texts(draw):
    text = draw(TEXT)
    place = st.integers(0, len(text))
    marks = []
    for kind in draw(st.lists(st.sampled_from([ITALIC, NOTE, MarkKind.LINK]), max_size=4)):
        start, end = sorted((draw(place), draw(place)))
        marks.append(Mark(start, start, kind, "See above.") if kind is NOTE else Mark(start, end, kind))
    return text, tuple(sorted(mark for mark in marks if mark.kind is NOTE or mark.start < mark.end))


@given(marked_texts(), TEXT)
def test_marks_stay_inside_the_text_and_make_no_new_kinds(marked, new):
    old, marks = marked
    found = carry_marks(old, marks, new)
    assert all(0 <= mark.start <= mark.end <= len(new) for mark in found)
    assert {(mark.kind, mark.value) for mark in found} <= {(mark.kind, mark.value) for mark in marks}
    assert all((mark.kind is NOTE) == (mark.start == mark.end) for mark in found)
    assert list(found) == sorted(found)


@given(marked_texts())
def test_marks_of_an_unchanged_text_are_unchanged(marked):
    text, marks = marked
    assert carry_marks(text, marks, text) == marks


def emphasised(old, new):
    """The words in italics after an edit; asterisks show those before it."""
    start, end = old.index("*"), old.rindex("*") - 1
    return [new[m.start : m.end] for m in carry_marks(old.replace("*", ""), [Mark(start, end, ITALIC)], new)]


@pytest.mark.parametrize(
    ("old", "new", "italic"),
    [
        ("*Recalling* the Convention", "*Recalling* with concern the Convention", ["Recalling"]),
        ("*Recalling* the Convention", "Noting the Convention", ["Noting"]),
        ("The term *force majeure* applies", "The known term force majeure applies", ["force majeure"]),
        ("the *mutatis mutandis* rule", "the mutatis strictly mutandis rule", ["mutatis strictly mutandis"]),
        ("r*eaffirming* the will of all", "reaffirming firmly the will of all", ["eaffirming"]),
        ("see *ibid.* for more of this", "see for more of this", []),
    ],
)
def test_emphasis_stays_on_its_words(old, new, italic):
    assert emphasised(old, new.replace("*", "")) == italic


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The Parties^ shall act.", "All the Parties^ shall act."),
        ("The Parties^ shall act.", "The States^ shall act."),
        ("The Parties shall act.^", "The Parties may now act.^"),
        ("The Parties shall act.^", "The Parties shall act.^ They shall report."),
        ("The Parties^ shall act.", "The shall act."),
        ("^The Parties shall act.", "^All Parties shall act."),
    ],
)
def test_a_footnote_stays_after_its_word(old, new):
    found = carry_marks(
        old.replace("^", ""), [Mark(old.index("^"), old.index("^"), NOTE, "See above.")], new.replace("^", "")
    )
    assert [mark.start for mark in found] == ([new.index("^")] if "^" in new else [])
