"""The seats of the conference: who may speak from where, and since when; the secretariat takes them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from ui.between import words
from ui.between.revoking import RevokeDialog
from ui.conference import Conference
from ui.models.outline import NOWHERE, Index
from ui.panels.dialogs import Form
from ui.words import moment
from workbench.domain.party import SECRETARIAT
from workbench.session import InvitationInfo, SeatInfo, irreplaceable


class RowsModel(QAbstractTableModel):
    """Rows of cells under headings, each of which may be shown anew."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self._headings = headings
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the words of a cell."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None


class SeatsDialog(Form):
    """Lists seats and invitations; in the secretariat's file a seat is revoked here, and an invitation closed."""

    def __init__(self, conference: Conference, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Seats")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.explained.setText(
            self.tr(
                "A seat is one laptop of one party, with a key of its own. What it says counts until it is revoked."
            )
        )
        self._conference = conference
        self._seats: list[SeatInfo] = []
        self._invitations: list[InvitationInfo] = []
        heads = (self.tr("Party"), self.tr("Seat"), self.tr("Enrolled"), self.tr("Last act"), self.tr("State"))
        self.seats, self._seats_model = _table(self.tr("Seats"), heads, self)
        heads = (self.tr("Invitation of"), self.tr("Made"), self.tr("Seats"), self.tr("State"))
        self.invitations, self._invitations_model = _table(self.tr("Invitations"), heads, self)
        self.revoke = QPushButton(self.tr("&Revoke the seat\u2026"), autoDefault=False)
        self.close_invitation = QPushButton(self.tr("Close the &invitation\u2026"), autoDefault=False)
        self.waits = QLabel(wordWrap=True, objectName="muted", textFormat=Qt.TextFormat.PlainText)
        self._lay_out()
        self.revoke.clicked.connect(self._revoke)
        self.close_invitation.clicked.connect(self._close_invitation)
        for table in (self.seats, self.invitations):
            table.selectionModel().currentRowChanged.connect(self._check)
        conference.changed.connect(self._load)
        conference.reloaded.connect(self._load)
        self.resize(960, 560)
        self._load()
        for table in (self.seats, self.invitations):
            table.resizeColumnsToContents()
            table.setColumnWidth(0, max(160, table.columnWidth(0)))
        self.seats.setFocus()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in (self.revoke, self.close_invitation):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setVisible(self._conference.session.seat_party == SECRETARIAT)  # the box shows what it takes
        self.body.addWidget(self.seats, 3)
        self.body.addWidget(QLabel(self.tr("Invitations"), objectName="caps"))
        self.body.addWidget(self.invitations, 2)
        self.body.addWidget(self.waits)
        self.body.addWidget(buttons)

    def _load(self) -> None:
        session = self._conference.session
        self._seats, self._invitations = session.seats(), session.invitations()
        last = session.last_said()
        chosen = [(table, table.currentIndex().row()) for table in (self.seats, self.invitations)]
        self._seats_model.show([self._seat(seat, last) for seat in self._seats])
        self._invitations_model.show([self._invitation(one) for one in self._invitations])
        lines = [words.waits(self._conference, one) for one in session.waiting()]
        if irreplaceable(self._seats):
            only = self.tr(
                "This is the only seat of the secretariat. Invite a second one now: if this file is lost, nobody can go"
                " on for it."
            )
            lines.insert(0, only)
        self.waits.setText("\n".join(lines))
        self.waits.setVisible(bool(lines))
        for table, row in chosen:  # nothing is chosen before the user does
            table.setCurrentIndex(table.model().index(row, 0))
        self._check()

    def _seat(self, seat: SeatInfo, last: Mapping[str, str]) -> tuple[str, ...]:
        act = self.tr("act {number}, {time}").format(number=seat.acts, time=moment(last.get(seat.holder.seat, "")))
        state = self.tr("speaks")
        if seat.revoked is not None:
            state = self.tr("counts up to act {number}: {why}").format(number=seat.revoked, why=seat.why)
        if seat.own:
            state = self.tr("{state}; this file").format(state=state)
        return self._name(seat.holder.party), words.seat(seat.holder), moment(seat.time), act, state

    def _invitation(self, one: InvitationInfo) -> tuple[str, ...]:
        state = self.tr("closed") if one.closed else self.tr("open: enrols whoever has it and its code")
        return self._name(one.party), moment(one.time), str(one.seats), state

    def _name(self, code: str) -> str:
        name = words.party(self._conference, code)
        return name[:1].upper() + name[1:]

    def _chosen(self) -> SeatInfo | None:
        row = self.seats.currentIndex().row()
        return self._seats[row] if 0 <= row < len(self._seats) else None

    def _chosen_invitation(self) -> InvitationInfo | None:
        row = self.invitations.currentIndex().row()
        return self._invitations[row] if 0 <= row < len(self._invitations) else None

    def _check(self) -> None:
        session, seat, invitation = self._conference.session, self._chosen(), self._chosen_invitation()
        may = session.writable and not session.mute
        # the founder's seat is the root of trust, and nobody takes back their own
        fit = seat is not None and seat.revoked is None and not seat.own and bool(seat.invitation)
        self.revoke.setEnabled(may and fit)
        self.close_invitation.setEnabled(may and invitation is not None and not invitation.closed)

    def _revoke(self) -> None:
        seat = self._chosen()
        if seat is not None:
            dialog = RevokeDialog(self._conference, seat, self)
            dialog.exec()
            dialog.deleteLater()

    def _close_invitation(self) -> None:
        one, conference = self._chosen_invitation(), self._conference
        if one is None:
            return
        title = self.tr("Close this invitation of {party}?").format(party=words.party(conference, one.party))
        line = self.tr("Nobody else is enrolled by it. The seats that it enrolled stay: {count}.").format(
            count=one.seats
        )
        if conference.messages.confirm(title, line, self.tr("Close the invitation")):
            conference.do(self.tr("Closing the invitation"), lambda: conference.session.close_invitation(one.id))


def _table(name: str, headings: Sequence[str], parent: QWidget) -> tuple[QTableView, RowsModel]:
    table, model = QTableView(objectName="card"), RowsModel(headings)
    model.setParent(parent)
    table.setAccessibleName(name)
    table.setModel(model)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Stretch)
    return table, model
