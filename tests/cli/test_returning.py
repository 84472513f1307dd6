"""``treaty return``: a marked-up document read back as amendments of those who marked it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.exchange import libreoffice
from tests.exchange.hand import Hand
from tests.exchange.libreoffice_edits import edited

Edit = Callable[[Hand], None]


@pytest.fixture
def clean(file: Path, tmp_path: Path, ok: Callable[..., str]) -> Path:
    """The text as a Word document."""
    out = tmp_path / "clean.docx"
    ok("export", file, "--form", "clean", "-o", out)
    return out


@pytest.fixture
def mark(clean: Path, tmp_path: Path) -> Callable[..., Path]:
    """Marks it up; gives the edited document."""

    def marked(*edits: Edit, author: str = "France", source: Path = clean) -> Path:
        out = tmp_path / "edited.docx"
        with Hand(source, out, author) as hand:
            for edit in edits:
                edit(hand)
        return out

    return marked


def shown(found: dict[str, Any]) -> list[tuple[str, ...]]:
    """Amendments by operation, citation and words."""
    return [(one["operation"], one["citation"], one["text"], *one["sponsors"]) for one in found["amendments"]]


def accounted(found: dict[str, Any]) -> bool:
    return found["lost"] == 0 and found["understood"] + found["reported"] + found["ignored"] == found["revisions"]


def test_what_a_delegate_marked_becomes_that_partys_amendments(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    edited = mark(
        lambda hand: hand.replace("shall protect", "should protect"),
        lambda hand: hand.replace("Purpose", "Aim"),
        lambda hand: hand.delete_paragraph("hospitals"),
        lambda hand: hand.insert_paragraph("power grids.", "(c) schools."),
        lambda hand: hand.comment("should protect", "A duty would go too far."),
    )
    found = data("return", file, edited, "--by", "FRA")
    assert shown(found) == [
        ("RETITLE", "Article 1", "Aim", "FRA"),
        ("MOD", "Article 1, paragraph 1", "The Parties should protect civilians.", "FRA"),
        ("SUP", "Article 1, paragraph 2 (a)", "", "FRA"),
        ("ADD", "Article 1, paragraph 2 (b)", "(c) schools.", "FRA"),
    ]
    assert [one["reason"] for one in found["amendments"]] == ["", "A duty would go too far.", "", ""]
    assert [one["number"] for one in found["amendments"]] == [1, 2, 3, 4]
    assert found["not_understood"] == []
    assert accounted(found)
    assert found["authors"] == [{"name": "France", "party": "FRA", "changes": found["revisions"], "why": "by name"}]
    text = ok("text", file, "--as", "FRA")
    assert "1. The Parties should protect civilians." in text
    assert "(c) schools." in text
    assert "hospitals" not in text
    assert "state follows" in ok("verify", file)


def test_a_dry_run_says_the_same_and_records_nothing(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    edited = mark(lambda hand: hand.replace("shall protect", "should protect"))
    before = file.read_bytes(), ok("log", file)
    dry = data("return", file, edited, "--by", "FRA", "--dry-run")
    assert (file.read_bytes(), ok("log", file)) == before
    assert [(one["id"], one["number"]) for one in dry["amendments"]] == [(None, None)]
    said = ok("return", file, edited, "--by", "FRA", "--dry-run")
    assert said.startswith("would be MOD     Article 1, paragraph 1 — FRA: “The Parties shall protect civilians.” → “")
    assert "1 amendment would be tabled on Draft 1" in said
    done = data("return", file, edited, "--by", "FRA")
    assert shown(done) == shown(dry)


def test_the_same_document_again_is_known(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    edited = mark(lambda hand: hand.replace("shall protect", "should protect"))
    ok("return", file, edited, "--by", "FRA")
    again = data("return", file, edited, "--by", "FRA")
    assert again["amendments"] == []
    assert [one["number"] for one in again["known"]] == [1]
    assert accounted(again)


def test_words_that_another_party_has_proposed_are_tabled_and_named(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    ok("table", file, "--by", "DEU", "--at", "1.1", "--replace", "The Parties should protect civilians.")
    found = data("return", file, mark(lambda hand: hand.replace("shall protect", "should protect")), "--by", "FRA")
    assert shown(found) == [("MOD", "Article 1, paragraph 1", "The Parties should protect civilians.", "FRA")]
    assert found["amendments"][0]["notes"] == [
        "the same words as L.1 (Germany); to support it: treaty join FILE L.1 --by PARTY"
    ]


def test_an_author_who_is_no_party_is_taken_as_told_or_by_default(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any], refused: Callable[..., str], treaty: Run
) -> None:
    edited = mark(lambda hand: hand.replace("shall protect", "should protect"), author="J. Dupont")
    found = data("return", file, edited, "--by", "FRA", "--dry-run")
    assert [one["sponsors"] for one in found["amendments"]] == [["FRA"]]
    assert [(one["name"], one["party"], one["why"]) for one in found["authors"]] == [("J. Dupont", "FRA", "by default")]
    told = data("return", file, edited, "--every-party", "--author", "J. Dupont=KEN", "--dry-run")
    assert [one["sponsors"] for one in told["amendments"]] == [["KEN"]]
    unknown = data("return", file, edited, "--every-party", "--dry-run")
    assert unknown["amendments"] == []
    assert '--author "J. Dupont=PARTY"' in unknown["not_understood"][0]["why"]
    assert accounted(unknown)
    left = data("return", file, edited, "--by", "FRA", "--author", "J. Dupont=", "--dry-run")
    assert left["amendments"] == []
    assert left["not_understood"][0]["why"].endswith(": left out as told")
    assert "its authors are J. Dupont" in refused("return", file, edited, "--by", "FRA", "--author", "J. Durand=FRA")
    assert treaty("return", file, edited, "--by", "FRA", "--author", "J. Dupont")[0] == 2


def test_changes_of_other_parties_are_taken_only_when_asked_for(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any], refused: Callable[..., str]
) -> None:
    def german(hand: Hand) -> None:
        hand.author = "Germany"
        hand.replace("power grids", "grids")

    edited = mark(lambda hand: hand.replace("shall protect", "should protect"), german)
    mine = data("return", file, edited, "--by", "FRA", "--dry-run")
    assert [one["sponsors"] for one in mine["amendments"]] == [["FRA"]]
    left = [(one["where"], one["text"], one["why"].partition(": ")[0]) for one in mine["not_understood"]]
    assert left == [
        ("Article 1, paragraph 2 (b)", "power grids", "deletion by Germany"),
        ("Article 1, paragraph 2 (b)", "grids", "insertion by Germany"),
    ]
    assert "--every-party or --by DEU" in mine["not_understood"][0]["why"]
    assert accounted(mine)
    assert "--by PARTY, or --every-party" in refused("return", file, edited)
    every = data("return", file, edited, "--every-party")
    assert [one["sponsors"] for one in every["amendments"]] == [["FRA"], ["DEU"]]
    assert accounted(every)


def test_those_left_for_one_reason_are_told_together(
    file: Path, mark: Callable[..., Path], ok: Callable[..., str], data: Callable[..., Any]
) -> None:
    def german(hand: Hand) -> None:
        hand.author = "Germany"
        hand.delete("hospitals")
        hand.delete("ordinary ")

    edited = mark(german)
    told = ok("return", file, edited, "--by", "FRA", "--dry-run").split("not taken:\n")[1].split("\n\n")[0]
    assert told.splitlines() == [
        "  deletion by Germany: Germany is another party: --every-party or --by DEU takes it",
        "    Article 1, paragraph 2 (a) — “hospitals”",
        "    Article 2 — “ordinary”",
    ]


def test_changes_made_without_tracking_count_for_the_party_that_hands_it_in(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any]
) -> None:
    def untracked(hand: Hand) -> None:
        hand.author = ""
        hand.replace("power grids", "grids")
        hand.delete_paragraph("hospitals")

    def german(hand: Hand) -> None:
        hand.author = "Germany"
        hand.replace("attack", "ever attack")

    edited = mark(lambda hand: hand.replace("shall protect", "should protect"), german, untracked)
    found = data("return", file, edited, "--by", "FRA", "--every-party", "--dry-run")
    assert shown(found) == [
        ("MOD", "Article 1, paragraph 1", "The Parties should protect civilians.", "FRA"),
        ("SUP", "Article 1, paragraph 2 (a)", "", "FRA"),
        ("MOD", "Article 1, paragraph 2 (b)", "grids.", "FRA"),
        ("MOD", "Article 1, paragraph 2", "No Party shall ever attack:", "DEU"),
    ]
    assert found["untracked"] == 2
    nobody = data("return", file, edited, "--every-party", "--dry-run")
    assert [one["sponsors"] for one in nobody["amendments"]] == [["FRA"], ["DEU"]]
    assert [one["why"][:30] for one in nobody["not_understood"]] == ["changed without being tracked,"] * 2


def test_form_alone_is_ignored_and_counted(file: Path, mark: Callable[..., Path], data: Callable[..., Any]) -> None:
    found = data("return", file, mark(lambda hand: hand.bold("shall protect")), "--by", "FRA")
    assert found["amendments"] == []
    assert (found["ignored"], found["revisions"], found["not_understood"]) == (1, 1, [])


def test_a_comment_on_words_that_nobody_changed_is_a_line(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any]
) -> None:
    edited = mark(lambda hand: hand.comment("power grids", "Which ones?"))
    found = data("return", file, edited, "--by", "FRA")
    assert found["amendments"] == []
    assert found["not_understood"] == [
        {
            "where": "Article 1, paragraph 2 (b)",
            "text": "Which ones?",
            "why": "a comment of France that belongs to no change taken",
        }
    ]


def test_changes_inside_what_another_party_inserts_amend_its_amendment(
    file: Path, mark: Callable[..., Path], data: Callable[..., Any]
) -> None:
    def german(hand: Hand) -> None:
        hand.author = "Germany"
        hand.replace("seven", "ten")

    edited = mark(lambda hand: hand.insert("protect", " within seven days"), german)
    found = data("return", file, edited, "--every-party")
    assert shown(found) == [
        ("MOD", "Article 1, paragraph 1", "The Parties shall protect within seven days civilians.", "FRA"),
        ("MOD", "Article 1, paragraph 1", "The Parties shall protect within ten days civilians.", "DEU"),
    ]
    first, second = found["amendments"]
    assert second["on"] == first["id"]
    assert accounted(found)


def test_and_what_it_would_add(file: Path, mark: Callable[..., Path], data: Callable[..., Any]) -> None:
    def german(hand: Hand) -> None:
        hand.author = "Germany"
        hand.insert("schools", " and universities")

    edited = mark(lambda hand: hand.insert_paragraph("power grids.", "(c) schools."), german)
    found = data("return", file, edited, "--every-party")
    assert shown(found) == [
        ("ADD", "Article 1, paragraph 2 (b)", "(c) schools.", "FRA"),
        ("ADD", "Article 1, paragraph 2 (b)", "(c) schools and universities.", "DEU"),
    ]
    assert found["amendments"][1]["on"] == found["amendments"][0]["id"]
    only = data("return", file, edited, "--by", "DEU", "--dry-run")
    assert "would insert, which is no amendment here" in str(only["not_understood"])


def test_a_paragraph_moved_split_and_joined(file: Path, mark: Callable[..., Path], data: Callable[..., Any]) -> None:
    found = data("return", file, mark(lambda hand: hand.move_paragraph("hospitals", "power grids")), "--by", "FRA")
    assert [(one["operation"], one["citation"], one["relation"]) for one in found["amendments"]] == [
        ("MOVE", "Article 1, paragraph 2 (a)", "after")
    ]
    assert accounted(found)
    split = data("return", file, mark(lambda hand: hand.split("protect civilians"), author="Kenya"), "--by", "KEN")
    assert [(one["operation"], one["text"]) for one in split["amendments"]] == [
        ("MOD", "The Parties shall"),
        ("ADD", "protect civilians."),
    ]
    assert accounted(split)


@pytest.mark.parametrize("form", ["rolling", "compilation", "comparison", "ledger"])
def test_forms_that_cannot_be_marked_up_are_refused_by_name(
    file: Path, tmp_path: Path, ok: Callable[..., str], refused: Callable[..., str], form: str
) -> None:
    ok("table", file, "--by", "DEU", "--at", "1.1", "--replace", "The Parties should protect civilians.")
    out = tmp_path / "out.docx"
    ok("export", file, "--form", form, "-o", out)
    line = refused("return", file, out, "--by", "FRA")
    assert form in line
    assert "--form clean or tracked" in line


def test_documents_of_another_conference_or_version_are_refused(
    file: Path, clean: Path, tmp_path: Path, ok: Callable[..., str], refused: Callable[..., str]
) -> None:
    other = tmp_path / "other.treaty"
    ok("new", other, "--title", "Another")
    source = tmp_path / "draft.txt"
    ok("import", other, source, "--name", "Draft 1")
    before = other.read_bytes()
    assert "is of another conference" in refused("return", other, clean, "--by", "FRA")
    assert "--against (Draft 1)" in refused("return", other, clean, "--by", "FRA")
    assert other.read_bytes() == before
    assert "there is no version" in refused("return", file, clean, "--by", "FRA", "--against", "Draft 9")
    assert "no party" in refused("return", file, clean, "--by", "Atlantis")
    for name, content in (("text.docx", b"words"), ("missing.docx", None)):
        path = tmp_path / name
        if content:
            path.write_bytes(content)
        refused("return", file, path, "--by", "FRA")


def test_a_document_of_another_conference_is_read_on_a_version_that_is_named(
    mark: Callable[..., Path], tmp_path: Path, ok: Callable[..., str], data: Callable[..., Any]
) -> None:
    other = tmp_path / "other.treaty"
    ok("new", other, "--title", "Another")
    ok("import", other, tmp_path / "draft.txt", "--name", "Draft 1")
    edited = mark(lambda hand: hand.replace("shall protect", "should protect"))
    found = data("return", other, edited, "--by", "FRA", "--against", "Draft 1")
    assert shown(found) == [("MOD", "Article 1, paragraph 1", "The Parties should protect civilians.", "FRA")]
    assert "of another conference" in found["notes"][0]


def test_the_third_reading_of_a_source_with_tracked_changes(
    tmp_path: Path,
    mark: Callable[..., Path],
    ok: Callable[..., str],
    data: Callable[..., Any],
    refused: Callable[..., str],
) -> None:
    def dupont(hand: Hand) -> None:
        hand.author = "J. Dupont"
        hand.delete_paragraph("hospitals")

    edited = mark(lambda hand: hand.replace("shall protect", "should protect"), dupont)
    file = tmp_path / "new.treaty"
    ok("new", file, "--title", "T")
    before = file.read_bytes()
    line = refused("import", file, edited, "--reading", "amendments")
    assert "J. Dupont (" in line
    assert '--author "J. Dupont=PARTY"' in line
    assert file.read_bytes() == before
    done = data("import", file, edited, "--reading", "amendments", "--author", "J. Dupont=KEN")
    assert shown(done["tabled"]) == [
        ("MOD", "Article 1, paragraph 1", "The Parties should protect civilians.", "FRA"),
        ("SUP", "Article 1, paragraph 2 (a)", "", "KEN"),
    ]
    assert "The Parties shall protect civilians." in ok("text", file)
    assert not any("before them" in one["why"] for one in done["not_understood"])


def test_many_authors_are_summed_up_behind_the_busiest(
    file: Path, mark: Callable[..., Path], ok: Callable[..., str], data: Callable[..., Any]
) -> None:
    def several(hand: Hand) -> None:
        for number in range(15):
            hand.author = f"Delegate {number}"
            hand.insert("power grids", f" of {number}")

    edited = mark(several, lambda hand: hand.delete("ospital"))
    said = ok("return", file, edited, "--by", "FRA", "--dry-run").split("who marked it:")[1].splitlines()
    assert said[1] == "  Delegate 14, 2 changes: France (FRA), by default"
    assert said[13] == "  and 3 more, 3 changes: 3 by default"
    counts = [one["changes"] for one in data("return", file, edited, "--by", "FRA", "--dry-run")["authors"]]
    assert counts == sorted(counts, reverse=True)


def test_what_people_do_in_libreoffice_comes_back(
    file: Path, tmp_path: Path, soffice: Path, ok: Callable[..., str], data: Callable[..., Any]
) -> None:
    python = libreoffice.python_with_uno()
    if python is None:
        pytest.skip("no Python with UNO is installed; CONTRIBUTING.md says how to get it")
    source, edited_there = tmp_path / "tracked.docx", tmp_path / "libreoffice.docx"
    ok("export", file, "--form", "tracked", "-o", source)
    steps = [
        *(["record", True], ["author", "France"], ["replace", "shall protect", "should protect"]),
        *(["delete paragraph", "hospitals"], ["insert paragraph", "power grids.", "schools and roads."]),
        *(["author", "Greta Schmidt"], ["replace", "ordinary", "usual"]),
        *(["record", False], ["replace", "No Party", "No State"]),
    ]
    edited(python, soffice, [(source, edited_there, steps)])
    found = data("return", file, edited_there, "--by", "DEU", "--every-party")
    assert [(one["operation"], one["text"], *one["sponsors"]) for one in found["amendments"]] == [
        ("MOD", "No State shall attack:", "DEU"),
        ("MOD", "Terms have their usual meaning.", "DEU"),
        ("MOD", "The Parties should protect civilians.", "FRA"),
        ("SUP", "", "FRA"),
        ("ADD", "schools and roads.", "FRA"),
    ]
    assert found["untracked"] == 1
    assert found["not_understood"] == []
    assert accounted(found)
