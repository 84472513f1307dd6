"""Spelling of what one types, with a small dictionary of our own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ui.spelling import dictionaries
from ui.spelling.speller import Speller, words_in
from ui.text.editor import Editor
from ui.window import Window
from ui.workspace import Workspace

AFFIXES = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n"
WORDS = ("purpose/S", "protect/S", "network/S", "caf\u00e9", "well", "known", "don't")


def dictionary(folder: Path, name: str = "en_GB") -> Path:
    """A dictionary of a few words."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(AFFIXES, "utf-8")
    path = folder / f"{name}.dic"
    path.write_text(f"{len(WORDS)}\n" + "\n".join(WORDS) + "\n", "utf-8")
    return path


@pytest.fixture
def speller(tmp_path: Path) -> Speller:
    return Speller(dictionary(tmp_path / "dictionaries"), tmp_path / "own" / "words.txt")


def test_words_are_looked_up_as_they_are_written(speller: Speller) -> None:
    known = ("purpose", "networks", "Networks", "caf\u00e9", "well-known", "don\u2019t")
    assert all(map(speller.knows, known))
    assert not any(map(speller.knows, ("netwroks", "cafe", "well-knwon", "\u6761\u7ea6")))


def test_suggestions_come_with_what_was_meant(speller: Speller) -> None:
    assert "network" in speller.suggestions("netwrok")


def test_an_added_word_is_known_from_then_on(speller: Speller, tmp_path: Path) -> None:
    assert not speller.knows("Weiqian")
    speller.add("Weiqian")
    assert speller.knows("Weiqian")
    again = Speller(tmp_path / "dictionaries" / "en_GB.dic", tmp_path / "own" / "words.txt")
    assert again.knows("Weiqian")


def test_what_is_no_word_is_not_looked_up() -> None:
    said = "UNHCR 4th art.12a State's co-operate \u0627\u0644\u062f\u0648\u0644\u0629 x2"
    assert [word.text for word in words_in(said)] == [
        "art",
        "State's",
        "co-operate",
        "\u0627\u0644\u062f\u0648\u0644\u0629",
    ]
    assert all(said[word.start : word.start + len(word.text)] == word.text for word in words_in(said))


def test_the_dictionary_of_the_language_is_found(tmp_path: Path) -> None:
    american, british = dictionary(tmp_path / "a", "en_US"), dictionary(tmp_path / "b", "en_GB")
    assert dictionaries.find("en", [tmp_path / "a"]) == american
    assert dictionaries.find("en", [tmp_path / "a", tmp_path / "b"]) == british
    assert dictionaries.find("fr", [tmp_path / "a", tmp_path / "missing"]) is None
    british.with_suffix(".aff").unlink()
    assert dictionaries.find("en", [tmp_path / "b"]) is None


def test_an_english_dictionary_comes_with_the_program() -> None:
    path = dictionaries.find("en")
    assert path is not None
    assert Speller(path, path.parent / "none").knows("convention")


@pytest.fixture
def workspace(window: Window, file: Path) -> Workspace:
    dictionary(dictionaries.own_folder())
    assert window.open_path(file)
    workspace = window.workspace
    workspace.conference.speak_as("FRA")
    workspace.outline.choose(workspace.conference.session.find("article 1").id)
    window.actions_.by_name["draft_mod"].trigger()
    return workspace


def marked(editor: Editor) -> list[str]:
    block = editor.textCursor().block()
    return [block.text()[one.start : one.start + one.length] for one in block.layout().formats()]


def type_words(workspace: Workspace, words: str, qtbot: QtBot) -> None:
    qtbot.keyClicks(workspace.reading.text, words)


def test_unknown_words_that_one_types_get_a_wave_after_a_pause(workspace: Workspace, qtbot: QtBot) -> None:
    editor = workspace.reading.text
    type_words(workspace, " Netwroks protect cafes.", qtbot)
    assert marked(editor) == [], "nothing is looked up while one types"
    qtbot.waitUntil(lambda: bool(marked(editor)))
    assert marked(editor) == ["Netwroks", "cafes"], "words that were there before are not ours to judge"
    type_words(workspace, " x", qtbot)
    assert marked(editor) == ["Netwroks", "cafes"], "waves stay at their words"


