"""Where words stand in a conference file."""

from __future__ import annotations

from enum import StrEnum


class Where(StrEnum):
    """In what words were found; ``DRAFT`` and ``NOTES`` are those on one's own desk, the rest is said to all."""

    TEXT = "text"
    HEADING = "heading"
    FOOTNOTE = "footnote"
    AMENDMENT = "amendment"
    REASON = "reason"
    POSITION = "position"
    DRAFT = "draft"
    NOTES = "notes"
