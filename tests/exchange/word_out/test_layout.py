from __future__ import annotations

from tests.exchange.conventions import TEXT
from workbench.domain.provision import Kind, Provision
from workbench.exchange.word_out.layout import Layout


def test_headings_go_by_kind_without_gaps() -> None:
    assert Layout(TEXT.provisions).headings == {Kind.PREAMBLE: 1, Kind.PART: 1, Kind.ARTICLE: 2, Kind.ANNEX: 1}
    assert Layout([Provision("a", None, Kind.ARTICLE, "Article 1")]).headings == {Kind.ARTICLE: 1}


def test_a_number_stands_at_the_level_of_its_kind_or_deeper() -> None:
    levels = Layout(TEXT.provisions).levels
    found = {id: levels[id] for id in ("p1", "a1", "a1a", "a1ai", "a1f")}
    assert found == {"p1": 1, "a1": 0, "a1a": 2, "a1ai": 3, "a1f": 0}


def test_front_matter_ends_where_structure_begins() -> None:
    assert Layout(TEXT.provisions).front == ["title"]
