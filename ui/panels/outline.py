"""The outline of the text: every provision with the sign of its status and the count of live amendments."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragLeaveEvent, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.fitting import type_scale
from ui.icons import paint_status, pixmap
from ui.models.outline import NOWHERE, OutlineModel, Role
from ui.theme import SPACE, Theme
from ui.words import figure
from workbench.domain.provision import Status

_SIGN = 12
_OPENED_BELOW = 400
"""Texts of up to so many provisions are shown with their articles unfolded to the first level."""


Place = Callable[[QRectF], QRectF]
"""Where a box of a row that reads from left to right stands in the row."""


def _as_it_is(box: QRectF) -> QRectF:
    return box


def _mirror(row: QRectF) -> Place:
    return lambda box: QRectF(row.left() + row.right() - box.right(), box.top(), box.width(), box.height())


class OutlineDelegate(QStyledItemDelegate):
    """Draws a row: status sign, label, heading or first words, a pencil where there is a draft, and the count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sized = _SIGN * min(1.5, type_scale())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line with air around it."""
        return QSize(160, int(QFontMetricsF(self._theme.chrome_font()).height() + 1.5 * SPACE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row."""
        c = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)  # or a full stop stands at the wrong end
        rect = QRectF(option.rect)
        from_right = option.direction is Qt.LayoutDirection.RightToLeft
        place = _mirror(rect) if from_right else _as_it_is
        align = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        align |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        box = rect.adjusted(2, 1, -SPACE, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            self._ground(painter, place(box), c.accent_soft)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(c.accent))
                painter.drawRoundedRect(place(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            self._ground(painter, place(box), c.hover)
        box.adjust(SPACE / 2, 0, -SPACE / 2, 0)
        self._sign(
            painter,
            place(QRectF(box.left(), box.center().y() - self._sized / 2, self._sized, self._sized)),
            Status(index.data(Role.STATUS)),
        )  # Qt hands a StrEnum back as a plain str
        box.setLeft(box.left() + self._sized + SPACE)
        box.setRight(self._badges(painter, box, index, place))
        self._words(painter, box, index, place, align)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, 6, 6)

    def _sign(self, painter: QPainter, box: QRectF, status: Status) -> None:
        c = self._theme.colours
        line = {Status.OPEN: c.muted, Status.GROUP: c.group, Status.ADREF: c.agreed, Status.AGREED: c.agreed}[status]
        paint_status(painter, box, status, QColor(line), QColor(c.sunken))

    def _badges(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, place: Place
    ) -> float:
        """Draws what stands at the end of the row; returns where it begins."""
        c = self._theme.colours
        right = box.right()
        if count := index.data(Role.COUNT):
            font = self._theme.chrome_font(0.85, bold=True)
            high = max(18.0, QFontMetricsF(font).height() + 2)
            width = max(high + 2, QFontMetricsF(font).horizontalAdvance(figure(count)) + 12)
            badge = QRectF(right - width, box.center().y() - high / 2, width, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.contest_soft))
            painter.drawRoundedRect(place(badge), high / 2, high / 2)
            painter.setPen(QColor(c.contest))
            painter.setFont(font)
            painter.drawText(place(badge), Qt.AlignmentFlag.AlignCenter, figure(count))
            right = badge.left() - SPACE / 2
        for role, drawing in ((Role.DRAFTS, "edit"), (Role.MOVED, "move")):
            if index.data(role):
                size = round(16 * type_scale())
                sign = place(QRectF(right - size, box.center().y() - size / 2, size, size))
                painter.drawPixmap(sign.topLeft().toPoint(), pixmap(drawing, c.private, size, 2))
                right -= size + SPACE / 2
        return right - SPACE / 2

    def _words(
        self,
        painter: QPainter,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        place: Place,
        align: Qt.AlignmentFlag,
    ) -> None:
        c = self._theme.colours
        label, heading = index.data(Role.LABEL), index.data(Role.HEADING)
        words = heading or index.data(Role.EXCERPT)
        has_children = index.model().hasChildren(index)
        font = self._theme.chrome_font(bold=bool(heading) or has_children)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(c.text))
        if label:
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(place(box), align, shown)
            box.setLeft(box.left() + metrics.horizontalAdvance(shown) + SPACE)
        plain = self._theme.chrome_font()
        painter.setFont(plain)
        painter.setPen(QColor(c.text if heading else c.muted))
        painter.drawText(
            place(box),
            align,
            QFontMetricsF(plain).elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, box.width())),
        )


