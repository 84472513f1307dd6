"""One of the two files: its parts with all tracked changes in them accepted, its notes, and what its objects show."""

from __future__ import annotations

import posixpath
from collections import Counter
from hashlib import sha256

from lxml import etree

from workbench.domain.errors import UnreadableSource
from workbench.exchange.redlining.line import Element, Line
from workbench.exchange.word_in.package import WordPackage
from workbench.exchange.word_in.resolved import changing_parts
from workbench.exchange.word_in.resolving import resolve
from workbench.exchange.word_names import MC, R, W, give_back_strict

NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
BOX = W + "txbxContent"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_RSID = W + "rsid"


class Side:
    """A package, opened; ``text`` is the name of its main part."""

    def __init__(self, package: WordPackage) -> None:
        self.package = package
        self.text = package.document()
        self.parts = {kind: target for _, kind, target in reversed(package.links(self.text))}
        self.parts["document"] = self.text
        self.trees: dict[str, Element] = {}
        self.touched: set[str] = set()
        self.added: dict[str, bytes] = {}
        for name in changing_parts(package):
            root = package.tree(name)
            if root is not None:
                self.trees[name] = root
                if resolve(root, lambda revision: True, name):
                    self.touched.add(name)
        self._notes: dict[str, dict[str, Element]] = {}
        self._references: Counter[tuple[str, str]] | None = None
        self._lines: dict[Element, Line] = {}
        self._relations: dict[str, dict[str, Element]] = {}

    def body(self) -> Element:
        """The body of the text."""
        body = self.trees[self.text].find(W + "body") if self.text in self.trees else None
        if body is None:
            raise UnreadableSource(
                "{file} has no Word text in it; save it from Word as .docx and try again", file=self.package.path.name
            )
        return body

    def root(self, kind: str) -> Element | None:
        """A part that the main part refers to, by the kind of its relation ("footnotes", "styles")."""
        name = self.parts.get(kind, "")
        if name and name not in self.trees:
            found = self.package.tree(name)
            if found is not None:
                self.trees[name] = found
        return self.trees.get(name)

    def note(self, reference: Element) -> tuple[str, Element | None]:
        """The kind of part and the note that a reference means."""
        kind = NOTES[str(reference.tag)]
        if kind not in self._notes:
            root = self.root(kind)
            found = () if root is None else root.iterchildren(W + kind.removesuffix("s"))
            self._notes[kind] = {note.get(W + "id", ""): note for note in found}
        return kind, self._notes[kind].get(reference.get(W + "id", ""))

    def is_shared(self, reference: Element) -> bool:
        """Whether more than one sign refers to a note."""
        if self._references is None:
            root = self.trees[self.text]
            self._references = Counter((str(one.tag), one.get(W + "id", "")) for one in root.iter(*NOTES))
        return self._references[str(reference.tag), reference.get(W + "id", "")] > 1

    def line(self, paragraph: Element, kind: str) -> Line:
        """The line of a paragraph that stands in the part of that kind."""
        known = self._lines.get(paragraph)
        if known is None:
            known = self._lines[paragraph] = Line(paragraph, lambda child: self._key(child, self.parts[kind]))
        return known

    def relation(self, part: str, id: str) -> Element | None:
        """A relation of a part."""
        if part not in self._relations:
            root = self.package.tree(relations_of(part))
            found = () if root is None else root.iterchildren(RELATIONS + "Relationship")
            self._relations[part] = {one.get("Id", ""): one for one in found}
        return self._relations[part].get(id)

    def written(self) -> dict[str, bytes]:
        """The parts that have been touched, as they are to be stored."""
        for name in self.touched:
            give_back_strict(self.trees[name])
        return {name: as_bytes(self.trees[name]) for name in sorted(self.touched)}

    def _key(self, child: Element, part: str) -> str:
        """By what an object in a run is known: equal objects show the same."""
        tag = str(child.tag)
        if tag in NOTES:
            return NOTES[tag]
        if tag in (W + "drawing", W + "pict", W + "object", MC + "AlternateContent"):
            return self._picture(child, part)
        said = " ".join(
            f"{name!s}={value!s}" for name, value in sorted(child.items()) if not str(name).startswith(_RSID)
        )
        words = "".join(str(text.text or "") for text in child.iter(W + "t"))
        return f"{etree.QName(child).localname} {said} {child.text or ''} {words}".strip()

    def _picture(self, picture: Element, part: str) -> str:
        boxes = sum(1 for _ in picture.iter(BOX))
        shown: list[str] = []
        shapes: list[str] = []
        walk = etree.iterwalk(picture, events=("start",))
        for _, node in walk:
            if node.tag == BOX:
                walk.skip_subtree()
                continue
            shapes.append(etree.QName(node).localname)
            for name, value in node.items():
                if str(name).startswith(R):
                    shown.append(self._fingerprint(part, str(value)))
                elif name == "string":
                    shown.append(str(value))
        if boxes:
            return f"box {boxes} {' '.join(shown)}"
        return f"picture {' '.join(shown) or ' '.join(shapes)}"

    def _fingerprint(self, part: str, id: str) -> str:
        relation = self.relation(part, id)
        if relation is None:
            return "?"
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            return target
        content = self.package.content(target_of(part, target))
        return sha256(content or b"").hexdigest()[:16]


def relations_of(part: str) -> str:
    """The name of the part that holds the relations of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def target_of(part: str, target: str) -> str:
    """The name of the part that a relation of ``part`` means."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def as_bytes(root: Element) -> bytes:
    """A part as it is stored."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
