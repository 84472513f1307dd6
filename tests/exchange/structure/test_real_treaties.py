"""Real treaties: every word in its place, and every article of the source an article of the outline."""

from __future__ import annotations

import pytest

from tests.corpus import corpus
from tests.exchange.structure.outlines import (
    first_difference,
    outline_notes,
    outline_words,
    source_notes,
    source_words,
)
from tests.exchange.treaty_truth import article_numbers, articles_found, marked_up, score
from workbench.exchange.plain import read_markdown, read_text, text_blocks
from workbench.exchange.structure import read_structure

TREATIES = [
    *("bbnj_un", "paris_agreement_drafts", "nl_treatybank/rome_statute", "nl_treatybank/teu", "nl_treatybank/whaling"),
    *("nl_treatybank/loadlines66", "nl_treatybank/eu_constitution_2004", "nl_treatybank/stockholm_pops"),
    *("nl_treatybank/vienna_diplomatic", "nl_treatybank/geneva_gc1_wounded", "nl_treatybank/geneva_gc2_sea"),
    *("nl_treatybank/geneva_gc3_pow", "nl_treatybank/geneva_ap2", "nl_treatybank/antidoping_coe"),
    *("nl_treatybank/vclt_1986_io", "nl_treatybank/who_constitution", "nl_treatybank/refugee_protocol_1967"),
]


@pytest.mark.parametrize("folder", TREATIES)
def test_every_word_of_a_real_treaty_stands_in_its_outline_in_order(folder: str) -> None:
    paths = [path for path in sorted(corpus("treaties", folder).iterdir()) if path.stat().st_size > 100]
    for path in paths if len(paths) < 3 or "bbnj" in folder else (paths[0], paths[-1]):
        source = read_markdown(path) if path.suffix == ".md" else read_text(path)
        reading = read_structure(source)
        assert first_difference(source_words(source), outline_words(reading)) is None
        assert outline_notes(reading) == source_notes(source)
        assert reading.understood > 0.85 * len(source.blocks)


AGREEMENTS = 48
TRUE_ARTICLES_INSIDE_OTHERS = {"pta_407": ("10.22",), "pta_442": ("12.14",)}  # the mark-up overlooks them


def test_the_articles_of_marked_up_agreements_are_the_articles_found() -> None:
    paths = sorted(corpus("treaties", "tota", "xml").glob("*.xml"))
    assert len(paths) == AGREEMENTS
    for path in paths:
        lines = marked_up(path)
        source = text_blocks("\n\n".join(line.text for line in lines))
        reading = read_structure(source)
        result = score(article_numbers(lines), articles_found(reading))
        assert (path.stem, result.missed) == (path.stem, ())
        assert result.extra == TRUE_ARTICLES_INSIDE_OTHERS.get(path.stem, ())
        assert first_difference(source_words(source), outline_words(reading)) is None


@pytest.mark.parametrize("between", [". ", " – ", ": ", " "])
def test_titles_on_the_line_of_the_article_are_found_too(between: str) -> None:
    path = corpus("treaties", "tota", "xml", "pta_144.xml")
    lines = marked_up(path)
    text = ""
    for line in lines:
        text += (between if line.kind.endswith(" name") and text else "\n\n") + line.text
    result = score(article_numbers(lines), articles_found(read_structure(text_blocks(text))))
    assert (result.recall, result.precision) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("name", "articles", "last"),
    [
        ("bbnj-agreement-2023_2023-06-19.txt", 76, "Article 76"),
        ("bbnj-agreement-2023-fr_2023-06-19.txt", 76, "Article 76"),
        ("bbnj-agreement-2023-es_2023-06-19.txt", 76, "Artículo 76"),
        ("bbnj-agreement-2023-ru_2023-06-19.txt", 76, "Статья 76"),
        ("unclos-1982_1982-12-10.txt", 320, "Article 320"),
    ],
)
def test_a_un_convention_has_all_its_articles_in_each_language(name: str, articles: int, last: str) -> None:
    reading = read_structure(read_text(corpus("treaties", "bbnj_un", name)))
    by_id = {provision.id: provision for provision in reading.provisions}
    main = [
        provision.label
        for provision in reading.provisions
        if provision.kind == "article" and (provision.parent is None or by_id[provision.parent].kind != "annex")
        if not _in_annex(provision.parent, by_id)
    ]
    assert (len(main), main[-1]) == (articles, last)


def _in_annex(id: str | None, by_id: dict) -> bool:
    while id is not None:
        if by_id[id].kind == "annex":
            return True
        id = by_id[id].parent
    return False


def test_a_translation_after_the_text_is_an_instrument_of_its_own() -> None:
    path = corpus("treaties", "nl_treatybank", "geneva_gc3_pow", "2014-02-10_d59fe8c2.md")
    reading = read_structure(read_markdown(path))
    top = [provision for provision in reading.provisions if provision.parent is None]
    second = next(at for at, provision in enumerate(top) if at > 5 and "krijgsgevangenen" in provision.text)
    assert top[second].kind == "text"
    assert [provision.label for provision in top[second + 2 : second + 4]] == ["TITEL I", "TITEL II"]
    articles = [provision.label for provision in reading.provisions if provision.kind == "article"]
    assert articles.count("Article 143") == articles.count("Artikel 143") == 1
