"""Words marked against others, as runs: those put in are underlined, those taken out struck through."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.exchange.phrasing import Phrases
from workbench.exchange.word_out.runs import Piece
from workbench.text.diff import Op, Segment

STYLES = {Op.EQUAL: "", Op.INSERT: "WordsInserted", Op.DELETE: "WordsDeleted"}


def pieces(segments: Iterable[Segment]) -> list[Piece]:
    """Segments as runs."""
    return [Piece(segment.text, STYLES[segment.op]) for segment in segments]


def key(words: Phrases) -> list[Piece]:
    """What the marks mean."""
    return [Piece(words.inserted, "WordsInserted"), Piece(", "), Piece(words.deleted, "WordsDeleted")]


def label_before(label: str, *, new: bool = False) -> list[Piece]:
    """A label as it stands before words, in the same line; marked where it is ``new`` with them."""
    return [Piece(label, STYLES[Op.INSERT] if new else ""), Piece(" ")] if label else []
