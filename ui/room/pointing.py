"""The words under discussion: what is selected in one page of treaty text, found in another that shows it otherwise.

One page may show brackets where the other has none, or a redline. The two are compared word by word by the session,
and only words that both have are pointed at, so that nothing private is given away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.sheet import PROVISION
from ui.text.boundaries import code_points, units
from workbench.session import Op, Segment

_MOST = 60
"""So many blocks are looked at; nobody discusses more words at once."""

Redliner = Callable[[str, str], Sequence[Segment]]


class Words(NamedTuple):
    """The characters ``start`` to ``end`` of a block's ``text`` that shows words of the provision ``id``."""

    id: str
    text: str
    start: int
    end: int


def selected(page: QTextEdit) -> list[Words]:
    """What is selected in a page, block by block."""
    cursor, found = page.textCursor(), []
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    block = page.document().findBlock(first)
    for _ in range(_MOST):
        if not block.isValid() or block.position() >= last:
            break
        id, text = block.blockFormat().property(PROVISION), block.text()
        start = code_points(text, max(0, first - block.position()))
        end = code_points(text, min(last - block.position(), block.length() - 1))
        if id and start < end:
            found.append(Words(id, text, start, end))
        block = block.next()
    return found


def found_in(blocks: Iterable[QTextBlock], words: Words, redline: Redliner) -> QTextCursor | None:
    """The same words in the one of ``blocks`` that has most of them; ``None`` if none has any."""
    best, cursor = 0, None
    for block in blocks:
        text = block.text()
        same = list(_same(redline(words.text, text), words.start, words.end))
        count = sum(end - start for start, end in same)
        if count > best and any(text[start:end].strip() for start, end in same):
            best, cursor = count, QTextCursor(block)
            cursor.setPosition(block.position() + units(text[: same[0][0]]))
            cursor.setPosition(block.position() + units(text[: same[-1][1]]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _same(segments: Sequence[Segment], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in the newer words those stand that are the characters ``start`` to ``end`` of the older ones."""
    old = new = 0
    for segment in segments:
        length = len(segment.text)
        if segment.op is Op.EQUAL and old < end and start < old + length:
            yield new + max(0, start - old), new + min(length, end - old)
        old += length if segment.op is not Op.INSERT else 0
        new += length if segment.op is not Op.DELETE else 0
