"""Words into Word: text with its marks as runs, breaks, links and notes, in every script.

Element names and their order are those of ECMA-376 part 1, 17.3.2 (run properties).
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from lxml import etree

from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.word_names import VAL, R, W

Element = etree._Element
SubElement = etree.SubElement

_SPACE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_BREAKS = re.compile("\r\n|[\r\v\f]")
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = re.compile("[\x20-\u02af\u0370-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20ac]*")
_PARTS = re.compile("([\n\t\u2028])")
_RTL = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LTR = f"(?![{_RTL}])[^\\W\\d_]"
_HAS_RTL = re.compile(f"[{_RTL}]")
_STRONG = re.compile(f"[{_RTL}]|[^\\W\\d_]")
_RTL_WORDS = re.compile(f"[{_RTL}](?:(?:(?![^\\W\\d_])[^{_RTL}]|[{_RTL}])*[{_RTL}])?")
_LTR_WORDS = re.compile(f"{_LTR}(?:[^{_RTL}]*{_LTR})?(?:[ .-]?\\d(?:[\\d./-]*\\d)?)?")
_EAST_ASIAN = re.compile("[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
_HOST = re.compile(r"[\w.-]+(:\d{1,5})?", re.ASCII)

_TOGGLES = (
    (MarkKind.BOLD, (W + "b", W + "bCs"), None),
    (MarkKind.ITALIC, (W + "i", W + "iCs"), None),
    (MarkKind.STRIKE, (W + "strike",), None),
    (MarkKind.UNDERLINE, (W + "u",), "single"),
    (MarkKind.SUPERSCRIPT, (W + "vertAlign",), "superscript"),
    (MarkKind.SUBSCRIPT, (W + "vertAlign",), "subscript"),
)


def starts_right_to_left(text: str, otherwise: bool) -> bool:
    """Whether a paragraph runs from right to left: its first strong character says so (UAX 9, P2)."""
    found = _STRONG.search(text)
    return _HAS_RTL.match(found[0]) is not None if found else otherwise


def legal(text: str) -> str:
    """``text`` without the characters that XML cannot hold; old line breaks become new lines."""
    return _ILLEGAL.sub("", _BREAKS.sub("\n", text))


PUT_IN = ("ins", "moveTo")
"""The kinds of change that put something in."""


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: ``kind`` is the name of its element (``ins``, ``del``, ``moveFrom``, ``moveTo``).

    ``date`` is ISO 8601 with a time, in UTC.
    """

    kind: str
    author: str
    date: str

    def within(self, parent: Element, id: str) -> Element:
        """Its element as a new child of another."""
        return SubElement(parent, W + self.kind, {W + "id": id, W + "author": self.author, W + "date": self.date})

    def is_open_in(self, parent: Element) -> bool:
        """Whether the last thing in an element is this change, which can then go on."""
        if not len(parent) or parent[-1].tag != W + self.kind:
            return False
        last = parent[-1]
        return last.get(W + "author") == self.author and last.get(W + "date") == self.date


NoteWords = Sequence[tuple[str, tuple[Change, ...]]]
"""The words of a footnote, piece by piece with the changes that each is part of."""


class Notes:
    """The footnotes and the links of one document, numbered as they are met; ``new_id`` for marks and changes.

    While there are ``changed`` words, footnotes are named by the keys of these.
    """

    def __init__(self) -> None:
        self.footnotes: list[NoteWords] = []
        self.changed: Mapping[str, NoteWords] = {}
        self.links: dict[str, str] = {}
        self._ids = 0

    def new_id(self) -> str:
        """A number that no other mark or change of the document has."""
        self._ids += 1
        return str(self._ids)

    def footnote(self, words: str) -> str:
        """The number of a new footnote."""
        self.footnotes.append(self.changed[words] if self.changed else ((words, ()),))
        return str(len(self.footnotes))

    def link(self, target: str) -> str:
        """The relationship of a link's target, "" for what is no address that Word would open."""
        address = safe_address(target)
        return self.links.setdefault(address, f"rIdLink{len(self.links) + 1}") if address else ""


