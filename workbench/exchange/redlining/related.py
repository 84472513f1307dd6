"""Parts that what is carried over needs: pictures, charts, addresses of links, and a part for notes."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from workbench.exchange.redlining.line import Element
from workbench.exchange.redlining.side import RELATIONS, Side, as_bytes, relations_of, target_of
from workbench.exchange.word_names import R, W

_TYPES = "[Content_Types].xml"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_EMPTY = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_SEPARATORS = "separator", "continuationSeparator", "continuationNotice"


class Related:
    """Copies parts of the old file into the new one, each once."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._new = old, new
        self._copies: dict[str, str] = {}
        self._known: dict[tuple[str, str], str] = {}

    def relate(self, copy: Element, kind: str) -> None:
        """Let all that a copied element refers to be found from the part of the new file of that ``kind``."""
        part = self._old.parts.get(kind, "")
        for node in copy.iter(etree.Element):
            for name, id in node.attrib.items():
                if str(name).startswith(R):
                    fresh = self._related(part, str(id), self._new.parts.get(kind, ""))
                    if fresh:
                        node.set(name, fresh)
                    else:
                        del node.attrib[name]

    def notes(self, kind: str) -> Element | None:
        """The root of the new file's notes of a kind ("footnotes"); made as the old file has it if there is none."""
        return self._part(kind, _SEPARATORS)

    def numbering(self) -> Element | None:
        """The root of the new file's lists; made if there is none and the old file has them."""
        return self._part("numbering", ())

    def _part(self, kind: str, kept: Sequence[str]) -> Element | None:
        """A part of the new file; if there is none, like that of the old one with what is of the types ``kept``."""
        root = self._new.root(kind)
        if root is None:
            like = self._old.root(kind)
            if like is None:
                return None
            root = deepcopy(like)
            for one in list(root):
                if one.get(W + "type") not in kept:
                    root.remove(one)
            name = posixpath.join(posixpath.dirname(self._new.text), f"{kind}.xml")
            self._new.parts[kind], self._new.trees[name] = name, root
            self._add(self._new.text, f"{R[1:-1]}/{kind}", f"{kind}.xml")
            self._declare(self._old.parts[kind], name)
        self._new.touched.add(self._new.parts[kind])
        return root

    def _related(self, old_part: str, id: str, new_part: str) -> str:
        key = new_part, f"{old_part} {id}"
        if key not in self._known:
            relation = self._old.relation(old_part, id)
            self._known[key] = "" if relation is None else self._carried(relation, old_part, new_part)
        return self._known[key]

    def _carried(self, relation: Element, old_part: str, new_part: str) -> str:
        target, kind = relation.get("Target", ""), relation.get("Type", "")
        if relation.get("TargetMode") == "External":
            return self._add(new_part, kind, target, external=True)
        copy = self._copied(target_of(old_part, target))
        return self._add(new_part, kind, f"/{copy}") if copy else ""

    def _copied(self, name: str) -> str:
        """The name in the new file of a part of the old one, with all that it refers to."""
        if name in self._copies:
            return self._copies[name]
        content = self._old.package.content(name)
        if content is None:
            return ""
        folder, base = posixpath.split(name)
        fresh = posixpath.join(folder, f"redline{len(self._copies) + 1}-{base}")
        self._copies[name] = fresh
        self._new.added[fresh] = content
        self._declare(name, fresh)
        relations = self._old.package.tree(relations_of(name))
        if relations is not None:
            for one in relations.iterchildren(RELATIONS + "Relationship"):
                if one.get("TargetMode") != "External":
                    one.set("Target", f"/{self._copied(target_of(name, one.get('Target', ''))) or name}")
            self._new.added[relations_of(fresh)] = as_bytes(relations)
        return fresh

    def _add(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """A new relation of a part of the new file; its id."""
        name = relations_of(part)
        root = self._tree(name)
        taken = {one.get("Id") for one in root}
        id = next(id for k in range(len(taken) + 1) if (id := f"rIdRedline{k + 1}") not in taken)
        made = etree.SubElement(root, RELATIONS + "Relationship", {"Id": id, "Type": kind, "Target": target})
        if external:
            made.set("TargetMode", "External")
        return id

    def _declare(self, old_name: str, new_name: str) -> None:
        """Say of what type a new part is, as the old file says."""
        old, new = self._old.package.tree(_TYPES), self._tree(_TYPES)
        ending = posixpath.splitext(old_name)[1].lstrip(".").lower()
        said = ""
        for one in () if old is None else old.iterchildren(etree.Element):
            if one.get("PartName", "").lower() == f"/{old_name}".lower():
                said = one.get("ContentType", "")
                break
            if one.get("Extension", "").lower() == ending and ending:
                said = one.get("ContentType", "")
        if said:
            etree.SubElement(new, _TYPE + "Override", {"PartName": f"/{new_name}", "ContentType": said})

    def _tree(self, name: str) -> Element:
        if name not in self._new.trees:
            found = self._new.package.tree(name)
            self._new.trees[name] = etree.fromstring(_EMPTY) if found is None else found
        self._new.touched.add(name)
        return self._new.trees[name]
