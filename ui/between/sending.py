"""Sending a package: for whom, and what would go in it, before it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.between import words
from ui.conference import Conference
from ui.messages import PACKAGES
from ui.paper.choices import Choice
from ui.paper.sheets import PaperDialog
from ui.theme import SPACE
from ui.words import moment
from ui.work import on_file
from workbench.domain.party import SECRETARIAT
from workbench.session import Outgoing, Packed, Progress, Session

EVERYBODY = "*"


class SendDialog(PaperDialog):
    """Shows what a package would hold; ``packed`` is what was written, once it is accepted."""

    def __init__(self, conference: Conference, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.entitle(self.tr("Send a package"))
        self.explained.setText(
            self.tr(
                "A package is a small file with what was said in public, signed. Send it by e-mail or carry it on a"
                " stick; whoever receives it twice, or late, loses nothing."
            )
        )
        self._conference = conference
        self.packed: Packed | None = None
        own = conference.session.seat_party
        seats = {seat.holder.party for seat in conference.session.seats() if seat.revoked is None}
        entries: list[tuple[str, object]] = [(self.tr("Everybody: the whole record"), EVERYBODY)]
        if own != SECRETARIAT or sum(s.holder.party == own for s in conference.session.seats()) > 1:
            entries.append((self.tr("The secretariat"), SECRETARIAT))
        entries += [(conference.name(code), code) for code in conference.parties if code in seats - {SECRETARIAT}]
        self.party = Choice(self.tr("For whom"), entries)
        self.party.choose(EVERYBODY if own == SECRETARIAT else SECRETARIAT)
        self.holds = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.holds.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.private = QLabel(self.tr("Nothing of your desk goes: no draft, no note, no instruction, no key."))
        self.private.setWordWrap(True)
        self.go.setText(self.tr("&Save the package\u2026"))
        self._lay_out()
        self.party.currentIndexChanged.connect(self._look)
        self.looking.found.connect(self._found)
        self.looking.failed.connect(self._refuse)
        self.go.clicked.connect(self._save)
        self.resize(600, 470)
        self.party.setFocus()
        self._look()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&For"), self.party)
        said = QWidget(objectName="said")
        inside = QVBoxLayout(said)
        inside.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        inside.setSpacing(SPACE)
        inside.addWidget(self.holds)
        inside.addStretch(1)
        inside.addWidget(self.private)
        self.inside.addLayout(form)
        self.inside.addSpacing(SPACE)
        card = QScrollArea(widgetResizable=True, objectName="card")
        card.setWidget(said)
        self.inside.addWidget(card, 1)

    def _reader(self) -> str | None:
        return None if self.party.chosen == EVERYBODY else self.party.chosen

    def _look(self) -> None:
        """Looks what would go to whom is chosen now."""
        reader = self._reader()

        def look(session: Session, progress: Progress) -> Outgoing:
            return session.outgoing(reader, progress=progress)

        self.go.setEnabled(False)
        self.tell_fault("")
        self.looking.look(self.windowTitle(), on_file(self._conference.session, look))

    def _save(self) -> None:
        out = self._conference.messages.save_file(
            self.windowTitle(), proposed(self._conference, self._reader()), PACKAGES, (".treatypack",)
        )
        if out is None:
            return
        self.go.setEnabled(False)
        self.looking.look(self.windowTitle(), on_file(self._conference.session, packing(out, self._reader())))

    def _found(self, found: Outgoing | Packed) -> None:
        if isinstance(found, Packed):
            self.packed = found
            self.accept()
            return
        self.told.setText("")
        self.holds.setText("\n".join(self._account(found)))
        self.go.setEnabled(bool(found.acts))

    def _account(self, found: Outgoing) -> list[str]:
        reader = self._reader()
        if not found.acts:
            line = self.tr("By what {party} last said that it holds, it lacks nothing.")
            return [line.format(party=words.party(self._conference, reader or ""))]
        head = self.tr("{acts}: {parties}.").format(
            acts=words.acts(found.acts), parties=words.by_party(self._conference, found.parties)
        )
        since = self.tr("Said between {since} and {until}.").format(
            since=moment(found.since), until=moment(found.until)
        )
        why = self.tr("That is all that is in the record.")
        if reader is not None:
            why = self.tr("That is what {party} lacks, as far as its packages said.").format(
                party=words.party(self._conference, reader)
            )
        return [head, since, why, "", *words.kinds(found.kinds)]

    def _refuse(self, line: str) -> None:
        self.holds.setText("")
        self.tell_fault(line)


def packing(out: Path, reader: str | None) -> Callable[[Session, Progress], Packed]:
    """The verb that writes a package for a party, or for anybody."""

    def pack(session: Session, progress: Progress) -> Packed:
        return session.pack(out, reader, progress=progress)

    return pack


def proposed(conference: Conference, reader: str | None) -> str:
    """A file name for a package: from whom, for whom, and which it is by its last act."""
    session = conference.session
    number = sum(seat.acts for seat in session.seats())
    return f"{session.seat_party} to {reader or 'all'} {number}.treatypack"
