"""Amendments to amendments: what is theirs, and how it is carried when what they would amend changes.

A sub-amendment's wording is that of its parent, the amendment on which it is, as it would be amended.
What it asks for itself is the difference between the two; that difference is carried onto the parent's
next wording as an amendment is carried onto the next version. An ADD's provisions are compared by id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from workbench.domain.amendment import Fate, Operation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version, in_document_order
from workbench.drafting.derivation import retitled, wording
from workbench.drafting.matching import carry_identity
from workbench.drafting.nearness import differences
from workbench.drafting.rebase import carry_words

T = TypeVar("T")
Provisions = tuple[Provision, ...]
"""The provisions of an ADD: the first at the top, the others below it in document order."""

_RUN_ON = frozenset(
    {Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.ITEM, Kind.TEXT, Kind.PREAMBULAR_PARAGRAPH},
)
"""Kinds whose words follow their label on one line."""


def words_of(provisions: Provisions) -> str:
    """New provisions as one would hand them in: read again, these words make the same provisions."""
    return "\n\n".join(part for provision in provisions for part in _paragraphs(provision))


def with_identity(known: Provisions, read: Provisions, *, fresh: Callable[[int], str]) -> Provisions:
    """``read`` with the ids of ``known`` on the provisions that both have, the first one being the same in any case.

    The others get ``fresh(0)``, ``fresh(1)`` …
    """
    old, new = Version("", _detached(known)), Version("", _detached(read))
    found = carry_identity(old, new, fresh=fresh).provisions
    names = {found[0].id: known[0].id, known[0].id: found[0].id}
    return renamed(found, names, read[0].parent)


def carry_provisions(before: Provisions, now: Provisions, own: Provisions) -> tuple[Fate, Provisions]:
    """``own``, drafted as a change of ``before``, on what that has become; its own wish where both changed the same.

    The first provisions are those by which the three are one proposal: they bear the same id.
    """
    if now in (before, own):
        return (Fate.CLEAN if now == before else Fate.SATISFIED), own
    sides = [{p.id: p for p in _detached(side)} for side in (before, now, own)]
    kept: dict[str, Provision] = {}
    clash = False
    for id in dict.fromkeys((*sides[2], *sides[1])):
        provision, rival = _carry_one(*(side.get(id) for side in sides))
        clash |= rival
        if provision is not None:
            kept[id] = provision
    clash |= _keep_above(kept, sides[2] | sides[1])
    ordered, rival = _in_order(kept, [_children(side.values()) for side in sides])
    found = _attached(ordered, own[0].parent)
    if clash or rival:
        return Fate.CONFLICTING, found
    return (Fate.SATISFIED if found == now else Fate.SHIFTED), found


def standing_as(version: Version, provisions: Provisions) -> dict[str, str]:
    """What new provisions are called (their ids) where they stand in ``version``, by identity or in like words.

    Empty where they do not stand at their place.
    """
    if provisions[0].id in version.by_id:
        return {provision.id: provision.id for provision in provisions}
    for sibling in version.children.get(provisions[0].parent, ()):
        found = version.subtree(sibling.id)
        pairs = list(zip(provisions, found, strict=True)) if len(found) == len(provisions) else []
        if pairs and all(differences(mine.words, there.words) is not None for mine, there in pairs):
            return {mine.id: there.id for mine, there in pairs}
    return {}


def renamed(provisions: Provisions, names: dict[str, str], parent: str | None) -> Provisions:
    """The provisions under other ids where ``names`` has one, the first of them below ``parent``."""
    found = (replace(p, id=names.get(p.id, p.id), parent=names.get(p.parent or "", p.parent)) for p in provisions)
    return _attached(tuple(found), parent)


@dataclass(frozen=True, slots=True)
class SingleChange:
    """New words or a new heading (``operation``) for the one provision ``at``."""

    at: str
    operation: Operation
    text: str


def single_change(standing: Provisions, wished: Provisions) -> SingleChange | None:
    """What turns the provisions as they stand into those wished, if that is the words or the heading of one of them."""
    if [(p.id, p.parent) for p in standing] != [(p.id, p.parent) for p in wished]:
        return None
    differing = [(old, new) for old, new in zip(standing, wished, strict=True) if old != new]
    if len(differing) != 1:
        return None
    old, new = differing[0]
    if replace(old, text=new.text, marks=new.marks) == new:
        return SingleChange(old.id, Operation.MOD, new.text)
    if replace(old, heading=new.heading, heading_marks=new.heading_marks) == new:
        return SingleChange(old.id, Operation.RETITLE, new.heading)
    return None


def _paragraphs(provision: Provision) -> list[str]:
    if provision.kind in _RUN_ON and not provision.heading:
        return [" ".join(part for part in (provision.label, provision.text) if part)]
    head = "\n".join(part for part in (provision.label, provision.heading) if part)
    return [part for part in (head, provision.text) if part]


def _detached(provisions: Provisions) -> Provisions:
    first, *below = provisions
    return (replace(first, parent=None), *below)


def _attached(provisions: Provisions, parent: str | None) -> Provisions:
    first, *below = provisions
    return (replace(first, parent=parent), *below)


def _carry_one(before: Provision | None, now: Provision | None, own: Provision | None) -> tuple[Provision | None, bool]:
    """One provision on all three sides (``None`` where it is not): how it reads then, and whether both changed it."""
    if own == before:
        return now, False
    if now in (before, own):
        return own, False
    if before is None or now is None or own is None:
        return own, True
    text = carry_words(before.text, now.text, own.text)
    heading = carry_words(before.heading, now.heading, own.heading)
    carried = retitled(wording(own, text.text), heading.text)
    rival = Fate.CONFLICTING in (text.fate, heading.fate)
    for name in ("label", "kind", "parent"):
        value, clash = _pick(*(getattr(side, name) for side in (before, now, own)))
        carried = replace(carried, **{name: value})
        rival |= clash
    return carried, rival


def _pick(before: T, now: T, own: T) -> tuple[T, bool]:
    """What is changed on one side as that side has it; one's own where both changed it, and that they did."""
    return (now, False) if own == before else (own, now not in (before, own))


