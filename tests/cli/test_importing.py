"""``treaty import`` of a Word file that holds tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.exchange.word_files import p, r, word_file

WHO = 'w:author="France"'
BODY = (
    p(r("Article 1"))
    + p(r("Ships shall ") + f"<w:ins {WHO}>{r('not ')}</w:ins>" + r("sail."))
    + p(f"<w:del {WHO}><w:r><w:delText>Article 2</w:delText></w:r></w:del>", f"<w:rPr><w:del {WHO}/></w:rPr>")
    + p(f"<w:del {WHO}><w:r><w:delText>Boats too.</w:delText></w:r></w:del>", f"<w:rPr><w:del {WHO}/></w:rPr>")
    + p(r("Article 3"))
    + p(r("Rafts may."))
)


@pytest.mark.parametrize(
    ("options", "labels", "first", "said"),
    [
        ((), ["Article 1", "Article 3"], "Ships shall not sail.", "as if all were accepted"),
        (("--reading", "accepted"), ["Article 1", "Article 3"], "Ships shall not sail.", "as if all were accepted"),
        (("--reading", "original"), ["Article 1", "Article 2", "Article 3"], "Ships shall sail.", "before them"),
    ],
)
def test_tracked_changes_are_read_as_asked(
    tmp_path: Path,
    ok: Callable[..., str],
    data: Callable[..., Any],
    options: tuple[str, ...],
    labels: list[str],
    first: str,
    said: str,
) -> None:
    file = tmp_path / "c.treaty"
    ok("new", file, "--title", "T")
    remark = data("import", file, word_file(tmp_path, BODY), *options)["not_understood"][0]
    assert said in remark["why"]
    assert remark["text"] == "deletion: 4 by France; insertion: 1 by France"
    provisions = data("text", file)["provisions"]
    assert [one["label"] for one in provisions] == labels
    assert provisions[0]["text"] == first


def test_an_unknown_reading_is_wrong_usage(tmp_path: Path, ok: Callable[..., str], treaty: Run) -> None:
    file = tmp_path / "c.treaty"
    ok("new", file, "--title", "T")
    code, _, err = treaty("import", file, word_file(tmp_path, BODY), "--reading", "both")
    assert code == 2
    assert "accepted" in err
