from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import TREATY, Run
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.session import Session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    path = tmp_path / "searched.treaty"
    with Session.create(path, "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA"], "1.1", Operation.MOD, "The Parties shall shield civilians.", reason="Clearer")
        at = session.find("1.2").id
        session.save_draft(Draft("d1", ("FRA",), at, Operation.MOD, "Draft 1", "We spare civilians.", notes="secret"))
    return path


def test_search_prints_hits_by_article(ok: Callable[..., str], file: Path) -> None:
    out = ok("search", file, "civil")
    assert out.splitlines()[0] == "Article 1 Purpose  (2)"
    assert "Article 1, paragraph 1, text" in out
    assert "amendment MOD L.1 (FRA)" in out
    assert out.splitlines()[-1] == "2 places"


def test_search_as_json(ok: Callable[..., str], file: Path) -> None:
    said = json.loads(ok("search", file, '"shall shield"', "--json"))
    assert said["total"] == 1
    (hit,) = said["hits"]
    assert (hit["kind"], hit["number"], hit["citation"]) == ("amendment", 1, "Article 1, paragraph 1")
    assert [hit["text"][start:end] for start, end in hit["ranges"]] == ["shall shield"]
    assert said["articles"] == [{"id": hit["article"], "citation": "Article 1", "total": 1}]


def test_the_desk_is_printed_only_when_it_is_asked_for(ok: Callable[..., str], file: Path) -> None:
    assert "secret" not in ok("search", file, "secret")
    assert "secret" in ok("search", file, "secret", "--drafts")
    assert "We spare" in ok("search", file, "civilians", "--in", "draft")
    assert json.loads(ok("search", file, "civilians", "--json"))["total"] == 2


def test_search_within_a_provision_and_a_kind(ok: Callable[..., str], file: Path) -> None:
    assert ok("search", file, "the", "--at", "Article 2").splitlines()[-1] == "1 place"
    assert ok("search", file, "civilians", "--in", "text", "--limit", "1").splitlines()[-1] == "1 place"
    assert "the first 1 are listed" in ok("search", file, "civilians", "--limit", "1")


@pytest.mark.parametrize("words", ['"', "*", "NEAR(a", "a AND", "^x:y", "'; DROP TABLE acts"])
def test_no_query_breaks(ok: Callable[..., str], file: Path, words: str) -> None:
    assert ok("search", file, "--", words).endswith(("places\n", "place\n"))


def test_an_unknown_provision_is_told_in_a_line(treaty: Run, file: Path) -> None:
    code, out, err = treaty("search", file, "all", "--at", "Article 99")
    assert (code, out) == (1, "")
    assert err.startswith("treaty: no ")
