"""The shape that the dialogs of documents share: a heading, what it is about, a foot with progress and buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.panels.dialogs import Form
from ui.paper.looking import Looking
from ui.theme import SPACE

WIDE, HIGH = 1120, 660
"""The size of these dialogs: they fit on a screen of 1280 by 720."""


class PaperDialog(Form):
    """A dialog whose work is done off the drawing thread, by ``self.looking``; its ``go`` is the button that does it.

    Leaving it calls off what is under way.
    """

    def __init__(self, title: str, line: str, parent: QWidget | None) -> None:
        super().__init__(title, line, parent)
        self.looking = Looking(self)
        self.told = QLabel(objectName="muted", wordWrap=True)
        self.fault = QLabel(objectName="fault", wordWrap=True)
        self.fault.hide()
        self._bar = QProgressBar(textVisible=False, maximum=0)
        self._bar.setFixedWidth(140)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.go = QPushButton(default=True)
        self.go.setEnabled(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.rejected.connect(self.reject)
        self._leave = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._leave.setAutoDefault(False)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(SPACE)
        self.body.addLayout(self.inside, 1)
        self.body.addWidget(self.fault)
        self.foot = foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.told, 1)
        foot.addWidget(self._bar)
        foot.addWidget(self.buttons)
        self.body.addLayout(foot)
        self.looking.busy.connect(self._show_busy)
        self.looking.progressed.connect(self._show_progress)
        self._show_busy(False)
        self.resize(WIDE, HIGH)

    def entitle(self, title: str) -> None:
        """Gives the dialog its name."""
        self.setWindowTitle(title)
        self.heading.setText(title)

    def tell_fault(self, line: str) -> None:
        """Says what is wrong and what to do about it; nothing for none."""
        self.fault.setText(line)
        self.fault.setVisible(bool(line))

    def done(self, result: int) -> None:
        """Qt's: ends what is under way and closes."""
        self.looking.finish()
        super().done(result)

    def _show_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._bar.setRange(0, 0)

    def _show_progress(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.told.setText(what[:1].upper() + what[1:] + "\u2026")
