"""Agreement, blocs and who stands between them: on rooms made by hand, and as invariants of random ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.drafting.blocs import TOGETHER, Voice, agreement, likeness, voices
from workbench.drafting.camps import Heat, Sides, alone, brokers, hottest, sides
from workbench.drafting.stances import Cell, Stand

SIGNS = {
    "*": Stand.SPONSOR,
    "+": Stand.SUPPORT,
    "-": Stand.OPPOSE,
    "r": Stand.RESERVE,
    "f": Stand.FLEXIBLE,
    "d": Stand.DIVIDED,
}


def room(**rows: str) -> dict[str, dict[str, Cell]]:
    """Cells from lines of signs, a column an amendment; a space says nothing."""
    return {
        party: {f"a{place}": Cell(SIGNS[sign]) for place, sign in enumerate(line) if sign != " "}
        for party, line in rows.items()
    }


def of(party: str, found: tuple[Voice, ...]) -> Voice:
    return next(voice for voice in found if party in voice.parties)


def test_agreement_is_the_share_of_the_same_side_and_half_of_those_in_between() -> None:
    found = voices(room(FRA="*+-r", DEU="+-r-", JPN="    +", BRA="**--"))
    fra, deu = of("FRA", found), of("DEU", found)
    assert (agreement(fra, deu).index, agreement(fra, deu).common) == (0.5, 4)  # same, opposite, half, half
    assert agreement(fra, of("JPN", found)).index is None
    assert agreement(fra, of("BRA", found)).index == 3.5 / 4


def test_who_takes_the_same_sides_is_one_voice_and_who_is_only_divided_is_none() -> None:
    found = voices(room(FRA="*+", DEU="++", JPN="+f", KEN="+r", USA="d ", BRA=""))
    assert [voice.parties for voice in found] == [("FRA", "DEU"), ("JPN", "KEN")]


def test_two_camps_and_those_between_them() -> None:
    found = likeness(
        voices(room(FRA="+++--", DEU="++ --", ITA="+++- ", RUS="---++", CHN="- -++", CHE="fffrr", BRA="++---"))
    )
    blocs = [{party for place in bloc for party in found.voices[place].parties} for bloc in found.blocs]
    assert {"RUS", "CHN"} in blocs
    assert any({"FRA", "DEU", "ITA"} <= bloc for bloc in blocs)
    assert [broker.parties for broker in brokers(found)] == [("CHE",)]
    assert brokers(found)[0].agreement == (0.5, 0.5)


def test_without_camps_nobody_stands_between() -> None:
    assert brokers(likeness(voices(room(FRA="++", DEU="++", JPN="+f")))) == ()
    assert brokers(likeness(())) == ()


def test_a_group_is_one_voice_and_its_members_are_none() -> None:
    cells = room(EU="--", KEN="* ", IND=" *", JPN="+f")
    cells["ITA"] = {"a0": Cell(Stand.OPPOSE, ("EU",))}
    found = sides(cells)
    assert found == {"a0": Sides(("KEN", "JPN"), ("EU",)), "a1": Sides(("IND",), ("EU",), ("JPN",))}
    assert [(one.party, one.amendments) for one in alone(found)] == [("EU", ("a0", "a1")), ("IND", ("a1",))]


def test_proposals_and_opposition_heat_an_article() -> None:
    found = sides(room(EU="--  ", KEN="*   ", IND=" ** ", BRA="   *"))
    heats = hottest(["a0", "a1", "a2", "a3"], found, {"a0": "x", "a1": "y", "a2": "y", "a3": "z"}.__getitem__)
    assert heats == (Heat("y", 2, 1, 2, 1), Heat("x", 1, 1, 1, 1), Heat("z", 1, 0, 1, 0))
    assert [heat.degree for heat in heats] == [3, 2, 1]


@given(st.lists(st.text("*+-rfd ", max_size=8), max_size=14))
def test_likeness_keeps_every_voice_and_every_bloc_hangs_together(lines: list[str]) -> None:
    cells = room(**{f"P{number}": line for number, line in enumerate(lines)})
    found = likeness(voices(cells))
    listed = sorted(party for voice in found.voices for party in voice.parties)
    assert listed == sorted(party for party, row in cells.items() if {c.stand for c in row.values()} - {Stand.DIVIDED})
    assert [place for bloc in found.blocs for place in bloc] == list(range(len(found.voices)))
    for row, one in enumerate(found.voices):
        assert one.spoken
        for column, other in enumerate(found.voices):
            cell = found.agreement[row][column]
            assert cell == found.agreement[column][row] == agreement(one, other)
            assert cell.index is None or 0 <= cell.index <= 1
    for bloc in found.blocs:
        if len(bloc) == 2:
            one, other = bloc
            assert (found.agreement[one][other].index or 0) >= TOGETHER
