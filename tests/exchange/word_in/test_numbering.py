"""Automatic numbers become the labels that Word shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.word_files import definition, item, level, num, p, r, table, word_file
from workbench.exchange.word_in.source import read_word

TREATY = definition(
    level(0, "upperRoman", "PART %1"),
    level(1, "decimal", "Article %2", '<w:lvlRestart w:val="0"/>'),
    level(2, "decimal", "%3."),
    level(3, "lowerLetter", "(%4)"),
    level(4, "lowerRoman", "(%5)"),
)
OUTLINE = definition(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%1.%2(%3)"))


def labels(folder: Path, body: str, numbering: str, styles: str = "") -> list[str]:
    path = word_file(folder, body, numbering=numbering, styles=styles)
    return [block.label for block in read_word(path).blocks]


def test_a_treaty_counts_its_levels_and_articles_run_through_the_parts(tmp_path: Path) -> None:
    depths = [0, 1, 2, 2, 3, 3, 4, 2, 1, 2, 0, 1, 2, 3]
    body = "".join(item(f"text {depth}", depth) for depth in depths)
    assert labels(tmp_path, body, TREATY + num()) == [
        "PART I", "Article 1", "1.", "2.", "(a)", "(b)", "(i)", "3.", "Article 2", "1.",
        "PART II", "Article 3", "1.", "(a)",
    ]  # fmt: skip


def test_levels_show_in_one_another(tmp_path: Path) -> None:
    body = "".join(item("text", depth) for depth in (0, 1, 1, 2, 0, 1, 2, 2))
    shown = ["1.", "1.1", "1.2", "1.2(a)", "2.", "2.1", "2.1(a)", "2.1(b)"]
    assert labels(tmp_path, body, OUTLINE + num()) == shown


def test_a_skipped_level_counts_as_begun(tmp_path: Path) -> None:
    body = "".join(item("text", depth) for depth in (1, 0, 2, 1))
    assert labels(tmp_path, body, OUTLINE + num()) == ["1.1", "2.", "2.1(a)", "2.2"]


def test_lists_of_one_definition_count_on_unless_a_start_is_overridden(tmp_path: Path) -> None:
    restarted = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = OUTLINE + num(1) + num(2) + num(3, overrides=restarted)
    body = "".join(item("text", 0, which) for which in (1, 1, 2, 3, 3, 1))
    assert labels(tmp_path, body, numbering) == ["1.", "2.", "3.", "7.", "8.", "9."]


def test_a_list_may_override_a_whole_level(tmp_path: Path) -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)", start=3)}</w:lvlOverride>'
    assert labels(tmp_path, item("text") + item("text"), OUTLINE + num(overrides=override)) == ["c)", "d)"]


def test_a_level_restarts_only_after_the_level_it_names(tmp_path: Path) -> None:
    numbering = definition(
        level(0, "decimal", "%1."),
        level(1, "lowerLetter", "%2)"),
        level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(item("text", depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2))
    assert labels(tmp_path, body, numbering + num()) == ["1.", "a)", "1", "b)", "2", "2.", "a)", "1"]


def test_legal_numbering_is_decimal_and_keeps_its_zero(tmp_path: Path) -> None:
    numbering = definition(
        level(0, "upperRoman", "Article %1."),
        level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>"),
        level(2, "lowerLetter", "%1.%2.%3", "<w:isLgl/>"),
    )
    body = "".join(item("text", depth) for depth in (0, 1, 2))
    assert labels(tmp_path, body, numbering + num()) == ["Article I.", "Section 1.01", "1.01.1"]


@pytest.mark.parametrize(
    ("font", "sign", "shown"),
    [
        ("Symbol", "\uf0b7", "•"),
        ("Wingdings", "\uf0a7", "▪"),
        ("Courier New", "o", "◦"),
        ("Wingdings", "n", "■"),
        ("", "–", "–"),
    ],
)
def test_bullets_are_signs_and_never_letters(tmp_path: Path, font: str, sign: str, shown: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    bullet = level(0, "bullet", sign).replace("</w:lvl>", f"{fonts}</w:lvl>")
    assert labels(tmp_path, item("text"), definition(bullet) + num()) == [shown]


def test_a_custom_form_is_taken_from_the_alternative_for_newer_programs(tmp_path: Path) -> None:
    forms = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    numbering = level(0, "decimal", "%1").replace('<w:numFmt w:val="decimal"/>', forms)
    assert labels(tmp_path, item("text"), definition(numbering) + num()) == ["001"]


def test_numbers_in_words_take_the_language_of_the_level_or_the_document(tmp_path: Path) -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert labels(tmp_path, item("text"), definition(level(0, "ordinalText", "%1")) + num(), styles) == ["Premier"]


STYLES = """
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Linked"><w:name w:val="Linked"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Under"><w:name w:val="Under"/><w:basedOn w:val="Linked"/></w:style>
<w:style w:type="paragraph" w:styleId="Bare"><w:name w:val="Bare"/><w:basedOn w:val="Linked"/>
  <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
