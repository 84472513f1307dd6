"""The rolling text in one scroll: what is shown, stepping between brackets, and what a change touches."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from ui.rolling.choice import Only
from ui.rolling.page import RollingPage
from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation, Relation
from workbench.domain.provision import Status
from workbench.session import Session


@pytest.fixture
def workspace(window: Window, file: Path, qtbot: QtBot) -> Workspace:
    """The rolling view, worked out to its end."""
    assert window.open_path(file)
    found = window.workspace
    assert found is not None
    found.conference.speak_as("FRA")
    found.show_rolling()
    qtbot.waitUntil(lambda: found.reading.rolling.complete)
    return found


def words(page: RollingPage) -> str:
    return page.document().toPlainText()


def pick(workspace: Workspace, only: Only, party: str = "") -> None:
    bar = workspace.reading.bar
    places = [n for n in range(bar.only.count()) if bar.only.itemData(n)[0] == only.value]
    bar.only.setCurrentIndex(places[0])
    bar.party.asked.emit()  # as when the list is opened
    bar.party.setCurrentIndex(bar.party.findData(party))
    bar.party.activated.emit(bar.party.currentIndex())


def test_the_whole_instrument_stands_in_one_scroll_in_its_order(workspace: Workspace) -> None:
    shown = words(workspace.reading.rolling)
    places = [shown.index(said) for said in ("Recalling the Charter", "Purpose", "hospitals", "Disputes shall be")]
    assert places == sorted(places)
    assert "should" in shown
    assert "To be kept as it is: Brazil" in shown


def test_f8_goes_from_bracket_to_bracket_and_back(workspace: Workspace, qtbot: QtBot) -> None:
    page = workspace.reading.rolling
    page.setFocus()
    page.moveCursor(page.textCursor().MoveOperation.Start)
    stops = []
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_F8)
        stops.append(page.textCursor().selectionStart())
    assert stops == sorted(set(stops))
    qtbot.keyClick(page, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().selectionStart() == stops[0]
    assert workspace.outline.chosen == workspace.conference.session.find("article 2(1)").id


def test_what_is_tabled_shows_where_it_is_proposed_and_nothing_else_changes(workspace: Workspace, qtbot: QtBot) -> None:
    page, conference = workspace.reading.rolling, workspace.conference
    before = words(page).split("\n")
    at = conference.session.find("article 1").id
    text = "The purpose of this Convention is to protect everybody."
    conference.do("Tabling", lambda: conference.session.table(["DEU"], at, Operation.MOD, text))
    qtbot.waitUntil(lambda: "everybody" in words(page))
    after = words(page).split("\n")
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert len(changed) == 1
    assert "everybody" in changed[0][1]


@pytest.mark.parametrize(
    ("only", "shown", "hidden"),
    [(Only.CONTESTED, "should", "hospitals"), (Only.MINE, "should", "Disputes"), (Only.ALL, "hospitals", "nowhere")],
)
def test_only_some_provisions_are_shown(
    workspace: Workspace, qtbot: QtBot, only: Only, shown: str, hidden: str
) -> None:
    pick(workspace, only)
    page = workspace.reading.rolling
    qtbot.waitUntil(lambda: page.complete)
    assert shown in words(page)
    assert hidden not in words(page)


def test_the_text_as_one_party_would_have_it_has_no_brackets(workspace: Workspace, qtbot: QtBot) -> None:
    pick(workspace, Only.ALL, "KEN")
    page = workspace.reading.rolling
    qtbot.waitUntil(lambda: page.complete)
    assert "1.\tEach State Party shall protect all networks." in words(page)
    assert "[" not in words(page)


def test_names_can_be_left_out_of_brackets(workspace: Workspace, qtbot: QtBot) -> None:
    page = workspace.reading.rolling
    assert "FRA" in words(page)
    workspace.reading.bar.named.click()
    qtbot.waitUntil(lambda: page.complete and "FRA" not in words(page))
    assert "should" in words(page)


def test_a_status_is_drawn_without_touching_the_words(workspace: Workspace) -> None:
    page, conference = workspace.reading.rolling, workspace.conference
    before = words(page)
    at = conference.session.find("article 1").id
    conference.do("Agreeing", lambda: conference.session.set_status(at, Status.ADREF))
    assert not page.grab().isNull()
    assert words(page) == before


def test_a_party_without_one_wording_is_refused_and_the_text_shown_as_it_was(
    workspace: Workspace, answers: Answers, qtbot: QtBot
) -> None:
    page, session = workspace.reading.rolling, workspace.conference.session
    for words_ in ("may", "will"):
        text = session.find("article 2(1)").text.replace("shall", words_)
        workspace.conference.do(
            "Tabling", lambda text=text: session.table(["IND"], "article 2(1)", Operation.MOD, text)
        )
    pick(workspace, Only.ALL, "IND")
    qtbot.waitUntil(lambda: bool(answers.errors))
    assert "rival" in answers.errors[0]
    assert workspace.reading.bar.choice.party == ""
    qtbot.waitUntil(lambda: page.complete and "[" in words(page))


def test_the_reading_of_a_party_follows_what_it_tables(workspace: Workspace, qtbot: QtBot) -> None:
    page, conference = workspace.reading.rolling, workspace.conference
    pick(workspace, Only.ALL, "KEN")
    qtbot.waitUntil(lambda: page.complete and "[" not in words(page))
    at = conference.session.find("article 1").id
    conference.do(
        "Tabling", lambda: conference.session.table(["KEN"], at, Operation.MOD, "The purpose is to protect everybody.")
    )
    qtbot.waitUntil(lambda: "everybody" in words(page))
    assert "[" not in words(page)
    session, new = conference.session, "Words shall be few."
    conference.do("Tabling", lambda: session.table(["KEN"], at, Operation.ADD, new, relation=Relation.AFTER))
    qtbot.waitUntil(lambda: page.complete and new in words(page))
    assert words(page).index("everybody") < words(page).index(new) < words(page).index("Obligations")


def test_what_changed_since_a_version_is_shown_under_its_headings(workspace: Workspace, qtbot: QtBot) -> None:
    page = workspace.reading.rolling
    pick(workspace, Only.SINCE)
    qtbot.waitUntil(lambda: page.complete and "hospitals" not in words(page))
    shown = words(page)
    assert "should" in shown
    assert "Obligations" in shown


def test_where_nothing_is_as_it_was_chosen_the_page_says_so_and_leads_back(
    window: Window, source: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Session.create(tmp_path / "agreed.treaty", "Convention") as session:
        session.import_source(source, "First draft")
    assert window.open_path(tmp_path / "agreed.treaty")
    workspace = window.workspace
    window.actions_.by_name["view_rolling"].trigger()
    reading = workspace.reading
    pick(workspace, Only.CONTESTED)
    qtbot.waitUntil(reading.none.isVisible)
    assert "Nothing is contested" in reading.none.words.text()
    text = workspace.conference.session.find("article 1").text
    table = workspace.conference.session.table
    workspace.conference.tell(table(["FRA"], "article 1", Operation.MOD, text.replace("protect", "shield")))
    qtbot.waitUntil(lambda: reading.rolling.isVisible() and "shield" in words(reading.rolling))
    workspace.conference.speak_as("KEN")
    pick(workspace, Only.MINE)
    qtbot.waitUntil(reading.none.isVisible)
    qtbot.mouseClick(reading.none.whole, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Disputes shall be" in words(reading.rolling))
    assert reading.rolling.isVisible()


def test_what_was_chosen_stays_in_view_while_the_page_grows_above_it(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "long.txt"
    articles = (f"Article {number}\n\nEach State Party shall keep lake {number} clean." for number in range(1, 121))
    source.write_text("CONVENTION ON LAKES\n\n" + "\n\n".join(articles), "utf-8")
    with Session.create(tmp_path / "long.treaty", "Convention") as session:
        session.import_source(source, "First draft")
    assert window.open_path(tmp_path / "long.treaty")
    workspace = window.workspace
    workspace.outline.choose(workspace.conference.session.find("article 60").id)
    window.actions_.by_name["view_rolling"].trigger()
    page = workspace.reading.rolling
    qtbot.waitUntil(lambda: page.complete)
    box = page.viewport().rect()
    seen = [page.cursorForPosition(box.topLeft()), page.cursorForPosition(box.bottomRight())]
    shown = words(page)[seen[0].position() : seen[1].position()]
    assert "lake 60 clean" in shown
