"""The amendments on a place of the text, with one's own drafts before them; fetched as they are looked at."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP, QAbstractListModel, QCoreApplication, Qt

from ui.conference import Conference
from ui.models.outline import NOWHERE, Index
from ui.words import AMENDMENT, OPERATION, STANCE_OF, gone, told
from workbench.domain.amendment import Amendment, Stance
from workbench.domain.decision import Position
from workbench.domain.draft import Draft
from workbench.session import Change, Redline

translate = QCoreApplication.translate

Proposal = Amendment | Draft
_BATCH = 10


class Scope(StrEnum):
    """Which amendments are listed."""

    HERE = QT_TRANSLATE_NOOP("Scope", "On this provision")
    BELOW = QT_TRANSLATE_NOOP("Scope", "Here and below")
    ALL = QT_TRANSLATE_NOOP("Scope", "In the whole text")


class AmendmentRole(IntEnum):
    """What can be asked of a proposal in the list."""

    PROPOSAL = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2
    REDLINE = Qt.ItemDataRole.UserRole + 3
    POSITIONS = Qt.ItemDataRole.UserRole + 4
    CITATION = Qt.ItemDataRole.UserRole + 5


class AmendmentsModel(QAbstractListModel):
    """Drafts first, then amendments by number. ``total`` counts all, those not yet fetched included."""

    def __init__(self, conference: Conference) -> None:
        super().__init__()
        self._conference = conference
        self._at = ""
        self._scope = Scope.HERE
        self._shown: list[Proposal] = []
        self._waiting: list[str] = []
        self._settled = False  # while views are told of a change they must not fetch rows inside it
        self._redlines: dict[str, Redline] = {}
        self._citations: dict[str, str] = {}
        conference.changed.connect(self._refresh)
        conference.reloaded.connect(self.reload)
        self.reload()

    @property
    def total(self) -> int:
        """How many proposals there are in the scope."""
        return len(self._shown) + len(self._waiting)

    @property
    def drafts(self) -> int:
        """How many of them are drafts."""
        return sum(isinstance(proposal, Draft) for proposal in self._shown)

    @property
    def at(self) -> str:
        """The id of the provision whose proposals are listed."""
        return self._at

    @property
    def scope(self) -> Scope:
        """Which proposals are listed."""
        return self._scope

    def look_at(self, at: str, scope: Scope | None = None) -> None:
        """Lists the proposals on another provision (an id), or in another scope."""
        self._at, self._scope = at, scope or self._scope
        self.reload()

    def reload(self) -> None:
        """Asks anew for everything."""
        self._settled = False
        self.beginResetModel()
        self._redlines.clear()
        session = self._conference.session
        self._shown, self._waiting, self._citations = [], [], {}
        if session.version_names():
            self._citations = session.citations()
            self._shown = list(self._drafts())
            self._waiting = self._ids()
            self._shown += self._take(_BATCH)
        self.endResetModel()
        self._settled = True

    def row_of(self, id: str) -> int:
        """The row of a proposal by id, -1 if it is not fetched or not listed."""
        return next((row for row, proposal in enumerate(self._shown) if proposal.id == id), -1)

    def reach(self, id: str) -> int:
        """The same after as many were fetched as there are before it; -1 only if it is not listed."""
        while id in self._waiting:
            self.fetchMore(NOWHERE)
        return self.row_of(id)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many proposals are fetched."""
        return 0 if parent.isValid() else len(self._shown)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are amendments further down."""
        return self._settled and not parent.isValid() and bool(self._waiting)

    def fetchMore(self, parent: Index) -> None:
        """Fetches the next amendments."""
        if not self.canFetchMore(parent):
            return
        self._insert(len(self._shown), self._take(_BATCH))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What ``AmendmentRole`` names; one line of words for the screen reader."""
        if not index.isValid():
            return None
        proposal = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._line(proposal)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(proposal)
        return self._of(proposal, role)

    def _of(self, proposal: Proposal, role: int) -> object:
        match role:
            case AmendmentRole.PROPOSAL:
                return proposal
            case AmendmentRole.ID:
                return proposal.id
            case AmendmentRole.REDLINE:
                return self._redline(proposal)
            case AmendmentRole.POSITIONS:
                return self._positions(proposal)
            case AmendmentRole.CITATION:
                return self._citations.get(proposal.at, gone())
        return None

    def _redline(self, proposal: Proposal) -> Redline:
        if proposal.id not in self._redlines:
            self._redlines[proposal.id] = self._conference.session.redline_of(proposal)
        return self._redlines[proposal.id]

    def _positions(self, proposal: Proposal) -> list[Position]:
        return [] if isinstance(proposal, Draft) else self._conference.session.positions(proposal.id)

    def _line(self, proposal: Proposal) -> str:
        citation = self._citations.get(proposal.at, "")
        if isinstance(proposal, Draft):
            said = f"{OPERATION[proposal.operation]}, {citation}"
            by = self._conference.names(proposal.by)
            return self.tr("Private draft of {parties}: {what}").format(parties=by, what=said)
        sponsors = self._conference.names(proposal.sponsors)
        said = f"{OPERATION[proposal.operation]}, {citation}, {AMENDMENT[proposal.status]}"
        return self.tr("{number} of {sponsors}: {what}").format(
            number=number_of(proposal), sponsors=sponsors, what=said
        )

    def _tip(self, proposal: Proposal) -> str:
        """All that a card may have no room for."""
        said = [self._line(proposal)]
        said += [self.tr("Reason: {words}").format(words=proposal.reason)] if proposal.reason else []
        positions = self._positions(proposal)
        for stance in Stance:
            if parties := [position.party for position in positions if position.stance is stance]:
                said.append(f"{STANCE_OF[stance]} {self._conference.names(parties)}")
        said += [told(self._conference.name(position.party), position.note) for position in positions if position.note]
        return "".join(f"<p>{escape(line)}</p>" for line in said)

    def _in_scope(self, at: str) -> bool:
        if self._scope is Scope.ALL or at == self._at:
            return True
        version = self._conference.session.version()
        if self._scope is Scope.HERE or at not in version.by_id:
            return False
        return any(above.id == self._at for above in version.ancestors(at))

    def _drafts(self) -> list[Draft]:
        if self._scope is Scope.HERE:
            return []  # they are in the text, and on the card
        below = self._scope is Scope.BELOW
        return [d for d in self._conference.drafts() if self._in_scope(d.at) and not (below and d.at == self._at)]

    def _ids(self) -> list[str]:
        if self._scope is Scope.ALL:
            return self._conference.session.amendment_ids()
        if not self._at:
            return []
        return self._conference.session.amendment_ids(self._at, below=self._scope is Scope.BELOW)

    def _take(self, count: int) -> list[Proposal]:
        taken, self._waiting = self._waiting[:count], self._waiting[count:]
        return [self._conference.session.amendment(id) for id in taken]

    def _insert(self, row: int, proposals: list[Proposal]) -> None:
        self._settled = False
        self.beginInsertRows(NOWHERE, row, row + len(proposals) - 1)
        self._shown[row:row] = proposals
        self.endInsertRows()
        self._settled = True

    def _refresh(self, change: Change) -> None:
        if change.version:
            self.reload()
            return
        for id in change.drafts:
            self._refresh_draft(id)
        for id in change.amendments:
            self._refresh_amendment(id)

    def _refresh_draft(self, id: str) -> None:
        self._redlines.pop(id, None)
        now = next((draft for draft in self._drafts() if draft.id == id), None)
        row = self.row_of(id)
        if now is None and row >= 0:
            self.beginRemoveRows(NOWHERE, row, row)
            del self._shown[row]
            self.endRemoveRows()
        elif now is not None and row >= 0:
            self._shown[row] = now
            self.dataChanged.emit(self.index(row), self.index(row))
        elif now is not None:
            self._insert(0, [now])

    def _refresh_amendment(self, id: str) -> None:
        self._redlines.pop(id, None)
        row = self.row_of(id)
        now = self._conference.session.amendment(id)
        if row >= 0:
            self._shown[row] = now
            self.dataChanged.emit(self.index(row), self.index(row))
        elif id not in self._waiting and self._in_scope(now.at):
            # new amendments have the highest number: they come last
            if self._waiting:
                self._waiting.append(id)
                return
            self._insert(len(self._shown), [now])


def number_of(amendment: Amendment) -> str:
    """How an amendment is called in the room."""
    number = translate("Words", "without a number yet") if amendment.number is None else f"L.{amendment.number}"
    return f"{number}/Rev.{amendment.revision}" if amendment.revision else number
