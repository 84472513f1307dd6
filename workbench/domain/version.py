"""A version: an immutable snapshot of the whole instrument, addressed by content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from workbench.domain.provision import Kind, Mark, MarkKind, Provision


@dataclass(frozen=True)
class Version:
    """A named, ordered tree of provisions.

    ``provisions`` stand in document order (depth first), a parent before its children;
    ``parent`` is ``None`` at the top. Ids are unique within a version, and the same id in
    two versions is the same provision.
    """

    name: str
    provisions: tuple[Provision, ...]

    @cached_property
    def by_id(self) -> dict[str, Provision]:
        """Provisions by id."""
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def children(self) -> dict[str | None, tuple[Provision, ...]]:
        """Children by parent id, in order; the key ``None`` holds the top level."""
        found: dict[str | None, list[Provision]] = {}
        for provision in self.provisions:
            found.setdefault(provision.parent, []).append(provision)
        return {parent: tuple(children) for parent, children in found.items()}

    @cached_property
    def position(self) -> dict[str, int]:
        """Place in document order by id."""
        return {provision.id: index for index, provision in enumerate(self.provisions)}

    @cached_property
    def depth(self) -> dict[str, int]:
        """Depth by id; the top level is 0."""
        depths: dict[str, int] = {}
        for provision in self.provisions:
            depths[provision.id] = 0 if provision.parent is None else depths[provision.parent] + 1
        return depths

    @cached_property
    def subtree_hash(self) -> dict[str, str]:
        """Hash of each provision with all below it: equal hashes are equal subtrees, ids included."""
        below: dict[str | None, list[str]] = {}
        hashes: dict[str, str] = {}
        for provision in reversed(self.provisions):
            parts = [provision.id, *reversed(below.pop(provision.id, []))]
            digest = blake2b(digest_size=16)
            digest.update(json.dumps([_content(provision), parts]).encode())
            hashes[provision.id] = digest.hexdigest()
            below.setdefault(provision.parent, []).append(hashes[provision.id])
        return hashes

    @cached_property
    def content_hash(self) -> str:
        """One hash over all provisions: equal hashes are equal texts, ids included, whatever the versions' names."""
        digest = blake2b(digest_size=16)
        tops = [provision.id for provision in self.children.get(None, ())]
        digest.update(json.dumps([self.subtree_hash[id] for id in tops]).encode())
        return digest.hexdigest()

    def ancestors(self, id: str) -> Iterator[Provision]:
        """The provisions above ``id``, nearest first."""
        parent = self.by_id[id].parent
        while parent is not None:
            provision = self.by_id[parent]
            yield provision
            parent = provision.parent

    def subtree(self, id: str) -> tuple[Provision, ...]:
        """``id`` and everything below it, in document order."""
        start = self.position[id]
        end = start + 1
        depth = self.depth
        while end < len(self.provisions) and depth[self.provisions[end].id] > depth[id]:
            end += 1
        return self.provisions[start:end]


def in_document_order(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    """Provisions depth first, keeping the given order among the children of one parent."""
    children: dict[str | None, list[Provision]] = {}
    for provision in provisions:
        children.setdefault(provision.parent, []).append(provision)
    ordered: list[Provision] = []
    waiting = list(reversed(children.get(None, [])))
    while waiting:
        provision = waiting.pop()
        ordered.append(provision)
        waiting.extend(reversed(children.get(provision.id, [])))
    return tuple(ordered)


def provision_to_json(provision: Provision) -> dict[str, object]:
    """A provision as it stands in an act: every field that is not empty, marks as lists."""
    found: dict[str, object] = {"id": provision.id, "kind": provision.kind.value}
    if provision.parent is not None:
        found["parent"] = provision.parent
    for name in ("label", "heading", "text"):
        if value := getattr(provision, name):
            found[name] = value
    if provision.marks:
        found["marks"] = _marks_to_json(provision.marks)
    if provision.heading_marks:
        found["heading_marks"] = _marks_to_json(provision.heading_marks)
    if provision.table:
        found["table"] = True
    return found


def provision_from_json(data: dict[str, object]) -> Provision:
    """The inverse of :func:`provision_to_json`; raises ``KeyError``, ``ValueError`` or ``TypeError`` on other data."""
    parent = data.get("parent")
    return Provision(
        id=_string(data["id"]),
        parent=None if parent is None else _string(parent),
        kind=Kind(_string(data["kind"])),
        label=_string(data.get("label", "")),
        heading=_string(data.get("heading", "")),
        text=_string(data.get("text", "")),
        marks=_marks_from_json(data.get("marks", [])),
        heading_marks=_marks_from_json(data.get("heading_marks", [])),
        table=data.get("table", False) is True,
    )


def _content(provision: Provision) -> list[object]:
    return [
        provision.kind.value,
        provision.label,
        provision.heading,
        provision.text,
        _marks_to_json(provision.marks),
        _marks_to_json(provision.heading_marks),
        provision.table,
    ]


def _marks_to_json(marks: tuple[Mark, ...]) -> list[object]:
    return [[mark.start, mark.end, mark.kind.value, mark.value] for mark in marks]


def _marks_from_json(data: object) -> tuple[Mark, ...]:
    if not isinstance(data, list):
        raise TypeError("marks are a list")
    return tuple(Mark(int(start), int(end), MarkKind(kind), _string(value)) for start, end, kind, value in data)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"text expected, not {type(value).__name__}")
    return value
