"""The main job as a user does it: by what is typed, clicked and chosen."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.compare.changes import ChangeRole
from ui.models.amendments import AmendmentRole, Scope
from ui.panels.dialogs import NewConference, Report, VersionName
from ui.panels.party_chooser import PartyChooser
from ui.panels.tabling import Tabling
from ui.paper.importing import ImportDialog
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import AmendmentStatus, Fate, Operation, Stance
from workbench.domain.decision import Manner
from workbench.domain.provision import Status
from workbench.session import Session


def trigger(window: Window, name: str) -> None:
    action = window.actions_.by_name[name]
    assert action.isEnabled(), name
    action.trigger()


def choose(workspace: Workspace, reference: str) -> None:
    workspace.outline.choose(workspace.conference.session.find(reference).id)


def rewrite(qtbot: QtBot, workspace: Workspace, words: str) -> None:
    """Selects the clause in which the caret stands and types."""
    editor = workspace.reading.text
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, words)


def table(window: Window) -> None:
    """Looks at what the others will see and tables it."""
    answer(lambda dialog: dialog.go.click() if isinstance(dialog, Tabling) else dialog.reject())
    trigger(window, "table")


def speak_as(words: str):
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, PartyChooser)
        dialog.search.setText(words)
        dialog.accept()

    return act


def give_name(dialog: QDialog) -> None:
    """Takes the name that is proposed."""
    assert isinstance(dialog, VersionName)
    dialog.go.click()


def bring_in(qtbot: QtBot, dialog: QDialog) -> None:
    """Imports what is shown under the name that is proposed."""
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=15000)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


class Reports:
    """Reads reports and closes them: their titles and the last cell of every row."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.said: list[str] = []

    def read(self, dialog: QDialog) -> None:
        assert isinstance(dialog, Report)
        if table := dialog.findChild(QTableView):
            model = table.model()
            last = model.columnCount() - 1
            self.said += [model.index(row, last).data() for row in range(model.rowCount())]
        dialog.findChild(QPushButton).click()
        self.titles.append(dialog.windowTitle())


@pytest.fixture
def reports() -> Reports:
    return Reports()


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    assert window.open_path(file)
    return window.workspace


