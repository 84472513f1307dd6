"""Type twice as large, in French, and the smallest window that there is: nothing is cut, nothing lies outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from resources.build_translations import FOLDER
from tests.ui.conftest import Answers, at
from ui.theme import Appearance, Theme
from ui.window import Window
from ui.workspace import Workspace


@pytest.fixture
def workspace(qapp: QApplication, answers: Answers, file: Path, qtbot: QtBot) -> Iterator[Workspace]:
    usual, french = QFont(qapp.font()), QTranslator()
    large = QFont(usual)
    large.setPointSizeF(20)
    qapp.setFont(large)
    assert french.load(str(FOLDER / "workbench_fr.qm"))
    qapp.installTranslator(french)
    theme = Theme(qapp, Appearance.LIGHT)
    window = Window(theme, answers)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    assert window.open_path(file)
    found = window.workspace
    found.outline.choose(at(found.conference, "article 2(1)"))
    yield found
    window.close()
    window.deleteLater()
    theme.deleteLater()
    qapp.removeTranslator(french)
    qapp.setFont(usual)
    qapp.setStyleSheet("")


def trigger(workspace: Workspace, name: str) -> None:
    workspace.window().actions_.by_name[name].trigger()
    QApplication.processEvents()


def faults(part: QWidget) -> list[str]:
    """What of the controls of a part is cut, squeezed or outside of what it stands in."""
    found = []
    for widget in part.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
            continue
        within = widget.parentWidget()
        said = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        named = f"{type(widget).__name__} {said}"
        if not isinstance(within.parentWidget(), QAbstractScrollArea) and not within.rect().contains(widget.geometry()):
            found.append(f"{named}: {widget.geometry()} outside of {within.rect()}")
        if isinstance(widget, QAbstractButton) and widget.width() < widget.sizeHint().width():
            found.append(f"{named}: cut")
        pressed = isinstance(widget, QPushButton | QToolButton | QLineEdit | QComboBox)
        if pressed and widget.height() < widget.fontMetrics().height():
            found.append(f"{named}: squeezed")
    return found


def words_of(part: QWidget) -> set[str]:
    return {button.text() for button in part.findChildren(QAbstractButton) if button.isVisible() and button.text()}


def test_the_amendments_and_an_open_draft_have_room(workspace: Workspace) -> None:
    column = workspace.amendments.parentWidget()
    assert not faults(column)
    assert {"Se joindre", "Retirer", "Position", "Adopter", "Rejeter"} <= words_of(column)
    trigger(workspace, "draft_mod")
    assert workspace.card.isVisible()
    assert not faults(column)
    assert column.width() <= workspace._right.viewport().width(), "nothing is cut at the side"


def test_the_heads_of_the_text_leave_room_for_the_text(workspace: Workspace) -> None:
    trigger(workspace, "view_rolling")
    assert not faults(workspace.reading)
    assert workspace.reading.page.height() > workspace.height() * 0.55
    head = workspace.reading.head
    assert head.title.text() == "Article 2, paragraph 1", "not cut"
    assert head.draft.toolTip(), "what has its sign only says in words what it does"


def test_the_find_bar_moves_no_column(workspace: Workspace) -> None:
    widths = workspace._columns.sizes()
    trigger(workspace, "find")
    QApplication.processEvents()
    assert workspace._columns.sizes() == widths
    assert not faults(workspace.finding.bar)


def test_all_that_can_be_decided_on_a_bracket_is_seen(workspace: Workspace, qtbot: QtBot) -> None:
    trigger(workspace, "view_rolling")
    page = workspace.reading.rolling
    qtbot.waitUntil(lambda: page.complete)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F8)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    popover = workspace.brackets.popover
    assert popover.isVisible()
    assert len(popover.buttons) >= 3
    assert not faults(popover)


def test_the_comparison_and_the_strip_of_the_room_have_room(workspace: Workspace, qtbot: QtBot) -> None:
    widths = workspace._columns.sizes()
    trigger(workspace, "room_screen")
    assert workspace._room_bar.isVisible()
    assert not faults(workspace._room_bar)
    assert workspace._columns.sizes() == widths
    workspace.room.close()
    trigger(workspace, "view_compare")
    qtbot.waitUntil(lambda: not workspace.window().works.busy)
    assert not faults(workspace.comparison)


def test_the_smallest_window_has_room_for_three_columns(window: Window, file: Path) -> None:
    window.resize(window.minimumSize())
    assert window.open_path(file)
    workspace = window.workspace
    for name in ("view_rolling", "draft_mod"):
        trigger(workspace, name)
        assert not faults(workspace._columns), name
        assert workspace.width() == window.width(), "no column asks for more than there is"
        assert workspace._columns.width() == sum(workspace._columns.sizes()) + 2 * workspace._columns.handleWidth()
