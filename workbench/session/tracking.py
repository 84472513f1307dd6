"""Who signs tracked changes, and when: amendments as a document with tracked changes has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from workbench.domain.amendment import Amendment
from workbench.exchange.tracking import Signed
from workbench.record.acts import Act, ActKind


def last_times(acts: Iterable[Act]) -> dict[str, str]:
    """When each amendment (id) was tabled or last revised, by the acts that did it, oldest first."""
    return {str(act.payload["id" if act.kind == ActKind.AMENDMENT_TABLED else "amendment"]): act.time for act in acts}


def signed(
    amendments: Sequence[Amendment], times: Mapping[str, str], parties: Sequence[str], name: Callable[[str], str]
) -> list[Signed]:
    """Amendments in their order, each signed by its first sponsor, or the first one among ``parties`` where any are.

    Dates are whole minutes. Where an author would sign two of the same minute the later one is moved on, so that
    author and date name one amendment.
    """
    used: set[tuple[str, datetime]] = set()
    found = []
    for own in amendments:
        lead = next((code for code in own.sponsors if code in parties), None) if parties else own.sponsors[0]
        if lead is None:
            continue
        author = name(lead)
        moment = datetime.fromisoformat(times[own.id]).astimezone(UTC).replace(second=0, microsecond=0)
        while (author, moment) in used:
            moment += timedelta(minutes=1)
        used.add((author, moment))
        date = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        found.append(Signed(own, author, date, tuple(map(name, own.sponsors))))
    return found
