"""Several files in several windows, where they were left, the start page, and what is saved."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.panels.dialogs import NewConference
from ui.program import Opener
from ui.running import Running, hand_over
from ui.window import Window


@pytest.fixture
def other(file: Path) -> Path:
    return Path(shutil.copy(file, file.with_name("other.treaty")))


@pytest.fixture(autouse=True)
def all_closed(window: Window) -> Iterator[None]:
    yield
    window.quit()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def titles(window: Window) -> list[str]:
    menu = window.actions_.menus["windows"]
    return [action.text().lstrip("&") for action in menu.actions() if isinstance(action.data(), int)]


def test_a_second_file_opens_in_a_window_of_its_own(window: Window, file: Path, other: Path) -> None:
    assert window.open_path(file)
    assert window.open_path(other)
    assert len(window.windows) == 2
    first, second = window.windows
    assert (first.file, second.file) == (file.resolve(), other.resolve())
    assert second.isVisible()
    assert second.pos() != first.pos(), "one can see that there are two"
    assert titles(first) == titles(second) == ["1  Convention on Networks", "2  Convention on Networks"]


def test_a_file_that_is_open_comes_to_the_front(window: Window, file: Path, other: Path) -> None:
    assert window.open_path(file)
    assert window.open_path(other)
    second = window.windows.showing(other)
    assert second.open_path(file)
    assert len(window.windows) == 2
    assert second.file == other.resolve()


def test_new_windows_begin_at_the_start_page_and_take_a_file(window: Window, file: Path, other: Path) -> None:
    assert window.open_path(file)
    assert not window.actions_.by_name["next_window"].isEnabled()
    window.actions_.by_name["new_window"].trigger()
    _, second = window.windows
    assert second.workspace is None
    assert titles(window) == ["1  Convention on Networks", "2  Start page"]
    assert window.actions_.by_name["next_window"].isEnabled()
    assert second.open_path(other)
    assert len(window.windows) == 2
    assert second.file == other.resolve()


def test_the_menu_and_keys_go_from_window_to_window(window: Window, qtbot: QtBot) -> None:
    window.actions_.by_name["new_window"].trigger()
    _, second = window.windows
    window.actions_.by_name["next_window"].trigger()
    qtbot.waitUntil(second.isActiveWindow)
    second.actions_.by_name["next_window"].trigger()
    qtbot.waitUntil(window.isActiveWindow)
    menu = window.actions_.menus["windows"]
    next(action for action in menu.actions() if action.data() == 1).trigger()
    qtbot.waitUntil(second.isActiveWindow)


def test_quitting_closes_all_and_each_keeps_its_drafts(window: Window, file: Path, other: Path, qtbot: QtBot) -> None:
    from workbench.session import Session

    assert window.open_path(file)
    assert window.open_path(other)
    for number, one in enumerate(window.windows):
        one.workspace.conference.speak_as("FRA")
        one.workspace.outline.choose(one.workspace.conference.session.find("article 1").id)
        one.actions_.by_name["draft_mod"].trigger()
        qtbot.keyClicks(one.workspace.reading.text, f" Words {number}.")
    window.actions_.by_name["quit"].trigger()
    assert len(window.windows) == 0
    for number, path in enumerate((file, other)):
        with Session.open(path) as session:
            assert session.drafts()[0].text.endswith(f" Words {number}.")


def test_closing_one_window_leaves_the_others(window: Window, file: Path, other: Path) -> None:
    assert window.open_path(file)
    assert window.open_path(other)
    first, second = window.windows
    second.close()
    assert list(window.windows) == [first]
    assert first.file == file.resolve()
    assert titles(first) == ["1  Convention on Networks"]


def test_a_file_from_the_desktop_is_opened(window: Window, file: Path) -> None:
    opener = Opener(window)
    assert opener.eventFilter(window, QFileOpenEvent(str(file)))
    assert window.file == file.resolve()


def test_a_window_comes_back_where_it_was_left(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    window.resize(800, 540)
    window.workspace._columns.setSizes([200, 400, 220])
    sizes = window.workspace._columns.sizes()
    window.actions_.by_name["close"].trigger()
    window.close()
    again = window.new_window()
    assert (again.width(), again.height()) == (800, 540)
    assert again.open_path(file)
    qtbot.waitUntil(lambda: again.workspace._columns.sizes() == sizes)


def test_a_window_left_on_a_screen_that_is_gone_is_on_one_that_is_there(window: Window) -> None:
    window.move(5000, 4000)
    window.close()
    again = window.new_window()
    seen = again.screen().availableGeometry().intersected(again.geometry())
    assert seen.width() * seen.height() > 0.9 * again.width() * again.height()


def test_what_was_remembered_wrongly_does_no_harm(window: Window) -> None:
    window.close()
    settings = QSettings()
    keys = [key for key in settings.allKeys() if key.startswith("layout/")]
    assert keys
    for key in keys:
        settings.setValue(key, QByteArray(b"nonsense"))
    assert window.new_window().isVisible()


# -- the start page


def row_named(window: Window, words: str) -> int:
    items = [window.start.recent.item(row).text() for row in range(window.start.recent.count())]
    return next(row for row, text in enumerate(items) if text.startswith(words))


def test_a_file_that_is_gone_is_grey_says_so_and_can_be_removed(
    window: Window, file: Path, other: Path, answers: Answers, qtbot: QtBot
) -> None:
    for path in (file, other):
        assert window.open_path(path)
        window.actions_.by_name["close"].trigger()
    other.unlink()
    window._show_recent()
    recent = window.start.recent
    gone = recent.item(row_named(window, "other"))
    assert "not found" in gone.text()
    assert gone.foreground().color() == QColor(window._theme.colours.muted)
    assert recent.item(row_named(window, "conference")).foreground().color() == QColor(window._theme.colours.accent)
    qtbot.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=recent.visualItemRect(gone).center())
    assert answers.confirmed == ["other.treaty is not there"]
    assert recent.count() == 1
    assert window.workspace is None


def test_any_file_can_be_removed_from_the_list_by_key(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    window.actions_.by_name["close"].trigger()
    window.start.recent.setFocus()
    window.start.recent.setCurrentRow(0)
    qtbot.keyClick(window.start.recent, Qt.Key.Key_Delete)
    assert window.start.recent.count() == 0
    assert file.exists()
    assert window.start.none.isVisible()


def drop(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_a_conference_file_that_is_dropped_is_opened(window: Window, file: Path, other: Path) -> None:
    drop(window, file)
    assert window.file == file.resolve()
    drop(window, other)
    assert len(window.windows) == 2


def test_a_document_dropped_on_the_start_page_begins_a_conference(
    window: Window, source: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.paths.append(tmp_path / "new.treaty")
    steps = []

    def begin(dialog: QDialog) -> None:
        assert isinstance(dialog, NewConference)
        steps.append(dialog.title.text())
        answer(take)
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    def take(dialog: QDialog) -> None:
        qtbot.waitUntil(dialog.go.isEnabled, timeout=15000)
        steps.append("imported")
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    answer(begin)
    drop(window, source)
    qtbot.waitUntil(lambda: steps == ["draft", "imported"])
    qtbot.waitUntil(lambda: bool(window.workspace.conference.session.version_names()))
    assert window.workspace.conference.session.title == "draft"


# -- a second start


SECOND = """
import sys
from pathlib import Path
import ui.app
from ui.running import hand_over
assert "ui.window" not in sys.modules, "a second start loads no window"
sys.exit(not hand_over(sys.argv[1], [Path(name) for name in sys.argv[2:]]))
"""


def start_again(place: str, paths: list[Path], qtbot: QtBot) -> bool:
    """What a second start does, in a process of its own."""
    second = subprocess.Popen([sys.executable, "-c", SECOND, place, *map(str, paths)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    return second.returncode == 0


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="sockets are pipes here, and leave nothing behind")
def test_a_second_start_hands_its_files_to_the_program_that_runs(
    window: Window, file: Path, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    place = str(tmp_path / "meeting")
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(place)  # as a program that came to a sudden end leaves it
    assert not hand_over(place, [file])
    running, opener = Running(), Opener(window)
    running.started_again.connect(opener.open_again)
    assert running.listen(place)
    for paths in ([file, other], []):
        assert start_again(place, paths, qtbot)
    assert [one.file for one in window.windows] == [file.resolve(), other.resolve(), None]
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(place)
        stranger.sendall(b"no message of ours\n")
        assert start_again(place, [file], qtbot), "it goes on listening"
        stranger.settimeout(2)
        with suppress(ConnectionResetError):
            assert stranger.recv(100) == b""
    assert len(window.windows) == 3
    running.close()
    assert not hand_over(place, [file])


# -- what is saved


def test_the_status_bar_says_that_drafts_are_saved_and_when(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.saved.text() == ""
    assert window.open_path(file)
    assert window.saved.text() == "Drafts are saved as you type"
    window.workspace.conference.speak_as("FRA")
    window.workspace.outline.choose(window.workspace.conference.session.find("article 1").id)
    window.actions_.by_name["draft_mod"].trigger()
    qtbot.keyClicks(window.workspace.reading.text, " Always.")
    qtbot.waitUntil(lambda: window.saved.text().startswith("Saved "))
    hours, minutes, seconds = window.saved.text().removeprefix("Saved ").split(":")
    assert all(part.isdigit() for part in (hours, minutes, seconds))
    window.actions_.by_name["close"].trigger()
    assert window.saved.text() == ""
