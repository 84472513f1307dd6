"""Markdown into blocks: its syntax is no words, everything else is kept as it stands.

Treaty collections hold irregular Markdown ("###Article 1", lists that stop and go on, numbers that
CommonMark would renumber), so lines are read here one by one, numbers literally; emphasis and
links within a paragraph are left to markdown-it, whose CommonMark rules know where they begin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.domain.provision import Mark, MarkKind
from workbench.exchange.blocks import Block, Source
from workbench.exchange.numerals import label
from workbench.exchange.passage import Passage

_ATX = regex.compile(r" {0,3}(#{1,6})[ \t]*(?!#)(.*)$")
_SETEXT = regex.compile(r" {0,3}(=+|-{3,})[ \t]*$")
_RULE = regex.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_ITEM = regex.compile(r"(?P<indent>[ \t]*)(?:> ?)*(?P<mark>\d{1,9}[.)]|[*+-])(?P<gap>[ \t]+|$)(?P<text>.*)$")
_NOTE = regex.compile(r" {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$")
_TARGET = regex.compile(r" {0,3}\[([^\]^][^\]]*)\]:[ \t]*<?(\S+?)>?(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?[ \t]*$")
_ATTRIBUTES = regex.compile(r"[ \t]*\{:[^}]*\}[ \t]*$")
_NO_WORDS = regex.compile(
    r"[ \t]*(?:<meta\b[^>]*>|<!DOCTYPE[^>]*>|</?(?:div|p|br|hr|a|img)\b[^>]*>|[*-][ \t]+TOC)[ \t]*$", regex.IGNORECASE
)
_COMMENT = regex.compile(r"<!--.*?-->", regex.DOTALL)
_RULED_ROW = regex.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?[ \t]*$")
_FRONT = regex.compile(r"\A\ufeff?---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_INLINE = regex.compile(r"[*_\[\]<&\\`!]")
_NOTE_MARK = regex.compile(r"\[\^([^\]\s]+)\]")
_LOOSE_EMPHASIS = regex.compile(r"(?<![*\\])(\*{1,2})(?!\*)([^*\n]{1,400})\1(?!\*)")
_CELL_BREAK = regex.compile(r"(?<!\\)\|")
_LANGUAGE = regex.compile(r"^(?:lang|language):[ \t]*[\"']?([A-Za-z-]+)", regex.MULTILINE)
_BULLETS = {"*": "•", "+": "•", "-": "–"}
_MARKS = {"em": MarkKind.ITALIC, "strong": MarkKind.BOLD, "s": MarkKind.STRIKE, "link": MarkKind.LINK}
_TAGS = {
    **dict.fromkeys(("sup",), MarkKind.SUPERSCRIPT),
    **dict.fromkeys(("sub",), MarkKind.SUBSCRIPT),
    **dict.fromkeys(("b", "strong"), MarkKind.BOLD),
    **dict.fromkeys(("i", "em"), MarkKind.ITALIC),
    **dict.fromkeys(("u", "ins"), MarkKind.UNDERLINE),
    **dict.fromkeys(("s", "del", "strike"), MarkKind.STRIKE),
}
_TAG = regex.compile(r"<(/?)([a-zA-Z]+)")
_NOTE_SIGN = "\ufdd0"  # a noncharacter: no document holds it


@dataclass(slots=True)
class _Draft:
    """A paragraph while its lines are gathered."""

    line: int
    lines: list[str]
    label: str = ""
    level: int | None = None
    heading: int | None = None
    indent: int = 0
    table: bool = False

    def takes(self, line: str, before: str) -> bool:
        """Takes a further line if it belongs here; ``before`` is the line above it as it stood."""
        if self.table:
            goes_on = "|" in line
        elif len(self.lines) == 1 and not self.label and (under := _SETEXT.match(line)):
            self.heading = 1 if "=" in under[1] else 2
            return True
        else:
            begins = _is_blank(line) or _ATX.match(line) or _ITEM.match(line) or line.lstrip().startswith("|")
            goes_on = not begins and not (label(line.strip()) and _ends_paragraph(before)) and self.heading is None
        if goes_on:
            self.lines.append(line if self.table else line.strip(" >"))
        return goes_on


def markdown_blocks(text: str) -> Source:
    """The blocks of a Markdown text; footnotes become marks where they are called."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    said = _LANGUAGE.search(front[0]) if front else None
    if front:
        text = "\n" * front[0].count("\n") + text[front.end() :]
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    lines, notes, targets = _definitions(text.split("\n"))
    inline = _Inline(targets, notes)
    blocks = [block for draft in _drafts(lines) if (block := inline.block(draft)) is not None]
    blocks += inline.uncalled()
    return Source(tuple(blocks), language=said[1].casefold() if said else "")


