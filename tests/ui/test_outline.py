"""Moving provisions in the outline, by keys and by dragging: drafts on the desk, never acts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.models.outline import OutlineModel, Role
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft

MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    assert window.open_path(file)
    window.workspace.conference.speak_as("FRA")
    window.activateWindow()
    QAbstractItemModelTester(
        window.workspace.outline.tree.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, window.workspace
    )
    return window.workspace


def id_of(workspace: Workspace, reference: str) -> str:
    return workspace.conference.session.find(reference).id


def press(window: Window, qtbot: QtBot, workspace: Workspace, reference: str, *keys: Qt.Key) -> None:
    workspace.outline.choose(id_of(workspace, reference))
    workspace.outline.tree.setFocus()
    for key in keys:
        qtbot.keyClick(window, key, MOVING)


def drafts(workspace: Workspace) -> list[tuple[str, Operation, Relation | None, str]]:
    session = workspace.conference.session
    cited = session.citations()
    return [(cited[d.at], d.operation, d.relation, cited.get(d.anchor or "", "")) for d in session.drafts()]


def test_keys_move_a_provision_in_a_draft_that_undo_takes_back(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    acts = len(workspace.conference.session.log())
    press(window, qtbot, workspace, "article 2(2)(a)", Qt.Key.Key_Down)
    assert drafts(workspace) == [
        ("Article 2, paragraph 2 (a)", Operation.MOVE, Relation.AFTER, "Article 2, paragraph 2 (b)")
    ]
    assert workspace.outline.line.text().startswith("Drafted: Article 2, paragraph 2 (a) moves after")
    assert workspace.outline.line.isVisible()
    undo = window.actions_.by_name["undo"]
    assert undo.text() == "&Undo moving Article 2, paragraph 2 (a)"
    index = workspace.outline.tree.model().index_of(id_of(workspace, "article 2(2)(a)"))
    assert index.data(Role.MOVED) == "after Article 2, paragraph 2 (b)"
    assert "your private draft moves it after" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    undo.trigger()
    assert drafts(workspace) == []
    assert index.data(Role.MOVED) == ""
    window.actions_.by_name["redo"].trigger()
    assert len(drafts(workspace)) == 1
    assert len(workspace.conference.session.log()) == acts


def test_each_key_goes_on_from_where_the_draft_would_have_it(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    press(window, qtbot, workspace, "article 3", Qt.Key.Key_Up, Qt.Key.Key_Up)
    (found,) = drafts(workspace)
    assert found[:2] == ("Article 3", Operation.MOVE)
    assert found[2:] in ((Relation.BEFORE, "Article 1"), (Relation.AFTER, "Preamble"))
    press(window, qtbot, workspace, "article 3", Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert drafts(workspace) == []
    assert "stays where it stands" in workspace.outline.line.text()


def test_out_and_under(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    press(window, qtbot, workspace, "article 2(2)(b)", Qt.Key.Key_Left)
    assert drafts(workspace)[0][2:] == (Relation.AFTER, "Article 2, paragraph 2")
    press(window, qtbot, workspace, "article 2(2)(b)", Qt.Key.Key_Right)
    assert drafts(workspace) == []


@pytest.mark.parametrize(
    ("reference", "key", "why"),
    [
        ("article 2(2)(a)", Qt.Key.Key_Up, "there is nothing before it here"),
        ("article 2", Qt.Key.Key_Left, "it stands in nothing out of which it could be moved"),
        ("article 2", Qt.Key.Key_Right, "an article cannot stand in an article"),
    ],
)
def test_what_cannot_be_moved_says_why(
    window: Window, workspace: Workspace, qtbot: QtBot, reference: str, key: Qt.Key, why: str
) -> None:
    press(window, qtbot, workspace, reference, key)
    assert drafts(workspace) == []
    assert why in workspace.outline.line.text()


def drag(workspace: Workspace, what: str, onto: str, height: float) -> tuple[QDragMoveEvent, QPointF, QMimeData]:
    """Drags the row of a provision over another one's, so far down on that (0 to 1)."""
    tree = workspace.outline.tree
    model: OutlineModel = tree.model()
    tree.expandAll()
    data = model.mimeData([model.index_of(id_of(workspace, what))])
    box = tree.visualRect(model.index_of(id_of(workspace, onto)))
    place = QPointF(box.center().x(), box.top() + height * (box.height() - 1))
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.MoveAction, data, button, none)
    QApplication.sendEvent(tree.viewport(), enter)
    event = QDragMoveEvent(place.toPoint(), Qt.DropAction.MoveAction, data, button, none)
    QApplication.sendEvent(tree.viewport(), event)
    return event, place, data


