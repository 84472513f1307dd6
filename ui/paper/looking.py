"""Looking at a document off the drawing thread, again whenever something else is chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.work import Task, Works, line_of


class Looking(QObject):
    """Does the task that was asked for last; the one under way is called off and what it finds is not told.

    ``found`` carries what came out, ``failed`` a line for the user, ``busy`` whether anything is under way.
    """

    found = Signal(object)
    failed = Signal(str)
    busy = Signal(bool)
    progressed = Signal(int, int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._works = Works(self)
        self._next: tuple[str, Task] | None = None
        self._over = False
        self._works.progressed.connect(self.progressed)
        self._works.failed.connect(self._tell_failure)
        self._works.ended.connect(self._go_on)

    @property
    def at_work(self) -> bool:
        """Whether anything is under way."""
        return self._works.busy

    def look(self, name: str, task: Task) -> None:
        """Begins a task in place of the one that is under way."""
        if self._over:
            return
        self._next = (name, task)
        if self._works.busy:
            self._works.cancel()
        else:
            self._go_on()

    def cancel(self) -> None:
        """Calls off what is under way at its next step."""
        self._next = None
        self._works.cancel()

    def finish(self) -> None:
        """Calls off everything for good and waits for it to end."""
        self._next = None
        self._over = True
        self._works.finish()

    def _go_on(self) -> None:
        if self._over:
            return
        if self._next is None:
            self.busy.emit(False)
            return
        (name, task), self._next = self._next, None
        self.busy.emit(True)
        self._works.start(name, task, self._tell)

    def _tell(self, result: Any) -> None:
        if self._next is None and not self._over:
            self.found.emit(result)

    def _tell_failure(self, _: str, error: Exception) -> None:
        if self._next is None and not self._over:
            self.failed.emit(line_of(error))
