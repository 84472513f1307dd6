"""Plain text and Markdown in: files and strings into blocks, without losing a word."""

from __future__ import annotations

import codecs
from pathlib import Path

import regex

from workbench.domain.errors import Line, UnreadableSource
from workbench.exchange.blocks import Block, Remark, Source
from workbench.exchange.structure.headings import heading
from workbench.exchange.structure.labels import label
from workbench.exchange.structure.passage import Passage
from workbench.exchange.structure.preamble import preamble_heading

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LARGEST = 200_000_000
_WIDEST_PAGE = 110
_PARAGRAPH_END = regex.compile(r"[.;:!?。；：؛][”\"’)\]]*(?:\s+(?:and|or|et|ou|y|o|en|of))?$")
_CLAUSE_END = regex.compile(r"[.;:!?,。；：،؛][”\"’)\]]*(?:\s+(?:and|or|et|ou|y|o|en|of))?$")
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")


def read_text(path: Path) -> Source:
    """The blocks of a plain-text file; raises :class:`UnreadableSource` for an empty, binary or missing one."""
    text, remarks = decoded(path)
    source = text_blocks(text)
    return Source(source.blocks, (*remarks, *source.remarks), path=path)


def read_markdown(path: Path) -> Source:
    """The blocks of a Markdown file; raises :class:`UnreadableSource` for an empty, binary or missing one."""
    from workbench.exchange.markdown import markdown_blocks

    text, remarks = decoded(path)
    source = markdown_blocks(text)
    return Source(source.blocks, (*remarks, *source.remarks), source.language, path)


def decoded(path: Path) -> tuple[str, tuple[Remark, ...]]:
    """A file's text: UTF-8, or UTF-16 by its mark, or else Windows-1252 with a remark."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableSource("{file} is larger than 200 MB: hand in the treaty's text alone", file=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(
            "{file} cannot be read ({why}): check the path and its rights", file=path.name, why=error.strerror
        ) from None
    if not data.strip():
        raise UnreadableSource("{file} is empty: hand in a file with the treaty's text", file=path.name)
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    remarks: tuple[Remark, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        why = Line("it is no UTF-8 and was read as Windows-1252: check the accented letters")
        remarks = (Remark(path.name, "", why),)
    if len(_CONTROL.findall(text)) > len(text) // 500:
        raise UnreadableSource("{file} is no text: hand in a .docx, .txt or .md file", file=path.name)
    if not text.strip("\ufeff \t\r\n\f\x0b"):
        raise UnreadableSource("{file} is empty: hand in a file with the treaty's text", file=path.name)
    return text, remarks


def text_blocks(text: str) -> Source:
    """Plain text as blocks: one per paragraph, whether its lines are wrapped or each is a paragraph."""
    lines = [line.expandtabs(4).rstrip() if line[:1] in " \t" else line.rstrip() for line in text.splitlines()]
    groups: list[list[tuple[int, str]]] = [[]]
    for number, line in enumerate(lines, 1):
        if line.strip("\ufeff \t"):
            groups[-1].append((number, line))
        elif groups[-1]:
            groups.append([])
    longest = max((len(line) for group in groups for _, line in group), default=0)
    width = longest if longest <= _WIDEST_PAGE and _is_wrapped(groups, longest) else None
    page = min(longest, _WIDEST_PAGE)
    return Source(tuple(block for group in groups for block in _paragraphs(group, width, page)))


def _is_wrapped(groups: list[list[tuple[int, str]]], longest: int) -> bool:
    """Whether lines are wrapped at a width: long ones often end in the midst of a sentence, and go on below."""
    long = [line for group in groups for _, line in group[:-1] if len(line) >= 0.7 * longest]
    return 3 * sum(_CLAUSE_END.search(line) is None for line in long) > len(long)


def _paragraphs(group: list[tuple[int, str]], width: int | None, page: int) -> list[Block]:
    paragraphs: list[list[tuple[int, str]]] = []
    for number, line in group:
        if not paragraphs or width is None or _begins(paragraphs[-1], line, width):
            paragraphs.append([])
        paragraphs[-1].append((number, line))
    return [_block(lines, page) for lines in paragraphs]


def _begins(before: list[tuple[int, str]], line: str, width: int) -> bool:
    """Whether a line of wrapped text begins a paragraph of its own, though no blank line stands before it."""
    last = before[-1][1]
    words = line.split()
    fits = len(last) + 1 + len(words[0]) <= 0.85 * width
    ended = _PARAGRAPH_END.search(last) is not None
    if heading(Passage(last.strip())) and len(before) == 1 and len(last) < 0.6 * width:
        return True
    announced = heading(Passage(line.strip()))
    alone = announced is not None and announced.bare and len(line) < 0.5 * width and line[-1:].isalnum()
    if announced and announced.separated and (alone or ended or fits):
        return True
    if last.isupper() and preamble_heading(Passage(line.strip())) is not None:
        return True
    if label(line.strip()) and (ended or fits):
        return True
    return fits and ended


def _block(lines: list[tuple[int, str]], page: int) -> Block:
    first = lines[0][1]
    indent = len(first) - len(first.lstrip(" "))
    text = " ".join(line.strip("\ufeff \t\f") for _, line in lines)
    centred = (
        indent >= 8
        and len(lines) <= 3
        and len(text) < page
        and abs(indent * 2 + len(first.strip()) - page) <= page // 5
    )
    where = f"line {lines[0][0]}" if len(lines) == 1 else f"lines {lines[0][0]} to {lines[-1][0]}"
    return Block(text, indent=indent, centred=centred, where=where)
