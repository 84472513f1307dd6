"""Inviting parties: whom, where the invitations are kept, and the codes that open them, shown once."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence, QShortcut, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.between import words
from ui.conference import Conference
from ui.messages import PACKAGES
from ui.models.parties import CODE, SEARCHED, PartiesModel
from ui.paper.sheets import PaperDialog
from ui.theme import SPACE
from ui.work import on_file
from workbench.domain.party import PartyKind
from workbench.session import Invited, Progress, Session


class InviteDialog(PaperDialog):
    """Chooses parties, writes their invitations and shows their codes; ``invited`` are those that were written."""

    def __init__(self, conference: Conference, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.entitle(self.tr("Invite a party"))
        self.explained.setText(
            self.tr(
                "An invitation is a file with the whole record. Whoever opens it with its code speaks for the party"
                " from a laptop of their own, with keys that are made there."
            )
        )
        self._conference = conference
        self.invited: Sequence[Invited] = ()
        self._choosing = QStackedWidget()
        self._choosing.addWidget(self._list_page())
        self.inside.addWidget(self._choosing, 1)
        self.go.setText(self.tr("&Save the invitation\u2026"))
        self.go.clicked.connect(self._invite)
        self.looking.found.connect(self._found)
        self.looking.failed.connect(self._refuse)
        self.resize(620, 520)
        self._check()
        self.search.setFocus()

    # -- whom

    def _list_page(self) -> QWidget:
        conference = self._conference
        states = [party for party in conference.parties.values() if party.kind is not PartyKind.GROUP]
        model = PartiesModel(states, conference.session.language)
        self._proxy = QSortFilterProxyModel(self)
        model.setParent(self)
        self._proxy.setSourceModel(model)
        self._proxy.setFilterRole(SEARCHED)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit(placeholderText=self.tr("Name or code"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Name or code of the party"))
        self.list = QListView(objectName="card", uniformItemSizes=True)
        self.list.setAccessibleName(self.tr("Parties"))
        self.list.setModel(self._proxy)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.every = QPushButton(self.tr("Choose &all"), autoDefault=False)
        self.search.textChanged.connect(self._filter)
        self.list.selectionModel().selectionChanged.connect(self._check)
        self.every.clicked.connect(self.list.selectAll)
        above = QHBoxLayout()
        above.setSpacing(SPACE)
        above.addWidget(self.search, 1)
        above.addWidget(self.every)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        return page

    def _filter(self, said: str) -> None:
        self._proxy.setFilterFixedString(said.strip())
        if said.strip() and self._proxy.rowCount():
            exact = self._proxy.match(self._proxy.index(0, 0), CODE, said.strip(), 1, Qt.MatchFlag.MatchFixedString)
            self.list.setCurrentIndex(exact[0] if exact else self._proxy.index(0, 0))

    @property
    def chosen(self) -> list[str]:
        """The codes of the parties that are chosen, in the order of the list."""
        rows = sorted(self.list.selectionModel().selectedIndexes())
        return [index.data(CODE) for index in rows]

    def _check(self) -> None:
        codes = self.chosen
        self.go.setEnabled(bool(codes))
        several = len(codes) > 1
        self.go.setText(self.tr("Choose a &folder\u2026") if several else self.tr("&Save the invitation\u2026"))
        named = {seat.holder.party for seat in self._conference.session.seats()}
        told = ""
        if several:
            told = self.tr("{count} parties, a file for each.").format(count=len(codes))
        elif codes and codes[0] in named:
            told = self.tr("{party} has a seat already; this enrols another.").format(
                party=self._conference.name(codes[0])
            )
        self.told.setText(told)

    # -- the files

    def _invite(self) -> None:
        codes, messages = self.chosen, self._conference.messages
        if len(codes) == 1:
            name = self.tr("Invitation {code}").format(code=codes[0])
            place = messages.save_file(self.windowTitle(), f"{name}.treatypack", PACKAGES, (".treatypack",))
        else:
            place = messages.choose_folder(self.tr("Where shall the invitations be kept?"))
        if place is None:
            return
        self.go.setEnabled(False)
        self.tell_fault("")
        self.looking.look(self.windowTitle(), on_file(self._conference.session, _inviting(codes, place)))

    def _refuse(self, line: str) -> None:
        self.tell_fault(line)
        self._check()

    # -- the codes

    def _found(self, invited: Sequence[Invited]) -> None:
        self.invited = invited
        self._choosing.addWidget(self._code_page(invited[0]) if len(invited) == 1 else self._codes_page(invited))
        self._choosing.setCurrentIndex(1)
        self.entitle(self.tr("Tell the code") if len(invited) == 1 else self.tr("Tell the codes"))
        self.explained.setText(
            self.tr(
                "Tell a code by telephone or on paper, not in the message that brings the file: who has both can speak"
                " for the party. It stands nowhere else and is not shown again."
            )
        )
        self.told.setText("")
        self.go.hide()
        self._leave.setText(self.tr("Done"))
        self.copy.setFocus()

    def _code_page(self, one: Invited) -> QWidget:
        self.code = QLabel(one.code, alignment=Qt.AlignmentFlag.AlignCenter)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 1.9)
        font.setBold(True)
        self.code.setFont(font)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(self.tr("Code of the invitation"))
        party = QLabel(
            self.tr("{party}: {file}").format(party=self._conference.name(one.party), file=one.path.name),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(party)
        column.addSpacing(2 * SPACE)
        column.addWidget(self.code)
        column.addSpacing(2 * SPACE)
        column.addLayout(self._doings())
        column.addStretch(2)
        return page

    def _codes_page(self, invited: Sequence[Invited]) -> QWidget:
        self.codes = QTableWidget(len(invited), 3, objectName="card")
        self.codes.setAccessibleName(self.tr("Codes of the invitations"))
        self.codes.setHorizontalHeaderLabels([self.tr("Party"), self.tr("Code"), self.tr("File")])
        self.codes.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.codes.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.codes.setTabKeyNavigation(False)
        self.codes.setShowGrid(False)
        self.codes.verticalHeader().hide()
        self.codes.horizontalHeader().setStretchLastSection(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for row, one in enumerate(invited):
            for column, said in enumerate((self._conference.name(one.party), one.code, one.path.name)):
                item = QTableWidgetItem(said)
                if column == 1:
                    item.setFont(fixed)
                self.codes.setItem(row, column, item)
        self.codes.resizeColumnsToContents()
        page = QWidget()
        column_ = QVBoxLayout(page)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addWidget(self.codes, 1)
        column_.addLayout(self._doings())
        return page

    def _doings(self) -> QHBoxLayout:
        self.copy = QPushButton(self.tr("&Copy"), autoDefault=False)
        self.print = QPushButton(self.tr("&Print\u2026"), autoDefault=False)
        self.folder = QPushButton(self.tr("Open &folder"), autoDefault=False)
        self.print.setToolTip(self.tr("Print a sheet to hand over"))
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self._print)
        self.folder.clicked.connect(self._open_folder)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self._print)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch(1)
        for button in (self.copy, self.print, self.folder):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _copy(self) -> None:
        if len(self.invited) == 1:
            QGuiApplication.clipboard().setText(self.invited[0].code)
        else:
            lines = (f"{self._conference.name(one.party)}\t{one.code}" for one in self.invited)
            QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.setText(self.tr("Copied."))

    def _print(self) -> None:
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        said = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if said:
            document = QTextDocument()
            document.setHtml(self.sheet())
            document.print_(printer)

    def sheet(self) -> str:
        """The codes as a sheet to be printed, a row for each party, as HTML."""
        rows = "".join(
            f"<tr><td>{escape(self._conference.name(one.party))}</td><td><b><tt>{one.code}</tt></b></td></tr>"
            for one in self.invited
        )
        line = escape(self.tr("Codes of the invitations. Hand over each to its party alone, apart from the file."))
        return (
            f"<h2>{escape(self._conference.session.title)}</h2><p>{line}</p>"
            f'<table cellspacing="0" cellpadding="8" border="1">{rows}</table>'
        )

    def _open_folder(self) -> None:
        words.open_place(self.invited[0].path.parent)


def _inviting(codes: Sequence[str], place: Path) -> object:
    """The verb that invites one party into a file, or several into a folder."""

    def invite(session: Session, progress: Progress) -> Sequence[Invited]:
        if len(codes) == 1:
            return [session.invite(codes[0], place)]
        return session.invite_all(codes, place, progress=progress)

    return invite
