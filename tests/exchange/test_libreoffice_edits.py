"""LibreOffice edits as people do, and what it leaves of what a document of ours says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange import libreoffice
from tests.exchange.conventions import FRONT, TEXT, part
from tests.exchange.hand import Hand
from tests.exchange.libreoffice_edits import Step, edited
from workbench.domain.decision import Part
from workbench.exchange.identity import Anchor, Identity, anchor
from workbench.exchange.marked_up.document import read_marked_up
from workbench.exchange.word_in.resolved import revisions_of
from workbench.exchange.word_in.revisions import Kind, Unit
from workbench.exchange.word_names import W
from workbench.exchange.word_out.clean import write_clean

IDENTITY = Identity("conf1", "Draft 1", TEXT.content_hash, "clean")
JEANNE = ["author", "Jeanne Dupont"]
WORDS = {
    "words": [["insert after", "Each State Party", " alone"], ["delete", "necessary "], ["replace", "others", "rest"]],
    "paragraphs": [["delete paragraph", "inform the others"], ["insert paragraph", "Recalling", "Convinced,"]],
    "shape": [["split", "transit"], ["join", "inform the others"]],
    "moved": [["cut and paste", "inform the others", "Each State"]],
    "down": [["move down", "Recalling"]],
    "table": [["set cell", "First port", "Port one"], ["insert row", "Second port"], ["delete row", "Second port"]],
    "note": [["replace", "delegation reserves", "group reserves"]],
    "comment": [["record", False], ["comment", "inform", "First line.\nSecond line."]],
    "form": [["bold", "entry"]],
    "two": [["insert after", "inform", " all"], ["author", "France"], ["delete", "necessary "]],
    "one accepted": [["accept", "Germany"], ["reject", "Jeanne Dupont"]],
    "all accepted": [["accept all"]],
    "all rejected": [["reject all"]],
    "untracked": [["record", False], ["replace", "inform", "tell"]],
}
NEXT = {
    "one accepted": [["insert after", "inform", " now"], ["author", "Germany"], ["insert after", "others", " soon"]],
    "all accepted": [["insert after", "inform", " now"]],
    "all rejected": [["insert after", "inform", " now"]],
}


@pytest.fixture(scope="module")
def done(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Documents by the names of ``WORDS``, all edited by one LibreOffice."""
    python = libreoffice.python_with_uno()
    if python is None:
        pytest.skip("no Python that can drive LibreOffice; CONTRIBUTING.md says how to get it")
    folder = tmp_path_factory.mktemp("edited")
    clean, source = folder / "clean.docx", folder / "source.docx"
    write_clean(TEXT, replace(FRONT, identity=IDENTITY), clean)
    with Hand(clean, source, "Germany") as hand:
        hand.insert("See the site", " and the register")
        hand.comment("depositary", "L.9 — MOD — Germany")
    jobs: list[tuple[Path, Path, list[Step]]] = []
    for name, steps in WORDS.items():
        start = clean if name in NEXT else source
        jobs.append((start, folder / f"{name}.docx", [JEANNE, ["record", True], *NEXT.get(name, []), *steps]))
    edited(python, soffice, jobs)
    return lambda name: folder / f"{name}.docx"


def changes(path: Path, author: str) -> list[tuple[Kind, Unit, str]]:
    return [(one.kind, one.unit, one.words) for one in revisions_of(path) if one.author == author]


def text(path: Path) -> str:
    return "".join(part(path).itertext())


