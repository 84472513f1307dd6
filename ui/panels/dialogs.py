"""The few dialogs: a new conference, a party, a new version's name, and the report after long work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.fitting import fit
from ui.models.report import ReportModel
from ui.theme import SPACE
from ui.words import Words, counted
from workbench.domain.party import PartyKind

translate = QCoreApplication.translate

_SEARCHED = 20
"""Reports of more rows than this have a field to search in them."""

_WIDE = 44
"""How many letters of a cell a column makes room for; the last one takes the rest."""

_WRAPPED = 200
"""Reports of up to so many rows show every word; longer ones a line a row, the rest in the tooltip."""

_KINDS = Words(
    {
        PartyKind.GROUP: QT_TRANSLATE_NOOP("Words", "Group"),
        PartyKind.OBSERVER: QT_TRANSLATE_NOOP("Words", "Observer"),
        PartyKind.STATE: QT_TRANSLATE_NOOP("Words", "State"),
    }
)
LANGUAGES = {
    "en": "English",
    "fr": "Fran\u00e7ais",
    "es": "Espa\u00f1ol",
    "ru": "\u0420\u0443\u0441\u0441\u043a\u0438\u0439",
    "ar": "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "zh": "\u4e2d\u6587",
}


class Form(QDialog):
    """A dialog with a heading, a line that explains, a body, and buttons."""

    def __init__(self, title: str, line: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._fitted = False
        self.heading = QLabel(title)
        font = self.heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self.heading.setFont(font)
        self.explained = QLabel(line, wordWrap=True, objectName="muted")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        self.body.setSpacing(SPACE)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.explained)
        self.body.addSpacing(SPACE)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: takes the room that its words need before it is seen first."""
        if not self._fitted:
            self._fitted = True
            fit(self)
        super().showEvent(event)

    def end_with(self, go: str, *, cancel: bool = True) -> QPushButton:
        """Puts the buttons under the body; returns the one that does it."""
        buttons = QDialogButtonBox()
        button = buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        buttons.accepted.connect(self.accept)
        if cancel:
            buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
            buttons.rejected.connect(self.reject)
        self.body.addSpacing(SPACE)
        self.body.addWidget(buttons)
        return button


