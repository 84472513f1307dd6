"""No word is lost or invented on the way from blocks to provisions, and the outline is the treaty's own."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus import corpus
from tests.exchange.treaty_truth import article_numbers, articles_found, marked_up, score
from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.blocks import Block, Source
from workbench.exchange.plain import read_markdown, read_text, text_blocks
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
    pairs = enumerate(zip(source, outline, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(source), len(outline)))
    return source[max(0, at - 5) : at + 10], outline[max(0, at - 5) : at + 10]


def source_notes(source: Source) -> list[str]:
    return [mark.value for block in source.blocks for mark in block.marks if mark.kind is MarkKind.FOOTNOTE]


def outline_notes(reading: Reading) -> list[str]:
    return [note for provision in reading.provisions for note in provision.footnotes]


def outline(text: str) -> str:
    """The outline of a plain text, one provision a line: indent, kind, <label>, [heading], text."""
    return shown(read_structure(text_blocks(dedent(text))))


def shown(reading: Reading) -> str:
    depth: dict[str | None, int] = {None: -1}
    lines = []
    for provision in reading.provisions:
        depth[provision.id] = depth[provision.parent] + 1
        parts = [provision.kind.value]
        parts += [f"<{provision.label}>"] if provision.label else []
        parts += [f"[{provision.heading}]"] if provision.heading else []
        parts += [provision.text] if provision.text else []
        lines.append("  " * depth[provision.id] + " ".join(parts))
    return "\n".join(lines)


def is_outline(text: str, expected: str) -> None:
    assert outline(text) == dedent(expected).strip()


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
            *("1.", "(a)", "a)", "(i)", "(ii)", "2.", "(aa)", "§ 1", "1.1", "–", "[1.", "(b)", "b.", "i.", "١ -"),
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


def test_articles_with_their_title_beside_below_and_absent() -> None:
    is_outline(
        """
        Article 1. Use of terms

        For the purposes of this Convention, "ship" means a vessel.

        ARTICLE II

        Scope

        This Convention applies to ships.

        Art. 3 – Exceptions

        It does not apply to warships.

        Article 4 bis

        The Parties shall meet every year.

        Article 5 (depositary)

        The Secretary-General is the depositary.
        """,
        """
        article <Article 1> [Use of terms] For the purposes of this Convention, "ship" means a vessel.
        article <ARTICLE II> [Scope] This Convention applies to ships.
        article <Art. 3> [Exceptions] It does not apply to warships.
        article <Article 4 bis> The Parties shall meet every year.
        article <Article 5> [(depositary)] The Secretary-General is the depositary.
        """,
    )


def test_a_title_that_runs_into_the_body_is_cut_only_where_it_is_certain() -> None:
    is_outline(
        """
        Article 1 Breadth of the sea Every State has the right to establish the breadth of its sea.

        Article 2 Bays 1. This article relates only to bays. 2. A bay is an indentation.

        Article 3 Activities in the Area Activities in the Area shall be carried out by it.
        """,
        """
        article <Article 1> [Breadth of the sea] Every State has the right to establish the breadth of its sea.
        article <Article 2> [Bays]
          paragraph <1.> This article relates only to bays.
          paragraph <2.> A bay is an indentation.
        article <Article 3> Activities in the Area Activities in the Area shall be carried out by it.
        """,
    )


def test_parts_chapters_and_sections_hold_articles_and_stand_in_the_order_of_the_source() -> None:
    is_outline(
        """
        PART I

        CAPTIVITY

        SECTION II

        INTERNMENT

        CHAPTER I

        GENERAL OBSERVATIONS

        Article 21

        The Detaining Power may subject prisoners of war to internment.

        CHAPTER II

        QUARTERS

        Article 22

        Quarters shall be dry.

        SECTION III. LABOUR

        Article 23

        Prisoners may be paid.
        """,
        """
        part <PART I> [CAPTIVITY]
          section <SECTION II> [INTERNMENT]
            chapter <CHAPTER I> [GENERAL OBSERVATIONS]
              article <Article 21> The Detaining Power may subject prisoners of war to internment.
            chapter <CHAPTER II> [QUARTERS]
              article <Article 22> Quarters shall be dry.
          section <SECTION III> [LABOUR]
            article <Article 23> Prisoners may be paid.
        """,
    )


def test_paragraphs_letters_items_and_the_words_that_introduce_and_close_them() -> None:
    is_outline(
        """
        Article 7

        1. Each Party shall:

        (a) report:

        (i) on ships;

        (ii) on ports;

        a. large ones;

        b. small ones;

        (b) publish what it reports;

        as soon as possible.

        It shall do so in writing.

        2. (a) Reports are public. (b) Nothing else is.

        Article 8

        In this article:

        (h) the eighth;

        (i) the ninth;

        (j) the tenth.

        Article 9

        The first unnumbered paragraph.

        The second unnumbered paragraph.
        """,
        """
        article <Article 7>
          paragraph <1.> Each Party shall:
            subparagraph <(a)> report:
              item <(i)> on ships;
              item <(ii)> on ports;
                item <a.> large ones;
                item <b.> small ones;
            subparagraph <(b)> publish what it reports;
            text as soon as possible.
            text It shall do so in writing.
          paragraph <2.>
            subparagraph <(a)> Reports are public.
            subparagraph <(b)> Nothing else is.
        article <Article 8> In this article:
          subparagraph <(h)> the eighth;
          subparagraph <(i)> the ninth;
          subparagraph <(j)> the tenth.
        article <Article 9>
          paragraph The first unnumbered paragraph.
          paragraph The second unnumbered paragraph.
        """,
    )


@pytest.mark.parametrize(
    ("before", "labels", "kinds"),
    [
        (":", ("(i)", "(ii)"), ("item", "item")),
        (";", ("(i)", "(j)"), ("subparagraph", "subparagraph")),
        (":", ("(i)", "(j)"), ("subparagraph", "subparagraph")),
        (";", ("(i)", "(ii)"), ("item", "item")),
    ],
)
def test_the_next_label_tells_the_letter_i_from_the_numeral_i(
    before: str, labels: tuple[str, str], kinds: tuple[str, str]
) -> None:
    lines = [f"({letter}) words;" for letter in "abcdefg"] + [f"(h) words{before}", *(f"{x} words;" for x in labels)]
    reading = read_structure(text_blocks("\n\n".join(["Article 1", "The Parties shall:", *lines])))
    found = {provision.label: provision.kind.value for provision in reading.provisions}
    assert tuple(found[label] for label in labels) == kinds
    assert not reading.remarks


def test_the_nearest_list_goes_on_where_two_could() -> None:
    lines = ["Article 1", "The Parties shall:"]
    lines += [f"({chr(97 + number)}) words;" for number in range(20)]
    lines += [
        "(u) words:",
        "(i) words;",
        "(ii) words;",
        "(iii) words;",
        "(iv) words;",
        "(v) words;",
        "(vi) words;",
        "(v) w.",
    ]
    reading = read_structure(text_blocks("\n\n".join(lines)))
    kinds = [provision.kind.value for provision in reading.provisions if provision.label == "(v)"]
    assert kinds == ["item", "subparagraph"]


def test_mentions_of_articles_are_not_articles() -> None:
    is_outline(
        """
        Article 79

        Submarine cables

        All States may lay cables.

        Article 60 of the Convention applies mutatis mutandis.

        Article 6, paragraph 2, does not apply.

        Article 19 (2) is replaced.

        Article 80 shall not apply.

        Article 80

        Drilling

        The coastal State decides.
        """,
        """
        article <Article 79> [Submarine cables]
          paragraph All States may lay cables.
          paragraph Article 60 of the Convention applies mutatis mutandis.
          paragraph Article 6, paragraph 2, does not apply.
          paragraph Article 19 (2) is replaced.
          paragraph Article 80 shall not apply.
        article <Article 80> [Drilling] The coastal State decides.
        """,
    )


def test_an_article_out_of_its_turn_is_read_as_a_mention_and_remarked() -> None:
    text = "Article 1\n\nWords here.\n\nArticle 2\n\nMore.\n\nArticle 73 Protected persons may appeal at any time."
    reading = read_structure(text_blocks(text))
    assert [provision.label for provision in reading.provisions if provision.kind == "article"] == [
        "Article 1",
        "Article 2",
    ]
    (remark,) = reading.remarks
    assert remark.where == "line 9"
    assert "mention of the article" in remark.why
    assert reading.understood == 4


def test_articles_quoted_by_an_amending_protocol_are_words_of_its_own_article() -> None:
    reading = read_structure(
        text_blocks(
            dedent(
                """
                Article 1

                The following article is inserted in the Convention:

                “Article 8 bis

                Ships in distress

                Each Party shall help them.”

                Article 2

                This Protocol shall enter into force at once.
                """
            )
        )
    )
    articles = [provision.label for provision in reading.provisions if provision.kind == "article"]
    assert articles == ["Article 1", "Article 2"]


def test_a_table_of_contents_stays_text() -> None:
    contents = "\n\n".join(f"Article {number}" for number in range(1, 7))
    body = "\n\n".join(f"Article {number}\n\nThe words of article {number} are these." for number in range(1, 7))
    reading = read_structure(text_blocks(f"Contents\n\n{contents}\n\n{body}"))
    articles = [provision for provision in reading.provisions if provision.kind == "article"]
    assert [provision.text for provision in articles] == [f"The words of article {n} are these." for n in range(1, 7)]
    dotted = read_structure(text_blocks("Article 1 Scope ........ 3\n\nArticle 1\n\nScope\n\nWords follow here."))
    assert [provision.kind.value for provision in dotted.provisions] == ["text", "article"]


def test_annexes_count_for_themselves_and_the_text_may_go_on_after_one() -> None:
    is_outline(
        """
        Chapter 1

        Goods

        Article 101

        Duties are abolished.

        Annex 101

        The following are excepted:

        1. Fish.

        2. Whales.

        Chapter 2

        Services

        Article 201

        Services are free.

        ANNEX II. ARBITRATION

        Article 1

        Any party may ask for arbitration.
        """,
        """
        chapter <Chapter 1> [Goods]
          article <Article 101> Duties are abolished.
          annex <Annex 101> The following are excepted:
            paragraph <1.> Fish.
            paragraph <2.> Whales.
        chapter <Chapter 2> [Services]
          article <Article 201> Services are free.
        annex <ANNEX II> [ARBITRATION]
          article <Article 1> Any party may ask for arbitration.
        """,
    )


PREAMBLE = """
    preamble{label} The States Parties to this Convention,
      preambular_paragraph Recalling the Charter of the United Nations,
      preambular_paragraph Convinced that peace is indivisible,
      text Have agreed as follows:
    article <Article 1> Peace shall be kept.