def _keep_above(kept: dict[str, Provision], known: dict[str, Provision]) -> bool:
    """Keeps what stands above kept provisions; whether any of that was to go."""
    missing = False
    for provision in tuple(kept.values()):
        above = provision.parent
        while above is not None and above not in kept:
            kept[above] = known[above]
            above = known[above].parent
            missing = True
    return missing


def _children(provisions: Iterable[Provision]) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = {}
    for provision in provisions:
        found.setdefault(provision.parent, []).append(provision.id)
    return found


def _in_order(kept: dict[str, Provision], orders: Sequence[dict[str | None, list[str]]]) -> tuple[Provisions, bool]:
    """The kept provisions in document order, and whether the two sides differ on the order under one of them."""
    ordered: list[Provision] = []
    rival = False
    for parent, own in _children(kept.values()).items():
        order, clash = _woven(*(side.get(parent, []) for side in orders))
        rival |= clash
        ordered += [kept[id] for id in dict.fromkeys((*order, *own)) if id in own]
    return in_document_order(ordered), rival


def _woven(before: list[str], now: list[str], own: list[str]) -> tuple[list[str], bool]:
    """The order of the side that changed it, with what the other added; one's own if both, and that they did."""
    common = [id for id in before if id in now and id in own]
    moved, own_moved = ([id for id in side if id in common] for side in (now, own))
    leading, other = (now, own) if own_moved == common else (own, now)
    order = list(leading)
    for place, id in enumerate(other):
        if id not in order and id not in before:
            follows = next((earlier for earlier in reversed(other[:place]) if earlier in order), None)
            order.insert(0 if follows is None else order.index(follows) + 1, id)
    return order, moved != own_moved and common not in (moved, own_moved)
