"""Words that went from one provision to another of the same article.

When a paragraph is split into (a) and (b), two are joined, or a chapeau takes in words of its
items, each provision compared with its own former self would show these words as deleted here
and inserted there. The provisions that exchanged words are instead compared as one text, cut
again where the new provisions begin and end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.text.diff import Op, Segment, diff
from workbench.text.reading import JOINING
from workbench.text.tokens import words

_HOLDERS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX})
_RUN = 3  # words in a row that two provisions must share, not counting words that any two texts share
_RUNS = 4  # that many such runs show an exchange, or half of those that the shorter one has


@dataclass(frozen=True, slots=True)
class Flow:
    """The segments of one provision among those that exchanged words, and the ids of the others."""

    segments: tuple[Segment, ...]
    exchanged: tuple[str, ...] = ()


def flows(old: Version, new: Version, changed: Mapping[str, tuple[Segment, ...]]) -> dict[str, Flow]:
    """By id, those of the provisions with ``changed`` words that exchanged words with others of their article.

    ``changed`` are the differences of each provision's text from its own former text. A removed provision
    among those found has no segments: what is gone of its words is deleted where the rest went.
    """
    units: dict[str, list[str]] = defaultdict(list)
    for id in changed:
        units[_unit(new if id in new.by_id else old, id)].append(id)
    found: dict[str, Flow] = {}
    for ids in units.values():
        if len(ids) > 1:
            for group in _groups(old, new, {id: changed[id] for id in ids}):
                found.update(_joint(old, new, group, [segment for id in group for segment in changed[id]]))
    return found


def _unit(version: Version, id: str) -> str:
    """The article or preamble of ``id``, else the part or annex that holds it, "" for the instrument itself."""
    above = [version.by_id[id], *version.ancestors(id)]
    articles = (provision.id for provision in above if provision.kind in (Kind.ARTICLE, Kind.PREAMBLE))
    holders = (provision.id for provision in above if provision.kind in _HOLDERS)
    return next(articles, None) or next(holders, "")


def _groups(old: Version, new: Version, changed: Mapping[str, tuple[Segment, ...]]) -> list[list[str]]:
    """Ids of one article that exchanged words, together."""
    lost: dict[str, set[tuple[str, ...]]] = {}
    gained: dict[str, set[tuple[str, ...]]] = {}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id, segments in changed.items():
        lost[id] = {run for s in segments if s.op is Op.DELETE for run in _runs(s.text)}
        gained[id] = {run for s in segments if s.op is Op.INSERT for run in _runs(s.text)}
        for run in lost[id]:
            holders[run].append(id)
    group = {id: [id] for id in changed}
    for id, runs in gained.items():
        shared = Counter(source for run in runs for source in holders.get(run, ()))
        for source, count in shared.items():
            if count >= min(_RUNS, min(len(runs), len(lost[source])) / 2):
                _unite(group, source, id)
    for version, runs_of in ((new, gained), (old, lost)):
        present = sorted((id for id in changed if id in version.by_id), key=version.position.__getitem__)
        for id, neighbour in (*pairwise(present), *pairwise(reversed(present))):
            if (
                len(group[id]) > 1
                and not runs_of[neighbour]
                and not (neighbour in old.by_id and neighbour in new.by_id)
            ):
                _unite(group, id, neighbour)  # too short to tell by itself, such as "(a) data;"
    return [members for members in {members[0]: members for members in group.values()}.values() if len(members) > 1]


def _unite(group: dict[str, list[str]], one: str, other: str) -> None:
    if group[one] is not group[other]:
        group[one].extend(group[other])
        for member in group[other]:
            group[member] = group[one]


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of three words of ``text`` that says something; the whole where it is shorter."""
    said = [word.casefold() for word in words(text)]
    for start in range(max(1, len(said) - _RUN + 1)):
        run = tuple(said[start : start + _RUN])
        if len(run) > 1 and not JOINING.issuperset(run):
            yield run


def _joint(old: Version, new: Version, group: list[str], apart: list[Segment]) -> dict[str, Flow]:
    """The provisions of a group compared as one text, where that leaves more words in place."""
    olds = sorted((old.by_id[id] for id in group if id in old.by_id), key=lambda p: old.position[p.id])
    news = sorted((new.by_id[id] for id in group if id in new.by_id), key=lambda p: new.position[p.id])
    whole = diff(" ".join(p.text for p in olds), " ".join(p.text for p in news))
    if _equal_words(whole) <= _equal_words(apart):
        return {}
    pieces = _cut(whole, olds, news)
    return {id: Flow(tuple(pieces.get(id, ())), tuple(other for other in group if other != id)) for id in group}


def _cut(whole: tuple[Segment, ...], olds: list[Provision], news: list[Provision]) -> dict[str, list[Segment]]:
    """The segments of the joint text, each in the new provision where it stands; by id.

    The spaces between provisions are ours: only a deletion keeps them. A deletion between two new
    provisions stays with the one whose own words it takes, else with the first.
    """
    found: dict[str, list[Segment]] = {provision.id: [] for provision in news}
    i = j = 0
    for segment, following in zip(whole, (*whole[1:], None), strict=True):
        length = len(segment.text)
        if segment.op is Op.DELETE:
            inserted = len(following.text) if following and following.op is Op.INSERT else 0
            here = [provision.id for provision, _, _ in _spans(news, j, j + inserted)]
            before = ""
            for owner, text, beyond in _spans(olds, i, i + length):
                place = found[owner.id if owner.id in here else here[0]]
                if text:
                    _append(place, Segment(Op.DELETE, f"{before if place else ''}{text}{' ' if beyond else ''}"))
                before = " " if beyond and not text else ""
        else:
            for provision, text, _ in _spans(news, j, j + length):
                _append(found[provision.id], Segment(segment.op, text))
            j += length
        if segment.op is not Op.INSERT:
            i += length
    return found


def _spans(provisions: list[Provision], start: int, end: int) -> Iterator[tuple[Provision, str, bool]]:
    """The provisions that a stretch of their joint text touches, its part of each text, and whether it goes on."""
    at = 0
    for provision in provisions:
        last = at + len(provision.text)
        if start <= last and at <= end:
            yield provision, provision.text[max(start, at) - at : min(end, last) - at], end > last
        at = last + 1


def _append(segments: list[Segment], segment: Segment) -> None:
    if segment.text and segments and segments[-1].op is segment.op:
        segment = Segment(segment.op, segments.pop().text + segment.text)
    if segment.text:
        segments.append(segment)


def _equal_words(segments: Iterable[Segment]) -> int:
    return sum(len(words(s.text)) for s in segments if s.op is Op.EQUAL)
