"""Where the room is hot, who stands alone, and who could broker: read off the matrix of positions.

Only who speaks counts here: a group is one voice, and a member for which its group speaks is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from workbench.drafting.blocs import AGAINST, FOR, UNKNOWN, Likeness
from workbench.drafting.stances import Cell, Stand


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties (codes) that speak for an amendment, against it, and with a reservation or flexibly."""

    pro: tuple[str, ...] = ()
    con: tuple[str, ...] = ()
    between: tuple[str, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether anybody is against it; who tabled it is for it."""
        return bool(self.pro and self.con)


@dataclass(frozen=True, slots=True)
class Heat:
    """How hot an article (id) is: its amendments, those of them that are contested, and all who speak on them."""

    article: str
    amendments: int
    contested: int
    pro: int
    con: int

    @property
    def degree(self) -> int:
        """Proposals and those against them: rivals heat an article as much as opposition does."""
        return self.amendments + self.con


@dataclass(frozen=True, slots=True)
class Alone:
    """A party and the amendments (ids) that it alone is for, or against, while others are on the other side."""

    party: str
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broker:
    """Parties of one voice that agree with each of two camps that are at odds, by half at least on the average.

    They may stand in one of the camps themselves.
    """

    parties: tuple[str, ...]
    camps: tuple[tuple[str, ...], tuple[str, ...]]
    agreement: tuple[float, float]


def sides(cells: Mapping[str, Mapping[str, Cell]]) -> dict[str, Sides]:
    """Who speaks on which side of each amendment (id), in the order of the parties."""
    found: dict[str, tuple[list[str], list[str], list[str]]] = {}
    for party, row in cells.items():
        for amendment, cell in row.items():
            if not cell.via and cell.stand is not Stand.DIVIDED:
                side = 0 if cell.stand in FOR else 1 if cell.stand in AGAINST else 2
                found.setdefault(amendment, ([], [], []))[side].append(party)
    return {id: Sides(*map(tuple, spoken)) for id, spoken in found.items()}


def hottest(amendments: Iterable[str], sided: Mapping[str, Sides], owner: Callable[[str], str]) -> tuple[Heat, ...]:
    """Articles with amendments, the hottest first; among equals in the order of ``amendments``."""
    articles: dict[str, list[Sides]] = {}
    for id in amendments:
        articles.setdefault(owner(id), []).append(sided.get(id, Sides()))
    heats = (
        Heat(
            article,
            len(spoken),
            sum(one.contested for one in spoken),
            sum(len(one.pro) for one in spoken),
            sum(len(one.con) for one in spoken),
        )
        for article, spoken in articles.items()
    )
    return tuple(sorted(heats, key=lambda heat: (-heat.degree, -heat.contested)))


def alone(sided: Mapping[str, Sides]) -> tuple[Alone, ...]:
    """Who stands alone, those first that do so most often."""
    found: dict[str, list[str]] = {}
    for amendment, one in sided.items():
        if one.contested:
            for side in (one.pro, one.con):
                if len(side) == 1:
                    found.setdefault(side[0], []).append(amendment)
    ranked = sorted(found.items(), key=lambda item: -len(item[1]))
    return tuple(Alone(party, tuple(ids)) for party, ids in ranked)


def brokers(found: Likeness) -> tuple[Broker, ...]:
    """Who stands between the two largest blocs that are at odds; the nearest to both first, none if none are."""
    camps = _at_odds(found)
    if camps is None:
        return ()
    one, other = camps
    between = []
    for place, voice in enumerate(found.voices):
        toward = (_toward(found, place, one) or 0.0, _toward(found, place, other) or 0.0)
        if min(toward) >= UNKNOWN:
            between.append((voice.parties, toward))
    names = (_parties(found, one), _parties(found, other))
    ranked = sorted(between, key=lambda item: -min(item[1]))
    return tuple(Broker(parties, names, toward) for parties, toward in ranked)


def _at_odds(found: Likeness) -> tuple[range, range] | None:
    """The two blocs that disagree more than they agree and of which the smaller is largest."""
    sizes = {bloc: len(_parties(found, bloc)) for bloc in found.blocs}
    pairs = (
        (min(sizes[one], sizes[other]), max(sizes[one], sizes[other]), one, other)
        for number, one in enumerate(found.blocs)
        for other in found.blocs[number + 1 :]
        if _between(found, one, other) < UNKNOWN
    )
    best = max(pairs, key=lambda pair: pair[:2], default=None)
    return (best[2], best[3]) if best else None


def _between(found: Likeness, one: range, other: range) -> float:
    shares = [share for place in one if (share := _toward(found, place, other)) is not None]
    return sum(shares) / len(shares) if shares else UNKNOWN


def _toward(found: Likeness, place: int, bloc: range) -> float | None:
    """How far a voice agrees with the others of a bloc, by their parties; ``None`` if it never met most of these."""
    share, met, whole = 0.0, 0, 0
    for other in bloc:
        if other != place:
            cell, parties = found.agreement[place][other], len(found.voices[other].parties)
            whole += parties
            if cell.index is not None:
                share, met = share + parties * cell.index, met + parties
    return share / met if met and 2 * met >= whole else None


def _parties(found: Likeness, bloc: range) -> tuple[str, ...]:
    return tuple(party for place in bloc for party in found.voices[place].parties)