def safe_address(target: str) -> str:
    """A web or mail address, percent-encoded; "" for any other: Word refuses a whole file over one bad address."""
    try:
        parts = urlsplit(target.strip())
        sound = _HOST.fullmatch(parts.netloc) is not None and (parts.port is None or parts.port > 0)
        web = parts.scheme in ("http", "https") and sound
        mail = parts.scheme == "mailto" and "@" in parts.path
    except ValueError:
        return ""
    return quote(legal(parts.geturl()), safe="%/:=&?~#+!$,;'@()*") if web or mail else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one character style (its id, "" for none), with their marks."""

    text: str
    style: str = ""
    marks: tuple[Mark, ...] = ()


class Paragraph:
    """A paragraph being written; what is written into it is part of its ``changes``, the outermost first."""

    __slots__ = ("_notes", "changes", "element", "rtl")

    def __init__(self, element: Element, notes: Notes, rtl: bool) -> None:
        self.element = element
        self.rtl = rtl
        self.changes: tuple[Change, ...] = ()
        self._notes = notes

    def bookmark(self, name: str | None) -> Paragraph:
        """Adds a bookmark of no extent; none without a name. Gives the paragraph back."""
        if name:
            id = self._notes.new_id()
            SubElement(self.element, W + "bookmarkStart", {W + "id": id, W + "name": name})
            SubElement(self.element, W + "bookmarkEnd", {W + "id": id})
        return self

    def run(self, parent: Element | None = None) -> Element:
        """A new run at the end of the paragraph or of an element in it, inside the changes that go on there."""
        inside = self.element if parent is None else parent
        for change in self.changes:
            inside = inside[-1] if change.is_open_in(inside) else change.within(inside, self._notes.new_id())
        return SubElement(inside, W + "r")

    def words(self, text: str, marks: Sequence[Mark] = (), style: str = "") -> Paragraph:
        """Adds ``text`` with its ``marks``; ``style`` is the id of a character style. Gives the paragraph back."""
        if not marks:
            self._run(self.element, text, style)
            return self
        for start, end, active in cuts(len(text), marks):
            if start == end:
                self._footnote(active[0].value)
                continue
            target = next((mark.value for mark in active if mark.kind is MarkKind.LINK), "")
            relation = self._notes.link(target) if target else ""
            kinds = {mark.kind for mark in active}
            if relation:
                link = SubElement(self.element, W + "hyperlink", {R + "id": relation, W + "history": "1"})
                self._run(link, text[start:end], style or "Hyperlink", kinds)
            else:
                self._run(self.element, text[start:end], style, kinds)
        return self

    def pieces(self, pieces: Iterable[Piece]) -> Paragraph:
        """Adds words of several styles. Gives the paragraph back."""
        for piece in pieces:
            self.words(piece.text, piece.marks, piece.style)
        return self

    def field(self, code: str, shown: str) -> None:
        """Adds a field that Word computes, such as PAGE, with what it shows until then."""
        field = SubElement(self.element, W + "fldSimple", {W + "instr": f" {code} "})
        self._run(field, shown, "")

    def _footnote(self, words: str) -> None:
        run = self.run()
        SubElement(SubElement(run, W + "rPr"), W + "rStyle", {VAL: "FootnoteReference"})
        SubElement(run, W + "footnoteReference", {W + "id": self._notes.footnote(words)})

    def _run(self, parent: Element, text: str, style: str, kinds: Collection[MarkKind] = ()) -> None:
        if not self.rtl and _PLAIN.fullmatch(text):  # nearly all text: no look at scripts or breaks
            if text:
                run = self.run(parent) if self.changes else SubElement(parent, W + "r")
                if style or kinds:
                    _properties(run, style, kinds, False, False)
                SubElement(run, self._words_tag(), _SPACE).text = text
            return
        for words, rtl in _directions(legal(text), self.rtl):
            run = self.run(parent)
            _properties(run, style, kinds, rtl, _EAST_ASIAN.search(words) is not None)
            for part in _PARTS.split(words):
                if part == "\t":
                    SubElement(run, W + "tab")
                elif part in ("\n", "\u2028"):
                    SubElement(run, W + "br")
                elif part:
                    SubElement(run, self._words_tag(), _SPACE).text = part

    def _words_tag(self) -> str:
        return W + ("delText" if any(change.kind == "del" for change in self.changes) else "t")


def cuts(length: int, marks: Sequence[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """A text of ``length`` cut where its marks begin and end, each piece with the marks on it.

    A footnote is a piece of its own, empty, at its place. Marks outside the text are brought to its edge.
    """
    notes = deque(sorted((mark for mark in marks if mark.kind is MarkKind.FOOTNOTE), key=lambda mark: mark.end))
    spans = deque(sorted(mark for mark in marks if mark.kind is not MarkKind.FOOTNOTE and mark.end > mark.start))
    places = {0, length}
    for mark in marks:
        places.update(min(max(edge, 0), length) for edge in (mark.start, mark.end))
    active: list[Mark] = []
    previous = 0
    for cut in sorted(places):
        if cut > previous:
            while spans and spans[0].start <= previous:
                active.append(spans.popleft())
            active = [mark for mark in active if mark.end > previous]
            yield previous, cut, active
        while notes and (notes[0].end <= cut or cut == length):
            yield cut, cut, [notes.popleft()]
        previous = cut


def _directions(text: str, rtl: bool) -> Iterator[tuple[str, bool]]:
    """Runs of one direction each: words against the paragraph's direction, and all the rest with it."""
    if not rtl and not _HAS_RTL.search(text):
        if text:
            yield text, False
        return
    done = 0
    for found in (_LTR_WORDS if rtl else _RTL_WORDS).finditer(text):
        if found.start() > done:
            yield text[done : found.start()], rtl
        yield found[0], not rtl
        done = found.end()
    if done < len(text):
        yield text[done:], rtl


def _properties(run: Element, style: str, kinds: Collection[MarkKind], rtl: bool, east_asian: bool) -> None:
    if not (style or kinds or rtl or east_asian):
        return
    properties = SubElement(run, W + "rPr")
    if style:
        SubElement(properties, W + "rStyle", {VAL: style})
    if east_asian:
        SubElement(properties, W + "rFonts", {W + "hint": "eastAsia"})
    for kind, names, value in _TOGGLES:
        if kind in kinds and not (kind is MarkKind.SUBSCRIPT and MarkKind.SUPERSCRIPT in kinds):
            for name in names:
                SubElement(properties, name, {VAL: value} if value else None)
    if rtl:
        SubElement(properties, W + "rtl")
