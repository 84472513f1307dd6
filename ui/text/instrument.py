"""The whole instrument as it stands with one's own drafts in it, set clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ui.text.clauses import (
    Clause,
    Drafts,
    Entry,
    Place,
    Redliner,
    added_clause,
    clauses,
    entries,
    note_numbers,
    noted_at,
)
from ui.text.redlined import Shown
from ui.text.sheet import PageSheet
from workbench.domain.amendment import Relation
from workbench.domain.draft import Draft
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.session import Session


class Instrument:
    """What stands in the text, and how each of its clauses is shown. ``opened`` is a provision (an id) without words
    of its own that is to be given some; ``numbers`` are those of its first footnotes if it is a part of a text."""

    def __init__(
        self,
        session: Session,
        version: Version,
        drafts: Iterable[Draft] = (),
        numbers: Mapping[str, int] | None = None,
    ) -> None:
        self._session = session
        self._version = version
        self._numbers = note_numbers(version) if numbers is None else numbers
        self._noted = noted_at(version)
        self._redline: Redliner = session.redline
        self.opened = ""
        self.clauses: dict[Place, Clause] = {}
        self.shown: dict[Place, Shown] = {}
        self.drafts = Drafts(drafts, version)
        self.entries: list[Entry] = []

    def compose(self, sheet: PageSheet) -> Iterator[str]:
        """Writes all of it."""
        self.entries = self.arranged()
        for entry in self.entries:
            self.write(entry, sheet)
            yield entry.key

    def arranged(self) -> list[Entry]:
        """All that stands in the text, in order, with the new provisions of the drafts as they are now."""
        return [entry for entry in entries(self._version, self.drafts) if self._stands(entry)]

    def anew(self) -> Instrument:
        """The same text, not written anywhere yet."""
        made = Instrument(self._session, self._version)
        made.drafts, made.opened = self.drafts, self.opened
        return made

    def sorted(self, drafts: Iterable[Draft]) -> Drafts:
        """Drafts by where they show in this text."""
        return Drafts(drafts, self._version)

    def provision(self, id: str) -> Provision | None:
        """A provision by id."""
        return self._version.by_id.get(id)

    def write(self, entry: Entry, sheet: PageSheet) -> None:
        """Writes one entry."""
        if entry.draft is not None:
            self._set(self._added(entry.draft), sheet, "")
        elif entry.provision is not None and entry.key != entry.provision.id:
            self._notes(entry.provision, sheet)
        elif entry.provision is not None:
            for clause in self.clauses_of(entry.provision):
                self._set(clause, sheet, entry.provision.id)

    def clauses_of(self, provision: Provision) -> Iterator[Clause]:
        """The clauses of a provision as the drafts have them now."""
        return clauses(provision, self.drafts, self._numbers, opened=provision.id == self.opened)

    def show(self, clause: Clause) -> Shown:
        """How a clause is shown from now on."""
        self.clauses[clause.place] = clause
        self.shown[clause.place] = clause.shown(self._redline)
        return self.shown[clause.place]

    def cells(self, at: str) -> list[Clause]:
        """The cells of a table (by id), in order."""
        found = [clause for place, clause in self.clauses.items() if place.at == at and place.cell >= 0]
        return sorted(found, key=lambda clause: clause.place.cell)

    def _set(self, clause: Clause, sheet: PageSheet, at: str) -> None:
        sheet.clause(clause, self.show(clause), at)

    def _added(self, draft: Draft) -> Clause:
        return added_clause(draft, *self._session.label_for(draft.at, draft.relation or Relation.AFTER))

    def _stands(self, entry: Entry) -> bool:
        notes = entry.provision is not None and entry.key != entry.provision.id
        return not notes or (entry.provision is not None and entry.provision.id in self._noted)

    def _notes(self, unit: Provision, sheet: PageSheet) -> None:
        first = True
        for provision in self._noted.get(unit.id, ()):
            for place, note in enumerate(provision.footnotes):
                sheet.note(f"notes {unit.id}", f"{self._numbers[provision.id] + place}", note, first=first)
                first = False
