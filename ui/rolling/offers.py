"""What can be done with a bracket, in the words of the room: buttons of the popover and the actions behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.rolling.target import Target
from ui.words import STANCE
from workbench.domain.amendment import Stance

translate = QCoreApplication.translate

ADOPT, LIFT, DELETE, COMPROMISE, REJECT, REOPEN = "adopt", "lift", "delete", "compromise", "reject", "reopen"


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done: ``key`` names it, the ``first`` is what Enter does."""

    key: str
    text: str
    tip: str
    possible: bool = True
    first: bool = False


def decisions_on(target: Target, names: str) -> Iterator[Offer]:
    """What the room can decide; ``names`` are the numbers of its amendments."""
    if not target.open:
        yield Offer(
            REOPEN,
            translate("Rolling", "Reopen"),
            translate("Rolling", "Take the decision back: the brackets stand again (Ctrl+U, R)"),
            first=True,
        )
        return
    span = target.contested is not None
    yield _adopt(target, names)
    if span:
        alone = target.alone
        yield Offer(
            LIFT,
            translate("Rolling", "Lift the bracket") if alone else translate("Rolling", "Keep the current words"),
            translate("Rolling", "The words in the bracket stay (Ctrl+U, L)")
            if alone
            else translate("Rolling", "None of the proposals is taken (Ctrl+U, L)"),
            alone or target.kept,
        )
        yield Offer(
            DELETE,
            translate("Rolling", "Delete the words"),
            translate("Rolling", "Nothing stands here any more (Ctrl+U, D)"),
        )
        yield Offer(
            COMPROMISE,
            translate("Rolling", "Compromise text\u2026"),
            translate("Rolling", "Write other words (Ctrl+U, C)"),
        )
    if target.amendments and not target.current:
        yield Offer(
            REJECT,
            translate("Rolling", "Reject %s") % names,
            translate("Rolling", "Reject %s with all that it asks for (Ctrl+U, X)") % names,
        )


def _adopt(target: Target, names: str) -> Offer:
    tip = translate("Rolling", "These words stand, in the place of all variants (Ctrl+U, A)")
    if target.contested is not None:
        return Offer(ADOPT, translate("Rolling", "Adopt this variant"), tip, target.variant > 0, first=True)
    tip = translate("Rolling", "Adopt %s with all that it asks for (Ctrl+U, A)") % names
    return Offer(ADOPT, translate("Rolling", "Adopt %s") % names, tip, bool(target.amendments), first=True)


def stances(whose: str) -> Iterator[Offer]:
    """What a delegation can say of the amendments of a bracket."""
    keys = {Stance.SUPPORT: "S", Stance.OPPOSE: "O", Stance.RESERVE: "R", Stance.FLEXIBLE: "F"}
    for stance in Stance:
        tip = translate("Rolling", "Record this as the position of %s (Ctrl+K, %s)") % (whose, keys[stance])
        yield Offer(stance.value, STANCE[stance], tip, first=stance is Stance.SUPPORT)
