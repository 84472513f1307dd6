"""The master text of the draft: Markdown in, paragraphs out, and plain text again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

HERE = Path(__file__).parent
MASTER = HERE / "digital-geneva-convention.md"

HEADED = ("PART", "ANNEX", "SECTION", "Article")
_HEADED = re.compile(rf"#+ ((?:{'|'.join(HEADED)}) \w+)\. (.+)")
_NUMBERED = re.compile(r"(\d+\.|\([a-z]+\)) (.+)")
_NOTE = re.compile(r"\[\^(\d+)\]: (.+)")
_MARKS = re.compile(r"\*|\[\^\d+\]")
_CITED = re.compile(r"(?<=\bArticle )\d+\b|(?<=\bArticles )\d+(?:(?:, | and | to )\d+)*\b")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: ``role`` is title, subtitle, preamble, part, annex, section, article or body.

    ``text`` is a heading's words or a body paragraph's words without its label; it may hold
    ``*emphasis*`` and ``[^1]`` references to notes.
    """

    role: str
    text: str
    label: str = ""


def read(path: Path = MASTER) -> tuple[list[Paragraph], dict[str, str]]:
    """The paragraphs of the master and its notes by number."""
    paragraphs: list[Paragraph] = []
    notes: dict[str, str] = {}
    for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
        if found := _NOTE.fullmatch(line):
            notes[found[1]] = found[2]
        else:
            paragraphs.append(_paragraph(line, first=len(paragraphs)))
    return paragraphs, notes


def _paragraph(line: str, first: int) -> Paragraph:
    if first == 0:
        return Paragraph("title", line.removeprefix("# "))
    if first == 1:
        return Paragraph("subtitle", line)
    if line == "## Preamble":
        return Paragraph("preamble", "", "Preamble")
    if found := _HEADED.fullmatch(line):
        return Paragraph(found[1].split()[0].lower(), found[2], found[1])
    if found := _NUMBERED.fullmatch(line):
        return Paragraph("body", found[2], found[1])
    return Paragraph("body", line)


def bare(text: str) -> str:
    """The words alone, without marks of emphasis and references to notes."""
    return _MARKS.sub("", text)


def plain(paragraphs: Iterable[Paragraph]) -> str:
    """The text form: a paragraph a line, headings under their labels; emphasis and notes are in the other forms."""
    lines = []
    for paragraph in paragraphs:
        between = " " if paragraph.role == "body" else "\n"
        lines.append(between.join(filter(None, (paragraph.label, bare(paragraph.text)))))
    return "\n\n".join(lines) + "\n"


def levels(paragraphs: Sequence[Paragraph]) -> list[int | None]:
    """How deep each numbered paragraph stands: 0 for "1.", 1 for "(a)", 2 for "(i)"; ``None`` without a number.

    "(i)" after "(h)" is a letter, any other "(i)" the first item.
    """
    found: list[int | None] = []
    letter = ""
    for paragraph in paragraphs:
        bare = paragraph.label.strip("().")
        if paragraph.role != "body" or not bare:
            letter = letter if paragraph.role == "body" else ""
            found.append(None)
        elif bare.isdigit():
            letter = ""
            found.append(0)
        elif bare == (chr(ord(letter) + 1) if letter else "a"):
            letter = bare
            found.append(1)
        else:
            found.append(2)
    return found


def renumbered(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Articles and, in each article, paragraphs numbered afresh; references to articles follow."""
    paragraphs = list(paragraphs)
    articles = [p for p in paragraphs if p.role == "article"]
    new = {p.label.removeprefix("Article "): str(n) for n, p in enumerate(articles, 1)}

    def moved(span: re.Match[str]) -> str:
        if not span[2]:
            return new.get(span[1], span[1])
        found = sorted(int(new[str(old)]) for old in range(int(span[1]), int(span[2]) + 1))
        if found != list(range(found[0], found[-1] + 1)):
            raise ValueError(f"Articles {span[0]} no longer stand together")
        return f"{found[0]} to {found[-1]}"

    def cited(match: re.Match[str]) -> str:
        return re.sub(r"(\d+)(?: to (\d+))?", moved, match[0])

    found = []
    numbers = count(1)
    in_annexes = False
    for paragraph in paragraphs:
        label = paragraph.label
        in_annexes = in_annexes or paragraph.role == "annex"
        if paragraph.role == "article":
            label, numbers = f"Article {new[label.removeprefix('Article ')]}", count(1)
        elif label.endswith(".") and not in_annexes:
            label = f"{next(numbers)}."
        found.append(Paragraph(paragraph.role, _CITED.sub(cited, paragraph.text), label))
    return found
