"""A text read back as amendments: deriving the version with them gives the text again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.conference import amendments, notes_on, sentences, treaty, versions
from workbench.domain.amendment import Operation, Relation
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version, in_document_order
from workbench.drafting.departures import Departures, departures
from workbench.drafting.derivation import derive


def rederived(base: Version, found: Departures) -> Version:
    own = [one.amendment(f"d{number}", number, base) for number, one in enumerate(found.said, 1)]
    derived = derive(base, own, "again")
    assert not derived.rivalries
    return derived.version


def reads(version: Version) -> list[tuple[int, str, str, str, tuple[str, ...]]]:
    """Words, headings, footnotes, order and nesting."""
    return [(version.depth[p.id], p.label, p.heading, p.text, p.footnotes) for p in version.provisions]


def said(found: Departures) -> list[tuple[str, ...]]:
    return [
        (one.operation.value, one.at, one.text or " / ".join(p.words for p in one.provisions), one.anchor or "")
        for one in found.said
    ]


@given(st.data())
def test_what_amendments_made_of_a_text_is_read_back_as_amendments_that_make_it(data: st.DataObject) -> None:
    base = data.draw(versions())
    derived = derive(base, data.draw(amendments(base, most=10, nested=True)), "after").version
    # to take all words from a provision is to delete it, and no amendment on the table does the one for the other
    assume(all(p.words.strip() != p.label or p == base.by_id[p.id] for p in derived.provisions if p.id in base.by_id))
    found = departures(base, derived)
    twice = [one for one in found.unsaid if "twice" in one.why]
    assert found.unsaid == tuple(twice)
    if not twice:
        assert reads(rederived(base, found)) == reads(derived)


@st.composite
def edited(draw: st.DrawFn, base: Version) -> Version:
    """``base`` as somebody edits a document: no rule is kept but that it is a tree of provisions with words."""
    provisions = list(base.provisions)
    for step in range(draw(st.integers(1, 6))):
        if not provisions:
            break
        version = Version("after", in_document_order(provisions))
        provisions = list(version.provisions)
        own = draw(st.sampled_from(provisions))
        place = provisions.index(own)
        inside = {p.id for p in version.subtree(own.id)}
        match draw(st.integers(0, 8)):
            case 0:
                provisions[place] = replace(own, text=draw(sentences))
            case 1:
                provisions[place] = replace(own, heading=draw(sentences))
            case 2:
                provisions = [p for p in provisions if p.id not in inside]
            case 3:  # gone alone: what stood below it stays
                provisions = [replace(p, parent=own.parent) if p.parent == own.id else p for p in provisions]
                del provisions[place]
            case 4:
                new = Provision(f"new{step}", own.parent, own.kind, "9.", text=f"{draw(sentences)} {step}")
                provisions.insert(place + draw(st.integers(0, 1)), new)
            case 5:  # split: the second half is new, and takes what stood below
                half = f"new{step}"
                words = own.text.split()
                provisions[place] = replace(own, text=" ".join(words[: len(words) // 2]) or "States")
                second = replace(own, id=half, text=f"{' '.join(words[len(words) // 2 :])} {step}")
                provisions = [replace(p, parent=half) if p.parent == own.id else p for p in provisions]
                provisions.insert(provisions.index(provisions[place]) + 1, second)
            case 6:
                marks = [replace(mark, value=draw(sentences)) for mark in own.marks if draw(st.booleans())]
                new = draw(notes_on(own.text)) if own.text else ()
                provisions[place] = replace(own, marks=tuple(sorted([*marks, *new])))
            case _:
                outside = [p for p in provisions if p.id not in inside]
                if outside:
                    fellow = draw(st.sampled_from(outside))
                    parent = fellow.id if draw(st.booleans()) else fellow.parent
                    provisions.remove(own)
                    provisions.insert(provisions.index(fellow) + draw(st.integers(0, 1)), replace(own, parent=parent))
    return Version("after", in_document_order(provisions))


@given(st.data())
def test_any_edit_of_a_text_is_said_or_named(data: st.DataObject) -> None:
    base = data.draw(versions())
    after = data.draw(edited(base))
    found = departures(base, after)
    if found.unsaid:
        assert all(one.why for one in found.unsaid)
    else:
        assert reads(rederived(base, found)) == reads(after)
    # deletions and additions are said of what is at the top, and nothing is said twice
    gone = [one for one in found.said if one.operation is Operation.SUP]
    assert all(not any(p.id == other.at for other in gone) for one in gone for p in base.subtree(one.at)[1:])
    assert len({(one.operation, one.at) for one in found.said if one.operation is not Operation.ADD}) == sum(
        one.operation is not Operation.ADD for one in found.said
    )


def changed(**by_id: str | None) -> Version:
    """The small treaty with other words; ``None`` takes a provision out with what stands below it."""
    base = treaty()
    gone = {p.id for id, text in by_id.items() if text is None for p in base.subtree(id)}
    return Version(
        "after",
        tuple(replace(p, text=by_id.get(p.id) or p.text) for p in base.provisions if p.id not in gone),
    )


def test_words_headings_deletions() -> None:
    after = changed(a1p1="The Parties should protect civilians.", a1p2=None)
    after = Version("after", tuple(replace(p, heading="Aim") if p.id == "a1" else p for p in after.provisions))
    assert said(departures(treaty(), after)) == [
        ("RETITLE", "a1", "Aim", ""),
        ("MOD", "a1p1", "The Parties should protect civilians.", ""),
        ("SUP", "a1p2", "", ""),
    ]


def test_several_new_provisions_come_out_in_their_order() -> None:
    base = treaty()
    new = [Provision(f"new{n}", None, Kind.ARTICLE, f"Article {n}", text=f"Words {n}.") for n in (10, 11, 12)]
    below = Provision("new13", "new11", Kind.PARAGRAPH, "1.", text="More.")
    under = [Provision(f"new{n}", "a2", Kind.PARAGRAPH, f"{n}.", text=f"Under {n}.") for n in (1, 2)]
    after = Version("after", (new[0], *base.provisions, *under, new[1], below, new[2]))
    found = departures(base, after)
    assert [(one.operation, one.relation, one.at, len(one.provisions)) for one in found.said] == [
        (Operation.ADD, Relation.BEFORE, "a1", 1),
        (Operation.ADD, Relation.UNDER, "a2", 1),
        (Operation.ADD, Relation.UNDER, "a2", 1),
        (Operation.ADD, Relation.AFTER, "a2", 2),
        (Operation.ADD, Relation.AFTER, "a2", 1),
    ]
    assert reads(rederived(base, found)) == reads(after)


def moved(id: str, behind: str) -> Version:
    base = treaty()
    taken = base.subtree(id)
    left = [p for p in base.provisions if p not in taken]
    place = left.index(base.by_id[behind]) + 1
    return Version("after", (*left[:place], *taken, *left[place:]))


@pytest.mark.parametrize(("carried", "which"), [((), "a1p2b"), (("a1p2b",), "a1p2b"), (("a1p2a",), "a1p2a")])
def test_of_two_that_changed_places_the_one_moved_that_is_said_to_have(carried: tuple[str, ...], which: str) -> None:
    found = departures(treaty(), moved("a1p2a", "a1p2b"), carried=carried)
    assert [(one.operation, one.at) for one in found.said] == [(Operation.MOVE, which)]
    assert found.unsaid == ()


def test_what_is_moved_into_something_new_goes_and_is_new() -> None:
    base = treaty()
    new = Provision("new1", None, Kind.ARTICLE, "Article 3", "Grids")
    grids = replace(base.by_id["a1p2b"], parent="new1")
    found = departures(base, Version("after", (*(p for p in base.provisions if p.id != "a1p2b"), new, grids)))
    assert [(one.operation, one.at) for one in found.said] == [(Operation.SUP, "a1p2b"), (Operation.ADD, "a2")]
    assert "a1p2b" in found.said[1].touches
    assert found.unsaid == ()


def test_a_new_chapter_around_articles_is_a_heading_and_named() -> None:
    base = treaty()
    chapter = Provision("new1", None, Kind.CHAPTER, "CHAPTER I", "General")
    inside = (replace(p, parent="new1" if p.parent is None else p.parent) for p in base.provisions)
    found = departures(base, Version("after", (chapter, *inside)))
    assert [(one.operation, one.at) for one in found.said] == [(Operation.ADD, "a1")]
    assert [one.at for one in found.unsaid] == ["new1"]


def test_opening_words_alone_cannot_be_deleted_with_their_number() -> None:
    base = treaty()
    after = Version(
        "after", tuple(replace(p, parent="a1") if p.parent == "a1p2" else p for p in base.provisions if p.id != "a1p2")
    )
    found = departures(base, after)
    assert said(found) == [("MOD", "a1p2", "", "")]
    assert [(one.at, one.words) for one in found.unsaid] == [("a1p2", "2.")]


def noted(base: Version, **notes: dict[int, str]) -> Version:
    """``base`` with footnotes, by provision and place."""
    marks = {
        id: tuple(Mark(place, place, MarkKind.FOOTNOTE, words) for place, words in own.items())
        for id, own in notes.items()
    }
    return Version(base.name, tuple(replace(p, marks=marks.get(p.id, p.marks)) for p in base.provisions))


def test_numbers_are_named() -> None:
    base = treaty()
    found = departures(base, Version("after", tuple(replace(p, label="3.") for p in base.provisions)))
    assert found.said == ()
    assert {one.words for one in found.unsaid} >= {"2. → 3.", "(a) → 3."}


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ({5: "One."}, {5: "Other words."}, "Other words."),
        ({5: "One.", 10: "Two."}, {5: "One."}, "One.\n"),
        ({5: "One.", 10: "Two."}, {10: "Two, too."}, "\nTwo, too."),
        ({5: "One."}, {5: "One.", 34: "New at the end."}, "One.\nNew at the end."),
        ({}, {34: "First of all."}, "First of all."),
        ({5: "Ibid.", 10: "Ibid."}, {10: "Ibid."}, "\nIbid."),
    ],
)
def test_footnotes_are_said_a_line_for_each(before: dict[int, str], after: dict[int, str], lines: str) -> None:
    base = noted(treaty(), a2=before)
    goal = noted(treaty(), a2=after)
    found = departures(base, goal)
    assert said(found) == [("NOTES", "a2", lines, "")]
    assert found.unsaid == ()
    assert reads(rederived(base, found)) == reads(goal)


def test_a_new_footnote_among_words_is_taken_behind_them_and_that_is_told() -> None:
    base = treaty()
    found = departures(base, noted(base, a2={5: "See the annex."}))
    assert said(found) == [("NOTES", "a2", "See the annex.", "")]
    assert [(one.at, one.words) for one in found.unsaid] == [("a2", "See the annex.")]


def test_footnotes_and_the_words_on_which_they_hang_are_said_apart() -> None:
    base = noted(treaty(), a2={5: "One.", 34: "Two."})
    words = base.by_id["a2"].text.replace("Terms", "Words")
    goal = Version("after", tuple(replace(p, text=words) if p.id == "a2" else p for p in base.provisions))
    goal = noted(goal, a2={5: "One.", 34: "Two, too."})
    assert said(departures(base, goal)) == [("MOD", "a2", words, ""), ("NOTES", "a2", "One.\nTwo, too.", "")]


def test_emphasis_alone_is_no_departure() -> None:
    base = treaty()
    bold = (Mark(0, 5, MarkKind.BOLD),)
    assert departures(base, Version("after", tuple(replace(p, marks=bold) for p in base.provisions))) == Departures(
        (), ()
    )
