"""The outline of the text: every provision with the sign of its status and the count of live amendments."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.icons import paint_status, pixmap
from ui.models.outline import OutlineModel, Role
from ui.theme import SPACE, Theme
from workbench.domain.provision import Status

_SIGN = 12
_OPENED_BELOW = 400
"""Texts of up to so many provisions are shown with their articles unfolded to the first level."""


class OutlineDelegate(QStyledItemDelegate):
    """Draws a row: status sign, label, heading or first words, a pencil where there is a draft, and the count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

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
        box = QRectF(option.rect).adjusted(2, 1, -SPACE, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            self._ground(painter, box, c.accent_soft)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(c.accent))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            self._ground(painter, box, c.hover)
        box.adjust(SPACE / 2, 0, -SPACE / 2, 0)
        self._sign(painter, box, Status(index.data(Role.STATUS)))  # Qt hands a StrEnum back as a plain str
        box.setLeft(box.left() + _SIGN + SPACE)
        box.setRight(self._badges(painter, box, index))
        self._words(painter, box, index)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, 6, 6)

    def _sign(self, painter: QPainter, box: QRectF, status: Status) -> None:
        c = self._theme.colours
        line = {Status.OPEN: c.muted, Status.GROUP: c.group, Status.ADREF: c.agreed, Status.AGREED: c.agreed}[status]
        top = box.center().y() - _SIGN / 2
        paint_status(painter, QRectF(box.left(), top, _SIGN, _SIGN), status, QColor(line), QColor(c.sunken))

    def _badges(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex) -> float:
        """Draws what stands at the end of the row; returns where it begins."""
        c = self._theme.colours
        right = box.right()
        if count := index.data(Role.COUNT):
            font = self._theme.chrome_font(0.85, bold=True)
            width = max(20.0, QFontMetricsF(font).horizontalAdvance(f"{count:,}") + 12)
            badge = QRectF(right - width, box.center().y() - 9, width, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.contest_soft))
            painter.drawRoundedRect(badge, 9, 9)
            painter.setPen(QColor(c.contest))
            painter.setFont(font)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, f"{count:,}")
            right = badge.left() - SPACE / 2
        if index.data(Role.DRAFTS):
            painter.drawPixmap(int(right - 16), int(box.center().y() - 8), pixmap("edit", c.private, 16, 2))
            right -= 16 + SPACE / 2
        return right - SPACE / 2

    def _words(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        c = self._theme.colours
        label, heading = index.data(Role.LABEL), index.data(Role.HEADING)
        words = heading or index.data(Role.EXCERPT)
        has_children = index.model().hasChildren(index)
        font = self._theme.chrome_font(bold=bool(heading) or has_children)
        metrics = QFontMetricsF(font)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(QColor(c.text))
        if label:
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, align, shown)
            box.setLeft(box.left() + metrics.horizontalAdvance(shown) + SPACE)
        plain = self._theme.chrome_font()
        painter.setFont(plain)
        painter.setPen(QColor(c.text if heading else c.muted))
        painter.drawText(
            box, align, QFontMetricsF(plain).elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, box.width()))
        )


class OutlinePanel(QFrame):
    """The tree with a field to find a provision; ``provision_chosen`` carries its id."""

    provision_chosen = Signal(str)

    def __init__(self, theme: Theme, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._model = model
        self.search = QLineEdit(placeholderText="Find a provision: 5(2), or words", clearButtonEnabled=True)
        self.search.setAccessibleName("Find a provision")
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(model)
        self._proxy.setFilterRole(Role.SEARCHED)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setRecursiveFilteringEnabled(True)
        self.tree = QTreeView()
        self.tree.setAccessibleName("Outline of the text")
        self.tree.setModel(self._proxy)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(2 * SPACE)
        self.tree.setMouseTracking(True)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setItemDelegate(OutlineDelegate(theme, self.tree))
        self._typing = QTimer(self, singleShot=True, interval=150)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = QFrame(objectName="bar")
        top = QVBoxLayout(bar)
        top.setContentsMargins(int(1.5 * SPACE), int(1.5 * SPACE), int(1.5 * SPACE), SPACE)
        top.addWidget(self.search)
        layout.addWidget(bar)
        layout.addWidget(self.tree)
        self.setMinimumWidth(220)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._go_to_first)
        self._typing.timeout.connect(self._filter)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        model.modelReset.connect(self._unfold)
        theme.changed.connect(self.tree.viewport().update)

    @property
    def chosen(self) -> str:
        """The id of the chosen provision, "" if none is."""
        return self.tree.currentIndex().data(Role.ID) or ""

    def choose(self, id: str) -> None:
        """Chooses a provision and shows it."""
        if id == self.chosen:
            return
        index = self._proxy.mapFromSource(self._model.index_of(id))
        if not index.isValid() and self.search.text():
            self.search.clear()
            self._filter()
            index = self._proxy.mapFromSource(self._model.index_of(id))
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _filter(self) -> None:
        words = self.search.text().strip()
        chosen = self.chosen
        self._proxy.setFilterFixedString(words)
        if words:
            self.tree.expandAll()
        elif chosen:
            self.choose(chosen)

    def _go_to_first(self) -> None:
        self._filter()
        words = self.search.text().strip().casefold()
        index = self._proxy.index(0, 0)
        while index.isValid() and words not in str(index.data(Role.SEARCHED)).casefold():
            index = self.tree.indexBelow(index)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.provision_chosen.emit(index.data(Role.ID))

    def _unfold(self) -> None:
        if self._model.rowCount() and self._model.total <= _OPENED_BELOW:
            self.tree.expandToDepth(0)
