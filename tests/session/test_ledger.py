from __future__ import annotations

import pytest

from tests.session.room import WORDS, span_of
from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused
from workbench.domain.provision import Status
from workbench.session import Session


def test_every_decision_stands_in_the_ledger_with_the_words_before_and_after(room: Session) -> None:
    room.decide("7", Outcome.ADOPTED, "3rd meeting", answers=["L.6"])
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2, meeting="4th meeting")
    room.set_status("1.1", Status.ADREF, "4th meeting")
    adopted, settled, status = room.ledger()
    assert (adopted.kind, adopted.decision, adopted.name) == ("amendment", "adopted", "L.7")
    assert (adopted.before, adopted.after, adopted.parties) == ("", "4. States shall cooperate.", ("IND",))
    assert adopted.answers == (room.amendment("6").id,)
    assert (settled.kind, settled.decision, settled.meeting) == ("span", "variant", "4th meeting")
    assert (settled.before, settled.after, settled.citation) == ("shall", "should", "Article 1, paragraph 1")
    assert (settled.parties, settled.taken) == (("FRA",), (room.amendment("1").id,))
    assert set(settled.answers) == {room.amendment("1").id, room.amendment("2").id}
    assert (status.kind, status.before, status.after) == ("status", "open", "adref")
    assert [entry.version for entry in room.ledger()] == ["Draft 1"] * 3


def test_what_was_undone_names_the_decision_that_undid_it(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2)
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must")
    room.reopen("1.1", span_of(room, "shall"))
    room.decide("3", Outcome.ADOPTED)
    room.decide("3", Outcome.REJECTED)
    room.set_status("1.1", Status.ADREF)
    room.set_status("1.1", Status.OPEN)
    first, second, reopened, adopted, rejected, adref, opened = room.ledger()
    assert [first.undone, second.undone, adopted.undone, adref.undone] == [
        *second.acts,
        *reopened.acts,
        *rejected.acts,
        *opened.acts,
    ]
    assert [entry.undone for entry in (reopened, rejected, opened)] == ["", "", ""]
    assert (reopened.before, reopened.after) == ("must", "shall")
    without = WORDS.replace(", as appropriate", "")
    assert (adopted.before, adopted.after, adopted.proposed) == (WORDS, without, without)
    assert (rejected.before, rejected.after, rejected.proposed) == (WORDS, WORDS, without)


def test_the_ledger_says_which_version_took_a_decision_in(room: Session) -> None:
    room.decide("3", Outcome.ADOPTED)
    room.decide("4", Outcome.REJECTED)
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 1)
    room.circulate("Rev.1")
    assert [entry.incorporated for entry in room.ledger()] == ["Rev.1", "", "Rev.1"]


def test_a_lifted_bracket_of_the_text_is_one_entry(room: Session) -> None:
    room.settle_bracket("1.2", 3, Manner.LIFTED)
    room.settle_bracket("1.2", 5, Manner.LIFTED)
    shall, soon = room.ledger()
    assert (shall.before, shall.after) == ("[shall]", "shall")
    assert (soon.before, soon.after) == ("[as soon as [reasonably] possible]", "as soon as [reasonably] possible")
    assert [len(entry.acts) for entry in (shall, soon)] == [2, 2]


def test_the_ledger_of_a_part_and_of_the_time_since(room: Session) -> None:
    room.decide("3", Outcome.ADOPTED)
    room.decide("5", Outcome.ADOPTED)
    assert [entry.name for entry in room.ledger(at="1.1")] == ["L.3"]
    assert [entry.name for entry in room.ledger(at="Article 1")] == ["L.3", "L.5"]
    assert room.ledger(since="9999-01-01") == []
    assert len(room.ledger(since="2020-01-01")) == 2
    with pytest.raises(Refused, match="is no date"):
        room.ledger(since="Friday")


def test_the_ledger_keeps_the_words_of_the_time(room: Session) -> None:
    room.decide("2", Outcome.REJECTED)
    room.decide("2", Outcome.REOPENED)
    room.revise("2", "DEU", WORDS.replace("shall", "ought to"))
    room.decide("2", Outcome.ADOPTED)
    rejected, _, adopted = room.ledger()
    assert rejected.proposed == WORDS.replace("shall", "may")
    assert adopted.after == WORDS.replace("shall", "ought to")
    assert adopted.name == "L.2/Rev.1"


def test_the_log_tells_of_settled_words(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2, meeting="4th meeting")
    room.reopen("1.1", span_of(room, "shall"))
    room.decide("7", Outcome.ADOPTED, answers=["L.6"])
    said = [entry.says for entry in room.log()][-3:]
    assert said == [
        "settled “shall” as “should” (variant), 2 amendments answered, 4th meeting",
        "reopened words in the text of a provision of Draft 1",
        "L.7 adopted, and 1 amendment with it",
    ]


def test_a_moved_provision_keeps_its_words_in_the_ledger(room: Session) -> None:
    room.table(["FRA"], "1.2", Operation.MOVE, anchor="1.3")
    room.decide("8", Outcome.ADOPTED)
    moved = room.ledger()[0]
    assert moved.before == moved.after != ""


@pytest.mark.parametrize("first", ["adopted", "settled"])
@pytest.mark.parametrize("between", [False, True])
def test_what_was_adopted_stands_in_the_ledger_as_the_room_took_it(room: Session, first: str, between: bool) -> None:
    decisions = [
        lambda: room.decide("1", Outcome.ADOPTED),
        lambda: room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must"),
    ]
    for decide in decisions if first == "adopted" else reversed(decisions):
        decide()
    taken = WORDS.replace("shall", "must").replace("all times", "any price")
    if between:
        room.circulate("Rev.1")
        assert room.find("1.1").text == taken
        room.circulate("Rev.2")
    adopted = next(entry for entry in room.ledger() if entry.kind == "amendment")
    assert (adopted.before, adopted.after) == (WORDS, taken)
    assert adopted.proposed == WORDS.replace("shall", "should").replace("all times", "any price")


def test_what_was_adopted_with_amendments_to_it_stands_in_the_ledger_as_amended(room: Session) -> None:
    room.table(["IND"], "L.4", Operation.MOD, WORDS.replace("all civilians", "most of the civilians"))
    room.table(["FRA"], "L.8", Operation.MOD, WORDS.replace("all civilians", "many of the civilians"))
    for number in ("4", "8", "9"):
        room.decide(number, Outcome.ADOPTED)
    room.circulate("Rev.1")
    assert {entry.after for entry in room.ledger()} == {room.find("1.1").text}


def test_the_ledger_says_from_where_and_to_where_a_provision_is_moved(room: Session) -> None:
    room.table(["FRA"], "1.3", Operation.MOVE, relation=Relation.AFTER, anchor="1.1")
    room.table(["DEU"], "1.1", Operation.MOVE, relation=Relation.AFTER, anchor="1.2")
    room.table(["DEU"], "1.1", Operation.NOC)
    room.decide("8", Outcome.ADOPTED)
    room.decide("9", Outcome.REJECTED)
    room.decide("10", Outcome.ADOPTED)
    room.circulate("Rev.1")
    adopted, rejected, kept = room.ledger()
    assert adopted.moved == ("after Article 1, paragraph 2", "after Article 1, paragraph 1")
    assert rejected.moved == ("before Article 1, paragraph 2", "after Article 1, paragraph 2")
    assert (kept.moved, kept.before) == (None, kept.after)
