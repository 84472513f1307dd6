"""A file that is damaged: its latest backup, and a rescue of what can be read, offered where it cannot be opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.messages import CONFERENCES
from ui.panels.dialogs import Report
from ui.paper.lines import without_options
from ui.work import line_of
from workbench.domain.errors import TreatyError
from workbench.session import Progress, damage, latest_backup
from workbench.session.rescuing import rescue_file, told

if TYPE_CHECKING:
    from ui.window import Window


class Rescuing(QObject):
    """The ways out of a damaged file, for the window that was to open it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._new = Path()

    def offer(self, path: Path, error: TreatyError) -> None:
        """Says why a file could not be opened; if it is damaged, offers its latest backup and a rescue."""
        messages, title = self._window.messages, self.tr("{file} could not be opened").format(file=path.name)
        what = damage(error)
        if not what or path.suffix.lower() != ".treaty":
            messages.error(title, line_of(error))
            return
        line = self.tr("{what}. It is left as it is.").format(what=what)
        choices = [self.tr("&Rescue what can be read\u2026")]
        kept = latest_backup(path)
        if kept is not None:
            backup, made = kept
            when = made.strftime("%Y-%m-%d %H:%M")
            line += " " + self.tr("The latest backup is from {when} UTC, in \u201c{folder}\u201d.").format(
                when=when, folder=backup.parent.name
            )
            choices.insert(0, self.tr("Open the &backup of {when} UTC").format(when=when))
        chosen = messages.offer(title, line, choices)
        if chosen == len(choices) - 1:
            self.rescue(path)
        elif chosen == 0 and kept is not None:
            self._window.open_path(kept[0])

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
