"""The program ``treaty-workbench [FILE ...]``: hands its files to the one that is running, or becomes it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.running import hand_over, meeting_place
from workbench import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens a window on each conference file that is named, or one on the start page; returns the exit code."""
    words = list(sys.argv if arguments is None else arguments)
    if "--help" in words or "-h" in words:
        print("Usage: treaty-workbench [FILE ...]\n\nOpens a window, on each conference FILE if any is named.")
        return 0
    app = QApplication(words)
    app.setOrganizationName("Treaty Workbench")
    app.setApplicationName("Treaty Workbench")
    app.setApplicationVersion(__version__)
    place, files = meeting_place(), [Path(name) for name in app.arguments()[1:]]
    if hand_over(place, files):
        return 0
    from ui.program import run  # a second start has ended here, without loading a window

    return run(app, place, files)
