"""Deriving a text from a version and amendments: a party's reading, and the next version.

The text is never retyped: it follows from the base and the amendments, and amendments that
cannot stand together are a return value that names them, never a silent choice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.provision import Provision
from workbench.domain.version import Version, in_document_order
from workbench.text.carry import carry_marks
from workbench.text.merge import merge


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Amendments (by id) that cannot both be taken, on one provision (by id)."""

    at: str
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """The text that follows, and the rivalries that kept amendments out of it."""

    version: Version
    rivalries: tuple[Rivalry, ...]


def derive(base: Version, amendments: Iterable[Amendment], name: str) -> Derived:
    """``base`` with all ``amendments`` taken, called ``name``.

    The result depends on the set of amendments, not on their order. Where two are rivals neither of them is taken,
    and a :class:`Rivalry` says so.
    """
    by_target: dict[str, list[Amendment]] = {}
    for amendment in sorted(amendments, key=amendment_order):
        by_target.setdefault(amendment.at, []).append(amendment)
    tree = _Tree(base)
    rivalries: list[Rivalry] = []
    deleted = _deleted(base, by_target, rivalries)
    for at, group in by_target.items():
        if at in base.by_id and not _inside(base, at, deleted):
            rivalries.extend(_reword(tree, base.by_id[at], group))
    rivalries.extend(_move(tree, by_target, deleted))
    _add(tree, by_target)
    for at in deleted:
        if tree.has(at):  # not yet gone with what stood above it
            tree.remove(at)
    return Derived(Version(name, tree.provisions()), tuple(rivalries))


def amendment_order(amendment: Amendment) -> tuple[bool, int, str]:
    """The order of amendments everywhere: by number, those without one last, by id."""
    return (amendment.number is None, amendment.number or 0, amendment.id)


def wording(old: Provision, text: str) -> Provision:
    """``old`` with new words; emphasis and footnotes stay on the words that stay."""
    if text == old.text:
        return old
    return replace(old, text=text, marks=carry_marks(old.text, old.marks, text))


def retitled(old: Provision, heading: str) -> Provision:
    """``old`` with a new heading; emphasis and footnotes stay on the words that stay."""
    if heading == old.heading:
        return old
    return replace(old, heading=heading, heading_marks=carry_marks(old.heading, old.heading_marks, heading))


def _deleted(base: Version, by_target: dict[str, list[Amendment]], rivalries: list[Rivalry]) -> set[str]:
    """The provisions that go: those of SUP amendments with which nothing on, in or brought into them is a rival."""
    moved_to: dict[str, list[Amendment]] = {}
    for group in by_target.values():
        for amendment in group:
            if amendment.operation is Operation.MOVE and amendment.anchor is not None:
                moved_to.setdefault(amendment.anchor, []).append(amendment)
    deleted: set[str] = set()
    for at, group in by_target.items():
        suppressions = [amendment.id for amendment in group if amendment.operation is Operation.SUP]
        if not suppressions or at not in base.by_id:
            continue
        inside = [provision.id for provision in base.subtree(at)]
        own = [a.id for id in inside for a in by_target.get(id, ()) if not _stands_without(a, at)]
        brought = [a.id for id in inside for a in moved_to.get(id, ()) if not _beside(a, at)]
        rivals = dict.fromkeys((*own, *brought))
        if rivals:
            rivalries.append(Rivalry(at, (*suppressions, *rivals)))
        else:
            deleted.add(at)
    return deleted


def _stands_without(amendment: Amendment, at: str) -> bool:
    """Whether an amendment on ``at`` or in it can be taken when ``at`` goes."""
    added = amendment.operation is Operation.ADD and _beside(amendment, at)
    return added or amendment.operation is Operation.SUP


def _beside(amendment: Amendment, at: str) -> bool:
    return (amendment.anchor or amendment.at) == at and amendment.relation is not Relation.UNDER


def _inside(base: Version, at: str, deleted: set[str]) -> bool:
    return at in deleted or any(above.id in deleted for above in base.ancestors(at))


