"""``treaty export --form tracked``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbench.exchange.word_in.resolved import revisions_of

Ok = Callable[..., str]


def test_tracked_changes_of_all_or_of_chosen_parties(file: Path, ok: Ok, tmp_path: Path) -> None:
    ok("table", file, "--by", "FRA,DEU", "--at", "1.1", "--replace", "States shall protect civilians.")
    ok("table", file, "--by", "JPN", "--at", "1.2", "--delete", "--reason", "Covered elsewhere.")
    out = tmp_path / "t.docx"
    assert ok("export", file, "--form", "tracked", "-o", out).strip() == str(out)
    assert {one.author for one in revisions_of(out)} == {"France", "Japan"}
    ok("export", file, "--form", "tracked", "--party", "DEU", "-o", out)
    assert {one.author for one in revisions_of(out)} == {"Germany"}
    ok("export", file, "--form", "tracked", "--party", "DEU", "--party", "Japan", "-o", out)
    assert {one.author for one in revisions_of(out)} == {"Germany", "Japan"}


def test_an_unknown_party_is_refused(file: Path, refused: Callable[..., str], tmp_path: Path) -> None:
    out = tmp_path / "t.docx"
    assert "Atlantis" in refused("export", file, "--form", "tracked", "--party", "Atlantis", "-o", out)
    assert not out.exists()
