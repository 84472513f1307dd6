"""The program ``treaty-workbench [FILE]``: the one place where the window is put together."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ui.icons import pixmap
from ui.theme import Appearance, Theme
from ui.window import Window
from ui.work import line_of
from workbench import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the window, on a conference file if one is named; returns the exit code."""
    words = list(sys.argv if arguments is None else arguments)
    if "--help" in words or "-h" in words:
        print("Usage: treaty-workbench [FILE]\n\nOpens the window, on the conference FILE if one is named.")
        return 0
    app = QApplication(words)
    app.setOrganizationName("Treaty Workbench")
    app.setApplicationName("Treaty Workbench")
    app.setApplicationVersion(__version__)
    window = make_window(app)
    sys.excepthook = Faults(window).report
    window.show()
    if len(app.arguments()) > 1:
        window.open_path(Path(app.arguments()[1]))
    return app.exec()


class Faults:
    """What the user sees of a fault of the program itself: one line; the traceback goes to standard error."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._telling = False

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Takes the place of ``sys.excepthook``; a fault within a fault is only printed."""
        traceback.print_exception(kind, error, trace)
        if self._telling or issubclass(kind, KeyboardInterrupt):
            return
        self._telling = True
        self._window.messages.error("Something went wrong in the program", line_of(error))
        self._telling = False


def make_window(app: QApplication) -> Window:
    """The window in the look that the user chose."""
    said = str(QSettings().value("appearance", Appearance.SYSTEM.value))
    appearance = Appearance(said) if said in set(Appearance) else Appearance.SYSTEM
    app.setWindowIcon(QIcon(pixmap("workbench", "#ffffff", 128, 1)))
    return Window(Theme(app, appearance))
