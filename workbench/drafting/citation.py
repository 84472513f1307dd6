"""Citations: what a person writes to name a provision, and the provision that a person means.

``find(version, cite(version, id)) == id`` for every provision of every version: a citation is made
unique where the text is not ("Annex II, Article 3"; "Article 3 (second occurrence)").
The forms are those of the UN Editorial Manual: "Article 5, paragraph 2 (b)(iii)".
"""

from __future__ import annotations

import weakref
from collections import Counter

from workbench.domain.errors import WrongReference
from workbench.domain.version import Version
from workbench.drafting.citation_steps import Step, normal, steps
from workbench.drafting.handles import Index
from workbench.drafting.reference import AMENDMENT, label_key, spelled_out
from workbench.drafting.vocabulary import KIND_WORDS, PHRASES, known_language, ordinal

_LISTED = 6  # how many provisions an error names
_NEAREST = 4
_LONGEST = 500  # characters that a reference can have
_SHOWN = 80  # characters of a reference that an error repeats


def cite(version: Version, id: str, *, language: str = "en") -> str:
    """The citation of the provision ``id``, in ``language`` if that is English, French, Spanish or Russian.

    Labels stay as they are in the text. Raises ``KeyError`` for an id that the version does not have.
    """
    return citations(version, language)[id]


def citations(version: Version, language: str = "en") -> dict[str, str]:
    """The citation of every provision by id; computed once per version and language. Not to be changed."""
    return _known(version).table(version, known_language(language)).by_id


def find(version: Version, reference: str) -> str:
    """The id of the provision that ``reference`` names: an id, a citation, or what people write for one.

    Case, spacing and punctuation are ignored; the main text is meant where no annex is named.
    Raises ``WrongReference``, which lists the nearest or, for an ambiguous reference, the candidates.
    """
    said = " ".join(reference.split())
    shown = said if len(said) <= _SHOWN else said[:_SHOWN] + "…"
    if len(said) > _LONGEST:
        raise WrongReference(
            '"{shown}" is too long for a reference; write it as "Article 5, paragraph 2 (b)"', shown=shown
        )
    if not normal(said):
        raise WrongReference(
            '"{shown}" names no provision; write it as "Article 5, paragraph 2 (b)" or "preamble 3"', shown=shown
        )
    if said in version.by_id:
        return said
    known = _known(version)
    english = known.table(version, "en")
    if exact := english.by_norm.get(normal(said)):
        return exact
    cited = AMENDMENT.fullmatch(said) is not None
    found = [] if cited else known.index.matches(said) or _with_label(version, said)
    if len(found) == 1:
        return found[0]
    for language in KIND_WORDS:
        if exact := known.table(version, language).by_norm.get(normal(said)):
            return exact
    if found:
        raise WrongReference(
            '"{shown}" is ambiguous; say which: {found}',
            shown=shown,
            found=_listed([english.by_id[id] for id in found]),
        )
    if cited:
        raise WrongReference(
            '"{shown}" is how an amendment is cited; name a provision, such as "Article 5(2)"', shown=shown
        )
    if not version.provisions:
        raise WrongReference(
            'no "{shown}": the text {version} is empty; import a document first', shown=shown, version=version.name
        )
    raise WrongReference('no "{shown}"; nearest: {nearest}', shown=shown, nearest=_listed(known.nearest(version, said)))


class _Table:
    """The citations of one version in one language, and the way back from their letters and digits."""

    def __init__(self, version: Version, language: str, index: Index) -> None:
        self.by_id: dict[str, str] = {}
        self.by_norm: dict[str, str] = {}
        self._ids = version.by_id
        self._language = language
        made = steps(version, language, index)
        keys = [(step.above, step.anchor, normal(step.words)) for step in made]
        count, seen = Counter(keys), Counter[tuple[str | None, str | None, str]]()
        for provision, step, key in zip(version.provisions, made, keys, strict=True):
            seen[key] += 1
            self._add(provision.id, self._written(step), seen[key] if count[key] > 1 else 0)

    def _written(self, step: Step) -> str:
        words = step.words
        if step.anchor is not None:
            words = words.format(anchor=self.by_id[step.anchor])
        above = self.by_id[step.above] if step.above is not None else ""
        if not above:
            return words[:1].upper() + words[1:]
        tight = step.joiner == " " and words.startswith("(") and above.endswith(")")
        return above + ("" if tight else step.joiner) + words

    def _add(self, id: str, citation: str, occurrence: int) -> None:
        phrase = PHRASES[self._language]["occurrence"]
        written = phrase.format(citation=citation, nth=ordinal(occurrence, self._language)) if occurrence else citation
        while (norm := normal(written)) in self.by_norm or written in self._ids:
            occurrence += 1
            written = phrase.format(citation=citation, nth=ordinal(occurrence, self._language))
        self.by_id[id] = written
        self.by_norm[norm] = id


class _Known:
    """What is worked out once per version."""

    def __init__(self, version: Version) -> None:
        self.index = Index(version)
        self._tables: dict[str, _Table] = {}

    def table(self, version: Version, language: str) -> _Table:
        if language not in self._tables:
            self._tables[language] = _Table(version, language, self.index)
        return self._tables[language]

    def nearest(self, version: Version, reference: str) -> list[str]:
        """Citations of what ``reference`` comes closest to: below what it names rightly, else anywhere."""
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler

        cited = self.table(version, "en").by_id
        above = self.index.nearest_above(reference)
        ids = cited if above is None else [provision.id for provision in version.subtree(above)]
        norms = {normal(cited[id]): cited[id] for id in ids}
        query = spelled_out(reference) or normal(reference)
        last = query.split()[-1]
        ending = {} if above is None else {norm: cited for norm, cited in norms.items() if norm.split()[-1] == last}
        nearest = process.extract(query, (ending or norms).keys(), scorer=JaroWinkler.similarity, limit=_NEAREST)
        return [norms[norm] for norm, _, _ in nearest]


# By identity: comparing or hashing two versions would read every word of them.
_KNOWN: dict[int, _Known] = {}


def _known(version: Version) -> _Known:
    found = _KNOWN.get(id(version))
    if found is None:
        found = _KNOWN[id(version)] = _Known(version)
        weakref.finalize(version, _KNOWN.pop, id(version), None).atexit = False
    return found


def _with_label(version: Version, label: str) -> list[str]:
    """The provisions whose whole label this is; a number or letter alone names nothing inside an article."""
    wanted = normal(label)
    return [
        provision.id
        for provision in version.provisions
        if provision.label and normal(provision.label) == wanted and label_key(provision.label)[0]
    ]


def _listed(citations: list[str]) -> str:
    more = len(citations) - _LISTED
    return "; ".join(citations[:_LISTED]) + (f"; and {more} more" if more > 0 else "")
