"""The program that is running: the one place where the windows are put together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from ui import language
from ui.collecting import Collector
from ui.icons import pixmap
from ui.running import Running
from ui.theme import Appearance, Theme
from ui.window import Window


def run(app: QApplication, place: str, files: Sequence[Path]) -> int:
    """Opens the files and listens at ``place`` for second starts until the last window is closed; the exit code."""
    language.speak(app, language.wanted())
    Collector(app)
    window = make_window(app)
    if window.windows.faults.install():
        window.start.tell(
            window.tr(
                "The program came to a sudden end the last time. What you had tabled, decided and drafted is in your"
                " file, but for the last second of typing."
            )
        )
    opener = Opener(window)
    app.installEventFilter(opener)
    running = Running()
    running.started_again.connect(opener.open_again)
    running.listen(place)
    window.show()
    for path in files:
        window.open_path(path)
    code = app.exec()
    running.close()
    return code


class Opener(QObject):
    """Opens the files that the desktop, as on macOS, or a second start hands to a program that is running already."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._windows = window.windows
        self._first = window

    def open_again(self, paths: Sequence[Path]) -> None:
        """The program was started a second time: its files are opened here, or a window on the start page."""
        window = next(iter(self._windows), self._first)
        for path in paths:
            window.open_path(path)
        if not paths:
            free = next((one for one in self._windows if one.file is None), None)
            (free or window.new_window()).come()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: takes the event of such a file."""
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            next(iter(self._windows), self._first).open_path(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def make_window(app: QApplication) -> Window:
    """The first window, in the look that the user chose."""
    said = str(QSettings().value("appearance", Appearance.SYSTEM.value))
    appearance = Appearance(said) if said in set(Appearance) else Appearance.SYSTEM
    app.setWindowIcon(QIcon(pixmap("workbench", "#ffffff", 128, 1)))
    return Window(Theme(app, appearance))
