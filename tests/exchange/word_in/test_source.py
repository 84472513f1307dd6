"""A Word file is read word for word: what is shown is there, nothing else is, and marks stay where they stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.word_files import definition, field, item, level, num, p, part, parts, r, table, word_file, write
from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.blocks import Block, Source
from workbench.exchange.word_in.source import read_word

BOLD, ITALIC, LINK, FOOTNOTE = MarkKind.BOLD, MarkKind.ITALIC, MarkKind.LINK, MarkKind.FOOTNOTE
BOX = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{new}</w:txbxContent>'
    "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{old}</w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
)


def read(folder: Path, body: str, **others: str) -> Source:
    return read_word(word_file(folder, body, **others))


def texts(folder: Path, body: str, **others: str) -> list[str]:
    return [block.text for block in read(folder, body, **others).blocks]


def only(folder: Path, body: str, **others: str) -> Block:
    (block,) = read(folder, body, **others).blocks
    return block


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


WRAPPERS = {
    "hyperlink": '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
    "insertion": '<w:ins w:id="1" w:author="A">{}</w:ins>',
    "move": '<w:moveTo w:id="1" w:author="A">{}</w:moveTo>',
    "content control": "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "simple field": '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
    "smart tag": "<w:smartTag>{}</w:smartTag>",
    "custom XML": "<w:customXml>{}</w:customXml>",
    "direction": '<w:dir w:val="rtl">{}</w:dir>',
    "override": '<w:bdo w:val="rtl">{}</w:bdo>',
    "a wrapper of tomorrow": "<other:wrapper>{}</other:wrapper>",
}


@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_no_wrapper_costs_a_word(tmp_path: Path, wrapper: str) -> None:
    body = p(r("States ") + WRAPPERS[wrapper].format(r("shall")) + r(" act"))
    assert texts(tmp_path, body) == ["States shall act"]


@given(st.lists(st.tuples(st.sampled_from(sorted(WRAPPERS)), st.text("abc é§م中", min_size=1)), min_size=1, max_size=6))
def test_words_come_in_order_through_any_wrappers(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[str, str]]
) -> None:
    body = p("".join(WRAPPERS[name].format(r(text)) for name, text in pieces))
    shown = "".join(text for _, text in pieces).strip()
    assert texts(tmp_path_factory.mktemp("w"), body) == ([shown] if shown else [])


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        ("<w:t>a</w:t><w:cr/><w:t>b</w:t>", "a\nb"),
        ("<w:t>co</w:t><w:softHyphen/><w:t>op</w:t>", "co\u00adop"),
        ("<w:t>non</w:t><w:noBreakHyphen/><w:t>State</w:t>", "non\u2011State"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "α"),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☑"),
        ('<w:sym w:font="Arial" w:char="00A7"/>', "§"),
        ('<w:sym w:font="Symbol" w:char="nonsense"/><w:t>x</w:t>', "x"),
        ('<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>\uf062</w:t>', "β"),
        ("<w:t>line\nbroken</w:t>", "line broken"),
        (
            "<w:ruby><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby>",
            "漢字(かんじ)",
        ),
        ("<w:rPr><w:rtl/></w:rPr><w:t>المادة</w:t>", "المادة"),
        ("<w:delText>gone</w:delText><w:t>x</w:t>", "x"),
    ],
)
def test_what_a_run_shows(tmp_path: Path, inner: str, shown: str) -> None:
    assert texts(tmp_path, p(run(inner))) == [shown]


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (field("PAGE", r("12")), "12"),
        (field("IF x = 1 " + '"no"', r("yes")), "yes"),
        (field("REF a \\h", field("SEQ b", r("3")) + r("rd")), "3rd"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("kept after all").replace("w:t", "w:instrText"), ""),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("kept"), "kept"),
        ('<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("kept"), "kept"),
        (field("TOC \\o", r("Article 1 ... 3")), ""),
        (field("MACROBUTTON x y", r("press")), "press"),
    ],
)
def test_a_field_shows_its_result_and_never_its_instruction(tmp_path: Path, inner: str, shown: str) -> None:
    assert texts(tmp_path, p(inner) + p(r("after"))) == ([shown, "after"] if shown else ["after"])


@pytest.mark.parametrize(
    ("instruction", "form", "shown"),
    [
        ("MACROBUTTON NoMacro [Click here]", "", "[Click here]"),
        ('SYMBOL 97 \\f "Symbol"', "", "α"),
        ("EQ \\o\\ac(○,印)", "", "○ 印"),
        ("FORMCHECKBOX", "<w:checkBox><w:checked/></w:checkBox>", "☒"),
        (
            "FORMDROPDOWN",
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="may"/><w:listEntry w:val="shall"/></w:ddList>',
            "shall",
        ),
    ],
)
def test_a_field_without_result_shows_what_word_makes_of_it(
    tmp_path: Path, instruction: str, form: str, shown: str
) -> None:
    inner = (
        run(f'<w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar>')
        if form
        else run('<w:fldChar w:fldCharType="begin"/>')
    )
    inner += f"<w:r><w:instrText>{instruction}</w:instrText></w:r>" + run('<w:fldChar w:fldCharType="end"/>')
    assert texts(tmp_path, p(inner)) == [shown]


def test_a_number_that_word_computes_is_remarked(tmp_path: Path) -> None:
    inner = run('<w:fldChar w:fldCharType="begin"/>') + "<w:r><w:instrText>LISTNUM</w:instrText></w:r>"
    source = read(tmp_path, p(inner + run('<w:fldChar w:fldCharType="end"/>') + r("words")))
    assert [block.text for block in source.blocks] == ["words"]
    assert [(remark.where, remark.text) for remark in source.remarks] == [("paragraph 1", "LISTNUM")]


def test_a_table_of_contents_is_left_out_and_quoted(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    separate, end = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = p(begin + separate + r("Article 1\t3")) + p(r("Article 2\t4")) + p(end) + p(r("Article 1"))
    source = read(tmp_path, body)
    assert [block.text for block in source.blocks] == ["Article 1"]
    assert "Article 1 3" in source.remarks[0].text
    assert "Article 2 4" in source.remarks[0].text


def test_a_table_of_contents_that_never_ends_hides_nothing(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    body = p(r("Title")) + p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
    assert texts(tmp_path, body + p(r("Article 1")) + p(r("The Parties"))) == ["Title", "Article 1", "The Parties"]


def test_a_field_that_never_ends_hides_nothing(tmp_path: Path) -> None:
    body = p(r("before") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(r("after"))
    assert texts(tmp_path, body) == ["before", "after"]


def test_a_gallery_of_contents_is_left_out(tmp_path: Path) -> None:
    properties = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"<w:sdt>{properties}<w:sdtContent>{p(r('Contents'))}</w:sdtContent></w:sdt>{p(r('Article 1'))}"
    source = read(tmp_path, body)
    assert [block.text for block in source.blocks] == ["Article 1"]
    assert source.remarks[0].text == "Contents"


def test_hidden_words_are_left_out_and_quoted_also_where_a_style_hides_them(tmp_path: Path) -> None:
    styles = '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = p(
        r("a ")
        + r("secret ", "<w:vanish/>")
        + r("ghost ", '<w:rStyle w:val="Ghost"/>')
        + r("b", '<w:vanish w:val="0"/>')
    )
    source = read(tmp_path, body, styles=styles)
    assert source.blocks[0].text == "a b"
    assert source.remarks[0].text == "secret ghost"


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es-ES"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Louder"><w:name w:val="Louder"/>
  <w:basedOn w:val="Loud"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
  <w:rPr><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 3"/>
  <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Outlined"/><w:basedOn w:val="H"/>
  <w:pPr><w:outlineLvl w:val="9"/><w:ind w:left="1440"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>
"""


