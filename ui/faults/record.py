"""A fault as it is written down: where in the program it happened, and none of the words that were being worked on."""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.help import made_of

_LOG = 200_000
"""Bytes that the log may have; then its older half is dropped."""
_FRAMES = 40
_PLAIN = (AttributeError, ImportError, IndexError, NameError, RecursionError, TypeError, ZeroDivisionError)
"""What these say is about the program; what others say may quote a text."""
_ROOTS = ("site-packages", "ui", "workbench", "drafts", "resources")


def log_file() -> Path:
    """Where faults are kept on this computer."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "faults.log"


def details(error: BaseException) -> str:
    """Where it happened, and the versions: no values, no words of any text, no names of files or people."""
    lines, seen = [], error
    while seen is not None:
        said = f": {seen}" if type(seen) in _PLAIN else ""
        lines.append(f"{type(seen).__name__}{said}")
        frames = traceback.extract_tb(seen.__traceback__)
        lines += [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames[-_FRAMES:]]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        lines += ["after"] if seen is not None else []
    return "\n".join([*lines, "", made_of.report()])


def signature(error: BaseException) -> str:
    """The same for what happens in the same place."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} {[(frame.filename, frame.lineno) for frame in frames[-3:]]}"


def write_down(words: str) -> Path | None:
    """Adds to the log, which stays within its limit; ``None`` if it cannot be written."""
    path = log_file()
    entry = f"--- {datetime.now().astimezone().isoformat(timespec='seconds')}\n{words}\n\n".encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = path.read_bytes() if path.is_file() else b""
        if len(kept) + len(entry) > _LOG:
            kept = kept[-_LOG // 2 :].partition(b"--- ")[2]
            path.write_bytes((b"--- " + kept if kept else b"") + entry[:_LOG])
        else:
            with path.open("ab") as log:
                log.write(entry)
    except OSError:
        return None
    return path


def _place(name: str) -> str:
    """A file of the program without the folder in which it is installed."""
    parts = Path(name).parts
    for place in range(len(parts) - 1, 0, -1):
        if parts[place - 1] == "site-packages" or parts[place] in _ROOTS:
            return "/".join(parts[place:])
    return parts[-1] if parts else name
