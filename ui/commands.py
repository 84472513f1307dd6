"""What is done on the desk, so that it can be undone; the record is never undone, only answered by another act."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from ui.conference import Conference
from ui.work import line_of
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError

_LONGEST_STEP = 80


class ChangeDraft(QUndoCommand):
    """A draft was begun (no ``before``), changed, or discarded (no ``after``)."""

    def __init__(
        self,
        conference: Conference,
        before: Draft | None,
        after: Draft | None,
        name: str,
        retired: Container[str],
        *,
        continues: bool = False,
    ) -> None:
        super().__init__(name)
        self._continues = continues
        self._retired = retired
        self._conference = conference
        self._before = before
        self._after = after
        self.draft = (before or after).id  # type: ignore[union-attr]

    def id(self) -> int:
        """One kind of step, so that Qt asks whether two are one."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """What was typed without a pause is one step, as long as it is not a whole paragraph."""
        if not isinstance(other, ChangeDraft) or not other._continues or other.draft != self.draft:
            return False
        if self._after is None or other._after is None:
            return False
        start = self._before.text if self._before else ""
        if self._before is not None and abs(len(other._after.text) - len(start)) > _LONGEST_STEP:
            return False
        self._after = other._after
        return True

    def redo(self) -> None:
        """Puts the draft as it was after."""
        self._put(self._after)

    def undo(self) -> None:
        """Puts the draft as it was before."""
        self._put(self._before)

    def _put(self, draft: Draft | None) -> None:
        if self.draft in self._retired:
            return  # it was tabled since; what others were told is not taken back by undo
        session = self._conference.session
        try:
            change = session.save_draft(draft) if draft else session.discard_draft(self.draft)
        except TreatyError as error:
            self.setObsolete(True)
            self._conference.messages.error("Your draft could not be kept", line_of(error))
        else:
            self._conference.tell(change)


class Desk(QObject):
    """One's own drafts, with undo and redo across all of them."""

    def __init__(self, conference: Conference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conference = conference
        self._retired: set[str] = set()
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(2000)
        self.stack.indexChanged.connect(self._drop_obsolete)

    def keep(self, before: Draft | None, after: Draft, citation: str, *, continues: bool = False) -> None:
        """Keeps a draft as it is now; ``continues`` says that the step before is still going on."""
        word = "editing" if before else "beginning"
        name = f"{word} the draft on {citation}"
        self.stack.push(ChangeDraft(self._conference, before, after, name, self._retired, continues=continues))

    def discard(self, draft: Draft, citation: str) -> None:
        """Throws a draft away."""
        self.stack.push(
            ChangeDraft(self._conference, draft, None, f"discarding the draft on {citation}", self._retired)
        )

    def retire(self, id: str) -> None:
        """Forgets the steps of a draft that was tabled: it is no longer on the desk."""
        self._retired.add(id)
        for place in range(self.stack.count()):
            command = self.stack.command(place)
            steps = [command.child(number) for number in range(command.childCount())] or [command]
            if all(isinstance(step, ChangeDraft) and step.draft in self._retired for step in steps):
                # Qt hands commands out as const; obsolete ones leave the stack when undo or redo meets them.
                command.setObsolete(True)
        self._drop_obsolete()

    def _drop_obsolete(self) -> None:
        self.stack.blockSignals(True)
        while self._obsolete(self.stack.index() - 1):
            self.stack.undo()
        while self._obsolete(self.stack.index()):
            self.stack.redo()
        self.stack.blockSignals(False)
        self.stack.undoTextChanged.emit(self.stack.undoText())
        self.stack.redoTextChanged.emit(self.stack.redoText())
        self.stack.canUndoChanged.emit(self.stack.canUndo())
        self.stack.canRedoChanged.emit(self.stack.canRedo())

    def _obsolete(self, place: int) -> bool:
        return 0 <= place < self.stack.count() and self.stack.command(place).isObsolete()
