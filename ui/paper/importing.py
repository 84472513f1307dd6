"""Bringing a document in as the next version: how it was understood, shown first, then recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from ui.conference import Conference
from ui.fitting import type_scale
from ui.models.amendments import number_of
from ui.panels.dialogs import stem_of
from ui.paper.authors import AuthorsModel, AuthorsTable
from ui.paper.choices import Choice
from ui.paper.lines import Line, lines_of, remarks_of, without_options
from ui.paper.place import Place
from ui.paper.report import LinesTable, beside
from ui.paper.sheets import PaperDialog
from ui.sheet import Sheet
from ui.text.page import Page
from ui.theme import SPACE, Theme
from ui.words import FATE, counted, figure
from ui.work import on_file
from workbench.domain.amendment import Amendment
from workbench.domain.version import Version
from workbench.session import Imported, Progress, Remark, Returned, Session, Taken, TrackedChanges

translate = QCoreApplication.translate

AMENDMENTS = "amendments"
"""The reading by which each tracked change becomes an amendment; the others are those of ``TrackedChanges``."""
_COMPARED = 60
"""How many letters of a remark's words find its place."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How a document was understood; ``cited`` has the citations of the version that it would be, by id."""

    imported: Imported
    returned: Returned | None
    cited: Mapping[str, str]


class _Enough(Exception):
    """Everything is seen, and nothing of it shall be kept."""


