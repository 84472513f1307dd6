"""The page of the rolling text: written from the chosen provision on, and where it changes only there.

What is proposed on five thousand provisions takes seconds to be worked out. So the page begins with what is looked at
and grows below it and then above it while nothing else is to be done; nothing is shown before it is worked out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from PySide6.QtCore import QElapsedTimer, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock, QTextCursor

from ui.conference import Conference
from ui.icons import paint_status
from ui.rolling.choice import Choice, Excerpt, owner_of
from ui.rolling.writer import Writer
from ui.sheet import PROVISION
from ui.text.page import Page
from ui.text.sheet import PageSheet
from ui.theme import Theme
from workbench.domain.provision import Status
from workbench.session import RollingProvision

GROWTH = 12
"""So many provisions are worked out at once where somebody waits for them."""

_WRITTEN = 2
"""To write a provision that is worked out takes less than to work it out: so many times as many are written."""

_SLICE = 12
_SIGN = 9.0


class RollingPage(Page):
    """Shows what a choice makes of the rolling text."""

    def __init__(self, theme: Theme, conference: Conference) -> None:
        super().__init__(theme)
        self._conference = conference
        self._choice = Choice()
        self._excerpt: Excerpt | None = None
        self._writer = Writer(conference, self._choice)
        self._from = ""
        self._complete = True
        self._entries: list[RollingProvision] = []
        self._lengths: list[int] = []
        self._pace = 3.0

    @property
    def complete(self) -> bool:
        """Whether everything is worked out and written."""
        return self._complete

    def choose(self, choice: Choice, at: str) -> None:
        """Shows what ``choice`` makes of the text, from the provision ``at`` (an id) on."""
        self._choice = choice
        self._writer = Writer(self._conference, choice)
        self._excerpt = Excerpt(self._conference.session, choice, self._conference.speaker)
        self._entries, self._lengths, self._from = [], [], at
        self._complete = True
        self.fill(self._head, "")
        self.finish()
        self._grow(GROWTH)
        self._lit = at
        self.light(at)
        self._working.start()

    def show_provision(self, id: str) -> None:
        """Highlights a provision and shows it; the page grows from there on if it has not come so far."""
        if self.textCursor().blockFormat().property(PROVISION) == id:  # it may be what is proposed beside it
            self._light_here(id)
        elif not self.light(id) and not self._complete:
            self._from = id
            self._grow(GROWTH)
            self.light(id)

    def refresh(self, ids: frozenset[str]) -> None:
        """Something was said or decided on these provisions (ids)."""
        if self._excerpt is not None:
            self._excerpt.touch(ids)
            self._grow(0)
            self._working.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sets the sign of its status in the margin of each provision that the room has dealt with."""
        super().paintEvent(event)
        statuses, c = self._conference.statuses, self._theme.colours
        layout, top = self._layout, self.verticalScrollBar().value()
        block = self.document().findBlockByNumber(layout.at(top))
        painter, before = QPainter(self.viewport()), None
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() - top > self.viewport().height():
                break
            id = block.blockFormat().property(PROVISION)
            status = statuses.get(id, Status.OPEN) if id and id != before else Status.OPEN
            if status is not Status.OPEN:
                colour = QColor(c.group if status is Status.GROUP else c.agreed)
                place = QRectF(box.right() + 3, box.top() - top + 6, _SIGN, _SIGN)
                paint_status(painter, place, status, colour, QColor(c.surface))
            before, block = id or before, block.next()
        painter.end()

    def _light_here(self, id: str) -> None:
        """Highlights a provision and leaves the caret where it is."""
        self._lit, self._lit_blocks = id, self._blocks_of(id)
        self.viewport().update()

    def _head(self, sheet: PageSheet) -> Iterator[str]:
        """A line that stays: blocks can be taken from below it and none is ever the first."""
        version = self._conference.version
        sheet.line(
            [
                (
                    self.tr("Rolling text of {version}").format(version=version.name) if version else "\u200b",
                    sheet.formats.quiet,
                )
            ]
        )
        yield ""

    def _go_on(self) -> None:
        """Lets the page grow, then lays out what nobody has looked at yet."""
        if self._complete:
            super()._go_on()
        else:
            self._grow(None)

    def _grow(self, most: int | None) -> None:
        """Works out and writes ``most`` more provisions; without a number as many as take about a slice of time."""
        if self._excerpt is None:
            return
        clock = QElapsedTimer()
        clock.start()
        count = round(self._pace) if most is None else most
        found, complete = self._excerpt.provisions(self._from, count)
        now, all_written = self._as_far_as(found, max(count, 1) * _WRITTEN)
        was, self._complete = self._complete, complete and all_written
        self._mend(now)
        if most is None:
            self._pace = min(GROWTH, max(1.0, self._pace * (1.2 if clock.elapsed() < _SLICE else 0.7)))
        if self._complete and not was:
            self.filled.emit()

    def _as_far_as(self, found: Sequence[RollingProvision], most: int) -> tuple[Sequence[RollingProvision], bool]:
        """What is written already and ``most`` others, from where the page begins to grow on, and if that is all."""
        written = set(map(id, self._entries))
        new = [place for place, one in enumerate(found) if id(one) not in written]
        if len(new) <= most:
            return found, True
        there = set(map(id, found))
        gone = {owner_of(one) for one in self._entries if id(one) not in there}
        first = next((place for place, one in enumerate(found) if one.id == self._from), 0)
        start = bisect_left(new, first)
        wanted = written | {id(found[place]) for place in [*new[start:], *new[:start]][:most]}
        wanted |= {id(found[place]) for place in new if owner_of(found[place]) in gone}
        return [one for one in found if id(one) in wanted], False

    def _mend(self, now: Sequence[RollingProvision]) -> None:
        """Takes what is gone from the page and writes what is new, from the end on."""
        old, end = self._entries, 0
        start = next((n for n, (a, b) in enumerate(zip(old, now, strict=False)) if a is not b), min(len(old), len(now)))
        while end < min(len(old), len(now)) - start and old[-1 - end] is now[-1 - end]:
            end += 1
        if start + end == len(old) == len(now):
            return
        first, between = list(map(id, old[start : len(old) - end])), list(map(id, now[start : len(now) - end]))
        steps = SequenceMatcher(None, first, between, autojunk=False).get_opcodes()
        layout, value = self._layout, self.verticalScrollBar().value()
        block = self.document().findBlockByNumber(layout.at(value))
        top, above = QTextCursor(block), value - layout.top_of(block.blockNumber())
        for tag, one, other, from_, to in reversed(steps):
            if tag != "equal":
                self._exchange(start + one, start + other, now[start + from_ : start + to])
        self._forget_index()
        self._lit_blocks = self._blocks_of(self._lit) if self._lit else []
        layout.documentSizeChanged.emit(layout.documentSize())
        self._keep((top.block().blockNumber(), above))
        self.viewport().update()

    def _exchange(self, one: int, other: int, written: Sequence[RollingProvision]) -> None:
        """Puts provisions in the place of those from ``one`` to ``other``."""
        first = 1 + sum(self._lengths[:one])
        gone = sum(self._lengths[one:other])
        document = self.document()
        cursor = QTextCursor(document.findBlockByNumber(first - 1))
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = cursor.position()
        if gone:
            last = document.findBlockByNumber(first + gone - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        for provision in self._entries[one:other]:
            self._writer.forget(provision)
        self.sheet.go_to(document.findBlock(before))
        lengths = []
        for provision in written:
            count = document.blockCount()
            self._writer.write(provision, self.sheet)
            lengths.append(document.blockCount() - count)
        cursor.endEditBlock()
        self._entries[one:other], self._lengths[one:other] = written, lengths

    def _blocks_of(self, id: str) -> list[QTextBlock]:
        """The blocks of a provision and of what is proposed beside it."""
        places = accumulate(self._lengths, initial=1)
        numbers = (
            number
            for provision, place, count in zip(self._entries, places, self._lengths, strict=False)
            if provision.id == id and not provision.proposed
            for number in range(place, place + count)
        )
        return list(map(self.document().findBlockByNumber, numbers))
