"""The rolling text: the base with every live proposal in place, and the names of those who want it.

The state of the art calls this a variant graph, with the amendments as its witnesses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.provision import Kind


class Contest(StrEnum):
    """Why a span is contested: the kinds of disagreement a room can have over words."""

    PROPOSAL = "proposal"
    ALTERNATIVES = "alternatives"
    RIVAL_INSERTIONS = "rival_insertions"
    DELETION_AGAINST_EDIT = "deletion_against_edit"
    MOVE_AGAINST_EDIT = "move_against_edit"
    EDIT_IN_DELETED = "edit_in_deleted"
    ADDITION = "addition"
    DELETION = "deletion"
    MOVE = "move"
    RETITLE = "retitle"


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a contested span and who wants it; ``text`` is "" where its parties want no words.

    ``base`` marks the wording of the current version; its ``parties`` are those who asked to keep it (NOC).
    """

    text: str
    parties: tuple[str, ...] = ()
    amendments: tuple[str, ...] = ()
    base: bool = False


@dataclass(frozen=True, slots=True)
class Agreed:
    """Words that no live amendment touches."""

    text: str


@dataclass(frozen=True, slots=True)
class Contested:
    """A span with its variants, the base first, then in the order of the amendments' numbers."""

    contest: Contest
    variants: tuple[Variant, ...]


Segment = Agreed | Contested


@dataclass(frozen=True, slots=True)
class RollingProvision:
    """A provision as the room sees it: of the base, or (``proposed``) one that an amendment would add or move here.

    ``segments`` cover the text and ``heading`` the heading; ``keep`` are the parties of NOC proposals on it.
    """

    id: str
    parent: str | None
    kind: Kind
    label: str
    citation: str
    segments: tuple[Segment, ...]
    heading: tuple[Segment, ...] = ()
    keep: tuple[str, ...] = ()
    proposed: bool = False
    table: bool = False


@dataclass(frozen=True, slots=True)
class RollingText:
    """The rolling text of a version, provisions in document order, proposed ones in their place."""

    version: str
    provisions: tuple[RollingProvision, ...]
