"""The view of convergence: pictures of the conference, chosen, looked at and saved."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from ui.conference import Conference
from ui.messages import PICTURES
from ui.panels.buttons import button_of
from ui.positions.bracket_picture import BracketPicture, has_any
from ui.positions.counting import BracketCounter
from ui.positions.likeness_picture import LikenessPicture
from ui.positions.picture import Canvas, Picture, PictureArea, save
from ui.theme import SPACE, Theme
from ui.words import day, figure
from ui.work import Works, on_file
from workbench.session import Change, Progress, Session
from workbench.session.questions import BracketTable, Together, together

_BRACKETS, _PARTIES = 0, 1


@dataclass(frozen=True, slots=True)
class Read:
    """What a picture (by its place in the list) is of, and the day of the current version."""

    which: int
    of: BracketTable | Together
    date: str


def _read_together(session: Session, _: Progress) -> Read:
    return Read(_PARTIES, together(session.stances()), _date(session))


def _date(session: Session) -> str:
    return session.version_date(session.version().name)


class ConvergencePanel(QFrame):
    """``article_chosen`` carries the article (id) that was clicked in a picture, ``told`` a line on what was saved."""

    article_chosen = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Theme, conference: Conference, works: Works, save_action: QAction) -> None:
        super().__init__()
        self.setObjectName("reading")
        self._theme = theme
        self._conference = conference
        self._works = works
        self._reading = self._stale = False
        self._counter = BracketCounter(conference, works, self)
        self._known: dict[int, Read] = {}
        self._drawn: Read | None = None
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which picture"))
        self.which.addItems([self.tr("Open brackets by article"), self.tr("Who stands with whom")])
        self.fit = QCheckBox(self.tr("Fit the view"), checked=True)
        self.canvas = Canvas(theme)
        self.scroll = PictureArea(self.canvas)
        self.empty = QLabel(objectName="muted", alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, margin=4 * SPACE)
        self._lay_out(save_action)
        self.which.activated.connect(self._choose)
        self.fit.toggled.connect(self._fit)
        self.canvas.chosen.connect(self.article_chosen)
        self._counter.progressed.connect(self._tell_counted)
        self._counter.counted.connect(self._take_brackets)
        theme.changed.connect(self._draw)
        conference.changed.connect(self._refresh)
        conference.reloaded.connect(self._forget)
        self.setFocusProxy(self.which)
        # behind other views it must not ask for the room that it has in front
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what is shown, if that is not known."""
        super().showEvent(event)
        self._load()

    def hideEvent(self, event: QHideEvent) -> None:
        """Counts no further."""
        super().hideEvent(event)
        self._counter.pause()

    @property
    def counting(self) -> bool:
        """Whether brackets are still counted."""
        return self._counter.at_work

    def save(self) -> None:
        """Asks where to, and writes the picture that is shown."""
        picture = self.canvas.picture
        if self.which.currentIndex() == _BRACKETS and self.counting:
            self.told.emit(self.tr("Brackets are still being counted: save the picture when it is whole."))
            return
        if picture is None or self.scroll.isHidden():
            self.told.emit(self.tr("There is no picture to save yet."))
            return
        version = self._conference.session.version().name
        title, proposed = self.tr("Save the picture"), f"{version} - {picture.title}.png"
        path = self._conference.messages.save_file(title, proposed, PICTURES, (".png", ".svg"))
        if path is None:
            return
        try:
            save(picture, self._theme.colours, path)
        except OSError as error:
            why = (path.name, error.strerror or error)
            line = self.tr("%s cannot be written there (%s): choose another folder.") % why
            self._conference.messages.error(self.tr("The picture was not saved"), line)
        else:
            self.told.emit(self.tr("Written: %s") % path)

    def _lay_out(self, save_action: QAction) -> None:
        bar = QFrame(objectName="bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(2 * SPACE, SPACE, int(1.5 * SPACE), SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.which)
        row.addWidget(self.fit)
        row.addStretch(1)
        row.addWidget(button_of(save_action))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.scroll, 1)
        layout.addWidget(self.empty, 1)
        self.scroll.hide()
        self._say(self.tr("Counting\u2026"))

    def _fit(self, on: bool) -> None:
        self.scroll.fit(on)

    def _say(self, words: str) -> None:
        self.empty.setText(words)
        self.empty.setVisible(bool(words))
        self.scroll.setVisible(not words)

    def _choose(self) -> None:
        self._drawn = None
        if self.which.currentIndex() not in self._known:
            self._say(self.tr("Counting\u2026"))
        self._load()

    def _load(self) -> None:
        """Asks for what the chosen picture is of, unless that is known or asked for already."""
        which = self.which.currentIndex()
        known = self._known.get(which)
        if self._conference.version is None or (known is not None and known is not self._drawn):
            self._draw()
        if self._conference.version is None:
            return
        if which == _BRACKETS:
            if known is None or not self._whole(known):
                self._counter.start()
        elif known is None and not self._reading:
            self._reading = True
            task = on_file(self._conference.session, _read_together)
            work = self._works.start(self.tr("Drawing the picture"), task, self._show, leaves=False)
            work.finished.connect(self._ended)

    def _whole(self, read: Read) -> bool:
        """Whether every version is counted."""
        versions = self._conference.session.version_names()
        return isinstance(read.of, BracketTable) and len(read.of.versions) == len(versions)

    def _tell_counted(self, done: int, total: int) -> None:
        if self.which.currentIndex() == _BRACKETS and self.scroll.isHidden():
            said = self.tr("Counting\u2026 {done} of {total} provisions")
            self.empty.setText(said.format(done=figure(done), total=figure(total)))

    def _take_brackets(self, table: BracketTable) -> None:
        self._show(Read(_BRACKETS, table, _date(self._conference.session)))

    def _show(self, read: Read) -> None:
        self._known[read.which] = read
        if read.which == self.which.currentIndex():
            self._draw()

    def _ended(self) -> None:
        """Who stands with whom was read, unless that was called off."""
        self._reading = False
        if self._stale:  # the room went on while it was read
            self._known.pop(_PARTIES, None)
            self._stale = False
            if self.isVisible():
                self._load()
        elif _PARTIES not in self._known and self.which.currentIndex() == _PARTIES:
            self._say(self.tr("The picture was not drawn. Leave this view and come back to try again."))

    def _draw(self) -> None:
        read = self._known.get(self.which.currentIndex())
        if read is None:
            return
        self._drawn = read
        picture = self._picture(read)
        self._say("" if picture else self._lacking(read.which))
        self.canvas.show_picture(picture)
        self.scroll.measure()

    def _lacking(self, which: int) -> str:
        """Why there is nothing to draw, and what to do."""
        if which == _BRACKETS:
            return self.tr(
                "No words are in brackets.\n\nTable amendments, and see here article by article"
                " what the room still has to settle."
            )
        return self.tr("No party has taken a position or tabled anything yet.")

    def _picture(self, read: Read) -> Picture | None:
        session = self._conference.session
        if isinstance(read.of, BracketTable):
            if self._whole(read) and not has_any(read.of):
                return None
            return BracketPicture(self._theme, read.of, session.title, day(read.date))
        if not read.of.likeness.voices:
            return None
        parties = self._conference.parties
        return LikenessPicture(self._theme, read.of, parties, session.language, session.title, day(read.date))

    def _refresh(self, change: Change) -> None:
        if change.acts:
            self._forget()

    def _forget(self) -> None:
        self._stale = self._reading
        self._known.clear()
        if self.isVisible():
            self._load()
