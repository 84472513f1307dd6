"""What follows from acts by which the room settles words, whatever they hold: through the door of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.amendment import AmendmentStatus, Operation
from workbench.domain.errors import Refused
from workbench.record.acts import ActKind
from workbench.record.tables import AMENDMENTS, DECISIONS, Row, settlement_of
from workbench.session import Session
from workbench.storage.conference_file import ConferenceFile

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect all civilians at all times.\n"
WORDS = "The Parties shall protect all civilians at all times."


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ConferenceFile]:
    """One paragraph with two amendments: L.1 on two of its words, L.2 on the first of them."""
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    path = tmp_path / "c.treaty"
    with Session.create(path, "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA"], "1.1", Operation.MOD, WORDS.replace("shall", "should").replace("times", "costs"))
        session.table(["DEU"], "1.1", Operation.MOD, WORDS.replace("shall", "may"))
    with ConferenceFile.open(path) as file:
        yield file


def amendments(file: ConferenceFile) -> list[Row]:
    return sorted(file.state.select(AMENDMENTS), key=lambda row: int(row["number"]))


def statuses(file: ConferenceFile) -> list[str]:
    return [row["status"] for row in amendments(file)]


def span(file: ConferenceFile, place: tuple[int, int], **more: Any) -> dict[str, Any]:
    at = amendments(file)[0]["at"]
    return {"at": at, "part": "text", "version": "Draft 1", "start": place[0], "end": place[1], **more}


def settle(file: ConferenceFile, place: tuple[int, int], before: str, after: str, answers: tuple[int, ...]) -> str:
    ids = [row["id"] for row in amendments(file) if row["number"] in answers]
    said = {"before": before, "words": after, "manner": "compromise", "taken": [], "answers": ids, "meeting": "M"}
    return file.say(ActKind.SPAN_SETTLED, span(file, place, **said)).id


def standing(file: ConferenceFile) -> list[str]:
    rows = file.state.select(DECISIONS, kind=ActKind.SPAN_SETTLED.value, undone="")
    return [settlement_of(row).words for row in rows]


def test_an_amendment_is_answered_when_every_word_it_changes_is_settled(file: ConferenceFile) -> None:
    settle(file, (4, 5), "shall", "must", (1, 2))
    assert statuses(file) == ["tabled", "answered"]
    settle(file, (16, 17), "times", "seasons", (1,))
    assert statuses(file) == ["answered", "answered"]
    file.say(ActKind.SPAN_REOPENED, span(file, (4, 5), meeting="N"))
    assert statuses(file) == ["tabled", "tabled"]
    assert standing(file) == ["seasons"]


def test_settling_the_same_words_anew_undoes_what_stood_there(file: ConferenceFile) -> None:
    first = settle(file, (4, 5), "shall", "must", (1, 2))
    second = settle(file, (2, 5), "Parties shall", "States will", ())
    rows = {row["act"]: row for row in file.state.select(DECISIONS)}
    assert (rows[first]["undone"], rows[second]["undone"]) == (second, "")
    assert standing(file) == ["States will"]
    assert statuses(file) == ["tabled", "tabled"]


def test_words_inserted_at_one_point_are_settled_apart_from_those_beside_it(file: ConferenceFile) -> None:
    settle(file, (4, 4), "", "always ", ())
    settle(file, (4, 5), "shall", "must", ())
    assert standing(file) == ["always ", "must"]
    settle(file, (4, 4), "", "ever ", ())
    assert standing(file) == ["must", "ever "]


def test_a_reopening_tells_the_words_before_and_after(file: ConferenceFile) -> None:
    settle(file, (4, 5), "shall", "must", ())
    act = file.say(ActKind.SPAN_REOPENED, span(file, (2, 6)))
    row = next(iter(file.state.select(DECISIONS, act=act.id)))
    assert (row["before"], row["words"]) == ("Parties must ", "Parties shall ")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"before": "may"}, "are not those of Draft 1"),
        ({"version": "Draft 9"}, "not the current one"),
        ({"end": 99}, "no such words"),
        ({"start": 6}, "no such words"),
        ({"at": "nothing"}, "not in the current version"),
        ({"manner": "coin"}, "cannot read"),
        ({"answers": "L.1"}, "cannot read"),
        ({"start": "4"}, "cannot read"),
    ],
)
def test_what_cannot_be_settled_is_refused_in_words(file: ConferenceFile, more: dict[str, Any], why: str) -> None:
    said = {"before": "shall", "words": "must", "manner": "compromise", "taken": [], "answers": [], "meeting": ""}
    with pytest.raises(Refused, match=why):
        file.say(ActKind.SPAN_SETTLED, span(file, (4, 5), **(said | more)))
    assert standing(file) == []


def test_what_is_not_settled_cannot_be_reopened(file: ConferenceFile) -> None:
    with pytest.raises(Refused, match="nothing is settled"):
        file.say(ActKind.SPAN_REOPENED, span(file, (4, 5)))


def decide(file: ConferenceFile, number: int, outcome: str, answers: tuple[int, ...] = ()) -> None:
    ids = {row["number"]: row["id"] for row in amendments(file)}
    payload = {"amendment": ids[number], "outcome": outcome, "meeting": "", "answers": [ids[n] for n in answers]}
    file.say(ActKind.AMENDMENT_DECIDED, payload)


def test_rivals_fall_with_a_compromise_until_it_is_decided_anew(file: ConferenceFile) -> None:
    decide(file, 1, "adopted", (2,))
    assert statuses(file) == ["adopted", "answered"]
    decide(file, 1, "reopened")
    assert statuses(file) == ["tabled", "tabled"]
    with pytest.raises(Refused, match="only an adopted or a rejected one"):
        decide(file, 1, "reopened")


def test_a_decision_on_an_amendment_itself_goes_before_what_answered_it(file: ConferenceFile) -> None:
    settle(file, (4, 5), "shall", "must", (2,))
    decide(file, 2, "rejected")
    assert statuses(file)[1] == AmendmentStatus.REJECTED
    decide(file, 2, "reopened")
    assert statuses(file)[1] == AmendmentStatus.ANSWERED
    file.say(ActKind.SPAN_REOPENED, span(file, (4, 5)))
    assert statuses(file)[1] == AmendmentStatus.TABLED


def test_amendments_fall_only_with_an_adopted_one(file: ConferenceFile) -> None:
    with pytest.raises(Refused, match="only with one that is adopted"):
        decide(file, 1, "rejected", (2,))
    with pytest.raises(Refused, match="with itself"):
        decide(file, 1, "adopted", (1,))


ODD = st.sampled_from([None, True, -1, 10**30, "", "x", [], ["x"], [1], {}, {"a": []}])
FIELDS = ("at", "part", "version", "start", "end", "before", "words", "manner", "taken", "answers", "meeting")


@given(
    kind=st.sampled_from([ActKind.SPAN_SETTLED, ActKind.SPAN_REOPENED]),
    odd=st.dictionaries(st.sampled_from(FIELDS), ODD),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_an_act_holds_the_state_stays_sound(file: ConferenceFile, kind: ActKind, odd: dict[str, Any]) -> None:
    said = {"before": "shall", "words": "must", "manner": "compromise", "taken": [], "answers": [], "meeting": ""}
    try:
        file.say(kind, span(file, (4, 5), **said) | odd)
    except Refused:
        return
    assert file.state.digest() == file.replayed()


def test_the_state_follows_from_the_acts_to_the_byte(file: ConferenceFile) -> None:
    settle(file, (4, 5), "shall", "must", (1, 2))
    file.say(ActKind.SPAN_REOPENED, span(file, (4, 5)))
    settle(file, (4, 5), "shall", "will", (1, 2))
    decide(file, 1, "adopted", (2,))
    assert file.state.digest() == file.replayed()
