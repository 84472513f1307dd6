"""The view of positions: headlines, the matrix, and what its current cell says."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.commands import Desk
from ui.conference import Conference
from ui.flow import Flow
from ui.panels.labels import ElidedLabel
from ui.positions import sayings
from ui.positions.choosing import ChoiceBar
from ui.positions.headlines import Headlines
from ui.positions.legend import Legend
from ui.positions.matrix import Choice, Matrix
from ui.positions.model import PositionsModel
from ui.positions.recording import Recorder
from ui.positions.rows import Row
from ui.positions.table import PositionsTable
from ui.theme import SPACE, Theme
from ui.work import Works, on_file
from workbench.domain.amendment import Amendment, Stance
from workbench.domain.errors import TreatyError
from workbench.session import Change
from workbench.session.questions import Positions, Together, together

_LINES = 20
"""How many lines of type it must hold for headlines and legend to have room beside the rows."""


class PositionsPanel(QFrame):
    """What its signals carry, and when it asks.

    ``amendment_chosen``: the amendment of the current cell (``None`` for an article); ``opened``: the id of one to be
    read in full; ``told``: a line on what was recorded.

    It asks the session when it is first shown, and again for what changed while it is on the screen.
    """

    amendment_chosen = Signal(object)
    opened = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Theme, conference: Conference, works: Works, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAccessibleName(self.tr("Positions"))
        self._conference = conference
        self._works = works
        self._stale = True
        self._reading = False
        self._kept = ("", "")
        self._awaited = ""
        self._recorder = Recorder(conference, desk, self)
        self.model = PositionsModel(conference.session.stated, self)
        self.table = PositionsTable(theme, self.model)
        self.bar = ChoiceBar()
        self.headlines = Headlines(conference)
        self.detail = ElidedLabel()
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.empty = QLabel(
            self.tr("Reading positions\u2026"),
            objectName="muted",
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
            margin=4 * SPACE,
        )
        self._lay_out(theme)
        self.bar.chosen.connect(self._choose)
        self.headlines.article_chosen.connect(self._show_article)
        self.headlines.party_chosen.connect(self._show_party)
        self.table.moved.connect(self._moved)
        self.table.stance_taken.connect(self._take)
        self.table.note_asked.connect(self._take_with_note)
        self.table.opened.connect(self._open)
        self.table.toggled.connect(self._toggle)
        conference.changed.connect(self._refresh)
        conference.reloaded.connect(self._forget)
        conference.speaker_changed.connect(self._mark_speaker)
        self._mark_speaker()

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what is shown, if that is not known."""
        super().showEvent(event)
        if self._stale:
            self._load()
        elif self._awaited:
            self.look_at(self._awaited)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the keyboard to the matrix, once there is one."""
        super().focusInEvent(event)
        if self.table.isVisible():
            self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the rows the room of what explains them, where type is large and the screen small."""
        super().resizeEvent(event)
        lines = self.height() // self.fontMetrics().lineSpacing()
        self._below.setVisible(lines >= _LINES)
        self.headlines.setVisible(lines >= _LINES)

    def look_at(self, id: str) -> None:
        """Brings the columns of a provision's article into sight, as soon as they are shown."""
        matrix, version = self.model.matrix, self._conference.version
        self._awaited = id
        if matrix is None or self._stale or version is None or not self.isVisible():
            return
        self._awaited = ""
        if id not in version.by_id:
            return
        places = {id, *(provision.id for provision in version.ancestors(id))}
        for number, column in enumerate(matrix.columns):
            own = matrix.amendment(column)
            if (own and own.at == id) or matrix.article_of(column) in places:
                self.table.go_to(-1, number)
                return

    @property
    def current(self) -> Amendment | None:
        """The amendment of the current cell."""
        place = self._place()
        return place[0].amendment(place[2]) if place else None

    def _lay_out(self, theme: Theme) -> None:
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        line.addWidget(self.detail, 1)
        self._below = below = QWidget()
        signs = Flow(below)
        signs.setSpacing(SPACE)
        signs.setContentsMargins(2 * SPACE, 0, SPACE, SPACE)
        signs.addWidget(Legend(theme))
        signs.addWidget(QLabel(self.tr("S O R F record, N with a note; Enter opens, Space folds"), objectName="muted"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.headlines, self.bar):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(foot)
        layout.addWidget(below)
        self.table.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # behind other views it must not ask for the room that it has in front
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _mark_speaker(self) -> None:
        """Marks the row of the delegation that the user speaks for, and begins there."""
        speaker = self._conference.speaker
        self.table.rows_.speaker = speaker
        self.table.rows_.viewport().update()
        if not self._kept[0]:
            self._kept = (speaker, "")

    # -- asking

    def _load(self) -> None:
        if self._conference.version is None or self._reading:
            return
        self._stale, self._reading = False, True
        choice = self.bar.choice
        task = on_file(self._conference.session, lambda session, _: Matrix(session.stances(), session.language, choice))
        work = self._works.start(self.tr("Reading positions"), task, self._show, leaves=False)
        work.finished.connect(self._ended)

    def _ended(self) -> None:
        self._reading = False
        if self._stale and self.isVisible():
            self._load()
        elif self.model.matrix is None:
            self._stale = True

    def _show(self, matrix: Matrix) -> None:
        self._keep_place()
        found = matrix.found
        if matrix.choice != self.bar.choice:  # chosen otherwise in the meantime
            matrix.choose(self.bar.choice)
        self.model.show(matrix)
        self.bar.offer(found.articles, found.citations)
        self._put_place()
        if self._awaited:
            self.look_at(self._awaited)
        self._works.start(self.tr("Comparing positions"), lambda _: together(found), self._compared, leaves=False)

    def _compared(self, read: Together) -> None:
        if self.model.matrix is not None and not self._stale:
            self._keep_place()
            self.model.compare(read)
            self.headlines.tell(self.model.matrix.found, read)
            self._put_place()

    def _forget(self) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def _refresh(self, change: Change) -> None:
        if not (change.amendments or change.version):
            return
        parts = None if self._stale or not self.isVisible() or change.version else self._parts(change.amendments)
        if parts is None or not self.model.take(parts):
            self._forget()
        else:
            self._moved()

    def _parts(self, ids: tuple[str, ...]) -> dict[str, Positions] | None:
        """What is said now in the articles of some amendments; ``None`` if these were not known."""
        matrix = self.model.matrix
        if matrix is None or any(id not in matrix.amendments for id in ids):
            return None
        articles = {matrix.found.article_of[id] for id in ids}
        try:
            return {article: self._conference.session.stances(article) for article in articles}
        except TreatyError:  # the article is gone from the current version
            return None

    # -- the current cell

    def _place(self) -> tuple[Matrix, Row, str] | None:
        at, matrix = self.table.currentIndex(), self.model.matrix
        if matrix is None or not at.isValid():
            return None
        return matrix, matrix.rows[at.row()], matrix.columns[at.column()]

    def _moved(self) -> None:
        place = self._place()
        self.detail.setText(sayings.line(*place) if place else "")
        self.amendment_chosen.emit(self.current)

    def _keep_place(self) -> None:
        place = self._place()
        if place:
            self._kept = (place[1].code, place[2])

    def _put_place(self) -> None:
        row, column = self.model.place_of(*self._kept)
        there = bool(self.model.rowCount() and self.model.columnCount())
        if there:
            self.table.go_to(row, column)
        if self._conference.live_counts:
            self.empty.setText(self.tr("Nothing to show: no live amendment passes what is chosen above."))
        else:
            self.empty.setText(
                self.tr(
                    "No amendment is before the room.\n\nDraft one in the text and table it:"
                    " who stands where on it is seen and kept here."
                )
            )
        self.table.setVisible(there)
        self.empty.setVisible(not there)
        if there and self.hasFocus():
            self.table.setFocus()
        self._moved()

    # -- choosing

    def _choose(self, choice: Choice) -> None:
        self._keep_place()
        self.model.choose(choice)
        self._put_place()

    def _toggle(self, row: int) -> None:
        """Opens or closes the group of a heading, all of them for -1."""
        matrix = self.model.matrix
        if matrix is None or not matrix.rows:
            return
        closed = matrix.choice.closed
        titles = {section.title for section in matrix.sections if section.title}
        at = row if row >= 0 else max(0, self.table.currentIndex().row())
        here = matrix.sections[matrix.rows[at].section].title
        if row >= 0:
            closed ^= {here}
        else:
            closed = closed - titles if titles <= closed else closed | titles
        self.bar.choose(replace(self.bar.choice, closed=closed))
        self.table.go_to(next((n for n, one in enumerate(matrix.rows) if here and one.title == here), -1), -1)

    def _show_article(self, article: str) -> None:
        self.bar.choose(
            replace(self.bar.choice, article=article, articles=False, words="", stand=None, contested=False)
        )
        self.table.setFocus()

    def _show_party(self, party: str) -> None:
        row, _ = self.model.place_of(party, "")
        if row < 0:
            self.bar.choose(Choice(by=self.bar.choice.by))
            row, _ = self.model.place_of(party, "")
        self.table.go_to(row, -1)
        self.table.setFocus()

    def _open(self) -> None:
        place = self._place()
        if place and (own := place[0].amendment(place[2])):
            self.opened.emit(own.id)
        elif place:
            self._show_article(place[2])

    # -- taking a stance

    def _take(self, stance: Stance) -> None:
        if place := self._place():
            self._tell(self._recorder.record(*place, stance))

    def _take_with_note(self) -> None:
        if place := self._place():
            self._tell(self._recorder.record_with_note(*place))

    def _tell(self, line: str) -> None:
        if line:
            self.told.emit(line)
