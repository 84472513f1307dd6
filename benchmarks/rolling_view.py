"""The rolling view at its largest: until it can be read, while it is scrolled, from bracket to bracket, and decided on.

    .venv/bin/python -m benchmarks.rolling_view [--folder FOLDER]

The file is that of :mod:`benchmarks.window`, and so is the window: the real one, drawn into memory. Whatever makes the
user wait is timed as a frame: a turn of the event loop while the page works out what is proposed, a step of the scroll
bar with its repaint, a key with the repaint that it asks for. A frame of over 33 ms can be seen.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.measure import PYTHON, machine, run, table
from benchmarks.window import percentiles
from ui.collecting import Collector
from ui.rolling.choice import Only
from ui.rolling.pointed import PointedPage
from ui.theme import Appearance, Theme
from ui.window import Window
from ui.workspace import Workspace

_STEPS, _DECISIONS, _VISIBLE = 300, 40, 0.033


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the file here, and use it if it is there")
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
        _figures(file)


def _figures(file: Path) -> None:
    app = QApplication(["rolling"])
    Collector(app)
    app.setOrganizationName("Benchmarks")
    app.setApplicationName("Rolling")
    window = Window(Theme(app, Appearance.LIGHT))
    window.resize(1440, 900)
    window.show()
    window.open_path(file)
    workspace = window.workspace
    workspace.conference.speak_as("FRA")
    _settle(app, workspace.reading.text)
    page = workspace.reading.rolling
    _opening(app, window, page)
    rows = [["scrolled by pages, end to end", *_row(_scrolled(app, page))]]
    _to_start(page)
    rows.append(["F8, next bracket", *_row(_pressed(app, page, Qt.Key.Key_F8, _STEPS))])
    _to_start(page)
    keyed = [_opened(app, workspace) for _ in range(_DECISIONS)]
    rows.append(["Enter, the popover", *_row([one[0] for one in keyed])])
    rows.append(["Enter, adopted, mended and on the next", *_row([one[1] for one in keyed])])
    undone = _timed(app, page, workspace.drafting.undo, _DECISIONS // 4)
    rows.append(["Ctrl+Z, taken back", *_row(undone)])
    table("Frames of the rolling view", ["", "frames", "median", "99 %", "longest", "over 33 ms"], rows)
    _filters(app, workspace)
    window.close()


def _opening(app: QApplication, window: Window, page: PointedPage) -> None:
    start = time.perf_counter()
    window.actions_.by_name["view_rolling"].trigger()
    page.viewport().repaint()
    first = time.perf_counter() - start
    turns = _settle(app, page)
    whole = time.perf_counter() - start
    table(
        f"Opening the rolling view, {page.document().blockCount():,} blocks",
        ["first page", "all worked out, written and laid out", "turns meanwhile", "longest", "over 33 ms"],
        [[f"{first:.2f} s", f"{whole:.1f} s", str(len(turns)), f"{1000 * max(turns):.0f} ms", _over(turns)]],
    )


def _filters(app: QApplication, workspace: Workspace) -> None:
    bar, page, rows = workspace.reading.bar, workspace.reading.rolling, []
    start = time.perf_counter()
    bar.party.asked.emit()
    rows.append(["the list of parties opened", f"{time.perf_counter() - start:.2f} s", "", "", ""])
    party = bar.party.itemData(1)
    for name, only, code in (
        ("only what is contested", Only.CONTESTED, ""),
        ("only what touches us", Only.MINE, ""),
        ("changed since the version", Only.SINCE, ""),
        ("the whole text again", Only.ALL, ""),
        (f"as {party} would have it", Only.ALL, party),
    ):
        place = next(n for n in range(bar.only.count()) if bar.only.itemData(n)[0] == only.value)
        bar.only.setCurrentIndex(place)
        bar.party.setCurrentIndex(bar.party.findData(code))
        start = time.perf_counter()
        bar.party.activated.emit(bar.party.currentIndex())
        page.viewport().repaint()
        first = time.perf_counter() - start
        turns = _settle(app, page) or [0.0]
        whole = time.perf_counter() - start
        rows.append([name, f"{first:.2f} s", f"{whole:.1f} s", f"{1000 * max(turns):.0f} ms", _over(turns)])
    table("Other choices of the bar", ["", "first page", "all of it", "longest turn", "over 33 ms"], rows)


def _settle(app: QApplication, page: object) -> list[float]:
    """Waits until all is worked out and laid out; how long each turn of the event loop took meanwhile."""
    spent = []
    while page.at_work or not getattr(page, "complete", True):
        start = time.perf_counter()
        app.processEvents()
        spent.append(time.perf_counter() - start)
    return spent


def _scrolled(app: QApplication, page: PointedPage) -> list[float]:
    bar = page.verticalScrollBar()
    _to_start(page)
    spent = []
    while bar.value() < bar.maximum():
        with _frame(spent):
            bar.setValue(bar.value() + bar.pageStep())
            page.viewport().repaint()
        app.processEvents()
    return spent


def _pressed(app: QApplication, page: PointedPage, key: Qt.Key, times: int) -> list[float]:
    return _timed(app, page, lambda: _press(page, key), times)


def _opened(app: QApplication, workspace: Workspace) -> tuple[float, float]:
    """How long Enter takes until the popover is seen, and until its first decision is."""
    page, popover, spent = workspace.reading.rolling, workspace.brackets.popover, []
    page.setFocus()
    while not (page.target and page.target.contested and page.target.variant > 1):
        _press(page, Qt.Key.Key_F8)
        app.processEvents()
    with _frame(spent):
        _press(page, Qt.Key.Key_Return)
        popover.repaint()
    assert popover.isVisible()
    settled = len(workspace.conference.session.settlements())
    with _frame(spent):
        _press(popover.buttons["adopt"], Qt.Key.Key_Return)
        page.viewport().repaint()
    assert len(workspace.conference.session.settlements()) > settled
    app.processEvents()
    return spent[0], spent[1]


def _timed(app: QApplication, page: PointedPage, act: Callable[[], object], times: int) -> list[float]:
    spent = []
    for _ in range(times):
        with _frame(spent):
            act()
            page.viewport().repaint()
        app.processEvents()
    return spent


@contextmanager
def _frame(spent: list[float]) -> Iterator[None]:
    start = time.perf_counter()
    yield
    spent.append(time.perf_counter() - start)


def _press(widget: object, key: Qt.Key) -> None:
    if key == Qt.Key.Key_F8:
        widget.window().actions_.by_name["next_change"].trigger()
    else:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def _to_start(page: PointedPage) -> None:
    page.moveCursor(page.textCursor().MoveOperation.Start)
    page.verticalScrollBar().setValue(0)


def _row(spent: list[float]) -> list[str]:
    return [str(len(spent)), *percentiles(spent), _over(spent)]


def _over(spent: list[float]) -> str:
    return str(sum(one > _VISIBLE for one in spent))


if __name__ == "__main__":
    main()
