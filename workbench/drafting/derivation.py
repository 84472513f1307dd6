"""Deriving a text from a version and amendments: a party's reading, and the next version.

The text is never retyped: it follows from the base and the amendments, and amendments that
cannot stand together are a return value that names them, never a silent choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from workbench.domain.amendment import Amendment, Edit, Operation, Relation
from workbench.domain.decision import PARTS, Part, Settlement
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.notes import lines_of, renoted, with_new_notes
from workbench.drafting.places import Place, place_of
from workbench.drafting.tree import Tree
from workbench.drafting.wordings import Proposal, answered, edits_of, parents_of, without_amended
from workbench.text.carry import carry_marks
from workbench.text.merge import merge
from workbench.text.variants import composed, rival, weigh, witness


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Amendments (by id) that cannot be taken together, on one provision (by id).

    With ``settled`` (acts) they ask for other words where the room settled a span and did not answer them.
    """

    at: str
    amendments: tuple[str, ...]
    settled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Derived:
    """The text that follows, and the rivalries that kept amendments out of it."""

    version: Version
    rivalries: tuple[Rivalry, ...]


def derive(
    base: Version,
    amendments: Iterable[Amendment],
    name: str,
    settlements: Iterable[Settlement] = (),
    *,
    known: Iterable[Amendment] = (),
) -> Derived:
    """``base`` with all ``amendments`` and the spans that the room settled, called ``name``.

    The result depends on the set of amendments and of standing settlements, not on their order. A settlement stands
    in its span before the words of every amendment that it answers, and a sub-amendment in place of the amendment that
    it amends; ``known`` are such amendments that are not taken themselves. Where amendments are rivals none of
    them is taken, and a :class:`Rivalry` says so.
    """
    ordered = sorted(amendments, key=amendment_order)
    parents = {amendment.id: amendment for amendment in (*known, *ordered)}
    by_target: dict[str, list[Amendment]] = {}
    for amendment in without_amended(ordered):
        by_target.setdefault(amendment.at, []).append(amendment)
    settled: dict[tuple[str, Part], list[Settlement]] = {}
    for one in settlements:
        if not one.undone:
            settled.setdefault((one.at, one.part), []).append(one)
    tree = Tree(base)
    rivalries: list[Rivalry] = []
    deleted = _deleted(base, by_target, rivalries)
    for at in dict.fromkeys((*by_target, *(at for at, _ in settled))):
        if at in base.by_id and not _inside(base, at, deleted):
            rivalries.extend(_reword(tree, base.by_id[at], by_target.get(at, []), settled))
    rivalries.extend(_arrange(tree, base, by_target, parents))
    for at in deleted:
        if tree.has(at):  # not yet gone with what stood above it
            tree.remove(at)
    return Derived(Version(name, tree.provisions()), tuple(rivalries))


def amendment_order(amendment: Amendment) -> tuple[bool, int, str]:
    """The order of amendments everywhere: by number, those without one last, by id."""
    return (amendment.number is None, amendment.number or 0, amendment.id)


def amended(parent: Amendment | None, family: Sequence[Amendment]) -> tuple[Provision, ...] | None:
    """The new provisions of ``parent`` as amendments to it word them together; ``None`` where these are rivals."""
    ids = [tuple(provision.id for provision in other.provisions) for other in (*family, *([parent] if parent else []))]
    if parent is None or len(set(ids)) > 1 or any(other.on != parent.id for other in family):
        return None
    found = []
    for place, provision in enumerate(parent.provisions):
        now = provision
        for amendment in family:
            said = amendment.provisions[place]
            text = merge(provision.text, now.text, said.text)
            heading = merge(provision.heading, now.heading, said.heading)
            if text.conflicts or heading.conflicts:
                return None
            now = retitled(wording(now, text.text), heading.text)
        found.append(now)
    return tuple(found)


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


def reworded(old: Provision, words: Mapping[Part, str]) -> Provision:
    """``old`` with new words for some of its parts; new footnotes hang at the end of its new words."""
    notes = words.get(Part.NOTES, old.note_lines)
    now = retitled(wording(renoted(old, notes), words.get(Part.TEXT, old.text)), words.get(Part.HEADING, old.heading))
    return with_new_notes(now, lines_of(old, notes)[1])


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


def _reword(
    tree: Tree, provision: Provision, group: list[Amendment], settled: Mapping[tuple[str, Part], list[Settlement]]
) -> Iterator[Rivalry]:
    words_of: dict[Part, str] = {}
    for operation, part in PARTS.items():
        old = part.of(provision)
        own = [amendment for amendment in group if amendment.operation is operation]
        room = settled.get((provision.id, part), [])
        if not own and not room:
            continue
        words, rivals, against = _taken(old, own, room)
        if rivals:
            yield Rivalry(provision.id, rivals, against)
        words_of[part] = words
    if words_of:
        tree.replace(reworded(tree.provision(provision.id), words_of))


