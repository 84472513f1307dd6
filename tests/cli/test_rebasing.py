from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ok = Callable[..., str]
Data = Callable[..., Any]

FRA = "The Parties shall protect all civilians and hospitals."
KEN = "The Parties shall protect all civilians and most hospitals."


@pytest.fixture
def amended(file: Path, ok: Ok) -> Path:
    """L.1 of France on Article 1(1), and L.2 of Kenya on L.1."""
    ok("table", file, "--by", "FRA", "--at", "1.1", "--replace", FRA)
    ok("table", file, "--by", "KEN", "--at", "L.1", "--replace", KEN)
    return file


@pytest.fixture
def second(amended: Path, ok: Ok) -> Path:
    """The same with L.3 of Germany taken into a second draft."""
    ok("table", amended, "--by", "DEU", "--at", "1.1", "--replace", "All Parties shall protect civilians.")
    ok("decide", amended, "3", "--outcome", "adopted")
    ok("circulate", amended, "--name", "Draft 2")
    return amended


def numbers(found: Any) -> list[int]:
    return [own["number"] for own in found["amendments"]]


def segments(found: Any, op: str) -> list[str]:
    return [segment["text"] for segment in found if segment["op"] in ("equal", op)]


def test_an_amendment_to_an_amendment(amended: Path, data: Data, ok: Ok) -> None:
    first, second = data("amendments", amended)["amendments"]
    assert (first["on"], second["on"], second["at"], second["text"]) == (None, first["id"], first["at"], KEN)
    assert numbers(data("amendments", amended, "--at", "L.1")) == [2]
    assert numbers(data("amendments", amended, "--at", first["id"])) == [2]
    assert "L.2 (amends L.1) MOD" in ok("amendments", amended)
    assert "KEN tabled L.2 (MOD), an amendment to L.1" in ok("log", amended)


def test_what_an_amendment_does_not_take_is_told(amended: Path, refused: Ok) -> None:
    def tabled(*operation: str) -> str:
        return refused("table", amended, "--by", "JPN", "--at", "L.1", *operation)

    assert "take a position on L.1, or ask the room to reject it" in tabled("--delete")
    assert "take a position on it, or join" in tabled("--keep")
    assert "with --replace" in tabled("--add-under", "(c) more.")
    assert "words of L.1 already" in tabled("--replace", FRA)
    assert "no amendment '9'" in refused("table", amended, "--by", "JPN", "--at", "L.9", "--replace", KEN)


def test_a_rejected_amendment_takes_its_sub_amendments_along(amended: Path, data: Data, ok: Ok) -> None:
    ok("decide", amended, "1", "--outcome", "rejected")
    assert data("amendments", amended, "--at", "L.1")["amendments"][0]["rebase"] == "orphaned"
    ok("decide", amended, "1", "--outcome", "adopted")
    assert data("amendments", amended, "--at", "L.1")["amendments"][0]["rebase"] is None


def test_how_amendments_fared_is_shown_side_by_side(second: Path, data: Data, ok: Ok) -> None:
    found = data("rebase", second)
    assert (found["version"], numbers(found)) == ("Draft 2", [1, 2])
    first = found["amendments"][0]
    now = "All Parties shall protect all civilians and hospitals."
    assert (first["fate"], first["citation"], first["sponsors"]) == ("shifted", "Article 1, paragraph 1", ["FRA"])
    assert first["old"] == {"version": "Draft 1", "base": "The Parties shall protect civilians.", "own": FRA}
    assert first["new"] == {"version": "Draft 2", "base": "All Parties shall protect civilians.", "own": now}
    for redline, before in (("from_own", FRA), ("from_text", "All Parties shall protect civilians.")):
        assert "".join(segments(first["segments"][redline], "delete")) == before
        assert "".join(segments(first["segments"][redline], "insert")) == now
    assert numbers(data("rebase", second, "--by", "KEN")) == [2]
    assert numbers(data("rebase", second, "--at", "Article 2")) == []
    assert numbers(data("rebase", second, "--at", "L.1", "--fate", "shifted")) == [2]
    assert numbers(data("rebase", second, "--fate", "conflicting")) == []
    assert "All Parties shall protect {+all +}civilians{+ and hospitals+}." in ok("rebase", second)
    assert "no live amendment" in ok("rebase", second, "--fate", "orphaned")


