from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conference import reworded, sentences, treaty
from workbench.domain.amendment import Fate, Operation, Relation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version, in_document_order
from workbench.drafting.subamendment import (
    Provisions,
    SingleChange,
    carry_provisions,
    renamed,
    single_change,
    standing_as,
    with_identity,
    words_of,
)
from workbench.session.proposal import new_provisions

ARTICLE = (
    Provision("n", None, Kind.ARTICLE, "Article 3", "Scope"),
    Provision("n1", "n", Kind.PARAGRAPH, "1.", text="This Convention applies in peace."),
    Provision("n2", "n", Kind.PARAGRAPH, "2.", text="It applies:"),
    Provision("n2a", "n2", Kind.SUBPARAGRAPH, "(a)", text="at sea;"),
    Provision("n2b", "n2", Kind.SUBPARAGRAPH, "(b)", text="on land."),
)


def changed(**texts: str) -> Provisions:
    return tuple(replace(p, text=texts.get(p.id, p.text)) for p in ARTICLE)


def with_more(after: str, provision: Provision, of: Provisions = ARTICLE) -> Provisions:
    place = [p.id for p in of].index(after) + 1
    return (*of[:place], provision, *of[place:])


def without(*ids: str) -> Provisions:
    return tuple(p for p in ARTICLE if p.id not in ids)


@st.composite
def changes(draw: st.DrawFn) -> Provisions:
    """The article with some words changed, some provisions gone and some new."""
    found: list[Provision] = []
    for p in ARTICLE:
        if p.parent and p.parent not in {kept.id for kept in found}:
            continue
        what = draw(st.integers(0, 5)) if p.parent else 5
        if what == 0:
            continue
        found.append(replace(p, text=draw(reworded(p.text))) if what == 1 else p)
        if what == 2:
            found.append(Provision(draw(st.sampled_from("xyz")) + p.id, p.parent, p.kind, "9.", text=draw(sentences)))
    return in_document_order(found)


def test_changes_of_different_provisions_come_together() -> None:
    third = Provision("n3", "n", Kind.PARAGRAPH, "3.", text="It applies in space.")
    fate, found = carry_provisions(ARTICLE, with_more("n2b", third), changed(n2a="on the high seas;"))
    assert (fate, found) == (Fate.SHIFTED, with_more("n2b", third, changed(n2a="on the high seas;")))


def test_new_provisions_of_both_sides_stand_where_each_put_them() -> None:
    mine = Provision("m", "n", Kind.PARAGRAPH, "1 bis.", text="Mine.")
    theirs = Provision("t", "n2", Kind.SUBPARAGRAPH, "(c)", text="theirs.")
    fate, found = carry_provisions(ARTICLE, with_more("n2b", theirs), with_more("n1", mine))
    assert fate is Fate.SHIFTED
    assert [p.id for p in found] == ["n", "n1", "m", "n2", "n2a", "n2b", "t"]
    beside = replace(theirs, parent="n")
    fate, found = carry_provisions(ARTICLE, with_more("n1", beside), with_more("n1", mine))
    assert {p.id for p in found} == {*(p.id for p in ARTICLE), "m", "t"}


@pytest.mark.parametrize(
    ("now", "own", "kept"),
    [
        (changed(n1="This Convention applies always."), changed(n1="This Convention applies in war."), "in war"),
        (without("n2", "n2a", "n2b"), changed(n2a="on the high seas;"), "on the high seas"),
        (changed(n2a="in rivers;"), without("n2a"), "on land"),
    ],
)
def test_where_both_changed_the_same_its_own_wish_stands(now: Provisions, own: Provisions, kept: str) -> None:
    fate, found = carry_provisions(ARTICLE, now, own)
    assert fate is Fate.CONFLICTING
    assert kept in words_of(found)
    assert "in rivers" not in words_of(found)


@given(changes(), changes())
def test_no_change_on_one_side_gives_the_other(now: Provisions, own: Provisions) -> None:
    assert carry_provisions(ARTICLE, ARTICLE, own) == (Fate.CLEAN, own)
    assert carry_provisions(ARTICLE, now, ARTICLE)[1] == now
    assert carry_provisions(ARTICLE, own, own)[1] == own


@given(changes(), changes())
def test_no_words_of_its_own_are_lost(now: Provisions, own: Provisions) -> None:
    fate, found = carry_provisions(ARTICLE, now, own)
    ids = [p.id for p in found]
    assert len(set(ids)) == len(ids)
    assert all(p.parent in ids[: ids.index(p.id)] for p in found[1:])
    new = {p.id for p in own} - {p.id for p in ARTICLE}
    assert new <= set(ids)
    if fate is not Fate.CONFLICTING:
        assert {p.id for p in now} - {p.id for p in ARTICLE} <= set(ids)


def test_provisions_keep_their_identity_and_the_first_one_always() -> None:
    numbers = count()
    read = (
        Provision("r", None, Kind.ARTICLE, "Article 7", "Application"),
        Provision("r1", "r", Kind.PARAGRAPH, "1.", text="This Convention applies in peace and war."),
        Provision("r2", "r", Kind.PARAGRAPH, "2.", text="Wholly other words stand here now."),
    )
    found = with_identity(ARTICLE, read, fresh=lambda _: f"f{next(numbers)}")
    assert [(p.id, p.parent) for p in found][:2] == [("n", None), ("n1", "n")]
    assert found[2].id not in {"r2", "n1", "n"}
    assert [p.words for p in found] == [p.words for p in read]


def test_a_change_of_one_provision_is_told_apart() -> None:
    assert single_change(ARTICLE, changed(n2a="on the high seas;")) == SingleChange(
        "n2a", Operation.MOD, "on the high seas;"
    )
    heading = (replace(ARTICLE[0], heading="Application"), *ARTICLE[1:])
    assert single_change(ARTICLE, heading) == SingleChange("n", Operation.RETITLE, "Application")
    assert single_change(ARTICLE, changed(n1="One.", n2a="two;")) is None
    assert single_change(ARTICLE, without("n2a")) is None
    assert single_change(ARTICLE, ARTICLE) is None


def test_where_new_provisions_stand_is_found_by_identity_or_by_words() -> None:
    base = treaty()
    taken = Version("Draft 2", (*base.provisions, *ARTICLE))
    twins = renamed(ARTICLE, {p.id: f"t{p.id}" for p in ARTICLE}, None)
    assert standing_as(taken, ARTICLE) == {p.id: p.id for p in ARTICLE}
    assert standing_as(taken, twins) == {f"t{p.id}": p.id for p in ARTICLE}
    assert standing_as(base, ARTICLE) == {}


def test_words_handed_out_are_read_as_the_same_provisions() -> None:
    read = new_provisions(treaty(), "a2", Relation.AFTER, words_of(ARTICLE), fresh=lambda index: f"n{index}")
    assert [(p.kind, p.label, p.heading, p.text) for p in read] == [
        (p.kind, p.label, p.heading, p.text) for p in ARTICLE
    ]
