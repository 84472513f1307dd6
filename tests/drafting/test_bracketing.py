from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hypothesis import given

from tests.conference import amendment, conferences
from tests.drafting.treaty import outlined
from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.decision import Manner
from workbench.domain.version import Version
from workbench.drafting.bracketing import alternatives, in_brackets, proposed
from workbench.drafting.brackets import current_words, numbered, offered
from workbench.drafting.consolidation import roll
from workbench.drafting.reads import Bracket, Decided, Plain, Read, Space, decisions
from workbench.drafting.rolling import (
    Agreed,
    Contest,
    Contested,
    Difference,
    Near,
    Segment,
    Settled,
    Variant,
)
from workbench.exchange.phrases import phrases

RUS_OUT = Variant("", ("RUS",), ("m9",), whole=True)
CHN_MOVE = Variant("", ("CHN",), ("m8",), whole=True, moves=True)


def span(own: str, *others: Variant, settled: Settled | None = None) -> Contested:
    return Contested(Contest.PROPOSAL, (Variant(own, base=True), *others), settled=settled)


def by(party: str, words: str, id: str = "", **more: object) -> Variant:
    return Variant(words, (party,), (id or party.lower(),), **more)  # type: ignore[arg-type]


def decided(words: str, *, open: tuple[str, ...] = (), taken: tuple[str, ...] = (), act: str = "act") -> Settled:
    return Settled(words, (act,), Manner.VARIANT, "3rd meeting", taken, taken, open)


def said(read: Iterable[Read]) -> str:
    """What is read, as it would be written."""
    return "".join(map(_said, read))


def _said(one: Read) -> str:
    if isinstance(one, Space):
        return " "
    if isinstance(one, Plain):
        return one.words
    if isinstance(one, Decided):
        return f"‹{one.words or '–'}›"
    parts = (", ".join(one.parties), phrases("en").verb(one), said(one.inner))
    near = f" ({', '.join(one.near)})" if one.near else ""
    return f"[{'≈ ' if near else ''}{': '.join(filter(None, parts))}{near}]"


def shown(*segments: Segment) -> str:
    return said(in_brackets(segments))


def flat(read: Iterable[Read]) -> Iterator[Read]:
    for one in read:
        yield one
        if isinstance(one, Bracket):
            yield from flat(one.inner)


@given(conferences())
def test_every_offered_wording_stands_in_a_bracket_and_no_space_stands_twice(
    conference: tuple[Version, list[Amendment]],
) -> None:
    for provision in roll(*conference).provisions:
        read = in_brackets(provision.segments)
        brackets = {id(one.variant) for one in flat(read) if isinstance(one, Bracket)}
        for segment in provision.segments:
            if isinstance(segment, Contested) and any(variant.text.strip() for variant in segment.variants):
                assert all(id(variant) in brackets for variant in offered(segment) if variant.text.strip())
        assert "  " not in said(read)


@given(conferences())
def test_current_words_say_where_in_the_text_they_stand(conference: tuple[Version, list[Amendment]]) -> None:
    for provision in roll(*conference).provisions:
        text = current_words(provision.segments)
        for one in flat(in_brackets(provision.segments)):
            if isinstance(one, Plain | Decided) and one.place is not None:
                assert text[one.place : one.place + len(one.words)] == one.words


def test_a_rival_of_one_word_stands_beside_it() -> None:
    contested = span("shall", rival := by("FRA", "should"))
    assert in_brackets([Agreed("Parties "), contested, Agreed(" protect.")]) == [
        Plain("Parties ", 0),
        Bracket((Plain("shall", 8),), contested.variants[0]),
        Space(),
        Bracket((Plain("should"),), rival),
        Plain(" protect.", 13),
    ]


def test_a_lone_deletion_brackets_the_words_once() -> None:
    contested = span("fully", gone := by("RUS", ""))
    assert in_brackets([contested]) == [Bracket((Plain("fully", 0),), gone, deletes=True)]


def test_a_bracket_is_parted_from_the_words_around_it() -> None:
    quote = span("\u2018", by("SWE", "'"))
    assert shown(Agreed("to "), quote, Agreed("profile")) == "to [\u2018] [SWE: '] profile"


def test_a_whole_deletion_is_one_bracket_around_all() -> None:
    whole = (
        span("The Parties ", RUS_OUT),
        span("shall", by("FRA", "should"), RUS_OUT),
        span(" protect", RUS_OUT),
        span("", by("KEN", " all"), RUS_OUT),
        span(" civilians.", RUS_OUT),
    )
    assert shown(*whole) == "[RUS: delete: The Parties [shall] [FRA: should] protect [KEN: all] civilians.]"
    assert [number for number, _ in numbered(whole)] == [None, 1, None, 2, None]
    assert shown(span("As appropriate.", RUS_OUT)) == "[RUS: delete: As appropriate.]"


