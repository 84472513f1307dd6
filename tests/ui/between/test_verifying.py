"""A file is verified in the window: what is sound, what is not, and the ways out."""

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.between.verifying import VerifyDialog
from ui.window import Window
from workbench.session import Session


def change(file: Path, statement: str) -> None:
    """Another program changes the file."""
    with closing(sqlite3.connect(file)) as db:
        db.execute(statement)
        db.commit()


def checked(dialog: VerifyDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)


def test_a_sound_file_is_told_so(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    said, before = [], file.read_bytes()

    def look(dialog: VerifyDialog) -> None:
        checked(dialog, qtbot)
        said.extend([dialog.verdict.text(), *(label.text() for label in dialog.found)])
        assert not any(button.isVisible() for button in (dialog.go, dialog.rescues, dialog.opens))
        dialog.reject()

    answer(look)
    window.actions_.by_name["verify"].trigger()
    assert said[0] == "The file is sound."
    assert "each as its seat signed it" in said[2]
    assert file.read_bytes() == before
    assert window.actions_.by_name["verify"].shortcut().toString() == "F2, V"


def test_what_is_shown_is_built_anew(window: Window, file: Path, answers: Answers, qtbot: QtBot) -> None:
    assert window.open_path(file)
    change(file, "UPDATE amendments SET status = 'withdrawn'")
    said = []

    def look(dialog: VerifyDialog) -> None:
        checked(dialog, qtbot)
        said.append(dialog.verdict.text())
        assert not dialog.rescues.isVisible(), "nothing is lost"
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        checked(dialog, qtbot)
        said.append(dialog.verdict.text())
        dialog.reject()

    answer(look)
    window.actions_.by_name["verify"].trigger()
    assert said == ["What is shown of this file is not what its acts say.", "The file is sound."]
    with Session.open(file) as session:
        assert session.verify().sound
    assert window.workspace.conference.session.verify().sound
    assert sum(window.workspace.conference.live_counts.values()) == 3, "it is shown as it was before"
    assert answers.errors == []


def test_a_changed_act_is_named_with_the_ways_out(
    window: Window, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    window.rescuing.leave()  # nothing else tells of it meanwhile
    window.rescuing.watch(window.workspace.conference.session)
    data = file.read_bytes()
    file.write_bytes(data.replace(b"Realism", b"Reality"))
    said = []

    def look(dialog: VerifyDialog) -> None:
        checked(dialog, qtbot)
        said.extend([dialog.verdict.text(), dialog.advice.text()])
        assert not dialog.go.isVisible()
        answers.paths.append(tmp_path / "rescued.treaty")
        answer(lambda report: report.accept())
        qtbot.mouseClick(dialog.rescues, Qt.MouseButton.LeftButton)

    answer(look)
    window.actions_.by_name["verify"].trigger()
    assert said[0] == "The file is damaged."
    assert "A rescue makes a new file" in said[1]
    qtbot.waitUntil(lambda: len(window.windows) == 2, timeout=15000)
    (other,) = (one for one in window.windows if one is not window)
    assert other.file == tmp_path / "rescued.treaty"
    other.close()


def test_a_file_that_cannot_be_shown_is_built_anew_in_the_window(
    window: Window, file: Path, answers: Answers, qtbot: QtBot
) -> None:
    change(file, "UPDATE provisions SET content = '[]'")
    said = []

    def look(dialog: VerifyDialog) -> None:
        checked(dialog, qtbot)
        said.append(dialog.explained.text())
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        checked(dialog, qtbot)
        dialog.reject()

    answer(look)
    assert not window.open_path(file)
    assert "treaty verify" not in said[0] and "build it anew here" in said[0]
    assert window.workspace is not None, "it was not opened once it could be"
    assert answers.errors == []


def test_the_check_is_called_off_with_the_dialog(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    seen: list[VerifyDialog] = []

    def look(dialog: VerifyDialog) -> None:
        seen.append(dialog)
        dialog.reject()

    answer(look)
    window.actions_.by_name["verify"].trigger()
    assert seen and window.workspace is not None