@pytest.mark.parametrize(
    ("style", "inner", "marks"),
    [
        ("", r("a ") + r("bc", "<w:i/>") + r("d", "<w:i/>"), [Mark(2, 5, ITALIC)]),
        ("", r("a ", "<w:i/>") + r("b"), [Mark(0, 1, ITALIC)]),
        ("", r("a", '<w:i w:val="false"/>'), []),
        ("", r("a", '<w:u w:val="none"/>') + r("b", '<w:u w:val="wave"/>'), [Mark(1, 2, MarkKind.UNDERLINE)]),
        ("", r("a", "<w:dstrike/>"), [Mark(0, 1, MarkKind.STRIKE)]),
        ("", r("a") + r("2", '<w:vertAlign w:val="superscript"/>'), [Mark(1, 2, MarkKind.SUPERSCRIPT)]),
        ("", r("H") + r("2", '<w:vertAlign w:val="subscript"/>'), [Mark(1, 2, MarkKind.SUBSCRIPT)]),
        ("", r("ab", '<w:rStyle w:val="Strong"/>'), [Mark(0, 2, BOLD)]),
        ("", r("عن", "<w:rtl/><w:bCs/>"), [Mark(0, 2, BOLD)]),
        ("", r("عن", "<w:rtl/><w:b/>"), []),
        ("Loud", r("ab"), [Mark(0, 2, BOLD)]),
        ("Louder", r("ab"), [Mark(0, 2, ITALIC), Mark(0, 2, BOLD)]),
        ("Loud", r("a") + r("b", '<w:b w:val="0"/>'), [Mark(0, 1, BOLD)]),
        ("Loud", r("a") + r("b", '<w:rStyle w:val="Strong"/>'), [Mark(0, 1, BOLD)]),
        ("H", r("Use of force"), []),
        ("H", r("Use of ", "<w:b/>") + r("force", "<w:i/>"), [Mark(7, 12, ITALIC)]),
        ("T", r("Convention"), []),
        ("Circle", r("a"), []),
    ],
)
def test_emphasis_comes_from_runs_and_styles(tmp_path: Path, style: str, inner: str, marks: list[Mark]) -> None:
    block = only(tmp_path, p(inner, f'<w:pStyle w:val="{style}"/>'), styles=STYLES)
    assert sorted(block.marks) == sorted(marks)


