"""How far a deletion reaches in the words of a clause, and characters as Qt counts them."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QTextBoundaryFinder


class Reach(Enum):
    """What a key deletes."""

    BACK = auto()
    ON = auto()
    WORD_BACK = auto()
    WORD_ON = auto()
    END = auto()


def units(text: str) -> int:
    """The length of ``text`` in UTF-16 units, as Qt counts."""
    return len(text) if text.isascii() else len(text) + sum(letter > "\uffff" for letter in text)


def code_points(text: str, count: int) -> int:
    """How many characters of ``text`` the first ``count`` UTF-16 units are."""
    if text.isascii() or max(text) <= "\uffff":
        return count
    return len(text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore"))


def reached(words: str, offset: int, reach: Reach) -> int:
    """The other end of what a key deletes at ``offset``, in characters; ``offset`` where there is nothing.

    A letter with its accents goes as one; a word goes with the spaces between it and the caret.
    """
    if reach is Reach.END:
        end = words.find("\n", offset)
        return len(words) if end < 0 else end
    word = reach in (Reach.WORD_BACK, Reach.WORD_ON)
    kind = QTextBoundaryFinder.BoundaryType.Word if word else QTextBoundaryFinder.BoundaryType.Grapheme
    finder = QTextBoundaryFinder(kind, words)
    finder.setPosition(units(words[:offset]))
    step = finder.toPreviousBoundary if reach in (Reach.BACK, Reach.WORD_BACK) else finder.toNextBoundary
    place = offset
    while (found := step()) >= 0:
        before, place = place, code_points(words, found)
        if not word or words[min(before, place) : max(before, place)].strip():
            break
    return place
