"""What comes back from Word: a marked-up document read as amendments of those who marked it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.domain.amendment import Amendment, Operation
from workbench.domain.decision import PARTS
from workbench.domain.errors import Line, Refused, WrongReference
from workbench.domain.party import Party
from workbench.domain.version import Version, provision_to_json
from workbench.drafting.citation import citations
from workbench.drafting.subamendment import words_of
from workbench.drafting.tracked import track
from workbench.record.acts import ActKind
from workbench.session.authorship import NO_PARTY, Authorship
from workbench.session.changes import Change, Imported, Progress, silent
from workbench.session.gathering import Item, Record, called
from workbench.session.proposing import WORDED
from workbench.session.rebasing import Rebasing
from workbench.session.returned import Count, Returned, Taken
from workbench.session.taking import Taking

if TYPE_CHECKING:
    from workbench.exchange.identity import Identity
    from workbench.exchange.marked_up import MarkedUp

READABLE = ("clean", "tracked")
"""The forms of our documents that can be marked up and read back."""


class Returning(Rebasing):
    """The verbs that read marked-up documents; see :class:`workbench.session.Session`."""

    def return_document(
        self,
        path: Path,
        by: str | None = None,
        *,
        every: bool = False,
        authors: Mapping[str, str] | None = None,
        against: str | None = None,
        dry: bool = False,
        progress: Progress = silent,
    ) -> Returned:
        """Reads a Word document that somebody has marked up, and tables what it asks for; all of it, or nothing.

        Changes of an author who is a party, or for whom ``authors`` names one ("" for nobody), are that party's;
        others, and those made without tracking, count for the party ``by``. Those of other parties are only taken with
        ``every``. ``against`` names the version to read it on, where the document does not say or says another.
        With ``dry`` nothing is recorded. ``Refused`` for a document that cannot be one of this file.
        """
        from workbench.exchange.marked_up import read_marked_up

        if by is None and not every:
            raise Refused("say whose changes to take: --by PARTY, or --every-party for all who marked it")
        party = self.party(by).code if by is not None else None
        progress(0, 3, Line("reading {file}", file=path.name))
        document = read_marked_up(path)
        base, notes = self._shown_by(document.identity, against, path)
        who = self._authorship(document, authors or {}, party)
        progress(1, 3, Line("matching its changes with the text"))
        record = replace(self._record_for(base), shown=lambda: self._would_show(document.identity, base))
        taking = Taking(document, record, who, party, every=every)
        taking.run()
        progress(2, 3, Line("looking at it only") if dry else Line("tabling"))
        returned = self._recorded_out_of(taking, base, who, notes, dry=dry)
        progress(3, 3, Line("done"))
        return returned

    def import_amended(
        self,
        source: Path,
        name: str | None = None,
        *,
        authors: Mapping[str, str] | None = None,
        progress: Progress = silent,
    ) -> tuple[Imported, Returned]:
        """Reads a document with tracked changes as a version, as it was before them, and these as amendments to it.

        ``Refused`` where an author is no party and ``authors`` does not say who that is; nothing is recorded then.
        """
        from workbench.exchange.blocks import TrackedChanges
        from workbench.exchange.marked_up import read_marked_up
        from workbench.exchange.word_in.findings import READINGS

        document = read_marked_up(source)
        who = self._authorship(document, authors or {}, None)
        if unknown := who.unknown():
            listed = ", ".join(f"{author.name or '(no name)'} ({author.changes})" for author in unknown)
            first = unknown[0].name
            raise Refused(
                "changes are by {listed}, no parties of this conference: say who they are with --author"
                ' "{first}=PARTY", or leave them out with --author "{first}="',
                listed=listed,
                first=first,
            )
        with self._file.writing():
            imported = self.import_source(source, name, reading=TrackedChanges.ORIGINAL, progress=progress)
            left_out = READINGS[TrackedChanges.ORIGINAL]  # they are not: they are read as amendments
            imported = replace(imported, remarks=tuple(one for one in imported.remarks if one.why != left_out))
            base = imported.version
            taking = Taking(document, self._record_for(base), who, None, every=True)
            taking.run()
            return imported, self._recorded_out_of(taking, base, who, [], dry=False)

    def _shown_by(self, identity: Identity | None, against: str | None, path: Path) -> tuple[Version, list[str]]:
        """The version that a document is read on, and what to know of that."""
        if identity is None:
            base = self.version(against)
            matched = Line(
                "the document does not say what it shows: it was matched with {version} by its words", version=base.name
            )
            return base, [matched]
        if identity.form not in READABLE:
            raise Refused(
                "{file} shows the text in the form {form}, and what is changed in that is not read back: mark"
                " up a document exported with --form {forms}",
                file=path.name,
                form=identity.form,
                forms=" or ".join(READABLE),
            )
        versions = ", ".join(self.version_names())
        choose = Line(
            "to read it on a version of this file all the same, name that with --against ({versions})",
            versions=versions,
        )
        ours = identity.conference == self._file.seat.conference
        if against is not None:
            base = self.version(against)
            if ours and identity.version == base.name:
                return base, []
            shown = {"version": identity.version, "base": base.name}
            if ours:
                return base, [Line("the document shows {version}: it was read on {base}, as told", **shown)]
            return base, [
                Line("the document shows {version} of another conference: it was read on {base}, as told", **shown)
            ]
        if not ours:
            raise Refused("{file} is of another conference; {choose}", file=path.name, choose=choose)
        if identity.version not in self.version_names():
            raise Refused(
                "{file} shows {version}, which is not in this file; {choose}",
                file=path.name,
                version=identity.version,
                choose=choose,
            )
        base = self.version(identity.version)
        if base.content_hash != identity.content:
            raise Refused(
                "{file} shows another text called {version} than this file has; {choose}",
                file=path.name,
                version=identity.version,
                choose=choose,
            )
        return base, []

    def _authorship(self, document: MarkedUp, told: Mapping[str, str], by: str | None) -> Authorship:
        known = self._parties()

        def find(name: str) -> Party:
            from workbench.drafting.delegations import find_party

            return find_party(known, name)

        who = Authorship(find, told, by)
        who.count((one.author for one in document.revisions), (comment.author for comment in document.comments))
        return who

    def _record_for(self, base: Version) -> Record:
        names = {code: party.name(self.language) for code, party in self._parties().items()}

        def by_name(name: str) -> Amendment | None:
            try:
                return self.amendment_at(name)
            except WrongReference:
                return None

        return Record(
            base,
            [self._carried(own, base) for own in self.amendments() if own.incorporated is None],
            by_name,
            lambda name: self.party(name).code,
            lambda code: names.get(code, code),
            citations(base, self.language),
            self._fresh_ids,
            self._fresh_amendment_id,
            self._unamendable,
        )

    def _would_show(self, identity: Identity | None, base: Version) -> frozenset[str]:
        """The amendments (ids) that a document would show if it went out now, if it is one that shows any."""
        ours = identity is not None and identity.conference == self._file.seat.conference
        if identity is None or not ours or identity.form != "tracked" or base.name != self.version().name:
            return frozenset()
        playing = self._in_play(self.settlements())
        tracked = track(base, playing, {own.id: own.sponsors[0] for own in playing}, known=self.amendments())
        return frozenset(own.id for own in tracked.placed)

    def _unamendable(self, parent: Amendment) -> str:
        try:
            self._amendable(parent)
        except Refused as refusal:
            return str(refusal)
        return ""

    def _recorded_out_of(
        self, taking: Taking, base: Version, who: Authorship, notes: Sequence[str], *, dry: bool
    ) -> Returned:
        new = [item for item in taking.items if not item.known]
        acts: list[str] = []
        if not dry:
            with self._file.writing():
                for item in new:
                    payload = self._handed_in(item.amendment, base)
                    act = self._say(ActKind.AMENDMENT_TABLED, payload | {"number": self._next_number()})
                    acts.append(act.id)
            for item in new:
                item.amendment = self.amendment(item.amendment.id)
        accounts = taking.accounts
        touched = frozenset(place for item in new for place in (item.said.at, item.said.anchor) if place)
        return Returned(
            Change(tuple(acts), touched, tuple(item.amendment.id for item in new)) if acts else Change(),
            base.name,
            tuple(_taken(base, item) for item in new),
            tuple(_taken(base, item) for item in taking.items if item.known),
            who.authors(),
            tuple(accounts.remarks),
            (*notes, *_on_authors(who, self.seat_party)),
            taking.untracked,
            Count(taking.changes, len(accounts.understood), len(accounts.reported), len(accounts.ignored)),
        )

    def _handed_in(self, own: Amendment, base: Version) -> dict[str, Any]:
        """What an amendment whose words were read already proposes, as an act says it."""
        payload: dict[str, Any] = {
            **{"id": own.id, "sponsors": list(own.sponsors), "reason": own.reason},
            **{"at": own.at, "operation": own.operation.value, "against": base.name},
        }
        if own.operation in WORDED:
            payload["text"] = own.text
        if own.operation is Operation.MOD:
            payload["edits"] = [[edit.start, edit.end, edit.words] for edit in own.edits]
        if own.operation in (Operation.ADD, Operation.MOVE) and own.relation is not None:
            payload |= {"relation": own.relation.value, "anchor": own.anchor}
        if own.operation is Operation.ADD:
            payload["provisions"] = [provision_to_json(provision) for provision in own.provisions]
        return payload | (self._said_on(self.amendment(own.on)) if own.on is not None else {})


def _taken(base: Version, item: Item) -> Taken:
    said, before = item.said, base.by_id.get(item.said.at)
    old = new = ""
    if part := PARTS.get(said.operation):
        old, new = part.of(before) if before else "", said.text
    elif said.operation is Operation.ADD:
        new = words_of(said.provisions)
    elif before:
        old = " ".join(p.words for p in base.subtree(said.at))
    parent = [Line("amends {name}", name=called(item.parent.amendment))] if item.parent else []
    return Taken(item.amendment, old, new, (*parent, *item.notes))


def _on_authors(who: Authorship, seat: str) -> Iterator[str]:
    for author in who.authors():
        if author.why == NO_PARTY:
            name = author.name or Line("somebody without a name")
            yield Line("{author} is no party of this conference", author=name)
