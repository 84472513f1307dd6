from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.room import open_room
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


@pytest.fixture(scope="session")
def negotiated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of :mod:`tests.session.room`, to copy and not to change."""
    return open_room(tmp_path_factory.mktemp("room"))


@pytest.fixture
def room(negotiated: Path, tmp_path: Path) -> Iterator[Session]:
    """A paragraph with five amendments and their neighbours, for the room to decide on; sound in the end."""
    with Session.open(Path(shutil.copy(negotiated, tmp_path))) as session:
        yield session
        assert session.verify().sound