def _taken(
    old: str, amendments: Sequence[Amendment], settled: Sequence[Settlement]
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A text with wordings and settlements taken, the amendments that cannot be, and the acts against them."""
    base = weigh(old)
    room = [Edit(one.start, one.end, one.words) for one in settled]
    asked = {
        amendment.id: witness(
            base,
            [
                edit
                for edit in edits_of(Proposal(amendment, amendment.wording), base, old)
                if not answered(edit, amendment.id, settled)
            ],
        )
        for amendment in amendments
    }
    rivals = {
        id
        for (one, mine), (other, theirs) in combinations(asked.items(), 2)
        if rival(mine, theirs)
        for id in (one, other)
    }
    against = {
        id: [one.act for one, edit in zip(settled, room, strict=True) if rival(mine, witness(base, [edit]))]
        for id, mine in asked.items()
    }
    out = rivals | {id for id, acts in against.items() if acts}
    edits = [*room, *(edit for id, mine in asked.items() if id not in out for edit in mine.edits)]
    words = composed(base, 0, len(base.tokens), edits)
    acts = dict.fromkeys(act for found in against.values() for act in found)
    return old if words is None else words, tuple(id for id in asked if id in out), tuple(acts)


def _arrange(
    tree: Tree, base: Version, by_target: dict[str, list[Amendment]], known: Mapping[str, Amendment]
) -> Iterator[Rivalry]:
    """Puts new and moved provisions at their places: those for one place in the order of their amendments.

    Places are those of ``base``; what moves keeps standing there until all others have found theirs.
    """
    rivalries: list[Rivalry] = []
    arrivals = [*_moves(base, by_target, rivalries), *_additions(base, by_target, known, rivalries)]
    last: dict[Place, str] = {}
    leaving: list[tuple[Amendment, str]] = []
    for first, place, provisions in sorted(arrivals, key=lambda arrival: amendment_order(arrival[0])):
        after = place.relation is Relation.AFTER
        anchor = last.get(place, place.anchor) if after else place.anchor
        if provisions:
            tree.insert(provisions, place.relation, anchor)
            last[place] = provisions[0].id
        else:
            last[place] = tree.reserve(place.relation, anchor)
            leaving.append((first, last[place]))
    for move, reserved in leaving:
        if not tree.fill(reserved, move.at):
            rivalries.append(Rivalry(move.at, (move.id,)))
    yield from rivalries


_Arrival = tuple[Amendment, Place, tuple[Provision, ...]]
"""The amendment by whose number it is placed, where, and the new provisions; none for a move."""


def _moves(base: Version, by_target: dict[str, list[Amendment]], rivalries: list[Rivalry]) -> Iterator[_Arrival]:
    for at, group in by_target.items():
        moves = [amendment for amendment in group if amendment.operation is Operation.MOVE]
        if not moves or at not in base.by_id:
            continue
        places = {place_of(base, move) for move in moves}
        place = places.pop()
        inside = place is not None and place.anchor in {provision.id for provision in base.subtree(at)}
        if places or place is None or inside:
            rivalries.append(Rivalry(at, tuple(move.id for move in moves)))
        else:
            yield moves[0], place, ()


def _additions(
    base: Version, by_target: dict[str, list[Amendment]], known: Mapping[str, Amendment], rivalries: list[Rivalry]
) -> Iterator[_Arrival]:
    added: set[_Said] = set()
    stood_for = {_said(base, parent) for group in by_target.values() for parent in parents_of(group, known)}
    for at, group in by_target.items():
        families: dict[_Said, list[Amendment]] = {}
        for amendment in group:
            stands = amendment.on is not None or _said(base, amendment) not in stood_for
            if amendment.operation is Operation.ADD and stands and place_of(base, amendment) is not None:
                families.setdefault(_said(base, _root(amendment, known)), []).append(amendment)
        for said, family in families.items():
            first, place = family[0], said[0]
            # those who say the same are one; amendments to one of them are taken together, if that can be
            same = len({_said(base, amendment) for amendment in family}) == 1
            provisions = first.provisions if same else amended(known.get(first.on or ""), family)
            if provisions is None:
                rivalries.append(Rivalry(at, tuple(amendment.id for amendment in family)))
                continue
            proposal = _said(base, replace(first, provisions=provisions))
            if proposal not in added and place is not None:
                added.add(proposal)
                yield _root(first, known), place, provisions


def _root(amendment: Amendment, known: Mapping[str, Amendment]) -> Amendment:
    """The amendment that one amends in the end: itself, if it is on no other."""
    return next(reversed(list(parents_of([amendment], known))), amendment)


_Said = tuple[Place | None, tuple[tuple[str, str], ...]]


def _said(base: Version, addition: Amendment) -> _Said:
    """What an addition asks for and where: of two that ask for the same one is taken."""
    return place_of(base, addition), tuple((provision.label, provision.words) for provision in addition.provisions)
