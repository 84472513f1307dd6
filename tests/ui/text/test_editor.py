"""Typing in the text, by real keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.panels.tabling import Tabling
from ui.text.clauses import ADDED, HEADING, Place
from ui.text.editor import Editor
from ui.text.redlined import Role
from ui.text.sheet import PLACE as PLACE_PROPERTY
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation, Relation
from workbench.session import Session

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
BASE = "The purpose of this Convention is to protect civilians."


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    assert window.open_path(file)
    window.workspace.conference.speak_as("FRA")
    window.workspace.reading.text.finish()
    return window.workspace


@pytest.fixture
def editor(workspace: Workspace) -> Editor:
    """The text, with the caret at the end of Article 1."""
    workspace.reading.text.open(id_of(workspace, "article 1"))
    return workspace.reading.text


def id_of(workspace: Workspace, reference: str) -> str:
    return workspace.conference.session.find(reference).id


def shown(editor: Editor) -> str:
    """The clause in which the caret stands: [new] and -gone- words, the caret as a bar."""
    block = editor.textCursor().block()
    place = Place.of(block.blockFormat().property(PLACE_PROPERTY))
    said = ""
    for run in editor._instrument.shown[place]:
        said += {Role.NEW: f"[{run.text}]", Role.GONE: f"-{run.text}-"}.get(run.role, run.text)
    drawn = "".join(run.text for run in editor._instrument.shown[place]).replace("\n", "\u2028")
    assert drawn == block.text(), "what is drawn is what is known"
    return said


def struck_and_underlined(editor: Editor) -> tuple[list[str], list[str]]:
    """What the block of the caret really shows struck and underlined."""
    struck, underlined = [], []
    block = editor.textCursor().block()
    for found in block:
        fragment = found.fragment()
        if fragment.charFormat().fontStrikeOut():
            struck.append(fragment.text())
        if fragment.charFormat().fontUnderline():
            underlined.append(fragment.text())
    return struck, underlined


def words(workspace: Workspace) -> str:
    draft = workspace.drafting.draft
    return draft.text if draft else ""


def test_typed_words_are_underlined_and_what_they_replace_is_struck(
    workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    for _ in range(2):
        qtbot.keyClick(editor, KEY.Key_Left, CTRL)
    qtbot.keyClick(editor, KEY.Key_Right, CTRL | SHIFT)
    qtbot.keyClicks(editor, "people")
    assert words(workspace) == "The purpose of this Convention is to protect people."
    assert shown(editor).endswith("protect -civilians-[people].")
    assert struck_and_underlined(editor) == (["civilians"], ["people"])
    qtbot.keyClicks(editor, " at sea")
    assert words(workspace) == "The purpose of this Convention is to protect people at sea."
    assert editor.textCursor().block().text()[: editor.textCursor().positionInBlock()].endswith("people at sea")


def test_backspace_and_delete_jump_over_struck_words(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, KEY.Key_Left)
    qtbot.keyClick(editor, KEY.Key_Backspace, CTRL)
    assert shown(editor).endswith("protect -civilians-.")
    qtbot.keyClick(editor, KEY.Key_Backspace)
    qtbot.keyClick(editor, KEY.Key_Backspace)
    assert words(workspace) == "The purpose of this Convention is to protec."
    qtbot.keyClick(editor, KEY.Key_Delete)
    assert words(workspace) == "The purpose of this Convention is to protec"
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    qtbot.keyClick(editor, KEY.Key_Delete, CTRL)
    assert words(workspace).lstrip() == "purpose of this Convention is to protec"
    qtbot.keyClicks(editor, "A")
    assert words(workspace).startswith("A")


def test_all_words_taken_out_ask_to_delete_and_come_back(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, KEY.Key_A, CTRL)
    qtbot.keyClick(editor, KEY.Key_Delete)
    assert workspace.drafting.draft.operation is Operation.SUP
    assert shown(editor) == f"-{BASE}-"
    qtbot.keyClicks(editor, "Peace.")
    assert (workspace.drafting.draft.operation, words(workspace)) == (Operation.MOD, "Peace.")


def test_nothing_is_kept_once_the_words_are_those_of_the_text(
    workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "x")
    qtbot.waitUntil(lambda: bool(workspace.conference.session.drafts()))
    qtbot.keyClick(editor, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: not workspace.conference.session.drafts())
    assert shown(editor) == BASE
    assert not workspace.card.isVisible()


def test_words_are_pasted_cut_and_dropped_plain(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("\r\n Noting\r\nthe Charter.\r\n")
    qtbot.keyClick(editor, KEY.Key_V, CTRL)
    assert words(workspace) == f"{BASE} Noting\nthe Charter."
    assert editor.toPlainText().count("Article 2") == 1
    qtbot.keyClick(editor, KEY.Key_Left, SHIFT | CTRL)
    qtbot.keyClick(editor, KEY.Key_Left, SHIFT | CTRL)
    qtbot.keyClick(editor, KEY.Key_X, CTRL)
    assert words(workspace) == f"{BASE} Noting\nthe "
    assert QGuiApplication.clipboard().text() == "Charter."
    data = QMimeData()
    data.setHtml("<b>Law</b>")
    assert not editor.canInsertFromMimeData(data)


def test_what_would_be_another_paragraph_in_a_document_is_a_line_break_in_a_clause(
    workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    blocks = editor.document().blockCount()
    QGuiApplication.clipboard().setText("One\u2029two\x00\ufdd0three\rfour")
    qtbot.keyClick(editor, KEY.Key_V, CTRL)
    assert words(workspace) == f"{BASE}One\ntwothree\nfour"
    assert editor.document().blockCount() == blocks
    qtbot.keyClick(editor, KEY.Key_Return, SHIFT)
    assert words(workspace).endswith("four\n")
    assert shown(editor).endswith("four\n]")


def test_one_clicks_types_looks_and_tables(window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    """The first of the four tasks, by what a delegate touches: a click, the words, Ctrl+Enter, Enter."""
    window.activateWindow()
    workspace.outline.tree.setFocus()
    cursor = editor.document().find("civilian networks")
    cursor.setPosition(cursor.selectionStart())
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect(cursor).center())
    assert workspace.outline.chosen == id_of(workspace, "article 2(1)")
    assert window.focusWidget() is editor
    qtbot.keyClicks(editor, "all ")
    assert workspace.card.isVisible()
    answer(lambda dialog: qtbot.keyClick(dialog, KEY.Key_Return))
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    tabled = workspace.conference.session.amendment("4")
    assert (tabled.text, tabled.sponsors) == ("Each State Party shall protect all civilian networks.", ("FRA",))


def test_an_input_method_composes_and_commits(workspace: Workspace, editor: Editor) -> None:
    QApplication.sendEvent(editor, QInputMethodEvent("じょ", []))
    assert not words(workspace)
    assert editor.textCursor().block().layout().preeditAreaText() == "じょ"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("条約")
    QApplication.sendEvent(editor, commit)
    assert words(workspace) == f"{BASE}条約"
    assert shown(editor) == f"{BASE}[条約]"
    again = QInputMethodEvent("", [])
    again.setCommitString("𝕏", -1, 1)
    QApplication.sendEvent(editor, again)
    assert words(workspace) == f"{BASE}条𝕏"
    QApplication.sendEvent(editor, QInputMethodEvent("", []))
    assert editor.textCursor().atBlockEnd()


def test_what_changes_the_document_itself_is_taken_as_typed(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    cursor = QTextCursor(editor.textCursor().block())
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("One ")
    assert words(workspace) == BASE.replace("The", "One")
    assert shown(editor).startswith("-The-[One] purpose")
    cursor = QTextCursor(editor.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    qtbot.waitUntil(lambda: "civilian networks" in editor.toPlainText())
    editor.finish()
    assert "[One]" in shown_of(editor, workspace, "article 1")


def shown_of(editor: Editor, workspace: Workspace, reference: str) -> str:
    editor.open(id_of(workspace, reference))
    return shown(editor)


def test_the_caret_stays_out_of_labels_and_struck_words(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    editor.open(id_of(workspace, "article 2(1)"))
    qtbot.keyClick(editor, KEY.Key_Home)
    assert editor.textCursor().positionInBlock() == len("1.\t")
    qtbot.keyClick(editor, KEY.Key_Delete, CTRL)
    qtbot.keyClick(editor, KEY.Key_End)
    qtbot.keyClick(editor, KEY.Key_Home)
    assert editor.textCursor().positionInBlock() >= len("1.\t")
    qtbot.keyClicks(editor, "Every ")
    assert words(workspace).replace("  ", " ") == "Every State Party shall protect civilian networks."
    assert editor.textCursor().block().text().startswith("1.\t")
    for _ in range(12):
        qtbot.keyClick(editor, KEY.Key_Left)
    assert "State" not in editor.textCursor().block().text()[: editor.textCursor().positionInBlock()]


def test_undo_and_redo_go_through_the_states_of_the_draft(
    window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, " One.")
    workspace.drafting.flush()
    qtbot.keyClicks(editor, " Two.")
    window.actions_.by_name["undo"].trigger()
    assert shown(editor) == f"{BASE}[ One.]"
    window.actions_.by_name["undo"].trigger()
    assert shown(editor) == BASE
    window.actions_.by_name["redo"].trigger()
    assert shown(editor) == f"{BASE}[ One.]"


def test_what_is_typed_without_a_pause_is_one_step_however_often_it_is_saved(
    window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    saved = []
    workspace.conference.changed.connect(lambda change: saved.extend(change.drafts))
    for letter in " at all times and in all places":
        qtbot.keyClick(editor, letter)
        if letter == " ":
            workspace.drafting._saving.timeout.emit()  # as if it had been slower
    assert len(saved) > 4
    assert words(workspace) == f"{BASE} at all times and in all places"
    window.actions_.by_name["undo"].trigger()
    assert shown(editor) == BASE
    assert not workspace.conference.session.drafts()
    window.actions_.by_name["redo"].trigger()
    assert shown(editor) == f"{BASE}[ at all times and in all places]"


def test_enter_splits_and_backspace_joins_in_one_step_each(
    window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    session = workspace.conference.session
    editor.open(id_of(workspace, "article 2(1)"))
    for _ in range(4):
        qtbot.keyClick(editor, KEY.Key_Left, CTRL)
    qtbot.keyClick(editor, KEY.Key_Return)
    by_operation = {draft.operation: draft for draft in session.drafts()}
    assert by_operation[Operation.MOD].text == "Each State Party shall"
    assert by_operation[Operation.ADD].text == "protect civilian networks."
    assert shown(editor).startswith("1 bis.\t[protect")
    qtbot.keyClicks(editor, "To ")
    assert words(workspace) == "To protect civilian networks."
    workspace.drafting.flush()
    window.actions_.by_name["undo"].trigger()
    window.actions_.by_name["undo"].trigger()
    assert not session.drafts()
    assert "1 bis." not in editor.toPlainText()
    window.actions_.by_name["redo"].trigger()
    added = next(draft for draft in session.drafts() if draft.operation is Operation.ADD)
    editor.open(added.id, ADDED)
    qtbot.keyClick(editor, KEY.Key_Home)
    qtbot.keyClick(editor, KEY.Key_Backspace)
    assert not session.drafts(), "joined again, the words are those of the text"
    assert "1 bis." not in editor.toPlainText()


def test_enter_at_the_end_makes_a_new_provision(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    editor.open(id_of(workspace, "article 2(2)(b)"))
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.keyClicks(editor, "dams.")
    draft = workspace.drafting.draft
    assert (draft.operation, draft.relation, draft.text) == (Operation.ADD, Relation.AFTER, "dams.")
    assert shown(editor) == "(c)\t[dams.]"
    editor.open(id_of(workspace, "article 2(2)"))
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.keyClicks(editor, "wells;")
    assert workspace.drafting.draft.relation is Relation.BEFORE, "under a chapeau, before the first of its list"


def test_a_paragraph_is_joined_to_the_one_before(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    editor.open(id_of(workspace, "article 2(2)(b)"))
    qtbot.keyClick(editor, KEY.Key_Home)
    qtbot.keyClick(editor, KEY.Key_Backspace)
    said = {(draft.operation, draft.text) for draft in workspace.conference.session.drafts()}
    assert said == {(Operation.MOD, "hospitals; power grids."), (Operation.SUP, "")}


def test_what_goes_with_a_deleted_article_is_struck_and_comes_back(
    window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    workspace.outline.choose(id_of(workspace, "article 2"))
    window.actions_.by_name["draft_sup"].trigger()
    editor.open(id_of(workspace, "article 2(2)(b)"))
    assert shown(editor) == "(b)\t-power grids.-"
    qtbot.keyClicks(editor, "x")
    assert shown(editor) == "(b)\t-power grids.-", "it goes with the article: nothing can be typed in it"
    window.actions_.by_name["undo"].trigger()
    assert shown_of(editor, workspace, "article 2(2)(b)") == "(b)\tpower grids."


def test_a_heading_is_retitled_where_it_stands(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    editor.open(id_of(workspace, "article 1"), HEADING)
    qtbot.keyClicks(editor, " and scope")
    draft = workspace.drafting.draft
    assert (draft.operation, draft.text) == (Operation.RETITLE, "Purpose and scope")


def test_a_cell_of_a_table_is_written_in(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "tables.md"
    source.write_text(
        "Article 1\n\nAs follows.\n\n| Substance | Limit |\n|---|---|\n| Lead | 5 |\n| Zinc | 7 |\n", "utf-8"
    )
    workspace.conference.tell(workspace.conference.session.import_source(source, "Tables").change)
    editor = workspace.reading.text
    editor.finish()
    cursor = editor.document().find("7")
    cursor.clearSelection()
    editor.setTextCursor(cursor)
    qtbot.keyClicks(editor, "5")
    assert editor.cursorRect().left() > editor.cursorRect(editor.document().find("Zinc")).left()
    assert words(workspace) == "Substance\tLimit\nLead\t5\nZinc\t75"
    assert shown(editor) == "-7-[75]"


def test_words_from_right_to_left_are_typed_and_mended(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "arabic.txt"
    source.write_text("المادة 1\n\n1. تحمي كل دولة طرف الشبكات المدنية.\n\n2. تتعاون الدول الأطراف.\n", "utf-8")
    workspace.conference.tell(workspace.conference.session.import_source(source, "Arabic").change)
    editor = workspace.reading.text
    editor.finish()
    cursor = editor.document().find("المدنية")
    editor.setTextCursor(cursor)
    for letter in "كلها":  # keyClicks knows Latin letters only
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    assert "الشبكات كلها." in words(workspace)
    struck, underlined = struck_and_underlined(editor)
    assert struck == ["المدنية"] and underlined == ["كلها"]
    box = editor.document().documentLayout().blockBoundingRect(editor.textCursor().block())
    assert editor.cursorRect().left() < box.right()


def test_typing_over_several_clauses_makes_a_draft_of_each(workspace: Workspace, editor: Editor, qtbot: QtBot) -> None:
    editor.open(id_of(workspace, "article 2(2)(a)"))
    qtbot.keyClick(editor, KEY.Key_Left)
    qtbot.keyClick(editor, KEY.Key_Down, SHIFT)
    qtbot.keyClicks(editor, "!")
    workspace.drafting.flush()
    assert len(workspace.conference.session.drafts()) == 2
    assert len(editor.document().toPlainText().split("(b)")) == 2, "no label is lost"


def test_drafts_are_there_when_the_file_is_opened_again(
    window: Window, workspace: Workspace, editor: Editor, file: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, " Always.")
    window.actions_.by_name["close"].trigger()
    with Session.open(file) as session:
        assert session.drafts()[0].text == f"{BASE} Always."
    assert window.open_path(file)
    window.workspace.reading.text.finish()
    assert shown_of(window.workspace.reading.text, window.workspace, "article 1") == f"{BASE}[ Always.]"


def test_what_was_split_and_tabled_is_not_taken_back_by_undo(
    window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    session = workspace.conference.session
    for _ in range(2):
        qtbot.keyClick(editor, KEY.Key_Left, CTRL)
    qtbot.keyClick(editor, KEY.Key_Return)
    assert workspace.desk.stack.undoText() == "splitting Article 1"

    def table_all(dialog: Tabling) -> None:
        for row in range(dialog.list.count()):
            dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
        dialog.go.click()

    answer(table_all)
    window.actions_.by_name["table"].trigger()
    assert [session.amendment(name).operation for name in ("4", "5")] == [Operation.MOD, Operation.ADD]
    assert not session.drafts()
    assert not workspace.desk.stack.canUndo()
    assert shown_of(editor, workspace, "article 1") == BASE


def test_the_caret_stays_where_it_is_when_the_look_changes(
    window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, " Now.")
    qtbot.keyClick(editor, KEY.Key_Left)
    window.actions_.by_name["larger"].trigger()
    window.actions_.by_name["dark"].trigger()
    qtbot.keyClicks(editor, "!")
    assert words(workspace) == f"{BASE} Now!."
    block = editor.textCursor().block()
    new = next(it.fragment() for it in block if it.fragment().charFormat().fontUnderline())
    colour = window.workspace.reading.text.hand[0]
    assert colour and new.charFormat().foreground().color().name() == colour


def test_the_outline_shows_where_one_reads_and_choosing_in_it_goes_there(
    window: Window, workspace: Workspace, editor: Editor, qtbot: QtBot
) -> None:
    window.resize(1000, 420)
    tree, bar = workspace.outline.tree, editor.verticalScrollBar()
    chosen = workspace.outline.chosen
    tree.scrollToTop()
    with qtbot.waitSignal(editor.seen) as seen:
        bar.setValue(bar.maximum())
    index = tree.model().index_of(seen.args[0])
    while index.parent().isValid() and not tree.isExpanded(index.parent()):
        index = index.parent()
    assert tree.viewport().rect().contains(tree.visualRect(index).center())
    assert workspace.outline.chosen == chosen, "reading on chooses nothing"
    tree.setFocus()
    workspace.outline.choose(id_of(workspace, "article 2(2)(a)"))
    assert editor.viewport().rect().contains(editor.cursorRect().center())
    assert "hospitals" in editor.textCursor().block().text()
