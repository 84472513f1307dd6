"""Puts the provisions of one reading into a tree, in the order in which the document has them.

A provision goes only below one that is still open, so the order of the tree is the order of the document. A known one
stays below what it stands under in the base as long as that is open. A new one goes where the structure reader has it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.exchange.marked_up.wording import is_silent

_DIVISIONS = frozenset({Kind.PREAMBLE, Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.ANNEX})


@dataclass(frozen=True, slots=True)
class Entry:
    """A provision in the order of the document, with the indent of its paragraph.

    ``moved`` says that it has an identity and is not where the base has it.
    """

    provision: Provision
    moved: bool = False
    indent: int = 0


Above = Callable[[str], Sequence[str | None]]
"""What the structure reader has above a provision, nearest first, ``None`` for the instrument at the end."""


def grown(base: Version, entries: Sequence[Entry], above: Above) -> Version:
    """The version that has those provisions, and of the base also those that have no words and are still needed."""
    waiting = _wordless(base, entries)
    known: list[str | None] = _next_known_parent(base, entries)
    path: list[str] = []
    placed: list[Provision] = []
    indents: dict[str, int] = {}

    def put(provision: Provision, parent: str | None) -> None:
        del path[path.index(parent) + 1 if parent is not None else 0 :]
        path.append(provision.id)
        placed.append(replace(provision, parent=parent))

    for index, entry in enumerate(entries):
        provision = entry.provision
        for wordless in waiting.get(provision.id, ()):
            put(wordless, wordless.parent if wordless.parent in path else None)
        own = base.by_id.get(provision.id)
        if own is not None and not entry.moved and (own.parent is None or own.parent in path):
            indents[provision.id] = entry.indent
            put(provision, own.parent)
            continue
        found = _indented_below(entry, path, indents)
        if found is None:
            found = next((id for id in above(provision.id) if id is None or id in path), None)
        needed = known[index]
        if (
            provision.kind not in _DIVISIONS
            and needed in path
            and (found is None or path.index(found) < path.index(needed))
        ):
            found = needed
        if own is not None and found is None and provision.kind not in _DIVISIONS and own.parent is not None and placed:
            found = placed[-1].parent
        indents[provision.id] = entry.indent
        put(provision, found)
    for wordless in waiting.get("", ()):
        put(wordless, wordless.parent if wordless.parent in path else None)
    return Version(base.name, tuple(placed))


def _indented_below(entry: Entry, path: Sequence[str], indents: Mapping[str, int]) -> str | None:
    """Of what is open, that below which a moved paragraph with a label is indented; ``None`` where nothing says so."""
    if not entry.moved or not entry.provision.label or not entry.indent:
        return None
    return next((id for id in reversed(path) if indents.get(id, 0) < entry.indent), None)


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
