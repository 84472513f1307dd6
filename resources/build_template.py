"""Builds ``template.docx``, the Word template of every document that goes out: run it after a change here.

The template holds the package, the page, the styles, the header and the footer; documents are
written into it part by part. Two families of paragraph styles keep text and wrapping apart:
"Provision …", Title and the headings hold words of the instrument; "Treaty …", header and
footer hold what a document adds to it (title page, contents, legend). A house may restyle the template
in Word, as long as the names stay. Typography: A4, a serif face, justified, numbers hanging at
half-inch steps as in documents of the United Nations.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

STEP = 720  # one level of indentation, in twentieths of a point: wide enough for "(xviii)"
TEXT_WIDTH = 9070  # A4 less two margins of 2.5 cm
LEVELS = 8
INK, PALE = "1F3864", "595959"
BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
SHORTER = '<w:ind w:left="567" w:right="567"/>'  # centred lines that do not fill the page
CENTRE, JUSTIFIED = '<w:jc w:val="center"/>', '<w:jc w:val="both"/>'

FALLBACKS = {
    "Times New Roman": ("Liberation Serif", "roman"),
    "SimSun": ("Noto Serif CJK SC", "roman"),
    "MS Mincho": ("Noto Serif CJK JP", "roman"),
    "Batang": ("Noto Serif CJK KR", "roman"),
    "Segoe UI Symbol": ("DejaVu Sans", "swiss"),
}


def fonts(name: str, east_asian: str) -> str:
    """One face for all scripts but the East Asian ones."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{east_asian}" w:cs="{name}"/>'


def size(points: float) -> str:
    """A font size, for Latin and for complex scripts."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def colour(value: str) -> str:
    """The colour of words."""
    return f'<w:color w:val="{value}"/>'


def spacing(before: int = 0, after: int = 0, line: int = 0) -> str:
    """Space around a paragraph in points; ``line`` in 240ths of a line."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"{lines}/>'


def rule(side: str, width: int = 6, space: int = 6, colour: str = "auto") -> str:
    """A rule along one side of a paragraph."""
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def style_id(name: str) -> str:
    """The id of a style as Word makes it: "Heading1" for "heading 1"."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def style(kind: str, name: str, base: str, properties: str, follow: str = "") -> str:
    """A style; those that Word does not know by name say so, those for hand use show in its gallery."""
    own = ' w:customStyle="1"' if name.startswith(("Treaty ", "Provision ", "Proposal ", "Bracket", "Words ")) else ""
    after = f'<w:next w:val="{style_id(follow)}"/>' if follow else ""
    hidden = name.startswith(("header", "foot", "annotation"))
    shown = '<w:uiPriority w:val="39"/>' if hidden else '<w:uiPriority w:val="1"/><w:qFormat/>'
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id(name)}"{own}><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(base)}"/>{after}{shown}{properties}</w:style>'
    )


def paragraph(name: str, ppr: str, rpr: str = "", base: str = "Normal", follow: str = "") -> str:
    """A paragraph style; ``ppr`` in the order of the schema."""
    return style("paragraph", name, base, f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr>", follow)


def character(name: str, rpr: str) -> str:
    """A character style."""
    return style("character", name, "DefaultParagraphFont", f"<w:rPr>{rpr}</w:rPr>")


def headings() -> Iterator[str]:
    """Heading 1 to 6, centred and never parted from what follows, and the same for what is only proposed."""
    looks = (
        (24, 10, BOLD + size(13)),
        (18, 8, BOLD + size(12)),
        (16, 8, BOLD + size(11.5)),
        (14, 6, BOLD + size(11)),
        (12, 6, BOLD + ITALIC + size(11)),
        (12, 6, BOLD + ITALIC + size(11)),
    )
    for level, (before, after, rpr) in enumerate(looks):
        ppr = f"<w:keepNext/><w:keepLines/>{spacing(before, after)}{SHORTER}{CENTRE}"
        ppr += f'<w:outlineLvl w:val="{level}"/>'
        yield paragraph(f"heading {level + 1}", ppr, rpr, follow="Provision Text")
        unlisted = ppr.replace(f'<w:outlineLvl w:val="{level}"/>', "")  # not in the table of contents
        yield paragraph(f"Provision Proposed {level + 1}", unlisted, rpr, follow="Provision Text")
    yield paragraph(
        "Title", f"<w:keepLines/>{spacing(0, 14)}{SHORTER}{CENTRE}", BOLD + size(15), follow="Provision Text"
    )


def provisions() -> Iterator[str]:
    """The styles of the instrument's own words; level n has its number at n - 1 steps and its text at n."""
    text = "Provision Text"
    yield paragraph(text, JUSTIFIED)
    yield paragraph("Provision Preamble", f'<w:ind w:firstLine="{STEP}"/>', base=text)
    for level in range(1, LEVELS + 1):
        tab = f'<w:tabs><w:tab w:val="left" w:pos="{level * STEP}"/></w:tabs>'
        yield paragraph(
            f"Provision Level {level}", f'{tab}<w:ind w:left="{level * STEP}" w:hanging="{STEP}"/>', base=text
        )
    yield paragraph("Provision Front", f"<w:keepLines/>{spacing(0, 8)}{SHORTER}{CENTRE}")
    yield paragraph("Provision Table", spacing(2, 2, 240), size(9.5))
    yield paragraph("Provision Alternative", f'{rule("left", 12, 8, "7F7F7F")}<w:ind w:left="{STEP}"/>', base=text)


