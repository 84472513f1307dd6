"""The last words of each provision's citation, and whose citation they follow.

"Article 5, paragraph 2 (b)(iii)" has four steps: Article 5; paragraph 2; (b); (iii).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.handles import CONTAINERS, LOWER, Handle, Index, role
from workbench.drafting.labels import SUFFIXES, roman_value
from workbench.drafting.reference import label_key
from workbench.drafting.vocabulary import KIND_WORDS, PHRASES, ordinal

_DIVISIONS = CONTAINERS - {Kind.ANNEX, Kind.PREAMBLE}
_NUMBERED_THROUGH = frozenset({Kind.ARTICLE, Kind.ANNEX})  # whatever part they stand in
_HEADING_SHOWN = 60
_RUN = re.compile(r"\d+|[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
_EDGES = re.compile(r"^\W+|[^\w]+$")
_BRACKETS = re.compile(r"[()\[\]\s]+")


@dataclass(frozen=True, slots=True)
class Step:
    """``words`` that follow the citation of ``above`` (an id, ``None`` for none) after ``joiner``.

    With an ``anchor`` the words hold {anchor} for the citation of that earlier sibling, and stand alone.
    """

    above: str | None
    words: str
    joiner: str = ", "
    anchor: str | None = None


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """What two citations must differ in to be told apart: letters and digits, neither case nor punctuation."""
    return " ".join(_RUN.findall(unicodedata.normalize("NFKC", text).casefold()))


def steps(version: Version, language: str, index: Index) -> list[Step]:
    """One step per provision, in document order."""
    found: list[Step] = []
    maker = _Maker(version, language, index)
    for provision, handle in zip(version.provisions, index.handles, strict=True):
        found.append(maker.step(provision, handle))
    return found


class _Maker:
    def __init__(self, version: Version, language: str, index: Index) -> None:
        self._version = version
        self._language = language
        self._handles = index.handles
        self._words = KIND_WORDS[language]
        self._phrases = PHRASES[language]
        self._above: dict[str, str | None] = {}
        self._run: dict[str | None, tuple[str | None, int]] = {}
        self._scopes: dict[str | None, str | None] = {None: None}
        self._named: Counter[tuple[str | None, str]] = Counter()
        for provision in version.provisions:
            parent = provision.parent
            self._scopes[provision.id] = self._scopes[parent] if provision.kind in _DIVISIONS else provision.id
            if provision.kind in _NUMBERED_THROUGH:
                self._named[self._scopes[parent], normal(provision.label)] += 1

    def step(self, provision: Provision, handle: Handle) -> Step:
        if provision.kind in LOWER:
            step = self._lower(provision, handle)
        elif provision.kind is Kind.PREAMBULAR_PARAGRAPH:
            step = self._preambular(provision, handle)
        elif provision.kind is Kind.TEXT and not _tidy(provision.label):
            step = self._text(provision)
        else:
            step = self._division(provision, handle)
        self._above[provision.id] = step.above
        if provision.kind is not Kind.TEXT:
            self._run[provision.parent] = (provision.id, 0)
        return step

    def _division(self, provision: Provision, handle: Handle) -> Step:
        above = provision.parent
        if provision.kind in _NUMBERED_THROUGH and provision.label:
            scope = self._scopes[above]
            above = scope if self._named[scope, normal(provision.label)] == 1 else above
        word = self._words[provision.kind]
        words, key = label_key(provision.label)
        heading = " ".join(provision.heading.split())
        if key and not words:
            return Step(above, f"{word} {_bare(provision.label)}")
        if _tidy(provision.label):
            return Step(above, _tidy(provision.label))
        if provision.kind is Kind.PREAMBLE:
            return Step(above, word)
        if normal(heading):
            return Step(above, f"{word} “{_shortened(heading)}”")
        return Step(above, f"{ordinal(handle.place, self._language)} {word}")

    def _preambular(self, provision: Provision, handle: Handle) -> Step:
        above = provision.parent
        if above is not None and self._version.by_id[above].kind is Kind.PREAMBLE:
            above = self._above[above]
        word = self._words[provision.kind]
        if handle.labelled:
            return Step(above, f"{word} {_bare(provision.label)}")
        if handle.key:
            return Step(above, f"{word} {handle.place}")
        return Step(above, f"{ordinal(handle.place, self._language)} {word}")

    def _lower(self, provision: Provision, handle: Handle) -> Step:
        parent = self._handles[handle.parent] if handle.parent is not None else None
        word = self._words[provision.kind]
        if not handle.labelled:
            tidy = _tidy(provision.label)
            return Step(provision.parent, tidy or f"{ordinal(handle.place, self._language)} {word}")
        if _named(provision.label):
            return Step(provision.parent, _tidy(provision.label))
        if parent and parent.kind in LOWER and parent.labelled and handle.suffix:
            return Step(self._above[parent.id], f"{self._words[Kind.PARAGRAPH]} {_bare(provision.label)}")
        if provision.kind is Kind.PARAGRAPH:
            return Step(provision.parent, f"{word} {_bare(provision.label)}")
        letter = f"({_bare(provision.label)})" if self._language == "en" else f"{_bare(provision.label)})"
        if parent and parent.kind not in CONTAINERS and parent.kind is not Kind.TEXT:
            return Step(provision.parent, letter, " ")
        return Step(provision.parent, f"{word} {letter}")

    def _text(self, provision: Provision) -> Step:
        """A text without a label: by what it is, else by what it follows, else counted from the top."""
        called = role(self._version, provision)
        anchor, before = self._run.get(provision.parent, (None, 0))
        self._run[provision.parent] = (anchor, before + 1)
        if called in ("title", "closing"):
            return Step(provision.parent, self._phrases[called])
        word = self._phrases["table"] if called == "table" else self._words[Kind.TEXT]
        if anchor is None:
            return Step(provision.parent, f"{word} {before + 1}")
        phrase = self._phrases["nth after" if before else "after"]
        return Step(None, phrase.format(word=word, n=before + 1, anchor="{anchor}"), anchor=anchor)


@lru_cache(maxsize=4096)
def _named(label: str) -> bool:
    """Whether a numbered label says in words what it is ("Option 1"); a mere § does not."""
    return not label.startswith("§") and any(word.isalpha() for word in label_key(label)[0])


@lru_cache(maxsize=4096)
def _tidy(label: str) -> str:
    """A label as it stands in running text: "ARTICLE 4 BIS." is "Article 4 bis"; "" if it says nothing."""
    text = _EDGES.sub("", " ".join(label.split()))
    if text != text.upper() or not label_key(label)[0]:
        return text
    return _WORD.sub(lambda found: _lowered(found[0]), text)


def _lowered(word: str) -> str:
    if word.casefold() in SUFFIXES:
        return word.casefold()
    return word if len(word) == 1 or roman_value(word) else word.capitalize()


@lru_cache(maxsize=4096)
def _bare(label: str) -> str:
    """The number or letter of a label: "(b)" is "b", "2 bis." is "2 bis", "§ 1" is "1"."""
    return " ".join(_BRACKETS.sub(" ", _EDGES.sub("", label)).split())


def _shortened(heading: str) -> str:
    return heading if len(heading) <= _HEADING_SHOWN else heading[:_HEADING_SHOWN].rsplit(" ", 1)[0] + " …"
