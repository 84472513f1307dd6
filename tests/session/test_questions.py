from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.amendment import AmendmentStatus, Fate, Operation, Relation, Stance
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused, WrongReference
from workbench.domain.party import PartyKind
from workbench.domain.provision import Status
from workbench.session import Session
from workbench.session.questions import BracketCount, Did, Stand, together

TREATY = """Preamble

The Parties to this Convention,

Recalling the Charter,

Have agreed as follows:

Article 1
Purpose

1. The Parties shall protect civilians.

2. No Party shall attack:

(a) hospitals;

(b) power grids.

Article 2
Notification

Attacks are notified within [X] days.

Article 3
Depositary

The Secretary-General is the depositary.
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A conference of three articles: rivals in the first, a placeholder in the second, nothing on the third."""
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA", "DEU"], "1.1", Operation.MOD, "The Parties should protect civilians.")
        session.table(["KEN"], "1.1", Operation.MOD, "The Parties may protect civilians.")
        session.table(["JPN"], "1.2(a)", Operation.MOD, "hospitals and schools;")
        session.table(["EU"], "1.2(b)", Operation.ADD, "(c) water works;", relation=Relation.AFTER)
        session.take_position("1", "EU", Stance.SUPPORT)
        session.take_position("1", "BRA", Stance.OPPOSE, "Too weak.")
        session.take_position("3", "EU", Stance.RESERVE)
        yield session


def numbers(session: Session, **asked: object) -> list[list[int | None]]:
    return [[tabled.amendment.number for tabled in found.tabled] for found in session.contested(**asked)]


def test_what_is_contested_can_be_narrowed_to_a_part_a_party_and_one_party_alone(session: Session) -> None:
    assert numbers(session) == [[1, 2], [3], [4]]
    assert numbers(session, at="Article 1(2)") == [[3], [4]]
    assert numbers(session, by="Kenya") == [[1, 2]]
    assert numbers(session, sole=True) == [[3], [4]]
    assert numbers(session, at="Article 3") == []
    with pytest.raises(WrongReference):
        session.contested(by="XYZ")


def test_a_passage_is_contested_since_its_earliest_amendment_was_tabled(session: Session) -> None:
    first = session.contested()[0]
    assert (first.opened.amendment.number, first.opened.version) == (1, "Draft 1")
    assert first.opened.time == next(entry.time for entry in session.log() if "tabled" in entry.says)
    assert numbers(session, since=first.opened.time[:10]) == [[1, 2], [3], [4]]
    assert numbers(session, since="2999-01-01") == []
    with pytest.raises(Refused, match="no date"):
        session.contested(since="last Friday")


def test_a_dispute_keeps_the_version_in_which_it_arose(session: Session) -> None:
    session.decide("3", Outcome.ADOPTED)
    session.circulate("Draft 2")
    session.table(["CHE"], "Article 3", Operation.MOD, "Switzerland is the depositary.")
    assert [found.opened.version for found in session.contested()] == ["Draft 1", "Draft 1", "Draft 2"]


def test_what_the_room_settles_is_no_longer_contested_until_it_is_reopened(session: Session) -> None:
    before = session.contested()
    session.settle("1.1", 1, Manner.VARIANT, 2, meeting="First meeting")
    assert numbers(session) == [[3], [4]]
    settled = session.since(date="2000-01-01").settled
    assert [(one.before.strip(), one.words.strip(), one.meeting) for one in settled] == [
        ("shall", "should", "First meeting")
    ]
    session.reopen("1.1", 1)
    assert session.contested() == before
    assert session.since(date="2000-01-01").reopened != ()


def test_a_settled_passage_stays_contested_for_those_whom_the_room_did_not_answer(session: Session) -> None:
    session.settle("1.1", 1, Manner.VARIANT, 2, meeting="First meeting", answers=["1"])
    first = session.contested()[0]
    assert (first.parties, first.sole) == (("KEN",), True)
    assert first.settled and (first.settled.text.strip(), first.settled.meeting) == ("should", "First meeting")


def test_amendments_that_ask_for_the_same_are_grouped_where_they_stand(session: Session) -> None:
    assert session.alike() == ()
    session.table(["CHE"], "Article 3", Operation.MOD, "Switzerland is the depositary.")
    session.table(["AUT"], "Article 3", Operation.MOD, "Switzerland is the depositary")
    session.table(["CAN"], "1.1", Operation.MOD, "The Parties may protect civilians.")
    assert [[own.number for own in group.amendments] for group in session.alike()] == [[2, 7], [5, 6]]
    assert [group.identical for group in session.alike(at="Article 3")] == [False]
    session.withdraw("7", "CAN")
    assert len(session.alike()) == 1


