from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.conference import PARTIES, amendment, conferences, treaty
from workbench.domain.amendment import Amendment, Fate, Operation, Relation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.consolidation import needed, roll
from workbench.drafting.derivation import derive
from workbench.drafting.rolling import (
    Agreed,
    Contest,
    Contested,
    RollingProvision,
    RollingText,
    Segment,
    Variant,
)


def segments_of(rolling: RollingText, id: str) -> tuple[Segment, ...]:
    return next(provision for provision in rolling.provisions if provision.id == id).segments


def read(segments: tuple[Segment, ...], wanted: str | None) -> str:
    """The wording of the amendment ``wanted``, or of the base."""
    return "".join(s.text if isinstance(s, Agreed) else chosen(s, wanted).text for s in segments)


def chosen(span: Contested, wanted: str | None) -> Variant:
    own = [variant for variant in span.variants if wanted in variant.amendments]
    return own[0] if own else next(variant for variant in span.variants if variant.base)


def base_of(rolling: RollingText) -> list[tuple[str, str, str]]:
    kept = [provision for provision in rolling.provisions if not provision.proposed]
    return [(p.id, read(p.heading, None), read(p.segments, None)) for p in kept]


@given(conferences(), st.randoms(use_true_random=False))
def test_any_order_of_amendments_gives_the_same_text(
    conference: tuple[Version, list[Amendment]], chance: random.Random
) -> None:
    base, tabled = conference
    shuffled = list(tabled)
    chance.shuffle(shuffled)
    assert roll(base, shuffled) == roll(base, tabled)


@given(conferences(), st.data())
def test_a_part_reads_as_in_the_whole_and_needs_only_what_touches_it(
    conference: tuple[Version, list[Amendment]], data: st.DataObject
) -> None:
    base, tabled = conference
    at = data.draw(st.sampled_from(base.provisions)).id
    shown = {provision.id for provision in base.subtree(at)}
    places, anchors = needed(base, shown)
    here = [own for own in tabled if own.at in places or own.anchor in anchors]
    brought = {p.id for own in here if own.operation is Operation.MOVE for p in base.subtree(own.at)}
    touching = [own for own in tabled if own in here or own.at in brought]
    whole = [p for p in roll(base, tabled).provisions if (p.place if p.proposed else p.id) in shown]
    assert list(roll(base, touching, shown).provisions) == whole


@given(conferences())
def test_the_base_reads_exactly(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    assert base_of(roll(base, tabled)) == [(p.id, p.heading, p.text) for p in base.provisions]


@given(conferences())
def test_every_amendment_reads_exactly(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    rolling = roll(base, tabled)
    for own in tabled:
        provision = next(p for p in rolling.provisions if p.id == own.at)
        if own.operation is Operation.MOD:
            assert read(provision.segments, own.id) == own.text
        elif own.operation is Operation.RETITLE:
            assert read(provision.heading, own.id) == own.text
        elif own.operation in (Operation.SUP, Operation.MOVE):
            gone = [p for p in rolling.provisions if p.id in {q.id for q in base.subtree(own.at)}]
            assert all(read(p.segments, own.id) == read(p.heading, own.id) == "" for p in gone)
        elif own.operation is Operation.ADD:
            words = [read(p.segments, own.id) for p in rolling.provisions if p.proposed and speaks_for(p, own)]
            assert words == [p.text for p in own.provisions]


def speaks_for(provision: RollingProvision, own: Amendment) -> bool:
    spans = [segment for segment in provision.segments if isinstance(segment, Contested)]
    return any(own.id in variant.amendments for span in spans for variant in span.variants)


@given(conferences())
def test_a_party_with_one_amendment_on_a_provision_reads_as_the_text_derived_for_it(
    conference: tuple[Version, list[Amendment]],
) -> None:
    base, tabled = conference
    rolling = roll(base, tabled)
    for party in PARTIES:
        own = [a for a in tabled if party in a.sponsors and a.operation is Operation.MOD]
        if len({a.at for a in own}) == len(own):
            derived = derive(base, own, "as the party reads").version
            for a in own:
                assert read(segments_of(rolling, a.at), a.id) == derived.by_id[a.at].text


@given(conferences())
def test_words_that_nobody_touches_stand_outside_brackets(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    touched = {a.at for a in tabled}
    for provision in roll(base, tabled).provisions:
        above = [] if provision.proposed else [p.id for p in base.ancestors(provision.id)]
        if not provision.proposed and not touched & {provision.id, *above}:
            assert all(isinstance(s, Agreed) for s in (*provision.segments, *provision.heading))


def test_one_changed_word_is_one_bracketed_word() -> None:
    own = amendment("am1", "a1p1", text="The Parties should protect civilians on the internet.")
    agreed, contested, rest = segments_of(roll(treaty(), [own]), "a1p1")
    assert agreed == Agreed("The Parties ")
    assert contested == Contested(
        Contest.PROPOSAL, (Variant("shall", base=True), Variant("should", ("FRA",), ("am1",))), 4, 5
    )
    assert rest == Agreed(" protect civilians on the internet.")


def test_identical_proposals_are_one_variant_with_all_sponsors() -> None:
    words = "The Parties should protect civilians on the internet."
    rivals = [amendment("am1", "a1p1", text=words), amendment("am2", "a1p1", text=words, sponsors=("DEU",))]
    contested = segments_of(roll(treaty(), rivals), "a1p1")[1]
    assert isinstance(contested, Contested)
    assert contested.variants[1] == Variant("should", ("FRA", "DEU"), ("am1", "am2"))


def test_edits_to_different_words_do_not_meet() -> None:
    first = amendment("am1", "a1p1", text="The Parties should protect civilians on the internet.")
    second = amendment("am2", "a1p1", text="The Parties shall protect civilians on all networks.")
    spans = [s for s in segments_of(roll(treaty(), [first, second]), "a1p1") if isinstance(s, Contested)]
    assert [span.contest for span in spans] == [Contest.PROPOSAL, Contest.PROPOSAL]


def test_each_kind_of_contest_is_named() -> None:
    base = treaty()
    same = "The Parties {} protect civilians on the internet."
    new = Provision("n", "a1", Kind.PARAGRAPH, "3.", text="New words.")
    other = Provision("m", "a1", Kind.PARAGRAPH, "3.", text="Other words.")
    placed = {"relation": Relation.AFTER, "anchor": "a1p2"}
    cases = {
        Contest.ALTERNATIVES: [same.format("should"), same.format("will")],
        Contest.RIVAL_INSERTIONS: [same.format("shall always"), same.format("shall actively")],
        Contest.DELETION_AGAINST_EDIT: ["The Parties shall protect.", same.format("shall").replace("the", "any")],
    }
    for contest, texts in cases.items():
        rivals = [amendment(f"am{n}", "a1p1", text=text) for n, text in enumerate(texts, 1)]
        found = {s.contest for s in segments_of(roll(base, rivals), "a1p1") if isinstance(s, Contested)}
        assert contest in found, contest
    delete = amendment("am1", "a1p1", Operation.SUP)
    edit = amendment("am2", "a1p1", text=same.format("should"))
    move = amendment("am3", "a1p1", Operation.MOVE, relation=Relation.AFTER, anchor="a1p2")
    assert contests(base, [delete, edit], "a1p1") == {Contest.DELETION, Contest.EDIT_IN_DELETED}
    assert contests(base, [move, edit], "a1p1") == {Contest.MOVE, Contest.MOVE_AGAINST_EDIT}
    other_move = replace(move, id="am4", anchor="a1p2b")
    assert contests(base, [move, other_move], "a1p1") == {Contest.RIVAL_MOVES}
    adds = [
        amendment("am1", "a1p2", Operation.ADD, provisions=(new,), **placed),
        amendment("am2", "a1p2", Operation.ADD, provisions=(other,), **placed),
    ]
    assert contests(base, adds, "n") == contests(base, adds, "m") == {Contest.RIVAL_PROVISIONS}
    assert contests(base, adds[:1], "n") == {Contest.ADDITION}


def contests(base: Version, tabled: list[Amendment], id: str) -> set[Contest]:
    return {s.contest for s in segments_of(roll(base, tabled), id) if isinstance(s, Contested)}


def test_a_new_provision_stands_after_all_of_its_anchor() -> None:
    new = Provision("n", None, Kind.ARTICLE, "Article 1 bis", text="New words.")
    own = amendment("am1", "a1", Operation.ADD, relation=Relation.AFTER, anchor="a1", provisions=(new,))
    ids = [provision.id for provision in roll(treaty(), [own]).provisions]
    assert ids == ["a1", "a1p1", "a1p2", "a1p2a", "a1p2b", "n", "a2"]
    assert [p.id for p in roll(treaty(), [own], {"a1"}).provisions] == ["a1", "n"]


def test_no_change_names_its_parties_on_the_base() -> None:
    keep = amendment("am1", "a1p1", Operation.NOC, sponsors=("JPN",))
    edit = amendment("am2", "a1p1", text="The Parties should protect civilians on the internet.")
    contested = segments_of(roll(treaty(), [keep, edit]), "a1p1")[1]
    assert isinstance(contested, Contested)
    assert contested.variants[0] == Variant("shall", ("JPN",), base=True)


def test_what_the_text_already_says_is_not_contested() -> None:
    own = amendment("am1", "a1p1", text="The Parties should protect.", fate=Fate.SATISFIED)
    assert base_of(roll(treaty(), [own])) == base_of(roll(treaty(), []))
    assert contests(treaty(), [own], "a1p1") == set()
