from __future__ import annotations

from dataclasses import replace

import pytest

from tests.session.room import WORDS
from workbench.domain.amendment import Amendment, Operation, Relation, Stance
from workbench.domain.decision import Outcome, Part
from workbench.domain.draft import Draft
from workbench.domain.errors import Refused, WrongReference
from workbench.domain.where import Where
from workbench.session import Session


def test_hits_come_in_document_order_by_article(room: Session) -> None:
    found = room.search("civilians")
    assert found.total == len(found.hits) == 5
    assert found.by_where == {Where.TEXT: 1, Where.AMENDMENT: 4}
    assert found.by_article == {room.find("Article 1").id: 5}
    first, *others = found.hits
    assert (first.where, first.citation, first.words) == (Where.TEXT, "Article 1, paragraph 1", WORDS)
    assert [own.own.number for own in others if isinstance(own.own, Amendment)] == sorted(
        own.own.number or 0 for own in others if isinstance(own.own, Amendment)
    )
    assert [first.words[start:end] for start, end in first.ranges] == ["civilians"]


def test_a_search_can_be_narrowed(room: Session) -> None:
    assert room.search("all", within="1.3").total == 0
    assert room.search("civilians", kinds={Where.TEXT}).total == 1
    assert room.search("civilians", kinds={Where.TEXT}).by_where[Where.AMENDMENT] == 4
    limited = room.search("civilians", limit=2)
    assert (limited.total, len(limited.hits)) == (5, 2)
    with pytest.raises(WrongReference):
        room.search("all", within="Article 99")


def test_nothing_sought_is_nothing_found(room: Session) -> None:
    assert room.search(' "" * ').total == 0


def test_positions_and_reasons_are_found_with_their_amendment(room: Session) -> None:
    room.take_position("1", "IND", Stance.OPPOSE, "far too costly")
    (hit,) = room.search("costly").hits
    assert (hit.where, hit.party, hit.citation) == (Where.POSITION, "IND", "Article 1, paragraph 1")
    assert isinstance(hit.own, Amendment)
    assert hit.own.number == 1


def test_what_is_on_a_provision_that_is_gone_comes_last(room: Session) -> None:
    room.table(["NOR"], "1.3", Operation.MOD, "No civilians shall be attacked.", reason="Plainer")
    room.decide("6", Outcome.ADOPTED)
    room.circulate("Draft 2")
    (hit,) = room.search("plainer").hits
    assert (hit.article, hit.citation) == ("", "Article 1, paragraph 3")


def test_occurrences_of_the_very_signs(room: Session) -> None:
    at = room.find("1.1").id
    found = room.occurrences("ALL")
    assert [one for one in found if one.at == at] == [one for one in room.occurrences("all") if one.at == at]
    words = room.version().by_id[at].text
    assert {words[one.start : one.end] for one in found if one.at == at} == {"all"}
    assert not [one for one in room.occurrences("all", whole=True) if one.at == room.find("1.2").id]
    assert [one.part for one in room.occurrences("purpose")] == [Part.HEADING]
    assert room.occurrences("PURPOSE", case=True) == []
    assert room.occurrences(" ") == []


def test_replacing_makes_a_draft_of_every_provision_and_keeps_none(room: Session) -> None:
    found = room.replacing("parties", "states", "FRA")
    assert [(one.draft.operation, one.citation, one.count) for one in found] == [
        (Operation.MOD, "Article 1, paragraph 1", 1)
    ]
    assert found[0].draft.text == WORDS.replace("Parties", "States")
    assert found[0].before is None
    assert room.drafts() == []
    room.save_draft(found[0].draft)
    room.table_draft(found[0].draft.id)
    assert room.amendments(by="FRA")[-1].text == found[0].draft.text


def test_replacing_in_a_heading_is_a_new_heading(room: Session) -> None:
    (one,) = room.replacing("purpose", "object", "FRA")
    assert (one.draft.operation, one.draft.text) == (Operation.RETITLE, "Object")


def test_replacing_changes_one_s_own_draft_where_there_is_one(room: Session) -> None:
    at = room.find("1.1").id
    own = Draft("d1", ("FRA",), at, Operation.MOD, "Draft 1", "The Parties shall care for the Parties.", reason="why")
    new = Draft("d2", ("FRA",), at, Operation.ADD, "Draft 1", "New: Parties.", relation=Relation.AFTER, anchor=at)
    for draft in (own, new, replace(own, id="d3", by=("DEU",))):
        room.save_draft(draft)
    first, second = room.replacing("Parties", "States", "FRA", case=True)
    assert (first.before, first.count) == (own, 2)
    assert first.draft == replace(own, text="The States shall care for the States.")
    assert second.draft == replace(new, text="New: States.")


def test_capitals_are_kept_unless_case_was_asked_for(room: Session) -> None:
    at = room.find("1.3").id
    room.save_draft(Draft("d1", ("FRA",), at, Operation.MOD, "Draft 1", "PARTY, Party, party"))
    (one,) = room.replacing("party", "state", "FRA", at={at})
    assert one.draft.text == "STATE, State, state"
    (one,) = room.replacing("party", "state", "FRA", at={at}, case=True)
    assert one.draft.text == "PARTY, Party, state"


def test_nothing_is_replaced_by_itself(room: Session) -> None:
    assert room.replacing("civilians", "civilians", "FRA") == []
    with pytest.raises(Refused, match="which words"):
        room.replacing(" ", "x", "FRA")
