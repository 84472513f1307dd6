"""The window that the projector shows: the page and a foot line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QIcon, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import status_pixmap
from ui.panels.labels import ElidedLabel
from ui.room.look import Look
from ui.room.page import RoomPage
from ui.words import STATUS, counted
from workbench.domain.provision import Status

translate = QCoreApplication.translate

_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
_PREVIOUS = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_STEP = 3


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot line says: the article, how far the room has come with it, and whose words are being typed."""

    title: str
    status: Status
    open: int
    placeholders: int
    typing: str = ""

    @property
    def left(self) -> str:
        """The brackets that are still open."""
        said = counted(self.open, "open bracket") if self.open else translate("RoomScreen", "no open brackets")
        return f"{said}, {counted(self.placeholders, 'placeholder')}" if self.placeholders else said


class RoomScreen(QWidget):
    """Shows what it is told. ``turned`` carries by how many articles the user went on, ``sized`` a factor for the
    type (0 for the usual size); ``reshaped`` says that the window has another height, ``closed`` that it is gone."""

    turned = Signal(int)
    sized = Signal(float)
    reshaped = Signal()
    closed = Signal()

    def __init__(self, look: Look, actions: Iterable[QAction]) -> None:
        super().__init__()
        self._look = look
        self._foot = Foot("", Status.OPEN, 0, 0)
        self.setWindowTitle(self.tr("The room's screen \u2013 Treaty Workbench"))
        self.setWindowIcon(QIcon(QGuiApplication.windowIcon()))
        self.setObjectName("roomscreen")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(640, 360)
        self.addActions(list(actions))
        self.page = RoomPage(look)
        self.title, self.status, self.left, self.typing = ElidedLabel(), QLabel(), QLabel(), QLabel()
        self.sign, self.more = QLabel(), QLabel()
        self._lay_out()
        self.page.scrolled.connect(self._show_more)
        app = QGuiApplication.instance()
        app.screenAdded.connect(self._screen_came)
        app.screenRemoved.connect(self._screen_went)

    def open_on(self, beside: QScreen) -> None:
        """Shows itself full-screen on a screen other than ``beside``; as a window if there is none."""
        others = [screen for screen in QGuiApplication.screens() if screen is not beside]
        if others:
            self._fill(others[0])
            return
        known = QSettings().value("room/geometry")
        if known is None or not self.restoreGeometry(known):
            there = beside.availableGeometry()
            self.setGeometry(QRect(there.topLeft(), there.size() * 0.7))
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.show()

    def tell(self, foot: Foot) -> None:
        """Says other things at the foot."""
        self._foot = foot
        self.title.setText(foot.title)
        self.status.setText(STATUS[foot.status])
        self.left.setText(f"\u00b7 {foot.left}")
        self.typing.setText(self.tr("Draft of %1, not tabled").replace("%1", foot.typing))
        self.typing.setVisible(bool(foot.typing))
        self.dress()

    def dress(self) -> None:
        """Takes the colours and the size of the look."""
        look, c = self._look, self._look.colours
        air = round(look.letter / 3)
        self.setStyleSheet(
            f"#roomscreen {{ background: {c.surface}; }}"
            f"#roomfoot {{ background: {c.window}; border: none; border-top: 2px solid {c.line}; }}"
            f"#roomfoot QLabel {{ color: {c.text}; }}"
            f"#roomfoot #typing {{ color: {c.private}; background: {c.private_soft}; border-radius: {air // 2}px;"
            f" padding: 0 {air}px; }}"
        )
        self._column.setContentsMargins(0, air, 0, 0)
        self._row.setContentsMargins(2 * air, air // 2, 2 * air, air // 2)
        self._row.setSpacing(air)
        for label in (self.title, self.status, self.left, self.typing, self.more):
            label.setFont(look.foot_font(bold=label in (self.title, self.typing)))
        colour = {Status.OPEN: c.muted, Status.GROUP: c.group}.get(self._foot.status, c.agreed)
        size = max(18, round(look.foot_font().pointSizeF() * 1.5))
        self.sign.setPixmap(status_pixmap(self._foot.status, colour, c.surface, size))
        self._show_more()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each thing, as on a presenter's remote control."""
        key = event.key()
        if key in _NEXT:
            self.turned.emit(1)
        elif key in _PREVIOUS:
            self.turned.emit(-1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.page.step(_STEP if key == Qt.Key.Key_Down else -_STEP)
        elif key in _LARGER or key == Qt.Key.Key_Minus:
            self.sized.emit(1.1 if key in _LARGER else 1 / 1.1)
        elif key == Qt.Key.Key_0:
            self.sized.emit(0)
        elif key in (Qt.Key.Key_F11, Qt.Key.Key_F):
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif key == Qt.Key.Key_Escape:
            self.setWindowState(Qt.WindowState.WindowNoState)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The type grows with the window."""
        super().resizeEvent(event)
        if self._look.height != self.height():
            self._look.height = self.height()
            self.dress()
            self.reshaped.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where it stood."""
        if not self.isFullScreen():
            QSettings().setValue("room/geometry", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Full screen has no use for the pointer."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            full = self.isFullScreen()
            self.setCursor(Qt.CursorShape.BlankCursor if full else Qt.CursorShape.ArrowCursor)
            self.page.viewport().setCursor(self.cursor())

    def _lay_out(self) -> None:
        self.typing.setObjectName("typing")
        foot = QFrame(objectName="roomfoot")
        self._row = QHBoxLayout(foot)
        self._row.addWidget(self.title)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        for widget in (self.typing, self.sign, self.status, self.left):
            self._row.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.page, 1)
        self._column.addWidget(foot)

    def _show_more(self) -> None:
        """Arrows take the place of a scroll bar."""
        above, below = self.page.more
        self.more.setText(("\u25b2" if above else "") + ("\u25bc" if below else ""))

    def _screen_came(self, screen: QScreen) -> None:
        if self.isVisible() and not self.isFullScreen():
            self._fill(screen)

    def _screen_went(self, _: QScreen) -> None:
        """The projector was unplugged: the secretary's own screen is not to be covered."""
        self.setWindowState(Qt.WindowState.WindowNoState)

    def _fill(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
