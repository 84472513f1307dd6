from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from workbench.domain.amendment import Operation
from workbench.domain.errors import FileProblem, Refused, TreatyError
from workbench.record.acts import ActKind
from workbench.session import Session
from workbench.storage.conference_file import ConferenceFile

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"
WRITER = Path(__file__).with_name("writer.py")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A conference with one version and one amendment."""
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    path = tmp_path / "conference.treaty"
    with Session.create(path, "A convention") as session:
        session.import_source(source, "Draft 1")
        table(session, "one")
    return path


def table(session: Session, word: str, by: str = "FRA") -> None:
    session.table([by], "Article 1(1)", Operation.MOD, f"The Parties shall protect {word} civilians.")


def test_what_was_recorded_is_there_when_the_file_is_opened_again(path: Path) -> None:
    with Session.open(path) as session:
        assert session.title == "A convention"
        assert session.version_names() == ["Draft 1"]
        assert [amendment.number for amendment in session.amendments()] == [1]
        assert session.verify().sound


def test_a_file_is_one_file_at_rest(path: Path) -> None:
    assert [other.name for other in path.parent.iterdir() if other.name.startswith("conference")] == [path.name]


def test_an_existing_file_is_never_replaced(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileProblem, match="exists already"):
        Session.create(path, "Another")
    assert path.read_bytes() == before


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no folder"):
        Session.create(tmp_path / "nowhere" / "c.treaty", "T")


def test_what_cannot_be_applied_is_refused_and_not_recorded(path: Path) -> None:
    with ConferenceFile.open(path) as file:
        before = [act.id for act in file.acts()]
        with pytest.raises(Refused, match="not in this file"):
            file.say(ActKind.AMENDMENT_JOINED, {"amendment": "nothing", "party": "FRA"})
        assert [act.id for act in file.acts()] == before


def test_all_or_nothing_of_what_is_done_together(path: Path) -> None:
    with Session.open(path) as session:
        with pytest.raises(Refused), session.together():
            table(session, "two")
            table(session, "two")
            session.join("1", "FRA")
        assert [amendment.number for amendment in session.amendments()] == [1]
        assert session.verify().sound


def open_fails(path: Path, words: str) -> None:
    before = path.read_bytes()
    with pytest.raises(FileProblem, match=words) as problem:
        Session.open(path)
    assert "\n" not in str(problem.value)
    assert path.read_bytes() == before


def test_files_that_are_no_conference_files_are_refused_in_one_line(tmp_path: Path, path: Path) -> None:
    for name, data in {"empty": b"", "text": b"Article 1", "zip": b"PK\x03\x04" + b"0" * 200}.items():
        (tmp_path / name).write_bytes(data)
        open_fails(tmp_path / name, "not a conference file")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    open_fails(other, "another program")
    with pytest.raises(FileProblem, match="folder"):
        Session.open(tmp_path)
    with pytest.raises(FileProblem, match="no file"):
        Session.open(tmp_path / "missing.treaty")


def test_a_file_of_a_newer_program_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    open_fails(path, "newer Treaty Workbench.*update the program to its latest version")


def test_a_file_of_a_newer_program_says_which_release_reads_it(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {int.from_bytes((1, 4, 2, 7))}")
    connection.close()
    open_fails(path, "file format 7.*update the program to 1.4.2")


def test_a_file_with_tables_of_a_newer_program_says_so(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE seat SET projection = projection + 1")
    connection.execute("CREATE TABLE later (id TEXT)")
    connection.commit()
    connection.close()
    open_fails(path, "newer Treaty Workbench.*update the program")


def test_a_file_with_a_migration_of_a_newer_program_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('conference_file', 'm999_later', '')"
        )
    connection.close()
    open_fails(path, "newer Treaty Workbench")


def test_a_truncated_file_is_damaged(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    open_fails(path, "damaged")


def test_a_write_cut_off_in_the_middle_is_undone_when_the_file_is_opened_again(path: Path, tmp_path: Path) -> None:
    """What a killed process or a power cut leaves: the journal of a transaction that was still being written."""
    before = Session.open(path)
    digest = before.verify().digest
    before.close()
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")  # so that pages reach the file before the transaction ends
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE acts SET body = body || hex(randomblob(20000))")
    writer.execute("DELETE FROM amendments")
    copy = tmp_path / "cut.treaty"
    shutil.copy(path, copy)
    shutil.copy(f"{path}-journal", f"{copy}-journal")
    writer.execute("ROLLBACK")
    writer.close()
    data = bytearray(copy.read_bytes())
    data[28:32] = (10**6).to_bytes(4)  # the first page is written, the many that it tells of are not
    copy.write_bytes(bytes(data))
    with Session.open(copy) as session:
        found = session.verify()
    assert found.sound
    assert found.digest == digest


@pytest.mark.parametrize("seed", range(30))
def test_damage_inside_is_told_in_one_line_or_found_by_verify(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(40):
        data[chance.randrange(100, len(data))] = chance.randrange(256)
    path.write_bytes(bytes(data))
    try:
        with Session.open(path) as session:
            sound = session.verify().sound
            assert not sound or acts_are_whole(session)
    except TreatyError as problem:
        assert "\n" not in str(problem)
    except (ValueError, KeyError, TypeError) as bug:  # pragma: no cover - the test's own report
        pytest.fail(f"a damaged file gave {bug!r}")


def acts_are_whole(session: Session) -> bool:
    return [entry.kind for entry in session.log()] == ["conference.opened", "version.circulated", "amendment.tabled"]


def test_changed_words_in_the_record_are_found(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE acts SET body = replace(body, 'one civilians', 'two civilians')")
    connection.close()
    with Session.open(path) as session:
        found = session.verify()
        assert not found.sound
        assert "changed after it was made" in found.faults[0].why
        assert session.amendments()  # it can still be read
        before = path.read_bytes()
        for stands_on_it in (
            lambda: table(session, "three"),
            lambda: session.circulate("Draft 2"),
            lambda: session.pack(path.with_name("x.treatypack")),
            session.check_quickly,
        ):
            with pytest.raises(FileProblem, match=r"is damaged \(act 3 of \w{8} was changed after .*treaty rescue"):
                stands_on_it()
        assert path.read_bytes() == before and not path.with_name("x.treatypack").exists()


def test_words_changed_long_ago_are_in_no_package_and_no_version(path: Path) -> None:
    with Session.open(path) as session:
        table(session, "two")
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE acts SET body = replace(body, 'one civilians', 'two civilians')")
    connection.close()
    with Session.open(path) as session:
        for stands_on_it in (lambda: session.circulate("2"), lambda: session.pack(path.with_name("x.treatypack"))):
            with pytest.raises(FileProblem, match="is damaged"):
                stands_on_it()


def test_a_changed_state_is_found_and_rebuilt_to_the_same_bytes(path: Path) -> None:
    with Session.open(path) as session:
        before = session.verify().digest
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE amendments SET sponsors = '[\"DEU\"]'")
    connection.close()
    with Session.open(path) as session:
        assert not session.verify().sound
        session.verify(rebuild=True)
        after = session.verify()
    assert after.sound
    assert after.digest == before


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, who may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are set otherwise there")
def test_in_a_read_only_folder_a_file_can_be_read_and_says_why_it_cannot_be_written(path: Path, tmp_path: Path) -> None:
    folder = Path("/tmp") / f"treaty-read-only-{os.getpid()}"  # noqa: S108 - pytest's own folder is closed to nobody
    folder.mkdir()
    try:
        copy = folder / path.name
        shutil.copy(path, copy)
        copy.chmod(0o444)
        folder.chmod(0o555)
        before = copy.read_bytes()
        with as_nobody(), Session.open(copy) as session:
            assert session.amendments()[0].sponsors == ("FRA",)
            with pytest.raises(FileProblem, match="read-only"):
                table(session, "two")
            with pytest.raises(FileProblem):
                Session.create(folder / "new.treaty", "T")
        assert copy.read_bytes() == before
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="file sizes are limited otherwise there")
def test_when_the_disk_is_full_nothing_changes_and_one_line_says_so(path: Path) -> None:
    import resource

    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with Session.open(path) as session:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 4096, hard))
        try:
            with pytest.raises(FileProblem, match="disk") as problem:
                session.table(["FRA"], "Article 1(1)", Operation.MOD, "many words " * 20000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert "\n" not in str(problem.value)
        assert [amendment.number for amendment in session.amendments()] == [1]
        table(session, "two")
        assert session.verify().sound


def test_a_second_writer_waits_or_is_told_and_nothing_is_harmed(path: Path) -> None:
    with ConferenceFile.open(path) as first, ConferenceFile.open(path, wait=0.05) as second:
        with first.writing(), pytest.raises(FileProblem, match="another program is writing"):
            second.say(ActKind.PARTY_ADDED, {"code": "X1", "kind": "observer", "names": {"en": "X"}})
        second.say(ActKind.PARTY_ADDED, {"code": "X1", "kind": "observer", "names": {"en": "X"}})
        assert first.refresh()
        assert not first.check()


def start(path: Path, party: str, count: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(WRITER), str(path), party, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_two_processes_at_once_lose_nothing_and_never_give_one_number_twice(path: Path) -> None:
    writers = [start(path, party, 15) for party in ("FRA", "DEU")]
    for writer in writers:
        _, complaints = writer.communicate(timeout=60)
        assert writer.returncode == 0, complaints
    with Session.open(path) as session:
        assert [amendment.number for amendment in session.amendments()] == list(range(1, 32))
        assert session.verify().sound


def test_a_killed_writer_loses_no_act_that_it_reported_as_done(path: Path) -> None:
    """Killed at random moments while acts stream into the file, on Windows too; ``test_killed`` does it more often."""
    chance = random.Random(7)
    recorded = 1
    for _ in range(3):
        writer = start(path, "FRA", 10_000)
        assert writer.stdout is not None
        reported = 0
        for _ in range(chance.randrange(1, 30)):
            line = writer.stdout.readline()
            assert line, "the writer stopped by itself"
            reported += 1
        # not right after a report but somewhere in the next act
        for _ in range(chance.randrange(200_000)):
            pass
        writer.kill()  # SIGKILL, or what Windows has for it
        reported += len(writer.stdout.read().split())
        writer.wait()
        writer.stdout.close()
        assert writer.stderr is not None
        writer.stderr.close()
        with Session.open(path) as session:
            found = len(session.amendments())
            assert session.verify().sound
        assert found in (recorded + reported, recorded + reported + 1)
        recorded = found