def test_brackets_are_counted_by_article_with_placeholders_beside_them(session: Session) -> None:
    table = session.brackets()
    assert table.versions == ("Draft 1",)
    assert [(row.citation, row.heading, row.counts) for row in table.rows] == [
        ("Preamble", "", (BracketCount(0, 0),)),
        ("Article 1", "Purpose", (BracketCount(3, 0),)),
        ("Article 2", "Notification", (BracketCount(0, 1),)),
        ("Article 3", "Depositary", (BracketCount(0, 0),)),
    ]
    assert table.total == (BracketCount(3, 1),)
    assert [row.citation for row in session.brackets(at="Article 1").rows] == ["Article 1"]
    assert session.open_brackets() == BracketCount(3, 1)
    assert session.open_brackets("Article 2") == BracketCount(0, 1)
    assert session.open_brackets("Article 3") == BracketCount(0, 0)


def test_brackets_of_a_version_are_those_it_had_when_the_next_one_came(session: Session) -> None:
    session.decide("1", Outcome.ADOPTED)
    session.withdraw("3", "JPN")
    session.circulate("Draft 2")
    session.table(["CHE"], "Article 3", Operation.SUP)
    session.decide("5", Outcome.ADOPTED)
    session.circulate("Draft 3")
    table = session.brackets()
    assert table.versions == ("Draft 1", "Draft 2", "Draft 3")
    counts = {row.citation: row.counts for row in table.rows}
    assert counts["Article 3"] == (BracketCount(0, 0), BracketCount(0, 0), None)
    assert [row.citation for row in table.rows][-1] == "Article 3"
    assert [count.open for count in table.total] == [
        sum(count.open for row in table.rows if (count := row.counts[place])) for place in range(3)
    ]
    assert table.total[2].open == len(session.contested())


