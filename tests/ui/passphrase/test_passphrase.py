"""A locked file in the window: the record is shown, the desk is not; unlocking, setting and taking away."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.private import PASSPHRASE, PHRASES, found_at, found_in, plant, watched
from tests.ui.conftest import Answers, answer
from ui.faults import record
from ui.passphrase.dialog import PassphraseForm
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation
from workbench.session import Session

AT = "article 2(1)"


@pytest.fixture
def planted(file: Path) -> Path:
    with Session.open(file) as session:
        plant(session, AT)
    return file


@pytest.fixture
def locked(planted: Path) -> Path:
    with Session.open(planted) as session:
        session.set_passphrase(PASSPHRASE)
    return planted


def opened(window: Window, path: Path) -> Workspace:
    assert window.open_path(path)
    assert window.workspace is not None
    window.workspace.outline.choose(window.workspace.conference.session.find(AT).id)
    return window.workspace


def unlock(qtbot: QtBot, workspace: Workspace, passphrase: str) -> None:
    bar = workspace.passphrase.bar
    qtbot.keyClicks(bar.field, passphrase)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(bar.field.isEnabled, timeout=20_000)


def fill(**said: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseForm)
        for name, words in said.items():
            getattr(dialog, name).setText(words)
        assert dialog.go.isEnabled()
        dialog.go.click()

    return act


def shown(window: QWidget) -> bytes:
    """All that can be read in a window."""
    words = [label.text() for label in window.findChildren(QLabel)]
    words += [field.text() for field in window.findChildren(QLineEdit)]
    words += [str(widget.toPlainText()) for widget in window.findChildren(QWidget) if hasattr(widget, "toPlainText")]
    return "\n".join(words).encode()


def test_a_locked_file_shows_the_record_and_nothing_of_the_desk(
    window: Window, locked: Path, answers: Answers, qtbot: QtBot
) -> None:
    workspace = opened(window, locked)
    assert workspace.passphrase.bar.isVisible()
    assert "Your desk is locked" in workspace.passphrase.bar.words.text()
    assert window.saved.text() == "Your desk is locked"
    assert b"Each State Party shall protect civilian networks." in shown(window)
    assert found_in(shown(window)) == []
    workspace.show_rolling()
    workspace.finding.everywhere()
    workspace.finding.panel.take("quellwasser")
    assert workspace.finding.panel.model.rowCount() == 0
    for name in (
        "import",
        "table",
        "passphrase",
        "add_party",
        "draft",
        "draft_mod",
        "move_up",
        "join",
        "adopt",
        "status",
    ):
        action = window.actions_.by_name[name]
        assert not action.isEnabled(), name
        assert "Your desk is locked" in action.toolTip(), name
    workspace.show_text()
    workspace.outline.choose(workspace.conference.session.find("article 1").id)
    assert "Your desk is locked" in workspace.amendments.empty.text()
    qtbot.mouseClick(workspace.amendments.unlock, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is workspace.passphrase.bar.field
    assert answers.errors == []


def test_nothing_can_be_drafted_while_the_desk_is_locked(
    window: Window, locked: Path, answers: Answers, qtbot: QtBot
) -> None:
    workspace = opened(window, locked)
    before, words = locked.read_bytes(), workspace.reading.text.toPlainText()
    editor = workspace.reading.text
    editor.open(workspace.outline.chosen, "text")
    qtbot.keyClicks(editor, "Every")
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(editor, key)
    assert editor.toPlainText() == words
    workspace.drafting.begin(Operation.MOD)
    workspace.drafting.begin(Operation.SUP)
    assert len(answers.errors) == 2
    assert all(line.startswith("Your desk is locked") for line in answers.errors)
    assert workspace.drafting.draft is None
    window.close_conference()
    assert locked.read_bytes() == before


def test_the_passphrase_unlocks_the_desk_in_the_window(
    window: Window, locked: Path, answers: Answers, qtbot: QtBot
) -> None:
    workspace = opened(window, locked)
    unlock(qtbot, workspace, "a tall ship and a stern")
    assert workspace.passphrase.bar.isVisible()
    assert "not the one of this desk" in workspace.passphrase.bar.words.text()
    assert workspace.passphrase.bar.field.text() == ""
    unlock(qtbot, workspace, PASSPHRASE)
    assert not workspace.passphrase.bar.isVisible()
    assert window.saved.text() == "Drafts are saved as you type"
    assert "text" in found_in(shown(window))
    workspace.finding.panel.take(PHRASES["instructions"])
    assert workspace.finding.panel.model.rowCount() == 1
    drafts = len(workspace.conference.session.drafts())
    workspace.outline.choose(workspace.conference.session.find("article 3").id)
    workspace.reading.text.open(workspace.outline.chosen, "text")
    qtbot.keyClicks(workspace.reading.text, " Quickly.")
    workspace.drafting.flush()
    assert len(workspace.conference.session.drafts()) == drafts + 1
    assert answers.errors == []
    assert found_at(locked) == []


def test_work_in_a_thread_is_unlocked_with_the_window(
    window: Window, locked: Path, source: Path, answers: Answers, qtbot: QtBot
) -> None:
    workspace = opened(window, locked)
    unlock(qtbot, workspace, PASSPHRASE)
    done: list[object] = []
    source.write_text(source.read_text("utf-8").replace("hospitals", "schools"), "utf-8")
    workspace.paperwork._start("Importing", lambda session, _: session.import_source(source, "Second"), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert workspace.conference.session.version_names()[-1] == "Second"


def test_a_passphrase_is_set_changed_and_taken_away_in_the_window(
    window: Window, planted: Path, answers: Answers, qtbot: QtBot
) -> None:
    workspace = opened(window, planted)
    session, notice = workspace.conference.session, workspace.notice
    answer(fill(new=PASSPHRASE, again=PASSPHRASE))
    window.actions_.by_name["passphrase"].trigger()
    qtbot.waitUntil(lambda: session.has_passphrase and notice.isVisible(), timeout=20_000)
    assert not session.locked and not workspace.passphrase.bar.isVisible()
    assert found_at(planted) == []
    assert session.drafts()
    answer(fill(old="not this one, surely", new="some other words", again="some other words"))
    window.actions_.by_name["passphrase"].trigger()
    qtbot.waitUntil(lambda: bool(answers.errors), timeout=20_000)
    assert "not the one of this desk" in answers.errors.pop()
    answer(lambda dialog: (dialog.remove.setChecked(True), fill(old=PASSPHRASE)(dialog)))
    window.actions_.by_name["passphrase"].trigger()
    qtbot.waitUntil(lambda: not session.has_passphrase, timeout=20_000)
    qtbot.waitUntil(lambda: "no passphrase now" in notice.findChild(QLabel).text(), timeout=20_000)
    assert session.drafts()
    assert answers.errors == []


def test_the_dialog_says_what_is_wrong_before_anything_is_done(qtbot: QtBot) -> None:
    dialog = PassphraseForm(has=True)
    qtbot.addWidget(dialog)
    dialog.new.setText("short")
    assert "Fewer than 8" in dialog.fault.text() and not dialog.go.isEnabled()
    dialog.new.setText(PASSPHRASE)
    dialog.again.setText("another")
    assert "not the same" in dialog.fault.text() and not dialog.go.isEnabled()
    dialog.again.setText(PASSPHRASE)
    assert dialog.fault.text() == "" and not dialog.go.isEnabled()
    dialog.old.setText("what it was")
    assert dialog.go.isEnabled()
    assert all(field.echoMode() is QLineEdit.EchoMode.Password for field in (dialog.old, dialog.new, dialog.again))


def test_a_passphrase_set_elsewhere_locks_the_desk_here(window: Window, planted: Path, qtbot: QtBot) -> None:
    workspace = opened(window, planted)
    assert found_in(shown(window))
    with Session.open(planted) as other:
        other.set_passphrase(PASSPHRASE)
    workspace.conference.look()
    assert workspace.passphrase.bar.isVisible()
    unlock(qtbot, workspace, PASSPHRASE)
    assert workspace.conference.session.drafts()


def test_nothing_of_the_desk_is_left_where_the_window_keeps_things(
    window: Window,
    locked: Path,
    answers: Answers,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with watched(tmp_path) as found:
        workspace = opened(window, locked)
        unlock(qtbot, workspace, PASSPHRASE)
        workspace.finding.panel.take(PHRASES["fallback"])
        editor = workspace.reading.text
        editor.open(workspace.outline.chosen, "text")
        qtbot.keyClicks(editor, f" {PHRASES['changed']}")
        workspace.drafting.flush()
        window.close_conference()
        QSettings().sync()
    assert found == []


def test_a_fault_is_written_down_without_what_is_at_the_desk(planted: Path) -> None:
    with Session.open(planted) as session:
        for draft in session.drafts():
            for fault in (ValueError(draft.text), KeyError(draft.notes), RuntimeError(repr(draft))):
                try:
                    raise fault
                except (ValueError, KeyError, RuntimeError) as error:
                    words = record.details(error)
                path = record.write_down(words)
                assert path is not None
    assert found_at(path) == []
