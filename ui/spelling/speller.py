"""Which words are known: those of a Hunspell dictionary and those that the user added."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import regex

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['\u2019\u2011-]\p{L}[\p{L}\p{M}]*)*")
_MOST = 7


class Word(NamedTuple):
    """A word and where it begins, in code points."""

    start: int
    text: str


def words_in(text: str) -> list[Word]:
    """The words that can be looked up: no numbers, no abbreviations in capitals, nothing with digits in it."""
    found = []
    for match in _WORD.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        if not (match[0].isupper() and len(match[0]) > 1) and not before.isdigit() and not after.isdigit():
            found.append(Word(match.start(), match[0]))
    return found


class Speller:
    """Looks words up in a dictionary (its ``.dic`` file); ``own`` is the file of the user's words.

    ``ImportError`` where Hunspell is not there, ``OSError`` where the files cannot be read.
    """

    def __init__(self, dictionary: Path, own: Path) -> None:
        from hunspell import Hunspell

        self._own = own
        self._looked_up: dict[str, bool] = {}
        dictionary.open("rb").close()
        self._hunspell = Hunspell(dictionary.stem, hunspell_data_dir=str(dictionary.parent), system_encoding="UTF-8")
        self._added = set(own.read_text("utf-8").split("\n")) - {""} if own.is_file() else set()

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right; a compound with hyphens is if its parts are."""
        if word not in self._looked_up:
            plain = word.replace("\u2019", "'").replace("\u2011", "-")
            whole = plain in self._added or self._check(plain)
            parts = plain.split("-")
            self._looked_up[word] = whole or (len(parts) > 1 and all(map(self.knows, parts)))
        return self._looked_up[word]

    def remembers(self, word: str) -> bool:
        """Whether a word was looked up already and found to be wrong."""
        return self._looked_up.get(word) is False

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, the likeliest first."""
        try:
            return list(self._hunspell.suggest(word.replace("\u2019", "'")))[:_MOST]
        except UnicodeError:
            return []

    def add(self, word: str) -> None:
        """Adds a word to the user's own; ``OSError`` if that cannot be kept."""
        self._added.add(word)
        self._looked_up.clear()
        self._own.parent.mkdir(parents=True, exist_ok=True)
        self._own.write_text("".join(f"{one}\n" for one in sorted(self._added)), "utf-8")

    def _check(self, word: str) -> bool:
        try:
            return bool(self._hunspell.spell(word))
        except UnicodeError:
            return True  # a script that the dictionary's encoding does not have is not its language
