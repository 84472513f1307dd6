"""The tracked form through a session: who signs what and when, chosen parties, identity, and real amendments."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange.conventions import paragraphs, part
from tests.gdpr import load
from workbench.domain.amendment import Operation, name_of
from workbench.domain.decision import Outcome
from workbench.domain.errors import WrongReference
from workbench.exchange.front import Front
from workbench.exchange.identity import identity_of
from workbench.exchange.word_in.resolved import resolved_copy, revisions_of
from workbench.exchange.word_in.revisions import Revision
from workbench.exchange.word_names import W
from workbench.exchange.word_out.clean import write_clean
from workbench.session import Session
from workbench.session.documents import FORMS

EVERY = 120
"""One in so many real amendments is accepted by itself."""


def lines(path: Path) -> list[str]:
    """The lines of the instrument by their words."""
    found = (text for style, text in paragraphs(path) if not style.startswith("Treaty"))
    return [" ".join(text.split()) for text in found if text.strip()]


def initials(path: Path) -> list[str]:
    return [comment.get(W + "initials", "") for comment in part(path, "word/comments.xml").iter(W + "comment")]


def properties(path: Path) -> dict[str, str]:
    return {str(one.get("name")): str(one[0].text) for one in part(path, "docProps/custom.xml")}


def test_every_form_says_what_it_shows(room: Session, tmp_path: Path) -> None:
    for form in FORMS:
        identity = identity_of(properties(room.export(form, tmp_path / f"{form}.docx")))
        assert identity is not None
        assert (identity.version, identity.form) == ("Draft 1", form)
        assert identity.content == room.version().content_hash
        assert identity.conference == properties(tmp_path / "clean.docx")["Treaty conference"]


def test_author_and_date_name_one_amendment(room: Session) -> None:
    for text in ("The Parties shall defend all civilians.", "The Parties shall protect everybody."):
        room.table(["FRA"], "1.1", Operation.MOD, text)
    signed = room.tracked_changes().signed
    assert len({(one.author, one.date) for one in signed}) == len(signed)
    mine = [one.date for one in signed if one.author == "France"]
    assert mine == sorted(mine)
    assert all(date.endswith(":00Z") for date in mine)


def test_only_chosen_parties_and_the_first_of_them_signs(room: Session, tmp_path: Path) -> None:
    room.join("L.2", "FRA")
    out = room.export("tracked", tmp_path / "FRA.docx", parties=["France"])
    assert initials(out) == ["L.1", "L.2"]
    assert {one.author for one in revisions_of(out)} == {"France"}
    every = room.export("tracked", tmp_path / "all.docx")
    assert {one.author for one in revisions_of(every)} > {"France", "Germany"}
    with pytest.raises(WrongReference):
        room.export("tracked", tmp_path / "no.docx", parties=["Atlantis"])
    assert not (tmp_path / "no.docx").exists()


def test_what_is_withdrawn_is_not_shown_and_what_has_no_place_is_named(session: Session, tmp_path: Path) -> None:
    session.table(["FRA"], "1.1", Operation.SUP)
    session.table(["DEU"], "1.1", Operation.MOD, "States shall protect civilians.")
    session.table(["JPN"], "1.2", Operation.SUP)
    session.withdraw("L.3", "JPN")
    session.decide("L.1", Outcome.ADOPTED, "Plenary 1")
    session.circulate("Rev.1")
    out = session.export("tracked", tmp_path / "t.docx")
    assert revisions_of(out) == ()
    assert any("L.2" in text for style, text in paragraphs(out) if style == "TreatyLegend")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, Path, Path]]:
    """A conference with a real text and its amendments, exported clean and tracked."""
    folder = tmp_path_factory.mktemp("real")
    with Session.create(folder / "c.treaty", "Real amendments") as session:
        load(session, folder)
        yield (
            session,
            session.export("clean", folder / "clean.docx"),
            session.export("tracked", folder / "tracked.docx"),
        )


def test_real_amendments_read_as_they_should(real: tuple[Session, Path, Path], tmp_path: Path) -> None:
    session, clean, tracked = real
    out = tmp_path / "resolved.docx"
    resolved_copy(tracked, out, lambda _: False)
    assert lines(out) == lines(clean)
    signed = session.tracked_changes().signed
    assert initials(tracked) != []
    assert sorted(initials(tracked)) == sorted(name_of(one.amendment)[:9] for one in signed)
    for one in [one for one in signed if one.amendment.operation is Operation.MOD][::EVERY]:

        def own(revision: Revision, who: tuple[str, str] = (one.author, one.date)) -> bool:
            return (revision.author, revision.date) == who

        resolved_copy(tracked, out, own)
        whole = " ".join(lines(out))
        assert " ".join(one.amendment.wording.split()) in whole


def test_a_party_reads_its_own_text(real: tuple[Session, Path, Path], tmp_path: Path) -> None:
    session, _, tracked = real
    signed = session.tracked_changes().signed
    leading = {one.author: one.amendment.sponsors[0] for one in signed}
    tried = 0
    for author, code in leading.items():
        own = [one for one in signed if code in one.amendment.sponsors]
        derived = session.derived_as(code)
        if derived.rivalries or any(one.author != author for one in own):
            continue
        resolved_copy(tracked, tmp_path / "own.docx", lambda r, author=author: r.author == author)
        write_clean(derived.version, Front(session.title, version="Proposal"), tmp_path / "clean.docx")
        assert lines(tmp_path / "own.docx") == lines(tmp_path / "clean.docx"), code
        tried += 1
    assert tried


def test_valid_for_the_sdk(real: tuple[Session, Path, Path], ooxml_validator: Path) -> None:
    done = subprocess.run([ooxml_validator, real[2]], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []
