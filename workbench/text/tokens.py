"""Tokens: the unit in which text is cut, compared and counted.

A token is a segment between two word boundaries of UAX 29 (a word, a run of spaces, one
punctuation mark, one Han ideograph). Joining a text's tokens gives the text back exactly.
"""

from __future__ import annotations

import regex

_TOKEN = regex.compile(r".+?(?:(?w:\b)|\Z)", regex.DOTALL)
_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]")


def tokens(text: str) -> list[str]:
    """The tokens of ``text`` in order, spaces and punctuation included."""
    return _TOKEN.findall(text)


def is_word(token: str) -> bool:
    """Whether a token holds a letter or a digit, so that a reader counts it as a word."""
    return _WORD.search(token) is not None


def words(text: str) -> list[str]:
    """The tokens of ``text`` that are words: what must never be lost or invented."""
    return [token for token in tokens(text) if is_word(token)]
