"""Drafting an amendment: the words, the redline they make, the reason, and private notes; saved as one types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.conference import Conference
from ui.icons import icon, pixmap
from ui.panels.labels import ElidedLabel
from ui.panels.wording import Wording
from ui.sheet import Sheet
from ui.theme import SPACE, Theme
from ui.typesetting import redline
from ui.words import OPERATION, RELATION
from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.session import Change

_SAVE_AFTER = 600
"""Milliseconds from the first unsaved keystroke to the disk; also the length of one step of undo."""

WORDED = (Operation.MOD, Operation.ADD, Operation.RETITLE)


class DraftingPanel(QFrame):
    """Shows one draft. ``edited`` carries the draft as it was kept and as it is now."""

    edited = Signal(object, object)
    tabling_asked = Signal()
    discarding_asked = Signal()
    cosponsor_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, conference: Conference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._theme = theme
        self._conference = conference
        self._draft: Draft | None = None
        self._kept: Draft | None = None
        self._filling = False
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._saving.timeout.connect(self.flush)
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw_redline)
        self._build()
        conference.changed.connect(self._refresh)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def draft(self) -> Draft | None:
        """The draft as it stands in the fields, ``None`` when nothing is being drafted."""
        return self._draft

    def open(self, draft: Draft, kept: Draft | None) -> None:
        """Shows a draft; ``kept`` is how it stands on the desk, ``None`` if it is not there yet."""
        self.flush()
        self._draft, self._kept = draft, kept
        self._fill()
        if kept is None and draft.operation in (Operation.SUP, Operation.NOC):
            self.flush()

    def take_focus(self) -> None:
        """Gives the keyboard to the first field there is something to write in."""
        fields = (self.place, self.wording, self.reason)
        next(field for field in fields if field.isVisibleTo(self)).setFocus()
        for words in (self.wording, self.preview):
            words.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Keeps what is written and shows nothing any more."""
        self.flush()
        self._draft = self._kept = None

    def flush(self) -> None:
        """Keeps what is written, now."""
        self._saving.stop()
        draft, kept = self._draft, self._kept
        if draft is None or draft == kept or (kept is None and not self._says_something(draft)):
            return
        self._kept = draft
        self.edited.emit(kept, draft)
        self.saved.setText("Saved")

    def _build(self) -> None:
        self.lock, self.saved = QLabel(), QLabel(objectName="muted")
        self.saved.setToolTip("Your draft is kept on your desk; nobody else sees it")
        self.title, self.sponsors = ElidedLabel(), ElidedLabel()
        self.title.setObjectName("private")
        self.cosponsor = QToolButton(text="Add co-sponsor")
        self.cosponsor.setProperty("outlined", True)
        self.close_button = QToolButton(toolTip="Close; the draft stays on your desk")
        self.close_button.setAccessibleName("Close the draft")
        self.relation = QComboBox()
        self.relation.setAccessibleName("On which side")
        for relation in Relation:
            self.relation.addItem(f"Move {RELATION[relation]}", relation)
        self.place = QLineEdit(placeholderText="Article 7, paragraph 2")
        self.place.setAccessibleName("The provision beside which it shall stand")
        self.wording = Wording(self._theme)
        self.preview = QTextEdit(readOnly=True, objectName="redline")
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setAccessibleName("Redline against the current text")
        self.reason = QLineEdit(placeholderText="Why, for the other delegations")
        self.notes = QLineEdit(placeholderText="Instructions, fallback wording; never leaves your desk")
        self.discard = QPushButton("Discard draft", flat=True)
        self.table = QPushButton("Table amendment", objectName="table")
        self.table.setProperty("primary", True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, int(1.5 * SPACE), 2 * SPACE, int(1.5 * SPACE))
        layout.setSpacing(SPACE)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        for widget in (self.lock, self.title, self.sponsors, self.cosponsor):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.saved)
        top.addWidget(self.close_button)
        layout.addLayout(top)
        self.where = QWidget()
        move = QHBoxLayout(self.where)
        move.setContentsMargins(0, 0, 0, 0)
        move.addWidget(self.relation)
        move.addWidget(self.place, 1)
        layout.addWidget(self.where)
        fields = QHBoxLayout()
        fields.setSpacing(SPACE)
        fields.addWidget(self.wording, 1)
        fields.addWidget(self.preview, 1)
        layout.addLayout(fields, 1)
        grid = QGridLayout()
        grid.setSpacing(SPACE)
        for row, (name, field) in enumerate((("&Reason", self.reason), ("&Private notes", self.notes))):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.discard, 0, 2)
        grid.addWidget(self.table, 1, 2)
        layout.addLayout(grid)

    def _connect(self) -> None:
        self.wording.textChanged.connect(self._edit)
        self.reason.textChanged.connect(self._edit)
        self.notes.textChanged.connect(self._edit)
        self.relation.currentIndexChanged.connect(self._edit)
        self.place.textChanged.connect(self._edit)
        self.cosponsor.clicked.connect(self.cosponsor_asked)
        self.close_button.clicked.connect(self.closed)
        self.discard.clicked.connect(self.discarding_asked)
        self.table.clicked.connect(self.tabling_asked)

    def _dress(self) -> None:
        c = self._theme.colours
        self.lock.setPixmap(pixmap("lock", c.private, 18, 2))
        self.close_button.setIcon(icon("close", c.muted, c.line))
        self._drawing.start()

    def _fill(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self._filling = True
        citations = self._conference.session.citations()
        citation = citations.get(draft.at, "a provision that is gone")
        place = f" {RELATION[draft.relation]}" if draft.operation is Operation.ADD and draft.relation else ":"
        self.title.setText(f"Private draft \u00b7 {OPERATION[draft.operation]}{place} {citation}")
        self.sponsors.setText(self._conference.names(draft.by))
        self.where.setVisible(draft.operation is Operation.MOVE)
        self.wording.setVisible(draft.operation in WORDED)
        self.wording.setPlaceholderText(
            "The words of the new provision; a label and a heading may come first"
            if draft.operation is Operation.ADD
            else "The new heading"
            if draft.operation is Operation.RETITLE
            else "It has no words of its own yet: write some that open it, or choose one of its paragraphs"
        )
        self.preview.setVisible(draft.operation is not Operation.ADD)
        self.wording.set_words(draft.text)
        self._set_place(draft, citations)
        for field, words in ((self.reason, draft.reason), (self.notes, draft.notes)):
            if field.text() != words:
                field.setText(words)
                field.setCursorPosition(0)
        self.saved.setText("Saved" if self._kept else "")
        self._filling = False
        self._draw_redline()

    def _set_place(self, draft: Draft, citations: Mapping[str, str]) -> None:
        if draft.operation is not Operation.MOVE:
            return
        self.relation.setCurrentIndex(list(Relation).index(draft.relation or Relation.AFTER))
        wanted = citations.get(draft.anchor or "", "")
        if wanted and self.place.text() != wanted:
            self.place.setText(wanted)
        elif not draft.anchor:
            self.place.clear()
        completer = QCompleter(list(citations.values()), self.place)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.place.setCompleter(completer)

    def _edit(self) -> None:
        draft = self._draft
        if self._filling or draft is None:
            return
        text = self.wording.words() if draft.operation in WORDED else draft.text
        relation, anchor = draft.relation, draft.anchor
        if draft.operation is Operation.MOVE:
            relation, anchor = Relation(self.relation.currentData()), self._anchor()
        changed = replace(
            draft, text=text, reason=self.reason.text(), notes=self.notes.text(), relation=relation, anchor=anchor
        )
        if changed == draft:
            return
        self._draft = changed
        self.saved.setText("\u2026")
        self._drawing.start()
        if not self._saving.isActive():
            self._saving.start()

    def _anchor(self) -> str | None:
        try:
            return self._conference.session.find(self.place.text()).id if self.place.text().strip() else None
        except TreatyError:
            return None

    def _says_something(self, draft: Draft) -> bool:
        """Whether a draft not kept yet is worth keeping: any field differs from a blank one."""
        provision = self._conference.session.version().by_id.get(draft.at)
        match draft.operation:
            case Operation.MOD:
                blank = provision.text if provision else ""
            case Operation.RETITLE:
                blank = provision.heading if provision else ""
            case Operation.SUP | Operation.NOC:
                return True
            case _:
                blank = ""
        return draft.text != blank or bool(draft.reason or draft.notes or draft.anchor)

    def _draw_redline(self) -> None:
        draft = self._draft
        if draft is None:
            return
        shown = self._conference.session.redline_of(draft)
        if draft.operation in WORDED:
            self.wording.underline(shown.segments)
        bar = self.preview.verticalScrollBar()
        place = bar.value()
        self.preview.clear()
        sheet = Sheet(self.preview.document(), self._theme)
        self.preview.document().setDocumentMargin(10)
        sheet.line(redline(shown.segments, sheet.formats))
        self.preview.moveCursor(QTextCursor.MoveOperation.Start)  # it went to the end with what was written
        bar.setValue(place)

    def _refresh(self, change: Change) -> None:
        """Shows the draft as undo or another window left it."""
        if self._draft is None or self._draft.id not in change.drafts:
            return
        now = next((draft for draft in self._conference.session.drafts() if draft.id == self._draft.id), None)
        if now is None:
            self._draft = self._kept = None
            self.closed.emit()
        elif now != self._kept or now != self._draft:
            self._saving.stop()
            self._draft = self._kept = now
            self._fill()
        else:
            self.saved.setText("Saved")

    def changeEvent(self, event: QEvent) -> None:
        """Nothing is left unsaved when the window loses the focus."""
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.flush()
        super().changeEvent(event)
