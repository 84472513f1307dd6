"""What a session can be asked: texts, parties, amendments, the rolling text, the log."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, name_of
from workbench.domain.decision import Decision, Position, StatusDecision
from workbench.domain.draft import Draft
from workbench.domain.errors import Refused, WrongReference
from workbench.domain.party import Party
from workbench.domain.provision import Provision, Status
from workbench.domain.version import Version
from workbench.drafting.citation import citations, find
from workbench.drafting.comparison import Comparison, compare
from workbench.drafting.delegations import find_party, in_order, load_parties
from workbench.drafting.derivation import amendment_order
from workbench.drafting.reference import AMENDMENT, UNNUMBERED
from workbench.drafting.status import rolled_up
from workbench.record import tables
from workbench.record.acts import ActKind
from workbench.session.handed_in import HANDING_IN, HandedIn, last_handed_in
from workbench.session.log import LogEntry, entries
from workbench.session.redline import Redline, redline_of
from workbench.storage.conference_file import ConferenceFile
from workbench.text.diff import Segment, diff

_DIGITS = 9  # of an amendment's number at most


class Reading:
    """The questions; see :class:`workbench.session.Session`."""

    def __init__(self, file: ConferenceFile) -> None:
        self._file = file

    @property
    def path(self) -> Path:
        """Where the conference file is."""
        return self._file.path

    @property
    def writable(self) -> bool:
        """Whether the file and its folder allow to record anything."""
        return self._file.writable

    @property
    def seat_party(self) -> str:
        """The code of the party that holds this file."""
        return self._file.seat.party

    @property
    def title(self) -> str:
        """The conference's title."""
        return str(self._conference()["title"])

    @property
    def language(self) -> str:
        """The language of the document, as a code ("en")."""
        return str(self._conference()["language"])

    @property
    def symbol(self) -> str:
        """The symbol of the document series ("A/CONF.999/L.1"), "" if it has none."""
        return str(self._conference()["symbol"])

    def refresh(self) -> bool:
        """Whether another process changed the file since this session last looked."""
        return self._file.refresh()

    def version_names(self) -> list[str]:
        """The versions, oldest first."""
        return [row["name"] for row in self._file.state.versions()]

    def version_date(self, name: str) -> str:
        """The day on which a version was circulated, ISO 8601."""
        row = self._file.state.find(tables.VERSIONS, self.version(name).name)
        return str(row["time"])[:10] if row else ""

    def version(self, name: str | None = None) -> Version:
        """A version by name, the current one without; ``WrongReference`` if there is none."""
        name = name or self._file.state.current_version()
        if name is None:
            raise WrongReference("the file holds no text yet: bring one in with `treaty import FILE SOURCE`")
        return self._file.state.version(name)

    def find(self, reference: str, version: str | None = None) -> Provision:
        """The provision that a person means by ``reference``; ``WrongReference`` lists the nearest.

        An amendment is none: the error says on which provision it is.
        """
        text = self.version(version)
        try:
            return text.by_id[find(text, reference)]
        except WrongReference:
            if (own := self.amendment_at(reference)) is None:
                raise
            cited = self.last_citation(own.at)[0]
            raise WrongReference(
                "{amendment} is an amendment (on {cited}): name a provision", amendment=name_of(own), cited=cited
            ) from None

    def citations_of(self, version: Version) -> dict[str, str]:
        """The citation of every provision of a text that is in no file, such as a party's reading."""
        return citations(version, self.language)

    def citations(self, version: str | None = None) -> dict[str, str]:
        """The citation of every provision of a version, by id."""
        return citations(self.version(version), self.language)

    def last_citation(self, id: str) -> tuple[str, str]:
        """The citation of a provision in the latest version that has it, and that version's name."""
        for name in reversed(self.version_names()):
            known = self.citations(name)
            if id in known:
                return known[id], name
        raise KeyError(id)

    def statuses(self) -> dict[str, Status]:
        """The status of every provision of the current version, by id, rolled up: a parent is as far as its parts."""
        said = {decision.at: decision.status for decision in self.status_decisions()}
        return rolled_up(self.version(), said)

    def status_decisions(self) -> list[StatusDecision]:
        """Every status that the room gave, oldest first."""
        return self._file.state.read(tables.status_of, tables.DECISIONS, kind=ActKind.STATUS_SET.value)

    def decisions(self, amendment: str | None = None) -> list[Decision]:
        """Every decision on amendments, or on one (by id), oldest first."""
        where = {"amendment": amendment} if amendment else {"kind": ActKind.AMENDMENT_DECIDED.value}
        return self._file.state.read(tables.decision_of, tables.DECISIONS, **where)

    def positions(self, amendment: str | None = None) -> list[Position]:
        """The latest stance of each party, on one amendment (by id) or on all."""
        where = {"amendment": amendment} if amendment else {}
        return self._file.state.read(tables.position_of, tables.POSITIONS, **where)

    def parties(self) -> list[Party]:
        """All parties, in the alphabetical order of the document's language."""
        return in_order(self._parties().values(), self.language)

    def party(self, name: str) -> Party:
        """A party by code or by name; ``WrongReference`` lists the nearest."""
        return find_party(self._parties(), name)

    def amendment(self, name: str) -> Amendment:
        """An amendment by number ("12", "L.12"), name without one ("FRA-3f2a") or id; ``WrongReference`` if none."""
        wanted = name.strip()
        found = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, id=wanted)
        digits = wanted.upper().removeprefix("L.").strip()
        if not found and digits.isdecimal() and len(digits) <= _DIGITS:
            found = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, number=int(digits))
        if not found and (called := UNNUMBERED.fullmatch(wanted)):
            found = self._without_number(*called.groups())
        if not found:
            raise WrongReference(
                "there is no amendment {said}: `treaty amendments FILE` lists them with numbers", said=repr(wanted[:40])
            )
        return found[0]

    def _without_number(self, party: str, end: str) -> list[Amendment]:
        """The amendment that is or was called so before it had a number."""
        ids = [id for id in self._file.state.amendment_ids() if id.endswith(end)]
        found = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, id=ids)
        own = [one for one in found if party.upper() in one.sponsors] or found
        if len(own) > 1:
            raise WrongReference(
                "{party}-{end} may be any of {ids}: name it by one of these ids",
                party=party,
                end=end,
                ids=", ".join(one.id for one in own),
            )
        return own

    def amendment_at(self, reference: str) -> Amendment | None:
        """The amendment that ``reference`` cites ("L.12", "L.12/Rev.1" or its id); ``None`` for one to a provision."""
        said = reference.strip()
        if cited := AMENDMENT.fullmatch(said):
            return self.amendment(cited[1])
        if called := UNNUMBERED.fullmatch(said):
            named = self._without_number(*called.groups())
            return named[0] if named else None
        found = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, id=said)
        return found[0] if found else None

    def sub_amendments(self, amendment: str) -> list[Amendment]:
        """The amendments to an amendment (an id), and to those in turn, by number."""
        found: dict[str, Amendment] = {}
        waiting = [amendment]
        while waiting:
            for own in self._file.state.read(tables.amendment_of, tables.AMENDMENTS, on=waiting.pop()):
                found[own.id] = own
                waiting.append(own.id)
        return sorted(found.values(), key=amendment_order)

    def amendments(
        self, *, at: str | None = None, by: str | None = None, status: AmendmentStatus | None = None
    ) -> list[Amendment]:
        """Amendments by number: those on a provision (a reference) or below it, of a party, of a status.

        Where ``at`` names an amendment ("L.12") those on it.
        """
        where: dict[str, object] = {"status": status.value} if status else {}
        parent = self.amendment_at(at) if at is not None else None
        if at is not None and parent is None:
            text = self.version()
            where["at"] = [provision.id for provision in text.subtree(self.find(at).id)]
        if parent is not None:
            found = [own for own in self.sub_amendments(parent.id) if status in (None, own.status)]
        else:
            found = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, **where)
        if by is not None:
            code = self.party(by).code
            found = [amendment for amendment in found if code in amendment.sponsors]
        return sorted(found, key=amendment_order)

    def handed_in(self, amendments: Iterable[Amendment]) -> dict[str, HandedIn]:
        """What sponsors handed in, by amendment (id), where its own fields say what became of that on a version.

        This is so for sub-amendments to new provisions that a version has taken in: they are on its words now.
        """
        subs = [own for own in amendments if own.on is not None]
        if not subs:
            return {}
        refused = {row["act"] for row in self._file.state.select(tables.UNAPPLIED)}
        return last_handed_in(subs, (act for act in self._file.acts(*HANDING_IN) if act.id not in refused))

    def amendment_ids(self, at: str | None = None, *, below: bool = True) -> list[str]:
        """Ids of amendments by number: all, or those on the provision ``at`` (an id) and, ``below``, inside it."""
        if at is None:
            return self._file.state.amendment_ids()
        version = self.version()
        inside = below and at in version.by_id
        return self._file.state.amendment_ids([p.id for p in version.subtree(at)] if inside else [at])

    def live_counts(self) -> dict[str, int]:
        """How many live amendments there are on each provision (by id) that has any, without those below it."""
        return self._file.state.live_amendments()

    def redline(self, old: str, new: str) -> tuple[Segment, ...]:
        """What became of the words of ``old``, as a person would mark them."""
        return diff(old, new)

    def redline_of(self, proposal: Amendment | Draft) -> Redline:
        """A proposal marked against the current text, or against the text it was drafted on.

        That is for amendments that the room has dealt with, and for those that conflict with the current text.
        """
        carried = isinstance(proposal, Draft) or (
            proposal.live and proposal.fate not in (Fate.CONFLICTING, Fate.SATISFIED, Fate.ORPHANED)
        )
        version = self.version(None if carried else proposal.against)
        return redline_of(proposal, version, self.citations(version.name))

    def compare(self, old: str, new: str) -> Comparison:
        """What changed between two versions of the file."""
        return compare(self.version(old), self.version(new), language=self.language)

    def log(self) -> list[LogEntry]:
        """Every act, oldest first, in words."""
        return entries(self._file.acts(), self._file.state)

    def _conference(self) -> tables.Row:
        row = next(iter(self._file.state.select(tables.CONFERENCE)), None)
        if row is None:
            raise Refused("{path} holds no conference yet: receive a package of the secretariat first", path=self.path)
        return row

    def _parties(self) -> dict[str, Party]:
        added = self._file.state.read(tables.party_of, tables.PARTIES)
        return {**load_parties(), **{party.code: party for party in added}}
