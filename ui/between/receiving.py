"""Receiving packages: what would come of it, shown first, and then taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from ui.between import words
from ui.between.receipts import ReceiptsModel
from ui.conference import Conference
from ui.messages import ANY_PACKAGES
from ui.paper.lines import without_options
from ui.paper.sheets import PaperDialog
from ui.theme import SPACE
from ui.work import on_file
from workbench.session import Progress, Received, Session


@dataclass(frozen=True, slots=True)
class _Looked:
    """What would come of receiving."""

    received: Received


class ReceiveDialog(PaperDialog):
    """Shows what is in packages; ``received`` is what came of them, once it is accepted."""

    def __init__(self, conference: Conference, paths: Sequence[Path], parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.entitle(self.tr("Receive packages"))
        self.explained.setText(
            self.tr("Nothing is taken in until you say so. A refused package changes nothing and keeps no other out.")
        )
        self._conference = conference
        self._paths = list(dict.fromkeys(paths))
        self.received: Received | None = None
        self._model = ReceiptsModel(conference)
        self._model.setParent(self)
        self.table = QTableView(objectName="card")
        self.table.setAccessibleName(self.tr("Packages"))
        self.table.setModel(self._model)
        self.news = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.news.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.partly = QCheckBox(self.tr("&Take what is sound of a package in which something is wrong"))
        self.partly.hide()
        self.more = QPushButton(self.tr("&Add packages\u2026"), autoDefault=False)
        self.go.setText(self.tr("&Receive"))
        self._lay_out()
        self.more.clicked.connect(self._add)
        self.partly.toggled.connect(self._look)
        self.looking.found.connect(self._found)
        self.looking.failed.connect(self._refuse)
        self.go.clicked.connect(self._receive)
        self.resize(900, 520)
        self._look()

    def _lay_out(self) -> None:
        table = self.table
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 2 * SPACE)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 210)
        table.setColumnWidth(1, 210)
        self.inside.addWidget(table, 1)
        self.inside.addWidget(self.partly)
        self.inside.addWidget(self.news)
        self.buttons.addButton(self.more, QDialogButtonBox.ButtonRole.ActionRole)

    def _add(self) -> None:
        found = self._conference.messages.open_files(self.tr("Add packages"), ANY_PACKAGES)
        self._paths = list(dict.fromkeys([*self._paths, *found]))
        if found:
            self._look()

    def _look(self) -> None:
        """Looks what would come of receiving all of them."""
        paths, partly = tuple(self._paths), self.partly.isChecked()

        def look(session: Session, progress: Progress) -> _Looked:
            return _Looked(session.receive(paths, dry=True, partly=partly, progress=progress))

        self._start(look)

    def _receive(self) -> None:
        """Takes them in; called off before it is written, nothing is."""
        paths, partly = tuple(self._paths), self.partly.isChecked()

        def receive(session: Session, progress: Progress) -> Received:
            return session.receive(paths, partly=partly, progress=progress)

        self._start(receive)

    def _start(self, verb: object) -> None:
        for control in (self.go, self.more, self.partly):
            control.setEnabled(False)
        self.tell_fault("")
        self.looking.look(self.windowTitle(), on_file(self._conference.session, verb))

    def _found(self, found: _Looked | Received) -> None:
        if isinstance(found, Received):
            self.received = found
            self.accept()
            return
        received = found.received
        for control in (self.more, self.partly):
            control.setEnabled(True)
        self._model.show(received.receipts)
        if len(received.receipts) <= _WRAPPED:
            self.table.resizeRowsToContents()
        self.partly.setVisible(bool(received.refused) or self.partly.isChecked())
        lines = words.news(self._conference, received)
        self.news.setText("\n".join(lines))
        self.news.setVisible(bool(lines))
        good = len(received.receipts) - len(received.refused)
        self.go.setEnabled(good > 0)
        self.told.setText(self._account(received, good))
        if self.go.isEnabled():
            self.go.setFocus()

    def _account(self, found: Received, good: int) -> str:
        parts = [self.tr("Nothing in them is new.")]
        if found.new:
            parts = [
                self.tr("{acts} would be new: {parties}.").format(
                    acts=words.acts(sum(found.new.values())), parties=words.by_party(self._conference, found.new)
                )
            ]
        if found.numbered:
            parts.append(self.tr("Amendments that would get a number: {count}.").format(count=len(found.numbered)))
        if not good:
            parts = [self.tr("None of them can be taken in.")]
        elif found.refused:
            parts.append(self.tr("Refused: {count}.").format(count=len(found.refused)))
        return " ".join(parts)

    def _refuse(self, line: str) -> None:
        self.tell_fault(without_options(line))
        self.told.setText("")
        self.more.setEnabled(True)


_WRAPPED = 200
"""Up to so many packages have all their words shown; of more, those that one looks at are in the tooltips."""
