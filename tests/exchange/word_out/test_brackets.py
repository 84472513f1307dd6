from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.domain.decision import Manner
from workbench.domain.provision import Mark, MarkKind
from workbench.drafting.bracketing import in_brackets
from workbench.drafting.brackets import current_words
from workbench.drafting.reads import decisions
from workbench.drafting.rolling import Agreed, Contest, Contested, Difference, Near, Segment, Settled, Variant
from workbench.exchange.phrases import phrases
from workbench.exchange.word_out.brackets import Speech, bracketed, whole_rivals

NAMED = Speech(phrases("en"), lambda codes: ", ".join(sorted(codes)))
UNNAMED = Speech(phrases("en"), lambda codes: ", ".join(sorted(codes)), attribution=False)


def own(text: str, *parties: str) -> Variant:
    return Variant(text, parties, base=True)


def span(*variants: Variant, contest: Contest = Contest.PROPOSAL) -> Contested:
    return Contested(contest, variants)


def shown(segments: list[Segment], speech: Speech = NAMED) -> str:
    return "".join(piece.text for piece in bracketed(segments, speech))


@pytest.mark.parametrize(
    ("variants", "named", "unnamed"),
    [
        ((own("shall"), Variant("should", ("FRA", "DEU"))), "[shall] [DEU, FRA: should]", "[shall] [should]"),
        ((own("shall", "CHN"), Variant("should", ("FRA",))), "[CHN: shall] [FRA: should]", "[shall] [should]"),
        ((own(""), Variant("fully", ("FRA",))), "[FRA: fully]", "[fully]"),
        ((own("fully"), Variant("", ("RUS",))), "[RUS: delete: fully]", "[fully]"),
        (
            (own("fully"), Variant("", ("RUS",)), Variant("partly", ("FRA",))),
            "[fully] [RUS: delete] [FRA: partly]",
            "[fully] [delete] [partly]",
        ),
    ],
)
def test_forms_of_brackets(variants: tuple[Variant, ...], named: str, unnamed: str) -> None:
    segments: list[Segment] = [Agreed("States "), span(*variants), Agreed(" act.")]
    assert shown(segments) == f"States {named} act."
    assert shown(segments, UNNAMED) == f"States {unnamed} act."


def test_a_move_says_so_even_without_names() -> None:
    moved = Variant("", ("CHN",), whole=True, moves=True)
    segments: list[Segment] = [span(own("All of it."), moved, contest=Contest.MOVE)]
    assert shown(segments) == "[CHN: move: All of it.]"
    assert shown(segments, UNNAMED) == "[move: All of it.]"
    there: list[Segment] = [span(own("All of it."), replace(moved, to="after Article 30"), contest=Contest.MOVE)]
    assert shown(there) == "[CHN: move after Article 30: All of it.]"
    here = Variant("All of it.", ("CHN",), ("m1",), source="Article 37")
    assert shown([span(own(""), here, contest=Contest.MOVE)]) == "[CHN: moved here from Article 37: All of it.]"


def test_a_part_of_what_would_go_names_who_and_what_but_not_where_to() -> None:
    moved = Variant("", ("CHN",), whole=True, moves=True, to="after Article 30", above=True)
    assert shown([span(own("All of it."), moved, contest=Contest.MOVE)]) == "[CHN: move: All of it.]"
    assert shown([span(own("All of it."), replace(moved, moves=False))]) == "[CHN: delete: All of it.]"
    here = Variant("All of it.", ("CHN",), ("m1",), above=True)
    assert shown([span(own(""), here, contest=Contest.MOVE)]) == "[CHN: moved here: All of it.]"


def test_spaces_inside_variants_come_out_of_brackets() -> None:
    taken: list[Segment] = [Agreed("take "), span(own("necessary "), Variant("", ("RUS",))), Agreed("measures")]
    added: list[Segment] = [Agreed("take"), span(own(""), Variant(" all", ("FRA",))), Agreed(" measures")]
    ended: list[Segment] = [Agreed("Convention"), span(own(""), Variant(", where fit", ("RUS",))), Agreed(".")]
    assert shown(taken) == "take [RUS: delete: necessary] measures"
    assert shown(added) == "take [FRA: all] measures"
    assert shown(ended) == "Convention [RUS: , where fit]."


def test_spans_that_touch_are_parted() -> None:
    segments: list[Segment] = [span(own("a"), Variant("b", ("FRA",))), span(own(""), Variant("c", ("RUS",)))]
    assert shown(segments) == "[a] [FRA: b] [RUS: c]"


