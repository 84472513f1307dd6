"""The brackets of all articles and versions at their largest: until they are counted, seen again, and after a change.

    .venv/bin/python -m benchmarks.convergence [--folder FOLDER]

The file is that of :mod:`benchmarks.window`, with its adopted amendments taken into a second version and those that the
room adopted then into a third. Turns are those of the event loop while the picture is drawn, by the clock and by what
the processor worked in them; one of over 33 ms of that can be seen. Beside it stands what a session needs for the same
that has counted nothing yet.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.measure import PYTHON, machine, run, seconds, table
from ui.collecting import Collector
from ui.theme import Appearance, Theme
from ui.window import Window
from workbench.domain.amendment import AmendmentStatus, Fate, Operation
from workbench.domain.decision import Outcome
from workbench.session import Session

_VISIBLE, _ADOPTED = 0.033, 200


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        one, three = folder / "window.treaty", folder / "three.treaty"
        if not one.exists():
            run([PYTHON, "-m", "benchmarks.window", "--build", one])
        if not three.exists():
            made = Path(temporary) / three.name
            _circulated(one, made)
            shutil.move(made, three)  # only once it is whole
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, temporary)
        print(machine())
        app = QApplication(["convergence"])
        Collector(app)
        rows = []
        for name, built in (("one version", one), ("three versions", three)):
            file = Path(temporary) / "measured.treaty"
            shutil.copy(built, file)
            rows += [[f"{name}, {row[0]}", *row[1:]] for row in _figures(app, file)]
        columns = ["", "now", "all versions", "drawing thread", "longest turn", "its processor", "over 33 ms"]
        table("Open brackets by article", columns, rows)


def _circulated(built: Path, path: Path) -> None:
    """A copy with two more versions."""
    shutil.copy(built, path)
    with Session.open(path) as session:
        session.circulate("Draft 2")
        live = session.amendments(status=AmendmentStatus.TABLED)
        clean = {own.at: own for own in live if own.operation is Operation.MOD and own.fate is Fate.CLEAN}
        with session.together():
            for own in list(clean.values())[:_ADOPTED]:
                session.decide(own.id, Outcome.ADOPTED, "Committee of the Whole")
        session.circulate("Draft 3")


def _figures(app: QApplication, file: Path) -> list[list[str]]:
    window = Window(Theme(app, Appearance.LIGHT))
    window.resize(1440, 900)
    window.show()
    window.open_path(file)
    while window.workspace.reading.text.at_work:
        app.processEvents()
    act = window.actions_.by_name["view_convergence"].trigger
    rows = [["opened", *_drawn(app, window, act)]]
    window.actions_.by_name["view_text"].trigger()
    app.processEvents()
    rows.append(["opened again", *_drawn(app, window, act)])
    session = window.workspace.conference.session
    own = session.amendments(status=AmendmentStatus.TABLED)[7]

    def withdraw() -> None:
        window.workspace.conference.do("", lambda: session.withdraw(own.id, own.sponsors[0]))

    rows.append(["after an amendment was withdrawn", *_drawn(app, window, withdraw)])
    window.close()
    with Session.open(file) as fresh:
        start, busy = time.perf_counter(), time.thread_time()
        fresh.brackets()
        spent, worked = time.perf_counter() - start, time.thread_time() - busy
        rows.append(["by a session that has counted nothing", "", seconds(spent), seconds(worked), "", "", ""])
    return rows


def _drawn(app: QApplication, window: Window, act: Callable[[], object]) -> list[str]:
    panel, spent, worked = window.workspace.convergence, [], []
    before, start, first = panel.canvas.picture, time.perf_counter(), 0.0

    def turn(what: Callable[[], object]) -> None:
        begun, busy = time.perf_counter(), time.thread_time()
        what()
        spent.append(time.perf_counter() - begun)
        worked.append(time.thread_time() - busy)

    turn(lambda: (act(), panel.repaint()))
    if not panel.counting:
        first = spent[0]
    while panel.counting or panel.canvas.picture is None:
        turn(app.processEvents)
        if not first and panel.canvas.picture is not before:
            first = time.perf_counter() - start
    whole = time.perf_counter() - start
    over = sum(one > _VISIBLE for one in worked)
    return [
        seconds(first or whole),
        seconds(whole),
        seconds(sum(worked)),
        *map(seconds, map(max, (spent, worked))),
        str(over),
    ]


if __name__ == "__main__":
    main()
