"""Printing: which form of the text, how its pages look, and on which printer, or as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from ui.conference import Conference
from ui.messages import PDF
from ui.paper.exporting import ExportDialog
from ui.paper.forms import ChangesOptions
from ui.printing.printing import Running, print_pages, save_pdf, set_up
from ui.theme import Theme
from ui.work import on_file
from workbench.session import Progress, Session, preview

if TYPE_CHECKING:
    from workbench.session.preview import Paper


class PrintDialog(ExportDialog):
    """The pages of a form as they will be printed; ``printed`` is how many were, ``written`` the PDF that was made."""

    def __init__(
        self, theme: Theme, conference: Conference, form: str, pair: tuple[str, str], parent: QWidget | None
    ) -> None:
        self.pdf = QPushButton(autoDefault=False)
        self.printed = 0
        super().__init__(theme, conference, form, pair, parent)
        self.entitle(self.tr("Print"))
        self.explained.setText(self.tr("It is made from the record alone: your private drafts are not in it."))
        self.go.setText(self.tr("&Print\u2026"))
        self.pdf.setText(self.tr("Save as P&DF\u2026"))
        self.buttons.addButton(self.pdf, QDialogButtonBox.ButtonRole.ActionRole)
        self.pdf.clicked.connect(self._save)
        self.pages.running = self._paint_running

    def running(self) -> Running:
        """What stands on every page."""
        session, options = self._conference.session, self.options
        named = f"{options.old.chosen} \u2013 {options.new.chosen}" if isinstance(options, ChangesOptions) else ""
        return Running(session.title, named or session.version().name)

    def _paint_running(self, painter: QPainter, sheet: QRectF, number: int) -> None:
        document, paper = self.pages.document, self.paper
        if document is not None and paper is not None:
            count = 0 if paper.cut else document.pageCount()
            self.running().paint(painter, sheet, document.documentMargin(), number, count)

    def _allow(self, may: bool) -> None:
        super()._allow(may)
        self.pdf.setEnabled(may)

    def _write(self) -> None:
        """Asks which printer, and prints."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, self.paper)
        printer.setDocName(f"{self.running().title} - {self.running().version}")
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        said = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not said:
            return
        running = self.running()
        self._make(lambda paper, progress: print_pages(paper, running, printer, progress))

    def _save(self) -> None:
        """Asks where to, and writes a PDF."""
        running = self.running()
        proposed = f"{running.version} - {self.form}.pdf"
        out = self._conference.messages.save_file(self.pdf.text().replace("&", ""), proposed, PDF, (".pdf",))
        if out is not None:
            self._make(lambda paper, progress: save_pdf(paper, running, out, progress))

    def _make(self, make: Callable[[Paper, Progress], int | Path]) -> None:
        write = self._writer()

        def task(session: Session, progress: Progress) -> object:
            with TemporaryDirectory() as folder:
                whole = preview(write(session, Path(folder, "whole.docx"), progress), whole=True)
            return make(whole, progress)

        self._begin_writing(on_file(self._conference.session, task))

    def _found(self, found: object) -> None:
        if isinstance(found, int):
            self.printed = found
            self.accept()
        else:
            super()._found(found)
