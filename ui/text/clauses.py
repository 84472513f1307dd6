"""The text as clauses: what of a provision can be changed by typing in it, and what a draft would make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ui.sheet import DIVISIONS, right_to_left
from ui.text.redlined import Shown, redlined
from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version
from workbench.session import Segment

HEADING, TEXT, CELL, ADDED, NOTE = "heading", "text", "cell", "added", "note"
UNITS = (Kind.ARTICLE, Kind.PREAMBLE, Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ANNEX)
"""The kinds after which the footnotes of what was read so far are set."""

Redliner = Callable[[str, str], Sequence[Segment]]


class Place(NamedTuple):
    """Which words a block shows: a part of a provision (by id), a cell of its table, or a draft's new provision."""

    at: str
    part: str = TEXT
    cell: int = -1

    @property
    def key(self) -> str:
        """The place in one word, as a block's property holds it."""
        return f"{self.at} {self.part} {self.cell}"

    @classmethod
    def of(cls, key: str) -> Place:
        """The inverse of ``key``."""
        at, part, cell = key.rsplit(" ", 2)
        return cls(at, part, int(cell))


@dataclass(frozen=True, slots=True)
class Clause:
    """The words at a place: as they stand (``base``) and as a draft has them (``words``).

    ``column`` and ``of`` say for a cell which one it is in a row of how many, ``from_right`` how its table is read.
    ``fixed`` words cannot be typed in.
    """

    place: Place
    kind: Kind
    base: str
    words: str
    label: str = ""
    marks: tuple[Mark, ...] = ()
    signs: tuple[tuple[int, str], ...] = ()
    column: int = 0
    of: int = 0
    last_row: bool = False
    from_right: bool = False
    fixed: bool = False

    def shown(self, redline: Redliner) -> Shown:
        """The clause as it is shown."""
        return redlined(redline(self.base, self.words), self.label, self.marks, self.signs)


class Entry(NamedTuple):
    """What stands in the text: a provision, a draft's new provision, or the footnotes under a unit."""

    key: str
    provision: Provision | None = None
    draft: Draft | None = None


class Drafts:
    """One's own drafts by where they show in the text; ``gone`` is what would go with a provision above it."""

    def __init__(self, drafts: Iterable[Draft], version: Version) -> None:
        self.gone: set[str] = set()
        self.by_place: dict[tuple[str, Operation], Draft] = {}
        self.added: dict[tuple[str, Relation], list[Draft]] = {}
        for draft in drafts:
            if draft.operation is Operation.ADD:
                self.added.setdefault((draft.at, draft.relation or Relation.AFTER), []).append(draft)
            else:
                self.by_place[draft.at, draft.operation] = draft
        for at, operation in self.by_place:
            if operation is Operation.SUP and at in version.by_id:
                self.gone.update(provision.id for provision in version.subtree(at)[1:])
        for beside in self.added.values():
            beside.sort(key=lambda draft: draft.id)

    def words(self, provision: Provision, part: str) -> tuple[str, bool]:
        """The words that the drafts give to a part of a provision, and whether typing there makes no sense."""
        heading = part == HEADING
        if provision.id in self.gone:
            return "", True
        own = self.by_place.get((provision.id, Operation.RETITLE if heading else Operation.MOD))
        if own is not None:
            return own.text, False
        if (provision.id, Operation.SUP) in self.by_place:
            return "", heading
        return (provision.heading if heading else provision.text), False

    def opens(self, provision: Provision) -> bool:
        """Whether a draft would give words to a provision that has none of its own."""
        return (provision.id, Operation.MOD) in self.by_place


def entries(version: Version, drafts: Drafts) -> Iterator[Entry]:
    """All that stands in the text, in order."""
    for top in version.children.get(None, ()):
        yield from _entries(version, drafts, top)


def _entries(version: Version, drafts: Drafts, provision: Provision) -> Iterator[Entry]:
    yield from _added(drafts, provision.id, Relation.BEFORE)
    yield Entry(provision.id, provision)
    for child in version.children.get(provision.id, ()):
        yield from _entries(version, drafts, child)
    yield from _added(drafts, provision.id, Relation.UNDER)
    if provision.kind in UNITS or provision.parent is None:
        yield Entry(f"notes {provision.id}", provision)
    yield from _added(drafts, provision.id, Relation.AFTER)


def _added(drafts: Drafts, at: str, relation: Relation) -> Iterator[Entry]:
    for draft in drafts.added.get((at, relation), ()):
        yield Entry(draft.id, draft=draft)


