"""The table of actions made into Qt's actions, menus and a toolbar."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from ui.actions import MENUS, TOOLBAR, TOOLBAR_END, WORDLESS, Entry, Menu, Need, shown
from ui.fitting import type_scale
from ui.icons import SIZE, icon
from ui.theme import Theme


class Actions(QObject):
    """Every action by name; ``run`` (a bound method) is called with the entry of the one that was triggered."""

    def __init__(self, window: QMainWindow, theme: Theme, run: Callable[[Entry], None]) -> None:
        super().__init__(window)
        self.by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._needs: dict[str, Need] = {}
        self._entries: dict[str, Entry] = {}
        self._icons: dict[str, str] = {}
        self._tips: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._theme = theme
        self._run = run
        self._fitted: tuple[object, ...] = ()
        for menu in MENUS:
            self._add_menu(window.menuBar(), menu)
        self._add_toolbar(window)
        theme.changed.connect(self._dress)
        self._dress()

    def enable(self, present: Collection[Need], why: Mapping[Need, str] | None = None) -> None:
        """Enables the actions whose need is present and disables the rest; ``why`` is told of those that are not."""
        for name, need in self._needs.items():
            action, tip = self.by_name[name], self._tips.get(name)
            action.setEnabled(need in present)
            reason = "" if need in present or why is None else why.get(need, "")
            if tip is not None:
                action.setToolTip(f"{tip}\n{reason}" if reason else tip)

    def check(self, name: str) -> None:
        """Marks the chosen one of a group."""
        self.by_name[name].setChecked(True)

    def _add_menu(self, above: QMenuBar | QMenu, menu: Menu) -> None:
        made = above.addMenu(shown(menu.text))
        made.setToolTipsVisible(True)
        if menu.name:
            self.menus[menu.name] = made
            made.menuAction().setToolTip(shown(menu.text).replace("&", ""))
            self._tips[menu.name] = made.menuAction().toolTip()
            self._know(menu.name, made.menuAction(), menu.need, menu.icon)
        for entry in menu.entries:
            if entry is None:
                made.addSeparator()
            elif isinstance(entry, Menu):
                self._add_menu(made, entry)
            else:
                made.addAction(self._make(entry))

    def _make(self, entry: Entry) -> QAction:
        action = QAction(shown(entry.text), self)
        action.setObjectName(entry.name)
        action.setShortcut(QKeySequence(entry.keys))
        if entry.short:
            action.setIconText(shown(entry.short))
        said = shown(entry.tip) if entry.tip else shown(entry.text).replace("&", "").rstrip("\u2026")
        action.setToolTip(f"{said} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        self._tips[entry.name] = action.toolTip()
        if entry.group:
            group = self._groups.setdefault(entry.group, QActionGroup(self))
            group.addAction(action)
        action.setCheckable(bool(entry.group) or entry.switch)
        action.triggered.connect(self._triggered)
        self._entries[entry.name] = entry
        self._know(entry.name, action, entry.need, entry.icon)
        return action

    def _know(self, name: str, action: QAction, need: Need, icon_: str) -> None:
        self.by_name[name] = action
        self._needs[name] = need
        if icon_:
            self._icons[name] = icon_

    def _triggered(self) -> None:
        self._run(self._entries[self.sender().objectName()])

    def _add_toolbar(self, window: QMainWindow) -> None:
        bar = QToolBar(self.tr("Toolbar"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fill(bar, TOOLBAR)
        stretch = QWidget()
        stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(stretch)
        self._fill(bar, TOOLBAR_END)
        window.addToolBar(bar)
        self.toolbar = bar
        bar.setIconSize(QSize(SIZE, SIZE) * type_scale())
        bar.installEventFilter(self)
        more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setAccessibleName(self.tr("More actions"))
            more.setToolTip(self.tr("More actions"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes words off the toolbar where there is no room for all of them."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit_toolbar()
        return super().eventFilter(watched, event)

    def _fit_toolbar(self) -> None:
        """Leaves as many buttons their words as there is room for: those that need them least lose them first."""
        bar, both, sign = (
            self.toolbar,
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        buttons = {name: bar.widgetForAction(self.by_name[name]) for name in WORDLESS}
        for button in buttons.values():
            _restyle(button, both)
        for button in buttons.values():
            if bar.layout().sizeHint().width() <= bar.width():
                return
            _restyle(button, sign)

    def _fill(self, bar: QToolBar, names: Sequence[str | None]) -> None:
        for name in names:
            if name is None:
                bar.addSeparator()
                continue
            bar.addAction(self.by_name[name])
            button = bar.widgetForAction(self.by_name[name])
            if isinstance(button, QToolButton):
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                if name in ("undo", "redo"):
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _dress(self) -> None:
        c = self._theme.colours
        for name, drawing in self._icons.items():
            self.by_name[name].setIcon(icon(drawing, c.text, c.line))


def _restyle(button: QWidget | None, style: Qt.ToolButtonStyle) -> None:
    if isinstance(button, QToolButton) and button.toolButtonStyle() is not style:
        button.setToolButtonStyle(style)
