"""What the program is, in which versions it runs, and the licences of all that is shipped with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.help import made_of
from ui.icons import pixmap
from ui.panels.dialogs import Form
from ui.theme import SPACE, Theme

_WORDS = Qt.ItemDataRole.UserRole


class About(Form):
    """Versions and licences; ``file`` is where the open conference is, "" for none."""

    def __init__(self, theme: Theme, file: str = "", parent: QWidget | None = None) -> None:
        line = self.tr("Draft, table, compare and decide on treaty text. Nothing is lost; no network is needed.")
        super().__init__("Treaty Workbench", line, parent)
        self.setWindowTitle(self.tr("About Treaty Workbench"))
        self.parts = QListWidget(objectName="card")
        self.parts.setAccessibleName(self.tr("What is shipped"))
        self.words = QPlainTextEdit(readOnly=True)
        self.words.setAccessibleName(self.tr("Licence"))
        self.copy = QPushButton(self.tr("&Copy for a report"), autoDefault=False)
        self.copy.setToolTip(self.tr("Versions, this system and its screens; no file, no name, no words of yours."))
        self.told = QLabel(objectName="muted")
        self._tabs = QTabWidget(objectName="kinds")
        self._tabs.tabBar().setObjectName("kinds")
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(self.tr("Versions and licences"))
        self._tabs.addTab(self._versions(theme, file), self.tr("&Versions"))
        self._tabs.addTab(self._licences(), self.tr("&Licences"))
        self.body.addWidget(self._tabs, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addWidget(self.told, 1)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        self.body.addLayout(foot)
        self.copy.clicked.connect(self._copy)
        self.resize(720, 520)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: begins with the program's own licence; a list that is laid out before it is shown has another style."""
        super().showEvent(event)
        self.parts.setCurrentRow(max(0, self.parts.currentRow()))

    def _versions(self, theme: Theme, file: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 2 * SPACE, 0, 0)
        row.setSpacing(4 * SPACE)
        mark = QLabel()
        mark.setPixmap(pixmap("workbench", theme.colours.accent, 72, 2))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        form = QFormLayout()
        form.setSpacing(SPACE)
        for name, version in made_of.versions():
            form.addRow(name, _selectable(version))
        form.addRow(self.tr("Licence"), _selectable("Apache License 2.0"))
        if file:
            form.addRow(self.tr("Open file"), _selectable(file))
        row.addLayout(form, 1)
        return made

    def _licences(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, SPACE, 0, 0)
        row = QHBoxLayout()
        for part in made_of.parts():
            item = QListWidgetItem(f"{part.name} {part.version}", self.parts)
            item.setToolTip(part.licence)
            item.setSizeHint(QSize(0, self.parts.fontMetrics().height() + int(1.5 * SPACE)))
            item.setData(_WORDS, f"{part.name} {part.version}\n{part.licence}\n\n{part.words}".rstrip())
        self.parts.currentItemChanged.connect(self._show)
        row.addWidget(self.parts, 2)
        row.addWidget(self.words, 5)
        column.addLayout(row)
        return made

    def _show(self, item: QListWidgetItem | None) -> None:
        self.words.setPlainText(item.data(_WORDS) if item is not None else "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(made_of.report())
        self.told.setText(self.tr("Copied."))


def _selectable(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
