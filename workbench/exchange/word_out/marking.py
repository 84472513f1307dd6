"""Words marked against others, as runs: those put in are underlined, those taken out struck through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.phrasing import Phrases
from workbench.exchange.word_out.runs import Piece
from workbench.text.diff import Op, Segment

STYLES = {Op.EQUAL: "", Op.INSERT: "WordsInserted", Op.DELETE: "WordsDeleted"}


def pieces(segments: Iterable[Segment], marks: Sequence[Mark] = (), old_marks: Sequence[Mark] = ()) -> list[Piece]:
    """Segments as runs, with the emphasis that ``marks`` and ``old_marks`` put on the new and the old words."""
    found: list[Piece] = []
    new = old = 0
    for segment in segments:
        length = len(segment.text)
        own = _within(old_marks, old, length) if segment.op is Op.DELETE else _within(marks, new, length)
        found.append(Piece(segment.text, STYLES[segment.op], own))
        old += 0 if segment.op is Op.INSERT else length
        new += 0 if segment.op is Op.DELETE else length
    return found


def _within(marks: Iterable[Mark], start: int, length: int) -> tuple[Mark, ...]:
    """The marks on some of the words, from where these begin; no footnotes, which are told apart."""
    return tuple(
        replace(mark, start=max(mark.start - start, 0), end=min(mark.end - start, length))
        for mark in marks
        if mark.kind is not MarkKind.FOOTNOTE and mark.start < start + length and mark.end > start
    )


def footnotes(words: Phrases, segments: Iterable[Segment]) -> list[Piece]:
    """Footnotes, a line for each, behind the word for them."""
    return [Piece(f"{words.notes}{words.colon}", "ProposalRemark"), *pieces(segments)]


def key(words: Phrases) -> list[Piece]:
    """What the marks mean."""
    return [Piece(words.inserted, "WordsInserted"), Piece(", "), Piece(words.deleted, "WordsDeleted")]


def label_before(label: str, *, new: bool = False) -> list[Piece]:
    """A label as it stands before words, in the same line; marked where it is ``new`` with them."""
    return [Piece(label, STYLES[Op.INSERT] if new else ""), Piece(" ")] if label else []
