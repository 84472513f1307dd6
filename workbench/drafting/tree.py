"""A version being changed, provision by provision: what deriving a text does to the tree."""

from __future__ import annotations

from dataclasses import replace

from workbench.domain.amendment import Relation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version, in_document_order


class Tree:
    """A version being changed: provisions by id, and the order of children."""

    def __init__(self, base: Version) -> None:
        self._by_id = dict(base.by_id)
        self._children = {parent: [child.id for child in children] for parent, children in base.children.items()}

    def has(self, id: str) -> bool:
        """Whether the provision is in it."""
        return id in self._by_id

    def provision(self, id: str) -> Provision:
        """The provision as it stands now."""
        return self._by_id[id]

    def replace(self, provision: Provision) -> None:
        """Puts other words in place of those of the provision with the same id."""
        self._by_id[provision.id] = provision

    def reserve(self, relation: Relation, anchor: str) -> str:
        """Keeps a place beside or under ``anchor`` for a provision that stands elsewhere as yet; returns its name."""
        name = f"@{len(self._by_id)}"
        self._place(Provision(name, None, Kind.TEXT), relation, anchor)
        return name

    def fill(self, reserved: str, id: str) -> bool:
        """Moves a provision with all below it to a reserved place; ``False`` if that stands in itself, and it stays."""
        parent = self._by_id.pop(reserved).parent
        siblings, above = self._children[parent], parent
        while above is not None and above != id:
            above = self._by_id[above].parent
        if above is None:
            self._children[self._by_id[id].parent].remove(id)
            siblings.insert(siblings.index(reserved), id)
            self._by_id[id] = replace(self._by_id[id], parent=parent)
        siblings.remove(reserved)
        return above is None

    def insert(self, provisions: tuple[Provision, ...], relation: Relation, anchor: str) -> None:
        """Puts new provisions in: the first beside or under ``anchor``, the others below it."""
        first, *below = provisions
        self._place(first, relation, anchor)
        for provision in below:
            self._by_id[provision.id] = provision
            self._children.setdefault(provision.parent, []).append(provision.id)

    def remove(self, id: str) -> None:
        """Takes a provision out, with all below it."""
        self._children[self._by_id[id].parent].remove(id)
        waiting = [id]
        while waiting:
            gone = waiting.pop()
            waiting.extend(self._children.pop(gone, ()))
            del self._by_id[gone]

    def provisions(self) -> tuple[Provision, ...]:
        """What it holds now, in document order."""
        ordered = (self._by_id[id] for children in self._children.values() for id in children)
        return in_document_order(ordered)

    def _place(self, provision: Provision, relation: Relation, anchor: str) -> None:
        parent = anchor if relation is Relation.UNDER else self._by_id[anchor].parent
        siblings = self._children.setdefault(parent, [])
        beside = relation is not Relation.UNDER
        index = siblings.index(anchor) + (relation is Relation.AFTER) if beside else len(siblings)
        siblings.insert(index, provision.id)
        self._by_id[provision.id] = replace(provision, parent=parent)
