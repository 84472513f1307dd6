"""Recognises the headings of parts, articles and annexes, and tells a heading from the body it runs into.

"Article 5" at the start of a paragraph may open an article or only mention one. What can be
told from the paragraph alone is told here; what needs its neighbours, in :mod:`workbench.exchange.structure`.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from workbench.exchange.structure import vocabulary
from workbench.exchange.structure.labels import label
from workbench.exchange.structure.numerals import NUMBER_WORD, SUFFIX, Number, number
from workbench.exchange.structure.passage import Passage, begins_small

_FIRST_WORD = regex.compile(r"[\[(]*(?P<word>[\p{L}\p{M}]+(?:-\p{L}+)?)")
_NUMBER = (
    rf"(?:(?i:{NUMBER_WORD})"
    r"|\d+(?:(?i:er|re|[º°ª])(?!\p{L}))?(?:[.:–/-]\d+)*(?:-?[A-Za-z](?![\p{L}\d])|\s[a-z](?=\s*$|\s*\n|[.:]?\s+\p{Lu}))?"
    r"|[IVXLC]+(?:[.–-](?:\d+|[IVXLC]+))*(?:-?[A-Z])?(?!\p{L})"
    r"|[A-Z](?:[.-]?\d+)?(?!\p{L})"
    r"|[\u1369-\u137c]+)"
)
_AFTER_WORD = regex.compile(
    rf"(?:\.?[\s፡]*(?:(?:№|N[º°]|(?i:no|nr|cha|ya)\b)\.?\s*)?(?P<number>{_NUMBER}(?:[\s-]*(?i:{SUFFIX}))?))[\])]*"
)
_ORDINAL_FIRST = regex.compile(rf"(?P<number>(?i:{NUMBER_WORD}))\s+(?P<word>\p{{L}}+)(?=\s*$|\s*\n|\s*[.:–—])")
_EAST_ASIAN = regex.compile(
    r"(?:第\s*(?P<number>[\d〇零一二三四五六七八九十百]+)\s*(?P<word>部分|[编編部章节節条條])(?P<suffix>之[一二三四五六七八九十]+)?"
    r"|제\s*(?P<number>\d+)\s*(?P<word>[편부장절조]))(?=(?P<space>\s|$|[（(【]))?"
)
_BARE_NUMBER = regex.compile(r"(?:[A-Z]?\d{1,3}|[IVXL]+|[A-Z])\.?$")
_SEPARATOR = regex.compile(r"(?:\s*[.:;።፤。:](?:\s?[-–—―]+)?|\s*[-–—―]+)(?=\s|$|[\p{Lu}\p{Lo}“\"‘(\[])")
_MENTION = regex.compile(
    r"[,;/)]|(?!\p{Georgian})\p{Ll}|\(\s*(?:\d+|\p{L}{1,3})\s*\)(?!\s*[\p{Lu}“])|(?:AND|OR|TO)\b(?=.*\bAND\b|\s+[IVX\d])"
)
_SENTENCE_END = regex.compile(r"[.;:,。；：،؛۔።፤]['”\")\]]*$|[.;。۔።][”\")]?\s+[\p{Lu}\p{Arabic}\p{Ethiopic}]")
_SMALL_WORD = regex.compile(r"(?<!\p{L})\p{Ll}{2,}")
_WITHOUT_STOPS = regex.compile(r"\p{Thai}|\p{Lao}|\p{Khmer}|\p{Myanmar}")  # a sentence shows no end there
_FIRST_NUMBER = regex.compile(r"\s(?=(?:1\.|\(1\)|1\)|l\.|\(a\)|a\))\s+[\p{Lu}“\"(])")
_LONGEST = 400  # characters in which a title must end
_LETTER = regex.compile(r"\p{L}")
_FINITE = regex.compile(rf"\b(?:{vocabulary.FINITE})\b")
_OPENER = regex.compile(
    rf"(?<=(?P<before>^\p{{Lu}}\p{{Ll}}+|\b\p{{Ll}}[\p{{Ll}}'’-]+)[)]?)\s+(?=(?:{vocabulary.OPENERS})\s+[\p{{L}}\d(“])"
)
_CAPITALS = regex.compile(r"[^\p{Ll}]*[\p{Lu}\d)\]]{2,}[”\"’.:]*(?=\s+\p{Lu}?\p{Ll}+|\s*$)(?!\s+\p{Ll}{2,})")
_RUN_ON_ARTICLE = regex.compile(r"\s(?=(?:Article|ARTICLE|Artículo|Artikel) \d+\w?\s+\p{Lu})")

NUMBERED = "numbered"  # a heading that counts without a word such as Part or Section


@dataclass(frozen=True, slots=True)
class Heading:
    """The announcement of a division: "Article 4 bis" and what follows the label in the same paragraph.

    ``separated`` says that punctuation or the layout sets the label off from what follows, so
    that it cannot be the subject of a sentence.
    """

    division: str
    word: str
    label: str
    number: Number | None
    rest: Passage
    separated: bool

    @property
    def bare(self) -> bool:
        """Whether the label stands alone."""
        return not self.rest.text


def heading(passage: Passage, styled: bool = False) -> Heading | None:
    """What division ``passage`` announces, ``None`` if it announces none.

    ``styled`` says that the source itself shows the paragraph as a heading, so that words which
    would otherwise be a mention ("Article 5 of the Convention") are its title.
    """
    text = passage.text
    if (found := _EAST_ASIAN.match(text)) and found["word"] in vocabulary.EAST_ASIAN:
        kind, written = vocabulary.EAST_ASIAN[found["word"]], f"{found['number']}{found['suffix'] or ''}"
        return _heading(passage, kind, found, found.end(), bool(found["space"]), written)
    first = _FIRST_WORD.match(text)
    if first is None or begins_small(first["word"]):
        return None
    if division := vocabulary.WORDS.get(first["word"].casefold()):
        return _counted(passage, division, first, styled)
    ordinal = _ORDINAL_FIRST.match(text)
    if ordinal and (division := vocabulary.WORDS.get(ordinal["word"].casefold())):
        return _heading(passage, division, ordinal, ordinal.end(), True)
    return None


def _counted(passage: Passage, division: str, first: regex.Match[str], styled: bool) -> Heading | None:
    """A heading whose number follows its word, or that needs none."""
    text = passage.text
    found = _AFTER_WORD.match(text, first.end())
    if found is None:
        rest = text[first.end() :].strip(" .:])–-")
        capitals = _CAPITALS.match(rest[:_LONGEST]) if first["word"].isupper() else None
        alone = not rest or (capitals is not None and len(capitals[0].split()) > 1)
        titled = styled and first["word"].casefold() != "schedule" and (begins_small(rest) or rest.startswith("("))
        separated = styled and _SEPARATOR.match(text, first.end()) is not None
        announces = (alone or titled or separated) if division in vocabulary.UNNUMBERED else (not rest and styled)
        return _heading(passage, division, first, first.end(), not rest or styled) if announces else None
    rest = text[found.end() :]
    separated = not rest.strip() or rest[0] == "\n" or _SEPARATOR.match(rest) is not None
    if not styled and not separated and (not rest[0].isspace() or _MENTION.match(rest.lstrip())):
        return None
    result = _heading(passage, division, first, found.end(), separated or styled, found["number"])
    return result if result.number or styled else None


def numbered_heading(passage: Passage) -> Heading | None:
    """A heading that has a number but no word for it: "I. Interpretation", "S1", "A"."""
    bare = _BARE_NUMBER.match(passage.text)
    if bare:
        return Heading(NUMBERED, "", bare[0], number(bare[0].strip(".")), passage.drop(bare.end()), True)
    found = label(passage.text)
    rest = passage.drop(found.end) if found else passage
    if found is None or found.form not in ("x.", "1.1", "x)") or not heading_like(rest.text):
        return None
    return Heading(NUMBERED, "", found.written, number(found.written.strip(".)")), rest, True)


def _heading(
    passage: Passage, division: str, first: regex.Match[str], end: int, separated: bool, written: str | None = None
) -> Heading:
    separator = _SEPARATOR.match(passage.text, end)
    rest = passage.drop(separator.end() if separator else end)
    counted = written if written is not None else first.groupdict().get("number")
    return Heading(
        division=division,
        word=first["word"].casefold(),
        label=" ".join(passage.text[:end].split()),
        number=number(counted) if counted else None,
        rest=rest,
        separated=separated,
    )


def heading_like(text: str, limit: int = 40) -> bool:
    """Whether a short line reads as a heading: no sentence, no end of one, no label."""
    return (
        bool(text)
        and len(text) <= limit * 8
        and len(text.split()) <= limit
        and not begins_small(text)
        and not _WITHOUT_STOPS.search(text)
        and _LETTER.search(text) is not None
        and not _SENTENCE_END.search(text)
        and not _FINITE.search(text)
        and label(text) is None
    )


def title_and_body(rest: Passage, styled: bool = False) -> tuple[Passage, Passage]:
    """What follows a label in its paragraph, cut into heading and body.

    The cut is made only where it is certain: at a line break, before a paragraph's number, or
    before a word that opens a sentence in the midst of small letters. Otherwise all is body.
    """
    nothing = Passage("")
    if styled:
        return rest, nothing
    line = rest.text.find("\n")
    capitals = _CAPITALS.match(rest.text[:_LONGEST])
    before, after = _at_first_number(rest)
    opened = _OPENER.search(before.text[:_LONGEST])
    if line > 0 and heading_like(rest.text[:line]):
        return rest.split(line)
    if capitals and len(capitals[0].split()) > 1:
        return rest.split(capitals.end())
    if opened and opened["before"].casefold() not in vocabulary.UNFINISHED:
        title, sentence = rest.split(opened.start())
        if heading_like(title.text) and _reads_as_sentence(sentence.text):
            return title, sentence
    if heading_like(before.text):
        return before, after
    return nothing, rest


def _reads_as_sentence(text: str) -> bool:
    """Whether the words after a heading are a sentence and not its second half In Capitals."""
    ends = _SENTENCE_END.search(text) or _FINITE.search(text)
    return ends is not None and _SMALL_WORD.search(" ".join(text.split()[:8])) is not None


def _at_first_number(rest: Passage) -> tuple[Passage, Passage]:
    """``rest`` cut before the label that begins a list inside it, "Use of terms 1. For the …"."""
    found = _FIRST_NUMBER.search(rest.text[:_LONGEST])
    return rest.split(found.start()) if found else (rest, Passage(""))


def article_inside(passage: Passage) -> int | None:
    """Where an article's heading begins inside the title of a division, "AMENDMENTS Article 41 Amendments …"."""
    found = _RUN_ON_ARTICLE.search(passage.text)
    return found.end() if found and passage.text[: found.start()].isupper() else None
