from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.private import FIELDS, PASSPHRASE, PHRASES, found_at, found_in, plant
from workbench.session import Session

Run = Callable[..., tuple[int, str, str]]
READING = (
    ("text",),
    ("text", "--as", "FRA"),
    ("outline",),
    ("rolling",),
    ("rolling", "--spans"),
    ("amendments",),
    ("brackets",),
    ("positions",),
    ("contested",),
    ("agreed",),
    ("alike",),
    ("rebase",),
    ("ledger",),
    ("since", "--version", "Draft 1"),
    ("log",),
    ("verify",),
    ("parties",),
    ("seats",),
    ("fared", "--by", "FRA"),
    ("search", "civilians"),
    ("diff", "Draft 1", "Rev.1"),
)
"""Commands that answer from the record: the name, and what follows the file."""


@pytest.fixture(autouse=True)
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TREATY_PASSPHRASE", "TREATY_NEW_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def planted(file: Path, ok: Callable[..., str]) -> Path:
    """A conference with two versions, and every phrase at the desk."""
    ok("table", file, "--by", "FRA", "--at", "1.2", "--replace", "No Party shall ever attack:")
    ok("decide", file, "1", "--outcome", "adopted")
    ok("table", file, "--by", "KEN", "--at", "1.1", "--replace", "The Parties shall protect all civilians.")
    ok("circulate", file, "--name", "Rev.1")
    with Session.open(file) as session:
        plant(session)
    return file


