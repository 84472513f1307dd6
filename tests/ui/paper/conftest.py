"""A document that was marked up by a party and by somebody whom nobody knows."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ui.conference import Conference


def replace(path: Path, words: str, old: str, new: str, author: str) -> None:
    """Replaces ``old`` by ``new`` in the paragraph that has ``words``, as a tracked change."""
    document = Document(str(path))
    runs = document.element.body.iter(qn("w:r"))
    run = next(run for run in runs if words in "".join(text.text or "" for text in run.iter(qn("w:t"))))
    text = run.find(qn("w:t")).text
    before, after = text.split(old, 1)

    def part(said: str, tag: str = "w:t") -> object:
        made = copy.deepcopy(run)
        made.remove(made.find(qn("w:t")))
        element = OxmlElement(tag)
        element.text = said
        element.set(qn("xml:space"), "preserve")
        made.append(element)
        return made

    def tracked(tag: str, inside: object, id: str) -> object:
        made = OxmlElement(tag)
        for name, value in (("id", id), ("author", author), ("date", "2026-11-20T10:00:00Z")):
            made.set(qn(f"w:{name}"), value)
        made.append(inside)
        return made

    for element in (
        part(before),
        tracked("w:del", part(old, "w:delText"), f"9{len(old)}1"),
        tracked("w:ins", part(new), f"9{len(new)}2"),
        part(after),
    ):
        run.addprevious(element)
    run.getparent().remove(run)
    document.save(str(path))


@pytest.fixture
def marked(conference: Conference, tmp_path: Path) -> Path:
    """The clean text as Kenya and one J. Dupont marked it."""
    path = conference.session.export("clean", tmp_path / "marked.docx")
    replace(path, "shall refrain", "refrain", "abstain", "Kenya")
    replace(path, "peaceful means", "peaceful", "lawful", "J. Dupont")
    return path