def test_rebased_words_are_taken_with_one_command(second: Path, data: Data, ok: Ok, refused: Ok) -> None:
    assert "does not sponsor" in refused("take", second, "1", "--by", "KEN")
    taken = data("take", second, "1", "--by", "FRA")["amendments"][0]
    assert (taken["revision"], taken["against"], taken["rebase"]) == (1, "Draft 2", None)
    assert taken["text"] == "All Parties shall protect all civilians and hospitals."
    assert "nothing to take" in refused("take", second, "1", "--by", "FRA")
    assert "L.2/Rev.1 (amends L.1/Rev.1)" in ok("take", second, "2", "--by", "KEN")
    assert data("rebase", second)["amendments"] == []


def test_what_comes_late_against_an_older_version_takes_the_same_way(second: Path, data: Data, ok: Ok) -> None:
    def late(at: str, *option: str) -> Any:
        return data("table", second, "--by", "BRA", "--at", at, "--against", "Draft 1", *option)["amendments"][0]

    sub = late("L.1", "--replace", FRA.replace("all civ", "all foreign civ"))
    assert (sub["against"], sub["rebase"]) == ("Draft 1", "shifted")
    assert sub["carried"] == "All Parties shall protect all foreign civilians and hospitals."
    rival = late("1.1", "--replace", "High Contracting Parties shall protect civilians.")
    assert (rival["rebase"], rival["text"]) == ("conflicting", "High Contracting Parties shall protect civilians.")
    assert late("1.1", "--replace", "All Parties shall protect civilians.")["rebase"] == "satisfied"
    assert late("Article 2", "--replace", "Terms have any meaning.")["rebase"] == "clean"
    assert late("1.2", "--add-under", "(c) water works.")["rebase"] == "clean"
    ok("table", second, "--by", "JPN", "--at", "Article 2", "--delete")
    ok("decide", second, "9", "--outcome", "adopted")
    ok("circulate", second, "--name", "Draft 3")
    assert late("Article 2", "--replace", "Terms have their usual meaning.")["rebase"] == "orphaned"
    ok("take", second, "5", "--by", "BRA")
    assert data("amendments", second, "--at", "1.1")["amendments"][-2]["against"] == "Draft 3"
    assert data("verify", second)["sound"] is True


def test_there_is_no_taking_without_a_place(second: Path, ok: Ok, refused: Ok) -> None:
    ok("table", second, "--by", "FRA", "--at", "Article 2", "--replace", "Terms have any meaning.")
    ok("table", second, "--by", "JPN", "--at", "Article 2", "--delete")
    ok("decide", second, "5", "--outcome", "adopted")
    ok("circulate", second, "--name", "Draft 3")
    assert "table it anew at another place" in refused("take", second, "4", "--by", "FRA")
    ok("withdraw", second, "1", "--by", "FRA")
    assert "table its words on the provision" in refused("take", second, "2", "--by", "KEN")


def test_what_was_handed_in_against_a_version_that_took_in_its_parent_is_told(file: Path, data: Data, ok: Ok) -> None:
    new = "Article 1 bis\nScope\n\n1. It applies in peace.\n\n2. It applies at sea."
    mine = new.replace("at sea", "on the high seas")
    ok("table", file, "--by", "FRA", "--at", "Article 1", "--add-after", new)
    ok("table", file, "--by", "KEN", "--at", "L.1", "--replace", mine)
    before = data("amendments", file)["amendments"][1]
    assert before["handed_in"] is None
    ok("decide", file, "1", "--outcome", "adopted")
    ok("circulate", file, "--name", "Draft 2")
    parent, now = data("amendments", file)["amendments"]
    assert (now["operation"], now["against"], now["text"]) == ("MOD", "Draft 2", "It applies on the high seas.")
    fields = ("against", "at", "operation", "text", "relation")
    assert now["handed_in"] == {field: before[field] for field in fields}
    assert (parent["handed_in"], now["handed_in"]["text"]) == (None, mine)
    (fared,) = data("rebase", file)["amendments"]
    assert fared["old"] == {"version": "Draft 1", "base": "", "own": mine}
    assert fared["handed_in"] == now["handed_in"]
    assert "".join(segments(fared["segments"]["from_own"], "delete")) == mine
    shown = ok("rebase", file)
    assert "  as handed in on Draft 1 (ADD): Article 1 bis\n    Scope" in shown
    assert "  as it reads on Draft 2: It applies on the high seas.\n" in shown
