"""Choosing a delegation by typing a few letters of its name or code."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.models.parties import CODE, SEARCHED, PartiesModel
from ui.theme import SPACE


class PartyChooser(QDialog):
    """Asks for one party; ``chosen`` is its code after the dialog was accepted. ``verb`` is what the button says, with
    {party} for the name."""

    def __init__(
        self, title: str, question: str, verb: str, model: PartiesModel, chosen: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.chosen = ""
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(model)
        self._proxy.setFilterRole(SEARCHED)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        model.setParent(self)
        self.search = QLineEdit(placeholderText=self.tr("Name or code"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Name or code of the delegation"))
        self.search.installEventFilter(self)
        self.list = QListView(frameShape=QFrame.Shape.NoFrame, uniformItemSizes=True)
        self.list.setObjectName("card")
        self.list.setAccessibleName(self.tr("Delegations"))
        self.list.setModel(self._proxy)
        self.list.setSpacing(2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self._verb = verb
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(int(1.5 * SPACE))
        heading = QLabel(question, wordWrap=True)
        layout.addWidget(heading)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(420, 520)
        self.search.textChanged.connect(self._filter)
        self.list.doubleClicked.connect(self.accept)
        self.list.selectionModel().currentChanged.connect(self._name)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        found = model.match(model.index(0), CODE, chosen, 1, Qt.MatchFlag.MatchExactly) if chosen else []
        self._make_current(self._proxy.mapFromSource(found[0]) if found else self._proxy.index(0, 0))

    def accept(self) -> None:
        """Takes the party that is current in the list."""
        index = self.list.currentIndex()
        if index.isValid():
            self.chosen = index.data(CODE)
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the arrow keys move in the list while one types."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self._make_current(self._proxy.index(self.list.currentIndex().row() + step, 0))
                return True
        return super().eventFilter(watched, event)

    def _filter(self, words: str) -> None:
        self._proxy.setFilterFixedString(words.strip())
        exact = self._proxy.match(self._proxy.index(0, 0), CODE, words.strip(), 1, Qt.MatchFlag.MatchFixedString)
        self._make_current(exact[0] if exact and words.strip() else self._proxy.index(0, 0))

    def _name(self) -> None:
        """The button says what it does."""
        index = self.list.currentIndex()
        self.go.setEnabled(index.isValid())
        if index.isValid():
            self.go.setText(self._verb.format(party=index.data()))

    def _make_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
