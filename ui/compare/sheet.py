"""A sheet for compared provisions: labels and footnotes are redlines too, and what is absent has its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextFormat

from ui.sheet import DIVISIONS, right_to_left
from ui.text.sheet import PageSheet
from ui.theme import SPACE
from ui.typesetting import Piece
from workbench.domain.provision import Kind

ABSENT = QTextFormat.Property.UserProperty + 5
"""The block property of the place of a provision that one of the texts does not have."""


class ComparedSheet(PageSheet):
    """Writes provisions whose labels are pieces."""

    def headed(self, id: str, kind: Kind, label: Sequence[Piece], heading: Sequence[Piece]) -> None:
        """The line over a division, an article or an annex."""
        size = DIVISIONS.get(kind, 1.06)
        gap = [("\u2003", self.formats.body)] if label and heading else []
        from_right = right_to_left("".join(text for text, _ in [*label, *heading]))
        self._block(id, above=3 * SPACE, below=SPACE, from_right=from_right)
        self._write(
            [*((t, self._bold(f, size)) for t, f in label), *gap, *((t, self._bold(f, size)) for t, f in heading)]
        )

    def labelled(self, id: str, label: Sequence[Piece], words: Sequence[Piece], indent: int) -> None:
        """A paragraph with its label hanging before it."""
        from_right = right_to_left("".join(text for text, _ in words or label))
        self._block(id, indent=indent, hanging=bool(label), below=SPACE, from_right=from_right)
        gap = "\u2003" if from_right else "\t"  # Qt takes no tab stops in a line from right to left
        self._write([*label, (gap, self.formats.label)] if label else [])
        self._write(words)

    def footnote(self, id: str, number: str, words: Sequence[Piece]) -> None:
        """A footnote under its provision, in small type."""
        self._block(id, hanging=True, below=SPACE / 2)
        self._write([(f"{number}\t", self.formats.note)])
        for text, form in words:
            self._write([(text, self._small(form))])

    def remark(self, id: str, words: str, indent: int = 0) -> None:
        """A quiet line on what became of a provision."""
        self._block(id, indent=indent, below=SPACE)
        self._write([(words, self.formats.quiet)])

    def absent(self, id: str, words: str, *, headed: bool) -> None:
        """The place of a provision that is not there."""
        self._block(id, above=3 * SPACE if headed else 0, below=SPACE)
        form = self._cursor.blockFormat()
        form.setProperty(ABSENT, True)
        self._cursor.setBlockFormat(form)
        self._write([(words, self.formats.quiet)])
