"""Whether a file is sound: its pages, its acts, and what is shown of them; and what to do where it is not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QPushButton, QWidget

from ui.paper.sheets import PaperDialog
from ui.theme import SPACE
from ui.words import counted, figure
from ui.work import line_of
from workbench.domain.errors import FileProblem, TreatyError
from workbench.session import Progress, Session, damage, latest_backup
from workbench.session.session import Verified

translate = QCoreApplication.translate

_PARTS = (
    QT_TRANSLATE_NOOP("VerifyDialog", "The pages of the file"),
    QT_TRANSLATE_NOOP("VerifyDialog", "The acts"),
    QT_TRANSLATE_NOOP("VerifyDialog", "What is shown"),
)
_SOUND, _UNSOUND, _UNKNOWN = "\u2713", "\u2717", "\u2013"
_NAMED = 5
"""So many acts that do not stand are named."""


class VerifyDialog(PaperDialog):
    """Checks a file off the thread that draws. ``wants`` is what the user chose: a backup to open, or a ``rescue``;
    ``built`` whether what is shown was built anew."""

    def __init__(self, path: Path, line: str, parent: QWidget | None) -> None:
        super().__init__("", line, parent)
        self.entitle(self.tr("Verify the file"))
        self._path = path
        self.built = False
        self.wants: Path | None = None
        self.rescue = False
        self.verdict = QLabel(wordWrap=True)
        font = self.verdict.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        self.verdict.setFont(font)
        self.found = [QLabel(wordWrap=True) for _ in _PARTS]
        self.advice = QLabel(wordWrap=True)
        self._signs = [QLabel(_UNKNOWN) for _ in _PARTS]
        self.go.setText(self.tr("&Build it anew"))
        self.rescues = self._way(self.tr("&Rescue what can be read\u2026"))
        self.opens = self._way("")
        self._lay_out()
        self.go.clicked.connect(self._build)
        self.rescues.clicked.connect(self._rescue)
        self.opens.clicked.connect(self._open_backup)
        self.looking.found.connect(self._tell)
        self.looking.failed.connect(self._refuse)
        self._verify(self.tr("Checking the file"), rebuild=False)

    def _way(self, words: str) -> QPushButton:
        button = QPushButton(words, autoDefault=False)
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(2 * SPACE)
        rows.setVerticalSpacing(2 * SPACE)
        rows.setColumnStretch(2, 1)
        for row, (sign, part, found) in enumerate(zip(self._signs, _PARTS, self.found, strict=True)):
            name = QLabel(translate("VerifyDialog", part))
            found.setAccessibleName(name.text())
            for column, widget in enumerate((sign, name, found)):
                rows.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        self.inside.addWidget(self.verdict)
        self.inside.addSpacing(SPACE)
        self.inside.addLayout(rows)
        self.inside.addSpacing(SPACE)
        self.inside.addWidget(self.advice)
        self.inside.addStretch(1)
        self.resize(680, 420)

    def _verify(self, name: str, *, rebuild: bool) -> None:
        path = self._path
        for button in (self.go, self.rescues, self.opens):
            button.hide()
        self.verdict.setText(self.tr("This is being checked\u2026"))
        self.advice.clear()

        def task(progress: Progress) -> Verified | FileProblem:
            try:
                with Session.open(path) as session:
                    return session.verify(rebuild=rebuild, progress=progress)
            except FileProblem as problem:
                if damage(problem):
                    return problem
                raise

        self.built = rebuild
        self.looking.look(name, task)

    def _build(self) -> None:
        """What is shown is built anew from the acts, and checked again."""
        self._verify(self.tr("Building it anew"), rebuild=True)

    def _tell(self, found: Verified | FileProblem) -> None:
        self.told.clear()
        if isinstance(found, FileProblem):
            self._show((damage_of(found), "", ""), (False, None, None))
            self._tell_damaged()
            return
        right = found.digest == found.replayed or (self.built and not found.faults)
        self._show(
            (self.tr("They are whole."), self._of_acts(found), self._of_state(found, right)),
            (True, not found.faults, right),
        )
        if found.faults:
            self._tell_damaged()
        elif right:
            self.verdict.setText(self.tr("The file is sound."))
            self._end()
        else:
            self.verdict.setText(self.tr("What is shown of this file is not what its acts say."))
            self.advice.setText(
                self.tr(
                    "The acts themselves are whole, and so is your desk. Build what is shown anew from them: nothing"
                    " that anybody said is lost by it."
                )
            )
            self.go.show()
            self.go.setEnabled(True)
            self.go.setFocus()

    def _show(self, lines: tuple[str, str, str], sound: tuple[bool | None, bool | None, bool | None]) -> None:
        for label, sign, line, is_sound in zip(self.found, self._signs, lines, sound, strict=True):
            label.setText(line or self.tr("This could not be checked."))
            sign.setText(_UNKNOWN if is_sound is None else _SOUND if is_sound else _UNSOUND)

    def _of_acts(self, found: Verified) -> str:
        acts = counted(found.acts, "act")
        if not found.faults:
            return self.tr("{acts}, each as its seat signed it.").format(acts=acts)
        bad = self.tr("{count} of {acts} do not stand as they were made:").format(
            count=figure(found.acts - found.signatures), acts=acts
        )
        named = [
            self.tr("act {number} of the seat {seat}").format(number=figure(fault.number), seat=fault.seat[:8])
            for fault in found.faults[:_NAMED]
        ]
        more = ["\u2026"] if len(found.faults) > _NAMED else []
        return f"{bad} {', '.join([*named, *more])}"

    def _of_state(self, found: Verified, right: bool) -> str:
        if self.built and right:
            return self.tr("It was built anew from the acts.")
        if right:
            return self.tr("It follows from the acts, to the byte.")
        return self.tr("It does not follow from the acts: the file was damaged, or another program changed it.")

    def _tell_damaged(self) -> None:
        self.verdict.setText(self.tr("The file is damaged."))
        lines = [
            self.tr(
                "Say nothing more in it. A rescue makes a new file of all that can be read, and lists what is missing;"
                " others have the public record, and send it with their next package."
            )
        ]
        kept = latest_backup(self._path)
        if kept is not None:
            when = _when(kept[1])
            lines.append(self.tr("The latest backup is from {when} UTC.").format(when=when))
            self.opens.setText(self.tr("Open the &backup of {when} UTC").format(when=when))
            self.opens.show()
        self.advice.setText(" ".join(lines))
        self.rescues.show()
        self._end()

    def _end(self) -> None:
        """There is nothing to call off any more."""
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))

    def _refuse(self, line: str) -> None:
        self.built = False
        self.verdict.setText(self.tr("The file could not be checked."))
        self.tell_fault(line)
        self.told.clear()

    def _rescue(self) -> None:
        self.rescue = True
        self.accept()

    def _open_backup(self) -> None:
        kept = latest_backup(self._path)
        self.wants = kept[0] if kept else None
        self.accept()


def damage_of(error: TreatyError) -> str:
    """What is wrong with a damaged file, without what to do about it; "" for an error of another kind."""
    return line_of(error).rpartition(":")[0].rstrip() if damage(error) else ""


def _when(made: datetime) -> str:
    return made.strftime("%Y-%m-%d %H:%M")
