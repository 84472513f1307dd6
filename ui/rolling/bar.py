"""The bar over the rolling text: which provisions are shown, in whose words, and how they are bracketed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QToolButton

from ui.conference import Conference
from ui.flow import Flow
from ui.panels.boxes import ShortBox
from ui.rolling.choice import Choice, Only
from ui.theme import SPACE

_DAY = "day"


class PartyBox(ShortBox):
    """A choice of parties that are looked up when somebody wants to choose: ``asked`` says so, once after a change."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stale = True

    def showPopup(self) -> None:
        """Lists them as they are now."""
        self._ask()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes through the list without opening it."""
        super().focusInEvent(event)
        self._ask()

    def _ask(self) -> None:
        if self.stale:
            self.stale = False
            self.asked.emit()


class RollingBar(QFrame):
    """What of the rolling text is to be read; ``chosen`` says that it is another ``choice`` now."""

    chosen = Signal()

    def __init__(self, conference: Conference) -> None:
        super().__init__(objectName="bar")
        self._conference = conference
        self.choice = Choice()
        self.only, self.party = ShortBox(), PartyBox()
        self.only.setAccessibleName(self.tr("Which provisions are shown"))
        self.party.setAccessibleName(self.tr("Whose reading is shown"))
        self.fine, self.named = QToolButton(), QToolButton()
        self.fine.setText(self.tr("Word by word"))
        self.fine.setToolTip(self.tr("Bracket as few words as can be, not whole phrases"))
        self.named.setText(self.tr("Names"))
        self.named.setToolTip(self.tr("Name in each bracket the parties that want its words"))
        row = Flow(self)
        row.setContentsMargins(3 * SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE)
        for box in (self.only, self.party):
            row.addWidget(box)
            box.activated.connect(self._change)
        for button in (self.fine, self.named):
            button.setCheckable(True)
            button.setProperty("outlined", True)
            row.addWidget(button)
            button.clicked.connect(self._change)
        self.named.setChecked(True)
        self.party.asked.connect(self._offer_parties)
        conference.reloaded.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offers the versions that there are now; who has proposals is looked up only when somebody asks."""
        self.party.stale = True
        if self.party.count() == 0:
            self.party.addItem(self.tr("All proposals"), "")
        self.party.setCurrentIndex(max(0, self.party.findData(self.choice.party)))
        self._offer()

    def _offer_parties(self) -> None:
        session = self._conference.session
        sponsors = session.sponsors() | {self.choice.party}
        parties = [party for party in session.parties() if party.code in sponsors]
        with QSignalBlocker(self.party):
            self.party.clear()
            self.party.addItem(self.tr("All proposals"), "")
            for party in parties:
                name = party.name(session.language)
                self.party.addItem(self.tr("As {party} would have it").format(party=name), party.code)
            self.party.setCurrentIndex(max(0, self.party.findData(self.choice.party)))

    def _offer(self) -> None:
        with QSignalBlocker(self.only):
            self.only.clear()
            self.only.addItem(self.tr("The whole text"), (Only.ALL.value, ""))
            self.only.addItem(self.tr("Only what is contested"), (Only.CONTESTED.value, ""))
            self.only.addItem(self.tr("Only what touches us"), (Only.MINE.value, ""))
            for name in reversed(self._conference.session.version_names()):
                self.only.addItem(self.tr("Changed since {version}").format(version=name), (Only.SINCE.value, name))
            if self.choice.by_date:
                said = self.tr("Changed since {day}").format(day=self.choice.since)
                self.only.addItem(said, (Only.SINCE.value, self.choice.since))
            self.only.addItem(self.tr("Changed since a day\u2026"), (_DAY, ""))
            wanted = (self.choice.only.value, self.choice.since)
            places = [n for n in range(self.only.count()) if tuple(self.only.itemData(n)) == wanted]
            self.only.setCurrentIndex(places[-1] if places else 0)

    def _change(self) -> None:
        only, since = self.only.currentData()
        by_date = self.choice.by_date and since == self.choice.since
        if only == _DAY:
            day = self._ask_day()
            only, since, by_date = (Only.SINCE, day, True) if day else (self.choice.only, self.choice.since, by_date)
        made = Choice(
            self.fine.isChecked(), self.named.isChecked(), self.party.currentData(), Only(only), since, by_date
        )
        if only == Only.MINE and not self._conference.speaker:
            self._refuse(self.tr("Say first for whom you speak (F4): the text shows what names that party."))
        elif made != self.choice:
            self.choice = made
            self.chosen.emit()
        self.refresh()

    def _ask_day(self) -> str:
        """A day that the user names, "" if there is none."""
        messages = self._conference.messages
        title = self.tr("Changed since a day")
        day = messages.ask_line(title, self.tr("Since which day (such as 2026-03-31)?"))
        return day.strip() if day else ""

    def show_all(self) -> None:
        """Chooses the whole text again."""
        self.only.setCurrentIndex(0)
        self._change()

    def give_up(self, fault: str = "") -> None:
        """What was to be looked up for the choice is not there, for the ``fault`` or as it was called off."""
        only = Only.ALL if self.choice.only is Only.SINCE else self.choice.only
        self.choice = replace(self.choice, party="", only=only, since="", by_date=False)
        self.refresh()
        if fault:
            self._refuse(fault)

    def _refuse(self, line: str) -> None:
        self._conference.messages.error(self.tr("This cannot be shown"), line)
