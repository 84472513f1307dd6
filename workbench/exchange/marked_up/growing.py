"""Puts the provisions of one reading into a tree, in the order in which the document has them.

A provision goes only below one that is still open, so the order of the tree is the order of the document. A known one
stays below what it stands under in the base as long as that is open. A new one goes where the structure reader has it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.exchange.marked_up.kinds import Kinds
from workbench.exchange.marked_up.wording import is_silent
from workbench.exchange.word_out.layout import HEADED


@dataclass(frozen=True, slots=True)
class Entry:
    """A provision in the order of the document, with the indent of its paragraph and its level if that is a heading.

    ``moved`` says that it has an identity and is not where the base has it; ``set_out`` that its paragraph was set by
    us, so that indent and heading tell where it belongs.
    """

    provision: Provision
    moved: bool = False
    set_out: bool = False
    indent: int = 0
    heading: int | None = None


Above = Callable[[str], Sequence[str | None]]
"""What the structure reader has above a provision, nearest first, ``None`` for the instrument at the end."""


def grown(base: Version, entries: Sequence[Entry], above: Above) -> Version:
    """The version that has those provisions, and of the base also those that have no words and are still needed."""
    waiting = _wordless(base, entries)
    tree = _Tree(base, above)
    for entry, needed in zip(entries, _next_known_parent(base, entries), strict=True):
        for wordless in waiting.get(entry.provision.id, ()):
            tree.put(Entry(wordless), wordless.parent if wordless.parent in tree.open else None)
        tree.place(entry, needed)
    for wordless in waiting.get("", ()):
        tree.put(Entry(wordless), wordless.parent if wordless.parent in tree.open else None)
    return Version(base.name, tuple(one.provision for one in tree.placed))


class _Tree:
    """What was placed so far, and of that what is still ``open``: from the top down, each below the one before."""

    def __init__(self, base: Version, above: Above) -> None:
        self._base = base
        self._above = above
        self._kinds = Kinds(base)
        self.open: dict[str, Entry] = {}
        self.placed: list[Entry] = []

    def put(self, entry: Entry, parent: str | None) -> None:
        """Puts an entry below what is open, or at the top."""
        ids = list(self.open)
        for id in ids[ids.index(parent) + 1 if parent is not None else 0 :]:
            del self.open[id]
        if entry.provision.parent != parent:
            entry = replace(entry, provision=replace(entry.provision, parent=parent))
        self.open[entry.provision.id] = entry
        self.placed.append(entry)

    def place(self, entry: Entry, needed: str | None) -> None:
        """Puts an entry where it belongs; ``needed`` is what the next known one stands under in the base."""
        own = self._base.by_id.get(entry.provision.id)
        if own is not None and self._stays(entry, own.parent):
            self.put(entry, own.parent)
            return
        found = self._found(entry, own)
        if entry.provision.kind not in HEADED and needed in self.open:
            ids = list(self.open)
            if found is None or ids.index(found) < ids.index(needed):
                found = needed
        if own is None:
            parent = None if found is None else self.open[found].provision
            headed = entry.heading is not None or (not entry.set_out and entry.provision.kind in HEADED)
            level = entry.indent if entry.set_out else None
            kind = self._kinds.of(entry.provision, parent, headed=headed, level=level)
            if kind is not entry.provision.kind:
                entry = replace(entry, provision=replace(entry.provision, kind=kind))
        self.put(entry, found)

    def _stays(self, entry: Entry, parent: str | None) -> bool:
        """Whether a known provision stands below what it stands under in the base."""
        if parent is not None and parent not in self.open:
            return False
        if not entry.moved:
            return True
        if parent is None or entry.provision.kind in HEADED:
            return False
        indent = self.open[parent].indent
        return entry.indent > indent if entry.provision.label else entry.indent >= indent

    def _found(self, entry: Entry, own: Provision | None) -> str | None:
        """Below what an entry is set out, else below what the structure reader has it."""
        told, found = self._set_out_below(entry)
        if told:
            return found
        found = next((id for id in self._above(entry.provision.id) if id is None or id in self.open), None)
        if own is None or found is not None or entry.provision.kind in HEADED or own.parent is None:
            return found
        return self.placed[-1].provision.parent if self.placed else None

    def _set_out_below(self, entry: Entry) -> tuple[bool, str | None]:
        """Whether the page tells where an entry belongs, and where that is.

        A heading stands beside or below the headings before it, what has a number below the nearest further out, and
        what has none beside the nearest like it, or below the nearest at its own indent. Nothing is below a table.
        """
        nearest = [(id, other) for id, other in reversed(self.open.items()) if not other.provision.table]
        if entry.set_out and entry.heading is not None:
            return True, self._below_headings(entry.provision.kind, entry.heading)
        if (entry.moved or entry.set_out) and entry.provision.label and entry.indent:
            found = next((id for id, other in nearest if other.indent < entry.indent), None)
            return found is not None, found
        if not entry.set_out or entry.provision.label:
            return False, None
        for id, other in nearest:
            if other.heading is None and not other.provision.label and other.indent == entry.indent:
                return True, other.provision.parent
            if other.indent <= entry.indent:
                return True, id
        return False, None

    def _below_headings(self, kind: Kind, level: int) -> str | None:
        """Below what a heading of a level stands: of one level may be sections and their articles."""
        for id, other in reversed(self.open.items()):
            if other.heading == level and other.provision.kind is kind:
                return other.provision.parent
            below = other.heading == level and self._kinds.stands(kind, other.provision.kind)
            if below or (other.heading is not None and other.heading < level):
                return id
        return None


def _next_known_parent(base: Version, entries: Sequence[Entry]) -> list[str | None]:
    """For each entry, what the next known one that has not moved stands under in the base."""
    known: list[str | None] = []
    following: str | None = None
    for entry in reversed(entries):
        known.append(following)
        own = base.by_id.get(entry.provision.id)
        if own is not None and not entry.moved:
            following = own.parent
    return known[::-1]


def _wordless(base: Version, entries: Sequence[Entry]) -> Mapping[str, Sequence[Provision]]:
    """The provisions of the base without words of their own, by the id before which each is put ("" at the end).

    They are kept where something below them is, or where nothing ever was.
    """
    here = {entry.provision.id for entry in entries}
    found: dict[str, list[Provision]] = {}
    for provision in base.provisions:
        if provision.id in here or not is_silent(provision):
            continue
        subtree = base.subtree(provision.id)
        start = base.position[provision.id]
        candidates = subtree[1:] if len(subtree) > 1 else base.provisions[start + 1 :]
        first = next((one.id for one in candidates if one.id in here), None)
        if first is not None or len(subtree) == 1:
            found.setdefault(first or "", []).append(provision)
    return found
