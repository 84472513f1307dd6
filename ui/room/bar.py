"""The strip over the text that tells the secretary what the room sees, and steers it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.fitting import type_scale
from ui.flow import Flow
from ui.icons import pixmap
from ui.panels.labels import ElidedLabel
from ui.theme import SPACE, Theme

_ONLY_SIGNS = ("room_previous", "room_next", "room_invert", "room_screen")


class RoomBar(QFrame):
    """Shown while the room's screen is; in the colours of a warning while the room sees what is typed."""

    def __init__(self, theme: Theme, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("roombar")
        self._theme = theme
        self._typing = False
        self._sign, self.words = QLabel(), ElidedLabel()
        row, told = Flow(self), QWidget()
        row.setContentsMargins(2 * SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE // 2)
        seen = QHBoxLayout(told)
        seen.setContentsMargins(0, 0, 0, 0)
        seen.setSpacing(SPACE)
        seen.addWidget(self._sign)
        seen.addWidget(self.words, 1)
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # gives way to the buttons
        self.words.setMinimumWidth(14 * self.fontMetrics().averageCharWidth())
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(told)
        for name in ("room_previous", "room_next", "room_invert", "room_screen", "room_hold", "room_typing"):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            only = name in _ONLY_SIGNS
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(style.ToolButtonIconOnly if only else style.ToolButtonTextOnly)
            button.setAccessibleName(actions[name].text().replace("&", ""))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def tell(self, citation: str, *, holds: bool, typing: bool) -> None:
        """Says what the room sees."""
        follows = self.tr("held") if holds else self.tr("follows you")
        if typing:
            self.words.setText(self.tr("The room sees what you type") + f" \u00b7 {citation}, {follows}")
        else:
            self.words.setText(self.tr("The room sees") + f" {citation}, {follows}", short=f"{citation}, {follows}")
        if typing != self._typing:
            self._typing = typing
            self._dress()

    def _dress(self) -> None:
        c = self._theme.colours
        colour, ground = (c.delete, c.delete_soft) if self._typing else (c.text, c.accent_soft)
        weight = 600 if self._typing else 400
        self.setStyleSheet(
            f"#roombar {{ background: {ground}; border-bottom: 1px solid {c.line}; }}"
            f"#roombar QLabel {{ color: {colour}; font-weight: {weight}; }}"
        )
        self._sign.setPixmap(pixmap("screen", colour, round(20 * type_scale()), 2))
