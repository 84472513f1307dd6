"""Consolidation: every live proposal put in its place on the words of a version, as the rolling text."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment, Edit, Fate, Operation, Relation
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.citation import citations
from workbench.drafting.derivation import amendment_order
from workbench.drafting.rolling import Agreed, Contest, Contested, RollingProvision, RollingText, Segment, Variant
from workbench.text.diff import edits
from workbench.text.tokens import tokens


def roll(
    base: Version, amendments: Iterable[Amendment], shown: Container[str] | None = None, *, language: str = "en"
) -> RollingText:
    """The rolling text of ``base`` with its live ``amendments``, in whatever order they come; cited in ``language``.

    Satisfied amendments are in the text already, and orphaned ones have no place in it; both are left out.
    With ``shown`` (ids) only those provisions and what is proposed beside them, at the cost of that part: the
    amendments that it needs are those on these provisions and on the ones above, and those that are anchored here.
    """
    live = [a for a in amendments if a.live and a.fate not in (Fate.SATISFIED, Fate.ORPHANED)]
    placed = _Placed(base, sorted(live, key=amendment_order), language)
    return RollingText(base.name, tuple(placed.in_order(base.by_id if shown is None else shown)))


@dataclass(frozen=True, slots=True)
class _Wording:
    """What one amendment makes of a text: its token edits, and why it touches the text at all."""

    amendment: Amendment
    edits: tuple[Edit, ...]
    contest: Contest


class _Placed:
    """Amendments sorted to the provisions they touch."""

    def __init__(self, base: Version, amendments: Sequence[Amendment], language: str) -> None:
        self._base = base
        self._language = language
        self._citations = citations(base, language)
        self._by_target: dict[str, list[Amendment]] = {}
        self._gone: dict[str, list[tuple[Amendment, Contest]]] = {}
        self._proposed: dict[tuple[str, Relation], list[RollingProvision]] = {}
        for amendment in amendments:
            self._by_target.setdefault(amendment.at, []).append(amendment)
            if amendment.operation is Operation.SUP:
                self._take_out(amendment, Contest.DELETION)
            elif amendment.operation is Operation.MOVE:
                self._take_out(amendment, Contest.MOVE)
                self._propose_moved(amendment)
        for at, group in self._by_target.items():
            self._propose_added(at, [amendment for amendment in group if amendment.operation is Operation.ADD])

    def in_order(self, shown: Container[str]) -> Iterator[RollingProvision]:
        base = self._base
        opened: list[tuple[int, str]] = []
        for provision in base.provisions:
            depth = base.depth[provision.id]
            yield from self._close(opened, depth)
            if provision.id in shown:
                yield from self._proposed.get((provision.id, Relation.BEFORE), ())
                yield self._rolled(provision)
                opened.append((depth, provision.id))
        yield from self._close(opened, 0)

    def _close(self, opened: list[tuple[int, str]], depth: int) -> Iterator[RollingProvision]:
        """What is proposed under and after the provisions that end where one of ``depth`` begins."""
        while opened and opened[-1][0] >= depth:
            _, id = opened.pop()
            yield from self._proposed.get((id, Relation.UNDER), ())
            yield from self._proposed.get((id, Relation.AFTER), ())

    def _rolled(self, provision: Provision) -> RollingProvision:
        group = self._by_target.get(provision.id, ())
        keep = _parties(amendment for amendment in group if amendment.operation is Operation.NOC)
        gone = self._gone.get(provision.id, ())
        heading = _wordings(provision.heading, group, Operation.RETITLE) + _taken_out(provision.heading, gone)
        words = _wordings(provision.text, group, Operation.MOD) + _taken_out(provision.text, gone)
        return RollingProvision(
            id=provision.id,
            parent=provision.parent,
            kind=provision.kind,
            label=provision.label,
            citation=self._citations[provision.id],
            segments=_segments(provision.text, words, keep),
            heading=_segments(provision.heading, heading, keep),
            keep=keep,
            table=provision.table,
            marks=provision.marks,
            heading_marks=provision.heading_marks,
        )

    def _take_out(self, amendment: Amendment, contest: Contest) -> None:
        for provision in self._base.subtree(amendment.at):
            self._gone.setdefault(provision.id, []).append((amendment, contest))

    def _propose_moved(self, amendment: Amendment) -> None:
        if amendment.anchor is None or amendment.relation is None:
            return
        shown = self._proposed.setdefault((amendment.anchor, amendment.relation), [])
        for provision in self._base.subtree(amendment.at):
            moved = replace(provision, id=f"{provision.id}@{amendment.id}")
            citation = f"{self._citations[provision.id]}, moved"
            shown.append(_proposal(moved, amendment.anchor, citation, Contest.MOVE, [amendment]))

    def _propose_added(self, at: str, group: Sequence[Amendment]) -> None:
        alike: dict[tuple[Relation, tuple[tuple[str, str, str], ...]], list[Amendment]] = {}
        for amendment in group:
            if amendment.relation is not None:
                proposed = tuple((p.label, p.heading, p.text) for p in amendment.provisions)
                alike.setdefault((amendment.relation, proposed), []).append(amendment)
        for (relation, _), sponsors in alike.items():
            rivals = sum(1 for other, _ in alike if other is relation) > 1
            contest = Contest.RIVAL_INSERTIONS if rivals else Contest.ADDITION
            shown = self._proposed.setdefault((at, relation), [])
            added = sponsors[0].provisions
            for provision, named in zip(added, _named(added, self._language), strict=True):
                citation = f"{named}, proposed {relation.value} {self._citations[at]}"
                shown.append(_proposal(provision, at, citation, contest, sponsors))


def _named(added: tuple[Provision, ...], language: str) -> list[str]:
    """How new provisions are called: by their labels, those below the first one by their place in it."""
    first, *below = added
    if first.label and below:
        return list(citations(Version("", (replace(first, parent=None), *below)), language).values())
    return [provision.label.rstrip(".") or "new provision" for provision in added]


def _proposal(
    provision: Provision, place: str, citation: str, contest: Contest, amendments: Sequence[Amendment]
) -> RollingProvision:
    """A provision that would be new at its place: nothing in the base, its words in the amendments."""
    parties = _parties(amendments)
    ids = tuple(amendment.id for amendment in amendments)

    def contested(words: str) -> tuple[Segment, ...]:
        return (Contested(contest, (Variant("", base=True), Variant(words, parties, ids))),)

    return RollingProvision(
        id=provision.id,
        parent=provision.parent,
        kind=provision.kind,
        label=provision.label,
        citation=citation,
        segments=contested(provision.text),
        heading=contested(provision.heading) if provision.heading else (),
        proposed=True,
        place=place,
        table=provision.table,
        marks=provision.marks,
        heading_marks=provision.heading_marks,
    )


def _wordings(text: str, group: Iterable[Amendment], operation: Operation) -> list[_Wording]:
    kind = Contest.RETITLE if operation is Operation.RETITLE else Contest.PROPOSAL
    return [_Wording(a, edits(text, a.wording), kind) for a in group if a.operation is operation]


def _taken_out(text: str, gone: Iterable[tuple[Amendment, Contest]]) -> list[_Wording]:
    """What a deletion or a move away makes of a text: nothing."""
    count = len(tokens(text))
    return [_Wording(amendment, (Edit(0, count, ""),), contest) for amendment, contest in gone] if count else []


def _segments(text: str, wordings: Sequence[_Wording], keep: tuple[str, ...]) -> tuple[Segment, ...]:
    """The text cut into agreed words and contested spans; spans are the unions of edits that touch."""
    if not wordings:
        return (Agreed(text),) if text else ()
    base = tokens(text)
    segments: list[Segment] = []
    done = 0
    for start, end in _spans(edit for wording in wordings for edit in wording.edits):
        if start > done:
            segments.append(Agreed("".join(base[done:start])))
        segments.append(_contested(base, start, end, wordings, keep))
        done = end
    if done < len(base):
        segments.append(Agreed("".join(base[done:])))
    return tuple(segments)


def _spans(found: Iterable[Edit]) -> list[tuple[int, int]]:
    """The token spans in dispute, in order: edits that overlap share a span, as do insertions at one point.

    An insertion at the edge of changed words is a span of its own, as in :func:`workbench.text.merge.merge`.
    """
    spans: list[tuple[int, int]] = []
    for start, end in sorted({(edit.start, edit.end) for edit in found}):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return spans


def _within(edit: Edit, start: int, end: int) -> bool:
    """Whether an edit belongs to the span from ``start`` to ``end``."""
    if edit.start == edit.end:
        return start < edit.start < end or start == edit.start == end
    return start <= edit.start and edit.end <= end


def _contested(
    base: Sequence[str], start: int, end: int, wordings: Sequence[_Wording], keep: tuple[str, ...]
) -> Contested:
    own = "".join(base[start:end])
    found: dict[str, list[_Wording]] = {}
    for wording in wordings:
        inside = [edit for edit in wording.edits if _within(edit, start, end)]
        if inside:
            found.setdefault(_read(base, start, end, inside), []).append(wording)
    variants = [Variant(own, keep, base=True)]
    for words, group in found.items():
        amendments = [wording.amendment for wording in group]
        variants.append(Variant(words, _parties(amendments), tuple(amendment.id for amendment in amendments)))
    return Contested(_contest(own, found), tuple(variants))


def _read(base: Sequence[str], start: int, end: int, found: Iterable[Edit]) -> str:
    parts: list[str] = []
    for edit in found:
        parts += [*base[start : edit.start], edit.words]
        start = edit.end
    return "".join([*parts, *base[start:end]])


def _contest(own: str, found: Mapping[str, Sequence[_Wording]]) -> Contest:
    reasons = {wording.contest for group in found.values() for wording in group}
    if len(found) == 1 and len(reasons) == 1:
        only = next(iter(reasons))
        if only is not Contest.PROPOSAL:
            return only
        return Contest.ADDITION if not own else Contest.DELETION if "" in found else Contest.PROPOSAL
    if Contest.MOVE in reasons:
        return Contest.MOVE_AGAINST_EDIT
    if Contest.DELETION in reasons:
        return Contest.EDIT_IN_DELETED
    if not own:
        return Contest.RIVAL_INSERTIONS
    return Contest.DELETION_AGAINST_EDIT if "" in found else Contest.ALTERNATIVES


def _parties(amendments: Iterable[Amendment]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sponsor for amendment in amendments for sponsor in amendment.sponsors))
