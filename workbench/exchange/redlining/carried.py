"""What the old file has more, made ready to stand in the new one as deleted: words, objects with their parts, notes.

Styles are those of the new file that bear the same name; where it has none, what is carried over goes without. Lists
are those in which the paragraphs that stayed count, or copies. Bookmarks, comments and breaks of sections stay behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree

from workbench.exchange.redlining.hand import DELETED, MARKABLE, Hand, as_runs, paragraph_form
from workbench.exchange.redlining.line import UNSEEN, Element, Line, bare
from workbench.exchange.redlining.lists import Lists
from workbench.exchange.redlining.related import Related
from workbench.exchange.redlining.shape import blocks, cells, rows
from workbench.exchange.redlining.side import NOTES, Side
from workbench.exchange.word_names import MC, VAL, R, W, value

_STYLED = {W + "pStyle": "paragraph", W + "rStyle": "character", W + "tblStyle": "table"}
_GONE = {W + "t": W + "delText", W + "instrText": W + "delInstrText"}
_LEFT = tuple(
    W + name
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "permStart",
        "permEnd",
        "sectPr",
        "headerReference",
    )
)
_DRAWING_ID = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_KNOWN = (W, R, "{http://www.w3.org/XML/1998/namespace}")


class Carried:
    """Carries from the old file into the new one; what it gives is marked as deleted already."""

    def __init__(self, old: Side, new: Side, hand: Hand) -> None:
        self._old, self._new, self._hand = old, new, hand
        self._styles = _style_map(old.root("styles"), new.root("styles"))
        self._related = Related(old, new)
        self.lists = Lists(old, new, self._related)
        self._drawings = 0
        ignorable = new.trees[new.text].get(MC + "Ignorable", "").split()
        self._known = tuple(f"{{{new.trees[new.text].nsmap.get(prefix)}}}" for prefix in ignorable)

    def words(self, line: Line, start: int, end: int, kind: str, *, links: bool, tag: str = DELETED) -> list[Element]:
        """What stands between two places of a line that has been cut there, in marks and, if ``links``, hyperlinks."""
        found: list[Element] = []
        link: Element | None = None
        mark: Element | None = None
        for elements in line.pieces(start, end):
            above = next(elements[0].iterancestors(W + "hyperlink", W + "p"), None) if links else None
            above = None if above is None or above.tag == W + "p" else above
            if mark is None or above is not link:
                link, mark = above, self._hand.mark(tag)
                found.append(mark if link is None else self._linked(link, mark, kind))
            mark.extend(self._adapted(run, kind, gone=tag == DELETED) for run in _runs(elements))
        return found

    def empty(self, paragraph: Element, kind: str) -> Element:
        """A paragraph of the same form without words, not marked yet."""
        made = etree.Element(W + "p", nsmap={"w": W[1:-1]})
        form = paragraph.find(W + "pPr")
        if form is not None:
            copied = self._adapted(form, kind)
            for child in list(copied.iterchildren(W + "rPr", W + "sectPr", W + "pPrChange")):
                copied.remove(child)
            self.lists.number(copied, paragraph)
            made.append(copied)
        return made

    def renumber(self, before: Element, after: Element, kind: str) -> None:
        """Mark a paragraph that stayed, if it is numbered in another way than it was, as changed in its form."""
        if self.lists.differ(before, after):
            form = self.empty(before, kind).find(W + "pPr")
            change = self._hand.mark(W + "pPrChange")
            change.append(etree.Element(W + "pPr") if form is None else form)
            paragraph_form(after).append(change)

    def table(self, table: Element, kind: str) -> Element:
        """A whole table, every row of it marked."""
        made = etree.Element(W + "tbl", nsmap={"w": W[1:-1]})
        made.extend(self._adapted(one, kind) for one in table.iterchildren(W + "tblPr", W + "tblGrid"))
        made.extend(self.row(row, kind) for row in rows(table))
        return made

    def row(self, row: Element, kind: str) -> Element:
        """A row of a table, marked."""
        made = etree.Element(W + "tr", nsmap={"w": W[1:-1]})
        made.extend(self._adapted(one, kind) for one in row.iterchildren(W + "tblPrEx", W + "trPr"))
        self._hand.row(made, DELETED)
        for cell in cells(row):
            inner = etree.SubElement(made, W + "tc")
            inner.extend(self._adapted(one, kind) for one in cell.iterchildren(W + "tcPr"))
            self._story(cell, inner, kind)
        return made

    def _story(self, old: Element, into: Element, kind: str) -> None:
        """All blocks of a story; the mark of its last paragraph stays, for a story cannot be without."""
        found = list(blocks(old))
        for block in found:
            if block.tag != W + "p":
                into.append(self.table(block, kind))
                continue
            made = self.empty(block, kind)
            line = self._old.line(block, kind)
            made.extend(self.words(line, 0, line.length, kind, links=True))
            if block is not found[-1]:
                self._hand.end(made, DELETED)
            into.append(made)
        if not found:
            etree.SubElement(into, W + "p")

    def _linked(self, link: Element, mark: Element, kind: str) -> Element:
        made = bare(link)
        self._related.relate(made, kind)
        made.append(mark)
        return made

    def _adapted(self, element: Element, kind: str, *, gone: bool = True) -> Element:
        """A copy that can stand in the new file; the words of a run are ``gone`` if they are deleted and not moved."""
        made = deepcopy(element)
        made.tail = None
        self._related.relate(made, kind)
        for node in list(made.iter(etree.Element)):
            self._tidy(node, made, kind)
        if made.tag == W + "r" and gone:
            for child in made:
                child.tag = _GONE.get(str(child.tag), child.tag)
        return made

    def _tidy(self, node: Element, root: Element, kind: str) -> None:
        tag, parent = str(node.tag), node.getparent()
        is_strange = parent is not None and parent.tag in (W + "rPr", W + "pPr", W + "tcPr", W + "trPr", W + "tblPr")
        if parent is not None and (
            tag in _LEFT or (tag in UNSEEN and tag != W + "rPr") or (is_strange and self._is_unknown(tag))
        ):
            parent.remove(node)
            return
        if tag.startswith(W):
            for name in [
                name for name in node.attrib if str(name).startswith(W + "rsid") or self._is_strange(str(name))
            ]:
                del node.attrib[name]
        if tag in _STYLED:
            style = self._styles.get((_STYLED[tag], value(node)))
            if style is not None:
                node.set(VAL, style)
            elif parent is not None:
                parent.remove(node)
        elif tag == W + "numPr":
            self.lists.carry(node)
        elif tag in NOTES:
            self._note(node)
        elif tag == _DRAWING_ID:
            self._drawings += 1
            node.set("id", str(1_000_000 + self._drawings))

    def _is_strange(self, name: str) -> bool:
        return name.startswith("{") and (self._is_unknown(name) or name.endswith(("}paraId", "}textId")))

    def _is_unknown(self, name: str) -> bool:
        """Whether a name is of an extension that the new file does not declare."""
        return not name.startswith((*_KNOWN, *self._known))

    def _note(self, reference: Element) -> None:
        """Bring a note that goes with its sign into the notes of the new file."""
        kind, note = self._old.note(reference)
        root = self._related.notes(kind)
        if note is None or root is None:
            return
        taken = [int(id) for one in root if (id := one.get(W + "id", "")).isdecimal()]
        fresh = etree.SubElement(root, note.tag, {W + "id": str(max(taken, default=0) + 1)})
        self._story(note, fresh, kind)
        reference.set(W + "id", fresh.get(W + "id", ""))


def _runs(elements: Iterable[Element]) -> list[Element]:
    """The runs and equations in elements, what wraps them left out."""
    found: list[Element] = []
    for element in elements:
        if element.tag in MARKABLE:
            found.append(element)
        elif element.tag == W + "fldSimple":
            found.extend(as_runs(deepcopy(element)))
        elif isinstance(element.tag, str) and not element.tag.endswith("Pr"):
            found.extend(_runs(element))
    return found


def _style_map(old: Element | None, new: Element | None) -> dict[tuple[str, str], str]:
    """Ids of the new file's styles by kind and id in the old one, for those that bear one name."""
    named = {(kind, name.lower()): id for kind, id, name in _styles(new)}
    return {(kind, id): named[kind, name.lower()] for kind, id, name in _styles(old) if (kind, name.lower()) in named}


def _styles(root: Element | None) -> Sequence[tuple[str, str, str]]:
    found = () if root is None else root.iterchildren(W + "style")
    return [(one.get(W + "type", ""), one.get(W + "styleId", ""), value(one.find(W + "name"))) for one in found]
