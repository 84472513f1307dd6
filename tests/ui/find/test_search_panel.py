from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import at
from ui.find.results import ResultsModel, Role
from ui.models.amendments import AmendmentRole
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.domain.where import Where


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    assert window.open_path(file)
    assert window.workspace is not None
    return window.workspace


def rows(model: ResultsModel) -> list[tuple[str, list[Where]]]:
    """The articles with the kinds of the hits in them."""
    found = []
    for row in range(model.rowCount()):
        article = model.index(row, 0)
        hits = [model.index(n, 0, article).data(Role.HIT).where for n in range(model.rowCount(article))]
        found.append((article.data(Role.NAME), hits))
    return found


def test_everything_is_searched_and_shown_by_article(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    panel = workspace.finding.panel
    window.actions_.by_name["search"].trigger()
    assert panel.isVisible()
    assert not workspace.outline.isVisible()
    qtbot.keyClicks(panel.words, "civil netw")
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    assert rows(panel.model) == [("Article 2\u2003Obligations", [Where.TEXT, Where.AMENDMENT])]
    panel.words.setText("agreeable")
    qtbot.waitUntil(lambda: rows(panel.model) == [("Article 2\u2003Obligations", [Where.POSITION])])
    panel.words.setText("realism")
    qtbot.waitUntil(lambda: rows(panel.model) == [("Article 2\u2003Obligations", [Where.REASON])])
    window.grab()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert workspace.outline.isVisible()


def test_a_hit_leads_to_its_provision_and_its_amendment(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    panel = workspace.finding.panel
    window.actions_.by_name["search"].trigger()
    panel.words.setText("should protect")
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    assert panel.tree.hasFocus()
    hit = panel.tree.currentIndex().data(Role.HIT)
    assert hit.where is Where.AMENDMENT
    assert workspace.outline.chosen == at(workspace.conference, "2.1")
    current = workspace.amendments.list.currentIndex().data(AmendmentRole.PROPOSAL)
    assert current.number == 1


def test_what_one_looks_at_stays_while_others_speak(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    panel, conference = workspace.finding.panel, workspace.conference
    window.actions_.by_name["search"].trigger()
    panel.words.setText("shall")
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    hit = panel.tree.currentIndex().data(Role.HIT)
    conference.tell(conference.session.table(["IND"], "2.1", Operation.MOD, "Each State Party shall abstain."))
    total = panel.model.rowCount(panel.model.index(0, 0))
    qtbot.waitUntil(lambda: panel.model.rowCount(panel.model.index(0, 0)) > total)
    again = panel.tree.currentIndex().data(Role.HIT)
    assert (again.where, again.at, again.words) == (hit.where, hit.at, hit.words)


def test_the_arrow_keys_pass_the_articles_by(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    panel = workspace.finding.panel
    window.actions_.by_name["search"].trigger()
    panel.words.setText("shall")
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    for _ in range(6):
        assert panel.tree.currentIndex().data(Role.HIT) is not None
        qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    assert workspace.outline.chosen == at(workspace.conference, "Article 3")


def test_a_kind_of_words_can_be_chosen(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    panel = workspace.finding.panel
    window.actions_.by_name["search"].trigger()
    panel.words.setText("civilian")
    panel.search()
    assert panel.kinds.itemText(0).startswith("Everywhere (")
    panel.kinds.setCurrentIndex(1)
    panel.kinds.activated.emit(1)
    assert {where for _, wheres in rows(panel.model) for where in wheres} == {Where.TEXT}


def test_one_s_own_draft_is_found_and_opened(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    session = workspace.conference.session
    place = at(workspace.conference, "Article 3")
    draft = Draft("d1", ("FRA",), place, Operation.MOD, "First draft", "By arbitration.", notes="fall back on courts")
    workspace.conference.tell(session.save_draft(draft))
    panel = workspace.finding.panel
    window.actions_.by_name["search"].trigger()
    panel.words.setText("courts")
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    assert panel.tree.currentIndex().data(Role.HIT).where is Where.NOTES
    window.grab()
    panel.opened.emit(panel.tree.currentIndex().data(Role.HIT))
    assert workspace.drafting.draft is not None
    assert workspace.drafting.draft.id == "d1"


def test_nothing_found_is_told(window: Window, workspace: Workspace) -> None:
    panel = workspace.finding.panel
    window.actions_.by_name["search"].trigger()
    panel.words.setText('zebra "')
    panel.search()
    assert "Nothing has" in panel.none.text()
    assert panel.none.isVisible()


def test_the_model_keeps_qt_s_rules(workspace: Workspace, qtmodeltester: object) -> None:
    session = workspace.conference.session
    model = ResultsModel(workspace)
    qtmodeltester.check(model)
    model.show(session.search("shall"), session.version(), session.citations())
    assert model.rowCount() == 2
    qtmodeltester.check(model)
    model.show(None, None, {})
    assert model.rowCount() == 0


def test_the_index_is_made_in_the_background(workspace: Workspace, qtbot: QtBot) -> None:
    finding = workspace.finding
    finding._begin.setInterval(0)
    finding._begin.start()
    qtbot.waitUntil(lambda: not finding._begin.isActive() and not finding._indexing.isActive())
    assert list(workspace.conference.session.indexing()) == []
