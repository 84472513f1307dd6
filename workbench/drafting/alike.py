"""Which amendments ask for the same, to the letter or but for spacing, case, punctuation and spelling."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Operation
from workbench.drafting.derivation import amendment_order
from workbench.drafting.nearness import differences, likeness_key
from workbench.drafting.rolling import Difference

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording, the amendments that propose it, and in what it differs from the first wording of its group."""

    text: str
    amendments: tuple[Amendment, ...]
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """Amendments of one operation on one provision ``at`` (id) in identical or near-identical words."""

    at: str
    operation: Operation
    wordings: tuple[Wording, ...]

    @property
    def identical(self) -> bool:
        """Whether all propose the very same."""
        return len(self.wordings) == 1

    @property
    def amendments(self) -> tuple[Amendment, ...]:
        """All of them, wording by wording."""
        return tuple(amendment for wording in self.wordings for amendment in wording.amendments)


def alike(amendments: Iterable[Amendment]) -> tuple[Alike, ...]:
    """The groups of two and more, in the order of their first amendments' numbers, whatever order they come in.

    Amendments are compared in their wording on the current version. The cost is that of reading them, not of
    comparing each with each.
    """
    same: dict[Hashable, list[Amendment]] = {}
    for amendment in sorted(amendments, key=amendment_order):
        same.setdefault(_aim(amendment), []).append(amendment)
    groups: dict[Hashable, list[Amendment]] = {}
    for aim, rivals in same.items():
        for amendment in rivals if len(rivals) > 1 else ():
            near = tuple(likeness_key(words) for words in _words(amendment))
            groups.setdefault((aim, near), []).append(amendment)
    found = [_alike(group) for group in groups.values() if len(group) > 1]
    return tuple(sorted(found, key=lambda group: amendment_order(group.amendments[0])))


def _aim(amendment: Amendment) -> Hashable:
    """What two amendments must have in common before their words are compared."""
    return amendment.operation, amendment.at, amendment.relation, amendment.anchor, len(amendment.provisions)


def _words(amendment: Amendment) -> _Words:
    if amendment.operation is Operation.ADD:
        return tuple(provision.words for provision in amendment.provisions)
    return (amendment.wording,)


def _alike(group: list[Amendment]) -> Alike:
    by_words: dict[_Words, list[Amendment]] = {}
    for amendment in group:
        by_words.setdefault(_words(amendment), []).append(amendment)
    first = next(iter(by_words))
    wordings = tuple(Wording("\n".join(words), tuple(same), _differs(first, words)) for words, same in by_words.items())
    return Alike(group[0].at, group[0].operation, wordings)


def _differs(first: _Words, words: _Words) -> tuple[Difference, ...]:
    found = {kind for one, other in zip(first, words, strict=True) for kind in differences(one, other) or ()}
    return tuple(kind for kind in Difference if kind in found)
