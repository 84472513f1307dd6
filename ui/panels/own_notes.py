"""One's own notes on an amendment, kept on the desk after it was tabled and seen by nobody else."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout

from ui.conference import Conference
from ui.fitting import type_scale
from ui.icons import pixmap
from ui.models.amendments import Proposal
from ui.panels.drafting import Field
from ui.theme import SPACE, Theme
from workbench.domain.amendment import Amendment
from workbench.domain.errors import TreatyError
from workbench.session import OwnNotes

_SAVE_AFTER = 500
"""Milliseconds from the first unsaved keystroke to the disk."""


class OwnNotesCard(QFrame):
    """Shows the notes on an amendment that has some, or that is one's own, and keeps what is written there."""

    def __init__(self, theme: Theme, conference: Conference) -> None:
        super().__init__(objectName="desk")
        self._theme, self._conference = theme, conference
        self._amendment = ""
        self._kept = OwnNotes()
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._saving.timeout.connect(self.flush)
        self.lock = QLabel()
        self.notes = Field(self.tr("Private notes"), self.tr("Notes; they never leave your desk"), 2)
        self.instructions = Field(self.tr("Instructions"), self.tr("What your capital says; never leaves your desk"), 2)
        self.fallback = Field(
            self.tr("Fallback wording"), self.tr("What you could live with; never leaves your desk"), 2
        )
        self._tabs = QTabWidget(documentMode=True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.setAccessibleName(self.tr("Your notes on the amendment"))
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_for(self, proposal: Proposal | None) -> None:
        """Shows the notes on another proposal; drafts have theirs on their own card."""
        self.flush()
        own = proposal if isinstance(proposal, Amendment) else None
        self._amendment = own.id if own is not None else ""
        try:
            self._kept = self._conference.session.own_notes(own.id) if own is not None else OwnNotes()
        except TreatyError:  # the desk is locked
            self._amendment, self._kept = "", OwnNotes()
        mine = own is not None and self._conference.speaker in own.sponsors
        self.setVisible(bool(self._amendment) and (mine or bool(self._kept)))
        said = (self._kept.notes, self._kept.instructions, self._kept.fallback)
        for field, words in zip(self._fields(), said, strict=True):
            field.blockSignals(True)
            field.show_words(words)
            field.blockSignals(False)

    def flush(self) -> None:
        """Keeps what is written, now."""
        self._saving.stop()
        said = OwnNotes(*(field.toPlainText() for field in self._fields()))
        if not self._amendment or said == self._kept:
            return
        self._kept = said
        session, id = self._conference.session, self._amendment
        self._conference.do(self.tr("Keeping your notes"), lambda: session.keep_notes(id, said))

    def _fields(self) -> tuple[Field, Field, Field]:
        return self.notes, self.instructions, self.fallback

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(int(1.5 * SPACE), SPACE, int(1.5 * SPACE), SPACE)
        layout.setSpacing(SPACE // 2)
        head = QHBoxLayout()
        head.addWidget(self.lock)
        head.addWidget(QLabel(self.tr("Your notes"), objectName="private"))
        head.addWidget(QLabel(self.tr("only on your desk")))
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(self._tabs)
        names = (self.tr("Notes"), self.tr("Instructions"), self.tr("Fallback"))
        for field, name in zip(self._fields(), names, strict=True):
            self._tabs.addTab(field, name)
            field.textChanged.connect(self._edit)
        self._tabs.setFixedHeight(self._tabs.sizeHint().height())

    def _edit(self) -> None:
        if not self._saving.isActive():
            self._saving.start()

    def _dress(self) -> None:
        self.lock.setPixmap(pixmap("lock", self._theme.colours.private, round(18 * type_scale()), 2))
