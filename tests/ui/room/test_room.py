"""The room's screen, steered by the keys of the window and by its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from tests.ui.test_window import contrast
from ui.drafting import SECRETARIAT
from ui.room.article import articles
from ui.room.look import BLACK_ON_WHITE, LEAST, WHITE_ON_BLACK, Look
from ui.room.screen import RoomScreen
from ui.sheet import PROVISION
from ui.theme import Colours
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation
from workbench.domain.provision import Status
from workbench.session import Session

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    assert window.open_path(file)
    window.workspace.conference.speak_as("FRA")
    window.workspace.reading.text.finish()
    return window.workspace


@pytest.fixture
def screen(window: Window, workspace: Workspace, qtbot: QtBot) -> RoomScreen:
    """The room's screen, on Article 2."""
    workspace.outline.choose(id_of(workspace, "article 2"))
    do(window, "room_screen")
    qtbot.waitExposed(workspace.room.screen)
    return workspace.room.screen


def do(window: Window, name: str) -> None:
    action = window.actions_.by_name[name]
    assert action.isEnabled()
    action.trigger()


def id_of(workspace: Workspace, reference: str) -> str:
    return workspace.conference.session.find(reference).id


def shown(screen: RoomScreen) -> str:
    return screen.page.toPlainText().replace("\u2003", " ").replace("\t", " ").replace("\u00a0", " ")


def pointed(screen: RoomScreen) -> list[str]:
    return [selection.cursor.selectedText() for selection in screen.page.extraSelections()]


def select(workspace: Workspace, at: str, words: str) -> None:
    """Selects words of a provision in the page that the window shows."""
    page = workspace.reading.page
    block = page.document().begin()
    while block.isValid():
        if block.blockFormat().property(PROVISION) == at and words in block.text():
            break
        block = block.next()
    start = block.position() + block.text().index(words)
    cursor = QTextCursor(block)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def test_it_shows_one_article_in_brackets_with_names(screen: RoomScreen) -> None:
    said = shown(screen)
    assert said.startswith("Article 2 Obligations")
    assert "[France: should]" in said
    assert "[Kenya, Japan: all]" in said
    assert "hospitals" in said
    assert "Article 3" not in said
    assert screen.title.toolTip() == "Article 2 \u2013 Obligations"
    assert screen.left.text() == "\u00b7 2 open brackets"
    assert not screen.typing.isVisibleTo(screen)


def test_it_follows_the_window_until_it_holds(window: Window, workspace: Workspace, screen: RoomScreen) -> None:
    workspace.outline.choose(id_of(workspace, "article 3"))
    assert shown(screen).startswith("Article 3")
    do(window, "room_hold")
    assert "held" in workspace._room_bar.words.toolTip()
    workspace.outline.choose(id_of(workspace, "article 1"))
    assert shown(screen).startswith("Article 3")
    do(window, "room_hold")
    assert shown(screen).startswith("Article 1")