def test_a_deletion_and_a_move_of_the_whole_nest_in_order() -> None:
    assert shown(span("All of it.", CHN_MOVE, RUS_OUT)) == "[CHN: move: [RUS: delete: All of it.]]"
    outer = replace(RUS_OUT, above=True)
    assert shown(span("All of it.", CHN_MOVE, outer)) == "[RUS: delete: [CHN: move: All of it.]]"


def test_every_provision_says_who_would_take_it_and_the_first_says_where_to() -> None:
    base = outlined("article Article 1 | Purpose\n  para 1.\n  para 2.\narticle Article 2 | Terms")
    base = Version(
        "Draft", tuple(replace(p, text=f"Words {p.id}.") if p.label.endswith(".") else p for p in base.provisions)
    )
    move = amendment("m1", "p0", Operation.MOVE, sponsors=("KAZ",), anchor="p3", relation=Relation.AFTER)
    edit = amendment("m2", "p2", text="Other words p2.", sponsors=("POL",))
    gone = amendment("m3", "p0", Operation.SUP, sponsors=("LAO",))
    rolled = roll(base, [move, edit, gone]).provisions
    read = {p.id: (shown(*p.heading), shown(*p.segments)) for p in rolled}
    assert read["p0"] == ("[KAZ: move after Article 2: [LAO: delete: Purpose]]", "")
    assert read["p1"] == ("", "[KAZ: move: [LAO: delete: Words p1.]]")
    assert read["p2"] == ("", "[KAZ: move: [LAO: delete: [Words] [POL: Other words] p2.]]")
    copies = [p for p in rolled if p.proposed]
    assert [shown(*p.heading, *p.segments) for p in copies] == [
        "[KAZ: moved here from Article 1: Purpose]",
        "[KAZ: moved here: Words p1.]",
        "[KAZ: moved here: Words p2.]",
    ]
    assert proposed(copies[0]).variant.source == "Article 1"  # type: ignore[union-attr]
    french = roll(base, [move], language="fr").provisions[0]
    assert shown(*french.heading) == "[KAZ: move après Article 2: Purpose]"


def test_a_sub_amendment_stands_inside_the_wording_it_would_amend() -> None:
    nested = (Agreed("should "), span("", by("DEU", "promptly ")), span("act", by("JPN", "react")))
    parent = Variant("should act", ("FRA", "DEU"), ("fra",), through=("DEU",), nested=nested)
    sub = by("DEU", "should promptly act", on="fra")
    other = by("JPN", "should react", on="fra")
    assert (
        shown(span("shall act", parent, sub, other)) == "[shall act] [FRA: should [DEU: promptly] [act] [JPN: react]]"
    )


def test_a_change_to_words_that_another_would_replace_stands_inside_the_current_ones() -> None:
    own = Variant(
        "the Parties shall act",
        base=True,
        nested=(Agreed("the Parties "), span("shall", by("KEN", "may")), Agreed(" act")),
    )
    inside = by("KEN", "the Parties may act", inside=True)
    contested = Contested(Contest.ALTERNATIVES, (own, inside, by("FRA", "Whoever can helps")))
    read = in_brackets([Agreed("Here "), contested])
    assert said(read) == "Here [the Parties [shall] [KEN: may] act] [FRA: Whoever can helps]"
    assert [one.place for one in flat(read) if isinstance(one, Plain) and one.place is not None] == [0, 5, 17, 22]


def test_a_sub_amendment_that_no_wording_holds_stands_by_itself() -> None:
    assert shown(span("shall", by("DEU", "must", on="fra"))) == "[shall] [DEU: must]"


def test_wordings_that_a_combined_one_speaks_for_are_left_out() -> None:
    both = Variant("should soon", ("FRA",), together=("m1", "m2"))
    contested = span("shall", Variant("should", (), ("m1",)), Variant("shall soon", ("DEU",), ("m2",)), both)
    assert shown(contested) == "[shall] [DEU: shall soon] [FRA: should soon]"


def test_near_wordings_follow_what_they_are_near_to_and_say_what_differs() -> None:
    same = Near(("fra",), (Difference.SPELLING,))
    contested = span("arrange", by("FRA", "organise"), by("KEN", "set up"), by("DEU", "organize", near=same))
    assert shown(contested) == "[arrange] [FRA: organise] [≈ DEU: organize (spelling)] [KEN: set up]"
    current = Near((), (Difference.PUNCTUATION, Difference.CASE))
    contested = span("the Internet,", by("FRA", "the net"), by("DEU", "the internet", near=current))
    assert shown(contested) == "[the Internet,] [≈ DEU: the internet (punctuation, case)] [FRA: the net]"


def test_settled_words_stand_without_a_bracket() -> None:
    settled = span("shall ", by("FRA", "should "), settled=decided("should ", taken=("fra",)))
    read = in_brackets([Agreed("Parties "), settled, Agreed("protect.")])
    assert said(read) == "Parties ‹should› protect."
    (group,) = decisions(read)
    assert [(one.words, one.before, one.by, one.place) for one in group] == [("should", "shall", ("FRA",), None)]


