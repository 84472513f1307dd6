"""Long work off the thread that draws: a task, if need be on a session of its own, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QThread, Signal

from ui.collecting import Collector
from ui.words import AMENDMENT, FATE
from workbench.domain.amendment import AmendmentStatus, Fate
from workbench.domain.errors import Line, TreatyError
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


CORE = "Core"
"""The context in which the lines of the core are translated: ``resources.build_translations`` lists them."""
_SYSTEM = frozenset(
    {
        QT_TRANSLATE_NOOP("System", "File exists"),
        QT_TRANSLATE_NOOP("System", "Is a directory"),
        QT_TRANSLATE_NOOP("System", "No space left on device"),
        QT_TRANSLATE_NOOP("System", "No such file or directory"),
        QT_TRANSLATE_NOOP("System", "Not a directory"),
        QT_TRANSLATE_NOOP("System", "Permission denied"),
        QT_TRANSLATE_NOOP("System", "Read-only file system"),
    }
)
"""Why a file cannot be used, as operating systems say it most."""
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
            self.progressed.emit(done, total, line_of(what))


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


def line_of(said: BaseException | str) -> str:
    """The line that a user can act on, in the language of the window: of an error, or as the core says it."""
    line = said.line if isinstance(said, TreatyError) else said
    if isinstance(line, Line):
        words = QCoreApplication.translate(CORE, line.template)
        return words.format(**{name: _said(value) for name, value in line.values.items()}) if line.values else words
    if isinstance(line, str):
        return line
    fault = f"{type(line).__name__}: {line}"
    words = QCoreApplication.translate(
        "Work", "The program met a fault of its own ({fault}). What you had saved is safe in your file."
    )
    return words.format(fault=fault)


def _said(value: object) -> object:
    """A part of a line: one of its own, a word of the domain, or what is the same in every language."""
    if isinstance(value, TreatyError | Line):
        return line_of(value)
    if isinstance(value, AmendmentStatus):
        return AMENDMENT[value].lower()
    if isinstance(value, str) and value in _SYSTEM:
        return QCoreApplication.translate("System", value)
    return FATE[value].partition(":")[0].strip().lower() if isinstance(value, Fate) else value
