"""Tokens: the unit in which text is cut, compared and counted.

A token is a segment between two word boundaries of UAX 29 (a word, a run of spaces, one
punctuation mark, one Han ideograph). Joining a text's tokens gives the text back exactly.
"""

from __future__ import annotations

import re

import regex

# The apostrophe goes first because the engine's own boundary keeps one that opens a quotation with the vowel after it.
_TOKEN = regex.compile(r"['’](?=\p{L})|.+?(?:(?w:\b)|\Z)", regex.DOTALL)
# The same boundaries where there is nothing but ASCII, in half the time: most provisions in English.
_ASCII_TOKEN = re.compile(
    r"\w+(?:(?:(?<=[A-Za-z])[.:'](?=[A-Za-z])|(?<=\d)[.,;'](?=\d))\w+)*| +|\r\n|.", re.DOTALL | re.ASCII
)
_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]")


def tokens(text: str) -> list[str]:
    """The tokens of ``text`` in order, spaces and punctuation included."""
    found: list[str] = (_ASCII_TOKEN if text.isascii() else _TOKEN).findall(text)
    return found


def is_word(token: str) -> bool:
    """Whether a token holds a letter or a digit, so that a reader counts it as a word."""
    return token.isalnum() or _WORD.search(token) is not None


def words(text: str) -> list[str]:
    """The tokens of ``text`` that are words: what must never be lost or invented."""
    return [token for token in tokens(text) if is_word(token)]
