"""What a session can do on the desk: drafts that nobody else is told of."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from workbench.domain.amendment import Relation
from workbench.domain.draft import Draft
from workbench.domain.errors import WrongReference
from workbench.domain.provision import Kind
from workbench.drafting.labels import kind_of_new, suggest_label
from workbench.session.changes import Change, joined
from workbench.session.rebasing import Rebasing


class AtDesk(Rebasing):
    """The verbs of the desk; each can be undone by saving the draft as it was, or discarding it."""

    def drafts(self) -> list[Draft]:
        """All drafts, the one changed last at the end."""
        return self._file.desk.drafts()

    def draft(self, id: str) -> Draft:
        """A draft by id; ``WrongReference`` if there is none."""
        draft = self._file.desk.draft(id)
        if draft is None:
            raise WrongReference(f"there is no draft {id!r}")
        return draft

    def new_draft_id(self) -> str:
        """An id for a new draft."""
        return f"d{secrets.token_hex(6)}"

    def label_for(self, at: str, relation: Relation) -> tuple[str, Kind]:
        """The label that a new provision beside ``at`` (an id) gets unless its words bring their own, and its kind."""
        version = self.version()
        if at not in version.by_id:
            return "", Kind.TEXT
        kind = kind_of_new(version, at, relation)
        return suggest_label(version, at, relation, kind), kind

    def save_draft(self, draft: Draft) -> Change:
        """Keeps a draft, new or changed."""
        self._file.desk.save(draft)
        return Change(drafts=(draft.id,), provisions=frozenset({draft.at}))

    def discard_draft(self, id: str) -> Change:
        """Removes a draft."""
        draft = self.draft(id)
        self._file.desk.discard(id)
        return Change(drafts=(id,), provisions=frozenset({draft.at}))

    def table_draft(self, id: str) -> Change:
        """Tables a draft: its words and reason become an act, its notes go with the draft."""
        draft = self.draft(id)
        with self._file.writing():
            change = self.table(
                draft.by,
                draft.at,
                draft.operation,
                draft.text,
                relation=draft.relation,
                anchor=draft.anchor,
                reason=draft.reason,
                against=draft.against,
            )
            self._file.desk.discard(id)
        return Change(change.acts, change.provisions, change.amendments, drafts=(id,))

    def table_drafts(self, ids: Sequence[str]) -> Change:
        """Tables several drafts, all of them or none."""
        with self._file.writing():
            return joined([self.table_draft(id) for id in ids])
