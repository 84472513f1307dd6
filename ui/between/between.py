"""What passes between parties, for the conference that is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.between import words
from ui.between.inviting import InviteDialog
from ui.between.news import News
from ui.between.receiving import ReceiveDialog
from ui.between.seats import SeatsDialog
from ui.between.sending import SendDialog, packing, proposed
from ui.conference import Conference
from ui.messages import ANY_PACKAGES, PACKAGES
from ui.models.amendments import number_of
from ui.panels.notice import Notice
from ui.words import counted, gone
from ui.work import Works, on_file
from workbench.domain.party import SECRETARIAT
from workbench.session import Packed, Received

_NAMED = 3
"""How many new amendments a notice leads to; the list has all."""
_AMENDMENT, _ACTION, _NEWS = "amendment:", "action:", "news:"
FATES = "fates:"
"""What stands behind the button of a notice that lists how amendments fared."""


class Between(QObject):
    """Send, receive, invite, seats. ``amendment_chosen`` carries the id of one to go to, ``action_asked`` the name of
    an action, ``place_asked`` a file or folder to open; ``fates_asked`` that it be listed how amendments fared."""

    amendment_chosen = Signal(str)
    action_asked = Signal(str)
    place_asked = Signal(str)
    fates_asked = Signal()

    def __init__(self, conference: Conference, works: Works, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._conference = conference
        self._works = works
        self._notice = notice
        self._window = window
        self._received: Received | None = None
        self._mute = ""
        conference.reloaded.connect(self.look)

    def send(self) -> None:
        """Shows what would go to whom, and writes a package."""
        dialog = SendDialog(self._conference, self._window)
        dialog.exec()
        packed = dialog.packed
        dialog.deleteLater()
        if packed is not None:
            self._packed(packed)

    def send_to_secretariat(self) -> None:
        """Writes what the secretariat lacks, in one step."""
        conference, title = self._conference, self.tr("Send to the secretariat")
        out = conference.messages.save_file(title, proposed(conference, SECRETARIAT), PACKAGES, (".treatypack",))
        if out is not None:
            self._works.start(title, on_file(conference.session, packing(out, SECRETARIAT)), self._packed)

    def receive(self) -> None:
        """Asks for packages, shows what is in them and takes them in if the user says so."""
        paths = self._conference.messages.open_files(self.tr("Receive packages"), ANY_PACKAGES)
        if paths:
            self.receive_from(paths)

    def receive_from(self, paths: Sequence[Path]) -> None:
        """Shows what is in packages and takes them in if the user says so."""
        dialog = ReceiveDialog(self._conference, paths, self._window)
        dialog.exec()
        received = dialog.received
        dialog.deleteLater()
        self._conference.look()  # called off at the last moment it may have been taken in all the same
        if received is not None:
            self._tell(received)

    def invite(self) -> None:
        """Invites parties to files of their own."""
        dialog = InviteDialog(self._conference, self._window)
        dialog.exec()
        dialog.deleteLater()
        self._conference.look()

    def show_seats(self) -> None:
        """Lists who may speak from where."""
        dialog = SeatsDialog(self._conference, self._window)
        dialog.exec()
        dialog.deleteLater()

    def welcome(self) -> None:
        """Says what to do with a file that an invitation has just made."""
        party = words.party(self._conference, self._conference.session.seat_party)
        line = self.tr(
            "This file speaks for {party}. Send your first package to the secretariat, so that it knows this laptop."
        )
        self._notice.tell(
            line.format(party=party), ((self.tr("Send to the secretariat"), f"{_ACTION}send_to_secretariat"),)
        )

    def tell_tabled(self, ids: Sequence[str]) -> None:
        """Says where amendments (ids) stand that were tabled here, and offers to hand them on."""
        conference, session = self._conference, self._conference.session
        if len(ids) == 1:
            own = session.amendment(ids[0])
            what = self.tr("{amendment} on {place} is tabled.").format(
                amendment=number_of(own) if own.number is not None else self.tr("Your amendment"),
                place=session.citations().get(own.at, gone()),
            )
        else:
            what = self.tr("Tabled: {amendments}.").format(amendments=counted(len(ids), "amendment"))
        line = self.tr("Others see it in what you send them next.")
        if conference.secretariat:
            send = (self.tr("Send a package\u2026"), f"{_ACTION}send")
            word = (self.tr("Export as Word\u2026"), f"{_ACTION}export_compilation")
        else:
            send = (self.tr("Send to the secretariat"), f"{_ACTION}send_to_secretariat")
            word = (self.tr("Export as Word\u2026"), f"{_ACTION}export_tracked")
        self._notice.tell(f"{what} {line}", (send, word))

    def look(self) -> None:
        """Says why nothing can be said in this file, as soon as that is so."""
        if self._conference.mute != self._mute:
            self._mute = self._conference.mute
            if self._mute:
                self._notice.tell(self.tr("Nothing can be said in this file: {why}.").format(why=self._mute))

    def follow(self, place: str) -> None:
        """Goes to what stands behind a button of a notice."""
        if place.startswith(_AMENDMENT):
            self.amendment_chosen.emit(place.removeprefix(_AMENDMENT))
        elif place.startswith(_ACTION):
            self.action_asked.emit(place.removeprefix(_ACTION))
        elif place == _NEWS:
            self.show_news()
        elif place == FATES:
            self.fates_asked.emit()
        else:
            self.place_asked.emit(place)

    def show_news(self) -> None:
        """Lists what came with the packages that were received last."""
        received, conference = self._received, self._conference
        if received is not None:
            tabled = conference.session.tabled_by(received.change)
            news = News(conference, self._account(received), tabled, words.news(conference, received), self._window)
            news.chosen.connect(self.amendment_chosen)
            news.show()

    def _packed(self, packed: Packed) -> None:
        reader = words.party(self._conference, packed.party) if packed.party else self.tr("everybody")
        if packed.path is None:
            self._notice.tell(
                self.tr("By what {party} last said that it holds, it lacks nothing: no package was written.").format(
                    party=reader
                )
            )
            return
        line = self.tr("{file}, for {party}: {acts}, {size}. Send it by e-mail or carry it on a stick.").format(
            file=packed.path.name, party=reader, acts=words.acts(packed.acts), size=words.size(packed.size)
        )
        self._notice.tell(line, ((self.tr("Open folder"), str(packed.path.parent)),))

    def _tell(self, received: Received) -> None:
        self._received = received
        tabled = self._conference.session.tabled_by(received.change)
        places: list[tuple[str, str]] = []
        if len(tabled) <= _NAMED:
            places = [(number_of(own), f"{_AMENDMENT}{own.id}") for own in tabled if own.number is not None]
        lines = words.news(self._conference, received)
        if len(places) < len(tabled) or lines:
            places.append((self.tr("What is new\u2026"), _NEWS))
        self._notice.tell(self._account(received), places)

    def _account(self, received: Received) -> str:
        """What came, in a line or two."""
        tabled = self._conference.session.tabled_by(received.change)
        parts = [self.tr("Received: nothing new.")]
        if received.new:
            parts = [
                self.tr("Received: {acts} ({parties}).").format(
                    acts=words.acts(sum(received.new.values())), parties=words.by_party(self._conference, received.new)
                )
            ]
        if tabled:
            parts.append(self.tr("New amendments: {count}.").format(count=f"{len(tabled):,}"))
        if numbers := [number for _, number in received.numbered]:
            span = f"L.{numbers[0]}" if len(numbers) == 1 else f"L.{numbers[0]} \u2013 L.{numbers[-1]}"
            parts.append(self.tr("Numbered: {numbers}.").format(numbers=span))
        if received.enrolled:
            who = ", ".join(
                f"{words.party(self._conference, holder.party)} {words.seat(holder)}"
                for holder, _ in received.enrolled[:_NAMED]
            )
            more = " \u2026" if len(received.enrolled) > _NAMED else ""
            parts.append(self.tr("New seats: {seats}.").format(seats=f"{who}{more}"))
        if received.refused:
            parts.append(self.tr("Refused packages: {count}.").format(count=len(received.refused)))
        return " ".join(parts)
