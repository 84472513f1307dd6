"""A marked-up Word document read back: whose change each is, and on which provision it stands."""

from workbench.exchange.marked_up.document import MarkedUp, read_marked_up
from workbench.exchange.marked_up.marked import Comment, Marked

__all__ = ["Comment", "Marked", "MarkedUp", "read_marked_up"]
