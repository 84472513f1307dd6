"""Sheets of paper one under another, as a document would be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractScrollArea

from ui.theme import SPACE, Theme

_GAP = 2 * SPACE
_PAPER, _INK = "#ffffff", "#1b2430"
"""Paper is white and ink is dark whatever the look of the window."""


Runner = Callable[[QPainter, QRectF, int], None]
"""Paints what every sheet has at its head and foot, on the sheet of that number from 1."""


class Pages(QAbstractScrollArea):
    """Shows a document's sheets in the width there is; ``words`` is what stands there without one.

    ``running`` paints their heads and feet, if they have any.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("card")
        self._theme = theme
        self._words = ""
        self.document: QTextDocument | None = None
        self.running: Runner | None = None
        theme.changed.connect(self.viewport().update)

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return self.document.pageCount() if self.document else 0

    def show_html(self, html: str, width: int, height: int, margin: int, *, stay: bool = False) -> None:
        """Sets a document on sheets of ``width`` by ``height`` pixels; with ``stay`` one looks at where one looked."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(margin)
        document.setHtml(html)
        document.setPageSize(QSizeF(width, height))
        self._put(document, "", self.verticalScrollBar().value() if stay else 0)

    def tell(self, words: str) -> None:
        """Shows words in place of a document."""
        self._put(None, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: the sheets take the width there is."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: the sheets that are seen."""
        painter = QPainter(self.viewport())
        c = self._theme.colours
        painter.fillRect(event.rect(), QColor(c.window))
        if self.document is None:
            painter.setPen(QColor(c.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._words)
            return
        size, scale = self.document.pageSize(), self._scale()
        step = size.height() * scale + _GAP
        top = self.verticalScrollBar().value()
        first = int(top // step)
        last = min(self.count - 1, int((top + self.viewport().height()) // step))
        for page in range(first, last + 1):
            painter.save()
            painter.translate(_GAP, _GAP + page * step - top)
            painter.scale(scale, scale)
            self._paint_sheet(painter, self.document, page)
            painter.restore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt's: paints what is seen now."""
        self.viewport().update()

    def _paint_sheet(self, painter: QPainter, document: QTextDocument, page: int) -> None:
        size = document.pageSize()
        sheet = QRectF(QPointF(0, 0), size)
        painter.fillRect(sheet, QColor(_PAPER))
        painter.setPen(QColor(self._theme.colours.line))
        painter.drawRect(sheet)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
        context.clip = sheet.translated(0, page * size.height())
        painter.translate(0, -page * size.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        if self.running is not None:
            painter.translate(0, page * size.height())
            painter.setClipRect(sheet)
            self.running(painter, sheet, page + 1)

    def _put(self, document: QTextDocument | None, words: str, place: int = 0) -> None:
        if self.document is not None:
            self.document.deleteLater()
        self.document, self._words = document, words
        self._measure()
        self.verticalScrollBar().setValue(place)
        self.viewport().update()

    def _scale(self) -> float:
        width = self.document.pageSize().width() if self.document else 1
        return max(0.1, min(1.25, (self.viewport().width() - 2 * _GAP) / width))

    def _measure(self) -> None:
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        high = self.document.pageSize().height() * self._scale() + _GAP if self.document else 0
        bar.setRange(0, max(0, round(self.count * high + _GAP - seen)))
        bar.setPageStep(seen)
        bar.setSingleStep(40)
