from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.session import Session

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A conference with one version of one article with two paragraphs."""
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
        yield session