def test_space_cut_off_in_front_moves_the_marks(tmp_path: Path) -> None:
    block = only(tmp_path, p(r("  \t") + r("Recalling ", "<w:i/>") + r("that ")))
    assert (block.text, block.marks) == ("Recalling that", (Mark(0, 9, ITALIC),))


def test_links_are_marks_with_their_target(tmp_path: Path) -> None:
    underlined = '<w:rStyle w:val="Hyperlink"/>'
    body = p(
        f'<w:hyperlink r:id="link" w:anchor="art2">{r("one", underlined)}</w:hyperlink>'
        + field('HYPERLINK "https://example.org/b" \\l "c" \\o "tip"', r(" two"))
        + f'<w:fldSimple w:instr="HYPERLINK \\l x">{r(" three")}</w:fldSimple>'
    )
    assert only(tmp_path, body, styles=STYLES).marks == (
        Mark(0, 3, LINK, "https://example.org/treaty#art2"),
        Mark(4, 7, LINK, "https://example.org/b#c"),
        Mark(8, 13, LINK, "#x"),
    )


def test_what_a_paragraph_is_comes_from_itself_before_its_style(tmp_path: Path) -> None:
    body = (
        p(r("a"), '<w:pStyle w:val="H"/>')
        + p(r("b"), '<w:pStyle w:val="Out"/>')
        + p(r("c"), '<w:pStyle w:val="Out"/><w:outlineLvl w:val="1"/><w:ind w:left="720"/><w:jc w:val="both"/>')
        + p(r("d"))
    )
    shown = [(b.heading, b.style, b.indent, b.centred) for b in read(tmp_path, body, styles=STYLES).blocks]
    assert shown == [
        (3, "heading 3", 0, True),
        (None, "Outlined", 2, True),
        (2, "Outlined", 1, False),
        (None, "", 0, False),
    ]


def test_the_indent_of_a_list_counts_unless_the_paragraph_says_its_own(tmp_path: Path) -> None:
    indented = level(1, "lowerLetter", "(%2)").replace("</w:lvl>", '<w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl>')
    body = item("a", 1) + item("b", 1, properties='<w:ind w:left="0"/>')
    blocks = read(tmp_path, body, numbering=definition(level(0, "decimal", "%1."), indented) + num()).blocks
    assert [(block.level, block.indent) for block in blocks] == [(1, 2), (1, 0)]


NOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r(" See ") + r("Annex I", "<w:i/>"))}'
    f"{p(r('and II'))}</w:footnote>"
    f'<w:footnote w:id="3">{p(r("Nobody refers to me"))}</w:footnote>'
)


def test_a_note_hangs_where_it_is_referred_to(tmp_path: Path) -> None:
    body = p(
        r("Force") + run('<w:footnoteReference w:id="2"/>') + r(" majeure") + run('<w:endnoteReference w:id="1"/>')
    )
    source = read(tmp_path, body, footnotes=NOTES, endnotes=f'<w:endnote w:id="1">{p(r("At the end"))}</w:endnote>')
    assert source.blocks[0].text == "Force majeure"
    assert source.blocks[0].marks == (
        Mark(5, 5, FOOTNOTE, "See Annex I\nand II"),
        Mark(13, 13, FOOTNOTE, "At the end"),
    )
    assert [(remark.where, remark.text) for remark in source.remarks] == [("footnote 3", "Nobody refers to me")]


def test_a_note_that_is_not_there_is_remarked(tmp_path: Path) -> None:
    source = read(tmp_path, p(r("Force") + run('<w:footnoteReference w:id="9"/>')))
    assert (source.blocks[0].marks, source.remarks[0].where) == ((), "paragraph 1")


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    body = p(r("Article ") + run(BOX.format(new=p(r("Boxed")), old=p(r("Boxed")))) + r("1")) + p(r("after"))
    blocks = read(tmp_path, body).blocks
    assert [(block.text, block.where) for block in blocks] == [
        ("Article 1", "paragraph 1"),
        ("Boxed", "text box in paragraph 1"),
        ("after", "paragraph 2"),
    ]


def test_a_choice_that_is_not_understood_gives_way_to_the_fallback(tmp_path: Path) -> None:
    body = p(
        '<mc:AlternateContent><mc:Choice Requires="other">' + r("new") + "</mc:Choice><mc:Fallback>" + r("old")
        + "</mc:Fallback></mc:AlternateContent>"
    )  # fmt: skip
    assert texts(tmp_path, body) == ["old"]


