"""Trade agreements marked up by hand: the articles they have, and their text as a secretariat would hold it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import regex
from lxml import etree

from workbench.exchange.structure import Reading


@dataclass(frozen=True)
class Line:
    """A paragraph of a marked-up agreement: what it is there, and its words."""

    kind: str
    text: str


def marked_up(path: Path) -> list[Line]:
    """The chapters, articles and paragraphs of an agreement in order, names on lines of their own."""
    return list(_lines(etree.parse(str(path)).getroot()))


def _lines(root: etree._Element) -> Iterator[Line]:
    for chapter in root.iter("chapter"):
        yield from _announced("chapter", chapter)
        for article in chapter.iter("article"):
            yield from _announced("article", article)
            for paragraph in regex.split(r"\n\s*\n|(?<=[.;:])\s*\n", article.text or ""):
                if paragraph.strip():
                    yield Line("text", " ".join(paragraph.split()))


def _announced(kind: str, element: etree._Element) -> Iterator[Line]:
    for name in ("number", "name"):
        if written := " ".join((element.get(name) or "").split()):
            yield Line(kind if name == "number" else f"{kind} name", written)


def article_numbers(lines: list[Line]) -> list[str]:
    """The numbers under which the agreement itself counts its articles, in order."""
    return [_number(line.text) for line in lines if line.kind == "article"]


def articles_found(reading: Reading) -> list[str]:
    """The numbers of the articles in an outline, in order."""
    return [_number(provision.label) for provision in reading.provisions if provision.kind == "article"]


def _number(label: str) -> str:
    return regex.sub(r"^\P{Nd}*?(?=\d|[IVXL]+\b)", "", label.upper()).strip(" .:")


@dataclass(frozen=True)
class Score:
    """How far found articles agree with the true ones, as a sequence."""

    true: int
    found: int
    agreed: int
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.agreed / self.true if self.true else 1.0

    @property
    def precision(self) -> float:
        return self.agreed / self.found if self.found else 1.0


def score(true: list[str], found: list[str]) -> Score:
    """Aligns two lists of article numbers in order; what has no partner is missed or extra."""
    blocks = SequenceMatcher(None, true, found, autojunk=False).get_matching_blocks()
    kept_true = {block.a + step for block in blocks for step in range(block.size)}
    kept_found = {block.b + step for block in blocks for step in range(block.size)}
    return Score(
        len(true),
        len(found),
        sum(block.size for block in blocks),
        tuple(number for at, number in enumerate(true) if at not in kept_true),
        tuple(number for at, number in enumerate(found) if at not in kept_found),
    )