def test_emphasis_of_the_current_words_stays_on_them() -> None:
    marks = (Mark(2, 9, MarkKind.ITALIC), Mark(9, 9, MarkKind.FOOTNOTE, "why"))
    segments: list[Segment] = [Agreed("a "), span(own("bc "), Variant("x ", ("FRA",))), Agreed("defg")]
    pieces = bracketed(segments, NAMED, marks)
    marked = {piece.text: piece.marks for piece in pieces if piece.marks}
    assert marked["bc"] == (Mark(0, 2, MarkKind.ITALIC),)
    assert marked["defg"] == (Mark(0, 4, MarkKind.ITALIC), Mark(4, 4, MarkKind.FOOTNOTE, "why"))


def test_current_words_are_the_base() -> None:
    segments: list[Segment] = [Agreed("a "), span(own("b"), Variant("c")), span(own(""), Variant("d"))]
    assert current_words(segments) == "a b"


def test_only_long_texts_in_full_dispute_stand_as_alternatives() -> None:
    long = " ".join("words" for _ in range(12))
    assert whole_rivals([span(own(long), Variant(long + " more", ("FRA",)))]) is not None
    assert whole_rivals([span(own(long), Variant(""))]) is None
    assert whole_rivals([Agreed("a "), span(own(long), Variant(long + " more", ("FRA",)))]) is None
    stopped = whole_rivals([span(own(long), Variant(long + " more", ("FRA",))), Agreed(".")])
    assert stopped is not None
    assert [variant.text for variant in stopped.variants] == [long + ".", long + " more."]
    assert whole_rivals([span(own("Scope"), Variant("Purpose", ("FRA",)))]) is None


def test_brackets_nest() -> None:
    gone = Variant("", ("RUS",), ("m1",), whole=True)
    whole: list[Segment] = [span(own("All "), gone), span(own("shall"), Variant("should", ("FRA",)), gone)]
    assert shown(whole) == "[RUS: delete: All [shall] [FRA: should]]"
    assert shown(whole, UNNAMED) == "[All [shall] [should]]"
    nested = (Agreed("should "), span(own(""), Variant("soon", ("DEU",))))
    assert (
        shown([span(own("shall"), Variant("should", ("FRA",), nested=nested))]) == "[shall] [FRA: should [DEU: soon]]"
    )


def test_nearly_the_same_words_say_what_differs() -> None:
    near = Variant("organize", ("DEU",), near=Near((), (Difference.SPELLING, Difference.CASE)))
    segments: list[Segment] = [span(own("Organise"), near)]
    assert shown(segments) == "[Organise] [≈ DEU: organize (spelling, capitals)]"
    assert shown(segments, UNNAMED) == "[Organise] [≈ organize (spelling, capitals)]"
    french = Speech(phrases("fr"), ", ".join)
    assert shown(segments, french) == "[Organise] [≈ DEU\u00a0: organize (orthographe, majuscules)]"


@pytest.mark.parametrize(
    ("manner", "taken", "named", "unnamed"),
    [
        (Manner.VARIANT, ("m1",), "wording of FRA", "one of the wordings proposed"),
        (Manner.VARIANT, (), "current wording", "current wording"),
        (Manner.LIFTED, (), "brackets lifted", "brackets lifted"),
        (Manner.COMPROMISE, (), "compromise", "compromise"),
        (None, ("m1",), "proposal of FRA adopted", "proposal adopted"),
    ],
)
def test_settled_words_and_how_they_were_settled(
    manner: Manner | None, taken: tuple[str, ...], named: str, unnamed: str
) -> None:
    settled = Settled("should", ("act",) if manner else (), manner, "3rd meeting", taken, ("m1",))
    segments = [replace(span(own("shall"), Variant("should", ("FRA",), ("m1",))), settled=settled)]
    assert shown([*segments]) == "‹should›"
    (group,) = decisions(in_brackets(segments))
    assert NAMED.settling(group) == f"‹should› settled: {named}, 3rd meeting"
    assert UNNAMED.settling(group) == f"‹should› settled: {unnamed}, 3rd meeting"


def test_words_that_several_decisions_made_say_so() -> None:
    settled = Settled("should act", ("act1", "act2"), None, "3rd meeting", ("m1",), ("m1",))
    segments = [replace(span(own("shall"), Variant("should", ("FRA",), ("m1",))), settled=settled)]
    (group,) = decisions(in_brackets(segments))
    assert NAMED.settling(group) == "‹should act› settled: several decisions, 3rd meeting"
