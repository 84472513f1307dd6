"""Finding words in a text as a reader looks for them: case, accents and the vowel signs of Arabic count for nothing.

Two ways of looking: a :class:`Query` asks for words wherever they stand, each as the beginning of a word and those in
quotation marks as they follow each other; :func:`literal` asks for the very signs, as one replaces them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

Range = tuple[int, int]
"""Where something stands in a text: code points, the end not included."""

_SKIPPED = ("Mn", "Me", "Cf")
_TATWEEL = "\u0640"
_ALIKE = {"\u0649": "\u064a", "\u0671": "\u0627"}  # alef maksura is written for yeh, and alef wasla for alef
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Scripts that put no space between words (Thai to Han): each sign is a word of its own there."""
_BEYOND_LATIN = re.compile("[\u0600-\U0010ffff]")
_PARTED = re.compile(f"[{_UNSPACED}]")
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_SPACED_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05c7\u200b-\u200f\u00ad"
_AS_WRITTEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|[{_SPACED_MARKS}])*")
# "and", "so", "in", "like" and "for" are written onto an Arabic word, and so is its article: light10 of Larkey et al.,
# Improving Stemming for Arabic Information Retrieval (2002), without what it takes from the end.
_ARTICLE = re.compile("(?<![^\\W_])(?:[وفبك]?ال|لل)(?=[\u0621-\u064a]{2})")
_QUOTED = re.compile(
    '["\u201c\u201d\u201e\u00ab\u00bb]([^"\u201c\u201d\u201e\u00ab\u00bb]*)(["\u201c\u201d\u00ab\u00bb]?)|([^\\s"\u201c\u201d\u201e\u00ab\u00bb]+)'
)
_MOST_WORDS = 32


class _Folds(dict[int, str]):
    """What becomes of a sign, by code point; each is worked out once."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFKD", chr(code).casefold())
        kept = (_ALIKE.get(one, one) for one in letters if unicodedata.category(one) not in _SKIPPED)
        found = self[code] = "".join(one for one in kept if one != _TATWEEL).casefold()
        return found


class _Lengths(dict[str, int]):
    """How many signs a sign becomes."""

    def __missing__(self, sign: str) -> int:
        found = self[sign] = len(_FOLDS[ord(sign)])
        return found


_FOLDS = _Folds(dict.fromkeys((9, 10, 13, 8232, 8233), " "))
_LENGTHS = _Lengths()
_ONE_LINE = dict.fromkeys((9, 10, 13, 0x2028, 0x2029), " ")


def fold(text: str) -> str:
    """``text`` in lower case and without accents, line ends as spaces."""
    return text.translate(_FOLDS)


_folded = lru_cache(maxsize=12_000)(fold)
"""Folds kept of texts that are searched again at every key: those of a large instrument."""


def spaced(text: str) -> str:
    """``text`` folded, with all its words parted by something that is no letter: what an index of words takes in."""
    folded = fold(text)
    if not _BEYOND_LATIN.search(folded):
        return folded
    return _ARTICLE.sub("", _PARTED.sub(r" \g<0> ", folded))


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other, folded; where it is ``open`` the last is only the beginning of one."""

    words: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Query:
    """Everything that has to stand in a text, in any order; without terms it asks for nothing."""

    terms: tuple[Term, ...]

    @classmethod
    def of(cls, said: str) -> Query:
        """What a person means: words, and phrases in quotation marks; a phrase not closed yet is still being typed."""
        terms, count = [], 0
        for quoted, closed, word in _QUOTED.findall(said):
            found = tuple(_WORD.findall(spaced(word or quoted)))[: _MOST_WORDS - count]
            count += len(found)
            if found:
                # one letter is the word that it is, as in "(a)": as the beginning of one it asks for nearly everything
                terms.append(Term(found, open=len(found[-1]) > 1 and (bool(word) or not closed)))
        return cls(tuple(terms))

    def __bool__(self) -> bool:
        return bool(self.terms)


def ranges(text: str, query: Query) -> tuple[Range, ...]:
    """Where the terms of ``query`` stand in ``text``, in order; none of them overlap."""
    words = list(_words(text))
    found = sorted(stretch for term in query.terms for stretch in _stretches(words, term))
    kept: list[Range] = []
    for start, end in found:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def literal(text: str, sought: str, *, case: bool = False, whole: bool = False) -> tuple[Range, ...]:
    """Where the signs of ``sought`` stand in ``text``, one after the other; with ``case`` exactly as they are written.

    ``whole`` keeps only what does not begin or end inside a word.
    """
    needle = sought if case else fold(sought)
    if not needle.strip():
        return ()
    hay = text if case else _folded(text)
    if needle not in hay:
        return ()
    starts = None if case or text.isascii() else _starts(text)
    found: list[Range] = []
    place = hay.find(needle)
    while place >= 0:
        end = place + len(needle)
        if not (whole and (_inside(hay, place) or _inside(hay, end))):
            found.append((place, end) if starts is None else _back(starts, place, end))
        place = hay.find(needle, end)
    return tuple(found)


def excerpt(text: str, found: tuple[Range, ...], room: int) -> tuple[str, tuple[Range, ...]]:
    """About ``room`` signs of ``text`` on one line around the first of what was found, and its places in them."""
    line = text.translate(_ONE_LINE)
    if len(line) <= room or not found:
        return line if len(line) <= room else f"{line[: room - 1]}…", found
    start = max(0, found[0][0] - room // 3)
    start = 0 if start == 0 else line.find(" ", start, found[0][0]) + 1 or start
    end = start + room - 2
    end = len(line) if end >= len(line) else max(line.rfind(" ", found[0][1], end), found[0][1])
    before, after = "…" * (start > 0), "…" * (end < len(line))
    by = len(before) - start
    kept = tuple((at + by, min(to, end) + by) for at, to in found if at < end)
    return f"{before}{line[start:end]}{after}", kept


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _AS_WRITTEN.finditer(text):
        end = match.end()
        while end < len(text) and not _LENGTHS[text[end]]:
            end += 1  # the marks over the last sign belong to it
        for word in _parts(match[0]):
            yield match.start(), end, word


@lru_cache(maxsize=20_000)
def _parts(written: str) -> tuple[str, ...]:
    """The words that a word as it is written is to the index: one, but for a ligature or a fraction."""
    return tuple(_WORD.findall(spaced(written)))


def _stretches(words: list[tuple[int, int, str]], term: Term) -> Iterator[Range]:
    count = len(term.words)
    *first, last = term.words
    for place in range(len(words) - count + 1):
        ending = words[place + count - 1]
        fits = ending[2].startswith(last) if term.open else ending[2] == last
        if fits and all(words[place + n][2] == word for n, word in enumerate(first)):
            yield words[place][0], ending[1]


def _starts(text: str) -> list[int] | None:
    """For each sign of the folded text which sign of ``text`` it comes from; ``None`` where the two are in step."""
    lengths = list(map(_LENGTHS.__getitem__, text))
    if lengths.count(1) == len(lengths):
        return None
    found = [place for place, length in enumerate(lengths) for _ in range(length)]
    return [*found, len(text)]


def _back(starts: list[int], start: int, end: int) -> Range:
    first, after = starts[start], starts[end]
    # a match that ends within what one sign became takes that sign whole
    return first, after + 1 if end and starts[end - 1] == after else after


def _inside(text: str, place: int) -> bool:
    around = text[max(0, place - 1) : place + 1]
    return len(around) == 2 and place > 0 and _letter(around[0]) and _letter(around[1])


def _letter(sign: str) -> bool:
    return sign.isalnum() and not _PARTED.match(sign)
