"""Styles of a Word file: what a paragraph or a run has from them, its ``basedOn`` chain followed.

Emphasis follows ECMA-376, 17.7.3: bold, italic, strike and hidden are toggles, on where exactly one
of paragraph style and character style says so; what stands directly at a run decides alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from workbench.domain.provision import MarkKind
from workbench.exchange.word_in.numbering import Numbering
from workbench.exchange.word_names import VAL, W, is_on, number, twips, value

_MOST_BASES = 64  # of a style on a style; a circle ends
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_TITLES = ("title", "subtitle")
_ASIDE = "Provision Heading"  # the character style of a heading that stands in its paragraph
_LINKS = ("hyperlink", "followedhyperlink")
_NONE: frozenset[MarkKind] = frozenset()
_TOGGLES = {W + "b": "bold", W + "i": "italic", W + "strike": "strike", W + "dstrike": "strike", W + "vanish": "hidden"}
_COMPLEX = {W + "bCs": "bold", W + "iCs": "italic"}
_OTHER = {W + "u": "underline", W + "vertAlign": "raised"}
_WANTED = (*_TOGGLES, *_COMPLEX, *_OTHER, W + "rStyle", W + "lang", W + "rtl", W + "cs", W + "rFonts")
_MARKS = {"bold": MarkKind.BOLD, "italic": MarkKind.ITALIC, "strike": MarkKind.STRIKE, "underline": MarkKind.UNDERLINE}
_RAISED = {"superscript": MarkKind.SUPERSCRIPT, "subscript": MarkKind.SUBSCRIPT}


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: its emphasis, whether it is hidden, its language and its font, "" where it does not say."""

    emphasis: frozenset[MarkKind] = _NONE
    hidden: bool = False
    language: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph has from its style; ``indent`` is in twips, ``heading`` from 1, ``depth`` from 0."""

    name: str = ""
    heading: int | None = None
    num_id: str = ""
    depth: int = 0
    indent: int | None = None
    centred: bool = False

    @property
    def is_title(self) -> bool:
        """Whether the style is for headings or titles, whose own look is no emphasis."""
        return self.heading is not None or self.name.lower() in _TITLES


class Styles:
    """The styles of one document, and the lists they point to."""

    def __init__(self, root: etree._Element | None, numbering: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default: dict[str, str] = {}
        list_styles: dict[str, str] = {}
        for style in () if root is None else root.iterchildren(W + "style"):
            name, kind = style.get(W + "styleId", ""), style.get(W + "type", "")
            self._styles.setdefault(name, style)
            if style.get(W + "default") in ("1", "true", "on"):
                self._default.setdefault(kind, name)
            if kind == "numbering":
                list_styles[name] = value(style.find(f"{W}pPr/{W}numPr/{W}numId"))
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._defaults = {} if defaults is None else _said(defaults)
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._runs: dict[tuple[str, str], dict[str, str]] = {}
        self._looks: dict[tuple[str, ...], Look] = {}
        normal = self._of("paragraph", self._default.get("paragraph", ""))
        self.language = normal.get("language", self._defaults.get("language", ""))
        self.numbering = Numbering(numbering, list_styles, self.language)

    def paragraph(self, name: str) -> ParagraphStyle:
        """The paragraph style of that id, or the default one where the id is "" or unknown."""
        if name not in self._styles:
            name = self._default.get("paragraph", "")
        found = self._paragraphs.get(name)
        if found is None:
            found = self._paragraphs[name] = self._read(name)
        return found

    def look(self, paragraph: str, run: etree._Element | None) -> Look:
        """How a run with the properties ``w:rPr`` looks in a paragraph of that style."""
        said = {} if run is None else _said(run)
        key = (paragraph, *(part for pair in said.items() for part in pair))
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._resolve(paragraph, said)
        return found

    def _resolve(self, paragraph: str, said: dict[str, str]) -> Look:
        style = self.paragraph(paragraph)
        paragraph = paragraph if paragraph in self._styles else self._default.get("paragraph", "")
        own = self._of("paragraph", paragraph)
        character = self._of("character", said.get("style", "") or self._default.get("character", ""))
        complex_script = said.get("right to left") == "1"
        emphasis = set()
        for kind, mark in _MARKS.items():
            direct = said.get(f"complex {kind}" if complex_script and kind in ("bold", "italic") else kind)
            base = _on(self._defaults.get(kind)) or _on(own.get(kind))
            if kind == "underline":
                shown = _on(direct or character.get(kind) or own.get(kind) or self._defaults.get(kind))
            else:
                toggled = _on(own.get(kind)) != _on(character.get(kind))
                shown = _on(self._defaults.get(kind)) or toggled if direct is None else _on(direct)
            if shown and not (base and style.is_title):
                emphasis.add(mark)
        raised = said.get("raised") or character.get("raised") or own.get("raised") or ""
        if raised in _RAISED:
            emphasis.add(_RAISED[raised])
        hidden = said.get("hidden")
        return Look(
            emphasis=frozenset(emphasis),
            hidden=_on(own.get("hidden")) != _on(character.get("hidden")) if hidden is None else _on(hidden),
            language=said.get("complex language" if complex_script else "language")
            or character.get("language")
            or own.get("language")
            or self.language,
            font=said.get("font") or character.get("font") or own.get("font") or "",
        )

    def _chain(self, name: str) -> Iterator[tuple[str, etree._Element]]:
        """A style and what it is based on, nearest first."""
        for _ in range(_MOST_BASES):
            style = self._styles.get(name)
            if style is None:
                return
            yield name, style
            name = value(style.find(W + "basedOn"))

    def _of(self, kind: str, name: str) -> dict[str, str]:
        """What the runs of a style say, the nearest style of the chain deciding."""
        found = self._runs.get((kind, name))
        if found is None:
            found = {}
            for _, style in self._chain(name):
                properties = style.find(W + "rPr")
                if style.get(W + "type", "paragraph") == kind and properties is not None:
                    found = {**_said(properties), **found}
            named = self._styles.get(name)
            if named is not None and value(named.find(W + "name")).lower() in _LINKS:
                found.pop("underline", None)  # the mark of a link is the link
            if named is not None and value(named.find(W + "name")) == _ASIDE:
                found = {kind: on for kind, on in found.items() if "italic" not in kind}  # as of other headings
            self._runs[kind, name] = found
        return found

    def _read(self, name: str) -> ParagraphStyle:
        chain = list(self._chain(name))
        read = ParagraphStyle()
        title = value(chain[0][1].find(W + "name"), name) if chain else ""
        if name != self._default.get("paragraph") and title.lower() != "normal":
            read = replace(read, name=title)
        for link, style in reversed(chain):
            named = _HEADING.fullmatch(value(style.find(W + "name")))
            if named:
                read = replace(read, heading=int(named[1]))
            properties = style.find(W + "pPr")
            if properties is None:
                continue
            outline = number(value(properties.find(W + "outlineLvl")))
            if outline is not None:
                read = replace(read, heading=outline + 1 if 0 <= outline < 9 else None)
            numbered = properties.find(W + "numPr")
            if numbered is not None:
                num_id = value(numbered.find(W + "numId")) or read.num_id
                depth = number(value(numbered.find(W + "ilvl")))
                if depth is None:
                    depth = self.numbering.depth_of(num_id, link)
                read = replace(read, num_id=num_id, depth=read.depth if depth is None else depth)
                read = replace(read, indent=None)  # its list's indent, unless it says its own
            indent = left(properties.find(W + "ind"))
            if indent is not None:
                read = replace(read, indent=indent)
            align = properties.find(W + "jc")
            if align is not None:
                read = replace(read, centred=align.get(VAL) == "center")
        return read


def left(indent: etree._Element | None) -> int | None:
    """The left indent (right in right-to-left text) that ``w:ind`` says, in twips."""
    return None if indent is None else twips(indent.get(W + "left", indent.get(W + "start")))


def _on(said: str | None) -> bool:
    return said == "1"


def _said(properties: etree._Element) -> dict[str, str]:
    """What run properties say of what counts here, in words of this module; toggles are "1" or "0"."""
    said: dict[str, str] = {}
    for element in properties.iterchildren(*_WANTED):
        tag = str(element.tag)
        if tag in _TOGGLES:
            kind = _TOGGLES[tag]
            if kind != "strike" or said.get(kind) != "1":  # single and double strike are two elements
                said[kind] = "1" if is_on(element) else "0"
        elif tag in _COMPLEX:
            said["complex " + _COMPLEX[tag]] = "1" if is_on(element) else "0"
        elif tag == W + "u":
            said["underline"] = "0" if element.get(VAL, "none") == "none" else "1"
        elif tag == W + "vertAlign":
            said["raised"] = element.get(VAL, "")
        elif tag == W + "rStyle":
            said["style"] = element.get(VAL, "")
        elif tag == W + "lang":
            said.update(_languages(element))
        elif tag == W + "rFonts":
            font = element.get(W + "ascii") or element.get(W + "hAnsi")
            if font:
                said["font"] = font
        elif is_on(element):
            said["right to left"] = "1"
    return said


def _languages(element: etree._Element) -> Iterator[tuple[str, str]]:
    for kind, name in (("language", VAL), ("complex language", W + "bidi")):
        named = element.get(name)
        if named:
            yield kind, named