def wrapping() -> Iterator[str]:
    """The styles of what a document adds to the instrument: a reader leaves these lines out."""
    yield paragraph("Treaty Symbol", rule("bottom") + spacing() + '<w:jc w:val="right"/>', BOLD + size(12))
    yield paragraph("Treaty Cover Title", f"<w:keepLines/>{spacing(180, 30, 264)}{CENTRE}", BOLD + size(24))
    yield paragraph("Treaty Cover Line", spacing(0, 6) + CENTRE, size(13))
    yield paragraph("Treaty Contents", f"<w:keepNext/><w:pageBreakBefore/>{spacing(0, 12)}{CENTRE}", BOLD + size(13))
    yield paragraph("Treaty Front End", spacing(0, 0, 240), size(2))
    yield paragraph("Treaty Legend Heading", "<w:keepNext/>" + spacing(14, 6), BOLD + size(11.5))
    yield paragraph("Treaty Legend", spacing(3, 3, 240), size(10))
    yield paragraph("Treaty Change", f'<w:keepNext/>{spacing(14, 3)}<w:outlineLvl w:val="0"/>', BOLD)
    yield paragraph("Treaty Change Line", "<w:keepNext/>" + spacing(0, 4), ITALIC + colour(PALE) + size(10))
    yield paragraph("Treaty Note", spacing(0, 7, 240), ITALIC + colour(PALE) + size(9))
    beside = rule("left", 12, 8, "7F7F7F")
    indent = f'<w:ind w:left="{STEP}"/>'
    yield paragraph("Treaty Proposal", f"<w:keepNext/>{beside}{spacing(6, 2, 240)}{indent}", size(10.5))
    yield paragraph("Treaty Proposal Text", beside + spacing(0, 3, 252) + indent, size(10.5))
    yield paragraph("Treaty Proposal Note", beside + spacing(0, 3, 240) + indent, size(9))
    yield paragraph("Treaty Cell", spacing(1, 3, 240), size(9))
    yield paragraph("Treaty Cell Head", f"<w:keepNext/>{spacing(3, 3, 240)}", BOLD + size(9))
    yield paragraph("Treaty Spacer", spacing(0, 0, 240), size(6))
    for level in range(1, 7):
        tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
        indent = f'<w:ind w:left="{level * 340}" w:hanging="340"/>'
        yield paragraph(f"Treaty Contents {level}", tab + spacing(4 if level == 1 else 0, 2) + indent)
    sides = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    yield paragraph("header", rule("bottom") + sides + spacing(0, 0, 240), size(9))
    yield paragraph("footer", spacing(0, 0, 240) + CENTRE, size(9))
    yield paragraph("annotation text", spacing(0, 2, 240), size(9))
    yield paragraph("footnote text", spacing(0, 2, 240) + JUSTIFIED, size(9))


