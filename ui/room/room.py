"""The room's screen in the hands of the secretary: what it shows, whether it follows, and whether it shows typing.

It shows the record and nothing else. Of one's own drafts it shows, while the secretary says so, those in which they
type meanwhile, and of these only the words; a draft that is merely opened is not shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.conference import Conference
from ui.drafting import Drafting
from ui.panels.reading import ReadingPanel
from ui.room.article import Article, article_of, articles, shape_of, short_names
from ui.room.bar import RoomBar
from ui.room.look import Look
from ui.room.pointing import Words, selected
from ui.room.screen import Foot, RoomScreen
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.domain.provision import Status
from workbench.session import Change

_ACTIONS = (
    "room_screen", "room_hold", "room_typing", "room_next", "room_previous",
    "room_invert", "room_larger", "room_smaller", "room_usual",
)  # fmt: skip


class Room(QObject):
    """Between the window and the room's screen. ``state_changed`` says that it came, went or does otherwise,
    ``place_asked`` carries the article (an id) to which the window is to go, ``typing_shown`` whether the room sees
    what is typed."""

    state_changed = Signal()
    place_asked = Signal(str)
    typing_shown = Signal(bool)

    def __init__(
        self,
        conference: Conference,
        drafting: Drafting,
        reading: ReadingPanel,
        bar: RoomBar,
        actions: Mapping[str, QAction],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._conference = conference
        self._drafting = drafting
        self._reading = reading
        self._bar = bar
        self._actions = actions
        self._window = window
        self.screen: RoomScreen | None = None
        self.holds = self.typing = False
        self._at = self._chosen = ""
        self._article: Article | None = None
        self._typed: set[str] = set()
        self._compromise: Draft | None = None
        self._words: list[Words] = []
        self.look = Look()
        self.look.dark = QSettings().value("room/dark", False, type=bool)
        self.look.size = QSettings().value("room/size", self.look.size, type=float)
        self.look.resize(1)
        conference.changed.connect(self._refresh)
        conference.reloaded.connect(self._set)
        reading.text.words_changed.connect(self._take_typing)
        reading.text.split_asked.connect(self._take_split)
        for page in (reading.text, reading.rolling):
            page.selectionChanged.connect(self._point)
        self._tell_state()

    # -- what the secretary does

    def toggle(self) -> None:
        """Shows the screen, or takes it away."""
        if self.screen is not None:
            self.screen.close()
            return
        self.screen = screen = RoomScreen(self.look, [self._actions[name] for name in _ACTIONS])
        self._at = self._chosen
        screen.turned.connect(self.turn)
        screen.sized.connect(self.resize)
        screen.reshaped.connect(self._set)
        screen.closed.connect(self._went)
        screen.open_on(self._window.screen())
        self._set()
        self._point()
        self._tell_state()

    def hold(self) -> None:
        """Keeps the article that the room sees, wherever the secretary goes; or follows again."""
        self.holds = not self.holds
        if not self.holds:
            self.look_at(self._chosen)
            self._point()
        self._tell_state()

    def show_typing(self) -> None:
        """Lets the room see what the secretary types; or no longer."""
        self.typing = not self.typing
        draft = self._drafting.draft
        self._typed = {draft.id} if self.typing and draft is not None else set()
        self.typing_shown.emit(self.typing)
        self._show_typed()
        self._tell_state()

    @property
    def shows_typing(self) -> bool:
        """Whether the room sees what the secretary types."""
        return self.typing and self.screen is not None

    def show_compromise(self, draft: Draft | None) -> None:
        """Shows words of a compromise that is being typed, while the secretary shows what they type; or no longer."""
        if draft != self._compromise:
            self._compromise = draft
            self._show_typed()
            self._tell_foot()

    def invert(self) -> None:
        """White on black, or black on white."""
        self.look.dark = not self.look.dark
        QSettings().setValue("room/dark", self.look.dark)
        self._set()
        self._tell_state()

    def resize(self, factor: float) -> None:
        """Makes the type on the screen larger or smaller; 0 for the usual size."""
        self.look.resize(factor)
        QSettings().setValue("room/size", self.look.size)
        self._set()

    def turn(self, by: int) -> None:
        """Goes to the next article, or the one before: the window too, unless the screen holds."""
        version = self._conference.version
        if version is None:
            return
        shown = self._at if self.screen is not None else self._chosen
        order = articles(version)
        place = order.index(article_of(version, shown)) + by if shown in version.by_id else 0
        id = order[min(max(0, place), len(order) - 1)]
        if self.screen is None or not self.holds:
            self.place_asked.emit(id)
        else:
            self._at = id
            self._set()

    def look_at(self, id: str) -> None:
        """The secretary looks at a provision."""
        self._chosen = id
        if self.holds or id == self._at:
            return
        self._at = id
        if self.screen is None:
            return
        if self._article is not None and id in self._article.ids:
            self.screen.page.light(id)
        else:
            self._words = []
            self._set()

    def close(self) -> None:
        """Takes the screen away with the file."""
        if self.screen is not None:
            self.screen.close()

    # -- what the room sees

    def _set(self) -> None:
        """Sets the article anew."""
        screen, version = self.screen, self._conference.version
        if screen is None or version is None or not version.provisions:
            return
        if self._at not in version.by_id:
            self._at = version.provisions[0].id
        id = article_of(version, self._at)
        subtree = {provision.id for provision in version.subtree(id)}
        drafts = [draft for draft in self._shown_drafts() if draft.at in subtree]
        self._article = Article(self._conference, version, id, drafts)
        by = next((code for draft in drafts for code in draft.by), "")
        screen.page.hand = self.look.hand(by) if by else ("", "")
        screen.page.show_article(self._article, self._at if self._at != id else "")
        screen.page.point(self._words, self._conference.session.redline)
        self._tell_foot()

    def _tell_foot(self) -> None:
        screen, article, version = self.screen, self._article, self._conference.version
        if screen is None or article is None or version is None or article.id not in version.by_id:
            return
        provision, conference = version.by_id[article.id], self._conference
        citation = conference.session.citations(version.name)[article.id] or provision.text.partition("\n")[0]
        title = f"{citation} \u2013 {provision.heading}" if provision.heading else citation
        left = conference.session.open_brackets(article.id)
        status = conference.statuses.get(article.id, Status.OPEN)
        drafts = [draft for draft in self._shown_drafts() if draft.at in article.ids]
        whose = short_names(conference, list(dict.fromkeys(code for draft in drafts for code in draft.by)))
        typing = (whose or self.tr("the secretariat")) if drafts else ""
        screen.tell(Foot(title, status, left.open, left.placeholders, typing))
        self._bar.tell(citation, holds=self.holds, typing=self.typing)

    def _shown_drafts(self) -> list[Draft]:
        if not self.typing:
            return []
        own = [draft for draft in self._drafting.own() if draft.id in self._typed]
        return [*own, self._compromise] if self._compromise else own

    def _take_typing(self) -> None:
        """The secretary typed in the text."""
        draft = self._drafting.draft
        if self.typing and self.screen is not None and draft is not None:
            self._typed.add(draft.id)
            self._show_typed()

    def _take_split(self, at: str) -> None:
        """Enter made two provisions of one: both are what was typed."""
        if self.typing:
            own = self._drafting.own()
            self._typed |= {draft.id for draft in own if (draft.at, draft.operation) == (at, Operation.MOD)}
            self._take_typing()

    def _show_typed(self) -> None:
        """Shows the drafts as they are now: mended where they stand, or all anew where there are others."""
        screen, article = self.screen, self._article
        if screen is None or article is None:
            return
        drafts = [draft for draft in self._shown_drafts() if draft.at in article.ids]
        if shape_of(drafts) != article.shape:
            self._set()
        else:
            screen.page.show_drafts(drafts)
        cursor = self._reading.text.textCursor()
        if drafts and self._compromise is None:
            screen.page.follow(cursor.block(), cursor.positionInBlock())

    def _point(self) -> None:
        """The words under discussion are those that are selected."""
        if self.screen is None or self.holds:
            return
        self._words = selected(self._reading.page)
        self.screen.page.point(self._words, self._conference.session.redline)

    def _refresh(self, change: Change) -> None:
        article = self._article
        if self.screen is None or article is None:
            return
        if change.version or (change.acts and change.provisions & article.ids):
            self._set()
        elif change.drafts:
            self._show_typed()
            self._tell_foot()

    # -- state

    def _went(self) -> None:
        """The screen was closed: nothing is shown any more."""
        screen, self.screen, self._article = self.screen, None, None
        self.holds, self._typed, self._words = False, set(), []
        if self.typing:
            self.typing = False
            self.typing_shown.emit(False)
        if screen is not None:
            screen.deleteLater()
        self._tell_state()

    def _tell_state(self) -> None:
        for name, on in (
            ("room_screen", self.screen is not None),
            ("room_hold", self.holds),
            ("room_typing", self.typing),
            ("room_invert", self.look.dark),
        ):
            self._actions[name].setChecked(on)
        self._bar.setVisible(self.screen is not None)
        self._tell_foot()
        self.state_changed.emit()
