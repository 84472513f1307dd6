"""Mutants of a conference file are read, or refused in one line: a little of what ``benchmarks.fuzz_files`` does."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.storage.killing import prepared
from tests.storage.mutants import mutate
from tests.storage.victim import FILE
from workbench.domain.errors import TreatyError
from workbench.session import Session
from workbench.session.rescuing import told_if_unsound
from workbench.storage.rescue import rescue


@pytest.fixture(scope="module")
def conference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = prepared(tmp_path_factory.mktemp("conference"), sent=3) / FILE
    with Session.open(path) as session:
        session.receive(list(path.parent.glob("*.treatypack")))
    return path


@pytest.mark.parametrize("seed", range(6))
def test_a_mutant_is_read_or_refused_in_one_line_and_what_is_rescued_of_it_is_sound(
    conference: Path, tmp_path: Path, seed: int
) -> None:
    random = Random(seed)
    for number in range(5):
        path, new = tmp_path / f"{number}.treaty", tmp_path / f"{number} new.treaty"
        shutil.copy(conference, path)
        what = mutate(path, random)
        for read in (looked_at, lambda path, new=new: looked_at(rescued(path, new))):
            try:
                read(path)
            except TreatyError as problem:
                assert (what, "\n" in str(problem)) == (what, False)
        if new.exists():
            with Session.open(new) as session:
                assert session.verify().sound, what


def rescued(path: Path, new: Path) -> Path:
    rescue(path, new)
    return new


def looked_at(path: Path) -> None:
    with Session.open(path) as session, told_if_unsound(session):
        session.verify()
        session.log()
        session.drafts()
        session.rolling()
