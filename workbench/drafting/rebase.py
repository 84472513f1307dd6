"""Carrying amendments onto a newer version, and saying how each fared.

The fates are those of the design: clean (its provision did not change), shifted (it changed
elsewhere, and the amendment's words still fit), satisfied (the newer version already says it),
conflicting (the same words changed), orphaned (its provision is gone). An amendment is always
carried from the version it was drafted against and in its own words, so that the way there,
one version or five, does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from workbench.domain.amendment import Amendment, Edit, Fate, Operation, Relation
from workbench.domain.decision import PARTS
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.nearness import differences
from workbench.text.diff import fine_edits
from workbench.text.merge import Conflict, merge_edits
from workbench.text.reading import Weighed
from workbench.text.tokens import words
from workbench.text.variants import weigh


@dataclass(frozen=True, slots=True)
class Rebased:
    """How an amendment fared, and its wording on the newer version (its own words where both changed the same)."""

    fate: Fate
    text: str


@dataclass(frozen=True)
class Rebase:
    """From ``old``, against which the amendments were drafted, onto ``new``."""

    old: Version
    new: Version

    def carry(self, amendment: Amendment) -> Rebased:
        """``amendment`` on the newer version."""
        before, after = self.old.by_id.get(amendment.at), self.new.by_id.get(amendment.at)
        text = amendment.text
        if amendment.operation is Operation.SUP:
            return Rebased(self._fate_of_deletion(before, after), text)
        if amendment.operation is Operation.ADD and self._stands_already(amendment):
            return Rebased(Fate.SATISFIED, text)
        if before is None or after is None:
            return Rebased(Fate.ORPHANED, text)
        if part := PARTS.get(amendment.operation):
            return carry_words(part.of(before), part.of(after), text)
        if amendment.operation is Operation.MOVE:
            return Rebased(self._fate_of_move(amendment), text)
        if amendment.operation is Operation.NOC and self._reads(self.old, before.id) != self._reads(self.new, after.id):
            return Rebased(Fate.CONFLICTING, text)
        return Rebased(self._same(amendment.at), text)

    def _fate_of_deletion(self, before: Provision | None, after: Provision | None) -> Fate:
        if after is None:
            return Fate.ORPHANED if before is None else Fate.SATISFIED
        return Fate.ORPHANED if before is None else self._same(after.id)

    def _fate_of_move(self, amendment: Amendment) -> Fate:
        anchor, new = amendment.anchor, self.new
        if anchor is None or anchor not in new.by_id:
            return Fate.ORPHANED
        if anchor == amendment.at or any(above.id == amendment.at for above in new.ancestors(anchor)):
            return Fate.CONFLICTING
        standing = amendment.relation and stands(new, amendment.at, amendment.relation, anchor)
        return Fate.SATISFIED if standing else self._same(amendment.at)

    def _reads(self, version: Version, id: str) -> list[tuple[str, ...]]:
        return [(provision.id, provision.heading, provision.text) for provision in version.subtree(id)]

    def _same(self, id: str) -> Fate:
        return Fate.CLEAN if self.old.subtree_hash.get(id) == self.new.subtree_hash[id] else Fate.SHIFTED

    def _stands_already(self, amendment: Amendment) -> bool:
        """Whether the new provisions stand in the newer version, as themselves or in the same words at that place."""
        first, *below = amendment.provisions
        if first.id in self.new.by_id:
            return True
        found = self._by_words.get((first.parent, *words(first.words)))
        if found is None:
            return False
        return [words(p.words) for p in self.new.subtree(found)[1:]] == [words(p.words) for p in below]

    @cached_property
    def _by_words(self) -> dict[tuple[str | None, ...], str]:
        return {(p.parent, *words(p.words)): p.id for p in self.new.provisions}


def drafted(amendment: Amendment) -> Amendment:
    """``amendment`` in the words from which it is carried, against the version on which these stand."""
    if amendment.basis is None:
        return amendment
    version, wording = amendment.basis
    return replace(amendment, against=version, text=wording, basis=None)


def stands(version: Version, id: str, relation: Relation, anchor: str) -> bool:
    """Whether a provision stands after, before or under another in ``version`` already (ids)."""
    siblings = [child.id for child in version.children[version.by_id[id].parent]]
    place = siblings.index(id)
    if relation is Relation.UNDER:
        return version.by_id[id].parent == anchor
    beside = siblings[place - 1 : place] if relation is Relation.AFTER else siblings[place + 1 : place + 2]
    return beside == [anchor]


def carry_words(before: str, after: str, proposed: str) -> Rebased:
    """``proposed``, drafted as a change of ``before``, on what that has become; its own words where both changed."""
    if after == before:
        return Rebased(Fate.CLEAN, proposed)
    if after == proposed or differences(after, proposed) is not None:
        return Rebased(Fate.SATISFIED, proposed)
    base, changes = _changes(before, after)
    # where the same words changed the amendment's own stand, elsewhere those of the newer version: it must not seem
    # to take out what was agreed meanwhile in words that it never touched
    merged = merge_edits(
        base, changes, fine_edits(before, proposed), settle=lambda found: found.ours if _alike(found) else found.theirs
    )
    if not all(_alike(conflict) for conflict in merged.conflicts):
        return Rebased(Fate.CONFLICTING, merged.text)
    return Rebased(Fate.SATISFIED if merged.text == after else Fate.SHIFTED, merged.text)


def _alike(conflict: Conflict) -> bool:
    """Whether the room took the amendment's words but for their spelling, case, spacing or punctuation."""
    return differences(conflict.ours, conflict.theirs) is not None


@lru_cache(maxsize=64)
def _changes(before: str, after: str) -> tuple[Weighed, tuple[Edit, ...]]:
    """What became of a text: asked once for each of the amendments on it, which come one after another."""
    return weigh(before), fine_edits(before, after)
