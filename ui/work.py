"""Long work off the thread that draws: a task, if need be on a session of its own, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from ui.collecting import Collector
from workbench.domain.errors import TreatyError
from workbench.session import Progress, Session

Task = Callable[[Progress], Any]


def on_file(shown: Session, verb: Callable[[Session, Progress], Any]) -> Task:
    """A task on the file of a session: ``verb`` with one of its own, which belongs to the thread of the work, and which
    is unlocked if ``shown`` is."""
    path, key = shown.path, shown.key

    def task(progress: Progress) -> Any:
        with Session.open(path) as session:
            session.unlock_with(key)
            return verb(session, progress)

    return task


_TELL_EVERY = 0.03
"""Seconds between reports of progress: faster than an eye follows, slow enough not to crowd the drawing thread."""


class _Cancelled(Exception):
    """The user called the work off."""


class Work(QThread):
    """One task under a name; exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted.

    ``failed`` carries the exception: a ``TreatyError`` has the line for the user, anything else is a bug.
    Cancelling takes hold at the task's next step; what the session has not recorded by then is not recorded.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, name: str, task: Task, parent: QObject | None = None, *, leaves: bool = True) -> None:
        super().__init__(parent)
        self.name, self.leaves = name, leaves
        self._told = 0.0
        self._task = task

    def cancel(self) -> None:
        """Calls the work off at its next step."""
        self.requestInterruption()

    def run(self) -> None:
        """Does the work; Qt calls this in the thread."""
        try:
            result = self._task(self._progress)
        except _Cancelled:
            self.cancelled.emit()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)

    def _progress(self, done: int, total: int, what: str) -> None:
        if self.isInterruptionRequested() and done < total:
            raise _Cancelled
        now = monotonic()
        if now - self._told >= _TELL_EVERY or done == total:
            self._told = now
            self.progressed.emit(done, total, what)


class Works(QObject):
    """The work under way: one task at a time that writes or is waited for, the others queue behind it."""

    started = Signal(object)
    progressed = Signal(int, int, str)
    ended = Signal()
    failed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Work | None = None
        self._queue: list[Work] = []
        app = QCoreApplication.instance()
        self._collector: Collector | None = app.findChild(Collector) if app is not None else None

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waiting."""
        return self._current is not None

    def start(self, name: str, task: Task, then: Callable[[Any], None], *, leaves: bool = True) -> Work:
        """Queues a task; ``then`` (a bound method of a QObject) gets its result on the drawing thread.

        To make or read a document ``leaves`` what only a search for garbage frees, for which everything stops; work
        that only asks a session does not, and beside it the user goes on.
        """
        work = Work(name, task, self, leaves=leaves)
        work.succeeded.connect(then)
        work.progressed.connect(self.progressed)
        work.failed.connect(self._report)
        work.finished.connect(self._next)
        self._queue.append(work)
        if self._current is None:
            self._next()
        return work

    def cancel(self) -> None:
        """Calls off what is under way."""
        if self._current is not None:
            self._current.cancel()

    def finish(self) -> None:
        """Calls off everything and waits for the thread to end."""
        self._queue.clear()
        if self._current is not None:
            self._current.cancel()
            self._current.wait()

    def _next(self) -> None:
        if self._current is not None:
            leaves = self._current.leaves
            self._current.deleteLater()
            self._current = None
            if self._collector is not None and leaves:
                self._collector.weigh()
            self.ended.emit()
        if self._queue:
            self._current = self._queue.pop(0)
            if self._collector is not None and self._current.leaves:
                self._collector.begin()
            self.started.emit(self._current)
            self._current.start()

    def _report(self, error: Exception) -> None:
        name = self._current.name if self._current else ""
        self.failed.emit(name, error)


def line_of(error: BaseException) -> str:
    """The line that a user can act on."""
    if isinstance(error, TreatyError):
        return str(error)
    fault = f"{type(error).__name__}: {error}"
    words = QCoreApplication.translate(
        "Work", "The program met a fault of its own ({fault}). What you had saved is safe in your file."
    )
    return words.format(fault=fault)
