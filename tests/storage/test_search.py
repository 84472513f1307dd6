from __future__ import annotations

import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.amendment import Operation, Stance
from workbench.domain.draft import Draft
from workbench.domain.where import Where
from workbench.session import Session
from workbench.storage.conference_file import ConferenceFile
from workbench.storage.search import Entry, Words
from workbench.text.finding import Query, ranges

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"
SECRET = "We would settle for hospitals"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    source = tmp_path / "draft.txt"
    source.write_text(TREATY, encoding="utf-8")
    path = tmp_path / "conference.treaty"
    with Session.create(path, "A convention") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA"], "1.1", Operation.MOD, "The Parties shall shield civilians.", reason="Clarity")
        session.take_position("1", "DEU", Stance.OPPOSE, "too vague")
    return path


def wheres(file: ConferenceFile, said: str, *, desk: bool = False) -> list[Where]:
    return sorted(entry.where for entry in file.search.match(Query.of(said), desk=desk))


def test_every_kind_of_words_is_found(path: Path) -> None:
    with ConferenceFile.open(path) as file:
        assert wheres(file, "civil") == [Where.AMENDMENT, Where.TEXT]
        assert wheres(file, "purp") == [Where.HEADING]
        assert wheres(file, "clarity") == [Where.REASON]
        assert wheres(file, '"too vague"') == [Where.POSITION]
        assert wheres(file, "shall attack shield") == []


def test_the_file_knows_nothing_of_the_index(path: Path) -> None:
    before = path.read_bytes()
    with Session.open(path) as session:
        was = session.verify()
        assert session.search("civilians").total == 2
        assert session.verify() == was
    assert path.read_bytes() == before
    with sqlite3.connect(path) as connection:
        made = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    connection.close()
    assert not any("fts5" in sql for sql in made)
    assert sorted(other.name for other in path.parent.iterdir()) == ["conference.treaty", "draft.txt"]


def test_a_file_that_is_read_only_is_searched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # an administrator may write whatever the mode says
    monkeypatch.setattr(os, "access", lambda *_: False)
    with ConferenceFile.open(path) as file:
        assert not file.writable
        assert wheres(file, "civil") == [Where.AMENDMENT, Where.TEXT]


def test_what_is_said_later_is_found_and_what_is_gone_is_not(path: Path) -> None:
    with Session.open(path) as session, Session.open(path) as other:
        assert session.search("guard").total == 0
        other.table(["KEN"], "1.1", Operation.MOD, "The Parties shall guard civilians.")
        assert session.search("guard").total == 1
        other.revise("2", "KEN", "The Parties shall defend civilians.")
        assert session.search("guard").total == 0
        assert session.search("defend").total == 1


def test_what_we_say_ourselves_is_found_at_once(path: Path) -> None:
    with Session.open(path) as session:
        assert session.search("guard").total == 0
        session.table(["KEN"], "1.1", Operation.MOD, "The Parties shall guard civilians.", reason="brevity")
        assert session.search("guard").total == session.search("brevity").total == 1
        assert list(session.indexing()) == []
        session.revise("2", "KEN", "The Parties shall defend civilians.", reason="")
        assert session.search("guard").total == 0
        assert session.search("defend").total == 1
        assert session.search("brevity").total == 0
        session.take_position("2", "DEU", Stance.RESERVE, "pending instructions")
        assert session.search("pending").total == 1
        session.take_position("2", "DEU", Stance.SUPPORT)
        assert session.search("pending").total == 0
        session.circulate("Draft 2")
        assert session.search("defend").total == 1
        assert session.search("purpose").total == 1
        session.verify(rebuild=True)
        assert session.search("defend").total == 1


def test_what_was_called_off_is_not_found(path: Path) -> None:
    with Session.open(path) as session:
        assert session.search("guard").total == 0
        with pytest.raises(ZeroDivisionError), session.together():
            session.table(["KEN"], "1.1", Operation.MOD, "The Parties shall guard civilians.")
            assert session.search("guard").total == 1
            raise ZeroDivisionError
        assert session.search("guard").total == 0
        session.table(["KEN"], "1.1", Operation.MOD, "The Parties shall defend civilians.")
        assert session.search("guard").total == 0
        assert session.search("defend").total == 1


def test_the_desk_is_found_only_where_it_is_asked_for(path: Path) -> None:
    with Session.open(path) as session:
        at = session.find("1.1").id
        draft = Draft("d1", ("FRA",), at, Operation.MOD, "Draft 1", text="The Parties shall spare.", notes=SECRET)
        session.save_draft(draft)
        with ConferenceFile.open(path) as file:
            assert wheres(file, "settle", desk=True) == [Where.NOTES]
            assert wheres(file, "spare", desk=True) == [Where.DRAFT]
            assert wheres(file, "settle") == wheres(file, "spare") == []
            session.save_draft(replace(draft, notes=""))
            assert wheres(file, "settle", desk=True) == []
            session.discard_draft("d1")
            assert wheres(file, "spare", desk=True) == []


def test_a_draft_is_in_no_table_of_the_record_s_index(path: Path) -> None:
    with Session.open(path) as session:
        at = session.find("1.1").id
        session.save_draft(Draft("d1", ("FRA",), at, Operation.MOD, "Draft 1", text="spare", fallback=SECRET))
        assert session.search("settle", desk=False).total == 0
        assert session.search("settle").total == 1
        assert session.search("spare").total == 1
        search = session._file.search
        assert search._record.match(Query.of("spare")) == []
        assert len(search._private.match(Query.of("spare"))) == 1


def test_indexing_goes_step_by_step_and_gives_way_to_what_begins_later(path: Path) -> None:
    with ConferenceFile.open(path) as file:
        begun = file.search.catch_up()
        next(begun)
        with Session.open(path) as other:
            other.table(["KEN"], "1.1", Operation.MOD, "The Parties shall guard civilians.")
        assert wheres(file, "guard") == [Where.AMENDMENT]
        assert list(begun) == []
        assert wheres(file, "guard") == [Where.AMENDMENT]
        assert wheres(file, "purpose") == [Where.HEADING]


def test_a_copy_may_be_removed_once_the_file_is_closed(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "copy.treaty"))
    with ConferenceFile.open(copy) as file:
        assert wheres(file, "civil")
    copy.unlink()


TEXTS = st.text(st.sampled_from("aàbB \"'*()^:-{}ORANDNEAR缔约国الدول"), max_size=25)


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=6), TEXTS)
def test_the_index_finds_what_a_reader_finds(texts: list[str], said: str) -> None:
    """Whatever is typed, the query does not break, and it finds the texts in which every term stands."""
    words, query = Words(), Query.of(said)
    entries = [(Entry(Where.TEXT, str(place)), text) for place, text in enumerate(texts)]
    for _ in words.follow([entries]):
        pass
    found = {entry.at for entry in words.match(query)}
    each = [Query((term,)) for term in query.terms]
    assert found == {str(n) for n, text in enumerate(texts) if each and all(ranges(text, one) for one in each)}
    words.close()
