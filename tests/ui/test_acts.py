"""What is added to the record and read in it, through what a user touches."""

from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.models.amendments import Scope
from ui.models.outline import Role
from ui.panels.dialogs import NewParty, Report
from ui.panels.revision import Revision
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.party import PartyKind


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    assert window.open_path(file)
    return window.workspace


def look_at(workspace: Workspace, number: str) -> None:
    amendment = workspace.conference.session.amendment(number)
    workspace.outline.choose(amendment.at)
    workspace.amendments.select(amendment.id)


def trigger(window: Window, name: str) -> None:
    action = window.actions_.by_name[name]
    assert action.isEnabled(), name
    action.trigger()


def test_a_sponsor_revises_an_amendment(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    def revise(dialog: QDialog) -> None:
        assert isinstance(dialog, Revision)
        assert "should protect" in dialog.wording.toPlainText()
        assert not dialog.go.isEnabled(), "nothing was changed yet"
        qtbot.keyClick(dialog.wording, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(dialog.wording, "Each State Party will protect civilian networks.")
        qtbot.waitUntil(lambda: "shallwill" in dialog.preview.toPlainText().replace(" ", ""))
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    workspace.conference.speak_as("FRA")
    look_at(workspace, "1")
    answer(revise)
    trigger(window, "revise")
    own = workspace.amendments.current
    assert (own.revision, own.text) == (1, "Each State Party will protect civilian networks.")
    assert own.reason == "Realism"


def test_a_sponsor_takes_the_words_that_its_amendment_has_now(window: Window, workspace: Workspace) -> None:
    session = workspace.conference.session
    own = session.amendment("1")
    words = session.version().by_id[own.at].text
    change = session.table(["JPN"], own.at, Operation.MOD, f"{words} This applies at all times.")
    workspace.conference.tell(change)
    look_at(workspace, "1")
    assert not window.actions_.by_name["take"].isEnabled(), "it was drafted on this text"
    session.decide(change.amendments[0], Outcome.ADOPTED)
    workspace.conference.tell(session.circulate("Rev.1").change)
    workspace.conference.speak_as("FRA")
    look_at(workspace, "1")
    trigger(window, "take")
    own = session.amendment("1")
    assert (own.revision, own.against, own.fate) == (1, "Rev.1", None)
    assert own.text.endswith("This applies at all times.")


def test_the_room_takes_a_decision_back(window: Window, workspace: Workspace) -> None:
    look_at(workspace, "1")
    assert not window.actions_.by_name["reopen"].isEnabled()
    trigger(window, "adopt")
    trigger(window, "reopen")
    assert workspace.conference.session.amendment("1").live


def test_words_that_are_refused_stay_in_the_dialog(
    window: Window, workspace: Workspace, answers: Answers, qtbot: QtBot
) -> None:
    standing = workspace.conference.session.find("article 2(1)").text

    def revise(dialog: QDialog) -> None:
        assert isinstance(dialog, Revision)
        dialog.wording.set_words(standing)
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        assert dialog.isVisible()
        dialog.reject()

    workspace.conference.speak_as("FRA")
    look_at(workspace, "1")
    answer(revise)
    trigger(window, "revise")
    assert "already" in answers.errors[0]
    assert workspace.amendments.current.revision == 0


def test_only_a_sponsor_revises_and_only_words(window: Window, workspace: Workspace, answers: Answers) -> None:
    workspace.conference.speak_as("DEU")
    look_at(workspace, "1")
    trigger(window, "revise")
    assert "Germany does not sponsor L.1" in answers.errors[0]
    look_at(workspace, "3")
    assert not window.actions_.by_name["revise"].isEnabled(), "to keep a provision has no words"


def fill(code: str, members: str, qtbot: QtBot) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, NewParty)
        assert not dialog.go.isEnabled()
        qtbot.keyClicks(dialog.name, "Friends of the Convention")
        qtbot.keyClicks(dialog.code, code)
        qtbot.keyClicks(dialog.members, members)
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        if dialog.isVisible():
            dialog.reject()

    return act


def test_a_party_is_added_and_one_that_is_taken_refused(
    window: Window, workspace: Workspace, answers: Answers, qtbot: QtBot
) -> None:
    answer(fill("FRA", "", qtbot))
    trigger(window, "add_party")
    assert "choose another code" in answers.errors[0]
    answer(fill("friends", "KEN, Japan", qtbot))
    trigger(window, "add_party")
    added = workspace.conference.parties["FRIENDS"]
    assert (added.kind, added.members) == (PartyKind.GROUP, ("KEN", "JPN"))
    assert workspace.conference.name("FRIENDS") == "Friends of the Convention"


def test_the_log_lists_every_act_the_last_first(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    acts = len(workspace.conference.session.log())
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, Report)
        model = dialog.table.model()
        assert model.rowCount() == acts
        said.extend(model.index(0, column).data() for column in (1, 2))
        dialog.search.setText("kenya japan tabled")
        said.extend(model.index(row, 2).data() for row in range(model.rowCount()))
        dialog.accept()

    answer(read)
    trigger(window, "log")
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said == [
        "Secretariat",
        "Germany on L.1: oppose",
        "Kenya, Japan tabled L.2: new wording, Article 2, paragraph 1",
    ]
    qtbot.waitUntil(lambda: not window.works.busy)


def test_a_position_taken_anew_is_undone_by_the_one_before(window: Window, workspace: Workspace) -> None:
    def stance() -> tuple[Stance, str]:
        session = workspace.conference.session
        said = next(one for one in session.positions(session.amendment("1").id) if one.party == "DEU")
        return said.stance, said.note

    workspace.conference.speak_as("DEU")
    look_at(workspace, "1")
    trigger(window, "position_support")
    assert stance() == (Stance.SUPPORT, "")
    assert window.actions_.by_name["undo"].text() == "&Undo the position of Germany on L.1"
    trigger(window, "undo")
    assert stance() == (Stance.OPPOSE, "not agreeable")
    trigger(window, "redo")
    assert stance() == (Stance.SUPPORT, "")


def test_an_article_lists_what_its_paragraphs_are_to_be_and_the_choice_is_remembered(
    window: Window, workspace: Workspace, file: Path
) -> None:
    article = workspace.conference.session.find("article 2").id
    workspace.outline.choose(article)
    badge = workspace.outline.tree.currentIndex().data(Role.COUNT)
    assert workspace.amendments.list.model().rowCount() == badge == 2
    workspace.amendments.scope.setCurrentIndex(workspace.amendments.scope.findData(Scope.HERE))
    assert workspace.amendments.list.model().rowCount() == 0
    window.close_conference()
    assert window.open_path(file)
    assert window.workspace.amendments.scope.currentData() == Scope.HERE


def test_a_reference_is_found_as_one_types_it(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    outline = workspace.outline
    first = outline.chosen
    qtbot.keyClicks(outline.search, "2(2)(b)")
    qtbot.keyClick(outline.search, Qt.Key.Key_Return)
    assert outline.chosen == workspace.conference.session.find("article 2(2)(b)").id != first
    assert window.focusWidget() is outline.tree
    outline.search.setText("zebra")
    qtbot.waitUntil(outline.none.isVisible)
    assert "zebra" in outline.none.text()
    outline.search.clear()
    qtbot.waitUntil(outline.tree.isVisible)
    assert outline.tree.currentIndex().isValid(), "what was chosen is still shown"


def test_a_table_is_set_in_cells_and_a_click_in_one_chooses_it(
    window: Window, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "tables.md"
    rows = "| Substance | Limit |\n|---|---|\n| Lead | 5 |\n| Zinc | 7 |\n"
    source.write_text(f"Article 1\n\nAs follows.\n\n{rows}", "utf-8")
    workspace.conference.tell(workspace.conference.session.import_source(source, "Tables").change)
    table = next(p for p in workspace.conference.version.provisions if p.table)
    for view in ("view_text", "view_rolling"):
        trigger(window, view)
        workspace.outline.choose(table.parent or table.id)
        page = workspace.reading.page
        cursor, beside = page.document().find("Zinc"), page.document().find("7")
        assert (cursor.block().text(), beside.block().text()) == ("Zinc", "7"), view
        cell, other = page.cursorRect(cursor), page.cursorRect(beside)
        assert cell.top() == other.top() and cell.left() < other.left(), view
    cursor.clearSelection()
    page.setTextCursor(cursor)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.cursorRect(cursor).center())
    assert workspace.outline.chosen == table.id


def test_a_card_names_some_of_many_sponsors_and_its_tooltip_all(workspace: Workspace) -> None:
    conference = workspace.conference
    codes = [party.code for party in conference.parties.values() if party.kind is PartyKind.STATE][:30]
    text = conference.session.find("article 1").text
    conference.tell(conference.session.table(codes, "article 1", Operation.MOD, f"{text} Always."))
    assert conference.first_names(codes, 8).endswith(" and 22 others")
    workspace.outline.choose(conference.session.find("article 1").id)
    tip = workspace.amendments.list.model().index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert all(conference.name(code) in unescape(tip) for code in codes)


def test_the_outline_of_a_text_read_from_right_to_left_is_laid_out_so(
    window: Window, workspace: Workspace, source: Path
) -> None:
    tree = workspace.outline.tree
    assert tree.layoutDirection() is Qt.LayoutDirection.LeftToRight
    source.write_text(
        "\n\n".join(f"المادة {n}\n\nتلتزم كل دولة طرف بحماية الشبكات المدنية." for n in range(1, 5)), "utf-8"
    )
    workspace.conference.tell(workspace.conference.session.import_source(source, "Arabic").change)
    assert tree.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert not window.grab().isNull()
