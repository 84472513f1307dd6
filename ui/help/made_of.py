"""What the program is made of: its own version and those of all that is shipped with it, with their licences."""

from __future__ import annotations

import platform
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.resources import files

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from workbench import __version__

_PROGRAM = "treaty-workbench"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_TEXTS = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
_QT = ("pyside6-essentials", "shiboken6")
"""Their packages hold no licence texts."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shipped: its name, version, the name of its licence and the words of it."""

    name: str
    version: str
    licence: str
    words: str


def versions() -> list[tuple[str, str]]:
    """What runs here, by name and version."""
    return [
        ("Treaty Workbench", __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", pyside_version),
        ("SQLite", sqlite3.sqlite_version),
    ]


def report() -> str:
    """What to send with a report of a fault: versions, the system and its screens; no file, name or word of anybody."""
    lines = [f"{name} {version}" for name, version in versions()]
    lines.append(f"{platform.system()} {platform.release()} ({platform.machine()})")
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        for screen in app.screens():
            size = screen.size()
            lines.append(f"Screen {size.width()} \u00d7 {size.height()}, scale {screen.devicePixelRatio():g}")
        lines.append(f"{app.platformName()}, font {app.font().pointSizeF():g} pt")
    return "\n".join(lines)


def parts() -> list[Part]:
    """The program and all that it needs, directly or not, as far as it is installed; the program first."""
    found: dict[str, Part] = {}
    waiting = [_PROGRAM]
    while waiting:
        name = _key(waiting.pop())
        try:
            own = distribution(name)
        except PackageNotFoundError:
            continue  # for another system, or a choice that was not made
        if name not in found:
            found[name] = _part(own)
            waiting += _needed(own)
    first = found.pop(_PROGRAM, None)
    rest = sorted(found.values(), key=lambda part: part.name.casefold())
    return [first, *rest] if first else rest


def _part(own: Distribution) -> Part:
    name = str(own.metadata["Name"])
    said = own.metadata.get("License-Expression") or own.metadata.get("License") or ""
    if not said or "\n" in said or len(said) > _LONGEST:
        kinds = [line for line in own.metadata.get_all("Classifier") or [] if line.startswith("License")]
        said = ", ".join(line.rpartition(":")[2].strip() for line in kinds) or said.partition("\n")[0][:_LONGEST]
    return Part(name, own.version, said, "\n\n\n".join(_words(own)))


def _words(own: Distribution) -> Iterator[str]:
    if _key(own.metadata["Name"]) in _QT:
        for name in ("LGPL-3.0", "GPL-3.0"):
            yield (files("resources") / "licences" / f"{name}.txt").read_text("utf-8")
        return
    for file in own.files or []:
        if file.name.upper().startswith(_TEXTS) and ".py" not in file.suffixes:
            yield file.locate().read_text("utf-8", errors="replace")


def _needed(own: Distribution) -> Iterator[str]:
    """The names of what a package needs, but for what only a choice of the user's would need."""
    for line in own.requires or []:
        name = _NAME.match(line)
        if name is not None and "extra ==" not in line:
            yield name[0]


def _key(name: str) -> str:
    """A package's name as packages are compared by."""
    return re.sub(r"[-_.]+", "-", name).lower()
