from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ok = Callable[..., str]
Data = Callable[..., Any]


@pytest.fixture
def asked(file: Path, ok: Ok) -> Path:
    """The conference with rivals in Article 1, near-identical proposals on Article 2, and positions."""
    ok("table", file, "--by", "FRA,DEU", "--at", "1.1", "--replace", "The Parties should protect civilians.")
    ok("table", file, "--by", "KEN", "--at", "1.1", "--replace", "The Parties may protect civilians.")
    ok("table", file, "--by", "JPN", "--at", "art. 2", "--replace", "Terms have their usual meaning.")
    ok("table", file, "--by", "IND", "--at", "art. 2", "--replace", "terms have their usual meaning")
    ok("table", file, "--by", "EU", "--at", "1.2(b)", "--delete")
    ok("position", file, "1", "--by", "EU", "--stance", "support", "--note", "In line with our mandate.")
    ok("position", file, "1", "--by", "BRA", "--stance", "oppose")
    return file


def test_contested(asked: Path, data: Data, ok: Ok) -> None:
    found = data("contested", asked)
    assert found["version"] == "Draft 1"
    first = found["contested"][0]
    assert (first["citation"], first["part"], first["span"]) == ("Article 1, paragraph 1", "text", 1)
    assert (first["class"], first["parties"], first["sole"]) == ("alternatives", ["FRA", "DEU", "KEN"], False)
    assert [variant["text"].strip() for variant in first["variants"]] == ["shall", "should", "may"]
    assert [named["number"] for named in first["amendments"]] == [1, 2]
    assert first["since"]["version"] == "Draft 1"
    assert first["since"]["amendment"] == first["amendments"][0]["id"]
    (whole,) = data("contested", asked, "--by", "EU")["contested"]
    assert (whole["part"], whole["span"], whole["sole"]) == ("provision", None, True)
    sole = data("contested", asked, "--sole")["contested"]
    assert whole in sole
    assert all(one in found["contested"] for one in sole)
    told = ok("contested", asked)
    assert "FRA, DEU: should  (L.1)" in told
    assert "EU: delete  (L.5)" in told


@pytest.mark.parametrize("command", ["rolling", "contested", "brackets", "alike", "agreed", "text", "ledger"])
def test_an_amendment_is_no_provision(asked: Path, treaty: Callable[..., Any], command: str) -> None:
    for said in ("L.1", "l.1/Rev.1"):
        code, _, err = treaty(command, asked, "--at", said)
        assert (code, err.strip()) == (
            1,
            "treaty: L.1 is an amendment (on Article 1, paragraph 1): name a provision",
        )


def test_contested_says_where_moves_go_and_what_an_amendment_to_an_addition_changes(
    file: Path, ok: Ok, data: Data
) -> None:
    ok("table", file, "--by", "KAZ", "--at", "1.1", "--move-after", "1.2(a)")
    ok("table", file, "--by", "BOL", "--at", "1.1", "--move-after", "1.2(b)")
    ok("table", file, "--by", "MAR,TUN", "--at", "art. 2", "--add-after", "Article 3 Press Journalists shall be safe.")
    ok("table", file, "--by", "GMB", "--at", "L.3", "--replace", "Article 3 Press Journalists, bloggers shall be safe.")
    told = ok("contested", file)
    assert "KAZ: move after Article 1, paragraph 2 (a)  (L.1)" in told
    assert "BOL: move after Article 1, paragraph 2 (b)  (L.2)" in told
    assert "MAR, TUN: Article 3 Press Journalists shall be safe.  (L.3)" in told
    assert "GMB, amending L.3: , bloggers  (L.4)" in told
    assert len(data("contested", file)["contested"]) == 2
    assert data("brackets", file)["total"][0]["open"] == 2


def test_contested_names_a_party_once_and_says_what_is_nearly_the_same(asked: Path, ok: Ok) -> None:
    ok("table", asked, "--by", "JPN", "--at", "1.2", "--replace", "No Party shall ever attack:")
    ok("table", asked, "--by", "IND", "--at", "1.2", "--replace", "No Party may attack:")
    ok("table", asked, "--by", "JPN", "--at", "1.2", "--replace", "No State shall attack:")
    told = ok("contested", asked, "--at", "art. 2")
    assert "IND: terms have their usual meaning  (L.4; differs from L.3 in " in told
    for line in ok("contested", asked, "--at", "1.2").splitlines():
        assert not line.startswith("    :"), line


def test_alike(asked: Path, data: Data, ok: Ok) -> None:
    (group,) = data("alike", asked)["alike"]
    assert (group["citation"], group["operation"], group["identical"]) == ("Article 2", "MOD", False)
    assert [wording["parties"] for wording in group["wordings"]] == [["JPN"], ["IND"]]
    assert set(group["wordings"][1]["differs"]) == {"case", "punctuation"}
    assert "nearly identical" in ok("alike", asked)


