"""Any words at all: none is lost or invented on the way from blocks to provisions."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.structure.outlines import (
    outline_notes,
    outline_words,
    source_notes,
    source_words,
)
from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.blocks import Block, Source
from workbench.exchange.plain import text_blocks
from workbench.exchange.structure import Reading, read_structure
from workbench.text.tokens import words

WORDS = st.text(alphabet="abcdeéÉzABCXIVивШعربي第一条ก–'’\"“”", min_size=1, max_size=8)
SNIPPETS = st.one_of(
    st.sampled_from(
        (
            *(
                "Article 1",
                "ARTICLE II",
                "Article 4 bis",
                "[Article 3bis]",
                "Artículo 2.",
                "Статья 3",
                "المادة 1",
                "第一条",
            ),
            *("PART I", "Chapter 2", "SECTION 3. General", "ANNEX", "Annex I", "Protocol", "PREAMBLE", "Part One"),
            *(
                "1.",
                "(a)",
                "a)",
                "(i)",
                "(ii)",
                "2.",
                "(aa)",
                "§ 1",
                "1.1",
                "–",
                "[1.",
                "(b)",
                "b.",
                "i.",
                "١ -",
                "1a.",
                "(ab)",
                "2 bis",
            ),
            *("Recalling that,", ", Noting", "Have agreed as follows:", "IN WITNESS WHEREOF", "Done at Paris"),
            *("of the Convention shall apply.", "The Parties shall:", "; and", ": (a) x; (b) y", "1. One. 2. Two."),
            *("\n", "\n\n", " ", "\t", "....... 5", "Use of terms For the purposes of this Convention, it is so."),
        )
    ),
    WORDS,
)
TEXTS = st.lists(SNIPPETS, max_size=30).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_word_of_any_text_is_lost_or_invented(text: str) -> None:
    source = text_blocks(text)
    reading = read_structure(source)
    assert outline_words(reading) == source_words(source) == words(text)
    _is_a_tree(reading)


BLOCKS = st.builds(
    Block,
    text=TEXTS,
    label=st.sampled_from(("", "", "1.", "(a)", "Article 1", "Article 2.", "I", "•", "Part A", "x7")),
    level=st.none() | st.integers(0, 3),
    heading=st.none() | st.integers(1, 3),
    style=st.sampled_from(("", "Title", "TOC 1", "Footnote")),
    indent=st.integers(0, 3),
    centred=st.booleans(),
    table=st.booleans(),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(BLOCKS, max_size=12), st.data())
def test_no_word_or_footnote_of_any_blocks_is_lost_or_invented(blocks: list[Block], data: st.DataObject) -> None:
    marked = []
    for number, block in enumerate(blocks):
        places = data.draw(st.lists(st.integers(0, len(block.text)), max_size=3)) if block.text.strip() else []
        notes = tuple(Mark(at, at, MarkKind.FOOTNOTE, f"{number}.{order}") for order, at in enumerate(sorted(places)))
        bold = (Mark(0, len(block.text), MarkKind.BOLD),) if number % 2 else ()
        marked.append(replace(block, marks=(*bold, *notes)))
    source = Source(tuple(marked))
    reading = read_structure(source)
    assert outline_words(reading) == source_words(source)
    assert outline_notes(reading) == source_notes(source)
    _is_a_tree(reading)
    for provision in reading.provisions:
        assert all(0 <= mark.start <= mark.end <= len(provision.text) for mark in provision.marks)
        assert all(0 <= mark.start <= mark.end <= len(provision.heading) for mark in provision.heading_marks)


def _is_a_tree(reading: Reading) -> None:
    """Ids count from p1 in document order, and a provision stands below one that is still open."""
    path: list[str] = []
    for number, provision in enumerate(reading.provisions, 1):
        assert provision.id == f"p{number}"
        while path and path[-1] != provision.parent:
            path.pop()
        assert path or provision.parent is None
        path.append(provision.id)
