"""Tabling: which of one's drafts, and what the others will see of them; nothing else leaves the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.conference import Conference
from ui.sheet import Sheet
from ui.theme import SPACE, Theme
from ui.typesetting import redline
from ui.words import OPERATION, RELATION, gone, told
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft


class Tabling(QDialog):
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
        super().__init__(parent)
        self.setWindowTitle(self.tr("Table amendments") if len(drafts) > 1 else self.tr("Table amendment"))
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
        told = QLabel(self.tr("What the others will see"))
        told.setFont(self._theme.chrome_font(1.1, bold=True))
        kept = QLabel(
            self.tr("Notes, instructions and fallback wording are told to nobody; they go when the draft is tabled."),
            objectName="muted",
            wordWrap=True,
        )
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        self.list.setMaximumHeight(150)
        for widget in (self.list, told, self.preview, kept):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.resize(620, 480)

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
