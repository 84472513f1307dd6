from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from ui.conference import Conference
from ui.paper.exporting import ExportDialog
from ui.paper.forms import CHANGES, Ticks
from ui.theme import Appearance, Theme


@pytest.fixture
def dialog(theme: Theme, conference: Conference, source: Path, qtbot: QtBot):
    later = source.with_name("later.txt")
    later.write_text(source.read_text("utf-8").replace("peaceful", "lawful"), "utf-8")
    conference.session.import_source(later, "Rev.1")
    dialog = ExportDialog(theme, conference, "clean", ("First draft", "Rev.1"), None)
    dialog.show()
    settle(dialog, qtbot)
    yield dialog
    dialog.reject()
    dialog.deleteLater()


def settle(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)


def shown(dialog: ExportDialog) -> str:
    return dialog.pages.document.toPlainText()


def tick(ticks: Ticks, words: str) -> None:
    (item,) = ticks.findItems(words, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("clean", "Disputes shall be settled by lawful means."),
        ("rolling", "How to read this text"),
        ("tracked", "Realism"),
        ("compilation", "Proposals in this document: 3"),
        ("comparison", "Comparison of texts"),
        ("ledger", "Ledger"),
        (CHANGES, "peacefullawful"),
    ],
)
def test_every_form_is_looked_at_as_it_will_be_written(
    dialog: ExportDialog, answers: Answers, tmp_path: Path, qtbot: QtBot, form: str, said: str
) -> None:
    dialog.choose(form)
    settle(dialog, qtbot)
    assert said in shown(dialog)
    assert dialog.pages.count > 0
    out = tmp_path / "out.docx"
    answers.paths.append(out)
    qtbot.keyClick(dialog.forms, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted, timeout=15000)
    assert dialog.written == out
    assert out.stat().st_size > 1000


def test_what_is_chosen_is_what_is_shown(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choose("tracked")
    settle(dialog, qtbot)
    assert "Kenya" in shown(dialog)
    tick(dialog.options.findChild(Ticks), "France")
    settle(dialog, qtbot)
    assert "Kenya" not in shown(dialog)
    dialog.choose("rolling")
    settle(dialog, qtbot)
    assert "France" in shown(dialog)
    dialog.options.findChildren(QCheckBox)[0].setChecked(False)
    settle(dialog, qtbot)
    assert "France" not in shown(dialog)


def test_one_version_is_not_compared_with_itself(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choose(CHANGES)
    dialog.options.old.choose("Rev.1")
    assert dialog.fault.text() == "Choose two texts."
    assert not dialog.go.isEnabled()
    dialog.options.old.choose("First draft")
    settle(dialog, qtbot)
    assert dialog.go.isEnabled()
    assert not dialog.fault.text()


def test_a_place_where_nothing_can_be_written_is_told(
    dialog: ExportDialog, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.paths.append(tmp_path / "no folder" / "out.docx")
    dialog.go.click()
    settle(dialog, qtbot)
    assert dialog.fault.text()
    assert dialog.written is None
    assert dialog.go.isEnabled(), "it may be written elsewhere"
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_paper_is_white_in_the_dark(dialog: ExportDialog, theme: Theme) -> None:
    theme.show_as(Appearance.DARK)
    seen = dialog.pages.viewport().grab().toImage()
    assert seen.pixelColor(seen.width() // 2, 40) == QColor("#ffffff")
    assert seen.pixelColor(3, 3) == QColor(theme.colours.window)