def _reword(tree: _Tree, provision: Provision, group: list[Amendment]) -> Iterable[Rivalry]:
    text, taken = provision.text, []
    rivals: list[str] = []
    for amendment in group:
        if amendment.operation is Operation.MOD:
            merged = merge(provision.text, text, amendment.wording)
            if merged.conflicts:
                rivals.append(amendment.id)
            else:
                text = merged.text
                taken.append(amendment.id)
    if rivals:
        yield Rivalry(provision.id, (*taken, *rivals))
    else:
        tree.replace(wording(provision, text))
    headings = {amendment.wording: amendment.id for amendment in group if amendment.operation is Operation.RETITLE}
    if len(headings) > 1:
        yield Rivalry(provision.id, tuple(headings.values()))
    elif headings:
        tree.replace(retitled(tree.provision(provision.id), next(iter(headings))))


def _move(tree: _Tree, by_target: dict[str, list[Amendment]], deleted: set[str]) -> Iterable[Rivalry]:
    for at, group in by_target.items():
        moves = [amendment for amendment in group if amendment.operation is Operation.MOVE]
        if not moves or not tree.has(at):
            continue
        places = {(move.relation, move.anchor) for move in moves}
        first = moves[0]
        if len(places) > 1 or first.anchor is None or first.relation is None or not tree.can_move(at, first.anchor):
            yield Rivalry(at, tuple(move.id for move in moves))
        else:
            tree.move(at, first.relation, first.anchor)


def _add(tree: _Tree, by_target: dict[str, list[Amendment]]) -> None:
    added: set[tuple[str, Relation, tuple[tuple[str, str], ...]]] = set()
    last: dict[tuple[str, Relation], str] = {}
    for at, group in by_target.items():
        for amendment in group:
            relation = amendment.relation
            if amendment.operation is not Operation.ADD or relation is None or not tree.has(at):
                continue
            proposal = tuple((provision.label, provision.words) for provision in amendment.provisions)
            if (at, relation, proposal) in added:
                continue
            added.add((at, relation, proposal))
            anchor = last.get((at, relation), at) if relation is Relation.AFTER else at
            tree.insert(amendment.provisions, relation, anchor)
            last[(at, relation)] = amendment.provisions[0].id


class _Tree:
    """A version being changed: provisions by id, and the order of children."""

    def __init__(self, base: Version) -> None:
        self._by_id = dict(base.by_id)
        self._children = {parent: [child.id for child in children] for parent, children in base.children.items()}

    def has(self, id: str) -> bool:
        return id in self._by_id

    def provision(self, id: str) -> Provision:
        return self._by_id[id]

    def replace(self, provision: Provision) -> None:
        self._by_id[provision.id] = provision

    def can_move(self, id: str, anchor: str) -> bool:
        """Whether ``anchor`` exists and does not stand in what is moved."""
        above: str | None = anchor
        while above is not None:
            if above == id or above not in self._by_id:
                return False
            above = self._by_id[above].parent
        return True

    def move(self, id: str, relation: Relation, anchor: str) -> None:
        self._children[self._by_id[id].parent].remove(id)
        self._place(self._by_id[id], relation, anchor)

    def insert(self, provisions: tuple[Provision, ...], relation: Relation, anchor: str) -> None:
        first, *below = provisions
        self._place(first, relation, anchor)
        for provision in below:
            self._by_id[provision.id] = provision
            self._children.setdefault(provision.parent, []).append(provision.id)

    def remove(self, id: str) -> None:
        self._children[self._by_id[id].parent].remove(id)
        waiting = [id]
        while waiting:
            gone = waiting.pop()
            waiting.extend(self._children.pop(gone, ()))
            del self._by_id[gone]

    def provisions(self) -> tuple[Provision, ...]:
        ordered = (self._by_id[id] for children in self._children.values() for id in children)
        return in_document_order(ordered)

    def _place(self, provision: Provision, relation: Relation, anchor: str) -> None:
        parent = anchor if relation is Relation.UNDER else self._by_id[anchor].parent
        siblings = self._children.setdefault(parent, [])
        beside = relation is not Relation.UNDER
        index = siblings.index(anchor) + (relation is Relation.AFTER) if beside else len(siblings)
        siblings.insert(index, provision.id)
        self._by_id[provision.id] = replace(provision, parent=parent)