"""


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Preamble\n\nThe States Parties to this Convention,\n\nRecalling the Charter of the United Nations,\n\n"
            "Convinced that peace is indivisible,\n\nHave agreed as follows:",
            " <Preamble>",
        ),
        (
            "The States Parties to this Convention,\n\nRecalling the Charter of the United Nations,\n\n"
            "Convinced that peace is indivisible,\n\nHave agreed as follows:",
            "",
        ),
        (
            "PREAMBLE The States Parties to this Convention, Recalling the Charter of the United Nations, "
            "Convinced that peace is indivisible, Have agreed as follows:",
            " <PREAMBLE>",
        ),
    ],
)
def test_preambles_named_unnamed_and_run_together(text: str, label: str) -> None:
    is_outline(f"{text}\n\nArticle 1\n\nPeace shall be kept.", PREAMBLE.format(label=label))


def test_closing_formula_and_signatures_stand_after_the_articles() -> None:
    is_outline(
        """
        Article 2

        Texts are equally authentic.

        IN WITNESS WHEREOF the undersigned have signed this Convention.

        DONE at Geneva, this twelfth day of August.
        """,
        """
        article <Article 2> Texts are equally authentic.
        text IN WITNESS WHEREOF the undersigned have signed this Convention.
        text DONE at Geneva, this twelfth day of August.
        """,
    )


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        ("Article premier", "Article 2", "Article premier"),
        ("Artículo 1.- Objeto", "Artículo 2.- Ámbito", "Artículo 1"),
        ("Artikel I-1", "Artikel I-2", "Artikel I-1"),
        ("Статья 1", "Статья 2", "Статья 1"),
        ("المادة 1", "المادة 2", "المادة 1"),
        ("المادة الأولى", "المادة الثانية", "المادة الأولى"),
        ("第一条", "第二条", "第一条"),
        ("第１条", "第２条", "第１条"),
        ("제1조", "제2조", "제1조"),
        ("ข้อ 1", "ข้อ 2", "ข้อ 1"),
        ("მუხლი 1.", "მუხლი 2.", "მუხლი 1"),
        ("Article 1bis", "Article 1ter", "Article 1bis"),
        ("Regulation 1", "Regulation 2-1", "Regulation 1"),
        ("Article 10.1: Scope", "Article 10.2: Terms", "Article 10.1"),
        ("Sole Article", "Article 2", "Sole Article"),
        ("[Article 3bis]", "[Article 3ter]", "[Article 3bis]"),
    ],
)
def test_articles_in_many_languages_and_styles(first: str, second: str, label: str) -> None:
    reading = read_structure(text_blocks(f"{first}\n\nThe words are these.\n\n{second}\n\nAnd those are others."))
    found = [provision for provision in reading.provisions if provision.kind == "article"]
    assert len(found) == 2
    assert found[0].label == label


@pytest.mark.parametrize(
    ("line", "kind", "label", "heading"),
    [
        ("PART ONE", "part", "PART ONE", ""),
        ("TITRE III – Du commerce", "part", "TITRE III", "Du commerce"),
        ("CAPÍTULO II", "chapter", "CAPÍTULO II", ""),
        ("HOOFDSTUK 2", "chapter", "HOOFDSTUK 2", ""),
        ("PREMIÈRE PARTIE", "part", "PREMIÈRE PARTIE", ""),
        ("Sección 3. Disposiciones", "section", "Sección 3", "Disposiciones"),
        ("ЧАСТЬ ПЕРВАЯ", "part", "ЧАСТЬ ПЕРВАЯ", ""),
        ("الجزء الأول", "part", "الجزء الأول", ""),
        ("第二章 总则", "chapter", "第二章", "总则"),
        ("Appendix B", "annex", "Appendix B", ""),
        ("Приложение I", "annex", "Приложение I", ""),
        ("TITLE IV BIS", "part", "TITLE IV BIS", ""),
    ],
)
def test_divisions_in_many_languages(line: str, kind: str, label: str, heading: str) -> None:
    first = read_structure(text_blocks(f"{line}\n\nArticle 1\n\nWords follow here.")).provisions[0]
    assert (first.kind.value, first.label, first.heading) == (kind, label, heading)


@pytest.mark.parametrize(
    ("labels", "count"),
    [
        (("§ 1", "§ 2"), 2),
        (("1)", "2)"), 2),
        (("(1)", "(2)"), 2),
        (("1.1", "1.2"), 2),
        (("a)", "b)", "c)"), 3),
        (("1 bis.", "1 ter."), 2),
        (("–", "–"), 2),
        (("y)", "z)", "aa)", "bb)"), 4),
        (("أ)", "ب)"), 2),
        (("а)", "б)"), 2),
        (("一、", "二、"), 2),
    ],
)
def test_labels_of_many_forms_stay_literal_and_stand_side_by_side(labels: tuple[str, ...], count: int) -> None:
    text = "\n\n".join(f"{label} Words here;" for label in labels)
    reading = read_structure(text_blocks(f"Article 1\n\nThe Parties shall:\n\n{text}"))
    found = [provision for provision in reading.provisions if provision.kind != "article"]
    assert [provision.label for provision in found] == list(labels)
    assert len({provision.parent for provision in found}) == 1
    assert len(found) == count


def test_options_and_brackets_of_a_draft_stay_words_where_they_stand() -> None:
    is_outline(
        """
        [Article 3bis] (REDD-plus)

        Option 1:

        1. [Parties shall act.]

        2. [Parties should act.

        Option 2:

        No text]
        """,
        """
        article <[Article 3bis]> [(REDD-plus)]
          paragraph Option 1:
            paragraph <1.> [Parties shall act.]
            paragraph <2.> [Parties should act.
          paragraph Option 2:
          paragraph No text]
        """,
    )


def test_word_s_automatic_numbers_and_list_levels_give_the_nesting() -> None:
    blocks = [
        Block("Scope", label="Article 1.", heading=2, where="paragraph 1"),
        Block("This Agreement aims to:", label="1.", level=0),
        Block("hold the increase;", label="1.", level=1),
        Block("foster resilience.", label="2.", level=1),
        Block("It is implemented fairly.", label="2.", level=0),
    ]
    assert (
        shown(read_structure(Source(tuple(blocks))))
        == dedent(
            """
        article <Article 1> [Scope]
          paragraph <1.> This Agreement aims to:
            subparagraph <1.> hold the increase;
            subparagraph <2.> foster resilience.
          paragraph <2.> It is implemented fairly.
        """
        ).strip()
    )


def test_tables_footnotes_and_emphasis_come_through() -> None:
    note = Mark(4, 4, MarkKind.FOOTNOTE, "Adopted by consensus.")
    blocks = (
        Block("Article 1", marks=(Mark(9, 9, MarkKind.FOOTNOTE, "On the label."),)),
        Block("Fees", marks=(note,), centred=True),
        Block("1. The fees are these:", marks=(Mark(3, 6, MarkKind.ITALIC),)),
        Block("Ship\tFee\nLarge\t10", table=True),
    )
    article, paragraph, table = read_structure(Source(blocks)).provisions
    assert article.footnotes == ("On the label.", "Adopted by consensus.")
    assert (article.heading, paragraph.text) == ("Fees", "The fees are these:")
    assert paragraph.marks == (Mark(0, 3, MarkKind.ITALIC),)
    assert (table.parent, table.table, table.text) == (paragraph.id, True, "Ship\tFee\nLarge\t10")


def test_remarks_of_one_kind_are_summed_up() -> None:
    lines = [f"Article {number}\n\n3. A number that nothing begins." for number in range(1, 12)]
    reading = read_structure(text_blocks("\n\n".join(lines)))
    assert len(reading.remarks) == 6
    assert reading.remarks[-1].text == "6 more places"
    assert reading.understood == 11


@pytest.mark.parametrize(
    ("word", "labels"),
    [
        ("Статья 4", ["Статья 4 бис", "Статья 4 тер", "Статья 5"]),
        ("المادة 4", ["المادة 4 مكررا", "المادة 5"]),
        ("第四条", ["第四条之二", "第四条之三", "第五条"]),
    ],
)
def test_an_inserted_article_keeps_its_number_in_every_language(word: str, labels: list[str]) -> None:
    text = "\n\n".join(f"{label}\n\nСлова 词语 كلمات." for label in (word, *labels))
    reading = read_structure(text_blocks(text))
    assert [(p.kind.value, p.label) for p in reading.provisions] == [("article", label) for label in (word, *labels)]
    assert not reading.remarks


def test_a_letter_inserted_in_french_keeps_its_suffix() -> None:
    reading = read_structure(text_blocks("Article 1\n\na) une chose ;\n\na bis) une autre ;\n\nb) une troisième."))
    assert [p.label for p in reading.provisions] == ["Article 1", "a)", "a bis)", "b)"]
