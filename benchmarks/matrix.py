"""The matrix of positions at its largest: 193 parties by 2,000 amendments, beside a plain table widget of the same.

    .venv/bin/python -m benchmarks.matrix [--folder DIR] [--times N]

Each runs in a fresh process, painted in software at the size that the matrix has in a window of 2560 by 1440; times are
of the processor, so that what other programs do does not count. Opening reads the positions off the drawing thread. The
plain table holds an item with a letter and a ground for every cell that says something, as one would build it at first.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks.measure import PYTHON, machine, measure, megabytes, seconds, table
from benchmarks.negotiation import build
from workbench.domain.amendment import AmendmentStatus, Stance
from workbench.domain.party import PartyKind
from workbench.session import Session

_GROUPS = ("G77", "EU", "AFRICAN-GROUP", "GRULAC", "CARICOM", "NORDIC")
_SAID = 8  # States that take a position on an amendment of themselves
_PAGES = 60
_SIZE = (2250, 1240)
_ROWS = {
    "open": "to open it",
    "page_down": "a page down, median",
    "page_down_slowest": "a page down, slowest of 60",
    "page_right": "a page to the right, median",
    "page_right_slowest": "a page to the right, slowest of 60",
    "filter": "to filter by a group",
    "stance": "a key to the stance on the screen",
    "hottest": "hottest columns first",
    "articles": "by article",
    "pictures": "who stands with whom (off the drawing thread)",
}


def conference(path: Path) -> None:
    """Builds a conference in which groups and States speak on most of 2,000 live amendments."""
    build(path, 500, 2_200)
    rng = random.Random(1945)
    with Session.open(path) as session, session.together():
        states = [party.code for party in session.parties() if party.kind is PartyKind.STATE]
        live = session.amendments(status=AmendmentStatus.TABLED)[:2_000]
        for own in live:
            speaking = [code for code in _GROUPS if rng.random() < 0.4]
            for code in (*speaking, *rng.sample(states, _SAID)):
                if code not in own.sponsors:
                    session.take_position(own.id, code, rng.choice(list(Stance)))


def ours(path: Path) -> dict[str, float]:
    """Seconds of what a user does in the matrix."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ui.conference import Conference
    from ui.messages import Messages
    from ui.positions.panel import PositionsPanel
    from ui.theme import Appearance, Theme
    from ui.work import Works
    from workbench.session.questions import together

    app = QApplication([])
    conference_ = Conference(Session.open(path), Messages())
    works = Works()
    panel = PositionsPanel(Theme(app, Appearance.LIGHT), conference_, works)
    panel.resize(*_SIZE)

    def open_() -> None:
        panel.show()
        while panel.model.matrix is None:
            app.processEvents()
        app.processEvents()

    found = {"open": _timed(open_)}
    while works.busy:
        app.processEvents()
    found |= _scrolled(panel.table, app.processEvents)
    choice = panel.bar.choice
    found["filter"] = _timed(lambda: (panel.bar.choose(replace(choice, words="EU")), app.processEvents()))
    panel.bar.choose(choice)
    matrix = panel.model.matrix
    row = next(place for place, one in enumerate(matrix.rows) if one.code == "CHE")
    free = [id for id in matrix.columns if "CHE" not in matrix.amendments[id].sponsors]
    panel.table.go_to(row, matrix.columns.index(free[0]))
    app.processEvents()
    found["stance"] = _timed(lambda: (QTest.keyClick(panel.table, Qt.Key.Key_S), app.processEvents()))
    found["hottest"] = _timed(lambda: (panel.bar.choose(replace(choice, heated=True)), app.processEvents()))
    found["articles"] = _timed(lambda: (panel.bar.choose(replace(choice, articles=True)), app.processEvents()))
    stances = conference_.session.stances()
    found["pictures"] = _timed(lambda: together(stances))
    found["cells"] = sum(map(len, stances.cells.values()))
    found["columns"] = len(stances.amendments)
    return found


def plain(path: Path) -> dict[str, float]:
    """Seconds of the same in a plain table widget."""
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

    app = QApplication([])
    session = Session.open(path)
    widget = QTableWidget()
    widget.resize(*_SIZE)
    grounds = {"sponsor": "#1d5b9e", "support": "#e3eef9", "oppose": "#fbe6e5"}

    def fill() -> None:
        stances = session.stances()
        parties = [party for party in stances.parties if stances.cells[party.code]]
        widget.setRowCount(len(parties))
        widget.setColumnCount(len(stances.amendments))
        widget.setVerticalHeaderLabels([party.name() for party in parties])
        widget.setHorizontalHeaderLabels([f"L.{own.number}" for own in stances.amendments])
        places = {own.id: place for place, own in enumerate(stances.amendments)}
        for row, party in enumerate(parties):
            for id, cell in stances.cells[party.code].items():
                item = QTableWidgetItem(cell.stand.value[0].upper())
                item.setBackground(QColor(grounds.get(cell.stand.value, "#fdf0d3")))
                item.setToolTip(f"{party.name()}: {cell.stand.value}")
                widget.setItem(row, places[id], item)
        widget.show()
        app.processEvents()

    found = {"open": _timed(fill)} | _scrolled(widget, app.processEvents)
    members = {session.party(code).name() for code in session.party("EU").members}

    def narrow() -> None:
        for row in range(widget.rowCount()):
            widget.setRowHidden(row, widget.verticalHeaderItem(row).text() not in members)
        app.processEvents()

    found["filter"] = _timed(narrow)
    return found


def _scrolled(view: object, settle: Callable[[], object]) -> dict[str, float]:
    found = {}
    for name, bar in (("page_down", view.verticalScrollBar()), ("page_right", view.horizontalScrollBar())):
        taken = []
        for page in range(_PAGES):
            bar.setValue(bar.pageStep() * page % max(1, bar.maximum()))
            taken.append(_timed(lambda: (view.viewport().repaint(), settle())))
        bar.setValue(0)
        found[name] = statistics.median(taken)
        found[f"{name}_slowest"] = sorted(taken)[-1]
    return found


def _timed(job: Callable[[], object]) -> float:
    start = time.process_time()
    job()
    return time.process_time() - start


def _medians(found: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


def main() -> None:
    """Prints the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the file here, and use the one that is there")
    asked.add_argument("--times", type=int, default=3, help="runs per figure")
    asked.add_argument("--one", nargs=2, metavar=("WHICH", "FILE"), help=argparse.SUPPRESS)
    given = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if given.one:
        which, file = given.one
        print(json.dumps((ours if which == "ours" else plain)(Path(file))))
        return
    with tempfile.TemporaryDirectory() as temporary:
        file = (given.folder or Path(temporary)) / "matrix.treaty"
        if not file.exists():
            conference(file)
        copy = Path(temporary) / "copy.treaty"
        shutil.copy(file, copy)
        which = {name: [PYTHON, "-m", "benchmarks.matrix", "--one", name, copy] for name in ("plain", "ours")}
        runs = measure(which, given.times)
    said = {name: _medians([json.loads(output) for output in figure.outputs]) for name, figure in runs.items()}
    rows = [
        [words, *(seconds(found[name]) if name in found else "" for found in (said["ours"], said["plain"]))]
        for name, words in _ROWS.items()
    ]
    rows.append(["peak memory", *(megabytes(runs[which].memory) for which in ("ours", "plain"))])
    title = f"Positions: {said['ours']['columns']:,.0f} amendments, {said['ours']['cells']:,.0f} cells"
    table(title, ["", "matrix", "plain table"], rows)
    print(f"\n{machine()}")


if __name__ == "__main__":
    main()
