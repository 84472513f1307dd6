"""What a user sees and keeps of an unexpected error."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, qCritical
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.faults.dialog import FaultDialog
from ui.faults.faults import Faults
from ui.faults.record import details, log_file, write_down
from ui.messages import Messages
from ui.theme import Theme
from ui.window import Window
from ui.windows import Windows

PRIVATE = "our fallback is thirty days"


class Careless(QObject):
    """Has a slot that fails over the words of a draft."""

    def fail(self) -> None:
        draft = PRIVATE
        int(draft)


@pytest.fixture
def faults(window: Window) -> Iterator[Faults]:
    window.windows.faults.install()
    yield window.windows.faults
    window.windows.faults.uninstall()


def press(careless: Careless, qtbot: QtBot) -> None:
    button = QPushButton("Fail")
    button.clicked.connect(careless.fail)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.deleteLater()


def test_an_error_in_a_slot_is_told_and_written_down_without_private_words(
    faults: Faults, answers: Answers, qtbot: QtBot
) -> None:
    press(Careless(), qtbot)
    qtbot.waitUntil(lambda: bool(answers.errors))
    (told,) = answers.errors
    logged = log_file().read_text("utf-8")
    for said in (told, logged):
        assert "ValueError" in said
        assert "in fail" in said
        assert "Qt 6" in said
        assert PRIVATE not in said
        assert "thirty" not in said
        assert str(Path.home()) not in said


def test_the_same_error_over_and_over_is_told_once_and_written_down_each_time(
    faults: Faults, answers: Answers, qtbot: QtBot
) -> None:
    careless = Careless()
    for _ in range(3):
        press(careless, qtbot)
    qtbot.waitUntil(lambda: log_file().is_file() and log_file().read_text("utf-8").count("in fail") == 3)
    assert len(answers.errors) == 1


def test_an_error_that_pytest_caught_is_told_as_well(window: Window, answers: Answers, qtbot: QtBot) -> None:
    with qtbot.capture_exceptions() as caught:
        press(Careless(), qtbot)
    ((kind, error, trace),) = caught
    window.windows.faults.report(kind, error, trace)
    qtbot.waitUntil(lambda: "ValueError" in "".join(answers.errors))


def test_an_error_in_a_thread_is_told_on_the_drawing_thread(faults: Faults, answers: Answers, qtbot: QtBot) -> None:
    thread = threading.Thread(target=Careless().fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "ValueError" in "".join(answers.errors))


@pytest.mark.qt_log_ignore("the disk is on fire")
def test_what_is_grave_to_qt_is_written_down(faults: Faults, capsys: pytest.CaptureFixture[str]) -> None:
    qCritical("the disk is on fire")
    assert "the disk is on fire" in log_file().read_text("utf-8")
    assert "the disk is on fire" in capsys.readouterr().err


def test_the_window_names_the_file_and_lets_one_copy_and_go_on(
    theme: Theme, file: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window = Window(theme)
    window.show()
    assert window.open_path(file)
    seen = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FaultDialog)
        qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        seen.append(dialog.grab())
        seen.append([label.text() for label in dialog.findChildren(type(dialog.heading))])
        qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)

    answer(look)
    window.windows.faults.install()
    press(Careless(), qtbot)
    qtbot.waitUntil(lambda: len(seen) == 2)
    window.windows.faults.uninstall()
    assert any(str(file) in words for words in seen[1])
    assert any(str(log_file()) in words for words in seen[1])
    assert "ValueError" in QGuiApplication.clipboard().text()
    assert PRIVATE not in QGuiApplication.clipboard().text()
    assert window.isVisible(), "one went on"
    assert "ValueError" in capsys.readouterr().err
    window.close()
    window.deleteLater()


def test_the_program_can_be_closed_from_there(theme: Theme, file: Path, qtbot: QtBot) -> None:
    window = Window(theme)
    window.show()
    other = window.new_window()
    other.open_path(file)
    answer(lambda dialog: qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton))
    QTimer.singleShot(0, window, lambda: window.windows.faults.happened.emit(KeyError("x")))
    qtbot.waitUntil(lambda: len(window.windows) == 0)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one.isVisible()]
    window.deleteLater()


def test_the_log_keeps_its_limit(tmp_path: Path) -> None:
    for number in range(60):
        assert write_down(f"entry {number}\n" + "x" * 10_000) == log_file()
    said = log_file().read_text("utf-8")
    assert len(said) <= 200_000
    assert said.startswith("--- ")
    assert "entry 59" in said
    assert "entry 0\n" not in said


def test_what_led_to_an_error_is_named_too() -> None:
    try:
        try:
            {}[PRIVATE]
        except KeyError as error:
            raise AttributeError("no such part") from error
    except AttributeError as error:
        said = details(error)
    assert "AttributeError: no such part" in said
    assert "KeyError\n" in said
    assert PRIVATE not in said


def test_an_end_that_nobody_could_tell_of_is_known_the_next_time(qapp: QApplication) -> None:
    path = log_file().with_name("last-words.txt")
    path.parent.mkdir(parents=True)
    path.write_text("Fatal Python error: Segmentation fault\n")
    windows = Windows()
    assert "Segmentation" in windows.faults.install()
    windows.faults.uninstall()
    assert "Segmentation" in log_file().read_text("utf-8")
    windows = Windows()
    assert windows.faults.install() == ""
    windows.faults.uninstall()


def test_messages_can_tell_of_a_fault_without_a_file(qapp: QApplication, qtbot: QtBot) -> None:
    answer(lambda dialog: dialog.reject())
    assert Messages().fault("details", [], None) is False