class OutlineTree(QTreeView):
    """A tree whose rows are dragged to where they shall stand; ``left`` says that the mouse went elsewhere."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(700)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draws whether there is more under a row; Qt's own sign stays small beside large type."""
        if not self.model().hasChildren(index):
            return
        half = 3.0 * min(1.8, type_scale())
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = QPointF(rect.left() + SPACE if from_right else rect.right() + 1 - SPACE, rect.center().y() + 0.5)
        if self.isExpanded(index):
            tips = ((-half, -half / 2), (0.0, half / 2), (half, -half / 2))
        else:
            turned = -half if from_right else half
            tips = ((-turned / 2, -half), (turned / 2, 0.0), (-turned / 2, half))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5))
        painter.drawPolyline([middle + QPointF(x, y) for x, y in tips])
        painter.restore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is under the mouse any more."""
        super().dragLeaveEvent(event)
        self.left.emit()


class OutlinePanel(QFrame):
    """The tree with a field to find a provision; ``provision_chosen`` carries its id, ``move_asked`` the id of one that
    was dragged, and on which side of which other one it was dropped.

    ``refer`` gives the id of the provision that a reference such as "5(2)" means, "" if it means none.
    """

    provision_chosen = Signal(str)
    move_asked = Signal(str, object, str)

    def __init__(self, theme: Theme, model: OutlineModel, refer: Callable[[str], str]) -> None:
        super().__init__()
        self.setObjectName("side")
        self._model = model
        self._refer = refer
        self._chosen = self._found = ""
        self._unfolded: list[str] | None = None
        self._searching = False
        self.search = QLineEdit(placeholderText=self.tr("Find a provision: 5(2), or words"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Find a provision"))
        self.tree = OutlineTree()
        self.tree.setAccessibleName(self.tr("Outline of the text"))
        self.tree.setModel(model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(2 * SPACE)
        self.tree.setMouseTracking(True)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setItemDelegate(OutlineDelegate(theme, self.tree))
        self.none = QLabel(objectName="muted", wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.none.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        self.line = QLabel(objectName="muted", wordWrap=True)
        self.line.setContentsMargins(int(1.5 * SPACE), SPACE // 2, int(1.5 * SPACE), SPACE // 2)
        self.line.setAccessibleName(self.tr("What came of the move"))
        self._typing = QTimer(self, singleShot=True, interval=150)
        self._lay_out()
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._go_to_first)
        self._typing.timeout.connect(self._filter)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self.tree.left.connect(self._hush)
        model.modelReset.connect(self._unfold)
        model.considered.connect(self.tell)
        model.move_asked.connect(self.move_asked)
        theme.changed.connect(self.tree.viewport().update)

    @property
    def chosen(self) -> str:
        """The id of the chosen provision, "" if none is; a search may leave it out of the tree."""
        return self._chosen

    def choose(self, id: str) -> None:
        """Chooses a provision and shows it."""
        if id == self.chosen:
            return
        if not self._model.index_of(id).isValid() and self.search.text():
            self.search.clear()
            self._filter()
        self._show(id)

    def bring(self, id: str) -> None:
        """Shows where a provision is, without choosing it: somebody reads there."""
        index = self._model.index_of(id)
        while index.isValid() and index.parent().isValid() and not self.tree.isExpanded(index.parent()):
            index = index.parent()
        if index.isValid() and not self.tree.viewport().rect().contains(self.tree.visualRect(index).center()):
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def tell(self, words: str) -> None:
        """Says a line under the tree, until another provision is chosen."""
        if words != self.line.text() or self.line.isHidden():
            self.line.setText(words)
            self.line.setAccessibleDescription(words)
            self.line.setVisible(bool(words))

    def _hush(self) -> None:
        self.tell("")

    def read_from(self, direction: Qt.LayoutDirection) -> None:
        """Lays the tree out for a text that is read in this direction."""
        self.tree.setLayoutDirection(direction)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = QFrame(objectName="bar")
        top = QVBoxLayout(bar)
        top.setContentsMargins(int(1.5 * SPACE), int(1.5 * SPACE), int(1.5 * SPACE), SPACE)
        top.addWidget(self.search)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.none)
        layout.addWidget(bar)
        layout.addWidget(middle, 1)
        layout.addWidget(self.line)
        self.line.hide()
        self.setMinimumWidth(200)

    def _show(self, id: str) -> None:
        index = self._model.index_of(id)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            place = self.tree.visualRect(index)
            seen = place.isValid() and self.tree.viewport().rect().contains(place.center())
            if not seen:
                self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _filter(self) -> None:
        self._typing.stop()
        words = self.search.text().strip()
        if words and self._unfolded is None:
            self._unfolded = list(self._open_below(NOWHERE))
        # Only what has a number can be a reference that its own citation does not already spell out.
        also = self._refer(words) if any(letter.isdigit() for letter in words) else ""
        self._searching = True
        self._found = self._model.search(words, also)
        self._searching = False
        if words:
            self.tree.expandAll()
        for id in [] if words else self._unfolded or []:
            self.tree.expand(self._model.index_of(id))
        self._unfolded = self._unfolded if words else None
        self.none.setText(self.tr("Nothing here has \u201c{words}\u201d.").format(words=words))
        self._stack.setCurrentWidget(self.tree if self._found or not words else self.none)
        self._show(self._chosen)

    def _go_to_first(self) -> None:
        self._filter()
        if self._found and self.search.text().strip():
            self._show(self._found)
            self.tree.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        id = index.data(Role.ID) if index.isValid() else ""
        if id and id != self._chosen:
            self._chosen = id
            self._hush()
            self.provision_chosen.emit(id)

    def _unfold(self) -> None:
        """Another version is shown: nothing is chosen in it yet."""
        if self._searching:
            return
        self._chosen = ""
        if self.search.text():
            self._filter()
        elif self._model.rowCount() and self._model.total <= _OPENED_BELOW:
            self.tree.expandToDepth(0)

    def _open_below(self, index: QModelIndex) -> Iterator[str]:
        for row in range(self._model.rowCount(index)):
            below = self._model.index(row, 0, index)
            if self.tree.isExpanded(below):
                yield below.data(Role.ID)
                yield from self._open_below(below)
