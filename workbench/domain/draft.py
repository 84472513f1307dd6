"""A draft: an amendment that a party works on and has told nobody."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.domain.amendment import Operation, Relation


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft amendment: the words that would be tabled, and what is for one's own eyes.

    The fields are those of an :class:`~workbench.domain.amendment.Amendment`; ``notes``, ``instructions`` (what the
    capital says) and ``fallback`` (wording that one could live with) never leave the desk. ``against`` is the version
    on which the delegate works, ``changed`` when the draft was last kept.
    """

    id: str
    by: tuple[str, ...]
    at: str
    operation: Operation
    against: str
    text: str = ""
    relation: Relation | None = None
    anchor: str | None = None
    reason: str = ""
    notes: str = ""
    instructions: str = ""
    fallback: str = ""
    changed: str = field(default="", compare=False)
