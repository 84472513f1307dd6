"""What goes into the documents that account for a negotiation, gathered from the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation, name_of
from workbench.domain.decision import Position
from workbench.domain.errors import Refused, WrongReference
from workbench.domain.version import Version
from workbench.drafting.alike import alike
from workbench.drafting.comparison import ChangeKind, compare
from workbench.drafting.derivation import derive
from workbench.drafting.rolling import Contested, Difference, RollingText
from workbench.exchange.accounts import Decided, Origin
from workbench.exchange.form_phrases import form_phrases
from workbench.exchange.proposals import Column, Proposal, marked, untold
from workbench.exchange.tracking import TrackedChanges
from workbench.record import tables
from workbench.session.accounts import decided, origins
from workbench.session.handed_in import HANDING_IN
from workbench.session.ledger import Ledger
from workbench.session.tracking import last_times, signed

BASE = "base"
USUAL, MOST = 3, 7
"""How many parties are shown where none is named, and how many texts a page has room for."""


class Papers(Ledger):
    """The matter of documents; see :class:`workbench.session.Session`."""

    def proposals(self, *, every: bool = False) -> list[Proposal]:
        """The live proposals by number, nearly the same ones together, those to amend others under them.

        With ``every`` those too that were withdrawn or that the room has dealt with.
        """
        found = self.amendments(status=None if every else AmendmentStatus.TABLED)
        return _Gathering(self, found).tops()

    def columns(self, names: Sequence[str] = (), *, compromise: bool = True) -> list[Column]:
        """The texts of a comparison: "base" for the current version, names of versions, and parties for their readings.

        The first is a version, the current one where ``names`` begin with a party; without ``names`` those with the
        most live amendments are shown. With ``compromise`` what the room has settled since the current version came is
        the last. ``WrongReference`` for a name that is neither, ``Refused`` for more than a page has room for.
        """
        wanted = list(dict.fromkeys(name.strip() for name in names if name.strip())) or [BASE, *self._foremost()]
        versions = {name.casefold(): name for name in self.version_names()}
        versions.setdefault(BASE, self.version().name)
        if wanted[0].casefold() not in versions:
            wanted.insert(0, BASE)
        if len(wanted) > MOST:
            raise Refused(
                "{count} texts are too many for the width of a page: name {most} at most", count=len(wanted), most=MOST
            )
        found = [self._column(name, versions.get(name.casefold())) for name in wanted]
        return [*found, self._compromise()] if compromise else found

    def tracked_changes(self, parties: Sequence[str] = ()) -> TrackedChanges:
        """The amendments that have a place in the rolling text, signed, and the live ones that have none by name.

        Of ``parties`` (codes or names) those that one of them sponsors, else all. ``WrongReference`` for no party.
        """
        chosen = [self.party(party).code for party in parties]
        playing = {own.id for own in self._in_play(self.settlements())}
        found = self.amendments()
        asked = [own for own in found if not chosen or any(code in own.sponsors for code in chosen)]
        names = {party.code: party.name(self.language) for party in self.parties()}

        def name(code: str) -> str:
            return names.get(code, code)

        by_id = {own.id: own for own in found}
        return TrackedChanges(
            [
                replace(one, on=name_of(by_id[one.amendment.on]) if one.amendment.on in by_id else "")
                for one in signed([own for own in asked if own.id in playing], self._last_times(), chosen, name)
            ],
            beside=found,
            left_out=[name_of(own) for own in asked if own.live and own.id not in playing],
            parties=list(map(name, chosen)),
        )

    def _last_times(self) -> dict[str, str]:
        """When each amendment (id) was tabled or last revised."""
        refused = {row["act"] for row in self._file.state.select(tables.UNAPPLIED)}
        return last_times(act for act in self._file.acts(*HANDING_IN) if act.id not in refused)

    def without_place(self, rolling: RollingText) -> list[str]:
        """The names of live amendments that ``rolling``, the whole text, shows nowhere: they have no place in it."""
        return [name_of(own) for own in untold(rolling, self.amendments(status=AmendmentStatus.TABLED))]

    def decided(self) -> list[Decided]:
        """Every decision, oldest first, as the ledger tells it."""
        return decided(self)

    def origins(self) -> list[Origin]:
        """The provisions that changed since the first version, and where their words come from."""
        return origins(self)

    def _foremost(self) -> list[str]:
        """The parties with the most live amendments, in the order of the document's language."""
        live = self.amendments(status=AmendmentStatus.TABLED)
        counts = Counter(code for own in live for code in own.sponsors)
        foremost = {code for code, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:USUAL]}
        return [party.code for party in self.parties() if party.code in foremost]

    def _column(self, name: str, version: str | None) -> Column:
        if version is not None:
            return Column(version, self.version(version), self.citations(version))
        try:
            party = self.party(name)
        except WrongReference as error:
            known = ", ".join(self.version_names())
            raise WrongReference(
                "{error}; or name a version: {base}, {known}", error=error, base=BASE, known=known
            ) from error
        derived = self.derived_as(party.code)
        gathering = _Gathering(self, [self.amendment(id) for one in derived.rivalries for id in one.amendments])
        rivals: dict[str, dict[str, Proposal]] = {}
        for one in derived.rivalries:
            rivals.setdefault(one.at, {}).update((id, gathering.proposal(self.amendment(id))) for id in one.amendments)
        listed = {at: tuple(proposals.values()) for at, proposals in rivals.items()}
        apart = {id for one in derived.rivalries for id in one.amendments}
        playing = [one for one in self._in_play(self.settlements()) if party.code in one.sponsors]
        asked = self._asked(one for one in playing if one.id not in apart)
        placed = {one.id for one in playing}
        own = self.amendments(by=party.code, status=AmendmentStatus.TABLED)
        left_out = [name_of(one) for one in own if one.id not in placed]
        title, citations = party.name(self.language), self.citations_of(derived.version)
        return Column(title, derived.version, citations, listed, asked, left_out=left_out)

    def _compromise(self) -> Column:
        """What the room has settled since the current version came, where it has; whether more is open there."""
        base, settlements = self.version(), self.settlements()
        adopted = [own for own in self.awaiting() if own.fate not in (Fate.SATISFIED, Fate.ORPHANED)]
        derived = derive(base, adopted, base.name, settlements)
        asked = self._asked(adopted)
        changed = {
            change.id for change in compare(base, derived.version).changes if change.changes != {ChangeKind.MOVED}
        }
        ids = {one.at for one in settlements} | changed | {*asked}
        spans = {
            own.id: any(isinstance(span, Contested) and span.open for span in (*own.segments, *own.heading))
            for own in self.rolling().provisions
            if own.id in ids
        }
        settled = {id: spans.get(id, False) for id in ids}
        title = form_phrases(self.language.partition("-")[0].lower()).compromise
        return Column(title, derived.version, self.citations_of(derived.version), asked=asked, settled=settled)

    def _asked(self, amendments: Iterable[Amendment]) -> dict[str, list[Proposal]]:
        """Those of ``amendments`` that move a provision of the text or would keep it as it is, by provision (id)."""
        gone = (Fate.SATISFIED, Fate.ORPHANED)
        wordless = (Operation.MOVE, Operation.NOC)
        own = [one for one in amendments if one.operation in wordless and one.fate not in gone]
        gathering, found = _Gathering(self, own), dict[str, list[Proposal]]()
        for one in own:
            found.setdefault(one.at, []).append(gathering.proposal(one))
        return found


