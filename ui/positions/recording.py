"""Recording a stance from the matrix: an act of the row's party, which undo follows with another."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.commands import Desk
from ui.conference import Conference
from ui.drafting import SECRETARIAT
from ui.models.amendments import number_of
from ui.positions.matrix import Matrix
from ui.positions.rows import Row
from ui.words import STANCE, counted, told
from workbench.domain.amendment import Amendment, Stance


class Recorder(QObject):
    """Records for the party of a row; what came of it is returned as a line for the user."""

    def __init__(self, conference: Conference, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._conference = conference
        self._desk = desk

    def record(self, matrix: Matrix, row: Row, column: str, stance: Stance, note: str = "") -> str:
        """Takes a position, unless that is not for this user or this row; "" if the user thought better of it."""
        own = matrix.amendment(column)
        line = self._why_not(row, own)
        if own is None or line:
            return line
        if row.heading and not self._confirmed(matrix, row):
            return ""
        cell = matrix.cells[row.code].get(column)
        if self._desk.state([own.id], row.code, stance, note) is None:
            return ""
        said = told(f"{matrix.name(row.code)}, {number_of(own)}", f"{STANCE[stance]}.")
        if cell is not None and not cell.via:
            return self.tr("Recorded: %s Undo records again what it said before.") % said
        return self.tr("Recorded: %s Only another position of that party takes its place.") % said

    def record_with_note(self, matrix: Matrix, row: Row, column: str) -> str:
        """Asks for a note and takes the position of the row anew with it, to reserve if there is none."""
        if line := self._why_not(row, matrix.amendment(column)):
            return line
        cell = matrix.cells[row.code].get(column)
        own = cell if cell and not cell.via and cell.stand in set(Stance) else None
        stance = Stance(own.stand.value) if own else Stance.RESERVE
        question = self.tr("%s. Note for the record:") % told(matrix.name(row.code), STANCE[stance])
        title = self.tr("Position with a note")
        note = self._conference.messages.ask_line(title, question, own.note if own else "")
        return "" if note is None else self.record(matrix, row, column, stance, note)

    def _confirmed(self, matrix: Matrix, row: Row) -> bool:
        """Whether a key in the row of a group, which sums up its members, is meant for the group itself."""
        members = counted(len(self._conference.parties[row.code].members), "member")
        return self._conference.messages.confirm(
            self.tr("Record a position of the group itself?"),
            self.tr("%s speaks for those of its %s that say nothing themselves.") % (matrix.name(row.code), members),
            self.tr("Record"),
        )

    def _why_not(self, row: Row, own: Amendment | None) -> str:
        """Why no stance can be recorded here, "" if one can."""
        conference = self._conference
        seat, speaker = conference.session.seat_party, conference.speaker
        if own is None:
            return self.tr("A position is on an amendment: press Enter to see those of this article.")
        if not row.code:
            return self.tr("This row stands for several parties: open it (Space) and choose one.")
        if row.code in own.sponsors:
            return self.tr("%s sponsors this amendment: to change that, withdraw from it.") % conference.name(row.code)
        if seat != SECRETARIAT and row.code not in (seat, speaker):
            name = conference.name(speaker or seat)
            return self.tr("Only the secretariat records positions of others: you speak for %s.") % name
        return ""
