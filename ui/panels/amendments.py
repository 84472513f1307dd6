"""The amendments on the chosen provision, and what one can do with the one selected."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPoint, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.conference import Conference
from ui.flow import Flow
from ui.models.amendments import AmendmentRole, AmendmentsModel, Proposal, Scope
from ui.panels.boxes import ShortBox
from ui.panels.buttons import button_of
from ui.panels.cards import CardDelegate
from ui.panels.labels import ElidedLabel
from ui.theme import SPACE, Theme
from ui.words import counted

_SCOPE = "amendments/scope"
_LINES = 4
"""Of the list, that are seen at least; with less room the whole column is scrolled."""


class CardList(QListView):
    """A list whose rows are laid out anew when its width changes, and that gives its height to what stands around."""

    def sizeHint(self) -> QSize:
        """Room for the head of a card; more where there is more."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _LINES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words need at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class AmendmentsPanel(QFrame):
    """The list. ``selected`` carries the proposal that is current (``None`` if none is), ``opened`` one double-clicked;
    ``meeting_named`` the meeting in which decisions are taken; ``unlocking_asked`` that the desk is to be unlocked.
    Which are listed is remembered."""

    selected = Signal(object)
    opened = Signal(object)
    meeting_named = Signal(str)
    unlocking_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        conference: Conference,
        model: AmendmentsModel,
        actions: list[QAction | None],
        rarer: list[QAction],
    ) -> None:
        super().__init__()
        self.setObjectName("amendments")
        self._model = model
        self._actions = actions
        self._rarer = rarer
        self.title = ElidedLabel()
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.title.setFont(theme.chrome_font(1.1, bold=True))
        self.scope = ShortBox()
        self.scope.setAccessibleName(self.tr("Which amendments are listed"))
        for scope in Scope:
            self.scope.addItem(QCoreApplication.translate("Scope", scope.value), scope)
        self.list = CardList()
        self.list.setAccessibleName(self.tr("Amendments"))
        self.list.setModel(model)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._delegate = CardDelegate(theme, conference, self.list)
        self.list.setItemDelegate(self._delegate)
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, objectName="muted")
        self.unlock = QPushButton(self.tr("Unlock your desk"))
        self.unlock.setProperty("link", True)
        self.unlock.clicked.connect(self.unlocking_asked)
        self.tell_locked(locked=False)
        self.meeting = QLineEdit(conference.meeting, placeholderText=self.tr("such as 3rd meeting"))
        self.meeting.setAccessibleName(self.tr("Meeting in which decisions are taken"))
        self.meeting.setToolTip(self.tr("The meeting in which decisions are taken now, such as 3rd meeting"))
        self._lay_out()
        self.scope.setCurrentIndex(max(0, self.scope.findData(str(QSettings().value(_SCOPE, Scope.BELOW.value)))))
        self._change_scope()
        self.scope.currentIndexChanged.connect(self._change_scope)
        self.list.selectionModel().currentChanged.connect(self._select)
        self.list.doubleClicked.connect(self._open)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.meeting.editingFinished.connect(self._name_meeting)
        conference.meeting_changed.connect(self.meeting.setText)
        self._sitting.setVisible(conference.secretariat)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._recount)
        model.dataChanged.connect(self._tell_again)
        theme.changed.connect(self.list.scheduleDelayedItemsLayout)
        self._recount()

    @property
    def current(self) -> Proposal | None:
        """The proposal that is current in the list."""
        return self.list.currentIndex().data(AmendmentRole.PROPOSAL)

    def tell_locked(self, *, locked: bool) -> None:
        """Says what can be done where nothing is listed."""
        self.unlock.setVisible(locked)
        if locked:
            self.empty.setText(
                self.tr(
                    "No amendments here.\n\nYour desk is locked: your drafts are not shown, and nothing can be drafted."
                )
            )
        else:
            self.empty.setText(
                self.tr("No amendments here yet.\n\nType in the text to draft one, or list those of the whole text.")
            )

    def look_at(self, at: str) -> None:
        """Lists the proposals on another provision."""
        if self._model.scope is not Scope.ALL:
            self._model.look_at(at)

    def select(self, id: str) -> None:
        """Makes a proposal current, if it is listed."""
        row = self._model.reach(id)
        if row >= 0:
            index = self._model.index(row)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    def _lay_out(self) -> None:
        bar = QFrame(objectName="bar")
        top = Flow(bar)
        top.setContentsMargins(2 * SPACE, int(1.5 * SPACE), int(1.5 * SPACE), int(1.5 * SPACE))
        top.setSpacing(SPACE)
        top.addWidget(self.title)
        top.addWidget(self.scope)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.list)
        self._nothing = QWidget()
        told = QVBoxLayout(self._nothing)
        told.setContentsMargins(4 * SPACE, 0, 4 * SPACE, 0)
        told.addStretch(1)
        told.addWidget(self.empty)
        told.addWidget(self.unlock, alignment=Qt.AlignmentFlag.AlignCenter)
        told.addStretch(1)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(middle, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        """What can be done with the amendment; under it, in which meeting it is decided."""
        foot, self._sitting = QFrame(objectName="foot"), QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(int(1.5 * SPACE), SPACE, int(1.5 * SPACE), int(1.5 * SPACE))
        column.setSpacing(SPACE)
        row = Flow(even=True)
        for action in [*self._actions, None]:
            if action is None:
                row.setSpacing(SPACE)
                column.addLayout(row)
                row = Flow(even=True)
            else:
                row.addWidget(button := button_of(action))
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named = QHBoxLayout(self._sitting)
        named.setContentsMargins(0, 0, 0, 0)
        named.setSpacing(SPACE)
        label = QLabel(self.tr("Meeting"), objectName="muted")
        label.setBuddy(self.meeting)
        named.addWidget(label)
        named.addWidget(self.meeting, 1)
        column.addWidget(self._sitting)
        return foot

    def _change_scope(self) -> None:
        scope = Scope(self.scope.currentData())  # Qt hands a StrEnum back as a plain str
        self._delegate.scope = scope
        self._model.look_at(self._model.at, scope)
        QSettings().setValue(_SCOPE, scope.value)

    def _select(self, index: QModelIndex) -> None:
        self.selected.emit(index.data(AmendmentRole.PROPOSAL) if index.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(AmendmentRole.PROPOSAL))

    def _tell_again(self) -> None:
        self.list.scheduleDelayedItemsLayout()
        self.selected.emit(self.current)

    def _recount(self) -> None:
        total = self._model.total
        drafts = self._model.drafts
        said = [counted(drafts, "draft")] if drafts else []
        said += [counted(total - drafts, "amendment")] if total > drafts else []
        self.title.setText(", ".join(said) or self.tr("Amendments"))
        self._stack.setCurrentWidget(self.list if total else self._nothing)
        if not self.list.currentIndex().isValid():
            self.selected.emit(None)

    def _name_meeting(self) -> None:
        self.meeting_named.emit(self.meeting.text().strip())

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._actions:
            menu.addSeparator() if action is None else menu.addAction(action)
        menu.addSeparator()
        menu.addActions(self._rarer)
        menu.popup(self.list.viewport().mapToGlobal(place))
