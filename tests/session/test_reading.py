from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.amendment import Operation, Relation
from workbench.session import RollingProvision, Session

TREATY = """Article 1
Purpose

1. The Parties shall protect civilians.

2. No Party shall attack:

(a) hospitals;

(b) power grids.

Article 2
Definitions

Terms have their ordinary meaning.

Article 3
Depositary

The Secretary-General is the depositary.
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A conference in which every kind of proposal reaches into Article 1 from inside, above or elsewhere."""
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(tmp_path / "conference.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA"], "Article 1(1)", Operation.MOD, "The Parties shall protect all civilians.")
        session.table(["DEU"], "Article 1", Operation.SUP)
        session.table(["KEN"], "Article 1(2)(a)", Operation.ADD, "(c) water works;", relation=Relation.AFTER)
        session.table(["JPN"], "Article 3", Operation.MOVE, relation=Relation.BEFORE, anchor="Article 1")
        session.table(["BRA"], "Article 2", Operation.RETITLE, "Use of terms")
        yield session


def test_the_rolling_text_of_a_part_is_that_part_of_the_whole(session: Session) -> None:
    version, whole = session.version(), session.rolling().provisions
    for provision in version.provisions:
        inside = {below.id for below in version.subtree(provision.id)}
        assert session.rolling(provision.id).provisions == tuple(p for p in whole if place(p) in inside)


def place(provision: RollingProvision) -> str:
    return provision.place if provision.proposed else provision.id


def test_amendments_on_an_article_are_those_on_it_and_below_it(session: Session) -> None:
    assert [own.number for own in session.amendments(at="Article 1")] == [1, 2, 3]
    assert [own.number for own in session.amendments(at="Article 1", by="KEN")] == [3]
    assert [own.number for own in session.amendments(at="Article 3")] == [4]
