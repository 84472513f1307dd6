from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.conventions import paragraphs
from workbench.cli.contract import rolling_json
from workbench.cli.rolling_out import is_contested, rolling
from workbench.domain.decision import Manner
from workbench.domain.provision import Kind
from workbench.drafting.rolling import (
    Agreed,
    Contest,
    Contested,
    Difference,
    Near,
    RollingProvision,
    RollingText,
    Settled,
    Variant,
)

GONE = Variant("", ("RUS",), ("m1",), whole=True)


def span(own: str, *others: Variant, settled: Settled | None = None) -> Contested:
    contest = Contest.ALTERNATIVES
    return Contested(contest, (Variant(own, base=True), *others), start=2, end=3, settled=settled)


def text(*segments: Agreed | Contested) -> RollingText:
    return RollingText(
        "Draft 1", (RollingProvision("p", None, Kind.PARAGRAPH, "1.", "Article 1, paragraph 1", segments),)
    )


SUB = Variant("should [act]", ("DEU",), ("m3",), on="m2")
PARENT = Variant(
    "should act",
    ("FRA", "DEU"),
    ("m2",),
    through=("DEU",),
    nested=(Agreed("should "), span("act", Variant("[act]", ("DEU",), ("m3",)))),
)
NEAR = Variant("Shall", ("KEN",), ("m4",), near=Near((), (Difference.CASE,)))
DECIDED = Settled("soon", ("act7",), Manner.COMPROMISE, "3rd meeting", (), ("m5",))
ALL = text(
    span("Parties ", GONE),
    span("shall", NEAR, PARENT, SUB, GONE),
    span(" promptly", Variant(" at once", ("JPN",), ("m5",)), GONE, settled=DECIDED),
)


def test_what_a_person_sees(capsys: pytest.CaptureFixture[str]) -> None:
    rolling(ALL)
    assert capsys.readouterr().out.splitlines() == [
        "Article 1, paragraph 1",
        "[RUS: delete: Parties [shall] [≈ KEN: Shall (capitals)] [FRA: should [act] [DEU: [act]]] ‹soon›]",
        "  ‹soon› settled: compromise, 3rd meeting",
        "",
    ]
    rolling(ALL, attribution=False)
    assert "[Parties [shall] [≈ Shall (capitals)] [should [act] [[act]]] ‹soon›]" in capsys.readouterr().out


def test_spans_are_listed_by_number_with_their_class(capsys: pytest.CaptureFixture[str]) -> None:
    rolling(ALL, spans=", ".join)
    listed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert "  span 1: alternatives" in listed
    assert "    3  FRA: should act" in listed
    assert "    5  RUS: delete" in listed
    assert "  span 2: alternatives, settled" in listed


def test_spans_name_amendments_where_no_party_is_named_and_say_where_moves_go(
    capsys: pytest.CaptureFixture[str],
) -> None:
    move = Variant("", ("KAZ",), ("m7",), whole=True, moves=True, to="after Article 30")
    own, both = Variant("may", (), ("L.8",)), Variant("may well", ("JPN",), together=("L.8", "L.9"))
    rolling(text(span("shall", move, own, both)), spans=", ".join)
    listed = capsys.readouterr().out.splitlines()
    assert listed[3:] == [
        "    1  current: shall",
        "    2  KAZ: move after Article 30",
        "    3  L.8: may",
        "    4  JPN: may well",
        "",
    ]


def test_json_tells_all_of_a_span_and_joins_as_ever() -> None:
    (provision,) = json.loads(json.dumps(rolling_json(ALL)))["provisions"]
    whole, words, settled = provision["segments"]
    assert [segment["number"] for segment in provision["segments"]] == [None, 1, 2]
    assert (words["class"], words["start"], words["end"], words["settled"]) == ("alternatives", 2, 3, None)
    assert (
        "".join(v["text"] for s in provision["segments"] for v in s["variants"] if v["base"])
        == "Parties shall promptly"
    )
    base, near, parent, sub, gone = words["variants"]
    assert (base["near"], near["near"]) == (None, {"to": [], "differs": ["case"]})
    assert parent["through"] == ["DEU"]
    assert [segment["type"] for segment in parent["nested"]] == ["agreed", "contested"]
    assert [segment.get("number") for segment in parent["nested"]] == [None, None]
    assert (sub["on"], sub["together"], sub["inside"]) == ("m2", [], False)
    assert (gone["whole"], gone["moves"], whole["variants"][1]["whole"]) == (True, False, True)
    assert settled["settled"] == {
        "text": "soon",
        "manner": "compromise",
        "meeting": "3rd meeting",
        "acts": ["act7"],
        "taken": [],
        "answers": ["m5"],
        "open": [],
    }


