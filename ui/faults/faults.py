"""The door through which every unexpected error goes: from the drawing thread, from others, and from Qt."""

from __future__ import annotations

import contextlib
import faulthandler
import sys
import threading
import traceback
from io import TextIOWrapper
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from ui.faults.record import details, log_file, signature, write_down

if TYPE_CHECKING:
    from ui.windows import Windows

_AGAIN = 10.0
"""Seconds in which the same fault is not told again: one that comes with every repaint would leave no way out."""


class Faults(QObject):
    """Tells of faults once the event is over in which they happened; ``install`` makes it the door for all of them."""

    happened = Signal(object)

    def __init__(self, windows: Windows) -> None:
        super().__init__(windows)
        self._windows = windows
        self._telling = False
        self._told: dict[str, float] = {}
        self._last_words: TextIOWrapper | None = None
        self.happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> str:
        """Takes every fault from now on; what is known of an end of the program that nobody could tell of."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread
        qInstallMessageHandler(self._hear)
        return self._keep_last_words()

    def uninstall(self) -> None:
        """Gives the doors back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._last_words is not None:
            faulthandler.disable()
            self._last_words.close()
            self._last_words = None

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Takes the place of ``sys.excepthook``, in any thread."""
        with contextlib.suppress(AttributeError, OSError):  # there may be no console to write to
            traceback.print_exception(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.happened.emit(error)

    def _report_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.report(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _hear(self, kind: QtMsgType, _: QMessageLogContext, words: str) -> None:
        """What Qt itself says: all of it to the console, and what is grave to the log."""
        with contextlib.suppress(AttributeError, OSError):
            print(words, file=sys.stderr)
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            write_down(f"Qt: {words}")

    def _tell(self, error: BaseException) -> None:
        said, key, now = details(error), signature(error), monotonic()
        log = write_down(said)
        if self._telling or now - self._told.get(key, -_AGAIN) < _AGAIN:
            return
        window = next(iter(self._windows), None)
        if window is None:
            return
        self._telling = True
        try:
            files = [one.file for one in self._windows if one.file is not None]
            closes = window.messages.fault(said, files, log)
        finally:
            self._told[key] = monotonic()
            self._telling = False
        if closes:
            self._windows.close_all()

    def _keep_last_words(self) -> str:
        """Lets Python write down where it was if the process dies; what it wrote the last time goes to the log."""
        path = log_file().with_name("last-words.txt")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            said = path.read_text("utf-8", errors="replace") if path.is_file() else ""
            self._last_words = path.open("w", encoding="utf-8")
        except OSError:
            return ""
        faulthandler.enable(self._last_words)
        if said:
            write_down(said)
        return said
