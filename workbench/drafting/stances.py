"""Where every party stands on every amendment, groups speaking for their members unless a member differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.amendment import Amendment, Stance
from workbench.domain.decision import Position
from workbench.domain.party import Party, PartyKind


class Stand(StrEnum):
    """What a party does about an amendment; divided: its groups, or its stances, pull in two directions."""

    SPONSOR = "sponsor"
    SUPPORT = Stance.SUPPORT.value
    OPPOSE = Stance.OPPOSE.value
    RESERVE = Stance.RESERVE.value
    FLEXIBLE = Stance.FLEXIBLE.value
    DIVIDED = "divided"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a party stands on one amendment.

    ``via`` are the groups that say so for it, none where it speaks for itself; where they differ it is divided, and
    ``said`` holds the stand of each of them in the order of ``via``.
    """

    stand: Stand
    via: tuple[str, ...] = ()
    said: tuple[Stand, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many amendments of one article a party sponsors, supports and so on, and what that comes to.

    ``net`` is to sponsor or support where that outweighs what it opposes, to oppose where that does, divided where
    they are even; without any of these to reserve, then to be flexible. Stands taken through a group count.
    """

    counts: Mapping[Stand, int]

    @property
    def net(self) -> Stand:
        """What the counts come to."""
        count = self.counts.get
        sponsor, oppose = count(Stand.SPONSOR, 0), count(Stand.OPPOSE, 0)
        balance = sponsor + count(Stand.SUPPORT, 0) - oppose
        if balance > 0:
            return Stand.SPONSOR if sponsor else Stand.SUPPORT
        if balance < 0:
            return Stand.OPPOSE
        if oppose or count(Stand.DIVIDED, 0):
            return Stand.DIVIDED
        return Stand.RESERVE if count(Stand.RESERVE, 0) else Stand.FLEXIBLE


Cells = Mapping[str, Mapping[str, Cell]]
"""Cells by party code, then by amendment id; who said nothing has none."""


def stands(amendments: Iterable[Amendment], positions: Iterable[Position], parties: Iterable[Party]) -> Cells:
    """Where every party of ``parties`` stands on each of ``amendments``; work is done only for what was said."""
    listed = list(parties)
    groups = {party.code: party.members for party in listed if party.kind is PartyKind.GROUP}
    said: dict[str, dict[str, Cell]] = {}
    for amendment in amendments:
        said[amendment.id] = dict.fromkeys(amendment.sponsors, Cell(Stand.SPONSOR))
    for position in positions:
        if position.amendment in said:
            own = Cell(Stand(position.stance.value), note=position.note)
            said[position.amendment].setdefault(position.party, own)
    cells: dict[str, dict[str, Cell]] = {party.code: {} for party in listed}
    for id, spoken in said.items():
        for party, cell in (*spoken.items(), *_through_groups(spoken, groups).items()):
            cells.setdefault(party, {})[id] = cell
    return cells


def tallies(cells: Cells, owner: Callable[[str], str]) -> Mapping[str, Mapping[str, Tally]]:
    """The same by party, then by the article (id) that ``owner`` gives for an amendment (id)."""
    found: dict[str, dict[str, Tally]] = {}
    for party, row in cells.items():
        counts: dict[str, Counter[Stand]] = {}
        for amendment, cell in row.items():
            article = owner(amendment)
            if article not in counts:
                counts[article] = Counter()
            counts[article][cell.stand] += 1
        found[party] = {article: Tally(count) for article, count in counts.items()}
    return found


def _through_groups(own: Mapping[str, Cell], groups: Mapping[str, tuple[str, ...]]) -> dict[str, Cell]:
    """What groups say for those of their members that say nothing themselves."""
    spoken: dict[str, list[str]] = {}
    for code in sorted(own.keys() & groups.keys()):
        for member in groups[code]:
            if member not in own:
                spoken.setdefault(member, []).append(code)
    together = {tuple(codes): codes for codes in spoken.values()}  # a room has few, however many its members
    joined = {key: _joined(codes, [own[code] for code in codes]) for key, codes in together.items()}
    return {member: joined[tuple(codes)] for member, codes in spoken.items()}


def _joined(codes: list[str], cells: list[Cell]) -> Cell:
    """What several groups say for one member; who sponsors says what who supports says, and more."""
    if {cell.stand for cell in cells} == {Stand.SPONSOR, Stand.SUPPORT}:
        codes = [code for code, cell in zip(codes, cells, strict=True) if cell.stand is Stand.SPONSOR]
        return Cell(Stand.SPONSOR, tuple(codes))
    first = cells[0].stand
    if all(cell.stand is first for cell in cells):
        return Cell(first, tuple(codes), note="; ".join(dict.fromkeys(cell.note for cell in cells if cell.note)))
    return Cell(Stand.DIVIDED, tuple(codes), tuple(cell.stand for cell in cells))
