from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.conference import amendment, conferences, treaty
from workbench.domain.amendment import Amendment, Fate, Operation, Relation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.drafting.rebase import Rebase, Rebased


def changed(id: str, text: str) -> Version:
    """The treaty with other words in one provision."""
    return Version("Rev.1", tuple(replace(p, text=text) if p.id == id else p for p in treaty().provisions))


def without(id: str) -> Version:
    gone = {provision.id for provision in treaty().subtree(id)}
    return Version("Rev.1", tuple(p for p in treaty().provisions if p.id not in gone))


MINE = amendment("am1", "a1p1", text="The Parties should protect civilians on the internet.")


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (changed("a2", "Other words."), Rebased(Fate.CLEAN, MINE.text)),
        (
            changed("a1p1", "The Parties shall protect all civilians on the internet."),
            Rebased(Fate.SHIFTED, "The Parties should protect all civilians on the internet."),
        ),
        (changed("a1p1", MINE.text), Rebased(Fate.SATISFIED, MINE.text)),
        (
            changed("a1p1", "The Parties will protect civilians on the internet."),
            Rebased(Fate.CONFLICTING, MINE.text),
        ),
        (without("a1"), Rebased(Fate.ORPHANED, MINE.text)),
    ],
)
def test_an_amendment_says_how_it_fared(new: Version, expected: Rebased) -> None:
    assert Rebase(treaty(), new).carry(MINE) == expected


def test_a_conflicting_amendment_keeps_what_was_agreed_in_words_that_it_does_not_touch() -> None:
    new = changed("a1p1", "The Parties will protect all civilians on the internet.")
    expected = Rebased(Fate.CONFLICTING, "The Parties should protect all civilians on the internet.")
    assert Rebase(treaty(), new).carry(MINE) == expected


def test_words_taken_with_others_satisfy_it_and_keep_what_else_changed() -> None:
    both = "The Parties should protect all civilians on the internet."
    assert Rebase(treaty(), changed("a1p1", both)).carry(MINE) == Rebased(Fate.SATISFIED, both)


def test_a_deletion_is_satisfied_when_its_provision_is_gone() -> None:
    own = amendment("am1", "a1p2", Operation.SUP)
    assert Rebase(treaty(), without("a1p2")).carry(own).fate is Fate.SATISFIED
    assert Rebase(treaty(), changed("a1p2a", "clinics;")).carry(own).fate is Fate.SHIFTED


def test_a_new_provision_is_satisfied_when_the_same_words_were_taken_from_another() -> None:
    placed = {"relation": Relation.AFTER, "anchor": "a1p2"}
    words = Provision("n", "a1", Kind.PARAGRAPH, "3.", text="New words.")
    mine = amendment("am1", "a1p2", Operation.ADD, provisions=(words,), **placed)
    theirs = amendment("am2", "a1p2", Operation.ADD, provisions=(replace(words, id="m"),), **placed)
    taken = derive(treaty(), [theirs], "Rev.1").version
    assert Rebase(treaty(), taken).carry(mine).fate is Fate.SATISFIED


def test_a_move_is_satisfied_where_it_stands_and_orphaned_without_its_place() -> None:
    own = amendment("am1", "a1p2", Operation.MOVE, relation=Relation.AFTER, anchor="a2")
    assert Rebase(treaty(), derive(treaty(), [own], "Rev.1").version).carry(own).fate is Fate.SATISFIED
    assert Rebase(treaty(), without("a2")).carry(own).fate is Fate.ORPHANED
    assert Rebase(treaty(), changed("a1p1", "Else.")).carry(own).fate is Fate.CLEAN


@pytest.mark.parametrize(
    ("at", "changed_at", "fate"),
    [
        ("a1p1", "a1p1", Fate.CONFLICTING),
        ("a1", "a1p2a", Fate.CONFLICTING),
        ("a1p1", "a1p2a", Fate.CLEAN),
        ("a1p1", "a2", Fate.CLEAN),
    ],
)
def test_no_change_conflicts_with_any_change_of_what_it_would_keep(at: str, changed_at: str, fate: Fate) -> None:
    own = amendment("am1", at, Operation.NOC)
    assert Rebase(treaty(), changed(changed_at, "Other words.")).carry(own).fate is fate


def test_no_change_stands_by_words_that_only_have_another_label() -> None:
    old = treaty()
    relabelled = tuple(replace(p, label="7.") if p.id == "a1p1" else p for p in old.provisions)
    own = amendment("am1", "a1p1", Operation.NOC)
    assert Rebase(old, Version("Rev.1", relabelled)).carry(own).fate is Fate.SHIFTED


@given(conferences())
def test_onto_the_same_text_nothing_changes(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    for own in tabled:
        carried = Rebase(base, replace_name(base)).carry(own)
        assert carried.text == own.text
        # a move to where the provision stands already asks for nothing
        assert carried.fate in (Fate.CLEAN, Fate.SATISFIED)


@given(conferences())
def test_what_was_taken_whole_is_satisfied(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    for own in tabled:
        if own.operation in (Operation.MOD, Operation.RETITLE, Operation.SUP, Operation.ADD):
            new = derive(base, [own], "Rev.1").version
            assert Rebase(base, new).carry(own).fate is Fate.SATISFIED


@given(conferences())
def test_a_carried_wording_says_what_taking_both_says(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    mods = [own for own in tabled if own.operation is Operation.MOD]
    for first in mods:
        for second in mods:
            both = derive(base, [first, second], "Rev.2")
            if first.id < second.id and not both.rivalries:
                carried = Rebase(base, derive(base, [first], "Rev.1").version).carry(second)
                assert carried.text == both.version.by_id[second.at].text


def replace_name(base: Version) -> Version:
    return Version("Rev.1", base.provisions)
