"""What the chair asks: what is contested, alike, new, open or agreed, how proposals fared, who stands where.

The answers are frozen and hold all that a view shows; :class:`Asking` is the part of the session that gives them.
"""

from workbench.drafting.alike import Alike, Wording
from workbench.drafting.blocs import AGAINST, BETWEEN, FOR, Agreement, Likeness, Voice
from workbench.drafting.camps import Alone, Broker, Heat, Sides, sides
from workbench.drafting.disputes import Dispute, Tabled
from workbench.drafting.stances import Cell, Stand, Tally
from workbench.session.questions.asking import Asking
from workbench.session.questions.brackets import BracketCount, BracketRow, BracketTable, Column
from workbench.session.questions.counting import Start
from workbench.session.questions.courses import Course
from workbench.session.questions.since import Did, Since, Stated, StatusChange, Step
from workbench.session.questions.standing import AgreedProvision, Positions
from workbench.session.questions.together import Together, together

__all__ = [
    "AGAINST",
    "BETWEEN",
    "FOR",
    "AgreedProvision",
    "Agreement",
    "Alike",
    "Alone",
    "Asking",
    "BracketCount",
    "BracketRow",
    "BracketTable",
    "Broker",
    "Cell",
    "Column",
    "Course",
    "Did",
    "Dispute",
    "Heat",
    "Likeness",
    "Positions",
    "Sides",
    "Since",
    "Stand",
    "Start",
    "Stated",
    "StatusChange",
    "Step",
    "Tabled",
    "Tally",
    "Together",
    "Voice",
    "Wording",
    "sides",
    "together",
]
