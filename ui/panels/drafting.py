"""The card of the open draft: who tables it and why, and what is for one's own eyes; the words are in the text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.conference import Conference
from ui.fitting import type_scale
from ui.flow import Flow
from ui.icons import icon, pixmap
from ui.panels.labels import ElidedLabel
from ui.theme import SPACE, Theme
from ui.words import OPERATION, RELATION, told
from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError


class Field(QPlainTextEdit):
    """A few lines of plain words; Tab leaves it."""

    def __init__(self, name: str, hint: str, lines: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """So many lines with a little air."""
        return QSize(160, self.fontMetrics().lineSpacing() * self._lines + int(2.2 * SPACE))

    def show_words(self, words: str) -> None:
        """Shows other words, if they are others."""
        if self.toPlainText() != words:
            self.setPlainText(words)


class DraftCard(QFrame):
    """Shows what one draft says beside its words. ``edited`` says that a field was changed by hand."""

    edited = Signal()
    tabling_asked = Signal()
    discarding_asked = Signal()
    cosponsor_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, conference: Conference) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._theme = theme
        self._conference = conference
        self._filling = False
        self._build()
        self._lay_out()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()

    def show_draft(self, draft: Draft | None) -> None:
        """Shows a draft; nothing for none."""
        self.setVisible(draft is not None)
        if draft is None:
            return
        self._filling = True
        citations = self._conference.session.citations()
        citation = citations.get(draft.at, self.tr("a provision that is gone"))
        if draft.operation is Operation.ADD and draft.relation:
            self.what.setText(f"{OPERATION[draft.operation]} {RELATION[draft.relation]} {citation}")
        else:
            self.what.setText(told(OPERATION[draft.operation], citation))
        self.sponsors.setText(self._conference.names(draft.by) or self.tr("For nobody yet"))
        self.where.setVisible(draft.operation is Operation.MOVE)
        if draft.operation is Operation.MOVE:
            self._show_place(draft, citations)
        for field, words in self._said(draft):
            field.show_words(words)
        self._filling = False
        self._fit()

    def fields_of(self, draft: Draft) -> Draft:
        """The draft with what stands in the fields."""
        relation, anchor = draft.relation, draft.anchor
        if draft.operation is Operation.MOVE:
            relation, anchor = Relation(self.relation.currentData()), self._anchor()
        return replace(
            draft,
            reason=self.reason.toPlainText(),
            notes=self.notes.toPlainText(),
            instructions=self.instructions.toPlainText(),
            fallback=self.fallback.toPlainText(),
            relation=relation,
            anchor=anchor,
        )

    def tell_saved(self, *, saved: bool) -> None:
        """Says whether everything is on the disk."""
        self.saved.setText(self.tr("Saved") if saved else "\u2026")

    def tell_shown(self, shown: bool) -> None:
        """Says whether the room sees what is typed."""
        self.only.setText(self.tr("the room sees its words as you type") if shown else self.tr("only on your desk"))

    def take_focus(self) -> None:
        """Gives the keyboard to the first field there is something to write in."""
        (self.place if self.where.isVisibleTo(self) else self.reason).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room the button beside the sponsors has its sign only."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        style = Qt.ToolButtonStyle
        self.cosponsor.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        need = self.sponsors.sizeHint().width() + SPACE + self.cosponsor.sizeHint().width()
        if need > self.width() - 3 * SPACE:
            self.cosponsor.setToolButtonStyle(style.ToolButtonIconOnly)

    def _build(self) -> None:
        self.lock, self.saved = QLabel(), QLabel(objectName="muted")
        self.saved.setToolTip(self.tr("Your draft is kept on your desk; nobody else sees it"))
        self.title, self.only = QLabel(self.tr("Your draft"), objectName="private"), ElidedLabel()
        self.only.setText(self.tr("only on your desk"))
        self.what, self.sponsors = QLabel(wordWrap=True), ElidedLabel()
        self.sponsors.setObjectName("muted")
        self.cosponsor = QToolButton(text=self.tr("Add co-sponsor"), toolTip=self.tr("Add co-sponsor"))
        self.cosponsor.setProperty("outlined", True)
        if not self._conference.secretariat:  # others join an amendment themselves
            self.cosponsor.hide()  # never shown here: without a parent yet it would be a window, and take the keyboard
        self.close_button = QToolButton(toolTip=self.tr("Close; the draft stays on your desk"))
        self.close_button.setAccessibleName(self.tr("Close the draft"))
        self.relation = QComboBox()
        self.relation.setAccessibleName(self.tr("On which side"))
        for relation in Relation:
            self.relation.addItem(self.tr("Move {relation}").format(relation=RELATION[relation]), relation)
        self.place = QLineEdit(placeholderText=self.tr("Article 7, paragraph 2"))
        self.place.setAccessibleName(self.tr("The provision beside which it shall stand"))
        self.reason = Field(self.tr("Reason"), self.tr("Reason, for the other delegations"), 2)
        self.notes = Field(self.tr("Private notes"), self.tr("Notes; they never leave your desk"), 2)
        self.instructions = Field(self.tr("Instructions"), self.tr("What your capital says; never leaves your desk"), 2)
        self.fallback = Field(
            self.tr("Fallback wording"), self.tr("What you could live with; never leaves your desk"), 2
        )
        self.private = QTabWidget(documentMode=True)
        self.private.tabBar().setDrawBase(False)
        self.private.setAccessibleName(self.tr("For your own eyes"))
        for field, name in (
            (self.notes, self.tr("Notes")),
            (self.instructions, self.tr("Instructions")),
            (self.fallback, self.tr("Fallback")),
        ):
            self.private.addTab(field, name)
        self.discard = QPushButton(self.tr("Discard"), flat=True)
        self.table = QPushButton(self.tr("Table\u2026"), objectName="table")
        self.table.setProperty("primary", True)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(int(1.5 * SPACE), SPACE, int(1.5 * SPACE), SPACE)
        layout.setSpacing(SPACE // 2)
        head, said, second, foot = QHBoxLayout(), Flow(), QHBoxLayout(), QHBoxLayout()
        named = QWidget()
        name = QHBoxLayout(named)
        name.setContentsMargins(0, 0, 0, 0)
        name.setSpacing(SPACE // 2)
        name.addWidget(self.lock)
        name.addWidget(self.title)
        said.addWidget(named)
        said.addWidget(self.only)
        said.setSpacing(SPACE)
        head.addLayout(said, 1)
        head.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.sponsors)
        second.addWidget(self.cosponsor)
        for label in (self.only, self.sponsors):  # what stands behind them goes to the end of the line
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.where = QWidget()
        move = QHBoxLayout(self.where)
        move.setContentsMargins(0, 0, 0, 0)
        move.addWidget(self.relation)
        move.addWidget(self.place, 1)
        foot.addWidget(self.discard)
        foot.addStretch(1)
        foot.addWidget(self.saved)
        foot.addSpacing(SPACE // 2)
        foot.addWidget(self.table)
        layout.addLayout(head)
        layout.addWidget(self.what)
        layout.addLayout(second)
        layout.addWidget(self.where)
        layout.addWidget(self.reason)
        layout.addWidget(self.private)
        layout.addLayout(foot)

    def _connect(self) -> None:
        for field in (self.reason, self.notes, self.instructions, self.fallback):
            field.textChanged.connect(self._edit)
        self.relation.currentIndexChanged.connect(self._edit)
        self.place.textChanged.connect(self._edit)
        self.cosponsor.clicked.connect(self.cosponsor_asked)
        self.close_button.clicked.connect(self.closed)
        self.discard.clicked.connect(self.discarding_asked)
        self.table.clicked.connect(self.tabling_asked)

    def _dress(self) -> None:
        c = self._theme.colours
        self.lock.setPixmap(pixmap("lock", c.private, round(18 * type_scale()), 2))
        self.close_button.setIcon(icon("close", c.muted, c.line))
        self.cosponsor.setIcon(icon("join", c.text, c.line))

    def _said(self, draft: Draft) -> list[tuple[Field, str]]:
        return [
            (self.reason, draft.reason),
            (self.notes, draft.notes),
            (self.instructions, draft.instructions),
            (self.fallback, draft.fallback),
        ]

    def _show_place(self, draft: Draft, citations: dict[str, str]) -> None:
        self.relation.setCurrentIndex(list(Relation).index(draft.relation or Relation.AFTER))
        wanted = citations.get(draft.anchor or "", "")
        if self._anchor() != draft.anchor:
            self.place.setText(wanted)
        completer = QCompleter(list(citations.values()), self.place)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.place.setCompleter(completer)

    def _anchor(self) -> str | None:
        try:
            return self._conference.session.find(self.place.text()).id if self.place.text().strip() else None
        except TreatyError:
            return None

    def _edit(self) -> None:
        if not self._filling:
            self.edited.emit()
