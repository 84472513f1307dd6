"""The page of the rolling text: written from the chosen provision on, and where it changes only there.

What is proposed on five thousand provisions takes seconds to be worked out. So the page begins with what is looked at
and grows below it and then above it while nothing else is to be done; nothing is shown before it is worked out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QElapsedTimer, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock, QTextCursor

from ui.conference import Conference
from ui.icons import paint_status
from ui.rolling.choice import Choice, Excerpt, Lookup, Only
from ui.rolling.setting import HEADED
from ui.rolling.writer import Writer
from ui.sheet import PROVISION
from ui.text.page import Page
from ui.text.sheet import PageSheet, end_of
from ui.theme import Theme
from workbench.domain.provision import Status
from workbench.session import RollingProvision

AT_ONCE = 12
"""So many provisions are worked out at once where somebody waits for them."""

_SLICE = 8
_LEAST, _MOST = 1, 16
_SIGN = 9.0


class RollingPage(Page):
    """Shows what a choice makes of the rolling text."""

    def __init__(self, theme: Theme, conference: Conference) -> None:
        super().__init__(theme)
        self._conference = conference
        self._choice = Choice()
        self._excerpt: Excerpt | None = None
        self._writer = Writer(conference, self._choice)
        self._expected = False
        self._left: list[str] = []
        self._due: list[str] = []
        self._parts: dict[str, tuple[RollingProvision, ...]] = {}
        self._entries: list[RollingProvision] = []
        self._keys: list[tuple[int, ...]] = []
        self._lengths: list[int] = []
        self._standing: dict[str, tuple[tuple[int, ...], ...]] = {}
        self._heads: dict[str, set[str]] = {}
        self._headed: Counter[str] = Counter()
        self._top, self._paints = QTextCursor(self.document()), False
        self._over = self._seen = 0
        self._pace = 3.0

    @property
    def complete(self) -> bool:
        """Whether everything is worked out and written."""
        return not self._growing and not self._expected

    @property
    def bare(self) -> bool:
        """Whether nothing is written: no provision is as the choice wants it."""
        return self.complete and not self._entries

    def expect(self) -> None:
        """Something else is to be shown once it is looked up."""
        self._begin_anew(self.tr("This is being worked out\u2026"))
        self._expected = True

    @property
    def _growing(self) -> bool:
        """Whether anything is still to be worked out or written."""
        return bool(self._left or self._due)

    @property
    def expects(self) -> bool:
        """Whether what is to be shown is still looked up."""
        return self._expected

    def choose(self, found: Lookup, at: str) -> None:
        """Shows what a choice makes of the text, from the provision ``at`` (an id) on."""
        version = self._conference.version
        self._begin_anew(self.tr("Rolling text of {version}").format(version=version.name) if version else "\u200b")
        self._choice = found.choice
        self._writer = Writer(self._conference, found.choice)
        self._excerpt = Excerpt(self._conference.session, found, self._conference.speaker)
        self._begin(at)
        self._grow(AT_ONCE)
        self._lit = at
        self.light(at)
        self._working.start()

    def _begin_anew(self, head: str) -> None:
        """Takes everything from the page but for a line at its head."""
        self._excerpt, self._expected = None, False
        self._entries, self._keys, self._lengths, self._left, self._due = [], [], [], [], []
        self._parts, self._standing, self._heads, self._headed = {}, {}, {}, Counter()
        self.fill(partial(_head, head), "")
        self.finish()

    def show_provision(self, id: str) -> None:
        """Highlights a provision and shows it; the page grows from there on if it has not come so far."""
        if self.textCursor().blockFormat().property(PROVISION) == id:  # it may be what is proposed beside it
            self._light_here(id)
        elif not self.light(id) and self._growing:
            self._begin(id)
            self._grow(AT_ONCE)
            self.light(id)

    def refresh(self, ids: frozenset[str]) -> None:
        """Something was said or decided on these provisions (ids)."""
        if self._excerpt is not None:
            self._excerpt.touch(ids)
            self._mend(self._excerpt)

    def follow(self, found: Lookup) -> None:
        """The party of the choice would have another text now."""
        excerpt = self._excerpt
        if excerpt is None or found.choice != self._choice or found.reading is None:
            return
        if list(found.reading) != excerpt.ids:  # whatever stands below another provision stands elsewhere now
            self.choose(found, self._lit)
            return
        excerpt.read(found.reading)
        self._mend(excerpt)

    def _mend(self, excerpt: Excerpt) -> None:
        """Works out and writes anew what is not any more as it is written."""
        known, waiting = excerpt.known(), set(self._left)
        again = [id for id, part in self._parts.items() if known.get(id) is not part and id not in waiting]
        if self._choice.only is Only.SINCE or self._choice.party:
            again += [id for id in excerpt.ids if id not in self._parts and id not in waiting]
        self._left += again
        self._grow(min(len(again), AT_ONCE))
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

    def _begin(self, at: str) -> None:
        """What is not worked out yet is, from the provision ``at`` (an id) on, and then from the beginning."""
        if self._excerpt is None:
            return
        ids, position = self._excerpt.ids, self._conference.session.version().position
        first = position.get(at, 0)
        place = next((place for place, id in enumerate(ids) if position.get(id, 0) >= first), 0)
        known = self._parts.keys() - set(self._left)
        self._left = [id for id in reversed([*ids[place:], *ids[:place]]) if id not in known]

    def _go_on(self) -> None:
        """Lets the page grow, then lays out what nobody has looked at yet."""
        if self._growing:
            self._grow(None)
        else:
            super()._go_on()

    def _grow(self, most: int | None) -> None:
        """Works out and writes ``most`` more provisions; without a number as many as there is time for in a slice."""
        if not self._growing or most == 0:
            return
        clock, layout, value = QElapsedTimer(), self._layout, self.verticalScrollBar().value()
        clock.start()
        first, last = layout.at(value), layout.at(value + self.viewport().height())
        block = self._kept_block(first, last)
        self._top, above = QTextCursor(block), value - layout.top_of(block.blockNumber())
        self._over, self._seen = block.blockNumber() - first, last - block.blockNumber()
        self._paints = False
        with layout.held():
            while self._due or (self._left and most != 0):
                if self._due:  # written one by one: a long provision takes as long as many others
                    self._write_part(self._due.pop())
                elif most is not None:
                    self._take(most)
                    most = 0
                else:
                    begun, count = clock.nsecsElapsed(), round(self._pace)
                    self._take(count)
                    spent = (clock.nsecsElapsed() - begun) / 1e6
                    self._pace = min(_MOST, max(_LEAST, self._pace * (1.3 if spent < _SLICE / 2 else 0.6)))
                if most is None and clock.elapsed() >= _SLICE:
                    break
        self._forget_index()
        self._lit_blocks = self._blocks_of(self._lit) if self._lit else []
        self._keep((self._top.block().blockNumber(), above))
        if self._paints:
            self.viewport().update()
        if not self._growing:
            self.filled.emit()

    def _kept_block(self, first: int, last: int) -> QTextBlock:
        """What stays where it is while others are written: what was chosen, if it is among the blocks in view, from
        ``first`` to ``last``, or the first of these. The line at the head never is: all that comes, comes below it."""
        lit = next((block for block in self._lit_blocks if first <= block.blockNumber() <= last), None)
        return lit if lit is not None else self.document().findBlockByNumber(max(first, min(1, len(self._entries))))

    def _take(self, count: int) -> None:
        """Works out the next provisions; to be written is what the choice shows of them, under the headings above."""
        self._left, ids = self._left[:-count], self._left[: -count - 1 : -1]
        excerpt = self._excerpt
        if excerpt is None:
            return
        parts, due = excerpt.work_out(ids), dict.fromkeys(ids)
        for id in ids:
            self._parts[id] = parts.get(id, ())
            was, now = self._heads.pop(id, set()), self._heads_over(self._parts[id])
            if now:
                self._heads[id] = now
            for above in was ^ now:
                self._headed[above] += 1 if above in now else -1
                due[above] = None
        if lacking := due.keys() - self._parts.keys():
            parts = excerpt.work_out(lacking)
            self._parts |= {id: parts.get(id, ()) for id in lacking}
        self._due += reversed(due)

    def _heads_over(self, part: Iterable[RollingProvision]) -> set[str]:
        """The headings (ids) under which the choice shows what it shows of a part."""
        found: set[str] = set()
        excerpt = self._excerpt
        if excerpt is None or self._choice.only is Only.ALL:
            return found
        by_id = self._conference.session.version().by_id
        for one in part:
            above = by_id.get(one.parent or "") if excerpt.wanted(one) else None
            while above is not None and above.id not in found:
                if above.kind in HEADED:
                    found.add(above.id)
                above = by_id.get(above.parent or "")
        return found

    def _write_part(self, id: str) -> None:
        """Takes from the page what is gone of the part at a provision (an id), and writes what is new."""
        excerpt = self._excerpt
        if excerpt is None:
            return
        shown = {
            (*excerpt.order_of(one), place): one
            for place, one in enumerate(self._parts[id])
            if excerpt.wanted(one) or (self._headed[id] and not one.proposed)
        }
        for key in sorted({*self._standing.pop(id, ()), *shown}, reverse=True):
            place = bisect_left(self._keys, key)
            there = place < len(self._keys) and self._keys[place] == key
            if key not in shown:
                self._exchange(place, place + 1, {})
            elif not there or self._entries[place] is not shown[key]:
                self._exchange(place, place + there, {key: shown[key]})
        if shown:
            self._standing[id] = tuple(shown)

    def _exchange(self, one: int, other: int, written: Mapping[tuple[int, ...], RollingProvision]) -> None:
        """Puts provisions in the place of those from ``one`` to ``other``."""
        first = 1 + sum(self._lengths[:one])
        gone = sum(self._lengths[one:other])
        document, top = self.document(), self._top.block().blockNumber()
        self._paints |= first <= top + self._seen + 1 and first + gone >= top - self._over - 1
        cursor = QTextCursor(document.findBlockByNumber(first - 1))
        cursor.beginEditBlock()
        before = end_of(cursor.block())
        cursor.setPosition(before)
        if gone:
            last = document.findBlockByNumber(first + gone - 1)
            cursor.setPosition(end_of(last), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        for provision in self._entries[one:other]:
            self._writer.forget(provision)
        self.sheet.go_to(document.findBlock(before))
        lengths = []
        for provision in written.values():
            count = document.blockCount()
            self._writer.write(provision, self.sheet)
            lengths.append(document.blockCount() - count)
        cursor.endEditBlock()
        self._keys[one:other], self._entries[one:other] = written.keys(), written.values()
        self._lengths[one:other] = lengths

    def _blocks_of(self, id: str) -> list[QTextBlock]:
        """The blocks of a provision, without those of what is proposed beside it."""
        found = []
        for key in self._standing.get(id, ()):
            place = bisect_left(self._keys, key)
            if not self._entries[place].proposed:
                first = 1 + sum(self._lengths[:place])
                found += range(first, first + self._lengths[place])
        return list(map(self.document().findBlockByNumber, found))


def _head(words: str, sheet: PageSheet) -> Iterator[str]:
    """A line that stays: blocks can be taken from below it and none is ever the first."""
    sheet.line([(words, sheet.formats.quiet)])
    yield ""
