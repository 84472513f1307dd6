from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.room import TREATY, WORDS, span_of, statuses
from workbench.domain.amendment import Fate, Operation
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused
from workbench.session import Contested, Session


def test_what_is_still_open_is_counted_by_article(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2)
    for number in (3, 5):
        room.decide(str(number), Outcome.REJECTED)
    room.circulate("Rev.1")
    # two spans of paragraph 1, six brackets of paragraph 2, a deletion and a new paragraph
    assert room.still_open() == {room.find("Article 1").id: 2 + 6 + 2}


def test_a_provision_of_which_only_the_label_is_left_is_remarked(room: Session) -> None:
    room.decide("6", Outcome.REJECTED)
    room.table(["FRA"], "1.3", Operation.MOD, "Everybody refrains")
    room.settle("1.3", 1, Manner.DELETED)
    remarks = room.circulate("Rev.1").remarks
    assert room.find("1.3").text == ""
    assert [(remark.where, remark.why) for remark in remarks] == [
        ("Article 1, paragraph 3", "none of its words are left: delete it with an amendment, or give it words")
    ]
    assert room.circulate("Rev.2").remarks == ()


def test_everything_that_was_live_or_answered_says_how_it_fared(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2)
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.DELETED)
    room.decide("7", Outcome.ADOPTED, answers=["L.6"])
    fates = {own.number: fate for own, fate in room.circulate("Rev.1").fates}
    assert fates == {
        1: Fate.SHIFTED,
        2: Fate.CONFLICTING,
        3: Fate.SATISFIED,
        4: Fate.SHIFTED,
        5: Fate.CLEAN,
        6: Fate.CONFLICTING,
    }
    # those answered for good are not told of again
    assert 2 not in {own.number for own, _ in room.circulate("Rev.2").fates}


def test_an_adopted_amendment_that_asks_for_other_words_than_those_settled_is_named(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "must", answers=["L.2"])
    room.decide("1", Outcome.ADOPTED)
    with pytest.raises(Refused, match=r"L\.1 was adopted with other words than those that the room settled"):
        room.circulate("Rev.1")
    assert room.version_names() == ["Draft 1"]


def bring(room: Session, folder: Path, words: str) -> tuple[str, ...]:
    """Brings in the draft with other words in paragraph 1; the settled words that it does not have."""
    source = folder / "later.txt"
    source.write_text(TREATY.replace(WORDS, words), encoding="utf-8")
    return tuple(one.words for one in room.import_source(source, "Later").unsaid)


def test_a_draft_that_says_what_was_settled_leaves_it_settled(room: Session, tmp_path: Path) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2)
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.LIFTED)
    assert bring(room, tmp_path, WORDS.replace("shall", "should").replace("Parties", "States Parties")) == ()
    assert (statuses(room)[2], statuses(room)[3]) == ("answered", "answered")
    assert [entry.incorporated for entry in room.ledger()] == ["Later", "Later"]


def test_a_draft_without_what_was_settled_is_told_and_those_answered_are_live_again(
    room: Session, tmp_path: Path
) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2)
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.LIFTED)
    assert bring(room, tmp_path, WORDS.replace(", as appropriate", ", where possible")) == (
        "should",
        ", as appropriate",
    )
    assert (statuses(room)[2], statuses(room)[3]) == ("tabled", "tabled")
    assert [entry.incorporated for entry in room.ledger()] == ["", ""]


def test_what_was_settled_on_the_version_before_cannot_be_undone(room: Session) -> None:
    room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 2)
    act = room.ledger()[0].acts[0]
    room.circulate("Rev.1")
    with pytest.raises(Refused, match="decided on Draft 1, which gave way to another"):
        room.undo(act)
    assert room.settlements() == []


def test_a_sub_amendment_of_which_a_part_was_answered_goes_on_with_the_rest(room: Session) -> None:
    room.table(
        ["CHN"], "L.1", Operation.MOD, WORDS.replace("shall", "must").replace("all times, as", "any price, where")
    )
    room.settle("1.1", span_of(room, "shall"), Manner.COMPROMISE, "will")
    room.circulate("Rev.1")
    sub = room.amendment("8")
    assert sub.wording == room.find("1.1").text.replace("all times, as", "any price, where")
    assert room.find("1.1").text == WORDS.replace("shall", "will")


def test_whoever_would_keep_words_that_changed_is_not_said_to_want_the_new_ones(room: Session) -> None:
    room.table(["EST"], "1.1", Operation.NOC)
    room.table(["EST"], "1.2", Operation.NOC)
    assert room.rolling("1.1").provisions[0].keep == ("EST",)
    room.decide("1", Outcome.ADOPTED)
    done = room.circulate("Rev.1")
    fates = {own.number: fate for own, fate in done.fates}
    assert (fates[8], fates[9]) == (Fate.CONFLICTING, Fate.CLEAN)
    rolled = room.rolling("1.1").provisions[0]
    assert rolled.keep == ()
    assert not any("EST" in v.parties for s in rolled.segments if isinstance(s, Contested) for v in s.variants)
    assert room.rolling("1.2").provisions[0].keep == ("EST",)
    fared = next(one for one in room.rebased() if one.amendment.number == 8)
    assert (fared.new.own, fared.new.base) == (f"1. {WORDS}", room.find("1.1").words)
    with pytest.raises(Refused, match=r"the words that L\.8 would keep have changed: withdraw it, or table them"):
        room.take_rebased("8", "EST")


@pytest.mark.parametrize("by_amendment", [True, False])
def test_words_that_were_adopted_as_they_are_are_not_changed(room: Session, by_amendment: bool) -> None:
    room.table(["EST"], "1.1", Operation.NOC)
    room.decide("8", Outcome.ADOPTED)
    if by_amendment:
        room.decide("2", Outcome.ADOPTED)
    else:
        room.settle("1.1", span_of(room, "shall"), Manner.VARIANT, 3)
    with pytest.raises(Refused, match=r"L\.8 was adopted, and so Article 1, paragraph 1 would stay as it is"):
        room.circulate("Rev.1")
    room.decide("8", Outcome.REJECTED)
    room.circulate("Rev.1")
    assert room.find("1.1").text == WORDS.replace("shall", "may")
