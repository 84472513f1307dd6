"""What to do with a document that was dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from ui.panels.dialogs import Form


class Dropped(Form):
    """Asks whether a Word document was marked up or is the next text; ``marked_up`` says which once accepted."""

    def __init__(self, path: Path, parent: QWidget | None) -> None:
        super().__init__(path.name, "", parent)
        self.explained.setText(self.tr("Did somebody mark up the text in it, or is it the next draft?"))
        self.marked_up = True
        self.back = QPushButton(self.tr("Read its &changes back as amendments\u2026"), default=True)
        self.text = QPushButton(self.tr("Import it as the next &version\u2026"), autoDefault=False)
        cancel = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        for widget in (self.back, self.text, cancel):
            self.body.addWidget(widget)
        self.back.clicked.connect(self.accept)
        self.text.clicked.connect(self._import)
        cancel.rejected.connect(self.reject)
        self.setMinimumWidth(420)

    def _import(self) -> None:
        self.marked_up = False
        self.accept()
