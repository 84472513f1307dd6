"""What the chair asks: what is contested, alike, new, open or agreed, how proposals fared, who stands where.

The answers are frozen and hold all that a view shows; :class:`Asking` is the part of the session that gives them.
"""

from workbench.drafting.alike import Alike, Wording
from workbench.drafting.disputes import Dispute, Tabled
from workbench.drafting.stances import Cell, Stand, Tally
from workbench.session.questions.asking import Asking
from workbench.session.questions.brackets import BracketCount, BracketRow, BracketTable
from workbench.session.questions.courses import Course
from workbench.session.questions.since import Did, Since, Stated, StatusChange, Step
from workbench.session.questions.standing import AgreedProvision, Positions

__all__ = [
    "AgreedProvision",
    "Alike",
    "Asking",
    "BracketCount",
    "BracketRow",
    "BracketTable",
    "Cell",
    "Course",
    "Did",
    "Dispute",
    "Positions",
    "Since",
    "Stand",
    "Stated",
    "StatusChange",
    "Step",
    "Tabled",
    "Tally",
    "Wording",
]
