from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conference import amendment
from workbench.domain.amendment import Amendment, Stance
from workbench.domain.decision import Position
from workbench.domain.party import Party, PartyKind
from workbench.drafting.stances import Cell, Cells, Stand, Tally, stands, tallies

STATES = ("AUT", "BEL", "CHE", "DEU")
PARTIES = [
    *(Party(code, PartyKind.STATE, {"en": code}) for code in STATES),
    Party("EU", PartyKind.GROUP, {"en": "European Union"}, ("AUT", "BEL", "DEU")),
    Party("ALPS", PartyKind.GROUP, {"en": "Alpine Group"}, ("AUT", "CHE", "DEU")),
]


def on(id: str = "am1", *sponsors: str) -> Amendment:
    return amendment(id, "a1p1", text="Other words.", sponsors=sponsors or ("CHE",))


def cells(*positions: tuple[str, Stance], by: tuple[str, ...] = ("CHE",)) -> dict[str, Cell]:
    found = stands([on("am1", *by)], [Position("am1", party, stance) for party, stance in positions], PARTIES)
    return {party: row["am1"] for party, row in found.items() if row}


def test_a_group_speaks_for_members_that_say_nothing_themselves() -> None:
    found = cells(("EU", Stance.SUPPORT), ("DEU", Stance.OPPOSE))
    assert found == {
        "CHE": Cell(Stand.SPONSOR),
        "EU": Cell(Stand.SUPPORT),
        "AUT": Cell(Stand.SUPPORT, ("EU",)),
        "BEL": Cell(Stand.SUPPORT, ("EU",)),
        "DEU": Cell(Stand.OPPOSE),
    }


def test_a_member_of_groups_that_differ_is_divided_and_they_are_named() -> None:
    found = cells(("EU", Stance.SUPPORT), ("ALPS", Stance.RESERVE))
    assert found["AUT"] == Cell(Stand.DIVIDED, ("ALPS", "EU"), (Stand.RESERVE, Stand.SUPPORT))
    assert found["BEL"] == Cell(Stand.SUPPORT, ("EU",))
    assert found["CHE"] == Cell(Stand.SPONSOR)
    agreed = cells(("EU", Stance.SUPPORT), ("ALPS", Stance.SUPPORT))
    assert agreed["DEU"] == Cell(Stand.SUPPORT, ("ALPS", "EU"))


def test_to_sponsor_and_to_support_is_one_direction() -> None:
    found = cells(("EU", Stance.SUPPORT), by=("ALPS",))
    assert (found["AUT"], found["BEL"]) == (Cell(Stand.SPONSOR, ("ALPS",)), Cell(Stand.SUPPORT, ("EU",)))
    against = stands([on("am1", "ALPS")], [Position("am1", "EU", Stance.OPPOSE)], PARTIES)["AUT"]["am1"]
    assert against == Cell(Stand.DIVIDED, ("ALPS", "EU"), (Stand.SPONSOR, Stand.OPPOSE))


def test_a_sponsoring_group_stands_for_its_members_and_a_sponsor_for_itself() -> None:
    found = cells(("AUT", Stance.RESERVE), by=("EU", "DEU"))
    assert found["BEL"] == Cell(Stand.SPONSOR, ("EU",))
    assert found["DEU"] == Cell(Stand.SPONSOR)
    assert found["AUT"] == Cell(Stand.RESERVE)


def test_an_article_is_summed_up_by_what_outweighs() -> None:
    def net(*said: Stand) -> Stand:
        return Tally({stand: said.count(stand) for stand in said}).net

    assert net(Stand.SUPPORT, Stand.SUPPORT, Stand.OPPOSE) is Stand.SUPPORT
    assert net(Stand.SPONSOR, Stand.SUPPORT, Stand.OPPOSE) is Stand.SPONSOR
    assert net(Stand.OPPOSE, Stand.FLEXIBLE) is Stand.OPPOSE
    assert net(Stand.SPONSOR, Stand.OPPOSE) is Stand.DIVIDED
    assert net(Stand.DIVIDED, Stand.RESERVE) is Stand.DIVIDED
    assert net(Stand.FLEXIBLE, Stand.RESERVE) is Stand.RESERVE
    assert net(Stand.FLEXIBLE) is Stand.FLEXIBLE


@st.composite
def said(draw: st.DrawFn) -> Cells:
    codes = st.sampled_from([party.code for party in PARTIES])
    found = [on(f"am{n}", *draw(st.lists(codes, min_size=1, max_size=2, unique=True))) for n in range(1, 5)]
    pairs = draw(st.lists(st.tuples(st.sampled_from(found), codes), unique=True, max_size=12))
    return stands(found, [Position(own.id, code, draw(st.sampled_from(list(Stance)))) for own, code in pairs], PARTIES)


@settings(max_examples=60, deadline=None)
@given(said())
def test_every_cell_counts_once_in_its_article_and_only_groups_speak_for_others(found: Cells) -> None:
    summed = tallies(found, lambda amendment: "a1" if amendment in ("am1", "am2") else "a2")
    for party, row in found.items():
        assert sum(sum(tally.counts.values()) for tally in summed[party].values()) == len(row)
        assert all(party not in cell.via and set(cell.via) <= {"EU", "ALPS"} for cell in row.values())
        assert all(bool(cell.said) == (cell.stand is Stand.DIVIDED) for cell in row.values())
