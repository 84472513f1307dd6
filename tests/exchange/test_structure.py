"""No word is lost or invented on the way from blocks to provisions, and the outline is the treaty's own."""

from __future__ import annotations

import pytest

from tests.corpus import corpus
from workbench.exchange.blocks import Source
from workbench.exchange.plain import read_markdown, read_text
from workbench.exchange.structure import Reading, read_structure
from workbench.text.tokens import words


def source_words(source: Source) -> list[str]:
    """What the source says: label and text of each block, in order."""
    return [word for block in source.blocks for part in (block.label, block.text) for word in words(part)]


def outline_words(reading: Reading) -> list[str]:
    """What the outline says: label, heading and text of each provision, in order."""
    return [
        word
        for provision in reading.provisions
        for part in (provision.label, provision.heading, provision.text)
        for word in words(part)
    ]


def first_difference(source: list[str], outline: list[str]) -> tuple[list[str], list[str]] | None:
    """Where two long lists part, with what surrounds it; a diff of all the words would take minutes."""
    if source == outline:
        return None
    at = next((at for at, pair in enumerate(zip(source, outline, strict=False)) if pair[0] != pair[1]), -10)
    return source[at - 5 : at + 10], outline[at - 5 : at + 10]


def source_notes(source: Source) -> list[str]:
    return [mark.value for block in source.blocks for mark in block.marks if mark.kind == "footnote"]


def outline_notes(reading: Reading) -> list[str]:
    return [note for provision in reading.provisions for note in provision.footnotes]


TREATIES = [
    *("bbnj_un", "nl_treatybank/rome_statute", "nl_treatybank/teu", "nl_treatybank/loadlines66"),
    *("nl_treatybank/eu_constitution_2004", "nl_treatybank/whaling", "nl_treatybank/stockholm_pops"),
    *("nl_treatybank/vienna_diplomatic", "nl_treatybank/geneva_gc3_pow", "nl_treatybank/antidoping_coe"),
    *("nl_treatybank/vclt_1986_io", "nl_treatybank/who_constitution", "paris_agreement_drafts"),
]


@pytest.mark.parametrize("folder", TREATIES)
def test_every_word_of_a_real_treaty_stands_in_its_outline_in_order(folder: str) -> None:
    for path in sorted(corpus("treaties", folder).iterdir()):
        if path.stat().st_size < 100:
            continue
        source = read_markdown(path) if path.suffix == ".md" else read_text(path)
        reading = read_structure(source)
        assert first_difference(source_words(source), outline_words(reading)) is None
        assert outline_notes(reading) == source_notes(source)
        assert reading.understood <= len(source.blocks)
