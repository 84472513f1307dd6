"""The questions of the chair, as methods of the session."""

from __future__ import annotations

from bisect import bisect_right
from collections import ChainMap
from collections.abc import Iterable, Sequence

from workbench.domain.amendment import Amendment, AmendmentStatus
from workbench.domain.decision import Position, Settlement
from workbench.domain.party import Party
from workbench.drafting.agreement import agreed
from workbench.drafting.alike import Alike, alike
from workbench.drafting.brackets import article_above
from workbench.drafting.disputes import Dispute, Tabled, at_issue, disputes
from workbench.drafting.rolling import RollingText
from workbench.drafting.stances import stands, tallies
from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.session.questions.counting import Counting
from workbench.session.questions.courses import Course, History, courses
from workbench.session.questions.moments import moment
from workbench.session.questions.since import Since, Stated, stated, status_changes, steps
from workbench.session.questions.standing import AgreedProvision, Positions


class Asking(Counting):
    """What the chair asks; see :class:`workbench.session.Session`."""

    def contested(
        self, at: str | None = None, *, by: str | None = None, sole: bool = False, since: str | None = None
    ) -> tuple[Dispute, ...]:
        """What is contested, by whom and since when, in document order; ``at`` (a reference) for a part of the text.

        ``by`` keeps what that party wants otherwise, ``sole`` what hangs on one party alone (a group is one party), and
        ``since`` (ISO 8601) what came into dispute on that day or later.
        """
        party = self.party(by).code if by else ""
        after = moment(since) if since else ""
        return tuple(
            dispute
            for dispute in self._disputes(self.rolling(at))
            if (not party or party in dispute.parties)
            and (dispute.sole or not sole)
            and (not after or dispute.opened.time >= after)
        )

    def alike(self, at: str | None = None) -> tuple[Alike, ...]:
        """The live amendments that ask for the same, to the letter or nearly, in document order."""
        place = self.version().position
        within = self.find(at).id if at else None
        groups = alike(self.amendments(at=within, status=AmendmentStatus.TABLED))
        return tuple(sorted(groups, key=lambda group: place.get(group.at, len(place))))

    def since(self, version: str | None = None, date: str | None = None) -> Since:
        """What has happened since a version was circulated, the current one without a name, or since a ``date`` (ISO).

        By date the text is compared with the version that was current then, the first one if there was none yet.
        """
        acts = self._applied()
        versions = self._file.state.versions()
        if date is None:
            named = self.version(version).name
            row = next(row for row in versions if row["name"] == named)
            place = next(index for index, act in enumerate(acts) if act.id == row["act"])
            start, later = str(row["time"]), acts[place + 1 :]
        else:
            start = moment(date)
            before = [row for row in versions if row["time"] < start]
            named = before[-1]["name"] if before else self.version(versions[0]["name"] if versions else None).name
            later = [act for act in acts if act.time >= start]
        ids = {act.id for act in later}
        settlements = self._settlements()
        return Since(
            start,
            self.compare(named, self.version().name),
            tuple(row["name"] for row in versions if row["act"] in ids),
            steps(later, {own.id: own for own in self.amendments()}),
            tuple(one for one in settlements if one.act in ids),
            tuple(one for one in settlements if one.undone in ids),
            stated(later),
            status_changes(self.status_decisions(), ids),
        )

    def fared(self, by: str, *, with_members: bool = False) -> tuple[Course, ...]:
        """How the proposals of a party fared, by number; ``with_members`` for those of a group's members as well."""
        party = self.party(by)
        codes = {party.code, *(party.members if with_members else ())}
        own = [amendment for amendment in self.amendments() if not codes.isdisjoint(amendment.sponsors)]
        said = History(self.positions(), self.decisions(), self._settlements())
        return courses(own, codes, self._cited(one.at for one in own), said)

    def agreed(self, at: str | None = None) -> tuple[AgreedProvision, ...]:
        """The provisions with only agreed words, with their status: articles whole, else those of their parts."""
        rolling, version = self.rolling(at), self.version()
        statuses, cited = self.statuses(), self.citations()
        within = self.find(at).id if at else None
        found = agreed(version, rolling, self._disputes(rolling), within)
        return tuple(AgreedProvision(p, cited[p.id], statuses[p.id]) for p in found)

    def stances(self, at: str | None = None, *, groups: Iterable[str] = (), every: bool = False) -> Positions:
        """Where every party stands on the live amendments, groups speaking for members that say nothing themselves.

        ``at`` (a reference) for the amendments on a part of the text, ``groups`` for these groups and their members
        only, ``every`` for the amendments that the room has dealt with, too.
        """
        version = self.version()
        found = self.amendments(at=at, status=None if every else AmendmentStatus.TABLED)
        amendments = sorted(found, key=lambda own: version.position.get(own.at, len(version.provisions)))
        article_of = {own.id: article_above(own.at, version.by_id) for own in amendments}
        cells = stands(amendments, self._positions_on(amendments, at), self.parties())
        parties = self._members([self.party(group) for group in groups])
        return Positions(
            version.name,
            tuple(parties),
            tuple(amendments),
            tuple(dict.fromkeys(article_of.values())),
            self._cited([*article_of.values(), *(own.at for own in amendments)]),
            article_of,
            {party.code: cells[party.code] for party in parties},
            tallies({party.code: cells[party.code] for party in parties}, article_of.__getitem__),
        )

    def stated(self, amendment: str) -> tuple[Stated, ...]:
        """The positions on an amendment (its number or id), with the time at which each was taken."""
        rows = self._file.state.select(tables.POSITIONS, amendment=self.amendment(amendment).id)
        return tuple(Stated(row["time"], tables.position_of(row)) for row in rows)

    def tabled(self, amendments: Iterable[str]) -> dict[str, Tabled]:
        """When amendments (ids) were tabled, and the version on which the room worked then."""
        return self._tabled(amendments)

    def revised(self, amendments: Iterable[str]) -> dict[str, str]:
        """When amendments (ids) were last revised (ISO 8601, UTC); those that never were are left out."""
        wanted = {own.id for own in map(self.amendment, amendments) if own.revision}
        if not wanted:
            return {}
        refused = {row["act"] for row in self._file.state.select(tables.UNAPPLIED)}
        acts = (act for act in self._file.acts(ActKind.AMENDMENT_REVISED) if act.id not in refused)
        return {act.payload["amendment"]: act.time for act in acts if act.payload["amendment"] in wanted}

    def _positions_on(self, amendments: Sequence[Amendment], at: str | None) -> list[Position]:
        """Those on ``amendments``, and where these are all there are (no ``at``) simply all."""
        if at is None:
            return self.positions()
        ids = [own.id for own in amendments]
        return self._file.state.read(tables.position_of, tables.POSITIONS, amendment=ids)

    def _disputes(self, rolling: RollingText) -> tuple[Dispute, ...]:
        return disputes(rolling, self._tabled(at_issue(rolling)))

    def _tabled(self, ids: Iterable[str]) -> dict[str, Tabled]:
        """Amendments with the time at which they were tabled, and the version that was current then."""
        versions = self._file.state.versions()
        times, names = [row["time"] for row in versions], [row["name"] for row in versions]
        found = {}
        for row in self._file.state.select(tables.AMENDMENTS, id=sorted(ids)):
            own, earlier = tables.amendment_of(row), bisect_right(times, row["time"])
            found[own.id] = Tabled(own, row["time"], names[earlier - 1] if earlier else own.against)
        return found

    def _applied(self) -> list[Act]:
        """The acts that changed something, oldest first."""
        refused = {row["act"] for row in self._file.state.select(tables.UNAPPLIED)}
        return [act for act in self._file.acts() if act.id not in refused]

    def _settlements(self) -> list[Settlement]:
        return self._file.state.read(tables.settlement_of, tables.DECISIONS, kind=ActKind.SPAN_SETTLED.value)

    def _cited(self, ids: Iterable[str]) -> dict[str, str]:
        """The citations of provisions in the latest versions that have them."""
        known = ChainMap(*(self.citations(name) for name in reversed(self.version_names())))
        return {id: known[id] for id in set(ids)}

    def _members(self, groups: list[Party]) -> list[Party]:
        """All parties, or ``groups`` and their members, in the order of the document's language."""
        codes = {code for group in groups for code in (group.code, *group.members)}
        return [party for party in self.parties() if not groups or party.code in codes]