"""


def styled(name: str, more: str = "") -> str:
    return p(r("text"), f'<w:pStyle w:val="{name}"/>{more}')


def test_numbers_come_from_styles_and_the_styles_under_them(tmp_path: Path) -> None:
    linked = definition(
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "(%3)", '<w:pStyle w:val="Linked"/>'),
    )
    body = styled("H1") + styled("H2") + styled("Linked") + styled("Under") + styled("Bare") + styled("H1")
    assert labels(tmp_path, body, linked + num(), STYLES) == ["1.", "1.1", "(a)", "(b)", "", "2."]


def test_a_paragraph_takes_its_number_off_and_another_level_on(tmp_path: Path) -> None:
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    body = styled("H1") + styled("H1", off) + styled("H1", deeper) + styled("H1")
    assert labels(tmp_path, body, OUTLINE + num(), STYLES) == ["1.", "", "1.1", "2."]


def test_a_list_defined_by_a_numbering_style_counts_as_that_list(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Treaty"><w:name w:val="Treaty"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        definition(level(0, "upperRoman", "%1"), name=1, more='<w:styleLink w:val="Treaty"/>')
        + definition(name=2, more='<w:numStyleLink w:val="Treaty"/>')
        + num(1, of=1)
        + num(2, of=2)
    )
    body = item("text", 0, 2) + item("text", 0, 1) + item("text", 0, 2)
    assert labels(tmp_path, body, numbering, styles) == ["I", "II", "III"]


def test_numbers_in_a_table_stand_in_its_text(tmp_path: Path) -> None:
    body = item("before") + table([item("first"), item("second")]) + item("after")
    blocks = read_word(word_file(tmp_path, body, numbering=OUTLINE + num())).blocks
    assert [(block.label, block.text) for block in blocks] == [
        ("1.", "before"),
        ("", "2. first\t3. second"),
        ("4.", "after"),
    ]


def test_an_empty_numbered_paragraph_keeps_its_number_and_an_empty_bullet_is_nothing(tmp_path: Path) -> None:
    numbering = OUTLINE + num(1) + definition(level(0, "bullet", "•"), name=2) + num(2, of=2)
    body = item("one") + item("") + item("three") + item("", 0, 2)
    assert labels(tmp_path, body, numbering) == ["1.", "2.", "3."]


def test_a_hidden_paragraph_is_not_counted(tmp_path: Path) -> None:
    hidden = p(
        r("gone", "<w:vanish/>"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>'
    )
    assert labels(tmp_path, item("one") + hidden + item("two"), OUTLINE + num()) == ["1.", "2."]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        num(),
        definition() + num(),
        definition(more='<w:numStyleLink w:val="Nobody"/>') + num(),
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="77"/><w:lvl/></w:abstractNum>' + num(),
        OUTLINE + '<w:num w:numId="1"/>',
        OUTLINE
        + num(overrides='<w:lvlOverride/><w:lvlOverride w:ilvl="x"><w:startOverride w:val="y"/></w:lvlOverride>'),
    ],
)
def test_a_broken_definition_costs_the_number_and_not_the_words(tmp_path: Path, numbering: str) -> None:
    blocks = read_word(word_file(tmp_path, item("kept", 0), numbering=numbering)).blocks
    assert [block.text for block in blocks] == ["kept"]


def test_a_list_in_a_circle_of_styles_ends(tmp_path: Path) -> None:
    styles = "".join(
        f'<w:style w:type="numbering" w:styleId="S{n}"><w:pPr><w:numPr><w:numId w:val="{3 - n}"/></w:numPr></w:pPr>'
        "</w:style>"
        for n in (1, 2)
    )
    circle = "".join(definition(name=n, more=f'<w:numStyleLink w:val="S{n}"/>') + num(n, of=n) for n in (1, 2))
    assert labels(tmp_path, item("text"), circle, styles) == [""]


def test_a_label_stays_short_whatever_the_definition_says(tmp_path: Path) -> None:
    numbering = definition(level(0, "lowerLetter", "%1" * 10_000, start=780)) + num()
    assert len(labels(tmp_path, item("text"), numbering)[0]) <= 255
