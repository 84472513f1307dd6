"""What a ledger tells: decisions, and where the words of the present text come from."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.amendment import Amendment
from workbench.drafting.comparison import Change


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as the ledger tells it.

    ``day`` is an ISO date, ``where`` a citation in the text ``version``. ``decision`` is an outcome, a manner of
    settling, or "status" with the two statuses as ``before`` and ``after``. ``name`` is that of the ``amendment``
    decided on, ``by`` are the codes of those whose words are meant, ``proposed`` the words of an amendment that was not
    adopted; ``place`` is the citation beside which it would put words. ``answered`` names the amendments dealt with;
    ``undone`` and ``undoes`` are numbers of decisions, 0 for none.
    """

    number: int
    day: str
    meeting: str
    where: str
    version: str
    decision: str
    before: str
    after: str
    heading: bool = False
    name: str = ""
    by: tuple[str, ...] = ()
    proposed: str = ""
    amendment: Amendment | None = None
    place: str = ""
    answered: str = ""
    undone: int = 0
    undoes: int = 0
    taken_in: str = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """Words that came into the text: by which amendments (names), of whom (codes), ``how`` and in which meeting.

    ``reasons`` are those that were given for them, each once.
    """

    names: str
    by: tuple[str, ...]
    how: str
    meeting: str
    answered: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """A provision that changed, who contributed to it, and the version with which it came if nobody did."""

    change: Change
    contributions: tuple[Contribution, ...]
    version: str
