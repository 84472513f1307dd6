"""What must hold of every reading of every marked-up document."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import regex
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exchange.marked_up.markup import edits, exported, instruments, rewritten
from workbench.domain.version import Version
from workbench.exchange.marked_up import MarkedUp, read_marked_up
from workbench.exchange.word_in.resolved import resolved_copy
from workbench.exchange.word_in.source import read_word

Change = Callable[[etree._Element], None]


def signs(*texts: str) -> Counter[str]:
    """The letters and digits of some texts, counted."""
    return Counter(regex.sub(r"[^\p{L}\p{N}]", "", "".join(texts)))


def shown(version: Version) -> Counter[str]:
    return signs(*(text for p in version.provisions for text in (p.words, *p.footnotes)))


def words_of_file(path: Path, accepted: set[int], folder: Path) -> Counter[str]:
    """The letters that a document shows with some of its changes accepted, by a reader that knows no bookmarks."""
    numbers = iter(range(10_000))
    resolved_copy(path, folder / "resolved.docx", lambda one: next(numbers) in accepted)
    blocks = read_word(folder / "resolved.docx").blocks
    notes = (mark.value for block in blocks for mark in block.marks if mark.kind == "footnote")
    return signs(*(block.text + block.label for block in blocks), *notes)


def marked_up(version: Version, change: Change, folder: str) -> tuple[Path, MarkedUp]:
    path = rewritten(exported(version, Path(folder, "clean.docx")), change, Path(folder, "back.docx"))
    return path, read_marked_up(path)


@given(instruments())
def test_an_untouched_document_is_the_version_that_went_out(version: Version) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = read_marked_up(exported(version, Path(folder, "clean.docx"))).on(version, ())
    assert found.version == version
    assert found.remarks == ()


@given(instruments(), edits(tracked=True))
def test_with_all_changes_rejected_it_is_the_version_that_went_out(version: Version, change: Change) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _, document = marked_up(version, change, folder)
        found = document.on(version, ())
    assert found.version == version
    assert document.unplaced(found) == ()


@given(instruments(), edits(), st.data())
def test_no_word_and_no_change_is_lost_in_any_reading(version: Version, change: Change, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, document = marked_up(version, change, folder)
        accepted = data.draw(st.sets(st.sampled_from(range(len(document.revisions))))) if document.revisions else set()
        found = document.on(version, accepted)
        assert shown(found.version) == words_of_file(path, accepted, Path(folder))
    assert document.unplaced(found) == ()
    assert found.outside == {}
    assert len(found.version.by_id) == len(found.version.provisions)
    held: set[str | None] = {None}
    for provision in found.version.provisions:
        assert provision.parent in held
        held.add(provision.id)
