"""A Word document of ours as a page to look at before it goes out: HTML of the kind that a text view sets.

It is read from the finished document, so that what is looked at was made by what makes the document. Only what our own
documents hold is carried over; it is no reader of any Word file, and where its pages break only Word knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIPS = 15
"""Twentieths of a point in a pixel of which 96 make an inch."""
_ALIGNED = {"center": "center", "right": "right", "end": "right", "both": "justify"}
_IN_LINE = ("hyperlink", "sdt", "sdtContent", "smartTag", "ins", "del", "moveFrom", "moveTo", "fldSimple")
_INSERTED, _DELETED = ("ins", "moveTo"), ("del", "moveFrom")

Properties = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to look at: its body as HTML, the sheet's size and margin in pixels of 1/96 inch.

    ``cut`` says that only its beginning is there.
    """

    html: str
    width: int
    height: int
    margin: int
    cut: bool


def read_paper(path: Path, most: int = 300) -> Paper:
    """The beginning of a document that we wrote: paragraphs and rows of tables, ``most`` of them together."""
    with ZipFile(path) as package:
        body = _root(package, "word/document.xml")[0]
        page = _Page(_Styles(_root(package, "word/styles.xml")), _notes(package), most)
    html = "".join(page.block(block) for block in _blocks(body) if page.room) + page.ending()
    size, margin = body.find(f"{_W}sectPr/{_W}pgSz"), body.find(f"{_W}sectPr/{_W}pgMar")
    wide, high, edge = (
        _number(one, name, usual) // _TWIPS
        for one, name, usual in ((size, "w", 11906), (size, "h", 16838), (margin, "left", 1440))
    )
    return Paper(html, wide, high, edge, not page.room)


