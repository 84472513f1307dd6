"""What was typed is on the disk a second later, whatever becomes of the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from workbench.session import Session

TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.theme import Appearance, Theme
from ui.window import Window

app = QApplication(["typist"])
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])
window = Window(Theme(app, Appearance.LIGHT))
window.show()
window.open_path(Path(sys.argv[1]))
workspace = window.workspace
editor = workspace.reading.text
editor.open(workspace.conference.session.find("article 1").id)
QTest.keyClicks(editor, " Always.")
print("typed", flush=True)
app.exec()
"""


def test_a_draft_survives_the_end_of_the_program(file: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", TYPIST, str(file), str(tmp_path / "settings")]
    where = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=where, text=True) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        told = time.monotonic()
        while not (kept := drafts(file)) and time.monotonic() < told + 20:
            assert typist.poll() is None
        typist.send_signal(signal.SIGKILL)
    assert [text.endswith(" Always.") for text in kept] == [True]
    assert drafts(file) == kept
    with Session.open(file) as session:
        assert session.verify().sound
        assert len(session.amendments()) == 3, "a draft is nothing that anybody was told"


def drafts(file: Path) -> list[str]:
    with Session.open(file) as session:
        return [draft.text for draft in session.drafts()]
