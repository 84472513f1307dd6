"""What a session can do with whole versions: bring in a document, and derive the next text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from workbench.domain.amendment import UNDECIDED, Amendment, AmendmentStatus, Edit, Fate, Operation, name_of
from workbench.domain.decision import Settlement
from workbench.domain.errors import Line, Refused
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version, provision_to_json
from workbench.drafting.derivation import amendment_order, derive
from workbench.drafting.matching import carry_identity
from workbench.drafting.rebase import Rebase, carry_words
from workbench.drafting.settling import brief, overlap
from workbench.exchange.blocks import Remark, TrackedChanges
from workbench.record import tables
from workbench.record.acts import Act, ActKind
from workbench.session.changes import Change, Circulated, Imported, Progress, silent
from workbench.session.settling import Settling
from workbench.text.diff import apply_edits, fine_edits

_NAMED = frozenset({Kind.ARTICLE, Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX})
"""Kinds whose label says what they are."""


class Circulating(Settling):
    """The verbs that make versions; see :class:`workbench.session.Session`."""

    def import_source(
        self,
        source: Path,
        name: str | None = None,
        *,
        reading: TrackedChanges = TrackedChanges.ACCEPTED,
        progress: Progress = silent,
    ) -> Imported:
        """Reads a document as the next version, its tracked changes as ``reading`` says, and circulates it.

        Provisions that were in the current version keep their identity, so that amendments and history stay attached;
        one that was gone and comes back is the same again. Raises ``UnreadableSource`` for what cannot be read; then
        nothing is recorded.
        """
        from workbench.exchange.reading import read_source

        self._secretariat_only(Line("circulates a version"))
        name = self._new_version_name(name or source.stem)
        progress(0, 3, Line("reading {file}", file=source.name))
        read = read_source(source, reading)
        progress(1, 3, Line("matching provisions"))
        base = self._file.state.current_version()
        fresh = self._fresh_ids(name)
        old = self.version(base) if base else Version("", ())
        earlier = (provision for past in self.version_names() for provision in self.version(past).provisions)
        version = carry_identity(old, Version(name, read.provisions), fresh=fresh, gone=earlier)
        progress(2, 3, Line("circulating"))
        settled, dealt = (self.settlements(), self._undealt()) if base else ([], [])
        said = [one for one in settled if _says(old, version, one)]
        act = self._circulate(version, base=base or "", source=source.name, settles=[one.act for one in said])
        progress(3, 3, Line("done"))
        kept = sum(1 for provision in version.provisions if provision.id in old.by_id)
        return Imported(
            Change((act.id,), version=name),
            self.version(name),
            read.understood,
            read.remarks,
            kept,
            len(version.provisions) - kept,
            len(old.provisions) - kept,
            base or "",
            self._fates(dealt),
            self._dropped(old, version) if base else (),
            tuple(one for one in settled if one not in said),
        )

    def circulate(self, name: str, *, progress: Progress = silent) -> Circulated:
        """Derives the next version from the current one and what the room decided, and carries the live ones over.

        That is the adopted amendments and the settled spans. ``Refused`` names adopted amendments that rival each other
        or have lost their place; nothing is recorded then.
        """
        self._secretariat_only(Line("circulates a version"))
        name = self._new_version_name(name)
        base = self.version()
        progress(0, 2, Line("deriving the text"))
        for _ in self._file.check_words():  # a version stands on all that was said
            pass
        adopted, settled = self.awaiting(), self.settlements()
        derived = self._derived(base, adopted, settled, name)
        progress(1, 2, Line("carrying amendments over"))
        dealt = self._undealt()
        act = self._circulate(
            derived, base=base.name, incorporates=[a.id for a in adopted], settles=[one.act for one in settled]
        )
        progress(2, 2, Line("done"))
        change = Change((act.id,), version=name)
        remarks = (*self._namesakes(base, self.version(name), adopted), *self._emptied(base, self.version(name)))
        return Circulated(change, self.version(name), tuple(adopted), self._fates(dealt), tuple(settled), remarks)

    def _derived(
        self, base: Version, adopted: Sequence[Amendment], settled: Sequence[Settlement], name: str
    ) -> Version:
        for amendment in adopted:
            if amendment.fate in (Fate.ORPHANED, Fate.CONFLICTING):
                raise Refused(
                    "{amendment} was adopted but is {fate} on {version}: reject it, and table its words anew"
                    " where they belong",
                    amendment=name_of(amendment),
                    fate=amendment.fate,
                    version=base.name,
                )
        derived = derive(base, [a for a in adopted if a.fate is not Fate.SATISFIED], name, settled)
        rivals = [self._name_all(rivalry.amendments) for rivalry in derived.rivalries if not rivalry.settled]
        if rivals:
            raise Refused(
                "adopted amendments rival each other: {rivals}; reject all but one of them", rivals="; ".join(rivals)
            )
        for rivalry in derived.rivalries:
            raise Refused(
                "{amendments} was adopted with other words than those that the room settled in {where}:"
                " reject it, or settle the span anew",
                amendments=self._name_all(rivalry.amendments),
                where=self.citations()[rivalry.at],
            )
        carrier = Rebase(base, derived.version)
        for amendment in adopted:
            if amendment.operation is Operation.NOC and carrier.carry(amendment).fate is Fate.CONFLICTING:
                raise Refused(
                    "{amendment} was adopted, and so {where} would stay as it is, but other decisions change it:"
                    " reject that amendment, or reopen the others",
                    amendment=name_of(amendment),
                    where=self.citations()[amendment.at],
                )
        return derived.version

    def _emptied(self, base: Version, version: Version) -> Iterator[Remark]:
        """Provisions of which the room left nothing but the label: it decided on words, not on the provision."""
        for provision in version.provisions:
            before = base.by_id.get(provision.id)
            bare = not provision.text.strip() and not provision.heading and not version.children.get(provision.id)
            if bare and before is not None and before.text.strip():
                why = "none of its words are left: delete it with an amendment, or give it words"
                yield Remark(self.citations(version.name)[provision.id], provision.label, why)

    def _namesakes(self, base: Version, version: Version, adopted: Iterable[Amendment]) -> Iterator[Remark]:
        """The provisions of one label side by side, where one of them is new since ``base``."""
        names = {provision.id: f"that of {name_of(own)}" for own in adopted for provision in own.provisions}
        cited = self.citations(version.name)
        by_label: dict[tuple[str | None, str], list[Provision]] = {}
        for provision in version.provisions:
            if label := " ".join(provision.label.casefold().split()):
                by_label.setdefault((provision.parent, label), []).append(provision)
        for (parent, _), group in by_label.items():
            if len(group) > 1 and any(one.id not in base.by_id for one in group):
                label, above = group[0].label, cited.get(parent or "", "the text")
                named = label if group[0].kind in _NAMED else f"“{label}” in {above}"
                which = ", and ".join(names.get(one.id, "the one that was there") for one in group)
                count = "two" if len(group) == 2 else str(len(group))
                yield Remark(
                    cited[group[0].id],
                    " / ".join(one.heading or brief(one.text or one.words) for one in group),
                    f"{count} provisions are called {named}: {which}; give one another label in the next draft",
                )

    def _circulate(
        self,
        version: Version,
        *,
        base: str,
        source: str = "",
        incorporates: Iterable[str] = (),
        settles: Iterable[str] = (),
    ) -> Act:
        payload: dict[str, object] = {
            "name": version.name,
            "base": base,
            "source": source,
            "provisions": [provision_to_json(provision) for provision in version.provisions],
            "incorporates": sorted(incorporates),
        }
        if taken := sorted(settles):
            payload["settles"] = taken
        return self._say(ActKind.VERSION_CIRCULATED, payload)

    def _undealt(self) -> list[str]:
        """The amendments (ids) that are live, or answered since the current version came."""
        rows = self._file.state.select(tables.AMENDMENTS, status=list(UNDECIDED), incorporated=None)
        return [row["id"] for row in rows]

    def _fates(self, dealt: Sequence[str]) -> tuple[tuple[Amendment, Fate], ...]:
        """How the amendments ``dealt`` (ids) fared when the current version came, by number."""
        found = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, id=list(dealt))
        return tuple((own, own.fate) for own in sorted(found, key=amendment_order) if own.fate)

    def _dropped(self, before: Version, after: Version) -> tuple[Amendment, ...]:
        """The amendments taken in earlier that ``before`` still satisfied and ``after`` no longer does."""

        taken = [a for a in self.amendments(status=AmendmentStatus.ADOPTED) if a.incorporated is not None]
        carriers = {
            name: tuple(Rebase(self.version(name), version) for version in (before, after))
            for name in {amendment.against for amendment in taken}
        }

        def dropped(amendment: Amendment) -> bool:
            then, now = (carrier.carry(amendment).fate for carrier in carriers[amendment.against])
            return then is Fate.SATISFIED and now is not Fate.SATISFIED

        return tuple(amendment for amendment in taken if dropped(amendment))

    def _new_version_name(self, name: str) -> str:
        name = " ".join(name.split())
        if not name:
            raise Refused("a version needs a name: give it with --name")
        if name in self.version_names():
            raise Refused("there is already a version called {name}: choose another name with --name", name=name)
        return name


def _says(old: Version, new: Version, settlement: Settlement) -> bool:
    """Whether ``new`` has the words that the room settled in ``old``."""
    before, after = old.by_id[settlement.at], new.by_id.get(settlement.at)
    if after is None:
        return False
    standing, words = settlement.part.of(before), settlement.part.of(after)
    stretch = (settlement.start, settlement.end)
    settled = apply_edits(standing, [Edit(*stretch, settlement.words)])
    if settled == standing:
        return not any(overlap((edit.start, edit.end), stretch) for edit in fine_edits(standing, words))
    return carry_words(standing, words, settled).fate is Fate.SATISFIED
