"""What changed, as tracked changes: between versions of a file, and between documents of any kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.redlining.judge import exact, resolved, said
from tests.exchange.word_files import p, parts, r, write
from workbench.domain.amendment import Operation
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused, UnreadableSource, WrongReference
from workbench.exchange.identity import CHANGES, identity_of
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.properties import custom_properties
from workbench.exchange.word_in.resolved import revisions_of
from workbench.session import Session, write_comparison

OLD = "Article 1\n\nThe Parties shall meet once a year.\n\nArticle 2\n\nThe depositary keeps the text.\n"
NEW = OLD.replace("shall", "should").replace("Article 2", "Article 1 bis\n\nNew words stand here.\n\nArticle 2")


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    """Two drafts as plain text."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


def test_two_versions_as_tracked_changes(session: Session, tmp_path: Path) -> None:
    session.export("clean", tmp_path / "old.docx")
    session.table(["DEU"], "1.2", Operation.MOD, "No Party shall ever attack.")
    session.decide("1", Outcome.ADOPTED, "First meeting")
    session.circulate("Rev.1")
    session.export("clean", tmp_path / "new.docx")
    out = session.export_comparison("Draft 1", "Rev.1", tmp_path / "changes.docx")
    assert exact(out, tmp_path / "old.docx", tmp_path / "new.docx", tmp_path)
    found = revisions_of(out)
    assert "ever" in " ".join(one.words for one in found)
    assert {(one.author, one.date[:10]) for one in found} == {("Secretariat", session.version_date("Rev.1"))}
    with WordPackage(out) as package:
        identity = identity_of(custom_properties(package))
    assert identity is not None
    assert (identity.version, identity.form) == ("Rev.1", CHANGES)


def test_a_document_of_ours_that_is_compared_no_longer_says_it_is_clean(session: Session, tmp_path: Path) -> None:
    clean = session.export("clean", tmp_path / "clean.docx")
    write_comparison(write(tmp_path / "a.docx", parts(p(r("x")))), clean, tmp_path / "out.docx")
    with WordPackage(tmp_path / "out.docx") as package:
        identity = identity_of(custom_properties(package))
    assert identity is not None
    assert identity.form == CHANGES


def test_a_partys_reading_beside_a_version_and_beside_another_reading(session: Session, tmp_path: Path) -> None:
    session.table(["DEU"], "1.2", Operation.MOD, "No Party shall ever attack.")
    session.table(["FRA"], "1.1", Operation.SUP)
    sides = session.side_by_side("Draft 1", "Germany")
    assert [(change.citation, sides.new.name) for change in sides.comparison.changes] == [
        ("Article 1, paragraph 2", "Germany")
    ]
    assert session.side_by_side("FRA", "DEU").comparison.summary["added"] == 1
    for name in ("changes.docx", "changes.html"):
        assert session.export_comparison("FRA", "DEU", tmp_path / name).stat().st_size > 1000
    with WordPackage(tmp_path / "changes.docx") as package:
        assert identity_of(custom_properties(package)).version == "Germany"
    assert session.rivals("DEU") == session.rivals("Draft 1") == ()
    assert session.sponsors() == {"FRA", "DEU"}
    session.withdraw("1", "DEU")
    assert session.sponsors() == {"FRA"}


def test_a_party_whose_amendments_rival_each_other_has_no_reading(session: Session, tmp_path: Path) -> None:
    session.table(["DEU"], "1.2", Operation.MOD, "No Party shall ever attack.")
    session.table(["DEU"], "1.2", Operation.MOD, "No Party shall secretly attack.")
    with pytest.raises(Refused, match="rival each other"):
        session.side_by_side("Draft 1", "DEU")
    with pytest.raises(Refused, match="rival each other"):
        session.export_comparison("Draft 1", "DEU", tmp_path / "changes.docx")
    assert not list(tmp_path.glob("changes*"))
    (found,) = session.rivals("DEU")
    assert (found.citation, [own.number for own in found.amendments]) == ("Article 1, paragraph 2", [1, 2])


def test_a_text_that_is_neither_version_nor_party(session: Session) -> None:
    with pytest.raises(WrongReference, match="or name a version: Draft 1"):
        session.text_named("Atlantis")


def test_texts_that_are_no_word_files(texts: tuple[Path, Path], tmp_path: Path) -> None:
    out = write_comparison(*texts, tmp_path / "out.docx", author="France")
    assert {one.author for one in revisions_of(out)} == {"France"}
    for accept, lines in ((True, NEW), (False, OLD)):
        given = said(resolved(out, tmp_path / "given.docx", accept=accept))
        assert [line for line in given if line] == [line for line in lines.splitlines() if line]


def test_a_word_file_and_a_text(texts: tuple[Path, Path], tmp_path: Path) -> None:
    word = write(tmp_path / "a.docx", parts("".join(p(r(line)) for line in OLD.splitlines() if line)))
    out = write_comparison(word, texts[1], tmp_path / "out.docx")
    assert said(resolved(out, tmp_path / "x.docx", accept=False)) == [line for line in OLD.splitlines() if line]


@pytest.mark.parametrize("name", ["out.docx", "out.html"])
def test_what_cannot_be_read_leaves_nothing(texts: tuple[Path, Path], tmp_path: Path, name: str) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 no zip")
    for old, new in ((bad, texts[0]), (texts[0], bad), (texts[0], tmp_path / "absent.docx")):
        with pytest.raises(UnreadableSource):
            write_comparison(old, new, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_page_has_no_author_and_other_kinds_are_refused(texts: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(Refused, match="author"):
        write_comparison(*texts, tmp_path / "out.html", author="France")
    with pytest.raises(Refused, match=r"must end in \.docx or \.html"):
        write_comparison(*texts, tmp_path / "out.pdf")
