"""Reading a marked-up document back: what it asks for and for whom, shown first, then tabled."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.conference import Conference
from ui.fitting import type_scale
from ui.paper.authors import AuthorsModel, AuthorsTable
from ui.paper.choices import Choice, parties
from ui.paper.lines import Line, lines_of, remarks_of, without_options
from ui.paper.place import Place
from ui.paper.report import LinesTable, beside
from ui.paper.sheets import PaperDialog
from ui.theme import SPACE, Theme
from ui.words import counted, figure
from ui.work import line_of, on_file
from workbench.session import Progress, Remark, Returned, Session, Taken

translate = QCoreApplication.translate

EVERY = "*"
"""What the box of parties stands for when every party that marked the document is taken."""


SKIPPED = 2
"""The result of a dialog whose document was passed over; those after it are looked at all the same."""


class ReturnDialog(PaperDialog):
    """Shows what would be tabled out of a document; ``returned`` is what was, once it is accepted.

    ``place`` is which of how many documents it is; one of several can be skipped. ``seen`` is what it asks for.
    """

    def __init__(
        self,
        theme: Theme,
        conference: Conference,
        path: Path,
        parent: QWidget | None,
        place: tuple[int, int] = (1, 1),
    ) -> None:
        line = translate(
            "ReturnDialog",
            "Nothing is tabled until you say so. Every change is in an amendment or in a line that says why not.",
        )
        super().__init__("", line, parent)
        self.entitle(self.tr("Read back {}").format(path.name))
        number, count = place
        self.skip = QPushButton(self.tr("S&kip this document"), autoDefault=False)
        self._several = count > 1
        self.buttons.addButton(self.skip, QDialogButtonBox.ButtonRole.ActionRole)
        self.skip.setVisible(self._several)  # the box shows what it takes
        self.skip.clicked.connect(self._skip)
        if self._several:
            which = self.tr("Document {number} of {count}.").format(number=figure(number), count=figure(count))
            self.explained.setText(f"{which} {line}")
        self._conference = conference
        self._path = path
        self.seen: Returned | None = None
        self.returned: Returned | None = None
        seat = conference.session.seat_party
        entries = [(self.tr("Every party that marked it"), EVERY), *parties(conference)]
        if not conference.secretariat:  # a delegation's file tables for nobody else
            entries = [(conference.name(seat), seat)]
        self.party = Choice(self.tr("Changes of"), entries)
        self.party.choose(seat if seat in conference.parties else EVERY)
        self.every = QCheckBox(self.tr("and of the &other parties in it"))
        if not conference.secretariat:
            self.every.hide()
        names = conference.session.version_names()
        self.version = Choice(
            self.tr("Read on"), [(self.tr("The version it shows"), ""), *((name, name) for name in reversed(names))]
        )
        self._authors = AuthorsModel(conference)
        self.authors = AuthorsTable(conference, self._authors)
        self.lines = LinesTable(self.tr("What the document was read as"))
        self.place = Place(theme, conference)
        self._lay_out()
        self.party.currentIndexChanged.connect(self._look)
        self.version.currentIndexChanged.connect(self._look)
        self.every.toggled.connect(self._look)
        self._authors.changed.connect(self._look)
        self.lines.chosen.connect(self._show_place)
        self.looking.found.connect(self._found)
        self.looking.failed.connect(self._refuse)
        self.go.clicked.connect(self._table)
        conference.reloaded.connect(self._look)
        self._look()

    def _lay_out(self) -> None:
        said = QGridLayout()
        said.setHorizontalSpacing(2 * SPACE)
        said.setVerticalSpacing(SPACE)
        for row, (words, box) in enumerate(((self.tr("&Changes of"), self.party), (self.tr("O&n"), self.version))):
            label = QLabel(words)
            label.setBuddy(box)
            said.addWidget(label, 2 * row, 0)
            said.addWidget(box, 2 * row, 1)
        said.addWidget(self.every, 1, 1)
        said.setColumnStretch(1, 1)
        left = QVBoxLayout()
        left.addLayout(said)
        left.addStretch(1)
        above = QGridLayout()
        above.setHorizontalSpacing(3 * SPACE)
        above.addLayout(left, 0, 0)
        above.addWidget(self.authors, 0, 1)
        for column in (0, 1):
            above.setColumnStretch(column, 1)
        self.authors.setFixedHeight(int(150 * min(1.3, type_scale())))
        for box in (self.party, self.version):
            box.setMinimumContentsLength(8)
        self.inside.addLayout(above)
        self.inside.addWidget(beside(self.lines, self.place), 1)

    def _verb(self, dry: bool) -> tuple[Path, str | None, dict[str, object]]:
        by = self.party.chosen
        every = by == EVERY or self.every.isChecked()
        told = dict(self._authors.told)
        choices = {"every": every, "authors": told, "against": self.version.chosen or None, "dry": dry}
        return self._path, None if by == EVERY else by, choices

    def _look(self) -> None:
        """Reads the document as is chosen now."""
        self.every.setEnabled(self.party.chosen != EVERY)
        self.go.setEnabled(False)
        if self.seen is None:
            self.place.setPlaceholderText(self.tr("Reading the document\u2026"))
        self._start(dry=True)

    def _table(self) -> None:
        """Tables what is shown."""
        self.go.setEnabled(False)
        self._start(dry=False)

    def _skip(self) -> None:
        self.done(SKIPPED)

    def _start(self, *, dry: bool) -> None:
        path, by, choices = self._verb(dry)

        def read(session: Session, progress: Progress) -> tuple[bool, Returned]:
            return dry, session.return_document(path, by, progress=progress, **choices)

        self.tell_fault("")
        self.looking.look(self.windowTitle(), on_file(self._conference.session, read))

    def _found(self, found: tuple[bool, Returned]) -> None:
        dry, returned = found
        if not dry:
            self.returned = returned
            self.accept()
            return
        self.seen = returned
        nothing = not (returned.count.revisions or returned.untracked or returned.not_understood)
        self.place.setPlaceholderText(self.tr("Nothing was changed in this document.") if nothing else "")
        self._authors.show(returned.authors)
        where, words = self.tr("Where"), self.tr("Words")
        doing = (self.tr("What, for whom"), where, words)
        cited = self._conference.session.citations(returned.against)
        sets = [
            (self.tr("To be tabled"), lines_of(self._conference, returned.amendments, cited), doing),
            (self.tr("Not taken"), remarks_of(returned.not_understood), (where, words, self.tr("Why"))),
            (self.tr("On the table already"), lines_of(self._conference, returned.known, cited), doing),
        ]
        self.lines.show_sets(sets)
        new = len(returned.amendments)
        self.go.setText(self.tr("Table %Ln amendments", "", new))
        self.go.setEnabled(bool(new))
        if self._several:
            self.skip.setText(self.tr("S&kip this document") if new else self.tr("Ne&xt document"))
            (self.go if new else self.skip).setDefault(True)
        self.told.setText(self._account(returned))
        if not isinstance(self.focusWidget(), Choice | QCheckBox):
            self.lines.table.setFocus()

    def _account(self, found: Returned) -> str:
        """What became of the changes, each in one number."""
        count = found.count
        parts = [
            self.tr("Read on {}.").format(found.against),
            self.tr("{}: {} in amendments, {} not taken, {} of form alone.").format(
                counted(count.revisions, "tracked change"), count.understood, count.reported, count.ignored
            ),
        ]
        if count.lost:
            parts.append(self.tr("{} LOST: please tell us of this document.").format(count.lost))
        if found.untracked:
            parts.append(self.tr("{} made without tracking.").format(counted(found.untracked, "change")))
        notes = map(line_of, found.notes)
        parts += [f"{note[:1].upper()}{note[1:]}." for note in notes]
        return " ".join(parts)

    def _refuse(self, line: str) -> None:
        """Says why it cannot be read so; what was shown is no longer what would be done."""
        said = without_options(line)
        if "--against" in line:
            said += ". " + self.tr("Choose above on which version to read it all the same.")
        self.tell_fault(said)
        self.seen = None
        self.place.setPlaceholderText("")
        self.go.setText(self.tr("Table"))
        self.go.setEnabled(False)
        self.told.setText("")
        self.lines.show_sets([(self.tr("To be tabled"), [], ("", "", ""))])

    def _show_place(self, line: Line | None) -> None:
        if line is None or self.seen is None:
            self.place.forget()
            return
        version = self._conference.session.version(self.seen.against)
        if isinstance(line.about, Remark):
            self.place.show_remark(line.about, version)
        elif isinstance(line.about, Taken):
            self.place.show_taken(line.about, version)
