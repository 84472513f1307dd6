"""What a person writes to name a provision, read as tokens, outermost first.

"art. 5(2)(b)" is (article, 5, 2, b): concepts (see :mod:`workbench.drafting.vocabulary`), numbers
and letters ("5", "bis", "b") and ordinals ("#2" for "second").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.domain.provision import Kind
from workbench.drafting.labels import SUFFIXES, roman_value
from workbench.drafting.vocabulary import COMPOUNDS, CONCEPTS, CONNECTORS, FILLERS, NUMBERS, folded

LOWER_WORDS = frozenset({Kind.PARAGRAPH.value, Kind.SUBPARAGRAPH.value, Kind.ITEM.value})
_NESTING = (
    *("annex", "appendix", "part", "title", "chapter", "section", "article", "preamble", "preambular"),
    *("paragraph", "subparagraph", "item", "table", "text", "closing"),
)

AMENDMENT = re.compile(r"L\.?\s*(\d{1,9})(?:/Rev\.\s*\d+)?", re.IGNORECASE)
"""How documents cite an amendment, never a provision; a bare number could be that of an article."""

UNNUMBERED = re.compile(r"([\w-]+)-([0-9a-f]{4})(?:/Rev\.\s*\d+)?")
"""How an amendment is called while it has no number: a sponsor, and the end of its id."""

_TOKEN = re.compile(r"#?\d+|[^\W\d_]+|[§¶]")
_LETTERED = re.compile(r"\W*[a-z]{2,4}\)\W*")
"""(ea) and (iia), put between others: such letters are a word elsewhere."""
_ELISION = re.compile(r"\b[ld]['’]")
_ORDINAL = re.compile(
    r"(^|,\s*|\b(?:of|de|du|del|the|le|el)\s+)(\d+)(?:st|nd|rd|th|eme|ere?|re|e|-?[ия])\s+(?=[^\W\d_]{3})"
)
_FIRST = re.compile(r"\b1er\b")
_WORDS = {word: concept for word, concept in CONCEPTS.items() if len(word) > 2 or not word.isalpha()}
_ABBREVIATIONS = {word: concept for word, concept in CONCEPTS.items() if word not in _WORDS}


@lru_cache(maxsize=4096)
def label_key(label: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that open a label, and its number: "Article 4 bis" is ({article}, (4, bis))."""
    tokens = [token.lstrip("#") for token in _attached(_tokens(folded(label)))]
    numbers = (place for place, token in enumerate(tokens) if _is_number(token))
    first = 0 if _LETTERED.fullmatch(label) else next(numbers, len(tokens))
    return frozenset(tokens[:first]), tuple(tokens[first:])


def readings(reference: str) -> Iterator[tuple[str, ...]]:
    """The token lists that a reference may stand for: "paragraph 2 of article 5" is turned round."""
    text = folded(reference.replace("º", "th").replace("ª", "th").replace(".th", "th"))
    for pattern, concept in COMPOUNDS:
        text = pattern.sub(concept, text)
    text = _FIRST.sub("1", _ELISION.sub("of ", _ORDINAL.sub(r"\1#\2 ", text)))
    tokens = list(_completed(_outermost_first(_tokens(text))))
    for reading in dict.fromkeys((tuple(tokens), tuple(_ranked(tokens)))):
        if reading:
            yield reading


def _tokens(text: str) -> list[str]:
    """Folded text as tokens; connectors ("of") stay, fillers go."""
    runs = _TOKEN.findall(text)
    tokens = []
    for place, run in enumerate(runs):
        following = runs[place + 1] if place + 1 < len(runs) else ""
        if run in _WORDS:
            tokens.append(_WORDS[run])
        elif run in _ABBREVIATIONS and _counts(run, following):
            tokens.append(_ABBREVIATIONS[run])
        elif run in NUMBERS:
            tokens.append(f"#{NUMBERS[run]}")
        elif run.isdecimal():
            tokens.append(str(int(run)))
        elif run not in FILLERS:
            tokens.append(run)
    return tokens


def _counts(abbreviation: str, following: str) -> bool:
    """Whether what follows an abbreviation is a number or letter; "al" is a Spanish word and a label too."""
    return following.isdecimal() or (len(following) == 1 if abbreviation == "al" else bool(roman_value(following)))


def _outermost_first(tokens: list[str]) -> list[str]:
    """Groups joined by "of", innermost first, as one list without the "of"."""
    groups: list[list[str]] = [[]]
    for token in tokens:
        if token in CONNECTORS:
            groups.append([])
        else:
            groups[-1].append(token)
    return [token for group in reversed(groups) for token in group]


def _ranked(tokens: list[str]) -> list[str]:
    """Each word with what follows it, in the order in which texts nest them, whatever the order of the words."""
    groups: list[list[str]] = [[]]
    for token in tokens:
        if token in _NESTING:
            groups.append([])
        groups[-1].append(token)
    ranked = sorted(groups[1:], key=lambda group: _NESTING.index(group[0]))
    return [*groups[0], *(token for group in ranked for token in group)]


def _attached(tokens: list[str]) -> list[str]:
    """Ordinals put after the word they count ("second paragraph"); "article premier" stays as it is."""
    found: list[str] = []
    waiting = ""
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if token.startswith("#") and following and not _is_number(following):
            after = tokens[place + 2] if place + 2 < len(tokens) else ""
            if not after.isdecimal():
                waiting = token
                continue
        found.append(token)
        if waiting:
            found.append(waiting)
            waiting = ""
    return found


def _completed(tokens: list[str]) -> Iterator[str]:
    """Ordinals attached, "preamble 3" as "preambular 3", chapeau left out: it is the provision's own text."""
    words = [word for word in _attached(tokens) if word != "chapeau"]
    before = ""
    for word, following in zip(words, (*words[1:], ""), strict=False):
        if before in ("preamble", "preambular") and word in LOWER_WORDS:
            before = ""
            continue
        counted = following in LOWER_WORDS or following.lstrip("#").isdecimal()
        yield "preambular" if word == "preamble" and counted else word
        before = word


def _is_number(token: str) -> bool:
    """Whether a token can be a number or letter of a label: 5, b, iv, aa, bis."""
    if len(token) == 1 or token[0] == "#" or token.isdecimal():
        return token.isalnum()
    return token in SUFFIXES or len(set(token)) == 1 or roman_value(token) is not None


def spelled_out(reference: str) -> str:
    """A reference in the words of an English citation, as far as it can be read."""
    return " ".join(next(readings(reference), ())).replace("#", "")
