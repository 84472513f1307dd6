"""Opening an invitation: its code, where the new file is kept, and how this laptop is called."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.messages import CONFERENCES, Messages
from ui.panels.dialogs import proposed_file
from ui.paper.lines import without_options
from ui.paper.sheets import PaperDialog
from ui.theme import SPACE
from workbench.session import Handed, Progress, Session

_SIGNS = 20


class AcceptDialog(PaperDialog):
    """Makes the file of a new seat; ``file`` is where it is, once it is accepted."""

    def __init__(self, messages: Messages, invitation: Handed, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.entitle(self.tr("Open an invitation"))
        self.explained.setTextFormat(Qt.TextFormat.PlainText)
        self.explained.setText(
            self.tr(
                "It invites {party} to \u201c{title}\u201d. The code was told to you by telephone or on paper. With it"
                " this laptop makes keys of its own, which never leave the new file."
            ).format(party=invitation.reader_name, title=invitation.title)
        )
        self._messages = messages
        self._invitation = invitation
        self.file: Path | None = None
        self.code = QLineEdit(placeholderText="XXXX-XXXX-XXXX-XXXX-XXXX", maxLength=80)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 1.2)
        self.code.setFont(font)
        self.code.setToolTip(self.tr("Spaces, hyphens and small letters do not matter"))
        self.label = QLineEdit(placeholderText=self.tr("laptop 1 (may stay empty)"), maxLength=60)
        self.label.setToolTip(self.tr("Others see it beside what is said from here"))
        self.place = QLineEdit(str(_free(invitation.path.with_name(_named(invitation)))))
        self.browse = QPushButton(self.tr("&Elsewhere\u2026"), autoDefault=False)
        self.go.setText(self.tr("&Open"))
        self._lay_out()
        self.code.textChanged.connect(self._check)
        self.place.textChanged.connect(self._check)
        self.browse.clicked.connect(self._browse)
        self.go.clicked.connect(self._accept)
        self.looking.found.connect(self._found)
        self.looking.failed.connect(self._refuse)
        self.resize(620, 330)
        self.code.setFocus()

    def _lay_out(self) -> None:
        kept = QHBoxLayout()
        kept.setSpacing(SPACE)
        kept.addWidget(self.place, 1)
        kept.addWidget(self.browse)
        form = QFormLayout()
        form.setSpacing(int(1.5 * SPACE))
        form.addRow(self.tr("&Code"), self.code)
        form.addRow(self.tr("&Name of this laptop"), self.label)
        where = QLabel(self.tr("&Keep the file as"))
        where.setBuddy(self.place)
        form.addRow(where, kept)
        self.inside.addLayout(form)
        self.inside.addStretch(1)

    def _check(self) -> None:
        signs = sum(sign.isalnum() for sign in self.code.text())
        self.tell_fault("")
        missing = _SIGNS - signs
        told = ""
        if 0 < missing < _SIGNS:
            told = self.tr("{count} signs of the code are missing.").format(count=missing)
        elif missing < 0:
            told = self.tr("A code has {count} letters and digits; there are more.").format(count=_SIGNS)
        self.told.setText(told)
        self.go.setEnabled(not missing and bool(self.place.text().strip()))

    def _browse(self) -> None:
        chosen = self._messages.save_file(self.windowTitle(), Path(self.place.text()).name, CONFERENCES, (".treaty",))
        if chosen is not None:
            self.place.setText(str(chosen))

    def _accept(self) -> None:
        path = Path(self.place.text().strip()).expanduser()
        if path.suffix.lower() != ".treaty":
            path = path.with_name(f"{path.name}.treaty")
        invitation, code, name = self._invitation.path, self.code.text(), self.label.text()

        def accept(progress: Progress) -> Path:
            progress(0, 1, self.tr("making the keys and the file"))
            Session.accept(invitation, path, code, name).close()
            return path

        self._allow(may=False)
        self.tell_fault("")
        self.looking.look(self.windowTitle(), accept)

    def _allow(self, *, may: bool) -> None:
        for control in (self.go, self.code, self.label, self.place, self.browse):
            control.setEnabled(may)

    def _found(self, path: Path) -> None:
        self.file = path
        self.accept()

    def _refuse(self, line: str) -> None:
        self._allow(may=True)
        self.told.setText("")
        said = without_options(line)
        self.tell_fault(f"{said[:1].upper()}{said[1:]}.")
        self.code.setFocus()
        self.code.selectAll()


def _named(invitation: Handed) -> str:
    """A file name by conference and party."""
    stem = proposed_file(invitation.title).removesuffix(".treaty")
    party = "".join(sign for sign in invitation.reader if sign.isalnum() or sign == "-")
    return f"{stem} - {party}.treaty" if party else f"{stem}.treaty"


def _free(path: Path) -> Path:
    """The path, with a number if there is such a file."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
    return found
