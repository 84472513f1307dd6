from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.conventions import paragraphs
from tests.parties import joined
from tests.session.room import DEADLINE, WORDS, span_of, spans, statuses
from workbench.domain.amendment import Fate, Operation
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused, TreatyError, WrongReference
from workbench.drafting.brackets import open_brackets
from workbench.drafting.literal import placeholders
from workbench.session import Contested, Session


def circulated(session: Session, at: str = "1.1") -> str:
    session.circulate("Rev.1")
    return session.find(at).text


def test_a_variant_taken_stands_in_the_next_version_and_answers_those_who_wanted_words_there(room: Session) -> None:
    change = room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2, meeting="3rd meeting")
    assert {room.amendment(id).number for id in change.amendments} == {1, 2}
    assert change.provisions == {room.find("1.1").id}
    # L.1 asks for other words elsewhere as well, L.2 for nothing else
    assert (statuses(room)[1], statuses(room)[2]) == ("tabled", "answered")
    done = room.circulate("Rev.1")
    assert room.find("1.1").text == WORDS.replace("shall", "should")
    assert {own.number: fate for own, fate in done.fates}[2] is Fate.CONFLICTING
    assert [settled.words for settled in done.settled] == ["should"]


def test_what_was_not_answered_of_an_amendment_goes_on_alone(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must")
    room.circulate("Rev.1")
    left = room.amendment("1")
    assert (left.fate, left.carried) == (Fate.SHIFTED, room.find("1.1").text.replace("all times", "any price"))
    assert left.text == WORDS.replace("shall", "should").replace("all times", "any price")
    assert "should" not in room.text_as("FRA").by_id[left.at].text
    room.circulate("Rev.2")
    assert "should" not in room.amendment("1").wording
    assert "any price" in room.amendment("1").wording


def test_the_current_words_can_be_kept(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 1)
    assert statuses(room)[2] == "answered"
    done = room.circulate("Rev.1")
    assert room.find("1.1").text == WORDS
    # carrying alone would call it clean, as if nothing had been said of it
    assert {own.number: fate for own, fate in done.fates}[2] is Fate.CONFLICTING


def test_a_lifted_bracket_keeps_its_words(room: Session) -> None:
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.LIFTED)
    room.settle("1.1", span_of(room, ""), Manner.LIFTED)
    room.settle("Article 1", 1, Manner.LIFTED, heading=True)
    assert (statuses(room)[3], statuses(room)[4], statuses(room)[5]) == ("answered",) * 3
    assert circulated(room) == WORDS.replace("all civilians", "all the civilians")
    assert room.find("Article 1").heading == "Aim"


def test_with_several_wordings_one_must_be_named_to_lift_a_bracket(room: Session) -> None:
    with pytest.raises(Refused, match=r"--variant: 1 “shall” \(current\); 2 “should” \(FRA, L\.1\); 3 “may”"):
        room.settle("1.1", span_of(room, "shall"), Manner.LIFTED)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (", as appropriate", WORDS.replace(", as appropriate", "")),
        ("shall", WORDS.replace("shall ", "")),
        ("all times", WORDS.replace("all times", "").replace("at ,", "at,")),
    ],
)
def test_words_are_deleted_with_one_of_the_spaces_around_them(room: Session, words: str, left: str) -> None:
    room.settle("1.1", span_of(room, words), Manner.DELETED)
    assert circulated(room) == left


def test_a_compromise_stands_in_the_spaces_of_what_it_replaces(room: Session) -> None:
    room.settle("1.1", span_of(room, ""), Manner.COMPROMISE, "  the affected ")
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.COMPROMISE, ", where possible")
    assert circulated(room) == "The Parties shall protect all the affected civilians at all times, where possible."


def test_a_compromise_may_answer_some_and_leave_others_open(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must", answers=["L.2"])
    assert (statuses(room)[1], statuses(room)[2]) == ("tabled", "answered")
    assert open_against(room) == [1]
    with pytest.raises(Refused, match=r"L\.3 has no words in this span; the amendments that have: L\.1, L\.2"):
        room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must", answers=["L.3"])


def test_reopening_gives_back_what_was_answered(room: Session) -> None:
    before, wordings = room.rolling(), spans(room)
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 3)
    change = room.reopen("1.1", span_of(room, "shall"), meeting="4th meeting")
    assert {room.amendment(id).number for id in change.amendments} == {1, 2}
    assert (room.rolling(), spans(room)) == (before, wordings)
    assert set(statuses(room).values()) == {"tabled"}
    assert circulated(room) == WORDS
    with pytest.raises(Refused, match="is not settled"):
        room.reopen("1.1", 1)


