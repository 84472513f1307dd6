"""The window at its largest: how long a key takes until its redline is on the screen, and the text until it is there.

    .venv/bin/python -m benchmarks.window [--folder FOLDER] [--keys N]

The file has 5,000 provisions and 20,000 amendments, as in :mod:`benchmarks.conference`, and some paragraphs of 500
words. The window is the real one, drawn by Qt's own painter into memory (``QT_QPA_PLATFORM=offscreen``). A key is
timed from the event to the end of the repaint, by the clock and by what the processor worked for it. What a draft
costs to be saved falls between keys, and is timed by itself.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.measure import PYTHON, machine, run, table
from benchmarks.negotiation import build
from ui.collecting import Collector
from ui.text.editor import Editor
from ui.theme import Appearance, Theme
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.domain.provision import Provision

PROVISIONS, AMENDMENTS = 5_000, 20_000
_TYPED = "and, without prejudice to the foregoing, in good time "
_LENGTHS = (60, 500)


def percentiles(spent: list[float]) -> list[str]:
    """Median, 99th percentile and the longest, in milliseconds."""
    ordered = sorted(spent)
    chosen = (ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], ordered[-1])
    return [f"{1000 * one:.1f} ms" for one in chosen]


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the file here, and use it if it is there")
    asked.add_argument("--keys", type=int, default=300, help="keys typed in each clause")
    asked.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.build:
        print(build(given.build, PROVISIONS, AMENDMENTS, _LENGTHS[1]))
        return
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
        _figures(file, given.keys)


def _figures(file: Path, keys: int) -> None:
    app = QApplication(["window"])
    Collector(app)
    app.setOrganizationName("Benchmarks")
    app.setApplicationName("Window")
    window = Window(Theme(app, Appearance.LIGHT))
    window.resize(1440, 900)
    window.show()
    start = time.perf_counter()
    window.open_path(file)
    app.processEvents()
    first = time.perf_counter() - start
    workspace = window.workspace
    workspace.conference.speak_as("FRA")
    editor = workspace.reading.text
    longest = _settle(app, editor)
    whole = time.perf_counter() - start
    table(
        f"Opening, {editor.document().blockCount():,} blocks",
        ["first page", "all of it written and laid out", "longest wait meanwhile"],
        [[f"{first:.2f} s", f"{whole:.2f} s", f"{1000 * longest:.0f} ms"]],
    )
    table("Scrolling from end to end", ["frames", "median", "99 %", "longest", "over 33 ms"], [_scrolled(app, editor)])
    rows, saves = [], []
    for length in _LENGTHS:
        for name, provision in _places(workspace, length):
            spent, worked, saved = _typed(app, workspace, provision, keys)
            saves += saved
            rows.append([f"{length} words, {name}", *percentiles(spent), *percentiles(worked)[:2]])
    table(
        "From a key to the repainted redline",
        ["clause", "median", "99 %", "longest", "processor, median", "99 %"],
        rows,
    )
    table(
        "Saving the draft, between keys",
        ["times", "median", "99 %", "longest"],
        [[str(len(saves)), *percentiles(saves)]],
    )
    window.close()


def _settle(app: QApplication, editor: Editor) -> float:
    """Waits until all is written and laid out; the longest time that anything else would have had to wait."""
    longest = 0.0
    while editor.at_work:
        start = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - start)
    return longest


def _scrolled(app: QApplication, editor: Editor) -> list[str]:
    bar, spent = editor.verticalScrollBar(), []
    step = max(1, bar.maximum() // 1500)
    for value in range(0, bar.maximum(), step):
        start = time.perf_counter()
        bar.setValue(value)
        editor.viewport().repaint()
        spent.append(time.perf_counter() - start)
        app.processEvents()
    return [str(len(spent)), *percentiles(spent), str(sum(one > 0.033 for one in spent))]


def _places(workspace: Workspace, length: int) -> Iterator[tuple[str, Provision]]:
    """A paragraph of about so many words near the beginning, one in the middle, one near the end."""
    provisions = workspace.conference.session.version().provisions
    plain = [one for one in provisions if one.label and 0.8 * length < len(one.text.split()) < 1.3 * length]
    for name, share in (("beginning", 0.03), ("middle", 0.5), ("end", 0.97)):
        yield name, plain[int(share * len(plain))]


def _typed(
    app: QApplication, workspace: Workspace, provision: Provision, keys: int
) -> tuple[list[float], list[float], list[float]]:
    """Types in the middle of a clause to which a draft has changed every tenth word already."""
    session, editor = workspace.conference.session, workspace.reading.text
    said = [f"{word}x" if number % 10 == 0 else word for number, word in enumerate(provision.text.split())]
    text = " ".join(said)
    draft = Draft(session.new_draft_id(), ("FRA",), provision.id, Operation.MOD, session.version().name, text)
    workspace.outline.choose(provision.id)
    workspace.conference.tell(session.save_draft(draft))
    workspace.drafting.open(draft)
    editor.put_caret(provision.id, "text", len(text) // 2)
    editor.ensureCursorVisible()
    app.processEvents()
    spent, worked, saved = [], [], []
    for number in range(keys):
        letter = _TYPED[number % len(_TYPED)]
        start, busy = time.perf_counter(), time.thread_time()
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(editor, event)
        editor.viewport().repaint()
        spent.append(time.perf_counter() - start)
        worked.append(time.thread_time() - busy)
        if number % 5 == 4:
            start = time.perf_counter()
            workspace.drafting.flush()
            app.processEvents()
            saved.append(time.perf_counter() - start)
    assert _TYPED[:20] in workspace.drafting.draft.text
    workspace.drafting.discard()
    app.processEvents()
    return spent, worked, saved


if __name__ == "__main__":
    main()
