"""Opens a marked-up Word document, and reads it with any of its tracked changes accepted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.version import Version
from workbench.exchange.identity import Identity
from workbench.exchange.marked_up.marked import Comment, Marked
from workbench.exchange.word_in.revisions import Kind, Revision


@dataclass(frozen=True)
class MarkedUp:
    """A Word document with what was changed in it.

    ``identity`` is what it says it shows, ``None`` for one that is not ours. ``revisions`` are all its tracked changes
    in document order, those of the text first, then those of notes, headers and other parts: the index in this tuple
    names one everywhere. They hold no XML.
    """

    identity: Identity | None
    revisions: tuple[Revision, ...]
    comments: tuple[Comment, ...]

    def on(self, base: Version, accepted: Collection[int]) -> Marked:
        """The base as the document has it when the revisions ``accepted`` (indexes) are, and all others rejected.

        Both halves of a move share one answer, that for its first half. ``on(base, ())`` is the base but for what was
        changed without being tracked.
        """
        raise NotImplementedError

    def unplaced(self, marked: Marked) -> tuple[int, ...]:
        """The revisions in no account: in no place, in no remark, and more than a change of form. There are none."""
        return tuple(
            index
            for index, one in enumerate(self.revisions)
            if index not in marked.places and index not in marked.outside and one.kind is not Kind.FORM
        )


def read_marked_up(path: Path) -> MarkedUp:
    """Reads the Word file at ``path`` with its tracked changes, its comments and what it says of itself.

    Raises ``UnreadableSource`` for what is no readable Word file, or has a part too large to be held.
    """
    raise NotImplementedError
