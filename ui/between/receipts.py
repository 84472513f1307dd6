"""Packages as a table: from whom each is, what is new in it, and why one is refused."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt

from ui.between import words
from ui.conference import Conference
from ui.models.outline import NOWHERE, Index
from ui.words import moment
from ui.work import line_of
from workbench.session import Receipt

RECEIPT = Qt.ItemDataRole.UserRole + 1


class ReceiptsModel(QAbstractTableModel):
    """A row for each package: its file, its sender, and what becomes of it."""

    def __init__(self, conference: Conference) -> None:
        super().__init__()
        self._conference = conference
        self._receipts: Sequence[Receipt] = ()

    def show(self, receipts: Sequence[Receipt]) -> None:
        """Shows others."""
        self.beginResetModel()
        self._receipts = receipts
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many packages there are."""
        return 0 if parent.isValid() else len(self._receipts)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: three."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the words of a cell, or the receipt."""
        if not index.isValid():
            return None
        one = self._receipts[index.row()]
        if role == RECEIPT:
            return one
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.DisplayRole:
            return (one.path.name, self._sender(one), self.account(one))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (str(one.path), self._sender(one), self.account(one))[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Package"), self.tr("From"), self.tr("What is in it"))[section]
        return None

    def account(self, one: Receipt) -> str:
        """What becomes of a package."""
        if one.refused:
            return self.tr("Refused: {why}").format(why=_without(line_of(one.refused), one.path.name))
        parts = [self.tr("nothing new")]
        if one.new:
            parts = [
                self.tr("{acts} new ({parties})").format(
                    acts=words.acts(sum(one.new.values())), parties=words.by_party(self._conference, one.new)
                )
            ]
        if one.known:
            parts.append(self.tr("{count} known already").format(count=f"{one.known:,}"))
        if one.aside:
            parts.append(self.tr("{count} set aside until others come").format(count=f"{one.aside:,}"))
        parts += [self.tr("left out: {line}").format(line=line) for line in one.left_out]
        said = "; ".join(parts)
        return said[:1].upper() + said[1:]

    def _sender(self, one: Receipt) -> str:
        if one.sender is None:
            return QCoreApplication.translate("Between", "not known")
        who = words.party(self._conference, one.sender.party)
        return self.tr("{party}, seat {seat}\n{made}").format(
            party=who[:1].upper() + who[1:], seat=words.seat(one.sender), made=moment(one.made)
        )


def _without(line: str, name: str) -> str:
    """A line without the name of the package that it begins with, which stands beside it."""
    return line.removeprefix(name).lstrip(": ").strip()
