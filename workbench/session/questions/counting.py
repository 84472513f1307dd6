"""Counting brackets in portions: what is counted is kept until something is said on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.drafting.brackets import Unsettled, article_above, count_by_article, unsettled
from workbench.drafting.literal import placeholders_in
from workbench.drafting.reuse import Negotiated, rolled_beside
from workbench.drafting.rolling import RollingProvision, RollingText
from workbench.session.changes import Progress, silent
from workbench.session.consolidated import Consolidated
from workbench.session.questions.brackets import (
    BracketCount,
    BracketTable,
    Column,
    Counts,
    bracket_table,
    column_of,
    counted,
)
from workbench.session.questions.moments import version_ends
from workbench.storage.conference_file import ConferenceFile

Parts = Mapping[str, tuple[RollingProvision, ...]]


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is open in a part of the rolling text."""

    part: tuple[RollingProvision, ...]
    open: tuple[Unsettled, ...]
    placeholders: int


@dataclass(frozen=True, slots=True)
class Start:
    """Where counting in the versions before begins: the rolling text of the current one, as a session holds it.

    ``of`` is the state that this holds for, ``acts`` the place of the last act in the record.
    """

    parts: Parts
    acts: tuple[object, ...]
    of: object


class Counting(Consolidated):
    """How many brackets are open; see :class:`workbench.session.Session`.

    The current version is counted by its provisions, each of which is kept until something is said on it. What the
    versions before had open stays as it is until one is circulated, or acts are received that come before others.
    """

    def __init__(self, file: ConferenceFile) -> None:
        super().__init__(file)
        self._counted: dict[str, _Counted] = {}
        self._earlier: tuple[object, list[Column]] = (None, [])

    def brackets(self, at: str | None = None, *, progress: Progress = silent) -> BracketTable:
        """How many brackets are open in each article, in every version; ``at`` (a reference) for a part of the text."""
        if at is not None:
            return self._within(self.find(at).id)
        self.rolling()
        table = self.brackets_so_far()
        if len(table.versions) == len(self.version_names()):
            return table
        start = self.start()
        self.remember(start, list(self.brackets_before(start, progress)))
        return self.brackets_so_far()

    def uncounted(self) -> list[str]:
        """The provisions (ids) of the current version whose brackets are not counted as they stand, in order."""
        parts, known = self.rolling_known(), self._counted
        return [
            own.id
            for own in self.version().provisions
            if own.id not in parts or own.id not in known or known[own.id].part is not parts[own.id]
        ]

    def count_on(self, ids: Collection[str]) -> None:
        """Works out the rolling text of some provisions and counts what is open there."""
        parts = self.rolling_of(ids)
        for id in ids:
            part = parts[id]
            self._counted[id] = _Counted(part, tuple(unsettled(part)), sum(map(placeholders_in, part)))

    def brackets_so_far(self) -> BracketTable:
        """The table of the current version and of those directly before it that are counted and hold."""
        if left := self.uncounted():
            self.count_on(left)
        version = self.version()
        found = [self._counted[own.id] for own in version.provisions]
        open = count_by_article([one for each in found for one in each.open], version.by_id)
        places = dict.fromkeys(open, 0)
        for own, each in zip(version.provisions, found, strict=True):
            if each.placeholders:
                article = article_above(own.id, version.by_id)
                places[article] = places.get(article, 0) + each.placeholders
        counts = {id: BracketCount(open[id], count) for id, count in places.items()}
        return bracket_table([*self._known_columns(), self._counts_of(counts)])

    def start(self) -> Start:
        """What :meth:`brackets_before` needs, which a session of another thread may be given."""
        return Start(dict(self.rolling_known()), self._file.record.latest(), self._state)

    def brackets_before(self, start: Start, progress: Progress = silent) -> Iterator[Column]:
        """What was open in each version before the current one when the next was circulated, the last one first."""
        rolling, now = self._begun(start), self._negotiated()
        for then in reversed(self._ends(progress)):
            rolling, now = rolled_beside(then, now, rolling, language=self.language), then
            yield self._counts_of(counted(rolling), then.base.name)

    def remember(self, start: Start, columns: Sequence[Column]) -> None:
        """Keeps what :meth:`brackets_before` found from ``start`` on, the last version first, if that still holds."""
        self.rolling_known()  # forgets what does not hold any more
        if start.of is self._state:
            self._earlier = (self._state, list(reversed(columns)))

    def open_brackets(self, at: str | None = None) -> BracketCount:
        """How many brackets are open in the current version; ``at`` (a reference) for a part of the text."""
        return sum(counted(self.rolling(at)).values(), BracketCount())

    def _within(self, id: str) -> BracketTable:
        """The table for a provision and what is below it."""
        rolling, now = self.rolling(id), self._negotiated()
        columns = [self._counts_of(counted(rolling), within=id)]
        for then in reversed(self._ends(silent)):
            rolling, now = rolled_beside(then, now, rolling, id, language=self.language), then
            columns.append(self._counts_of(counted(rolling), then.base.name, id))
        return bracket_table(list(reversed(columns)))

    def _known_columns(self) -> list[Column]:
        state, columns = self._earlier
        return columns if state is self._state else []

    def _counts_of(self, counts: Counts, version: str | None = None, within: str | None = None) -> Column:
        return column_of(self.version(version), self.citations(version), counts, within)

    def _begun(self, start: Start) -> RollingText:
        """The rolling text, worked out here if anything was said since ``start``."""
        if start.acts != self._file.record.latest() or start.parts.keys() != self.version().by_id.keys():
            return self.rolling()
        every = (one for part in start.parts.values() for one in part)
        return RollingText(self.version().name, tuple(every))

    def _ends(self, progress: Progress) -> list[Negotiated]:
        return [Counting(file)._negotiated() for file in version_ends(self._file, progress)]

    def _negotiated(self) -> Negotiated:
        """The current version with all that its rolling text follows from."""
        settlements = self.settlements()
        return Negotiated(self.version(), self._in_play(settlements), settlements)
