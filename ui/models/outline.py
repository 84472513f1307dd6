"""The outline of a version as a tree: provisions with their status and how many amendments stand on them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import IntEnum
from html import escape

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.words import RELATION, Words, counted
from workbench.domain.amendment import Relation
from workbench.domain.provision import Provision, Status
from workbench.domain.version import Version

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_STATUS_WORDS = Words(
    {
        Status.OPEN: QT_TRANSLATE_NOOP("Words", "open"),
        Status.GROUP: QT_TRANSLATE_NOOP("Words", "agreed in the working group"),
        Status.ADREF: QT_TRANSLATE_NOOP("Words", "agreed ad referendum"),
        Status.AGREED: QT_TRANSLATE_NOOP("Words", "agreed"),
    }
)
_EXCERPT = 160
_PROVISION = "application/x-treaty-provision"
_Place = tuple[Relation, str]


def _never(_: str, __: Relation, ___: str) -> str:
    return ""


class Role(IntEnum):
    """What can be asked of a provision in the outline beside its words."""

    ID = Qt.ItemDataRole.UserRole + 1
    LABEL = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3
    EXCERPT = Qt.ItemDataRole.UserRole + 4
    STATUS = Qt.ItemDataRole.UserRole + 5
    COUNT = Qt.ItemDataRole.UserRole + 6
    DRAFTS = Qt.ItemDataRole.UserRole + 7
    MOVED = Qt.ItemDataRole.UserRole + 8


class OutlineModel(QAbstractItemModel):
    """One row a provision. An index's internal id is the provision's place in document order.

    ``show`` puts another version in place; ``mark`` brings status and counts up to date and tells the views
    only of the rows where they differ; ``search`` leaves only what has the words, with all above it. That is
    done here at one go: a proxy would take thousands of rows out of the view one by one.

    A row that is dragged asks for a move (``move_asked``: the provision's id, on which side, of which other one) and
    moves nothing itself. ``refuses`` says why a place is none; ``considered`` tells of the place under the mouse.
    """

    move_asked = Signal(str, object, str)
    considered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._version = Version("", ())
        self._rows: list[int] = []
        self._shown: Mapping[str | None, Sequence[Provision]] = {}
        self._searched: list[str] = []
        self._words = ""
        self._also = ""
        self._citations: Mapping[str, str] = {}
        self._statuses: Mapping[str, Status] = {}
        self._counts: dict[str, int] = {}
        self._drafts: frozenset[str] = frozenset()
        self._moves: Mapping[str, str] = {}
        self.refuses: Callable[[str, Relation, str], str] = _never
        self._answers: dict[int, Callable[[Provision], object]] = {
            Qt.ItemDataRole.DisplayRole: _line,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._told,
            Role.ID: lambda provision: provision.id,
            Role.LABEL: lambda provision: provision.label,
            Role.HEADING: lambda provision: provision.heading,
            Role.EXCERPT: self._excerpt,
            Role.STATUS: lambda provision: self._statuses.get(provision.id, Status.OPEN),
            Role.COUNT: lambda provision: self._counts.get(provision.id, 0),
            Role.DRAFTS: lambda provision: provision.id in self._drafts,
            Role.MOVED: lambda provision: self._moves.get(provision.id, ""),
        }

    @property
    def total(self) -> int:
        """How many provisions there are on all levels."""
        return len(self._version.provisions)

    def show(
        self,
        version: Version,
        citations: Mapping[str, str],
        statuses: Mapping[str, Status] | None = None,
        live: Mapping[str, int] | None = None,
        drafts: Collection[str] = (),
        moves: Mapping[str, str] | None = None,
    ) -> None:
        """Shows another version, with what ``mark`` takes."""
        self.beginResetModel()
        self._version = version
        self._citations = citations
        self._searched = []
        self._statuses, self._counts, self._drafts = statuses or {}, self._rolled_up(live or {}), frozenset(drafts)
        self._moves = moves or {}
        self._arrange()
        self.endResetModel()

    def search(self, words: str, also: str = "") -> str:
        """Leaves what has ``words`` in its text or citation, and the provision ``also``; all for no words.

        Returns the id of the first that was found, ``also`` before any other, "" if there is none.
        """
        self.beginResetModel()
        self._words, self._also = words.casefold(), also
        found = self._arrange()
        self.endResetModel()
        return found

    def mark(
        self,
        statuses: Mapping[str, Status],
        live: Mapping[str, int],
        drafts: Collection[str],
        moves: Mapping[str, str] | None = None,
    ) -> None:
        """Sets the status of provisions, the live amendments on each, where drafts are, and whither drafts move them
        ("after Article 3"), all by id."""
        counts = self._rolled_up(live)
        was = (self._statuses, self._counts, self._drafts, self._moves)
        self._statuses, self._counts, self._drafts, self._moves = statuses, counts, frozenset(drafts), moves or {}
        for place, provision in enumerate(self._version.provisions):
            id = provision.id
            if (
                was[0].get(id) is not statuses.get(id)
                or was[1].get(id) != counts.get(id)
                or (id in was[2]) != (id in self._drafts)
                or was[3].get(id) != self._moves.get(id)
            ):
                index = self._index_at(place)
                if index.isValid():
                    self.dataChanged.emit(index, index)

    def index_of(self, id: str) -> QModelIndex:
        """Where a provision is, an invalid index if the version does not have it or the search leaves it out."""
        place = self._version.position.get(id)
        return NOWHERE if place is None else self._index_at(place)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The child of ``parent`` at ``row``."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return NOWHERE
        return self.createIndex(row, 0, self._version.position[children[row].id])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The provision above."""
        if not index.isValid():
            return NOWHERE
        above = self._provision(index).parent
        return NOWHERE if above is None else self.index_of(above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many provisions are below ``parent``."""
        return 0 if parent.column() > 0 else len(self._children(parent))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What ``Role`` names, and words for the screen, the tooltip and the screen reader."""
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return None if answer is None else answer(self._provision(index))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be dragged, and dropped on and between."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """A provision is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Provisions of this text."""
        return [_PROVISION]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The id of the provision that is dragged."""
        data = QMimeData()
        data.setData(_PROVISION, next((str(index.data(Role.ID)) for index in indexes), "").encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Whether it can stand there; ``considered`` says where, or why not."""
        id, place = self._dragged(data), self._place(row, parent)
        if not id or place is None:
            return False
        why = self.refuses(id, *place)
        cited = self._citations.get
        self.considered.emit(
            why
            or self.tr("Move {provision} {relation} {place}").format(
                provision=cited(id, ""), relation=RELATION[place[0]], place=cited(place[1], "")
            )
        )
        return not why

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Asks for the move; the text itself stays as it is."""
        id, place = self._dragged(data), self._place(row, parent)
        if id and place is not None:
            self.move_asked.emit(id, *place)
        return False

    def _dragged(self, data: QMimeData) -> str:
        id = bytes(data.data(_PROVISION).data()).decode()
        return id if id in self._version.by_id else ""

    def _place(self, row: int, parent: Index) -> _Place | None:
        """What a view means by a place: before a row, after the last one, or on one."""
        beside = self._children(parent)
        if 0 <= row < len(beside):
            return Relation.BEFORE, beside[row].id
        if row >= 0 and beside:
            return Relation.AFTER, beside[-1].id
        return (Relation.UNDER, self._provision(parent).id) if parent.isValid() else None

    def _children(self, parent: Index) -> Sequence[Provision]:
        above = self._provision(parent).id if parent.isValid() else None
        return self._shown.get(above, ())

    def _index_at(self, place: int) -> QModelIndex:
        row = self._rows[place]
        return NOWHERE if row < 0 else self.createIndex(row, 0, place)

    def _arrange(self) -> str:
        """Gives every provision that is shown its row, -1 to the others; returns the first that was found."""
        provisions, position = self._version.provisions, self._version.position
        found = self._found() if self._words else list(range(len(provisions)))
        kept = set(found)
        for place in found:
            above = provisions[place].parent
            while above is not None and position[above] not in kept:
                kept.add(position[above])
                above = provisions[position[above]].parent
        shown: dict[str | None, list[Provision]] = {}
        self._rows = [-1] * len(provisions)
        for place in sorted(kept):
            beside = shown.setdefault(provisions[place].parent, [])
            self._rows[place] = len(beside)
            beside.append(provisions[place])
        self._shown = shown
        return self._also if self._also in position else provisions[found[0]].id if found else ""

    def _found(self) -> list[int]:
        if not self._searched:
            cited = self._citations
            self._searched = [f"{cited.get(p.id, '')} {p.words}".casefold() for p in self._version.provisions]
        also = self._version.position.get(self._also, -1)
        return [place for place, said in enumerate(self._searched) if self._words in said or place == also]

    def _provision(self, index: Index) -> Provision:
        return self._version.provisions[index.internalId()]

    def _excerpt(self, provision: Provision) -> str:
        """The first words; its citation where it has neither label, heading nor words of its own."""
        named = provision.label or provision.heading
        return excerpt(provision) or ("" if named else self._citations.get(provision.id, ""))

    def _tip(self, provision: Provision) -> str:
        """What the row may have no room for: citation and standing over the first words."""
        words = excerpt(provision)
        more = "\u2026" if len(provision.text) > _EXCERPT else ""
        return f"<p>{escape(self._told(provision))}</p>" + (f"<p>{escape(words)}{more}</p>" if words else "")

    def _rolled_up(self, live: Mapping[str, int]) -> dict[str, int]:
        counts = dict(live)
        for provision in reversed(self._version.provisions):
            if provision.parent is not None and (below := counts.get(provision.id)):
                counts[provision.parent] = counts.get(provision.parent, 0) + below
        return counts

    def _told(self, provision: Provision) -> str:
        status = _STATUS_WORDS[self._statuses.get(provision.id, Status.OPEN)]
        count = self._counts.get(provision.id, 0)
        said = counted(count, "live amendment") if count else self.tr("no live amendments")
        said += ", " + self.tr("a private draft") if provision.id in self._drafts else ""
        if provision.id in self._moves:
            moved = self.tr("your private draft moves it {place}")
            said += ", " + moved.format(place=self._moves[provision.id])
        heading = f": {provision.heading}" if provision.heading else ""
        return f"{self._citations.get(provision.id, '')}{heading} ({status}, {said})"


def excerpt(provision: Provision) -> str:
    """The beginning of a provision's words on one line."""
    return " ".join(provision.text[:_EXCERPT].split())


def _line(provision: Provision) -> str:
    return " ".join(part for part in (provision.label, provision.heading or excerpt(provision)) if part)
