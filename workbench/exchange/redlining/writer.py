"""Writes the merged stream into the new file: what it has more is marked where it stands, what it lost is put back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from workbench.exchange.redlining.carried import Carried
from workbench.exchange.redlining.hand import DELETED, INSERTED, MOVED, Hand
from workbench.exchange.redlining.line import Element, Line, Span
from workbench.exchange.redlining.pairing import Unit, paired
from workbench.exchange.redlining.places import Cursor, place
from workbench.exchange.redlining.shape import blocks, cells, rows
from workbench.exchange.redlining.side import BOX, NOTES, Side
from workbench.exchange.redlining.steps import End, Step, Table, Words, merged, moved
from workbench.exchange.word_names import W


class Redliner:
    """Two files being compared story by story: the body, then each cell, note and text box in it."""

    def __init__(self, old: Side, new: Side, hand: Hand) -> None:
        self.old, self.new, self.hand = old, new, hand
        self.carried = Carried(old, new, hand)
        self._moves = (f"move{number}" for number in count(1))
        self._compared: set[Element] = set()  # notes; a damaged file may refer to one twice

    def story(self, old: Element | None, new: Element, kind: str) -> None:
        """Compare two stories that stand in parts of a ``kind``; no old one means that all of the new one is added."""
        before = [] if old is None else list(blocks(old))
        after = list(blocks(new))
        pairs = paired([self._unit(self.old, one, kind) for one in before],
                       [self._unit(self.new, one, kind) for one in after])  # fmt: skip
        lines = [self._line(self.old, one, kind) for one in before], [self._line(self.new, one, kind) for one in after]
        steps = moved(merged(pairs, *lines), *lines, self._moves)
        for step in steps:
            if isinstance(step, End) and step.old is not None and step.new is not None:
                self.carried.lists.meet(before[step.old], after[step.new])
        _Story(self, new, kind, before, after, *lines).write(steps)

    def table(self, old: Element | None, new: Element, kind: str) -> None:
        """Compare two tables row by row, and rows of as many cells cell by cell."""
        before, after = [] if old is None else list(rows(old)), list(rows(new))
        pairs = paired([self._row(self.old, one, kind) for one in before],
                       [self._row(self.new, one, kind) for one in after], by_place=True)  # fmt: skip
        last: Element | None = None
        later = iter([*after, None])
        following = next(later)
        for i, j in pairs:
            if j is None:
                assert i is not None, "a pair has at least one side"  # noqa: S101
                last = self.carried.row(before[i], kind)
                if following is not None:
                    following.addprevious(last)
                else:
                    new.append(last)
                continue
            last, following = after[j], next(later)
            inner = () if i is None else tuple(cells(before[i]))
            if i is None:
                self.hand.row(last, INSERTED)
            for place_, cell in enumerate(tuple(cells(last))):
                self.story(inner[place_] if inner else None, cell, kind)

    def objects(self, old: Sequence[Span], new: Sequence[Span], kind: str) -> None:
        """Compare what stands inside objects that are equal: the words of notes and of text boxes."""
        for one, other in zip(old, new, strict=True):
            if one.child is None or other.child is None:
                continue
            if other.child.tag in NOTES:
                notes, after = self.new.note(other.child)
                before = self.old.note(one.child)[1]
                if after is not None and before is not None and after not in self._compared:
                    self._compared.add(after)
                    self.new.touched.add(self.new.parts[notes])
                    self.story(before, after, notes)
            else:
                for before, after in zip(list(one.child.iter(BOX)), list(other.child.iter(BOX)), strict=True):
                    self.story(before, after, kind)

    def added(self, spans: Sequence[Span]) -> None:
        """Mark the words of notes that are new."""
        for span in spans:
            if span.child is not None and span.child.tag in NOTES:
                kind, note = self.new.note(span.child)
                if note is not None and note not in self._compared and not self.new.is_shared(span.child):
                    self._compared.add(note)
                    self.new.touched.add(self.new.parts[kind])
                    self.story(None, note, kind)

    def _line(self, side: Side, block: Element, kind: str) -> Line | None:
        return side.line(block, kind) if block.tag == W + "p" else None

    def _unit(self, side: Side, block: Element, kind: str) -> Unit:
        if block.tag == W + "p":
            return Unit("paragraph", side.line(block, kind).said)
        return Unit("table", "\n".join(self._row(side, row, kind).said for row in rows(block)))

    def _row(self, side: Side, row: Element, kind: str) -> Unit:
        found = ["\n".join(self._unit(side, block, kind).said for block in blocks(cell)) for cell in cells(row)]
        return Unit(f"row of {len(found)}", "\t".join(found))


class _Story:
    """One story being written."""

    def __init__(
        self,
        whole: Redliner,
        root: Element,
        kind: str,
        before: Sequence[Element],
        after: Sequence[Element],
        old: Sequence[Line | None],
        new: Sequence[Line | None],
    ) -> None:
        self._whole, self._root, self._kind = whole, root, kind
        self._before, self._after, self._old, self._new = before, after, old, new
        self._cursors: dict[int, Cursor] = {}
        self._next = 0  # of the blocks of the new story, the first that has not been passed
        self._last: Element | None = None

    def write(self, steps: Sequence[Step]) -> None:
        """Write the whole stream."""
        self._cut(steps)
        words: list[Words] = []
        for step in steps:
            if isinstance(step, Words):
                words.append(step)
            elif isinstance(step, End):
                self._paragraph(words, step)
                words = []
            else:
                self._table(step)

    def _cut(self, steps: Sequence[Step]) -> None:
        borders: tuple[dict[int, set[int]], dict[int, set[int]]] = ({}, {})
        for step in steps:
            if isinstance(step, Words):
                if step.old is not None:
                    borders[0].setdefault(step.old, set()).update((step.old_start, step.old_end))
                if step.new is not None:
                    borders[1].setdefault(step.new, set()).update((step.new_start, step.new_end))
        for lines, cuts in zip((self._old, self._new), borders, strict=True):
            for index, places in cuts.items():
                line = lines[index]
                if line is not None:
                    line.cut(places)

    def _paragraph(self, words: Sequence[Words], end: End) -> None:
        into = end.new if end.new is not None else next((one.new for one in words if one.new is not None), None)
        if into is None:
            assert end.old is not None, "a mark has at least one side"  # noqa: S101
            fresh = self._whole.carried.empty(self._before[end.old], self._kind)
            for one in words:
                fresh.extend(self._dropped(one, links=True))
            self._whole.hand.end(fresh, MOVED[DELETED] if end.move else DELETED)
            self._put(fresh)
            if end.move:
                self._whole.hand.move(fresh, DELETED, end.move)
            return
        cursor = self._cursor(into)
        for one in words:
            self._write(one, cursor)
        if end.new is None:
            assert end.old is not None, "a mark has at least one side"  # noqa: S101
            fresh = self._whole.carried.empty(self._before[end.old], self._kind)
            cursor.part(fresh)
            self._whole.hand.end(fresh, DELETED)
            self._last = fresh
        else:
            if end.old is None:
                self._whole.hand.end(self._after[into], MOVED[INSERTED] if end.move else INSERTED)
            else:
                self._whole.carried.renumber(self._before[end.old], self._after[into], self._kind)
            if end.move:
                self._whole.hand.move(self._after[into], INSERTED, end.move)
            self._pass(into)

    def _write(self, one: Words, cursor: Cursor) -> None:
        if one.new is None:
            cursor.put(lambda links: self._dropped(one, links=links))
            return
        line = self._new[one.new]
        assert line is not None, "words stand in paragraphs"  # noqa: S101
        passed = cursor.passed(one.new_end)
        here = line.objects(one.new_start, one.new_end)
        if one.old is None:
            tag = MOVED[INSERTED] if one.move else INSERTED
            self._whole.hand.enclose([element for elements in passed for element in elements], tag)
            self._whole.added(here)
        else:
            other = self._old[one.old]
            assert other is not None, "words stand in paragraphs"  # noqa: S101
            self._whole.objects(other.objects(one.old_start, one.old_end), here, self._kind)

    def _dropped(self, one: Words, *, links: bool) -> list[Element]:
        assert one.old is not None, "what is dropped is old"  # noqa: S101
        line = self._old[one.old]
        assert line is not None, "words stand in paragraphs"  # noqa: S101
        tag = MOVED[DELETED] if one.move else DELETED
        return self._whole.carried.words(line, one.old_start, one.old_end, self._kind, links=links, tag=tag)

    def _table(self, step: Table) -> None:
        if step.new is None:
            assert step.old is not None, "a table has at least one side"  # noqa: S101
            self._put(self._whole.carried.table(self._before[step.old], self._kind))
        else:
            old = None if step.old is None else self._before[step.old]
            self._whole.table(old, self._after[step.new], self._kind)
            self._pass(step.new)

    def _cursor(self, index: int) -> Cursor:
        if index not in self._cursors:
            line = self._new[index]
            assert line is not None, "words stand in paragraphs"  # noqa: S101
            self._cursors[index] = Cursor(line)
        return self._cursors[index]

    def _put(self, fresh: Element) -> None:
        """Place a block of the old story between the last that was written and the next of the new story."""
        if self._next in self._cursors:  # begun: what stands before it has been parted from it
            self._after[self._next].addprevious(fresh)
        else:
            following = self._after[self._next] if self._next < len(self._after) else None
            place(self._root, self._last, following, fresh)
        self._last = fresh

    def _pass(self, index: int) -> None:
        self._last, self._next = self._after[index], index + 1
