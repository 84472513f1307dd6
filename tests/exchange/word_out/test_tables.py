from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange.word_out.tables import CHARACTER, TEXT_WIDTH, column_widths


@given(st.lists(st.lists(st.text("ab ", max_size=80), min_size=1, max_size=9), min_size=1, max_size=5))
def test_columns_of_a_table_fill_the_page_and_no_more(rows: list[list[str]]) -> None:
    columns = max(map(len, rows))
    widths = column_widths(rows, columns)
    assert len(widths) == columns
    assert min(widths) > 0
    assert TEXT_WIDTH - columns <= sum(widths) <= TEXT_WIDTH


def test_a_column_has_room_for_its_longest_word() -> None:
    narrow, wide = column_widths([["Classification", "Description"], ["0403", "words " * 40]], 2)
    assert narrow >= len("Classification") * CHARACTER
    assert wide > narrow
