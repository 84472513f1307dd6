"""Which part of the rolling text somebody reads, for the window and for documents."""

from __future__ import annotations

from typing import TypedDict

from workbench.domain.errors import Refused
from workbench.domain.version import Version
from workbench.drafting.excerpt import Excerpt, Only, Wanted, places
from workbench.drafting.rolling import Agreed, RollingProvision, RollingText
from workbench.session.questions.asking import Asking


class Part(TypedDict, total=False):
    """What of the rolling text is shown, and how it is cut: all of it by phrases where nothing is chosen.

    ``fine`` makes brackets as small as can be. Of the provisions only those ``contested``, those ``touching`` a party
    (or a group of it), or those changed ``since`` a version or ``since_date`` (ISO 8601). ``reading_of`` shows the text
    without brackets, as that party would have it. Parties are codes or names.
    """

    fine: bool
    contested: bool
    touching: str
    since: str
    since_date: str
    reading_of: str


class Excerpts(Asking):
    """The questions on a part of the text; see :class:`workbench.session.Session`."""

    def read_as(self, party: str) -> RollingText:
        """The text as ``party`` would have it, without brackets; ``Refused`` where it has no one wording."""
        version = self.text_as(party)
        cited = self.citations_of(version)
        return RollingText(version.name, tuple(_as_it_stands(version, cited)))

    def concerning(self, party: str) -> frozenset[str]:
        """The party (a code) itself and the groups of which it is a member."""
        return frozenset({party, *(one.code for one in self.parties() if party in one.members)})

    def changed_since(self, version: str | None = None, date: str | None = None) -> frozenset[str]:
        """The provisions (ids) on which anything was said or decided since, and those whose words are others."""
        since = self.since(version, date)
        at = {one.id: one.at for one in self.amendments()}
        return frozenset(
            {
                *(change.id for change in since.comparison.changes),
                *(step.amendment.at for step in since.steps),
                *(one.at for one in (*since.settled, *since.reopened)),
                *(one.at for one in since.statuses),
                *(at[one.position.amendment] for one in since.positions),
            }
        )

    def part(self, choices: Part) -> tuple[RollingText, Excerpt | None]:
        """The rolling text that is chosen, and what a document shows of it: ``None`` for all.

        ``Refused`` where two choices of provisions are made, or where nothing of the text is left.
        """
        reading = self.party(choices["reading_of"]).code if choices.get("reading_of") else ""
        rolling = self.read_as(reading) if reading else self.rolling(fine=choices.get("fine", False))
        wanted, named = self._wanted(choices)
        if wanted.only is Only.ALL and not reading:
            return rolling, None
        shown = places(rolling, wanted)
        if not shown:
            raise Refused("nothing of the text is left by this choice: choose another, or the whole text")
        return rolling, Excerpt(shown, wanted.only, named, reading)

    def _wanted(self, choices: Part) -> tuple[Wanted, str]:
        """Which provisions are chosen, and by what name."""
        version, date = choices.get("since", ""), choices.get("since_date", "")
        contested, party = choices.get("contested", False), choices.get("touching", "")
        if sum(map(bool, (contested, party, version, date))) > 1:
            raise Refused("choose one: what is contested, what touches a party, or what changed since a version or day")
        if contested:
            return Wanted(Only.CONTESTED), ""
        if party:
            code = self.party(party).code
            return Wanted(Only.MINE, parties=self.concerning(code)), code
        if version or date:
            changed = self.changed_since(version or None, date or None)
            return Wanted(Only.SINCE, changed=changed), date or self.version(version).name
        return Wanted(), ""


def _as_it_stands(version: Version, cited: dict[str, str]) -> list[RollingProvision]:
    return [
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
        )
        for own in version.provisions
    ]


def _words(text: str) -> tuple[Agreed, ...]:
    return (Agreed(text),) if text else ()
