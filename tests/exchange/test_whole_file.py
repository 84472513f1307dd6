from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from workbench.domain.errors import FileProblem
from workbench.exchange.whole_file import write_whole


def test_replaces_what_was_there_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "text.docx"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_missing_folder_is_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="make its folder first") as caught:
        write_whole(tmp_path / "none" / "text.docx", b"x")
    assert "\n" not in str(caught.value)


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        write_whole(tmp_path, b"x")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_read_only_folder_changes_nothing(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(FileProblem, match="choose another folder"):
            write_whole(tmp_path / "text.docx", b"x")
    finally:
        tmp_path.chmod(stat.S_IRWXU)
    assert not list(tmp_path.iterdir())


def test_a_read_only_disk_is_called_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(_: Path, __: str) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "open", read_only)
    with pytest.raises(FileProblem, match="is read-only: choose a folder on another"):
        write_whole(tmp_path / "text.docx", b"x")


def test_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "text.docx"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="make room"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
