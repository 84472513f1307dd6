"""A text that is read from right to left stands so in every view, whoever is named in its brackets."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from pytestqt.qtbot import QtBot

from ui.window import Window
from ui.workspace import Workspace
from workbench.domain.amendment import Operation
from workbench.session import Session

TEXT = """اتفاقية حماية الشبكات

المادة 1
الغرض

1. تحمي كل دولة طرف الشبكات المدنية (Annex I).

2. تمتنع كل دولة عن المهاجمة.
"""
PROTECTS = "\u062a\u062d\u0645\u064a"
OUGHT = "\u064a\u0646\u0628\u063a\u064a \u0623\u0646 "
FROM_RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def workspace(window: Window, tmp_path: Path) -> Workspace:
    source, path = tmp_path / "draft.txt", tmp_path / "arabic.treaty"
    source.write_text(TEXT, "utf-8")
    with Session.create(path, TEXT.splitlines()[0], "ar") as session:
        session.import_source(source, "\u0627\u0644\u0623\u0648\u0644")
        first = next(one for one in session.version().provisions if PROTECTS in one.text)
        session.table(["EGY"], first.id, Operation.MOD, OUGHT + first.text)
        source.write_text(TEXT.replace("(Annex I)", ""), "utf-8")
        session.import_source(source, "\u0627\u0644\u062b\u0627\u0646\u064a")
    assert window.open_path(path)
    window.resize(1280, 720)
    window.workspace.outline.choose(first.id)
    return window.workspace


def worded(document: QTextDocument, words: str) -> list[QTextBlock]:
    blocks = map(document.findBlockByNumber, range(document.blockCount()))
    return [block for block in blocks if words in block.text()]


def stands_at_the_right(block: QTextBlock, width: float) -> bool:
    """Whether the first line ends near the right edge: there an Arabic reader begins."""
    line = block.layout().lineAt(0)
    return line.naturalTextRect().right() > 0.7 * width


def test_in_the_text(workspace: Workspace) -> None:
    page = workspace.reading.text
    page.finish()
    (block,) = worded(page.document(), PROTECTS)
    assert block.textDirection() is FROM_RIGHT
    assert stands_at_the_right(block, page._layout._width)


def test_in_the_rolling_text_though_a_bracket_begins_with_a_party(
    window: Window, workspace: Workspace, qtbot: QtBot
) -> None:
    window.actions_.by_name["view_rolling"].trigger()
    page = workspace.reading.rolling
    qtbot.waitUntil(lambda: page.complete)
    (block,) = worded(page.document(), PROTECTS)
    assert "EGY" in block.text()
    assert block.text().index("EGY") < block.text().index(PROTECTS)
    assert block.textDirection() is FROM_RIGHT
    assert stands_at_the_right(block, page._layout._width)


def test_on_the_rooms_screen(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    window.actions_.by_name["room_screen"].trigger()
    page = workspace.room.screen.page
    (block,) = worded(page.document(), PROTECTS)
    assert block.textDirection() is FROM_RIGHT
    workspace.room.screen.close()


def test_in_the_comparison(window: Window, workspace: Workspace, qtbot: QtBot) -> None:
    from ui.text.page import Page

    window.actions_.by_name["view_compare"].trigger()
    pages = workspace.comparison.findChildren(Page)

    def found() -> list[QTextBlock]:
        return [block for page in pages if page.isVisible() for block in worded(page.document(), PROTECTS)]

    qtbot.waitUntil(lambda: len(found()) >= 2, timeout=15000)
    assert all(block.textDirection() is FROM_RIGHT for block in found())
