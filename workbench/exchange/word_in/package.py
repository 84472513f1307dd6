"""Opening a Word file: a zip of XML parts, from anybody, so nothing in it is trusted.

Limits stand where a file would take more than seconds or some hundred megabytes. A part is
parsed without its document type, without entities, without the network, and at most 256
elements deep (libxml2's own bound, which ``huge_tree`` would lift).
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Self

from lxml import etree

from workbench.domain.errors import UnreadableSource
from workbench.exchange.kinds import refuse_others
from workbench.exchange.word_names import is_strict, normalise, strict

_MEGABYTE = 2**20
_MOST_ENTRIES = 10_000
_MOST_DIRECTORY = 8 * _MEGABYTE  # of the zip's own table of contents
_MOST_TOTAL = 1024 * _MEGABYTE
_MOST_STREAMED = 320 * _MEGABYTE
_MOST_AT_ONCE = 16 * _MEGABYTE  # a tree takes about eleven times its XML
_MOST_RATIO = 150  # real documents reach 95; deflate reaches 1032
_SMALL = 8 * _MEGABYTE  # below this a high ratio harms nobody
_PIECE = 2**16
_OLDEST = (1980, 1, 1, 0, 0, 0)  # the first day that a zip knows: the same parts give the same bytes
_TROUBLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
    etree.XMLSyntaxError,
)


class WordPackage:
    """The parts of one Word file, by name; a context manager. Every error is ``UnreadableSource``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        refuse_others(path)
        with self._said_plainly():
            _refuse_long_directory(path)
            self._zip = zipfile.ZipFile(path)
        try:
            self._entries = {_plain(info.filename): info for info in self._zip.infolist()}
            self._refuse_bombs()
        except UnreadableSource:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._zip.close()

    def document(self) -> str:
        """The name of the main part, as the package says or as Word names it."""
        named = [target for _, kind, target in self.links("") if kind == "officeDocument"]
        for name in (*named, "word/document.xml"):
            if _plain(name) in self._entries:
                return name
        raise UnreadableSource(
            "{file} has no Word document in it; save it from Word as .docx and try again", file=self.path.name
        )

    def links(self, part: str) -> list[tuple[str, str, str]]:
        """What a part ("" for the package) refers to: id, kind (last word of its type), name of the part or address."""
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return []
        links = []
        for link in root.iterchildren(etree.Element):
            target = link.get("Target", "")
            if link.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            links.append((link.get("Id", ""), link.get("Type", "").rpartition("/")[2], target))
        return links

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """The whole file with some of its parts replaced, all others as they are; parts that it lacks come last."""
        fresh = {_plain(name): content for name, content in changed.items()}
        written = BytesIO()
        with self._said_plainly(), zipfile.ZipFile(written, "w") as target:
            for name, info in self._entries.items():
                content = fresh[name] if name in fresh else self._zip.read(info)
                entry = zipfile.ZipInfo(info.filename, _OLDEST)
                target.writestr(entry, content, zipfile.ZIP_DEFLATED if info.compress_type else None)
            for name in (name for name in changed if _plain(name) not in self._entries):
                target.writestr(zipfile.ZipInfo(name, _OLDEST), changed[name], zipfile.ZIP_DEFLATED)
        return written.getvalue()

    def content(self, name: str) -> bytes | None:
        """The bytes of a part, ``None`` if the package has no such part."""
        info = self._entries.get(_plain(name))
        with self._said_plainly():
            return None if info is None else self._zip.read(info)

    def tree(self, name: str) -> etree._Element | None:
        """The root of a small part, ``None`` if the package has no such part."""
        info = self._entries.get(_plain(name))
        if info is None:
            return None
        if info.file_size > _MOST_AT_ONCE:
            raise UnreadableSource(
                "{file}: its part {part} is too large to be read ({size} MB, at most {most}); accept what is"
                " settled in it, or split it and give each piece",
                file=self.path.name,
                part=name,
                size=f"{info.file_size / _MEGABYTE:.0f}",
                most=_MOST_AT_ONCE // _MEGABYTE,
            )
        with self._said_plainly():
            parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
            root = etree.fromstring(self._zip.read(info), parser)
            self._refuse_document_type(root)
        if is_strict(root):
            normalise(root)
        return root

    def stream(self, name: str, *tags: str) -> Iterator[tuple[str, etree._Element]]:
        """The start and end of the elements named ``tags`` of a large part, while it is being parsed.

        ``tags`` are Transitional names; elements come as the part writes them. At a start an element
        is still empty. Whoever reads removes what was read, or the whole tree stays in memory.
        """
        info = self._entries.get(_plain(name))
        if info is None:
            return
        parser = etree.XMLPullParser(
            events=("start", "end"),
            tag=(*tags, *map(strict, tags)),
            resolve_entities=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        seen = False
        with self._said_plainly(), self._zip.open(info) as piecewise:
            while piece := piecewise.read(_PIECE):
                parser.feed(piece)
                for event, element in parser.read_events():
                    if not isinstance(element, etree._Element):  # never: only starts and ends were asked for
                        continue
                    if not seen:
                        seen = True
                        self._refuse_document_type(element)
                    yield event, element
            parser.close()

    def _refuse_document_type(self, element: etree._Element) -> None:
        if element.getroottree().docinfo.internalDTD is not None:
            raise UnreadableSource(
                "{file} declares an XML document type, which no Word file needs; save it again from Word",
                file=self.path.name,
            )

    def _refuse_bombs(self) -> None:
        infos = self._zip.infolist()
        over = [i for i in infos if i.file_size > _SMALL and i.file_size > _MOST_RATIO * max(i.compress_size, 1)]
        huge = [i for i in infos if _is_xml(i) and i.file_size > _MOST_STREAMED]
        if len(infos) > _MOST_ENTRIES or over or huge or sum(i.file_size for i in infos) > _MOST_TOTAL:
            raise UnreadableSource(
                "{file} unpacks to far more than a Word document holds and was not opened; save it again from"
                " Word, or split it",
                file=self.path.name,
            )
        if any(info.flag_bits & 1 for info in infos):
            raise UnreadableSource(
                "{file} is a zip with a password; unpack it and give the .docx inside", file=self.path.name
            )

    @contextmanager
    def _said_plainly(self) -> Iterator[None]:
        try:
            yield
        except _TROUBLE as error:
            raise UnreadableSource(
                "{file} is damaged or no Word file; open it in Word, save it as .docx and try again",
                file=self.path.name,
            ) from error
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            raise UnreadableSource(
                "{path}: {reason}; check the name and that you may read it", path=self.path, reason=reason
            ) from error


def _plain(name: str) -> str:
    """Part names are compared without regard to case (ECMA-376 part 2, 6.2.2)."""
    return name.replace("\\", "/").lstrip("/").lower()


def _is_xml(info: zipfile.ZipInfo) -> bool:
    return info.filename.lower().endswith((".xml", ".rels"))


def _refuse_long_directory(path: Path) -> None:
    """A zip's directory is read whole before anything can be counted, so its length is looked at first."""
    with path.open("rb") as source:
        source.seek(max(0, path.stat().st_size - _PIECE - 22))
        tail = source.read()
    at, large = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    length = struct.unpack_from("<I", tail, at + 12)[0] if 0 <= at <= len(tail) - 16 else 0
    if length == 0xFFFFFFFF and 0 <= large <= len(tail) - 48:  # written in the record for large archives
        length = struct.unpack_from("<Q", tail, large + 40)[0]
    if length > _MOST_DIRECTORY:
        raise UnreadableSource(
            "{file} lists far more parts than a Word document has and was not opened", file=path.name
        )
