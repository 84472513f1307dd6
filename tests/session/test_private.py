"""What is said to nobody is nowhere but at the desk, and nowhere at all in a locked file."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.private import FIELDS, PASSPHRASE, PHRASES, found_at, found_in, plant, watched
from workbench.domain.amendment import Operation, Relation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused, TreatyError
from workbench.session import Session
from workbench.session.documents import FORMS
from workbench.storage.backup import backups
from workbench.storage.conference_file import ConferenceFile

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conference with two versions and every phrase at the desk, to copy and not to change."""
    folder = tmp_path_factory.mktemp("planted")
    source = folder / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA"], "1.2", Operation.MOD, "No Party shall ever attack.")
        session.decide("1", Outcome.ADOPTED, "First meeting")
        session.table(["KEN"], "1.1", Operation.MOD, "The Parties shall protect all civilians.", reason="All of them")
        session.take_position("2", "JPN", Stance.SUPPORT, "with pleasure")
        session.circulate("Rev.1")
        plant(session)
    return folder / "c.treaty"


@pytest.fixture(scope="module")
def sealed(planted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a passphrase, to copy and not to change."""
    path = Path(shutil.copy(planted, tmp_path_factory.mktemp("sealed")))
    with Session.open(path) as session:
        assert session.set_passphrase(PASSPHRASE) == ()
    return path


@pytest.fixture
def own_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def test_the_phrases_are_at_the_desk_and_would_be_found(planted: Path) -> None:
    """A check that cannot fail says nothing."""
    assert set(found_at(planted)) >= {*FIELDS, "heading", "added"}
    assert found_in(PHRASES["notes"].upper().encode("utf-16-le")) == ["notes"]


def test_no_document_holds_what_is_at_the_desk(planted: Path, tmp_path: Path, own_temporary_files: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with watched(own_temporary_files, out) as found, Session.open(planted) as session:
        for form in FORMS:
            session.export(form, out / f"{form}.docx")
        session.export("rolling", out / "fine.docx", fine=True, attribution=False)
        session.export("compilation", out / "all.docx", every=True)
        session.export("comparison", out / "columns.docx", columns=("FRA", "KEN"), only_changed=True)
        for suffix in (".docx", ".html"):
            session.export_comparison("Draft 1", "Rev.1", out / f"changes{suffix}")
    assert len(list(out.iterdir())) == len(FORMS) + 5
    assert found == []


def test_no_act_and_no_answer_holds_what_is_at_the_desk(planted: Path) -> None:
    with ConferenceFile.open(planted) as file:
        assert found_in(repr(list(file.acts())).encode()) == []
    with Session.open(planted) as session:
        answers = (session.log(), session.amendments(), session.rolling(), session.version(), session.verify())
        assert found_in(repr(answers).encode()) == []
        assert found_in(repr(session.search("quellwasser", desk=False)).encode().replace(b"quellwasser'", b"")) == []


def test_a_line_that_refuses_quotes_nothing_of_the_desk(planted: Path, tmp_path: Path) -> None:
    with Session.open(Path(shutil.copy(planted, tmp_path))) as session:
        same = session.find("1.1").text
        for draft in session.drafts():
            for bad in (
                replace(draft, by=()),
                replace(draft, at="gone"),
                replace(draft, against="Draft 7"),
                replace(draft, operation=Operation.MOD, text=same),
                replace(draft, operation=Operation.ADD, relation=Relation.AFTER, text=""),
                replace(draft, operation=Operation.MOVE, relation=Relation.AFTER, anchor="gone"),
            ):
                session.save_draft(bad)
                with pytest.raises(TreatyError) as told:
                    session.table_draft(bad.id)
                assert found_in(str(told.value).encode()) == []


def test_nothing_of_the_desk_is_in_a_locked_file(sealed: Path) -> None:
    assert found_at(sealed) == []
    assert not sealed.with_name(f"{sealed.name}-journal").exists()


def test_a_locked_file_gives_the_whole_record(planted: Path, sealed: Path, tmp_path: Path) -> None:
    with Session.open(planted) as plain, Session.open(sealed) as session:
        assert (session.has_passphrase, session.locked, session.writable) == (True, True, False)
        assert session.version() == plain.version()
        assert session.rolling() == plain.rolling()
        assert session.amendments() == plain.amendments()
        assert session.log() == plain.log()
        assert session.verify() == plain.verify()
        assert session.search("civilians", desk=False) == plain.search("civilians", desk=False)
        for form in FORMS:
            one, other = plain.export(form, tmp_path / "plain.docx"), session.export(form, tmp_path / "locked.docx")
            assert one.read_bytes() == other.read_bytes()


def test_a_locked_desk_shows_nothing_and_says_nothing_in_the_party_s_name(sealed: Path) -> None:
    before = sealed.read_bytes()
    with Session.open(sealed) as session:
        for verb in (
            session.drafts,
            lambda: session.search("quellwasser"),
            lambda: session.table(["FRA"], "1.1", Operation.SUP),
            lambda: session.take_position("2", "FRA", Stance.OPPOSE),
            lambda: session.decide("2", Outcome.ADOPTED),
            lambda: session.circulate("Rev.2"),
        ):
            with pytest.raises(Refused, match="the desk of SEC is locked"):
                verb()
        with pytest.raises(Refused, match="nothing can bring a forgotten passphrase back"):
            session.unlock("a tall ship and a stern")
    assert sealed.read_bytes() == before


def test_nothing_is_left_of_what_is_done_at_an_unlocked_desk(
    sealed: Path, tmp_path: Path, own_temporary_files: Path
) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    path = Path(shutil.copy(sealed, desk))
    with watched(desk, own_temporary_files) as found, Session.open(path) as session:
        session.unlock(PASSPHRASE)
        assert session.writable and session.search("quellwasser").total
        draft = plant(session, "1.2")
        for kept in session.drafts():
            session.discard_draft(kept.id)
        session.save_draft(draft)
        session.circulate("Rev.2")
        session.set_passphrase("another of several words", PASSPHRASE)
        assert session.draft(draft.id) == draft
        for form in FORMS:
            session.export(form, desk / f"{form}.docx")
        assert session.verify().sound
    assert found == []


def test_backups_beside_the_file_are_sealed_with_it(planted: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(planted, tmp_path))
    with ConferenceFile.open(path) as file:
        file.keep_backup("receiving")
    (backup,) = backups(path)
    assert found_at(backup)
    with Session.open(path) as session:
        assert session.set_passphrase(PASSPHRASE) == ()
    assert found_at(backup) == []
    strange = Path(shutil.copy(planted, backup.with_name(backup.name.replace("receiving", "something"))))
    with Session.open(path) as session:
        with pytest.raises(Refused, match="not the one of this desk"):
            session.remove_passphrase("another of several words")
        assert session.remove_passphrase(PASSPHRASE) == (strange,)
    with Session.open(backup) as session:
        assert session.drafts()


def test_a_session_hands_its_key_to_another_one(sealed: Path) -> None:
    with Session.open(sealed) as session, Session.open(sealed) as other:
        assert session.key is None
        session.unlock(PASSPHRASE)
        other.unlock_with(session.key)
        assert not other.locked
        assert other.drafts() == session.drafts()
