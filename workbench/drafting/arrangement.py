"""A text as amendments can say it: what may stand in what, told from what a person may do to a document.

An amendment deletes a provision with all below it, adds one with nothing below it that was there before, and moves one
to where it does not stand in itself. A document knows no such rules; where it breaks them the nearest text that keeps
them is taken, with the same words in the same order wherever that can be.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from workbench.domain.errors import Line
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version, in_document_order

_HOLDERS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX})


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Something in a text that no amendment says: the provision (an id of either text), which words, and why."""

    at: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The text as amendments can say it; ``copies`` are the provisions (ids) that some new ones repeat."""

    version: Version
    copies: dict[str, str]
    unsaid: tuple[Unsaid, ...]


def arrangement(base: Version, after: Version) -> Arrangement:
    """``after`` as amendments to ``base`` can say it, and what is lost of it by that."""
    work = _Work(base, list(after.provisions))
    work.take_emptied_for_gone()
    work.open_new_holders()
    work.keep_above_what_stays()
    work.copy_what_left()
    return Arrangement(Version(after.name, in_document_order(work.provisions)), work.copies, tuple(work.unsaid))


@dataclass(slots=True)
class _Work:
    """A text being put so; ``provisions`` in document order among those of one parent."""

    base: Version
    provisions: list[Provision]
    copies: dict[str, str] = field(default_factory=dict)
    unsaid: list[Unsaid] = field(default_factory=list)

    def take_emptied_for_gone(self) -> None:
        """A provision that had words, has none, and holds nothing, is deleted, whatever its number still says."""
        holding = {p.parent for p in self.provisions}

        def emptied(own: Provision) -> bool:
            before = self.base.by_id.get(own.id)
            worded = before is not None and bool(before.heading or before.text)
            return worded and not own.heading and not own.text and own.id not in holding

        while any(emptied(p) for p in self.provisions):
            self.provisions = [p for p in self.provisions if not emptied(p)]
            holding = {p.parent for p in self.provisions}

    def open_new_holders(self) -> None:
        """A new part or chapter around what stands there: its heading is new, and what stands there stays beside it."""
        by_id = {p.id: p for p in self.provisions}
        held = {
            p.id: p.parent
            for p in self.provisions
            if p.id in self.base.by_id and p.parent is not None and self._is_new_holder(by_id[p.parent])
        }
        for parent in dict.fromkeys(held.values()):
            self.unsaid.append(
                Unsaid(
                    parent,
                    by_id[parent].words,
                    Line(
                        "what stands below it stood there before: its heading is new, but no amendment puts it around"
                        " that"
                    ),
                )
            )
        if held:
            self._free(held)

    def _is_new_holder(self, provision: Provision) -> bool:
        return provision.id not in self.base.by_id and provision.kind in _HOLDERS

    def _free(self, held: Collection[str]) -> None:
        """Puts the provisions ``held`` behind what holds them."""
        ordered = in_document_order(self.provisions)
        by_id = {p.id: p for p in ordered}
        freed: list[Provision] = []
        for provision in ordered:
            parent = provision.parent
            while provision.id in held and parent is not None and self._is_new_holder(by_id[parent]):
                parent = by_id[parent].parent
            freed.append(replace(provision, parent=parent))
        self.provisions = freed

    def keep_above_what_stays(self) -> None:
        """A provision that is gone while what stood below it stays at its place: it stays with its number alone."""
        by_id = {p.id: p for p in self.provisions}
        kept: dict[str, None] = {}
        back: set[str] = set()
        for provision in self.provisions:
            above = self._gone_above(provision.id, by_id)
            standing = self._standing_above(provision.id, by_id)
            if above and provision.parent == standing:
                kept.update(dict.fromkeys(above))
                back.add(provision.id)
        if not kept:
            return
        arranged: list[Provision] = []
        placed: set[str] = set()
        for provision in self.provisions:
            if provision.id in back:
                for id in reversed(self._gone_above(provision.id, by_id)):
                    if id not in placed:
                        placed.add(id)
                        own = self.base.by_id[id]
                        arranged.append(replace(own, heading="", text="", marks=(), heading_marks=()))
                        why = Line("what stands below it stays, and so does its number: no amendment deletes it alone")
                        self.unsaid.append(Unsaid(id, own.label or own.words, why))
                arranged.append(replace(provision, parent=self.base.by_id[provision.id].parent))
            else:
                arranged.append(provision)
        self.provisions = arranged

    def _gone_above(self, id: str, standing: Collection[str]) -> list[str]:
        """The provisions right above one in the base that are gone, nearest first."""
        found: list[str] = []
        for above in self.base.ancestors(id) if id in self.base.by_id else ():
            if above.id in standing:
                break
            found.append(above.id)
        return found

    def _standing_above(self, id: str, standing: Collection[str]) -> str | None:
        above = self.base.ancestors(id) if id in self.base.by_id else iter(())
        return next((own.id for own in above if own.id in standing), None)

    def copy_what_left(self) -> None:
        """What was taken into something new, or out of what goes, or put into what stood below it: gone, and new."""
        taken: set[str] = set()
        while found := self._left(taken):
            taken |= found
        names = {id: f"new-{id}" for id in taken}
        self.copies = {name: id for id, name in names.items()}
        self.provisions = [
            replace(p, id=names.get(p.id, p.id), parent=names.get(p.parent or "", p.parent)) for p in self.provisions
        ]

    def _left(self, taken: Collection[str]) -> set[str]:
        known = {p.id for p in self.provisions if p.id in self.base.by_id} - set(taken)
        found = set()
        for provision in self.provisions:
            id, parent = provision.id, provision.parent
            if id not in known:
                continue
            above = {own.id for own in self.base.ancestors(id)}
            inverted = parent is not None and parent in known and self._stood_in(parent, id)
            if (parent is not None and parent not in known) or not above <= known or inverted:
                found.add(id)
        return found

    def _stood_in(self, id: str, above: str) -> bool:
        return any(own.id == above for own in self.base.ancestors(id))
