"""Deciding in place: between the brackets of the rolling page, their popover, and the verbs of the room.

Only the secretariat's file decides; in a delegation's the popover takes positions.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from ui.commands import Desk
from ui.conference import Conference
from ui.floor import Floor
from ui.rolling.offers import ADOPT, COMPROMISE, DELETE, LIFT, REJECT, REOPEN, Offer, decisions_on, stances
from ui.rolling.placing import placed
from ui.rolling.pointed import PointedPage
from ui.rolling.popover import Popover
from ui.rolling.ruling import Ruling, Rulings
from ui.rolling.target import Target
from ui.rolling.told import Teller, redlined
from ui.room.room import Room
from ui.theme import SPACE, Theme
from workbench.domain.amendment import Operation, Stance
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Status
from workbench.session import Decided

_SHOWN, _NUMBERS = 400, 2
"""The longest words that the popover repeats, and how many amendments a button names."""


class Brackets(QObject):
    """The verbs on the bracket at the caret. ``state_changed`` says that it is another one."""

    state_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        conference: Conference,
        desk: Desk,
        floor: Floor,
        room: Room,
        page: PointedPage,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._conference = conference
        self._desk = desk
        self._floor = floor
        self._room = room
        self._page = page
        self._window = window
        self._rulings = Rulings(conference)
        self._teller = Teller(conference)
        self._shown: Target | None = None
        self._writing: Target | None = None
        self._placing = False
        self.popover = popover = Popover(theme, window)
        page.tell = self._teller.tooltip
        page.opened.connect(self.open)
        page.target_changed.connect(self._look)
        page.verticalScrollBar().valueChanged.connect(self._follow)
        page.installEventFilter(self)
        popover.chosen.connect(self._choose)
        popover.status_chosen.connect(self._set_status)
        popover.meeting_named.connect(conference.meet)
        popover.turned.connect(page.go_beside)
        popover.given_up.connect(self.leave)
        popover.closed.connect(self.close)
        popover.compromise.settled.connect(self._settle)
        popover.compromise.typed.connect(self._type)
        popover.compromise.given_up.connect(self._stop_writing)
        room.state_changed.connect(self._tell_seen)
        conference.meeting_changed.connect(popover.name_meeting)

    @property
    def secretariat(self) -> bool:
        """Whether this file decides."""
        return self._conference.secretariat

    @property
    def target(self) -> Target | None:
        """The bracket at the caret of the rolling page, while that is shown."""
        return self._page.target if self._page.isVisible() else None

    # -- the popover

    def open(self) -> None:
        """Tells of the bracket at the caret, and what can be done with it."""
        target = self.target
        if target is None:
            return
        self._show(target)
        self._put()

    def close(self) -> None:
        """Takes the popover away."""
        self._stop_writing()
        self._shown = None
        self.popover.hide()

    def leave(self) -> None:
        """Goes back to the text."""
        if self._writing is not None:
            self.popover.compromise.given_up.emit()
            return
        self.close()
        self._page.setFocus()

    # -- the verbs

    def adopt(self) -> None:
        """The room takes the words of the bracket."""
        self._rule(self._rulings.adopt)

    def lift(self) -> None:
        """The room lifts the bracket; of several wordings the current one stays."""
        self._rule(self._rulings.lift)

    def delete(self) -> None:
        """The room takes the words out."""
        self._rule(self._rulings.delete)

    def reject(self) -> None:
        """The room rejects the amendments of the bracket."""
        self._rule(self._rulings.reject)

    def reopen(self) -> None:
        """The room takes back what it decided on words."""
        target = self.target
        if target is None or target.open:
            return
        stand = self._page.stand()
        if self._floor.rule(self._rulings.reopen(target)):
            self._go_on(stand)

    def compromise(self) -> None:
        """Lets the room write other words in the place of a span."""
        target = self.target
        if target is None or target.contested is None:
            return
        if self.popover.isHidden():
            self._show(target)
        self._writing = target
        current, shown = _current(target), target.one
        own = "" if isinstance(shown, Decided) or shown.deletes else shown.variant.text.strip()
        self.popover.begin_compromise()
        self.popover.compromise.begin(current or own)
        self._put()

    def set_status(self, status: Status) -> None:
        """The room says how far it has come with the provision of the bracket."""
        if (target := self.target) is not None:
            self._floor.rule(self._rulings.status(target.at, status))

    def state(self, stance: Stance) -> None:
        """The delegation says where it stands on the amendments of the bracket."""
        target = self.target
        speaker = self._floor.speaker() if target is not None else ""
        if target is None or not speaker:
            return
        own = [self._conference.session.amendment(id) for id in target.amendments]
        ids = [one.id for one in own if one.live and speaker not in one.sponsors]
        if not ids:
            name = self._conference.name(speaker)
            line = self.tr("%s sponsors these words itself: to change that, withdraw from the amendment.") % name
            self._conference.messages.error(self.tr("Taking a position was not possible"), line)
            return

        if self._desk.state(ids, speaker, stance) is not None:
            self.leave()

    # -- the inside

    def _rule(self, ruling: Callable[[Target], Ruling]) -> None:
        target = self.target
        if target is None or not target.open:
            return
        stand = self._page.stand()
        if self._floor.rule(ruling(target)):
            self._go_on(stand)

    def _go_on(self, stand: object) -> None:
        self.close()
        self._page.setFocus()
        self._page.go_on(stand)

    def _choose(self, key: str) -> None:
        verbs = {
            ADOPT: self.adopt, LIFT: self.lift, DELETE: self.delete,
            COMPROMISE: self.compromise, REJECT: self.reject, REOPEN: self.reopen,
        }  # fmt: skip
        if key in verbs:
            verbs[key]()
        else:
            self.state(Stance(key))

    def _set_status(self, status: str) -> None:
        self.set_status(Status(status))
        self.popover.take_focus()

    def _show(self, target: Target) -> None:
        self._stop_writing()
        self._shown = target
        conference, teller = self._conference, self._teller
        self.popover.show_bracket(
            teller.place(target),
            teller.which(target),
            self._words(target),
            teller.told(target),
            list(self._offers(target)),
        )
        self.popover.show_several(len(self._page.beside) > 1)
        status = conference.statuses.get(target.at, Status.OPEN) if self.secretariat else None
        self.popover.show_chair(status, conference.meeting)

    def _offers(self, target: Target) -> list[Offer]:
        if self.secretariat:
            return list(decisions_on(target, self._numbers(target)))
        speaker = self._conference.speaker or self._conference.session.seat_party
        return list(stances(self._conference.name(speaker))) if target.open and target.amendments else []

    def _numbers(self, target: Target) -> str:
        """The numbers of the amendments of a bracket, the first of them."""
        ids = list(dict.fromkeys(target.amendments))
        named = self._conference.session.names(ids[:_NUMBERS])
        more = len(ids) - _NUMBERS
        return self.tr("%s and %d others") % (named, more) if more > 0 else named

    def _words(self, target: Target) -> str:
        """The words of a variant marked against the current ones, unless they are too long to be repeated."""
        if not isinstance(target.one, Decided) and target.contested is not None:
            return self._marked(_current(target), target.one.variant.text.strip())
        return ""

    def _marked(self, current: str, words: str) -> str:
        if len(current) + len(words) > _SHOWN:
            return ""
        return redlined(self._conference.session.redline(current, words), self._theme.colours)

    def _put(self) -> None:
        """Puts the popover beside the bracket; the text is moved where there is no room."""
        page, window, popover = self._page, self._window, self.popover
        within = window.rect().adjusted(SPACE, SPACE, -SPACE, -SPACE)
        wish = popover.wish(within.width())
        self._placing = True
        for _ in range(2):
            box = page.box().intersected(page.viewport().rect())
            corner = page.viewport().mapTo(window, QPoint())
            place = placed(box.translated(corner), wish, popover.least, within)
            if place.height() >= min(wish.height(), popover.least) or box.isEmpty():
                break
            page.verticalScrollBar().setValue(page.verticalScrollBar().value() + box.top() - 2 * SPACE)
        self._placing = False
        popover.open_at(place)

    def _look(self) -> None:
        """Another bracket stands at the caret."""
        self.state_changed.emit()
        if self.popover.isHidden() or self._writing is not None:
            return
        target = self.target
        if target is None:
            self.close()
        elif self._shown is not None and target.is_beside(self._shown):
            self._show(target)
            self._put()

    def _follow(self) -> None:
        """The text was scrolled: the popover goes with its bracket, or goes away."""
        if self.popover.isHidden() or self._placing:
            return
        if self._page.box().intersects(self._page.viewport().rect()):
            self._put()
        else:
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The popover goes away with the page, and when that gets another size."""
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Resize) and not self.popover.isHidden():
            self.close()
        return super().eventFilter(watched, event)

    # -- the words of a compromise

    def _settle(self, words: str) -> None:
        if (target := self._writing) is not None:
            stand = self._page.stand()
            if self._floor.rule(self._rulings.compromise(target, words)):
                self._go_on(stand)

    def _type(self, words: str) -> None:
        target = self._writing
        if target is None:
            return
        segments = self._conference.session.redline(_current(target), words)
        self.popover.compromise.field.underline(segments)
        self.popover.words.setText(redlined(segments, self._theme.colours))
        seen = self._room.shows_typing
        self.popover.compromise.tell_seen(seen=seen)
        self._room.show_compromise(self._draft(target, words) if seen else None)

    def _tell_seen(self) -> None:
        """The room sees what is typed, or no longer."""
        if self._writing is not None and self._room.shows_typing is self.popover.compromise.seen.isHidden():
            self._type(self.popover.compromise.field.words())

    def _draft(self, target: Target, words: str) -> Draft | None:
        """What is typed as a draft of nobody, which the room's screen can show."""
        session = self._conference.session
        where = {"heading": target.heading, "fine": target.fine}
        try:
            text = session.with_compromise(target.at, target.span, words, **where)
        except TreatyError:
            return None
        operation = Operation.RETITLE if target.heading else Operation.MOD
        return Draft(f"compromise {target.at}", (), target.at, operation, session.version().name, text)

    def _stop_writing(self) -> None:
        if self._writing is not None:
            target, self._writing = self._writing, None
            self.popover.words.setText(self._words(target))
            self._room.show_compromise(None)


def _current(target: Target) -> str:
    """The current words of the span, without the spaces around them."""
    variants = target.contested.variants if target.contested else ()
    return next((variant.text for variant in variants if variant.base), "").strip()
