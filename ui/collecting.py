"""Python's search for garbage in steps that nobody notices.

A long negotiation is millions of objects, and to look through all of them stops the window for up to half a second,
several times while a text is worked out. Hardly any of them is ever part of a cycle, and what is not goes when nobody
holds it any more. So what has outlived two searches is set aside, and looked through with all else when the user turns
to another program, or when long work has left much: making a document leaves cycles, and the user has just waited. Work
that leaves none is not weighed: what the drawing thread makes meanwhile would be taken for what it left.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

_NEVER = 1_000_000
_SHARE, _LEAST = 0.2, 200_000
"""What part of all objects, and how many, long work leaves before all are looked through."""


class Collector(QObject):
    """Searches so from when it is made until it is told to ``stop``."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._before = gc.get_threshold()
        gc.set_threshold(*self._before[:2], _NEVER)
        gc.callbacks.append(_set_aside)
        self._before_work = self._left = 0
        app.applicationStateChanged.connect(self._look)
        app.aboutToQuit.connect(self.stop)

    def stop(self) -> None:
        """Searches again as Python does by itself."""
        if _set_aside in gc.callbacks:
            gc.callbacks.remove(_set_aside)
            gc.set_threshold(*self._before)
            gc.unfreeze()

    def _look(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationInactive:
            self._search()

    def begin(self) -> None:
        """Long work begins."""
        self._before_work = gc.get_freeze_count()

    def weigh(self) -> None:
        """Long work has ended: looks through all if it and others before it have left much."""
        aside = gc.get_freeze_count()
        self._left += aside - self._before_work
        if self._left > max(_SHARE * aside, _LEAST):
            self._search()

    def _search(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._left = 0


def _set_aside(phase: str, told: dict[str, int]) -> None:
    """Python's: a search of a generation begins or ends."""
    if phase == "stop" and told["generation"] == 1:
        gc.freeze()
