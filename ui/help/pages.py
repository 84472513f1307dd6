"""The pages of the manual: Markdown in ``resources/manual``, a folder for each language, with keys filled in.

``{find}`` in a page stands for the keys of the action of that name, so that no key is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence

from ui.actions import MENUS, Entry, Menu, entries, shown
from ui.words import told

PAGES = (
    "start",
    "drafting",
    "rolling",
    "comparing",
    "word",
    "positions",
    "room",
    "between",
    "file",
    "keys",
    "formats",
)
"""In the order of the contents; one that has no file yet is left out."""

ABOUT = {
    "view_text": "drafting",
    "view_rolling": "rolling",
    "view_compare": "comparing",
    "view_positions": "positions",
    "view_convergence": "positions",
}
"""The page on each view."""

_KEY = re.compile(r"\{(\w+)\}")
_TABLES = "<!-- keys -->"


def contents() -> list[tuple[str, str]]:
    """The name and the title of every page there is."""
    found = []
    for name in PAGES:
        if words := _source(name):
            found.append((name, words.splitlines()[0].lstrip("# ").strip()))
    return found


def page(name: str) -> str:
    """A page as Markdown, "" if there is none of that name; ``KeyError`` if it names an action that there is not."""
    keys = {entry.name: keys_of(entry) for entry in entries()}
    words = _KEY.sub(lambda found: f"**{keys[found[1]]}**", _source(name))
    return words.replace(_TABLES, "\n".join(_tables())) if _TABLES in words else words


def keys_of(entry: Entry) -> str:
    """The keys of an action as this system writes them."""
    return QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)


def _tables() -> Iterator[str]:
    """A table of keys for each menu."""
    key, does = (QCoreApplication.translate("Manual", "Key"), QCoreApplication.translate("Manual", "Does"))
    for menu in MENUS:
        yield f"\n## {_plain(menu.text)}\n\n| {key} | {does} |\n|---|---|"
        yield from _rows(menu, "")


def _rows(menu: Menu, above: str) -> Iterator[str]:
    for item in menu.entries:
        if isinstance(item, Menu):
            yield from _rows(item, _plain(item.text))
        elif isinstance(item, Entry):
            does = told(above, _plain(item.text)) if above else _plain(item.text)
            yield f"| {keys_of(item)} | {does} |"


def _plain(text: str) -> str:
    """The words of a menu without the sign of the letter that opens it."""
    return shown(text).replace("&", "").rstrip("\u2026")


def _source(name: str) -> str:
    """A page in the language of the window, or in English."""
    manual = files("resources") / "manual"
    for language in (QLocale().name().partition("_")[0], "en"):
        path = manual / language / f"{name}.md"
        if name in PAGES and path.is_file():
            return path.read_text("utf-8")
    return ""
