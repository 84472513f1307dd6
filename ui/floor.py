"""What is said in the room about tabled amendments and provisions: acts of the record, each undone only by another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from ui.commands import Desk
from ui.conference import Conference
from ui.models.amendments import Proposal, number_of
from ui.panels.dialogs import NewParty
from ui.panels.revision import Revision
from ui.rolling.ruling import Ruling, Rulings
from ui.theme import Theme
from ui.words import STANCE
from workbench.domain.amendment import Amendment, Stance
from workbench.domain.decision import Outcome
from workbench.domain.party import PartyKind
from workbench.domain.provision import Status
from workbench.session import Change


class Floor(QObject):
    """The verbs of delegations and of the secretariat on the current amendment or provision."""

    def __init__(
        self, theme: Theme, conference: Conference, desk: Desk, choose_speaker: Callable[[], str], window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._conference = conference
        self._desk = desk
        self._rulings = Rulings(conference)
        self._window = window
        self._choose_speaker = choose_speaker
        self.amendment: Amendment | None = None
        self.at = ""

    def select(self, proposal: Proposal | None) -> None:
        """Names the amendment that the next verbs are about."""
        self.amendment = proposal if isinstance(proposal, Amendment) else None

    def join(self) -> None:
        """The delegation co-sponsors the amendment."""
        self._as_speaker(self.tr("Joining"), self._conference.session.join)

    def revise(self) -> None:
        """A sponsor puts new words in place of the amendment's."""
        own, conference = self.amendment, self._conference
        if own is None or not (speaker := self.speaker()):
            return
        if speaker not in own.sponsors:
            conference.messages.error(
                self.tr("{party} does not sponsor {number}").format(
                    party=conference.name(speaker), number=number_of(own)
                ),
                self.tr(
                    "Only a sponsor can revise an amendment: speak for one of them (F4), or join it first (Ctrl+J)."
                ),
            )
            return

        def revise(words: str, reason: str) -> bool:
            verb = conference.session.revise
            return conference.do(self.tr("Revising"), lambda: verb(own.id, speaker, words, reason=reason)) is not None

        dialog = Revision(self._theme, conference, own, speaker, revise, self._window)
        dialog.exec()
        dialog.deleteLater()

    def take(self) -> None:
        """A sponsor takes the words that the amendment has on the current version."""
        self._as_speaker(self.tr("Taking the words"), self._conference.session.take_rebased)

    def add_party(self) -> None:
        """Adds a group, an observer or another party to the file."""
        conference = self._conference

        def add(said: NewParty) -> bool:
            members = [name for name in said.members.text().split(",") if name.strip()]
            kind = PartyKind(said.kind.currentData())
            among = members if kind is PartyKind.GROUP else []
            verb = conference.session.add_party
            return (
                conference.do(self.tr("Adding"), lambda: verb(said.code.text(), kind, said.name.text(), among))
                is not None
            )

        dialog = NewParty(add, self._window)
        dialog.exec()
        dialog.deleteLater()

    def withdraw(self) -> None:
        """The delegation withdraws from the amendment; an act that cannot be taken back, so it asks first."""
        own = self.amendment
        if own is None or not (speaker := self.speaker()):
            return
        last = own.sponsors == (speaker,)
        line = (
            self.tr("It has no other sponsor and will be withdrawn.")
            if last
            else self.tr("Its other sponsors keep it.")
        )
        title = self.tr("Withdraw {party} from {number}?").format(
            party=self._conference.name(speaker), number=number_of(own)
        )
        if speaker not in own.sponsors or self._conference.messages.confirm(title, line, self.tr("Withdraw")):
            self._as_speaker(self.tr("Withdrawing"), self._conference.session.withdraw)

    def take_position(self, stance: Stance, note: str = "") -> None:
        """The delegation says where it stands on the amendment."""
        own = self.amendment
        if own is None or not (speaker := self.speaker()):
            return
        self._desk.state([own.id], speaker, stance, note)
        QSettings().setValue("stance", stance.value)

    def note_position(self) -> None:
        """Takes the position taken last, with a note."""
        stance = Stance(str(QSettings().value("stance", Stance.SUPPORT.value)))
        note = self._conference.messages.ask_line(
            self.tr("Position with a note"), self.tr("{stance}. Note for the record:").format(stance=STANCE[stance])
        )
        if note is not None:
            self.take_position(stance, note)

    def adopt(self) -> None:
        """The room adopts the amendment."""
        self._decide(Outcome.ADOPTED)

    def reject(self) -> None:
        """The room rejects the amendment."""
        self._decide(Outcome.REJECTED)

    def reopen(self) -> None:
        """The room takes back what it decided on the amendment."""
        self._decide(Outcome.REOPENED)

    def set_status(self, status: Status) -> None:
        """The room says how far it has come with the chosen provision."""
        if self.at:
            self.rule(self._rulings.status(self.at, status))

    def rule(self, ruling: Ruling) -> Change | None:
        """Records a decision, so that undo can take it back."""
        return self._desk.decide(ruling.name, ruling.at, ruling.verb, ruling.back)

    def speaker(self) -> str:
        """The delegation that the user speaks for, asked for if there is none yet; "" if they think better of it."""
        return self._conference.speaker or self._choose_speaker()

    def _decide(self, outcome: Outcome) -> None:
        own = self.amendment
        if own is not None:
            self.rule(self._rulings.amendments(own.at, [own.id], outcome))

    def _as_speaker(self, what: str, verb: Callable[[str, str], Change]) -> None:
        own = self.amendment
        if own is not None and (speaker := self.speaker()):
            self._conference.do(what, lambda: verb(own.id, speaker))
