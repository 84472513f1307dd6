"""Deciding in place: a bracket is pointed at with the mouse or the keys, and the room's verbs stand beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from ui.rolling.pointed import PointedPage
from ui.window import Window
from ui.words import day
from ui.workspace import Workspace
from workbench.domain.amendment import Operation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.provision import Status

PLACE = "article 2(1)"


@pytest.fixture
def workspace(window: Window, file: Path, qtbot: QtBot) -> Workspace:
    """The rolling view with the keyboard: three brackets side by side in Article 2(1)."""
    assert window.open_path(file)
    found = window.workspace
    assert found is not None
    session = found.conference.session
    text = session.find(PLACE).text
    found.conference.tell(
        session.table(["RUS"], PLACE, Operation.MOD, text.replace("shall", "may"), reason="R. " * 400)
    )
    window.actions_.by_name["view_rolling"].trigger()
    page = found.reading.rolling
    qtbot.waitUntil(lambda: page.complete)
    page.setFocus()
    page.moveCursor(page.textCursor().MoveOperation.Start)
    return found


def press(workspace: Workspace, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(workspace.window().focusWidget(), key)


def go_to(workspace: Workspace, qtbot: QtBot, words: str) -> PointedPage:
    """Steps by F8 to the bracket that has these words."""
    page = workspace.reading.rolling
    for _ in range(12):
        press(workspace, qtbot, Qt.Key.Key_F8)
        if words in page.textCursor().selectedText():
            return page
    raise AssertionError(words)


def words_of(workspace: Workspace, at: str = PLACE) -> str:
    """What stands in a provision by the decisions of the room."""
    return "; ".join(
        one.words for one in workspace.conference.session.settlements([workspace.conference.session.find(at).id])
    )


def test_a_variant_is_adopted_by_three_keys_and_the_next_bracket_comes(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.conference.meet("Plenary, 3rd")
    page = go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return)
    popover = workspace.brackets.popover
    assert popover.isVisible()
    assert popover.which.text() == "variant 2 of 3"
    press(workspace, qtbot, Qt.Key.Key_Return)
    assert not popover.isVisible()
    assert words_of(workspace) == "should"
    (settled,) = workspace.conference.session.settlements()
    assert settled.meeting == "Plenary, 3rd"
    assert "all" in page.textCursor().selectedText() or "civilian" in page.textCursor().selectedText()
    assert workspace.window().focusWidget() is page


def test_a_click_on_a_bracket_opens_it_beside_the_words(workspace: Workspace, qtbot: QtBot) -> None:
    page = go_to(workspace, qtbot, "should")
    place = page.box().center()
    page.moveCursor(page.textCursor().MoveOperation.Start)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    popover = workspace.brackets.popover
    assert popover.isVisible()
    box = page.box().translated(page.viewport().mapTo(workspace, QPoint()))
    assert not popover.geometry().intersects(box)
    assert workspace.rect().contains(popover.geometry())
    qtbot.mouseClick(popover.buttons["adopt"], Qt.MouseButton.LeftButton)
    assert words_of(workspace) == "should"


def test_the_popover_tells_who_wants_it_why_and_who_stands_where(workspace: Workspace, qtbot: QtBot) -> None:
    session = workspace.conference.session
    session.join("1", "ITA")
    workspace.conference.tell(session.revise("1", "FRA", session.amendment("1").text, reason="Realism, again"))
    go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return)
    told = workspace.brackets.popover.told.text()
    today = day(session.version_date(session.version().name))
    for said in (
        "France",
        "Italy",
        f"tabled {today}",
        f"revised {today}",
        "Reason: Realism, again",
        "Opposed by Germany",
        "not agreeable",
    ):
        assert said in told, said
    press(workspace, qtbot, Qt.Key.Key_Down)
    assert workspace.brackets.popover.which.text() == "variant 3 of 3"
    assert "Russia" in workspace.brackets.popover.told.text()
    scroll = workspace.brackets.popover.scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: scroll.maximum() > 0)  # a long reason
    press(workspace, qtbot, Qt.Key.Key_PageDown)
    assert scroll.value() > 0


def test_forty_parties_are_all_named_in_the_popover_and_some_in_the_tooltip(workspace: Workspace, qtbot: QtBot) -> None:
    conference = workspace.conference
    codes = list(conference.parties)[10:50]
    text = conference.session.find("article 1").text
    conference.tell(conference.session.table(codes, "article 1", Operation.MOD, text.replace("protect", "shield")))
    page = go_to(workspace, qtbot, "shield")
    tip = workspace.brackets.popover
    press(workspace, qtbot, Qt.Key.Key_Return)
    assert all(conference.name(code) in tip.told.text().replace("&#x27;", "'") for code in codes)
    assert workspace.rect().contains(tip.geometry())
    assert "and 32 others" in page.tell(page.target)


def test_the_mouse_at_rest_is_told_of_the_bracket_under_it(workspace: Workspace, qtbot: QtBot) -> None:
    page = go_to(workspace, qtbot, "should")
    place = page.box().center()
    qtbot.mouseMove(page.viewport(), place)
    assert page.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(page.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, page.viewport().mapToGlobal(place)))
    assert "variant 2 of 3" in QToolTip.text()
    assert "France" in QToolTip.text()
    QToolTip.hideText()
    qtbot.mouseMove(page.viewport(), QPoint(3, 3))
    assert page.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_escape_closes_it_and_the_text_has_the_keyboard_again(workspace: Workspace, qtbot: QtBot) -> None:
    page = go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not workspace.brackets.popover.isVisible()
    assert workspace.window().focusWidget() is page
    assert "should" in page.textCursor().selectedText()


@pytest.mark.parametrize(
    ("verb", "standing"), [("bracket_lift", "shall"), ("bracket_delete", ""), ("bracket_adopt", "may")]
)
def test_every_verb_is_an_action(window: Window, workspace: Workspace, qtbot: QtBot, verb: str, standing: str) -> None:
    assert not window.actions_.by_name[verb].isEnabled(), "the caret is in no bracket"
    go_to(workspace, qtbot, "may")
    window.actions_.by_name[verb].trigger()
    assert words_of(workspace).strip() == standing


def test_a_bracket_alone_is_lifted_and_its_words_stay(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    conference, session = workspace.conference, workspace.conference.session
    text = session.find("article 3").text
    conference.tell(session.table(["FRA"], "article 3", Operation.MOD, text.replace("means", "means, as appropriate")))
    go_to(workspace, qtbot, "as appropriate")
    press(workspace, qtbot, Qt.Key.Key_Return)
    button = workspace.brackets.popover.buttons["lift"]
    assert button.text() == "Lift the bracket"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "as appropriate" in words_of(workspace, "article 3")


def test_a_compromise_is_written_in_place_and_can_be_given_up(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    page = go_to(workspace, qtbot, "should")
    window.actions_.by_name["bracket_compromise"].trigger()
    popover = workspace.brackets.popover
    field = popover.compromise.field
    assert window.focusWidget() is field
    assert field.words() == "shall"
    qtbot.keyClicks(field, "is to")
    assert "line-through" in popover.words.text() and "is to" in popover.words.text()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.words() == "shall", "its own undo"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert popover.isVisible() and not field.isVisible()
    window.actions_.by_name["bracket_compromise"].trigger()
    qtbot.keyClicks(field, "is to")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert words_of(workspace) == "is to"
    assert window.focusWidget() is page


def test_the_room_sees_a_compromise_only_while_it_is_shown_what_is_typed(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    go_to(workspace, qtbot, "should")
    workspace.room.toggle()
    screen = workspace.room.screen
    assert screen is not None
    window.actions_.by_name["bracket_compromise"].trigger()
    field = workspace.brackets.popover.compromise.field
    qtbot.keyClicks(field, "is to")
    assert "is to" not in screen.page.document().toPlainText()
    assert not workspace.brackets.popover.compromise.seen.isVisible()
    workspace.room.show_typing()
    assert "is to" in screen.page.document().toPlainText()
    assert workspace.brackets.popover.compromise.seen.isVisible()
    qtbot.keyClicks(field, " always")
    assert "is to always" in screen.page.document().toPlainText()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert "is to" not in screen.page.document().toPlainText()


def test_undo_takes_a_decision_back_and_says_which(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Return)
    undo = window.actions_.by_name["undo"]
    assert undo.text() == "&Undo adopting variant 2 in Article 2, paragraph 1"
    undo.trigger()
    assert not workspace.conference.session.settlements()
    assert "should" in workspace.reading.rolling.document().toPlainText()
    assert workspace.conference.session.ledger()[0].undone
    redo = window.actions_.by_name["redo"]
    assert redo.text() == "&Redo adopting variant 2 in Article 2, paragraph 1"
    redo.trigger()
    assert words_of(workspace) == "should"
    undo.trigger()
    assert not workspace.conference.session.settlements()


def test_settled_words_are_reopened_and_undo_settles_them_again(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    page = go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Return)
    qtbot.keyClick(page, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert "should" in page.textCursor().selectedText()
    press(workspace, qtbot, Qt.Key.Key_Return)
    popover = workspace.brackets.popover
    assert popover.which.text() == "settled"
    assert list(popover.buttons) == ["reopen"]
    press(workspace, qtbot, Qt.Key.Key_Return)
    session, undo, redo = workspace.conference.session, *(window.actions_.by_name[name] for name in ("undo", "redo"))
    assert not session.settlements()
    assert undo.text() == "&Undo reopening words in Article 2, paragraph 1"
    for _ in range(2):
        undo.trigger()
        assert words_of(workspace) == "should"
        assert not undo.isEnabled(), "the decision that was reopened is no step any more"
        redo.trigger()
        assert not session.settlements()
    undo.trigger()
    assert [entry.decision for entry in session.ledger() if not entry.undone][-1] == "variant"
    assert session.verify().sound


def test_what_was_reopened_is_not_settled_over_what_came_since(
    window: Window, workspace: Workspace, answers: Answers, qtbot: QtBot
) -> None:
    go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Return)
    conference, page = workspace.conference, workspace.reading.rolling
    qtbot.keyClick(page, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    press(workspace, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert not conference.session.settlements()
    conference.tell(conference.session.withdraw("1", "FRA"))
    window.actions_.by_name["undo"].trigger()
    assert "has changed since" in answers.errors[0]
    assert not conference.session.settlements()
    assert not window.actions_.by_name["undo"].isEnabled()


def test_a_whole_provision_is_decided_by_its_amendment(workspace: Workspace, qtbot: QtBot) -> None:
    conference = workspace.conference
    change = conference.session.table(["IND"], "article 2(2)", Operation.SUP)
    conference.tell(change)
    go_to(workspace, qtbot, "delete")
    press(workspace, qtbot, Qt.Key.Key_Return)
    popover = workspace.brackets.popover
    assert list(popover.buttons) == ["adopt", "reject"]
    assert popover.buttons["adopt"].text() == "Adopt L.5"
    press(workspace, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert [one.outcome for one in conference.session.decisions(change.amendments[0])] == [Outcome.REJECTED]


def test_the_status_and_the_meeting_stand_in_the_popover(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return)
    popover, conference = workspace.brackets.popover, workspace.conference
    window.actions_.by_name["meeting"].trigger()
    assert window.focusWidget() is popover.meeting
    qtbot.keyClicks(popover.meeting, "4th")
    assert conference.meeting == workspace.amendments.meeting.text() == "4th"
    qtbot.keyClick(popover.meeting, Qt.Key.Key_Return)
    assert window.focusWidget() is popover.buttons["adopt"]
    popover.status.activated.emit(list(Status).index(Status.ADREF))
    assert conference.statuses[conference.session.find(PLACE).id] is Status.ADREF
    assert conference.session.status_decisions()[-1].meeting == "4th"
    window.actions_.by_name["undo"].trigger()
    assert conference.statuses[conference.session.find(PLACE).id] is Status.OPEN


def test_what_is_refused_is_told_and_nothing_is_recorded(workspace: Workspace, answers: Answers, qtbot: QtBot) -> None:
    go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return)
    session = workspace.conference.session
    for number in ("1", "4"):
        session.withdraw(number, session.amendment(number).sponsors[0])
    press(workspace, qtbot, Qt.Key.Key_Return)  # the first span is another one by now
    assert len(answers.errors) == 1
    assert "Adopting variant 2 in Article 2, paragraph 1 was not possible" in answers.errors[0]
    assert not session.settlements()


def test_with_the_bracket_its_amendment_is_chosen_in_the_list(workspace: Workspace, qtbot: QtBot) -> None:
    go_to(workspace, qtbot, "should")
    assert workspace.floor.amendment.number == 1
    workspace.conference.speak_as("ITA")
    workspace.floor.take_position(Stance.SUPPORT)
    assert {one.party for one in workspace.conference.session.positions(workspace.floor.amendment.id)} == {"DEU", "ITA"}


def test_a_delegations_file_takes_positions_and_decides_nothing(
    window: Window, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = workspace.conference.session
    monkeypatch.setattr(type(session), "seat_party", property(lambda _: "CHE"))
    workspace.conference.speak_as("CHE")
    go_to(workspace, qtbot, "should")
    press(workspace, qtbot, Qt.Key.Key_Return)
    popover = workspace.brackets.popover
    assert list(popover.buttons) == [stance.value for stance in Stance]
    assert not popover.status.isVisible()
    assert not window.actions_.by_name["bracket_adopt"].isEnabled()
    assert window.actions_.by_name["bracket"].isEnabled()
    qtbot.mouseClick(popover.buttons["reserve"], Qt.MouseButton.LeftButton)
    said = {one.party: one.stance for one in session.positions(session.amendment("1").id)}
    assert said["CHE"] is Stance.RESERVE
    assert not session.settlements()
