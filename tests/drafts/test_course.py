"""The sample conference as it runs: what the room does leads to the later versions, and every fate is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from drafts.master import HERE
from workbench.domain.amendment import AmendmentStatus, Fate
from workbench.domain.decision import Manner
from workbench.drafting.consolidation import roll
from workbench.drafting.rolling import Contest, Contested, Difference
from workbench.session import Session, build_sample


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with Session.open(build_sample(tmp_path_factory.mktemp("sample")).file) as session:
        yield session


def test_the_first_draft_was_contested_in_every_way(session: Session) -> None:
    draft = session.version("Chair's draft")
    tabled = [
        replace(amendment, status=AmendmentStatus.TABLED, fate=None, carried=None, incorporated=None)
        for amendment in session.amendments()
        if amendment.against == draft.name
    ]
    rolling = roll(draft, tabled)
    segments = (s for p in rolling.provisions for s in (*p.segments, *p.heading) if isinstance(s, Contested))
    assert {segment.contest for segment in segments} == set(Contest)


def test_every_fate_is_met(session: Session) -> None:
    assert {amendment.fate for amendment in session.amendments()} >= set(Fate)
    assert {amendment.status for amendment in session.amendments()} == set(AmendmentStatus)


def _spans(session: Session) -> list[Contested]:
    """The contested spans of the last version, settled or not."""
    rolled = session.rolling().provisions
    return [s for p in rolled for s in (*p.segments, *p.heading) if isinstance(s, Contested)]


def test_the_last_version_is_still_contested(session: Session) -> None:
    spans = [span for span in _spans(session) if span.open]
    assert {span.contest for span in spans} == set(Contest)
    variants = [variant for span in spans for variant in span.variants]
    assert {difference for v in variants if v.near for difference in v.near.differs} >= {
        Difference.CASE,
        Difference.SPACING,
        Difference.SPELLING,
    }
    assert any(variant.nested and not variant.base for variant in variants)
    assert [v.text for v in variants if v.together and v.parties == ("JPN",)] == [
        "each year a representative selection of concluded and discontinued investigations"
    ]


def test_what_the_room_settled_shows_before_it_is_circulated(session: Session) -> None:
    settled = [span.settled for span in _spans(session) if span.settled]
    assert {one.manner for one in settled} == {*Manner, None}
    assert {one.meeting for one in settled if one.manner} == {"Sixth meeting"}
    assert any(one.open for one in settled)
    assert session.awaiting()


def test_decisions_answer_amendments(session: Session) -> None:
    answered = session.amendments(status=AmendmentStatus.ANSWERED)
    assert {own.incorporated for own in answered} == {"Rev.2", None}
    fell = [own for own in answered if own.at == session.find("Article 24(1)").id]
    assert [own.sponsors for own in fell] == [("KEN", "NGA")]
    third = session.find("Article 50(1)")
    assert "within thirty days of their adoption and in a form" in third.text
    (own,) = session.amendments(at=third.id, status=AmendmentStatus.TABLED)
    assert "after consultation with the State affected" in own.wording


def test_a_delegation_took_its_rebased_words(session: Session) -> None:
    (own,) = session.amendments(at="17.1", by="KEN")
    assert (own.revision, own.against) == (1, "Rev.1")
    assert own.text.endswith(
        "to the vendor and to the Agency without undue delay, and in any event within forty-five days."
    )
    (amending,) = session.sub_amendments(own.id)
    assert "where the vendor does not reply, to the Agency" in amending.wording


def test_the_ledger_tells_what_was_reopened(session: Session) -> None:
    undone = [entry for entry in session.ledger() if entry.undone]
    assert sorted(entry.kind for entry in undone if entry.kind != "status") == ["amendment", "span"]
    (reopened,) = session.amendments(at="58.3", by="G77")
    assert reopened.live


def test_the_next_version_follows_from_the_decisions(tmp_path: Path) -> None:
    with Session.open(build_sample(tmp_path).file) as session:
        done = session.circulate("Rev.3")
        words = {at: session.find(at).text for at in ("9.1", "10.3", "17.1", "19.2.b", "48.3.c", "61.1")}
    assert words["9.1"].startswith("States Parties shall in no circumstances make technology companies, small")
    assert words["10.3"].endswith("unless within that period two fifths of them object.")
    assert words["17.1"].endswith("without undue delay, and in any event within sixty days.")
    assert words["19.2.b"].endswith("of critical infrastructure an adequate voice; and")
    assert "at least two sources" in words["48.3.c"]
    assert "at Geneva from 1 March 2028 to […], and" in words["61.1"]
    assert len(done.settled) == 7


def test_edits_of_different_parties_compose(session: Session) -> None:
    assert session.find("Article 10(1)").text == (
        "States Parties shall at no time make critical infrastructure the object of an attack, whether in the "
        "territory of another State, in its maritime zones or in areas beyond national jurisdiction, including "
        "the high seas and outer space."
    )


def test_the_later_versions_hold_what_was_decided(session: Session) -> None:
    first, second, third = (session.version(name) for name in session.version_names())
    heading = {p.label: p.heading for p in third.provisions if p.heading}
    assert heading["Article 16 bis"] == "Access of civilians to a remedy"
    assert heading["Article 16 ter"] == "Evidence held by victims"
    assert heading["Article 24"] == "Prevention of mass events"
    order = [p.label for p in second.provisions if p.label in ("Article 9", "Article 10", "Article 13")]
    assert order == ["Article 9", "Article 13", "Article 10"]
    assert session.find("27.3", first.name).id not in second.by_id
    assert len(third.provisions) > len(second.provisions)


def test_the_chairs_revision_keeps_the_identity_of_what_it_keeps(session: Session) -> None:
    before = {p.heading: p.id for p in session.version("Rev.2").provisions if p.label.startswith("Article")}
    session.import_source(HERE / "chairs-revision.txt", "Chair's revision")
    after = {p.heading: p for p in session.version("Chair's revision").provisions if p.label.startswith("Article")}
    for heading in ("Integrity of products and services", "Electoral processes", "Authentic texts"):
        assert after[heading].id == before[heading]
    assert after["Authentic texts"].label == "Article 70"
    assert after["Financial data"].id not in before.values()
