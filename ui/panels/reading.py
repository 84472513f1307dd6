"""The article around the chosen provision: its text as it stands, or as the room negotiates it in brackets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout

from ui.conference import Conference
from ui.icons import status_pixmap
from ui.panels.buttons import button_of
from ui.panels.labels import ElidedLabel
from ui.sheet import Sheet, indent_of
from ui.text.editor import Editor
from ui.text.instrument import Instrument
from ui.text.page import Page
from ui.theme import SPACE, Theme
from ui.typesetting import Names, Piece, bracketed, settlements
from ui.words import STATUS
from workbench.domain.draft import Draft
from workbench.domain.provision import Kind, Mark, Status
from workbench.domain.version import Version
from workbench.session import Agreed, Change, Contested, RollingProvision, RollingText

_WHOLE = (Kind.ARTICLE, Kind.PREAMBLE)
_DIVISIONS = (Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX)


class Reading(StrEnum):
    """How the text is read."""

    TEXT = "text"
    ROLLING = "rolling"


class ReadingPanel(QFrame):
    """Header and pages: the whole text as it stands, or the rolling text of an article.

    ``provision_chosen`` carries the id of the provision on which the user clicked, ``seen`` of the one to which they
    scrolled. ``drafts`` gives one's own drafts, which are shown in the text.
    """

    provision_chosen = Signal(str)
    seen = Signal(str)

    def __init__(self, theme: Theme, conference: Conference, draft: QAction, status: QAction) -> None:
        super().__init__()
        self.setObjectName("reading")
        self._theme = theme
        self._conference = conference
        self.reading = Reading.TEXT
        self.drafts: Callable[[], Sequence[Draft]] = list
        self._at = ""
        self._rolled = ""
        self.above = ElidedLabel()
        self.above.setObjectName("muted")
        self.title = ElidedLabel()
        self.status, self.draft = button_of(status), button_of(draft)
        self.status.setToolTip("How far the room has come with this provision")
        for button in (self.status, self.draft):
            button.setIconSize(QSize(18, 18))
        self._status = status
        self.text, self.rolling = Editor(theme), Page(theme)
        self.text.setAccessibleName("The text")
        self.rolling.setAccessibleName("The rolling text")
        self._pages = QStackedWidget()
        self._lay_out()
        for page in (self.text, self.rolling):
            page.provision_chosen.connect(self.provision_chosen)
            page.seen.connect(self.seen)
        theme.changed.connect(self.show_version)
        conference.speaker_changed.connect(self.show_version)
        conference.changed.connect(self._refresh)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.text if self.reading is Reading.TEXT else self.rolling

    def look_at(self, id: str) -> None:
        """Goes to another provision."""
        self._at = id
        self._head()
        version = self._conference.version
        if version is None or id not in version.by_id:
            return
        if self.reading is Reading.TEXT:
            self.text.light(id)
        elif (top := page_of(version, id)) != self._rolled or not self.rolling.light(id):
            self._rolled = top
            self.rolling.fill(Rolling(self._conference, self._conference.session.rolling(top)).compose, id)

    def show_version(self) -> None:
        """Sets everything anew: another version was circulated, or it is to look otherwise."""
        self._rolled = ""
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
        self._pages.setCurrentWidget(self.page)
        self.look_at(self._at)

    def _lay_out(self) -> None:
        bar = QFrame(objectName="bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(3 * SPACE, int(1.5 * SPACE), 2 * SPACE, int(1.5 * SPACE))
        row.setSpacing(SPACE)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.above)
        names.addWidget(self.title)
        for name in (self.above, self.title):
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setFont(self._theme.chrome_font(1.25, bold=True))
        row.addLayout(names, 1)
        row.addWidget(self.status)
        row.addWidget(self.draft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        self._pages.addWidget(self.text)
        self._pages.addWidget(self.rolling)
        layout.addWidget(self._pages, 1)

    def _refresh(self, change: Change) -> None:
        version = self._conference.version
        if change.version or version is None:
            return  # all is set anew
        self._head()
        if change.acts and self._rolled in version.by_id:
            shown = {provision.id for provision in version.subtree(self._rolled)}
            if shown & change.provisions:
                self._rolled = ""
                self.look_at(self._at)

    def _head(self) -> None:
        version = self._conference.version
        provision = version.by_id.get(self._at) if version else None
        if version is None or provision is None:
            self.above.setText("")
            self.title.setText("")
            return
        citation = self._conference.session.citations(version.name)[provision.id]
        heading = f" \u2013 {provision.heading}" if provision.heading else ""
        self.title.setText(citation + heading)
        above = [p.label for p in reversed(list(version.ancestors(provision.id))) if p.label and p.kind in _DIVISIONS]
        self.above.setText(" \u203a ".join([version.name, *above]))
        self._show_status(self._conference.statuses.get(provision.id, Status.OPEN))

    def _show_status(self, status: Status) -> None:
        c = self._theme.colours
        colour = {Status.OPEN: c.muted, Status.GROUP: c.group}.get(status, c.agreed)
        self._status.setIconText(STATUS[status])
        self._status.setIcon(QIcon(status_pixmap(status, colour, c.surface)))


class Rolling:
    """Writes a rolling text, its contested spans in brackets that name parties as ``called`` does."""

    def __init__(self, conference: Conference, rolling: RollingText, called: Names = ", ".join) -> None:
        self._names = conference.names
        self._called = called
        self._provisions: tuple[RollingProvision, ...] = rolling.provisions
        version = conference.version
        self._tables = {p.id for p in version.provisions if p.table} if version else set()

    def compose(self, sheet: Sheet) -> Iterator[str]:
        """Writes all of it."""
        for provision in self._provisions:
            self.provision(provision, sheet)
            yield provision.id
        sheet.footnotes()
        yield ""

    def provision(self, provision: RollingProvision, sheet: Sheet) -> None:
        """Writes one provision."""
        place = provision.place if provision.proposed else provision.id
        label, indent = provision.label, indent_of(provision.kind)
        heading = list(self._words(provision.heading, provision.heading_marks, provision, sheet))
        if heading or provision.kind in (*_WHOLE, *_DIVISIONS):
            sheet.heading(place, provision.kind, provision.label, heading)
            label, indent = "", 0
        words = list(self._words(provision.segments, provision.marks, provision, sheet))
        if words and provision.id in self._tables:
            sheet.table(place, words)
        elif words:
            sheet.paragraph(place, label, words, indent)
        told = list(settlements(provision.heading, provision.segments))
        if provision.keep:
            told.append(f"To be kept as it is: {self._names(provision.keep)}")
        for line in told:
            sheet.line([(line, sheet.formats.quiet)], indent=indent + bool(label))

    def _words(
        self, segments: Sequence[Agreed | Contested], marks: Sequence[Mark], provision: RollingProvision, sheet: Sheet
    ) -> Iterator[Piece]:
        """Contested words; the marks of a proposed provision are none of the current text."""
        own = () if provision.proposed else marks
        return bracketed(segments, sheet.formats, self._names, own, sheet.notes, self._called)


def page_of(version: Version, id: str) -> str:
    """The provision whose text is shown when ``id`` is chosen: its article or preamble, else its division."""
    lineage = [version.by_id[id], *version.ancestors(id)]
    for kinds in (_WHOLE, _DIVISIONS):
        for provision in lineage:
            if provision.kind in kinds:
                return provision.id
    return id
