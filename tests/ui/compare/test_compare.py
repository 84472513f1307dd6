"""Two texts compared as a user does it: chosen, stepped through, shown in one, scrolled and sent out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TEXT, Answers, answer
from ui.compare.changes import ChangeRole, ChangesModel
from ui.compare.panel import ComparePanel
from ui.compare.rows import only_changed, rows_of
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import Outcome
from workbench.session import Session

MANY = "\n\n".join(
    f"Article {number}\nSubject {number}\n\n1. Each Party shall do thing {number}.\n\n2. It shall tell the others."
    for number in range(1, 61)
)


@pytest.fixture
def compared(file: Path) -> Path:
    """A file with a second version: words are modified, a paragraph is added, one is gone, one moved."""
    with Session.open(file) as session, session.together():
        session.table(["DEU"], "article 1", Operation.MOD, "The purpose of this Convention is to protect everybody.")
        session.table(["DEU"], "article 2(2)(a)", Operation.SUP)
        session.table(["DEU"], "article 3", Operation.ADD, "Disputes shall be settled soon.", relation=Relation.AFTER)
        session.table(["DEU"], "article 2(1)", Operation.MOVE, relation=Relation.AFTER, anchor="article 2(2)")
        for own in session.amendments(by="DEU"):
            session.decide(own.number and str(own.number), Outcome.ADOPTED)
        session.circulate("Rev.1")
    return file


def opened(window: Window, file: Path, qtbot: QtBot) -> Workspace:
    assert window.open_path(file)
    workspace = window.workspace
    window.actions_.by_name["view_compare"].trigger()
    settle(window, qtbot)
    return workspace


def settle(window: Window, qtbot: QtBot) -> None:
    panel = window.workspace.comparison
    pages = (*panel.beside.pages, panel.inline)
    qtbot.waitUntil(lambda: not window.works.busy and not any(page.at_work for page in pages if page.isVisible()))


def choose(panel: ComparePanel, old: str, new: str) -> None:
    for box, name in ((panel.bar.old, old), (panel.bar.new, new)):
        box.choose(name)
    panel.bar.new.activated.emit(panel.bar.new.currentIndex())


def press(
    window: Window, qtbot: QtBot, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key, with_)
        settle(window, qtbot)


def words(page: object) -> str:
    return page.document().toPlainText()


def test_the_last_two_versions_stand_side_by_side_row_by_row(window: Window, compared: Path, qtbot: QtBot) -> None:
    panel = opened(window, compared, qtbot).comparison
    old, new = panel.beside.pages
    assert "Not in Rev.1" in words(new)
    assert "Not in First draft" in words(old)
    assert "protect civilians." in words(old) and "protect everybody." in words(new)
    assert "Moved: in Rev.1 it is Article 2, paragraph" in words(old), words(old)
    tops = [[page._layout.top_of(start) for start in page._layout.starts] for page in (old, new)]
    assert tops[0] == pytest.approx(tops[1])
    assert len(tops[0]) == len(panel._rows)
    said = panel.bar.summary.toolTip()
    assert all(part in said for part in ("1\u00a0modified", "1\u00a0added", "1\u00a0removed", "1\u00a0moved")), said


def test_as_one_side_is_scrolled_the_other_follows(window: Window, file: Path, source: Path, qtbot: QtBot) -> None:
    with Session.open(file) as session:
        source.write_text(MANY, "utf-8")
        session.import_source(source, "Long")
        source.write_text(MANY.replace("the others.", "the others, in writing, every year, as they ask."), "utf-8")
        session.import_source(source, "Longer")
    panel = opened(window, file, qtbot).comparison
    old, new = panel.beside.pages
    for page, other in ((old, new), (new, old)):
        qtbot.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert page.verticalScrollBar().value() > 0
        assert other.verticalScrollBar().value() == page.verticalScrollBar().value()
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 3)
        places = [side._layout.row_at(side._layout.at(side.verticalScrollBar().value())) for side in (old, new)]
        assert places[0] == places[1] > 0


def test_f8_goes_from_change_to_change_and_says_where_one_is(window: Window, compared: Path, qtbot: QtBot) -> None:
    panel = opened(window, compared, qtbot).comparison
    count = panel.model.rowCount()
    assert panel.bar.place.text() == f"Change 1 of {count}"
    press(window, qtbot, Qt.Key.Key_F8, Qt.Key.Key_F8)
    assert panel.bar.place.text() == f"Change 3 of {count}"
    assert panel.list.currentIndex().row() == 2
    press(window, qtbot, Qt.Key.Key_F8, with_=Qt.KeyboardModifier.ShiftModifier)
    assert panel.bar.place.text() == f"Change 2 of {count}"
    for _ in range(count + 1):
        press(window, qtbot, Qt.Key.Key_F8)
    assert panel.bar.place.text() == f"Change {count} of {count}"


def test_one_key_shows_both_in_one_text_with_the_place_kept(window: Window, compared: Path, qtbot: QtBot) -> None:
    panel = opened(window, compared, qtbot).comparison
    press(window, qtbot, Qt.Key.Key_F8)
    place = panel.bar.place.text()
    press(window, qtbot, Qt.Key.Key_F12)
    assert panel.inline.isVisible() and not panel.beside.isVisible()
    assert "protect civilianseverybody." in words(panel.inline).replace(" ", " ")
    assert "hospitals;" in words(panel.inline)
    assert panel.bar.place.text() == place
    cursor = panel.inline.document().find("hospitals")
    assert cursor.charFormat().fontStrikeOut()
    cursor = panel.inline.document().find("settled soon")
    assert cursor.charFormat().fontUnderline()
    press(window, qtbot, Qt.Key.Key_F12)
    assert panel.beside.isVisible()


def test_only_what_changed_is_left_under_what_it_stands_in(window: Window, compared: Path, qtbot: QtBot) -> None:
    panel = opened(window, compared, qtbot).comparison
    assert "power grids" in words(panel.beside.new)
    window.actions_.by_name["compare_changed"].trigger()
    settle(window, qtbot)
    shown = words(panel.beside.new)
    assert "power grids" not in shown
    assert "Article 2" in shown and "refrain from attacking" in shown
    assert len(only_changed(rows_of(panel._found.sides))) == len(panel._rows)


def test_what_a_party_would_have_is_a_text_too(window: Window, compared: Path, qtbot: QtBot) -> None:
    panel = opened(window, compared, qtbot).comparison
    choose(panel, "KEN", "FRA")
    settle(window, qtbot)
    assert "protect all networks" in words(panel.beside.old)
    assert "should protect civilian networks" in words(panel.beside.new)
    qtbot.mouseClick(panel.bar._swap, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert panel.bar.pair == ("FRA", "KEN")
    assert "protect all networks" in words(panel.beside.new)


def test_what_a_party_tables_meanwhile_is_in_its_reading(window: Window, compared: Path, qtbot: QtBot) -> None:
    workspace = opened(window, compared, qtbot)
    panel, conference = workspace.comparison, workspace.conference
    choose(panel, "Rev.1", "FRA")
    settle(window, qtbot)
    conference.do(
        "Tabling", lambda: conference.session.table(["FRA"], "article 3", Operation.MOD, "None may be settled.")
    )
    settle(window, qtbot)
    assert "None may be settled." in words(panel.beside.new)


def test_amendments_that_rival_each_other_are_named_and_opened(window: Window, compared: Path, qtbot: QtBot) -> None:
    with Session.open(compared) as session:
        session.table(["FRA"], "article 3", Operation.MOD, "Disputes shall be settled by arbitration.")
        session.table(["FRA"], "article 3", Operation.MOD, "Disputes shall be settled by the Court.")
        numbers = [f"L.{own.number}" for own in session.amendments(by="FRA", at="article 3")]
    workspace = opened(window, compared, qtbot)
    choose(workspace.comparison, "Rev.1", "FRA")
    settle(window, qtbot)
    nothing = workspace.comparison.nothing
    assert nothing.isVisible()
    assert "France has no one reading" in nothing.words.text()
    buttons = nothing.findChildren(QPushButton)
    assert [button.text() for button in buttons] == numbers
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert workspace.amendments.current.number == int(numbers[1].removeprefix("L."))
    assert workspace.page_shown is not None


def test_there_is_something_said_where_there_is_nothing_to_show(
    window: Window, source: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Session.create(tmp_path / "one.treaty", "One") as session:
        session.import_source(source, "First draft")
    panel = opened(window, tmp_path / "one.treaty", qtbot).comparison
    assert "only one text so far" in panel.nothing.words.text()
    session_file = window.workspace.conference.session
    source.write_text(TEXT, "utf-8")
    window.workspace.conference.tell(session_file.import_source(source, "Again").change)
    settle(window, qtbot)
    assert "the same, word for word" in panel.nothing.words.text()
    choose(panel, "Again", "Again")
    assert "the same text" in panel.nothing.words.text()


def test_a_click_in_the_list_or_the_text_goes_there(window: Window, compared: Path, qtbot: QtBot) -> None:
    workspace = opened(window, compared, qtbot)
    panel = workspace.comparison
    rows = [panel.model.index(n).data(ChangeRole.ROW) for n in range(panel.model.rowCount())]
    place = panel.list.visualRect(panel.model.index(len(rows) - 1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.bar.place.text() == f"Change {len(rows)} of {len(rows)}"
    cursor = panel.beside.new.document().find("power grids")
    panel.beside.new.setTextCursor(cursor)
    panel.beside.new.ensureCursorVisible()
    here = panel.beside.new.cursorRect(cursor).center()
    cursor.clearSelection()
    panel.beside.new.setTextCursor(cursor)
    qtbot.mouseClick(panel.beside.new.viewport(), Qt.MouseButton.LeftButton, pos=here)
    assert workspace.outline.chosen == workspace.conference.session.find("article 2(2)(b)").id
    assert panel.bar.place.text() == f"{len(rows)} changes"


def test_what_is_compared_is_what_is_sent_out(
    window: Window, compared: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    panel = opened(window, compared, qtbot).comparison
    choose(panel, "Rev.1", "KEN")
    settle(window, qtbot)
    for suffix in (".docx", ".html"):
        out = tmp_path / f"changes{suffix}"
        answers.paths.append(out)

        def write(dialog: object) -> None:
            assert (dialog.options.old.chosen, dialog.options.new.chosen) == ("Rev.1", "KEN")
            qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)
            qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

        answer(write)
        window.actions_.by_name["export_changes"].trigger()
        qtbot.waitUntil(out.exists, timeout=15000)
    assert "Kenya" in (tmp_path / "changes.html").read_text("utf-8")
    assert not answers.errors


def test_the_list_of_changes_is_a_sound_model(compared: Path) -> None:
    model = ChangesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with Session.open(compared) as session:
        sides = session.side_by_side("First draft", "Rev.1")
    model.show(rows_of(sides))
    assert model.rowCount() == len(sides.comparison.changes)
    lines = [model.index(row).data() for row in range(model.rowCount())]
    assert any(line.startswith("Article 1") and line.endswith("modified") for line in lines)
    assert all(model.row_of(change.id) >= 0 for change in sides.comparison.changes)
    model.show([])
    assert model.rowCount() == 0
