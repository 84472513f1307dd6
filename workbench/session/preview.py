"""A finished document as it will look, before it goes out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.exchange.word_page import Paper


def preview(path: Path, *, whole: bool = False) -> Paper:
    """The first pages of a Word document that the session has written, as HTML with the size of its sheets.

    With ``whole`` it is all of them, as for printing.
    """
    from workbench.exchange.word_page import read_paper

    return read_paper(path, sys.maxsize) if whole else read_paper(path)
