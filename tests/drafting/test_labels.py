"""Labels continue their series, and what stands between two numbers moves neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drafting.treaty import outlined
from workbench.domain.amendment import Relation
from workbench.domain.provision import Kind
from workbench.drafting.labels import (
    SUFFIXES,
    kind_of_new,
    label_between,
    roman,
    roman_value,
    suggest_label,
    unnumbered_kind,
)

CONVENTION = """
preamble
  pp
part PART I
  article Article 1
    para 1.
    para 2.
      sub (a)
      sub (b)
    para 3.
  article Article 2
    sub a)
    sub b)
      item i)
  article Article 3
part PART II
  article Article 4
    para
    para
  article Article 4 bis
  article Article 5
  chapter CHAPTER 1
annex ANNEX I
  article Article 1
  article Article 2
    text
annex ANNEX II
"""
AFTER, BEFORE, UNDER = Relation.AFTER, Relation.BEFORE, Relation.UNDER


@pytest.mark.parametrize(
    ("at", "relation", "label"),
    [
        ("p19", AFTER, "Article 6"),
        ("p15", AFTER, "Article 4 ter"),
        ("p18", AFTER, "Article 4 ter"),
        ("p3", AFTER, "Article 1 bis"),
        ("p13", AFTER, "Article 3 bis"),  # the last of its part
        ("p15", BEFORE, "Article 3 bis"),  # the first of the next
        ("p3", BEFORE, "Article 1 ante"),
        ("p2", UNDER, "Article 3 bis"),
        ("p20", UNDER, "Article 6"),
        ("p14", UNDER, "CHAPTER 2"),
        ("p5", AFTER, "2 bis."),
        ("p5", BEFORE, "1 bis."),
        ("p8", AFTER, "4."),
        ("p3", UNDER, "4."),
        ("p7", AFTER, "(c)"),
        ("p6", AFTER, "(a bis)"),
        ("p11", AFTER, "c)"),
        ("p10", AFTER, "a bis)"),
        ("p11", UNDER, "ii)"),
        ("p10", UNDER, ""),
        ("p8", UNDER, ""),
        ("p13", UNDER, ""),
        ("p1", AFTER, ""),
        ("p0", UNDER, ""),
        ("p16", BEFORE, ""),
        ("p2", AFTER, "PART I bis"),
        ("p14", AFTER, "PART III"),
        ("p20", AFTER, "CHAPTER 2"),
        ("p21", AFTER, "ANNEX I bis"),
        ("p25", AFTER, "ANNEX III"),
        ("p21", UNDER, "Article 3"),
        ("p25", UNDER, ""),
    ],
)
def test_a_new_provision_is_labelled_like_its_neighbours(at: str, relation: Relation, label: str) -> None:
    assert suggest_label(outlined(CONVENTION), at, relation) == label


def test_the_kind_of_a_new_provision_may_be_given() -> None:
    version = outlined(CONVENTION)
    assert kind_of_new(version, "p9", UNDER) is Kind.SUBPARAGRAPH
    assert suggest_label(version, "p14", UNDER, Kind.ARTICLE) == "Article 6"


def test_articles_that_begin_anew_count_within_their_part() -> None:
    version = outlined("part PART I\n  article Article 1\npart PART II\n  article Article 1\n  article Article 2")
    assert suggest_label(version, "p1", AFTER) == "Article 2"


def test_an_empty_text_begins_in_the_form_of_the_united_nations() -> None:
    version = outlined("part PART I")
    assert suggest_label(version, "p0", UNDER) == "Article 1"


def test_the_first_paragraph_or_subparagraph_of_a_provision_needs_no_number() -> None:
    version = outlined("article Article 1\n  para 1.")
    assert (suggest_label(version, "p1", UNDER), unnumbered_kind(version, "p1", UNDER)) == ("", Kind.TEXT)
    version = outlined("article Article 1")
    assert (suggest_label(version, "p0", UNDER), unnumbered_kind(version, "p0", UNDER)) == ("", Kind.PARAGRAPH)


@pytest.mark.parametrize(
    ("at", "relation", "kind"),
    [
        ("p1", AFTER, Kind.PREAMBULAR_PARAGRAPH),
        ("p0", UNDER, Kind.PREAMBULAR_PARAGRAPH),
        ("p5", AFTER, Kind.TEXT),  # among numbered paragraphs
        ("p16", AFTER, Kind.PARAGRAPH),  # among those without numbers
        ("p15", UNDER, Kind.PARAGRAPH),
        ("p6", BEFORE, Kind.TEXT),
        ("p21", BEFORE, Kind.TEXT),
    ],
)
def test_what_a_provision_without_a_label_is(at: str, relation: Relation, kind: Kind) -> None:
    assert unnumbered_kind(outlined(CONVENTION), at, relation) is kind


@pytest.mark.parametrize(
    ("before", "after", "label"),
    [
        (["Article 59"], [], "Article 60"),
        (["Article premier"], [], "Article 2"),
        (["Article 4", "Article 4 bis"], [], "Article 5"),
        (["Article 4"], ["Article 4 bis", "Article 5"], "Article 4 ter"),
        (["Article 12.1"], [], "Article 12.2"),
        (["Article 12A"], [], "Article 12B"),
        (["Article IV"], [], "Article V"),
        (["Article XXXIX"], [], "Article XL"),
        (["PART ONE", "PART TWO"], [], "PART THREE"),
        (["Part One"], ["Part Two"], "Part One bis"),
        (["Annex A", "Annex B"], [], "Annex C"),
        (["Annex A", "Annex B", "Annex C"], [], "Annex D"),
        (["Annex"], [], "Annex II"),
        (["Annex"], ["Annex II"], "Annex bis"),
        ([], ["Article 1"], "Article 1 ante"),
        ([], ["Article 1 ante", "Article 1"], "Article 1 ante bis"),
    ],
)
def test_divisions(before: list[str], after: list[str], label: str) -> None:
    assert label_between(before, after, division=True) == label


@pytest.mark.parametrize(
    ("before", "after", "label"),
    [
        (["2."], [], "3."),
        (["2 bis."], [], "3."),
        (["2 bis."], ["3."], "2 ter."),
        (["§ 1"], [], "§ 2"),
        (["2.1", "2.2"], [], "2.3"),
        (["2.", "2a."], ["3."], "2b."),
        (["2.", "2 a."], ["2 b.", "3."], "2 c."),
        (["2.", "2a."], [], "3."),
        (["(2)", "(2A)"], ["(3)"], "(2B)"),
        (["(e)", "(ea)"], ["(f)"], "(eb)"),
        (["e)", "ea)"], [], "f)"),
        (["(c)", "(ci)"], ["(d)"], "(cj)"),
        (["(v)", "(vi)"], ["(vii)"], "(vi bis)"),
        (["2.", "2z."], ["3."], "2z bis."),
        (["(a)"], ["(b)"], "(a bis)"),
        (["(a) bis"], ["(b)"], "(a) ter"),
        (["(a) bis"], [], "(b)"),
        (["(a)", "(h)"], [], "(i)"),
        (["(a)", "(h)", "(i)"], [], "(j)"),
        (["(i)"], [], "(ii)"),
        (["(i)", "(iii)"], [], "(iv)"),
        (["(A)"], [], "(B)"),
        (["(y)", "(z)"], [], "(aa)"),
        (["(aa)"], [], "(bb)"),
        (["(zz)"], [], "(aaa)"),
        (["а)", "б)"], [], "в)"),
        (["–"], [], ""),
    ],
)
def test_paragraphs_and_below(before: list[str], after: list[str], label: str) -> None:
    assert label_between(before, after) == label


def test_suffixes_go_on_to_thirty_and_differ() -> None:
    assert (SUFFIXES[0], SUFFIXES[8], SUFFIXES[18], SUFFIXES[28]) == ("bis", "decies", "vicies", "tricies")
    assert len(set(SUFFIXES)) == len(SUFFIXES) == 29


def test_twenty_insertions_at_one_place_are_all_different_and_in_series() -> None:
    run = ["Article 4"]
    for _ in range(20):
        run.append(label_between(run, ["Article 5"], division=True))
    assert run[1:4] == ["Article 4 bis", "Article 4 ter", "Article 4 quater"]
    assert len(set(run)) == 21


@given(st.integers(1, 3999))
def test_roman_numerals_go_both_ways(value: int) -> None:
    assert roman_value(roman(value)) == roman_value(roman(value).upper()) == value


@given(st.text(max_size=8))
def test_only_well_formed_numerals_have_a_value(letters: str) -> None:
    value = roman_value(letters)
    assert value is None or roman(value) == letters.casefold()


@given(st.lists(st.text(max_size=8), max_size=4), st.lists(st.text(max_size=8), max_size=4), st.booleans())
def test_a_suggestion_is_never_a_label_that_is_taken(before: list[str], after: list[str], division: bool) -> None:
    if before or after:
        label = label_between(before, after, division=division)
        assert not label or label not in (*before, *after)
