"""Where a popover stands: beside what it speaks of and never over it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

from ui.theme import SPACE


def placed(of: QRect, size: QSize, least: int, within: QRect) -> QRect:
    """Below ``of`` if there is room for ``size``, else above, else beside it, else where there is most of it.

    It is cut to the room there is; ``least`` is the height from which on a place below or above is good enough.
    """
    below = within.bottom() - of.bottom() - SPACE
    above = of.top() - within.top() - SPACE
    width = min(size.width(), within.width())
    left = min(max(within.left(), of.left()), within.right() + 1 - width)
    if below >= min(size.height(), max(least, above)) or (below >= above and below >= least):
        return QRect(QPoint(left, of.bottom() + SPACE), QSize(width, min(size.height(), below)))
    if above >= least:
        height = min(size.height(), above)
        return QRect(QPoint(left, of.top() - SPACE - height), QSize(width, height))
    right, before = within.right() - of.right() - SPACE, of.left() - within.left() - SPACE
    height = min(size.height(), within.height())
    top = min(max(within.top(), of.top()), within.bottom() + 1 - height)
    if max(right, before) >= size.width() // 2:
        width = min(width, max(right, before))
        left = of.right() + SPACE if right >= before else of.left() - SPACE - width
        return QRect(QPoint(left, top), QSize(width, height))
    height = max(0, below, above)
    top = of.bottom() + SPACE if below >= above else of.top() - SPACE - height
    return QRect(QPoint(left, top), QSize(max(0, min(size.width(), within.width())), height))