def test_what_was_reopened_is_settled_again_as_it_was(room: Session) -> None:
    first = room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 3)
    bracket = room.settle_bracket("1.2", 5, Manner.LIFTED)  # two acts
    settled, wordings = room.rolling(), statuses(room)
    for change in (first, bracket):
        room.undo(change.acts[0])
    again = room.settle_again((*first.acts, *bracket.acts), "4th meeting")
    assert again.provisions == {room.find("1.1").id, room.find("1.2").id}
    assert statuses(room) == wordings
    assert [one.text for p in room.rolling().provisions for s in p.spans if (one := s.settled)] == [
        one.text for p in settled.provisions for s in p.spans if (one := s.settled)
    ]
    assert {entry.meeting for entry in room.ledger() if not entry.undone and entry.decision != "reopened"} == {
        "4th meeting"
    }
    with pytest.raises(Refused, match="has changed since"):
        room.settle_again(first.acts)  # it stands
    room.reopen("1.1", span_of(room, "shall"))
    room.settle_again(again.acts[:1])
    assert room.verify().sound


@pytest.mark.parametrize("said", ["withdrawn", "revised", "settled otherwise"])
def test_what_was_reopened_is_not_settled_again_over_what_came_since(room: Session, said: str) -> None:
    acts = room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 3).acts
    room.undo(acts[0])
    if said == "withdrawn":
        room.withdraw("2", room.amendment("2").sponsors[0])
    elif said == "revised":
        room.revise("2", room.amendment("2").sponsors[0], "Each Party may take measures.")
    else:
        room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 1)
    before = room.log()
    with pytest.raises(Refused, match="has changed since"):
        room.settle_again(acts)
    assert room.log() == before


def open_against(room: Session) -> list[int | None]:
    """The amendments on the first span that no decision answered."""
    span = next(s for s in room.rolling("1.1").provisions[0].segments if isinstance(s, Contested))
    assert span.settled is not None
    return [room.amendment(id).number for id in span.settled.open]


def test_a_revision_that_asks_for_other_words_where_the_room_settled_is_not_answered_there(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "will")
    room.revise("1", "FRA", WORDS.replace("shall", "should").replace("all times", "any cost"))
    assert open_against(room) == []
    room.revise("1", "FRA", WORDS.replace("shall", "must").replace("all times", "any cost"))
    assert open_against(room) == [1]
    assert {room.amendment(id).number for id in room.ledger()[0].answers} == {1, 2}
    room.reopen("1.1", span_of(room, "shall"))
    assert statuses(room)[1] == "tabled"


def test_a_revision_that_asks_only_for_what_was_answered_is_answered(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "will")
    room.revise("1", "FRA", WORDS.replace("shall", "should"))
    assert statuses(room)[1] == "answered"


def test_what_an_adopted_amendment_settled_is_reopened_with_it(room: Session) -> None:
    room.decide("2", Outcome.ADOPTED)
    with pytest.raises(Refused, match=r"because L\.2 was adopted: reopen that amendment"):
        room.reopen("1.1", span_of(room, "shall"))


def test_a_settled_span_stands_before_an_adopted_amendment_that_it_answers(room: Session) -> None:
    room.decide("1", Outcome.ADOPTED)
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must")
    done = room.circulate("Rev.1")
    assert room.find("1.1").text == WORDS.replace("shall", "must").replace("all times", "any price")
    assert [own.number for own in done.incorporated] == [1]


def test_an_answered_amendment_says_what_to_reopen(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 1)
    with pytest.raises(Refused, match=r"settled in Article 1, paragraph 1; reopen the span"):
        room.decide("2", Outcome.REOPENED)
    room.decide("7", Outcome.ADOPTED, answers=["L.6"])
    with pytest.raises(Refused, match=r"it fell with L\.7; reopen that"):
        room.decide("6", Outcome.REOPENED)


def test_rivals_fall_with_a_compromise_of_the_chair(room: Session) -> None:
    change = room.decide("7", Outcome.ADOPTED, "3rd meeting", answers=["L.6"])
    assert {room.amendment(id).number for id in change.amendments} == {6, 7}
    assert (statuses(room)[7], statuses(room)[6]) == ("adopted", "answered")
    room.decide("7", Outcome.REJECTED)
    assert (statuses(room)[7], statuses(room)[6]) == ("rejected", "tabled")
    room.decide("7", Outcome.ADOPTED, answers=["L.6"])
    room.circulate("Rev.1")
    assert (room.amendment("6").status.value, room.amendment("6").incorporated) == ("answered", "Rev.1")
    with pytest.raises(Refused, match=r"L\.6 was answered by words that stand in Rev\.1: only a new"):
        room.decide("6", Outcome.ADOPTED)


