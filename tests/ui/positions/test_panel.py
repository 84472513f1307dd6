"""The matrix on the screen: keys, filters, headlines, and what is recorded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from tests.ui.positions.conftest import place
from ui.commands import Desk
from ui.conference import Conference
from ui.positions.model import ENTRY
from ui.positions.panel import PositionsPanel
from ui.positions.rows import Arrangement
from ui.theme import Appearance, Theme
from ui.window import Window
from ui.words import day
from ui.work import Works
from workbench.domain.amendment import Stance
from workbench.session.questions import Cell, Stand


def said(panel: PositionsPanel, party: str, number: int) -> Stand | None:
    row, column = place(panel, party, number)
    entry = panel.model.index(row, column).data(ENTRY)
    return entry.stand if isinstance(entry, Cell) else None


def go(panel: PositionsPanel, party: str, number: int) -> None:
    panel.table.go_to(*place(panel, party, number))


def test_the_model_is_sound_whatever_is_chosen(panel: PositionsPanel) -> None:
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    for box in (panel.bar.columns, panel.bar.rows, panel.bar.order, panel.bar.article, panel.bar.stand):
        for number in range(box.count()):
            box.setCurrentIndex(number)
            box.activated.emit(number)
            assert panel.table.isVisible() == bool(panel.model.rowCount() and panel.model.columnCount())
        box.setCurrentIndex(0)
        box.activated.emit(0)


def test_one_key_records_a_stance_and_only_another_takes_its_place(
    panel: PositionsPanel, room: Conference, qtbot
) -> None:
    go(panel, "CHE", 2)
    for key, stance in (("S", Stance.SUPPORT), ("O", Stance.OPPOSE), ("R", Stance.RESERVE), ("F", Stance.FLEXIBLE)):
        with qtbot.waitSignal(panel.told) as told:
            qtbot.keyClick(panel.table, key)
        assert said(panel, "CHE", 2) == stance.value
        assert "Switzerland, L.2" in told.args[0]
    taken = [entry for entry in room.session.log() if "CHE on L.2" in entry.says]
    assert len(taken) == 5
    assert "is flexible" in panel.detail.toolTip()


def test_a_position_that_took_the_place_of_another_is_undone(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    workspace = window.workspace
    session, panel = workspace.conference.session, workspace.positions
    undo, redo = (window.actions_.by_name[name] for name in ("undo", "redo"))
    window.actions_.by_name["view_positions"].trigger()
    qtbot.waitUntil(lambda: panel.model.matrix is not None)

    def stands() -> list[tuple[str, str]]:
        return [
            (one.stance.value, one.note) for one in session.positions(session.amendment("1").id) if one.party == "DEU"
        ]

    before = len(session.log())
    go(panel, "DEU", 1)
    qtbot.keyClick(panel.table, "S")
    assert stands() == [("support", "")]
    assert undo.text() == "&Undo the position of Germany on L.1"
    undo.trigger()
    assert stands() == [("oppose", "not agreeable")], "it is not as it was"
    redo.trigger()
    assert stands() == [("support", "")]
    assert len(session.log()) == before + 3, "nothing said is erased"
    panel.bar.speaking.setChecked(False)
    go(panel, "CHE", 1)
    with qtbot.waitSignal(panel.told) as told:
        qtbot.keyClick(panel.table, "O")
    assert "Only another position" in told.args[0], "there is no act that says nothing again"
    assert undo.text() == "&Undo the position of Germany on L.1"


def test_undo_does_not_speak_over_what_a_party_said_since(
    window: Window, file: Path, answers: Answers, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    conference, panel = window.workspace.conference, window.workspace.positions
    window.actions_.by_name["view_positions"].trigger()
    qtbot.waitUntil(lambda: panel.model.matrix is not None)
    go(panel, "DEU", 1)
    qtbot.keyClick(panel.table, "S")
    conference.tell(conference.session.take_position("1", "DEU", Stance.FLEXIBLE))
    window.actions_.by_name["undo"].trigger()
    assert "something else since" in answers.errors[0]
    assert [
        one.stance for one in conference.session.positions(conference.session.amendment("1").id) if one.party == "DEU"
    ] == [Stance.FLEXIBLE]


def test_a_stance_changes_cells_without_a_reset(panel: PositionsPanel, qtbot: QtBot) -> None:
    resets: list[None] = []
    panel.model.modelReset.connect(lambda: resets.append(None))
    go(panel, "G77", 3)
    with qtbot.waitSignal(panel.model.dataChanged):
        qtbot.keyClick(panel.table, "S")
    assert said(panel, "IND", 3) is Stand.SUPPORT
    assert not resets


def test_a_note_is_asked_for_and_shown(panel: PositionsPanel, room: Conference, answers: Answers, qtbot: QtBot) -> None:
    go(panel, "DEU", 1)
    answers.lines = ["not in paragraph 1"]
    qtbot.keyClick(panel.table, "N")
    (position,) = [p for p in room.session.positions() if p.party == "DEU"]
    assert (position.stance, position.note) == (Stance.OPPOSE, "not in paragraph 1")
    tip = panel.table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "not in paragraph 1" in tip
    assert day(room.session.stated("1")[0].time) in tip


def test_who_sponsors_takes_no_position_and_several_parties_take_none(panel: PositionsPanel, qtbot: QtBot) -> None:
    before = len(panel._conference.session.positions())
    go(panel, "FRA", 1)
    with qtbot.waitSignal(panel.told) as told:
        qtbot.keyClick(panel.table, "O")
    assert "sponsors" in told.args[0]
    panel.table.go_to(0, 0)
    assert panel.model.matrix.rows[0].title == "Groups"
    with qtbot.waitSignal(panel.told) as told:
        qtbot.keyClick(panel.table, "S")
    assert "several parties" in told.args[0]
    assert len(panel._conference.session.positions()) == before


def test_a_key_in_the_row_of_a_group_is_asked_about(
    panel: PositionsPanel, room: Conference, answers: Answers, qtbot: QtBot
) -> None:
    heading = next(place for place, row in enumerate(panel.model.matrix.rows) if row.code == "GRULAC")
    _, column = place(panel, "CHE", 2)
    panel.table.go_to(heading, column)
    with qtbot.waitSignal(panel.told) as told:
        qtbot.keyClick(panel.table, "O")
    assert answers.confirmed == ["Record a position of the group itself?"]
    assert "Latin American and Caribbean Group, L.2: Oppose" in told.args[0]
    assert "itself opposes it" in panel.detail.toolTip()
    assert said(panel, "KEN", 2) is Stand.SPONSOR


def test_groups_open_and_close_by_key_and_click(panel: PositionsPanel, qtbot: QtBot) -> None:
    rows = panel.model.rowCount()
    panel.table.go_to(0, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.model.rowCount() < rows
    header = panel.table.rows_
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, header.sectionViewportPosition(0) + 5))
    assert panel.model.rowCount() == rows
    qtbot.keyClick(panel.table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert panel.model.rowCount() == len(panel.model.matrix.sections)
    qtbot.keyClick(panel.table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert panel.model.rowCount() == rows


def test_the_current_cell_stays_when_rows_are_put_otherwise(panel: PositionsPanel) -> None:
    go(panel, "CHE", 2)
    panel.bar.rows.setCurrentIndex(panel.bar.rows.findData(Arrangement.NAME))
    panel.bar.rows.activated.emit(0)
    at = panel.table.currentIndex()
    assert (at.row(), at.column()) == place(panel, "CHE", 2)


def test_headlines_name_what_stands_out_and_lead_there(panel: PositionsPanel, qtbot: QtBot) -> None:
    buttons = {button.text(): button for button in panel.headlines.findChildren(QPushButton)}
    assert {"Article 2 \u00b7 3", "Article 3 \u00b7 2"} <= set(buttons)
    alone = next(words for words in buttons if words.startswith("DEU"))
    qtbot.mouseClick(buttons[alone], Qt.MouseButton.LeftButton)
    assert panel.model.matrix.rows[panel.table.currentIndex().row()].code == "DEU"
    qtbot.mouseClick(buttons["Article 3 \u00b7 2"], Qt.MouseButton.LeftButton)
    assert panel.model.columnCount() == 1


def test_enter_opens_the_amendment_or_the_article(panel: PositionsPanel, room: Conference, qtbot: QtBot) -> None:
    go(panel, "CHE", 2)
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert room.session.amendment(opened.args[0]).number == 2
    panel.bar.columns.setCurrentIndex(1)
    panel.bar.columns.activated.emit(1)
    panel.table.go_to(1, 1)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert not panel.model.matrix.choice.articles
    assert panel.model.columnCount() == 1


def test_a_new_amendment_has_a_column(panel: PositionsPanel, room: Conference, qtbot: QtBot) -> None:
    session = room.session
    room.do("", lambda: session.join("1", "DEU"))
    assert said(panel, "DEU", 1) is Stand.SPONSOR
    room.do("", lambda: session.withdraw("3", "BRA"))
    qtbot.waitUntil(lambda: panel.model.columnCount() == 2)


def test_only_the_secretariat_speaks_for_others(panel: PositionsPanel, room: Conference, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(type(room.session), "seat_party", property(lambda _: "CHE"))
    go(panel, "DEU", 2)
    with qtbot.waitSignal(panel.told) as told:
        qtbot.keyClick(panel.table, "S")
    assert "Only the secretariat" in told.args[0]
    go(panel, "CHE", 2)
    qtbot.keyClick(panel.table, "S")
    assert said(panel, "CHE", 2) is Stand.SUPPORT


def test_the_delegation_that_one_speaks_for_is_where_one_begins(
    room: Conference, theme: Theme, works: Works, qtbot: QtBot
) -> None:
    room.speak_as("CHE")
    panel = PositionsPanel(theme, room, works, Desk(room, room))
    panel.resize(1000, 700)
    panel.show()
    qtbot.waitUntil(lambda: panel.table.currentIndex().isValid() and not works.busy)
    assert panel.model.matrix.rows[panel.table.currentIndex().row()].code == "CHE"
    marked = panel.table.rows_.grab().toImage()
    room.speak_as("DEU")
    assert panel.table.rows_.grab().toImage() != marked
    panel.close()
    panel.deleteLater()


def test_it_is_painted_in_both_looks_and_signs_differ_without_colour(panel: PositionsPanel, theme: Theme) -> None:
    light = panel.table.grab().toImage()
    theme.show_as(Appearance.DARK)
    assert panel.table.grab().toImage() != light
    theme.show_as(Appearance.LIGHT)
    assert panel.table.grab().toImage() == light


def test_the_view_begins_at_the_provision_that_was_chosen_before(panel: PositionsPanel, room: Conference) -> None:
    panel.table.go_to(*place(panel, "FRA", 1))
    panel.hide()
    panel.look_at(room.session.find("article 3").id)
    panel.show()
    assert panel.current is not None and panel.current.at == room.session.find("article 3").id
    panel.table.go_to(*place(panel, "FRA", 1))
    panel.hide()
    panel.show()
    assert panel.current.number == 1, "where one was before, if nothing else was chosen since"


def test_the_keys_are_told_in_full_at_any_width(panel: PositionsPanel, qapp) -> None:
    told = next(label for label in panel.findChildren(QLabel) if "Enter" in label.text())
    for width in (1000, 640):
        panel.resize(width, 640)
        qapp.processEvents()
        assert told.width() >= told.sizeHint().width()
