from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

SHOULD, MAY = "The Parties should protect civilians.", "The Parties may protect civilians."


@pytest.fixture
def contested(file: Path, ok: Callable[..., str]) -> Path:
    """The conference with L.1 and L.2 on one word of Article 1, paragraph 1, and L.3 on Article 2's heading."""
    ok("table", file, "--by", "FRA", "--at", "1.1", "--replace", SHOULD)
    ok("table", file, "--by", "DEU", "--at", "1.1", "--replace", MAY)
    ok("table", file, "--by", "JPN", "--at", "Article 2", "--retitle", "Use of terms")
    return file


def wordings(data: Callable[..., Any], file: Path, at: str, part: str = "segments") -> list[Any]:
    provision = data("rolling", file, "--at", at)["provisions"][0]
    return [segment for segment in provision[part] if segment["type"] == "contested"]


def test_a_span_is_settled_by_the_numbers_of_the_rolling_text(contested: Path, data: Callable[..., Any]) -> None:
    span = wordings(data, contested, "1.1")[0]
    place = next(n for n, variant in enumerate(span["variants"], 1) if variant["text"] == "may")
    at = ("--at", "1.1", "--span", span["number"])
    said = data("decide", contested, *at, "--variant", place, "--meeting", "3rd meeting")
    (decided,) = said["decisions"]
    assert (decided["kind"], decided["decision"], decided["meeting"]) == ("span", "variant", "3rd meeting")
    assert (decided["before"], decided["after"], decided["parties"]) == ("shall", "may", ["DEU"])
    assert {a["number"]: a["status"] for a in said["amendments"]} == {1: "answered", 2: "answered"}
    settled = wordings(data, contested, "1.1")[0]["settled"]
    assert (settled["text"], settled["manner"], settled["open"]) == ("may", "variant", [])
    again = data("decide", contested, *at, "--reopen")
    assert {a["number"]: a["status"] for a in again["amendments"]} == {1: "tabled", 2: "tabled"}
    assert wordings(data, contested, "1.1")[0] == span


def test_where_only_a_whole_is_contested_it_is_named(contested: Path, treaty: Run, ok: Callable[..., str]) -> None:
    ok("table", contested, "--by", "LVA", "--at", "Article 1", "--move-after", "Article 2")
    code, _, err = treaty("decide", contested, "--at", "1.2", "--span", "1", "--lift")
    assert code == 1
    assert "no words are contested in Article 1, paragraph 2; L.4 (on Article 1) would be decided as a whole" in err