def _definitions(lines: list[str]) -> tuple[list[str], dict[str, str], dict[str, str]]:
    """The lines without the definitions of footnotes and link targets, and those definitions."""
    notes: dict[str, str] = {}
    targets: dict[str, str] = {}
    kept: list[str] = []
    open_note = ""
    for line in lines:
        if found := _NOTE.match(line):
            open_note = found[1]
            notes[open_note] = f"{notes[open_note]} {found[2]}" if open_note in notes else found[2]
        elif open_note and line.strip() and line[:1] in " \t":
            notes[open_note] += " " + line.strip()
        elif found := _TARGET.match(line):
            targets[" ".join(found[1].split()).casefold()] = found[2]
            kept.append("")
            continue
        else:
            if line.strip():
                open_note = ""
            kept.append(line)
            continue
        kept.append("")
    return kept, notes, targets


def _drafts(lines: list[str]) -> Iterator[_Draft]:
    """Paragraphs, headings, list items and tables, in order."""
    draft: _Draft | None = None
    items: list[int] = []  # where the markers of the open lists stand
    for number, raw in enumerate(lines, 1):
        line = _ATTRIBUTES.sub("", raw).expandtabs(4).rstrip()
        if draft is not None:
            if draft.takes(line, lines[number - 2]):
                continue
            yield draft
            draft = None
        if _is_blank(line):
            continue
        draft = _begun(number, line, items)
        if draft.heading is not None:
            yield draft
            draft = None
    if draft:
        yield draft


def _is_blank(line: str) -> bool:
    return not line.strip() or _NO_WORDS.match(line) is not None or _RULE.match(line) is not None


def _begun(number: int, line: str, items: list[int]) -> _Draft:
    """What begins with this line; ``items`` is brought up to date."""
    if heading := _ATX.match(line):
        items.clear()
        return _Draft(number, [_unclosed(heading[2])], heading=len(heading[1]))
    if line.lstrip().startswith("|"):
        return _Draft(number, [line], table=True)
    if item := _ITEM.match(line):
        start = len(item["indent"])
        while items and items[-1] >= start - 1:
            items.pop()
        items.append(start)
        words_at = start + len(item["mark"]) + max(1, len(item["gap"]))
        mark = _BULLETS.get(item["mark"], item["mark"])
        return _Draft(number, [item["text"]], label=mark, level=len(items) - 1, indent=words_at)
    indent = len(line) - len(line.lstrip())
    if not indent:
        items.clear()
    return _Draft(number, [line.lstrip(" >")], indent=indent)


def _unclosed(heading: str) -> str:
    """A heading's words without the number signs that may close it."""
    words = heading.rstrip().rstrip("#")
    return words.rstrip() if not words or words[-1].isspace() else heading.strip()


def _ends_paragraph(line: str) -> bool:
    """Whether a line ends in a hard break or at the end of a clause, so that a label after it begins a paragraph."""
    return line.endswith("  ") or line.rstrip().endswith((".", ";", ":"))


