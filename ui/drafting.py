"""What one does at one's own desk: draft by typing in the text, say why, table, discard; saved as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.commands import Desk
from ui.conference import Conference
from ui.models.parties import PartiesModel
from ui.own_drafts import OwnDrafts
from ui.panels.drafting import DraftCard
from ui.panels.party_chooser import PartyChooser
from ui.panels.tabling import Tabling
from ui.text.clauses import ADDED, HEADING, TEXT
from ui.text.editor import Editor
from ui.theme import Theme
from ui.words import RELATION
from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.session import Change, Step

SECRETARIAT = "SEC"
WORDED = (Operation.MOD, Operation.ADD, Operation.RETITLE)
_SAVE_AFTER = 500
"""Milliseconds from the first unsaved keystroke to the disk."""
_PAUSE = 300
"""Milliseconds without a keystroke after which another step of undo begins."""


class Drafting(QObject):
    """Between the text, the card of the open draft and the desk.

    ``shown`` says whether a draft is open, ``writing`` that the user is to write in it now, ``tabled`` carries the ids
    of the amendments that drafts became, ``place_asked`` that of the provision to go to, ``moved`` a line on what came
    of a move.
    """

    shown = Signal(bool)
    writing = Signal()
    tabled = Signal(object)
    place_asked = Signal(str)
    moved = Signal(str)

    def __init__(
        self, theme: Theme, conference: Conference, desk: Desk, card: DraftCard, editor: Editor, window: QWidget
    ) -> None:
        super().__init__(card)
        self._theme = theme
        self._conference = conference
        self._desk = desk
        self._own = OwnDrafts(conference, desk)
        self._card = card
        self._editor = editor
        self._window = window
        self._draft: Draft | None = None
        self._kept: Draft | None = None
        self._offset = 0
        self.at = ""
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._saving.timeout.connect(self._keep)
        self._pause = QElapsedTimer()
        self._fresh = True
        editor.words_changed.connect(self._write)
        editor.split_asked.connect(self._split)
        editor.joining_asked.connect(self._join)
        editor.draft_chosen.connect(self._open_by_id)
        card.edited.connect(self._take_fields)
        card.tabling_asked.connect(self.table)
        card.discarding_asked.connect(self.discard)
        card.cosponsor_asked.connect(self.add_cosponsor)
        card.closed.connect(self.close)
        conference.changed.connect(self._refresh)
        QApplication.instance().focusChanged.connect(self._leave_field)

    @property
    def draft(self) -> Draft | None:
        """The draft that is open, as it is now."""
        return self._draft

    def own(self) -> list[Draft]:
        """The drafts of the delegation that the user speaks for, and those that are nobody's yet."""
        return self._own.kept(self._draft)

    def show_drafts(self) -> None:
        """Shows in the text what the drafts say now."""
        self._editor.show_drafts(self.own())

    def look_at(self, id: str) -> None:
        """The user went to another provision: the open draft gives way to the one there, if there is any."""
        self.at = id
        if self._draft is not None and self._draft.at != id:
            self.flush()
            self._open(None, None)
        if self._draft is None:
            here = [draft for draft in self.own() if draft.at == id and draft.operation is not Operation.ADD]
            if here:
                self._open(here[-1], here[-1])

    def begin(self, operation: Operation, relation: Relation | None = None) -> None:
        """Opens a draft on the chosen provision: the delegation's own if it has one of this kind, else a new one."""
        version = self._conference.version
        if version is None or self.at not in version.by_id or self._locked():
            return
        self.flush()
        for draft in self.own():
            same_place = draft.relation is relation or operation is Operation.MOVE
            if (draft.at, draft.operation) == (self.at, operation) and same_place and operation is not Operation.ADD:
                self.open(draft)
                return
        provision = version.by_id[self.at]
        text = {Operation.MOD: provision.text, Operation.RETITLE: provision.heading}.get(operation, "")
        move = Relation.AFTER if operation is Operation.MOVE else relation
        self._open(self._own.new(self.at, operation, text, move), None)
        if operation in (Operation.SUP, Operation.NOC):
            self.flush()
        self.show_drafts()
        self._take_focus()

    def move(self, at: str, relation: Relation, anchor: str) -> None:
        """Drafts that a provision (an id) stands elsewhere."""
        if at != self.at:
            self.place_asked.emit(at)
        self._put(lambda: self._own.move(at, relation, anchor))

    def step(self, step: Step) -> None:
        """Drafts that the chosen provision stands one step from where it does, or where its draft would have it."""
        version = self._conference.version
        if version is not None and self.at in version.by_id:
            self._put(lambda: self._own.step(self.at, step))

    def refuses(self, at: str, relation: Relation, anchor: str) -> str:
        """Why a provision cannot be moved there, "" if it can."""
        return self._own.refuses(at, relation, anchor)

    def _locked(self) -> bool:
        """Whether nothing can be drafted, as the desk is locked; says so."""
        locked = self._conference.session.locked
        if locked:
            line = self.tr("Unlock it with its passphrase above the text; then you can draft.")
            self._conference.messages.error(self.tr("Your desk is locked"), line)
        return locked

    def _put(self, verb: Callable[[], Draft | None]) -> None:
        if self._locked():
            return
        self.flush()
        named = self._own.named(self.at)
        try:
            draft = verb()
        except TreatyError as error:
            self.moved.emit(self.tr("{provision} was not moved: {why}").format(provision=named, why=error))
            return
        self._open(draft, draft)
        self.show_drafts()
        if draft is None or draft.relation is None:
            self.moved.emit(self.tr("{provision} stays where it stands").format(provision=named))
        else:
            said = self.tr("Drafted: {provision} moves {relation} {place}")
            place = self._own.named(draft.anchor or "")
            self.moved.emit(said.format(provision=named, relation=RELATION[draft.relation], place=place))

    def open(self, draft: Draft) -> None:
        """Opens a draft that is on the desk, and goes to where it stands."""
        self.flush()
        if draft.at != self.at:
            self.place_asked.emit(draft.at)
        self._open(draft, draft)
        self._take_focus()

    def close(self) -> None:
        """Puts the open draft away; it stays on the desk."""
        self.flush()
        self._open(None, None)
        self.show_drafts()

    def flush(self) -> None:
        """Keeps what is written, now; a draft that says nothing any more goes."""
        self._keep()
        self._fresh = True

    def _keep(self) -> None:
        """Keeps what is written since a step began."""
        self._saving.stop()
        draft, kept = self._draft, self._kept
        if draft is None or draft == kept:
            return
        continues, self._fresh = not self._fresh, False
        if self._own.says_something(draft):
            self._kept = draft
            self._own.keep(kept, draft, continues=continues)
        elif kept is not None:
            self._draft = self._kept = None
            self._own.discard(kept)
            self._open(None, None)

    def choose_speaker(self) -> str:
        """Asks for whom the user speaks; "" if they think better of it."""
        conference = self._conference
        if not conference.secretariat:
            party = conference.name(conference.speaker)
            title = self.tr("This file speaks for {party} only").format(party=party)
            line = self.tr("Every party speaks in a file of its own, or hands in what it says to the secretariat.")
            conference.messages.tell(title, line)
            return conference.speaker
        chosen = self._ask_party(
            (self.tr("Speak for a delegation"), self.tr("For whom do you speak?"), self.tr("Speak for {party}")),
            (SECRETARIAT,),
            conference.speaker,
        )
        if chosen:
            conference.speak_as(chosen)
        return chosen

    def add_cosponsor(self) -> None:
        """Adds another sponsor to the open draft."""
        draft = self._draft
        if draft is None:
            return
        chosen = self._ask_party(
            (self.tr("Add co-sponsor"), self.tr("Who tables it with you?"), self.tr("Add {party}")),
            (SECRETARIAT, *draft.by),
            "",
        )
        if chosen:
            self._change(replace(draft, by=(*draft.by, chosen)))
            self._card.show_draft(self._draft)
            self.flush()

    def table(self) -> None:
        """Shows what the others will see of one's drafts, and tables those that the user says."""
        draft = self._draft
        self.flush()
        kept = [own for own in self.own() if own in self._conference.drafts()]
        if not kept or (draft is not None and draft not in kept):
            self._conference.messages.error(
                self.tr("There is nothing to table yet"),
                self.tr("Write what you propose; the draft says the same as the text so far."),
            )
            return
        if any(not own.by for own in kept):
            speaker = self._conference.speaker or self.choose_speaker()
            if not speaker:
                return
            for own in [own for own in kept if not own.by]:
                self._own.keep(own, replace(own, by=(speaker,)))
            kept = [own for own in self.own() if own in self._conference.drafts()]
        dialog = Tabling(self._theme, self._conference, kept, draft.id if draft else "", self._table, self._window)
        dialog.exec()
        dialog.deleteLater()

    def discard(self) -> None:
        """Throws the open draft away; undo brings it back."""
        self.flush()
        draft, kept = self._draft, self._kept
        self._open(None, None)
        if draft is not None and kept is not None:
            self._own.discard(kept)
        self.show_drafts()

    def undo(self) -> None:
        """Takes back the last step on the desk, or the last decision."""
        self.flush()
        self._desk.undo()

    def redo(self) -> None:
        """Does again what was taken back."""
        self.flush()
        self._desk.redo()

    # -- what is typed

    def _write(self, at: str, part: str, words: str) -> None:
        """Somebody typed in the text."""
        draft = self._draft_for(at, part)
        if draft is None:
            return
        if draft.operation in (Operation.MOD, Operation.SUP):
            gone = not words.strip() and self._own.can_go(at)
            draft = replace(draft, operation=Operation.SUP if gone else Operation.MOD, text="" if gone else words)
        else:
            draft = replace(draft, text=words)
        self._change(draft)

    def _draft_for(self, at: str, part: str) -> Draft | None:
        """The open draft if that is where somebody typed, else the one there is, else a new one."""
        operations = {TEXT: (Operation.MOD, Operation.SUP), HEADING: (Operation.RETITLE,)}.get(part, (Operation.ADD,))
        open_ = self._draft
        if open_ is not None and open_.operation in operations and at == (open_.id if part == ADDED else open_.at):
            return open_
        self.flush()
        found = next(
            (d for d in self.own() if d.operation in operations and (d.id if part == ADDED else d.at) == at), None
        )
        if found is None and part != ADDED:
            found = self._own.new(at, operations[0])
            self._open(found, None)
        elif found is not None:
            self._open(found, found)
        return found

    def _change(self, draft: Draft) -> None:
        if draft == self._draft:
            return
        if self._pause.isValid() and self._pause.elapsed() > _PAUSE:
            self._fresh = True
        self._pause.start()
        operation = self._draft.operation if self._draft else None
        self._draft = draft
        if operation is not draft.operation:
            self._card.show_draft(draft)
        self._card.tell_saved(saved=False)
        if not self._saving.isActive():
            self._saving.start()

    def _take_fields(self) -> None:
        if self._draft is not None:
            self._change(self._card.fields_of(self._draft))

    def _split(self, at: str, offset: int) -> None:
        """Enter: what follows the caret becomes a new provision."""
        self.flush()
        added = self._own.split(at, offset)
        self._open(added, added)
        self.show_drafts()
        self._editor.put_caret(added.id, ADDED, 0)

    def _join(self, at: str, part: str) -> None:
        """Backspace at the beginning: the words go to the end of what stands before."""
        self.flush()
        joined = self._own.join(at) if part != HEADING else None
        if joined is None:
            return
        here = self._own.wording(joined[0])
        self._open(here, here)
        self.show_drafts()
        self._editor.put_caret(joined[0], TEXT, joined[1])

    # -- the open draft

    def _open(self, draft: Draft | None, kept: Draft | None) -> None:
        if draft is not self._draft or draft is None:
            self._saving.stop()
        self._draft, self._kept = draft, kept
        self._card.show_draft(draft)
        self._card.tell_saved(saved=kept is not None)
        self._tell_state()

    def _open_by_id(self, id: str) -> None:
        if self._draft is None or self._draft.id != id:
            self.flush()
            found = next((draft for draft in self.own() if draft.id == id), None)
            self._open(found, found)

    def _take_focus(self) -> None:
        draft = self._draft
        self.writing.emit()
        if draft is None or draft.operation not in WORDED:
            self._card.take_focus()
        elif draft.operation is Operation.ADD:
            self._editor.open(draft.id, ADDED)
        else:
            self._editor.open(draft.at, HEADING if draft.operation is Operation.RETITLE else TEXT)

    def _tell_state(self) -> None:
        self.shown.emit(self._draft is not None)

    def _refresh(self, change: Change) -> None:
        """Shows the drafts as undo, tabling or another window left them."""
        if not change.drafts or change.version:
            return
        if self._draft is not None and self._draft.id in change.drafts:
            now = next((own for own in self._conference.drafts() if own.id == self._draft.id), None)
            if now is None or now != self._draft:
                self._open(now, now)
            else:
                self._card.tell_saved(saved=True)
        self.show_drafts()

    def _leave_field(self, was: QWidget | None, _: QWidget | None) -> None:
        """Nothing is left unsaved when the keyboard goes elsewhere."""
        if was is not None and (was is self._editor or self._card.isAncestorOf(was)):
            self.flush()

    def _table(self, ids: Sequence[str]) -> bool:
        conference = self._conference
        change = conference.do(self.tr("Tabling"), lambda: conference.session.table_drafts(ids))
        if change is None:
            return False
        for id in ids:
            self._desk.retire(id)
        if self._draft is not None and self._draft.id in ids:
            self._open(None, None)
        self.tabled.emit(change.amendments)
        return True

    def _ask_party(self, words: tuple[str, str, str], without: tuple[str, ...], chosen: str) -> str:
        """Asks for a party; ``words`` are the title, the question, and what the button does."""
        conference = self._conference
        model = PartiesModel(list(conference.parties.values()), conference.session.language, without=without)
        dialog = PartyChooser(*words, model, chosen, self._window)
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen
