from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import at
from ui.actions import MENUS, entries
from ui.find import choices
from ui.find.palette import ChoicesModel, Palette
from ui.models.amendments import AmendmentRole
from ui.window import Window
from ui.workspace import Workspace


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    assert window.open_path(file)
    assert window.workspace is not None
    return window.workspace


def opened(window: Window, action: str) -> Palette:
    window.actions_.by_name[action].trigger()
    (palette,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, Palette) and one.isVisible())
    return palette


def shown(palette: Palette) -> list[str]:
    return [palette.model.index(row).data().split(", ")[0] for row in range(palette.model.rowCount())]


def test_an_article_is_reached_by_its_number(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    palette = opened(window, "go_to")
    qtbot.keyClicks(palette.words, "3")
    assert shown(palette)[:2] == ["Article 3", "L.3"]
    palette.grab()
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert workspace.outline.chosen == at(workspace.conference, "Article 3")


@pytest.mark.parametrize(("said", "meant"), [("2(2)(b)", "2.2.b"), ("settl disp", "Article 3"), ("art 2 1", "2.1")])
def test_a_provision_is_reached_by_what_people_write(
    window: Window, workspace: Workspace, qtbot: QtBot, said: str, meant: str
) -> None:
    palette = opened(window, "go_to")
    qtbot.keyClicks(palette.words, said)
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert workspace.outline.chosen == at(workspace.conference, meant)


def test_an_amendment_is_reached_by_its_number(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    palette = opened(window, "go_to")
    qtbot.keyClicks(palette.words, "L.2")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert workspace.outline.chosen == at(workspace.conference, "2.1")
    assert workspace.amendments.list.currentIndex().data(AmendmentRole.PROPOSAL).number == 2


def test_what_is_not_there_is_told_and_esc_closes(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    chosen = workspace.outline.chosen
    palette = opened(window, "go_to")
    qtbot.keyClicks(palette.words, "99")
    assert palette.none.isVisible()
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert workspace.outline.chosen == chosen


def test_every_action_can_be_done_by_its_name(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    palette = opened(window, "palette")
    listed = list(choices.actions(MENUS, window.actions_.by_name))
    assert [choice.id for choice in listed] == [entry.name for entry in entries()]
    assert all(choice.keys for choice in listed)
    qtbot.keyClicks(palette.words, "roll text")
    assert shown(palette)[0] == "Rolling text"
    palette.close()


def test_recent_actions_come_first(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    palette = opened(window, "palette")
    qtbot.keyClicks(palette.words, "larger")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert window._theme.zoom > 1
    assert QSettings().value("palette/recent") in ("larger", ["larger"])
    palette = opened(window, "palette")
    assert shown(palette)[0] == "Larger text"
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    qtbot.keyClick(palette.words, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    palette.close()


def test_what_cannot_be_done_now_is_listed_last_and_not_done(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    palette = opened(window, "palette")
    qtbot.keyClicks(palette.words, "adopt")
    assert {"Adopt", "Bracket: Adopt this variant"} == set(shown(palette)[-2:])
    row = palette.model.index(palette.model.rowCount() - 1)
    assert not row.flags() & Qt.ItemFlag.ItemIsEnabled
    palette._take(row)
    assert palette.isVisible()
    palette.close()


def test_a_delegation_can_be_spoken_for(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    palette = opened(window, "palette")
    qtbot.keyClicks(palette.words, "kenya")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert workspace.conference.speaker == "KEN"


def test_the_palette_works_without_a_conference(window: Window, qtbot: QtBot) -> None:
    palette = opened(window, "palette")
    qtbot.keyClicks(palette.words, "3")
    palette.close()


def test_the_model_keeps_qt_s_rules(window: Window, workspace: Workspace, qtmodeltester: object) -> None:
    model = ChoicesModel(workspace)
    qtmodeltester.check(model)
    model.show(list(choices.provisions(workspace.conference)))
    assert model.rowCount() == len(workspace.conference.session.version().provisions)
    qtmodeltester.check(model)
