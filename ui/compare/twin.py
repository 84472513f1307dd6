"""A layout in which two long texts stand row by row beside each other."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock

from ui.text.layout import LongLayout


class TwinLayout(LongLayout):
    """Row n is the blocks from ``starts[n]`` to ``starts[n + 1]``; with a ``twin`` every row is as high as its other
    half, so that the same place is shown on both sides by the same value of their scroll bars."""

    twin: TwinLayout | None = None
    _telling = False
    starts: list[int] = []  # noqa: RUF012  Qt asks for the layout while it is being made

    def join(self, twin: TwinLayout) -> None:
        """Makes two layouts each other's other half."""
        self.twin, twin.twin = twin, self
        for own in (self, twin):
            own.documentSizeChanged.connect(own._tell_twin)

    def begin(self) -> None:
        """There are no rows yet."""
        self.starts = []
        self._forget()

    def row_at(self, block: int) -> int:
        """The row to which a block (by number) belongs, -1 if it stands above all."""
        return bisect_right(self.starts, block) - 1

    def blocks_of(self, row: int) -> tuple[int, int]:
        """The numbers of the first block of a row and of the one after its last."""
        end = self.starts[row + 1] if row + 1 < len(self.starts) else len(self._heights)
        return self.starts[row], end

    def text_line(self, block: QTextBlock) -> float:
        """How high the first line of a block is."""
        return block.layout().lineAt(0).height() if block.layout().lineCount() else 0.0

    def lay_out(self, first: int, last: int) -> bool:
        """Lays out blocks, and what stands beside them."""
        changed = super().lay_out(first, last)
        if (twin := self.twin) is not None and self.starts and twin.starts:
            most = min(len(self.starts), len(twin.starts)) - 1
            begin, end = (min(most, max(0, self.row_at(number))) for number in (first, last))
            changed |= LongLayout.lay_out(twin, twin.blocks_of(begin)[0], twin.blocks_of(end)[1] - 1)
        if changed:
            self._forget()
        return changed

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """The other half moves along."""
        super().documentChanged(start, removed, added)
        self._forget()

    def _tell_twin(self, _: QSizeF) -> None:
        """The other half has other tops and another height too."""
        if self.twin is not None and not self._telling:
            self.twin._telling = True
            self.twin._tell()
            self.twin._telling = False

    def _forget(self) -> None:
        self._tops = None
        if self.twin is not None:
            self.twin._tops = None

    def _starts(self) -> list[float]:
        """The top of every block, and the end of the last."""
        if self._tops is None or len(self._tops) != len(self._heights) + 1:
            self._tops = list(accumulate(self._levelled(), initial=self._margin))
        return self._tops

    def _levelled(self) -> list[float]:
        """The heights of the blocks, the last one of a row with what its other half has more."""
        if self.twin is None:
            return self._heights
        heights = list(self._heights)
        own, other = ([0.0, *accumulate(side._heights)] for side in (self, self.twin))
        starts = [*self.starts, len(self._heights)]
        besides = [*self.twin.starts, len(self.twin._heights)]
        for row in range(min(len(starts), len(besides)) - 1):
            end = starts[row + 1]
            lacking = other[besides[row + 1]] - other[besides[row]] - own[end] + own[starts[row]]
            if lacking > 0:
                heights[end - 1] += lacking
        return heights
