"""The open conference as the window holds it: the session, what it last said, and who is speaking.

Panels and models listen to ``changed`` and refresh only what the change names. Every verb goes through
:meth:`Conference.do`, so that an error reaches the user through one door.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from ui.messages import Messages
from ui.work import line_of
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.domain.party import SECRETARIAT, Party
from workbench.domain.provision import Status
from workbench.domain.version import Version
from workbench.session import Change, Session
from workbench.session.rescuing import told_if_unsound

_LOOK_EVERY = 2000
"""Milliseconds between looks at whether another process changed the file."""


class Conference(QObject):
    """An open conference file; ``close`` ends the work on it.

    ``changed`` carries a :class:`Change`; ``reloaded`` says that anything may differ; ``speaker_changed`` that
    the user speaks for another delegation, ``meeting_changed`` in which meeting decisions are taken from now on.
    """

    changed = Signal(object)
    reloaded = Signal()
    speaker_changed = Signal()
    meeting_changed = Signal(str)

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.messages = messages
        self._forget()
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_EVERY)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def read(self) -> None:
        """Reads what a window shows first; ``TreatyError`` where the file is too damaged for that."""
        with told_if_unsound(self.session, self.tr("build it anew here")):
            _ = self.parties, self.drafts(), self.mute
            if self.version is not None:
                _ = self.statuses, self.live_counts, self.session.amendment_ids()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.session.path

    @property
    def version(self) -> Version | None:
        """The current version, ``None`` while the file holds no text."""
        return self.session.version() if self.session.version_names() else None

    @property
    def statuses(self) -> dict[str, Status]:
        """The status of every provision of the current version, by id."""
        if self._statuses is None:
            self._statuses = self.session.statuses()
        return self._statuses

    @property
    def live_counts(self) -> dict[str, int]:
        """How many live amendments there are on each provision, by id."""
        if self._live_counts is None:
            self._live_counts = self.session.live_counts()
        return self._live_counts

    @property
    def parties(self) -> dict[str, Party]:
        """The parties by code, in the alphabetical order of the document's language."""
        if not self._parties:
            self._parties = {party.code: party for party in self.session.parties()}
        return self._parties

    @property
    def language(self) -> str:
        """The language of the document, as a code."""
        if not self._language:
            self._language = self.session.language
        return self._language

    def drafts(self) -> list[Draft]:
        """What is on the desk, as far as it can be seen: nothing while it is locked."""
        return [] if self.session.locked else self.session.drafts()

    def name(self, code: str) -> str:
        """A party's short name in the document's language."""
        party = self.parties.get(code)
        return party.name(self.language) if party else code

    def names(self, codes: Iterable[str]) -> str:
        """Several parties' names, in the order given."""
        return ", ".join(self.name(code) for code in codes)

    def first_names(self, codes: Sequence[str], most: int) -> str:
        """The names as far as there is room for ``most`` of them, and how many others there are."""
        more = len(codes) - most
        return (
            self.names(codes)
            if more <= 1
            else self.tr("{parties} and {count} others").format(parties=self.names(codes[:most]), count=more)
        )

    @property
    def speaker(self) -> str:
        """The code of the delegation that the user speaks for in this file, "" if none was chosen yet.

        A delegation's file speaks for it alone.
        """
        if not self.secretariat:
            return self.session.seat_party
        code = str(QSettings().value(self._key("speaker"), ""))
        return code if code in self.parties else ""

    @property
    def secretariat(self) -> bool:
        """Whether this is a file of the secretariat, which records for the whole room."""
        return self.session.seat_party == SECRETARIAT

    @property
    def mute(self) -> str:
        """Why nothing can be said to others in this file, "" if something can."""
        if self._mute is None:
            self._mute = line_of(self.session.mute)
        return self._mute

    def speak_as(self, code: str) -> None:
        """Remembers the delegation for this file."""
        QSettings().setValue(self._key("speaker"), code)
        self.speaker_changed.emit()

    @property
    def meeting(self) -> str:
        """The meeting in which decisions are taken now, remembered for this file."""
        return str(QSettings().value(self._key("meeting"), ""))

    def meet(self, meeting: str) -> None:
        """Remembers the meeting."""
        if meeting.strip() != self.meeting:
            QSettings().setValue(self._key("meeting"), meeting.strip())
            self.meeting_changed.emit(meeting.strip())

    def do(self, what: str, verb: Callable[[], Change]) -> Change | None:
        """Carries out a verb and tells everybody what changed; an error is told to the user and ``None`` returned."""
        try:
            change = verb()
        except TreatyError as error:
            self.messages.error(self.tr("{what} was not possible").format(what=what), line_of(error))
            return None
        self.tell(change)
        return change

    def tell(self, change: Change) -> None:
        """Tells everybody of a change that was made, here or in a thread of our own."""
        if self.session.refresh() or change.acts:
            self._forget()
        self.changed.emit(change)

    def look(self) -> None:
        """Looks whether another process changed the file."""
        try:
            if self.session.refresh():
                self._forget()
                self.reloaded.emit()
        except TreatyError as error:
            self._clock.stop()
            self.messages.error(self.tr("The conference file cannot be read any more"), line_of(error))

    def close(self) -> None:
        """Ends the work on the file, once everything that shows it is gone."""
        self._clock.stop()
        self.destroyed.connect(self.session.close)
        self.deleteLater()

    def _forget(self) -> None:
        self._language = ""
        self._parties: dict[str, Party] = {}
        self._statuses: dict[str, Status] | None = None
        self._live_counts: dict[str, int] | None = None
        self._mute: str | None = None

    def _key(self, name: str) -> str:
        return f"conference/{abs(hash_of(self.path))}/{name}"


def hash_of(path: Path) -> int:
    """A number for a file's place that is the same in every run."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(str(path.resolve()).encode(), digest_size=6).digest())
