"""The words that each provision has in one reading: a block cut where the slots in it say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from workbench.domain.decision import Part
from workbench.domain.provision import Mark, MarkKind, Provision
from workbench.exchange.blocks import Block
from workbench.exchange.marked_up.slots import Slot, Slots
from workbench.exchange.marked_up.structured import squashed
from workbench.exchange.marked_up.tagging import point
from workbench.exchange.structure.headings import heading
from workbench.exchange.structure.labels import label
from workbench.exchange.structure.passage import Passage, joined

_LONGEST_LABEL = 24  # characters; what is longer and reads as no label is words


@dataclass(slots=True)
class Segment:
    """Characters ``start`` to ``end`` of a block that are the words (or the label) of the provision ``id``.

    ``order`` is the place among the block's bookmarks at which it begins. ``keeper`` is the provision that has taken
    the words over, the same ``id`` where it kept them, "" where it has none here. ``copy`` is 0 where the provision
    stands in the base, and counts the places to which it would move.
    """

    id: str
    part: Part | None
    order: int
    start: int
    end: int
    group: str
    implied: bool = False
    keeper: str = ""
    copy: int = 0


@dataclass
class Cut:
    """One block of a reading, cut. Without kept segments its words are those of no provision that was known."""

    block: int
    segments: list[Segment] = field(default_factory=list)

    @cached_property
    def kept(self) -> list[Segment]:
        """The segments whose provisions are here."""
        return [one for one in self.segments if one.keeper == one.id]


@dataclass(slots=True)
class Content:
    """What a provision has in one reading: its label as it is written, its heading and its text.

    ``counted`` says that Word counted the label, so that it may change when another paragraph comes or goes.
    """

    label: str = ""
    counted: bool = False
    heading: Passage = field(default_factory=lambda: Passage(""))
    text: Passage = field(default_factory=lambda: Passage(""))


def cut(
    blocks: Sequence[Block], slots: Slots, base: Mapping[str, Provision], known: Mapping[int, Cut] | None = None
) -> list[Cut]:
    """The blocks of a reading, each cut by its slots; a copy counts only where what it copies is gone.

    ``known`` are those of blocks that were cut before, by the identity of the block.
    """
    before = known or {}
    cuts = [
        Cut(number, one.segments) if (one := before.get(id(block))) else cut_one(number, block, slots, base)
        for number, block in enumerate(blocks)
    ]
    at_home = {(one.id, one.part) for each in cuts for one in each.kept if one.group.endswith(" 0")}
    doubled = {slot for several in slots.values() for slot in several if slot.copy and (slot.id, slot.part) in at_home}
    groups = {slot.group for slot in doubled}
    if groups and any(one.group in groups for each in cuts for one in each.kept):
        fewer = {name: [slot for slot in several if slot not in doubled] for name, several in slots.items()}
        return [
            each if groups.isdisjoint(one.group for one in each.segments) else cut_one(number, block, fewer, base)
            for number, (block, each) in enumerate(zip(blocks, cuts, strict=True))
        ]
    return cuts


def cut_one(number: int, block: Block, slots: Slots, base: Mapping[str, Provision]) -> Cut:
    """One block of a reading, cut by its slots."""
    found = _begun(block, slots)
    if not found:
        return Cut(number)
    if block.table:
        return Cut(number, _table(block, found, base))
    segments = _with_labels(block, found, base)
    for one, following in pairwise(segments):
        one.end = following.start
    segments[-1].end = len(block.text)
    if not _left_empty(block, segments, base):
        _settle(block, segments, base)
    return Cut(number, segments)


def _left_empty(block: Block, segments: Sequence[Segment], base: Mapping[str, Provision]) -> bool:
    """Whether all that is known of a block are bookmarks of paragraphs without words, which wait here for the next.

    What was added and is not here takes no words over, and nothing takes a heading over.
    """
    orders = [order for order, (at, name) in enumerate(block.bookmarks) if at == 0 and name.startswith("¤p")]
    behind = bool(orders) and max(one.order for one in segments) < orders[-1]
    return behind and (block.heading is not None or all(one.id not in base for one in segments))


def _begun(block: Block, slots: Slots) -> list[tuple[int, int, Slot]]:
    """The slots in a block: place among the bookmarks, offset, slot; in order."""
    found: list[tuple[int, int, Slot]] = []
    for order, (at, name) in enumerate(block.bookmarks):
        if several := slots.get(name):
            limit = block.bookmarks[order + 1][0] if order + 1 < len(block.bookmarks) else len(block.text)
            found.extend((order, min(at + slot.ahead, limit), slot) for slot in several)
    return found


def _table(block: Block, found: Sequence[tuple[int, int, Slot]], base: Mapping[str, Provision]) -> list[Segment]:
    """A table is one provision: the table of the base that begins in it, else the first behind what waits before it."""
    segments = [
        Segment(slot.id, slot.part, order, len(block.text), len(block.text), slot.group, copy=slot.copy)
        for order, _, slot in found
    ]
    begins = max((n for n, (at, name) in enumerate(block.bookmarks) if at == 0 and name.startswith("¤p")), default=0)
    worded = [one for one in segments if one.part is Part.TEXT]
    known = [one for one in worded if one.id in base and base[one.id].table]
    own, waiting = ([one for one in known if (one.order >= begins) is here] for here in (True, False))
    behind = [one for one in worded if one.order >= begins]
    first = [*own, *waiting[::-1], *behind, *worded, *segments][0]
    first.start, first.part = 0, Part.TEXT
    for one in segments:
        one.keeper = first.id if one is first or one.id != first.id else ""
    return segments


def _with_labels(block: Block, found: Sequence[tuple[int, int, Slot]], base: Mapping[str, Provision]) -> list[Segment]:
    """The segments as they begin, with a label before each bookmark of ours that stands behind one."""
    paragraphs = [
        (order, at)
        for order, (at, name) in enumerate(block.bookmarks)
        if name.startswith("¤p") and (met := point(name)) is not None and met.kind == "p"
    ]
    segments: list[Segment] = []
    last_order, last_at, passed = -1, 0, 0
    for order, at, slot in found:
        begin = None
        if slot.implied:
            since: list[tuple[int, int]] = []
            while passed < len(paragraphs) and paragraphs[passed][0] <= order:
                since.extend(paragraphs[passed : passed + 1] if paragraphs[passed][0] > last_order else [])
                passed += 1
            begin = _label_start(block, since, at, base.get(slot.id))
            if begin is None and segments:
                begin = _label_between(block, last_order, last_at, at, base.get(slot.id))
        if begin is not None and begin[1] < at:
            segments.append(Segment(slot.id, None, *begin, 0, slot.group, implied=True, copy=slot.copy))
            begin = None
        starts = order if begin is None else begin[0]
        segments.append(Segment(slot.id, slot.part, starts, at, 0, slot.group, slot.implied, copy=slot.copy))
        last_order, last_at = order, at
    return segments


def _label_start(
    block: Block, paragraphs: Sequence[tuple[int, int]], at: int, provision: Provision | None
) -> tuple[int, int] | None:
    """Where a label before a bookmark begins: at the paragraph from which on it is the base's, else at the last."""
    label = "" if provision is None else squashed(provision.label)
    same = (begin for begin in paragraphs if label and squashed(block.text[begin[1] : at]) == label)
    return next(same, paragraphs[-1] if paragraphs else None)


