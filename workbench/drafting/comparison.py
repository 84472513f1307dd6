"""What changed between two versions, provision by provision, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.provision import Kind
from workbench.text.diff import Segment


class ChangeKind(StrEnum):
    """What happened to a provision; the values are the keys of the JSON summary."""

    MODIFIED = "modified"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RELABELLED = "relabelled"


@dataclass(frozen=True, slots=True)
class Change:
    """A provision that is not the same in both versions, and all that happened to it.

    ``citation`` is its citation in the new version ("" if removed), ``old_citation`` in the old one
    ("" if added). ``segments`` cover its text, ``heading`` its heading; both are whole, equal words included.
    """

    id: str
    kind: Kind
    changes: frozenset[ChangeKind]
    citation: str
    old_citation: str
    segments: tuple[Segment, ...] = ()
    heading: tuple[Segment, ...] = ()
    label: str = ""
    old_label: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions by name, how many provisions are unchanged, and the changes in document order."""

    old: str
    new: str
    unchanged: int
    changes: tuple[Change, ...]
