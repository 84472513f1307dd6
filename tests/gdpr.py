"""Real amendments of the corpus, tabled on the legal text that they would amend, through the doors of a session.

Members of the European Parliament handed them in on the proposal for a General Data Protection Regulation. A member
counts for the State that elected them. What is new bears the label that they gave it, "3a." or "(f a)".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus import corpus
from workbench.domain.amendment import Operation, Relation
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.session import Session
from workbench.text.merge import merge

_STATES = {
    "AT": "AUT", "BE": "BEL", "BG": "BGR", "CY": "CYP", "CZ": "CZE", "DE": "DEU", "DK": "DNK", "EE": "EST",
    "EL": "GRC", "ES": "ESP", "FI": "FIN", "FR": "FRA", "GB": "GBR", "GR": "GRC", "HR": "HRV", "HU": "HUN",
    "IE": "IRL", "IR": "IRL", "IT": "ITA", "LT": "LTU", "LU": "LUX", "LV": "LVA", "MT": "MLT", "NL": "NLD",
    "PL": "POL", "PT": "PRT", "RO": "ROU", "SE": "SWE", "SI": "SVN", "SK": "SVK", "UK": "GBR",
}  # fmt: skip
"""The corpus writes IR for Ireland."""

_STEP = re.compile(
    r"(?P<kind>article|recital|citation|paragraph|subparagraph|point) (?P<label>-?\w+)(?: (?P<new>[a-z]))?"
)
_LABEL = re.compile(r"\(?-?(?:\d+|[a-z]|[ivx]+)(?: ?[a-z])?(?:\)|\.(?!\d))\s*")
_ARTICLE = re.compile(r"Article (-?)(\d+)(?: ?([a-z])(?= ))?\s+")
_NOTE = re.compile(r"\[\d+\]")
_WRITTEN = {
    "chapter": "CHAPTER {}\n{}",
    "section": "SECTION {}\n{}",
    "article": "Article {}\n{}",
    "paragraph": "{}. {}",
    "point": "({}) {}",
    "recital": "({}) {}",
}


@dataclass(frozen=True, slots=True)
class Record:
    """An amendment as the corpus gives it: its words in two columns, flat."""

    number: str
    location: str
    old: str
    new: str
    sponsors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """What a session is told of an amendment: the provision (an id) and what to do with it."""

    at: str
    operation: Operation
    text: str = ""
    relation: Relation | None = None
    unnumbered: bool = False


@dataclass(slots=True)
class Loaded:
    """What became of the records: numbers of those tabled, by amendment (id), and why the others were not.

    ``repeated`` counts records that give an amendment again. Those that quote the text in other words or letters were
    ``carried`` onto it, or are ``misquoted`` and tabled as they are where they change just these words.
    """

    records: int
    repeated: int
    tabled: dict[str, str] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)
    carried: list[str] = field(default_factory=list)
    misquoted: list[str] = field(default_factory=list)


class Unplaced(Exception):
    """Why an amendment cannot be tabled."""


def load(session: Session, folder: Path) -> Loaded:
    """Imports the legal text into a new conference and tables every amendment that can be; skips without corpus."""
    source = folder / "proposal.txt"
    source.write_text(base_text(), encoding="utf-8")
    session.import_source(source, "Proposal")
    records, repeated = read_records()
    loaded = Loaded(len(records) + repeated, repeated)
    places = _Places(session.version())
    with session.together():
        for record in records:
            try:
                placed = _placed(places, record, loaded)
                change = session.table(
                    record.sponsors,
                    placed.at,
                    placed.operation,
                    placed.text,
                    relation=placed.relation,
                    unnumbered=placed.unnumbered,
                    reason=record.number,
                )
            except Unplaced as reason:
                loaded.left[record.number] = str(reason)
            except TreatyError as error:
                loaded.left[record.number] = re.sub(r"[\"“(].*", "…", str(error))
            else:
                loaded.tabled[change.amendments[0]] = record.number
    return loaded


def read_records() -> tuple[list[Record], int]:
    """The amendments in the order of the corpus, each once, and how many records only repeat one."""
    found = json.loads(corpus("amendments", "gdpr_ep_amendments.json").read_text(encoding="utf-8"))
    records = [
        Record(one["number"], one["location"], one["old"].strip(), one["new"].strip(), _sponsors(one["countries"]))
        for one in found
    ]
    once = list({record.number: record for record in reversed(records)}.values())[::-1]
    return once, len(records) - len(once)


def _sponsors(countries: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_STATES[country] for country in countries))


def base_text() -> str:
    """The proposal in English as plain text, without the numbers of footnotes, which the corpus does not have."""
    path = corpus("amendments", "gdpr_lobbyplag", "gdpr_proposal_2012_elements_23langs.jsonl")
    elements = {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    tops = [row for row in elements.values() if row["parent"] not in elements]
    parts: list[str] = []
    for kind in ("title", "recital", "chapter"):
        parts += ["Preamble", "Whereas:"] if kind == "recital" else []
        for row in sorted((row for row in tops if row["type"] == kind), key=lambda row: int(row["id"][1:])):
            parts.extend(_written(elements, row))
    return "\n\n".join(parts)


def _written(elements: dict[str, Any], row: dict[str, Any]) -> Iterator[str]:
    words = next((text["text"] for text in row["text"] or () if text["lang"] == "en"), "")
    words = " ".join(_NOTE.sub("", words).split())
    number = row["id"][1:] if row["type"] == "article" else row["literal"]  # the corpus gives one article another's
    yield _WRITTEN.get(row["type"], "{1}").format(number, words)
    for child in row["children"] or ():
        yield from _written(elements, elements[child])


class _Places:
    """The provisions of the proposal by the way in which the amendments name them."""

    def __init__(self, version: Version) -> None:
        self.version = version
        self._articles = {
            p.label.removeprefix("Article "): p.id for p in version.provisions if p.label[:7] == "Article"
        }
        self._whereas = next(p.id for p in version.provisions if p.text == "Whereas:")

    def find(self, location: str) -> tuple[str, str, bool]:
        """The provision (an id) of a location, the last step to it, and whether that step led any further."""
        at, last, moved = "", "", False
        for step in location.split(" – "):
            found = _STEP.fullmatch(step.removesuffix(" (new)").lower())
            if found:
                last = found["kind"]
                below = self._step(at, last, found["label"], new=found["new"] is not None)
                at, moved = below or at, below is not None
        if not at:
            raise Unplaced("the text has no such provision")
        return at, last, moved

    def _step(self, at: str, kind: str, label: str, *, new: bool) -> str | None:
        """The provision to which one step leads; ``None`` where it names the words of ``at`` itself."""
        if kind == "article":
            found = self._articles.get(label.removeprefix("-"))
        elif kind == "citation":
            found = self._whereas
        elif kind == "recital":
            found = self._below(self._whereas, f"({label})")
        elif kind == "subparagraph":
            flush = [child.id for child in self.version.children.get(at, ()) if not child.label]
            if label == "1" or (new and len(flush) < int(label) - 1):
                return None
            found = flush[int(label) - 2] if len(flush) >= int(label) - 1 else None
        elif kind == "paragraph" and label == "1" and self._below(at, "1.") is None:
            return None
        else:
            found = self._below(at, f"{label}." if kind == "paragraph" else f"({label})")
        if found is None:
            raise Unplaced("the text has no such provision")
        return found

    def _below(self, at: str, label: str) -> str | None:
        return next((child.id for child in self.version.children.get(at, ()) if child.label == label), None)


def _placed(places: _Places, record: Record, loaded: Loaded) -> Placed:
    at, kind, moved = places.find(record.location)
    provision = places.version.by_id[at]
    if record.location.endswith("(new)"):
        return _addition(record, at, kind, moved=moved)
    if record.location.endswith("title"):
        return Placed(at, Operation.RETITLE, record.new)
    if record.new.lower().removeprefix(provision.label.lower()).strip() in ("", "deleted"):
        return _deletion(places.version, record, at, kind, moved=moved)
    if not record.old:
        raise Unplaced("it does not quote what it would change")
    return Placed(at, Operation.MOD, _carried(provision, record, loaded))


def _carried(provision: Provision, record: Record, loaded: Loaded) -> str:
    """The wording proposed on the text as it stands: what it changes is what its two columns differ in."""
    old, new = (_LABEL.sub("", words, count=1) for words in (record.old, record.new))
    if old == provision.text:
        return new
    merged = merge(old, provision.text, new)
    (loaded.misquoted if merged.conflicts else loaded.carried).append(record.number)
    return new if merged.conflicts else merged.text


def _deletion(version: Version, record: Record, at: str, kind: str, *, moved: bool) -> Placed:
    children = version.children.get(at, ())
    if "introductory" in record.location:
        return Placed(at, Operation.MOD, "")
    if kind == "subparagraph" and not moved and children:
        raise Unplaced("it deletes a part of a provision, its opening words with the points below them")
    return Placed(at, Operation.SUP)


def _addition(record: Record, at: str, kind: str, *, moved: bool) -> Placed:
    if record.old or not record.new:
        raise Unplaced("its words are broken in the corpus")
    if kind == "citation":
        return Placed(at, Operation.ADD, record.new, Relation.BEFORE)
    if kind == "article":
        before = record.location.startswith("Article -")
        return Placed(at, Operation.ADD, _article(record.new), Relation.BEFORE if before else Relation.AFTER)
    relation = Relation.AFTER if moved else Relation.UNDER
    return Placed(at, Operation.ADD, record.new, relation, unnumbered=kind == "subparagraph")


def _article(words: str) -> str:
    """A new article on lines of its own: label, heading if it can be told, paragraphs."""
    found = _ARTICLE.match(words)
    if found is None:
        raise Unplaced("its words do not begin with its number")
    label = f"Article {int(found[2]) - 1} bis" if found[1] else found[0].strip()
    heading, *paragraphs = re.split(r"\s(?=[1-9]\. [A-Z])", words[found.end() :])
    return "\n\n".join([f"{label}\n{heading}" if paragraphs else f"{label}\n\n{heading}", *paragraphs])