def _label_between(
    block: Block, last_order: int, last_at: int, at: int, provision: Provision | None
) -> tuple[int, int] | None:
    """What stands before a bookmark and behind another is a label if it is that of the base."""
    label = "" if provision is None else provision.label
    if label and squashed(block.text[last_at:at]) == squashed(label):
        return last_order + 1, last_at
    return None


def _settle(block: Block, segments: Sequence[Segment], base: Mapping[str, Provision]) -> None:
    """Says which provision keeps the words: of joined paragraphs the first that has any, with all that follows."""
    groups: dict[str, list[Segment]] = {}
    for one in segments:
        groups.setdefault(one.group, []).append(one)
    wordy = [name for name, some in groups.items() if any(one.part is not None and _words(block, one) for one in some)]
    labelled = [name for name, some in groups.items() if any(_words(block, one) for one in some)]
    if not labelled and not (block.label and squashed(block.label)):
        return
    keeper = (wordy or labelled or list(groups))[0]
    ahead = True
    for name, some in groups.items():
        if name == keeper:
            ahead = False
            for one in some:
                one.keeper = one.id
            continue
        for one in some:
            if not ahead:
                one.keeper = groups[keeper][-1].id if _words(block, one) else ""
            elif one.part is None and one.id == groups[keeper][0].id:  # one of several places, its label before all
                one.keeper = one.id
    last = groups[keeper][-1]
    last.end = len(block.text)


