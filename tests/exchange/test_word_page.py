import re
from html import unescape
from pathlib import Path

import pytest

from workbench.domain.amendment import Operation
from workbench.exchange.word_page import read_paper
from workbench.session import Session


@pytest.fixture
def session(tmp_path: Path):
    source = tmp_path / "draft.txt"
    source.write_text(
        "CONVENTION\n\nArticle 1\nPurpose\n\nThe purpose is <peace> & quiet.\n\n"
        "Article 2\nDuties\n\n1. Each Party shall act.\n\n2. No Party shall wait.\n",
        "utf-8",
    )
    with Session.create(tmp_path / "c.treaty", "Convention") as session:
        session.import_source(source, "Draft")
        session.table(["FRA"], "article 2(1)", Operation.MOD, "Each Party should act.", reason="Realism")
        yield session


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", html))


@pytest.mark.parametrize("form", ["clean", "rolling", "tracked", "compilation", "comparison", "ledger"])
def test_every_form_can_be_looked_at(session: Session, tmp_path: Path, form: str) -> None:
    paper = read_paper(session.export(form, tmp_path / "out.docx"))
    assert "Convention" in words(paper.html)
    assert not paper.cut
    assert (paper.width > paper.height) == (form in ("comparison", "ledger"))
    if form not in ("comparison", "ledger"):  # these tell what is proposed and decided
        assert "The purpose is <peace> & quiet." in " ".join(words(paper.html).split())


def test_changes_are_marked_and_their_comments_stand_at_the_end(session: Session, tmp_path: Path) -> None:
    html = read_paper(session.export("tracked", tmp_path / "out.docx")).html
    assert re.search(r"text-decoration:line-through[^>]*>shall", html)
    assert re.search(r"text-decoration:underline[^>]*>should", html)
    assert "Realism" in html[html.rindex("wait.") :]


def test_a_long_document_is_cut_and_says_so(session: Session, tmp_path: Path) -> None:
    out = session.export("comparison", tmp_path / "out.docx")
    assert read_paper(out, most=3).cut
    assert "wait" not in words(read_paper(out, most=3).html)
