from __future__ import annotations

import resource
import signal
from pathlib import Path

import pytest
from sqlite_utils import Database

from workbench.domain.errors import FileProblem
from workbench.session import Session
from workbench.storage.backup import KEPT, backup, backups, folder_of
from workbench.storage.opening import connect


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Oceans.treaty"
    Session.create(path, "A convention").close()
    return path


@pytest.fixture
def db(path: Path) -> Database:
    return connect(path)[0]


def test_a_backup_is_a_whole_conference_file_with_a_date_and_a_reason(path: Path, db: Database) -> None:
    kept = backup(db, path, "receiving")
    assert kept.parent == path.parent / "Oceans backups"
    assert kept.name.endswith("Z before receiving.treaty")
    with Session.open(kept) as copy, Session.open(path) as session:
        assert copy.verify() == session.verify()
    assert backups(path) == [kept]
    assert list(kept.parent.iterdir()) == [kept]


def test_only_so_many_are_kept_and_nothing_else_is_removed(path: Path, db: Database) -> None:
    folder = folder_of(path)
    folder.mkdir()
    others = [folder / "mine.treaty", folder / "2020-01-01T00.00.00.000Z before breakfast.txt"]
    for other in others:
        other.write_text("mine")
    made = [backup(db, path, "receiving") for _ in range(KEPT + 3)]
    assert backups(path) == made[3:]
    assert all(other.read_text() == "mine" for other in others)


def test_a_backup_may_be_read_by_those_who_may_read_the_file(path: Path, db: Database) -> None:
    path.chmod(0o600)
    assert backup(db, path, "receiving").stat().st_mode & 0o777 == 0o600


def test_a_link_has_its_backups_where_the_file_lies(path: Path, tmp_path: Path, db: Database) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.treaty"
    link.symlink_to(path)
    assert backup(db, link, "receiving").parent == tmp_path / "Oceans backups"


def test_without_room_one_line_says_so_and_nothing_is_left(path: Path, db: Database) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(FileProblem, match=r"no backup of .* before receiving .* nothing was changed") as problem:
            backup(db, path, "receiving")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "\n" not in str(problem.value)
    assert list(folder_of(path).iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_said(path: Path, db: Database) -> None:
    folder_of(path).write_text("in the way")
    with pytest.raises(FileProblem, match="Oceans backups"):
        backup(db, path, "receiving")
