"""Searching in all the words of a conference file, and replacing words at one's own desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from workbench.domain.amendment import Amendment, Operation
from workbench.domain.decision import PARTS, Part
from workbench.domain.draft import Draft
from workbench.domain.errors import Refused
from workbench.domain.provision import Provision
from workbench.domain.where import Where
from workbench.drafting.brackets import article_above
from workbench.record import tables
from workbench.session.desk import AtDesk
from workbench.storage.search import Entry, notes_of
from workbench.text.finding import Query, Range, literal, ranges

LISTED = 200
"""How many hits are listed; all are counted."""
_WHERE, _AT = attrgetter("where"), attrgetter("at")
_TYPED = {operation: part for operation, part in PARTS.items() if part is not Part.NOTES}
_ORDER = {where: place for place, where in enumerate(Where)}


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: ``ranges`` (code points) of ``words``, which stand at the provision ``at`` (an id).

    ``article`` is the article, preamble or annex (id) around it, "" for a provision that the text no longer has, and
    ``citation`` names the provision in the latest text that had it. ``own`` is the amendment or the draft whose words
    or reason they are, or on which ``party`` took a position.
    """

    where: Where
    at: str
    article: str
    citation: str
    words: str
    ranges: tuple[Range, ...]
    own: Amendment | Draft | None = None
    party: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, in document order: the first :data:`LISTED` hits, and how many there are in all.

    ``by_article`` counts by article (id, "" for what is on provisions that are gone), ``by_where`` by kind of words,
    the latter whatever kinds were asked for.
    """

    said: str
    hits: tuple[Hit, ...]
    total: int
    by_article: Mapping[str, int]
    by_where: Mapping[Where, int]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where signs stand in the current text: code points ``start`` to ``end`` of a part of a provision (an id)."""

    at: str
    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a draft would say with other words in it: ``draft`` as it would be kept, ``before`` as it is on the desk.

    ``was`` are the words as they stand there now, or in the text; ``count`` is how often words give way in them.
    """

    draft: Draft
    before: Draft | None
    citation: str
    was: str
    count: int


class Searching(AtDesk):
    """The search; see :class:`workbench.session.Session`."""

    def indexing(self) -> Iterator[None]:
        """Gets the search ready step by step, some milliseconds each; a search does what is left of it."""
        return self._file.search.catch_up()

    def search(
        self,
        said: str,
        *,
        within: str | None = None,
        kinds: Collection[Where] = (),
        desk: bool = True,
        limit: int = LISTED,
    ) -> Found:
        """Where all the words of ``said`` stand, each as the beginning of a word, those in quotation marks together.

        ``within`` (a reference) asks for a part of the text, ``kinds`` for some kinds of words; without ``desk`` only
        for what others know, too. The words are those of the current version, of amendments as they read there, of
        their reasons and of the notes to positions, and of one's own drafts.
        """
        query = Query.of(said)
        found = self._file.search.match(query, desk=desk)
        version = self.version() if self.version_names() else None
        inside = {p.id for p in version.subtree(self.find(within).id)} if within is not None and version else None
        if inside is not None:
            found = [entry for entry in found if entry.at in inside]
        by_where = Counter(map(_WHERE, found))
        if kinds:
            found = [entry for entry in found if entry.where in kinds]
        by_id = version.by_id if version else {}
        by_at = Counter(map(_AT, found))
        articles = {at: article_above(at, by_id) if at in by_id else "" for at in by_at}
        by_article: Counter[str] = Counter()
        for at, count in by_at.items():
            by_article[articles[at]] += count
        first = self._first(found, by_at, limit)
        hits = tuple(hit for hit in self._hits(first, articles, query) if hit.ranges)
        return Found(said, hits, len(found), by_article, by_where)

    def occurrences(self, sought: str, *, case: bool = False, whole: bool = False) -> list[Occurrence]:
        """Where the signs of ``sought`` stand in the current text, in document order.

        Case and accents count for nothing but with ``case``; ``whole`` leaves out what is only a part of a word.
        """
        return [
            Occurrence(provision.id, part, start, end)
            for provision in (self.version().provisions if self.version_names() else ())
            for part in (Part.HEADING, Part.TEXT)
            for start, end in literal(part.of(provision), sought, case=case, whole=whole)
        ]

    def replacing(
        self,
        sought: str,
        words: str,
        by: str,
        *,
        at: Collection[str] | None = None,
        case: bool = False,
        whole: bool = False,
    ) -> list[Replacement]:
        """The drafts of a party (a code) with ``words`` for ``sought``, in document order; nothing is kept yet.

        One's own draft on a provision is changed, whatever its operation, where its words are its own; on the other
        provisions, all or those of ``at`` (ids), the current words are. Without ``case`` a word keeps its capitals.
        """
        if not sought.strip():
            raise Refused("nothing to replace: say which words are to give way")
        version, cited = self.version(), self.citations()
        desk = [draft for draft in self.drafts() if by in draft.by]
        drafts = {(draft.at, draft.operation): draft for draft in desk}
        added = [draft for draft in desk if draft.operation is Operation.ADD]
        found = []
        for provision in version.provisions:
            if at is not None and provision.id not in at:
                continue
            own = [_of_text(provision, operation, part, version.name, by, drafts) for operation, part in _TYPED.items()]
            own += [(draft, draft) for draft in added if draft.at == provision.id]
            for before, draft in own:
                places = literal(draft.text, sought, case=case, whole=whole)
                if not places or (before is None and (provision.id, Operation.SUP) in drafts):
                    continue
                after = _with(draft.text, places, words, keep=not case)
                if after == draft.text:
                    continue
                made = replace(draft, id=draft.id or self.new_draft_id(), text=after)
                found.append(Replacement(made, before, cited[provision.id], draft.text, len(places)))
        return found

    def _first(self, found: Iterable[Entry], by_at: Counter[str], limit: int) -> list[Entry]:
        """The first ``limit`` of what was found, in document order; what is on provisions that are gone comes last."""
        place = self.version().position if self.version_names() else {}
        chosen, room = set(), limit
        for at in sorted(by_at, key=lambda at: (place.get(at, len(place)), at)):
            chosen.add(at)
            room -= by_at[at]
            if room <= 0:
                break
        kept = [entry for entry in found if entry.at in chosen]
        kept.sort(key=lambda e: (place.get(e.at, len(place)), e.at, _ORDER[e.where]))
        return kept[:limit]

    def _last_cited(self, id: str) -> str:
        try:
            return self.last_citation(id)[0]
        except KeyError:  # a draft on a provision of a text that this file never had
            return id

    def _hits(self, entries: list[Entry], articles: Mapping[str, str], query: Query) -> Iterator[Hit]:
        ids = sorted({entry.own for entry in entries if entry.own})
        amendments = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, id=ids) if ids else []
        known: dict[str, Amendment | Draft] = {own.id: own for own in amendments}
        known.update((draft.id, draft) for draft in (self.drafts() if set(ids) - known.keys() else ()))
        version = self.version() if self.version_names() else None
        notes = {
            (position.amendment, position.party): position.note
            for entry in entries
            if entry.where is Where.POSITION
            for position in self.positions(entry.own)
        }
        cited = self.citations() if version else {}
        numbers = {own.id: own.number or 0 for own in amendments}
        alike = groupby(entries, key=lambda entry: (entry.at, entry.where))
        for entry in (one for _, group in alike for one in sorted(group, key=lambda one: numbers.get(one.own, 0))):
            provision = version.by_id.get(entry.at) if version else None
            own = known.get(entry.own)
            note = notes.get((entry.own, entry.party), "")
            words = _words(entry.where, provision, own, note)
            citation = cited.get(entry.at) or self._last_cited(entry.at)
            article = articles[entry.at]
            yield Hit(entry.where, entry.at, article, citation, words, ranges(words, query), own, entry.party)


def _words(where: Where, provision: Provision | None, own: Amendment | Draft | None, note: str) -> str:
    """The words of an entry, as they were indexed."""
    if isinstance(own, Draft):
        return own.text if where is Where.DRAFT else notes_of(own)
    if where is Where.POSITION:
        return note
    if own is not None:
        return own.wording if where is Where.AMENDMENT else own.reason
    if provision is None:
        return ""
    if where is Where.FOOTNOTE:
        return "\n".join(provision.footnotes)
    return provision.text if where is Where.TEXT else provision.heading


def _of_text(
    provision: Provision,
    operation: Operation,
    part: Part,
    version: str,
    by: str,
    drafts: Mapping[tuple[str, Operation], Draft],
) -> tuple[Draft | None, Draft]:
    """A party's draft with other words for a part of a provision: the one on the desk, else one as the text stands."""
    before = drafts.get((provision.id, operation))
    return before, before or Draft("", (by,), provision.id, operation, version, part.of(provision))


def _with(text: str, places: tuple[Range, ...], words: str, *, keep: bool) -> str:
    """``text`` with ``words`` at ``places``; to ``keep`` capitals is to begin as what gives way begins."""
    parts, last = [], 0
    for start, end in places:
        parts += [text[last:start], _as_was(text[start:end], words) if keep else words]
        last = end
    return "".join((*parts, text[last:]))


def _as_was(was: str, words: str) -> str:
    if len(was) > 1 and was.isupper():
        return words.upper()
    if was[:1].isupper() and words[:1].islower():
        return words[:1].upper() + words[1:]
    return words
