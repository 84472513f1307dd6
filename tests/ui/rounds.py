"""Everything of a window opened and closed again, and what is alive afterwards."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from tests.ui.conftest import Answers
from ui.window import Window

_VIEWS = ("view_compare", "compare_inline", "compare_inline", "view_positions", "view_convergence", "view_text")
_BESIDE = ("find", "search", "palette", "go_to", "manual", "keys", "about", "log", "news", "seats", "room_screen")
_BRACKET = ("view_rolling", "next_change", "bracket")
_NOT = ("new", "open", "sample", "discard", "close", "quit")


class Nothing(Answers):
    """A user who cancels whatever is asked."""

    def ask_line(self, title: str, question: str, default: str = "") -> str | None:
        return None

    def open_file(self, title: str, kinds: str) -> Path | None:
        return None

    def save_file(self, title: str, proposed: str, kinds: str, suffixes: object) -> Path | None:
        return None

    def choose_folder(self, title: str) -> Path | None:
        return None


def opened_and_closed(window: Window) -> list[str]:
    """One round: every view, and every dialog, popover and window beside; the names of the actions that did it."""
    dialogs = [name for name, action in window.actions_.by_name.items() if action.text().endswith("\u2026")]
    closing = QTimer(window, interval=1)
    closing.timeout.connect(_close)
    closing.start()
    done = []
    for name in dict.fromkeys(name for name in (*_BESIDE, *dialogs) if name not in _NOT):
        done += _triggered(window, name)
    for name in (*_VIEWS, *_BRACKET, "room_screen"):
        done += _triggered(window, name)
    closing.stop()
    closing.deleteLater()
    _settle(window)
    return done


def alive() -> Counter[str]:
    """How many objects of Qt there are of each class: those that Python holds, and those in the trees of widgets."""
    gc.collect()
    found: Counter[str] = Counter()
    for thing in gc.get_objects():
        if isinstance(thing, QObject) and isValid(thing):
            found[f"held {type(thing).__name__}"] += 1
    for widget in QApplication.topLevelWidgets():
        found[f"top {type(widget).__name__}"] += 1
        found.update(child.metaObject().className() for child in widget.findChildren(QObject))
    return found


def more(now: Counter[str], before: Counter[str]) -> dict[str, int]:
    """What there is more of, but for what Qt animates of itself and the frames of documents, which come and go."""
    passing = ("Animation", "QTextFrame")
    return {name: count for name, count in (now - before).items() if not any(one in name for one in passing)}


def _triggered(window: Window, name: str) -> list[str]:
    action = window.actions_.by_name[name]
    if not action.isEnabled():
        return []
    action.trigger()
    _settle(window)
    return [name]


def _settle(window: Window) -> None:
    QCoreApplication.processEvents()
    while window.works.busy:
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _close() -> None:
    """Closes what stands before or beside the window."""
    for widget in (QApplication.activeModalWidget(), QApplication.activePopupWidget(), *QApplication.topLevelWidgets()):
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
        elif isinstance(widget, QWidget) and widget.isVisible() and not isinstance(widget, Window):
            widget.close()
