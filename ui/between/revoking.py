"""Revoking a seat: from which of its acts on nothing counts, and what that takes away, shown before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QDateTime, Qt, QTimeZone
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDateTimeEdit,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from ui.acts import Telling
from ui.between import words
from ui.conference import Conference
from ui.models.outline import NOWHERE, Index
from ui.panels.dialogs import Form
from ui.theme import SPACE
from ui.words import moment
from ui.work import Works, line_of, on_file
from workbench.domain.errors import TreatyError
from workbench.session import Change, LogEntry, SeatInfo


class SaidModel(QAbstractTableModel):
    """What a seat said, the last first, and whether it would count if ``last`` were the last act that does."""

    def __init__(self, conference: Conference) -> None:
        super().__init__()
        self._telling = Telling(conference)
        self.said: list[LogEntry] = []
        self.last = 0

    def show(self, said: Sequence[LogEntry]) -> None:
        """Lists what was said; all of it counts."""
        self.beginResetModel()
        self.said = sorted(said, key=lambda entry: -entry.number)
        self.last = self.said[0].number if self.said else 0
        self.endResetModel()

    def count_up_to(self, last: int) -> None:
        """Another act is the last that counts."""
        self.last = last
        if self.said:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.said) - 1, 3))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many acts there are."""
        return 0 if parent.isValid() else len(self.said)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: four."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the words of a cell; what will not count is dim, and says so."""
        if not index.isValid():
            return None
        entry = self.said[index.row()]
        counts = entry.number <= self.last
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            state = self.tr("counts") if counts else self.tr("will not count")
            return (str(entry.number), moment(entry.time), state, entry.says)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and not counts:
            palette = QApplication.palette()
            return QBrush(QColor(palette.color(QPalette.ColorRole.PlaceholderText)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Act"), self.tr("When"), self.tr("Counts"), self.tr("What it says"))[section]
        return None


class RevokeDialog(Form):
    """The seat counts up to the act that is chosen in its list, or up to a moment."""

    def __init__(self, conference: Conference, seat: SeatInfo, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        who = {"seat": words.seat(seat.holder), "party": words.party(conference, seat.holder.party)}
        title = self.tr("Revoke the seat {seat} of {party}").format(**who)
        self.setWindowTitle(title)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setText(title)
        self.explained.setText(
            self.tr(
                "Choose the last act that still counts, or from when nothing does. What comes before stays valid. A"
                " revoked seat cannot be taken back; its party gets a new invitation."
            )
        )
        self._conference = conference
        self._seat = seat
        self._model = SaidModel(conference)
        self._model.setParent(self)
        self._works = Works(self)  # its own, as the window's may be busy
        self._works.failed.connect(self._fail)
        self.table = QTableView(objectName="card")
        self.table.setAccessibleName(self.tr("What the seat said"))
        self.table.setModel(self._model)
        self.since = QDateTimeEdit(QDateTime.currentDateTimeUtc())
        self.since.setTimeZone(QTimeZone.utc())
        self.since.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.since.setCalendarPopup(True)
        self.since.setAccessibleName(self.tr("Nothing counts from (UTC)"))
        self.from_then = QPushButton(self.tr("Nothing counts &from then"), autoDefault=False)
        self.account = QLabel(wordWrap=True)
        self._lay_out()
        self.go = self.end_with(self.tr("Revoke"))
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.from_then.clicked.connect(self._choose_since)
        for button in (self.go, self.from_then):
            button.setEnabled(False)
        self.account.setText(self.tr("Reading what it said\u2026"))
        id = seat.holder.seat
        self._works.start(title, on_file(conference.session, lambda session, _: session.said_by(id)), self._show)
        self.resize(760, 500)

    def done(self, result: int) -> None:
        """Qt's: what is still being read is not waited for."""
        self._works.finish()
        super().done(result)

    def _show(self, said: Sequence[LogEntry]) -> None:
        self._model.show(said)
        for button in (self.go, self.from_then):
            button.setEnabled(True)
        if self._model.rowCount():
            self.table.setCurrentIndex(self._model.index(0, 0))
        self._tell()

    def _fail(self, _: str, error: Exception) -> None:
        self.account.setText(line_of(error))

    def _lay_out(self) -> None:
        table = self.table
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 60), (1, 170), (2, 120)):
            table.setColumnWidth(column, width)
        by_time = QHBoxLayout()
        by_time.setSpacing(SPACE)
        label = QLabel(self.tr("Or by &time (UTC)"))
        label.setBuddy(self.since)
        by_time.addWidget(label)
        by_time.addWidget(self.since)
        by_time.addWidget(self.from_then)
        by_time.addStretch(1)
        self.body.addWidget(table, 1)
        self.body.addLayout(by_time)
        self.body.addWidget(self.account)

    def accept(self) -> None:
        """Closes once the seat is revoked."""
        session, seat, last = self._conference.session, self._seat.holder.seat, self._model.last

        def revoke() -> Change:
            return session.revoke(seat, after=str(last)).change

        if self._conference.do(self.tr("Revoking"), revoke) is not None:
            super().accept()

    def _choose(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < self._model.rowCount():
            self._model.count_up_to(self._model.said[row].number)
            self._tell()

    def _choose_since(self) -> None:
        """Goes to the last act before the moment."""
        since = self.since.dateTime().toUTC().toString(Qt.DateFormat.ISODate)
        try:
            last = self._conference.session.counts_up_to(self._seat.holder.seat, since)
        except TreatyError as error:
            self.account.setText(line_of(error))
            return
        rows = [row for row, entry in enumerate(self._model.said) if entry.number == last]
        if rows:
            self.table.setCurrentIndex(self._model.index(rows[0], 0))

    def _tell(self) -> None:
        gone = sum(entry.number > self._model.last for entry in self._model.said)
        said = self.tr("All that has come of it so far still counts; nothing that it says from now on does.")
        if gone:
            said = self.tr(
                "It counts up to act {last}. No longer counts: {acts}, and what it says from now on."
            ).format(last=self._model.last, acts=words.acts(gone))
        self.account.setText(said)
