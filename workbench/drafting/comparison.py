"""What changed between two versions, provision by provision, word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.citation import citations
from workbench.drafting.flow import Flow, flows
from workbench.drafting.movement import moved
from workbench.text.diff import Segment, diff


class ChangeKind(StrEnum):
    """What happened to a provision; the values are the keys of the JSON summary."""

    MODIFIED = "modified"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RELABELLED = "relabelled"


@dataclass(frozen=True, slots=True)
class Change:
    """A provision that is not the same in both versions, and all that happened to it.

    ``citation`` is its citation in the new version ("" if removed), ``old_citation`` in the old one
    ("" if added). ``segments`` cover its text, ``heading`` its heading and ``footnotes`` its notes, one
    on a line; all are whole, equal words included, and their equal and inserted words join to the new text.

    Their equal and deleted words join to the old text, unless words went from one provision to another of
    the same article, as when a paragraph is split into (a) and (b). Such words are equal in the provision
    that has them now and are not deleted in the one that had them; ``exchanged`` are the ids of the
    provisions that it had words from or gave words to. Over these together, equal and deleted words are
    those of the old text.
    """

    id: str
    kind: Kind
    changes: frozenset[ChangeKind]
    citation: str
    old_citation: str
    segments: tuple[Segment, ...] = ()
    heading: tuple[Segment, ...] = ()
    label: str = ""
    old_label: str = ""
    footnotes: tuple[Segment, ...] = ()
    exchanged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions by name, how many provisions are unchanged, and the changes in document order."""

    old: str
    new: str
    unchanged: int
    changes: tuple[Change, ...]

    @property
    def summary(self) -> dict[str, int]:
        """How many provisions are unchanged, and how many changed in each way; one may count in several."""
        counts = Counter(kind for change in self.changes for kind in change.changes)
        return {"unchanged": self.unchanged, **{kind.value: counts[kind] for kind in ChangeKind}}


def compare(old: Version, new: Version, *, language: str = "en") -> Comparison:
    """What changed from ``old`` to ``new``; a provision is known by its id and cited in ``language``.

    Work is done only below provisions whose subtrees differ. A removed provision is listed after
    the one that it followed.
    """
    before, after = _reached(old, new), _reached(new, old)
    both = [id for id in after if id in old.by_id]
    kinds: dict[str, set[ChangeKind]] = {id: _kinds(old.by_id[id], new.by_id[id]) for id in both}
    for id in moved(old, new, [id for id in before if id in new.by_id], both):
        kinds[id].add(ChangeKind.MOVED)
    kinds.update({id: {ChangeKind.ADDED} for id in after if id not in old.by_id})
    kinds.update({id: {ChangeKind.REMOVED} for id in before if id not in new.by_id})
    changed = {id: frozenset(found) for id, found in kinds.items() if found}
    texts = {id: diff(_text(old.by_id.get(id)), _text(new.by_id.get(id))) for id in changed}
    exchanges = flows(old, new, {id: texts[id] for id, found in changed.items() if _words_differ(found)})
    cited_old, cited_new = (citations(old, language), citations(new, language)) if changed else ({}, {})
    changes = tuple(
        _change(
            old.by_id.get(id),
            new.by_id.get(id),
            changed[id],
            (cited_old.get(id, ""), cited_new.get(id, "")),
            exchanges.get(id) or Flow(texts[id]),
        )
        for id in _in_order(old, new, changed)
    )
    shared = sum(id in old.by_id for id in new.by_id)
    return Comparison(old.name, new.name, shared - sum(id in old.by_id and id in new.by_id for id in changed), changes)


def _reached(one: Version, other: Version) -> list[str]:
    """Ids of ``one`` whose parent's subtree differs from that in ``other``, from the top."""
    found: list[str] = []
    waiting: list[str | None] = [None]
    while waiting:
        for child in one.children.get(waiting.pop(), ()):
            found.append(child.id)
            if child.id not in other.by_id or one.subtree_hash[child.id] != other.subtree_hash[child.id]:
                waiting.append(child.id)
    return sorted(found, key=one.position.__getitem__)


def _kinds(old: Provision, new: Provision) -> set[ChangeKind]:
    found: set[ChangeKind] = set()
    if (old.text, old.heading, old.footnotes) != (new.text, new.heading, new.footnotes):
        found.add(ChangeKind.MODIFIED)
    if old.label != new.label:
        found.add(ChangeKind.RELABELLED)
    return found


def _words_differ(found: frozenset[ChangeKind]) -> bool:
    return not found <= {ChangeKind.MOVED, ChangeKind.RELABELLED}


def _in_order(old: Version, new: Version, changed: dict[str, frozenset[ChangeKind]]) -> Iterator[str]:
    """Changed ids in the order of the new version, each removed one after what it followed in the old."""
    after: dict[str | None, list[str]] = {}
    last: str | None = None
    if any(ChangeKind.REMOVED in found for found in changed.values()):
        for provision in old.provisions:
            if provision.id in new.by_id:
                last = provision.id
            else:
                after.setdefault(last, []).append(provision.id)
    yield from after.get(None, ())
    for provision in new.provisions:
        if provision.id in changed:
            yield provision.id
        yield from after.get(provision.id, ())


def _change(
    old: Provision | None,
    new: Provision | None,
    changes: frozenset[ChangeKind],
    cited: tuple[str, str],
    flow: Flow,
) -> Change:
    known = new or old
    if known is None:
        raise ValueError("a change is of a provision that one of the versions has")
    return Change(
        id=known.id,
        kind=known.kind,
        changes=changes,
        citation=cited[1],
        old_citation=cited[0],
        segments=flow.segments,
        heading=diff(old.heading if old else "", new.heading if new else ""),
        label=new.label if new else "",
        old_label=old.label if old else "",
        footnotes=diff(_notes(old), _notes(new)),
        exchanged=flow.exchanged,
    )


def _text(provision: Provision | None) -> str:
    return provision.text if provision else ""


def _notes(provision: Provision | None) -> str:
    return "\n".join(provision.footnotes) if provision else ""
