"""Random instruments, and Word files of them that random people marked up: straight in the XML, tracked or not."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from lxml import etree

from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version, in_document_order
from workbench.exchange.front import Front
from workbench.exchange.word_names import W
from workbench.exchange.word_out.clean import write_clean

FRONT = Front("Convention", "en", "A/1", "2027-03-01", "Draft 1")
WORDS = ("the", "States", "Parties", "shall", "protect", "of", "and", "ports", "平", "民", "سفينة", "data", "within")
TEXT = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@st.composite
def instruments(draw: st.DrawFn) -> Version:
    """A random instrument with what a treaty has: titles, unlabelled and labelled paragraphs, tables, notes."""
    found: list[Provision] = [Provision("title", None, Kind.TEXT, text="Convention")]
    for number in range(draw(st.integers(1, 3))):
        article = f"a{number}"
        heading, text = (
            draw(st.sampled_from(["", "Scope", "Use of terms"])),
            draw(st.sampled_from(["", "", "Chapeau:"])),
        )
        found.append(Provision(article, None, Kind.ARTICLE, f"Article {number + 1}", heading, text))
        for index in range(draw(st.integers(0, 4))):
            above = draw(st.sampled_from([article, *(p.id for p in found if p.parent == article and not p.table)]))
            words = draw(sentences)
            note = Mark(len(words), len(words), MarkKind.FOOTNOTE, draw(sentences))
            marks = draw(st.sampled_from([(), (), (note,)]))
            if draw(st.integers(0, 5)) == 0:
                table = "Port\tState\nFirst\tA\nSecond\tB"
                found.append(Provision(f"{article}t{index}", above, Kind.TEXT, text=table, table=True))
            else:
                label = draw(st.sampled_from(["", f"{index + 1}.", f"({'abcd'[index]})", "1 bis."]))
                kind = Kind.PARAGRAPH if above == article else Kind.SUBPARAGRAPH
                found.append(Provision(f"{article}p{index}", above, kind, label, "", words, marks))
    return Version("Draft 1", in_document_order(found))


def exported(version: Version, out: Path) -> Path:
    """The clean document of a version."""
    write_clean(version, FRONT, out)
    return out


def rewritten(path: Path, change: Callable[[etree._Element], object], out: Path) -> Path:
    """A Word file with its text changed."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[TEXT])
    change(root)
    parts[TEXT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out


class Hand:
    """Somebody who marks up a document; ``tracked`` or not."""

    def __init__(self, root: etree._Element, author: str, tracked: bool) -> None:
        self.root = root
        self.author = author
        self.tracked = tracked

    def paragraphs(self) -> list[etree._Element]:
        """Those of the text itself, behind title page and contents."""
        body = self.root[0]
        styles = [(p, p.find(f"{W}pPr/{W}pStyle")) for p in body.iter(W + "p")]
        return [p for p, style in styles if style is not None and not style.get(W + "val", "").startswith(("T", "toc"))]

    def change(self, name: str) -> etree._Element:
        return etree.Element(W + name, {W + "id": "9", W + "author": self.author, W + "date": "2027-04-01T10:00:00Z"})

    def split_run(self, paragraph: etree._Element, at: int) -> list[etree._Element]:
        """The runs of a paragraph with a border at the character ``at``."""
        passed = 0
        for run in self.runs(paragraph):
            words = run.find(W + "t")
            length = len(words.text or "") if words is not None else 0
            if words is not None and passed < at < passed + length:
                rest = deepcopy(run)
                text = words.text or ""
                words.text, rest_words = text[: at - passed], rest.find(W + "t")
                assert rest_words is not None
                rest_words.text = text[at - passed :]
                words.set(_SPACE, "preserve")
                rest_words.set(_SPACE, "preserve")
                run.addnext(rest)
            passed += length
        return self.runs(paragraph)

    def runs(self, paragraph: etree._Element) -> list[etree._Element]:
        """The runs that nobody deleted or moved away."""
        return [run for run in paragraph.iter(W + "r") if run.getparent().tag in (W + "p", W + "ins")]  # type: ignore[union-attr]

    def upto(self, paragraph: etree._Element, at: int) -> list[etree._Element]:
        """The runs before a character."""
        passed, found = 0, []
        for run in self.split_run(paragraph, at):
            words = run.find(W + "t")
            length = len(words.text or "") if words is not None else 0
            if passed + length > at:
                break
            passed += length
            found.append(run)
        return found

    def delete(self, runs: list[etree._Element]) -> None:
        """Some runs go."""
        for run in runs:
            parent = run.getparent()
            assert parent is not None
            if not self.tracked:
                parent.remove(run)
                continue
            wrapper = self.change("del")
            run.addprevious(wrapper)
            wrapper.append(run)
            for words in run.iter(W + "t"):
                words.tag = W + "delText"

    def made(self, text: str) -> etree._Element:
        """New words."""
        run = etree.Element(W + "r")
        words = etree.SubElement(run, W + "t", {_SPACE: "preserve"})
        words.text = text
        if not self.tracked:
            return run
        wrapper = self.change("ins")
        wrapper.append(run)
        return wrapper

    def insert(self, paragraph: etree._Element, at: int, text: str) -> None:
        """New words after a character."""
        before = self.upto(paragraph, at)
        if not before:
            return
        before[-1].addnext(self.made(text))

    def mark(self, paragraph: etree._Element, name: str) -> None:
        """The mark of a paragraph is new ("ins") or gone ("del")."""
        properties = paragraph.find(W + "pPr")
        assert properties is not None
        about = properties.find(W + "rPr")
        about = etree.SubElement(properties, W + "rPr") if about is None else about
        if about.find(W + name) is None:
            about.insert(0, self.change(name))

    def delete_paragraph(self, paragraph: etree._Element) -> None:
        """A paragraph goes, its mark too; its bookmarks go with it if nothing is tracked."""
        if self.tracked:
            self.delete(self.runs(paragraph))
            self.mark(paragraph, "del")
        elif (parent := paragraph.getparent()) is not None and len(parent.findall(W + "p")) > 1:
            parent.remove(paragraph)

    def insert_paragraph(self, paragraph: etree._Element, text: str) -> None:
        """A new one before it, in its style."""
        new = etree.Element(W + "p")
        properties = paragraph.find(W + "pPr")
        assert properties is not None
        new.append(deepcopy(properties))
        for old in new.iter(W + "rPr"):
            old.clear()
        new.append(self.made(text))
        paragraph.addprevious(new)
        if self.tracked:
            self.mark(new, "ins")

    def split(self, paragraph: etree._Element, at: int) -> None:
        """A paragraph becomes two."""
        before = self.upto(paragraph, at)
        if not before:
            return
        last = before[-1]
        above = last.getparent()
        border = above if above is not None and above.tag == W + "ins" else last
        first = etree.Element(W + "p")
        properties = paragraph.find(W + "pPr")
        assert properties is not None
        first.append(deepcopy(properties))
        while (child := paragraph[1]) is not None:
            first.append(child)
            if child is border:
                break
        paragraph.addprevious(first)
        if self.tracked:
            self.mark(first, "ins")

    def join(self, paragraph: etree._Element) -> None:
        """A paragraph takes in the next one."""
        following = paragraph.getnext()
        if following is None or following.tag != W + "p":
            return
        if self.tracked:
            self.mark(paragraph, "del")
            return
        parent = following.getparent()
        assert parent is not None
        for child in list(following):
            if child.tag != W + "pPr":
                paragraph.append(child)
        parent.remove(following)

    def row(self, row: etree._Element, name: str) -> None:
        """A row goes ("del"), or comes behind this one ("ins")."""
        if name == "ins":
            new = deepcopy(row)
            for mark in list(new.iter(W + "bookmarkStart", W + "bookmarkEnd", W + "ins", W + "del")):
                mark.getparent().remove(mark)  # type: ignore[union-attr]
            row.addnext(new)
            row = new
        about = row.find(W + "trPr")
        if about is not None and self.tracked:
            about.append(self.change(name))
        elif (
            name == "del" and not self.tracked and row.getnext() is not None and (table := row.getparent()) is not None
        ):
            table.remove(row)


@dataclass(frozen=True)
class Edits:
    """A series of edits to the text of a document, done when called."""

    steps: tuple[tuple[str, int, int, int, str, bool, str], ...]

    def __call__(self, root: etree._Element) -> None:
        """Do them."""
        for name, which, at, length, author, is_tracked, words in self.steps:
            hand = Hand(root, author, is_tracked)
            paragraphs = hand.paragraphs()
            if not paragraphs:
                return
            paragraph = paragraphs[which % len(paragraphs)]
            if name == "insert":
                hand.insert(paragraph, at, f" {words} ")
            elif name == "delete":
                before = hand.upto(paragraph, at)
                hand.delete([run for run in hand.upto(paragraph, at + length) if run not in before])
            elif name == "delete paragraph":
                hand.delete_paragraph(paragraph)
            elif name == "insert paragraph":
                hand.insert_paragraph(paragraph, words)
            elif name == "split":
                hand.split(paragraph, at)
            elif name == "join":
                hand.join(paragraph)
            elif rows := list(root.iter(W + "tr")):
                hand.row(rows[which % len(rows)], "del" if at % 2 else "ins")


@st.composite
def edits(draw: st.DrawFn, tracked: bool | None = None) -> Edits:
    """A random series of edits to the text of a document by several people."""
    steps = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["insert", "delete", "delete paragraph", "insert paragraph", "split", "join", "row"]),
                st.integers(0, 30),
                st.integers(0, 40),
                st.integers(1, 20),
                st.sampled_from(["France", "Germany"]),
                st.booleans() if tracked is None else st.just(tracked),
                sentences,
            ),
            min_size=1,
            max_size=8,
        )
    )

    return Edits(tuple(steps))
