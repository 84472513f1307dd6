"""What goes out tracked beside headings, tables and sections comes back to the provision that it is on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.domain.amendment import Operation, Relation
from workbench.session import Session

TEXT = """\
# A convention

## PART I

### SECTION 1

#### Article 1

Words of the first article.

#### Article 2

The parties shall keep:

(a) a register of ships;

| Item | Rate |
|---|---|
| Fish | 5 |
| Meat | 7 |

#### Article 3

Words of the third article.

## PART II

### CHAPTER 1

#### SECTION 1

The Parties may agree otherwise.

#### Article 4

1. The Parties shall report.

2. Reports show:

| Year | Tonnes |
|---|---|
| 2030 | 5 |
"""


def _table_id(session: Session) -> str:
    return next(p.id for p in session.version().provisions if p.table)


def move_what_has_no_heading(session: Session) -> None:
    last = next(p.id for p in session.version().provisions if p.label == "Article 3")
    session.table(["FRA"], "Article 1", Operation.MOVE, anchor=last)


def add_an_article_in_a_section(session: Session) -> None:
    session.table(
        ["FRA"], "Article 2", Operation.ADD, "Article 9\nRegisters\n\n1. They are open.", relation=Relation.AFTER
    )


def add_a_paragraph_before_a_table(session: Session) -> None:
    session.table(["FRA"], _table_id(session), Operation.ADD, "as follows", relation=Relation.BEFORE)


def take_out_the_head_of_a_table(session: Session) -> None:
    session.table(["FRA"], _table_id(session), Operation.MOD, "Fish\t6\nMeat\t7")


def take_out_what_stands_before_a_table(session: Session) -> None:
    session.table(["FRA"], "Article 2 (a)", Operation.SUP)
    session.table(["DEU"], _table_id(session), Operation.MOD, "Item\tRate\nFish\t6\nMeat\t7")


def words_for_a_bare_section(session: Session) -> None:
    """The article below it has no heading either."""
    section = next(p.id for p in session.version().provisions if p.kind == "section")
    session.table(["FRA"], section, Operation.MOD, "This section applies.")
    session.table(["DEU"], section, Operation.MOD, "It governs all.")


def add_a_paragraph_behind_a_table(session: Session) -> None:
    session.table(["FRA"], "Article 4(2)", Operation.ADD, "Reports are public.", relation=Relation.AFTER)


def _read_by(session: Session, party: str) -> list[tuple[str, str, str, str, int]]:
    """The text as a party would have it, with the depth at which all stands."""
    version = session.text_as(party)
    return [(p.kind, p.label, p.heading, p.text, version.depth[p.id]) for p in version.provisions]


@pytest.mark.parametrize(
    "propose",
    [
        move_what_has_no_heading,
        add_an_article_in_a_section,
        add_a_paragraph_before_a_table,
        take_out_the_head_of_a_table,
        take_out_what_stands_before_a_table,
        words_for_a_bare_section,
        add_a_paragraph_behind_a_table,
    ],
    ids=lambda one: str(one.__name__),
)
def test_it_comes_back_as_it_went(tmp_path: Path, propose: Callable[[Session], None]) -> None:
    (tmp_path / "draft.md").write_text(TEXT, encoding="utf-8")
    with Session.create(tmp_path / "a.treaty", "A convention") as session:
        session.import_source(tmp_path / "draft.md", "Draft 1")
    shutil.copy(tmp_path / "a.treaty", tmp_path / "b.treaty")
    with Session.open(tmp_path / "a.treaty") as session, Session.open(tmp_path / "b.treaty") as other:
        propose(session)
        out = session.export("tracked", tmp_path / "tracked.docx")
        again = session.return_document(out, every=True)
        assert (again.amendments, again.not_understood, again.untracked) == ((), (), 0)
        came = other.return_document(out, every=True)
        assert (came.not_understood, came.untracked, came.count.lost) == ((), 0, 0)
        assert [own.operation for own in other.amendments()] == [own.operation for own in session.amendments()]
        for party in {own.sponsors[0] for own in session.amendments()}:
            assert _read_by(other, party) == _read_by(session, party)
