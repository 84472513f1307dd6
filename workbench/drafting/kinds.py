"""The kinds of disagreement: over a span, over a text as a whole, and between wordings that are nearly the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment, sponsors_of
from workbench.drafting.nearness import differences, likeness_key
from workbench.drafting.rolling import Contest, Near, Variant


@dataclass(frozen=True, slots=True)
class Removal:
    """An amendment that takes the whole text away: deletes it, or moves it elsewhere (to the place ``to``, as cited).

    ``above`` where it takes more, of which this text is not the first.
    """

    amendment: Amendment
    contest: Contest
    to: str = ""
    above: bool = False


def whole_variants(removals: Sequence[Removal]) -> tuple[Variant, ...]:
    """The "" of those who would take a whole text away, each proposal once."""
    alike: dict[tuple[Contest, str], list[Removal]] = {}
    for removal in removals:
        alike.setdefault((removal.contest, removal.to), []).append(removal)
    return tuple(
        Variant(
            "",
            sponsors_of(removal.amendment for removal in group),
            tuple(removal.amendment.id for removal in group),
            whole=True,
            moves=contest is Contest.MOVE,
            to=to,
            above=all(removal.above for removal in group),
        )
        for (contest, to), group in alike.items()
    )


def contest_of_whole(whole: Sequence[Variant]) -> Contest:
    """The kind of disagreement over words that are disputed with their whole text alone."""
    moves = [variant for variant in whole if variant.moves]
    if not moves:
        return Contest.DELETION
    if len(moves) < len(whole):
        return Contest.EDIT_IN_DELETED
    return Contest.RIVAL_MOVES if len(moves) > 1 else Contest.MOVE


def contest_of(own: str, variants: Sequence[Variant], whole: Sequence[Variant], heading: bool) -> Contest:
    """The kind of disagreement; a sub-amendment's words contest the amendment's, not the text's."""
    texts = {variant.text for variant in variants if variant.on is None and not variant.together}
    texts = texts or {variant.text for variant in variants}
    if whole:
        moved = all(variant.moves for variant in whole)
        return Contest.MOVE_AGAINST_EDIT if moved else Contest.EDIT_IN_DELETED
    if len(texts) < 2:
        if heading:
            return Contest.RETITLE
        return Contest.ADDITION if not own else Contest.DELETION if "" in texts else Contest.PROPOSAL
    if not own:
        return Contest.RIVAL_INSERTIONS
    return Contest.DELETION_AGAINST_EDIT if "" in texts else Contest.ALTERNATIVES


def with_near(own: str, variants: Sequence[Variant]) -> list[Variant]:
    """The variants, each that says nearly the same as an earlier one, or as the base, saying so."""
    first: dict[str, Variant | None] = {likeness_key(own): None} if own.strip() else {}
    found = []
    for variant in variants:
        near = None
        if variant.text.strip():
            like = first.setdefault(likeness_key(variant.text), variant)
            if like is not variant:
                to = () if like is None else like.amendments or like.together
                differs = differences(own if like is None else like.text, variant.text)
                near = Near(to, tuple(sorted(differs or ())))
        found.append(replace(variant, near=near) if near else variant)
    return found
