"""Where dictionaries are: Hunspell's ``.aff`` and ``.dic`` files of the system, of LibreOffice, one's own, and ours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QStandardPaths

_FAVOURITES = {"en": ("en_GB-oxendict", "en_GB", "en_US"), "fr": ("fr_FR", "fr"), "es": ("es_ES", "es")}
"""United Nations documents are in British English (United Nations Editorial Manual, Spelling)."""

_UNIX = (
    "/usr/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/share/myspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
    "~/Library/Spelling",
    "~/.local/share/hunspell",
)
_OFFICES = (
    "/usr/lib/libreoffice/share/extensions",
    "/usr/lib64/libreoffice/share/extensions",
    "/opt/libreoffice*/share/extensions",
    "/Applications/LibreOffice.app/Contents/Resources/extensions",
    "C:/Program Files/LibreOffice/share/extensions",
)


def own_folder() -> Path:
    """Where the user's own words are, and dictionaries that they put there."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "dictionaries"


def find(language: str, folders: Iterable[Path] | None = None) -> Path | None:
    """The ``.dic`` file for a language ("en"), ``None`` if there is none beside an ``.aff`` of its name."""
    found: dict[str, Path] = {}
    for folder in known_folders() if folders is None else folders:
        for path in sorted(folder.glob("*.dic")) if folder.is_dir() else ():
            name = path.stem.replace("-", "_", 1) if "_" not in path.stem else path.stem
            if name.partition("_")[0] == language and path.with_suffix(".aff").is_file():
                found.setdefault(name, path)
    for name in _FAVOURITES.get(language, ()):
        if name in found:
            return found[name]
    return next(iter(found.values()), None)


def known_folders() -> Iterator[Path]:
    """Every folder that may hold dictionaries, the user's own first and ours last."""
    yield own_folder()
    yield from map(Path, filter(None, os.environ.get("DICPATH", "").split(os.pathsep)))
    if sys.platform != "win32":
        yield from (Path(name).expanduser() for name in _UNIX)
    for pattern in _OFFICES:
        base = Path(pattern)
        roots = base.parent.parent.parent.glob("/".join(base.parts[-3:])) if "*" in pattern else (base,)
        for root in roots:
            yield from sorted(root.glob("dict-*")) if root.is_dir() else ()
            yield from sorted(root.glob("dict-*/dictionaries")) if root.is_dir() else ()
    spec = find_spec("hunspell")
    if spec is not None and spec.origin:
        yield Path(spec.origin).parent / "dictionaries"