def test_since(asked: Path, data: Data, ok: Ok, treaty: Callable[..., Any]) -> None:
    ok("decide", asked, "1", "--outcome", "adopted", "--meeting", "First meeting")
    ok("status", asked, "--at", "art. 2", "--set", "group", "--meeting", "First meeting")
    ok("circulate", asked, "--name", "Draft 2")
    found = data("since", asked, "--version", "Draft 1")
    assert (found["base"], found["version"], found["versions"]) == ("Draft 1", "Draft 2", ["Draft 2"])
    assert found["text"]["summary"]["modified"] == 1
    assert [change["citation"] for change in found["text"]["changes"]] == ["Article 1, paragraph 1"]
    assert [step["number"] for step in found["amendments"]["tabled"]] == [1, 2, 3, 4, 5]
    assert [(step["outcome"], step["meeting"]) for step in found["amendments"]["decided"]] == [
        ("adopted", "First meeting")
    ]
    assert [(one["party"], one["stance"], one["note"]) for one in found["positions"]] == [
        ("EU", "support", "In line with our mandate."),
        ("BRA", "oppose", ""),
    ]
    assert [(one["before"], one["after"]) for one in found["statuses"]] == [("open", "group")]
    told = ok("since", asked, "--date", "2000-01-01")
    assert "L.1 adopted, First meeting" in told
    assert "Article 2: open → group, First meeting" in told
    assert treaty("since", asked)[0] == 2
    assert treaty("since", asked, "--version", "Draft 1", "--date", "2000-01-01")[0] == 2
    assert treaty("since", asked, "--date", "Friday")[0] == 1
    assert treaty("since", asked, "--version", "Draft 9")[0] == 1


def test_brackets(asked: Path, data: Data, ok: Ok) -> None:
    found = data("brackets", asked)
    assert found["versions"] == ["Draft 1"]
    assert [(row["citation"], row["counts"][0]["open"]) for row in found["rows"]] == [
        ("Preamble", 0),
        ("Article 1", 2),
        ("Article 2", found["total"][0]["open"] - 2),
    ]
    assert found["total"][0]["open"] == len(data("contested", asked)["contested"])
    told = ok("brackets", asked)
    assert "Total" in told
    assert "without any: 1" in told


def test_fared(asked: Path, data: Data, ok: Ok, refused: Callable[..., str]) -> None:
    ok("decide", asked, "1", "--outcome", "adopted", "--meeting", "First meeting")
    found = data("fared", asked, "--by", "France")
    assert found["by"] == "FRA"
    (own,) = found["amendments"]
    assert (own["number"], own["status"], own["beside"]) == (1, "adopted", ["DEU"])
    assert own["decision"]["meeting"] == "First meeting"
    assert {(one["party"], one["stance"]) for one in own["positions"]} == {("EU", "support"), ("BRA", "oppose")}
    assert [one["number"] for one in data("fared", asked, "--by", "EU", "--with-members")["amendments"]] == [1, 5]
    assert "support: EU" in ok("fared", asked, "--by", "FRA")
    assert "no party" in refused("fared", asked, "--by", "Atlantis")


def test_agreed(asked: Path, data: Data, ok: Ok) -> None:
    found = data("agreed", asked)
    assert [(one["citation"], one["status"]) for one in found["agreed"]] == [
        ("Preamble", "open"),
        ("Article 1, paragraph 2 (a)", "open"),
    ]
    assert "articles agreed word for word: 0 of 2" in ok("agreed", asked)


def test_positions(asked: Path, data: Data, ok: Ok) -> None:
    found = data("positions", asked)
    first = found["amendments"][0]
    rows = {row["party"]: row["cells"] for row in found["parties"]}
    assert rows["ITA"][first["id"]] == {
        "stance": "support",
        "via": ["EU"],
        "divided": {},
        "note": "In line with our mandate.",
    }
    assert rows["FRA"][first["id"]]["stance"] == "sponsor"
    assert rows["CHE"] == {}
    by_article = data("positions", asked, "--by-article", "--group", "EU")
    assert [article["citation"] for article in by_article["articles"]] == ["Article 1", "Article 2"]
    cells = {row["party"]: row["cells"] for row in by_article["parties"]}
    assert cells["EU"][by_article["articles"][0]["id"]] == {"net": "sponsor", "sponsor": 1, "support": 1}
    assert "BRA" not in cells
    told = ok("positions", asked)
    assert "support (EU)" in told
    assert "CHE" not in told
    assert "sponsor +2" in ok("positions", asked, "--by-article")
