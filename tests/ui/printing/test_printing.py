"""The text on paper: as PDF, with every word and a head and a foot on each page."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.conference import Conference
from ui.paper.exporting import ExportDialog
from ui.printing.dialog import PrintDialog
from ui.printing.printing import Running, document_of, paint_page, print_pages, save_pdf, set_up
from ui.rolling.choice import Choice
from ui.theme import Theme
from ui.window import Window
from workbench.domain.errors import Refused
from workbench.session import Session, preview


def silent(done: int, total: int, what: str) -> None:
    """Nobody looks at the progress."""


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.fixture
def dialog(theme: Theme, conference: Conference, qtbot: QtBot) -> Iterator[PrintDialog]:
    dialog = PrintDialog(theme, conference, "rolling", ("First draft", "First draft"), None)
    dialog.show()
    settle(dialog, qtbot)
    yield dialog
    dialog.reject()
    dialog.deleteLater()


def settle(dialog: PrintDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)


def test_a_pdf_has_every_word_and_every_page(
    dialog: PrintDialog, conference: Conference, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "text.pdf"
    answers.paths.append(out)
    qtbot.mouseClick(dialog.pdf, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert dialog.written == out
    data = out.read_bytes()
    assert data.startswith(b"%PDF-")
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", data))
    paper = preview(conference.session.export("rolling", tmp_path / "same.docx"), whole=True)
    document = document_of(paper)
    assert pages == document.pageCount()
    said = words_of(document.toPlainText())
    for provision in conference.session.version().provisions:
        assert set(words_of(provision.text)) <= set(said), provision.label
    assert not list(tmp_path.glob("*.part"))
    if shutil.which("pdftotext"):
        printed = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, check=True).stdout.decode()
        assert set(said) <= set(words_of(printed)), set(said) - set(words_of(printed))
        assert f"Page {pages} of {pages}" in printed
        assert printed.count("Convention on Networks") >= pages
        assert printed.count("First draft") >= pages


def test_the_preview_is_what_the_view_shows(
    window: Window, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    forms = []

    def look(dialog: PrintDialog) -> None:
        settle(dialog, qtbot)
        forms.append(dialog.form)
        assert dialog.pages.count > 0
        if dialog.form == "rolling":
            assert dialog.options.choices == {"attribution": False, "fine": True}, "not bracketed as it is shown"
            assert not dialog.options.as_shown.isVisible(), "all is shown"
        dialog.reject()

    bar = window.workspace.reading.bar
    bar.choice = Choice(fine=True, named=False)

    for view in ("view_text", "view_rolling"):
        window.actions_.by_name[view].trigger()
        answer(look)
        window.actions_.by_name["print"].trigger()
    assert forms == ["clean", "rolling"]
    assert window.actions_.by_name["print"].shortcut().toString() == "Ctrl+P"


def test_what_is_printed_is_what_is_seen(window: Window, file: Path, answers: Answers, qtbot: QtBot) -> None:
    assert window.open_path(file)
    reading, seen = window.workspace.reading, {}
    only = reading.bar.only

    def look(dialog: ExportDialog) -> None:
        dialog.choose("rolling")
        settle(dialog, qtbot)
        options = dialog.options
        seen["shown"] = options.as_shown.isChecked(), dialog.pages.document.toPlainText()
        assert options.as_shown.isVisible()
        options.whole.setChecked(True)
        settle(dialog, qtbot)
        seen["whole"] = dialog.pages.document.toPlainText()
        dialog.reject()

    window.show()
    window.actions_.by_name["view_rolling"].trigger()
    only.setCurrentIndex(only.findText("Only what is contested"))
    only.activated.emit(only.currentIndex())
    for action in ("print", "export_clean"):
        answer(look)
        window.actions_.by_name[action].trigger()
        as_shown, said = seen["shown"]
        assert as_shown
        assert "Only contested provisions" in said and "\u2026" in said
        assert "(b) power grids" not in said.replace("\t", " ")
        assert "(b) power grids" in seen["whole"].replace("\t", " ")
        assert "Only contested" not in seen["whole"]
    window.actions_.by_name["view_text"].trigger()
    answer(look)
    window.actions_.by_name["export_rolling"].trigger()
    assert not seen["shown"][0], "nobody sees what the other view leaves out"


def test_private_drafts_are_not_printed(
    window: Window, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    window.workspace.outline.choose(window.workspace.conference.session.find("article 1").id)
    window.actions_.by_name["draft_mod"].trigger()
    qtbot.keyClicks(window.workspace.reading.text, " Unspeakable.")
    seen = []

    def look(dialog: PrintDialog) -> None:
        settle(dialog, qtbot)
        seen.append(dialog.pages.document.toPlainText())
        dialog.reject()

    answer(look)
    window.actions_.by_name["print"].trigger()
    assert "protect civilians" in seen[0]
    assert "Unspeakable" not in seen[0]


@pytest.fixture
def paper(master: Path, tmp_path: Path):
    with Session.open(shutil.copy(master, tmp_path / "copy.treaty")) as session:
        return preview(session.export("rolling", tmp_path / "rolling.docx"), whole=True)


def test_another_paper_and_some_pages_can_be_chosen(paper, tmp_path: Path, qapp) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_up(printer, paper)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_pages(paper, Running("Title", "First draft"), printer, silent) == 2
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    assert document_of(paper, QSizeF(559, 794)).pageCount() > document_of(paper).pageCount()


def test_ink_stays_within_the_margins(paper, qapp) -> None:
    document = document_of(paper)
    size = document.pageSize().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, document, 2)
    painter.end()
    margin = int(document.documentMargin()) - 12
    white = image.pixelColor(0, 0)
    assert all(image.pixelColor(x, y) == white for x in range(margin) for y in range(0, size.height(), 3))
    assert (
        any(image.pixelColor(x, size.height() // 3) != white for x in range(size.width())) or document.pageCount() < 2
    )


def test_a_place_where_nothing_can_be_written_is_told(paper, tmp_path: Path, qapp) -> None:
    with pytest.raises(Refused, match="another"):
        save_pdf(paper, Running("Title", "First draft"), tmp_path / "missing" / "text.pdf", silent)


def test_what_was_called_off_leaves_no_file(paper, tmp_path: Path, qapp) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_pdf(paper, Running("Title", "First draft"), tmp_path / "text.pdf", stop)
    assert not list(tmp_path.glob("text.pdf*"))
