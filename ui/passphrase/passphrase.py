"""Unlocking the desk, and setting, changing and taking away its passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.conference import Conference
from ui.panels.notice import Notice
from ui.passphrase.bar import UnlockBar
from ui.passphrase.dialog import PassphraseForm
from ui.work import Works, line_of, on_file
from workbench.domain.errors import TreatyError
from workbench.session import Progress, Session


class Passphrase(QObject):
    """The verbs of the lock; ``bar`` is shown while the desk is locked.

    Making a key of a passphrase takes a moment, so it is done in a thread, which hands over what it found.
    """

    def __init__(self, conference: Conference, works: Works, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._conference = conference
        self._works = works
        self._notice = notice
        self._window = parent
        self.bar = UnlockBar()
        self.bar.given.connect(self._unlock)
        conference.reloaded.connect(self.look)

    def look(self) -> None:
        """Shows the bar if the desk is locked."""
        self.bar.show_locked(locked=self._conference.session.locked)

    def ask(self) -> None:
        """Asks for a new passphrase, or whether there shall be none."""
        dialog = PassphraseForm(has=self._conference.session.has_passphrase, parent=self._window)
        said = dialog.exec() == QDialog.DialogCode.Accepted
        old, new = dialog.old.text(), "" if dialog.remove.isChecked() else dialog.new.text()
        dialog.deleteLater()
        if not said:
            return

        def protect(session: Session, _: Progress) -> Any:
            left = session.set_passphrase(new, old) if new else session.remove_passphrase(old)
            return session.key, left

        name = self.tr("Sealing the desk") if new else self.tr("Taking the passphrase away")
        self._works.start(name, on_file(self._conference.session, protect), self._protected)

    def _unlock(self, passphrase: str) -> None:
        path = self._conference.path

        def unlock(_: Progress) -> Any:
            try:
                with Session.open(path) as session:
                    session.unlock(passphrase)
                    return session.key
            except TreatyError as error:
                return line_of(error)

        self.bar.tell(self.tr("Unlocking\u2026"), trying=True)
        self._works.start(self.tr("Unlocking the desk"), unlock, self._unlocked)

    def _unlocked(self, found: Any) -> None:
        if isinstance(found, str):
            self.bar.field.clear()
            self.bar.tell(found)
            self.bar.field.setFocus()
            return
        self.bar.tell("")
        self._take(found)

    def _protected(self, found: tuple[Any, tuple[Path, ...]]) -> None:
        key, left = found
        self._take(key)
        line = self.tr("The file has no passphrase now: whoever has it can read your desk.")
        if key is not None:
            line = self.tr("Your desk has a passphrase now. It is asked for whenever this file is opened.")
        if left:
            line += " " + self.tr("{0} backups are not under it: remove them if nobody shall read in them.").format(
                len(left)
            )
        self._notice.tell(line, ((self.tr("Open folder"), str(left[0].parent)),) if left else ())

    def _take(self, key: Any) -> None:
        session = self._conference.session
        session.unlock_with(key)
        session.refresh()
        self._conference.reloaded.emit()
