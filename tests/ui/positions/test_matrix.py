"""What the matrix shows of positions: rows, columns, roll-ups, and what changes in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ui.conference import Conference
from ui.positions import sayings
from ui.positions.matrix import Choice, Matrix, RollUp
from ui.positions.rows import Arrangement
from workbench.domain.amendment import Stance
from workbench.session.questions import Stand, together


@pytest.fixture
def matrix(room: Conference) -> Matrix:
    return Matrix(room.session.stances(), "en")


def column(room: Conference, number: int) -> str:
    return room.session.amendment(str(number)).id


def shown(matrix: Matrix) -> list[str]:
    return [row.title or row.code for row in matrix.rows]


def test_states_stand_under_their_regional_groups_and_roll_up_in_them(room: Conference, matrix: Matrix) -> None:
    titles = [row.title for row in matrix.rows if row.heading]
    assert titles[:2] == ["Groups", "African Group"]
    assert titles[-2:] == ["Western European and Others Group", "Observers"]  # the G77 speaks for one of these
    grulac = next(row for row in matrix.rows if row.code == "GRULAC")
    entry = matrix.entry(grulac, column(room, 3))
    assert isinstance(entry, RollUp)
    members = set(room.parties["GRULAC"].members) & set(room.parties["G77"].members)
    assert entry.counts == {Stand.SPONSOR: 1, Stand.SUPPORT: 1, Stand.OPPOSE: len(members - {"BRA", "JAM"})}
    assert (entry.pro, entry.con, entry.between) == (2, len(members) - 2, 0)
    assert matrix.entry(next(row for row in matrix.rows if row.code == "CHE"), column(room, 3)) is None


def test_who_says_nothing_is_shown_when_asked_for(room: Conference, matrix: Matrix) -> None:
    assert "POL" not in shown(matrix)
    matrix.choose(replace(matrix.choice, speaking=False))
    listed = [row.code for row in matrix.rows if not row.heading]
    assert sorted(listed) == sorted(set(room.parties) - {"AFRICAN-GROUP", "ASIA-PACIFIC", "EEG", "GRULAC", "WEOG"})


def test_groups_that_speak_hold_their_members(matrix: Matrix) -> None:
    matrix.choose(Choice(by=Arrangement.SPEAKING))
    assert [row.title for row in matrix.rows if row.heading] == [
        "Caribbean Community",
        "Group of 77 and China",
        "Other States",
    ]
    assert shown(matrix)[-5:] == ["Other States", "FRA", "DEU", "JPN", "CHE"]


def test_who_stands_together_is_put_together(room: Conference, matrix: Matrix) -> None:
    matrix.together = together(matrix.found)
    matrix.choose(Choice(by=Arrangement.LIKENESS))
    sections = [set(section.members) for section in matrix.sections]
    assert any({"G77", "KEN", "JPN"} <= members for members in sections)
    everyone = [code for section in matrix.sections for code in section.members]
    assert sorted(everyone) == sorted({code for code in room.parties if matrix.cells[code]})


def test_filters_leave_parties_articles_and_stances(room: Conference, matrix: Matrix) -> None:
    matrix.choose(Choice(by=Arrangement.NAME, words="caribbean community"))
    assert set(shown(matrix)) == {"CARICOM", *room.parties["CARICOM"].members}
    article = room.session.find("article 3").id
    matrix.choose(Choice(article=article))
    assert matrix.columns == [column(room, 3)]
    matrix.choose(Choice(by=Arrangement.NAME, stand=Stand.FLEXIBLE))
    assert (matrix.columns, shown(matrix)) == ([column(room, 2)], ["CHE"])
    matrix.choose(Choice(contested=True))
    assert matrix.columns == [column(room, 1), column(room, 3)]
    matrix.choose(Choice(words="no such party"))
    assert matrix.rows == []


def test_the_hottest_column_comes_first(room: Conference, matrix: Matrix) -> None:
    assert matrix.columns == [column(room, number) for number in (1, 2, 3)]
    matrix.choose(Choice(heated=True))
    assert matrix.columns == [column(room, number) for number in (1, 3, 2)]
    matrix.choose(Choice(articles=True, heated=True))
    assert [matrix.found.citations[id] for id in matrix.columns] == ["Article 2", "Article 3"]
    assert matrix.sides_of(matrix.columns[0]) == (5, 1)


def test_a_closed_group_is_its_heading(matrix: Matrix) -> None:
    before = len(matrix.rows)
    matrix.choose(Choice(closed=frozenset({"African Group"})))
    place = shown(matrix).index("African Group")
    assert matrix.rows[place + 1].heading
    assert before - len(matrix.rows) == len(matrix.rows[place].members)


def test_a_position_changes_its_column_and_nothing_else(room: Conference, matrix: Matrix) -> None:
    article = room.session.find("article 3").id
    room.session.take_position("3", "CHE", Stance.RESERVE, "pending")
    assert matrix.take(article, room.session.stances(article)) == {article, column(room, 3)}
    fresh = Matrix(room.session.stances(), "en")
    assert (matrix.cells, matrix.tallies, matrix.sided) == (fresh.cells, fresh.tallies, fresh.sided)
    room.session.withdraw("3", "BRA")
    assert matrix.take(article, room.session.stances(article)) is None


def test_a_cell_is_told_in_words(room: Conference, matrix: Matrix) -> None:
    def line(party: str, number: int) -> str:
        return sayings.line(matrix, next(row for row in matrix.rows if row.code == party), column(room, number))

    assert line("DEU", 1) == "Germany \u00b7 L.1 (Article 2, paragraph 1): opposes it"
    assert line("IND", 2).endswith("supports it (through Group of 77 and China)")
    assert line("CHE", 3).endswith("says nothing")
    assert "1 sponsor, 1 support," in line("GRULAC", 3)
    matrix.choose(Choice(articles=True))
    row = next(row for row in matrix.rows if row.code == "BRA")
    assert sayings.line(matrix, row, matrix.columns[1]) == "Brazil \u00b7 Article 3: 1 sponsor"
