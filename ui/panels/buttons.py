"""Buttons that show an action of the menus inside a panel."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from ui.fitting import type_scale

_SIZE = 18


class MenuButton(QToolButton):
    """A button that drops down a menu and looks like the menu's action.

    Not ``setDefaultAction``: with a menu's own action, PySide takes that action away from Python together with the
    button, though it lives on in Qt.
    """

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setMenu(action.menu())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        action.changed.connect(self._mirror)
        self._mirror()

    def _mirror(self) -> None:
        self.setText(self._action.iconText())
        self.setIcon(self._action.icon())
        self.setEnabled(self._action.isEnabled())


def button_of(action: QAction) -> QToolButton:
    """A quiet button for an action; an action with a menu drops it down."""
    if action.menu():
        button: QToolButton = MenuButton(action)
    else:
        button = QToolButton()
        button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIconSize(QSize(_SIZE, _SIZE) * type_scale())
    button.setProperty("outlined", True)
    return button
