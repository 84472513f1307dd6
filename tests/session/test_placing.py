"""Where a provision would stand: steps from place to place, and what cannot stand where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.amendment import Relation
from workbench.domain.errors import Refused
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.rebase import stands
from workbench.session.placing import Place, Step, asked_for, check_place, place_of, stepped


def treaty() -> Version:
    """Preamble, two articles with paragraphs of which one has subparagraphs, and an annex."""
    said = [("pre", None, Kind.PREAMBLE), ("p1", "pre", Kind.PREAMBULAR_PARAGRAPH)]
    said += [("a1", None, Kind.ARTICLE), ("a1.1", "a1", Kind.PARAGRAPH), ("a1.2", "a1", Kind.PARAGRAPH)]
    said += [("a1.2a", "a1.2", Kind.SUBPARAGRAPH), ("a1.2b", "a1.2", Kind.SUBPARAGRAPH)]
    said += [("a2", None, Kind.ARTICLE), ("a2.1", "a2", Kind.PARAGRAPH), ("x", None, Kind.ANNEX)]
    return Version("draft", tuple(Provision(id, parent, kind, text="Words.") for id, parent, kind in said))


IDS = [provision.id for provision in treaty().provisions]


@pytest.mark.parametrize(
    ("at", "step", "asked"),
    [
        ("a1.2", Step.UP, (Relation.BEFORE, "a1.1")),
        ("a1.1", Step.DOWN, (Relation.AFTER, "a1.2")),
        ("a1.2a", Step.OUT, (Relation.AFTER, "a1.2")),
        ("a1.2b", Step.UNDER, None),
        ("a2", Step.UP, (Relation.AFTER, "pre")),
    ],
)
def test_one_step(at: str, step: Step, asked: tuple[Relation, str] | None) -> None:
    version = treaty()
    if asked is None:
        with pytest.raises(Refused, match="a subparagraph cannot stand in a subparagraph"):
            stepped(version, at, place_of(version, at), step)
        return
    assert asked_for(version, at, stepped(version, at, place_of(version, at), step)) == asked


def test_a_step_from_a_drafted_place_goes_on_from_there_and_home_again() -> None:
    version = treaty()
    home = place_of(version, "a1.2a")
    place = stepped(version, "a1.2a", home, Step.DOWN)
    assert asked_for(version, "a1.2a", place) == (Relation.AFTER, "a1.2b")
    assert asked_for(version, "a1.2a", stepped(version, "a1.2a", place, Step.UP)) is None
    out = stepped(version, "a1.2a", home, Step.OUT)
    assert out == Place("a1", 2)


@pytest.mark.parametrize(
    ("at", "place", "said"),
    [
        ("a1", Place("a1.1", 0), "into itself"),
        ("a1", Place("a2", 0), "an article cannot stand in an article"),
        ("a2", Place("a1.1", 0), "an article cannot stand in a paragraph"),
        ("p1", Place("a1", 0), "a preambular paragraph cannot stand in an article"),
        ("a1.1", Place("pre", 0), "a paragraph cannot stand in a preamble"),
    ],
)
def test_what_cannot_stand_there_says_why(at: str, place: Place, said: str) -> None:
    with pytest.raises(Refused, match=said):
        check_place(treaty(), at, place)


@pytest.mark.parametrize(("at", "step"), [("pre", Step.UP), ("x", Step.DOWN), ("a1", Step.OUT), ("a1.1", Step.UNDER)])
def test_there_is_an_end_of_the_way(at: str, step: Step) -> None:
    version = treaty()
    with pytest.raises(Refused):
        stepped(version, at, place_of(version, at), step)


@given(st.sampled_from(IDS), st.sampled_from(list(Relation)), st.sampled_from(IDS))
def test_a_place_is_asked_for_as_it_is_reached(at: str, relation: Relation, anchor: str) -> None:
    version = treaty()
    if anchor in {provision.id for provision in version.subtree(at)}:
        return
    place = place_of(version, at, relation, anchor)
    asked = asked_for(version, at, place)
    if asked is None:
        assert place == place_of(version, at)
        assert relation is Relation.UNDER or stands(version, at, relation, anchor)
    else:
        assert place_of(version, at, *asked) == place
        assert not stands(version, at, *asked)