def test_only_what_is_open_is_contested() -> None:
    assert is_contested(ALL.provisions[0])
    closed = text(span("shall", Variant("should", ("FRA",), ("m5",)), settled=DECIDED))
    assert not is_contested(closed.provisions[0])


def test_the_options_of_the_command(
    file: Path, ok: Callable[..., str], data: Callable[..., Any], tmp_path: Path
) -> None:
    ok("table", file, "--by", "FRA", "--at", "1.1", "--replace", "All Parties must in all cases protect all persons.")
    ok("table", file, "--by", "RUS", "--at", "Article 2", "--delete")
    assert "[FRA: " in ok("rolling", file)
    assert "FRA" not in ok("rolling", file, "--no-attribution", "--at", "1.1")
    assert "span 1: " in ok("rolling", file, "--spans", "--at", "1.1")
    cited = [p["citation"] for p in data("rolling", file, "--contested")["provisions"]]
    assert cited == ["Article 1, paragraph 1", "Article 2"]

    def spans(*options: str) -> int:
        return len(
            [s for s in data("rolling", file, "--at", "1.1", *options)["provisions"][0]["segments"] if "class" in s]
        )

    assert spans("--fine") > spans()
    ok("export", file, "--form", "rolling", "--fine", "-o", tmp_path / "fine.docx")
    ok("export", file, "--form", "rolling", "-o", tmp_path / "phrases.docx")
    assert (tmp_path / "fine.docx").read_bytes() != (tmp_path / "phrases.docx").read_bytes()


def test_a_part_of_the_rolling_text_goes_out(
    file: Path, ok: Callable[..., str], refused: Callable[..., str], tmp_path: Path
) -> None:
    ok("table", file, "--by", "FRA", "--at", "1.1", "--replace", "All Parties must in all cases protect all persons.")
    ok("table", file, "--by", "RUS", "--at", "Article 2", "--delete")
    version = json.loads(ok("outline", file, "--json"))["version"]

    def said(*options: str) -> str:
        ok("export", file, "--form", "rolling", *options, "-o", tmp_path / "part.docx")
        return "\n".join(words for _, words in paragraphs(tmp_path / "part.docx"))

    assert "Only contested provisions" in said("--contested")
    ours = said("--touching", "FRA")
    assert "Only provisions that concern France" in ours
    assert "protect all persons" in ours and "RUS" not in ours
    assert f"Only provisions changed since {version}" in said("--since", version)
    assert "Only provisions changed since 2000-01-01" in said("--since-date", "2000-01-01")
    reading = said("--as", "France")
    assert "The text as France would have it" in reading and "[" not in reading
    assert "1. All Parties must in all cases protect all persons." in reading.replace("\t", " ")
    out = tmp_path / "none.docx"
    line = refused("export", file, "--form", "rolling", "--contested", "--touching", "FRA", "-o", out)
    assert "choose one" in line
    assert "nothing of the text" in refused("export", file, "--form", "rolling", "--touching", "KEN", "-o", out)
    assert not out.exists()


def test_a_part_of_what_would_be_deleted_says_so_by_itself(file: Path, ok: Callable[..., str]) -> None:
    ok("table", file, "--by", "USA", "--at", "Article 1", "--delete")
    assert "[USA: delete: The Parties shall protect civilians.]" in ok("rolling", file)
    assert ok("rolling", file, "--at", "1.2(a)").splitlines()[1] == "[USA: delete: hospitals;]"
    ok("table", file, "--by", "KAZ", "--at", "Article 1", "--move-after", "Article 2")
    shown = ok("rolling", file)
    assert "[USA: delete: [KAZ: move after Article 2: Purpose]]" in shown
    assert shown.count("after Article 2") == 1
    assert shown.count("moved here from Article 1") == 1
    assert "[KAZ: moved here: hospitals;]" in shown
