"""Rolling texts of several versions at the cost of what differs between them, for those who count in them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Fate, Operation
from workbench.domain.decision import Settlement
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.consolidation import Said, belongs_to, roll, touched
from workbench.drafting.places import place_of
from workbench.drafting.rolling import RollingText


@dataclass(frozen=True, slots=True)
class Negotiated:
    """A version with the amendments that are in play on it, and the settlements that stand."""

    base: Version
    amendments: Sequence[Amendment]
    settlements: Sequence[Settlement]


def rolled_beside(
    then: Negotiated, now: Negotiated, rolling: RollingText, within: str | None = None, *, language: str = "en"
) -> RollingText:
    """The rolling text of ``then``, with what is the same as ``now`` taken from the ``rolling`` text of that.

    Both are whole, or of the provision ``within`` (id) and empty where a version does not have it. It has the same
    segments as one rolled from nothing; what was taken over is cited as it is now, and stands with other proposals
    for one place in any order.
    """
    shown = _ids(then.base, within)
    stale = shown - _ids(now.base, within) | shown & _differing(_Side(then), _Side(now))
    part = roll(then.base, then.amendments, stale, language=language, settlements=then.settlements)
    place = then.base.position
    kept = [one for one in rolling.provisions if belongs_to(one) not in stale and belongs_to(one) in shown]
    return RollingText(then.base.name, tuple(sorted([*kept, *part.provisions], key=lambda one: place[belongs_to(one)])))


def _ids(base: Version, within: str | None) -> set[str]:
    if within is None:
        return set(base.by_id)
    return {provision.id for provision in base.subtree(within)} if within in base.by_id else set()


class _Side:
    """One of two texts, and where what is said of it shows."""

    def __init__(self, text: Negotiated) -> None:
        self.base = text.base
        self.said = {one.id: one for one in text.amendments}
        self.keys = {one.id: _key(text.base, one) for one in text.amendments}
        self.settled = {_settled(one): one.at for one in text.settlements}
        self._moves: dict[str, list[Amendment]] = {}
        for one in text.amendments:
            if one.operation is Operation.MOVE:
                self._moves.setdefault(one.at, []).append(one)

    def touched(self, said: Said) -> set[str]:
        if said.at not in self.base.by_id:
            return set()
        above = [said.at, *(provision.id for provision in self.base.ancestors(said.at))]
        return touched(self.base, said, [move for at in above for move in self._moves.get(at, ())])


def _differing(then: _Side, now: _Side) -> set[str]:
    """The provisions of ``then`` of whose part of the rolling text it is not certain that it is the same ``now``."""
    stale: set[str] = set()
    for provision in then.base.provisions:
        other = now.base.by_id.get(provision.id)
        if other is None or other.parent != provision.parent:
            stale.update(below.id for below in then.base.subtree(provision.id))
        if other is None or _words(other) != _words(provision):
            stale |= then.touched(Said(provision.id, Operation.MOD))
    for id in then.keys.keys() | now.keys.keys():
        if then.keys.get(id) != now.keys.get(id):
            for side in (then, now):
                if own := side.said.get(id):
                    stale |= side.touched(Said(own.at, own.operation, own.relation, own.anchor))
    for key in then.settled.keys() ^ now.settled.keys():
        at = then.settled.get(key) or now.settled[key]
        stale |= then.touched(Said(at, Operation.MOD)) | now.touched(Said(at, Operation.MOD))
    return stale & then.base.by_id.keys()


def _key(base: Version, own: Amendment) -> Hashable:
    """All of an amendment by which it shows in a rolling text."""
    words = (own.operation, own.at, own.wording, own.provisions, place_of(base, own))
    return (*words, own.sponsors, own.number, own.on, own.status, own.fate is Fate.CONFLICTING)


def _settled(one: Settlement) -> Hashable:
    return (one.at, one.part, one.start, one.end, one.words, one.manner, one.taken, one.answers)


def _words(provision: Provision) -> Hashable:
    return (provision.kind, provision.label, provision.heading, provision.text)
