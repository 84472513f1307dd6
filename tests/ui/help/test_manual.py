"""The manual and the about box, through what a user touches."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.actions import entries
from ui.help import made_of, pages
from ui.help.about import About
from ui.help.manual import Manual
from ui.theme import Appearance, Theme
from ui.window import Window

NAMES = [name for name, _ in pages.contents()]


def test_every_page_has_a_title_and_only_keys_of_actions_that_there_are() -> None:
    assert set(pages.ABOUT.values()) <= set(NAMES)
    assert set(NAMES) | {"between"} == set(pages.PAGES)
    for name, title in pages.contents():
        assert title
        assert not re.search(r"\{\w+\}", pages.page(name)), name


def test_every_link_leads_to_a_page() -> None:
    for name in NAMES:
        for link in re.findall(r"\]\(([^)]*)\)", pages.page(name)):
            assert link.removesuffix(".md") in NAMES, (name, link)


def test_all_keys_are_listed_from_the_actions() -> None:
    listed = pages.page("keys")
    for entry in entries():
        assert f"| {pages.keys_of(entry)} |" in listed, entry.name
        assert entry.text.replace("&", "").rstrip("\u2026") in listed, entry.name


def test_what_is_no_page_is_not_read() -> None:
    assert pages.page("../../../pyproject") == ""


@pytest.fixture
def manual(window: Window) -> Manual:
    window.actions_.by_name["manual"].trigger()
    return window._manual


def test_f1_opens_the_page_on_what_is_shown(window: Window, file: Path) -> None:
    action = window.actions_.by_name["manual"]
    assert action.shortcut().toString() == "F1"
    action.trigger()
    assert window._manual.leaf.name == "start"
    assert window.open_path(file)
    for view, page in pages.ABOUT.items():
        window.actions_.by_name[view].trigger()
        action.trigger()
        assert window._manual.leaf.name == page
    assert window._manual.isVisible()
    window.actions_.by_name["keys"].trigger()
    assert window._manual.leaf.name == "keys"


def test_contents_links_and_back_turn_pages(manual: Manual, qtbot: QtBot) -> None:
    manual.contents.setCurrentRow(NAMES.index("word"))
    assert "Word, out and back" in manual.leaf.toPlainText()
    manual.leaf.setSource(QUrl("drafting.md"))
    assert manual.contents.currentRow() == NAMES.index("drafting")
    qtbot.mouseClick(manual._buttons[0], Qt.MouseButton.LeftButton)
    assert manual.leaf.name == "word"
    qtbot.mouseClick(manual._buttons[1], Qt.MouseButton.LeftButton)
    assert manual.leaf.name == "drafting"


def test_a_link_of_the_page_is_followed_by_keyboard(manual: Manual, qtbot: QtBot) -> None:
    manual.leaf.setFocus()
    qtbot.keyClick(manual.leaf, Qt.Key.Key_Tab)
    qtbot.keyClick(manual.leaf, Qt.Key.Key_Return)
    assert manual.leaf.name == "drafting"


def test_nothing_but_pages_is_opened(manual: Manual, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("what nobody asked for")
    assert manual.leaf.loadResource(2, QUrl.fromLocalFile(str(secret))) == ""
    assert manual.leaf.loadResource(2, QUrl("https://example.org/x.md")) == ""


def test_finding_lists_the_pages_that_have_the_words(manual: Manual, qtbot: QtBot) -> None:
    qtbot.keyClicks(manual.words, "projector")
    shown = [NAMES[row] for row in range(len(NAMES)) if not manual.contents.item(row).isHidden()]
    assert shown == ["room"]
    assert manual.leaf.name == "room"
    assert manual.leaf.textCursor().selectedText() == "projector"
    assert manual.leaf.extraSelections()
    manual.words.clear()
    assert not manual.contents.item(0).isHidden()
    qtbot.keyClicks(manual.words, "xyzzy")
    assert "No page" in manual.told.text()


def test_it_is_readable_in_the_dark(window: Window, theme: Theme, manual: Manual) -> None:
    theme.show_as(Appearance.DARK)
    QApplication.processEvents()
    assert manual.leaf.grab().toImage().pixelColor(2, 2).lightness() < 80
    assert "Getting started" in manual.leaf.toPlainText()


def test_no_page_is_wider_than_the_window(manual: Manual) -> None:
    for name in NAMES:
        manual.open_at(name)
        assert manual.leaf.document().size().width() <= manual.leaf.viewport().width(), name


def test_the_about_box_names_versions_and_copies_nothing_private(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    seen = []

    def look(dialog: About) -> None:
        qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        dialog._tabs.setCurrentIndex(1)
        for row in range(dialog.parts.count()):
            dialog.parts.setCurrentRow(row)
            seen.append(dialog.words.toPlainText())
        dialog.accept()

    answer(look)
    window.actions_.by_name["about"].trigger()
    copied = QGuiApplication.clipboard().text()
    for name in ("Treaty Workbench", "Python", "Qt", "PySide6", "SQLite"):
        assert re.search(rf"{name} \d", copied), name
    assert file.stem not in copied.replace("Treaty Workbench", "")
    assert str(Path.home()) not in copied
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in words for words in seen)


def test_every_part_that_is_shipped_has_its_licence_to_read() -> None:
    parts = made_of.parts()
    assert {"PySide6_Essentials", "lxml", "sqlite-utils", "shiboken6"} <= {part.name for part in parts}
    assert not {"pytest", "ruff", "mypy"} & {part.name for part in parts}
    for part in parts:
        assert part.licence, part.name
        assert len(part.words) > 400, part.name