class _Gathering:
    """Proposals as they are made out of amendments."""

    def __init__(self, papers: Papers, amendments: list[Amendment]) -> None:
        self._papers = papers
        self._known = {own.id: own for own in amendments}
        self._likeness = _likeness(amendments)
        self._cited: dict[str, str] = papers.citations()
        self._said: dict[str, list[Position]] = {}
        for position in papers.positions():
            self._said.setdefault(position.amendment, []).append(position)
        self._below: dict[str, list[Amendment]] = {}
        for own in amendments:
            if own.on in self._known:
                self._below.setdefault(own.on or "", []).append(own)

    def tops(self) -> list[Proposal]:
        """Those that stand on the text, and those on an amendment that is not among them."""
        return self._gathered(own for own in self._known.values() if own.on not in self._known)

    def _gathered(self, amendments: Iterable[Amendment]) -> list[Proposal]:
        """In order, what is nearly the same as an earlier one right after it."""
        groups: dict[str, list[Amendment]] = {}
        for own in amendments:
            first, _ = self._likeness.get(own.id, (own.id, ()))
            groups.setdefault(first, []).append(own)
        return [self.proposal(own) for group in groups.values() for own in group]

    def proposal(self, own: Amendment) -> Proposal:
        """One of them with all that is said of it."""
        parent = self._known.get(own.on) if own.on else None
        version, words = self._stands_on(own)
        like, differs = self._likeness.get(own.id, ("", ()))
        return Proposal(
            own,
            name_of(own),
            self._citation(own.at),
            self._citation(own.anchor or own.at),
            marked(own, version, words, parent),
            parent=name_of(parent) if parent else "",
            against="" if parent or version.name == self._papers.version().name else version.name,
            like=name_of(self._known[like]) if like else "",
            differs=differs,
            positions=tuple(self._said.get(own.id, ())),
            under=tuple(self._gathered(self._below.get(own.id, ()))),
        )

    def _stands_on(self, own: Amendment) -> tuple[Version, str]:
        """The version against which its words are marked, and these: the current one, where it has a place in it."""
        lost = own.fate in (Fate.CONFLICTING, Fate.ORPHANED, Fate.SATISFIED)
        if own.live and not lost:
            return self._papers.version(), own.wording
        return self._papers.version(own.against), own.text

    def _citation(self, id: str) -> str:
        if id not in self._cited:
            self._cited[id] = self._papers.last_citation(id)[0]
        return self._cited[id]


def _likeness(amendments: Iterable[Amendment]) -> dict[str, tuple[str, tuple[Difference, ...]]]:
    """By amendment the first one of nearly the same words, and in what it differs from that."""
    found: dict[str, tuple[str, tuple[Difference, ...]]] = {}
    for group in alike(own for own in amendments if own.live):
        first, *_ = group.amendments
        for wording in group.wordings:
            found |= {own.id: (first.id, wording.differs) for own in wording.amendments if own.id != first.id}
    return found
