"""Setting a finished document on the pages of a printer or a PDF, each with a running head and foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from workbench.domain.errors import Refused
from workbench.session import Progress

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from workbench.session.preview import Paper

INCH = 96.0
"""The pixels of a document in an inch, on every screen and printer."""
_INK, _FAINT = "#1b2430", "#566273"
_SMALL = 11
_ALONG = 48.0
"""The least margin in which head and foot have room."""


@dataclass(frozen=True, slots=True)
class Running:
    """What stands at the head and foot of every page."""

    title: str
    version: str

    def paint(self, painter: QPainter, sheet: QRectF, margin: float, number: int, count: int) -> None:
        """Sets head and foot on a sheet; ``count`` is 0 while nobody knows how many pages there are."""
        font = QFont()
        font.setPixelSize(_SMALL)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(_FAINT))
        width = sheet.width() - 2 * margin
        head = QRectF(sheet.left() + margin, sheet.top() + 0.45 * margin, width, 2 * _SMALL)
        foot = QRectF(head.left(), sheet.bottom() - 0.45 * margin - 2 * _SMALL, width, 2 * _SMALL)
        metrics = QFontMetricsF(font)
        version = metrics.elidedText(self.version, Qt.TextElideMode.ElideRight, width / 3)
        room = width - metrics.horizontalAdvance(version) - 2 * _SMALL
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        whole = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head, left | whole, metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, room))
        painter.drawText(head, right | whole, version)
        said = translate("Printing", "Page {0} of {1}") if count else translate("Printing", "Page {0}")
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, said.format(number, count))
        painter.restore()


def document_of(paper: Paper, size: QSizeF | None = None) -> QTextDocument:
    """A document laid out on sheets of its own size, or of another one in pixels."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(max(_ALONG, paper.margin))
    document.setHtml(paper.html)
    document.setPageSize(size or QSizeF(paper.width, paper.height))
    return document


def layout_of(paper: Paper) -> QPageLayout:
    """The paper on which a document was set."""
    size = QPageSize(
        QSizeF(min(paper.width, paper.height), max(paper.width, paper.height)) * 72 / INCH, QPageSize.Unit.Point
    )
    lying = paper.width > paper.height
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turned, QMarginsF(0, 0, 0, 0))


def set_up(printer: QPrinter, paper: Paper) -> None:
    """Proposes a document's own paper; the user may choose another."""
    printer.setFullPage(True)
    printer.setPageLayout(layout_of(paper))


def print_pages(paper: Paper, running: Running, device: QPagedPaintDevice, progress: Progress) -> int:
    """Prints a document, laid out for the paper that is in the device; how many pages it has."""
    sheet = device.pageLayout().fullRect(QPageLayout.Unit.Inch).size() * INCH
    document = document_of(paper, sheet)
    count, margin = document.pageCount(), document.documentMargin()
    wanted = list(_wanted(device, count))
    painter = QPainter()
    if not painter.begin(device):
        raise Refused(translate("Printing", "Nothing can be printed there. Choose another printer or another place."))
    try:
        painter.scale(device.logicalDpiX() / INCH, device.logicalDpiY() / INCH)
        for place, number in enumerate(wanted):
            progress(place, len(wanted), translate("Printing", "printing"))
            if place:
                device.newPage()
            paint_page(painter, document, number)
            running.paint(painter, QRectF(QPointF(0, 0), sheet), margin, number, count)
    finally:
        painter.end()
    progress(len(wanted), len(wanted), translate("Printing", "printing"))
    return len(wanted)


def paint_page(painter: QPainter, document: QTextDocument, number: int) -> None:
    """Paints the page of that number, from 1, in the upper left corner; ink is dark whatever the window looks like."""
    size = document.pageSize()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
    context.clip = QRectF(0, (number - 1) * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -context.clip.top())
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def save_pdf(paper: Paper, running: Running, out: Path, progress: Progress) -> Path:
    """Writes a document as PDF; it is whole or absent."""
    part = out.with_name(out.name + ".part")
    try:
        writer = QPdfWriter(str(part))
        writer.setTitle(f"{running.title} \u2013 {running.version}")
        writer.setCreator("Treaty Workbench")
        writer.setPageLayout(layout_of(paper))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(300)
        print_pages(paper, running, writer, progress)
        del writer  # it holds the file open
        part.replace(out)
    except OSError as error:
        raise Refused(
            translate("Printing", "{0} cannot be written: choose another folder or name.").format(out.name)
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return out


def _wanted(device: QPagedPaintDevice, count: int) -> Iterator[int]:
    """The pages that the user asked for, all without a wish; in the order asked for."""
    first, last, step = 1, count, 1
    if isinstance(device, QPrinter):
        if device.printRange() is QPrinter.PrintRange.PageRange:
            first, last = max(1, device.fromPage()), min(count, device.toPage() or count)
        if device.pageOrder() is QPrinter.PageOrder.LastPageFirst:
            first, last, step = last, first, -1
    yield from range(first, last + step, step)