def test_settled_current_words_keep_their_place() -> None:
    read = in_brackets(
        [Agreed("Parties "), span("shall ", by("FRA", "should "), settled=decided("shall ")), Agreed("go")]
    )
    assert [one.place for one in read if isinstance(one, Decided)] == [8]


def test_a_settled_deletion_leaves_a_sign() -> None:
    settled = span("necessary ", by("RUS", ""), settled=decided(""))
    read = in_brackets([Agreed("take "), settled, Agreed("measures")])
    assert said(read) == "take ‹–› measures"
    assert decisions(read)[0][0].shown == "‹– necessary›"


def test_words_that_the_room_did_not_put_in_leave_a_sign_too() -> None:
    settled = span("", by("GEO", "armed "), settled=decided(""))
    read = in_brackets([Agreed("an "), settled, Agreed("attack")])
    assert said(read) == "an ‹–› attack"
    assert decisions(read)[0][0].shown == "‹– armed›"


def test_what_one_decision_took_out_leaves_one_sign() -> None:
    whole = [span(words, RUS_OUT, settled=decided("", taken=("m9",))) for words in ("The Parties ", "shall", " act.")]
    assert shown(*whole) == "‹–›"
    assert decisions(in_brackets(whole))[0][0].shown == "‹– The Parties shall act.›"


def test_long_settled_words_are_shortened_where_they_are_told() -> None:
    one = Decided("one two three four five six seven", "", decided(""))
    assert one.shown == "‹one two three four … seven›"


def test_unanswered_proposals_stand_against_the_settled_words() -> None:
    later = decided("should", taken=("fra",), open=("jpn",))
    assert shown(span("shall", by("FRA", "should"), by("JPN", "may"), settled=later)) == "[‹should›] [JPN: may]"
    gone = decided("", open=("jpn",))
    assert shown(span("shall", by("FRA", "should"), by("JPN", "may"), settled=gone)) == "‹–› [JPN: may]"
    assert shown(span("", by("FRA", "fully"), by("JPN", "partly"), settled=gone)) == "[JPN: partly]"
    out = decided("should", open=("m9",))
    whole = (
        span("Parties ", RUS_OUT),
        span("shall", by("FRA", "should"), RUS_OUT, settled=out),
        span(" act.", RUS_OUT),
    )
    assert shown(*whole) == "[RUS: delete: Parties ‹should› act.]"


def test_who_would_delete_the_whole_is_not_answered_by_words_that_were_settled() -> None:
    words = span("shall", by("FRA", "should"), RUS_OUT, settled=decided("should", taken=("fra",)))
    whole = (span("Parties ", RUS_OUT), words, span(" act.", RUS_OUT))
    assert shown(*whole) == "[RUS: delete: Parties ‹should› act.]"


def test_who_would_keep_the_current_words_is_not_named_on_those_that_the_room_put_in_their_place() -> None:
    keep = Variant("shall", ("EST",), base=True)
    contested = Contested(Contest.PROPOSAL, (keep, by("FRA", "should"), by("JPN", "may")))
    assert shown(contested) == "[EST: shall] [FRA: should] [JPN: may]"
    taken = decided("should", taken=("fra",), open=("jpn",))
    assert shown(replace(contested, settled=taken)) == "[‹should›] [JPN: may]"
    assert shown(replace(contested, settled=replace(taken, text="shall"))) == "[EST: ‹shall›] [JPN: may]"


def test_a_whole_deletion_that_was_answered_for_some_words_asks_only_for_the_rest() -> None:
    answer = decided("shall", taken=("m9",))
    whole = (span("Parties ", RUS_OUT), span("shall", RUS_OUT, settled=answer), span(" act.", RUS_OUT))
    assert shown(*whole) == "[RUS: delete: Parties] ‹shall› [RUS: delete: act.]"


def test_alternatives_list_the_whole_deletion_where_asked() -> None:
    contested = span("Parties act.", by("FRA", "States act."), RUS_OUT)
    assert said(alternatives(contested)) == "[Parties act.][FRA: States act.]"
    assert said(alternatives(contested, wholes=True)) == "[Parties act.][FRA: States act.][RUS: delete]"
    inside = span("Parties act.", by("FRA", "States act."), replace(CHN_MOVE, to="after Article 3", above=True))
    assert said(alternatives(inside, wholes=True)) == "[Parties act.][FRA: States act.][CHN: move]"


def test_a_moved_provision_says_so_where_it_would_stand() -> None:
    moved = Variant("All of it.", ("CHN",), ("m8",))
    assert shown(Contested(Contest.MOVE, (Variant("", base=True), moved))) == "[CHN: moved here: All of it.]"
