from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.conference import amendment, conferences, treaty, versions
from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version
from workbench.drafting.derivation import derive


@given(conferences(), st.randoms(use_true_random=False))
def test_the_order_in_which_amendments_are_taken_does_not_matter(
    conference: tuple[Version, list[Amendment]], chance: random.Random
) -> None:
    base, taken = conference
    shuffled = list(taken)
    chance.shuffle(shuffled)
    assert derive(base, shuffled, "Rev.1") == derive(base, taken, "Rev.1")


@given(versions())
def test_nothing_taken_changes_nothing(base: Version) -> None:
    assert derive(base, [], base.name).version == base


@given(conferences())
def test_the_result_is_a_tree_in_document_order(conference: tuple[Version, list[Amendment]]) -> None:
    version = derive(*conference, "Rev.1").version
    seen: set[str] = set()
    for provision in version.provisions:
        assert provision.id not in seen
        assert provision.parent is None or provision.parent in seen
        seen.add(provision.id)
    flattened = [p for top in version.children.get(None, ()) for p in version.subtree(top.id)]
    assert tuple(flattened) == version.provisions


@given(conferences())
def test_an_amendment_is_taken_or_named_as_a_rival(conference: tuple[Version, list[Amendment]]) -> None:
    base, taken = conference
    derived = derive(base, taken, "Rev.1")
    rivals = {id for rivalry in derived.rivalries for id in rivalry.amendments}
    words = {(p.label, p.text) for p in derived.version.provisions}
    for own in taken:
        if own.id in rivals:
            continue
        if own.operation is Operation.ADD:
            assert all((p.label, p.text) in words for p in own.provisions)
        elif own.operation is Operation.SUP:
            assert own.at not in derived.version.by_id
        else:
            assert own.at in derived.version.by_id


def text_of(version: Version, id: str) -> str:
    return version.by_id[id].text


def test_changes_to_different_words_come_together() -> None:
    first = amendment("am1", "a1p1", text="The Parties should protect civilians on the internet.")
    second = amendment("am2", "a1p1", text="The Parties shall protect all civilians on the internet.")
    derived = derive(treaty(), [first, second], "Rev.1")
    assert text_of(derived.version, "a1p1") == "The Parties should protect all civilians on the internet."
    assert not derived.rivalries


def test_rivals_stay_out_and_are_named() -> None:
    first = amendment("am1", "a1p1", text="The Parties should protect civilians on the internet.")
    second = amendment("am2", "a1p1", text="The Parties will protect civilians on the internet.")
    derived = derive(treaty(), [first, second], "Rev.1")
    assert text_of(derived.version, "a1p1") == treaty().by_id["a1p1"].text
    assert [set(rivalry.amendments) for rivalry in derived.rivalries] == [{"am1", "am2"}]


def test_a_deletion_against_an_edit_below_it_is_a_rivalry() -> None:
    delete = amendment("am1", "a1p2", Operation.SUP)
    edit = amendment("am2", "a1p2a", text="hospitals and clinics;")
    derived = derive(treaty(), [delete, edit], "Rev.1")
    assert [rivalry.amendments for rivalry in derived.rivalries] == [("am1", "am2")]
    assert "a1p2" in derived.version.by_id


def test_a_deletion_takes_all_below_it() -> None:
    version = derive(treaty(), [amendment("am1", "a1p2", Operation.SUP)], "Rev.1").version
    assert [provision.id for provision in version.provisions] == ["a1", "a1p1", "a2"]


def test_a_deletion_within_a_deletion_goes_with_it() -> None:
    both = [amendment("am1", "a1", Operation.SUP), amendment("am2", "a1p2", Operation.SUP)]
    for taken in (both, both[::-1]):
        assert [provision.id for provision in derive(treaty(), taken, "Rev.1").version.provisions] == ["a2"]


def test_a_deletion_and_what_is_added_moved_into_or_out_of_it_are_rivals() -> None:
    delete = amendment("am1", "a1", Operation.SUP)
    new = Provision("n", "a1p2", Kind.SUBPARAGRAPH, "(c)", text="water works.")
    add = amendment("am2", "a1p2b", Operation.ADD, relation=Relation.AFTER, anchor="a1p2b", provisions=(new,))
    move_in = amendment("am2", "a2", Operation.MOVE, relation=Relation.AFTER, anchor="a1p1")
    move_out = amendment("am2", "a1p1", Operation.MOVE, relation=Relation.AFTER, anchor="a1")
    for other in (add, move_in, move_out):
        derived = derive(treaty(), [delete, other], "Rev.1")
        assert [rivalry.amendments for rivalry in derived.rivalries] == [("am1", "am2")]
        assert {p.id for p in treaty().provisions} <= {p.id for p in derived.version.provisions}


