"""The sample conference as it runs: what the room does leads to the later versions, and every fate is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from drafts.master import HERE
from workbench.domain.amendment import AmendmentStatus, Fate
from workbench.drafting.consolidation import roll
from workbench.drafting.rolling import Contest, Contested
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