class NewConference(Form):
    """Asks for what a conference file begins with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        line = translate("NewConference", "One file will hold the text, every amendment and every decision.")
        super().__init__(translate("NewConference", "New conference"), line, parent)
        self.title = QLineEdit(placeholderText=self.tr("Convention on \u2026"))
        self.language = QComboBox()
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.symbol = QLineEdit(placeholderText=self.tr("A/CONF.999/L.1 (may stay empty)"))
        form = QFormLayout()
        form.setSpacing(int(1.5 * SPACE))
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Symbol"), self.symbol)
        self.body.addLayout(form)
        self.go = self.end_with(self.tr("Choose where to keep it\u2026"))
        self.go.setEnabled(False)
        self.title.textChanged.connect(self._check)
        self.setMinimumWidth(520)

    def _check(self, title: str) -> None:
        self.go.setEnabled(bool(title.strip()))


class NewParty(Form):
    """Asks for a party that is in no list; ``add`` is handed this dialog and says whether that was possible."""

    def __init__(self, add: Callable[[NewParty], bool], parent: QWidget | None = None) -> None:
        line = translate(
            "NewParty", "It is added to this file alone: a group, an observer, or another party that takes part."
        )
        super().__init__(translate("NewParty", "Add a party"), line, parent)
        self._add = add
        self.name = QLineEdit(placeholderText=self.tr("Friends of the Convention"))
        self.code = QLineEdit(placeholderText="FRIENDS")
        self.kind = QComboBox()
        for kind in (PartyKind.GROUP, PartyKind.OBSERVER, PartyKind.STATE):
            self.kind.addItem(_KINDS[kind], kind)
        self.members = QLineEdit(placeholderText=self.tr("FRA, JPN, Kenya (may stay empty)"))
        form = QFormLayout()
        form.setSpacing(int(1.5 * SPACE))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Code"), self.code)
        form.addRow(self.tr("&Kind"), self.kind)
        form.addRow(self.tr("&Members"), self.members)
        self.body.addLayout(form)
        self.go = self.end_with(self.tr("Add"))
        for field in (self.name, self.code):
            field.textChanged.connect(self._check)
        self.kind.currentIndexChanged.connect(self._check)
        self._check()
        self.setMinimumWidth(520)

    def accept(self) -> None:
        """Closes once the party is on record; what was typed stays here if it was refused."""
        if self._add(self):
            super().accept()

    def _check(self) -> None:
        self.go.setEnabled(bool(self.name.text().strip() and self.code.text().strip()))
        self.members.setEnabled(PartyKind(self.kind.currentData()) is PartyKind.GROUP)


class VersionName(Form):
    """Asks how a version shall be called, and says what will happen."""

    def __init__(self, title: str, line: str, proposed: str, taken: Sequence[str], go: str, parent: QWidget) -> None:
        super().__init__(title, line, parent)
        self._taken = {" ".join(name.split()) for name in taken}
        self.name = QLineEdit(proposed)
        self.name.selectAll()
        form = QFormLayout()
        form.addRow(self.tr("&Name of the version"), self.name)
        self.body.addLayout(form)
        self.fault = QLabel(objectName="fault")
        self.body.addWidget(self.fault)
        self.go = self.end_with(go)
        self.name.textChanged.connect(self._check)
        self._check(proposed)
        self.setMinimumWidth(520)

    def _check(self, name: str) -> None:
        taken = " ".join(name.split()) in self._taken
        self.fault.setText(self.tr("There is already a version of this name.") if taken else "")
        self.go.setEnabled(bool(name.strip()) and not taken)


class Report(Form):
    """What long work did, in a line and a table; a long one can be searched."""

    def __init__(
        self, title: str, line: str, headings: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget | None
    ) -> None:
        super().__init__(title, line, parent)
        if rows:
            self.table = QTableView()
            self._model = ReportModel(headings, rows)
            self.table.setModel(self._model)
            self.table.setAccessibleName(title)
            self.table.setWordWrap(len(rows) <= _WRAPPED)  # a line of a row that holds one would be cut
            self.table.setAlternatingRowColors(True)
            self.table.setShowGrid(False)
            self.table.verticalHeader().hide()
            self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            header = self.table.horizontalHeader()
            header.setStretchLastSection(True)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            for column, heading in enumerate(headings[:-1]):
                longest = max((row[column] for row in rows), key=len)
                width = max(map(self.table.fontMetrics().horizontalAdvance, (heading, longest[:_WIDE])))
                self.table.setColumnWidth(column, width + 4 * SPACE)
            self.table.verticalHeader().setDefaultSectionSize(max(36, self.table.fontMetrics().height() + 2 * SPACE))
            if len(rows) <= _WRAPPED:
                self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            self.search = QLineEdit(
                placeholderText=self.tr("Search in {rows}").format(rows=counted(len(rows), "row")),
                clearButtonEnabled=True,
            )
            self.search.setAccessibleName(self.tr("Search in the rows"))
            self.search.textChanged.connect(self._model.search)
            self.search.setVisible(len(rows) > _SEARCHED)
            self.body.addWidget(self.search)
            self.body.addWidget(self.table, 1)
            self.resize(820, 520)
        else:
            self.setMinimumWidth(480)
        self.end_with(self.tr("Close"), cancel=False)


def proposed_file(title: str) -> str:
    """A file name that a title suggests."""
    kept = "".join(letter for letter in title if letter.isalnum() or letter in " -").strip()
    name = " ".join(kept.split()[:6]) or translate("NewConference", "Conference")
    return f"{name}.treaty"


def stem_of(path: Path) -> str:
    """The name of a file as a version may be called."""
    return " ".join(path.stem.replace("_", " ").replace("-", " ").split())
