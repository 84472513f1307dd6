"""Wordings that are nearly the same: apart in spacing, case, punctuation or spelling, and in nothing else.

Two delegations that hand in "cyber-security measures" and "Cybersecurity measures," want one thing, and the room
should see it at once. Words of other meaning are never taken for one: what differs by a word, an accent, a number,
a label, a bracket or a sign is not near, and so "a part" is not "apart", nor "1.5" "15", nor "5-7" "5, 7".
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.drafting.rolling import Difference
from workbench.drafting.spelling import spelled

_LABEL, _APART, _MARK = "\x01", "\x02", "\x00"  # in a key: round a label, round a small word, before a mark in doubt
_HYPHEN = "[-\u2010\u2011\u00ad]"
_UNIT = r"(?:\d+(?:[.,:]\d+)+|[^\W_]+)(?:['\u2019\u02bc][^\W_]+)*"
_PIECE = re.compile(
    rf"(?P<word>{_UNIT}(?:{_HYPHEN}{_UNIT})*)"
    r"|(?P<sign>(?<![^\s(\[])[-\u2010-\u2014\u2212.,](?=\d))"
    r"|(?P<dash>[-\u2010-\u2015\u00ad]+)"
    r"|(?P<stop>[.,:;\u2026\u060c\u061b\u06d4\u0964\u3001\u3002\uff0c\uff0e\uff1a\uff1b]+)"
    r"|(?P<quote>[\"'`\u00b4\u00ab\u00bb\u2018-\u201f\u2039\u203a\u02bc\u300c-\u300f\x00-\x02]+)"
    r"|(?P<space>\s+)|(?P<other>.)"
)
_APOSTROPHE = re.compile("[\u2019\u02bc]")
_PARTED = re.compile(_HYPHEN)
_NUMBERED = re.compile(r".*\d.*|\w|(?=.)x{0,3}(?:i[xv]|v?i{0,3})")
_BESIDE_WORDS = re.compile(rf"(?<=[^{_LABEL})\]}}]){_MARK}.|{_MARK}.(?=[^{_LABEL}(\[{{])")
_IN_LIST = re.compile(rf"(?<={_LABEL})([)\]}}]*){_MARK}(.)(?=[(\[{{]*{_LABEL})")
_IN_DOUBT = re.compile(f"{_MARK}.")

# Words that mean something else, or nothing, when they are written as one with the next: "no where", "in formation".
_SMALL = frozenset(
    """
    a after all am an and any are as at be been before by can could did do each en et even ever every for from had has
    have he her here him his how i if il in is it its la le less les like many may me might more must my near never no
    not of off on one or other our out over par pour quoi she should shall so some sous such sur than that the
    their them then there these they this those through to too un under up upon us was we were what when where which
    while who why will with within without would
    """.split()  # noqa: SIM905
)
_JOINED_BY_HYPHEN = frozenset({"after", "by", "off", "out", "over", "under"})
_OPENED = {
    "cannot": ["can", "not"],
    "forever": ["for", "ever"],
    "inasmuch": ["in", "as", "much"],
    "insofar": ["in", "so", "far"],
    "onboard": ["on", "board"],
    "ongoing": ["on", "going"],
    "online": ["on", "line"],
    "onsite": ["on", "site"],
}
# "re-sign" is not "resign"; where no such pair is, "re-establish" is "reestablish".
_AGAIN = re.compile(
    r"(?:act|bound|call|cede|cite|claim|collect|cord|count|cover|creat|cur|dress|fer|form|fund|fus|gain|gard|hears"
    r"|join|lat|lay|leas|main|mark|mit|mov|pair|peal|petition|plac|ply|port|pose|present|press|prove|quest|quir"
    r"|search|sent|serv|sign|solut|solv|sort|sound|spect|spons|store|strain|tain|tir|treat|turn|vers|vi[es]w|ward)"
)


def likeness_key(text: str) -> str:
    """A key that two wordings share if and only if they are near; not meant to be read."""
    key = "".join(map(_folded, text.split()))
    if _MARK in key:
        key = _IN_DOUBT.sub("", _IN_LIST.sub(r"\1\2", key))
    return key


def differences(one: str, other: str) -> frozenset[Difference] | None:
    """In what two near wordings differ, nothing where they are equal; ``None`` where they are not near."""
    if one == other:
        return frozenset()
    if likeness_key(one) != likeness_key(other):
        return None
    left, right = _outline(one), _outline(other)
    found = set()
    if left.cases != right.cases:
        found.add(Difference.CASE)
    for place in left.between.keys() | right.between.keys():
        marks, others = left.marks(place), right.marks(place)
        if marks != others:
            found.add(Difference.PUNCTUATION)
        elif left.between.get(place) != right.between.get(place):
            found.add(Difference.SPACING)
    if left.letters != right.letters or not found:
        found.add(Difference.SPELLING)
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def _folded(chunk: str) -> str:
    """What stands between two spaces as a part of a key; texts repeat their words, so most are known."""
    folded: list[str] = []
    for piece in _PIECE.finditer(unicodedata.normalize("NFC", chunk)):
        match piece.lastgroup:
            case "word":
                folded.append(_word(piece[0]))
            case "dash":
                folded.append(f"{_MARK}-")
            case "stop":
                folded.append(f"{_MARK},")
            case "sign":
                folded.append("." if piece[0] in ".," else "-")
            case "other":
                folded.append(piece[0])
    return _BESIDE_WORDS.sub("", "".join(folded))


def _word(word: str) -> str:
    """A word, or several joined by hyphens, as a part of a key."""
    parts = _parts(word.casefold())
    parts = _OPENED.get("".join(parts), parts)
    folded: list[str] = []
    for part, after in zip(parts, [*parts[1:], ""], strict=True):
        if _NUMBERED.fullmatch(part):
            folded.append(f"{_MARK}-" if folded else "")
            folded.append(f"{_LABEL}{part}{_LABEL}")
        elif part in _SMALL and not (part in _JOINED_BY_HYPHEN and after and after not in _SMALL):
            folded.append(f"{_APART}{part}{_APART}")
        else:
            folded.append(_letters(part))
            folded.append("-" if part == "re" and _AGAIN.match(after) else "")
    return "".join(folded)


def _parts(word: str) -> list[str]:
    return _PARTED.split(_APOSTROPHE.sub("'", word))


@lru_cache(maxsize=1 << 14)
def _letters(part: str) -> str:
    """A word in small letters and in one spelling, with whatever follows its apostrophe."""
    own, apostrophe, end = part.partition("'")
    return spelled(own) + apostrophe + end


@dataclass(slots=True)
class _Outline:
    """A text taken apart, so that each kind of difference can be seen alone.

    ``letters`` are its words without case, joined; ``cases`` tells which of their letters, spelled in one way, are
    capitals; ``between`` is what stands between two words, by the count of these letters before it.
    """

    letters: str = ""
    cases: str = ""
    between: defaultdict[int, str] = field(default_factory=lambda: defaultdict(str))

    def marks(self, place: int) -> str:
        """The punctuation there: no spaces, and no hyphen that joins two words."""
        between = self.between.get(place, "")
        return "" if _PARTED.fullmatch(between) else "".join(between.split())


def _outline(text: str) -> _Outline:
    found = _Outline()
    for piece in _PIECE.finditer(unicodedata.normalize("NFC", text)):
        if piece.lastgroup != "word":
            found.between[len(found.cases)] += piece[0]
            continue
        for part in re.split(f"({_HYPHEN})", piece[0]):
            if _PARTED.fullmatch(part):
                found.between[len(found.cases)] += part
                continue
            plain = _APOSTROPHE.sub("'", part)
            if plain != part:
                found.between[len(found.cases) + 1] += "\u2019"
            size = len(_letters(plain.casefold()))
            cases = "".join("A" if letter.isupper() else "a" for letter in plain)
            found.letters += plain.casefold()
            found.cases += cases[:size].ljust(size, cases[-1])
    return found
