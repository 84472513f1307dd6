"""Small instruments for tests, written as an outline: two spaces a level, ``label | heading | text``."""

from __future__ import annotations

from itertools import count

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version

_WORDS = {
    "preamble": Kind.PREAMBLE,
    "part": Kind.PART,
    "chapter": Kind.CHAPTER,
    "article": Kind.ARTICLE,
    "annex": Kind.ANNEX,
}


def instrument(outline: str, name: str = "draft", prefix: str = "p") -> Version:
    """A version from its outline; ids are ``prefix`` and a number, in document order."""
    numbers = count(1)
    above: list[str] = []
    found = []
    for line in outline.strip("\n").splitlines():
        level = (len(line) - len(line.lstrip())) // 2
        label, *rest = (part.strip() for part in line.split("|"))
        kind = _kind(label)
        if len(rest) < 2:  # articles and what holds them have headings, others words
            words = "".join(rest)
            rest = [words, ""] if kind in _WORDS.values() else ["", words]
        id = f"{prefix}{next(numbers)}"
        above[level:] = [id]
        found.append(Provision(id, above[level - 1] if level else None, kind, label, *rest))
    return Version(name, tuple(found))


def _kind(label: str) -> Kind:
    first = label.partition(" ")[0].casefold()
    if first in _WORDS:
        return _WORDS[first]
    return Kind.SUBPARAGRAPH if label.startswith("(") else Kind.PARAGRAPH if label else Kind.TEXT
