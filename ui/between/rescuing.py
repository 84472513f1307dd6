"""A file that is damaged: its latest backup, and a rescue of what can be read, offered where it cannot be opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer

from ui.between.verifying import VerifyDialog, damage_of
from ui.messages import CONFERENCES
from ui.panels.dialogs import Report
from ui.paper.lines import without_options
from ui.work import Works, line_of, on_file
from workbench.domain.errors import Refused, TreatyError
from workbench.session import Progress, Session, damage, latest_backup
from workbench.session.rescuing import rescue_file, told

if TYPE_CHECKING:
    from ui.window import Window


_SETTLED = 1000
"""Milliseconds after which what is shown of a file that was opened stands, so that it can be checked."""
_PAUSE = 5
"""Milliseconds that the check leaves to the drawing thread after each step."""


class Rescuing(QObject):
    """The ways out of a damaged file, for the window that was to open it, or that shows it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._new = Path()
        self._watched: Session | None = None
        self._checks = Works(self)  # of its own: nobody waits for it, and what the user asks for does not wait
        self._checks.failed.connect(self._found)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self.check)

    def watch(self, session: Session) -> None:
        """Has the file that was opened checked, once what is shown of it stands."""
        self._watched = session
        self._settled.start()

    def leave(self) -> None:
        """The file is closed: what is still checked of it is called off."""
        self._settled.stop()
        self._watched = None
        self._checks.finish()

    @property
    def checking(self) -> bool:
        """Whether a file is being checked."""
        return self._checks.busy

    def check(self) -> None:
        """Checks the file that is watched, off the thread that draws; damage is told with the ways out."""
        self._settled.stop()
        if self._watched is not None:
            self._checks.start(self.tr("Checking the file"), on_file(self._watched, _check), self._passed, leaves=False)

    def _passed(self, _: object) -> None:
        """Nothing is said of a file that is whole."""

    def _found(self, _: str, error: Exception) -> None:
        if self._watched is None or not isinstance(error, TreatyError) or not damage(error):
            return  # it was closed, or moved away: whoever does something in it is told of that
        path = self._watched.path
        go_on = self.tr(
            "What is shown of it may be wrong: say nothing more in it before you have a file that is whole."
        )
        self._offer(path, self.tr("{file} is damaged").format(file=path.name), f"{damage_of(error)}. {go_on}")

    def offer(self, path: Path, error: TreatyError) -> None:
        """Says why a file could not be opened; if it is damaged, offers its latest backup and a rescue."""
        title = self.tr("{file} could not be opened").format(file=path.name)
        if isinstance(error, Refused):  # what is shown of it does not follow from its acts
            self._verify(path, f"{title}: {line_of(error)}.")
            return
        what = damage_of(error)
        if not what or path.suffix.lower() != ".treaty":
            self._window.messages.error(title, line_of(error))
        else:
            self._offer(path, title, self.tr("{what}. It is left as it is.").format(what=what))

    def _offer(self, path: Path, title: str, line: str) -> None:
        choices = [self.tr("&Rescue what can be read\u2026")]
        kept = latest_backup(path)
        if kept is not None:
            backup, made = kept
            when = made.strftime("%Y-%m-%d %H:%M")
            line += " " + self.tr("The latest backup is from {when} UTC, in \u201c{folder}\u201d.").format(
                when=when, folder=backup.parent.name
            )
            choices.insert(0, self.tr("Open the &backup of {when} UTC").format(when=when))
        chosen = self._window.messages.offer(title, line, choices)
        if chosen == len(choices) - 1:
            self.rescue(path)
        elif chosen == 0 and kept is not None:
            self._window.open_path(kept[0])

    def verify(self) -> None:
        """Checks all of the file that is open, and shows what was found and the ways out."""
        if self._watched is not None:
            line = self.tr("Whether each act is as its seat signed it, and all that is shown follows from the acts.")
            self._verify(self._watched.path, line)

    def _verify(self, path: Path, line: str) -> None:
        dialog = VerifyDialog(path, line, self._window)
        dialog.exec()
        built, wants, rescue = dialog.built, dialog.wants, dialog.rescue
        dialog.deleteLater()
        workspace = self._window.workspace
        if built and workspace is not None and workspace.conference.path == path:
            workspace.conference.look()
        elif built or wants is not None:
            self._window.open_path(wants or path)
        if rescue:
            self.rescue(path)

    def rescue(self, path: Path) -> None:
        """Asks where to, and makes a new file of what can be read."""
        proposed = self.tr("{file} rescued").format(file=path.stem)
        new = self._window.messages.save_file(
            self.tr("Keep the rescued file as"), f"{proposed}.treaty", CONFERENCES, (".treaty",)
        )
        if new is None:
            return

        def rescue(progress: Progress) -> Any:
            progress(0, 0, self.tr("reading what can be read"))
            return rescue_file(path, new)

        self._new = new
        self._window.works.start(self.tr("Rescuing {file}").format(file=path.name), rescue, self._rescued)

    def _rescued(self, found: Any) -> None:
        lines = [without_options(line) for line in told(found)]
        rows = [(f"{line[:1].upper()}{line[1:]}.",) for line in lines]
        title = self.tr("Rescued: {file}").format(file=self._new.name)
        line = self.tr("All of it was read.") if found.whole else self.tr("Not all of it could be read.")
        dialog = Report(title, line, (self.tr("What was found, and what to do"),), rows, self._window)
        dialog.exec()
        dialog.deleteLater()
        self._window.open_path(self._new)


def _check(session: Session, progress: Progress) -> None:
    def step(done: int, total: int, what: str) -> None:
        progress(done, total, what)
        QThread.msleep(_PAUSE)

    session.check_quickly(step)