def test_what_is_moved_beside_a_deleted_provision_stands_in_its_place() -> None:
    delete = amendment("am1", "a1p1", Operation.SUP)
    move = amendment("am2", "a2", Operation.MOVE, relation=Relation.AFTER, anchor="a1p1")
    derived = derive(treaty(), [delete, move], "Rev.1")
    assert [p.id for p in derived.version.provisions] == ["a1", "a2", "a1p2", "a1p2a", "a1p2b"]
    assert not derived.rivalries


def test_a_move_carries_all_below_it() -> None:
    move = amendment("am1", "a1p2", Operation.MOVE, relation=Relation.AFTER, anchor="a2")
    version = derive(treaty(), [move], "Rev.1").version
    assert [provision.id for provision in version.provisions] == ["a1", "a1p1", "a2", "a1p2", "a1p2a", "a1p2b"]
    assert version.by_id["a1p2"].parent is None


def test_moves_to_two_places_are_rivals() -> None:
    first = amendment("am1", "a1p1", Operation.MOVE, relation=Relation.AFTER, anchor="a2")
    second = amendment("am2", "a1p1", Operation.MOVE, relation=Relation.AFTER, anchor="a1p2")
    derived = derive(treaty(), [first, second], "Rev.1")
    assert derived.version.provisions == treaty().provisions
    assert [rivalry.amendments for rivalry in derived.rivalries] == [("am1", "am2")]


def test_two_moves_into_each_other_are_rivals() -> None:
    first = amendment("am1", "a1", Operation.MOVE, relation=Relation.UNDER, anchor="a2")
    second = amendment("am2", "a2", Operation.MOVE, relation=Relation.UNDER, anchor="a1p1")
    derived = derive(treaty(), [first, second], "Rev.1")
    assert {p.id for p in derived.version.provisions} == {p.id for p in treaty().provisions}
    assert derived.rivalries


def test_two_new_provisions_at_one_place_stand_in_the_order_of_their_numbers() -> None:
    def new(id: str) -> Provision:
        return Provision(id, None, Kind.ARTICLE, f"Article 1 {id}", text=f"Words of {id}.")

    placed = {"relation": Relation.AFTER, "anchor": "a1"}
    adds = [amendment(f"am{n}", "a1", Operation.ADD, provisions=(new(f"n{n}"),), **placed) for n in (2, 1)]
    version = derive(treaty(), adds, "Rev.1").version
    assert [p.id for p in version.children[None]] == ["a1", "n1", "n2", "a2"]


def test_emphasis_and_footnotes_stay_on_the_words_that_stay() -> None:
    base = treaty()
    text = base.by_id["a2"].text
    marks = (Mark(0, 5, MarkKind.ITALIC), Mark(len(text), len(text), MarkKind.FOOTNOTE, "A note."))
    marked = Version(
        "Draft 1",
        tuple(
            Provision(p.id, p.parent, p.kind, p.label, p.heading, p.text, marks if p.id == "a2" else ())
            for p in base.provisions
        ),
    )
    own = amendment("am1", "a2", text="Terms in this treaty have their ordinary meaning.")
    derived = derive(marked, [own], "Rev.1").version.by_id["a2"]
    assert [(derived.text[m.start : m.end], m.kind, m.value) for m in derived.marks] == [
        ("Terms", MarkKind.ITALIC, ""),
        ("", MarkKind.FOOTNOTE, "A note."),
    ]


def test_amendments_to_two_copies_of_one_new_provision_make_one_provision_or_rivals() -> None:
    new = Provision("n", "a1", Kind.PARAGRAPH, "3.", text="New words.")
    placed = {"relation": Relation.AFTER, "anchor": "a1p2"}
    copies = [
        amendment(f"am{n}", "a1p2", Operation.ADD, provisions=(replace(new, id=f"n{n}"),), **placed) for n in (1, 2)
    ]

    def on(number: int, of: int, text: str) -> Amendment:
        own = replace(copies[of - 1], id=f"am{number}", number=number, on=f"am{of}")
        return replace(own, provisions=(replace(own.provisions[0], text=text),))

    same = derive(treaty(), [*copies, on(3, 1, "Other words."), on(4, 2, "Other words.")], "Rev.1")
    assert not same.rivalries
    assert [p.text for p in same.version.provisions if p.id not in treaty().by_id] == ["Other words."]
    rivals = derive(treaty(), [*copies, on(3, 1, "Other words."), on(4, 2, "Few words.")], "Rev.1")
    assert [set(rivalry.amendments) for rivalry in rivals.rivalries] == [{"am3", "am4"}]
