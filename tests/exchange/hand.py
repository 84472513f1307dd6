"""A hand that marks up a Word file as Word itself writes it: tracked changes of any author, and changes untracked.

Words are sought in one paragraph; a change is made around whole runs, which are cut where it begins and ends.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from types import TracebackType
from typing import Self

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_DATE = "2026-03-01T10:{:02d}:00Z"


class Hand:
    """A Word file open to be marked up; written back to ``out`` when the ``with`` block ends."""

    def __init__(self, path: Path, out: Path, author: str = "") -> None:
        with zipfile.ZipFile(path) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self._out = out
        self._part = "word/document.xml"
        self._root = etree.fromstring(self._parts[self._part])
        self._number = 90000
        self.author = author
        self.date = _DATE.format(0)
        """The author of what follows, "" for changes without tracking; and their date."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._turn_to("word/document.xml")
        with zipfile.ZipFile(self._out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self._parts.items():
                package.writestr(name, data)

    def in_notes(self) -> None:
        """What follows is done in the footnotes."""
        self._turn_to("word/footnotes.xml")

    def replace(self, words: str, new: str) -> None:
        """Other words for some."""
        found = self._runs(words)
        self._insert(found[-1], new)
        self._delete(found)

    def delete(self, words: str) -> None:
        self._delete(self._runs(words))

    def insert(self, words: str, new: str) -> None:
        """``new`` right after ``words``."""
        self._insert(self._runs(words)[-1], new)

    def insert_paragraph(self, words: str, new: str) -> None:
        """A paragraph after the one that holds ``words``."""
        paragraph = self._paragraph(words)
        made = etree.Element(W + "p")
        paragraph.addnext(made)
        properties = paragraph.find(W + "pPr")
        if properties is not None:
            made.append(deepcopy(properties))
        self._mark(made, "ins")
        run = _run(new)
        made.append(self._wrapped("ins", [run]) if self.author else run)

    def delete_paragraph(self, words: str) -> None:
        paragraph = self._paragraph(words)
        if not self.author:
            _remove(paragraph)
            return
        self._delete([run for run in paragraph.iter(W + "r") if run.find(W + "t") is not None])
        self._mark(paragraph, "del")

    def split(self, words: str) -> None:
        """A new paragraph begins with ``words``."""
        first = self._runs(words)[0]
        paragraph = self._paragraph(words)
        before = etree.Element(W + "p")
        properties = paragraph.find(W + "pPr")
        if properties is not None:
            before.append(deepcopy(properties))
        paragraph.addprevious(before)
        for child in list(paragraph):
            if child is first:
                break
            if child.tag != W + "pPr":
                before.append(child)
        self._mark(before, "ins")

    def join(self, words: str) -> None:
        """The paragraph that holds ``words`` with the next one."""
        paragraph = self._paragraph(words)
        if self.author:
            self._mark(paragraph, "del")
            return
        after = paragraph.getnext()
        assert after is not None
        paragraph.extend([child for child in after if child.tag != W + "pPr"])
        _remove(after)

    def move_paragraph(self, words: str, target: str) -> None:
        """The paragraph that holds ``words`` goes behind the one that holds ``target``."""
        source, place = self._paragraph(words), self._paragraph(target)
        if not self.author:
            place.addnext(source)
            return
        copy = deepcopy(source)
        for bookmark in [*copy.iter(W + "bookmarkStart"), *copy.iter(W + "bookmarkEnd")]:
            _remove(bookmark)
        place.addnext(copy)
        for paragraph, kind in ((source, "moveFrom"), (copy, "moveTo")):
            self._number += 1
            number = str(self._number)
            runs = [run for run in paragraph.iter(W + "r") if run.find(W + "t") is not None]
            start = etree.Element(
                W + f"{kind}RangeStart", self._signed() | {W + "id": number, W + "name": f"move{words}"}
            )
            end = etree.Element(W + f"{kind}RangeEnd", {W + "id": number})
            for run in runs:
                wrapped = self._wrapped(kind, [])
                run.addprevious(wrapped)
                wrapped.append(run)
            runs[0].getparent().addprevious(start)  # type: ignore[union-attr]
            self._mark(paragraph, kind)
            paragraph.addnext(end)

    def delete_note(self, number: int) -> None:
        """The sign of a footnote in the text: with it goes the footnote."""
        [sign] = [one for one in self._root.iter(W + "footnoteReference") if one.get(W + "id") == str(number)]
        run = sign.getparent()
        assert run is not None
        self._delete([run])

    def insert_note(self, words: str, note: str) -> None:
        """A new footnote right after ``words``; Word marks its own words as put in as well."""
        self.in_notes()
        number = str(len(self._root))
        made = etree.SubElement(self._root, W + "footnote", {W + "id": number})
        run = _run(note)
        etree.SubElement(made, W + "p").append(self._wrapped("ins", [run]) if self.author else run)
        self._turn_to("word/document.xml")
        sign = etree.Element(W + "r")
        etree.SubElement(sign, W + "footnoteReference", {W + "id": number})
        _outside(self._runs(words)[-1]).addnext(self._wrapped("ins", [sign]) if self.author else sign)

    def bold(self, words: str) -> None:
        """A change of form only."""
        for run in self._runs(words):
            properties = run.find(W + "rPr")
            if properties is None:
                properties = etree.Element(W + "rPr")
                run.insert(0, properties)
            if self.author:
                change = etree.SubElement(properties, W + "rPrChange", self._signed())
                change.append(etree.Element(W + "rPr"))
            properties.insert(0, etree.Element(W + "b"))

    def comment(self, words: str, text: str) -> None:
        """A comment on words; each line of ``text`` is a paragraph of it."""
        runs = self._runs(words)
        signed = self._signed()
        number = signed[W + "id"]
        comments = self._comments()
        made = etree.SubElement(comments, W + "comment", signed | {W + "initials": "X"})
        for line in text.split("\n"):
            etree.SubElement(made, W + "p").append(_run(line))
        self._parts["word/comments.xml"] = etree.tostring(comments, xml_declaration=True, encoding="UTF-8")
        first, last = _outside(runs[0]), _outside(runs[-1])
        first.addprevious(etree.Element(W + "commentRangeStart", {W + "id": number}))
        reference = etree.Element(W + "r")
        etree.SubElement(reference, W + "commentReference", {W + "id": number})
        last.addnext(reference)
        last.addnext(etree.Element(W + "commentRangeEnd", {W + "id": number}))

    def _comments(self) -> etree._Element:
        if "word/comments.xml" in self._parts:
            return etree.fromstring(self._parts["word/comments.xml"])
        types = etree.fromstring(self._parts["[Content_Types].xml"])
        override = {"PartName": "/word/comments.xml", "ContentType": _COMMENTS}
        etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override", override)
        self._parts["[Content_Types].xml"] = etree.tostring(types)
        links = etree.fromstring(self._parts["word/_rels/document.xml.rels"])
        link = {"Id": "rIdHand", "Type": _RELATION, "Target": "comments.xml"}
        etree.SubElement(links, f"{{{_PACKAGE}/relationships}}Relationship", link)
        self._parts["word/_rels/document.xml.rels"] = etree.tostring(links)
        return etree.Element(W + "comments", nsmap={"w": W[1:-1]})

    def _turn_to(self, part: str) -> None:
        self._parts[self._part] = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._part, self._root = part, etree.fromstring(self._parts[part])

    def _paragraph(self, words: str) -> etree._Element:
        for paragraph in self._root.iter(W + "p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            if style is not None and style.get(W + "val", "").startswith("TreatyContents"):
                continue  # the contents repeat headings
            if words in "".join(text for _, text in _texts(paragraph)):
                return paragraph
        raise AssertionError(f"no paragraph holds {words!r}")

    def _runs(self, words: str) -> list[etree._Element]:
        """The runs that hold just these words."""
        paragraph = self._paragraph(words)
        start = "".join(text for _, text in _texts(paragraph)).index(words)
        for cut in (start, start + len(words)):
            at = 0
            for run, text in list(_texts(paragraph)):
                if at < cut < at + len(text):
                    _cut(run, cut - at)
                at += len(text)
        found, at = [], 0
        for run, text in _texts(paragraph):
            if start <= at and at + len(text) <= start + len(words) and text:
                found.append(run)
            at += len(text)
        return found

    def _insert(self, after: etree._Element, new: str) -> None:
        run = _run(new, after.find(W + "rPr"))
        holder = after.getparent()
        around = holder if holder is not None and holder.tag == W + "ins" and self.author else after
        if around is holder and holder is not None and self.author != holder.get(W + "author"):
            rest = list(after.itersiblings())
            if rest:  # somebody else's insertion goes on behind what is put into it
                behind = etree.Element(W + "ins", dict(holder.attrib))
                behind.extend(rest)
                holder.addnext(behind)
        around.addnext(self._wrapped("ins", [run]) if self.author else run)

    def _delete(self, runs: list[etree._Element]) -> None:
        for run in runs:
            if not self.author:
                _remove(run)
                continue
            wrapped = self._wrapped("del", [])
            run.addprevious(wrapped)
            wrapped.append(run)
            for text in run.findall(W + "t"):
                text.tag = W + "delText"

    def _mark(self, paragraph: etree._Element, kind: str) -> None:
        properties = paragraph.find(W + "pPr")
        if properties is None:
            properties = etree.Element(W + "pPr")
            paragraph.insert(0, properties)
        inner = properties.find(W + "rPr")
        if inner is None:
            inner = etree.SubElement(properties, W + "rPr")
        if self.author:
            inner.insert(0, etree.Element(W + kind, self._signed()))

    def _wrapped(self, kind: str, runs: list[etree._Element]) -> etree._Element:
        made = etree.Element(W + kind, self._signed())
        made.extend(runs)
        return made

    def _signed(self) -> dict[str, str]:
        self._number += 1
        return {W + "id": str(self._number), W + "author": self.author, W + "date": self.date}


def _texts(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The runs with the words that stand in them, deleted ones left out."""
    for run in paragraph.iter(W + "r"):
        yield run, "".join(text.text or "" for text in run.findall(W + "t"))


def _cut(run: etree._Element, at: int) -> None:
    """Two runs for one: its words up to a character, and the others; it holds words alone."""
    text = run.find(W + "t")
    assert text is not None
    assert len(run.findall(W + "t")) == 1
    words = text.text or ""
    run.addnext(_run(words[at:], run.find(W + "rPr")))
    text.text = words[:at]
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _run(words: str, properties: etree._Element | None = None) -> etree._Element:
    made = etree.Element(W + "r")
    if properties is not None:
        made.append(deepcopy(properties))
    text = etree.SubElement(made, W + "t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _outside(run: etree._Element) -> etree._Element:
    """What stands in the paragraph itself: the run, or the change around it."""
    parent = run.getparent()
    return run if parent is None or parent.tag == W + "p" else _outside(parent)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
