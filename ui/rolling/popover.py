"""The popover of a bracket: all that is told of it, and for the secretariat what the room can do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.fitting import type_scale
from ui.flow import Flow
from ui.icons import icon, status_pixmap
from ui.panels.boxes import ShortBox
from ui.panels.labels import ElidedLabel
from ui.rolling.compromise import Compromise
from ui.rolling.offers import Offer
from ui.theme import SPACE, Theme
from ui.words import STATUS
from workbench.domain.provision import Status

_WIDTH, _LARGEST = 470, 1.4
"""How wide in pixels at usual type, and how many times that at most where type is large."""
_SCROLL = 48


class OfferButton(QPushButton):
    """A button that leaves up and down to the popover, and is pressed by Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbours."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Popover(QFrame):
    """``chosen`` carries the key of the offer that was taken, ``status_chosen`` a status, ``meeting_named`` the meeting
    in which decisions are taken; ``turned`` by how many brackets of the same span one went on, ``closed`` says that it
    is gone, ``given_up`` that the user wants to go back to the text."""

    chosen = Signal(str)
    status_chosen = Signal(str)
    meeting_named = Signal(str)
    turned = Signal(int)
    given_up = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, objectName="popover")
        self._theme = theme
        self.setAccessibleName(self.tr("The bracket"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place, self.which = ElidedLabel(), QLabel(objectName="muted")
        self.before, self.after, self.shut = QToolButton(), QToolButton(), QToolButton()
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText, alignment=Qt.AlignmentFlag.AlignTop)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons: dict[str, OfferButton] = {}
        self._writing = False
        self._words_height = self._fixed = 0
        self.status, self.meeting = ShortBox(), QLineEdit(placeholderText=self.tr("Meeting"))
        self.compromise = Compromise(theme)
        self._lay_out()
        self.before.clicked.connect(self._turn_back)
        self.after.clicked.connect(self._turn_on)
        self.shut.clicked.connect(self.given_up)
        self.status.activated.connect(self._choose_status)
        self.meeting.textEdited.connect(self.meeting_named)
        self.meeting.returnPressed.connect(self.take_focus)
        self.compromise.given_up.connect(self._leave_compromise)
        QApplication.instance().focusChanged.connect(self._follow_focus)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_bracket(self, place: str, which: str, words: str, told: str, offers: Sequence[Offer]) -> None:
        """Tells of another bracket, and offers what can be done with it."""
        if self.isVisible():
            self.setFocus()  # or Qt gives it away with a button that goes
        self.place.setText(place)
        self.which.setText(which)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.told.setText(told)
        self.scroll.verticalScrollBar().setValue(0)
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {offer.key: self._button(offer) for offer in offers}
        for button in self.buttons.values():
            self._row.addWidget(button)
            button.show()  # or the row does not count it yet
        self._write(writing=False)

    def show_chair(self, status: Status | None, meeting: str) -> None:
        """Shows how far the room has come and in which meeting; nothing of it without ``status``."""
        self._foot.setVisible(status is not None)
        if status is not None:
            with QSignalBlocker(self.status):
                self.status.setCurrentIndex(list(Status).index(status))
            self.meeting.setText(meeting)

    def name_meeting(self, meeting: str) -> None:
        """Shows that decisions are taken in another meeting."""
        if self.meeting.text().strip() != meeting:
            self.meeting.setText(meeting)

    def show_several(self, several: bool) -> None:
        """Whether there are other brackets of the same span to go to."""
        self.before.setVisible(several)
        self.after.setVisible(several)

    def begin_compromise(self) -> None:
        """Lets the user write other words."""
        self._write(writing=True)

    def open_at(self, place: QRect) -> None:
        """Stands at a place of the parent, with the keyboard."""
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.take_focus()

    def take_focus(self) -> None:
        """Gives the keyboard to what is most likely done next."""
        if self._writing:
            self.compromise.field.setFocus()
        else:
            enabled = [button for button in self.buttons.values() if button.isEnabled()]
            (enabled[0] if enabled else self).setFocus()

    def wish(self, width: int) -> QSize:
        """How large it would like to be in a place that is ``width`` wide."""
        width = min(int(_WIDTH * min(_LARGEST, type_scale())), width)
        inner = width - 4 * SPACE - 2
        self.ensurePolished()
        self._words_height = 0 if self.words.isHidden() else self.words.heightForWidth(inner) + SPACE
        self._fixed = self._height_of_rows(inner)
        return QSize(width, self._fixed + self._words_height + self.told.heightForWidth(inner) + SPACE + 2)

    @property
    def least(self) -> int:
        """The height below which it is of no use, as wide as was wished for last."""
        return self._fixed + self._words_height + 8 * SPACE

    def _height_of_rows(self, width: int) -> int:
        """The height of what does not give way."""
        rows = [row for row in (self._top, self._offers, self.compromise, self._foot) if not row.isHidden()]
        heights = [row.heightForWidth(width) if row.hasHeightForWidth() else row.sizeHint().height() for row in rows]
        return sum(heights) + (len(heights) - 1) * SPACE + 3 * SPACE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; up and down to the other variants, page up and down through what is told."""
        key, bar = event.key(), self.scroll.verticalScrollBar()
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.turned.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar.setValue(bar.value() + (_SCROLL if key == Qt.Key.Key_PageDown else -_SCROLL) * 3)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(SPACE // 2)
        self.place.setFont(self._theme.chrome_font(1.05, bold=True))
        self.place.setMinimumWidth(4 * self.place.fontMetrics().averageCharWidth())
        top.addWidget(self.place)
        top.addSpacing(SPACE)
        top.addWidget(self.which)
        top.addStretch(1)
        for button, name, said in (
            (self.before, "previous", self.tr("The variant before (Up)")),
            (self.after, "next", self.tr("The next variant (Down)")),
            (self.shut, "close", self.tr("Close (Esc)")),
        ):
            button.setToolTip(said)
            button.setAccessibleName(said)
            button.setProperty("drawing", name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            top.addWidget(button)
        self.words.setFont(self._theme.treaty_font())
        read = QWidget(objectName="told")
        column = QVBoxLayout(read)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.words)
        column.addWidget(self.told, 1)
        self.scroll.setWidget(read)
        self._offers = QWidget()
        self._row = Flow(self._offers, even=True)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        for row in (self._row, foot):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE)
        self.status.setAccessibleName(self.tr("Status of the provision"))
        self.status.setToolTip(self.tr("How far the room has come with this provision"))
        self.meeting.setAccessibleName(self.tr("Meeting in which decisions are taken"))
        self.meeting.setToolTip(self.tr("The meeting in which decisions are taken now, such as 3rd meeting (Ctrl+M)"))
        for status in Status:
            self.status.addItem(STATUS[status], status.value)
        foot.addWidget(self.status, 2)
        foot.addWidget(self.meeting, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._top)
        layout.addWidget(self.scroll, 1)
        layout.addWidget(self._offers)
        layout.addWidget(self.compromise)
        layout.addWidget(self._foot)

    def _button(self, offer: Offer) -> QPushButton:
        button = OfferButton(offer.text)
        button.setToolTip(offer.tip)
        button.setEnabled(offer.possible)
        button.setProperty("primary", offer.first)
        button.setProperty("offer", offer.key)
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._choose)
        return button

    def _dress(self) -> None:
        c = self._theme.colours
        for button in (self.before, self.after, self.shut):
            button.setIcon(icon(button.property("drawing"), c.muted, c.line))
        for number, status in enumerate(Status):
            colour = {Status.OPEN: c.muted, Status.GROUP: c.group}.get(status, c.agreed)
            self.status.setItemIcon(number, QIcon(status_pixmap(status, colour, c.surface, round(18 * type_scale()))))
        self.words.setFont(self._theme.treaty_font())

    def _choose(self) -> None:
        self.chosen.emit(self.sender().property("offer"))

    def _choose_status(self, number: int) -> None:
        self.status_chosen.emit(list(Status)[number].value)

    def _turn_back(self) -> None:
        self.turned.emit(-1)

    def _turn_on(self) -> None:
        self.turned.emit(1)

    def _write(self, *, writing: bool) -> None:
        self._writing = writing
        shown, other = (self.compromise, self._offers) if writing else (self._offers, self.compromise)
        shown.setVisible(writing or bool(self.buttons))
        if self.isVisible():
            self.take_focus()
        other.hide()

    def _leave_compromise(self) -> None:
        self._write(writing=False)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Closes when the keyboard goes elsewhere in the window."""
        if self.isHidden() or now is None or now.window() is not self.window():
            return
        if now is not self and not self.isAncestorOf(now):
            self.closed.emit()