class ImportDialog(PaperDialog):
    """Shows how a document was understood; ``imported`` is what was recorded, once it is accepted."""

    def __init__(self, theme: Theme, conference: Conference, source: Path, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.entitle(self.tr("Import {}").format(source.name))
        self.explained.setText(
            self.tr("It becomes the next version. Amendments stay attached to the provisions they are on.")
        )
        self._conference = conference
        self._source = source
        self._seen: Seen | None = None
        self._words: list[tuple[str, str]] = []
        self.imported: Imported | None = None
        self.returned: Returned | None = None
        self._taken = {" ".join(name.split()) for name in conference.session.version_names()}
        self._trial = self._free(stem_of(source))
        self.name = QLineEdit(self._trial)
        self.name.selectAll()
        self.reading = Choice(
            self.tr("Tracked changes in it"),
            [
                (self.tr("Read as accepted"), TrackedChanges.ACCEPTED),
                (self.tr("Left out: the text before them"), TrackedChanges.ORIGINAL),
                (self.tr("Become amendments of their authors"), AMENDMENTS),
            ],
        )
        self._authors = AuthorsModel(conference)
        self.authors = AuthorsTable(conference, self._authors)
        self.lines = LinesTable(self.tr("How the document was understood"))
        self.page = Page(theme)
        self.page.setAccessibleName(self.tr("The text as it was understood"))
        self.place = Place(theme, conference)
        self._right = QStackedWidget()
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self.reading.currentIndexChanged.connect(self._look)
        self._authors.changed.connect(self._look)
        self.lines.chosen.connect(self._show_place)
        self.looking.found.connect(self._found)
        self.looking.failed.connect(self._refuse)
        self.go.setText(self.tr("Import"))
        self.go.clicked.connect(self._import)
        self.name.setFocus()
        self._look()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE)
        form.addRow(self.tr("&Name of the version"), self.name)
        form.addRow(self.tr("&Tracked changes in it"), self.reading)
        form.setRowVisible(self.reading, self._source.suffix.lower() == ".docx")
        above = QHBoxLayout()
        above.setSpacing(3 * SPACE)
        above.addLayout(form, 1)
        above.addWidget(self.authors, 1)
        self.authors.setFixedHeight(int(150 * min(1.3, type_scale())))
        self.authors.hide()
        for widget in (self.page, self.place):
            self._right.addWidget(widget)
        columns = beside(self.lines, self._right)
        columns.setSizes([520, 540])
        self.inside.addLayout(above)
        self.inside.addWidget(columns, 1)

    def _look(self) -> None:
        """Reads the document as is chosen now; nothing of it is kept."""
        source, trial, reading, told = self._source, self._trial, self.reading.chosen, dict(self._authors.told)
        as_text = TrackedChanges.ORIGINAL if reading == AMENDMENTS else TrackedChanges(reading)

        def see(session: Session, progress: Progress) -> Seen:
            seen: list[Seen] = []
            try:
                with session.together():
                    imported = session.import_source(source, trial, reading=as_text, progress=progress)
                    returned = None
                    if reading == AMENDMENTS:
                        returned = session.return_document(source, every=True, authors=told, against=trial, dry=True)
                    seen.append(Seen(imported, returned, session.citations(trial)))
                    raise _Enough
            except _Enough:
                return seen[0]

        self.authors.setVisible(reading == AMENDMENTS)
        if self._seen is None:
            self.page.setPlaceholderText(self.tr("Reading the document\u2026"))
        self._seen = None
        self._check()
        self.looking.look(self.windowTitle(), on_file(self._conference.session, see))

    def _import(self) -> None:
        """Records it as it is shown."""
        source, name, reading, told = self._source, self.name.text(), self.reading.chosen, dict(self._authors.told)

        def bring(session: Session, progress: Progress) -> tuple[Imported, Returned | None]:
            if reading == AMENDMENTS:
                return session.import_amended(source, name, authors=told, progress=progress)
            return session.import_source(source, name, reading=TrackedChanges(reading), progress=progress), None

        self.go.setEnabled(False)
        self.looking.look(self.windowTitle(), on_file(self._conference.session, bring))

    def _found(self, found: Seen | tuple[Imported, Returned | None]) -> None:
        if not isinstance(found, Seen):
            self.imported, self.returned = found
            self.accept()
            return
        version, returned = found.imported.version, found.returned
        self._words = [(_joined(f"{one.label} {one.heading} {one.text}"), one.id) for one in version.provisions]
        self._seen = found
        self.page.fill(_Text(version).compose)
        if returned is not None:
            self._authors.show(returned.authors)
        self.lines.show_sets(self._sets(found))
        self.told.setText(account(found.imported))
        self._check()

    def _sets(self, seen: Seen) -> list[tuple[str, Sequence[Line], Sequence[str]]]:
        where, words, why = self.tr("Where"), self.tr("Words"), self.tr("Why")
        sets = [(self.tr("To be looked at"), remarks_of(seen.imported.remarks), (where, words, why))]
        if seen.returned is not None:
            taken = lines_of(self._conference, seen.returned.amendments, seen.cited)
            left = remarks_of(seen.returned.not_understood)
            sets.insert(0, (self.tr("Amendments"), taken, (self.tr("What, for whom"), where, words)))
            sets.append((self.tr("Not taken"), left, (where, words, why)))
        if seen.imported.fates:
            fared = [
                Line(number_of(own), seen.cited.get(own.at, self.tr("gone")), FATE[fate], own)
                for own, fate in seen.imported.fates
            ]
            carried = (self.tr("Amendment"), self.tr("On"), self.tr("How it fares"))
            sets.append((self.tr("Carried over"), fared, carried))
        return sets

    def _refuse(self, line: str) -> None:
        self._seen = None
        self.page.setPlaceholderText("")
        self._check()
        self.tell_fault(without_options(line))
        self.told.setText("")

    def _check(self) -> None:
        """Whether it can be imported under the name, and if not why."""
        name = " ".join(self.name.text().split())
        unknown = [
            one.name or self.tr("somebody without a name")
            for one in (self._seen.returned.authors if self._seen and self._seen.returned else ())
            if not one.party and one.name not in self._authors.told
        ]
        fault = ""
        if name in self._taken:
            fault = self.tr("There is already a version of this name.")
        elif unknown:
            fault = self.tr("Choose above for which party these wrote, or leave them out: {}.").format(
                ", ".join(unknown)
            )
        self.tell_fault(fault)
        self.go.setEnabled(bool(name) and not fault and self._seen is not None)

    def _show_place(self, line: Line | None) -> None:
        if line is None or self._seen is None:
            return
        self._right.setCurrentWidget(self.place if isinstance(line.about, Taken) else self.page)
        if isinstance(line.about, Taken):
            self.place.show_taken(line.about, self._seen.imported.version)
        elif isinstance(line.about, Amendment):
            self._light(line.about.at)
        elif isinstance(line.about, Remark):
            self._light(self._place_of(line.about))

    def _light(self, id: str) -> None:
        """Shows a provision in the text, wherever the user looks now."""
        if id:
            self.page.finish()
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.page.light(id)

    def _place_of(self, remark: Remark) -> str:
        """The provision that has the words of a remark, "" if none has."""
        wanted = _joined(remark.text)[:_COMPARED]
        return next((id for words, id in self._words if wanted and wanted in words), "")

    def _free(self, name: str) -> str:
        number, free = 1, name or self.tr("Draft")
        while free in self._taken:
            number += 1
            free = f"{name} ({number})"
        return free


class _Text:
    """Writes a version that no file holds."""

    def __init__(self, version: Version) -> None:
        self._version = version

    def compose(self, sheet: Sheet) -> Iterator[str]:
        """Each provision, then the footnotes."""
        for provision in self._version.provisions:
            sheet.provision(provision)
            yield provision.id
        sheet.footnotes()
        yield ""


def account(done: Imported) -> str:
    """How much was understood, and what of the version before is still there."""
    line = translate("Paper", "Of the source {paragraphs} stand in it.").format(
        paragraphs=counted(done.understood, "paragraph")
    )
    if done.before:
        line += " " + translate("Paper", "Kept: {kept}; new: {new}; gone: {gone}.").format(
            kept=counted(done.kept, "provision"), new=figure(done.fresh), gone=figure(done.gone)
        )
    return line


def _joined(words: str) -> str:
    return " ".join(words.split())
