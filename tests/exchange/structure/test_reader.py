"""The outline is the treaty's own."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.exchange.structure.outlines import (
    is_outline,
    shown,
)
from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.blocks import Block, Source
from workbench.exchange.plain import text_blocks
from workbench.exchange.structure import read_structure


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


def test_what_is_put_between_others_is_told_by_its_place() -> None:
    is_outline(
        """
        Article 1

        1. The Parties shall meet.

        1a. They may meet at sea.

        2. They shall report on:

        (a) one;

        (b) two; and

        (ba) more.

        3 m. is the width of the table.

        (or) of the bench.

        2 bis They shall publish:

        (i) one;

        (ia) more;

        (ii) two.

        3. They shall rest.

        3 a. They shall eat.
        """,
        """
        article <Article 1>
          paragraph <1.> The Parties shall meet.
          paragraph <1a.> They may meet at sea.
          paragraph <2.> They shall report on:
            subparagraph <(a)> one;
            subparagraph <(b)> two; and
            subparagraph <(ba)> more.
            text 3 m. is the width of the table.
            text (or) of the bench.
          paragraph <2 bis> They shall publish:
            subparagraph <(i)> one;
            subparagraph <(ia)> more;
            subparagraph <(ii)> two.
          paragraph <3.> They shall rest.
          paragraph <3 a.> They shall eat.
        """,
    )


def test_inner_labels_follow_that_of_what_is_put_between_others() -> None:
    is_outline(
        """
        Article 1

        1. The Parties shall meet.

        1a. (a) They may meet at sea.

        (b) They may meet in the air.
        """,
        """
        article <Article 1>
          paragraph <1.> The Parties shall meet.
          paragraph <1a.>
            subparagraph <(a)> They may meet at sea.
            subparagraph <(b)> They may meet in the air.
        """,
    )
