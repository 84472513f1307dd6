"""Plain text and Markdown become blocks without losing a word, whatever their lines and encodings."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from textwrap import dedent

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus import corpus
from workbench.domain.errors import UnreadableSource
from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.blocks import Block, Source
from workbench.exchange.markdown import markdown_blocks
from workbench.exchange.plain import read_markdown, read_text, text_blocks
from workbench.text.tokens import words


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks]


def said(source: Source) -> list[str]:
    """The words of a source: labels, texts and, after those, footnotes."""
    shown = [word for block in source.blocks for part in (block.label, block.text) for word in words(part)]
    notes = [mark.value for block in source.blocks for mark in block.marks if mark.kind is MarkKind.FOOTNOTE]
    return shown + [word for note in notes for word in words(note)]


def test_paragraphs_wrapped_over_lines_between_blank_lines_are_joined() -> None:
    text = """
    The States Parties to this Convention undertake to keep the peace in all seas and
    oceans, and to settle their disputes by peaceful means.

    They shall meet every year in the city in which the secretariat has its seat, unless
    they decide otherwise.
    """
    first, second = text_blocks(dedent(text)).blocks
    assert first.text.endswith("keep the peace in all seas and oceans, and to settle their disputes by peaceful means.")
    assert (first.where, second.where) == ("lines 2 to 3", "lines 5 to 6")


def test_a_line_is_a_paragraph_where_lines_are_long() -> None:
    long = "Every State has the right to establish the breadth of its territorial sea. " * 5
    assert texts(text_blocks(f"Article 1\n{long}\nArticle 2\n{long}")) == [
        "Article 1",
        long.strip(),
        "Article 2",
        long.strip(),
    ]


def test_wrapped_lines_without_blank_lines_part_at_labels_and_short_ends() -> None:
    text = """\
        Article 4
        1. The Parties shall cooperate in good faith in the exploration of the deep sea,
        and in particular in:
        (a) the exchange of data that result from the exploration of the deep sea and of
        its subsoil;
        (b) the training of the personnel of the developing countries under subparagraph
        (a) of this article.
        2. This article applies without prejudice to the rights of the coastal States in
        their zones."""
    assert [text.split()[0] for text in texts(text_blocks(dedent(text)))] == ["Article", "1.", "(a)", "(b)", "2."]


def test_the_middle_of_the_page_and_the_indent_are_seen() -> None:
    wide = "x" * 70
    title, body, item = text_blocks(f"{' ' * 27}PART I\n\n{wide}\n\n    (a) words here").blocks
    assert (title.centred, body.centred, item.centred) == (True, False, False)
    assert item.indent == 4


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(("word", "1.", "(a)", "Article 1", ".", "  ", "\n", "\n\n", "\t", "x" * 60, "é", "条")),
        max_size=40,
    )
)
def test_text_loses_no_word(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert said(text_blocks(text)) == words(text)


def test_real_texts_lose_no_word() -> None:
    for path in sorted(corpus("treaties", "bbnj_un").glob("*.txt")):
        assert said(read_text(path)) == words(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings_with_and_without_a_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "treaty.txt"
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    path.write_bytes((mark + "Artículo 1\n\nÉl dijo así.").encode(encoding))
    source = read_text(path)
    assert texts(source) == ["Artículo 1", "Él dijo así."]
    assert not source.remarks


def test_an_old_encoding_is_read_with_a_remark(tmp_path: Path) -> None:
    path = tmp_path / "treaty.txt"
    path.write_bytes("Préambule – l’État".encode("cp1252"))
    source = read_text(path)
    assert texts(source) == ["Préambule – l’État"]
    assert "Windows-1252" in source.remarks[0].why


@pytest.mark.parametrize(
    "content", [b"", b"  \n\t\n", b"\xef\xbb\xbf", b"\x00\x01\x02\x03" * 200, bytes(range(256)) * 20]
)
def test_empty_and_binary_files_are_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "treaty.txt"
    path.write_bytes(content)
    for read in (read_text, read_markdown):
        with pytest.raises(UnreadableSource) as refusal:
            read(path)
        assert "\n" not in str(refusal.value)
        assert "treaty.txt" in str(refusal.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"nowhere\.txt cannot be read"):
        read_text(tmp_path / "nowhere.txt")


def test_the_syntax_of_markdown_is_no_words() -> None:
    source = markdown_blocks(
        dedent(
            """\
            ---
            title: Paris Agreement
            lang: fr
            ---

            <meta charset='utf-8' />

            ## Article 1 *(scope)*
            {:.no_toc}

            * TOC
            {:toc}

            <!-- a note
            to ourselves -->

            The [Parties](http://example.org/x "t") to *this* **Agreement**[^1] met.[source]

            [source]: http://example.org/doc.pdf
            [^1]: Adopted in Paris,
                in 2015.
            """
        )
    )
    heading, body = source.blocks
    assert source.language == "fr"
    assert (heading.text, heading.heading, heading.where) == ("Article 1 (scope)", 2, "line 8")
    assert body.text == "The Parties to this Agreement met.source"
    assert body.marks == (
        Mark(4, 11, MarkKind.LINK, "http://example.org/x"),
        Mark(15, 19, MarkKind.ITALIC),
        Mark(20, 29, MarkKind.BOLD),
        Mark(29, 29, MarkKind.FOOTNOTE, "Adopted in Paris, in 2015."),
        Mark(34, 40, MarkKind.LINK, "http://example.org/doc.pdf"),
    )


def test_brackets_of_a_draft_are_no_links_and_numbers_are_kept_as_written() -> None:
    source = markdown_blocks(
        dedent(
            """\
            *In [furtherance][pursuit]* of the objective [, as appropriate,]

            7. Seventh
               wrapped
            9. Ninth

                2. Inner

            - dash
            """
        )
    )
    assert texts(source) == [
        "In [furtherance][pursuit] of the objective [, as appropriate,]",
        *("Seventh wrapped", "Ninth", "Inner", "dash"),
    ]
    assert [(block.label, block.level) for block in source.blocks[1:]] == [("7.", 0), ("9.", 0), ("2.", 1), ("–", 0)]


def test_irregular_markdown_of_treaty_collections() -> None:
    source = markdown_blocks("###Article 1 \nFirst.  \n2.   Second.  \n(b) third.\n* Loose emphasis* and m<sup>2</sup>")
    assert [(block.label, block.text) for block in source.blocks] == [
        ("", "Article 1"),
        ("", "First."),
        ("2.", "Second."),
        ("", "(b) third."),
        ("•", "Loose emphasis* and m2"),
    ]
    assert source.blocks[-1].marks[-1].kind is MarkKind.SUPERSCRIPT


def test_tables_keep_their_rows_and_cells() -> None:
    (block,) = markdown_blocks("| Ship | *Fee* |\n|:---|---:|\n| Large | 10<br>20 |").blocks
    assert block == Block(
        "Ship\tFee\nLarge\t10\u202820", marks=(Mark(5, 8, MarkKind.ITALIC),), table=True, where="line 1"
    )


def test_a_footnote_that_nothing_calls_is_not_lost() -> None:
    source = markdown_blocks("Text.\n\n[^9]: Lost words.")
    assert [(block.text, block.style) for block in source.blocks] == [("Text.", ""), ("Lost words.", "Footnote")]


def words_of_markdown(text: str) -> list[str]:
    """The words of a Markdown text by another road: its syntax struck out, footnotes put at the end."""
    text = regex.sub(r"\A---\n.*?\n---\n", "", text, flags=regex.DOTALL)
    text = regex.sub(r"<meta[^>]*>|<!--.*?-->|\{:[^}]*\}|^\* TOC$", "", text, flags=regex.DOTALL | regex.MULTILINE)
    notes = dict(regex.findall(r"^\[\^(\w+)\]: (.*)$", text, flags=regex.MULTILINE))
    text = regex.sub(r"^\[\^?[^\]]+\]: .*$", "", text, flags=regex.MULTILINE)
    called = [notes[name] for name in regex.findall(r"\[\^(\w+)\]", text)]
    text = regex.sub(r"\[\^\w+\]", "", text) + "".join(f"\n\n{note}" for note in called)
    text = regex.sub(r"\]\((?:[^()\s]|\([^)]*\))*\)", "]", text)
    text = regex.sub(r"(\[12dec\]|\[decision\]|\]\[source\])", "]", text)
    text = regex.sub(r"</?su[bp]>", "", text)
    text = regex.sub(r"(?<!\*)\*(?!\*)|\*\*", "", text)
    return words(unescape(text))


@pytest.mark.parametrize("folder", ["paris_agreement_drafts", *(f"nl_treatybank/{name}" for name in (
    "rome_statute", "geneva_gc1_wounded", "vienna_diplomatic", "stockholm_pops", "whaling", "antidoping_coe", "teu"
))])  # fmt: skip
def test_real_markdown_loses_no_word(folder: str) -> None:
    for path in sorted(corpus("treaties", folder).glob("*.md"))[-2:]:
        found, expected = said(read_markdown(path)), words_of_markdown(path.read_text(encoding="utf-8"))
        at = next((at for at, (one, other) in enumerate(zip(found, expected, strict=False)) if one != other), None)
        assert at is None, (path.name, found[at - 5 : at + 8], expected[at - 5 : at + 8])
        assert len(found) == len(expected)