def test_words_of_shapes_and_diagrams_are_read(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    diagram = f'<a:graphic xmlns:dgm="{space}"><dgm:relIds r:dm="dgm"/></a:graphic>'
    made = parts(p(run('<w:pict><v:textpath string="DRAFT"/></w:pict>') + run(f"<w:drawing>{diagram}</w:drawing>")))
    made["word/_rels/document.xml.rels"] = made["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="dgm" Type="http://schemas.microsoft.com/x/diagramData" Target="d.xml"/></Relationships>',
    )
    made["word/d.xml"] = part("data", "<a:p><a:r><a:t>Con</a:t></a:r><a:r><a:t>ference</a:t></a:r></a:p>")
    assert [block.text for block in read_word(write(tmp_path / "d.docx", made)).blocks] == ["DRAFT", "Conference"]


def test_a_table_is_lines_of_cells(tmp_path: Path) -> None:
    body = table(
        [p(r("a", "<w:b/>")) + p(r("b")), p(r("c\td").replace("\t", "</w:t><w:tab/><w:t>"))],
        [p(""), p(r("e") + run("<w:br/>") + r("f", "<w:i/>"))],
    )
    block = only(tmp_path, body)
    assert (block.text, block.table, block.where) == ("a\u2028b\tc d\n\te\u2028f", True, "table 1")
    assert block.marks == (Mark(0, 1, BOLD), Mark(11, 12, ITALIC))


def test_merged_cells_stand_once_and_keep_the_columns(tmp_path: Path) -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    down, under = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    body = table(
        [wide + p(r("wide")), p(r("c"))],
        [down + p(r("down")), p(r("b")), p(r("c"))],
        [under + p(""), p(r("e")), p(r("f"))],
    )
    assert texts(tmp_path, body) == ["wide\t\tc\ndown\tb\tc\n\te\tf"]


def test_a_span_beyond_reason_is_bounded(tmp_path: Path) -> None:
    assert (
        len(texts(tmp_path, table(['<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>' + p(r("a")), p(r("b"))]))[0]) < 100
    )


def test_a_table_in_a_table_is_part_of_its_cell(tmp_path: Path) -> None:
    inner = table([p(r("x")), p(r("y"))], [p(r("z")), p("")])
    assert texts(tmp_path, table([p(r("a")) + inner, p(r("b"))])) == ["a\u2028x y\u2028z \tb"]


def test_a_table_of_one_cell_is_a_frame(tmp_path: Path) -> None:
    body = table([p(r("Article 1"), '<w:pStyle w:val="H"/>') + p(r("The Parties"))])
    blocks = read(tmp_path, body, styles=STYLES).blocks
    assert [(block.text, block.heading, block.table) for block in blocks] == [
        ("Article 1", 3, False),
        ("The Parties", None, False),
    ]


def test_rows_and_cells_in_content_controls_are_read(tmp_path: Path) -> None:
    cell = f"<w:tc>{p(r('b'))}</w:tc>"
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = f"<w:tr><w:tc>{p(r('a'))}</w:tc>{control.format(cell)}</w:tr>"
    body = f"<w:tbl>{row}{control.format(row)}{row}</w:tbl>"
    assert texts(tmp_path, control.format(body)) == texts(tmp_path, body) == ["a\tb\na\tb\na\tb"]


@pytest.mark.parametrize(
    ("equation", "shown"),
    [
        ("<m:r><m:t>E=m</m:t></m:r>", "E=m"),
        ("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "1/2"),
        ("<m:d><m:e><m:r><m:t>a</m:t></m:r></m:e><m:e><m:r><m:t>b</m:t></m:r></m:e></m:d>", "(a|b)"),
        ("<m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad>", "√(x)"),
        ("<m:func><m:fName><m:r><m:t>sin</m:t></m:r></m:fName><m:e><m:r><m:t>x</m:t></m:r></m:e></m:func>", "sin x"),
        ("<m:r><w:del><m:t>gone</m:t></w:del><w:ins><m:t>kept</m:t></w:ins></m:r>", "kept"),
    ],
)
def test_equations_are_read_in_one_line(tmp_path: Path, equation: str, shown: str) -> None:
    assert texts(tmp_path, p(f"<m:oMath>{equation}</m:oMath>")) == [shown]
    assert texts(tmp_path, f"<m:oMathPara><m:oMath>{equation}</m:oMath></m:oMathPara>") == [shown]


def test_a_power_is_raised(tmp_path: Path) -> None:
    power = "<m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    block = only(tmp_path, p(f"<m:oMath>{power}</m:oMath>"))
    assert (block.text, block.marks) == ("r2", (Mark(1, 2, MarkKind.SUPERSCRIPT),))


GONE = '<w:rPr><w:del w:id="9" w:author="B"/></w:rPr>'


def test_changes_are_read_as_accepted_and_counted_by_kind_and_author(tmp_path: Path) -> None:
    body = p(
        r("States ")
        + f'<w:del w:id="1" w:author="A">{run("<w:delText>may</w:delText>")}</w:del>'
        + f'<w:ins w:id="2" w:author="B">{r("shall")}</w:ins>'
        + f'<w:moveFrom w:id="3" w:author="A">{r("gone")}</w:moveFrom>'
        + r(" act", '<w:rPrChange w:id="4" w:author="B"><w:rPr><w:i/></w:rPr></w:rPrChange>')
    )
    source = read(tmp_path, body)
    assert source.blocks[0].text == "States shall act"
    assert source.blocks[0].marks == ()
    assert len(source.remarks) == 1
    assert source.remarks[0].text == "change of form: 1 by B; deletion: 1 by A; insertion: 1 by B; move: 1 by A"


def test_a_deleted_paragraph_mark_joins_into_the_next_paragraph(tmp_path: Path) -> None:
    body = p(r("The "), GONE) + p(r("Parties"), '<w:pStyle w:val="H"/>')
    block = only(tmp_path, body, styles=STYLES)
    assert (block.text, block.heading) == ("The Parties", 3)


def test_a_paragraph_deleted_whole_leaves_no_number_behind(tmp_path: Path) -> None:
    deleted = f'<w:del w:id="1" w:author="A">{run("<w:delText>gone</w:delText>")}</w:del>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = item("one") + p(deleted, numbered + GONE) + item("two") + p(deleted, numbered + GONE)
    blocks = read(tmp_path, body, numbering=definition(level(0, "decimal", "%1.")) + num()).blocks
    assert [(block.label, block.text) for block in blocks] == [("1.", "one"), ("2.", "two")]


def test_a_deleted_mark_before_a_table_joins_nothing(tmp_path: Path) -> None:
    body = p(r("before"), GONE) + table([p(r("a")), p(r("b"))]) + p(r("after"))
    assert texts(tmp_path, body) == ["before", "a\tb", "after"]


def test_deleted_rows_and_cells_are_gone(tmp_path: Path) -> None:
    row = f"<w:tr><w:tc>{p(r('a'))}</w:tc><w:tc>{p(r('b'))}</w:tc></w:tr>"
    gone = row.replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>')
    cell = row.replace("<w:tc>", '<w:tc><w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr>', 1)
    assert texts(tmp_path, f"<w:tbl>{row}{gone}{cell}</w:tbl>{p(r('after'))}") == ["a\tb\nb", "after"]


def test_an_initial_letter_in_a_frame_belongs_to_its_word(tmp_path: Path) -> None:
    assert texts(tmp_path, p(r("T"), '<w:framePr w:dropCap="drop"/>') + p(r("he Parties"))) == ["The Parties"]


def test_comments_headers_and_embedded_documents_are_remarked_and_not_read(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        p(run('<w:commentReference w:id="0"/>') + r("Article 1")) + '<w:altChunk r:id="x"/>',
        comments=f'<w:comment w:id="0" w:author="A">{p(r("why?"))}</w:comment>',
        header=p(r("A/CONF.999/L.1")),
        footer=p(field("PAGE", r("1"))),
    )
    assert [block.text for block in source.blocks] == ["Article 1"]
    assert [(remark.where, remark.text) for remark in source.remarks] == [
        ("after paragraph 1", ""),
        ("the document", "1 by A"),
        ("headers and footers", "A/CONF.999/L.1"),
    ]


@pytest.mark.parametrize(
    ("inner", "language"),
    [
        (r("a"), "es"),
        (r("long enough", '<w:lang w:val="fr-CH"/>') + r("b"), "fr"),
        (r("المادة", '<w:rtl/><w:lang w:val="en-US" w:bidi="ar-SA"/>'), "ar"),
    ],
)
def test_the_language_is_that_of_most_words(tmp_path: Path, inner: str, language: str) -> None:
    assert read(tmp_path, p(inner), styles=STYLES).language == language


def test_a_file_that_says_no_language_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, p(r("a"))).language == ""


def test_strict_files_read_like_transitional_ones(tmp_path: Path) -> None:
    numbering = definition(level(0, "decimal", "%1.")) + num()
    body = (
        item("one", properties='<w:ind w:start="0.5in"/>')
        + table([p(r("a", "<w:i/>")), p(r("b"))])
        + p(r("x") + run('<w:footnoteReference w:id="2"/>') + '<w:ins w:id="1" w:author="A">' + r("y") + "</w:ins>")
    )
    made = parts(body, numbering=numbering, styles=STYLES, footnotes=NOTES)
    strict = {
        name: content.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
        for name, content in made.items()
    }  # fmt: skip
    one, other = read_word(write(tmp_path / "t.docx", made)), read_word(write(tmp_path / "s.docx", strict))
    assert one == other
    assert [block.text for block in one.blocks] == ["one", "a\tb", "xy"]
    assert one.blocks[0].indent == 1


def test_a_long_document_reads_as_its_parts_do(tmp_path: Path) -> None:
    """Far more than one piece of the stream: nothing is lost where the pieces meet."""
    some = [p(r(f"paragraph {n} " + "word " * 40)) for n in range(1500)]
    rows = [[p(r(f"cell {n}")), p(r("b" * 50))] for n in range(1500)]
    blocks = read(tmp_path, "".join(some) + table(*rows) + "".join(some)).blocks
    assert [block.text.split(" word")[0] for block in blocks[:1500]] == [f"paragraph {n}" for n in range(1500)]
    assert blocks[1500].text == "\n".join(f"cell {n}\t{'b' * 50}" for n in range(1500))
    assert [block.text for block in blocks[1501:]] == [block.text for block in blocks[:1500]]
    assert blocks[-1].where == "paragraph 3000"