INS, DEL, FROM, TO = Kind.INSERTION, Kind.DELETION, Kind.MOVE_FROM, Kind.MOVE_TO
EXPECTED = {
    "words": [
        (INS, Unit.WORDS, " alone"),
        (DEL, Unit.WORDS, "necessary "),
        (DEL, Unit.WORDS, "others"),
        (INS, Unit.WORDS, "rest"),
    ],
    "paragraphs": [
        (INS, Unit.PARAGRAPH_MARK, ""),
        (INS, Unit.WORDS, "Convinced,"),
        (DEL, Unit.PARAGRAPH_MARK, ""),
        (DEL, Unit.WORDS, "2. "),
        (DEL, Unit.WORDS, "It shall inform the others."),
    ],
    "shape": [(INS, Unit.PARAGRAPH_MARK, ""), (DEL, Unit.PARAGRAPH_MARK, "")],
    "note": [(DEL, Unit.WORDS, "delegation reserves"), (INS, Unit.WORDS, "group reserves")],
    "form": [(Kind.FORM, Unit.PROPERTIES, "entry")],
    "two": [(INS, Unit.WORDS, " all")],
    "one accepted": [],
    "all accepted": [],
    "all rejected": [],
    "untracked": [],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_what_was_done_is_recorded_under_its_author(done: Callable[[str], Path], name: str) -> None:
    assert changes(done(name), "Jeanne Dupont") == EXPECTED[name]


def test_each_author_is_one(done: Callable[[str], Path]) -> None:
    assert changes(done("two"), "France") == [(DEL, Unit.WORDS, "necessary ")]
    assert changes(done("two"), "Germany") == [(INS, Unit.WORDS, " and the register")]


@pytest.mark.parametrize("name", ["moved", "down"])
def test_a_paragraph_moved_with_recording_is_a_move(done: Callable[[str], Path], name: str) -> None:
    kinds = [kind for kind, _, _ in changes(done(name), "Jeanne Dupont")]
    assert {FROM, TO} == set(kinds)


def test_cells_and_rows_change(done: Callable[[str], Path]) -> None:
    found = changes(done("table"), "Jeanne Dupont")
    assert (INS, Unit.WORDS, "Port one") in found
    assert [kind for kind, unit, _ in found if unit is Unit.ROW] == [DEL, INS]


def test_decisions_take_the_changes_they_name(done: Callable[[str], Path]) -> None:
    assert "inform the others soon." in text(done("one accepted"))
    assert "inform now the others." in text(done("all accepted"))
    assert "inform the others." in text(done("all rejected"))
    assert "tell the others" in text(done("untracked"))


def test_a_comment_is_by_the_author_on_the_words(done: Callable[[str], Path]) -> None:
    (one,) = [comment for comment in read_marked_up(done("comment")).comments if comment.author == "Jeanne Dupont"]
    assert one.initials == "JD"
    assert "".join(one.paragraphs).replace("\n", "") == "First line.Second line."


def test_words_that_are_not_there_are_no_edit(done: Callable[[str], Path], soffice: Path, tmp_path: Path) -> None:
    python = libreoffice.python_with_uno()
    assert python is not None
    with pytest.raises(RuntimeError, match="no words 'nowhere'"):
        edited(python, soffice, [(done("words"), tmp_path / "out.docx", [["delete", "nowhere"]])])


@pytest.mark.parametrize("name", [name for name in WORDS if name not in NEXT])
def test_what_a_document_says_of_itself_outlives_libreoffice(done: Callable[[str], Path], name: str) -> None:
    """Conference, version and form; the author and minute of changes and comments."""
    found = read_marked_up(done(name))
    assert found.identity == IDENTITY
    (theirs,) = [one for one in found.comments if one.author == "Germany"]
    assert (theirs.date[:16], theirs.paragraphs) == ("2026-03-01T10:00", ("L.9 — MOD — Germany",))
    dates = {one.date[:16] for one in found.revisions if one.author == "Germany"}
    assert dates == {"2026-03-01T10:00"}


@pytest.mark.parametrize("name", [name for name in WORDS if name not in NEXT])
def test_anchors_outlive_libreoffice(done: Callable[[str], Path], name: str, tmp_path: Path) -> None:
    write_clean(TEXT, FRONT, tmp_path / "clean.docx")
    before, after = anchors(tmp_path / "clean.docx"), anchors(done(name))
    more = {"moved": [Anchor("p2", Part.TEXT, 1)], "down": [Anchor("pp1", Part.TEXT, 1)]}
    assert Counter(after) == Counter(before + more.get(name, []))


def anchors(path: Path) -> list[Anchor]:
    found = (anchor(mark.get(W + "name", "")) for mark in part(path).iter(W + "bookmarkStart"))
    return [one for one in found if one]


TRACKED = {
    "words": {"p1": "1. Each State Party alone shall take the measures within [X] days.", "p2": "inform the rest."},
    "paragraphs": {"pp1": "Recalling the Charter,"},
    "shape": {"a1ai": "transit; or", "p2": "others.Article 4 bis"},
    "moved": {"p2": "2. It shall inform the others."},
    "down": {"pp1": "Recalling the Charter,"},
    "table": {"table": "Port one\tA"},
    "two": {"p2": "inform all the others."},
}
"""Words that a provision has with all of one person's changes accepted."""


@pytest.mark.parametrize("name", [*TRACKED, "note", "comment", "form"])
def test_what_libreoffice_saved_is_the_base_with_all_changes_rejected(done: Callable[[str], Path], name: str) -> None:
    document = read_marked_up(done(name))
    found = document.on(TEXT, ())
    assert found.version == TEXT
    assert document.unplaced(found) == ()


@pytest.mark.parametrize("name", TRACKED)
def test_what_libreoffice_changed_is_read_where_it_stands(done: Callable[[str], Path], name: str) -> None:
    document = read_marked_up(done(name))
    theirs = [index for index, one in enumerate(document.revisions) if one.author == "Jeanne Dupont"]
    found = document.on(TEXT, theirs)
    for id, said in TRACKED[name].items():
        assert said in found.version.by_id[id].words
    if name == "paragraphs":
        assert "p2" not in found.version.by_id
    if name == "moved":
        assert [one.id for one in found.version.children["a2"]] == ["p2", "p1"]
    assert document.unplaced(found) == ()
    assert found.outside == {}
