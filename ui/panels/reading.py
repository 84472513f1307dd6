"""The text as it stands, or as the room negotiates it in brackets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from ui.conference import Conference
from ui.panels.head import Head
from ui.panels.nothing import NothingSo
from ui.rolling.bar import RollingBar
from ui.rolling.choice import Choice, Lookup, Only, looked_up
from ui.rolling.pointed import PointedPage
from ui.text.editor import Editor
from ui.text.instrument import Instrument
from ui.text.page import Page
from ui.theme import Theme
from ui.work import Works, on_file
from workbench.domain.draft import Draft
from workbench.domain.provision import Kind, Status
from workbench.domain.version import Version
from workbench.session import Change, Progress, Session

_WHOLE = (Kind.ARTICLE, Kind.PREAMBLE)
_DIVISIONS = (Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX)


class Reading(StrEnum):
    """How the text is read."""

    TEXT = "text"
    ROLLING = "rolling"


class ReadingPanel(QFrame):
    """Header and pages: the whole text as it stands, or the rolling text under a bar that says what of it is shown.

    ``provision_chosen`` carries the id of the provision on which the user clicked, ``seen`` of the one to which they
    scrolled. ``drafts`` gives one's own drafts, which are shown in the text.
    """

    provision_chosen = Signal(str)
    seen = Signal(str)

    def __init__(self, theme: Theme, conference: Conference, works: Works, draft: QAction, status: QAction) -> None:
        super().__init__()
        self.setObjectName("reading")
        self._theme = theme
        self._conference = conference
        self._works = works
        self.reading = Reading.TEXT
        self.drafts: Callable[[], Sequence[Draft]] = list
        self._at = ""
        self._rolled: tuple[str, str, Choice] | None = None
        self._asked: tuple[str, str, Choice] | None = None
        self._late = False
        self.head = Head(theme, draft, status)
        self.text, self.rolling = Editor(theme), PointedPage(theme, conference)
        self.bar = RollingBar(conference)
        self.text.setAccessibleName(self.tr("The text"))
        self.rolling.setAccessibleName(self.tr("The rolling text"))
        self.none = NothingSo()
        self._pages = QStackedWidget()
        self._lay_out()
        for page in (self.text, self.rolling):
            page.provision_chosen.connect(self.provision_chosen)
            page.seen.connect(self.seen)
        theme.changed.connect(self.show_version)
        conference.speaker_changed.connect(self.show_version)
        conference.changed.connect(self._refresh)
        self.bar.chosen.connect(self._choose)
        self.rolling.filled.connect(self._show_page)
        self.none.whole_asked.connect(self.bar.show_all)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.text if self.reading is Reading.TEXT else self.rolling

    def look_at(self, id: str) -> None:
        """Goes to another provision."""
        self._at = id
        self._tell_head()
        version = self._conference.version
        if version is None or id not in version.by_id:
            return
        if self.reading is Reading.TEXT:
            self.text.light(id)
        elif self._rolled != self._to_roll():
            self._rolled = self._to_roll()
            self._roll()
        else:
            self.rolling.show_provision(id)

    def show_version(self) -> None:
        """Sets everything anew: another version was circulated, or it is to look otherwise."""
        self._rolled = None
        version = self._conference.version
        if version is not None:
            at = self._at if self._at in version.by_id else ""
            speaker = self._conference.speaker
            self.text.hand = self._theme.hand(speaker) if speaker else ("", "")
            self.text.show_instrument(Instrument(self._conference.session, version, self.drafts()), at)
        self.look_at(self._at)

    def read_as(self, reading: Reading) -> None:
        """Shows the text as it stands, or the rolling text."""
        self.reading = reading
        self.bar.setVisible(reading is Reading.ROLLING)
        self.look_at(self._at)
        self._show_page()

    def _show_page(self) -> None:
        """Shows the page, or where that is bare says so."""
        bare = self.reading is Reading.ROLLING and self.rolling.bare and self.bar.choice.only is not Only.ALL
        if bare:
            self.none.tell(self.bar.choice.only)
        self._pages.setCurrentWidget(self.none if bare else self.page)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.bar)
        self.bar.hide()
        self._pages.addWidget(self.text)
        self._pages.addWidget(self.rolling)
        self._pages.addWidget(self.none)
        layout.addWidget(self._pages, 1)

    def _refresh(self, change: Change) -> None:
        version = self._conference.version
        if change.version or version is None:
            return  # all is set anew
        self._tell_head()
        self.bar.refresh()
        if change.acts and self._rolled is not None:
            self.rolling.refresh(change.provisions)
            if self.bar.choice.party:
                self._look_up()

    def _choose(self) -> None:
        """Something else of the rolling text is to be shown."""
        self._rolled = None
        self.look_at(self._at)
        self._show_page()

    def _roll(self) -> None:
        """Shows what is chosen of the rolling text, once what has to be known for it was looked up."""
        choice = self.bar.choice
        if choice.asks:
            self.rolling.expect()
            self._look_up()
        else:
            self.rolling.choose(Lookup(choice), self._at)

    def _look_up(self) -> None:
        """Looks up what the choice needs, off the thread that draws; again if something else is asked meanwhile."""
        if self._asked is not None:
            self._late = True
            return
        self._asked, choice = self._to_roll(), self.bar.choice

        def task(session: Session, _: Progress) -> Lookup:
            return looked_up(session, choice)

        looking = on_file(self._conference.session, task)
        work = self._works.start(self.tr("Reading the text"), looking, self._take, leaves=False)
        work.finished.connect(self._looked_up)

    def _take(self, found: Lookup) -> None:
        if self._asked != self._to_roll():
            return  # something else was chosen meanwhile
        if found.fault:
            self._give_up(found.fault)
        elif self.rolling.expects:
            self.rolling.choose(found, self._at)
        else:
            self.rolling.follow(found)

    def _looked_up(self) -> None:
        late, self._late, self._asked = self._late, False, None
        if late and self.bar.choice.asks:
            self._look_up()
        elif self.rolling.expects and self._rolled is not None:  # it was called off
            self._give_up()

    def _give_up(self, fault: str = "") -> None:
        """Shows the text without what cannot be known."""
        self.bar.give_up(fault)
        self._choose()

    def _to_roll(self) -> tuple[str, str, Choice]:
        """All on which it depends what the rolling page shows, but for what is said and decided."""
        version = self._conference.version
        return (version.name if version else "", self._conference.speaker, self.bar.choice)

    def _tell_head(self) -> None:
        """Says over the text where in it one is."""
        version = self._conference.version
        provision = version.by_id.get(self._at) if version else None
        if version is None or provision is None:
            self.head.show_provision("", "", Status.OPEN)
            return
        citation = self._conference.session.citations(version.name)[provision.id]
        heading = f" \u2013 {provision.heading}" if provision.heading else ""
        above = [p.label for p in reversed(list(version.ancestors(provision.id))) if p.label and p.kind in _DIVISIONS]
        status = self._conference.statuses.get(provision.id, Status.OPEN)
        self.head.show_provision(" \u203a ".join([version.name, *above]), citation + heading, status)


def page_of(version: Version, id: str) -> str:
    """The provision whose text is shown when ``id`` is chosen: its article or preamble, else its division."""
    lineage = [version.by_id[id], *version.ancestors(id)]
    for kinds in (_WHOLE, _DIVISIONS):
        for provision in lineage:
            if provision.kind in kinds:
                return provision.id
    return id
