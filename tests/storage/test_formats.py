"""Every released file format is opened for ever: one file of each stands in ``tests/fixtures``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.session import Session
from workbench.storage.rescue import rescue

FIXTURES = Path(__file__).parent.parent / "fixtures"


PASSPHRASE = "clear water for all"


@pytest.fixture(params=sorted(path.name for path in FIXTURES.glob("*.treaty")))
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(FIXTURES / request.param, tmp_path))


def opened(path: Path) -> Session:
    """The file, its desk unlocked."""
    session = Session.open(path)
    if session.locked:
        session.unlock(PASSPHRASE)
    return session


def test_a_file_of_every_released_format_says_what_it_said(released: Path) -> None:
    with opened(released) as session:
        assert session.verify().sound
        assert session.version("First draft").provisions and session.version().name == "Second draft"
        assert [(one.number, one.sponsors, one.status.value) for one in session.amendments()] == [
            (1, ("FRA",), "tabled"),
            (2, ("DEU",), "withdrawn"),
            (3, ("KEN", "GHA", "FRA"), "adopted"),
            (4, ("IND",), "tabled"),
        ]
        assert "(c) to repair what it spoilt." in "\n".join(f"{p.label} {p.text}" for p in session.version().provisions)
        (draft,) = session.drafts()
        assert (draft.notes, draft.instructions, draft.fallback) == (
            "ask Kenya first",
            "no more than two years",
            "every two years",
        )


def test_a_file_of_every_released_format_is_rescued(released: Path) -> None:
    new = released.with_name("new.treaty")
    assert rescue(released, new).whole
    with opened(new) as session:
        assert session.verify().sound and len(session.drafts()) == 1


def test_a_file_of_every_released_format_goes_on(released: Path) -> None:
    with opened(released) as session:
        (draft,) = session.drafts()
        session.table_draft(draft.id)
        session.circulate("Third draft")
        assert session.verify().sound
