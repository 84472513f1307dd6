"""The list of what changed, to jump to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.compare.rows import Row, citation, told
from ui.models.outline import NOWHERE, Index
from ui.theme import SPACE, Theme


class ChangeRole(IntEnum):
    """What can be asked of a change."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ChangesModel(QAbstractListModel):
    """The changed provisions in order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Lists the changed ones of ``rows``."""
        self.beginResetModel()
        self._rows = [row for row in rows if row.number >= 0]
        self.endResetModel()

    def row_of(self, id: str) -> int:
        """Where a provision is in the list, -1 if it did not change."""
        return next((place for place, row in enumerate(self._rows) if row.id == id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, and words for the screen, the tooltip and the screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ChangeRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            heading = f" \u2013 {row.provision.heading}" if row.provision.heading else ""
            return f"{citation(row)}{heading}: {told(row)}"
        return None


class ChangeDelegate(QStyledItemDelegate):
    """Draws a change: its sign and citation, and under it what became of the provision."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines with air around them."""
        return QSize(120, int(QFontMetricsF(self._theme.chrome_font()).height() * 1.9 + 1.5 * SPACE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row."""
        c, row = self._theme.colours, index.data(ChangeRole.ROW)
        box = QRectF(option.rect).adjusted(SPACE / 2, 1, -SPACE / 2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = option.state & QStyle.StateFlag.State_Selected
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.accent_soft if chosen else c.hover))
            painter.drawRoundedRect(box, 6, 6)
            if chosen and option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(c.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        colour = {"+": c.insert, "\u2212": c.delete}.get(row.sign, c.accent)
        bold, small = self._theme.chrome_font(bold=True), self._theme.chrome_font(0.88)
        line = QFontMetricsF(bold).height()
        top = box.top() + SPACE / 2
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(bold)
        painter.setPen(QColor(colour))
        sign = max(16.0, QFontMetricsF(bold).averageCharWidth() * 1.6)
        painter.drawText(QRectF(box.left() + SPACE, top, sign, line), Qt.AlignmentFlag.AlignCenter, row.sign)
        left = box.left() + SPACE + sign + SPACE
        room = QRectF(left, top, box.right() - left - SPACE / 2, line)
        painter.setFont(self._theme.chrome_font())
        painter.setPen(QColor(c.text))
        if self._takes_two(painter, room, citation(row)):  # what became of it says the sign as well
            painter.drawText(room.adjusted(0, 0, 0, line), Qt.TextFlag.TextWordWrap, citation(row))
        else:
            self._line(painter, room, citation(row), align)
            painter.setFont(small)
            painter.setPen(QColor(c.muted))
            self._line(painter, room.translated(0, line * 0.95), told(row), align)
        painter.restore()

    def _takes_two(self, painter: QPainter, room: QRectF, words: str) -> bool:
        """Whether words that are too long for one line have room in two."""
        metrics = QFontMetricsF(painter.font())
        wrapped = metrics.boundingRect(QRectF(0, 0, room.width(), 9999), int(Qt.TextFlag.TextWordWrap), words)
        short = metrics.horizontalAdvance(words) <= room.width()
        return not short and wrapped.width() <= room.width() and wrapped.height() <= 2 * metrics.lineSpacing() + 1

    def _line(self, painter: QPainter, box: QRectF, words: str, align: Qt.AlignmentFlag) -> None:
        metrics = QFontMetricsF(painter.font())
        painter.drawText(box, align, metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, box.width()))


class ChangeList(QListView):
    """The list; ``change_chosen`` carries the id of the provision that the user went to."""

    change_chosen = Signal(str)

    def __init__(self, theme: Theme, model: ChangesModel) -> None:
        super().__init__()
        self._model = model
        self.setObjectName("changes")
        self.setAccessibleName(self.tr("What changed"))
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(ChangeDelegate(theme, self))
        self._showing = False
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_change(self, id: str) -> None:
        """Chooses a change; none if the provision did not change."""
        self._showing = True
        row = self._model.row_of(id)
        if row < 0:
            self.selectionModel().clear()
        else:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(row), flag)
            self.scrollTo(self._model.index(row))
        self._showing = False

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self._showing:
            self.change_chosen.emit(index.data(ChangeRole.ROW).id)