@pytest.mark.parametrize(
    ("answers", "why"),
    [(["L.7"], "itself"), (["L.5"], "stands in Rev.1"), (["L.99"], "no amendment"), (["L.2"], "is withdrawn")],
)
def test_only_a_live_amendment_falls_with_another(room: Session, answers: list[str], why: str) -> None:
    room.withdraw("2", "DEU")
    room.decide("5", Outcome.ADOPTED)
    room.circulate("Rev.1")
    with pytest.raises(TreatyError, match=why):
        room.decide("7", Outcome.ADOPTED, answers=answers)


def test_a_span_that_is_not_there_is_refused_with_what_there_is(room: Session) -> None:
    with pytest.raises(Refused, match=r"no span 9 in Article 1, paragraph 1; it has 1 “shall” / “should” / “may”; 2 "):
        room.settle("1.1", 9, Manner.LIFTED)
    with pytest.raises(Refused, match=r"no variant 7 in this span; it has 1 “shall” \(current\)"):
        room.settle("1.1", 1, Manner.VARIANT, 7)
    with pytest.raises(Refused, match="by its number: 1 “shall”"):
        room.settle("1.1", 1, Manner.VARIANT)
    with pytest.raises(Refused, match=r"no words are contested in Article 1, paragraph 3; L\.6, L\.7 would be decided"):
        room.settle("1.3", 1, Manner.LIFTED)
    with pytest.raises(Refused, match="needs words"):
        room.settle("1.1", 1, Manner.COMPROMISE, "  ")


def test_a_deletion_of_the_whole_is_not_decided_in_a_span(room: Session) -> None:
    room.table(["CHN"], "1.1", Operation.SUP)
    number = span_of(room, "shall")
    with pytest.raises(Refused, match=r"proposal on the whole provision: decide L\.8 instead"):
        room.settle("1.1", number, Manner.VARIANT, len(spans(room)[number]))
    room.settle("1.1", number, Manner.VARIANT, 2)
    assert statuses(room)[8] == "tabled"


def test_brackets_of_the_text_are_lifted_deleted_and_filled_in_any_order(room: Session) -> None:
    room.settle_bracket("1.2", 6, Manner.LIFTED)  # the one inside the fifth
    room.settle_bracket("1.2", 1, Manner.COMPROMISE, words="30")
    room.settle_bracket("1.2", 5, Manner.LIFTED)
    room.settle_bracket("1.2", 4, Manner.DELETED)
    room.settle_bracket("1.2", 2, Manner.DELETED)
    room.settle_bracket("1.2", 3, Manner.LIFTED)
    assert circulated(room, "1.2") == "Within 30 days each Party shall report as soon as reasonably possible."


def test_whoever_counts_the_brackets_of_the_text_counts_those_that_can_be_settled(
    room: Session, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="; 6 “") as refused:
        room.settle_bracket("1.2", 7, Manner.LIFTED)
    assert "; 7 “" not in str(refused.value)
    article = room.find("Article 1").id
    assert room.brackets().total[-1].placeholders == 6
    assert room.still_open()[article] == open_brackets(room.rolling()) + 6
    out = room.export("rolling", tmp_path / "rolling.docx")
    legend = [words for style, words in paragraphs(out) if style == "TreatyLegend"]
    assert "Brackets in the text itself, still to be filled or lifted: 6" in legend


def test_a_settled_bracket_of_the_text_is_no_longer_counted(room: Session) -> None:
    before = placeholders(room.rolling())
    room.settle_bracket("1.2", 2, Manner.LIFTED)
    room.settle_bracket("1.2", 1, Manner.COMPROMISE, words="30")
    assert placeholders(room.rolling()) == before - 2


def test_a_bracket_of_the_text_is_reopened(room: Session) -> None:
    room.settle_bracket("1.2", 3, Manner.LIFTED)
    room.reopen_bracket("1.2", 3)
    assert circulated(room, "1.2") == DEADLINE


def test_a_bracket_says_why_it_cannot_be_settled(room: Session) -> None:
    with pytest.raises(Refused, match=r"no bracket 9 in Article 1, paragraph 2; it has 1 “\[X\]”; 2 “\[State\]”"):
        room.settle_bracket("1.2", 9, Manner.LIFTED)
    with pytest.raises(Refused, match="hold no brackets"):
        room.settle_bracket("1.1", 1, Manner.LIFTED)
    with pytest.raises(Refused, match="has no variants"):
        room.settle_bracket("1.2", 1, Manner.VARIANT)
    room.table(["FRA"], "1.2", Operation.MOD, DEADLINE.replace("[X]", "60"))
    with pytest.raises(Refused, match="bracket 1 of Article 1, paragraph 2 stands in span 1"):
        room.settle_bracket("1.2", 1, Manner.LIFTED)
    room.settle_bracket("1.2", 1, Manner.COMPROMISE, words="30")
    assert statuses(room)[8] == "answered"


