"""Replacing words: what would stand in which drafts, to choose among before anything is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption, QUndoCommand
from PySide6.QtWidgets import QLabel, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.conference import Conference
from ui.panels.dialogs import Form
from ui.theme import SPACE, Theme
from ui.words import counted
from ui.work import line_of
from workbench.domain.draft import Draft
from workbench.domain.errors import TreatyError
from workbench.session import Change, Op, Replacement

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
REPLACEMENT = Qt.ItemDataRole.UserRole + 1
_KEPT = 44
"""How many signs of unchanged words are shown beside a change."""
_LINES = 2


class ReplacementsModel(QAbstractListModel):
    """The drafts that would be made, each with a tick."""

    def __init__(self, found: Sequence[Replacement], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._ticked = [True] * len(found)

    @property
    def ticked(self) -> list[Replacement]:
        """Those with a tick."""
        return [one for one, ticked in zip(self._found, self._ticked, strict=True) if ticked]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many there are."""
        return 0 if parent.isValid() else len(self._found)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: every row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: what is asked of a row."""
        if not index.isValid():
            return None
        one = self._found[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._ticked[index.row()] else Qt.CheckState.Unchecked
        if role == REPLACEMENT:
            return one
        told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return f"{one.citation}: {one.draft.text}" if told else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's: ticks a row or takes its tick away."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticked[index.row()] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        return True


class ReplaceDialog(Form):
    """Shows what ``found`` would make of the words; ``chosen`` is what the user left ticked."""

    def __init__(
        self, theme: Theme, conference: Conference, by: str, found: Sequence[Replacement], parent: QWidget
    ) -> None:
        line = self.tr("Each is a draft of {0} on your desk; nobody else sees it until you table it.")
        super().__init__(self.tr("Replace in drafts"), line.format(conference.name(by)), parent)
        self.model = ReplacementsModel(found, self)
        self.list = QListView(objectName="card")
        self.list.setAccessibleName(self.tr("Drafts that would be made"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ReplacementDelegate(theme, conference, self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.told = QLabel(objectName="muted")
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
        self.go = self.end_with("")
        self.model.dataChanged.connect(self._tell)
        self.resize(720, 560)
        self._tell()

    @property
    def chosen(self) -> list[Replacement]:
        """What the user left ticked."""
        return self.model.ticked

    def _tell(self) -> None:
        places = sum(one.count for one in self.chosen)
        changed = sum(one.before is not None for one in self.chosen)
        own = self.tr("; {0} of them change a draft that you have").format(changed) if changed else ""
        self.told.setText(f"{counted(places, 'place')}{own}")
        self.go.setText(self.tr("Keep {0}").format(counted(len(self.chosen), "draft")))
        self.go.setEnabled(bool(self.chosen))


class ReplacementDelegate(QStyledItemDelegate):
    """Draws a tick, the citation, and under it the words as a redline."""

    def __init__(self, theme: Theme, conference: Conference, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._conference = conference

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line for the citation and two for the words."""
        return QSize(300, int((_LINES + 1) * QFontMetricsF(self._theme.chrome_font()).lineSpacing() + 2 * SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        c = self._theme.colours
        one: Replacement = index.data(REPLACEMENT)
        box = QRectF(option.rect).adjusted(4 * SPACE, SPACE, -SPACE, -SPACE / 2)
        font = self._theme.chrome_font(bold=True)
        line = QFontMetricsF(font).lineSpacing()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._tick(painter, option, index)
        painter.setFont(font)
        painter.setPen(QColor(c.text))
        painter.drawText(QRectF(box.left(), box.top(), box.width(), line), one.citation)
        if one.before is not None:
            painter.setFont(self._theme.chrome_font(0.88))
            painter.setPen(QColor(c.private))
            right = Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(box.left(), box.top(), box.width(), line), right, self.tr("changes your draft"))
        layout = self._redline(one, box.width())
        painter.setPen(QColor(c.text))
        layout.draw(painter, QPointF(box.left(), box.top() + line + 2))
        painter.restore()

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the tick where the style takes clicks on it, with a frame that is seen in the dark, too."""
        c = self._theme.colours
        made = QStyleOptionViewItem(option)
        self.initStyleOption(made, index)
        place = made.widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, made, made.widget)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(c.accent_soft))
        ticked = made.checkState is Qt.CheckState.Checked
        painter.setPen(QPen(QColor(c.accent if ticked else c.muted), 1.2))
        painter.setBrush(QColor(c.accent) if ticked else Qt.BrushStyle.NoBrush)
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(QColor(c.on_accent), 1.8))
            left, top, wide = box.left(), box.top(), box.width()
            places = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
            painter.drawPolyline([QPointF(left + x * wide, top + y * wide) for x, y in places])

    def _redline(self, one: Replacement, width: float) -> QTextLayout:
        c = self._theme.colours
        text, formats = "", []
        segments = self._conference.session.redline(one.was, one.draft.text)
        for place, segment in enumerate(segments):
            words = segment.text.replace("\n", " ").replace("\t", " ")
            form = QTextCharFormat()
            if segment.op is Op.EQUAL:
                words = _shortened(words, first=place == 0, last=place == len(segments) - 1)
            elif segment.op is Op.INSERT:
                form.setForeground(QColor(c.insert))
                form.setFontUnderline(True)
            else:
                form.setForeground(QColor(c.delete))
                form.setFontStrikeOut(True)
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length = len(text.encode("utf-16-le")) // 2, len(words.encode("utf-16-le")) // 2
            stretch.format = form
            formats.append(stretch)
            text += words
        layout = QTextLayout(text, self._theme.chrome_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.beginLayout()
        top = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


def _shortened(words: str, *, first: bool, last: bool) -> str:
    """Unchanged words, as many as tell where a change stands: before the first, after the last, between two."""
    if len(words) <= 2 * _KEPT or (first and last):
        return words
    after = f"{words[:_KEPT].rpartition(' ')[0]} \u2026"
    before = f"\u2026 {words[-_KEPT:].partition(' ')[2]}"
    if first:
        return before
    return f"{words[: 3 * _KEPT].rpartition(' ')[0]} \u2026" if last else f"{after}{before[1:]}"


class ReplaceInDrafts(QUndoCommand):
    """Keeps several drafts in one step, all or none; undone, the desk is as it was.

    A draft that has been tabled or discarded since is left out.
    """

    def __init__(self, conference: Conference, chosen: Sequence[Replacement], name: str) -> None:
        super().__init__(name)
        self._conference = conference
        self._steps: list[tuple[Draft | None, Draft]] = [(one.before, one.draft) for one in chosen]

    def redo(self) -> None:
        """Keeps the drafts with the new words."""
        self._put([(after, after) for _, after in self._steps])

    def undo(self) -> None:
        """Puts the desk as it was before."""
        there = {draft.id for draft in self._conference.drafts()}
        self._steps = [step for step in self._steps if step[1].id in there]
        self._put([(before, after) for before, after in self._steps])

    def _put(self, wanted: Iterable[tuple[Draft | None, Draft]]) -> None:
        session, ids, places = self._conference.session, [], set()
        try:
            with session.together():
                for draft, after in wanted:
                    session.save_draft(draft) if draft else session.discard_draft(after.id)
                    ids.append(after.id)
                    places.add(after.at)
        except TreatyError as error:
            self.setObsolete(True)
            self._conference.messages.error(
                QCoreApplication.translate("Find", "Your drafts could not be kept"), line_of(error)
            )
        else:
            self._conference.tell(Change(drafts=tuple(ids), provisions=frozenset(places)))
