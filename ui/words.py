"""The field's words for what the domain holds, one for each thing everywhere in the window."""

from __future__ import annotations

from workbench.domain.amendment import AmendmentStatus, Fate, Operation, Relation, Stance
from workbench.domain.provision import Status

STATUS = {
    Status.OPEN: "Open",
    Status.GROUP: "Agreed in the working group",
    Status.ADREF: "Agreed ad referendum",
    Status.AGREED: "Agreed",
}
OPERATION = {
    Operation.MOD: "New wording",
    Operation.ADD: "New provision",
    Operation.SUP: "Delete",
    Operation.MOVE: "Move",
    Operation.RETITLE: "New heading",
    Operation.NOC: "Keep as it is",
}
AMENDMENT = {
    AmendmentStatus.TABLED: "Tabled",
    AmendmentStatus.WITHDRAWN: "Withdrawn",
    AmendmentStatus.ADOPTED: "Adopted",
    AmendmentStatus.REJECTED: "Rejected",
    AmendmentStatus.ANSWERED: "Answered by settled words",
}
FATE = {
    Fate.CLEAN: "Carried over clean",
    Fate.SHIFTED: "Shifted: its provision changed elsewhere",
    Fate.SATISFIED: "Satisfied: the current text already says it",
    Fate.CONFLICTING: "Conflicting: the same words have changed",
    Fate.ORPHANED: "Orphaned: its provision is gone",
}
STANCE = {
    Stance.SUPPORT: "Support",
    Stance.OPPOSE: "Oppose",
    Stance.RESERVE: "Reserve",
    Stance.FLEXIBLE: "Flexible",
}
STANCE_OF = {
    Stance.SUPPORT: "Supported by",
    Stance.OPPOSE: "Opposed by",
    Stance.RESERVE: "Reserved by",
    Stance.FLEXIBLE: "Flexible:",
}
RELATION = {
    Relation.AFTER: "after",
    Relation.BEFORE: "before",
    Relation.UNDER: "under",
}


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 amendment", "2 amendments", "5,000 provisions"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
