"""Two versions side by side: aligned provisions, what went struck on the left, what came underlined on the right."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QPainter, QPen, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.models.comparison import CHANGE_WORDS, ComparisonModel, PairRole
from ui.panels.buttons import button_of
from ui.sheet import Sheet, indent_of
from ui.theme import SPACE, Theme
from ui.typesetting import redline
from ui.words import counted
from workbench.domain.provision import Provision
from workbench.session import Op, Pair, Segment, SideBySide

_PAD = 16
_KEPT = 400


class PairDelegate(QStyledItemDelegate):
    """Draws a pair: its citation and changes over the two wordings."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._documents: OrderedDict[tuple[int, Op, int], QTextDocument] = OrderedDict()
        theme.changed.connect(self._documents.clear)
        view.model().modelReset.connect(self._documents.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the longer of the two wordings."""
        pair: Pair = index.data(PairRole.PAIR)
        sides = (Op.DELETE, Op.INSERT) if pair.change else (Op.INSERT,)  # unchanged words are as high on both
        height = max(self._document(index, op).size().height() for op in sides)
        return QSize(self._view.viewport().width(), int(height + self._head() + _PAD))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row."""
        c = self._theme.colours
        box = QRectF(option.rect)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(c.sunken))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(c.accent))
        painter.setPen(QPen(QColor(c.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()))
        painter.setFont(self._theme.chrome_font(0.9))
        painter.setPen(QColor(c.muted))
        pair: Pair = index.data(PairRole.PAIR)
        half = box.width() / 2
        old = pair.change.old_citation if pair.change else pair.citation
        for op, citation, left in ((Op.DELETE, old, 0.0), (Op.INSERT, pair.citation if pair.new else "", half)):
            head = QRectF(left + _PAD, box.top() + SPACE, half - 2 * _PAD, self._head())
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft, citation)
            if op is Op.INSERT or pair.new is None:
                painter.drawText(head, Qt.AlignmentFlag.AlignRight, index.data(PairRole.CHANGES))
            painter.save()
            painter.translate(QPointF(left + _PAD, box.top() + SPACE + self._head()))
            self._document(index, op).drawContents(painter)
            painter.restore()
        painter.restore()

    def _head(self) -> float:
        return QFontMetricsF(self._theme.chrome_font()).height() + SPACE / 2

    def _document(self, index: QModelIndex | QPersistentModelIndex, side: Op) -> QTextDocument:
        width = self._view.viewport().width()
        key = (index.row(), side, width)
        if key not in self._documents:
            self._documents[key] = self._set(index.data(PairRole.PAIR), side, width / 2 - 2 * _PAD)
            while len(self._documents) > _KEPT:
                self._documents.popitem(last=False)
        return self._documents[key]

    def _set(self, pair: Pair, side: Op, width: float) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        provision = pair.old if side is Op.DELETE else pair.new
        if provision is not None:
            self._write(Sheet(document, self._theme, 0.95), pair, provision, side)
        document.setTextWidth(width)
        return document

    def _write(self, sheet: Sheet, pair: Pair, provision: Provision, side: Op) -> None:
        text: Sequence[Segment] = (Segment(Op.EQUAL, provision.text),) if provision.text else ()
        heading: Sequence[Segment] = (Segment(Op.EQUAL, provision.heading),) if provision.heading else ()
        if pair.change is not None:
            text = [s for s in pair.change.segments if s.op in (Op.EQUAL, side)] or text
            heading = [s for s in pair.change.heading if s.op in (Op.EQUAL, side)] or heading
        if heading:
            sheet.heading("", provision.kind, provision.label, redline(heading, sheet.formats))
        if provision.table:
            sheet.table("", redline(text, sheet.formats))
        elif text or not heading:
            label = "" if heading else provision.label
            sheet.paragraph("", label, redline(text, sheet.formats), indent_of(provision.kind))


class PairList(QListView):
    """Rows laid out in batches, so that a long text opens at once, and anew when the width changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName("The two versions side by side")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words need at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class ComparisonPanel(QFrame):
    """Chooses two versions and shows them; ``comparison_asked`` carries their names."""

    comparison_asked = Signal(str, str)

    def __init__(self, theme: Theme, model: ComparisonModel, previous: QAction, next_: QAction) -> None:
        super().__init__()
        self.setObjectName("reading")
        self._model = model
        self.old, self.new = QComboBox(), QComboBox()
        self.old.setAccessibleName("Older version")
        self.new.setAccessibleName("Newer version")
        self.only = QCheckBox("Only changes", checked=True)
        self.summary = QLabel(objectName="muted")
        self.list = PairList()
        self.list.setModel(model)
        self.list.setItemDelegate(PairDelegate(theme, self.list))
        self.empty = QLabel(objectName="muted", alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._lay_out(button_of(previous), button_of(next_))
        self.old.activated.connect(self.ask)
        self.new.activated.connect(self.ask)
        self._sought = -1
        self.only.toggled.connect(self._only_changes)
        self.list.verticalScrollBar().rangeChanged.connect(self._seek)
        theme.changed.connect(self.list.scheduleDelayedItemsLayout)

    def offer(self, versions: Sequence[str]) -> None:
        """Offers versions, oldest first; keeps what was chosen, the last two at first."""
        for box, place in ((self.old, max(0, len(versions) - 2)), (self.new, len(versions) - 1)):
            chosen = box.currentText() if box.count() == len(versions) else ""
            box.clear()
            box.addItems(list(versions))
            box.setCurrentIndex(versions.index(chosen) if chosen in versions else place)

    def ask(self) -> None:
        """Asks for the comparison of the two versions chosen."""
        if self.old.count() < 2:
            self.say("There is only one version so far.\n\nCirculate the next one, and compare the two here.")
        elif self.old.currentText() == self.new.currentText():
            self.say("Choose two different versions.")
        else:
            self.say("Comparing\u2026")
            self.comparison_asked.emit(self.old.currentText(), self.new.currentText())

    def show_sides(self, sides: SideBySide) -> None:
        """Shows a comparison."""
        comparison = sides.comparison
        counts = {kind: sum(kind in change.changes for change in comparison.changes) for kind in CHANGE_WORDS}
        parts = [f"{count:,} {CHANGE_WORDS[kind]}" for kind, count in counts.items() if count]
        self.summary.setText(" \u00b7 ".join([*parts, f"{comparison.unchanged:,} unchanged"]))
        self.summary.setToolTip(counted(len(comparison.changes), "changed provision"))
        self._model.show(sides)
        if comparison.changes:
            self._stack.setCurrentWidget(self.list)
            self.step(1)
        else:
            self.say("The two versions are the same, word for word.")

    def say(self, words: str) -> None:
        """Shows words in place of a comparison."""
        self.summary.clear()
        self.empty.setText(words)
        self._stack.setCurrentWidget(self.empty)

    def step(self, by: int) -> None:
        """Goes to the next change (1) or the one before (-1)."""
        row = self._model.change_after(self.list.currentIndex().row(), by)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row))
            self.list.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.EnsureVisible)

    def _only_changes(self, only: bool) -> None:
        """Stays at the provision that was current, as soon as the rows above it are laid out."""
        pair = self.list.currentIndex().data(PairRole.PAIR)
        self._model.show_only_changes(only)
        self.list.scrollToTop()
        self._sought = self._model.row_of((pair.new or pair.old).id) if pair else -1
        self._seek()

    def _seek(self) -> None:
        index = self._model.index(self._sought)
        if index.isValid() and self.list.visualRect(index).isValid():
            self._sought = -1
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _lay_out(self, previous: QWidget, next_: QWidget) -> None:
        bar = QFrame(objectName="bar")
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(2 * SPACE, int(1.5 * SPACE), 2 * SPACE, int(1.5 * SPACE))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.old, 1)
        row.addWidget(QLabel("\u2192"))
        row.addWidget(self.new, 1)
        row.addSpacing(SPACE)
        row.addWidget(previous)
        row.addWidget(next_)
        rows.addLayout(row)
        second = QHBoxLayout()
        second.addWidget(self.summary, 1)
        second.addWidget(self.only)
        rows.addLayout(second)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(middle, 1)
