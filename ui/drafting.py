"""What one does at one's own desk: choose the delegation, begin a draft, change it, table it, discard it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.commands import Desk
from ui.conference import Conference
from ui.models.parties import PartiesModel
from ui.panels.drafting import DraftingPanel
from ui.panels.party_chooser import PartyChooser
from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError

SECRETARIAT = "SEC"


class Drafting(QObject):
    """Between the drafting panel and the desk. ``shown`` says whether a draft is open, ``tabled`` carries the id of
    the amendment that a draft became."""

    shown = Signal(bool)
    tabled = Signal(str)

    def __init__(self, conference: Conference, desk: Desk, panel: DraftingPanel, window: QWidget) -> None:
        super().__init__(panel)
        self._conference = conference
        self._desk = desk
        self._panel = panel
        self._window = window
        self.at = ""
        panel.edited.connect(self._keep)
        panel.tabling_asked.connect(self.table)
        panel.discarding_asked.connect(self.discard)
        panel.cosponsor_asked.connect(self.add_cosponsor)
        panel.closed.connect(self.close)

    @property
    def draft(self) -> Draft | None:
        """The draft that is open."""
        return self._panel.draft

    def begin(self, operation: Operation, relation: Relation | None = None) -> None:
        """Opens a draft on the chosen provision: the delegation's own if it has one of this kind, else a new one."""
        version = self._conference.version
        if version is None or self.at not in version.by_id:
            return
        speaker = self._conference.speaker or self.choose_speaker()
        if not speaker:
            return
        self._panel.flush()
        for draft in self._conference.session.drafts():
            same_place = draft.relation is relation or operation is Operation.MOVE
            if (draft.at, draft.operation) == (self.at, operation) and same_place and speaker in draft.by:
                self.open(draft)
                return
        provision = version.by_id[self.at]
        text = {Operation.MOD: provision.text, Operation.RETITLE: provision.heading}.get(operation, "")
        move = Relation.AFTER if operation is Operation.MOVE else relation
        id = self._conference.session.new_draft_id()
        self._show(Draft(id, (speaker,), self.at, operation, version.name, text, relation=move), None)

    def open(self, draft: Draft) -> None:
        """Opens a draft that is on the desk."""
        self._show(draft, draft)

    def close(self) -> None:
        """Puts the open draft away; it stays on the desk."""
        self._panel.leave()
        self.shown.emit(False)

    def choose_speaker(self) -> str:
        """Asks for whom the user speaks; "" if they think better of it."""
        conference = self._conference
        chosen = self._ask_party("Speak for a delegation", "For whom do you speak?", (SECRETARIAT,), conference.speaker)
        if chosen:
            conference.speak_as(chosen)
        return chosen

    def add_cosponsor(self) -> None:
        """Adds another sponsor to the open draft."""
        draft = self.draft
        if draft is None:
            return
        chosen = self._ask_party("Add co-sponsor", "Who tables it with you?", (SECRETARIAT, *draft.by), "")
        if chosen:
            self._panel.flush()
            kept = draft if draft in self._conference.session.drafts() else None
            self._show(replace(draft, by=(*draft.by, chosen)), kept)
            self._panel.flush()

    def table(self) -> None:
        """Tables the open draft in the name of its sponsors."""
        self._panel.flush()
        draft = self.draft
        if draft is None:
            return
        if draft not in self._conference.session.drafts():
            self._conference.messages.error(
                "There is nothing to table yet", "Write what you propose; the draft says the same as the text so far."
            )
            return
        change = self._conference.do("Tabling the amendment", lambda: self._conference.session.table_draft(draft.id))
        if change is not None:
            self._desk.retire(draft.id)
            self.close()
            self.tabled.emit(change.amendments[0])

    def discard(self) -> None:
        """Throws the open draft away; undo brings it back."""
        draft = self.draft
        self._panel.flush()
        self._panel.leave()
        if draft is not None and any(kept.id == draft.id for kept in self._conference.session.drafts()):
            self._desk.discard(self._conference.session.draft(draft.id), self._citation(draft))
        self.shown.emit(False)

    def undo(self) -> None:
        """Takes back the last step on the desk."""
        self._panel.flush()
        self._desk.stack.undo()

    def redo(self) -> None:
        """Does again what was taken back."""
        self._panel.flush()
        self._desk.stack.redo()

    def _show(self, draft: Draft, kept: Draft | None) -> None:
        self._panel.open(draft, kept)
        self.shown.emit(True)
        self._panel.take_focus()

    def _keep(self, before: Draft | None, after: Draft) -> None:
        self._desk.keep(before, after, self._citation(after))

    def _citation(self, draft: Draft) -> str:
        try:
            return self._conference.session.citations().get(draft.at, "a provision that is gone")
        except TreatyError:
            return "a provision that is gone"

    def _ask_party(self, title: str, question: str, without: tuple[str, ...], chosen: str) -> str:
        conference = self._conference
        model = PartiesModel(list(conference.parties.values()), conference.session.language, without=without)
        dialog = PartyChooser(title, question, model, chosen, self._window)
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen
