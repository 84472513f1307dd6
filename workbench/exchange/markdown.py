"""Markdown into blocks: its syntax is no words, everything else is kept as it stands.

Treaty collections hold irregular Markdown ("###Article 1", lists that stop and go on, numbers that
CommonMark would renumber), so lines are read here one by one, numbers literally; emphasis and
links within a paragraph are left to markdown-it, whose CommonMark rules know where they begin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

import regex

from workbench.domain.provision import Mark
from workbench.exchange.blocks import Block, Source
from workbench.exchange.markdown_inline import Inline
from workbench.exchange.structure.labels import label
from workbench.exchange.structure.passage import Passage

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
_CELL_BREAK = regex.compile(r"(?<!\\)\|")
_LANGUAGE = regex.compile(r"^(?:lang|language):[ \t]*[\"']?([A-Za-z-]+)", regex.MULTILINE)
_BULLETS = {"*": "•", "+": "•", "-": "–"}


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
    inline = Inline(targets, notes)
    blocks = [block for draft in _drafts(lines) if (block := _block(draft, inline)) is not None]
    blocks += [
        Block(note.text, note.marks, style="Footnote", where=f"footnote {n}") for n, note in inline.uncalled.items()
    ]
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


def _block(draft: _Draft, inline: Inline) -> Block | None:
    """A draft as a block; ``None`` if nothing is left of it."""
    if draft.table:
        passage = _table([_row(line, inline) for line in draft.lines if not _RULED_ROW.match(line)])
    else:
        passage = inline.passage("\n".join(draft.lines))
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
        where=f"line {draft.line}",
    )


def _row(line: str, inline: Inline) -> list[Passage]:
    cells = _CELL_BREAK.split(line.strip().removeprefix("|").removesuffix("|"))
    return [inline.passage(cell.strip().replace("\\|", "|")) for cell in cells]


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
    return Passage(text, tuple(sorted(marks, key=attrgetter("place"))))
