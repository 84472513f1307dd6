"""Citations go out as people write them and come back to the same provision."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus import corpus
from tests.drafting.treaty import outlined
from workbench.domain.errors import WrongReference
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version, in_document_order
from workbench.drafting.citation import citations, cite, find
from workbench.exchange.plain import read_markdown, read_text
from workbench.exchange.structure import read_structure

CONVENTION = """
text
text
preamble
  pp
  pp
  pp
  text
part PART I
  article Article 1
    para 1.
    para 2.
      sub (a)
        item (i)
        item (ii)
      sub (b)
      text
  article Article 4 bis
    sub (a)
    sub (a bis)
    sub (b)
part PART II
  chapter CHAPTER 1
    article Article 5
      para
      para
        sub (a)
    article ARTICLE VI
    article Article 51
    article Article 52
text
text
annex ANNEX I
  article Article 2
    para 1.
    text
  article Article 1
  para 1.
    sub 1.1
    sub 1.2
annex ANNEX II
  article Article 2
    para 1.
  table
"""


@pytest.fixture(scope="module")
def convention() -> Version:
    return outlined(CONVENTION)


def test_citations_are_what_a_person_writes(convention: Version) -> None:
    assert list(citations(convention).values()) == [
        "Title",
        "Text 2",
        "Preamble",
        "Preambular paragraph 1",
        "Preambular paragraph 2",
        "Preambular paragraph 3",
        "Preamble, closing words",
        "Part I",
        "Article 1",
        "Article 1, paragraph 1",
        "Article 1, paragraph 2",
        "Article 1, paragraph 2 (a)",
        "Article 1, paragraph 2 (a)(i)",
        "Article 1, paragraph 2 (a)(ii)",
        "Article 1, paragraph 2 (b)",
        "Article 1, paragraph 2, closing words",
        "Article 4 bis",
        "Article 4 bis (a)",
        "Article 4 bis (a bis)",
        "Article 4 bis (b)",
        "Part II",
        "Part II, Chapter 1",
        "Article 5",
        "Article 5, first paragraph",
        "Article 5, second paragraph",
        "Article 5, second paragraph (a)",
        "Article VI",
        "Article 51",
        "Article 52",
        "Text after Part II",
        "Text 2 after Part II",
        "Annex I",
        "Annex I, Article 2",
        "Annex I, Article 2, paragraph 1",
        "Annex I, Article 2, closing words",
        "Annex I, Article 1",
        "Annex I, paragraph 1",
        "Annex I, paragraph 1.1",
        "Annex I, paragraph 1.2",
        "Annex II",
        "Annex II, Article 2",
        "Annex II, Article 2, paragraph 1",
        "Table after Annex II, Article 2",
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", ["Article 1, paragraphe 2 a) ii)", "Considérant 2", "Article 5, deuxième paragraphe a)"]),
        ("es", ["Article 1, párrafo 2 a) ii)", "Considerando 2", "Article 5, segundo párrafo a)"]),
        ("ru", ["Article 1, пункт 2 a) ii)", "Пункт преамбулы 2", "Article 5, второй пункт a)"]),
        ("fr-CA", ["Article 1, paragraphe 2 a) ii)", "Considérant 2", "Article 5, deuxième paragraphe a)"]),
        ("sw", ["Article 1, paragraph 2 (a)(ii)", "Preambular paragraph 2", "Article 5, second paragraph (a)"]),
    ],
)
def test_citations_in_the_language_of_the_document(convention: Version, language: str, expected: list[str]) -> None:
    assert [cite(convention, id, language=language) for id in ("p13", "p4", "p25")] == expected


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("p14", "Article 1, paragraph 2 (b)"),
        ("Article 5", "Article 5"),
        ("ARTICLE  5", "Article 5"),
        ("art. 1(2)(b)", "Article 1, paragraph 2 (b)"),
        ("Article 1, paragraph 2 (b)", "Article 1, paragraph 2 (b)"),
        ("1.2.b", "Article 1, paragraph 2 (b)"),
        ("1(2)(a)(ii)", "Article 1, paragraph 2 (a)(ii)"),
        ("preamble 3", "Preambular paragraph 3"),
        ("PP3", "Preambular paragraph 3"),
        ("pp 3", "Preambular paragraph 3"),
        ("third preambular paragraph", "Preambular paragraph 3"),
        ("paragraph 3 of the preamble", "Preambular paragraph 3"),
        ("recital 3", "Preambular paragraph 3"),
        ("Annex I", "Annex I"),
        ("annex 1", "Annex I"),
        ("Article 4 bis", "Article 4 bis"),
        ("art 4bis", "Article 4 bis"),
        ("4 bis (a bis)", "Article 4 bis (a bis)"),
        ("Annex I, article 2, paragraph 1", "Annex I, Article 2, paragraph 1"),
        ("Part II", "Part II"),
        ("Part II, Chapter 1", "Part II, Chapter 1"),
        ("chapter 1", "Part II, Chapter 1"),
        ("Part II, Article 5", "Article 5"),
        ("paragraph 2 of article 1", "Article 1, paragraph 2"),
        ("subparagraph (b) of paragraph 2 of Article 1", "Article 1, paragraph 2 (b)"),
        ("Annex I, paragraph 1 of article 2", "Annex I, Article 2, paragraph 1"),
        ("chapeau of article 1", "Article 1"),
        ("Article 1, chapeau", "Article 1"),
        ("Article 1(2), closing words", "Article 1, paragraph 2, closing words"),
        ("Article 5, second paragraph", "Article 5, second paragraph"),
        ("second paragraph of Article 5", "Article 5, second paragraph"),
        ("Article 5, 2nd paragraph", "Article 5, second paragraph"),
        ("Article 5(2)", "Article 5, second paragraph"),
        ("Article 5 (a)", "Article 5, second paragraph (a)"),
        ("Article 1, second paragraph", "Article 1, paragraph 2"),
        ("article 6", "Article VI"),
        ("Article vi", "Article VI"),
        ("Annex I, paragraph 1.2", "Annex I, paragraph 1.2"),
        ("annex I, 1.2", "Annex I, paragraph 1.2"),
        ("article 1, paragraphe 2, alinéa b)", "Article 1, paragraph 2 (b)"),
        ("alinéa b) du paragraphe 2 de l'article premier", "Article 1, paragraph 2 (b)"),
        ("deuxième alinéa de l’article 5", "Article 5, second paragraph"),
        ("annexe I, article premier", "Annex I, Article 1"),
        ("article 1er, par. 2, al. b)", "Article 1, paragraph 2 (b)"),
        ("considérant 2", "Preambular paragraph 2"),
        ("artículo 1, párrafo 2 b)", "Article 1, paragraph 2 (b)"),
        ("apartado b) del párrafo 2 del artículo 1", "Article 1, paragraph 2 (b)"),
        ("artículo 5, 2.º párrafo", "Article 5, second paragraph"),
        ("пункт 2 статьи 1", "Article 1, paragraph 2"),
        ("ст. 1, п. 2", "Article 1, paragraph 2"),
        ("title", "Title"),
        ("§ 1 of Annex I", "Annex I, paragraph 1"),
    ],
)
def test_find_reads_what_people_write(convention: Version, said: str, meant: str) -> None:
    assert cite(convention, find(convention, said)) == meant


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Article 55", 'no "Article 55"; nearest: Article 5; Article 51; Article 52; Article 1'),
        (
            "art 1(9)",
            'no "art 1(9)"; nearest: Article 1; Article 1, paragraph 1; Article 1, paragraph 2; '
            "Article 1, paragraph 2 (a)",
        ),
        ("1(b)", 'no "1(b)"; nearest: Article 1, paragraph 2 (b)'),
        ("Article 2", '"Article 2" is ambiguous; say which: Annex I, Article 2; Annex II, Article 2'),
        (" ", '"" names no provision; write it as "Article 5, paragraph 2 (b)" or "preamble 3"'),
    ],
)
def test_what_cannot_be_found_names_the_nearest(convention: Version, said: str, line: str) -> None:
    with pytest.raises(WrongReference) as caught:
        find(convention, said)
    assert str(caught.value) == line


@pytest.mark.parametrize("said", ["L.3", "l. 3", "L3", "L.3/Rev.1"])
def test_an_amendment_is_never_read_as_a_provision(said: str) -> None:
    version = outlined("article Article 50\n  para 3.\npart PART L\n  article Article 3")
    with pytest.raises(WrongReference, match="how an amendment is cited"):
        find(version, said)


def test_an_article_may_be_numbered_in_that_form() -> None:
    version = outlined("article Article L. 3\narticle Article 50\n  para 3.")
    assert version.by_id[find(version, "art. L.3")].label == "Article L. 3"


def test_nothing_can_be_found_in_an_empty_text() -> None:
    with pytest.raises(WrongReference, match="the text draft is empty; import a document first"):
        find(Version("draft", ()), "Article 1")


def test_the_main_text_is_meant_where_no_annex_is_named(convention: Version) -> None:
    assert find(convention, "Article 1") == "p8"
    assert find(convention, "Annex I, Article 1") == "p35"


def test_articles_that_begin_anew_in_each_part_are_cited_with_it() -> None:
    version = outlined("part PART I\n  article Article 1\npart PART II\n  article Article 1\n  article Article 2")
    assert list(citations(version).values()) == [
        "Part I",
        "Part I, Article 1",
        "Part II",
        "Part II, Article 1",
        "Article 2",
    ]
    with pytest.raises(WrongReference, match="ambiguous; say which: Part I, Article 1; Part II, Article 1"):
        find(version, "Article 1")


def test_equal_labels_side_by_side_are_told_apart() -> None:
    version = outlined("article Article 3\n  para 1.\narticle Article 3\n  para 1.")
    assert cite(version, "p3") == "Article 3 (second occurrence), paragraph 1"
    assert cite(version, "p3", language="es") == "Article 3 (en segundo lugar), párrafo 1"


def test_a_document_in_two_languages_keeps_its_articles_apart() -> None:
    version = outlined("article Article 5\narticle Artikel 5")
    assert [find(version, said) for said in ("Article 5", "art. 5", "Artikel 5")] == ["p0", "p0", "p1"]


def test_the_article_of_any_language_is_found_by_the_english_word() -> None:
    version = outlined("article Artikel 5\n  para 1.\narticle Regla 6")
    assert find(version, "Article 5(1)") == "p1"
    assert find(version, "regla 6") == find(version, "article 6") == "p2"


def test_numbers_that_repeat_their_parents() -> None:
    version = outlined("article 5 | Scope\n  para 5.1\n    sub 5.1.1\nchapter 12\n  article Article 12.1\n    para 2.")
    assert cite(version, "p2") == "Article 5, paragraph 5.1.1"
    assert [find(version, said) for said in ("5.1", "Article 5.1", "art 5(1)", "5.1.1", "clause 5.1.1")] == [
        *("p1", "p1", "p1", "p2", "p2")
    ]
    assert find(version, "Article 12.1(2)") == find(version, "12.1.2") == "p5"


def test_whole_labels_name_what_has_no_number() -> None:
    version = outlined("article Article 1\n  text Option B\nannex Annex\n  text Form of notice")
    assert [find(version, said) for said in ("option b", "Article 1, Option B", "annex", "form of notice")] == [
        *("p1", "p1", "p2", "p3")
    ]


def test_what_has_no_label_is_cited_by_its_heading_or_its_place() -> None:
    version = outlined("part | General provisions\narticle | Use of terms\narticle")
    assert list(citations(version).values()) == [
        "Part “General provisions”",
        "Article “Use of terms”",
        "Second Article",
    ]


def test_every_provision_of_the_convention_is_found_again_in_every_language(convention: Version) -> None:
    for language in ("en", "fr", "es", "ru"):
        assert {id: find(convention, said) for id, said in citations(convention, language).items()} == {
            id: id for id in convention.by_id
        }


def test_citations_are_forgotten_with_their_version() -> None:
    version = outlined("article Article 1")
    citations(version)
    gone = weakref.ref(version)
    del version
    gc.collect()
    assert gone() is None
    assert find(outlined("article Article 2"), "Article 2") == "p0"


def _newest(folder: str) -> list[Path]:
    treaties = corpus("treaties", folder)
    if folder == "nl_treatybank":
        return [sorted(path for path in one.iterdir() if path.stat().st_size)[-1] for one in sorted(treaties.iterdir())]
    return sorted(treaties.iterdir())


@pytest.mark.parametrize("folder", ["bbnj_un", "nl_treatybank", "paris_agreement_drafts"])
def test_every_provision_of_every_real_treaty_is_found_again(folder: str) -> None:
    for path in _newest(folder):
        source = read_text(path) if path.suffix == ".txt" else read_markdown(path)
        version = Version(path.name, tuple(read_structure(source).provisions))
        cited = citations(version)
        assert len(set(cited.values())) == len(version.provisions)
        assert [id for id, citation in cited.items() if find(version, citation) != id] == [], path.name


_LABELS = st.sampled_from(
    [
        *(
            "",
            "1.",
            "2.",
            "1 bis.",
            "(a)",
            "(b)",
            "(i)",
            "a)",
            "1.1",
            "5.1",
            "§ 2",
            "•",
            "(a)(i)",
            "of",
            "of the",
            "...",
        ),
        *(
            "Article 1",
            "Article 2",
            "ARTICLE I",
            "Article 1 bis",
            "Art. 1",
            "Article 1 (second occurrence)",
            "Artikel 1",
        ),
        *("PART I", "Part One", "Annex", "ANNEX I", "Annex 1", "Chapter 1", "Preamble", "Title", "text 2", "Option B"),
        *("Text after Article 1", "first paragraph", "paragraph 1", "closing words", "p1"),
        *("第一条", "المادة ١", "Статья 1", "Article premier", "\u0301"),
    ]
)


@st.composite
def _trees(draw: st.DrawFn) -> Version:
    count = draw(st.integers(1, 14))
    provisions = []
    for number in range(count):
        parent = draw(st.none() | st.integers(0, number - 1)) if number else None
        provisions.append(
            Provision(
                f"p{number}",
                None if parent is None else f"p{parent}",
                draw(st.sampled_from(list(Kind))),
                draw(_LABELS | st.text(max_size=6)),
                draw(st.sampled_from(["", "Scope", "Article 1"])),
                table=draw(st.booleans()),
            )
        )
    return Version("draft", in_document_order(provisions))


@given(_trees())
@settings(max_examples=300, deadline=None)
def test_every_provision_of_any_text_is_found_again(version: Version) -> None:
    for id, citation in citations(version).items():
        assert find(version, citation) == id
    for language in ("fr", "es", "ru"):
        cited = citations(version, language)
        assert len(set(cited.values())) == len(version.provisions)


@given(
    _trees(),
    st.text(max_size=40) | _LABELS | st.from_regex(r"(art|para|annex|of| |,|\(|\)|[0-9a-z]){1,8}", fullmatch=True),
)
@settings(max_examples=300, deadline=None)
def test_any_words_at_all_are_found_or_answered_in_one_line(version: Version, said: str) -> None:
    try:
        assert find(version, said) in version.by_id
    except WrongReference as error:
        assert len(str(error).splitlines()) == 1


@pytest.mark.parametrize("reference", ["1.2(ea)", "art. 1(2)(ea)", "Article 1, paragraph 2 (ea)"])
def test_letters_put_between_others_are_cited_like_them(reference: str) -> None:
    version = outlined("article Article 1\n  para 2.\n    sub (e)\n    sub (ea)\n    sub (f)")
    assert citations(version)["p3"] == "Article 1, paragraph 2 (ea)"
    assert find(version, reference) == "p3"
