"""Python's search for garbage in steps that nobody notices.

A long negotiation is millions of objects, and to look through all of them stops the window for up to half a second,
several times while a text is worked out. Hardly any of them is ever part of a cycle, and what is not goes when nobody
holds it any more. So what has outlived two searches is set aside, and looked through with all else when the user turns
to another program, or when it has become a fifth more: what a document that was made leaves in cycles would
otherwise stay for as long as the user does.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_NEVER = 1_000_000
_EVERY = 20_000
"""Milliseconds between two looks at how much is set aside."""
_SHARE, _LEAST = 1.2, 200_000
"""How many times as many objects, and how many more, are set aside before all are looked through."""


class Collector(QObject):
    """Searches so from when it is made until it is told to ``stop``."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._before = gc.get_threshold()
        gc.set_threshold(*self._before[:2], _NEVER)
        gc.callbacks.append(_set_aside)
        self._kept = gc.get_freeze_count()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.weigh)
        self._timer.start()
        app.applicationStateChanged.connect(self._look)
        app.aboutToQuit.connect(self.stop)

    def stop(self) -> None:
        """Searches again as Python does by itself."""
        self._timer.stop()
        if _set_aside in gc.callbacks:
            gc.callbacks.remove(_set_aside)
            gc.set_threshold(*self._before)
            gc.unfreeze()

    def _look(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationInactive:
            self._search()

    def weigh(self) -> None:
        """Looks through all if so much more is set aside than was left of it the last time."""
        if gc.get_freeze_count() > max(_SHARE * self._kept, self._kept + _LEAST):
            self._search()

    def _search(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._kept = gc.get_freeze_count()


def _set_aside(phase: str, told: dict[str, int]) -> None:
    """Python's: a search of a generation begins or ends."""
    if phase == "stop" and told["generation"] == 1:
        gc.freeze()