def test_only_what_was_said_of_a_provision_is_counted_again(session: Session) -> None:
    session.decide("1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert session.brackets_so_far().versions == ("Draft 2",)
    start = session.start()
    column = next(session.brackets_before(start))
    session.table(["CHE"], "Article 3", Operation.MOD, "Switzerland is the depositary.")
    assert session.uncounted() == [session.find("Article 3").id]
    session.remember(start, [column])  # which holds whatever is said of the current version
    assert session.brackets_so_far() == session.brackets()
    assert session.uncounted() == []
    assert session.brackets().versions == ("Draft 1", "Draft 2")
    session.circulate("Draft 3")
    session.remember(start, [column])
    assert session.brackets_so_far().versions == ("Draft 3",)


def test_the_proposals_of_a_party_say_how_they_fared_and_who_sided_with_them(session: Session) -> None:
    session.decide("1", Outcome.ADOPTED, "Second meeting")
    session.circulate("Draft 2")
    (taken,) = session.fared("France")
    assert (taken.amendment.incorporated, taken.beside) == ("Draft 2", ("DEU",))
    assert taken.decision and (taken.decision.outcome, taken.decision.meeting) == (Outcome.ADOPTED, "Second meeting")
    assert [(position.party, position.stance) for position in taken.positions] == [
        ("BRA", Stance.OPPOSE),
        ("EU", Stance.SUPPORT),
    ]
    (rival,) = session.fared("KEN")
    assert (rival.amendment.fate, rival.decision) == (Fate.CONFLICTING, None)


def test_a_group_is_asked_for_its_own_proposals_or_for_those_of_its_members_too(session: Session) -> None:
    assert [course.amendment.number for course in session.fared("EU")] == [4]
    assert [course.amendment.number for course in session.fared("EU", with_members=True)] == [1, 4]
    assert session.fared("EU", with_members=True)[0].by == ("FRA", "DEU")


def test_an_amendment_that_was_answered_names_what_answered_it(session: Session) -> None:
    session.settle("1.1", 1, Manner.COMPROMISE, "shall endeavour to", meeting="Third meeting")
    (course,) = session.fared("KEN")
    assert course.amendment.status is AmendmentStatus.ANSWERED
    assert [(one.words.strip(), one.meeting) for one in course.settlements] == [("shall endeavour to", "Third meeting")]


def test_only_words_that_nobody_disputes_are_agreed_with_the_status_that_the_room_gave(session: Session) -> None:
    session.set_status("Article 3", Status.ADREF)
    found = session.agreed()
    assert [(one.citation, one.status) for one in found] == [
        ("Preamble", Status.OPEN),
        ("Article 1, paragraph 2 (b)", Status.OPEN),
        ("Article 3", Status.ADREF),
    ]
    session.withdraw("3", "JPN")
    assert [one.citation for one in session.agreed("Article 1")] == [
        "Article 1, paragraph 2 (a)",
        "Article 1, paragraph 2 (b)",
    ]


def test_groups_speak_for_their_members_in_the_matrix(session: Session) -> None:
    found = session.stances()
    first = found.amendments[0].id
    assert found.cells["FRA"][first].stand is Stand.SPONSOR
    assert (found.cells["ITA"][first].stand, found.cells["ITA"][first].via) == (Stand.SUPPORT, ("EU",))
    assert found.cells["BRA"][first].note == "Too weak."
    assert first not in found.cells["KEN"]
    article = session.find("Article 1").id
    assert found.articles == (article,)
    assert found.tallies["EU"][article].counts == {Stand.SUPPORT: 1, Stand.RESERVE: 1, Stand.SPONSOR: 1}
    assert found.tallies["EU"][article].net is Stand.SPONSOR
    assert [party.code for party in found.parties] == [party.code for party in session.parties()]


def test_the_matrix_can_be_narrowed_to_groups_and_to_a_part_and_widened_to_what_is_done(session: Session) -> None:
    union = session.party("EU")
    assert {party.code for party in session.stances(groups=["EU"]).parties} == {"EU", *union.members}
    assert [own.number for own in session.stances("1.2").amendments] == [3, 4]
    session.withdraw("3", "JPN")
    assert [own.number for own in session.stances("1.2").amendments] == [4]
    assert [own.number for own in session.stances("1.2", every=True).amendments] == [3, 4]


def test_members_of_groups_that_differ_are_divided(session: Session) -> None:
    session.add_party("COAST", PartyKind.GROUP, "Coastal States", ["ITA", "CHL"])
    session.take_position("1", "COAST", Stance.OPPOSE)
    cell = session.stances().cells["ITA"][session.amendment("1").id]
    assert (cell.stand, cell.via, cell.said) == (Stand.DIVIDED, ("COAST", "EU"), (Stand.OPPOSE, Stand.SUPPORT))


def test_since_a_version_or_a_date_all_that_was_done_is_told(session: Session) -> None:
    session.set_status("Article 3", Status.GROUP, "First meeting")
    session.decide("1", Outcome.ADOPTED, "First meeting")
    session.circulate("Draft 2")
    session.join("4", "BRA")
    session.withdraw("4", "BRA")
    session.revise("3", "JPN", "hospitals and kindergartens;")
    session.withdraw("3", "JPN")
    session.take_position("4", "CHE", Stance.FLEXIBLE)
    session.set_status("Article 3", Status.AGREED, "Second meeting")
    session.set_status("Article 2", Status.OPEN, "Second meeting")
    recent = session.since("Draft 2")
    assert recent.comparison.changes == ()
    assert [(step.did, step.amendment.number, step.parties) for step in recent.steps] == [
        (Did.JOINED, 4, ("BRA",)),
        (Did.LEFT, 4, ("BRA",)),
        (Did.REVISED, 3, ("JPN",)),
        (Did.WITHDRAWN, 3, ("JPN",)),
    ]
    assert [(one.position.party, one.position.stance) for one in recent.positions] == [("CHE", Stance.FLEXIBLE)]
    assert [(one.before, one.after, one.meeting) for one in recent.statuses] == [
        (Status.GROUP, Status.AGREED, "Second meeting")
    ]
    earlier = session.since("Draft 1")
    assert earlier.versions == ("Draft 2",)
    assert [change.citation for change in earlier.comparison.changes] == ["Article 1, paragraph 1"]
    assert [step.amendment.number for step in earlier.amendments(Did.TABLED)] == [1, 2, 3, 4]
    assert [step.outcome for step in earlier.amendments(Did.DECIDED)] == [Outcome.ADOPTED]
    by_date = session.since(date=session.version_date("Draft 1"))
    assert (by_date.comparison, by_date.steps) == (earlier.comparison, earlier.steps)
    assert session.since(date="2999-01-01").steps == ()


def test_what_a_matrix_comes_to_and_when_positions_were_taken(session: Session) -> None:
    read = together(session.stances())
    assert [heat.article for heat in read.hottest] == [session.find("Article 1").id]
    spoken = {party for voice in read.likeness.voices for party in voice.parties}
    assert {"FRA", "EU", "ITA"} <= spoken
    assert [(one.position.party, one.position.note) for one in session.stated("1") if one.position.note] == [
        ("BRA", "Too weak.")
    ]
    assert all(one.time >= session.version_date("Draft 1") for one in session.stated("1"))


def test_only_what_was_revised_has_a_time_of_its_revision(session: Session) -> None:
    ids, first = [own.id for own in session.amendments()], session.amendment("1")
    assert session.revised(ids) == {}
    session.revise("1", first.sponsors[0], "1. The Parties shall do what they can.")
    when = session.revised(ids)
    assert list(when) == [first.id]
    assert when[first.id] >= session.tabled([first.id])[first.id].time
