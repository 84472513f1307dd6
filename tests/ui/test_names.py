"""Screen readers can name every control of the window and of every dialog, and Tab reaches them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.conference import Conference
from ui.faults.dialog import FaultDialog
from ui.help.about import About
from ui.help.manual import Manual
from ui.panels.dialogs import NewConference, NewParty, Report, VersionName
from ui.paper.dropped import Dropped
from ui.paper.exporting import ExportDialog
from ui.paper.importing import ImportDialog
from ui.paper.returning import ReturnDialog
from ui.printing.dialog import PrintDialog
from ui.theme import Theme
from ui.window import Window

PAIR = ("First draft", "First draft")
VIEWS = ("view_text", "view_rolling", "view_compare", "view_positions", "view_convergence")


def unnamed(top: QWidget) -> list[QWidget]:
    """The controls below a widget that take the keyboard and have no name."""
    return [one for one in focusable(top) if not name_of(one)]


def focusable(top: QWidget) -> Iterator[QWidget]:
    for one in [top, *top.findChildren(QWidget)]:
        inner = isinstance(one, QScrollArea | QScrollBar | QLabel | QToolBar | QTabBar)
        inner |= isinstance(one.parent(), QAbstractSpinBox | QLineEdit) or one.objectName().startswith("qt_")
        inner |= any("Private" in it.metaObject().className() for it in (one, one.parent()) if it is not None)
        if one is not top and not inner and one.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield one


def name_of(control: QWidget) -> str:
    """What a screen reader says; the tooltip is better than nothing on a button without words."""
    found = QAccessible.queryAccessibleInterface(control)
    said = found.text(QAccessible.Text.Name) if found is not None else ""
    return said or control.accessibleName() or control.toolTip()


def order(top: QWidget) -> list[QWidget]:
    """The controls in the order of Tab."""
    chain, one = [], top.nextInFocusChain()
    while one is not top and len(chain) < 2000:
        chain.append(one)
        one = one.nextInFocusChain()
    return [one for one in chain if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(top)]


def test_every_control_of_the_window_has_a_name(window: Window, file: Path, qtbot: QtBot) -> None:
    assert not unnamed(window.start)
    assert window.open_path(file)
    for view in VIEWS:
        window.actions_.by_name[view].trigger()
        assert not unnamed(window), view
    window.workspace.conference.speak_as("FRA")
    window.actions_.by_name["view_text"].trigger()
    for action in ("draft_move", "find", "replace", "search"):
        window.actions_.by_name[action].trigger()
        assert not unnamed(window), action


def dialogs(theme: Theme, conference: Conference, source: Path, word: Path) -> list[Callable[[], QDialog]]:
    return [
        lambda: About(theme, "x"),
        lambda: Manual(theme),
        lambda: FaultDialog("details", [source], source),
        NewConference,
        lambda: NewParty(lambda _: True),
        lambda: VersionName("Circulate", "line", "Rev.1", [], "Circulate", None),
        lambda: Report("Log", "line", ("One", "Two"), [("a", "b")] * 30, None),
        lambda: Dropped(source, None),
        lambda: ExportDialog(theme, conference, "clean", PAIR, None),
        lambda: PrintDialog(theme, conference, "rolling", PAIR, None),
        lambda: ImportDialog(theme, conference, source, None),
        lambda: ReturnDialog(theme, conference, word, None),
    ]


@pytest.fixture
def made(theme: Theme, conference: Conference, source: Path, tmp_path: Path) -> list[Callable[[], QDialog]]:
    word = conference.session.export("clean", tmp_path / "clean.docx")
    return dialogs(theme, conference, source, word)


def test_every_control_of_every_dialog_has_a_name_and_tab_reaches_it(
    made: list[Callable[[], QDialog]], qtbot: QtBot
) -> None:
    for make in made:
        dialog = make()
        dialog.show()
        if hasattr(dialog, "looking"):
            qtbot.waitUntil(lambda dialog=dialog: not dialog.looking.at_work, timeout=15000)
        assert not unnamed(dialog), type(dialog).__name__
        assert order(dialog), type(dialog).__name__
        dialog.reject()
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("action", ["table", "speak", "cosponsor", "palette", "go_to"])
def test_what_an_action_opens_has_names(
    window: Window, file: Path, answers: Answers, qtbot: QtBot, action: str
) -> None:
    assert window.open_path(file)
    window.workspace.conference.speak_as("FRA")
    window.workspace.outline.choose(window.workspace.conference.session.find("article 3").id)
    window.actions_.by_name["draft_mod"].trigger()
    qtbot.keyClicks(window.workspace.reading.text, " Always.")
    seen = []

    def look(dialog: QDialog) -> None:
        seen.append(unnamed(dialog))
        dialog.reject()

    if action in ("palette", "go_to"):
        window.actions_.by_name[action].trigger()
        dialog = next(one for one in QApplication.topLevelWidgets() if one.objectName() == "palette")
        look(dialog)
    else:
        answer(look)
        window.actions_.by_name[action].trigger()
    assert seen == [[]]


def test_tab_goes_through_the_window_from_left_to_right(window: Window, file: Path) -> None:
    assert window.open_path(file)
    workspace = window.workspace
    workspace.outline.choose(workspace.conference.session.find("article 2(1)").id)
    places = [order(window).index(one) for one in (workspace.outline.tree, workspace.reading.text)]
    assert places == sorted(places)
    assert workspace.amendments.list in order(window)


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """The system's type at 200 %."""
    usual = qapp.font()
    font = QFont(usual)
    font.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(font)
    yield
    qapp.setFont(usual)


def test_at_twice_the_type_every_dialog_has_room_for_its_buttons(
    large: None, made: list[Callable[[], QDialog]], qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QPushButton

    for make in made:
        dialog = make()
        dialog.show()
        if hasattr(dialog, "looking"):
            qtbot.waitUntil(lambda dialog=dialog: not dialog.looking.at_work, timeout=15000)
        QApplication.processEvents()
        for button in dialog.findChildren(QPushButton):
            if button.isVisible():
                assert button.height() >= button.minimumSizeHint().height() - 1, (type(dialog).__name__, button.text())
        dialog.reject()
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_at_twice_the_type_the_window_still_fits_a_small_screen(
    large: None, theme: Theme, answers: Answers, file: Path, qtbot: QtBot
) -> None:
    window = Window(theme, answers)
    window.show()
    assert window.open_path(file)
    window.workspace.conference.speak_as("FRA")
    for view in VIEWS:
        window.actions_.by_name[view].trigger()
        window.resize(1280, 720)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1280, 720), view
    window.actions_.by_name["view_text"].trigger()
    window.actions_.by_name["draft_mod"].trigger()
    card = window.workspace.card
    qtbot.waitUntil(lambda: card.height() >= card.layout().minimumHeightForWidth(card.width()))
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("width", [1280, 1000, 800])
def test_the_toolbar_takes_words_off_before_it_hides_a_button(window: Window, file: Path, width: int) -> None:
    assert window.open_path(file)
    window.resize(width, 600)
    QApplication.processEvents()
    bar = window.actions_.toolbar
    for name in ("open", *VIEWS, "speak", "export"):
        button = bar.widgetForAction(window.actions_.by_name[name])
        assert button.isVisible(), name
        assert button.geometry().right() <= bar.width(), name
        assert name_of(button), name
