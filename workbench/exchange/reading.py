"""Reads a document of any kind the workbench knows into provisions."""

from __future__ import annotations

from pathlib import Path

from workbench.exchange.blocks import TrackedChanges
from workbench.exchange.kinds import is_word
from workbench.exchange.plain import read_markdown, read_text
from workbench.exchange.structure import Reading, read_structure


def read_source(path: Path, reading: TrackedChanges = TrackedChanges.ACCEPTED) -> Reading:
    """The provisions of the document at ``path``, .docx, .txt or .md; the content counts before the suffix.

    ``reading`` says how tracked changes are read, where the document holds any.

    Raises :class:`UnreadableSource` for what is none of these.
    """
    if is_word(path):
        from workbench.exchange.word_in.source import read_word

        return read_structure(read_word(path, reading))
    if path.suffix.casefold() in (".md", ".markdown"):
        return read_structure(read_markdown(path))
    return read_structure(read_text(path))
