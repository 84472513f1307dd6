"""Where windows and columns were left, remembered for each set of screens: the laptop's own, and with a projector."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

_USUAL = QSize(1280, 800)


def keep_window(window: QMainWindow) -> None:
    """Remembers where a window stands and what stands in it."""
    settings = QSettings()
    settings.setValue(_key("geometry"), window.saveGeometry())
    settings.setValue(_key("state"), window.saveState())


def restore_window(window: QMainWindow) -> None:
    """Puts a window where it was left with the screens there are now, and on one of them in any case."""
    settings = QSettings()
    geometry, state = settings.value(_key("geometry")), settings.value(_key("state"))
    if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
        window.resize(_USUAL)
    if isinstance(state, QByteArray):
        window.restoreState(state)
    if window.isMaximized() or window.isFullScreen():
        return
    room = window.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size().expandedTo(window.minimumSize())))
    if not room.contains(window.frameGeometry().topLeft()):
        window.move(room.topLeft())


def keep_columns(columns: QSplitter) -> None:
    """Remembers how wide the columns are."""
    QSettings().setValue(_key("columns"), columns.saveState())


def restore_columns(columns: QSplitter) -> None:
    """Makes the columns as wide as they were left."""
    state = QSettings().value(_key("columns"))
    if isinstance(state, QByteArray):
        columns.restoreState(state)


def _key(name: str) -> str:
    """Under which a thing is remembered with these screens."""
    sizes = sorted((screen.size().width(), screen.size().height()) for screen in QGuiApplication.screens())
    return f"layout/{'+'.join(f'{width}x{height}' for width, height in sizes)}/{name}"
