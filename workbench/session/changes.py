"""What a command changed, told to whoever shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from workbench.domain.amendment import Amendment, Fate
from workbench.domain.decision import Settlement
from workbench.domain.version import Version
from workbench.exchange.blocks import Remark

Progress = Callable[[int, int, str], None]
"""Called with steps done, steps in all, and what is being done; raises to cancel."""


def silent(done: int, total: int, what: str) -> None:
    """A progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Change:
    """Ids of what a command touched: its acts, provisions whose state differs, amendments, and drafts.

    ``version`` is the name of the version that it circulated, "" if it circulated none; then every
    provision may differ.
    """

    acts: tuple[str, ...] = ()
    provisions: frozenset[str] = field(default_factory=frozenset)
    amendments: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    version: str = ""


def joined(changes: Iterable[Change]) -> Change:
    """Several changes as one, in their order; the version is the last that any of them circulated."""
    listed = list(changes)
    return Change(
        tuple(act for change in listed for act in change.acts),
        frozenset().union(*(change.provisions for change in listed)),
        tuple(dict.fromkeys(id for change in listed for id in change.amendments)),
        tuple(dict.fromkeys(id for change in listed for id in change.drafts)),
        next((change.version for change in reversed(listed) if change.version), ""),
    )


@dataclass(frozen=True, slots=True)
class Imported:
    """A source read as a new version: how many paragraphs were placed, and what the reader was not sure of.

    ``kept`` counts the provisions that were in the version ``before`` ("" for none), ``fresh`` those that are new,
    ``gone`` those that only the version before had; ``fates`` says how every live amendment fared, and
    ``dropped`` names those that an earlier version had taken in and whose words this one no longer has, and
    ``unsaid`` the spans that the room settled in the version before and whose words it does not have.
    """

    change: Change
    version: Version
    understood: int
    remarks: tuple[Remark, ...]
    kept: int
    fresh: int
    gone: int
    before: str
    fates: tuple[tuple[Amendment, Fate], ...]
    dropped: tuple[Amendment, ...]
    unsaid: tuple[Settlement, ...] = ()


@dataclass(frozen=True, slots=True)
class Circulated:
    """The next version, the adopted amendments and settled spans that it took in, and how the others fared.

    ``fates`` are those of the amendments that were live or answered until then; ``remarks`` name new provisions that
    bear the label of another one beside them, and provisions of which nothing but the label is left.
    """

    change: Change
    version: Version
    incorporated: tuple[Amendment, ...]
    fates: tuple[tuple[Amendment, Fate], ...]
    settled: tuple[Settlement, ...] = ()
    remarks: tuple[Remark, ...] = ()
