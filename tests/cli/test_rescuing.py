from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any


def wrecked(file: Path) -> Path:
    """Another file with what stands in ``file``, of which the first page and the words of one act are gone."""
    data = bytearray(file.read_bytes())
    data[:4096] = bytes(4096)
    path = file.with_name("wrecked.treaty")
    path.write_bytes(data.replace(b"report by May", b"REPORT by May"))
    return path


def test_a_damaged_file_is_rescued_and_what_is_missing_is_said(
    file: Path, ok: Callable[..., str], data: Callable[..., Any], refused: Callable[..., str]
) -> None:
    for words in ("by April", "by May", "by June"):
        ok("table", file, "--by", "FRA", "--at", "Article 2", "--replace", f"They report {words}.")
    damaged, new = wrecked(file), file.with_name("new.treaty")
    assert "treaty rescue" in refused("outline", damaged) or "not a conference file" in refused("outline", damaged)
    said = ok("rescue", damaged, "-o", new)
    assert "3 acts in the record" in said
    assert "missing: act 4 of this file's own seat" in said
    assert "1 act waits" in said
    assert "receive a package" in said
    assert len(data("amendments", new)["amendments"]) == 1
    ok("verify", new)
    assert "of this seat itself are missing" in refused("join", new, "1", "--by", "DEU")
    assert "exists already" in refused("rescue", damaged, "-o", new)


def test_the_same_for_scripts(file: Path, data: Callable[..., Any]) -> None:
    found = data("rescue", file, "-o", file.with_name("new.treaty"))
    assert (found["acts"], found["whole"], found["key"], found["party"]) == (2, True, True, "SEC")
    assert found["missing"] == found["refused"] == []


def test_what_is_no_file_is_said(tmp_path: Path, refused: Callable[..., str]) -> None:
    (tmp_path / "a.txt").write_text("Article 1")
    assert "no act can be read" in refused("rescue", tmp_path / "a.txt", "-o", tmp_path / "b.treaty")
    assert "no file" in refused("rescue", tmp_path / "gone.treaty", "-o", tmp_path / "b.treaty")
    assert not (tmp_path / "b.treaty").exists()


def test_a_state_that_was_bent_is_named_where_nothing_can_be_done_with_it(
    file: Path, ok: Callable[..., str], refused: Callable[..., str]
) -> None:
    ok("table", file, "--by", "FRA", "--at", "Article 2", "--replace", "They report.")
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("DELETE FROM provisions WHERE content LIKE '%ordinary meaning%'")
    assert "treaty verify FILE --rebuild" in refused("amendments", file)
    ok("verify", file, "--rebuild")
    assert "They report." in ok("amendments", file)
