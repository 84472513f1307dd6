from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

from tests.exchange.conventions import FRONT, TEXT, paragraphs, part, replaced, words
from workbench.domain.version import Version
from workbench.drafting.comparison import Comparison, compare
from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.comparison import write_comparison


def changed() -> Comparison:
    """Draft 2 has other words in one paragraph, another cell in the table, and no article 4 bis."""
    texts = {"p1": replaced("p1", "shall", "should"), "table": replaced("table", "B", "C")}
    kept = (replace(p, text=texts.get(p.id, p.text)) for p in TEXT.provisions if p.id != "a4")
    return compare(TEXT, Version("Draft 2", tuple(kept)))


def styled(path: Path, style: str) -> list[str]:
    body = part(path)
    found = (run for run in body.iter(W + "r") if run.find(f"{W}rPr/{W}rStyle") is not None)
    return [words(run) for run in found if run.find(f"{W}rPr/{W}rStyle").get(VAL) == style]  # type: ignore[union-attr]


def test_words_put_in_and_taken_out_are_marked(tmp_path: Path) -> None:
    write_comparison(changed(), FRONT, tmp_path / "x.docx")
    assert styled(tmp_path / "x.docx", "WordsInserted") == ["words inserted", "should", "C"]
    gone = ["words deleted", "shall", "Notes", "See the site of the depositary.", "B"]
    assert [text for text in styled(tmp_path / "x.docx", "WordsDeleted") if "bis" not in text] == gone


def test_summary_and_citations(tmp_path: Path) -> None:
    comparison = changed()
    write_comparison(comparison, FRONT, tmp_path / "x.docx")
    lines = paragraphs(tmp_path / "x.docx")
    table = [text for style, text in lines if style == "TreatyLegend"]
    assert table[:6] == ["Unchanged", str(comparison.unchanged), "Modified", "2", "Added", "0"]
    cited = [text for style, text in lines if style == "TreatyChange"]
    assert cited == [change.citation or change.old_citation for change in comparison.changes]
    assert ("TreatyCoverLine", "Draft 1 compared with Draft 2") in lines


def test_no_difference_says_so(tmp_path: Path) -> None:
    write_comparison(compare(TEXT, TEXT), FRONT, tmp_path / "x.docx")
    assert ("TreatyLegend", "There is no difference between the two texts.") in paragraphs(tmp_path / "x.docx")


def test_valid_for_the_sdk(ooxml_validator: Path, tmp_path: Path) -> None:
    write_comparison(changed(), FRONT, tmp_path / "x.docx")
    done = subprocess.run([ooxml_validator, tmp_path / "x.docx"], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []
