"""Preambles, enacting words and testimonia: the parts of a treaty that carry no numbers."""

from __future__ import annotations

import regex

from workbench.exchange.structure import vocabulary
from workbench.exchange.structure.passage import Passage

_CAPITAL_PHRASE = rf"(?=\p{{Lu}})(?i:{vocabulary.PREAMBULAR})"
_HEADING = regex.compile(rf"[\[(]*(?i:{vocabulary.PREAMBLE})[\])]*(?:\s*[.:–—-])?(?=\s|$)")
_PREAMBULAR = regex.compile(
    rf"[-–—\[(“\"\s]*(?:{vocabulary.PARTICIPLE}|{_CAPITAL_PHRASE}|(?=\p{{Cyrillic}}|\p{{Lo}})(?i:{vocabulary.PREAMBULAR}))(?!\p{{Ll}})"
)
_OPENING = regex.compile(rf"(?=[\p{{Lu}}\p{{Lo}}])(?i:{vocabulary.OPENING})(?!\p{{Ll}})")
_ENACTING = regex.compile(rf"(?i)(?<!\p{{L}})(?:{vocabulary.ENACTING})\s*[:.،,;—-]*\s*$")
_TESTIMONIUM = regex.compile(rf"(?=[\p{{Lu}}\p{{Lo}}])(?i:{vocabulary.TESTIMONIUM})")
_TESTIMONIUM_INSIDE = regex.compile(
    r"(?<=[.;])\s+(?=(?:IN WITNESS|In witness whereof|EN FOI DE|EN FE DE|TEN BLIJKE|DONE (?:at|in)|В УДОСТОВЕРЕНИЕ)\b)"
)
_CUT = regex.compile(
    rf"(?<=[,;])\s*(?=(?:{vocabulary.PARTICIPLE}|{_CAPITAL_PHRASE}|(?=\p{{Lu}})(?i:{vocabulary.ENACTING}))(?!\p{{L}}))"
)


def preamble_heading(passage: Passage) -> int | None:
    """Where the word "Preamble" ends at the start of a passage; ``None`` if it is not there."""
    found = _HEADING.match(passage.text)
    return found.end() if found else None


def is_preambular(text: str) -> bool:
    """Whether a paragraph opens like a preambular one, with a participle or adjective."""
    return _PREAMBULAR.match(text) is not None


def is_opening(text: str) -> bool:
    """Whether a paragraph names the parties that speak: "The States Parties to this Convention,"."""
    return _OPENING.match(text) is not None and (text.endswith((",", "،", ":")) or len(preambular_cuts(text)) > 0)


def is_enacting(text: str) -> bool:
    """Whether a paragraph ends in the words that lead over to the articles: "Have agreed as follows:"."""
    return _ENACTING.search(text[-300:]) is not None


def is_testimonium(text: str) -> bool:
    """Whether a paragraph opens the closing formula: "IN WITNESS WHEREOF", "DONE at"."""
    return _TESTIMONIUM.match(text) is not None


def preambular_cuts(text: str) -> list[int]:
    """Where the paragraphs of a preamble that runs on in one paragraph begin.

    Only after a comma or semicolon and before a capital letter: no proper sentence goes on so.
    """
    return [found.end() for found in _CUT.finditer(text)]


def preambular_paragraphs(passage: Passage) -> list[Passage]:
    """A passage of a preamble cut into its paragraphs."""
    return passage.cut(preambular_cuts(passage.text))


def without_testimonium(passage: Passage) -> list[Passage]:
    """A passage cut before a closing formula that runs on in it."""
    return passage.cut([found.end() for found in _TESTIMONIUM_INSIDE.finditer(passage.text)])