def drop(workspace: Workspace, place: QPointF, data: QMimeData) -> None:
    event = QDropEvent(place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(workspace.outline.tree.viewport(), event)


@pytest.mark.parametrize(
    ("what", "onto", "height", "asked"),
    [
        ("article 3", "article 1", 0.02, (Relation.AFTER, "Preamble")),
        ("article 2(1)", "article 2(2)", 0.5, (Relation.UNDER, "Article 2, paragraph 2")),
        ("article 2(2)(a)", "article 2(2)(b)", 0.98, (Relation.AFTER, "Article 2, paragraph 2 (b)")),
        ("article 2(1)", "article 3", 0.5, (Relation.UNDER, "Article 3")),
    ],
)
def test_a_provision_is_dragged_before_after_or_under_another(
    workspace: Workspace, what: str, onto: str, height: float, asked: tuple[Relation, str]
) -> None:
    event, place, data = drag(workspace, what, onto, height)
    if asked == (Relation.UNDER, "Article 2, paragraph 2"):
        assert not event.isAccepted(), "a paragraph in a paragraph"
        assert "a paragraph cannot stand in a paragraph" in workspace.outline.line.text()
        return
    assert event.isAccepted()
    assert workspace.outline.line.text().startswith("Move Article")
    drop(workspace, place, data)
    assert [found[2:] for found in drafts(workspace)] == [asked]
    assert workspace.outline.line.text().startswith("Drafted: ")
    assert workspace.outline.chosen == id_of(workspace, what)


def test_a_provision_is_not_dragged_into_itself(workspace: Workspace) -> None:
    event, place, data = drag(workspace, "article 2", "article 2(2)", 0.5)
    assert not event.isAccepted()
    assert "into itself" in workspace.outline.line.text()
    drop(workspace, place, data)
    assert drafts(workspace) == []
    QApplication.sendEvent(workspace.outline.tree.viewport(), QDragLeaveEvent())
    assert not workspace.outline.line.isVisible()


def test_a_moved_draft_is_tabled_like_any_other(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    press(window, qtbot, workspace, "article 2(2)(a)", Qt.Key.Key_Down)
    session = workspace.conference.session
    (draft,) = session.drafts()
    assert isinstance(draft, Draft)
    change = session.table_drafts([draft.id])
    own = session.amendment(change.amendments[0])
    assert (own.operation, own.relation, own.anchor) == (Operation.MOVE, Relation.AFTER, draft.anchor)
    workspace.conference.tell(change)
    assert workspace.outline.tree.model().index_of(draft.at).data(Role.MOVED) == ""


def test_a_row_with_everything_on_it_is_drawn(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    press(window, qtbot, workspace, "article 2(1)", Qt.Key.Key_Down)
    window.actions_.by_name["draft_sup"].trigger()
    index = workspace.outline.tree.model().index_of(id_of(workspace, "article 2(1)"))
    assert index.data(Role.DRAFTS) and index.data(Role.MOVED)
    before = workspace.outline.grab().toImage()
    assert before.size().width() > 0
    assert workspace.outline.tree.visualRect(index).contains(
        QPoint(*workspace.outline.tree.visualRect(index).center().toTuple())
    )
