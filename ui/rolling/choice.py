"""What of the rolling text is read: all of it or some, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ui.rolling.setting import HEADED
from workbench.domain.version import Version
from workbench.session import Agreed, RollingProvision, Session

_AT_A_TIME = 6


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


class Excerpt:
    """The provisions that a choice shows to ``speaker`` (a code, "" for nobody), as far as they are worked out."""

    def __init__(self, session: Session, choice: Choice, speaker: str = "") -> None:
        self.choice = choice
        self._session = session
        self._changed = _changed_since(session, choice) if choice.only is Only.SINCE else set()
        self._known: tuple[object, list[RollingProvision]] = (None, [])
        self._read: list[RollingProvision] | None = None
        self._before: list[RollingProvision] = []
        self._mine = {speaker, *(party.code for party in session.parties() if speaker in party.members)} - {""}

    def provisions(self, at: str, most: int = _AT_A_TIME) -> tuple[list[RollingProvision], bool]:
        """What is shown, after ``most`` more provisions were worked out from ``at`` (an id) on, and if it is all."""
        if self.choice.party:
            found: Sequence[RollingProvision] = self._party()
            complete = True
        else:
            rolling, complete = self._session.rolling_in_turn(at, most, fine=self.choice.fine)
            found = rolling.provisions
        if self._known[0] is not found:
            every = self.choice.only is Only.ALL
            shown = list(found) if every else _with_headings(found, {id(one) for one in found if self._wanted(one)})
            self._known = (found, shown)
        return self._known[1], complete

    def touch(self, ids: Iterable[str]) -> None:
        """These provisions (ids) have changed just now."""
        self._changed |= set(ids)
        self._known, self._read = (None, []), None

    def _party(self) -> list[RollingProvision]:
        """The text as the party would have it; a provision that has not changed since is the same one."""
        if self._read is None:
            version = self._session.text_as(self.choice.party)
            before = {one.id: one for one in self._before}
            read = _as_it_stands(version, self._session.citations_of(version))
            self._read = self._before = [was if (was := before.get(one.id)) == one else one for one in read]
        return self._read

    def _wanted(self, provision: RollingProvision) -> bool:
        if self.choice.only is Only.SINCE:
            return owner_of(provision) in self._changed
        if self.choice.only is Only.MINE:
            said = {code for span in provision.spans for variant in span.variants for code in variant.parties}
            return not self._mine.isdisjoint((*said, *provision.keep))
        return any(span.open for span in provision.spans)


def owner_of(provision: RollingProvision) -> str:
    """The provision of the current text (an id) that a click on this one chooses."""
    return provision.place if provision.proposed else provision.id


def _as_it_stands(version: Version, cited: dict[str, str]) -> Iterator[RollingProvision]:
    """A text without brackets."""
    for own in version.provisions:
        yield RollingProvision(
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
        )


def _words(text: str) -> tuple[Agreed, ...]:
    return (Agreed(text),) if text else ()


def _with_headings(found: Iterable[RollingProvision], wanted: set[int]) -> list[RollingProvision]:
    """What is wanted, under the headings above it."""
    listed = list(found)
    parents = {one.id: one for one in listed if not one.proposed}
    shown = set(wanted)
    for one in listed:
        if id(one) in wanted:
            above = one.parent
            while above is not None and above in parents:
                if parents[above].kind in HEADED:
                    shown.add(id(parents[above]))
                above = parents[above].parent
    return [one for one in listed if id(one) in shown]


def _changed_since(session: Session, choice: Choice) -> set[str]:
    """The provisions (ids) on which anything was said or decided, and those whose words are others."""
    since = session.since(date=choice.since) if choice.by_date else session.since(choice.since)
    return {
        *(change.id for change in since.comparison.changes),
        *(step.amendment.at for step in since.steps),
        *(one.at for one in (*since.settled, *since.reopened, *since.statuses)),
        *(session.amendment(one.position.amendment).at for one in since.positions),
    }
