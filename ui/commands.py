"""What is done on the desk and decided by the room, so that it can be undone.

What is in the record stays there: to undo a decision is to record another act that takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ui.conference import Conference
from ui.work import line_of
from workbench.domain.amendment import Stance
from workbench.domain.decision import Position
from workbench.domain.draft import Draft
from workbench.domain.errors import Refused, TreatyError
from workbench.session import Change, Session, joined

translate = QCoreApplication.translate

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
            self._conference.messages.error(translate("Desk", "Your draft could not be kept"), line_of(error))
        else:
            self._conference.tell(change)


class Decision(QUndoCommand):
    """What the room decided on the provision ``at`` (an id), in the record already; ``back`` takes it back."""

    def __init__(
        self,
        conference: Conference,
        name: str,
        at: str,
        verb: Callable[[], Change],
        back: Callable[[Change], Change],
        change: Change,
    ) -> None:
        super().__init__(name)
        self._conference = conference
        self._verb = verb
        self._back = back
        self._change = change
        self._stands = True
        self.at = at

    @property
    def undone(self) -> bool:
        """Whether another decision took its place."""
        return any(entry.undone for entry in self._conference.session.recorded(self._change.acts))

    def redo(self) -> None:
        """Records the decision anew, unless it stands."""
        if not self._stands:
            change = self._conference.do(translate("Desk", "{what} again").format(what=_began(self.text())), self._verb)
            self._ended(change)
            self._change = change or self._change

    def undo(self) -> None:
        """Records that it was taken back."""
        self._ended(
            self._conference.do(
                translate("Desk", "Taking back {what}").format(what=self.text()), lambda: self._back(self._change)
            )
        )

    def _ended(self, change: Change | None) -> None:
        if change is None:
            self.setObsolete(True)
        else:
            self._stands = not self._stands


class Desk(QObject):
    """One's own drafts and the decisions of the room, with undo and redo across all of them.

    ``place_asked`` carries the provision (an id) on which a decision was taken back, or taken again.
    """

    place_asked = Signal(str)

    def __init__(self, conference: Conference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conference = conference
        self._retired: set[str] = set()
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(2000)
        self.stack.indexChanged.connect(self._drop_obsolete)

    def keep(self, before: Draft | None, after: Draft, citation: str, *, continues: bool = False) -> None:
        """Keeps a draft as it is now; ``continues`` says that the step before is still going on."""
        name = self.tr("editing the draft on {place}") if before else self.tr("beginning the draft on {place}")
        name = name.format(place=citation)
        self.stack.push(ChangeDraft(self._conference, before, after, name, self._retired, continues=continues))

    def discard(self, draft: Draft, citation: str) -> None:
        """Throws a draft away."""
        self.stack.push(
            ChangeDraft(
                self._conference,
                draft,
                None,
                self.tr("discarding the draft on {place}").format(place=citation),
                self._retired,
            )
        )

    def decide(self, name: str, at: str, verb: Callable[[], Change], back: Callable[[Change], Change]) -> Change | None:
        """Records a decision of the room, if that is possible, as a step that ``back`` takes back."""
        change = self._conference.do(_began(name), verb)
        if change is not None:
            self.stack.push(Decision(self._conference, name, at, verb, back, change))
            self.forget_undone()
        return change

    def state(self, ids: Sequence[str], party: str, stance: Stance, note: str = "") -> Change | None:
        """Records where a party (a code) stands on amendments (ids), if that is possible.

        Undo goes back to where it stood before, if anywhere: there is no act that says nothing again.
        """
        conference, session = self._conference, self._conference.session

        def take(said: Mapping[str, tuple[Stance, str]]) -> Change:
            with session.together():
                return joined([session.take_position(id, party, *one) for id, one in said.items()])

        def stands() -> dict[str, tuple[Stance, str]]:
            found = ((id, _position(session, id, party)) for id in ids)
            return {id: (one.stance, one.note) for id, one in found if one is not None}

        before, now = stands(), dict.fromkeys(ids, (stance, note))

        def back(_: Change) -> Change:
            if {id: one[0] for id, one in stands().items()} != dict.fromkeys(ids, stance):
                raise Refused(translate("Desk", "it has said something else since: record where it stands now"))
            return take(before)

        if before.keys() != now.keys():
            return conference.do(self.tr("Taking a position"), partial(take, now))
        name = self.tr("the position of {party} on {number}")
        name = name.format(party=conference.name(party), number=session.names(ids))
        return self.decide(name, session.amendment(ids[0]).at, partial(take, now), back)

    def undo(self) -> None:
        """Takes back the last step."""
        place = self.stack.index() - 1
        self._step(place, self.stack.undo)

    def redo(self) -> None:
        """Does again what was taken back."""
        self._step(self.stack.index(), self.stack.redo)

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

    def _step(self, place: int, step: Callable[[], None]) -> None:
        command = self.stack.command(place) if 0 <= place < self.stack.count() else None
        at = command.at if isinstance(command, Decision) else ""
        step()
        if at:
            self.place_asked.emit(at)

    def forget_undone(self) -> None:
        """Decisions that another one has undone cannot be taken back any more."""
        for place in range(self.stack.index()):
            command = self.stack.command(place)
            if isinstance(command, Decision) and command.undone:
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


def _position(session: Session, amendment: str, party: str) -> Position | None:
    """What a party said of an amendment of others, as it stands."""
    sponsors = session.amendment(amendment).sponsors
    return next((one for one in session.positions(amendment) if one.party == party and party not in sponsors), None)


def _began(name: str) -> str:
    return name[:1].upper() + name[1:]