def characters() -> Iterator[str]:
    """The character styles: brackets, names inside them, words put in and struck out, signs of status."""
    upright = '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/>'
    yield character("footnote reference", '<w:vertAlign w:val="superscript"/>')
    yield character("annotation reference", size(8))
    yield character("Hyperlink", colour("0B4A8F") + '<w:u w:val="single"/>')
    yield character("Provision Heading", ITALIC)
    yield character("Bracket", BOLD)
    yield character("Bracket Party", BOLD + colour(INK) + size(9))
    yield character("Bracket Word", ITALIC + colour(INK))
    yield character("Bracket Status", fonts("Segoe UI Symbol", "Segoe UI Symbol") + upright + size(9))
    yield character("Bracket Settled", BOLD + colour(PALE))
    yield character("Words Settled", '<w:u w:val="dotted" w:color="7F7F7F"/>')
    yield character("Proposal Number", BOLD + colour(INK))
    yield character("Proposal Remark", ITALIC + colour(PALE))
    yield character("Words Inserted", colour("0B5394") + '<w:u w:val="single"/>')
    yield character("Words Deleted", "<w:strike/>" + colour("A61C00"))


DEFAULT_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles() -> str:
    """The style sheet."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts('Times New Roman', 'SimSun')}{size(11)}"
        '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{spacing(0, 7, 264)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    grid = style("table", "Provision Grid", "TableNormal", f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>")
    found = "".join((DEFAULT_STYLES, *characters(), *headings(), *provisions(), *wrapping(), grid))
    return f"{HEAD}<w:styles {W}>{defaults}{found}</w:styles>"


def settings() -> str:
    """Settings; Word fills in the page numbers of the contents when it opens the document (``updateFields``)."""
    mode = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    # doNotExpandShiftReturn: a line that ends in a break is not stretched in a justified paragraph
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="{STEP // 2}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:updateFields w:val="true"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat><w:doNotExpandShiftReturn/>{mode}</w:compat>"
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def footnotes() -> str:
    """The two separators that every footnotes part holds; notes are added after them."""
    ppr = f"<w:pPr>{spacing(0, 0, 240)}</w:pPr>"
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{id}"><w:p>{ppr}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for id, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{HEAD}<w:footnotes {W} {R}>{notes}</w:footnotes>"


def font_table() -> str:
    """The fonts, each with the one to take where it is missing."""
    named = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:family w:val="{family}"/></w:font>'
        for name, (other, family) in FALLBACKS.items()
    )
    return f"{HEAD}<w:fonts {W}>{named}</w:fonts>"


CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)


def package() -> OpcPackage:
    """The parts and how they hang together."""
    package = OpcPackage()
    document = Part(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, None, package)
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    package.relate_to(
        Part(PackURI("/docProps/core.xml"), CT.OPC_CORE_PROPERTIES, CORE.encode(), package), RT.CORE_PROPERTIES
    )

    def add(name: str, kind: str, relation: str, xml: str) -> str:
        return document.relate_to(Part(PackURI(f"/word/{name}.xml"), kind, xml.encode(), package), relation)

    add("styles", CT.WML_STYLES, RT.STYLES, styles())
    add("settings", CT.WML_SETTINGS, RT.SETTINGS, settings())
    add("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, font_table())
    add("footnotes", CT.WML_FOOTNOTES, RT.FOOTNOTES, footnotes())
    edge = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr></w:p>'
    header = add("header1", CT.WML_HEADER, RT.HEADER, f"{HEAD}<w:hdr {W} {R}>{edge.format('Header')}</w:hdr>")
    footer = add("footer1", CT.WML_FOOTER, RT.FOOTER, f"{HEAD}<w:ftr {W} {R}>{edge.format('Footer')}</w:ftr>")
    section = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1588" w:right="1418" w:bottom="1418" w:left="1418" '
        'w:header="794" w:footer="680" w:gutter="0"/></w:sectPr>'
    )
    document._blob = f"{HEAD}<w:document {W} {R}><w:body>{section}</w:body></w:document>".encode()
    return package


def build(target: Path) -> None:
    """Writes the template to ``target``: the same bytes every time, so without the time of day in the archive."""
    fresh = io.BytesIO()
    package().save(fresh)
    with zipfile.ZipFile(fresh) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            copy.writestr(zipfile.ZipInfo(name), source.read(name), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    build(Path(__file__).with_name("template.docx"))
