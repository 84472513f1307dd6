"""The rows of a table with the marks that stand in their cells."""

from __future__ import annotations

from workbench.domain.provision import Mark, MarkKind
from workbench.drafting.interleaved_rows import interleaved_rows

NOTE, BOLD = MarkKind.FOOTNOTE, MarkKind.BOLD


def test_each_cell_has_its_marks_and_notes_those_before_its_words_too() -> None:
    marks = (Mark(0, 0, NOTE, "of the first"), Mark(0, 4, BOLD), Mark(4, 4, NOTE, "of the port"), Mark(8, 14, BOLD))
    first, second = interleaved_rows("Port\tState\nA\t", (*marks, Mark(13, 13, NOTE, "of nothing")), (), {})
    assert [stretch.marks for (stretch,) in first.cells] == [
        (Mark(0, 0, NOTE, "of the first"), Mark(0, 4, BOLD), Mark(4, 4, NOTE, "of the port")),
        (Mark(3, 5, BOLD),),
    ]
    assert [stretch.marks for (stretch,) in second.cells] == [(Mark(0, 1, BOLD),), (Mark(0, 0, NOTE, "of nothing"),)]
