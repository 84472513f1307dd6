"""What a new version makes of the amendments that the room has dealt with since the one before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from workbench.domain.amendment import AmendmentStatus, Fate, Operation
from workbench.domain.decision import PARTS, Part, Settlement
from workbench.domain.version import Version
from workbench.drafting.wordings import unanswered
from workbench.record import tables
from workbench.record.projections.answering import fallen, settled_whole
from workbench.record.projections.standing import parent_row
from workbench.record.projections.state import State
from workbench.record.tables import Row, amendment_of, pack, settlement_of


class Dealing:
    """The version called ``name`` takes in the amendments ``incorporated`` (ids) and the settlements ``settled``.

    These are rows of the version before, which is the current one of ``state``.
    """

    def __init__(self, state: State, name: str, incorporated: Collection[str], settled: Iterable[Row]) -> None:
        self._state = state
        self._name = name
        self._incorporated = incorporated
        self._amended = set(_amended(state, incorporated))
        current = state.current_version()
        self._before = state.version(current) if current else None
        self._settled: dict[tuple[str, Part], list[Settlement]] = {}
        for settlement in map(settlement_of, settled):
            self._settled.setdefault((settlement.at, settlement.part), []).append(settlement)

    def of(self, row: Row) -> Row:
        """The row of an amendment with what became of it: taken in, answered for good, live again, or a part left."""
        if row["id"] in self._incorporated:
            return {**row, "incorporated": self._name}
        if row["id"] in self._amended and row["status"] != AmendmentStatus.ADOPTED:
            return {**row, "status": AmendmentStatus.ANSWERED.value, "incorporated": self._name}
        part = PARTS.get(Operation(row["operation"]))
        settlements = self._settled.get((row["at"], part), []) if part else []
        if not settlements and row["status"] != AmendmentStatus.ANSWERED:
            return row
        own = amendment_of(row)
        words = self._words(own.at, part) if part else None
        if own.status is AmendmentStatus.ANSWERED:
            acts = fallen(self._state, own.id)
            taken = words is not None and settled_whole(own, words, settlements)
            if taken or self._taken_in(acts):
                return {**row, "incorporated": self._name}
            if acts:
                return row
            row = {**row, "status": AmendmentStatus.TABLED.value}
        if words is None or not settlements or self._before is None:
            return row
        left = unanswered(words, own.id, own.wording, settlements)
        if left in (words, own.wording):
            return row
        return {**row, "left": pack([self._before.name, left]), "amends": self._amends(row)}

    def _amends(self, row: Row) -> str | None:
        """What a sub-amendment amends in the words left of it: those that its parent has on the version before."""
        parent = parent_row(self._state, row) if row["amends"] is not None else None
        return pack({"text": amendment_of(parent).wording}) if parent else None

    def _words(self, at: str, part: Part) -> str | None:
        provision = self._before.by_id.get(at) if self._before else None
        return part.of(provision) if provision else None

    def _taken_in(self, acts: Iterable[str]) -> bool:
        """Whether the version takes in an amendment that one of the decisions ``acts`` adopted."""
        decided = (row for act in acts for row in self._state.select(tables.DECISIONS, act=act))
        return any(row["amendment"] in self._incorporated for row in decided)

    def fared(self, row: Row, version: Version) -> Row:
        """The row as carried onto ``version``; where the room has dealt with it for good, that says how it fared.

        What it took in, or took as amended, is satisfied though it put other words in parts of it. Answered for good
        otherwise it is in conflict: where the room kept the words that it would change, carrying it would not tell.
        """
        if row["incorporated"] is None:
            return row
        if row["status"] == AmendmentStatus.ADOPTED or row["id"] in self._amended:
            own = amendment_of(row)
            part, provision = PARTS.get(own.operation), version.by_id.get(own.at)
            standing = part.of(provision) if part and provision else row["carried"]
            return {**row, "fate": Fate.SATISFIED.value, "carried": standing}
        unsaid = row["status"] == AmendmentStatus.ANSWERED and row["fate"] in (Fate.CLEAN, Fate.SHIFTED)
        return {**row, "fate": Fate.CONFLICTING.value} if unsaid else row


def _amended(state: State, incorporated: Iterable[str]) -> Iterator[str]:
    """The amendments (ids) that the room takes as amended: those on which the ``incorporated`` ones are."""
    for id in incorporated:
        row = state.find(tables.AMENDMENTS, id)
        while row is not None and row["amends"] is not None:
            row = parent_row(state, row)
            if row is not None:
                yield row["id"]
