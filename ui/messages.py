"""The one door through which the window asks and tells: message boxes and file dialogs, replaceable in tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

CONFERENCES = QT_TRANSLATE_NOOP("Messages", "Conference files (*.treaty)")
PACKAGES = QT_TRANSLATE_NOOP("Messages", "Packages (*.treatypack)")
ANY_PACKAGES = QT_TRANSLATE_NOOP("Messages", "Packages (*.treatypack);;All files (*)")
OPENED = QT_TRANSLATE_NOOP("Messages", "Conference files and packages (*.treaty *.treatypack);;All files (*)")
SOURCES = QT_TRANSLATE_NOOP("Messages", "Documents (*.docx *.txt *.md)")
WORD = QT_TRANSLATE_NOOP("Messages", "Word documents (*.docx)")
PICTURES = QT_TRANSLATE_NOOP("Messages", "PNG pictures (*.png);;SVG drawings (*.svg)")
PDF = QT_TRANSLATE_NOOP("Messages", "PDF documents (*.pdf)")
COMPARISONS = QT_TRANSLATE_NOOP("Messages", "Word documents (*.docx);;Web pages (*.html)")


class Messages:
    """Questions and news for the user, on top of ``parent``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def error(self, title: str, line: str) -> None:
        """Says what went wrong and what to do."""
        self._box(QMessageBox.Icon.Warning, title, line).exec()

    def tell(self, title: str, line: str) -> None:
        """Says something that needs no answer."""
        self._box(QMessageBox.Icon.Information, title, line).exec()

    def fault(self, details: str, files: Sequence[Path], log: Path | None) -> bool:
        """Tells of a fault of the program, with the conference ``files`` that are open; whether it is to be closed."""
        from ui.faults.dialog import FaultDialog

        dialog = FaultDialog(details, files, log, self.parent)
        dialog.exec()
        closes = dialog.closes
        dialog.deleteLater()
        return closes

    def confirm(self, title: str, line: str, action: str) -> bool:
        """Asks before something that cannot be taken back; ``action`` is the word on the button that does it."""
        box = self._box(QMessageBox.Icon.Question, title, line)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        go = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(go)
        box.exec()
        return box.clickedButton() is go

    def offer(self, title: str, line: str, choices: Sequence[str]) -> int:
        """Says what is wrong and offers ways out; which of them was chosen, -1 for none."""
        box = self._box(QMessageBox.Icon.Warning, title, line)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        buttons = [box.addButton(choice, QMessageBox.ButtonRole.ActionRole) for choice in choices]
        box.setDefaultButton(buttons[0])
        box.exec()
        return next((place for place, button in enumerate(buttons) if box.clickedButton() is button), -1)

    def ask_line(self, title: str, question: str, default: str = "") -> str | None:
        """A line of text, ``None`` if the user thinks better of it."""
        line, said = QInputDialog.getText(self.parent, title, question, QLineEdit.EchoMode.Normal, default)
        return line.strip() if said else None

    def open_file(self, title: str, kinds: str) -> Path | None:
        """An existing file."""
        name, _ = QFileDialog.getOpenFileName(self.parent, title, self._folder(), _said(kinds))
        return self._remembered(name)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Existing files, as many as the user likes."""
        names, _ = QFileDialog.getOpenFileNames(self.parent, title, self._folder(), _said(kinds))
        if names:
            self._remembered(names[0])
        return [Path(name) for name in names]

    def save_file(self, title: str, proposed: str, kinds: str, suffixes: Sequence[str]) -> Path | None:
        """A file to write; it gets the first of ``suffixes`` if it has none of them."""
        name, _ = QFileDialog.getSaveFileName(self.parent, title, str(Path(self._folder()) / proposed), _said(kinds))
        path = self._remembered(name)
        if path is not None and path.suffix.lower() not in suffixes:
            path = path.with_name(path.name + suffixes[0])
        return path

    def choose_folder(self, title: str) -> Path | None:
        """An existing folder."""
        name = QFileDialog.getExistingDirectory(self.parent, title, self._folder())
        return Path(name) if name else None

    def _box(self, icon: QMessageBox.Icon, title: str, line: str) -> QMessageBox:
        box = QMessageBox(self.parent)
        box.setIcon(icon)
        box.setWindowTitle("Treaty Workbench")
        box.setText(f"<b>{title}</b>")
        box.setInformativeText(line)
        return box

    def _folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(QSettings().value("folder", documents))

    def _remembered(self, name: str) -> Path | None:
        if not name:
            return None
        QSettings().setValue("folder", str(Path(name).parent))
        return Path(name)


def _said(kinds: str) -> str:
    return QCoreApplication.translate("Messages", kinds)
