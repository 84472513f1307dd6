"""The comparison at its largest: how long until two versions of 5,000 provisions are seen, and scrolling through them.

    .venv/bin/python -m benchmarks.compare_view [--folder FOLDER]

The older version has 5,000 provisions; the newer one has every tenth reworded, every fiftieth gone, and every
fiftieth new. The window is the real one, drawn by Qt's own painter into memory (``QT_QPA_PLATFORM=offscreen``).
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.measure import PYTHON, machine, run, table
from benchmarks.negotiation import build, reworded
from benchmarks.window import AMENDMENTS, PROVISIONS, percentiles
from ui.collecting import Collector
from ui.compare.page import ComparedPage
from ui.compare.panel import ComparePanel
from ui.theme import Appearance, Theme
from ui.window import Window
from workbench.session import Session


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the file here, and use it if it is there")
    asked.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.build:
        _build(given.build)
        return
    with tempfile.TemporaryDirectory() as temporary:
        built = (given.folder or Path(temporary)) / "compare.treaty"
        if not built.exists():
            run([PYTHON, "-m", "benchmarks.compare_view", "--build", built])
        file = Path(temporary) / "measured.treaty"
        shutil.copy(built, file)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, temporary)
        print(machine())
        _figures(file)


def _build(path: Path) -> None:
    """The file of the window's benchmark, and a second version of its text."""
    build(path, PROVISIONS, AMENDMENTS)
    rng = random.Random(1966)
    with Session.open(path) as session, tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "next.txt"
        lines = []
        for place, own in enumerate(session.version().provisions):
            said = " ".join(
                part for part in (own.label, reworded(rng, own.text) if place % 10 == 3 else own.text) if part
            )
            if place % 50 != 7 or own.heading:
                lines.append(f"{own.label}\n{own.heading}" if own.heading else said)
            if place % 50 == 33 and not own.heading:
                lines.append(f"{own.label[:-1]} bis{own.label[-1:]} {own.text}")
        source.write_text("\n\n".join(lines), encoding="utf-8")
        session.import_source(source, "Draft 2")


def _figures(file: Path) -> None:
    app = QApplication(["compare"])
    Collector(app)
    app.setOrganizationName("Benchmarks")
    app.setApplicationName("Comparison")
    window = Window(Theme(app, Appearance.LIGHT))
    window.resize(1440, 900)
    window.show()
    window.open_path(file)
    while window.workspace.reading.text.at_work:
        app.processEvents()
    panel = window.workspace.comparison
    rows = []
    for name, act in (
        ("side by side", "view_compare"),
        ("in one", "compare_inline"),
        ("only changes", "compare_changed"),
    ):
        rows.append([name, *_opened(app, window, panel, act)])
    table("Opening the comparison", ["view", "first page", "all written", "longest wait meanwhile"], rows)
    print(panel.bar.summary.toolTip(), f"({len(panel._rows):,} rows)", sep="  ")
    window.actions_.by_name["compare_changed"].trigger()
    scrolled = [["in one", *_scrolled(app, panel.inline)]]
    window.actions_.by_name["compare_inline"].trigger()
    _settle(app, panel)
    scrolled.append(["side by side", *_scrolled(app, *panel.beside.pages)])
    table("Scrolling from end to end", ["view", "frames", "median", "99 %", "longest", "over 33 ms"], scrolled)
    spent = []
    for _ in range(200):
        start = time.perf_counter()
        panel.step(1)
        for page in panel.beside.pages:
            page.viewport().repaint()
        spent.append(time.perf_counter() - start)
        app.processEvents()
    table("To the next change", ["steps", "median", "99 %", "longest"], [["200", *percentiles(spent)]])
    window.close()


def _opened(app: QApplication, window: Window, panel: ComparePanel, act: str) -> list[str]:
    start = time.perf_counter()
    longest = 0.0
    window.actions_.by_name[act].trigger()
    first = 0.0
    while window.works.busy or not panel._rows or _at_work(panel):
        before = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - before)
        if not first and panel._rows:
            first = time.perf_counter() - start
    first = first or time.perf_counter() - start
    return [f"{first:.2f} s", f"{time.perf_counter() - start:.2f} s", f"{1000 * longest:.0f} ms"]


def _at_work(panel: ComparePanel) -> bool:
    return any(page.at_work for page in (*panel.beside.pages, panel.inline) if page.isVisible())


def _settle(app: QApplication, panel: ComparePanel) -> None:
    app.processEvents()
    while _at_work(panel):
        app.processEvents()


def _scrolled(app: QApplication, *pages: ComparedPage) -> list[str]:
    bar, spent = pages[-1].verticalScrollBar(), []
    step = max(1, bar.maximum() // 1500)
    for value in range(0, bar.maximum(), step):
        start = time.perf_counter()
        bar.setValue(value)
        for page in pages:
            page.viewport().repaint()
        spent.append(time.perf_counter() - start)
        app.processEvents()
    return [str(len(spent)), *percentiles(spent), str(sum(one > 0.033 for one in spent))]


if __name__ == "__main__":
    main()
