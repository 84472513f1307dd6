"""Counting brackets while the window is used: the current version in portions, those before it in another thread."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from ui.conference import Conference
from ui.work import Works, on_file
from workbench.session import Progress, Session
from workbench.session.questions import Column, Start

_SLICE = 8
"""So many milliseconds it counts at a time."""
_PORTION = 12
"""So many provisions in one go."""
_TELL_EVERY = 100
"""Milliseconds between two words on how far it has come: what is said anew is painted anew."""


class BracketCounter(QObject):
    """``counted`` carries the table as far as there is one: at first of the current version, then of those before.

    ``progressed`` carries how many provisions of the current version are counted, and how many it has.
    """

    counted = Signal(object)
    progressed = Signal(int, int)
    _came = Signal(object, object)

    def __init__(self, conference: Conference, works: Works, parent: QObject) -> None:
        super().__init__(parent)
        self._conference, self._works = conference, works
        self._left: list[str] = []
        self._reading = self._again = False
        self._told = QElapsedTimer()
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._go_on)
        self._came.connect(self._take)

    @property
    def at_work(self) -> bool:
        """Whether anything is being counted."""
        return self._reading or self._turns.isActive()

    def start(self) -> None:
        """Counts what is not counted yet; a version before whose counting was called off is counted anew."""
        self._left = self._conference.session.uncounted()
        self._told.start()
        self._turns.start()

    def pause(self) -> None:
        """Counts the current version no further until it is started again; what is counted is kept."""
        self._turns.stop()

    def _go_on(self) -> None:
        session, clock = self._conference.session, QElapsedTimer()
        clock.start()
        while self._left and clock.elapsed() < _SLICE:
            self._left, portion = self._left[_PORTION:], self._left[:_PORTION]
            session.count_on(portion)
        if self._left:
            if self._told.elapsed() >= _TELL_EVERY:
                self._told.start()
                total = len(session.version().provisions)
                self.progressed.emit(total - len(self._left), total)
            return
        self._turns.stop()
        self._tell()

    def _tell(self) -> None:
        """Tells of what is counted, and goes on with the versions before."""
        session = self._conference.session
        table = session.brackets_so_far()
        if len(table.versions) < len(session.version_names()):
            if self._reading:  # of another text than this
                self._again = True
            else:
                self._read()
        self.counted.emit(table)

    def _read(self) -> None:
        self._reading = True
        begun = self._conference.session.start()

        def read(session: Session, progress: Progress) -> None:
            columns: list[Column] = []
            for column in session.brackets_before(begun, progress):
                columns.append(column)
                self._came.emit(begun, tuple(columns))

        task = on_file(self._conference.session, read)
        work = self._works.start(self.tr("Counting earlier versions"), task, _done, leaves=False)
        work.finished.connect(self._end)

    def _take(self, begun: Start, columns: tuple[Column, ...]) -> None:
        """In one more version before is counted what was open."""
        session = self._conference.session
        session.remember(begun, columns)
        if not session.uncounted():
            self.counted.emit(session.brackets_so_far())

    def _end(self) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.start()


def _done(_: object) -> None:
    """What was counted has been told."""
