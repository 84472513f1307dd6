"""The bar over a comparison: which texts, how they are shown, and where one is among the changes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.compare.texts import texts
from ui.conference import Conference
from ui.flow import Flow
from ui.panels.buttons import button_of
from ui.panels.labels import ElidedLabel
from ui.paper.choices import Choice
from ui.theme import SPACE
from ui.words import counted
from workbench.session import Change


class CompareBar(QFrame):
    """Two boxes for the texts; ``chosen`` says that they are others now."""

    chosen = Signal()

    def __init__(self, conference: Conference, actions: Mapping[str, QAction]) -> None:
        super().__init__(objectName="bar")
        self._conference = conference
        self.old, self.new = Choice(self.tr("The older text")), Choice(self.tr("The newer text"))
        self.summary, self.place = ElidedLabel(), QLabel()
        self.summary.setObjectName("muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out(actions)
        for box in (self.old, self.new):
            box.activated.connect(self._changed)

    @property
    def pair(self) -> tuple[str, str]:
        """The names of the texts that are chosen."""
        return self.old.chosen, self.new.chosen

    def refresh(self) -> None:
        """Offers what there is now; keeps what was chosen, the last two versions at first."""
        if not self._stale:
            return
        self._stale = False
        offered = texts(self._conference)
        names = {name for _, name in offered}
        versions = self._conference.session.version_names()
        usual = [*(versions[-2:] if len(versions) > 1 else [*versions, *(name for _, name in offered[1:2])]), "", ""]
        newest = versions[-1] if versions else ""
        for box, other in ((self.old, usual[0]), (self.new, usual[1])):
            kept = box.chosen if box.chosen in names and newest == self._newest else other
            with QSignalBlocker(box):
                box.clear()
                for words, name in offered:
                    box.addItem(words, name)
                if len(offered) > len(versions):
                    box.insertSeparator(len(versions))
                box.choose(kept)
        self._newest = newest

    def swap(self) -> None:
        """Compares the other way round."""
        old, new = self.pair
        with QSignalBlocker(self.old), QSignalBlocker(self.new):
            self.old.choose(new)
            self.new.choose(old)
        self.chosen.emit()

    def tell_place(self, number: int, count: int) -> None:
        """Says at which change one is (-1 for none) of how many."""
        if not count:
            self.place.setText("")
        elif number < 0:
            self.place.setText(counted(count, "change"))
        else:
            self.place.setText(self.tr("Change {number} of {count}").format(number=number + 1, count=f"{count:,}"))

    def _changed(self) -> None:
        self.chosen.emit()

    def _note(self, change: Change) -> None:
        """Other parties may have amendments now, which takes longer to look up than a window should stand still."""
        self._stale = self._stale or bool(change.acts or change.version)

    def _forget(self) -> None:
        self._stale = True

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        self._newest, self._stale = "", True
        self._conference.changed.connect(self._note)
        self._conference.reloaded.connect(self._forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        first, second, steps = QHBoxLayout(), Flow(), QWidget()
        self._swap = _icon_button(actions["compare_swap"])
        first.addWidget(self.old, 1)
        first.addWidget(self._swap)
        first.addWidget(self.new, 1)
        going = QHBoxLayout(steps)
        going.setContentsMargins(0, 0, 0, 0)
        going.addWidget(self.summary, 1)
        going.addWidget(self.place)
        for name in ("previous_change", "next_change"):
            going.addWidget(_icon_button(actions[name]))
        # the counts give way first, with their words; then what is shown goes to the next line
        steps.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        second.addWidget(steps)
        for name in ("compare_inline", "compare_changed"):
            second.addWidget(button_of(actions[name]))
        for row in (first, second, going):
            row.setSpacing(SPACE)
        for row in (first, second):
            column.addLayout(row)
        for box in (self.old, self.new):
            box.setMinimumContentsLength(8)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


def _icon_button(action: QAction) -> QWidget:
    button = button_of(action)
    if isinstance(button, QToolButton) and not action.icon().isNull():
        button.setToolButtonStyle(button.toolButtonStyle().ToolButtonIconOnly)
    button.setAccessibleName(action.text().replace("&", ""))
    return button
