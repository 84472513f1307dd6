"""What a few changes do, read of the provisions they touch alone: the same as in a reading of the whole text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.exchange.conventions import TEXT
from tests.exchange.marked_up.markup import Hand, exported, rewritten
from workbench.drafting.departures import departures
from workbench.exchange.marked_up import MarkedUp, read_marked_up
from workbench.exchange.word_names import W

Edit = Callable[[Hand], object]


def holding(hand: Hand, words: str) -> etree._Element:
    return next(one for one in hand.paragraphs() if words in "".join(str(t.text) for t in one.iter(W + "t")))


def edited(folder: Path, *edits: tuple[Edit, bool]) -> MarkedUp:
    path = exported(TEXT, folder / "clean.docx")
    for number, (edit, tracked) in enumerate(edits):

        def change(root: etree._Element, edit: Edit = edit, tracked: bool = tracked) -> object:
            return edit(Hand(root, "France", tracked))

        path = rewritten(path, change, folder / f"{number}.docx")
    return read_marked_up(path)


def reword(words: str) -> Edit:
    return lambda hand: hand.insert(holding(hand, words), len(words) - 3, "surely ")


def take_out(words: str) -> Edit:
    return lambda hand: hand.delete_paragraph(holding(hand, words))


def put_in(words: str) -> Edit:
    return lambda hand: hand.insert_paragraph(holding(hand, words), "Each State shall have a port.")


@pytest.mark.parametrize("edit", [reword("It shall inform"), take_out("It shall inform"), reword("“passage” means")])
def test_what_is_reworded_or_goes_reads_as_in_the_whole_text(tmp_path: Path, edit: Edit) -> None:
    document = edited(tmp_path, (edit, True))
    every = range(len(document.revisions))
    near, whole = document.near(TEXT, every), document.on(TEXT, every)
    assert near is not None
    before, after = near
    assert len(before.provisions) < len(TEXT.provisions)
    assert departures(before, after.version).said == departures(TEXT, whole.version).said != ()
    assert all(after.places[index] == whole.places[index] for index in every)


def test_what_comes_in_is_left_to_a_reading_of_the_whole_text(tmp_path: Path) -> None:
    document = edited(tmp_path, (put_in("It shall inform"), True))
    assert document.near(TEXT, range(len(document.revisions))) is None


def test_a_rewording_behind_an_empty_line_is_read_nearby(tmp_path: Path) -> None:
    def line(hand: Hand) -> None:
        holding(hand, "It shall inform").addprevious(etree.Element(W + "p"))

    document = edited(tmp_path, (line, False), (reword("It shall inform"), True))
    near, whole = document.near(TEXT, (0,)), document.on(TEXT, (0,))
    assert near is not None
    assert departures(near[0], near[1].version).said == departures(TEXT, whole.version).said != ()


def test_words_changed_untracked_stand_in_what_is_read_nearby(tmp_path: Path) -> None:
    document = edited(tmp_path, (reword("as the context"), False), (reword("It shall inform"), True))
    every = range(len(document.revisions))
    near = document.near(TEXT, every)
    assert near is not None
    assert [one.at for one in departures(near[0], near[1].version).said] == ["p2"]


def test_where_a_paragraph_went_untracked_nothing_is_read_nearby(tmp_path: Path) -> None:
    document = edited(tmp_path, (take_out("as the context"), False), (reword("It shall inform"), True))
    assert document.near(TEXT, range(len(document.revisions))) is None
