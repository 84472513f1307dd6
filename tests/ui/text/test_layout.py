"""The layout of a long text: what it says of places after any changes is what a fresh one would say."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from pytestqt.qtbot import QtBot

from ui.text.page import Page
from ui.text.sheet import PageSheet
from ui.theme import Theme
from workbench.domain.provision import Kind, Provision

FUZZY, EXACT = Qt.HitTestAccuracy.FuzzyHit, Qt.HitTestAccuracy.ExactHit
SAID = "Each State Party shall protect civilian networks at all times and in all circumstances. "


def provisions(count: int) -> list[Provision]:
    made = [Provision(f"p{n}", None, Kind.PARAGRAPH, f"{n}.", "", SAID * (n % 7 + 1)) for n in range(count)]
    made[3] = Provision("p3", None, Kind.TEXT, text="Lead\t5\nZinc and its compounds, of whatever kind\t7", table=True)
    made[5] = Provision("p5", None, Kind.ARTICLE, "Article 5", "Purpose")
    return made


def compose(sheet: PageSheet):
    for provision in provisions(300):
        sheet.provision(provision)
        yield provision.id


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Page:
    page = Page(theme)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    page.fill(compose)
    qtbot.waitUntil(lambda: not page.at_work)
    return page


def tops(page: Page) -> list[float]:
    layout = page.document().documentLayout()
    layout.lay_out(0, page.document().blockCount() - 1)
    return [round(layout.top_of(number), 3) for number in range(page.document().blockCount())]


def test_any_changes_leave_every_block_where_a_fresh_layout_would_put_it(page: Page, qtbot: QtBot) -> None:
    rng = random.Random(7)
    for _ in range(60):
        cursor = QTextCursor(page.document())
        start = rng.randrange(page.document().characterCount() - 1)
        cursor.setPosition(start)
        if rng.random() < 0.5:
            end = min(start + rng.randrange(300), page.document().characterCount() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(rng.choice(["", "words ", "a line\nand another\n", SAID]))
    changed = tops(page)
    page.document().markContentsDirty(0, page.document().characterCount())
    assert tops(page) == changed
    assert changed == sorted(changed)


def test_a_place_on_the_page_is_that_of_the_words_drawn_there(page: Page) -> None:
    layout = page.document().documentLayout()
    block = page.document().begin()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + block.length() // 2)
        middle = place(block, block.length() // 2) + box.topLeft()
        assert layout.hitTest(middle, FUZZY) == cursor.position(), block.text()
        block = block.next()
    assert layout.hitTest(QPointF(600, 5), EXACT) == -1


def place(block: QTextBlock, offset: int) -> QPointF:
    line = block.layout().lineForTextPosition(offset)
    x = line.cursorToX(offset)
    return QPointF(x[0] if isinstance(x, tuple) else x, line.y() + line.height() / 2)


def test_cells_stand_beside_each_other_and_rows_below(page: Page) -> None:
    layout, found = page.document().documentLayout(), {}
    for words in ("Lead", "5", "Zinc and its compounds, of whatever kind", "7"):
        cursor = page.document().find(words)
        found[words] = layout.blockBoundingRect(cursor.block())
    lead, five, zinc, seven = found.values()
    assert lead.top() == five.top() < zinc.top() == seven.top()
    assert lead.left() == zinc.left() < five.left() == seven.left()


def test_what_is_read_stays_in_view_when_the_page_gets_another_width(page: Page, qtbot: QtBot) -> None:
    page.light("p200")
    before = page.cursorForPosition(page.viewport().rect().topLeft()).block().blockNumber()
    page.resize(420, 500)
    qtbot.waitUntil(lambda: not page.at_work)
    after = page.cursorForPosition(page.viewport().rect().topLeft()).block().blockNumber()
    assert abs(after - before) <= 1


def test_only_what_is_looked_at_is_laid_out_at_once(theme: Theme, qtbot: QtBot) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    page.show()
    page.fill(compose, "p150")
    layout = page.document().documentLayout()
    assert page.light("p150")
    assert page.document().blockCount() > 150
    assert layout.unlaid > 0
    qtbot.waitUntil(lambda: not page.at_work)
    assert layout.unlaid == 0
