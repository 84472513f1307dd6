"""What of the rolling text is read: all of it or some, in which words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.errors import TreatyError
from workbench.domain.version import Version
from workbench.session import Agreed, RollingProvision, Session

Parts = Mapping[str, tuple[RollingProvision, ...]]


class Only(StrEnum):
    """Which provisions are shown."""

    ALL = "all"
    CONTESTED = "contested"
    MINE = "mine"
    SINCE = "since"


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
        reading = _as_it_stands(session, session.text_as(choice.party)) if choice.party else None
        changed = _changed_since(session, choice) if choice.only is Only.SINCE else frozenset()
    except TreatyError as error:
        return Lookup(choice, fault=str(error))
    return Lookup(choice, reading, changed)


class Excerpt:
    """The parts of the rolling text that a choice shows to ``speaker`` (a code, "" for nobody), as they are worked out.

    A part is what stands at a provision (an id) and what is proposed beside it.
    """

    def __init__(self, session: Session, found: Lookup, speaker: str = "") -> None:
        self._choice = found.choice
        self._session = session
        self._changed = set(found.changed)
        self._stands = session.rolling_order()
        self._read: Parts = {}
        self._mine = {speaker, *(party.code for party in session.parties() if speaker in party.members)} - {""}
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
        self._changed |= set(ids)

    def read(self, reading: Parts) -> None:
        """The party would have this text; a provision that has not changed since is the same one."""
        before = self._read
        self._read = {id: was if (was := before.get(id)) == part else part for id, part in reading.items()}
        self._order = {id: (place,) for place, id in enumerate(self._read)}

    def wanted(self, provision: RollingProvision) -> bool:
        """Whether the choice asks for a provision; the headings above it are shown with it."""
        if self._choice.only is Only.ALL:
            return True
        if self._choice.only is Only.SINCE:
            return owner_of(provision) in self._changed
        if self._choice.only is Only.MINE:
            said = {code for span in provision.spans for variant in span.variants for code in variant.parties}
            return not self._mine.isdisjoint((*said, *provision.keep))
        return any(span.open for span in provision.spans)


def owner_of(provision: RollingProvision) -> str:
    """The provision of the current text (an id) that a click on this one chooses."""
    return provision.place if provision.proposed else provision.id


def _as_it_stands(session: Session, version: Version) -> Parts:
    """A text without brackets."""
    cited = session.citations_of(version)
    return {
        own.id: (
            RollingProvision(
                own.id,
                own.parent,
                own.kind,
                own.label,
                cited[own.id],
                _words(own.text),
                _words(own.heading),
                table=own.table,
                marks=own.marks,
                heading_marks=own.heading_marks,
            ),
        )
        for own in version.provisions
    }


def _words(text: str) -> tuple[Agreed, ...]:
    return (Agreed(text),) if text else ()


def _changed_since(session: Session, choice: Choice) -> frozenset[str]:
    """The provisions (ids) on which anything was said or decided, and those whose words are others."""
    since = session.since(date=choice.since) if choice.by_date else session.since(choice.since)
    at = {one.id: one.at for one in session.amendments()}
    found = {
        *(change.id for change in since.comparison.changes),
        *(step.amendment.at for step in since.steps),
        *(one.at for one in (*since.settled, *since.reopened, *since.statuses)),
        *(at[one.position.amendment] for one in since.positions),
    }
    return frozenset(found)
