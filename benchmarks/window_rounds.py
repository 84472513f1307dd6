"""Memory of the window while everything in it is opened and closed again, round after round.

    .venv/bin/python -m benchmarks.window_rounds [--folder FOLDER] [--rounds N]

The file is that of :mod:`benchmarks.window`, 5,000 provisions and 20,000 amendments. A round opens every view, dialog
and window beside, and closes it, as ``tests/ui/test_leaks.py`` does once. Memory is what is resident after each round;
objects are all of Qt that live, but for those that Qt animates of itself.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.measure import PYTHON, machine, run, table
from tests.ui.rounds import Nothing, alive, more, opened_and_closed
from ui.collecting import Collector
from ui.theme import Appearance, Theme
from ui.window import Window


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the file here, and use it if it is there")
    asked.add_argument("--rounds", type=int, default=10, help="how many rounds after the first two")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        built = folder / "window.treaty"
        if not built.exists():
            run([PYTHON, "-m", "benchmarks.window", "--build", built])
        file = Path(temporary) / "measured.treaty"
        shutil.copy(built, file)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, temporary)
        print(machine())
        _figures(file, given.rounds)


def _figures(file: Path, rounds: int) -> None:
    app = QApplication(["window"])
    Collector(app)
    window = Window(Theme(app, Appearance.LIGHT), Nothing())
    window.resize(1440, 900)
    window.show()
    window.open_path(file)
    window.workspace.conference.speak_as("FRA")
    _fill(app, window)
    for _ in range(2):  # what is made once and stays
        opened_and_closed(window)
    before, rows = alive(), []
    for number in range(rounds):
        start = time.perf_counter()
        done = opened_and_closed(window)
        spent = time.perf_counter() - start
        grown = sum(more(alive(), before).values())
        rows.append([str(number + 1), str(len(done)), f"{spent:.1f} s", f"{_resident() / 2**20:.0f} MB", str(grown)])
    table("Opened and closed again", ["round", "things opened", "time", "memory after it", "more objects"], rows)
    window.close()


def _fill(app: QApplication, window: Window) -> None:
    """Waits until the rolling text is written and counted, which otherwise grows from round to round until it is."""
    workspace, by_name = window.workspace, window.actions_.by_name
    by_name["view_convergence"].trigger()
    while workspace.convergence.counting:
        app.processEvents()
    by_name["view_rolling"].trigger()
    while workspace.reading.rolling.at_work or not workspace.reading.rolling.complete:
        app.processEvents()
    by_name["view_text"].trigger()


def _resident() -> int:
    """Bytes of this process that are in memory now (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
