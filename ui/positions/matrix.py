"""The matrix as data: which parties and columns are shown, what stands in a cell, and what a group comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ui.positions.rows import Arrangement, Row, Section, rows, sections
from workbench.domain.amendment import Amendment
from workbench.domain.party import Party
from workbench.session.questions import AGAINST, FOR, Cell, Positions, Sides, Stand, Tally, Together, sides


@dataclass(frozen=True, slots=True)
class RollUp:
    """How many parties of a group take which stance, and what the group itself says, if it does."""

    counts: Mapping[Stand, int]
    own: Cell | None = None

    @property
    def pro(self) -> int:
        """How many are for."""
        return sum(self.counts.get(stand, 0) for stand in FOR)

    @property
    def con(self) -> int:
        """How many are against."""
        return sum(self.counts.get(stand, 0) for stand in AGAINST)

    @property
    def between(self) -> int:
        """How many are neither, though they say something."""
        return sum(self.counts.values()) - self.pro - self.con


Entry = Cell | Tally | RollUp | None
"""What stands in a cell: of a party on an amendment, of a party on an article, of a group; ``None`` for nothing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user wants to see; "" and ``None`` leave a filter out. ``words`` name parties or groups."""

    by: Arrangement = Arrangement.REGION
    articles: bool = False
    heated: bool = False
    words: str = ""
    article: str = ""
    stand: Stand | None = None
    contested: bool = False
    speaking: bool = True
    closed: frozenset[str] = field(default_factory=frozenset)


class Matrix:
    """Positions seen through a :class:`Choice`; ``rows`` and ``columns`` (ids) are what is shown.

    It knows nothing of the screen, so that it can be made on any thread.
    """

    def __init__(self, found: Positions, language: str, choice: Choice | None = None) -> None:
        self.found = found
        self.language = language
        self.amendments = {own.id: own for own in found.amendments}
        self.parties = {party.code: party for party in found.parties}
        self.cells = {code: dict(row) for code, row in found.cells.items()}
        self.tallies = {code: dict(row) for code, row in found.tallies.items()}
        self.sided = sides(found.cells)
        self.together: Together | None = None
        self.choice = choice or Choice()
        self._by_article: dict[str, list[str]] = {}
        for id, article in found.article_of.items():
            self._by_article.setdefault(article, []).append(id)
        self._spoken: tuple[Counter[str], Counter[str]] | None = None
        self._searched = {party.code: _searched(party) for party in found.parties}
        self._rolled: dict[tuple[str, str], RollUp] = {}
        self.choose(self.choice)

    def choose(self, choice: Choice) -> None:
        """Works out rows and columns anew."""
        self.choice = choice
        self._rolled.clear()
        self._spoken = None
        self.columns = self._columns()
        kept = self._kept(self.columns)
        likeness = self.together.likeness if self.together else None
        self.sections: list[Section] = sections(self.found, choice.by, likeness, kept, self.language)
        self.rows: list[Row] = rows(self.sections, choice.closed)

    def take(self, article: str, part: Positions) -> set[str] | None:
        """Takes over what is said now in an article (id): the columns (ids), ``None`` if these are others now."""
        known = set(self._by_article.get(article, ()))
        if known != {own.id for own in part.amendments}:
            return None
        self.amendments.update((own.id, own) for own in part.amendments)
        for code, row in part.cells.items():
            own, tallies = self.cells.setdefault(code, {}), self.tallies.setdefault(code, {})
            for id in known:
                own.pop(id, None)
            own.update(row)
            tallies.pop(article, None)
            tallies.update(part.tallies.get(code, {}))
        for id in known:
            self.sided.pop(id, None)
        self.sided.update(sides(part.cells))
        self._rolled.clear()
        self._spoken = None
        return {*known, article}

    def entry(self, row: Row, column: str) -> Entry:
        """What stands where a row and a column meet."""
        if row.heading:
            return self.rolled(row, column)
        if self.choice.articles:
            return self.tallies.get(row.code, {}).get(column)
        return self.cells[row.code].get(column)

    def rolled(self, row: Row, column: str) -> RollUp | None:
        """What the parties under a heading come to."""
        key = (row.title, column)
        if key not in self._rolled:
            self._rolled[key] = self._roll(row, column)
        found = self._rolled[key]
        return found if found.counts or found.own else None

    def article_of(self, column: str) -> str:
        """The article (id) of a column."""
        return column if self.choice.articles else self.found.article_of[column]

    def amendments_of(self, column: str) -> list[str]:
        """The amendments (ids) of a column, which is one of them or an article."""
        return self._by_article.get(column, []) if self.choice.articles else [column]

    def sides_of(self, column: str) -> tuple[int, int]:
        """How many voices speak for and against an amendment, or the amendments on an article."""
        spoken = [self.sided[id] for id in self.amendments_of(column) if id in self.sided]
        return sum(len(one.pro) for one in spoken), sum(len(one.con) for one in spoken)

    def speaks(self, code: str, article: str) -> bool:
        """Whether a party speaks itself on an article, not only through its groups."""
        cells = self.cells[code]
        return any(id in cells and not cells[id].via for id in self._by_article[article])

    def spoken_by(self, row: Row) -> tuple[int, int]:
        """How often a party speaks itself for and against amendments; a heading: its parties all together."""
        if self._spoken is None:
            spoken = self.sided.values()
            self._spoken = (
                Counter(p for one in spoken for p in one.pro),
                Counter(p for one in spoken for p in one.con),
            )
        codes = {*row.members, row.code}
        pro, con = (sum(side[code] for code in codes) for side in self._spoken)
        return pro, con

    def name(self, code: str) -> str:
        """A party's name."""
        return self.parties[code].name(self.language)

    def amendment(self, column: str) -> Amendment | None:
        """The amendment of a column, ``None`` for an article."""
        return self.amendments.get(column)

    def _roll(self, row: Row, column: str) -> RollUp:
        counts: Counter[Stand] = Counter()
        said = self.tallies if self.choice.articles else self.cells
        for code in row.members:
            found = said[code].get(column)
            if found is not None and code != row.code:
                counts[found.net if isinstance(found, Tally) else found.stand] += 1
        own = self.cells[row.code].get(column) if row.code and not self.choice.articles else None
        return RollUp(counts, own)

    def _columns(self) -> list[str]:
        choice = self.choice
        ids = [own.id for own in self.found.amendments]
        if choice.article:
            ids = [id for id in ids if self.found.article_of[id] == choice.article]
        if choice.contested:
            ids = [id for id in ids if self.sided.get(id, Sides()).contested]
        if choice.stand is not None:
            having = {id for row in self.cells.values() for id, cell in row.items() if _takes(cell, choice)}
            ids = [id for id in ids if id in having]
        if choice.articles:
            ids = list(dict.fromkeys(self.found.article_of[id] for id in ids))
        return sorted(ids, key=self._heat, reverse=True) if choice.heated else ids

    def _heat(self, column: str) -> tuple[int, int]:
        pro, con = self.sides_of(column)
        if not self.choice.articles:
            return min(pro, con), pro + con
        return con + len(self.amendments_of(column)), con

    def _kept(self, columns: Collection[str]) -> set[str]:
        choice = self.choice
        kept = self._named(choice.words)
        if choice.speaking or choice.stand is not None:
            shown = set(columns)
            inside = {id for id, article in self.found.article_of.items() if {id, article} & shown}
            kept = {
                code
                for code in kept
                if any(id in inside and _takes(cell, choice) for id, cell in self.cells[code].items())
            }
        return kept

    def _named(self, words: str) -> set[str]:
        """The parties that words name, and the members of groups that they name."""
        wanted = words.casefold().split()
        found = {code for code, said in self._searched.items() if all(word in said for word in wanted)}
        if not wanted:
            return found
        return found | {member for code in found for member in self.parties[code].members if member in self.parties}


def _takes(cell: Cell, choice: Choice) -> bool:
    return choice.stand is None or (cell.stand is choice.stand and not (cell.via and choice.stand is not Stand.DIVIDED))


def _searched(party: Party) -> str:
    return " ".join([party.code, *party.names.values()]).casefold()
