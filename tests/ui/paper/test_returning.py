from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.conference import Conference
from ui.panels.dialogs import Report
from ui.paper.authors import PARTY_COLUMN
from ui.paper.choices import Choice
from ui.paper.dropped import Dropped
from ui.paper.lines import without_options
from ui.paper.returning import EVERY, ReturnDialog
from ui.theme import Theme
from ui.window import Window
from workbench.domain.amendment import Operation


@pytest.fixture
def dialog(theme: Theme, conference: Conference, marked: Path, qtbot: QtBot):
    dialog = ReturnDialog(theme, conference, marked, None)
    for model in (dialog.lines.table.model(), dialog.authors.model()):
        model.judge = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.show()
    settle(dialog, qtbot)
    yield dialog
    dialog.reject()
    dialog.deleteLater()


def settle(dialog: ReturnDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)


def cells(dialog: ReturnDialog) -> list[list[str]]:
    model = dialog.lines.table.model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_it_shows_what_would_be_tabled_and_tables_nothing(dialog: ReturnDialog, conference: Conference) -> None:
    assert cells(dialog)[0][:2] == ["New wording\nKenya", "Article 2, paragraph 2"]
    assert [dialog.lines.tabs.tabText(place) for place in range(3)] == [
        "To be tabled (1)",
        "Not taken (2)",
        "On the table already (0)",
    ]
    assert dialog.go.text() == "Table 1 amendment"
    assert "refrainabstain" in dialog.place.toPlainText()
    assert "(a)" in dialog.place.toPlainText(), "it stands in its article"
    assert len(conference.session.amendments()) == 3


def test_a_line_of_what_was_not_taken_says_why_without_options(dialog: ReturnDialog) -> None:
    dialog.lines.tabs.setCurrentIndex(1)
    lines = cells(dialog)
    assert len(lines) == 2, "the words that J. Dupont put in, and those that they replace"
    assert {line[2] for line in lines} == {
        "deletion by J. Dupont: no party of this conference",
        "insertion by J. Dupont: no party of this conference",
    }
    assert "no party" in dialog.place.toPlainText()


def test_an_author_is_given_a_party_and_left_out_again(
    dialog: ReturnDialog, conference: Conference, qtbot: QtBot
) -> None:
    table = dialog.authors
    row = next(row for row in range(2) if table.model().index(row, 0).data() == "J. Dupont")
    box = table.indexWidget(table.model().index(row, PARTY_COLUMN))
    assert isinstance(box, Choice)
    assert box.currentText() == "Choose a party\u2026"

    def pick(words: str) -> None:
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())
        settle(dialog, qtbot)

    pick("Germany")
    assert {line[0] for line in cells(dialog)} == {"New wording\nKenya", "New wording\nGermany"}
    pick("Nobody: leave out")
    assert {line[0] for line in cells(dialog)} == {"New wording\nKenya"}
    pick("Germany")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted)
    conference.session.refresh()
    tabled = conference.session.amendments()[3:]
    assert {own.sponsors for own in tabled} == {("KEN",), ("DEU",)}
    assert {own.operation for own in tabled} == {Operation.MOD}
    assert {one.amendment.id for one in dialog.returned.amendments} == {own.id for own in tabled}


def test_the_choice_of_a_party_leaves_the_others_out(dialog: ReturnDialog, qtbot: QtBot) -> None:
    assert not dialog.every.isEnabled()
    dialog.party.choose("DEU")
    settle(dialog, qtbot)
    assert [line[0] for line in cells(dialog)] == ["New wording\nGermany"]
    dialog.every.setChecked(True)
    settle(dialog, qtbot)
    assert {line[0] for line in cells(dialog)} == {"New wording\nKenya", "New wording\nGermany"}
    dialog.party.choose(EVERY)
    settle(dialog, qtbot)
    assert [line[0] for line in cells(dialog)] == ["New wording\nKenya"]


def test_a_document_that_cannot_be_read_says_what_to_do(
    theme: Theme, conference: Conference, tmp_path: Path, qtbot: QtBot
) -> None:
    rolling = conference.session.export("rolling", tmp_path / "rolling.docx")
    dialog = ReturnDialog(theme, conference, rolling, None)
    dialog.show()
    qtbot.waitUntil(dialog.fault.isVisible, timeout=15000)
    settle(dialog, qtbot)
    assert "in the form rolling" in dialog.fault.text()
    assert "--" not in dialog.fault.text()
    assert not dialog.go.isEnabled()
    dialog.reject()
    dialog.deleteLater()


