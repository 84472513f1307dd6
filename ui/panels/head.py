"""What stands over the text: where in it one is, and what can be done there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.fitting import type_scale
from ui.icons import status_pixmap
from ui.panels.buttons import button_of
from ui.panels.labels import ElidedLabel
from ui.theme import SPACE, Theme
from ui.words import STATUS
from workbench.domain.provision import Status

_LARGER = 0.25
"""How much larger the name of the provision is than other words; less so where all are large already."""
_NAMED = 22
"""How many letters of it have room before the buttons lose their words, the first of them first."""


class Head(QFrame):
    """The name of a provision under those of the divisions in which it stands, its status, and the way to draft."""

    def __init__(self, theme: Theme, draft: QAction, status: QAction) -> None:
        super().__init__(objectName="bar")
        self._theme = theme
        self.above, self.title = ElidedLabel(), ElidedLabel()
        self.above.setObjectName("muted")
        self._action = status
        self.status, self.draft = button_of(status), button_of(draft)
        self.draft.setToolTip(draft.toolTip())
        self.title.setFont(theme.chrome_font(1 + _LARGER / type_scale(), bold=True))
        self._lay_out()

    def show_provision(self, above: str, title: str, status: Status) -> None:
        """Shows where one is."""
        self.above.setText(above)
        self.title.setText(title)
        c = self._theme.colours
        colour = {Status.OPEN: c.muted, Status.GROUP: c.group}.get(status, c.agreed)
        self._action.setIconText(STATUS[status])
        self._action.setIcon(QIcon(status_pixmap(status, colour, c.surface, round(18 * type_scale()))))
        self.status.setToolTip(self.tr("{status}: how far the room has come").format(status=STATUS[status]))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room the buttons have their signs only, and say in the tooltip what they are."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for button in (self.draft, self.status):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in (self.draft, self.status):
            if self._row.sizeHint().width() + self._least() <= self.width():
                return
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _least(self) -> int:
        """The room that the name is to have."""
        return _NAMED * self.title.fontMetrics().averageCharWidth()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        for name in (self.above, self.title):
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            names.addWidget(name)
        buttons = QWidget()
        self._row = QHBoxLayout(buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self.status)
        self._row.addWidget(self.draft)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, int(1.5 * SPACE), 2 * SPACE, int(1.5 * SPACE))
        row.setSpacing(SPACE)
        row.addLayout(names, 1)
        row.addWidget(buttons)
