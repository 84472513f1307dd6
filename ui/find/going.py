"""The palette put to use: go to a provision by its number, do any action by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QAction

from ui.actions import MENUS
from ui.conference import Conference
from ui.find import choices
from ui.find.choices import Choice, Choices, Sort
from ui.find.palette import Palette
from ui.theme import Theme
from workbench.domain.version import Version

if TYPE_CHECKING:
    from ui.window import Window

_RECENT = "palette/recent"
_REMEMBERED = 12


class Going(QObject):
    """Opens the palette over ``window`` and does what is chosen in it."""

    def __init__(self, theme: Theme, window: Window, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._actions = actions
        self._known: tuple[Version | None, Choices] = (None, Choices(()))

    def go_to(self) -> None:
        """Lets the user type which provision to go to, as "12" or "5(2)(a)", or words of its heading."""
        workspace = self._window.workspace
        if workspace is None:
            return
        conference = workspace.conference
        known = self._provisions(conference)

        def look_up(said: str) -> list[Choice]:
            first = choices.meant(conference, said)
            named = {choice.id for choice in first}
            return [*first, *(choice for choice in known.fitting(said) if choice.id not in named)]

        self._open(self.tr("Go to: 12, 5(2)(a), L.7, or words of a heading"), look_up)

    def all_actions(self) -> None:
        """Lets the user type what to do; provisions and parties can be chosen, too."""
        workspace, recent = self._window.workspace, self._recent()
        listed = list(choices.actions(MENUS, self._actions))
        doing = Choices(listed, recent)
        parties = Choices(choices.parties(workspace.conference) if workspace else ())

        def look_up(said: str) -> list[Choice]:
            found = doing.fitting(said)
            if not said or workspace is None:
                return found
            first = choices.meant(workspace.conference, said)
            named = {choice.id for choice in first}
            possible = [choice for choice in found if choice.enabled]
            rest = [*parties.fitting(said), *self._provisions(workspace.conference).fitting(said)]
            rest = [choice for choice in rest if choice.id not in named]
            return [*first, *possible, *rest, *(choice for choice in found if not choice.enabled)]

        self._open(self.tr("Type an action, a provision or a delegation"), look_up)

    def _provisions(self, conference: Conference) -> Choices:
        """The provisions to choose among, put together once a version."""
        version = conference.version
        if self._known[0] is not version:
            self._known = version, Choices(choices.provisions(conference))
        return self._known[1]

    def _open(self, asked: str, look_up: Callable[[str], list[Choice]]) -> None:
        palette = Palette(self._theme, asked, look_up, self._window)
        palette.chosen.connect(self._do)
        palette.show()
        palette.words.setFocus()

    def _do(self, choice: Choice) -> None:
        workspace = self._window.workspace
        if choice.sort is Sort.ACTION:
            self._remember(choice.id)
            self._actions[choice.id].trigger()
        elif workspace is None:
            return
        elif choice.sort is Sort.PROVISION:
            workspace.go_to(choice.id)
        elif choice.sort is Sort.AMENDMENT:
            own = workspace.conference.session.amendment(choice.id)
            workspace.go_to(own.at)
            workspace.amendments.select(own.id)
        else:
            workspace.conference.speak_as(choice.id)

    def _recent(self) -> list[str]:
        names: Sequence[str] | str = QSettings().value(_RECENT, []) or []
        return [names] if isinstance(names, str) else list(names)

    def _remember(self, name: str) -> None:
        others = [other for other in self._recent() if other != name]
        QSettings().setValue(_RECENT, [name, *others][:_REMEMBERED])