def test_create_import_draft_table_decide_circulate_compare_export(
    window: Window, answers: Answers, reports: Reports, source: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    def begin(dialog: QDialog) -> None:
        assert isinstance(dialog, NewConference)
        assert not dialog.go.isEnabled()
        qtbot.keyClicks(dialog.title, "Convention on Networks")
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    answers.paths += [tmp_path / "job.treaty", source]
    answer(begin)
    trigger(window, "new")
    workspace = window.workspace
    assert not window.actions_.by_name["draft_mod"].isEnabled()

    answer(partial(bring_in, qtbot))
    trigger(window, "import")
    assert workspace.conference.session.version_names() == ["draft"]

    choose(workspace, "article 2(1)")
    assert "protect civilian networks" in workspace.reading.page.toPlainText()
    workspace.conference.speak_as("FRA")
    trigger(window, "draft_mod")
    card, editor = workspace.card, workspace.reading.text
    assert window.focusWidget() is editor
    rewrite(qtbot, workspace, "Each State Party should protect civilian networks.")
    qtbot.keyClicks(card.reason, "Realism")
    assert "1.\tEach State Party shallshould protect civilian networks." in editor.toPlainText()
    assert workspace.drafting.draft.by == ("FRA",)
    answer(lambda dialog: qtbot.keyClick(dialog.go, Qt.Key.Key_Return))
    qtbot.mouseClick(card.table, Qt.MouseButton.LeftButton)

    listed = workspace.amendments.list.model()
    assert listed.rowCount() == 1
    amendment = workspace.amendments.current
    assert (amendment.number, amendment.sponsors, amendment.reason) == (1, ("FRA",), "Realism")
    assert not workspace.conference.session.drafts()
    assert not card.isVisible()
    assert workspace.notice.isVisible()
    assert notice_offers(workspace) == ["Send a package\u2026", "Export as Word\u2026"]

    qtbot.keyClicks(workspace.amendments.meeting, "3rd meeting\r")
    trigger(window, "adopt")
    assert workspace.amendments.current.status is AmendmentStatus.ADOPTED
    assert workspace.conference.session.decisions()[0].meeting == "3rd meeting"

    answer(give_name)
    trigger(window, "circulate")
    qtbot.waitUntil(lambda: not window.works.busy)
    assert notice_offers(workspace) == ["Export as Word\u2026", "Send a package\u2026"]
    assert workspace.conference.session.find("article 2(1)").text.split()[3] == "should"

    trigger(window, "view_compare")
    comparison = workspace.comparison.list.model()
    qtbot.waitUntil(lambda: comparison.rowCount() == 1)
    assert comparison.index(0, 0).data(ChangeRole.ROW).pair.citation == "Article 2, paragraph 1"

    export(window, answers, tmp_path, qtbot)
    assert not answers.errors


def notice_offers(workspace: Workspace) -> list[str]:
    return [button.text() for button in workspace.notice.findChildren(QPushButton)]


def export(window: Window, answers: Answers, folder: Path, qtbot: QtBot) -> None:
    """Writes every form of the text, and sees that it was said where it is."""

    def write(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)
        qtbot.keyClick(dialog.forms, Qt.Key.Key_Return)

    for form in ("clean", "rolling", "comparison", "changes"):
        out = folder / f"{form}.docx"
        answers.paths.append(out)
        window.workspace.notice.hide()
        answer(write)
        trigger(window, f"export_{form}")
        qtbot.waitUntil(window.workspace.notice.isVisible, timeout=15000)
        assert out.stat().st_size > 1000
        qtbot.waitUntil(lambda: not window.works.busy)


def test_what_is_typed_is_saved_private_and_undone(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    session, editor = workspace.conference.session, workspace.reading.text
    workspace.conference.speak_as("FRA")
    choose(workspace, "article 1")
    trigger(window, "draft_mod")
    assert not session.drafts(), "nothing is kept before anything is said"
    rewrite(qtbot, workspace, "The purpose of this Convention is peace.")
    qtbot.waitUntil(lambda: bool(session.drafts()))
    assert [draft.text for draft in session.drafts()] == ["The purpose of this Convention is peace."]
    acts = len(session.log())
    qtbot.keyClicks(editor, " Now.")
    qtbot.waitUntil(lambda: session.drafts()[0].text.endswith("Now."))
    assert workspace.desk.stack.undoText() == "editing the draft on Article 1"
    assert "editing the draft on Article 1" in window.actions_.by_name["undo"].text()
    trigger(window, "undo")
    assert session.drafts()[0].text == "The purpose of this Convention is peace."
    assert "Now." not in editor.toPlainText()
    trigger(window, "undo")
    assert not session.drafts()
    assert not workspace.card.isVisible()
    assert "peace." not in editor.toPlainText()
    trigger(window, "redo")
    trigger(window, "redo")
    assert session.drafts()[0].text.endswith("Now.")
    assert "Now." in editor.toPlainText()
    assert len(session.log()) == acts, "the desk makes no act"


def test_undo_by_its_key_works_while_typing(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.conference.speak_as("FRA")
    choose(workspace, "article 1")
    trigger(window, "draft_mod")
    editor = workspace.reading.text
    rewrite(qtbot, workspace, "Peace.")
    qtbot.waitUntil(lambda: bool(workspace.conference.session.drafts()))
    window.activateWindow()
    assert window.focusWidget() is editor
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not workspace.conference.session.drafts()


def test_a_draft_is_tabled_by_its_key_while_typing(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.conference.speak_as("FRA")
    choose(workspace, "article 1")
    trigger(window, "draft_mod")
    rewrite(qtbot, workspace, "Peace.")
    window.activateWindow()
    qtbot.waitUntil(workspace.reading.text.hasFocus)
    answer(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    qtbot.keyClick(workspace.reading.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert workspace.conference.session.amendment("4").text == "Peace."


def test_typing_asks_nothing_and_tabling_asks_for_whom(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    session = workspace.conference.session
    workspace.reading.text.open(session.find("article 1").id)
    rewrite(qtbot, workspace, "Peace.")
    qtbot.waitUntil(lambda: bool(session.drafts()))
    assert session.drafts()[0].by == ()

    def say(dialog: QDialog) -> None:
        answer(lambda other: other.go.click())
        speak_as("fran")(dialog)

    answer(say)
    trigger(window, "table")
    assert session.amendment("4").sponsors == ("FRA",)


def test_many_drafts_are_tabled_at_once_after_a_look(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    session, editor = workspace.conference.session, workspace.reading.text
    workspace.conference.speak_as("FRA")
    for reference in ("article 1", "article 3", "article 2(1)"):
        editor.open(session.find(reference).id)
        rewrite(qtbot, workspace, f"Peace by {reference}.")
    qtbot.keyClicks(workspace.card.notes, "our red line")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, Tabling)
        assert len(dialog.chosen) == 1
        for row in range(3):
            dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
        dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        seen = dialog.preview.toPlainText()
        assert "Peace by article 1." in seen and "Peace by article 3." not in seen
        assert "red line" not in seen
        dialog.go.click()

    answer(look)
    trigger(window, "table")
    assert [session.amendment(name).text for name in ("4", "5")] == ["Peace by article 1.", "Peace by article 2(1)."]
    assert [draft.text for draft in session.drafts()] == ["Peace by article 3."]


def test_a_discarded_draft_comes_back_and_a_tabled_one_does_not(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    session = workspace.conference.session
    workspace.conference.speak_as("FRA")
    choose(workspace, "article 3")
    trigger(window, "draft_sup")
    assert [draft.operation for draft in session.drafts()] == [Operation.SUP]
    trigger(window, "discard")
    assert not session.drafts()
    trigger(window, "undo")
    assert [draft.operation for draft in session.drafts()] == [Operation.SUP]
    workspace.drafting.open(session.drafts()[0])
    table(window)
    assert session.amendment("4").operation is Operation.SUP
    assert not workspace.desk.stack.canUndo()
    assert not session.drafts()


@pytest.mark.parametrize(
    ("name", "words", "operation"),
    [
        ("draft_after", "Each State Party shall report.", Operation.ADD),
        ("draft_before", "Each State Party shall report.", Operation.ADD),
        ("draft_under", "Each State Party shall report.", Operation.ADD),
        ("draft_retitle", "General obligations", Operation.RETITLE),
        ("draft_noc", "", Operation.NOC),
        ("draft_move", "Article 3", Operation.MOVE),
    ],
)
def test_every_operation_can_be_drafted_and_tabled(
    window: Window, workspace: Workspace, qtbot: QtBot, name: str, words: str, operation: Operation
) -> None:
    workspace.conference.speak_as("KEN")
    choose(workspace, "article 2")
    trigger(window, name)
    if operation is Operation.MOVE:
        qtbot.keyClicks(workspace.card.place, words)
    elif words:
        rewrite(qtbot, workspace, words)
    table(window)
    tabled = workspace.conference.session.amendment("4")
    assert (tabled.operation, tabled.sponsors) == (operation, ("KEN",))


def test_an_empty_draft_is_not_tabled(window: Window, workspace: Workspace, answers: Answers) -> None:
    workspace.conference.speak_as("KEN")
    choose(workspace, "article 1")
    trigger(window, "draft_mod")
    trigger(window, "table")
    assert "nothing to table" in answers.errors[0]
    assert workspace.drafting.draft is not None


def test_co_sponsors_are_added_before_tabling(window: Window, workspace: Workspace) -> None:
    workspace.conference.speak_as("FRA")
    choose(workspace, "article 1")
    trigger(window, "draft_sup")
    answer(speak_as("germ"))
    trigger(window, "cosponsor")
    assert workspace.conference.session.drafts()[0].by == ("FRA", "DEU")


def test_delegations_join_withdraw_and_take_positions(window: Window, workspace: Workspace, answers: Answers) -> None:
    session = workspace.conference.session
    workspace.conference.speak_as("DEU")
    choose(workspace, "article 2(1)")
    workspace.amendments.select(session.amendment("2").id)
    trigger(window, "join")
    assert session.amendment("2").sponsors == ("KEN", "JPN", "DEU")
    trigger(window, "withdraw")
    assert session.amendment("2").sponsors == ("KEN", "JPN")
    assert answers.confirmed
    trigger(window, "position_support")
    answers.lines.append("with thanks")
    trigger(window, "position_note")
    position = session.positions(session.amendment("2").id)[0]
    assert (position.party, position.stance, position.note) == ("DEU", Stance.SUPPORT, "with thanks")
    trigger(window, "join")
    trigger(window, "join")
    assert "sponsors L.2 already" in answers.errors[0]


def test_the_room_sets_the_status_and_the_outline_shows_it(window: Window, workspace: Workspace) -> None:
    choose(workspace, "article 3")
    trigger(window, "status_adref")
    assert workspace.conference.session.statuses()[workspace.outline.chosen] is Status.ADREF
    assert window.actions_.by_name["status"].iconText() == "Agreed ad referendum"


def test_rolling_text_shows_brackets_with_attribution(window: Window, workspace: Workspace) -> None:
    choose(workspace, "article 2(1)")
    trigger(window, "view_rolling")
    words = workspace.reading.page.toPlainText().replace("\u00a0", " ")
    assert "[shall] [FRA: should] protect [civilian] [KEN, JPN: all] networks" in words


def test_what_the_room_settles_shows_at_once_and_its_amendment_says_so(window: Window, workspace: Workspace) -> None:
    choose(workspace, "article 2(1)")
    trigger(window, "view_rolling")
    conference = workspace.conference
    verb = partial(conference.session.settle, "article 2(1)", 1, Manner.VARIANT, 2, meeting="3rd meeting")
    assert conference.do("Settling", verb) is not None
    words = workspace.reading.page.toPlainText().replace("\u00a0", " ")
    assert "‹should› protect [civilian] [KEN, JPN: all] networks" in words
    assert "‹should› settled: wording of FRA, 3rd meeting" in words
    cards = workspace.amendments.list
    cards.grab()
    said = [cards.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert "Answered by settled words" in said[0]


def test_lists_widen_and_drafts_open_from_the_list(window: Window, workspace: Workspace) -> None:
    workspace.conference.speak_as("FRA")
    choose(workspace, "article 3")
    trigger(window, "draft_sup")
    trigger(window, "close_draft")
    panel = workspace.amendments
    panel.scope.setCurrentText(Scope.ALL.value)
    assert panel.title.toolTip() == "1 draft, 3 amendments"
    index = panel.list.model().index(0, 0)
    panel.list.doubleClicked.emit(index)
    assert workspace.drafting.draft == index.data(AmendmentRole.PROPOSAL)


def test_another_process_is_noticed(window: Window, workspace: Workspace, file: Path, qtbot: QtBot) -> None:
    choose(workspace, "article 1")
    with Session.open(file) as other:
        other.table(["IND"], "article 1", Operation.SUP)
    workspace.conference.look()
    assert workspace.amendments.list.model().rowCount() == 1


def test_fates_are_shown_after_a_version(window: Window, workspace: Workspace, reports: Reports, qtbot: QtBot) -> None:
    session = workspace.conference.session
    choose(workspace, "article 2(1)")
    workspace.amendments.select(session.amendment("1").id)
    trigger(window, "adopt")
    answer(give_name)
    trigger(window, "circulate")
    qtbot.waitUntil(lambda: not window.works.busy)
    assert notice_offers(workspace)[0] == "How they fared\u2026"
    answer(reports.read)
    workspace.notice.findChildren(QPushButton)[0].click()
    assert reports.titles == ["Circulated Rev.1"]
    assert session.amendment("2").fate is Fate.SHIFTED
    assert any(line.startswith("Shifted") for line in reports.said)
