"""One door for the command and the window: opens a file, runs a command, returns what changed.

Each user verb is one method of :class:`Session`; it records its acts, all or none, and returns
a :class:`Change`, from which a view refreshes only what it shows of it.
"""

from workbench.drafting.bracketing import in_brackets
from workbench.drafting.brackets import numbered
from workbench.drafting.comparison import ChangeKind, Comparison
from workbench.drafting.excerpt import Only, Wanted, owner_of
from workbench.drafting.reads import (
    CLOSING,
    NEARLY,
    OPENING,
    TAKEN_OUT,
    Bracket,
    Decided,
    Plain,
    Read,
    Space,
    decisions,
    marks_on,
)
from workbench.drafting.rolling import Agreed, Contested, RollingProvision, RollingText, Variant
from workbench.exchange.blocks import Remark, TrackedChanges
from workbench.exchange.phrases import phrases
from workbench.session.between import Handed, Outgoing, damage, handed, kind_of_file, latest_backup
from workbench.session.changes import Change, Circulated, Imported, Progress, joined
from workbench.session.compared import Rivals, compare_documents, write_comparison
from workbench.session.desk import OwnNotes
from workbench.session.excerpts import Part
from workbench.session.handed_in import HandedIn
from workbench.session.ledger import LedgerEntry
from workbench.session.log import LogEntry
from workbench.session.packing import Packed
from workbench.session.placing import Place, Step, asked_for, check_place, place_of, stepped
from workbench.session.preview import preview
from workbench.session.rebasing import Fared, OnVersion
from workbench.session.received import Holder, Receipt, Received, Waits, called
from workbench.session.redline import Redline
from workbench.session.returned import Author, Count, Returned, Taken
from workbench.session.sample import Sample, build_sample, free_folder
from workbench.session.searching import Found, Hit, Occurrence, Replacement
from workbench.session.seating import InvitationInfo, Invited, SeatInfo, irreplaceable
from workbench.session.session import Session
from workbench.session.side_by_side import Pair, SideBySide
from workbench.text.diff import Op, Segment
from workbench.text.finding import excerpt, fold, literal

__all__ = [
    "CLOSING",
    "NEARLY",
    "OPENING",
    "TAKEN_OUT",
    "Agreed",
    "Author",
    "Bracket",
    "Change",
    "ChangeKind",
    "Circulated",
    "Comparison",
    "Contested",
    "Count",
    "Decided",
    "Fared",
    "Found",
    "Handed",
    "HandedIn",
    "Hit",
    "Holder",
    "Imported",
    "InvitationInfo",
    "Invited",
    "LedgerEntry",
    "LogEntry",
    "Occurrence",
    "OnVersion",
    "Only",
    "Op",
    "Outgoing",
    "OwnNotes",
    "Packed",
    "Pair",
    "Part",
    "Place",
    "Plain",
    "Progress",
    "Read",
    "Receipt",
    "Received",
    "Redline",
    "Remark",
    "Replacement",
    "Returned",
    "Rivals",
    "RollingProvision",
    "RollingText",
    "Sample",
    "SeatInfo",
    "Segment",
    "Session",
    "SideBySide",
    "Space",
    "Step",
    "Taken",
    "TrackedChanges",
    "Variant",
    "Waits",
    "Wanted",
    "asked_for",
    "build_sample",
    "called",
    "check_place",
    "compare_documents",
    "damage",
    "decisions",
    "excerpt",
    "fold",
    "free_folder",
    "handed",
    "in_brackets",
    "irreplaceable",
    "joined",
    "kind_of_file",
    "latest_backup",
    "literal",
    "marks_on",
    "numbered",
    "owner_of",
    "phrases",
    "place_of",
    "preview",
    "stepped",
    "write_comparison",
]