@pytest.fixture
def locked(planted: Path, ok: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Path:
    with monkeypatch.context() as given:
        given.setenv("TREATY_PASSPHRASE", PASSPHRASE)
        said = ok("lock", planted)
    assert "nothing can bring it back" in said
    assert PASSPHRASE not in said
    return planted


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Puts somebody at a terminal who types these lines, one for each question."""
    lines: list[str] = []

    def sit(*more: str) -> None:
        lines.extend(more)
        for stream in ("stdin", "stderr"):
            monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True, raising=False)
        monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: lines.pop(0))

    yield sit
    assert lines == []


def test_no_command_prints_what_is_at_the_desk(planted: Path, treaty: Run) -> None:
    for name, *more in READING:
        for form in ((), ("--json",)):
            code, out, err = treaty(name, planted, *more, *form)
            assert code == 0, err
            assert found_in(f"{out}{err}".encode()) == [], name


def test_no_package_and_no_invitation_holds_what_is_at_the_desk(planted: Path, tmp_path: Path, treaty: Run) -> None:
    import gzip

    with Session.open(planted) as session:
        key = str(session._file._db.execute("SELECT key FROM seat").fetchone()[0])
    package, invitation, new = tmp_path / "a.treatypack", tmp_path / "b.treatypack", tmp_path / "new.treaty"
    for arguments in (("pack", planted, "-o", package), ("invite", planted, "--party", "FRA", "-o", invitation)):
        for form in ((), ("--json",)):
            for path in (package, invitation):
                path.unlink(missing_ok=True)
            code, out, err = treaty(*arguments, *form)
            assert code == 0, err
            assert found_in(f"{out}{err}".encode()) == []
            made = next(path for path in (package, invitation) if path.exists())
            for data in (made.read_bytes(), gzip.decompress(made.read_bytes())):
                assert found_in(data) == []
                assert key.encode() not in data and bytes.fromhex(key) not in data
    code = json.loads(out)["code"]
    assert treaty("accept", invitation, "-o", new, "--code", code)[0] == 0
    assert found_at(new) == []


def test_a_locked_file_answers_every_question_about_the_record(planted: Path, ok: Callable[..., str]) -> None:
    commands = [(name, planted, *more, "--json") for name, *more in READING]
    before = [ok(*command) for command in commands]
    with Session.open(planted) as session:
        session.set_passphrase(PASSPHRASE)
    assert found_at(planted) == []
    assert [ok(*command) for command in commands] == before


def test_a_locked_file_exports_every_form(locked: Path, tmp_path: Path, ok: Callable[..., str]) -> None:
    for form in ("clean", "rolling", "tracked", "compilation", "comparison", "ledger"):
        ok("export", locked, "--form", form, "-o", tmp_path / f"{form}.docx")
        assert found_at(tmp_path / f"{form}.docx") == []


def test_what_needs_the_desk_or_the_key_says_so(
    locked: Path, refused: Callable[..., str], ok: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    position = ("position", locked, "2", "--by", "JPN", "--stance", "support")
    search = ("search", locked, "quellwassernotes", "--drafts")
    for command in (position, search):
        assert "the desk of SEC is locked: unlock it with its passphrase" in refused(*command)
    monkeypatch.setenv("TREATY_PASSPHRASE", "not this one, surely")
    for command in (position, search):
        assert "the passphrase is not the one of this desk" in refused(*command)
    monkeypatch.setenv("TREATY_PASSPHRASE", PASSPHRASE)
    ok(*position)
    assert PHRASES["notes"] in ok(*search)


def test_a_terminal_is_asked_when_something_needs_it(
    locked: Path, treaty: Run, typed: Callable[..., None], ok: Callable[..., str]
) -> None:
    typed()
    ok("verify", locked)
    typed(PASSPHRASE)
    ok("position", locked, "2", "--by", "JPN", "--stance", "support")
    typed("")
    code, _, err = treaty("position", locked, "2", "--by", "JPN", "--stance", "oppose")
    assert code == 1
    assert "is locked" in err


def test_a_passphrase_is_set_changed_and_taken_away_at_a_terminal(
    planted: Path, typed: Callable[..., None], ok: Callable[..., str], treaty: Run
) -> None:
    typed(PASSPHRASE, "another thing")
    assert "the two were not the same" in treaty("lock", planted)[2]
    assert set(found_at(planted)) >= set(FIELDS)
    typed(PASSPHRASE, PASSPHRASE)
    ok("lock", planted)
    assert found_at(planted) == []
    typed("not this one, surely")
    assert "not the one of this desk" in treaty("lock", planted, "--change")[2]
    typed(PASSPHRASE, "some other words", "some other words")
    assert "another one now" in ok("lock", planted, "--change")
    typed("some other words")
    assert "no passphrase any more" in ok("lock", planted, "--remove")
    with Session.open(planted) as session:
        assert not session.locked and session.drafts()


def test_a_script_sets_changes_and_takes_away_a_passphrase(
    planted: Path, data: Callable[..., object], refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "set TREATY_PASSPHRASE, or run the command on a terminal" in refused("lock", planted)
    assert "has no passphrase" in refused("lock", planted, "--remove")
    monkeypatch.setenv("TREATY_PASSPHRASE", "short")
    assert "fewer than 8 characters" in refused("lock", planted)
    monkeypatch.setenv("TREATY_PASSPHRASE", PASSPHRASE)
    assert data("lock", planted) == {"file": str(planted), "passphrase": True, "other_backups": []}
    assert "give --change for another one" in refused("lock", planted)
    assert "set TREATY_NEW_PASSPHRASE" in refused("lock", planted, "--change")
    monkeypatch.setenv("TREATY_NEW_PASSPHRASE", "some other words")
    assert data("lock", planted, "--change") == {"file": str(planted), "passphrase": True, "other_backups": []}
    assert "not the one of this desk" in refused("lock", planted, "--remove")
    monkeypatch.setenv("TREATY_PASSPHRASE", "some other words")
    assert data("lock", planted, "--remove") == {"file": str(planted), "passphrase": False, "other_backups": []}


def test_a_locked_delegation_receives_and_does_not_speak(
    planted: Path,
    tmp_path: Path,
    ok: Callable[..., str],
    refused: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    invitation, package, france = tmp_path / "i.treatypack", tmp_path / "p.treatypack", tmp_path / "france.treaty"
    code = json.loads(ok("invite", planted, "--party", "FRA", "-o", invitation, "--json"))["code"]
    ok("accept", invitation, "-o", france, "--code", code)
    with Session.open(france) as session:
        plant(session)
        session.set_passphrase(PASSPHRASE)
    ok("table", planted, "--by", "JPN", "--at", "Article 2", "--keep")
    ok("pack", planted, "-o", package)
    ok("receive", france, package)
    assert "JPN" in ok("amendments", france)
    for path in (france, *(tmp_path / "france backups").iterdir()):
        assert found_at(path) == []
    assert "the desk of FRA is locked" in refused("pack", france, "-o", tmp_path / "out.treatypack")
    monkeypatch.setenv("TREATY_PASSPHRASE", PASSPHRASE)
    ok("pack", france, "-o", tmp_path / "out.treatypack")
