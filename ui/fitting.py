"""Windows and dialogs at the size of the type: larger with a larger system font, and never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_POINTS = 10
"""What desktops set at normal size, about."""
_MOST = 0.95
_USUAL, _NARROWEST = 1280, 0.7
"""The width in pixels for which columns are made, and how much narrower they are at most on a smaller screen."""


def type_scale() -> float:
    """How much larger than usual the system's type is; 1 if it is smaller."""
    app = QApplication.instance()
    return max(1.0, app.font().pointSizeF() / _POINTS) if isinstance(app, QApplication) else 1.0


def room_scale() -> float:
    """How many times as wide as usual a column beside the text is: as the type, where the screen has room."""
    screen = QGuiApplication.primaryScreen()
    width = screen.availableGeometry().width() if screen else _USUAL
    return min(type_scale(), max(_NARROWEST, width / _USUAL))


def fit(dialog: QWidget) -> None:
    """Makes a dialog as large as its words need now, within the screen."""
    size = dialog.size()
    asked = dialog.testAttribute(Qt.WidgetAttribute.WA_Resized)
    # a height that comes from the words has grown with them already
    size = size * type_scale() if asked else QSize(int(size.width() * type_scale()), size.height())
    size = size.expandedTo(dialog.minimumSizeHint())
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        size = size.expandedTo(QSize(0, layout.totalHeightForWidth(size.width())))
    room = dialog.screen().availableGeometry()
    most = QSize(int(room.width() * _MOST), int(room.height() * _MOST))
    dialog.setMinimumSize(dialog.minimumSize().boundedTo(most))
    dialog.resize(size.boundedTo(most))
