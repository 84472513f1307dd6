from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TEXT
from ui.conference import Conference
from ui.paper.authors import PARTY_COLUMN
from ui.paper.importing import AMENDMENTS, ImportDialog
from ui.theme import Theme
from workbench.domain.amendment import Operation


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)


@pytest.fixture
def opened(theme: Theme, conference: Conference, qtbot: QtBot):
    """Opens the dialog on a document, and leaves it in the end."""
    dialogs = []

    def open_(source: Path) -> ImportDialog:
        dialog = ImportDialog(theme, conference, source, None)
        dialogs.append(dialog)
        for model in (dialog.lines.table.model(), dialog.authors.model()):
            model.judge = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        dialog.show()
        settle(dialog, qtbot)
        return dialog

    yield open_
    for dialog in dialogs:
        dialog.reject()
        dialog.deleteLater()


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """A later draft in which the articles are out of order."""
    path = tmp_path / "later.txt"
    path.write_text(TEXT.replace("Article 3\n", "Article 7\n").replace("peaceful", "lawful"), "utf-8")
    return path


def tabs(dialog: ImportDialog) -> list[str]:
    return [dialog.lines.tabs.tabText(place) for place in range(dialog.lines.tabs.count())]


def test_what_is_shown_is_not_recorded_until_one_says_so(
    opened, conference: Conference, later: Path, qtbot: QtBot
) -> None:
    acts = len(conference.session.log())
    dialog = opened(later)
    assert "settled by lawful means" in dialog.page.toPlainText()
    assert not dialog.reading.isVisible(), "a plain text holds no tracked changes"
    assert tabs(dialog)[-1] == "Carried over (3)"
    conference.session.refresh()
    assert conference.session.version_names() == ["First draft"]
    assert len(conference.session.log()) == acts
    dialog.name.setText("Rev.1")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted, timeout=15000)
    conference.session.refresh()
    assert conference.session.version_names() == ["First draft", "Rev.1"]
    assert dialog.imported.version.name == "Rev.1"


def test_a_line_of_the_report_leads_to_its_place(opened, later: Path) -> None:
    dialog = opened(later)
    model = dialog.lines.table.model()
    row = next(row for row in range(model.rowCount()) if "Article 7" in model.index(row, 1).data())
    dialog.lines.table.setCurrentIndex(model.index(row, 0))
    assert "Article 7" in dialog.page.textCursor().block().text()


def test_an_amendment_that_is_carried_over_leads_to_its_provision(opened, later: Path) -> None:
    dialog = opened(later)
    dialog.lines.tabs.setCurrentIndex(dialog.lines.tabs.count() - 1)
    dialog.lines.table.setCurrentIndex(dialog.lines.table.model().index(2, 0))
    assert "Article 7" in dialog.page.textCursor().block().text()


def test_a_name_that_is_taken_is_told(opened, conference: Conference, later: Path) -> None:
    dialog = opened(later)
    assert dialog.go.isEnabled()
    dialog.name.setText("First  draft")
    assert dialog.fault.text() == "There is already a version of this name."
    assert not dialog.go.isEnabled()
    dialog.name.setText("")
    assert not dialog.go.isEnabled()


def test_tracked_changes_are_read_in_three_ways(opened, conference: Conference, marked: Path, qtbot: QtBot) -> None:
    dialog = opened(marked)
    assert "abstain from" in dialog.page.toPlainText()
    dialog.reading.choose("original")
    settle(dialog, qtbot)
    assert "abstain" not in dialog.page.toPlainText()
    dialog.reading.choose(AMENDMENTS)
    settle(dialog, qtbot)
    assert tabs(dialog)[0] == "Amendments (1)"
    assert "refrainabstain" in dialog.place.toPlainText()
    assert "J. Dupont" in dialog.fault.text()
    assert not dialog.go.isEnabled()
    table = dialog.authors
    row = next(row for row in range(2) if table.model().index(row, 0).data() == "J. Dupont")
    box = table.indexWidget(table.model().index(row, PARTY_COLUMN))
    box.setCurrentIndex(box.findText("Germany"))
    box.activated.emit(box.currentIndex())
    settle(dialog, qtbot)
    assert tabs(dialog)[0] == "Amendments (2)"
    assert dialog.go.isEnabled()
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted, timeout=15000)
    conference.session.refresh()
    assert conference.session.version_names() == ["First draft", "marked"]
    new = [own for own in conference.session.amendments() if own.against == "marked"]
    assert {own.sponsors for own in new} == {("KEN",), ("DEU",)}
    assert {own.operation for own in new} == {Operation.MOD}
    assert {one.amendment.id for one in dialog.returned.amendments} == {own.id for own in new}
