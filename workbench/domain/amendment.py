"""An amendment: one operation on one provision, with its sponsors and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.provision import Provision


class Operation(StrEnum):
    """The kinds of proposal (ITU usage, but for NOTES); NOC, no change, is a proposal like any other."""

    MOD = "MOD"
    ADD = "ADD"
    SUP = "SUP"
    MOVE = "MOVE"
    RETITLE = "RETITLE"
    NOTES = "NOTES"
    NOC = "NOC"


class Relation(StrEnum):
    """Where a new or moved provision stands, seen from its anchor."""

    AFTER = "after"
    BEFORE = "before"
    UNDER = "under"


OPERATIONS = {
    "replace": (Operation.MOD, None),
    "add-after": (Operation.ADD, Relation.AFTER),
    "add-before": (Operation.ADD, Relation.BEFORE),
    "add-under": (Operation.ADD, Relation.UNDER),
    "delete": (Operation.SUP, None),
    "move-after": (Operation.MOVE, Relation.AFTER),
    "retitle": (Operation.RETITLE, None),
    "notes": (Operation.NOTES, None),
    "keep": (Operation.NOC, None),
}
"""The words by which scripts and files name an operation and its place."""


class AmendmentStatus(StrEnum):
    """Where an amendment stands in the proceedings; only a tabled one is live.

    An answered one was neither adopted nor rejected as such: the room settled every word that it asked for.
    """

    TABLED = "tabled"
    WITHDRAWN = "withdrawn"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    ANSWERED = "answered"


UNDECIDED = (AmendmentStatus.TABLED, AmendmentStatus.ANSWERED)
"""Where amendments stand on which the room has not decided as such."""

PENDING = (*UNDECIDED, AmendmentStatus.ADOPTED)
"""Where amendments stand that have a place in the rolling text until a version deals with them."""


class Fate(StrEnum):
    """How a live amendment fared when a new version was circulated."""

    CLEAN = "clean"
    SHIFTED = "shifted"
    SATISFIED = "satisfied"
    CONFLICTING = "conflicting"
    ORPHANED = "orphaned"


class Stance(StrEnum):
    """What a party says about an amendment that it does not sponsor."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    RESERVE = "reserve"
    FLEXIBLE = "flexible"


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens ``start`` to ``end`` of a text give way to ``words``; both offsets count tokens."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A proposal on the provision ``at`` (an id), drafted against the version ``against``.

    ``text`` is the proposed wording: a MOD's whole new text, a RETITLE's new heading, an ADD's
    words as handed in, the footnotes of a NOTES: a line for each that is there, "" for one that goes, and further
    lines for new ones at the end of the provision's words. ``edits`` are a MOD's token edits against the text of ``at``
    in ``against``.
    ``relation`` and ``anchor`` place an ADD (anchor is ``at``) or a MOVE (anchor is another
    provision). ``provisions`` are an ADD's new provisions, the first one at the top; their ids are
    final. ``fate`` says how the amendment fared when it was carried from ``against`` onto the current
    version, ``None`` while that is the version it was drafted against; ``carried`` is its wording there.
    ``revision`` is 0 for the wording as tabled, n for Rev.n. ``incorporated`` names the version that took it in.

    A sub-amendment names in ``on`` the amendment (id) that it would amend. It is of the same operation on the same
    provision, and its wording is that amendment's as it would be amended, whole; an ADD's provisions keep their ids.
    ``basis`` is the version and the wording from which it is carried where these are no longer the ones it was handed
    in with: the room has answered a part of it, or the amendment that it amends was revised.
    """

    id: str
    number: int | None
    sponsors: tuple[str, ...]
    at: str
    operation: Operation
    against: str
    text: str = ""
    edits: tuple[Edit, ...] = ()
    relation: Relation | None = None
    anchor: str | None = None
    provisions: tuple[Provision, ...] = ()
    reason: str = ""
    status: AmendmentStatus = AmendmentStatus.TABLED
    fate: Fate | None = None
    carried: str | None = None
    revision: int = 0
    incorporated: str | None = None
    on: str | None = None
    basis: tuple[str, str] | None = None

    @property
    def live(self) -> bool:
        """Whether the room still has to deal with it."""
        return self.status is AmendmentStatus.TABLED

    @property
    def wording(self) -> str:
        """The proposed wording on the current version: carried there, or its own words."""
        return self.text if self.carried is None else self.carried


def sponsors_of(amendments: Iterable[Amendment]) -> tuple[str, ...]:
    """The parties that sponsor any of ``amendments``, each once, in the order in which they come."""
    return tuple(dict.fromkeys(party for amendment in amendments for party in amendment.sponsors))


def name_of(amendment: Amendment) -> str:
    """How an amendment is called in the room: its number in the series, with its revision."""
    name = name_without_revision(amendment.number, amendment.sponsors, amendment.id)
    return f"{name}/Rev.{amendment.revision}" if amendment.revision else name


def name_without_revision(number: int | None, sponsors: Sequence[str], id: str) -> str:
    """How an amendment is called in whatever revision: "L.12", or "FRA-3f2a" until the secretariat has numbered it."""
    if number is not None:
        return f"L.{number}"
    return f"{sponsors[0]}-{id[-4:]}" if sponsors else id
