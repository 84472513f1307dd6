from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer, at
from ui.find.replacing import ReplaceDialog, ReplacementsModel
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation


@pytest.fixture
def workspace(window: Window, file: Path, qtbot: QtBot) -> Workspace:
    assert window.open_path(file)
    assert window.workspace is not None
    window.workspace.conference.speak_as("FRA")
    return window.workspace


def marked(workspace: Workspace) -> list[str]:
    """The words that are marked on the page, the one that is shown in capitals."""
    page, accent = workspace.reading.page, QColor(workspace.reading._theme.colours.accent)
    found = []
    for selection in page.extraSelections():
        words = selection.cursor.selectedText()
        found.append(words.upper() if selection.format.background().color() == accent else words)
    return found


def test_ctrl_f_finds_as_one_types_and_enter_goes_on(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    bar = workspace.finding.bar
    assert not bar.isVisible()
    window.actions_.by_name["find"].trigger()
    qtbot.keyClicks(bar.words, "STATE party")
    qtbot.waitUntil(lambda: bar.told.text() == "1 of 2")
    assert workspace.outline.chosen == at(workspace.conference, "2.1")
    qtbot.waitUntil(lambda: marked(workspace) == ["STATE PARTY", "State Party"])
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.told.text() == "2 of 2"
    assert workspace.outline.chosen == at(workspace.conference, "2.2")
    assert marked(workspace) == ["State Party", "STATE PARTY"]
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.told.text() == "1 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.told.text() == "2 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert marked(workspace) == []


def test_finding_begins_where_the_user_is(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.outline.choose(at(workspace.conference, "Article 3"))
    bar = workspace.finding.bar
    window.actions_.by_name["find"].trigger()
    bar.words.setText("shall")
    bar.sought.emit()
    assert bar.told.text() == "3 of 3"
    window.actions_.by_name["find_next"].trigger()
    assert bar.told.text() == "1 of 3"
    window.actions_.by_name["find_previous"].trigger()
    assert bar.told.text() == "3 of 3"


def test_what_is_found_is_marked_in_the_rolling_text_too(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    window.actions_.by_name["find"].trigger()
    workspace.finding.bar.words.setText("shall")
    workspace.finding.bar.sought.emit()
    assert "SHALL" in marked(workspace)
    window.actions_.by_name["view_rolling"].trigger()
    qtbot.waitUntil(lambda: "SHALL" in marked(workspace))


def test_case_and_whole_words(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    bar = workspace.finding.bar
    window.actions_.by_name["find"].trigger()
    bar.words.setText("convention")
    bar.sought.emit()
    some = len(workspace.finding._found)
    assert some > 0
    qtbot.mouseClick(bar.case, Qt.MouseButton.LeftButton)
    assert bar.told.text() == "Not found"
    qtbot.mouseClick(bar.case, Qt.MouseButton.LeftButton)
    bar.words.setText("conv")
    bar.sought.emit()
    assert len(workspace.finding._found) == some
    qtbot.mouseClick(bar.whole, Qt.MouseButton.LeftButton)
    assert bar.told.text() == "Not found"


def test_a_label_is_no_part_of_what_is_found(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    bar = workspace.finding.bar
    window.actions_.by_name["find"].trigger()
    bar.words.setText("article")
    bar.sought.emit()
    assert bar.told.text() == "Not found"
    assert marked(workspace) == []


def test_words_are_replaced_in_drafts_after_a_preview(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    conference, bar = workspace.conference, workspace.finding.bar
    window.actions_.by_name["replace"].trigger()
    bar.words.setText("shall")
    bar.other.setText("should")
    bar.sought.emit()
    seen: list[int] = []

    def look(dialog: ReplaceDialog) -> None:
        seen.append(dialog.model.rowCount())
        last = dialog.model.index(dialog.model.rowCount() - 1)
        assert dialog.model.setData(last, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        assert dialog.go.text() == "Keep 2 drafts"
        dialog.grab()
        dialog.go.click()

    answer(look)
    qtbot.mouseClick(bar.replace, Qt.MouseButton.LeftButton)
    assert seen == [3]
    drafts = conference.session.drafts()
    assert {draft.at for draft in drafts} == {at(conference, "2.1"), at(conference, "2.2")}
    assert all(draft.operation is Operation.MOD and "should" in draft.text for draft in drafts)
    assert all(draft.by == ("FRA",) for draft in drafts)
    assert len(conference.session.amendments()) == 3, "nothing is tabled"
    window.actions_.by_name["undo"].trigger()
    assert conference.session.drafts() == []
    window.actions_.by_name["redo"].trigger()
    assert len(conference.session.drafts()) == 2


def test_a_draft_that_was_tabled_since_is_not_undone(window: Window, workspace: Workspace) -> None:
    conference, stack = workspace.conference, workspace.desk.stack
    workspace.finding.bar.words.setText("shall")
    workspace.finding.bar.other.setText("may")
    answer(lambda dialog: dialog.go.click())
    workspace.finding._replace()
    first, *others = conference.session.drafts()
    conference.tell(conference.session.table_draft(first.id))
    stack.undo()
    assert conference.session.drafts() == []
    stack.redo()
    assert {draft.id for draft in conference.session.drafts()} == {draft.id for draft in others}


def test_nothing_to_replace_is_told(workspace: Workspace, answers: Answers) -> None:
    workspace.finding.bar.words.setText("zebra")
    workspace.finding._replace()
    assert "stand nowhere" in answers.lines[0]


def test_the_model_of_the_preview(workspace: Workspace, qtmodeltester: object) -> None:
    model = ReplacementsModel(workspace.conference.session.replacing("shall", "may", "FRA"), workspace)
    qtmodeltester.check(model)
    assert len(model.ticked) == model.rowCount() == 3


def test_the_find_bar_is_only_where_there_is_a_text_to_find_in(window: Window, workspace: Workspace) -> None:
    bar, by_name = workspace.finding.bar, window.actions_.by_name
    by_name["find"].trigger()
    by_name["view_positions"].trigger()
    assert not bar.isVisible()
    by_name["find"].trigger()
    assert bar.isVisible()
    assert workspace.reading.isVisible(), "it finds in the text and not in a table"
    assert bar.words.hasFocus()
