"""SIGKILL at random moments: nothing reported as done is lost, and a build that would lose something is found out.

A few seconds of what ``benchmarks.kills`` does for as long as one likes.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.killing import Killer, losses, prepared
from tests.storage.victim import IN_PLACE, NO_JOURNAL, OPERATIONS, TOO_EARLY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork there")


@pytest.fixture(scope="module")
def killer() -> Iterator[Killer]:
    with Killer(seed=5) as killer:
        yield killer


@pytest.fixture(scope="module")
def conference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("conference"))


@pytest.fixture
def folder(conference: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(conference, tmp_path / "work"))


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_killed_program_loses_nothing(killer: Killer, folder: Path, operation: str) -> None:
    for _ in range(6):
        said, _ = killer.kill(operation, folder)
        assert losses(operation, folder, said) == []


@pytest.mark.parametrize(
    ("way", "operation", "tries"),
    [(TOO_EARLY, "tabling", 60), (IN_PLACE, "exporting", 60), (NO_JOURNAL, "circulating", 60)],
)
def test_a_build_that_loses_something_is_found_out(
    killer: Killer, conference: Path, tmp_path: Path, way: str, operation: str, tries: int
) -> None:
    for number in range(tries):
        folder = Path(shutil.copytree(conference, tmp_path / str(number)))
        said, _ = killer.kill(operation, folder, way, most=0.4 if way == IN_PLACE else 0.08)
        if losses(operation, folder, said):
            return
    pytest.fail(f"{tries} kills did not find out the build that is broken: {way}")
