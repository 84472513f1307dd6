from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.domain.errors import FileProblem, Refused
from workbench.record.acts import ActKind
from workbench.storage.conference_file import ConferenceFile
from workbench.storage.lock import change_copies
from workbench.storage.vault import Kdf, Vault

WORDS = "a tall ship and a star"
SECRET = "quellwasser"
LIGHT = Kdf(memory=64, passes=1, lanes=1)
PARTY = {"code": "X", "kind": "observer", "names": {"en": "X"}, "members": []}


def draft(id: str, words: str = SECRET) -> Draft:
    return Draft(id, ("FRA",), "p1", Operation.MOD, "Draft 1", words, notes=f"{SECRET} {words}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with two drafts, one that was thrown away, a note and a passphrase."""
    path = tmp_path / "c.treaty"
    with ConferenceFile.create(path, {"title": "A convention", "language": "en", "symbol": ""}) as file:
        for id in ("d1", "d2", "d3"):
            file.desk.save(draft(id, SECRET * 50))
        file.desk.save(draft("d1"))
        file.desk.discard("d3")
        file.desk.keep("note", "n1", {"on": "a7", "words": SECRET})
        file.protect(Vault.make(WORDS, LIGHT))
    return path


@pytest.fixture
def locked(path: Path) -> Iterator[ConferenceFile]:
    with ConferenceFile.open(path) as file:
        yield file


@pytest.fixture
def unlocked(locked: ConferenceFile) -> ConferenceFile:
    locked.lock.unlock(WORDS)
    return locked


def key_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as db:
        return str(db.execute("SELECT key FROM seat").fetchone()[0])


def test_a_locked_desk_shows_nothing_and_says_what_to_do(locked: ConferenceFile) -> None:
    assert locked.lock.locked
    for verb in (
        locked.desk.drafts,
        lambda: locked.desk.draft("d1"),
        lambda: locked.desk.save(draft("d4")),
        lambda: locked.desk.discard("d1"),
        lambda: locked.desk.matters("note"),
        lambda: locked.say(ActKind.PARTY_ADDED, PARTY),
        lambda: locked.protect(None),
    ):
        with pytest.raises(Refused, match="the desk of SEC is locked: unlock it with its passphrase"):
            verb()
    assert locked.check() == ()
    assert locked.replayed() == locked.state.digest() == locked.rebuild()


def test_the_passphrase_opens_the_desk_and_the_key(unlocked: ConferenceFile) -> None:
    assert [own.id for own in unlocked.desk.drafts()] == ["d2", "d1"]
    assert unlocked.desk.draft("d1") == draft("d1")
    assert unlocked.desk.matters("note")["n1"]["words"] == SECRET
    unlocked.say(ActKind.PARTY_ADDED, PARTY)
    assert unlocked.check() == ()


def test_every_kind_of_matter_is_kept_by_itself(unlocked: ConferenceFile) -> None:
    desk = unlocked.desk
    desk.keep("note", "d1", {"words": "another"})
    desk.keep("notebook", "b", {})
    assert desk.draft("d1") == draft("d1")
    assert list(desk.matters("note")) == ["n1", "d1"]
    desk.drop("note", "d1")
    assert desk.matter("note", "d1") is None
    assert {own.id for own in desk.drafts()} == {"d1", "d2"}


@pytest.mark.parametrize("wrong", ["", "A tall ship and a star", "something else", "\udc80"])
def test_a_wrong_passphrase_opens_nothing(locked: ConferenceFile, wrong: str) -> None:
    with pytest.raises(Refused, match="not the one of this desk"):
        locked.lock.unlock(wrong)
    assert locked.lock.locked


def test_nothing_of_the_desk_is_in_the_file(path: Path) -> None:
    data = path.read_bytes()
    assert SECRET.encode() not in data
    assert b"FRA" not in data
    for own in ("d1", "d2"):
        with closing(sqlite3.connect(path)) as db:
            changed, body = db.execute("SELECT changed, body FROM desk_drafts WHERE id = ?", [own]).fetchone()
        assert (changed, body[:7]) == ("", "sealed:")


def test_the_key_of_the_seat_is_not_in_the_file(path: Path) -> None:
    plain = ConferenceFile.create(path.with_name("p.treaty"), {"title": "T", "language": "en", "symbol": ""})
    key = key_of(plain.path)
    assert len(bytes.fromhex(key)) == 32
    with plain:
        plain.protect(Vault.make(WORDS, LIGHT))
    data = plain.path.read_bytes()
    assert key.encode() not in data
    assert bytes.fromhex(key) not in data
    assert key_of(plain.path).startswith("sealed:")


def test_no_journal_holds_what_is_typed(unlocked: ConferenceFile, path: Path) -> None:
    journal = path.with_name(f"{path.name}-journal")
    unlocked.desk.save(draft("d5", SECRET * 4000))
    with unlocked.writing():
        unlocked.desk.save(draft("d5", SECRET * 5000))
        unlocked.desk.discard("d1")
        assert journal.exists()
        assert SECRET.encode() not in journal.read_bytes()
        assert SECRET.encode() not in path.read_bytes()
    unlocked.desk.discard("d5")
    assert not journal.exists()
    assert SECRET.encode() not in path.read_bytes()


def test_what_is_thrown_away_without_a_passphrase_is_gone_too(tmp_path: Path) -> None:
    path = tmp_path / "c.treaty"
    with ConferenceFile.create(path, {"title": "T", "language": "en", "symbol": ""}) as file:
        for length in (1, 50, 3000):
            file.desk.save(draft(f"d{length}", SECRET * length))
        for length in (50, 3000, 1):
            file.desk.discard(f"d{length}")
    assert SECRET.encode() not in path.read_bytes()


def test_what_an_older_program_left_between_the_rows_goes_when_a_passphrase_is_set(tmp_path: Path) -> None:
    path = tmp_path / "c.treaty"
    with ConferenceFile.create(path, {"title": "T", "language": "en", "symbol": ""}):
        pass
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA secure_delete = OFF")
        for length in (1, 50, 3000):
            db.execute("INSERT INTO desk_drafts VALUES (?, '', ?)", [f"d{length}", SECRET * length])
        db.commit()
        db.execute("DELETE FROM desk_drafts")
    assert SECRET.encode() in path.read_bytes()
    with ConferenceFile.open(path) as file:
        file.protect(Vault.make(WORDS, LIGHT))
        assert file.check() == ()
    assert SECRET.encode() not in path.read_bytes()


def test_another_passphrase_takes_the_place_of_the_first(unlocked: ConferenceFile, path: Path) -> None:
    before = path.read_bytes()
    unlocked.protect(Vault.make("quite other words", LIGHT))
    assert [own.id for own in unlocked.desk.drafts()] == ["d2", "d1"]
    with ConferenceFile.open(path) as again:
        with pytest.raises(Refused):
            again.lock.unlock(WORDS)
        again.lock.unlock("quite other words")
        assert again.desk.draft("d1") == draft("d1")
    with closing(sqlite3.connect(path)) as db:
        sealed = [row[0] for row in db.execute("SELECT body FROM desk_drafts")]
    assert not any(body.encode() in before for body in sealed)


def test_a_passphrase_can_be_taken_away(unlocked: ConferenceFile, path: Path) -> None:
    unlocked.protect(None)
    with ConferenceFile.open(path) as again:
        assert not again.lock.locked
        assert [own.id for own in again.desk.drafts()] == ["d2", "d1"]
        again.say(ActKind.PARTY_ADDED, PARTY)


def test_a_copy_has_the_same_passphrase(path: Path, tmp_path: Path) -> None:
    with ConferenceFile.open(Path(shutil.copy(path, tmp_path / "copy.treaty"))) as copy:
        copy.lock.unlock(WORDS)
        assert copy.desk.draft("d1") == draft("d1")


def test_a_passphrase_set_elsewhere_locks_the_desk_here(tmp_path: Path) -> None:
    path = tmp_path / "c.treaty"
    with ConferenceFile.create(path, {"title": "T", "language": "en", "symbol": ""}) as here:
        with ConferenceFile.open(path) as there:
            there.protect(Vault.make(WORDS, LIGHT))
        with pytest.raises(Refused, match="is locked"):
            here.desk.save(draft("d1"))
        here.lock.unlock(WORDS)
        here.desk.save(draft("d1"))
        with ConferenceFile.open(path) as there:
            there.lock.unlock(WORDS)
            there.protect(Vault.make("quite other words", LIGHT))
        with pytest.raises(Refused, match="is locked"):
            here.desk.drafts()
        with pytest.raises(Refused, match="is locked"):
            here.say(ActKind.PARTY_ADDED, PARTY)
    assert SECRET.encode() not in path.read_bytes()


def test_the_passphrase_is_asked_for_when_it_is_needed_and_once(locked: ConferenceFile) -> None:
    asked: list[bool] = []

    def answer() -> str:
        asked.append(locked._in_transaction())
        return WORDS

    locked.lock.ask = answer
    locked.check()
    assert asked == []
    with locked.writing():
        locked.desk.save(draft("d4"))
    assert len(locked.desk.drafts()) == 3
    assert asked == [False]  # before anybody had to wait for the file


def test_nobody_who_answers_leaves_the_desk_locked(locked: ConferenceFile) -> None:
    locked.lock.ask = lambda: None
    with pytest.raises(Refused, match="is locked"):
        locked.desk.drafts()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE desk_drafts SET body = '{\"id\": \"d1\"}' WHERE id = 'd1'",
        "UPDATE desk_drafts SET body = (SELECT body FROM desk_drafts WHERE id = 'd2') WHERE id = 'd1'",
        "UPDATE desk_drafts SET body = substr(body, 1, 60) WHERE id = 'd1'",
        "UPDATE desk_drafts SET body = 'sealed:#' WHERE id = 'd1'",
        "UPDATE desk_drafts SET id = 'd9' WHERE id = 'd1'",
        "DELETE FROM vault",
    ],
)
def test_what_somebody_changed_in_a_locked_file_is_not_taken_for_ours(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(sql)
    with ConferenceFile.open(path) as file:
        file.lock.unlock(WORDS)
        with pytest.raises(FileProblem, match="damaged"):
            file.desk.drafts()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE seat SET key = '" + "0" * 64 + "'",
        "UPDATE seat SET key = 'sealed:'",
        "UPDATE seat SET key = 'no key'",
        "DELETE FROM vault",
    ],
)
def test_a_key_that_is_not_ours_signs_nothing(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(sql)
    with ConferenceFile.open(path) as file:
        file.lock.unlock(WORDS)
        with pytest.raises(FileProblem, match="damaged"):
            file.say(ActKind.PARTY_ADDED, PARTY)


@pytest.mark.parametrize(
    "kdf", ["", "[" * 100_000, '{"argon2id": {"memory": 8388608, "passes": 1000000, "lanes": 4}}', "null"]
)
def test_a_lock_that_would_keep_the_computer_busy_is_damage(path: Path, kdf: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE vault SET kdf = ?", [kdf])
    with ConferenceFile.open(path) as file, pytest.raises(FileProblem, match="damaged"):
        file.lock.unlock(WORDS)


def test_copies_are_sealed_with_the_file_or_named(path: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.treaty"
    with ConferenceFile.create(plain, {"title": "T", "language": "en", "symbol": ""}) as file:
        file.desk.save(draft("d1"))
    copy, broken = Path(shutil.copy(plain, tmp_path / "copy.treaty")), tmp_path / "broken.treaty"
    broken.write_bytes(plain.read_bytes()[:5000])
    vault = Vault.make(WORDS, LIGHT)
    assert change_copies([copy, broken, path], None, vault) == [broken, path]
    assert SECRET.encode() not in copy.read_bytes()
    with ConferenceFile.open(copy) as file:
        file.lock.unlock(WORDS)
        assert file.desk.draft("d1") == draft("d1")
    assert change_copies([copy], vault, None) == []
    with ConferenceFile.open(copy) as file:
        assert file.desk.draft("d1") == draft("d1")
