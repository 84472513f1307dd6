"""Putting new words in place of an amendment's: what it says now, the redline they make, and the reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QTextEdit, QWidget

from ui.conference import Conference
from ui.models.amendments import number_of
from ui.panels.dialogs import Form
from ui.panels.wording import Wording
from ui.sheet import Sheet
from ui.theme import SPACE, Theme
from ui.typesetting import redline
from ui.words import OPERATION, gone
from workbench.domain.amendment import Amendment
from workbench.domain.draft import Draft

translate = QCoreApplication.translate


class Revision(Form):
    """Asks for the new words; ``revise`` is handed words and reason and says whether that was possible."""

    def __init__(
        self,
        theme: Theme,
        conference: Conference,
        own: Amendment,
        by: str,
        revise: Callable[[str, str], bool],
        parent: QWidget,
    ) -> None:
        citation = conference.session.citations().get(own.at, gone())
        line = translate("Revision", "{what}, {place}. What you write takes the place of what was tabled.").format(
            what=OPERATION[own.operation], place=citation
        )
        super().__init__(translate("Revision", "Revise {number}").format(number=number_of(own)), line, parent)
        self._theme = theme
        self._conference = conference
        self._own = own
        self._by = by
        self._revise = revise
        self.wording = Wording(theme)
        self.wording.set_words(own.text)
        self.wording.setUndoRedoEnabled(True)
        self.preview = QTextEdit(readOnly=True, objectName="redline")
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setAccessibleName(self.tr("Redline against the current text"))
        self.reason = QLineEdit(own.reason)
        self.reason.setCursorPosition(0)
        columns = QHBoxLayout()
        columns.setSpacing(SPACE)
        columns.addWidget(self.wording, 1)
        columns.addWidget(self.preview, 1)
        self.body.addLayout(columns, 1)
        form = QFormLayout()
        form.addRow(self.tr("&Reason"), self.reason)
        self.body.addLayout(form)
        self.go = self.end_with(self.tr("Revise"))
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw)
        self.wording.textChanged.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.resize(860, 480)
        self.wording.setFocus()
        self._check()

    def accept(self) -> None:
        """Closes once the words are on record; they stay here if they were refused."""
        if self._revise(self.wording.words(), self.reason.text()):
            super().accept()

    def _check(self) -> None:
        said = (self.wording.words().strip(), self.reason.text().strip())
        self.go.setEnabled(bool(said[0]) and said != (self._own.text, self._own.reason))
        self._drawing.start()

    def _draw(self) -> None:
        own, version = self._own, self._conference.session.version()
        self.preview.clear()
        if own.at not in version.by_id:
            return
        words = self.wording.words()
        draft = Draft("", (self._by,), own.at, own.operation, version.name, words, relation=own.relation)
        shown = self._conference.session.redline_of(draft)
        self.wording.underline(shown.segments)
        sheet = Sheet(self.preview.document(), self._theme)
        self.preview.document().setDocumentMargin(10)
        sheet.line(redline(shown.segments, sheet.formats))
