"""A layout in which two long texts stand row by row beside each other."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock

from ui.text.layout import LongLayout


class TwinLayout(LongLayout):
    """Row n is the blocks from ``starts[n]`` to ``starts[n + 1]``; with a ``twin`` every row is as high as its other
    half, so that the same place is shown on both sides by the same value of their scroll bars."""

    twin: TwinLayout | None = None
    _telling = False
    _first = 0
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
        begin = max(0, self.row_at(first))
        if (twin := self.twin) is not None and self.starts and twin.starts:
            most = min(len(self.starts), len(twin.starts)) - 1
            begin, end = min(most, begin), min(most, max(0, self.row_at(last)))
            changed |= LongLayout.lay_out(twin, twin.blocks_of(begin)[0], twin.blocks_of(end)[1] - 1)
        if changed:
            self._forget(begin)
        return changed

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """The other half moves along."""
        self._forget(self.row_at(self.document().findBlock(start).blockNumber()) - 1)
        super().documentChanged(start, removed, added)

    def set_width(self, width: float) -> None:
        """All rows may have other heights."""
        self._forget()
        super().set_width(width)

    def _tell_twin(self, _: QSizeF) -> None:
        """The other half has other tops and another height too, from the first row on that changed."""
        if (twin := self.twin) is not None and not self._telling:
            row, self._first = min(self._first, len(self.starts)), len(self.starts)
            twin._telling = True
            twin._tell(twin.blocks_of(row)[0] if row < len(twin.starts) else len(twin._heights) - 1)
            twin._telling = False

    def _forget(self, row: int = 0) -> None:
        """The heights changed from a row on."""
        self._first = max(0, min(self._first, row))
        self._tops = None
        if self.twin is not None:
            self.twin._tops = None

    def _starts(self) -> list[float]:
        """The top of every block, and the end of the last."""
        if self._tops is None or len(self._tops) != len(self._heights) + 1:
            self._level()
        return self._tops or []

    def _level(self) -> None:
        """Sums up the heights of both halves; the last block of a row has what the other half of the row has more."""
        sides = [self] if self.twin is None else [self, self.twin]
        heights = [list(side._heights) for side in sides]
        if len(sides) == 2:
            sums = [[0.0, *accumulate(own)] for own in heights]
            rows = [pairwise([*side.starts, len(side._heights)]) for side in sides]
            for (one, end), (other, beyond) in zip(*rows, strict=False):
                more = sums[1][beyond] - sums[1][other] - sums[0][end] + sums[0][one]
                if more > 0:
                    heights[0][end - 1] += more
                elif more < 0:
                    heights[1][beyond - 1] -= more
        for side, own in zip(sides, heights, strict=True):
            side._tops = list(accumulate(own, initial=side._margin))
