"""Documents of which a word processor kept one mark where several would delete the same words."""

from __future__ import annotations

import zipfile
from pathlib import Path

from lxml import etree

from tests.exchange.word_files import write
from workbench.domain.amendment import Operation
from workbench.session import Session

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "Article 1\n\n1. Each State shall report every two years.\n\n2. Reports shall be public.\n"


def as_saved(source: Path, out: Path) -> Path:
    """The document without the deletions that stand in others, as Word and LibreOffice save it."""
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    for inner in list(root.iter(W + "del", W + "moveFrom")):
        if any(above.tag in (W + "del", W + "moveFrom") for above in inner.iterancestors()):
            for child in list(inner):
                inner.addprevious(child)
            parent = inner.getparent()
            assert parent is not None
            parent.remove(inner)
    parts["word/document.xml"] = etree.tostring(root)
    return write(out, parts)


def test_an_amendment_that_lost_marks_to_others_is_known_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT)
    with Session.create(tmp_path / "c.treaty", "T") as session:
        session.import_source(tmp_path / "text.txt", "Draft 1")
        session.table(["FRA"], "1(1)", Operation.MOD, "Each State shall report every year.")
        session.table(["DEU"], "1(1)", Operation.MOD, "Each State shall report every five years.")
        session.table(["CHN"], "1(1)", Operation.SUP)
        session.table(["KEN"], "1(1)", Operation.MOVE, anchor="1(2)")
        session.export("tracked", tmp_path / "out.docx")
        saved = as_saved(tmp_path / "out.docx", tmp_path / "saved.docx")
        said = session.return_document(saved, "FRA", every=True)
        assert sorted(taken.amendment.number or 0 for taken in said.known) == [1, 2, 3, 4]
        assert said.amendments == said.not_understood == ()
        assert len(session.amendments()) == 4
        assert any("in part" in note for taken in said.known for note in taken.notes)
