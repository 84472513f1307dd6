"""Moments that a person names, and the conference as it stood at others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from workbench.domain.errors import Line, Refused
from workbench.record.acts import ActKind
from workbench.session.changes import Progress, silent
from workbench.storage.conference_file import ConferenceFile
from workbench.storage.past import past

_NO_WORDS = frozenset({ActKind.POSITION_TAKEN, ActKind.STATUS_SET})
"""Acts after which the rolling text is the same."""

_ACTS_A_STEP = 100
"""How many acts are read between two words on progress."""


def moment(said: str) -> str:
    """A day or a time as people write them in ISO 8601, as acts bear it: UTC unless it names its own zone."""
    try:
        read = datetime.fromisoformat(said.strip())
    except ValueError as error:
        raise Refused("{said} is no date: write it as 2026-11-20 or 2026-11-20T14:30", said=repr(said[:40])) from error
    zoned = read if read.tzinfo else read.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).isoformat(timespec="milliseconds")


def version_ends(file: ConferenceFile, progress: Progress = silent) -> Iterator[ConferenceFile]:
    """The file as it stood when each version but the current one gave way to the next, oldest first.

    One pass over the acts, without positions and statuses; the file serves until the next one is asked for.
    """
    ends = {row["act"] for row in file.state.versions()[1:]}
    if not ends:
        return
    total = file.record.size()
    for done, (act, then) in enumerate(past(file, without=_NO_WORDS)):
        if done % _ACTS_A_STEP == 0:
            progress(done, total, Line("reading what was said before"))
        if act.id in ends:
            yield then
            ends.remove(act.id)
            if not ends:
                return
