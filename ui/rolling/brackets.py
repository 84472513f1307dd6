"""Where brackets stand on a page: by the keys that their characters bear."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCursor

from ui.typesetting import KEY

Extent = tuple[int, int]


def bracket_from(cursor: QTextCursor, by: int, wanted: Callable[[str], bool]) -> QTextCursor | None:
    """The next bracket after what is chosen (``by`` 1) or the one before (-1), as a selection, if there is one.

    Only those whose key is ``wanted`` count.
    """
    start, chosen = cursor.selectionStart(), cursor.hasSelection()
    block = cursor.document().findBlock(start)
    while block.isValid():
        extents = [extent for key, extent in brackets_in(block) if wanted(key)]
        if by > 0:
            found = [one for one in extents if one[0] > start or (one[0] == start and not chosen)][:1]
        else:
            found = [one for one in extents if one[0] < start][-1:]
        if found:
            return selected(block, found[0])
        block = block.next() if by > 0 else block.previous()
    return None


def selected(block: QTextBlock, extent: Extent) -> QTextCursor:
    """A bracket as a selection."""
    made = QTextCursor(block)
    made.setPosition(extent[0])
    made.setPosition(extent[1], QTextCursor.MoveMode.KeepAnchor)
    return made


def key_at(cursor: QTextCursor) -> str:
    """The key of the inmost bracket in which what is chosen begins, or at whose end the caret stands; "" for none."""
    start, document = cursor.selectionStart(), cursor.document()
    for place in (start + 1, start):  # a cursor has the format of the character before it
        if 0 < place < document.characterCount() and document.findBlock(place) == document.findBlock(start):
            at = QTextCursor(document)
            at.setPosition(place)
            if not at.atBlockStart() and (key := at.charFormat().property(KEY)):
                return str(key)
    return ""


def brackets_in(block: QTextBlock) -> list[tuple[str, Extent]]:
    """The brackets of a block with their keys, in the order in which they begin, the outer ones first."""
    return sorted(_in(block).items(), key=lambda one: (one[1][0], -one[1][1]))


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