def test_the_word_that_is_being_typed_is_left_alone(workspace: Workspace, qtbot: QtBot) -> None:
    editor = workspace.reading.text
    type_words(workspace, " Wrod netw", qtbot)
    qtbot.waitUntil(lambda: bool(marked(editor)))
    assert marked(editor) == ["Wrod"]
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: marked(editor) == ["Wrod", "netw"])


def menu_on(workspace: Workspace, word: str, qtbot: QtBot) -> QMenu:
    editor = workspace.reading.text
    block = editor.textCursor().block()
    cursor = editor.textCursor()
    cursor.setPosition(block.position() + block.text().index(word) + 2)
    place = editor.cursorRect(cursor).center()
    editor.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, begins: str) -> None:
    action = next(one for one in menu.actions() if one.text().replace("&", "").startswith(begins))
    action.trigger()
    menu.close()


def test_a_suggestion_takes_the_place_of_the_word(workspace: Workspace, qtbot: QtBot) -> None:
    editor = workspace.reading.text
    type_words(workspace, " Netwrok first.", qtbot)
    qtbot.waitUntil(lambda: "Netwrok" in marked(editor))
    choose(menu_on(workspace, "Netwrok", qtbot), "Network")
    assert workspace.drafting.draft.text.endswith(" Network first.")
    qtbot.waitUntil(lambda: marked(editor) == ["first"])
    workspace.drafting.undo()
    assert "Network first" not in editor.textCursor().block().text(), "it is a step that can be undone"


def test_a_word_can_be_added_to_ones_own(workspace: Workspace, qtbot: QtBot) -> None:
    editor = workspace.reading.text
    type_words(workspace, " Weiqian protects.", qtbot)
    qtbot.waitUntil(lambda: marked(editor) == ["Weiqian"])
    choose(menu_on(workspace, "Weiqian", qtbot), "Add")
    assert marked(editor) == []
    assert "Weiqian" in (dictionaries.own_folder() / "own-words-en.txt").read_text("utf-8")


def test_the_menu_on_other_words_is_the_usual_one(workspace: Workspace, qtbot: QtBot) -> None:
    type_words(workspace, " Netwrok first.", qtbot)
    menu = menu_on(workspace, "purpose", qtbot)
    assert not [action for action in menu.actions() if "dictionary" in action.text()]
    menu.close()


def test_it_can_be_turned_off_and_stays_off(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    editor = workspace.reading.text
    type_words(workspace, " Netwrok first.", qtbot)
    qtbot.waitUntil(lambda: bool(marked(editor)))
    switch = window.actions_.by_name["spelling"]
    assert switch.isChecked()
    switch.trigger()
    assert marked(editor) == []
    assert not switch.isChecked()
    assert QSettings().value("spelling", True, type=bool) is False
    switch.trigger()
    assert marked(editor) == ["Netwrok", "first"]


def test_waves_go_with_the_caret(workspace: Workspace, qtbot: QtBot) -> None:
    editor = workspace.reading.text
    type_words(workspace, " Netwrok first.", qtbot)
    qtbot.waitUntil(lambda: bool(marked(editor)))
    block = editor.textCursor().block()
    workspace.outline.choose(workspace.conference.session.find("article 3").id)
    assert block.layout().formats() == []


def test_without_a_dictionary_one_is_told_where_to_put_it(
    window: Window, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dictionaries, "known_folders", lambda: iter(()))
    window.actions_.by_name["spelling"].trigger()
    window.actions_.by_name["spelling"].trigger()
    assert workspace.notice.isVisible()
    assert "No dictionary is installed for English" in workspace.spelling.missing()
    assert str(dictionaries.own_folder()) in workspace.spelling.missing()
