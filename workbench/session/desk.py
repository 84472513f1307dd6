"""What a session can do on the desk: drafts that nobody else is told of."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from workbench.domain.amendment import Relation
from workbench.domain.draft import Draft
from workbench.domain.errors import WrongReference
from workbench.domain.provision import Kind
from workbench.drafting.labels import kind_of_new, suggest_label
from workbench.session.changes import Change, joined
from workbench.session.rebasing import Rebasing

_NOTE = "note"
"""The kind of the notes on amendments, on the desk."""


@dataclass(frozen=True, slots=True)
class OwnNotes:
    """What one keeps for oneself on an amendment; false where there is nothing. The fields are those of a draft."""

    notes: str = ""
    instructions: str = ""
    fallback: str = ""

    def __bool__(self) -> bool:
        return bool(self.notes or self.instructions or self.fallback)


class AtDesk(Rebasing):
    """The verbs of the desk; each can be undone by saving the draft as it was, or discarding it."""

    def drafts(self) -> list[Draft]:
        """All drafts, the one changed last at the end."""
        return self._file.desk.drafts()

    def draft(self, id: str) -> Draft:
        """A draft by id; ``WrongReference`` if there is none."""
        draft = self._file.desk.draft(id)
        if draft is None:
            raise WrongReference("there is no draft {id}", id=repr(id))
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

    def own_notes(self, amendment: str) -> OwnNotes:
        """One's own notes on an amendment (an id); they never leave the desk."""
        kept = self._file.desk.matter(_NOTE, amendment) or {}
        return OwnNotes(kept.get("notes", ""), kept.get("instructions", ""), kept.get("fallback", ""))

    def keep_notes(self, amendment: str, notes: OwnNotes) -> Change:
        """Keeps one's own notes on an amendment (an id); without any nothing is left of them."""
        own = self.amendment(amendment)
        if notes:
            self._file.desk.keep(_NOTE, own.id, asdict(notes))
        else:
            self._file.desk.drop(_NOTE, own.id)
        return Change(amendments=(own.id,), provisions=frozenset({own.at}))

    def table_draft(self, id: str) -> Change:
        """Tables a draft: its words and reason become an act, its notes stay on the desk with the amendment."""
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
            if notes := OwnNotes(draft.notes, draft.instructions, draft.fallback):
                self.keep_notes(change.amendments[0], notes)
            self._file.desk.discard(id)
        return Change(change.acts, change.provisions, change.amendments, drafts=(id,))

    def table_drafts(self, ids: Sequence[str]) -> Change:
        """Tables several drafts, all of them or none."""
        with self._file.writing():
            return joined([self.table_draft(id) for id in ids])
