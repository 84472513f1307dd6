"""Where comments stand: each amendment has one, on the first of its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, name_of
from workbench.domain.decision import PARTS, Part
from workbench.drafting.tracked import Standing, Tracked
from workbench.exchange.tracking import Signed
from workbench.exchange.word_out.layout import HEADED
from workbench.exchange.word_out.parts import Comment


@dataclass(frozen=True, slots=True)
class Remark:
    """The comment of an amendment (id)."""

    amendment: str
    comment: Comment


class Remarks:
    """The comments of a text by the standing and the part of it on which they are."""

    def __init__(self, tracked: Tracked, signed: Mapping[str, Signed]) -> None:
        self._on: dict[tuple[str, Part], list[Remark]] = {}
        here = {one.provision.id: one for one in tracked.standings}
        new: dict[str, Standing] = {}
        for one in tracked.standings:
            if one.of not in tracked.base.by_id:
                for id in one.put_in:
                    new.setdefault(id, one)
        for own in tracked.placed:
            standing = new[own.id] if own.operation is Operation.ADD else here[own.at]
            if own.operation in (Operation.SUP, Operation.MOVE) and not _written(standing):
                below = (here[provision.id] for provision in tracked.base.subtree(own.at))
                standing = next(filter(_written, below), standing)
            place = standing.provision.id, _part(own, standing)
            self._on.setdefault(place, []).append(Remark(own.id, comment_of(signed[own.id])))

    def on(self, standing: Standing, part: Part) -> list[Remark]:
        """The comments on a part of a standing."""
        return self._on.get((standing.provision.id, part), [])

    def by_cell(self, standing: Standing) -> dict[tuple[int, int], list[Remark]]:
        """The comments on a table by the row and the cell where each stands: the first that its amendment changes."""
        first: dict[str, tuple[int, int]] = {}
        for number, row in enumerate(standing.rows):
            for id in (*row.put_in, *row.taken_out):
                first.setdefault(id, (number, 0))
            for place, cell in enumerate(row.cells):
                for id in (id for stretch in cell for id in (*stretch.put_in, *stretch.taken_out)):
                    first.setdefault(id, (number, place))
        found: dict[tuple[int, int], list[Remark]] = {}
        for remark in self.on(standing, Part.TEXT):
            found.setdefault(first.get(remark.amendment, (0, 0)), []).append(remark)
        return found


def _written(standing: Standing) -> bool:
    """Whether it has a paragraph: a heading without a number or words has none."""
    provision = standing.provision
    return bool(provision.kind not in HEADED or provision.label or standing.heading or standing.text or standing.rows)


def _part(own: Amendment, standing: Standing) -> Part:
    """The part whose words it changes, or with which the provision begins: footnotes hang on either."""
    if (part := PARTS.get(own.operation, Part.NOTES)) is not Part.NOTES:
        return part
    return Part.HEADING if standing.provision.heading else Part.TEXT


def comment_of(one: Signed) -> Comment:
    """What is said beside an amendment: a first line by which it is known again, and the reason.

    The line goes on with what the room has said to it, and with the amendment that it is on.
    """
    own = one.amendment
    status = () if own.status is AmendmentStatus.TABLED else (own.status.value,)
    on = (f"on {one.on}",) if one.on else ()
    line = " — ".join((name_of(own), own.operation.value, "; ".join(one.sponsors), *status, *on))
    reason = tuple(filter(None, (part.strip() for part in own.reason.splitlines())))
    return Comment(one.author, one.date, name_of(own), (line, *reason))
