"""``treaty compare`` and ``treaty diff`` with a document to write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.word_files import p, parts, r, write
from workbench.exchange.word_in.resolved import revisions_of


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two Word files of which a word differs."""
    old, new = (write(tmp_path / f"{word}.docx", parts(p(r(f"The Parties {word} meet.")))) for word in ("shall", "may"))
    return old, new


def test_two_word_files_under_a_name(pair: tuple[Path, Path], tmp_path: Path, ok: Callable[..., str]) -> None:
    out = tmp_path / "out.docx"
    assert ok("compare", *pair, "-o", out, "--author", "Chair").strip() == str(out)
    assert [(one.author, one.kind, one.words) for one in revisions_of(out)] == [
        ("Chair", "deletion", "shall"),
        ("Chair", "insertion", "may"),
    ]


def test_the_changes_as_json_beside_the_document(
    pair: tuple[Path, Path], tmp_path: Path, data: Callable[..., Any]
) -> None:
    found = data("compare", *pair, "-o", tmp_path / "out.docx")
    assert found["summary"]["modified"] == 1
    assert (tmp_path / "out.docx").exists()


def test_one_line_says_what_is_wrong(
    pair: tuple[Path, Path], tmp_path: Path, treaty: Callable[..., tuple[int, str, str]]
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"")
    for asked in ((bad, pair[0]), (pair[0], bad), (pair[0], tmp_path / "absent.docx")):
        code, out, err = treaty("compare", *asked, "-o", tmp_path / "out.docx")
        assert (code != 0, out, err.count("\n")) == (True, "", 1)
    assert not (tmp_path / "out.docx").exists()