def test_one_key_goes_on_in_both_windows(
    window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(workspace.reading.text, KEY.Key_PageDown, CTRL)
    assert shown(screen).startswith("Article 3")
    assert workspace.outline.chosen == id_of(workspace, "article 3")
    qtbot.keyClick(screen, KEY.Key_Left)
    qtbot.keyClick(screen, KEY.Key_Left)
    assert shown(screen).startswith("Article 1")
    assert workspace.outline.chosen == id_of(workspace, "article 1")


def test_while_it_holds_only_it_goes_on(window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot) -> None:
    do(window, "room_hold")
    qtbot.keyClick(screen, KEY.Key_Space)
    assert shown(screen).startswith("Article 3")
    assert workspace.outline.chosen == id_of(workspace, "article 2")


def test_every_part_of_the_text_can_be_shown_and_none_twice(workspace: Workspace, screen: RoomScreen) -> None:
    version = workspace.conference.version
    order, seen = articles(version), []
    workspace.outline.choose(order[0])
    for _ in order:
        seen.append(workspace.outline.chosen)
        screen.turned.emit(1)
    assert seen == order
    text = [words for id in order for words in (p.text for p in version.subtree(id))]
    assert sorted(text) == sorted(provision.text for provision in version.provisions)


def test_what_is_typed_is_private_until_the_secretary_shows_it(
    window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    editor, at = workspace.reading.text, id_of(workspace, "article 2(2)(a)")
    editor.open(at)
    qtbot.keyClicks(editor, " kept")
    workspace.drafting.flush()
    assert "kept" not in shown(screen)
    assert workspace.card.only.toolTip() == "only on your desk"
    do(window, "room_typing")
    assert "hospitals;" in shown(screen)
    assert "kept" in shown(screen), "the draft in hand is what is typed"
    assert "[France: should]" in shown(screen), "the rest keeps its brackets"
    assert screen.typing.text() == "Draft of France, not tabled"
    assert "The room sees what you type" in workspace._room_bar.words.toolTip()
    assert workspace._room_bar.isVisible()
    assert "room sees" in workspace.card.only.toolTip()
    qtbot.keyClicks(editor, " shown")
    assert "kept shown" in shown(screen)
    workspace.card.notes.setPlainText("our last word")
    workspace.drafting.flush()
    assert "our last word" not in shown(screen)
    do(window, "room_typing")
    assert "kept" not in shown(screen)
    assert not screen.typing.isVisibleTo(screen)
    assert workspace.card.only.toolTip() == "only on your desk"


def test_a_draft_that_is_merely_looked_at_is_not_shown(
    window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    editor, at = workspace.reading.text, id_of(workspace, "article 2(2)(b)")
    editor.open(at)
    qtbot.keyClicks(editor, " secret")
    workspace.outline.choose(id_of(workspace, "article 3"))
    do(window, "room_typing")
    workspace.outline.choose(at)
    assert workspace.drafting.draft is not None
    assert shown(screen).startswith("Article 2")
    assert "secret" not in shown(screen)
    editor.open(at)
    qtbot.keyClicks(editor, "!")
    assert "secret!" in shown(screen)


def test_a_new_provision_is_shown_as_it_is_typed(
    window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    do(window, "room_typing")
    editor = workspace.reading.text
    editor.open(id_of(workspace, "article 2(2)(b)"))
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.keyClicks(editor, "water works.")
    assert "(c) water works." in shown(screen)
    do(window, "undo")
    assert "water" not in shown(screen)


def test_what_is_tabled_stands_in_brackets(
    window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    do(window, "room_typing")
    editor = workspace.reading.text
    editor.open(id_of(workspace, "article 2(2)(a)"))
    qtbot.keyClicks(editor, " and schools")
    workspace.drafting.flush()
    conference = workspace.conference
    (draft,) = conference.session.drafts()
    conference.do("Tabling", lambda: conference.session.table_drafts([draft.id]))
    assert "[France: and schools]" in shown(screen)
    assert not screen.typing.isVisibleTo(screen)
    assert screen.left.text() == "\u00b7 3 open brackets"


def test_nothing_is_shown_of_typing_once_the_screen_was_closed(
    window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    do(window, "room_typing")
    screen.close()
    by_name = window.actions_.by_name
    assert workspace.room.screen is None
    assert not by_name["room_screen"].isChecked()
    assert not by_name["room_typing"].isChecked()
    assert not by_name["room_typing"].isEnabled()
    assert not workspace._room_bar.isVisible()
    editor = workspace.reading.text
    editor.open(id_of(workspace, "article 2(2)(a)"))
    qtbot.keyClicks(editor, " secret")
    do(window, "room_screen")
    assert "secret" not in shown(workspace.room.screen)


@pytest.mark.parametrize("view", ["view_text", "view_rolling"])
def test_the_words_under_discussion_are_marked(
    window: Window, workspace: Workspace, screen: RoomScreen, view: str
) -> None:
    do(window, view)
    at = id_of(workspace, "article 2(1)")
    workspace.outline.choose(at)
    select(workspace, at, "networks")
    assert pointed(screen) == ["networks"]
    workspace.reading.page.setTextCursor(QTextCursor(workspace.reading.page.document()))
    assert pointed(screen) == []


def test_words_marked_across_a_bracket_take_it_in(workspace: Workspace, screen: RoomScreen) -> None:
    select(workspace, id_of(workspace, "article 2(1)"), "Party shall protect")
    (words,) = pointed(screen)
    assert words.startswith("Party")
    assert words.endswith("protect")
    assert "France" in words


def test_private_words_that_are_selected_are_not_pointed_at(
    workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    editor, at = workspace.reading.text, id_of(workspace, "article 2(2)(a)")
    editor.open(at)
    qtbot.keyClicks(editor, " and schools")
    select(workspace, at, "and schools")
    assert pointed(screen) == []


def test_what_others_say_and_decide_appears(workspace: Workspace, screen: RoomScreen) -> None:
    conference, at = workspace.conference, id_of(workspace, "article 2")
    conference.do("", lambda: conference.session.set_status(at, Status.ADREF, "Third meeting"))
    assert screen.status.text() == "Agreed ad referendum"
    words = "2. Each State Party shall refrain from attacking:"
    verb = conference.session.table
    conference.do("", lambda: verb(["DEU"], "article 2(2)(a)", Operation.MOD, "clinics;", reason=words))
    assert "clinics" in shown(screen)


def test_another_process_is_followed(workspace: Workspace, screen: RoomScreen, file: Path) -> None:
    with Session.open(file) as other:
        other.table(["DEU"], "article 2(2)(a)", Operation.MOD, "clinics;")
    workspace.conference.look()
    assert "clinics" in shown(screen)


def test_the_type_stays_readable_from_the_last_row(
    window: Window, workspace: Workspace, screen: RoomScreen, qtbot: QtBot
) -> None:
    do(window, "room_usual")
    usual = screen.page.sheet.formats.body.font().pointSizeF()
    qtbot.keyClick(screen, KEY.Key_Plus)
    assert screen.page.sheet.formats.body.font().pointSizeF() > usual
    for _ in range(20):
        do(window, "room_smaller")
    dpi = screen.screen().logicalDotsPerInchY()
    pixels = screen.page.sheet.formats.body.font().pointSizeF() * dpi / 72
    assert pixels == pytest.approx(screen.height() * LEAST, rel=0.01)
    screen.resize(screen.width(), screen.height() * 2)
    larger = screen.page.sheet.formats.body.font().pointSizeF() * dpi / 72
    assert larger == pytest.approx(2 * pixels, rel=0.02)


def test_it_turns_white_on_black_and_remembers(window: Window, workspace: Workspace, screen: RoomScreen) -> None:
    assert screen.page.grab().toImage().pixelColor(3, 3).name() == "#ffffff"
    do(window, "room_invert")
    assert screen.page.grab().toImage().pixelColor(3, 3).name() == "#000000"
    screen.close()
    do(window, "room_screen")
    assert workspace.room.screen.page.grab().toImage().pixelColor(3, 3).name() == "#000000"


def test_there_is_no_scroll_bar_but_arrows(workspace: Workspace, screen: RoomScreen, qtbot: QtBot) -> None:
    screen.resize(1280, 720)
    for _ in range(20):
        qtbot.keyClick(screen, KEY.Key_Plus)
    workspace.outline.choose(id_of(workspace, "article 2"))
    assert not screen.page.verticalScrollBar().isVisible()
    qtbot.waitUntil(lambda: screen.more.text() == "\u25bc")
    for _ in range(20):
        qtbot.keyClick(screen, KEY.Key_Down)
    assert screen.more.text() == "\u25b2"


def test_it_goes_with_the_file(window: Window, workspace: Workspace, screen: RoomScreen) -> None:
    do(window, "close")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.actions_.by_name["room_screen"].isEnabled()
    assert not window.actions_.by_name["room_screen"].isChecked()


@pytest.mark.parametrize("colours", [BLACK_ON_WHITE, WHITE_ON_BLACK], ids=["black on white", "white on black"])
def test_words_are_readable_from_afar(colours: Colours) -> None:
    names = ("text", "muted", "accent", "insert", "delete", "contest", "private", "agreed", "group")
    pairs = [(getattr(colours, name), ground) for name in names for ground in (colours.surface, colours.window)]
    pairs += [(getattr(colours, n), getattr(colours, f"{n}_soft")) for n in ("insert", "delete", "contest", "private")]
    pairs += [(colours.text, colours.contest_soft), (colours.text, colours.accent_soft)]
    pairs += [(colours.on_accent, colours.accent), (colours.contest, colours.accent_soft)]
    assert not {pair: round(contrast(*pair), 1) for pair in pairs if contrast(*pair) < 7}


def test_the_words_of_every_delegation_are_readable_from_afar(qapp: object) -> None:
    look = Look()
    for look.dark in (False, True):
        hands = [look.hand(code) for code in ("FRA", "DEU", "KEN", "JPN", "BRA", "IND", SECRETARIAT)]
        pairs = {(ink, ground) for ink, soft in hands for ground in (soft, look.colours.surface)}
        assert not {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 7}
