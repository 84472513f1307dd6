"""Documents in and out, and versions: long work, done off the thread that draws."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from ui.acts import Telling
from ui.between.between import FATES
from ui.compare.texts import texts
from ui.conference import Conference
from ui.messages import SOURCES, WORD
from ui.models.amendments import number_of
from ui.panels.dialogs import Report, VersionName
from ui.panels.notice import Notice
from ui.paper.dropped import Dropped
from ui.paper.exporting import ExportDialog
from ui.paper.importing import ImportDialog, account
from ui.paper.returning import SKIPPED, ReturnDialog
from ui.printing.dialog import PrintDialog
from ui.rolling.choice import Choice
from ui.theme import Theme
from ui.words import FATE, counted, gone, moment
from ui.work import Works, on_file
from workbench.domain.amendment import AmendmentStatus
from workbench.session import Circulated, LogEntry, Progress, Returned, Session

_NAMED = 8
"""How many sponsors a row of a report names."""


class Paperwork(QObject):
    """Import, circulate, export."""

    def __init__(self, theme: Theme, conference: Conference, works: Works, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._conference = conference
        self._works = works
        self._notice = notice
        self._window = window
        self._last: Circulated | None = None
        self.pair = ("", "")
        self.shown: Callable[[], tuple[Choice, bool]] = _nothing
        """What the rolling view shows of the text, and whether that is seen now."""

    def import_text(self) -> None:
        """Asks for a document and reads it as the next version."""
        source = self._conference.messages.open_file(self.tr("Import text"), SOURCES)
        if source is not None:
            self.import_from(source)

    def import_from(self, source: Path) -> None:
        """Shows how a document was understood, and records it as the next version if the user says so."""
        dialog = ImportDialog(self._theme, self._conference, source, self._window)
        dialog.exec()
        done, found = dialog.imported, dialog.returned
        dialog.deleteLater()
        if done is None:
            self._conference.look()  # called off at the last moment it may have been recorded all the same
            return
        self._conference.tell(done.change)
        line = self.tr("Imported {}: {}").format(done.version.name, account(done))
        if found is not None:
            self._conference.tell(found.change)
            line += " " + self.tr("{} tabled.").format(counted(len(found.amendments), "amendment"))
        self._notice.tell(line)

    def return_document(self) -> None:
        """Asks for marked-up documents and reads them back, one after the other."""
        self.return_from(*self._conference.messages.open_files(self.tr("Read back marked-up documents"), WORD))

    def return_from(self, *paths: Path) -> None:
        """Shows what each marked-up document asks for, and tables it if the user says so; says what came of all."""
        fates: list[tuple[str, str]] = []
        for number, path in enumerate(paths, 1):
            dialog = ReturnDialog(self._theme, self._conference, path, self._window, (number, len(paths)))
            result = dialog.exec()
            found = dialog.returned
            dialog.deleteLater()
            if found is not None:
                self._conference.tell(found.change)
                fates.append((path.name, self._tabled(found)))
                continue
            self._conference.look()  # called off at the last moment it may have been tabled all the same
            if result != SKIPPED:
                break
            fates.append((path.name, self._skipped(dialog.seen, dialog.fault.text())))
        if len(paths) == 1 and fates:
            self._notice.tell(self.tr("Read back {}: {}").format(*fates[0]))
        elif len(paths) > 1:
            fates += [(path.name, self.tr("Not looked at")) for path in paths[len(fates) :]]
            line = self.tr("Nothing was tabled from those that were skipped or not looked at.")
            self._report(self.tr("Documents read back"), line, (self.tr("Document"), self.tr("What came of it")), fates)

    def _skipped(self, found: Returned | None, fault: str) -> str:
        if found is None:
            return fault or self.tr("Skipped")
        return self.tr("Skipped") if found.amendments else self.tr("Nothing new in it")

    def _tabled(self, found: Returned) -> str:
        numbers = [number_of(one.amendment) for one in found.amendments]
        span = numbers[0] if len(numbers) == 1 else f"{numbers[0]} \u2013 {numbers[-1]}"
        line = self.tr("{} tabled ({}).").format(counted(len(numbers), "amendment"), span)
        if found.not_understood:
            line += " " + self.tr("Not taken: {}.").format(counted(len(found.not_understood), "change"))
        return line

    def take(self, paths: Sequence[Path]) -> None:
        """Takes documents that were dropped on the window: marked up, or the next text."""
        first = paths[0]
        word = [path for path in paths if path.suffix.lower() == ".docx"]
        if len(paths) > 1 and (len(word) < len(paths) or self._conference.version is None):
            line = self.tr(
                "Only Word documents that were marked up are taken several at a time. Drop the next text by itself."
            )
            self._conference.messages.error(self.tr("Nothing was read"), line)
        elif not word or self._conference.version is None:
            self.import_from(first)
        elif len(paths) > 1:
            self.return_from(*paths)
        else:
            dialog = Dropped(first, self._window)
            said = dialog.exec() == QDialog.DialogCode.Accepted
            dialog.deleteLater()
            if said:
                (self.return_from if dialog.marked_up else self.import_from)(first)

    def circulate(self) -> None:
        """Asks how the next version shall be called, and derives it from the decisions."""
        session = self._conference.session
        taken = [a for a in session.amendments(status=AmendmentStatus.ADOPTED) if a.incorporated is None]
        line = (self.tr("The next version takes in {taken}; {carried} will be carried over to it.")).format(
            taken=counted(len(taken), "adopted amendment"),
            carried=counted(sum(self._conference.live_counts.values()), "live amendment"),
        )
        name = self._ask_name(self.tr("Circulate next version"), line, self._next_name(), self.tr("Circulate"))
        if name:
            self._start(
                self.tr("Circulating {name}").format(name=name),
                lambda session, progress: session.circulate(name, progress=progress),
                self._circulated,
            )

    def show_log(self) -> None:
        """Lists every act of the record, the last one first."""
        self._start(self.tr("Reading the log"), lambda session, _: session.log(), self._logged)

    def compare(self, old: str, new: str) -> None:
        """Two texts are compared: what changed between them is what would be sent out."""
        self.pair = (old, new)

    def export(self, form: str) -> None:
        """Chooses a form of the text, looks at its pages and writes it; that of changes begins with the pair shown."""
        self._send_out(ExportDialog, form)

    def print(self, form: str) -> None:
        """Looks at the pages of a form of the text and prints them, or saves them as PDF."""
        self._send_out(PrintDialog, form)

    def _send_out(self, kind: type[ExportDialog], form: str) -> None:
        names = self._conference.session.version_names()
        known = {name for _, name in texts(self._conference)}
        pair = self.pair if set(self.pair) <= known else (names[-2:][0], names[-1])
        dialog = kind(self._theme, self._conference, form, pair, self._window)
        shown, seen = self.shown()
        dialog.begin_as(shown, seen=seen)
        dialog.exec()
        out = dialog.written
        dialog.deleteLater()
        if out is not None:
            places = ((self.tr("Open"), str(out)), (self.tr("Open folder"), str(out.parent)))
            self._notice.tell(self.tr("Written: {file}").format(file=out.name), places)

    def show_fates(self) -> None:
        """Lists how each amendment fared that was carried over to the version that was circulated last."""
        done = self._last
        if done is None:
            return
        citations = self._conference.session.citations()
        rows = [
            (
                number_of(amendment),
                self._conference.first_names(amendment.sponsors, _NAMED),
                citations.get(amendment.at, gone()),
                FATE[fate],
            )
            for amendment, fate in done.fates
        ]
        headings = (self.tr("Amendment"), self.tr("Sponsors"), self.tr("On"), self.tr("How it fared"))
        self._report(self._circulated_as(done), self._carried(done), headings, rows)

    def _circulated(self, done: Circulated) -> None:
        self._conference.tell(done.change)
        self._last = done
        places = [(self.tr("How they fared\u2026"), FATES)] if done.fates else []
        places += [
            (self.tr("Export as Word\u2026"), "action:export_clean"),
            (self.tr("Send a package\u2026"), "action:send"),
        ]
        self._notice.tell(f"{self._circulated_as(done)}. {self._carried(done)}", places)

    def _circulated_as(self, done: Circulated) -> str:
        return self.tr("Circulated {name}").format(name=done.version.name)

    def _carried(self, done: Circulated) -> str:
        taken = ", ".join(number_of(amendment) for amendment in done.incorporated) or self.tr("no amendment")
        return self.tr("It takes in {taken}. Carried over: {carried}.").format(
            taken=taken, carried=counted(len(done.fates), "live amendment")
        )

    def _logged(self, log: list[LogEntry]) -> None:
        telling = Telling(self._conference)
        rows = [(moment(entry.time), telling.who(entry), telling.says(entry)) for entry in reversed(log)]
        line = self.tr("{acts}, the last one first. The record is only ever added to.").format(
            acts=counted(len(log), "act")
        )
        self._report(self.tr("Log of acts"), line, (self.tr("When"), self.tr("Who"), self.tr("What")), rows)

    def open_place(self, place: str) -> None:
        """Opens a document or a folder with the desktop's own program."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(place)):
            line = self.tr("No program here opens it; you find it at {place}").format(place=place)
            self._conference.messages.error(self.tr("It could not be opened"), line)

    def _start(self, name: str, verb: Callable[[Session, Progress], Any], then: Callable[[Any], None]) -> None:
        self._works.start(name, on_file(self._conference.session, verb), then)

    def _report(self, title: str, line: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        dialog = Report(title, line, headings, rows, self._window)
        dialog.exec()
        dialog.deleteLater()

    def _ask_name(self, title: str, line: str, proposed: str, go: str) -> str:
        dialog = VersionName(title, line, proposed, self._conference.session.version_names(), go, self._window)
        said = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.name.text().strip() if said else ""

    def _next_name(self) -> str:
        names = self._conference.session.version_names()
        number = len(names)
        while f"Rev.{number}" in names:
            number += 1
        return f"Rev.{number}"


def _nothing() -> tuple[Choice, bool]:
    return Choice(), False
