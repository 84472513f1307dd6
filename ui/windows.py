"""The windows of the program: one for each open conference, all in one process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from shiboken6 import isValid

from ui.faults.faults import Faults
from ui.theme import SPACE

if TYPE_CHECKING:
    from ui.window import Window


class Windows(QObject):
    """Knows every window; ``changed`` says that one came or went, or shows another file.

    ``faults`` is the door for what goes wrong in any of them.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows: list[Window] = []
        self.faults = Faults(self)
        self._leaving: list[Window] = []  # Python must not let go of one inside its own closing

    def __iter__(self) -> Iterator[Window]:
        return iter(tuple(self._windows))

    def __len__(self) -> int:
        return len(self._windows)

    def add(self, window: Window) -> None:
        """A window came: beside the last one, not over it."""
        if self._windows and self._windows[-1].isVisible() and not self._windows[-1].isMaximized():
            window.move(self._windows[-1].pos() + QPoint(4 * SPACE, 4 * SPACE))
        self._windows.append(window)
        self.changed.emit()

    def remove(self, window: Window) -> None:
        """A window was closed."""
        if window in self._windows:
            self._windows.remove(window)
            self._leaving = [*filter(isValid, self._leaving), window]
            self.changed.emit()

    def showing(self, path: Path) -> Window | None:
        """The window in which a file is open."""
        sought = path.resolve()
        return next((one for one in self if one.file is not None and one.file.resolve() == sought), None)

    def after(self, window: Window, step: int) -> Window:
        """The next window, or with ``step`` -1 the one before."""
        return self._windows[(self._windows.index(window) + step) % len(self._windows)]

    def close_all(self) -> None:
        """Closes every window; each keeps its drafts and its place first."""
        for window in reversed(tuple(self)):
            if not window.close():
                return
