"""One door for the command and the window: opens a file, runs a command, returns what changed.

Each user verb is one method of :class:`Session`; it records its acts, all or none, and returns
a :class:`Change`, from which a view refreshes only what it shows of it.
"""

from workbench.session.changes import Change, Circulated, Imported, Progress
from workbench.session.documents import compare_documents, write_comparison
from workbench.session.log import LogEntry
from workbench.session.session import Session

__all__ = [
    "Change",
    "Circulated",
    "Imported",
    "LogEntry",
    "Progress",
    "Session",
    "compare_documents",
    "write_comparison",
]
