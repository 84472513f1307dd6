"""Reads a document of any kind the workbench knows into provisions."""

from __future__ import annotations

import codecs
from pathlib import Path

from workbench.domain.errors import UnreadableSource
from workbench.exchange.blocks import TrackedChanges
from workbench.exchange.plain import read_markdown, read_text
from workbench.exchange.structure import Reading, read_structure

_ZIP = b"PK\x03\x04"
_OTHERS = {
    b"%pdf": "a PDF file: open it in Word and save it as .docx",
    b"{\\rtf": "a rich-text file: open it in Word and save it as .docx",
    b"\x1f\x8b\x08": "a package or another compressed file: take in a package with `treaty receive`",
    b'{"acts":': "a package: take it in with `treaty receive`",
    b"\xd0\xcf\x11\xe0": "an old or protected Word file: open it in Word and save it as .docx without a password",
}
_MARKUP = {
    b"<!doctype html": "a web page: open it in Word and save it as .docx",
    b"<html": "a web page: open it in Word and save it as .docx",
    b"<?xml": "an XML file: hand in a .docx, .txt or .md file",
}


def read_source(path: Path, reading: TrackedChanges = TrackedChanges.ACCEPTED) -> Reading:
    """The provisions of the document at ``path``, .docx, .txt or .md; the content counts before the suffix.

    ``reading`` says how tracked changes are read, where the document holds any.

    Raises :class:`UnreadableSource` for what is none of these.
    """
    beginning = _beginning(path)
    opening = beginning.removeprefix(codecs.BOM_UTF8).lstrip().lower()  # the signatures are in lower case
    for signature, what in (*_OTHERS.items(), *_MARKUP.items()):
        if opening.startswith(signature):
            raise UnreadableSource(f"{path.name} is {what}")
    if _is_word(path, beginning):
        from workbench.exchange.word_in.source import read_word

        return read_structure(read_word(path, reading))
    if path.suffix.casefold() in (".md", ".markdown"):
        return read_structure(read_markdown(path))
    return read_structure(read_text(path))


def is_word(path: Path) -> bool:
    """Whether :func:`read_source` would read the document at ``path`` as a Word file."""
    return _is_word(path, _beginning(path))


def _is_word(path: Path, beginning: bytes) -> bool:
    return beginning.startswith(_ZIP) or path.suffix.casefold() == ".docx"


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(64)
    except IsADirectoryError:
        raise UnreadableSource(f"{path.name} is a folder: name the document in it") from None
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be read ({error.strerror}): check the path and its rights") from None
