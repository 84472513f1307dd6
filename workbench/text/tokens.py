"""Tokens: the unit in which text is cut, compared and counted.

A token is a segment between two word boundaries of UAX 29 (a word, a run of spaces, one
punctuation mark, one Han ideograph). Joining a text's tokens gives the text back exactly.
"""

from __future__ import annotations

import re

import regex

# The apostrophe goes first because the engine's own boundary keeps one that opens a quotation with the vowel after it.
_TOKEN = regex.compile(r"['’](?=\p{L})|.+?(?:(?w:\b)|\Z)", regex.DOTALL)
# The same boundaries in a fraction of the time where there are only Latin letters and the signs of a typeset text,
# none of which joins what stands beside it but the apostrophe: nearly every provision in English, French or Spanish.
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_BEYOND_LATIN = re.compile(f"[^\\x00-\\x7f{_LETTER}\\xa0’“”–—…§«»°€]")
_LATIN_TOKEN = re.compile(
    rf"[{_LETTER}\d_]+(?:(?:(?<=[{_LETTER}])[.:'’](?=[{_LETTER}])|(?<=\d)[.,;'’](?=\d))[{_LETTER}\d_]+)*| +|\r\n|.",
    re.DOTALL | re.ASCII,
)
_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]")


def tokens(text: str) -> list[str]:
    """The tokens of ``text`` in order, spaces and punctuation included."""
    latin = text.isascii() or not _BEYOND_LATIN.search(text)
    found: list[str] = (_LATIN_TOKEN if latin else _TOKEN).findall(text)
    return found


def is_word(token: str) -> bool:
    """Whether a token holds a letter or a digit, so that a reader counts it as a word."""
    return token.isalnum() or _WORD.search(token) is not None


def words(text: str) -> list[str]:
    """The tokens of ``text`` that are words: what must never be lost or invented."""
    return [token for token in tokens(text) if is_word(token)]
