"""What stands in the columns of a comparison where a proposal brings no words of its own, or words to a bare part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange.conventions import paragraphs, part, words
from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused
from workbench.exchange.word_names import W
from workbench.session import Session

TREATY = """Convention on Things

Recalling the past,

Have agreed as follows:

PART I

Article 1

The Parties shall meet.

Article 2
Second

The Parties shall eat.
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "draft.txt").write_text(TREATY)
    with Session.create(tmp_path / "c.treaty", "Convention on Things") as session:
        session.import_source(tmp_path / "draft.txt", "Draft 1")
        yield session


def rows(session: Session, out: Path, *, only_changed: bool = True) -> list[list[str]]:
    """The rows, without the heads: the lines of each cell joined."""
    session.export("comparison", out / "x.docx", columns=["base", "FRA"], only_changed=only_changed)
    return [
        ["\n".join(words(p) for p in cell.iter(W + "p")) for cell in row.iter(W + "tc")]
        for row in part(out / "x.docx").iter(W + "tr")
    ][1:]


def test_a_move_stands_with_the_provision_that_its_mover_named(session: Session, tmp_path: Path) -> None:
    """To move Article 1 behind 2 gives the same text as to move 2 before 1, and is not the same proposal."""
    session.table(["FRA"], "Article 1", Operation.MOVE, anchor="Article 2", relation=Relation.AFTER)
    found = rows(session, tmp_path)
    assert [row[0] for row in found] == ["Article 1"]
    assert found[0][2:] == ["move Article 1 to stand after Article 2", ""]
    session.decide("L.1", Outcome.ADOPTED, "M1")
    assert rows(session, tmp_path)[0][3] == "move Article 1 to stand after Article 2"


def test_words_of_what_is_moved_are_marked_too(session: Session, tmp_path: Path) -> None:
    session.table(["FRA"], "Article 1", Operation.MOVE, anchor="Article 2", relation=Relation.AFTER)
    session.table(["FRA"], "Article 1", Operation.MOD, "The Parties may meet.")
    (row,) = rows(session, tmp_path)
    assert row[2] == "move Article 1 to stand after Article 2\nArticle 1 The Parties shallmay meet."


def test_a_wish_to_change_nothing_has_its_row(session: Session, tmp_path: Path) -> None:
    """On a preamble without label and words of its own too."""
    session.table(["FRA"], "preamble", Operation.NOC)
    assert [(row[0], row[2]) for row in rows(session, tmp_path)] == [("Preamble", "no change to Preamble")]


def test_a_party_says_all_that_it_wants_of_one_provision(session: Session, tmp_path: Path) -> None:
    """Moves that rival each other stand there with their numbers, and not as well in words that are taken."""
    session.table(["FRA"], "Article 1", Operation.MOVE, anchor="Article 2", relation=Relation.AFTER)
    session.table(["FRA"], "Article 1", Operation.MOVE, anchor="PART I", relation=Relation.BEFORE)
    (row,) = rows(session, tmp_path)
    assert row[2].count("move Article 1") == 2
    assert "L.1" in row[2]
    assert "L.2" in row[2]


def test_what_is_alike_stands_in_one_line(session: Session, tmp_path: Path) -> None:
    """What a provision that differs stands in has a row of its own."""
    session.table(["FRA"], "Article 1", Operation.MOD, "The Parties may meet.")
    found = rows(session, tmp_path, only_changed=False)
    assert [row[0] for row in found] == ["Title – Preamble: as base", "Part I", "Article 1", "Article 2: as base"]
    assert [len(row) for row in found] == [1, 4, 4, 1]
    spans = [cell.get(W + "val") for cell in part(tmp_path / "x.docx").iter(W + "gridSpan")]
    assert spans == ["4", "4"]


def test_what_has_no_place_any_more_is_named_in_the_legend(session: Session, tmp_path: Path) -> None:
    session.table(["FRA"], "Article 1", Operation.NOC)
    session.table(["DEU"], "Article 1", Operation.MOD, "The Parties may meet.")
    session.table(["FRA"], "Article 1", Operation.MOD, "The Parties may meet.")
    session.decide("L.2", Outcome.ADOPTED, "M1")
    session.circulate("Rev.1")

    def named(form: str) -> list[str]:
        session.export(form, tmp_path / "x.docx", **({"columns": ["FRA"]} if form == "comparison" else {}))
        legend = (text for style, text in paragraphs(tmp_path / "x.docx") if style == "TreatyLegend")
        return [text.rpartition(": ")[2] for text in legend if text.startswith("Not shown")]

    assert {form: named(form) for form in ("rolling", "tracked", "comparison")} == {
        "rolling": ["L.1, L.3."],
        "tracked": ["L.3."],
        "comparison": ["L.3."],
    }


def test_words_for_a_part_that_has_none_are_no_heading(session: Session, tmp_path: Path) -> None:
    session.table(["FRA"], "PART I", Operation.MOD, "This part applies.")
    assert rows(session, tmp_path)[0][2] == "PART I This part applies."
    row = list(part(tmp_path / "x.docx").iter(W + "tr"))[1]
    assert {style.get(W + "val") for style in row.iter(W + "pStyle")} == {"TreatyCell"}


def test_a_heading_is_not_taken_for_words_that_no_form_would_set_it_over(session: Session) -> None:
    title = session.version().provisions[0]
    with pytest.raises(Refused, match="table --replace"):
        session.table(["FRA"], title.id, Operation.RETITLE, "Treaty on Things")
