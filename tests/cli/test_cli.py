from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import TREATY, Run


def provision(outline: Any, citation: str) -> Any:
    return next(p for p in outline["provisions"] if p["citation"] == citation)


def test_outline_and_text_say_what_the_contract_says(file: Path, data: Callable[..., Any]) -> None:
    outline = data("outline", file)
    assert outline["version"] == "Draft 1"
    fields = {"id", "parent", "kind", "label", "heading", "citation", "text", "depth", "status"}
    assert all(fields <= set(p) for p in outline["provisions"])
    kinds = [p["kind"] for p in outline["provisions"]]
    assert kinds.count("article") == 2
    assert {"preamble", "preambular_paragraph", "paragraph", "subparagraph"} <= set(kinds)
    text = data("text", file, "--at", "art. 1(2)")
    assert [p["text"] for p in text["provisions"]] == ["No Party shall attack:", "hospitals;", "power grids."]


def test_import_prints_what_was_understood(tmp_path: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    file = tmp_path / "c.treaty"
    ok("new", file, "--title", "T")
    found = data("import", file, source)
    assert set(found) == {"version", "understood", "not_understood", "amendments", "dropped", "unsaid"}
    assert found["version"] == "draft"
    assert found["understood"] > 8


def test_every_operation_can_be_tabled(file: Path, data: Callable[..., Any]) -> None:
    operations = [
        ("MOD", "1.1", "--replace", "The Parties should protect civilians."),
        ("ADD", "Article 1", "--add-after", "Article 1 bis\nScope\n\nThis Convention applies in times of peace."),
        ("ADD", "1(2)(a)", "--add-before", "schools;"),
        ("ADD", "1(2)", "--add-under", "(c) water works."),
        ("SUP", "1(2)(b)", "--delete"),
        ("MOVE", "Article 1, paragraph 2", "--move-after", "Article 2"),
        ("RETITLE", "Article 2", "--retitle", "Use of terms"),
        ("NOC", "preamble 1", "--keep"),
    ]
    for number, (operation, at, *option) in enumerate(operations, 1):
        tabled = data("table", file, "--by", "FRA,DEU", "--at", at, *option, "--reason", "Clarity.")["amendments"][0]
        assert (tabled["number"], tabled["operation"], tabled["status"]) == (number, operation, "tabled")
        assert tabled["sponsors"] == ["FRA", "DEU"]
    listed = data("amendments", file)["amendments"]
    fields = {
        "id",
        "number",
        "sponsors",
        "at",
        "citation",
        "operation",
        "text",
        "status",
        "reason",
        "against",
        "rebase",
    }
    assert all(fields <= set(a) for a in listed)
    assert [a["number"] for a in data("amendments", file, "--at", "Article 2")["amendments"]] == [7]
    assert len(data("amendments", file, "--by", "France")["amendments"]) == 8
    assert data("amendments", file, "--by", "JPN")["amendments"] == []


def test_a_new_preambular_paragraph_is_one_provision_of_the_kind_that_stands_there(
    file: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    data("table", file, "--by", "FRA", "--at", "preamble 1", "--add-after", "Mindful of the needs of civilians,")
    proposed = [p for p in data("rolling", file)["provisions"] if p["proposed"]]
    assert [(p["kind"], p["label"]) for p in proposed] == [("preambular_paragraph", "")]
    ok("decide", file, "1", "--outcome", "adopted")
    ok("circulate", file, "--name", "Rev.1")
    texts = [p["text"] for p in data("outline", file)["provisions"] if p["kind"] == "preambular_paragraph"]
    assert texts == ["Recalling the Charter,", "Mindful of the needs of civilians,"]


def test_the_parts_of_a_proposed_article_are_cited_in_it(file: Path, data: Callable[..., Any]) -> None:
    words = "Article 1 bis\nScope\n\n1. This Convention applies in peace.\n\n2. It applies at sea."
    data("table", file, "--by", "FRA", "--at", "Article 1", "--add-after", words)
    cited = [p["citation"] for p in data("rolling", file)["provisions"] if p["proposed"]]
    assert cited == [
        "Article 1 bis, proposed after Article 1",
        "Article 1 bis, paragraph 1, proposed after Article 1",
        "Article 1 bis, paragraph 2, proposed after Article 1",
    ]


def test_words_may_come_from_a_file(file: Path, tmp_path: Path, data: Callable[..., Any]) -> None:
    words = tmp_path / "words.txt"
    words.write_text("\ufeffTerms have any meaning.\n", encoding="utf-8")
    tabled = data("table", file, "--by", "FRA", "--at", "Article 2", "--replace", f"@{words}")["amendments"][0]
    assert tabled["text"] == "Terms have any meaning."


def test_the_rolling_text_reads_as_the_contract_says(file: Path, data: Callable[..., Any]) -> None:
    data("table", file, "--by", "FRA", "--at", "1.1", "--replace", "The Parties should protect civilians.")
    data("table", file, "--by", "DEU", "--at", "1.1", "--replace", "The Parties shall protect all civilians.")
    rolling = data("rolling", file, "--at", "1.1")
    (only,) = rolling["provisions"]
    assert {"id", "parent", "kind", "label", "citation", "segments"} <= set(only)

    def reading(party: str | None) -> str:
        words = ""
        for segment in only["segments"]:
            if segment["type"] == "agreed":
                words += segment["text"]
            else:
                own = [v for v in segment["variants"] if party in v["parties"]]
                words += (own or [v for v in segment["variants"] if v["base"]])[0]["text"]
        return words

    assert reading(None) == "The Parties shall protect civilians."
    for party in ("FRA", "DEU"):
        assert reading(party) == data("text", file, "--as", party, "--at", "1.1")["provisions"][0]["text"]


def test_what_the_text_says_already_is_not_said_twice(
    file: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    for party in ("FRA", "DEU"):
        data("table", file, "--by", party, "--at", "1.2", "--add-after", "3. This applies in peace.")
    ok("decide", file, "1", "--outcome", "adopted")
    ok("circulate", file, "--name", "Draft 2")
    assert data("text", file, "--as", "DEU")["provisions"] == data("text", file)["provisions"]


def test_a_party_reads_an_older_version_in_the_words_that_fit_it(
    file: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    data("table", file, "--by", "FRA", "--at", "1.1", "--replace", "The Parties should protect civilians.")
    data("table", file, "--by", "DEU", "--at", "1.1", "--replace", "The Parties shall protect all civilians.")
    ok("decide", file, "1", "--outcome", "adopted")
    ok("circulate", file, "--name", "Draft 2")
    read = {
        name: data("text", file, "--as", "DEU", "--version", name, "--at", "1.1") for name in ("Draft 1", "Draft 2")
    }
    assert read["Draft 1"]["provisions"][0]["text"] == "The Parties shall protect all civilians."
    assert read["Draft 2"]["provisions"][0]["text"] == "The Parties should protect all civilians."


def test_rival_wishes_of_one_party_have_no_one_wording(
    file: Path, data: Callable[..., Any], refused: Callable[..., str]
) -> None:
    for word in ("should", "will"):
        data("table", file, "--by", "FRA", "--at", "1.1", "--replace", f"The Parties {word} protect civilians.")
    assert "L.1 and L.2" in refused("text", file, "--as", "FRA")


def test_decisions_make_the_next_version_and_say_how_the_others_fared(
    file: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    for by, text in {
        "FRA": "The Parties should protect civilians.",
        "DEU": "The Parties may protect civilians.",
    }.items():
        data("table", file, "--by", by, "--at", "1.1", "--replace", text)
    data("table", file, "--by", "JPN", "--at", "1.1", "--replace", "The Parties shall protect all civilians.")
    ok("join", file, "1", "--by", "KEN")
    ok("position", file, "2", "--by", "BRA", "--stance", "oppose", "--note", "Too weak.")
    ok("decide", file, "1", "--outcome", "adopted", "--meeting", "First meeting")
    done = data("circulate", file, "--name", "Rev.1")
    listed = {a["number"]: a for a in data("amendments", file)["amendments"]}
    assert done["version"] == "Rev.1"
    assert {(a["id"], a["fate"]) for a in done["amendments"]} == {
        (listed[2]["id"], "conflicting"),
        (listed[3]["id"], "shifted"),
    }
    assert listed[1]["status"] == "adopted"
    assert listed[3]["rebase"] == "shifted"
    assert data("text", file, "--at", "1.1")["provisions"][0]["text"] == "The Parties should protect civilians."
    assert data("text", file, "--as", "JPN", "--at", "1.1")["provisions"][0]["text"] == (
        "The Parties should protect all civilians."
    )
    changed = data("diff", file, "Draft 1", "Rev.1")
    assert changed["summary"]["modified"] == 1
    assert set(changed["summary"]) == {"unchanged", "modified", "added", "removed", "moved", "relabelled"}
    (change,) = changed["changes"]
    assert {"id", "citation", "kind", "old_citation", "segments"} <= set(change)
    assert [s for s in change["segments"] if s["op"] != "equal"] == [
        {"op": "delete", "text": "shall"},
        {"op": "insert", "text": "should"},
    ]


def test_what_was_adopted_is_named_until_a_version_takes_it_in(
    file: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    tabled = data("table", file, "--by", "FRA", "--at", "1.1", "--delete")["amendments"][0]
    ok("decide", file, "1", "--outcome", "adopted")
    assert data("rolling", file, "--at", "Article 1")["awaiting"] == [tabled["id"]]
    assert data("rolling", file, "--at", "Article 2")["awaiting"] == []
    assert "next version" in ok("rolling", file)
    ok("circulate", file, "--name", "Draft 2")
    assert data("rolling", file)["awaiting"] == []


def test_status_rolls_up(file: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    ok("status", file, "--at", "1.1", "--set", "agreed", "--meeting", "First meeting")
    assert provision(data("outline", file), "Article 1")["status"] == "open"
    ok("status", file, "--at", "1.2", "--set", "adref")
    assert provision(data("outline", file), "Article 1")["status"] == "adref"
    assert provision(data("outline", file), "Article 1, paragraph 2 (a)")["status"] == "adref"


def test_withdrawing_the_last_sponsor_withdraws_the_amendment_and_keeps_its_number(
    file: Path, data: Callable[..., Any], ok: Callable[..., str], refused: Callable[..., str]
) -> None:
    data("table", file, "--by", "FRA,DEU", "--at", "1.1", "--delete")
    ok("withdraw", file, "1", "--by", "FRA")
    assert data("amendments", file)["amendments"][0]["sponsors"] == ["DEU"]
    ok("withdraw", file, "L.1", "--by", "DEU")
    assert data("amendments", file, "--status", "withdrawn")["amendments"][0]["number"] == 1
    assert "withdrawn" in refused("join", file, "1", "--by", "JPN")
    assert data("table", file, "--by", "FRA", "--at", "1.1", "--delete")["amendments"][0]["number"] == 2


def test_a_revised_amendment_keeps_its_number(file: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    data("table", file, "--by", "FRA", "--at", "1.1", "--replace", "The Parties may protect civilians.")
    assert "L.1/Rev.1" in ok("revise", file, "1", "--by", "FRA", "--text", "The Parties can protect civilians.")
    assert data("amendments", file)["amendments"][0]["text"] == "The Parties can protect civilians."


def test_an_older_version_may_be_named(file: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    data("table", file, "--by", "FRA", "--at", "1.1", "--replace", "The Parties should protect civilians.")
    ok("decide", file, "1", "--outcome", "adopted")
    ok("circulate", file, "--name", "Rev.1")
    late = data(
        "table", file, "--by", "DEU", "--at", "1.1", "--against", "Draft 1",
        "--replace", "The Parties shall protect civilians always.",
    )["amendments"][0]  # fmt: skip
    assert (late["against"], late["rebase"]) == ("Draft 1", "shifted")
    assert late["carried"] == "The Parties should protect civilians always."


def test_the_log_and_the_check_tell_of_every_act(file: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    assert [act["kind"] for act in data("log", file)["acts"]] == ["conference.opened", "version.circulated"]
    assert "2 acts" in ok("verify", file)
    assert data("verify", file, "--rebuild")["sound"] is True


def test_a_party_can_be_added(file: Path, data: Callable[..., Any], ok: Callable[..., str]) -> None:
    ok("add-party", file, "TECHCO", "--name", "A technology company")
    assert "TECHCO" in {p["code"] for p in data("parties", file)["parties"]}
    assert data("table", file, "--by", "TECHCO", "--at", "1.1", "--keep")["amendments"][0]["sponsors"] == ["TECHCO"]


def test_the_list_says_where_new_and_moved_provisions_go(file: Path, ok: Callable[..., str]) -> None:
    assert " before Article 1, paragraph 1 — FRA" in ok(
        "table", file, "--by", "FRA", "--at", "1.1", "--add-before", "X"
    )
    assert " under Article 1 — FRA" in ok("table", file, "--by", "FRA", "--at", "Article 1", "--add-under", "X")
    moved = ok("table", file, "--by", "FRA", "--at", "1.1", "--move-after", "Article 2")
    assert " Article 1, paragraph 1, after Article 2 — FRA" in moved


def test_what_is_gone_is_cited_where_it_was(file: Path, ok: Callable[..., str]) -> None:
    ok("table", file, "--by", "FRA", "--at", "Article 1(2)(a)", "--replace", "hospitals and schools;")
    ok("table", file, "--by", "DEU", "--at", "Article 1(2)", "--delete")
    ok("decide", file, "2", "--outcome", "adopted")
    where = "Article 1, paragraph 2 (a) of Draft 1"
    assert where in ok("circulate", file, "--name", "Draft 2")
    assert where in ok("amendments", file)


def test_a_later_draft_says_what_it_lacks_and_how_amendments_fared(
    file: Path, tmp_path: Path, ok: Callable[..., str], data: Callable[..., Any]
) -> None:
    ok("table", file, "--by", "FRA", "--at", "Article 2", "--replace", "Terms mean this.")
    ok("table", file, "--by", "DEU", "--at", "Article 1(2)(b)", "--delete")
    later = tmp_path / "later.txt"
    later.write_text(TREATY[: TREATY.index("Article 2")], encoding="utf-8")
    found = ok("import", file, later, "--name", "Draft 2")
    assert "1 of Draft 1 gone" in found
    assert "orphaned     L.1      Article 2 of Draft 1 — FRA" in found
    assert "1 clean, 1 orphaned" in found
    fates = {a["fate"] for a in data("import", file, later, "--name", "Draft 3")["amendments"]}
    assert fates == {"orphaned", "clean"}


def test_compare_shows_an_inserted_article_alone(tmp_path: Path, data: Callable[..., Any]) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(TREATY, encoding="utf-8")
    inserted = "Article 1 bis\nScope\n\nThis Convention applies in times of peace.\n\nArticle 2\n"
    new.write_text(TREATY.replace("Article 2\n", inserted), encoding="utf-8")
    found = data("compare", old, new)
    assert {change["kind"] for change in found["changes"]} <= {"article", "paragraph", "text"}
    assert found["summary"]["modified"] == found["summary"]["removed"] == found["summary"]["moved"] == 0
    assert found["summary"]["added"] >= 1


def test_a_provision_that_was_gone_and_comes_back_is_the_same_again(
    file: Path, tmp_path: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    before = data("outline", file)
    ok("table", file, "--by", "FRA", "--at", "Article 2", "--delete")
    ok("decide", file, "1", "--outcome", "adopted")
    ok("circulate", file, "--name", "Draft 2")
    ok("import", file, tmp_path / "draft.txt", "--name", "Draft 3")
    assert [p["id"] for p in data("outline", file)["provisions"]] == [p["id"] for p in before["provisions"]]
    assert data("diff", file, "Draft 1", "Draft 3")["changes"] == []


def test_a_draft_that_drops_adopted_words_is_told(
    file: Path, tmp_path: Path, data: Callable[..., Any], ok: Callable[..., str]
) -> None:
    data("table", file, "--by", "FRA", "--at", "1.1", "--replace", "The Parties should protect civilians.")
    kept = data("table", file, "--by", "DEU", "--at", "Article 2", "--retitle", "Use of terms")
    for number in (1, 2):
        ok("decide", file, number, "--outcome", "adopted")
    ok("circulate", file, "--name", "Draft 2")
    later = tmp_path / "later.txt"
    later.write_text(TREATY.replace("Definitions", "Use of terms"), encoding="utf-8")
    dropped = data("import", file, later)["dropped"]
    assert dropped == [a["id"] for a in data("amendments", file)["amendments"] if a["number"] == 1]
    assert kept["amendments"][0]["id"] not in dropped


def test_control_characters_do_not_get_into_the_record(file: Path, data: Callable[..., Any]) -> None:
    words = "The Parties\x1b[2J shall\x07 protect all civilians."
    tabled = data("table", file, "--by", "FRA", "--at", "1.1", "--replace", words, "--reason", "\x00Why")
    assert tabled["amendments"][0]["text"] == "The Parties[2J shall protect all civilians."
    assert tabled["amendments"][0]["reason"] == "Why"


@pytest.mark.parametrize(
    "arguments",
    [
        ("text", "--at", "Article 99"),
        ("text", "--version", "Draft 9"),
        ("text", "--as", "Atlantis"),
        ("table", "--by", "Atlantis", "--at", "1.1", "--delete"),
        ("table", "--by", "FRA", "--at", "Article 99", "--delete"),
        ("table", "--by", "FRA", "--at", "1.1", "--replace", "The Parties shall protect civilians."),
        ("table", "--by", "FRA", "--at", "1.1", "--replace", "@nowhere.txt"),
        ("table", "--by", "FRA", "--at", "1.1", "--replace", " "),
        ("text", "--at", "Article " + "5" * 10_000),
        ("text", "--at", "(" * 10_000),
        ("join", "9" * 10_000, "--by", "FRA"),
        ("join", "L." + "9" * 25, "--by", "FRA"),
        ("add-party", "FRA", "--name", "Another"),
        ("add-party", "TECH, CO", "--name", "A technology company"),
        ("table", "--by", "FRA", "--at", "Article 1", "--move-after", "1.1"),
        ("table", "--by", "FRA", "--at", "1.2", "--move-after", "1.1"),
        ("table", "--by", "FRA", "--at", "1.1", "--add-after", "   "),
        ("table", "--by", ",", "--at", "1.1", "--delete"),
        ("join", "7", "--by", "FRA"),
        ("decide", "7", "--outcome", "adopted"),
        ("diff", "Draft 1", "Draft 2"),
        ("circulate", "--name", "Draft 1"),
        ("export", "--form", "nonsense", "-o", "x.docx"),
        ("export", "--form", "clean", "-o", "x.pdf"),
        ("import", "nowhere.docx"),
    ],
)
def test_a_wrong_request_is_one_line_and_changes_nothing(
    file: Path, arguments: tuple[str, ...], refused: Callable[..., str]
) -> None:
    before = file.read_bytes()
    command, *rest = arguments
    said = refused(command, file, *rest)
    assert "fault of the program" not in said
    assert len(said) < 400
    assert file.read_bytes() == before


def test_a_language_is_a_code(tmp_path: Path, refused: Callable[..., str]) -> None:
    assert "language code" in refused("new", tmp_path / "x.treaty", "--title", "T", "--language", "Klingon")
    assert not (tmp_path / "x.treaty").exists()


def test_wrong_usage_exits_with_2(file: Path, treaty: Run) -> None:
    for arguments in (["nonsense"], ["new"], ["table", file, "--by", "FRA", "--at", "1.1"], ["decide", file, "1"]):
        assert treaty(*arguments)[0] == 2


def test_every_command_has_help(ok: Callable[..., str]) -> None:
    from workbench.cli import treaty

    for name in treaty.commands:
        assert "Usage: treaty" in ok(name, "--help")


def test_a_new_provision_is_numbered_as_said_or_not_at_all(file: Path, data: Callable[..., Any], treaty: Run) -> None:
    def labels(*option: str) -> list[str]:
        data("table", file, "--by", "FRA", "--at", "1.2", *option)
        return [p["label"] for p in data("rolling", file, "--at", "Article 1")["provisions"]][-1:]

    assert labels("--add-after", "2a. This applies in peace.") == ["2a."]
    assert labels("--add-after", "It applies at sea.") == ["3."]
    assert labels("--add-after", "It applies on land.", "--unnumbered") == [""]
    code, _, error = treaty("table", file, "--by", "FRA", "--at", "1.2", "--delete", "--unnumbered")
    assert (code, error.count("\n")) == (1, 1)
    assert "only a new provision" in error


def test_a_message_is_one_line_whatever_was_typed(file: Path, treaty: Run) -> None:
    for typed in ("a\nb", "a\u2028b", "a\u202eb\x01", "a" * 20_000):
        code, _, said = treaty("text", file, "--version", typed)
        (line,) = said.splitlines()
        assert code == 1
        assert line.startswith("treaty: ")
        assert line.isprintable()
        assert len(line) < 700
