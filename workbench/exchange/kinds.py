"""What kind of file a document is, by its first bytes, and what to do with one of a kind that is not read."""

from __future__ import annotations

import codecs
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from workbench.domain.errors import Line, UnreadableSource

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED = "EncryptedPackage".encode("utf-16-le")  # the stream that a .docx with a password is in, [MS-OFFCRYPTO] 2.3.1
_MOST_OF_OLE = 64 * 2**20  # bytes that are looked through for it
_OTHERS = {
    b"%pdf": Line("a PDF file: open it in Word and save it as .docx"),
    b"{\\rtf": Line("a rich-text file: open it in Word and save it as .docx"),
    b"\x1f\x8b\x08": Line("a package or another compressed file: take in a package with `treaty receive`"),
    b'{"acts":': Line("a package: take it in with `treaty receive`"),
    b"<!doctype html": Line("a web page: open it in Word and save it as .docx"),
    b"<html": Line("a web page: open it in Word and save it as .docx"),
    b"<?xml": Line("an XML file: hand in a .docx, .txt or .md file"),
}


def is_word(path: Path) -> bool:
    """Whether the document at ``path`` is to be read as a Word file: the content counts before the suffix.

    Raises :class:`UnreadableSource` for what is no file, cannot be read, or is of a kind that is known and not read.
    """
    return _checked(path).startswith(_ZIP) or path.suffix.casefold() == ".docx"


def refuse_others(path: Path) -> None:
    """Raises :class:`UnreadableSource` as :func:`is_word` does."""
    _checked(path)


def _checked(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            raise UnreadableSource("{file} is a folder: name the document in it", file=path.name)
        if not S_ISREG(mode):  # reading a device or a pipe might never end
            raise UnreadableSource("{path} is no file but a device or a pipe: name a document", path=path)
        with path.open("rb") as file:
            beginning = file.read(64)
            rest = file.read(_MOST_OF_OLE) if beginning.startswith(_OLE) else b""
    except OSError as error:
        raise UnreadableSource(
            "{path} cannot be read ({why}): check the path and its rights", path=path, why=error.strerror
        ) from None
    if not beginning:
        raise UnreadableSource("{file} is empty: ask for the file again", file=path.name)
    if rest and _SEALED in rest:
        raise UnreadableSource(
            "{file} is protected with a password: open it in Word, remove the password and save it again",
            file=path.name,
        )
    if beginning.startswith(_OLE):
        raise UnreadableSource("{file} is in the old .doc format: open it in Word and save it as .docx", file=path.name)
    opening = beginning.removeprefix(codecs.BOM_UTF8).lstrip().lower()  # the signatures are in lower case
    for signature, what in _OTHERS.items():
        if opening.startswith(signature):
            raise UnreadableSource("{file} is {what}", file=path.name, what=what)
    return beginning