def _words(block: Block, one: Segment) -> bool:
    return bool(block.text[one.start : one.end].strip() or (block.marks and _slice(block, one.start, one.end)))


def contents(blocks: Sequence[Block], cuts: Iterable[Cut], base: Mapping[str, Provision]) -> dict[str, Content]:
    """What each provision that is here has, by id, in the order of the document."""
    found: dict[str, Content] = {}
    for each in cuts:
        block = blocks[each.block]
        kept = each.kept
        pending = _slice(block, 0, kept[0].start) if kept and not block.table else Passage("")
        for one in kept:
            content = found.setdefault(one.id, Content())
            if one is kept[0] and block.label and not content.label:
                content.label, content.counted = block.label, True
            passage = _slice(block, one.start, one.end)
            if one.part is None:
                if one.id not in base and not content.label and (literal := _literal(block, one)):
                    content.label, passage = literal, Passage("")
                else:
                    content.label, passage = _label_and_rest(content.label, passage, base.get(one.id))
                pending = joined((pending, passage), " ")
            else:
                _add(content, one.part, joined((pending, passage), " ") if pending else passage)
                pending = Passage("")
        if pending:  # more behind a label that had no words
            _add(found[kept[-1].id], Part.TEXT, pending)
    return found


def _literal(block: Block, one: Segment) -> str:
    """The label that we set before the words of what is added: in a heading, or before a tab; "" for none."""
    written = block.text[one.start : one.end]
    before, tab, after = written.partition("\t")
    return written.strip() if block.heading is not None else before.strip() if tab and not after.strip() else ""


def label_lines(
    blocks: Sequence[Block], cuts: Sequence[Cut], known: Mapping[str, Content], base: Mapping[str, Provision]
) -> dict[int, str]:
    """Headings that are but the label of what is added, or moved, in the next block; it gets it. By block its id."""
    found: dict[int, str] = {}
    for here, below in pairwise(cuts):
        id = below.kept[0].id if below.kept else ""
        if here.kept or not id or known[id].label or blocks[below.block].heading is not None:
            continue
        block = blocks[here.block]
        if id in base and not (below.kept[0].copy and squashed(block.text) == squashed(base[id].label)):
            continue
        if block.heading is not None and not block.marks:
            known[id].label = block.text
            found[here.block] = id
    return found


def _add(content: Content, part: Part, words: Passage) -> None:
    if part is Part.HEADING:
        content.heading = joined((content.heading, words))
    else:
        content.text = joined((content.text, words))


def _label_and_rest(before: str, written: Passage, base: Provision | None) -> tuple[str, Passage]:
    """The label that stands in some words, behind what is known of it already, and what is left of the words."""
    notes = Passage("", tuple(replace(m, start=0, end=0) for m in written.marks if m.kind is MarkKind.FOOTNOTE))
    text, known = written.text, "" if base is None else base.label
    if not text:
        return before, notes
    if known and squashed(text) == squashed(known):
        return known, notes
    if before:  # a second one
        return before, written
    if known and text.startswith(known) and not text[len(known)].isalnum():
        return known, written.drop(len(known))
    if (headed := heading(written, styled=True)) is not None:
        return headed.label, headed.rest
    if (counted := label(text)) is not None:
        return counted.written, written.drop(counted.end)
    return ("", written) if len(text) > _LONGEST_LABEL else (text, notes)


def _slice(block: Block, start: int, end: int) -> Passage:
    """Words of a block with their marks; a note on the words before stays with those."""
    passage = Passage(block.text, block.marks)
    if block.table and start == 0 and end == len(block.text):
        return passage
    if end < len(block.text):
        passage = passage.split(end)[0] if not block.text[:end].isspace() else Passage("")
    if start <= 0:
        return passage
    text, marks = block.text[start:end], _within(block.marks, start, end)
    lead = len(text) - len(text.lstrip())
    bare = text.strip()
    fitted = []
    for mark in marks:
        begin, finish = (min(max(edge - start - lead, 0), len(bare)) for edge in (mark.start, mark.end))
        if begin < finish or mark.kind is MarkKind.FOOTNOTE:
            fitted.append(replace(mark, start=begin, end=finish))
    return Passage(bare, tuple(fitted))


def _within(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    return [
        mark
        for mark in marks
        if (start < mark.start <= end if mark.kind is MarkKind.FOOTNOTE else mark.start < end and mark.end > start)
    ]
