"""What was opened and closed again leaves nothing behind, and neither does a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from tests.ui.rounds import Nothing, alive, more, opened_and_closed
from ui.theme import Theme
from ui.window import Window


@pytest.fixture
def answers() -> Answers:
    return Nothing()


def test_nothing_grows_when_everything_is_opened_and_closed_again(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    window.workspace.conference.speak_as("FRA")
    window.workspace.go_to(window.workspace.conference.session.find("article 1").id)
    window.workspace.go_text()
    qtbot.keyClicks(window.workspace.page_shown, "x")
    for _ in range(2):  # in the first round some things are made that stay
        opened_and_closed(window)
        before = alive()
    done = opened_and_closed(window)
    assert {"manual", "palette", "keys", "log", "table", "export_clean", "invite", "bracket", "room_screen"} <= {*done}
    assert more(alive(), before) == {}
    assert window.workspace.room.screen is None


def test_a_closed_window_and_a_closed_file_leave_nothing(theme: Theme, file: Path, qtbot: QtBot) -> None:
    before = None
    for _ in range(2):
        window = Window(theme, Answers())
        window.show()
        for _ in range(2):
            assert window.open_path(file)
            for view in ("view_rolling", "view_compare", "view_positions", "view_convergence"):
                window.actions_.by_name[view].trigger()
            works = window.works
            qtbot.waitUntil(lambda works=works: not works.busy)
            window.close_conference()
        window.close()
        window.deleteLater()
        del window, works
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        now = alive()
        assert before is None or more(now, before) == {}
        before = now
    assert not QApplication.topLevelWidgets()