def test_a_compromise_in_a_heading(contested: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    ok("decide", contested, "--at", "Article 2", "--heading", "--span", "1", "--compromise", "Terms used")
    ok("decide", contested, "--at", "1.1", "--span", "1", "--delete-words", "--fine")
    said = data("circulate", contested, "--name", "Rev.1")
    assert {a["fate"] for a in said["amendments"]} == {"conflicting"}
    assert (len(said["settled"]), said["incorporated"], said["open"]) == (2, [], [])
    headings = [p["heading"] for p in data("outline", contested)["provisions"] if p["kind"] == "article"]
    assert headings == ["Purpose", "Terms used"]
    assert data("text", contested, "--at", "1.1")["provisions"][0]["text"] == "The Parties protect civilians."


def test_words_of_a_compromise_may_come_from_a_file(contested: Path, tmp_path: Path, data: Callable[..., Any]) -> None:
    (tmp_path / "words.txt").write_text("ought to\n", encoding="utf-8")
    words = f"@{tmp_path / 'words.txt'}"
    said = data("decide", contested, "--at", "1.1", "--span", 1, "--compromise", words, "--answers", "L.2")
    assert said["decisions"][0]["after"] == "ought to"
    assert {a["number"]: a["status"] for a in said["amendments"]} == {2: "answered"}


def test_brackets_of_the_text(tmp_path: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    source, file = tmp_path / "d.txt", tmp_path / "d.treaty"
    source.write_text("Article 1\n\nWithin [X] days [the State] Party [shall] report.\n", encoding="utf-8")
    ok("new", file, "--title", "T")
    ok("import", file, source, "--name", "Draft 1")
    at = ("--at", "Article 1", "--bracket")
    assert data("decide", file, *at, 1, "--compromise", "30")["decisions"][0]["after"] == "30"
    assert data("decide", file, *at, 2, "--lift")["decisions"][0]["after"] == "the State"
    assert data("decide", file, *at, 3, "--delete-words")["decisions"][0]["before"] == " [shall]"
    undone = data("decide", file, *at, 2, "--reopen")["decisions"][0]
    assert (undone["decision"], undone["after"]) == ("reopened", "[the State]")
    assert "brackets still open: 1 — Article 1 (1)" in ok("circulate", file, "--name", "Rev.1")
    assert data("text", file)["provisions"][-1]["text"] == "Within 30 days [the State] Party report."


def test_the_ledger_tells_who_decided_what_when_with_the_words(
    contested: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    assert ok("ledger", contested) == "no decisions\n"
    ok("decide", contested, "L.3", "--outcome", "rejected")
    ok("decide", contested, "L.3", "--outcome", "adopted", "--meeting", "2nd meeting")
    ok("decide", contested, "--at", "1.1", "--span", "1", "--variant", "1")
    ok("status", contested, "--at", "1.1", "--set", "adref")
    found = data("ledger", contested)["decisions"]
    fields = {"acts", "time", "meeting", "kind", "decision", "citation", "before", "after", "answers", "undone"}
    assert all(fields <= set(entry) for entry in found)
    rejected, adopted, span, status = found
    assert rejected["undone"] == adopted["acts"][0]
    assert (adopted["name"], adopted["before"], adopted["after"]) == ("L.3", "Definitions", "Use of terms")
    assert (span["before"], span["after"], len(span["answers"])) == ("shall", "shall", 2)
    assert (status["kind"], status["after"]) == ("status", "adref")
    assert [entry["kind"] for entry in data("ledger", contested, "--at", "1.1")["decisions"]] == ["span", "status"]
    assert data("ledger", contested, "--since", "9999-01-01")["decisions"] == []
    lines = ok("ledger", contested)
    assert "2nd meeting  Article 2: L.3 adopted (JPN)\n    “Definitions” → “Use of terms”" in lines
    assert "“shall” stays\n    answered: L.1, L.2" in lines
    assert f"undone by {adopted['acts'][0]}" in lines
    ok("decide", contested, "--undo", span["acts"][0])
    assert data("ledger", contested)["decisions"][2]["undone"]


def test_amendments_fall_with_a_compromise(contested: Path, data: Callable[..., Any]) -> None:
    data("table", contested, "--by", "KEN", "--at", "1.1", "--replace", "The Parties must protect civilians.")
    said = data("decide", contested, "L.4", "--outcome", "adopted", "--answers", "L.1, L.2")
    assert [a["status"] for a in said["amendments"]] == ["adopted"]
    listed = data("amendments", contested, "--status", "answered")["amendments"]
    assert [a["number"] for a in listed] == [1, 2]
    data("decide", contested, "L.4", "--outcome", "reopened")
    assert data("amendments", contested, "--status", "answered")["amendments"] == []


def test_a_later_draft_lists_what_it_does_not_say(
    contested: Path, tmp_path: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    acts = data("decide", contested, "--at", "1.1", "--span", 1, "--variant", 3)["decisions"][0]["acts"]
    source = tmp_path / "draft.txt"
    assert data("import", contested, source, "--name", "Draft 2")["unsaid"] == acts
    ok("decide", contested, "--at", "1.1", "--span", "1", "--variant", "2")
    said = ok("import", contested, source, "--name", "Draft 3")
    assert "settled by the room, and not so in Draft 3:" in said
    assert "“shall” → “should”" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("--at", "1.1", "--span", "5", "--lift"),
        ("--at", "1.1", "--span", "1", "--lift"),
        ("--at", "1.1", "--span", "1", "--variant", "9"),
        ("--at", "1.1", "--span", "1", "--compromise", " "),
        ("--at", "1.1", "--span", "1", "--compromise", "@missing.txt"),
        ("--at", "1.1", "--span", "1", "--variant", "2", "--answers", "L.3"),
        ("--at", "1.1", "--span", "1", "--reopen"),
        ("--at", "1.1", "--bracket", "1", "--lift"),
        ("--at", "Article 99", "--span", "1", "--lift"),
        ("--at", "1.2", "--span", "1", "--lift"),
        ("--undo", "abc"),
        ("--undo", ""),
        ("L.1", "--outcome", "reopened"),
        ("L.1", "--outcome", "rejected", "--answers", "L.2"),
        ("L.1", "--outcome", "adopted", "--answers", "L.1"),
        ("L.99", "--outcome", "adopted"),
    ],
)
def test_a_decision_that_cannot_be_is_one_line_and_changes_nothing(
    contested: Path, refused: Callable[..., str], arguments: tuple[str, ...]
) -> None:
    before = contested.read_bytes()
    assert "fault of the program" not in refused("decide", contested, *arguments)
    assert contested.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((), "give either an AMENDMENT with --outcome, or --at REF with --span N or --bracket N"),
        (("L.1",), "--outcome"),
        (("L.1", "--outcome", "adopted", "--span", "1"), "give either an AMENDMENT"),
        (("--at", "1.1", "--outcome", "adopted"), "give either an AMENDMENT"),
        (("--at", "1.1", "--lift"), "--span N or --bracket N"),
        (("--at", "1.1", "--span", "1", "--bracket", "1", "--lift"), "either"),
        (("--at", "1.1", "--span", "1"), "say what was decided"),
        (("--at", "1.1", "--span", "1", "--lift", "--variant", "2"), "say what was decided"),
        (("--at", "1.1", "--bracket", "1", "--variant", "2"), "--variant is for a span"),
        (("--at", "1.1", "--span", "1", "--reopen", "--answers", "L.1"), "--answers"),
        (("--undo", "abc", "--at", "1.1"), "--undo stands alone"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(
    contested: Path, treaty: Run, arguments: tuple[str, ...], why: str
) -> None:
    code, out, err = treaty("decide", contested, *arguments)
    assert (code, out) == (2, "")
    assert why in err


def test_the_ledger_says_where_a_provision_is_moved(
    file: Path, ok: Callable[..., str], data: Callable[..., Any]
) -> None:
    ok("table", file, "--by", "FRA", "--at", "1.1", "--move-after", "1.2")
    ok("decide", file, "L.1", "--outcome", "rejected")
    assert "stands before Article 1, paragraph 2; proposed: after Article 1, paragraph 2" in ok("ledger", file)
    ok("decide", file, "L.1", "--outcome", "adopted")
    assert "before Article 1, paragraph 2 → moved after Article 1, paragraph 2" in ok("ledger", file)
    moved = {"from": "before Article 1, paragraph 2", "to": "after Article 1, paragraph 2"}
    assert data("ledger", file)["decisions"][1]["moved"] == moved


def test_new_provisions_with_one_label_are_remarked(
    file: Path, ok: Callable[..., str], data: Callable[..., Any]
) -> None:
    for party, words in (("FRA", "States shall report."), ("KEN", "States shall meet.")):
        ok("table", file, "--by", party, "--at", "Article 2", "--add-after", f"Article 2 bis\n\n{words}")
        ok("decide", file, f"L.{1 if party == 'FRA' else 2}", "--outcome", "adopted")
    other = file.with_name("other.treaty")
    other.write_bytes(file.read_bytes())
    assert "two provisions are called Article 2 bis: that of L.1, and that of L.2" in ok(
        "circulate", other, "--name", "Rev.1"
    )
    (remark,) = data("circulate", file, "--name", "Rev.1")["remarks"]
    assert remark["text"] == "“States shall report.” / “States shall meet.”"