class _Styles:
    """What the styles of a document say, each with those that it is based on."""

    def __init__(self, root: etree._Element) -> None:
        self._styles = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
        self._known: dict[str, Properties] = {}
        self._usual = {
            **_properties(root.find(f"{_W}docDefaults/{_W}pPrDefault/{_W}pPr")),
            **_properties(root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")),
        }

    def of(self, name: str) -> Properties:
        """The properties of a style, the document's usual ones under them for a paragraph's."""
        if name not in self._known:
            style = self._styles.get(name)
            if style is None:
                self._known[name] = self._usual
            else:
                based = style.find(f"{_W}basedOn")
                of_words = style.get(f"{_W}type") == "character"
                under = self.of(based.get(f"{_W}val", "")) if based is not None else {} if of_words else self._usual
                own = {**_properties(style.find(f"{_W}pPr")), **_properties(style.find(f"{_W}rPr"))}
                self._known[name] = {**({} if of_words and under is self._usual else under), **own}
        return self._known[name]


class _Page:
    """Sets blocks one after another; the notes that it meets come at its end."""

    def __init__(self, styles: _Styles, notes: Mapping[tuple[str, str], str], room: int) -> None:
        self.room = room
        self._styles = styles
        self._texts = notes
        self._met: list[str] = []

    def block(self, block: etree._Element) -> str:
        """A paragraph or a table; ``room`` is how many more there may be."""
        self.room -= 1
        return self._set(block)

    def _set(self, block: etree._Element) -> str:
        return self._table(block) if block.tag == f"{_W}tbl" else self._paragraph(block)

    def ending(self) -> str:
        """The notes and comments met."""
        return "".join(
            f'<p style="font-size:12px">{number}&emsp;{text}</p>' for number, text in enumerate(self._met, 1)
        )

    def _paragraph(self, paragraph: etree._Element) -> str:
        own = paragraph.find(f"{_W}pPr")
        style = own.find(f"{_W}pStyle") if own is not None else None
        said = {**self._styles.of(style.get(f"{_W}val", "") if style is not None else "Normal"), **_properties(own)}
        words = "".join(self._words(paragraph, said, ""))
        mark = own.find(f"{_W}rPr") if own is not None else None
        if mark is not None and (mark.find(f"{_W}ins") is not None or mark.find(f"{_W}del") is not None):
            words += '<span style="color:#805000">&para;</span>'
        align = _ALIGNED.get(said.get("jc", ""), "left")
        css = (
            f"margin-left:{_pixels(said, 'left', 'start')}px; margin-right:{_pixels(said, 'right', 'end')}px;"
            f" text-indent:{_pixels(said, 'firstLine') - _pixels(said, 'hanging')}px;"
            f" margin-top:{_pixels(said, 'before')}px; margin-bottom:{_pixels(said, 'after')}px;"
        )
        if said.get("pageBreakBefore", "0") not in ("0", "false"):
            css += " page-break-before:always;"
        turned = ' dir="rtl"' if said.get("bidi", "0") not in ("0", "false") else ""
        return f'<p align="{align}"{turned} style="{css}">{words or "&nbsp;"}</p>'

    def _words(self, inside: etree._Element, said: Properties, change: str) -> Iterator[str]:
        for one in inside:
            name = etree.QName(one).localname
            if name == "r":
                yield self._run(one, said, change)
            elif name in _IN_LINE:
                yield from self._words(one, said, name if name in (*_INSERTED, *_DELETED) else change)

    def _run(self, run: etree._Element, said: Properties, change: str) -> str:
        own = run.find(f"{_W}rPr")
        style = own.find(f"{_W}rStyle") if own is not None else None
        named = self._styles.of(style.get(f"{_W}val", "")) if style is not None else {}
        words = "".join(self._piece(piece) for piece in run)
        if not words:
            return ""
        return f'<span style="{_css({**said, **named, **_properties(own)}, change)}">{words}</span>'

    def _piece(self, piece: etree._Element) -> str:
        match etree.QName(piece).localname:
            case "t" | "delText":
                return escape(piece.text or "")
            case "tab":
                return "&emsp;"
            case "br" | "cr":
                return "<br/>"
            case "noBreakHyphen":
                return "\u2011"
            case "footnoteReference" | "commentReference" as kind:
                text = self._texts.get((kind.removesuffix("Reference"), piece.get(f"{_W}id", "")), "")
                if not text:
                    return ""
                self._met.append(text)
                return f'<span style="vertical-align:super">{len(self._met)}</span>'
        return ""

    def _table(self, table: etree._Element) -> str:
        widths = [_number(column, "w", 0) for column in table.findall(f"{_W}tblGrid/{_W}gridCol")]
        rows = []
        for row in table.findall(f"{_W}tr"):
            if not self.room:
                break
            self.room -= 1
            cells, place = [], 0
            heads = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            for cell in row.findall(f"{_W}tc"):
                span = _number(cell.find(f"{_W}tcPr/{_W}gridSpan"), "val", 1)
                share = 100 * sum(widths[place : place + span]) // max(1, sum(widths))
                shade = cell.find(f"{_W}tcPr/{_W}shd")
                fill = shade.get(f"{_W}fill", "auto") if shade is not None else "auto"
                ground = "" if fill == "auto" else f' bgcolor="#{escape(fill)}"'
                inside = "".join(self._set(block) for block in _blocks(cell))
                cells.append(f'<td colspan="{span}" width="{share}%"{ground}>{inside}</td>')
                place += span
            made = f"<tr>{''.join(cells)}</tr>"
            rows.append(f"<thead>{made}</thead>" if heads else made)
        style = "border-collapse:collapse; border-color:#b8bec6"
        return f'<table border="1" cellspacing="0" cellpadding="4" width="100%" style="{style}">{"".join(rows)}</table>'


def _blocks(inside: etree._Element) -> Iterator[etree._Element]:
    for one in inside:
        if one.tag in (f"{_W}p", f"{_W}tbl"):
            yield one
        elif one.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _blocks(one)


def _properties(own: etree._Element | None) -> dict[str, str]:
    """What paragraph or run properties say, in one value each; indents and spaces by the names of their attributes."""
    found: dict[str, str] = {}
    for one in own if own is not None else ():
        name = etree.QName(one).localname
        if name in ("ind", "spacing") and len(one.attrib) and f"{_W}val" not in one.attrib:
            found |= {etree.QName(key).localname: str(value) for key, value in one.attrib.items()}
        elif name == "shd":
            found[name] = one.get(f"{_W}fill", "auto")
        elif name == "rFonts":
            found[name] = one.get(f"{_W}ascii", "")
        elif name not in ("rPr", "pStyle", "rStyle", "ins", "del"):
            found[name] = one.get(f"{_W}val", "1")
    return found


def _css(said: Properties, change: str) -> str:
    def on(name: str) -> bool:
        return said.get(name, "0") not in ("0", "false", "none")

    lines = [word for word, there in (("underline", on("u")), ("line-through", on("strike") or on("dstrike"))) if there]
    colour = said.get("color", "auto")
    if change in _INSERTED:
        lines, colour = ["underline"], "0d6338"
    elif change in _DELETED:
        lines, colour = ["line-through"], "a3242b"
    parts = [
        f"font-size:{_number_of(said.get('sz', '22'), 22) * 2 / 3:.1f}px",
        f"font-weight:{700 if on('b') else 400}",
        f"font-style:{'italic' if on('i') else 'normal'}",
        f"text-decoration:{' '.join(lines) or 'none'}",
        f"color:#{'1b2430' if colour == 'auto' else colour}",
    ]
    if font := said.get("rFonts"):
        parts.append(f"font-family:'{font}'")
    if said.get("shd", "auto") != "auto":
        parts.append(f"background-color:#{said['shd']}")
    if said.get("vertAlign") == "superscript":
        parts.append("vertical-align:super")
    return escape("; ".join(parts), quote=True).replace("&#x27;", "'")


def _notes(package: ZipFile) -> dict[tuple[str, str], str]:
    """The words of footnotes and comments by kind and number; a comment begins with its author."""
    found = {}
    for kind in ("footnote", "comment"):
        name = f"word/{kind}s.xml"
        if name not in package.namelist():
            continue
        for note in _root(package, name).iter(f"{_W}{kind}"):
            lines = ["".join(text.text or "" for text in p.iter(f"{_W}t")) for p in note.iter(f"{_W}p")]
            author = note.get(f"{_W}author", "")
            said = " / ".join(line for line in lines if line.strip())
            found[kind, note.get(f"{_W}id", "")] = escape(f"{author}: {said}" if author else said)
    return found


def _root(package: ZipFile, name: str) -> etree._Element:
    return etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False, no_network=True))


def _number(one: etree._Element | None, name: str, usual: int) -> int:
    return _number_of(one.get(f"{_W}{name}", ""), usual) if one is not None else usual


def _number_of(value: str, usual: int) -> int:
    return int(value) if value.lstrip("-").isdigit() else usual


def _pixels(said: Properties, *names: str) -> int:
    return next((_number_of(said[name], 0) // _TWIPS for name in names if name in said), 0)
