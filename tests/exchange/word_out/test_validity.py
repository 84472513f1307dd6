"""Real treaties with what a room did to them: valid for the Open XML SDK (in every form: benchmarks.validity)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from random import Random

import pytest

from benchmarks.negotiation import negotiation
from tests.corpus import corpus
from workbench.session import Session

VIENNA = "nl_treatybank/vienna_diplomatic"
TREATIES = {
    "en": (f"{VIENNA}/2013-09-16_7959077b.md", f"{VIENNA}/2015-08-06_6de2dde6.md"),
    "ar": ("bbnj_un/bbnj-agreement-2023-ar_2023-06-19.txt",),
}
SHOWN = {"en": ("tracked", "compilation"), "ar": ("rolling", "comparison")}


@pytest.mark.parametrize("language", TREATIES)
def test_a_real_treaty_is_valid(language: str, ooxml_validator: Path, tmp_path: Path) -> None:
    paths = []
    with Session.create(tmp_path / "conference.treaty", "Conference", language=language) as session:
        for source in TREATIES[language]:
            session.import_source(corpus("treaties", source), Path(source).stem)
        with session.together():
            for _ in negotiation(session, Random(7), ["FRA", "DEU", "CHN", "RUS", "BRA", "KEN"], 30):
                pass
        for form in SHOWN[language]:
            paths.append(session.export(form, tmp_path / f"{form}.docx"))
        if len(session.version_names()) > 1:
            paths.append(session.export_comparison(*session.version_names(), tmp_path / "redline.docx"))
    for path in paths:
        done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, check=False)
        assert (path.name, json.loads(done.stdout)["errors"]) == (path.name, [])
