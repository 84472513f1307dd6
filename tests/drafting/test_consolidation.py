from __future__ import annotations

import random
from dataclasses import replace
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from tests.conference import PARTIES, amendment, conferences, settlements, treaty
from tests.witnesses import stands_by
from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation, Relation
from workbench.domain.decision import Manner, Part, Settlement
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.consolidation import belongs_to, needed, order_of, roll, touched
from workbench.drafting.derivation import derive
from workbench.drafting.places import place_of
from workbench.drafting.rolling import (
    Agreed,
    Contest,
    Contested,
    Difference,
    Near,
    RollingProvision,
    RollingText,
    Segment,
    Settled,
    Variant,
)
from workbench.text.variants import Cut


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


@given(conferences(nested=True), st.randoms(use_true_random=False))
def test_any_order_of_amendments_gives_the_same_text(
    conference: tuple[Version, list[Amendment]], chance: random.Random
) -> None:
    base, tabled = conference
    shuffled = list(tabled)
    chance.shuffle(shuffled)
    assert roll(base, shuffled) == roll(base, tabled)


@given(conferences(nested=True), st.data())
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


@given(conferences(nested=True))
def test_the_base_reads_exactly(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    assert base_of(roll(base, tabled)) == [(p.id, p.heading, p.text) for p in base.provisions]


@given(conferences(nested=True))
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


@given(conferences(nested=True), st.sampled_from(Cut))
def test_a_party_reads_as_the_text_derived_for_it_or_stands_by_two_rivals(
    conference: tuple[Version, list[Amendment]], cut: Cut
) -> None:
    base, tabled = conference
    rolling = roll(base, tabled, cut=cut)
    for party in PARTIES:
        own = [a for a in tabled if party in a.sponsors]
        derived = derive(base, own, "as the party reads", known=tabled)
        if derived.rivalries:
            continue
        for provision in rolling.provisions:
            id = provision.id.split("@")[0] if any(a.operation is Operation.MOVE for a in own) else provision.id
            found = derived.version.by_id.get(id)
            for segments, words in ((provision.segments, "text"), (provision.heading, "heading")):
                said = as_party(segments, party)
                if not provision.proposed and id not in moved_by(base, own):
                    assert said == (getattr(found, words) if found else "")


def moved_by(base: Version, own: list[Amendment]) -> set[str]:
    return {p.id for a in own if a.operation is Operation.MOVE for p in base.subtree(a.at)}


def as_party(segments: tuple[Segment, ...], party: str) -> str:
    parts = []
    for segment in segments:
        if isinstance(segment, Agreed):
            parts.append(segment.text)
            continue
        assert stands_by(segment, party) < 2, "the party's amendments do not rival each other"
        own = [variant.text for variant in segment.variants if party in variant.parties]
        parts.append(next(iter(own), segment.variants[0].text))
    return "".join(parts)


@given(conferences(nested=True))
def test_a_party_whose_amendments_rival_each_other_stands_by_both(
    conference: tuple[Version, list[Amendment]],
) -> None:
    base, tabled = conference
    rolling = roll(base, tabled)
    for party in PARTIES:
        own = [a for a in tabled if party in a.sponsors and a.operation is Operation.MOD]
        for rivalry in derive(base, own, "as the party reads").rivalries:
            here = [p.segments for p in rolling.provisions if p.id.split("@")[0] == rivalry.at]
            spans = [s for segments in here for s in segments if isinstance(s, Contested)]
            assert any(stands_by(span, party) > 1 for span in spans)


@given(conferences(nested=True), st.data())
def test_a_new_amendment_changes_only_what_it_touches(
    conference: tuple[Version, list[Amendment]], data: st.DataObject
) -> None:
    base, tabled = conference
    if not tabled:
        return
    new = data.draw(st.sampled_from(tabled))
    before = [a for a in tabled if a is not new and a.on != new.id]
    at = {new.at, *(above.id for above in base.ancestors(new.at))}
    moves = [a for a in before if a.operation is Operation.MOVE and a.at in at]
    places = touched(base, new, moves)
    one, other = roll(base, before), roll(base, [*before, new])
    assert [p for p in one.provisions if belongs_to(p) not in places] == [
        p for p in other.provisions if belongs_to(p) not in places
    ]
    kept = [p for p in one.provisions if belongs_to(p) not in places]
    part = roll(base, [*before, new], places).provisions
    assert tuple(sorted([*kept, *part], key=partial(order_of, base))) == other.provisions


@given(conferences(nested=True), st.data())
def test_what_the_room_settled_is_the_text_derived_from_it(
    conference: tuple[Version, list[Amendment]], data: st.DataObject
) -> None:
    base, tabled = conference
    settled = data.draw(settlements(base, tabled))
    rolling = roll(base, tabled, settlements=settled)
    assert base_of(rolling) == base_of(roll(base, tabled))
    derived = derive(base, [], "Rev.1", settled)
    assert not derived.rivalries
    for provision in rolling.provisions:
        if not provision.proposed:
            words = [
                s.text if isinstance(s, Agreed) else s.settled.text if s.settled else s.variants[0].text
                for s in provision.segments
            ]
            assert "".join(words) == derived.version.by_id[provision.id].text
            assert all(not s.settled.open for s in provision.segments if isinstance(s, Contested) and s.settled)


@given(conferences(nested=True), st.data())
def test_a_settlement_stands_before_the_words_of_what_it_answers(
    conference: tuple[Version, list[Amendment]], data: st.DataObject
) -> None:
    base, tabled = conference
    settled = data.draw(settlements(base, tabled))
    answered = {id for one in settled for id in one.answers}
    adopted = [a for a in tabled if a.id in answered and data.draw(st.booleans())]
    one = derive(base, adopted, "Rev.1", settled)
    assert one == derive(base, adopted[::-1], "Rev.1", settled[::-1])
    assert not any(rivalry.settled for rivalry in one.rivalries)


@given(conferences(nested=True))
def test_words_that_nobody_touches_stand_outside_brackets(conference: tuple[Version, list[Amendment]]) -> None:
    base, tabled = conference
    touched = {a.at for a in tabled}
    for provision in roll(base, tabled).provisions:
        above = [] if provision.proposed else [p.id for p in base.ancestors(provision.id)]
        if not provision.proposed and not touched & {provision.id, *above}:
            assert all(isinstance(s, Agreed) for s in (*provision.segments, *provision.heading))


@given(conferences())
def test_what_is_new_or_moved_stands_in_the_order_in_which_it_would_be_taken(
    conference: tuple[Version, list[Amendment]],
) -> None:
    base, tabled = conference
    moves = {a.at for a in tabled if a.operation is Operation.MOVE}
    inside = {below.id for at in moves for below in base.subtree(at)[1:]}

    def apart(own: Amendment) -> bool:
        """Whether it is neither on a part of what moves nor anchored in it."""
        place = place_of(base, own)
        under = place is not None and place.relation is Relation.UNDER and place.anchor in moves
        return place is not None and place.anchor not in inside and own.at not in inside and not under

    taken = [a for a in tabled if a.operation in (Operation.ADD, Operation.MOVE) and apart(a)]
    derived = derive(base, taken, "Rev.1")
    if derived.rivalries:
        return
    gone = moved_by(base, taken)
    shown = [p.id.split("@")[0] for p in roll(base, taken).provisions if p.proposed or p.id not in gone]
    assert shown == [provision.id for provision in derived.version.provisions]


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
        amendment("am2", "a1p2", Operation.ADD, provisions=(other,), sponsors=("DEU",), **placed),
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


WORDS = "The Parties {} protect civilians on the internet."


def span_of(tabled: list[Amendment], place: int = 0, **more: object) -> Contested:
    """A contested span of paragraph 1 of article 1."""
    found = segments_of(roll(treaty(), tabled, **more), "a1p1")
    return [segment for segment in found if isinstance(segment, Contested)][place]


def test_what_several_amendments_of_a_party_make_together_is_its_variant() -> None:
    first = amendment("am1", "a1p1", text=WORDS.format("should"))
    second = amendment("am2", "a1p1", text=WORDS.format("shall").replace("protect", "defend"))
    third = amendment("am3", "a1p1", text="All may care for civilians on the internet.", sponsors=("KEN",))
    span = span_of([first, second, third])
    assert [(v.text, v.parties, v.amendments, v.together) for v in span.variants] == [
        ("The Parties shall protect", (), (), ()),
        ("The Parties should protect", (), ("am1",), ()),
        ("The Parties shall defend", (), ("am2",), ()),
        ("All may care for", ("KEN",), ("am3",), ()),
        ("The Parties should defend", ("FRA",), (), ("am1", "am2")),
    ]


def test_a_deletion_of_the_whole_leaves_the_edits_in_it_as_small_as_they_are() -> None:
    delete = amendment("am1", "a1", Operation.SUP, sponsors=("RUS",))
    edit = amendment("am2", "a1p1", text=WORDS.format("should"))
    spans = [s for s in segments_of(roll(treaty(), [delete, edit]), "a1p1") if isinstance(s, Contested)]
    whole = Variant("", ("RUS",), ("am1",), whole=True, above=True)
    assert [span.contest for span in spans] == [Contest.DELETION, Contest.EDIT_IN_DELETED, Contest.DELETION]
    assert spans[1].variants == (Variant("shall", base=True), Variant("should", ("FRA",), ("am2",)), whole)
    assert all(span.variants[-1] == whole for span in spans)


def test_a_sub_amendment_stands_in_the_words_that_it_would_amend() -> None:
    parent = amendment("am1", "a1p1", text=WORDS.format("should promptly"))
    sub = amendment("am2", "a1p1", text=WORDS.format("should swiftly"), on="am1", sponsors=("DEU",))
    span = span_of([parent, sub])
    assert span.contest is Contest.PROPOSAL
    base, own, amended = span.variants
    assert (base.text, own.text, amended.text) == ("shall", "should promptly", "should swiftly")
    assert (amended.on, amended.parties) == ("am1", ("DEU",))
    agreed, nested = own.nested
    assert agreed == Agreed("should ")
    assert isinstance(nested, Contested)
    assert [(v.text, v.amendments) for v in nested.variants] == [("promptly", ()), ("swiftly", ("am2",))]


def test_who_amends_an_amendment_is_not_named_as_its_sponsor() -> None:
    parent = amendment("am1", "a1p1", text=WORDS.format("should").replace("on the", "on any"))
    sub = amendment("am2", "a1p1", text=WORDS.format("may").replace("on the", "on any"), on="am1", sponsors=("DEU",))
    shared = span_of([parent, sub], 1).variants[1]
    assert (shared.text, shared.parties, shared.through) == ("any", ("FRA", "DEU"), ("DEU",))


def test_wordings_that_differ_in_spelling_or_spacing_alone_are_near() -> None:
    texts = ["organise", "organize", "Organise"]
    tabled = [amendment(f"am{n}", "a1p1", text=WORDS.format(f"shall {t} and")) for n, t in enumerate(texts, 1)]
    _, first, *others = span_of(tabled).variants
    assert first.near is None
    assert [variant.near for variant in others] == [
        Near(("am1",), (Difference.SPELLING,)),
        Near(("am1",), (Difference.CASE,)),
    ]
    comma = amendment("am1", "a1p1", text="The Parties shall protect civilians, on the internet.")
    assert span_of([comma]).variants[1].near in (None, Near((), (Difference.PUNCTUATION,)))


def settled(span: Contested, words: str, *answers: str) -> Settlement:
    own = span.variants[0].text
    where = ("act1", "", "a1p1", Part.TEXT, "Draft 1", span.start, span.end)
    return Settlement(*where, own, words, Manner.COMPROMISE, (), answers, "3rd meeting")


def test_a_settled_span_shows_its_words_until_somebody_disputes_them() -> None:
    first = amendment("am1", "a1p1", text=WORDS.format("should"))
    room = settled(span_of([first]), "will", "am1")
    answered = replace(first, status=AmendmentStatus.ANSWERED)
    span = span_of([answered], settlements=[room])
    assert span.settled == Settled("will", ("act1",), Manner.COMPROMISE, "3rd meeting", (), ("am1",))
    assert not span.open
    late = amendment("am2", "a1p1", text=WORDS.format("must"), sponsors=("KEN",))
    span = span_of([answered, late], settlements=[room])
    assert span.open
    assert span.settled is not None
    assert span.settled.open == ("am2",)


def test_what_was_settled_shows_beside_an_adopted_rival_that_it_did_not_answer() -> None:
    adopted = amendment("am1", "a1p1", text=WORDS.format("should"), status=AmendmentStatus.ADOPTED)
    other = amendment("am2", "a1p1", text=WORDS.format("will"), sponsors=("DEU",))
    span = span_of([adopted, other], settlements=[settled(span_of([adopted, other]), "may", "am2")])
    assert span.settled is not None
    assert (span.settled.text, span.settled.open) == ("may", ("am1",))


def test_an_adopted_sub_amendment_stands_for_what_it_amends() -> None:
    parent = amendment("am1", "a1p1", text=WORDS.format("should promptly"), status=AmendmentStatus.ADOPTED)
    sub = amendment(
        "am2", "a1p1", text=WORDS.format("should swiftly"), on="am1", status=AmendmentStatus.ADOPTED, sponsors=("DEU",)
    )
    span = span_of([parent, sub])
    assert span.settled is not None
    assert (span.settled.text, span.settled.taken, span.settled.open) == ("should swiftly", ("am2",), ())
    assert span.variants[1].nested == ()


def test_an_adopted_amendment_shows_in_place() -> None:
    adopted = amendment("am1", "a1p1", text=WORDS.format("should"), status=AmendmentStatus.ADOPTED)
    rival = amendment("am2", "a1p1", text=WORDS.format("will"), sponsors=("DEU",))
    alone, contested = span_of([adopted]), span_of([adopted, rival])
    assert alone.settled == Settled("should", (), None, taken=("am1",))
    assert not alone.open
    assert contested.open


def test_one_place_has_one_name() -> None:
    new = Provision("n", "a1", Kind.PARAGRAPH, "1 bis.", text="New words.")
    other = replace(new, id="m")
    after = amendment("am1", "a1p1", Operation.ADD, relation=Relation.AFTER, anchor="a1p1", provisions=(new,))
    before = amendment("am2", "a1p2", Operation.ADD, relation=Relation.BEFORE, anchor="a1p2", provisions=(other,))
    joint = roll(treaty(), [after, replace(before, sponsors=("DEU",))])
    (proposed,) = [provision for provision in joint.provisions if provision.proposed]
    (span,) = proposed.segments
    assert isinstance(span, Contested)
    assert span.variants[1] == Variant("New words.", ("FRA", "DEU"), ("am1", "am2"))
    rival = replace(before, provisions=(replace(other, text="Other words."),), sponsors=("DEU",))
    rivals = [after, rival]
    assert contests(treaty(), rivals, "n") == contests(treaty(), rivals, "m") == {Contest.RIVAL_PROVISIONS}
    for companion in (
        replace(rival, sponsors=("FRA",)),
        replace(rival, provisions=(replace(other, label="1 ter."),)),
    ):
        assert contests(treaty(), [after, companion], "n") == {Contest.ADDITION}


def test_a_changed_word_is_set_into_the_words_that_another_rewrites() -> None:
    base = Version("Draft 1", (Provision("p", None, Kind.PARAGRAPH, "1.", text=LONG),))
    word = amendment("am1", "p", text=LONG.replace("shall", "may"))
    rewrite = amendment("am2", "p", text=REWRITTEN, sponsors=("DEU",))
    (span,) = [s for s in segments_of(roll(base, [word, rewrite]), "p") if isinstance(s, Contested)]
    own, small, whole = span.variants
    assert (small.inside, whole.inside) == (True, False)
    assert own.text == read(own.nested, None)
    assert small.text == read(own.nested, "am1")
    assert [s.variants[1].parties for s in own.nested if isinstance(s, Contested)] == [("FRA",)]


LONG = "Every Party shall adopt measures that protect civilian networks from attacks by other States."
REWRITTEN = "No government launches operations against hospitals, schools and the systems on which people depend."
