"""The matrix on the screen: one moves in it by arrows, takes a stance by one key, opens what is current by Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView

from ui.positions.headers import ColumnHeader, RowHeader
from ui.positions.model import PositionsModel
from ui.positions.painting import SIGN, CellPainter, Span
from ui.theme import Theme
from workbench.domain.amendment import Stance

STANCE_KEYS = {
    Qt.Key.Key_S: Stance.SUPPORT,
    Qt.Key.Key_O: Stance.OPPOSE,
    Qt.Key.Key_R: Stance.RESERVE,
    Qt.Key.Key_F: Stance.FLEXIBLE,
}


class PositionsTable(QTableView):
    """What its signals say.

    ``moved``: another cell is current; ``stance_taken``: the stance of a key; ``note_asked``: one with a note;
    ``opened``: the current cell shall be opened; ``toggled``: the row of a heading that shall open or close, -1 all.
    """

    moved = Signal()
    stance_taken = Signal(object)
    note_asked = Signal()
    opened = Signal()
    toggled = Signal(int)

    def __init__(self, theme: Theme, model: PositionsModel) -> None:
        super().__init__()
        self._theme = theme
        self._positions = model
        self.columns_ = ColumnHeader(Qt.Orientation.Horizontal, theme, model, self)
        self.rows_ = RowHeader(Qt.Orientation.Vertical, theme, model, self)
        self.setHorizontalHeader(self.columns_)
        self.setVerticalHeader(self.rows_)
        self._cells = CellPainter(theme)
        self.setModel(model)  # after the headers: Qt says at once which cell is current
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setObjectName("positions")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Positions of parties"))
        self.rows_.setAccessibleName(self.tr("Parties"))
        self.columns_.setAccessibleName(self.tr("Amendments"))
        corner = self.findChild(QAbstractButton)
        corner.setToolTip(self.tr("Open or close all groups (Shift+Space)"))
        corner.clicked.disconnect()  # it would select everything
        corner.clicked.connect(self._toggle_all)
        self.rows_.toggled.connect(self.toggled)
        self.columns_.sectionClicked.connect(self._go_to_column)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._measure)
        theme.changed.connect(self._measure)
        self._measure()

    def go_to(self, row: int, column: int) -> None:
        """Makes a cell current, in sight; -1 keeps the row or the column."""
        at = self.currentIndex()
        row = row if row >= 0 else max(0, at.row())
        column = column if column >= 0 else max(0, at.column())
        index = self._positions.index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Paints the row and the column of the current cell anew."""
        super().currentChanged(current, previous)
        self._cells.current = (current.row(), current.column())
        self.rows_.current, self.columns_.current = current.row(), current.column()
        for index in (previous, current):
            if index.isValid():
                box, view = self.visualRect(index), self.viewport()
                view.update(QRect(0, box.top(), view.width(), box.height()))
                view.update(QRect(box.left(), 0, box.width(), view.height()))
        self.rows_.viewport().update()
        self.columns_.viewport().update()
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the cells that are in sight and have to be painted anew."""
        matrix = self._positions.matrix
        if matrix is None:
            return
        area = event.rect()
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        rows = _in_sight(self.rows_, area.top(), area.bottom(), len(matrix.rows))
        columns = _in_sight(self.columns_, area.left(), area.right(), len(matrix.columns))
        self._cells.paint(painter, matrix, rows, columns, self.devicePixelRatioF())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes a stance, opens or closes a group, opens the current cell, or moves."""
        key, at = Qt.Key(event.key()), self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        matrix = self._positions.matrix
        if plain and at.isValid() and key in STANCE_KEYS:
            self.stance_taken.emit(STANCE_KEYS[key])
        elif plain and at.isValid() and key == Qt.Key.Key_N:
            self.note_asked.emit()
        elif plain and at.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(at)
        elif at.isValid() and key == Qt.Key.Key_Space and matrix:
            every = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if every or matrix.rows[at.row()].heading:
                self.toggled.emit(-1 if every else at.row())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are stances here, not a search."""

    def _open(self, index: QModelIndex) -> None:
        matrix = self._positions.matrix
        if matrix is not None and matrix.rows[index.row()].heading and not matrix.choice.articles:
            self.toggled.emit(index.row())
        else:
            self.opened.emit()

    def _toggle_all(self) -> None:
        self.toggled.emit(-1)

    def _go_to_column(self, column: int) -> None:
        self.go_to(-1, column)
        self.setFocus()

    def _measure(self) -> None:
        self._cells.dress()
        height = max(SIGN + 6, QFontMetrics(self._theme.chrome_font()).height() + 8)
        for header, size in ((self.rows_, height), (self.columns_, self.columns_.widths())):
            header.setMinimumSectionSize(1)
            header.setDefaultSectionSize(size)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.updateGeometries()
        self.viewport().update()


def _in_sight(header: QHeaderView, first: int, last: int, count: int) -> list[Span]:
    """The rows or columns between two places of the view."""
    start, end = header.visualIndexAt(first), header.visualIndexAt(last)
    if start < 0:
        return []
    places = range(start, (end if end >= 0 else count - 1) + 1)
    return [(place, header.sectionViewportPosition(place), header.sectionSize(place)) for place in places]
