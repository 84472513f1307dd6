"""Rescue of a damaged conference file into a new one, and what to tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import Line, Refused
from workbench.storage.rescue import Gap, Rescued, rescue

if TYPE_CHECKING:
    from workbench.session.session import Session

__all__ = ["Gap", "Rescued", "rescue_file", "told", "told_if_unsound"]


REBUILD = Line("build it anew with `treaty verify FILE --rebuild`")
"""What to do where what a file shows does not follow from its acts."""


@contextmanager
def told_if_unsound(session: Session, way: str = REBUILD) -> Iterator[None]:
    """Says that the file is unsound where that is why something cannot be done, and the ``way`` out: ``Refused``.

    Nothing is checked of the state while all goes well, since whoever changed it by hand could change any check too.
    """
    try:
        yield
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        if session.verify().sound:
            raise
        raise Refused(
            "what the file shows does not follow from its acts, since it was damaged or changed by another program:"
            " {way}",
            way=way,
        ) from error


def rescue_file(damaged: Path, new: Path) -> Rescued:
    """Makes the file ``new`` of all that can be read in the damaged one, which is left as it is.

    ``FileProblem`` if ``new`` exists or nothing can be read; then there is no new file.
    """
    return rescue(damaged, new)


def told(found: Rescued) -> list[str]:
    """What was rescued, what is missing and what to do about it, a line each."""
    lines = [f"{_acts(found.acts)} in the record, {found.drafts} draft{'s' * (found.drafts != 1)} on the desk"]
    if found.whole:
        return [*lines, "nothing is known to be missing"]
    for gap in found.missing:
        whose = "this file's own seat" if gap.own else f"a seat of {gap.party or 'a party that is not known'}"
        lines.append(f"missing: {_numbers(gap)} of {whose} ({gap.seat[:8]})")
    if found.aside:
        waits = "waits" if found.aside == 1 else "wait"
        lines.append(f"{_acts(found.aside)} {waits} for those, to take effect when they are received")
    if found.missing:
        lines.append("receive a package from anybody who holds them: the secretariat, or any party that received them")
    if any(gap.own for gap in found.missing):
        lines.append("say nothing in this file before its own acts are back, or two acts would have one number")
    lines += [f"left out: act {fault.number} of seat {fault.seat[:8]}, which {fault.why}" for fault in found.refused]
    if found.drafts_lost:
        lost = found.drafts_lost
        lines.append(
            f"{lost} draft{'s' * (lost != 1)} could not be read; a backup may hold {'it' if lost == 1 else 'them'}"
        )
    if not found.key:
        lines.append(
            "the key of the seat could not be read: this file can be read and receive, but not speak; ask the"
            " secretariat for an invitation, or take the key from a backup by going on with that"
        )
    return lines


def _acts(count: int) -> str:
    return f"{count} act{'s' * (count != 1)}"


def _numbers(gap: Gap) -> str:
    return f"act {gap.first}" if gap.first == gap.last else f"acts {gap.first} to {gap.last}"