def test_decisions_are_the_secretariat_s(tmp_path: Path) -> None:
    Session.create(tmp_path / "c.treaty", "A convention").close()
    with Session(joined(tmp_path, "FRA")) as delegation:
        for act in (
            lambda: delegation.settle("1.1", 1, Manner.VARIANT, 2),
            lambda: delegation.reopen("1.1", 1),
            lambda: delegation.settle_bracket("1.2", 1, Manner.LIFTED),
            lambda: delegation.reopen_bracket("1.2", 1),
            lambda: delegation.undo("0"),
        ):
            with pytest.raises(Refused, match="only the secretariat"):
                act()


def test_any_decision_is_undone_by_its_act(room: Session) -> None:
    room.settle("1.1", 1, Manner.VARIANT, 2)
    room.settle_bracket("1.2", 3, Manner.LIFTED)
    room.decide("5", Outcome.ADOPTED)
    for entry in room.ledger():
        room.undo(entry.acts[-1][:12])
    assert set(statuses(room).values()) == {"tabled"}
    assert circulated(room, "1.2") == DEADLINE
    first, *_, last = room.ledger()
    with pytest.raises(Refused, match=f"was undone already, by {first.undone}"):
        room.undo(first.acts[0])
    with pytest.raises(Refused, match="only an adopted or a rejected one"):
        room.undo(last.acts[0])
    with pytest.raises(WrongReference, match="no decision with the act 'nothing'"):
        room.undo("nothing")


def test_what_was_settled_otherwise_as_a_whole_is_not_adopted(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must", meeting="3rd meeting")
    why = r"nothing of L\.2 would be taken: the room settled its words in Article 1, paragraph 1 as “must” at the 3rd m"
    with pytest.raises(Refused, match=why):
        room.decide("2", Outcome.ADOPTED)
    room.decide("1", Outcome.ADOPTED)  # other words of it would be taken
    room.reopen("1.1", span_of(room, "shall"))
    room.decide("1", Outcome.REOPENED)
    room.decide("2", Outcome.ADOPTED)
    assert circulated(room) == WORDS.replace("shall", "may")


def test_what_was_settled_in_its_words_is_adopted(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 3)
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.DELETED)
    room.decide("2", Outcome.ADOPTED)
    room.decide("3", Outcome.ADOPTED)
    assert circulated(room) == WORDS.replace("shall", "may").replace(", as appropriate", "")


def test_an_adoption_of_which_nothing_is_left_is_undone_by_what_settled_it(room: Session) -> None:
    room.decide("1", Outcome.ADOPTED, answers=["3"])
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must")
    assert (statuses(room)[1], statuses(room)[3]) == ("adopted", "answered")
    change = room.settle("1.1", span_of(room, "all times"), Manner.VARIANT, 1)
    assert {room.amendment(id).number for id in change.amendments} == {1, 3}
    assert (statuses(room)[1], statuses(room)[3]) == ("answered", "tabled")
    assert room.ledger()[0].undone == change.acts[0]
    room.reopen("1.1", span_of(room, "all times"))
    assert statuses(room)[1] == "tabled"


def test_a_compromise_stands_on_one_line_in_a_sentence(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must,\n  where\u00a0possible,\r\n")
    assert circulated(room) == WORDS.replace("shall", "must, where\u00a0possible,")


def test_words_in_place_of_a_bracket_stand_on_one_line(room: Session) -> None:
    room.settle_bracket("1.2", 1, Manner.COMPROMISE, words="thirty\nor forty")
    assert circulated(room, "1.2").startswith("Within thirty or forty days")


def test_a_reopening_concerns_only_those_whom_its_words_answered(room: Session) -> None:
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.DELETED)
    room.settle("Article 1", 1, Manner.LIFTED, heading=True)
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 3)
    change = room.reopen("1.1", span_of(room, "shall"))
    assert {room.amendment(id).number for id in change.amendments} == {1, 2}


def test_a_parent_is_not_open_where_the_room_took_it_as_amended(room: Session) -> None:
    room.table(["IND"], "L.2", Operation.MOD, WORDS.replace("shall", "may usually"))
    room.decide("1", Outcome.REJECTED)
    room.decide("8", Outcome.ADOPTED)
    assert open_against(room) == []
    room.circulate("Rev.1")
    assert room.find("1.1").text == WORDS.replace("shall", "may usually")


def test_a_compromise_can_be_shown_in_its_place_before_anything_is_recorded(room: Session) -> None:
    span = span_of(room, "shall")
    assert room.with_compromise("1.1", span, "are to") == WORDS.replace("shall", "are to")
    assert room.with_compromise("1.1", span, " ") == WORDS.replace("shall", "")
    assert room.with_compromise("Article 1", 1, "Object", heading=True) == "Object"
    assert not room.settlements()
