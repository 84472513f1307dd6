"""Search in all that the conference holds: a field, what kind of words, and the places by article."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.conference import Conference
from ui.find.hits import HitDelegate
from ui.find.results import ResultsModel, Role
from ui.icons import icon
from ui.theme import SPACE, Theme
from ui.words import figure
from workbench.domain.where import Where
from workbench.session import Found

_PAUSE = 120
_KINDS: dict[str, tuple[Where, ...]] = {
    QT_TRANSLATE_NOOP("SearchPanel", "Everywhere"): (),
    QT_TRANSLATE_NOOP("SearchPanel", "Text"): (Where.TEXT, Where.HEADING, Where.FOOTNOTE),
    QT_TRANSLATE_NOOP("SearchPanel", "Amendments"): (Where.AMENDMENT,),
    QT_TRANSLATE_NOOP("SearchPanel", "Reasons"): (Where.REASON,),
    QT_TRANSLATE_NOOP("SearchPanel", "Positions"): (Where.POSITION,),
    QT_TRANSLATE_NOOP("SearchPanel", "Your desk"): (Where.DRAFT, Where.NOTES),
}


class SearchPanel(QFrame):
    """``chosen`` carries the hit that is current, ``opened`` the one on which the user pressed Enter, ``closed`` says
    that they have done searching."""

    chosen = Signal(object)
    opened = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, conference: Conference) -> None:
        super().__init__(objectName="side")
        self._theme = theme
        self._conference = conference
        self.model = ResultsModel(self)
        self.words = QLineEdit(placeholderText=self.tr("Search everywhere"), clearButtonEnabled=True)
        self.words.setAccessibleName(self.tr("Search everywhere"))
        self.words.setToolTip(self.tr("Words or their beginnings; put \u201cwords together\u201d in quotation marks"))
        self.words.installEventFilter(self)
        self.away = QToolButton(toolTip=self.tr("Back to the outline (Esc)"))
        self.away.setAccessibleName(self.tr("Back to the outline"))
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("In which words"))
        for name, wheres in _KINDS.items():
            self.kinds.addItem(self.tr(name), wheres)
        self.tree = QTreeView()
        self.told = QLabel(objectName="muted", wordWrap=True)
        self.none = QLabel(objectName="muted", wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._dress_tree()
        self._lay_out()
        self.words.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.search)
        self.kinds.activated.connect(self.search)
        self.away.clicked.connect(self.closed)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self.tree.activated.connect(self._open)
        conference.changed.connect(self._look_again)
        conference.reloaded.connect(self._look_again)
        theme.changed.connect(self._dress)
        self._dress()

    def take(self, words: str) -> None:
        """Gives the field the keyboard; ``words``, if any, are searched."""
        if words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self.search()

    def search(self) -> None:
        """Searches for what the field says."""
        self._pause.stop()
        said, session = self.words.text(), self._conference.session
        found = session.search(said, kinds=self.kinds.currentData(), desk=not session.locked) if said.strip() else None
        version = self._conference.version
        current = self.tree.currentIndex().data(Role.HIT)
        self.model.show(found, version, session.citations() if version else {})
        self.tree.expandAll()
        self._tell(found)
        # what is looked at stays so while others add to it; it is not gone to anew
        self.tree.selectionModel().blockSignals(True)
        self.tree.setCurrentIndex(self.model.like(current))
        self.tree.selectionModel().blockSignals(False)
        self.tree.scrollTo(self.tree.currentIndex())
        self.tree.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the outline."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrow keys lead from the field into the list."""
        pressed = event.key() if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if pressed not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return super().eventFilter(watched, event)
        if self._pause.isActive():
            self.search()
        if self.model.rowCount():
            self.tree.setFocus()
            self.tree.setCurrentIndex(self.model.first())
        return True

    def _tell(self, found: Found | None) -> None:
        for place, wheres in enumerate(_KINDS.values()):
            name = self.tr(list(_KINDS)[place])
            count = sum(found.by_where.get(w, 0) for w in wheres or Where) if found else 0
            self.kinds.setItemText(place, f"{name} ({figure(count)})" if found else name)
        said = self.words.text().strip()
        if found is None:
            self.none.setText(self.tr("Search the text, amendments, reasons, positions and your own drafts."))
        else:
            self.none.setText(self.tr("Nothing has \u201c{0}\u201d.").format(said))
        more = bool(found and found.total > len(found.hits))
        if found and more:
            told = self.tr("The first {0} of {1} places; say more to narrow the search.")
            self.told.setText(told.format(figure(len(found.hits)), figure(found.total)))
        self.told.setVisible(more)
        self._stack.setCurrentWidget(self.tree if found and found.hits else self.none)

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid() and index.data(Role.HIT) is not None:
            self.chosen.emit(index.data(Role.HIT))

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.data(Role.HIT) is not None:
            self.opened.emit(index.data(Role.HIT))

    def _look_again(self) -> None:
        if self.isVisible() and self.words.text().strip():
            self._pause.start()

    def _dress_tree(self) -> None:
        self.tree.setAccessibleName(self.tr("Places where the words stand, by article"))
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(0)
        self.tree.setRootIsDecorated(False)
        self.tree.setMouseTracking(True)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setItemDelegate(HitDelegate(self._theme, self._conference, self.tree))

    def _lay_out(self) -> None:
        bar = QFrame(objectName="bar")
        top = QVBoxLayout(bar)
        top.setContentsMargins(int(1.5 * SPACE), int(1.5 * SPACE), int(1.5 * SPACE), SPACE)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.away)
        top.addLayout(row)
        top.addWidget(self.kinds)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.none)
        self.none.setContentsMargins(3 * SPACE, 0, 3 * SPACE, 0)
        self.told.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(middle, 1)
        layout.addWidget(self.told)
        self.setMinimumWidth(200)

    def _dress(self) -> None:
        self.away.setIcon(icon("close", self._theme.colours.muted, self._theme.colours.line))
        self.tree.viewport().update()