class _Inline:
    """Reads the inside of paragraphs, with the document's link targets and footnotes."""

    def __init__(self, targets: dict[str, str], notes: dict[str, str]) -> None:
        self._targets = {name: {"title": "", "href": href} for name, href in targets.items()}
        self._references = {_reference(name): value for name, value in self._targets.items()}
        self._notes = notes
        self._called: set[str] = set()

    def block(self, draft: _Draft) -> Block | None:
        """A draft as a block; ``None`` if nothing is left of it."""
        where = f"line {draft.line}"
        if draft.table:
            rows = [self._row(line) for line in draft.lines if not _RULED_ROW.match(line)]
            passage = _table(rows)
        else:
            passage = self.passage("\n".join(draft.lines))
        if not passage and not draft.label:
            return None
        return Block(
            passage.text,
            passage.marks,
            label=draft.label,
            level=draft.level,
            heading=draft.heading,
            indent=draft.indent,
            table=draft.table,
            where=where,
        )

    def uncalled(self) -> list[Block]:
        """Footnotes that no paragraph calls, so that their words are not lost."""
        return [
            Block(self.passage(note).text, style="Footnote", where=f"footnote {name}")
            for name, note in self._notes.items()
            if name not in self._called
        ]

    def passage(self, text: str) -> Passage:
        """A paragraph's words and marks; line breaks in the source are spaces."""
        called: list[str] = []

        def call(found: regex.Match[str]) -> str:
            if found[1] not in self._notes:
                return str(found[0])
            called.append(found[1])
            self._called.add(found[1])
            return _NOTE_SIGN

        text = _NOTE_MARK.sub(call, _LOOSE_EMPHASIS.sub(_tighten, text))
        if not _INLINE.search(text) and not called:
            return Passage(" ".join(text.split()))
        tokens = _parser().parseInline(text, {"references": self._references})
        return _read(tokens[0].children or [], [self.passage(self._notes[name]).text for name in called])

    def _row(self, line: str) -> list[Passage]:
        cells = _CELL_BREAK.split(line.strip().removeprefix("|").removesuffix("|"))
        return [self.passage(cell.strip().replace("\\|", "|")) for cell in cells]


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("strikethrough")


def _tighten(found: regex.Match[str]) -> str:
    """ "* Baleen whales*" and "*fentanyl *" are emphasis in many collections, though not in CommonMark."""
    stars, inside = found[1], found[2]
    if not any(character.isalpha() for character in inside):
        return str(found[0])
    before = inside[: len(inside) - len(inside.lstrip())]
    after = inside[len(inside.rstrip()) :]
    return f"{before}{stars}{inside.strip()}{stars}{after}"


def _reference(name: str) -> str:
    """How markdown-it names a link target (its ``normalizeReference``)."""
    return " ".join(name.split()).lower().upper()


def _read(tokens: list[Token], notes: list[str]) -> Passage:
    """Inline tokens as a passage: words collected, emphasis and links as marks."""
    pieces: list[str] = []
    marks: list[Mark] = []
    began: list[tuple[MarkKind, int, str]] = []
    length = 0
    remaining = list(reversed(notes))

    def add(words: str) -> None:
        nonlocal length
        for index, part in enumerate(words.split(_NOTE_SIGN)):
            if index:
                marks.append(Mark(length, length, MarkKind.FOOTNOTE, remaining.pop()))
            pieces.append(part if part == "\n" else regex.sub(r"\s+", " ", part))
            length += len(pieces[-1])

    def end(kind: MarkKind) -> None:
        for index in range(len(began) - 1, -1, -1):
            if began[index][0] is kind:
                _, start, value = began.pop(index)
                if start < length:
                    marks.append(Mark(start, length, kind, value))
                return

    for token in tokens:
        kind = _MARKS.get(token.type.removesuffix("_open").removesuffix("_close"))
        if kind and token.nesting == 1:
            began.append((kind, length, str(token.attrGet("href") or "")))
        elif kind and token.nesting == -1:
            end(kind)
        elif token.type == "softbreak":
            add(" ")
        elif token.type == "hardbreak":
            add("\n")
        elif token.type == "image":
            add("".join(child.content for child in token.children or []))
        elif token.type == "html_inline":
            found = _TAG.match(token.content)
            name = found[2].casefold() if found else ""
            if name == "br":
                add("\n")
            elif found and (tag := _TAGS.get(name)):
                if found[1]:
                    end(tag)
                else:
                    began.append((tag, length, ""))
        else:
            add(token.content)
    return Passage("".join(pieces), tuple(sorted(marks))).strip()


def _table(rows: list[list[Passage]]) -> Passage:
    """Rows as lines, cells between tabs, breaks inside a cell as U+2028."""
    text = ""
    marks: list[Mark] = []
    for row_number, row in enumerate(rows):
        text += "\n" if row_number else ""
        for cell_number, cell in enumerate(row):
            text += "\t" if cell_number else ""
            marks += [Mark(mark.start + len(text), mark.end + len(text), mark.kind, mark.value) for mark in cell.marks]
            text += cell.text.replace("\n", "\u2028")
    return Passage(text, tuple(sorted(marks)))
