"""A field over the window in which one types what to do or where to go, and takes it from a short list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.find.choices import Choice
from ui.fitting import type_scale
from ui.theme import SPACE, Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CHOICE = Qt.ItemDataRole.UserRole + 1
_WIDTH, _ROWS = 640, 11


class ChoicesModel(QAbstractListModel):
    """The choices that fit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []

    def show(self, choices: list[Choice]) -> None:
        """Shows other choices."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many there are."""
        return 0 if parent.isValid() else len(self._choices)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: what cannot be done now cannot be chosen."""
        flags = super().flags(index)
        possible = index.isValid() and self._choices[index.row()].enabled
        return flags if possible else flags & ~Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: what is asked of a row."""
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == CHOICE:
            return choice
        told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return ", ".join(filter(None, (choice.words, choice.detail, choice.keys))) if told else None


class Palette(QDialog):
    """``chosen`` carries the :class:`Choice`; ``look_up`` says what fits what was typed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, asked: str, look_up: Callable[[str], list[Choice]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(asked)
        self._look_up = look_up
        self.model = ChoicesModel(self)
        self.words = QLineEdit(placeholderText=asked)
        self.words.setAccessibleName(asked)
        self.words.installEventFilter(self)
        self.list = QListView(frameShape=QFrame.Shape.NoFrame, uniformItemSizes=True)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = ChoiceDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.none = QLabel(self.tr("Nothing fits."), objectName="muted")
        self.none.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        for widget in (self.words, self.list, self.none):
            layout.addWidget(widget)
        self.words.textChanged.connect(self._filter)
        self.list.clicked.connect(self._take)
        self._filter("")
        self._place(parent.window())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types; Enter takes what is current."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        page = _ROWS - 1
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        if step := steps.get(Qt.Key(event.key())):
            row = self.list.currentIndex().row() + step
            self._make_current(min(max(row, 0), self.model.rowCount() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        else:
            return super().eventFilter(watched, event)
        return True

    def _filter(self, words: str) -> None:
        self.model.show(self._look_up(words.strip()))
        self._make_current(0)
        some = self.model.rowCount() > 0
        self.list.setVisible(some)
        self.none.setVisible(not some)
        if some:
            row = self.list.sizeHintForRow(0)
            room = self.parentWidget().window().height() - self._below() - self.words.sizeHint().height() - 4 * SPACE
            self.list.setFixedHeight(min(_ROWS, self.model.rowCount(), max(3, room // row)) * row + 2)
        self.resize(self.sizeHint())

    def _make_current(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def _take(self, index: Index) -> None:
        choice = index.data(CHOICE) if index.isValid() else None
        if choice is not None and choice.enabled:
            self.close()
            self.chosen.emit(choice)

    def _place(self, window: QWidget) -> None:
        width = min(int(_WIDTH * type_scale()), window.width() - 4 * SPACE)
        self.setFixedWidth(width)
        corner = window.rect().topLeft()
        corner.setX((window.width() - width) // 2)
        corner.setY(self._below())
        self.move(window.mapToGlobal(corner))

    def _below(self) -> int:
        """How far below the top of its window it stands."""
        return min(96, self.parentWidget().window().height() // 8)


class ChoiceDelegate(QStyledItemDelegate):
    """Draws the words, what is beside them fainter, and the keys at the end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line with air around it."""
        return QSize(200, int(QFontMetricsF(self._theme.chrome_font()).height() + 2 * SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        c = self._theme.colours
        choice: Choice = index.data(CHOICE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.accent_soft if selected else c.hover))
            painter.drawRoundedRect(box, 6, 6)
        box.adjust(SPACE, 0, -SPACE, 0)
        muted = QColor(c.muted)
        font, small = self._theme.chrome_font(), self._theme.chrome_font(0.9)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(small)
        painter.setPen(muted)
        if choice.keys:
            painter.drawText(box, right | middle, choice.keys)
            box.setRight(box.right() - QFontMetricsF(small).horizontalAdvance(choice.keys) - 2 * SPACE)
        painter.setFont(font)
        painter.setPen(QColor(c.text) if choice.enabled else muted)
        shown = QFontMetricsF(font).elidedText(choice.words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, left | middle, shown)
        box.setLeft(box.left() + QFontMetricsF(font).horizontalAdvance(shown) + 1.5 * SPACE)
        if box.width() > 3 * SPACE:
            painter.setFont(small)
            painter.setPen(muted)
            detail = QFontMetricsF(small).elidedText(choice.detail, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, left | middle, detail)
        painter.restore()
