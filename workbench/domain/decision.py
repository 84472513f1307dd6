"""What parties say of an amendment, and what the room decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.amendment import Stance
from workbench.domain.provision import Status


class Outcome(StrEnum):
    """What the room did with an amendment."""

    ADOPTED = "adopted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Position:
    """A party's latest stance on an amendment (by id)."""

    amendment: str
    party: str
    stance: Stance
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The room adopted or rejected an amendment; ``version`` is the text it had before it."""

    act: str
    time: str
    amendment: str
    outcome: Outcome
    version: str
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class StatusDecision:
    """The room gave a provision (by id) a status."""

    act: str
    time: str
    at: str
    status: Status
    meeting: str = ""
