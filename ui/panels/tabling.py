"""Tabling: which of one's drafts, and what the others will see of them; nothing else leaves the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QPushButton, QTextEdit, QWidget

from ui.conference import Conference
from ui.fitting import type_scale
from ui.panels.dialogs import Form
from ui.sheet import Sheet
from ui.theme import SPACE, Theme
from ui.typesetting import redline
from ui.words import OPERATION, RELATION, gone, told
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft

translate = QCoreApplication.translate


class Tabling(Form):
    """A list of drafts to tick, and a preview of those ticked. ``table`` is called with their ids and says whether it
    could be done; if not the dialog stays."""

    def __init__(
        self,
        theme: Theme,
        conference: Conference,
        drafts: Sequence[Draft],
        chosen: str,
        table: Callable[[Sequence[str]], bool],
        parent: QWidget,
    ) -> None:
        title = translate("Tabling", "Table amendments") if len(drafts) > 1 else translate("Tabling", "Table amendment")
        kept = translate(
            "Tabling", "Notes, instructions and fallback wording are told to nobody; they go when the draft is tabled."
        )
        super().__init__(title, kept, parent)
        self._theme = theme
        self._conference = conference
        self._drafts = drafts
        self._table = table
        self._citations = conference.session.citations()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Your drafts"))
        for draft in drafts:
            item = QListWidgetItem(self._name(draft))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = not chosen or draft.id == chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setVisible(len(drafts) > 1)
        self.preview = QTextEdit(readOnly=True, objectName="redline")
        self.preview.setAccessibleName(self.tr("What the others will see"))
        self.go = QPushButton(default=True)
        self.go.setProperty("primary", True)
        self._lay_out()
        self.list.itemChanged.connect(self._show)
        self.go.clicked.connect(self._go)
        self._show()
        self.go.setFocus()

    @property
    def chosen(self) -> list[Draft]:
        """The drafts that are ticked."""
        rows = range(self.list.count())
        return [self._drafts[row] for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked]

    def _lay_out(self) -> None:
        told = QLabel(self.tr("What the others will see"), objectName="caps")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        self.list.setMaximumHeight(int(150 * type_scale()))
        for widget in (self.list, told, self.preview):
            self.body.addWidget(widget)
        self.body.addSpacing(SPACE)
        self.body.addWidget(buttons)
        self.resize(660, 520)

    def _name(self, draft: Draft) -> str:
        what, place = OPERATION[draft.operation], self._citations.get(draft.at, gone())
        if draft.operation is Operation.ADD and draft.relation:
            return f"{what} {RELATION[draft.relation]} {place}"
        return told(what, place)

    def _show(self) -> None:
        chosen = self.chosen
        self.preview.clear()
        sheet = Sheet(self.preview.document(), self._theme, 0.95)
        self.preview.document().setDocumentMargin(12)
        for draft in chosen:
            sheet.line([(self._conference.names(draft.by), sheet.formats.heading)], above=SPACE)
            sheet.line([(self._name(draft), sheet.formats.quiet)])
            sheet.line(redline(self._conference.session.redline_of(draft).segments, sheet.formats))
            if draft.reason:
                sheet.line([(self.tr("Reason: {}").format(draft.reason), sheet.formats.quiet)], below=2 * SPACE)
        self.preview.verticalScrollBar().setValue(0)
        self.go.setEnabled(bool(chosen))
        one = self.tr("Table this amendment")
        self.go.setText(one if len(chosen) == 1 else self.tr("Table %Ln amendments", "", len(chosen)))

    def _go(self) -> None:
        if self._table([draft.id for draft in self.chosen]):
            self.accept()
