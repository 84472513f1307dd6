"""A conference file is a stranger's database: what it brings of its own is recognised and not run."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.hostile import HOSTILE
from workbench.domain.amendment import Operation
from workbench.domain.errors import FileProblem
from workbench.session import Session
from workbench.storage.opening import connect
from workbench.storage.rollback import journal_of

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    (folder / "draft.txt").write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(folder / "draft.txt", "Draft 1")
        session.table(["FRA"], "Article 1(1)", Operation.MOD, "The Parties shall protect all civilians.")
    return folder / "c.treaty"


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path))


def refused(path: Path) -> str:
    with pytest.raises(FileProblem) as problem:
        Session.open(path).close()
    assert "\n" not in str(problem.value)
    return str(problem.value)


def seen(path: Path) -> tuple[int, bytes, list[Path]]:
    with path.open("rb") as file:
        return path.stat().st_size, file.read(2**20), sorted(path.parent.iterdir())


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_line_and_left_as_it_is(path: Path, name: str) -> None:
    HOSTILE[name](path)
    precious = path.with_name("precious.txt")
    precious.write_text("mine")
    before = seen(path)
    assert len(refused(path)) < 600
    assert seen(path) == before
    assert precious.read_text() == "mine"


def test_the_journal_that_deletes_would_delete(path: Path) -> None:
    """SQLite itself does what the line guards against; where it no longer does, the guard may go."""
    HOSTILE["journal that deletes"](path)
    precious = path.with_name("precious.txt")
    precious.write_text("mine")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM acts").fetchone()
    assert not precious.exists()


def test_the_journal_of_another_file_would_wreck_it(path: Path) -> None:
    HOSTILE["journal of another file"](path)
    before = path.read_bytes()
    assert "-journal" in refused(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    assert path.read_bytes() != before


def test_once_a_strange_journal_is_moved_away_the_file_opens(path: Path) -> None:
    HOSTILE["journal of another file"](path)
    assert "move it" in refused(path)
    journal_of(path).rename(path.with_name("moved away"))
    with Session.open(path) as session:
        assert session.verify().sound


def test_a_journal_that_was_never_finished_is_no_obstacle(path: Path) -> None:
    journal_of(path).write_bytes(bytes(600))
    with Session.open(path) as session:
        assert session.verify().sound


def test_a_journal_that_is_a_link_or_a_pipe_is_refused(path: Path) -> None:
    journal_of(path).symlink_to("/etc/hostname")
    assert "no ordinary file" in refused(path)
    journal_of(path).unlink()
    os.mkfifo(journal_of(path))
    assert "no ordinary file" in refused(path)


def test_tables_of_an_older_state_are_no_stranger(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE seat SET projection = 0")
        connection.execute("DROP TABLE unapplied")
        connection.execute('CREATE TABLE "unapplied" ( "act" TEXT PRIMARY KEY, "n" INTEGER ) STRICT')
    with Session.open(path) as session:
        assert session.verify().sound


def test_what_is_missing_is_not_said_to_be_there(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP INDEX idx_acts_seat_number")
    line = refused(path)
    assert "it lacks the index 'idx_acts_seat_number'" in line and "did not make" not in line


def test_what_is_no_ordinary_file_is_not_waited_for(path: Path) -> None:
    pipe = path.with_name("pipe.treaty")
    os.mkfifo(pipe)
    assert "pipe" in refused(pipe)
    assert "device" in refused(Path("/dev/zero"))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path.with_name("s.treaty")))
        assert "pipe" in refused(path.with_name("s.treaty"))
    loop = path.with_name("loop.treaty")
    loop.symlink_to(loop)
    assert refused(loop)
    (path.with_name("nowhere.treaty")).symlink_to(path.with_name("gone"))
    assert "no file" in refused(path.with_name("nowhere.treaty"))


def test_a_link_opens_the_file_that_it_leads_to(path: Path) -> None:
    folder = path.with_name("links")
    folder.mkdir()
    (folder / "link.treaty").symlink_to(path)
    with Session.open(folder / "link.treaty") as session:
        session.table(["DEU"], "Article 1(1)", Operation.SUP)
    assert [one.name for one in folder.iterdir()] == ["link.treaty"]
    with Session.open(path) as session:
        assert len(session.amendments()) == 2


def test_what_runs_is_limited(path: Path) -> None:
    db, _ = connect(path)
    with closing(db.conn) as connection:
        for statement in (
            "SELECT randomblob(300000000)",
            f"SELECT {'(' * 200}1{')' * 200}",
            " UNION ALL ".join(["SELECT 1"] * 20),
            f"SELECT '{'x' * 200_000}'",
        ):
            with pytest.raises(sqlite3.Error):
                connection.execute(statement).fetchall()


_SHARE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
static int refuse(int command) { return command == F_SETLK || command == F_SETLKW; }
#define REFUSING(name) int name(int fd, int command, ...) { \\
    va_list rest; va_start(rest, command); void *argument = va_arg(rest, void *); va_end(rest); \\
    if (refuse(command)) { errno = ENOLCK; return -1; } \\
    return ((int (*)(int, int, ...))dlsym(RTLD_NEXT, #name))(fd, command, argument); }
REFUSING(fcntl)
REFUSING(fcntl64)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux") or not shutil.which("cc"), reason="needs Linux and cc")
def test_on_a_share_without_locks_one_line_says_so(path: Path) -> None:
    """A share is played by a library under SQLite that refuses every lock, as a network file system may."""
    source, library = path.with_name("share.c"), path.with_name("share.so")
    source.write_text(_SHARE)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    words = "from pathlib import Path; from workbench.storage.conference_file import ConferenceFile as F; import sys\n"
    said = subprocess.run(
        [sys.executable, "-c", words + "F.open(Path(sys.argv[1]), wait=0.1)", path],
        env={**os.environ, "LD_PRELOAD": str(library)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "FileProblem" in said.stderr
    assert "share that cannot lock files" in said.stderr.splitlines()[-1]