def note_numbers(version: Version) -> dict[str, int]:
    """The number of the first footnote of every provision (by id) that has any, counted through the text."""
    found, count = {}, 0
    for provision in version.provisions:
        if provision.footnotes:
            found[provision.id] = count + 1
            count += len(provision.footnotes)
    return found


def noted_at(version: Version) -> dict[str, list[Provision]]:
    """The provisions with footnotes by the unit under which these are set."""
    found: dict[str, list[Provision]] = {}
    for provision in version.provisions:
        if provision.footnotes:
            lineage = [provision, *version.ancestors(provision.id)]
            unit = next((above for above in lineage if above.kind in UNITS), lineage[-1])
            found.setdefault(unit.id, []).append(provision)
    return found


def clauses(provision: Provision, drafts: Drafts, numbers: Mapping[str, int], *, opened: bool) -> Iterator[Clause]:
    """The clauses of a provision; words that it does not have stand there once it is ``opened`` or a draft has any."""
    first = numbers.get(provision.id, 0)
    headed = bool(provision.heading) or provision.kind in DIVISIONS or provision.kind is Kind.ARTICLE
    if headed:
        words, fixed = drafts.words(provision, HEADING)
        marks, signs = _split(provision.heading_marks, first)
        first += len(signs)
        label = f"{provision.label}\u2003" if provision.label else ""
        place = Place(provision.id, HEADING)
        yield Clause(place, provision.kind, provision.heading, words, label, marks, signs, fixed=fixed)
    words, fixed = drafts.words(provision, TEXT)
    marks, signs = _split(provision.marks, first)
    if provision.table:
        yield from _table(provision, words, marks, signs, fixed=fixed)
    elif provision.text or not headed or opened or drafts.opens(provision):
        label = "" if headed or not provision.label else provision.label + _gap(provision.text or provision.label)
        yield Clause(Place(provision.id), provision.kind, provision.text, words, label, marks, signs, fixed=fixed)


def added_clause(draft: Draft, label: str, kind: Kind) -> Clause:
    """The new provision of a draft, with the label it would get."""
    said = label + _gap(draft.text or label) if label else ""
    return Clause(Place(draft.id, ADDED), kind, "", draft.text, said)


def joined(cells: Sequence[Clause], changed: Place, words: str) -> str:
    """The words of a table after those of one cell changed."""
    said = ""
    for cell in cells:
        own = words if cell.place == changed else cell.words
        said += own.replace("\n", "\u2028").replace("\t", " ")
        said += "\t" if cell.column + 1 < cell.of else "\n"
    return said.removesuffix("\n")


def _table(
    provision: Provision, words: str, marks: Sequence[Mark], signs: Sequence[tuple[int, str]], *, fixed: bool
) -> Iterator[Clause]:
    """The cells; a draft of another shape is shown beside no base, and cannot be typed in."""
    base = [line.split("\t") for line in provision.text.split("\n")]
    now = [line.split("\t") for line in words.split("\n")] if words else [[""] * len(row) for row in base]
    same = [len(row) for row in base] == [len(row) for row in now]
    columns = max(len(row) for row in now)
    number = start = 0
    for place, row in enumerate(now):
        for column in range(columns):
            has = column < len(row)
            old = base[place][column] if same and has else ""
            yield Clause(
                Place(provision.id, CELL, number),
                provision.kind,
                old,
                row[column] if has else "",
                marks=tuple(_within(marks, start, len(old))),
                signs=tuple((at - start, sign) for at, sign in signs if start <= at <= start + len(old)),
                column=column,
                of=columns,
                last_row=place + 1 == len(now),
                from_right=right_to_left(provision.text),
                fixed=fixed or not (same and has and len(row) == columns),
            )
            number += 1
            start += len(old) + 1 if has else 0


def _within(marks: Iterable[Mark], start: int, length: int) -> Iterator[Mark]:
    for mark in marks:
        first, end = max(mark.start - start, 0), min(mark.end - start, length)
        if first < end:
            yield Mark(first, end, mark.kind, mark.value)


def _split(marks: Iterable[Mark], first: int) -> tuple[tuple[Mark, ...], tuple[tuple[int, str], ...]]:
    """Emphasis, and where the footnotes hang with their numbers."""
    notes = [mark for mark in marks if mark.kind is MarkKind.FOOTNOTE]
    emphasis = tuple(mark for mark in marks if mark.kind is not MarkKind.FOOTNOTE)
    return emphasis, tuple((mark.start, str(first + place)) for place, mark in enumerate(notes))


def _gap(words: str) -> str:
    return "\u2003" if right_to_left(words) else "\t"  # Qt takes no tab stops in a line from right to left
