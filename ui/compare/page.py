"""A page of compared provisions, and two of them side by side that scroll together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.compare.rows import SIGNS, Row
from ui.compare.setting import Setting
from ui.compare.sheet import ABSENT, ComparedSheet
from ui.compare.twin import TwinLayout
from ui.text.page import Page
from ui.theme import SPACE, Theme
from workbench.session import ChangeKind

_GUTTER = 10


class ComparedPage(Page):
    """Shows rows as a setting sets them, with the sign of each change in the margin."""

    sheet_type = ComparedSheet
    layout_type = TwinLayout

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: Sequence[Row] = ()
        self._setting: Setting | None = None
        self._head = ""

    def show_rows(self, rows: Sequence[Row], setting: Setting, head: str, at: str) -> None:
        """Shows a comparison; ``head`` is said over it, and the row ``at`` (an id) is brought up."""
        self._rows, self._setting, self._head = rows, setting, head
        self._layout.begin()
        self.fill(self._compose, at)

    def show_row(self, id: str) -> None:
        """Highlights a row and shows it, as soon as it is written."""
        if self._lit != id or not self._lit_blocks:
            self.light(id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lays a ground under the chosen row and where a provision is absent, and signs the changes in the margin."""
        self._lay_out_seen()
        layout, scrolled, c = self._layout, self.verticalScrollBar().value(), self._theme.colours
        painter, signs = QPainter(self.viewport()), []
        row = max(0, layout.row_at(layout.at(scrolled)))
        for number in range(row, len(layout.starts)):
            first, end = layout.blocks_of(number)
            block = self.document().findBlockByNumber(first)
            box = layout.blockBoundingRect(block)
            top = box.top() - scrolled
            if top > self.viewport().height():
                break
            bottom = layout.top_of(end) - scrolled - SPACE
            height = max(bottom - top, box.height() + 4)
            if self._rows[number].id == self._lit:
                painter.fillRect(QRectF(0, top - 2, self.viewport().width(), height), QColor(c.accent_soft))
                painter.fillRect(QRectF(0, top - 2, self.bar_width, height), QColor(c.accent))
            elif block.blockFormat().property(ABSENT):
                ground = QRectF(box.left() - 6, top - 2, box.width() + 6, height)
                painter.fillRect(ground, QColor(c.sunken))
                painter.fillRect(QRectF(ground.left(), ground.top(), 2, height), QColor(c.line))
            if (sign := self._rows[number].sign) and not block.blockFormat().property(ABSENT):
                signs.append((sign, top + layout.text_line(block) / 2))
        painter.end()
        super().paintEvent(event)
        self._paint_signs(signs)

    def _paint_signs(self, signs: Sequence[tuple[str, float]]) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.chrome_font(0.9, bold=True))
        height = painter.fontMetrics().height()
        for sign, middle in signs:
            painter.setPen(QColor(self._colour(sign)))
            painter.drawText(QRectF(3, middle - height / 2, _GUTTER, height), Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()

    def _colour(self, sign: str) -> str:
        c = self._theme.colours
        return {SIGNS[ChangeKind.ADDED]: c.insert, SIGNS[ChangeKind.REMOVED]: c.delete}.get(sign, c.accent)

    def _compose(self, sheet: ComparedSheet) -> Iterator[str]:
        sheet.remark("", self._head)
        yield ""
        for row in self._rows:
            self._layout.starts.append(self.document().blockCount())
            self._setting.write(row, sheet)
            yield row.id


class NarrowSheet(ComparedSheet):
    """Sets its words a little smaller, since there are two pages in the room of one."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document, theme, 0.92)


class HalfPage(ComparedPage):
    """One of two pages beside each other."""

    sheet_type = NarrowSheet
    slice = 4


class Beside(QWidget):
    """Two pages beside each other: as one is scrolled the other follows."""

    provision_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.old, self.new = HalfPage(theme), HalfPage(theme)
        self.old._layout.join(self.new._layout)
        self.old.setAccessibleName(self.tr("The older text, as it was"))
        self.new.setAccessibleName(self.tr("The newer text, as it is"))
        self.old.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = QFrame(objectName="rule")
        line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.old, 1)
        row.addWidget(line)
        row.addWidget(self.new, 1)
        self._following = False
        for page in self.pages:
            page.provision_chosen.connect(self.provision_chosen)
            page.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def pages(self) -> tuple[ComparedPage, ComparedPage]:
        """The older text and the newer one."""
        return self.old, self.new

    def show_row(self, id: str) -> None:
        """Highlights a row on both sides and shows it."""
        for page in self.pages:
            page.show_row(id)

    def _follow(self, value: int) -> None:
        """Rows are as high on both sides, so the same value shows the same place."""
        if not self._following:
            self._following = True
            own = self.sender()
            for page in self.pages:
                if page.verticalScrollBar() is not own:
                    page.verticalScrollBar().setValue(value)
            self._following = False