def test_leaving_in_the_middle_leaves_nothing(theme: Theme, conference: Conference, marked: Path) -> None:
    dialog = ReturnDialog(theme, conference, marked, None)
    dialog.show()
    told = []
    dialog.looking.found.connect(told.append)
    dialog.reject()
    dialog.deleteLater()
    QCoreApplication.processEvents()
    assert not told, "nobody waits for it any more"


def test_from_the_menu_to_the_amendments(
    window: Window, answers: Answers, file: Path, marked: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    workspace = window.workspace

    def table(dialog: QDialog) -> None:
        assert isinstance(dialog, ReturnDialog)
        qtbot.waitUntil(dialog.go.isEnabled, timeout=15000)
        qtbot.keyClick(dialog.lines.table, Qt.Key.Key_Return)

    answers.paths.append(marked)
    answer(table)
    window.actions_.by_name["return"].trigger()
    assert "Read back marked.docx: 1 amendment tabled (L.4)." in workspace.notice._words.text()
    assert [own.sponsors for own in workspace.conference.session.amendments()][3:] == [("KEN",)]
    assert not answers.errors


def test_a_dropped_word_document_is_asked_about(window: Window, file: Path, marked: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    asked = []

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, Dropped)
        answer(leave)
        qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)

    def leave(dialog: QDialog) -> None:
        asked.append(type(dialog))
        dialog.reject()

    answer(choose)
    window.workspace.paperwork.take([marked])
    assert asked == [ReturnDialog]


def test_several_dropped_documents_are_gone_through_one_after_the_other(
    window: Window, file: Path, marked: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    again, broken, last = (tmp_path / name for name in ("again.docx", "broken.docx", "last.docx"))
    for copy in (again, last):
        copy.write_bytes(marked.read_bytes())
    broken.write_bytes(b"no document")
    seen, told, met = [], [], []

    def act(dialog: QDialog) -> None:
        if isinstance(dialog, Report):
            model = dialog.table.model()
            told.extend(tuple(model.index(row, column).data() for column in (0, 1)) for row in range(model.rowCount()))
            dialog.accept()
            return
        answer(act)
        if dialog in met:  # it is still tabling
            return
        met.append(dialog)
        settle(dialog, qtbot)
        seen.append((dialog.explained.text().partition(".")[0], dialog.go.text()))
        if len(met) == 4:
            dialog.reject()
        else:
            qtbot.mouseClick(dialog.go if len(met) == 1 else dialog.skip, Qt.MouseButton.LeftButton)

    answer(act)
    window.workspace.paperwork.take([marked, broken, again, last])
    assert seen == [
        ("Document 1 of 4", "Table 1 amendment"),
        ("Document 2 of 4", "Table"),
        ("Document 3 of 4", "Table 0 amendments"),  # known since the first
        ("Document 4 of 4", "Table 0 amendments"),
    ]
    assert told == [
        ("marked.docx", "1 amendment tabled (L.4). Not taken: 2 changes."),
        ("broken.docx", "broken.docx is damaged or no Word file; open it in Word, save it as .docx and try again"),
        ("again.docx", "Nothing new in it"),
        ("last.docx", "Not looked at"),
    ]
    assert len(window.workspace.conference.session.amendments()) == 4
    assert not answers.errors


def test_the_next_text_is_dropped_by_itself(
    window: Window, file: Path, marked: Path, source: Path, answers: Answers
) -> None:
    assert window.open_path(file)
    window.workspace.paperwork.take([source, marked])
    assert answers.errors == [
        "Nothing was read: Only Word documents that were marked up are taken several at a time. Drop the next text by"
        " itself."
    ]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("no party of this conference: say whose with --author X, or --by PARTY", "no party of this conference"),
        ("the words were changed; to take them: treaty revise FILE", "the words were changed"),
        (
            "x.docx is of another conference; to read it, name it with --against (A, B)",
            "x.docx is of another conference",
        ),
        ("mark it up", "mark it up"),
    ],
)
def test_lines_name_no_options(said: str, shown: str) -> None:
    assert without_options(said) == shown
