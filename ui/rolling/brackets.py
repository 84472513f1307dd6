"""Where brackets stand on a page: by the keys that their characters bear."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor

from ui.typesetting import KEY

Extent = tuple[int, int]


def bracket_from(cursor: QTextCursor, by: int) -> QTextCursor | None:
    """The next bracket after what is chosen (``by`` 1) or the one before (-1), as a selection, if there is one."""
    start, chosen = cursor.selectionStart(), cursor.hasSelection()
    block = cursor.document().findBlock(start)
    while block.isValid():
        extents = sorted(_in(block).values(), key=lambda one: (one[0], -one[1]))
        if by > 0:
            found = [one for one in extents if one[0] > start or (one[0] == start and not chosen)][:1]
        else:
            found = [one for one in extents if one[0] < start][-1:]
        if found:
            made = QTextCursor(cursor.document())
            made.setPosition(found[0][0])
            made.setPosition(found[0][1], QTextCursor.MoveMode.KeepAnchor)
            return made
        block = block.next() if by > 0 else block.previous()
    return None


def _in(block: QTextBlock) -> dict[str, Extent]:
    """The brackets of a block by key."""
    found: dict[str, Extent] = {}
    for key, start, end in _runs(block):
        found[key] = (found.get(key, (start, end))[0], end)
    return found


def _runs(block: QTextBlock) -> Iterator[tuple[str, int, int]]:
    run = block.begin()
    while not run.atEnd():
        fragment = run.fragment()
        key = fragment.charFormat().property(KEY)
        if key:
            yield key, fragment.position(), fragment.position() + fragment.length()
        run += 1
