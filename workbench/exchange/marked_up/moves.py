"""Which new provisions are gone ones that stand elsewhere now: moved with Word's marks, or cut and pasted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.matching import match
from workbench.text.alignment import shared, signs
from workbench.text.tokens import tokens

_SHARE = 0.7  # of the words of both that are the same, in order
_WORDS = 5


def moved(gone: Sequence[Provision], new: Sequence[Provision], said: Mapping[str, str]) -> dict[str, str]:
    """By the id of a new provision the gone one that it is; ``said`` are pairs that the document itself gives."""
    olds, news = {one.id: one for one in gone}, {one.id: one for one in new}
    found = {id: old for id, old in said.items() if id in news and old in olds}
    taken = set(found.values())
    left = [replace(one, parent=None) for one in gone if one.id not in taken]
    right = [replace(one, parent=None) for one in new if one.id not in found]
    if left and right:
        pairs = match(Version("", tuple(left)), Version("", tuple(right)))
        found.update((id, old) for id, old in pairs.items() if alike(olds[old], news[id]))
    return found


def alike(old: Provision, new: Provision) -> bool:
    """Whether two provisions have nearly the same words, and enough of them."""
    left, right = (
        [token for token in tokens(f"{one.heading} {one.text}") if not token.isspace()] for one in (old, new)
    )
    if min(len(left), len(right)) < _WORDS:
        return False
    same = sum(length for _, _, length in shared(*signs(left, right)))
    return 2 * same >= _SHARE * (len(left) + len(right))
