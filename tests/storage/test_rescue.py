"""Rescue: whatever happened to a file, what can be read in it is in the new one, and the rest is told."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.storage.hostile import HOSTILE
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.domain.errors import FileProblem, Refused, TreatyError
from workbench.drafting.citation import find
from workbench.session import Session
from workbench.storage.conference_file import ConferenceFile
from workbench.storage.pages import Pages
from workbench.storage.rescue import Rescued, rescue
from workbench.storage.rollback import journal_of
from workbench.storage.vault import Kdf, Vault

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n" + "".join(
    f"\nArticle {n}\nReports\n\nEach Party shall report {n} times a year on what it did for the civilians.\n"
    for n in range(2, 60)
)
ACTS = 64


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conference of 64 acts, the long one of the version and short ones, with two drafts."""
    folder = tmp_path_factory.mktemp("sound")
    (folder / "draft.txt").write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(folder / "draft.txt", "Draft 1")
        with session.together():
            for n in range(ACTS - 3):
                session.table(["FRA"], f"Article {2 + n % 58}", Operation.MOD, f"Each Party shall report by {n} May.")
        session.join("3", "DEU")
        for words in ("one day", "one night"):
            at = find(session.version(), "Article 2")
            name = session.version().name
            session.save_draft(Draft(session.new_draft_id(), ("FRA",), at, Operation.MOD, name, words, notes="ask"))
    return folder / "c.treaty"


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path))


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new.treaty"


def says(path: Path) -> tuple[str, list[Draft]]:
    with Session.open(path) as session:
        found = session.verify()
        assert found.sound, found.faults
        return found.digest, session.drafts()


def root(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        page: int = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
    return page


def wreck(path: Path, *pages: int, filler: int = 0xAA) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[4096 * (page - 1) : 4096 * page] = bytes([filler]) * 4096
    path.write_bytes(data)


def holds_together(found: Rescued, new: Path) -> None:
    """What every rescue keeps, whatever was damaged: the new file is sound and tells what it lacks."""
    with Session.open(new) as session:
        assert session.verify().sound
        assert session.verify().acts == found.acts
        assert len(session.drafts()) == found.drafts
    missing = sum(gap.last - gap.first + 1 for gap in found.missing)
    assert found.acts + found.aside + missing + len(found.refused) <= ACTS
    if found.whole:
        assert found.acts == ACTS


def test_a_sound_file_is_rescued_whole_and_goes_on(path: Path, new: Path) -> None:
    before = path.read_bytes()
    found = rescue(path, new)
    assert found.whole
    assert (found.acts, found.drafts, found.party) == (ACTS, 2, "SEC")
    assert says(new) == says(path)
    assert path.read_bytes() == before
    with Session.open(new) as session:
        session.join("1", "DEU")
        assert session.verify().sound


def test_the_structure_may_be_gone_altogether(path: Path, new: Path) -> None:
    """Header, schema, all pages that lead to others and all lists of cells of the acts' table."""
    digest, drafts = says(path)
    data = bytearray(path.read_bytes())
    data[:4096] = bytes(4096)
    for start in range(4096, len(data), 4096):
        if data[start] in (0x02, 0x05):
            data[start : start + 4096] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(FileProblem):
        Session.open(path)
    found = rescue(path, new)
    assert found.whole
    assert says(new) == (digest, drafts)


def test_an_act_that_is_lost_is_named_and_those_after_it_wait_for_it(path: Path, new: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"report by 20 May", b"REPORT by 20 May"))
    found = rescue(path, new)
    (gap,) = found.missing
    assert (gap.first, gap.last, gap.own, gap.party) == (23, 23, True, "SEC")
    assert (found.acts, found.aside) == (22, ACTS - 23)
    holds_together(found, new)


def test_what_is_missing_can_be_received_and_nothing_is_said_before(path: Path, new: Path, sound: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"report by 20 May", b"REPORT by 20 May"))
    rescue(path, new)
    with Session.open(new) as session, pytest.raises(Refused, match="of this seat itself are missing"):
        session.join("1", "DEU")
    with ConferenceFile.open(sound) as held, ConferenceFile.open(new) as file:
        taken = file.take_in([act for act in held.acts() if act.number == 23])
        assert len(taken.new) == ACTS - 22
    assert says(new)[0] == says(sound)[0]
    with Session.open(new) as session:
        session.join("1", "DEU")


def test_without_the_seat_the_file_can_be_read_and_says_so(path: Path, new: Path) -> None:
    wreck(path, root(path, "seat"))
    found = rescue(path, new)
    assert (found.key, found.party, found.whole) == (False, "", False)
    assert found.acts == ACTS
    with Session.open(new) as session:
        assert session.verify().sound
        assert len(session.drafts()) == 2
        with pytest.raises(TreatyError):
            session.join("1", "DEU")


def test_drafts_that_cannot_be_read_are_counted(path: Path, new: Path) -> None:
    wreck(path, root(path, "desk_drafts"))
    found = rescue(path, new)
    assert (found.acts, found.drafts, found.drafts_lost) == (ACTS, 0, 2)
    holds_together(found, new)


def test_the_acts_at_the_end_that_are_lost_are_known_from_the_index(path: Path, new: Path) -> None:
    pages = [
        record.page
        for record in Pages(path.read_bytes()).records()
        if not record.entry
        and any("report by 60 May" in str(value) and "clock" in str(value) for value in record.values)
    ]
    wreck(path, pages[0])
    found = rescue(path, new)
    assert any(gap.last >= 63 and gap.own for gap in found.missing)
    holds_together(found, new)


