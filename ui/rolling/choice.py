"""What of the rolling text is read: all of it or some, in which words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ui.work import line_of
from workbench.domain.errors import TreatyError
from workbench.session import Only, Part, RollingProvision, Session, Wanted, owner_of

__all__ = ["Choice", "Excerpt", "Lookup", "Only", "Parts", "looked_up", "owner_of"]

Parts = Mapping[str, tuple[RollingProvision, ...]]


@dataclass(frozen=True, slots=True)
class Choice:
    """``fine`` cuts spans as small as can be, ``named`` lets brackets name parties; ``party`` (a code) shows the text
    as that party would have it. ``since`` is a version or, with ``by_date``, a day (ISO 8601)."""

    fine: bool = False
    named: bool = True
    party: str = ""
    only: Only = Only.ALL
    since: str = ""
    by_date: bool = False

    @property
    def asks(self) -> bool:
        """Whether anything has to be looked up before it can be shown."""
        return bool(self.party) or self.only is Only.SINCE

    @property
    def moment(self) -> tuple[str | None, str | None]:
        """The version and the day of ``since``, of which one is ``None``."""
        return (None, self.since) if self.by_date else (self.since, None)

    @property
    def whole(self) -> bool:
        """Whether all that the room has before it is shown."""
        return self.only is Only.ALL and not self.party

    def part(self, speaker: str) -> Part:
        """The same as documents take it, for ``speaker`` (a code)."""
        version, day = self.moment if self.only is Only.SINCE else (None, None)
        return Part(
            contested=self.only is Only.CONTESTED,
            touching=speaker if self.only is Only.MINE else "",
            since=version or "",
            since_date=day or "",
            reading_of=self.party,
        )


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a choice needs to know before anything of it can be shown, or the ``fault`` for which it cannot be.

    ``reading`` is the text as the party of the choice would have it, by provision (id) in its order, ``changed`` the
    provisions (ids) that changed since what the choice names.
    """

    choice: Choice
    reading: Parts | None = None
    changed: frozenset[str] = frozenset()
    fault: str = ""


def looked_up(session: Session, choice: Choice) -> Lookup:
    """Looks it up, which in a long negotiation takes seconds; at once for a choice that needs nothing."""
    try:
        read = session.read_as(choice.party).provisions if choice.party else None
        changed = session.changed_since(*choice.moment) if choice.only is Only.SINCE else frozenset()
    except TreatyError as error:
        return Lookup(choice, fault=line_of(error))
    return Lookup(choice, {own.id: (own,) for own in read} if read is not None else None, changed)


class Excerpt:
    """The parts of the rolling text that a choice shows to ``speaker`` (a code, "" for nobody), as they are worked out.

    A part is what stands at a provision (an id) and what is proposed beside it.
    """

    def __init__(self, session: Session, found: Lookup, speaker: str = "") -> None:
        self._choice = found.choice
        self._session = session
        self._changed = found.changed
        self._stands = session.rolling_order()
        self._read: Parts = {}
        self._mine = session.concerning(speaker) if speaker else frozenset()
        if found.reading is not None:
            self.read(found.reading)

    @property
    def ids(self) -> list[str]:
        """The provisions to work out, in their order."""
        if self._choice.party:
            return list(self._read)
        version = self._session.version()
        if self._choice.only is not Only.SINCE:
            return [provision.id for provision in version.provisions]
        changed = self._changed & version.by_id.keys()
        changed |= {above.id for id in changed for above in version.ancestors(id)}
        return [provision.id for provision in version.provisions if provision.id in changed]

    def known(self) -> Parts:
        """What is worked out and holds; a part that has not changed is the same object."""
        return self._read if self._choice.party else self._session.rolling_known(fine=self._choice.fine)

    def work_out(self, ids: Collection[str]) -> Parts:
        """What is worked out after the provisions ``ids`` are."""
        return self._read if self._choice.party else self._session.rolling_of(ids, fine=self._choice.fine)

    def order_of(self, provision: RollingProvision) -> tuple[int, ...]:
        """Where a provision stands."""
        return self._order[provision.id] if self._choice.party else self._stands(provision)

    def touch(self, ids: Iterable[str]) -> None:
        """These provisions (ids) have changed just now."""
        self._changed |= frozenset(ids)

    def read(self, reading: Parts) -> None:
        """The party would have this text; a provision that has not changed since is the same one."""
        before = self._read
        self._read = {id: was if (was := before.get(id)) == part else part for id, part in reading.items()}
        self._order = {id: (place,) for place, id in enumerate(self._read)}

    def wanted(self, provision: RollingProvision) -> bool:
        """Whether the choice asks for a provision; the headings above it are shown with it."""
        return Wanted(self._choice.only, self._mine, self._changed).wants(provision)
