"""What parties say of an amendment, and what the room decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.amendment import Operation, Stance
from workbench.domain.provision import Provision, Status


class Outcome(StrEnum):
    """What the room did with an amendment; a reopened one is tabled again, as if nothing had been decided on it."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    REOPENED = "reopened"


class Manner(StrEnum):
    """How the room settled a contested span."""

    VARIANT = "variant"
    LIFTED = "lifted"
    DELETED = "deleted"
    COMPROMISE = "compromise"


class Part(StrEnum):
    """Which words of a provision are meant."""

    TEXT = "text"
    HEADING = "heading"
    NOTES = "notes"

    def of(self, provision: Provision) -> str:
        """The words that are meant; those of footnotes are a line for each."""
        match self:
            case Part.TEXT:
                return provision.text
            case Part.HEADING:
                return provision.heading
            case Part.NOTES:
                return provision.note_lines


PARTS = {Operation.MOD: Part.TEXT, Operation.RETITLE: Part.HEADING, Operation.NOTES: Part.NOTES}
"""The operations that give a provision other words, and which of its words these are."""


@dataclass(frozen=True, slots=True)
class Position:
    """A party's latest stance on an amendment (by id)."""

    amendment: str
    party: str
    stance: Stance
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The room adopted, rejected or reopened an amendment; ``version`` is the text it had before it.

    ``answers`` are the amendments (ids) that fall with an adopted one: a compromise of the chair answers its rivals.
    ``undone`` is the act of the next decision on it, "" while this one stands.
    """

    act: str
    time: str
    amendment: str
    outcome: Outcome
    version: str
    meeting: str = ""
    answers: tuple[str, ...] = ()
    undone: str = ""


@dataclass(frozen=True, slots=True)
class StatusDecision:
    """The room gave a provision (by id) a status."""

    act: str
    time: str
    at: str
    status: Status
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The room settled a span: tokens ``start`` to ``end`` of a ``part`` of the provision ``at`` in ``version``.

    ``words`` stand there from now on in place of the words ``before``. ``taken`` are the amendments (ids) whose words
    these are, ``answers`` all those that the decision deals with, the taken ones among them. ``undone`` is the act that
    undid it, "" while it stands: it was reopened, or the same words were settled anew.
    """

    act: str
    time: str
    at: str
    part: Part
    version: str
    start: int
    end: int
    before: str
    words: str
    manner: Manner
    taken: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    meeting: str = ""
    undone: str = ""