@pytest.mark.parametrize("seed", range(6))
def test_wherever_it_is_cut_what_is_there_is_rescued(path: Path, new: Path, seed: int) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: Random(seed).randrange(len(data))])
    attempt(path, new)


@pytest.mark.parametrize("seed", range(8))
def test_wherever_bits_flip_or_pages_are_overwritten_it_is_rescued_or_refused(path: Path, new: Path, seed: int) -> None:
    random = Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(random.choice((1, 5, 60))):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    for _ in range(random.choice((0, 1, 6))):
        start = random.randrange(len(data)) & ~0xFFF
        data[start : start + 4096] = random.choice((random.randbytes(4096), bytes(4096), bytes(data[:4096])))
    path.write_bytes(data)
    attempt(path, new)


def attempt(path: Path, new: Path) -> None:
    before = path.read_bytes()
    try:
        found = rescue(path, new)
    except FileProblem as problem:
        assert "\n" not in str(problem)
        assert not new.exists()
    else:
        holds_together(found, new)
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} <= {path.name, new.name}


HARD = ("trigger", "view for a table", "schema that is no SQL", "two roots on one page", "odd pages", "encoding 9")


@pytest.mark.parametrize("name", [*HARD, "changes in a wal", "journal that deletes", "more pages than there are"])
def test_acts_come_out_of_a_hostile_file_and_nothing_else(path: Path, new: Path, name: str) -> None:
    HOSTILE[name](path)
    found = rescue(path, new)
    assert found.acts == ACTS
    assert says(new)


def test_a_write_that_was_cut_off_is_undone_first(path: Path, new: Path, tmp_path: Path) -> None:
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE acts SET body = body || hex(randomblob(20000))")
    copy = tmp_path / "cut.treaty"
    shutil.copy(path, copy)
    shutil.copy(journal_of(path), journal_of(copy))
    writer.execute("ROLLBACK")
    writer.close()
    assert rescue(copy, new).whole
    assert says(new) == says(path)


def test_a_raw_copy_made_while_the_file_was_written_is_rescued(path: Path, new: Path, tmp_path: Path) -> None:
    """The copy has old and new pages, and not the journal that would put it right."""
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE amendments SET reason = hex(randomblob(9000))")
    torn = tmp_path / "torn.treaty"
    shutil.copy(path, torn)
    writer.execute("ROLLBACK")
    writer.close()
    try:
        with Session.open(torn) as session:
            assert not session.verify().sound
    except FileProblem as problem:
        assert "\n" not in str(problem)
    found = rescue(torn, new)
    assert (found.acts, found.missing, found.drafts) == (ACTS, (), 2)
    assert says(new) == says(path)


def test_what_is_thrown_away_stays_so_where_the_file_can_be_read(path: Path, new: Path) -> None:
    with Session.open(path) as session:
        session.discard_draft(session.drafts()[0].id)
    assert rescue(path, new).drafts == 1


def test_a_file_of_the_first_format_is_rescued_into_one_of_this(tmp_path: Path, new: Path) -> None:
    fixture = Path(__file__).parent.parent / "fixtures" / "format-1.treaty"
    path = Path(shutil.copy(fixture, tmp_path))
    wreck(path, 1)
    found = rescue(path, new)
    assert found.whole
    assert (found.acts, found.drafts) == (13, 1)  # twelve, and the one by which the seat says its new key
    says(new)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["format-1.treaty", "new.treaty"]


@pytest.mark.parametrize("content", [b"", b"Article 1", bytes(10_000), b"SQLite format 3\x00" + bytes(5000)])
def test_where_there_is_nothing_one_line_says_so(tmp_path: Path, new: Path, content: bytes) -> None:
    path = tmp_path / "c.treaty"
    path.write_bytes(content)
    with pytest.raises(FileProblem, match="no act can be read"):
        rescue(path, new)
    assert not new.exists()


def test_no_file_is_replaced_and_no_device_is_read(path: Path, new: Path, tmp_path: Path) -> None:
    new.write_text("mine")
    with pytest.raises(FileProblem, match="exists already"):
        rescue(path, new)
    assert new.read_text() == "mine"
    for other in (tmp_path / "nothing.treaty", tmp_path, Path("/dev/zero")):
        with pytest.raises(FileProblem):
            rescue(other, tmp_path / "other.treaty")
    with pytest.raises(FileProblem, match="no folder"):
        rescue(path, tmp_path / "nowhere" / "n.treaty")


def test_a_locked_desk_is_rescued_locked_and_lost_without_its_lock(path: Path, tmp_path: Path) -> None:
    with ConferenceFile.open(path) as file:
        file.protect(Vault.make("four words that fit", Kdf(memory=64, passes=1, lanes=1)))
    wreck(path, 1)
    found = rescue(path, tmp_path / "one.treaty")
    assert found.whole
    with ConferenceFile.open(tmp_path / "one.treaty") as file:
        with pytest.raises(Refused, match="locked"):
            file.desk.drafts()
        file.lock.unlock("four words that fit")
        assert len(file.desk.drafts()) == 2
    for page in sorted({record.page for record in Pages(path.read_bytes()).records() if "argon2id" in str(record)}):
        wreck(path, page)
    found = rescue(path, tmp_path / "two.treaty")
    assert (found.acts, found.drafts, found.drafts_lost, found.key, found.party) == (ACTS, 0, 2, False, "SEC")
    with Session.open(tmp_path / "two.treaty") as session:
        assert session.verify().sound
        with pytest.raises(Refused, match="lost the key"):
            session.join("1", "DEU")
