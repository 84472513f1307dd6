"""What a session can do with whole versions: bring in a document, and derive the next text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.domain.amendment import Amendment, AmendmentStatus, Fate
from workbench.domain.errors import Refused
from workbench.domain.version import Version, provision_to_json
from workbench.drafting.derivation import derive
from workbench.drafting.matching import carry_identity
from workbench.drafting.rebase import Rebase
from workbench.record.acts import Act, ActKind
from workbench.session.changes import Change, Circulated, Imported, Progress, silent
from workbench.session.reading import name_of
from workbench.session.settling import Settling


class Circulating(Settling):
    """The verbs that make versions; see :class:`workbench.session.Session`."""

    def import_source(self, source: Path, name: str | None = None, *, progress: Progress = silent) -> Imported:
        """Reads a document as the next version and circulates it.

        Provisions that were in the current version keep their identity, so that amendments and history stay attached;
        one that was gone and comes back is the same again. Raises ``UnreadableSource`` for what cannot be read; then
        nothing is recorded.
        """
        from workbench.exchange.reading import read_source

        self._secretariat_only("circulates a version")
        name = self._new_version_name(name or source.stem)
        progress(0, 3, f"reading {source.name}")
        reading = read_source(source)
        progress(1, 3, "matching provisions")
        base = self._file.state.current_version()
        fresh = self._fresh_ids(name)
        old = self.version(base) if base else Version("", ())
        earlier = (provision for past in self.version_names() for provision in self.version(past).provisions)
        version = carry_identity(old, Version(name, reading.provisions), fresh=fresh, gone=earlier)
        progress(2, 3, "circulating")
        act = self._circulate(version, base=base or "", source=source.name)
        progress(3, 3, "done")
        kept = sum(1 for provision in version.provisions if provision.id in old.by_id)
        return Imported(
            Change((act.id,), version=name),
            self.version(name),
            reading.understood,
            reading.remarks,
            kept,
            len(version.provisions) - kept,
            len(old.provisions) - kept,
            base or "",
            self._fates(),
            self._dropped(old, version) if base else (),
        )

    def circulate(self, name: str, *, progress: Progress = silent) -> Circulated:
        """Derives the next version from the current one and the adopted amendments, and carries the live ones over.

        ``Refused`` names adopted amendments that rival each other or have lost their place; nothing is recorded then.
        """
        self._secretariat_only("circulates a version")
        name = self._new_version_name(name)
        base = self.version()
        progress(0, 2, "deriving the text")
        adopted = self.awaiting()
        for amendment in adopted:
            if amendment.fate in (Fate.ORPHANED, Fate.CONFLICTING):
                raise Refused(
                    f"{name_of(amendment)} was adopted but is {amendment.fate.value} on {base.name}:"
                    " reject it, and table its words anew where they belong"
                )
        derived = derive(base, [a for a in adopted if a.fate is not Fate.SATISFIED], name)
        if derived.rivalries:
            named = "; ".join(self._name_all(rivalry.amendments) for rivalry in derived.rivalries)
            raise Refused(f"adopted amendments rival each other: {named}; reject all but one of them")
        progress(1, 2, "carrying amendments over")
        act = self._circulate(derived.version, base=base.name, incorporates=[a.id for a in adopted])
        progress(2, 2, "done")
        return Circulated(Change((act.id,), version=name), self.version(name), tuple(adopted), self._fates())

    def _circulate(self, version: Version, *, base: str, source: str = "", incorporates: Sequence[str] = ()) -> Act:
        payload = {
            "name": version.name,
            "base": base,
            "source": source,
            "provisions": [provision_to_json(provision) for provision in version.provisions],
            "incorporates": sorted(incorporates),
        }
        return self._say(ActKind.VERSION_CIRCULATED, payload)

    def _fates(self) -> tuple[tuple[Amendment, Fate], ...]:
        """How every live amendment fared when the current version came."""
        live = self.amendments(status=AmendmentStatus.TABLED)
        return tuple((amendment, amendment.fate) for amendment in live if amendment.fate)

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
            raise Refused("a version needs a name")
        if name in self.version_names():
            raise Refused(f"there is already a version called {name}: choose another name with --name")
        return name
