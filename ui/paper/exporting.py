"""Sending the text out: which form, what of it, how it will look, and where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.compare.texts import texts
from ui.conference import Conference
from ui.messages import COMPARISONS, WORD
from ui.paper.forms import (
    CHANGES,
    ChangesOptions,
    ComparisonOptions,
    CompilationOptions,
    Options,
    RollingOptions,
    TrackedOptions,
    sponsors_in,
)
from ui.paper.pages import Pages
from ui.paper.report import beside
from ui.paper.sheets import PaperDialog
from ui.rolling.choice import Choice
from ui.theme import SPACE, Theme
from ui.work import Task, on_file
from workbench.session import Progress, Session, preview

if TYPE_CHECKING:
    from workbench.session.preview import Paper


class ExportDialog(PaperDialog):
    """Chooses a form and writes it; ``written`` is the document once it is accepted."""

    def __init__(
        self, theme: Theme, conference: Conference, form: str, pair: tuple[str, str], parent: QWidget | None
    ) -> None:
        super().__init__("", "", parent)
        self.entitle(self.tr("Export"))
        self.explained.setText(
            self.tr("What you see is made of the finished document; where its pages break may differ in Word.")
        )
        self._conference = conference
        self.written: Path | None = None
        self.paper: Paper | None = None
        self._writing = False
        self._shown = ""
        self.forms = QListWidget(objectName="card")
        self.forms.setAccessibleName(self.tr("Form of the document"))
        self._options = QStackedWidget()
        self._offered: list[Options] = []
        self.pages = Pages(theme)
        self.pages.setMinimumWidth(420)
        self._offer(pair)
        self._lay_out()
        self.forms.currentRowChanged.connect(self._options.setCurrentIndex)
        self.forms.currentRowChanged.connect(self._look)
        self.looking.found.connect(self._found)
        self.looking.failed.connect(self._refuse)
        self.go.setText(self.tr("Export\u2026"))
        self.go.clicked.connect(self._write)
        self.choose(form)
        self.forms.setFocus()

    @property
    def form(self) -> str:
        """The form that is chosen."""
        return str(self.forms.currentItem().data(Qt.ItemDataRole.UserRole))

    @property
    def options(self) -> Options:
        """What is chosen of it."""
        return self._offered[self._options.currentIndex()]

    def choose(self, form: str) -> None:
        """Chooses a form."""
        rows = range(self.forms.count())
        self.forms.setCurrentRow(next(r for r in rows if self.forms.item(r).data(Qt.ItemDataRole.UserRole) == form))

    def begin_as(self, choice: Choice, *, seen: bool) -> None:
        """Brackets the rolling text as it is shown in the window, and shows of it what is ``seen`` there."""
        for options in self._offered:
            if isinstance(options, RollingOptions):
                options.begin_as(choice, seen=seen)

    def _offer(self, pair: tuple[str, str]) -> None:
        conference, sponsors = self._conference, sponsors_in(self._conference)
        offered: list[tuple[str, str, Options]] = [
            ("clean", self.tr("Clean text"), Options()),
            ("rolling", self.tr("Rolling text, in brackets"), RollingOptions(conference)),
            ("tracked", self.tr("Proposals as tracked changes"), TrackedOptions(sponsors)),
            ("compilation", self.tr("Compilation of proposals"), CompilationOptions()),
            ("comparison", self.tr("Comparison in columns"), ComparisonOptions(conference, sponsors)),
            ("ledger", self.tr("Ledger of decisions"), Options()),
        ]
        if len(texts(conference)) > 1:
            offered.append((CHANGES, self.tr("Changes between two texts"), ChangesOptions(conference, pair)))
        for form, words, options in offered:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, form)
            self.forms.addItem(item)
            self._options.addWidget(options)
            self._offered.append(options)
            options.changed.connect(self._look)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        rows = self.forms.count()
        self.forms.setFixedHeight(rows * self.forms.sizeHintForRow(0) + 2 * SPACE)
        column.addWidget(self.forms)
        column.addWidget(self._options, 1)
        choices = QScrollArea(frameShape=QFrame.Shape.NoFrame, widgetResizable=True)
        choices.setWidget(left)
        choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choices.setMinimumWidth(left.minimumSizeHint().width() + 2 * choices.verticalScrollBar().sizeHint().width())
        columns = beside(choices, self.pages)
        columns.setSizes([330, 730])
        self.inside.addWidget(columns, 1)

    def _look(self) -> None:
        """Makes the document as it is chosen now, to look at."""
        self.tell_fault(self.options.fault)
        self._allow(not self.options.fault)
        if self.options.fault:
            return
        self._writing = False
        self._allow(False)  # what is seen is not yet what would be written
        self.pages.tell(self.tr("Making the pages\u2026"))
        write = self._writer()

        def made(session: Session, progress: Progress) -> object:
            with TemporaryDirectory() as folder:
                return preview(write(session, Path(folder, "preview.docx"), progress))

        self.looking.look(self.windowTitle(), on_file(self._conference.session, made))

    def _writer(self) -> Callable[[Session, Path, Progress], Path]:
        """What writes the document as it is chosen now."""
        form, options = self.form, self.options
        if isinstance(options, ChangesOptions):
            old, new = options.old.chosen, options.new.chosen

            def write_changes(session: Session, out: Path, _: Progress) -> Path:
                return session.export_comparison(old, new, out)

            return write_changes
        choices = options.choices

        def write(session: Session, out: Path, progress: Progress) -> Path:
            return session.export(form, out, progress=progress, **choices)

        return write

    def _write(self) -> None:
        """Asks where to, and writes it."""
        options = self.options
        if isinstance(options, ChangesOptions):
            proposed = f"{options.old.currentText()} - {options.new.currentText()}.docx"
            kinds, suffixes = COMPARISONS, (".docx", ".html")
        else:
            proposed = f"{self._conference.session.version().name} - {self.form}.docx"
            kinds, suffixes = WORD, (".docx",)
        out = self._conference.messages.save_file(self.forms.currentItem().text(), proposed, kinds, suffixes)
        if out is None:
            return
        write = self._writer()
        self._begin_writing(on_file(self._conference.session, lambda session, progress: write(session, out, progress)))

    def _begin_writing(self, task: Task) -> None:
        self._allow(False)
        self._writing = True
        self.looking.look(self.windowTitle(), task)

    def _allow(self, may: bool) -> None:
        """Whether it can be written now."""
        self.go.setEnabled(may)

    def _found(self, found: object) -> None:
        if isinstance(found, Path):
            self.written = found
            self.accept()
            return
        stay, self._shown = self._shown == self.form, self.form
        self.paper = found
        self.pages.show_html(found.html, found.width, found.height, found.margin, stay=stay)
        only = self.tr("The first pages are shown; the document has them all.") if found.cut else ""
        self.told.setText(only)
        self._allow(True)

    def _refuse(self, line: str) -> None:
        self.tell_fault(line)
        self.told.setText("")
        self._allow(self._writing)  # it may be written elsewhere
        if not self._writing:
            self.pages.tell(self.tr("There is nothing to show"))
