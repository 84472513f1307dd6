"""What a marked-up document was read as: amendments, those that were known, and what was left."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.amendment import Amendment
from workbench.exchange.blocks import Remark
from workbench.session.changes import Change


@dataclass(frozen=True, slots=True)
class Taken:
    """An amendment out of the document, as tabled or as it would be: then it has no number yet.

    ``before`` and ``after`` are the words, heading or provisions that it would change and what it makes of them.
    ``notes`` say what the parties should know of it: others with the same words, where else it stands.
    """

    amendment: Amendment
    before: str
    after: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """Whom a name in the document was taken for: a party (code), "" for nobody; how many ``changes`` it has made.

    ``why`` says how the party was found: "by name", "as told", "by default", or why there is none.
    """

    name: str
    party: str
    changes: int
    why: str


@dataclass(frozen=True, slots=True)
class Count:
    """What became of the tracked changes of a document, each counted once.

    ``understood`` ones stand in an amendment, tabled or known, ``reported`` ones in a line that says what and why, and
    ``ignored`` ones change no words but their form.
    """

    revisions: int
    understood: int
    reported: int
    ignored: int

    @property
    def lost(self) -> int:
        """How many are in no account; there are none."""
        return self.revisions - self.understood - self.reported - self.ignored


@dataclass(frozen=True, slots=True)
class Returned:
    """A document read back against the version ``against``; ``change`` is empty for one that was only looked at.

    ``known`` are amendments of the document that the file has; ``not_understood`` is what is in no amendment, where and
    why; ``untracked`` counts what differs from the version without being marked; ``notes`` hold for the whole document.
    """

    change: Change
    against: str
    amendments: tuple[Taken, ...]
    known: tuple[Taken, ...]
    authors: tuple[Author, ...]
    not_understood: tuple[Remark, ...]
    notes: tuple[str, ...]
    untracked: int
    count: Count
