"""A hit as it is drawn: where it stands and whose words they are, and under that the words with what was found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.conference import Conference
from ui.find.results import Role
from ui.icons import pixmap
from ui.models.amendments import number_of
from ui.theme import SPACE, Theme
from ui.words import OPERATION, figure
from workbench.domain.amendment import Amendment
from workbench.domain.where import Where
from workbench.session import Hit, excerpt

translate = QCoreApplication.translate

_LINES = 2
_SAMPLE = "the States Parties to this Convention have agreed as follows"
_PRIVATE = (Where.DRAFT, Where.NOTES)


class HitDelegate(QStyledItemDelegate):
    """Draws the rows of a search: an article with its count, a hit in three lines."""

    def __init__(self, theme: Theme, conference: Conference, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._conference = conference

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line for an article; three for a hit."""
        line = QFontMetricsF(self._theme.chrome_font()).lineSpacing()
        if index.data(Role.HIT) is None:
            return QSize(160, int(line + 2 * SPACE))
        small = QFontMetricsF(self._small()).lineSpacing()
        return QSize(160, int(small + _LINES * line + 1.5 * SPACE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row."""
        c = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        hit = index.data(Role.HIT)
        if hit is not None:
            ground = c.accent_soft if option.state & QStyle.StateFlag.State_Selected else None
            if ground is None and option.state & QStyle.StateFlag.State_MouseOver:
                ground = c.hover
            if ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(ground))
                painter.drawRoundedRect(box, 6, 6)
            if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(c.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            self._hit(painter, box.adjusted(SPACE, SPACE / 2, -SPACE, -SPACE / 2), hit, index.parent().data(Role.NAME))
        else:
            self._article(painter, box.adjusted(SPACE, 0, -SPACE, 0), index)
        painter.restore()

    def _small(self) -> QFont:
        return self._theme.chrome_font(0.88)

    def _article(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        c = self._theme.colours
        font, count = self._theme.chrome_font(bold=True), figure(index.data(Role.COUNT))
        width = QFontMetricsF(font).horizontalAdvance(count)
        painter.setFont(font)
        painter.setPen(QColor(c.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.setPen(QColor(c.text))
        box.setRight(box.right() - width - SPACE)
        name = QFontMetricsF(font).elidedText(index.data(Role.NAME), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _hit(self, painter: QPainter, box: QRectF, hit: Hit, article: str) -> None:
        c = self._theme.colours
        private = hit.where in _PRIVATE
        font = self._small()
        metrics = QFontMetricsF(font)
        line = QRectF(box.left(), box.top(), box.width(), metrics.lineSpacing())
        painter.setFont(font)
        painter.setPen(QColor(c.private if private else c.muted))
        if private:
            painter.drawPixmap(QPointF(line.left(), line.center().y() - 7), pixmap("lock", c.private, 14, 2))
            line.setLeft(line.left() + 14 + SPACE / 2)
        told = metrics.elidedText(told_of(hit, article, self._conference), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
        self._words(painter, QRectF(box.left(), line.bottom(), box.width(), box.bottom() - line.bottom()), hit)

    def _words(self, painter: QPainter, box: QRectF, hit: Hit) -> None:
        c = self._theme.colours
        font = self._theme.chrome_font()
        usual = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        # words are not cut, so that a line has some room left at its end
        room = int(_LINES * (box.width() - 3 * usual) / usual)
        text, places = excerpt(hit.words, hit.ranges, max(24, room))
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        found = QTextCharFormat()
        found.setFontWeight(QFont.Weight.Bold)
        found.setBackground(QColor(c.contest_soft))
        found.setForeground(QColor(c.text))
        ranges = []
        for start, end in places:
            one = QTextLayout.FormatRange()
            one.start = len(text[:start].encode("utf-16-le")) // 2
            one.length = len(text[start:end].encode("utf-16-le")) // 2
            one.format = found
            ranges.append(one)
        layout.setFormats(ranges)
        layout.beginLayout()
        top = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(QColor(c.text))
        layout.draw(painter, box.topLeft())


def told_of(hit: Hit, article: str, conference: Conference) -> str:
    """Where a hit stands within its article and whose words they are: "paragraph 2 (a) · L.12 France"."""
    cited = article.split("\u2003", maxsplit=1)[0]
    place = hit.citation.removeprefix(cited).lstrip(" ,") or hit.citation
    own = hit.own if isinstance(hit.own, Amendment) else None
    if own is None:
        what = _kinds()[hit.where]
    elif hit.party:
        what = translate("Find", "{0} on {1}").format(conference.name(hit.party), number_of(own))
    else:
        kind = OPERATION[own.operation] if hit.where is Where.AMENDMENT else translate("Find", "Reason")
        what = f"{number_of(own)} {conference.first_names(own.sponsors, 2)} \u00b7 {kind}"
    return f"{place} \u00b7 {what}" if what else place


def _kinds() -> dict[Where, str]:
    return {
        Where.TEXT: "",
        Where.HEADING: translate("Find", "Heading"),
        Where.FOOTNOTE: translate("Find", "Footnote"),
        Where.DRAFT: translate("Find", "Your draft"),
        Where.NOTES: translate("Find", "Your reason and notes"),
        Where.AMENDMENT: "",
        Where.REASON: "",
        Where.POSITION: "",
    }
